"""One form for the spellings of a name, whatever its alphabet's letters."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.reference.folding import fold


@given(st.text(st.characters(codec="ascii")))
def test_plain_text_folds_as_it_does_beside_other_letters(text: str) -> None:
    assert fold(text + " é") == f"{fold(text)} e".strip()


@given(st.text())
def test_folding_twice_changes_nothing_for_ascii(text: str) -> None:
    folded = fold(text)
    if folded.isascii():
        assert fold(folded) == folded


@given(st.text())
def test_single_blanks_stand_between_words_only(text: str) -> None:
    assert "  " not in fold(text) and fold(text) == fold(text).strip()
