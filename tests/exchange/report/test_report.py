"""The page as text: self-contained, escaped, complete, the same for the same view, and honest where nothing was found."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

from verbale.exchange.report import render
from verbale.exchange.report.quotes import groups
from verbale.record import Article
from verbale.record.view import Counts, Matrix, ReportView

VOID = {"meta", "col", "line", "rect", "br", "link", "input", "img"}


class Outline(HTMLParser):
    """Collects ids, links, headings and resources, and checks that elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.fragments: set[str] = set()
        self.resources: list[str] = []
        self.levels: list[int] = []
        self.scripts = 0
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        href = given.get("href") or ""
        if href.startswith("#"):
            self.fragments.add(href[1:])
        self.resources += [str(given[key]) for key in ("src", "srcset", "data", "poster") if key in given]
        self.resources += [href] if tag == "link" else []
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def outline(shown: str) -> Outline:
    parser = Outline()
    parser.feed(shown)
    return parser


def empty(view: ReportView) -> ReportView:
    none = Matrix(view.matrix.issues, (), None, 0)
    return replace(
        view, matrix=none, timeline=(), changes=(), events=(), recognitions=(), statements=(), articles=(), counts=Counts(0, 0, 0, 0, 0, 0)
    )


def test_the_page_is_well_formed_and_asks_for_nothing(shown: str) -> None:
    found = outline(shown)
    assert found.open == []
    assert found.resources == []
    assert found.scripts == 1
    assert "@import" not in shown and "url(" not in shown
    assert "default-src &#39;none&#39;" in shown


def test_every_link_within_the_page_has_its_target(shown: str) -> None:
    found = outline(shown)
    assert found.fragments and found.fragments <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_headings_step_down_by_one(shown: str) -> None:
    levels = outline(shown).levels
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_position_of_the_matrix_is_quoted_with_its_words(view: ReportView, shown: str) -> None:
    quoted = sum(len(stand.positions) for row in view.matrix.rows for cell in row.cells for stand in cell.stands)
    assert quoted == view.counts.positions - view.matrix.unplaced > 100
    told = [one for group in groups(view) for item in group.quoted for one in item.told]
    assert shown.count('<figure class="quotation">') == len(told)
    assert sum(cell.count for row in view.matrix.rows for cell in row.cells) <= len(told) < quoted, "what several print stands together"
    assert shown.count('<details class="printings">') == sum(one.quotation is not None for one in told) > 0
    assert "<mark>We will not recognise this act under any circumstances</mark>" in shown
    assert shown.count('<a class="cell ') == sum(bool(cell.stands) for row in view.matrix.rows if row.listed for cell in row.cells)
    others = [row.party.name for row in view.matrix.rows if not row.listed]
    assert others and all(f"<dt>{name}</dt>" in shown for name in others)


def test_what_was_not_said_is_told_from_what_is_neutral(view: ReportView, shown: str) -> None:
    silent = sum(not cell.stands for row in view.matrix.rows if row.listed for cell in row.cells)
    assert shown.count('<span class="unsaid-word">not said</span>') == silent > 0
    assert '<span class="word">takes no side</span>' in shown


def test_the_same_view_gives_the_same_page(view: ReportView, shown: str) -> None:
    assert render(view) == shown


def test_debris_is_not_shown(shown: str) -> None:
    assert "Subscribe to our newsletter" not in shown
    assert "Read also: Orran" not in shown


def test_texts_names_and_titles_are_escaped(view: ReportView) -> None:
    evil = """<script>alert(1)</script>"><img src=x onerror=alert(1)></style><b>' {{ 7 * 7 }}"""
    article = replace(view.articles[0], title=evil, publisher=evil, url="javascript:alert(1)")
    row = view.matrix.rows[0]
    rows = (replace(row, party=replace(row.party, name=evil)), *view.matrix.rows[1:])
    issue = replace(view.matrix.issues[0], title=evil, proposition=evil)
    stated = replace(view.statements[0], words=(evil,))
    matrix = replace(view.matrix, rows=rows, issues=(issue, *view.matrix.issues[1:]))
    articles, statements = (article, *view.articles[1:]), (stated, *view.statements[1:])
    page = render(replace(view, title=evil, articles=articles, statements=statements, matrix=matrix))
    assert outline(page).scripts == 1
    assert "<img" not in page and "javascript:" not in page and "</style><b>" not in page
    assert page.count("{{ 7 * 7 }}") > 10


def test_a_record_with_nothing_says_so(view: ReportView) -> None:
    page = render(empty(view))
    assert "No position on any issue of this codebook was found" in page
    assert "No statement was found either" in page
    assert "The record holds no article" in page
    assert outline(page).fragments <= set(outline(page).ids)


def test_an_article_without_statements_is_listed(view: ReportView) -> None:
    bare = Article("Nothing was said.", "bare.txt", "00")
    page = render(replace(empty(view), articles=(bare,)))
    assert "bare.txt, date unknown" in page
    assert "No statement was found in this article" in page


def test_without_listed_parties_the_first_eight_who_spoke_have_a_column(view: ReportView) -> None:
    rows = tuple(replace(row, listed=False) for row in view.matrix.rows)
    page = render(replace(view, matrix=replace(view.matrix, rows=rows)))
    assert page.count('<th scope="col" role="columnheader">') == 8
    assert page.count("<dt>") - page.count("<div><dt>") == len(rows) - 8


def test_where_no_listed_party_spoke_those_who_did_have_a_column(view: ReportView) -> None:
    rows = tuple(
        replace(row, cells=tuple(replace(cell, stance=None, stands=()) for cell in row.cells)) if row.listed else row
        for row in view.matrix.rows
    )  # fmt: skip
    page = render(replace(view, matrix=replace(view.matrix, rows=rows)))
    columns = re.findall(r'<th scope="col" role="columnheader">(?:<[^>]+>)*([^<]+)', page)
    assert columns[:2] == [row.party.name for row in rows if not row.listed][:2]
