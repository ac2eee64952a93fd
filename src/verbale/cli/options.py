"""The options that several commands share, with their help."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """What a listing command writes."""

    table = "table"
    json = "json"
    csv = "csv"


_NARROW = "Narrow what is shown"
Record = Annotated[
    str, typer.Option("--record", "-r", envvar="VERBALE_RECORD", metavar="FILE", help="The record: one file that holds all that was read.")
]
Shape = Annotated[Format, typer.Option("--format", "-f", help="A table for people, or JSON or CSV (UTF-8) for programs.")]
ActorName = Annotated[
    str | None,
    typer.Option("--actor", "-a", metavar="NAME", rich_help_panel=_NARROW, help="Who says it, in person or on whose behalf it is said."),
]
PrincipalName = Annotated[
    str | None, typer.Option("--principal", "-p", metavar="NAME", rich_help_panel=_NARROW, help="The state or body that is spoken for.")
]
IssueName = Annotated[str | None, typer.Option("--issue", "-i", metavar="ISSUE", rich_help_panel=_NARROW, help="An issue's id or title.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", rich_help_panel=_NARROW, help="From this day on: 2010-08-03, 2010-08 or 2010.")
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", rich_help_panel=_NARROW, help="Up to and with this day.")]
ArticleName = Annotated[
    str | None,
    typer.Option("--article", metavar="NAME", rich_help_panel=_NARROW, help="An article's file name, id, or a pattern: 'kosovo-2010*'."),
]
CodebookName = Annotated[
    str | None,
    typer.Option("--codebook", "-c", metavar="NAME", rich_help_panel=_NARROW, help="A codebook of the record, where it has several."),
]
DEFAULT_RECORD = "verbale.db"
