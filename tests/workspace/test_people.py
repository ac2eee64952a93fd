"""Deciding who is who in a record: decisions outlive re-reading, can be undone, and refuse what makes no sense."""

from pathlib import Path

import pytest

from verbale.errors import UsageError
from verbale.workspace import Workspace
from verbale.workspace.reader import merged
from workspace import fakes

A = """2010-08-04
Jana Osk | Tolmera | status-talks oppose refusal! | "We will not talk about status again."
Velmar | Ardovia | status-talks support demand | "The talks must be reopened."
"""
B = """2012-01-09
J. Welk | Tolmera | status-talks support conditional | "We may talk about everything."
"""
HOW = {"author": "Ana Ruiz", "at": "2026-03-01T10:00:00Z", "reason": "the ministry's list"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(A)
    (folder / "b.txt").write_text(B)
    made = Workspace.open(str(tmp_path / "r.db"), create=True, maker=fakes.make, merger=merged)
    made.read([str(folder)], codebook=fakes.BOOK)
    return made


def seen(workspace: Workspace) -> dict[str, tuple[int, int, str | None, str | None]]:
    return {view.actor.name: (view.articles, view.statements, view.first, view.last) for view in workspace.actors()}


def test_actors_are_listed_with_counts_and_days(workspace: Workspace) -> None:
    assert seen(workspace) == {
        "Ardovia": (1, 1, "2010-08-04", "2010-08-04"), "J. Welk": (1, 1, "2012-01-09", "2012-01-09"),
        "Jana Osk": (1, 1, "2010-08-04", "2010-08-04"), "Tolmera": (2, 2, "2010-08-04", "2012-01-09"),
        "Velmar": (1, 1, "2010-08-04", "2010-08-04"),
    }  # fmt: skip


def test_a_merge_is_kept_over_reading_anew_and_can_be_undone(workspace: Workspace, tmp_path: Path) -> None:
    made = workspace.people.merge(["Osk", "J. Welk"], **HOW, called="Jana Osk-Welk")
    assert (made.number, made.what, made.shown) == (1, "merge", ("Jana Osk", "J. Welk"))
    assert seen(workspace)["Jana Osk-Welk"] == (2, 2, "2010-08-04", "2012-01-09")
    workspace.close()
    newer = Workspace.open(str(tmp_path / "r.db"), maker=fakes.make_newer, merger=merged)
    assert newer.read([str(tmp_path / "articles")], codebook=fakes.BOOK).read == 2
    assert "Jana Osk-Welk" in seen(newer)
    assert newer.people.undo(1).undone
    assert {"Jana Osk", "J. Welk"} <= set(seen(newer))
    assert [item.undone for item in newer.people.corrections()] == [True]
    with pytest.raises(UsageError, match="decision 1 was undone already"):
        newer.people.undo(1)


def test_a_split_takes_out_a_spelling_that_was_merged(workspace: Workspace) -> None:
    workspace.people.merge(["Jana Osk", "J. Welk"], **HOW)
    workspace.people.split("Jana Osk", ["J. Welk"], **HOW)
    assert {"Jana Osk", "J. Welk"} <= set(seen(workspace))


def test_a_page_shows_spellings_with_their_reason_offices_and_positions(workspace: Workspace) -> None:
    workspace.people.merge(["Jana Osk", "J. Welk"], **HOW, called="Jana Osk")
    page = workspace.people.show("Welk")
    assert sorted((it.names, it.articles, it.why) for it in page.spellings) == [
        (("J. Welk", "Welk"), 1, "merge 1 by Ana Ruiz on 2026-03-01: the ministry's list"),
        (("Jana Osk", "Osk"), 1, "merge 1 by Ana Ruiz on 2026-03-01: the ministry's list"),
    ]
    assert [(it.position.issue, it.position.stance, it.said.day) for it in page.positions] == [
        ("status-talks", "oppose", "2010-08-04"), ("status-talks", "support", "2012-01-09"),
    ]  # fmt: skip


def test_what_makes_no_sense_is_refused_with_the_remedy(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="only actors of one kind can be one: Jana Osk is a person, Tolmera is a state"):
        workspace.people.merge(["Jana Osk", "Tolmera"], **HOW)
    with pytest.raises(UsageError, match="merging takes two actors or more; all of these are 'Jana Osk'"):
        workspace.people.merge(["Jana Osk", "Osk"], **HOW)
    with pytest.raises(UsageError, match="nobody would be left; articles have: Jana Osk"):
        workspace.people.split("Jana Osk", ["Jana Osk"], **HOW)
    with pytest.raises(UsageError, match="no article calls Jana Osk so; articles have: Jana Osk"):
        workspace.people.split("Jana Osk", ["Velmar"], **HOW)
    with pytest.raises(UsageError, match="a decision needs its author and its reason"):
        workspace.people.pin("Jana Osk", author="Ana Ruiz", at="2026-03-01", reason=" ")
    with pytest.raises(UsageError, match="decision 7 does not exist"):
        workspace.people.undo(7)
    assert workspace.people.corrections() == []
