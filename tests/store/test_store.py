"""The contract of every store: readings come back whole, reading twice changes nothing, no order shows.

A second engine joins by one more entry in STORES.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import strategies
from verbale.record import DIRECT, PERSON, STATE, Actor, Article, Codebook, Event, Issue, Position, Reading, Recognition, Span, Statement
from verbale.record.codebook import Version
from verbale.record.correction import Correction
from verbale.record.directory import Directory
from verbale.store import Filter, Key, Store

Opener = Callable[[Path], Store]
STORES: dict[str, Opener] = {"sqlite": lambda folder: Store.open(str(folder / "record.db"), create=True)}
BOOK = Codebook("book", "A book", ("Tolmera",), (Issue("talks", "Talks", "Talk."),), "d1")
OTHER = replace(BOOK, name="other", digest="d2")
JANA, OSK = Actor(PERSON, "jana osk", "Jana Osk"), Actor(PERSON, "osk", "Osk")
TOLMERA, ARDOVIA = Actor(STATE, "tolmera", "Tolmera"), Actor(STATE, "ardovia", "Ardovia")


@pytest.fixture(params=STORES)
def opener(request: pytest.FixtureRequest) -> Opener:
    return STORES[request.param]


@pytest.fixture
def store(opener: Opener, tmp_path: Path) -> Store:
    return opener(tmp_path)


def key(name: str = "a.txt", digest: str | None = None, fingerprint: str = "f1") -> Key:
    return Key(digest or f"digest of {name}", name, fingerprint)


def article(name: str = "a.txt", published: str | None = "2010-08-04", raw: str = "raw") -> Article:
    return Article("“We will talk,” said Osk of Tolmera to Ardovia.", name, raw, published=published)


def reading(of: Article, *, speaker: Actor = OSK, issue: str = "talks", codebook: str = "book", said_on: str | None = None) -> Reading:
    said = Statement(of.id, Span(20, 23), Span(15, 19), (Span(1, 14),), DIRECT, speaker.id, TOLMERA.id, (), said_on, 0.9, "why")
    held = Position(of.id, said.id, speaker.id, TOLMERA.id, codebook, issue, "support", "offer", Span(4, 8), False, 0.8, "why")
    met = Event(of.id, "CONSULT", "meet", (speaker.id,), (ARDOVIA.id,), None, "planned", Span(9, 13), 0.7, "why")
    knows = Recognition(of.id, ARDOVIA.id, TOLMERA.id, False, "2009", None, (Span(1, 3),), 0.6, "why")
    return Reading(of, (speaker, TOLMERA, ARDOVIA), (), (said,), (held,), (met,), (knows,))


@pytest.mark.parametrize("opener", STORES.values(), ids=STORES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(made=st.lists(strategies.readings(), min_size=1, max_size=3, unique_by=lambda item: item.article.id))
def test_readings_come_back_as_they_were(opener: Opener, tmp_path_factory: pytest.TempPathFactory, made: list[Reading]) -> None:
    store = opener(tmp_path_factory.mktemp("store"))
    for number, item in enumerate(made):
        store.add(Key(str(number), item.article.name, "f1"), item, BOOK)
    expected = sorted(made, key=lambda item: (item.article.published or "", item.article.name, item.article.id))
    assert list(store.select()) == expected


def test_what_was_read_is_known_by_its_content_reader_and_codebook(store: Store) -> None:
    store.add(key(), reading(article()), BOOK)
    assert store.seen(key(), "book")
    assert store.seen(key("z.txt", digest="digest of a.txt"), "book"), "the same bytes under a later name"
    assert not store.seen(key(digest="other bytes"), "book")
    assert not store.seen(key(fingerprint="f2"), "book")
    assert not store.seen(key(), "other")


def test_adding_twice_changes_nothing(store: Store) -> None:
    for _ in range(2):
        store.add(key(), reading(article()), BOOK)
    assert list(store.select()) == [reading(article())]
    assert store.count() == {"articles": 1, "statements": 1, "positions": 1, "events": 1, "recognitions": 1}


def test_another_reader_replaces_the_claims_of_that_codebook_alone(store: Store) -> None:
    store.add(key(), reading(article()), BOOK)
    store.add(key(), reading(article(), codebook="other"), OTHER)
    store.add(key(fingerprint="f2"), reading(article(), speaker=JANA), BOOK)
    assert list(store.select(Filter(codebook="book"))) == [reading(article(), speaker=JANA)]
    assert list(store.select(Filter(codebook="other"))) == [reading(article(), codebook="other")]
    assert [book.name for book in store.codebooks()] == ["book", "other"]


def test_a_changed_codebook_takes_the_place_of_the_one_of_its_name(store: Store) -> None:
    store.add(key(), reading(article()), BOOK)
    newer = replace(BOOK, title="A better book", digest="d3")
    store.add(key("b.txt"), reading(article("b.txt", "2011-01-01")), newer)
    assert store.codebooks() == (newer,)


def test_an_input_that_is_another_article_to_a_newer_reader_leaves_the_old_one_behind(store: Store) -> None:
    store.add(key(), reading(article(published="2010-08-04")), BOOK)
    store.add(key(fingerprint="f2"), reading(article(published="2010-08-05")), BOOK)
    assert [item.article.published for item in store.select()] == ["2010-08-05"]
    assert store.printings() == [(article(published="2010-08-05").id, "a.txt")]


def test_an_article_that_another_input_still_gives_stays(store: Store) -> None:
    store.add(key("a.txt"), reading(article("a.txt", raw="r1")), BOOK)
    store.add(key("b.txt"), reading(article("b.txt", raw="r2")), BOOK)
    store.add(key("a.txt", fingerprint="f2"), reading(article("a.txt", published="2011-01-01", raw="r1")), BOOK)
    assert [item.article.published for item in store.select()] == ["2010-08-04", "2011-01-01"]


def test_of_two_printings_of_one_article_the_smallest_name_stands_whatever_the_order(opener: Opener, tmp_path: Path) -> None:
    printings = [article("a.txt", raw="r9"), article("b.txt", raw="r1"), article("a.txt", raw="r2")]
    found = []
    for number, order in enumerate(permutations(printings)):
        folder = tmp_path / str(number)
        folder.mkdir()
        store = opener(folder)
        for item in order:
            store.add(key(item.name, digest=item.raw_sha256), reading(item), BOOK)
        found.append(list(store.select()))
    assert all(item == [reading(article("a.txt", raw="r2"))] for item in found)


def test_a_smaller_name_for_known_bytes_asks_for_another_reading(store: Store) -> None:
    store.add(key("b.txt", digest="same"), reading(article("b.txt")), BOOK)
    assert not store.seen(key("a.txt", digest="same"), "book")
    store.add(key("a.txt", digest="same"), reading(article("a.txt")), BOOK)
    assert store.printings() == [(article().id, "a.txt")]
    assert store.seen(key("b.txt", digest="same"), "book")


def texts_of(store: Store, wanted: Filter) -> list[str]:
    return [item.article.name for item in store.select(wanted) if item.statements]


@pytest.fixture
def three(store: Store) -> Store:
    store.add(key("a"), reading(article("a", "2010-08-04"), speaker=OSK), BOOK)
    store.add(key("b"), reading(article("b", "2010-09-01"), speaker=JANA, issue="border", said_on="2010-08"), BOOK)
    store.add(key("c"), reading(article("c", None), speaker=ARDOVIA), BOOK)
    of = {OSK.id: JANA.id, JANA.id: JANA.id, TOLMERA.id: TOLMERA.id, ARDOVIA.id: ARDOVIA.id}
    store.set_merge(Directory({made.id: made for made in (JANA, TOLMERA, ARDOVIA)}, of, {OSK.id: "a surname alone"}))
    return store


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(), ["c", "a", "b"]),
        (Filter(actors=frozenset({JANA.id})), ["a", "b"]),
        (Filter(actors=frozenset({TOLMERA.id})), ["c", "a", "b"]),
        (Filter(principals=frozenset({ARDOVIA.id})), []),
        (Filter(issues=frozenset({"border"})), ["b"]),
        (Filter(since="2010-08-04"), ["a", "b"]),
        (Filter(since="2010-08-05"), ["b"]),
        (Filter(since="2010-09"), []),
        (Filter(until="2010-08-03"), ["b"]),
        (Filter(until="2010"), ["a", "b"]),
        (Filter(until="2009-12-31"), []),
        (Filter(articles=frozenset({article("a").id})), ["a"]),
        (Filter(codebook="none"), []),
        (Filter(actors=frozenset({JANA.id}), issues=frozenset({"talks"})), ["a"]),
    ],
)
def test_filters(three: Store, wanted: Filter, names: list[str]) -> None:
    assert texts_of(three, wanted) == names


def test_events_and_recognitions_have_filters_of_their_own(three: Store) -> None:
    found = list(three.select(Filter(actors=frozenset({JANA.id}))))
    assert [len(item.events) for item in found] == [1, 1]
    assert [len(item.recognitions) for item in found] == [0, 0]
    by_ardovia = list(three.select(Filter(actors=frozenset({ARDOVIA.id}))))
    assert [(len(item.events), len(item.recognitions)) for item in by_ardovia] == [(1, 1)] * 3
    recognised_in_2009 = [item.article.name for item in three.select(Filter(until="2009")) if item.recognitions]
    assert recognised_in_2009 == ["c", "a", "b"]


def test_the_merge_is_asked_for_anew_after_every_article(store: Store) -> None:
    assert not store.merged
    store.add(key(), reading(article()), BOOK)
    assert set(store.actors()) == {OSK, TOLMERA, ARDOVIA}
    store.set_merge(Directory({actor.id: actor for actor in store.actors()}, {actor.id: actor.id for actor in store.actors()}))
    assert store.merged
    assert store.directory().of == {actor.id: actor.id for actor in (OSK, TOLMERA, ARDOVIA)}
    assert dict(store.directory().actors) == {actor.id: actor for actor in (OSK, TOLMERA, ARDOVIA)}
    store.add(key("b.txt"), reading(article("b.txt", "2011-01-01")), BOOK)
    assert not store.merged


def test_actors_come_in_one_order_each_once(opener: Opener, tmp_path: Path) -> None:
    found = []
    for number, names in enumerate((["a", "b"], ["b", "a"])):
        (tmp_path / str(number)).mkdir()
        store = opener(tmp_path / str(number))
        for name in names:
            store.add(key(name), reading(article(name, f"201{ord(name) % 10}-01-01"), speaker=JANA if name == "a" else OSK), BOOK)
        found.append(store.actors())
    assert found[0] == found[1]
    assert len(found[0]) == 4


def kept_key(name: str = "a.txt", digest: str = "raw", fingerprint: str = "f1", reader: str = "r1") -> Key:
    return Key(digest, name, fingerprint, reader)


def test_what_the_same_reader_made_of_an_input_is_kept_with_its_parse(store: Store) -> None:
    store.add(kept_key(), reading(article()), BOOK, parse=b"parse")
    found = store.kept(kept_key(fingerprint="f of another codebook"))
    assert found is not None
    assert (found.reading, found.parse, found.inputs) == (replace(reading(article()), positions=()), b"parse", (("raw", "a.txt"),))


def test_nothing_is_kept_for_another_reader_name_or_input_nor_without_a_parse(store: Store) -> None:
    store.add(kept_key(), reading(article()), BOOK, parse=b"parse")
    store.add(kept_key("b.txt", "r2"), reading(article("b.txt", "2011-01-01", raw="r2")), BOOK)
    other = [kept_key(reader="r2"), kept_key("z.txt"), kept_key(digest="more"), kept_key("b.txt", "r2"), kept_key(reader="")]
    assert [store.kept(key) for key in other] == [None] * 5


def test_an_input_whose_article_stands_under_a_smaller_name_has_nothing_kept_for_itself(store: Store) -> None:
    store.add(kept_key("a.txt", "r1"), reading(article("a.txt", raw="r1")), BOOK, parse=b"parse")
    store.add(kept_key("b.txt", "r2"), reading(article("b.txt", raw="r2")), BOOK, parse=b"other")
    assert store.kept(kept_key("b.txt", "r2")) is None
    (found,) = [store.kept_of(numbers, "r1") for _, numbers in store.articles()]
    assert found is not None
    assert (found.reading.article.name, found.parse, found.inputs) == ("a.txt", b"parse", (("r1", "a.txt"), ("r2", "b.txt")))


def test_a_newer_reader_s_parse_takes_the_place_of_the_older_one_s(store: Store) -> None:
    store.add(kept_key(), reading(article()), BOOK, parse=b"old")
    store.add(kept_key(), reading(article(), codebook="other"), OTHER, parse=b"old")
    store.add(kept_key(fingerprint="f2", reader="r2"), reading(article()), BOOK, parse=b"new")
    assert [getattr(store.kept(kept_key(reader=reader)), "parse", None) for reader in ("r1", "r2")] == [b"old", b"new"]
    store.add(kept_key(fingerprint="f2", reader="r2"), reading(article(), codebook="other"), OTHER, parse=b"new")
    assert [getattr(store.kept(kept_key(reader=reader)), "parse", None) for reader in ("r1", "r2")] == [None, b"new"]


def test_positions_coded_anew_take_the_place_of_the_old_ones_and_the_merge_stays(store: Store) -> None:
    store.add(kept_key(), reading(article()), BOOK, parse=b"parse")
    store.set_merge(Directory({made.id: made for made in store.actors()}, {made.id: made.id for made in store.actors()}))
    (numbers,) = [numbers for _, numbers in store.articles("book")]
    found = store.kept_of(numbers, "r1")
    assert found is not None
    newer = replace(BOOK, digest="d9")
    made = replace(found, reading=reading(article(), issue="border"))
    store.recode(made, [kept_key(fingerprint="f9")], newer, day="2026-05-01")
    assert list(store.select()) == [reading(article(), issue="border")]
    assert store.merged
    assert store.seen(kept_key(fingerprint="f9"), "book")
    assert store.kept(kept_key()) == found


def test_every_version_of_a_codebook_stays_listed_with_what_it_coded(store: Store) -> None:
    newer = replace(BOOK, digest="d9")
    store.add(kept_key(), reading(article()), BOOK, day="2026-04-01")
    store.add(kept_key("b.txt", "r2"), reading(article("b.txt", "2011-01-01", raw="r2")), BOOK, day="2026-04-09")
    store.add(kept_key(fingerprint="f9"), reading(article()), newer, day="2026-05-01")
    store.add(kept_key(), reading(article(), codebook="other"), OTHER)
    assert store.versions() == (
        Version("book", "d1", "2026-04-01", 1, False), Version("book", "d9", "2026-05-01", 1, True), Version("other", "d2", None, 1, True),
    )  # fmt: skip
    store.add(kept_key(fingerprint="f1"), reading(article()), BOOK, day="2026-06-01")
    assert store.versions()[:2] == (Version("book", "d1", "2026-04-01", 2, True), Version("book", "d9", "2026-05-01", 0, False))


def test_a_record_of_version_3_is_read_as_before_and_has_no_parse_yet(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    older = Store.open(str(path), create=True)
    older.add(kept_key(), reading(article()), BOOK, parse=b"parse")
    older.close()
    with sqlite3.connect(path) as db:
        for table in ("parse", "codebook_version"):
            db.execute(f"DROP TABLE {table}")
        for column in ("reader", "coded"):
            db.execute(f"ALTER TABLE reading DROP COLUMN {column}")
        db.execute("UPDATE meta SET value = '3' WHERE key = 'verbale_record_version'")
    migrated = Store.open(str(path))
    assert list(migrated.select()) == [reading(article())]
    assert migrated.seen(kept_key(), "book")
    assert migrated.kept(kept_key()) is None
    assert migrated.versions() == (Version("book", "d1", None, 0, True),)
    migrated.add(kept_key(fingerprint="f2"), reading(article()), BOOK, parse=b"parse")
    assert migrated.kept(kept_key()) is not None


def test_a_record_of_version_1_is_brought_to_today_s_layout_with_all_that_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with_claims = Store.open(str(path), create=True)
    with_claims.add(key(), reading(article()), BOOK)
    with_claims.close()
    with sqlite3.connect(path) as db:
        for table in ("correction", "parse", "codebook_version"):
            db.execute(f"DROP TABLE {table}")
        for table, column in (("statement", "voice"), ("reading", "reader"), ("reading", "coded")):
            db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        db.execute('ALTER TABLE "merge" DROP COLUMN why')
        db.execute("UPDATE meta SET value = '1' WHERE key = 'verbale_record_version'")
    migrated = Store.open(str(path))
    assert list(migrated.select()) == [reading(article())]
    assert not migrated.merged
    made = Correction(1, "pin", (OSK.id,), ("Osk",), None, "Ana Ruiz", "2026-03-01T10:00:00Z", "checked")
    migrated.correct(made)
    assert Store.open(str(path)).corrections() == [made]
