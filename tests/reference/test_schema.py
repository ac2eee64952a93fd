"""The bundled tables have no fault, and each kind of fault is told with its file, its line and what is wrong."""

from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from verbale.reference import world
from verbale.reference.schema import LAYOUTS, Problem, check, check_actors_file
from verbale.reference.tables import COLUMNS, many, read

DATA = files("verbale.reference") / "data"


def appended(table: str, row: str) -> dict[str, str]:
    return {table: read(table).rstrip("\n") + "\n" + row + "\n"}


def test_the_bundled_tables_have_no_fault() -> None:
    assert [str(problem) for problem in check()] == []


@pytest.mark.parametrize(
    ("table", "row", "says"),
    [
        ("states", "AFG|Afghanistan||||||||member||un", "the row stands twice: line 2 has 'AFG'"),
        ("states", "qx|Qx||||||||member||un", "key: 'qx' is no key"),
        ("states", "QXX|Qx||||||||member||", "source: must not be empty"),
        ("states", "QXX|Qx||||||||member||un|usage", "13 cells, the table has 12 columns"),
        ("states", "QXX|Qx||||Qxian; Qxians||||member||un", "people: 'Qxian; Qxians': values are parted by ';' alone"),
        ("states", "QXX|Qx||||Qxian;Qxian||||member||un", "people: 'Qxian' stands twice"),
        ("states", "QXX|Qx||||||2010-02-30||member||un", "from: '2010-02-30' is no day"),
        ("states", "QXX|Qx||||||2010-03-01|2010-03-01|member||un", "to (2010-03-01) must be later than from (2010-03-01)"),
        ("states", "QXX|Qx||||||||kingdom||un", "status: 'kingdom' is none of member, observer"),
        ("states", "QXX|Qx||||||||dissolved|QXY|un", "successors: no row of states has the key 'QXY'"),
        ("bodies", "QXX|Qx Commission|||QXY||||un", "part_of: no row of states or bodies has the key 'QXY'"),
        ("names", "FRA|Gaul|nickname|||editors", "use: 'nickname' is none of short, official"),
        ("names", "QXY|Gaul|alias|||editors", "key: no row of states or bodies has the key 'QXY'"),
        ("names", "MKD|Vardaria|short|2018-01-01||editors", "overlaps with line"),
        ("memberships", "UNSC|AUT|2009-06-01|2011-01-01||un", "overlaps with line"),
        ("memberships", "UNSC|QXY|2009-06-01|2011-01-01||un", "states: no row of states or bodies has the key 'QXY'"),
        ("memberships", "QXY|AUT|2009-06-01|2011-01-01||un", "body: no row of bodies has the key 'QXY'"),
        ("memberships", "UNSC|ATG|2009-06-01|2011-01-01|no|un", "permanent: 'no' is none of yes"),
        ("offices", " Ann Example|President|FRA|||editors", "person: ' Ann Example' has blanks around it"),
        ("recognitions", "XKX|QXY|recognises|2010|||own statement", "by: no row of states or bodies has the key 'QXY'"),
        ("recognitions", "XKX|AUT|likes|2010|||own statement", "act: 'likes' is none of recognises"),
        ("recognitions", "XKX|AUT|recognises|2010-13|||own statement", "from: '2010-13' is no day, month or year"),
        ("populations", "AUT|2010|many|eurostat", "population: 'many' is no whole number"),
        ("persons", "Ann Example||x|editors", "gender: 'x' is none of f, m"),
    ],
)
def test_a_fault_is_told_with_file_and_line(table: str, row: str, says: str) -> None:
    texts = appended(table, row)
    line = len(texts[table].splitlines())
    found = [problem for problem in check(texts) if problem.file == f"reference/data/{table}.csv"]
    assert any(says in problem.what and problem.line == line for problem in found), found


def test_all_faults_are_found_and_not_the_first_alone() -> None:
    texts = appended("persons", "|x;x|z|")
    line = len(texts["persons"].splitlines())
    assert [fault.what.split(":")[0] for fault in check(texts) if fault.line == line] == ["aliases", "gender", "name", "source"]


def test_a_wrong_head_is_told() -> None:
    assert Problem("reference/data/persons.csv", 1, "the columns must be name|aliases|gender|source") in check({"persons": "name|gender\n"})


def test_a_users_actors_file_is_checked_too(tmp_path: Path) -> None:
    path = tmp_path / "harbour.yaml"
    path.write_text("states:\n  - name: Verdania\n    from: 2010-02-30\n", encoding="utf-8")
    assert check_actors_file(str(path), world().key) == (
        Problem(str(path), 3, "from: '2010-02-30' is no date: write it as 2010-08-04"),
    )
    path.write_text("states:\n  - name: Verdania\n    from: 2010-02-28\n", encoding="utf-8")
    assert check_actors_file(str(path), world().key) == ()
    assert check_actors_file(str(tmp_path / "absent.yaml"), world().key)[0].line == 1


def test_every_table_is_checked() -> None:
    assert {path.name.removesuffix(".csv") for path in DATA.iterdir() if path.name.endswith(".csv")} == set(LAYOUTS)


def test_every_yaml_file_is_a_mapping() -> None:
    for path in [*(DATA / "en").iterdir(), *DATA.iterdir()]:
        if path.name.endswith(".yaml"):
            assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict), path.name


def test_every_source_is_explained() -> None:
    told = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    used = {word for table in COLUMNS for line in read(table).splitlines()[1:] for word in many(line.split("|")[-1])}
    assert {word for word in used if f"`{word}`" not in told} == set()
