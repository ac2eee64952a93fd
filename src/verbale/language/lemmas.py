"""Lemmas as rules on the form: keep, lower or capitalise it, cut some letters, add some; or, for `was`, say `be`.

A rule is a short string, so that the model can choose among the few hundred that the treebanks need:
`l2+y` lowers, cuts two letters and adds `y` (`Countries` gives `countr` + `y` with `l3+y`), `=be` stands for any form.
"""

from itertools import takewhile

RULE_KEEP = "k0+"
CASES = {"k": lambda form: form, "l": str.lower, "t": str.capitalize}


def derive(form: str, lemma: str) -> str:
    """Returns the rule with the fewest changes that makes `lemma` from `form`; `apply` inverts it."""
    best: tuple[float, str] | None = None
    for rank, (case, change) in enumerate(CASES.items()):
        shaped = change(form)
        shared = _shared(shaped, lemma)
        rule = f"{case}{len(shaped) - shared}+{lemma[shared:]}"
        cost = len(shaped) + len(lemma) - 2 * shared + 0.1 * rank
        if shared and (best is None or cost < best[0]):
            best = (cost, rule)
    return best[1] if best else f"={lemma}"


def _shared(a: str, b: str) -> int:
    """Returns how many letters the two have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def apply(rule: str, form: str) -> str | None:
    """Returns the lemma that `rule` makes from `form`, or None where nothing of the form would be left."""
    if rule.startswith("="):
        return rule[1:]
    cut, _, added = rule[1:].partition("+")
    shaped = CASES[rule[0]](form)
    kept = len(shaped) - int(cut)
    return shaped[:kept] + added if kept > 0 else None
