"""Plain sentences whose side nobody would dispute: a reader who sees one of them on the wrong side trusts nothing else.

A sentence is written with its cue in `<…>` and its content in `{…}`. What the words' own structure decides (a negated
verb of the proposition, a cue that rejects, a double negation) has to decide before any fitted weight or prior does.
"""

import pytest

from verbale import example, positions
from verbale.language import Reader
from verbale.language.sentences import segment
from verbale.language.tokens import tokenize
from verbale.positions import codebook as codebooks
from verbale.record import ROOT, Article, Parse, Span, Statement

PLAIN = [
    ("Ardovia <said> {it would never recognise the independence of Tolmera}.", "recognition", "oppose"),
    ("“{We will not recognise this state under any circumstances},” Penkel <said>.", "recognition", "oppose"),
    ("Penkel <insisted> that {Tolmera is and will remain part of Ardovia}.", "recognition", "oppose"),
    ("Velmar <insists> {Tolmera is one of its provinces}.", "recognition", "oppose"),
    ("Caldora <said> it {does not rule out recognising Tolmera}.", "recognition", "support"),
    ("Caldora <says> {the independence of Tolmera is irreversible}.", "recognition", "support"),
    ("Quenna <refuses> {to recognise Tolmera}.", "recognition", "oppose"),
    ("Ilmark <called on> others {to recognise the independence of Tolmera}.", "recognition", "support"),
    ("Tolmera <said> {it would not allow its borders to be redrawn}.", "borders", "oppose"),
    ("“{There will be no exchange of territory},” Ketterby <said>.", "borders", "oppose"),
    ("Orran <said> {a correction of the border could be part of a solution}.", "borders", "support"),
    ("Jorrin <ruled out> {any return to talks on status}.", "status-talks", "oppose"),
    ("“{The question of status is closed},” Jorrin <said>.", "status-talks", "oppose"),
    ("Zarin <said> {the status of Tolmera can be decided only through negotiations}.", "status-talks", "support"),
    ("“{There can be no talks on the status of Tolmera},” Brannick <said>.", "status-talks", "oppose"),
    ("Caldora <urged> both sides {to begin a dialogue on practical matters}.", "dialogue", "support"),
    ("Ardovia <said> {it would not talk with the authorities of Tolmera}.", "dialogue", "oppose"),
    ("Ardovia <denied> {that it would use force against Tolmera}.", "use-of-force", "oppose"),
    ("Vashtal <said> {force must not be used under any circumstances}.", "use-of-force", "oppose"),
    ("Hollin <threatened> {to use force against Tolmera}.", "use-of-force", "support"),
    ("Ardovia <rejected> {sanctions}.", "sanctions", "oppose"),
    ("Thorne <warned against> {imposing sanctions on Ardovia}.", "sanctions", "oppose"),
    ("Caldora <called for> {sanctions on Ardovia}.", "sanctions", "support"),
    ("Ilmark <demanded> {that sanctions on Ardovia be lifted}.", "sanctions", "oppose"),
    ("Caldora <opposes> {lifting the sanctions on Ardovia}.", "sanctions", "support"),
    ("Ardovia <said> {it would no longer oppose Tolmera's membership in the United Nations}.", "un-membership", "support"),
    ("Ardovia <said> {it would block Tolmera's membership in the United Nations}.", "un-membership", "oppose"),
    ("Havrenia <said> {Tolmera should never become a member of the United Nations}.", "un-membership", "oppose"),
    ("“{We will vote in favour of its membership in the United Nations},” Ronsley <said>.", "un-membership", "support"),
    ("Havrenia <opposes> {the closing of the UN mission in Tolmera}.", "un-mission", "support"),
    ("Ketterby <said> {the mission should be closed}.", "un-mission", "oppose"),
    ("Caldora <supports> {the extension of the mission's mandate}.", "un-mission", "support"),
    ("Ardovia <welcomed> {the European Union as mediator}.", "eu-mediation", "support"),
    ("Ardovia <said> {the European Union can not be a mediator}.", "eu-mediation", "oppose"),
    ("“{Our answer to a UN seat for Tolmera in exchange for accession is no},” Vashtal <said>.", "eu-for-un", "oppose"),
    (
        "“{If you ask whether we will accept a UN seat for Tolmera in exchange for accession, our answer is no},” Vashtal <said>.",
        "eu-for-un",
        "oppose",
    ),
    ("Penkel <urged> all states {to refrain from recognising Tolmera}.", "recognition", "oppose"),
    ("She <said> {her country did not recognise Tolmera and had no plans to do so}.", "recognition", "oppose"),
    ("“{The question of status is closed},” Jorrin <told> the members.", "status-talks", "oppose"),
    ("Averdine <said> {the sanctions against Ardovian officials could be lifted}.", "sanctions", "oppose"),
    ("Drast <told> the Council that {the advisory opinion obliges nobody to recognise Tolmera}.", "recognition", "oppose"),
    ("“{There will be no corrections, no exchange of territory, no map},” Ketterby <said>.", "borders", "oppose"),
    ("Zarin <said> {the mission should be wound up by the end of the year}.", "un-mission", "oppose"),
    ("Thorne <said> {it was too early to speak of sanctions}.", "sanctions", "oppose"),
    ("Jorrin <said> {the two sides should share the water of the Ossa}.", "water", "support"),
    ("Telesh <refused> {to share the water of the Kell Dam}.", "water", "oppose"),
]


def laid_out(marked: str) -> tuple[Article, Parse, Statement]:
    """Returns the article, a parse of words and sentences alone, and the one statement of a marked sentence."""
    text, at = "", {}
    for letter in marked:
        if letter in "<>{}":
            at[letter] = len(text)
        else:
            text += letter
    article = Article(text, "plain.txt", "00")
    ranges = tokenize(text)
    sentences, paragraphs = segment(text, ranges)
    words = tuple(text[a:b] for a, b in ranges)
    parse = Parse(
        tuple(a for a, _ in ranges), tuple(b for _, b in ranges), tuple(sentences), tuple(paragraphs), ("X",) * len(words),
        tuple(word.lower() for word in words), (ROOT,) * len(words), ("root",) * len(words),
    )  # fmt: skip
    content = (Span(at["{"], at["}"]),)
    return article, parse, Statement(article.id, None, Span(at["<"], at[">"]), content, "indirect", None, None, (), None, 0.9, "")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize("with_grammar", [False, True], ids=["words alone", "with grammar"])
@pytest.mark.parametrize(("marked", "issue", "stance"), PLAIN)
def test_the_side_of_a_plain_sentence(reader: Reader, marked: str, issue: str, stance: str, with_grammar: bool) -> None:
    article, parse, statement = laid_out(marked)
    if with_grammar:
        parse = reader.read(article.text)
    found = positions.code(article, parse, [statement], codebooks.load(str(example.codebook())))
    sides = {position.issue: position.stance for position in found}
    assert sides.get(issue) == stance, f"{marked}: {sides}, {[position.reason for position in found]}"
