"""A user's own actors file: its layout is read, and each mistake gets the file, the line and the remedy."""

from pathlib import Path

import pytest

from verbale.errors import ReferenceFileError
from verbale.reference import world

SAMPLE = Path(__file__).parent / "harbour.yaml"


def test_the_sample_file_adds_its_states_bodies_and_offices() -> None:
    own = world(str(SAMPLE))
    assert own.name("verdania") == "Verdania"
    assert own.key("the Republic of Verdania") == "verdania"
    assert own.principal("verdanian coast guard") == "verdania"
    assert own.bodies["strait commission"].part_of == "UN"
    assert [held.person for held in own.holders("Foreign Minister", "verdania", "2012-06-30")] == ["ilva maren"]
    assert [held.person for held in own.holders("Foreign Minister", "verdania", "2012-07-01")] == ["tomas brill"]
    assert own.persons["ilva maren"].gender == "f"
    assert own.key("Serbia") == "SRB", "the reference's own rows stay"


def test_the_digest_tells_worlds_apart() -> None:
    assert world().digest != world(str(SAMPLE)).digest
    assert world(str(SAMPLE)) is world(str(SAMPLE)), "the same file is read once"


def test_a_state_of_the_reference_keeps_its_key_and_takes_the_users_row(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("states:\n  - name: Serbia\n    seats: [New Town]\n", encoding="utf-8")
    own = world(str(file))
    assert own.key("Serbia") == "SRB"
    found = own.match(["New", "Town"], 0)
    assert found is not None and found.senses[0].key == "SRB"


def test_a_state_of_the_file_may_change_its_name_and_its_seat(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "states:\n  - name: Verdania\n    seats: [Port Amber]\n"
        "names:\n  - {of: Verdania, name: Greater Verdania, use: short, to: 1958-03-01}\n"
        "  - {of: Verdania, name: Old Quay, use: seat, to: 1958-03-01}\n",
        encoding="utf-8",
    )
    own = world(str(file))
    assert (own.name("verdania", "1958-02-28"), own.name("verdania", "1958-03-01")) == ("Greater Verdania", "Verdania")
    assert own.key("Greater Verdania", "2010-01-01") == "verdania"
    assert own.match(["Old", "Quay"], 0, "1958-02-28") is not None
    assert own.match(["Old", "Quay"], 0, "1958-03-01") is None


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("names:\n  - {of: Serbia, name: Rascia, use: nickname}\n", 2, "use: 'nickname' is none of short, official"),
        ("names:\n  - {of: Nowhereland, name: Rascia, use: alias}\n", 2, "no state or body is called 'Nowhereland'"),
        ("states: Verdania\n", 1, "must be a list"),
        ("\nstate:\n  - name: X\n", 2, "unknown list 'state'"),
        ("states:\n  - name: X\n    capital: Y\n", 3, "unknown key 'capital'"),
        ("states:\n  - official: Republic of X\n", 2, "needs 'name'"),
        ("states:\n  - name: X\n    from: 1.5.1990\n", 3, "write it as 2010-08-04"),
        ("states:\n  - name: X\n    from: 1990-05-01\n    to: 1980-05-01\n", 2, "must be later"),
        ("states:\n  - name: X\n  - name: X\n", 3, "defined twice"),
        ("persons:\n  - name: A B\n    gender: x\n", 3, "neither f nor m"),
        ("offices:\n  - person: A B\n    title: President\n    of: Nowhereland\n", 2, "no state or body is called 'Nowhereland'"),
        ("states:\n  - name: [X, Y]\n", 2, "must be text"),
        ("states:\n  - name: X\n    name: Y\n", 3, "stands twice"),
        ("states: [\n", 2, "no valid YAML"),
        ("- name: X\n", 1, "is a mapping"),
        ("states:\n  - X\n", 2, "is a mapping with the keys"),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReferenceFileError) as caught:
        world(str(file))
    assert str(caught.value).startswith(f"{file}, line {line}: ")
    assert says in str(caught.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match="cannot be read"):
        world(str(tmp_path / "none.yaml"))


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "empty.yaml"
    file.write_text("", encoding="utf-8")
    assert world(str(file)).key("Russia") == "RUS"
