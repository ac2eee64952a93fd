"""Turns a draft's score into a certainty: the share found right of drafts of such a score.

The model's scores are products of probabilities, too modest in the middle and too bold at the top. The two numbers are
fitted by `training/certainty.py` on articles that no model was trained on, and are to be fitted again after each
training. Which drafts are kept is decided by their scores (see `finder`), never by their certainties.
"""

from math import exp, log

from verbale.statements.draft import MODEL, Draft

INTERCEPT, SLOPE = 1.10, 0.55
LEAST, MOST = 0.01, 0.99  # between which a certainty lies
EDGE = 1e-3  # scores nearer to 0 or 1 count as this near


def of(draft: Draft, intercept: float = INTERCEPT, slope: float = SLOPE) -> float:
    """Returns the certainty of a draft, from 0 to 1, rounded to four digits; a rule's is what the rule gave."""
    if draft.by != MODEL or draft.own_words:
        return round(draft.certainty, 4)
    return round(of_score(draft.certainty, intercept, slope), 4)


def of_score(score: float, intercept: float = INTERCEPT, slope: float = SLOPE) -> float:
    """Returns the certainty of a score of the model: the logistic of a line in its logit, rising with the score."""
    return min(MOST, max(LEAST, 1 / (1 + exp(-(intercept + slope * logit(score))))))


def logit(score: float) -> float:
    """Returns the logit of a score from 0 to 1, held off the ends."""
    held = min(1 - EDGE, max(EDGE, score))
    return log(held / (1 - held))
