"""Reads a folder without any codebook and drafts one from what is said in it; nothing is stored."""

from collections import Counter
from collections.abc import Callable, Sequence

from verbale import intake
from verbale.errors import ArticleError, UsageError
from verbale.exchange import draft
from verbale.positions.suggest import Said, drafts
from verbale.record import BODY, STATE, Actor, Codebook, Reading
from verbale.reference import world
from verbale.workspace.batch import Progress
from verbale.workspace.reader import Maker, pipeline

NO_ISSUES = Codebook("draft", "Draft", (), (), "")
PARTIES = 8


def suggest(
    paths: Sequence[str],
    *,
    name: str,
    actors_file: str | None = None,
    most: int = 12,
    maker: Maker = pipeline,
    progress: Callable[[Progress], None] = lambda _: None,
) -> str:
    """Returns a codebook file of at most `most` drafted issues; raises UsageError where too little is said to draft any.

    Articles that cannot be read are told to `progress` and left out.
    """
    reader = maker(NO_ISSUES, actors_file)
    said: list[Said] = []
    parties: Counter[str] = Counter()
    names: set[str] = set()
    articles = 0
    for number, raw in enumerate(intake.find(paths), start=1):
        failure = None
        try:
            if isinstance(raw, ArticleError):
                raise raw
            reading = reader.read(raw)
            said += _said(reading, parties)
            names |= {name for actor in reading.actors for name in (actor.name, *actor.aliases)}
            articles += 1
        except ArticleError as error:
            failure = str(error)
        progress(Progress(number, None, "" if isinstance(raw, ArticleError) else raw.name, failure))
    known = world(actors_file)
    adjectives = {known.adjective(key) or "" for name in names if (key := known.key(name)) is not None}
    found = drafts(said, names=names | adjectives, most=most)
    if not found:
        raise UsageError(f"{articles} articles with {len(said)} statements: too few that are about one thing; give more articles")
    main = [party for party, _ in sorted(parties.items(), key=lambda item: (-item[1], item[0]))[:PARTIES]]
    return draft.codebook(found, main, name=name, articles=articles, statements=len(said))


def _said(reading: Reading, parties: Counter[str]) -> list[Said]:
    """Returns the statements of an article, counting the states and bodies that are spoken for."""
    actors = {actor.id: actor for actor in reading.actors}
    out = []
    for claim in reading.statements:
        speaker, principal = (actors.get(key or "") for key in (claim.speaker, claim.principal))
        if principal is not None and principal.kind in (STATE, BODY):
            parties[principal.name] += 1
        words = " ".join(span.of(reading.article.text) for span in claim.content)
        out.append(Said(words, _name(speaker), _name(principal), reading.article.name, claim.certainty))
    return out


def _name(actor: Actor | None) -> str | None:
    return None if actor is None else actor.name
