"""Who is in the record: each actor with how often and when it is seen, and all that is known of one of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from verbale.record import Actor, Article, Office, Reading
from verbale.record.directory import Directory
from verbale.record.view import ActorPage, ActorView, Contents, HeldOffice, Spelling


def listing(readings: Iterable[Reading], directory: Directory) -> tuple[ActorView, ...]:
    """Returns every merged actor with its counts, by name."""
    articles: dict[str, dict[str, str | None]] = defaultdict(dict)
    statements: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for actor in reading.actors:
            articles[directory.id_of(actor.id)][reading.article.id] = reading.article.published
        for claim in reading.statements:
            for made in {claim.speaker, claim.principal} - {None}:
                statements[directory.id_of(str(made))].add(claim.id)
    found = [_view(actor, articles[key], len(statements[key])) for key, actor in directory.actors.items()]
    return tuple(sorted(found, key=lambda view: (view.actor.name, view.actor.id)))


def page(view: ActorView, readings: Iterable[Reading], contents: Contents, directory: Directory) -> ActorPage:
    """Returns what is known of the actor of `view`; `contents` are its own statements and positions."""
    ids = [local for local, merged in directory.of.items() if merged == view.actor.id]
    names: dict[str, set[str]] = {made: set() for made in ids}
    seen = Counter[str]()
    articles: dict[str, Article] = {}
    for reading in readings:
        articles[reading.article.id] = reading.article
        for actor in reading.actors:
            if actor.id in names:
                names[actor.id] |= {actor.name, *actor.aliases}
                seen[actor.id] += 1
    spellings = tuple(Spelling(made, tuple(sorted(names[made])), seen[made], directory.why.get(made, "")) for made in sorted(ids))
    held = {item.said.statement.id for item in contents.positions}
    return ActorPage(
        view, spellings, tuple(_held(office, articles) for office in view.actor.offices),
        tuple(sorted(contents.positions, key=lambda item: (item.position.issue, item.said.day or "9999"))),
        tuple(said for said in contents.statements if said.statement.id not in held),
    )  # fmt: skip


def _view(actor: Actor, articles: Mapping[str, str | None], statements: int) -> ActorView:
    days = sorted(day for day in articles.values() if day is not None)
    return ActorView(actor, len(articles), statements, days[0] if days else None, days[-1] if days else None)


def _held(office: Office, articles: Mapping[str, Article]) -> HeldOffice:
    article = articles.get(office.article or "")
    words = office.span.of(article.text) if article is not None and office.span is not None else None
    return HeldOffice(office, article, words)
