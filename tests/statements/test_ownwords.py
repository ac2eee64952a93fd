"""A speech is read as its speaker's own words, a report about a speech is not."""

from statements.builder import Act, page_of
from verbale.statements import find

SPEECH = "Remarks by Ambassador Joan Rell\n\nMr. President,\n\nWe welcome this meeting. Our border is open. They will go on with it."


def test_remarks_by_a_speaker_are_own_words() -> None:
    found = find(*page_of(SPEECH))
    assert [a.content[0].of(SPEECH) for a in found] == ["We welcome this meeting", "Our border is open", "They will go on with it"]
    assert all(a.own_words and a.source is None and a.cue is None and a.manner == "direct" for a in found)


def test_what_a_speech_ascribes_to_others_is_attributed() -> None:
    text = SPEECH + " Arland said the border is closed."
    acts: list[Act] = [("Arland", "said", ["the border is closed"])]
    found = find(*page_of(text, acts=acts))
    others = [a for a in found if not a.own_words]
    assert [a.content[0].of(text) for a in others] == ["the border is closed"]
    assert sum(a.own_words for a in found) == 3, "the reported sentence is not the speaker's own"


def test_what_the_speaker_says_of_himself_is_no_second_statement() -> None:
    text = SPEECH + " I said the border is open."
    found = find(*page_of(text, acts=[("I", "said", ["the border is open"])]))
    assert all(a.own_words for a in found)


def test_the_date_over_a_speech_is_the_day_of_saying() -> None:
    text = SPEECH.replace("Mr. President", "New Harbour, 12 March 2019\n\nMr. President")
    assert {a.said_on for a in find(*page_of(text, published="2019-03-15"))} == {"2019-03-12"}
    assert {a.said_on for a in find(*page_of(SPEECH, published="2019-03-15"))} == {"2019-03-15"}


def test_a_title_given_beside_the_text_counts() -> None:
    text = "We welcome this meeting. Our border is open. They will go on with it."
    assert all(a.own_words for a in find(*page_of(text, title="Statement of the Minister of Arland")))


def test_a_report_of_remarks_is_no_speech() -> None:
    text = "Remarks by Ambassador Rell anger Arland\n\nArland said the talks are over. Rell said they are not. The border is closed."
    acts: list[Act] = [("Arland", "said", ["the talks are over"]), ("Rell", "said#2", ["they are not"])]
    assert not any(a.own_words for a in find(*page_of(text, acts=acts)))


def test_a_report_with_a_quotation_in_the_first_person_is_no_speech() -> None:
    text = "“We welcome this. Our border is open. We will go on,” said Rell. The border is long. It is old."
    found = find(*page_of(text, acts=[("Rell", "said", ["We welcome this. Our border is open. We will go on"])]))
    assert not any(a.own_words for a in found)


TRANSCRIPT = (
    "QUESTION: Is the border open?\n\nMINISTER RELL: We welcome trade. The border is open.\n\n"
    "QUESTION: And Arland?\n\nMINISTER RELL: They want talks."
)


def test_a_transcript_gives_each_turn_to_its_label() -> None:
    found = find(*page_of(TRANSCRIPT))
    assert [a.content[0].of(TRANSCRIPT) for a in found] == ["We welcome trade", "The border is open", "They want talks"]
    assert {a.source.of(TRANSCRIPT) for a in found if a.source} == {"MINISTER RELL"}
    assert all(a.own_words and a.cue is None for a in found)


def test_two_lines_with_a_colon_are_no_transcript() -> None:
    text = "Arland: the border is open. It is long.\n\nVelden: the road is new. They want trade."
    assert find(*page_of(text)) == ()
