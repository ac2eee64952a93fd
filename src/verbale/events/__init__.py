"""Finds the acts between parties that an article tells, with whether they happened, and who recognises whom.

What somebody only said is a statement and no event, but for acts of speech between two parties (a demand, an
accusation, a threat, a rejection, support). Which acts of several articles are one act is for others to say.
"""

from verbale.events.finding import find
from verbale.events.recognition import recognitions

__all__ = ["find", "recognitions"]
