"""Bytes become text by the encoding that fits, or one clear error."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import ArticleError
from verbale.intake.decode import decode

TEXT = "The minister said it’s “final” – the café in Zürich was shut. The talks went on for a week, and nobody would say why."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str) -> None:
    text, found = decode(data, "a.txt")
    assert (text.removeprefix("\ufeff"), found) == (TEXT, encoding)


def test_a_declared_encoding_is_used() -> None:
    page = '<html><head><meta charset="windows-1250"></head><p>Vučić and Đoković said</p>'
    assert decode(page.encode("cp1250"), "a.html") == (page, "cp1250")


def test_a_wrongly_declared_encoding_is_not() -> None:
    page = f'<html><head><meta charset="ascii"></head><p>{TEXT}</p>'
    assert decode(page.encode(), "a.html") == (page, "utf-8")


def test_a_few_broken_bytes_leave_the_rest() -> None:
    text, encoding = decode(TEXT.encode() + b" cut \xe2\x80", "a.txt")
    assert text == TEXT + " cut \ufffd"
    assert encoding == "utf-8, broken bytes replaced"


def test_stray_bytes_are_shown_and_not_guessed_at() -> None:
    text, encoding = decode(b"The talks ended \xff\xfe in Zeland, said the envoy of Borovia.", "a.txt")
    assert text == "The talks ended \ufffd\ufffd in Zeland, said the envoy of Borovia."
    assert encoding == "utf-8, broken bytes replaced"
    with pytest.raises(ArticleError, match="no encoding makes sense"):
        decode(b"x \xff y \xff z \xff", "a.txt")


def test_icelandic_letters_in_words_are_no_stray_bytes() -> None:
    text = "The envoy of Þingvellir, Ásþór, said that the talks in Aÿ would go on for as long as was needed."
    assert decode(text.encode("cp1252"), "a.txt") == (text, "cp1252")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Prime Minister Ján Černý said that Łukasz Żak would speak.", "iso8859-2"),
        ("President Boris Tadić said that he would meet Mr Ivanić.", "iso8859-2"),
        ("President Boris Tadić said “no”, and so did Mr Ivanić.", "cp1250"),
    ],
)
def test_names_of_central_europe_are_not_taken_for_western(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding), "a.txt") == (words, encoding)


@pytest.mark.parametrize(
    "words",
    [
        "The envoys of Malmö and Besançon paid £5m for a café¹ at 20 °C; “très bien”, said Élise.",
        "Ses élèves, près de la frontière, ¿qué dice? ¡nada! Straße, Håkon, Þór, Ægir, Cádiz and ª º signs.",
    ],
)
def test_western_letters_stay_western(words: str) -> None:
    assert decode(words.encode("cp1252"), "a.txt") == (words, "cp1252")


def test_cyrillic_is_not_taken_for_western() -> None:
    text = "Министр иностранных дел заявил, что позиция страны по этому вопросу не изменилась и что переговоры будут продолжены."
    assert decode(text.encode("cp1251"), "a.txt")[0] == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "zip archive or office document"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"abc\x00\x01\x02def", "binary"),
        (b"\x01\x02\x03\x04abc", "binary"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00b", "utf-16"),
        (bytes(range(128, 256)) * 5, "encoding"),
    ],
)
def test_what_is_no_text_is_one_clear_line(data: bytes, words: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(data, "folder/a.txt")
    message = str(caught.value)
    assert message.startswith("folder/a.txt: ") and words in message and ";" in message and "\n" not in message


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_article_error(data: bytes) -> None:
    try:
        text, encoding = decode(data, "a.txt")
    except ArticleError:
        return
    assert text and encoding
