"""Writes drafts of issues as a codebook in YAML: valid as it stands, with what its author has to do in comments."""

import re
from collections.abc import Sequence

import yaml

from verbale.positions.suggest import Draft, Said

QUOTE = 160  # characters of an example in a comment
HEAD = """# A draft made from {articles} articles with {statements} statements. Before you use it:
# 1. write for each issue the proposition as the sentence that a party would hold or deny (the draft has somebody's words);
# 2. join issues that are one, drop what is none, and take out terms that tell nothing;
# 3. run `verbale codebook check` on the file.
"""


def codebook(drafts: Sequence[Draft], parties: Sequence[str], *, name: str, articles: int, statements: int) -> str:
    """Returns the codebook file. `parties` are those who speak most."""
    lines = [HEAD.format(articles=articles, statements=statements)]
    lines.append(f"codebook: {_plain(name)}\ntitle: {_plain(name)}\nparties: {_flow(parties)}\nissues:\n")
    ids: set[str] = set()
    for draft in drafts:
        lines += [_issue(draft, _id(draft, ids))]
    return "".join(lines)


def _issue(draft: Draft, key: str) -> str:
    words = " ".join(draft.examples[0].words.split())
    quotes = "".join(f"    # {_quote(it)}\n" for it in draft.examples)
    title = ", ".join(draft.terms[:3])
    return (
        f"  - id: {key}  # {draft.count} statements in {draft.articles} articles\n{quotes}"
        f"    title: {_plain(title[:1].upper() + title[1:])}\n    proposition: {_plain(words)}\n    terms: {_flow(draft.terms)}\n"
    )


def _quote(said: Said) -> str:
    words = " ".join(said.words.split())
    short = words if len(words) <= QUOTE else words[: QUOTE - 1].rsplit(" ", 1)[0] + "…"
    who = said.speaker or "unknown"
    return f"“{short}” {who}{f' ({said.principal})' if said.principal and said.principal != who else ''}, {said.article}"


def _id(draft: Draft, taken: set[str]) -> str:
    """Returns an id of the first terms that no other issue has."""
    slug = "-".join(re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-") for term in draft.terms[:2]).strip("-") or "issue"
    key, number = slug, 2
    while key in taken:
        key, number = f"{slug}-{number}", number + 1
    taken.add(key)
    return key


def _plain(text: str) -> str:
    """Returns a YAML scalar on one line."""
    return str(yaml.safe_dump(text, allow_unicode=True, width=10**6, default_style='"')).strip()


def _flow(items: Sequence[str]) -> str:
    return str(yaml.safe_dump(list(items), allow_unicode=True, width=10**6, default_flow_style=True)).strip()
