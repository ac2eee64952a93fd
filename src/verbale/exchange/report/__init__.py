"""The report: one HTML file with everything inside that opens every position on the words that it rests on.

It makes no request, needs no script (with one, quotations open beside the matrix and the timeline can be filtered),
prints with all quotations open and follows the reader's light or dark setting. Texts of articles are untrusted: all is
escaped by the template engine, and a content security policy lets only our own style and script run.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from verbale import settings
from verbale.exchange.report import chamber, chart, quotes, words
from verbale.record.decision import Decision
from verbale.record.view import ReportView

__all__ = ["render"]


def render(view: ReportView, decision: Decision | None = None) -> str:
    """Returns the report on `view` as one HTML page; the same view gives the same characters.

    With a `decision`, the page shows the chamber that decides, each seat with its words.
    """
    environment = _environment()
    style, script = _read("style.css"), _read("script.js")
    groups = quotes.groups(view)
    return environment.get_template("page.html.j2").render(
        view=view,
        decision=decision,
        room=None if decision is None else chamber.draw(decision),
        sure=settings.SURE_POSITION,
        chart=chart.draw(view),
        groups=groups,
        links=quotes.links(groups),
        years=quotes.years(view.timeline),
        pages=quotes.pages(view),
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'",
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(words.FILTERS)
    environment.filters["segments"] = quotes.segments
    environment.filters["excerpt"] = quotes.excerpt
    environment.filters["around"] = quotes.around
    return environment


def _read(name: str) -> str:
    return (files("verbale.exchange.report") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Returns the hash by which a content security policy names an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
