"""Whether a proposal can pass in the body that must decide it: pure functions over votes, rules and members of a day."""

from verbale.analysis.procedures.chambers import chambers
from verbale.analysis.procedures.counting import outcomes
from verbale.analysis.procedures.deciding import decide
from verbale.analysis.procedures.stated import stated_votes

__all__ = ["chambers", "decide", "outcomes", "stated_votes"]
