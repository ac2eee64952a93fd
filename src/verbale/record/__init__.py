"""The frozen types that every layer shares: spans and evidence, articles, parses, actors, claims, readings, codebooks."""

from verbale.record.actor import BODY, GROUP, KINDS, PERSON, STATE, Actor, Mention, Office, actor_id
from verbale.record.article import Article, Found, Mark
from verbale.record.canonical import canonical, make_id
from verbale.record.claims import (
    ASSERTION,
    CONDITIONAL,
    DEMAND,
    DIRECT,
    FORCES,
    INDIRECT,
    MANNERS,
    MIXED,
    NEUTRAL,
    OFFER,
    OPPOSE,
    PLOVER,
    REFUSAL,
    STANCES,
    STATUSES,
    SUPPORT,
    WARNING,
    Attribution,
    Claim,
    Event,
    Position,
    Recognition,
    Statement,
)
from verbale.record.codebook import Codebook, Issue
from verbale.record.codec import from_json, to_json
from verbale.record.parse import CONTENT, CUE, ROOT, SOURCE, Link, Name, Parse, Piece
from verbale.record.reading import Reading
from verbale.record.span import Evidence, Span, pin

__all__ = [
    "ASSERTION", "BODY", "CONDITIONAL", "CONTENT", "CUE", "DEMAND", "DIRECT", "FORCES", "GROUP", "INDIRECT", "KINDS", "MANNERS", "MIXED",
    "NEUTRAL", "OFFER", "OPPOSE", "PERSON", "PLOVER", "REFUSAL", "ROOT", "SOURCE", "STANCES", "STATE", "STATUSES", "SUPPORT", "WARNING",
    "Actor", "Article", "Attribution", "Claim", "Codebook", "Event", "Evidence", "Found", "Issue", "Link", "Mark", "Mention", "Name",
    "Office",
    "Parse", "Piece", "Position", "Reading", "Recognition", "Span", "Statement", "actor_id", "canonical", "from_json", "make_id", "pin",
    "to_json",
]  # fmt: skip
