"""Attributions and the actors found for them become statements."""

from verbale.pipeline.assemble import believed, statements
from verbale.record import Article, Attribution, Mark, Mention, Span

TEXT = "Advert. Arvela and Velland said they will sign. Mirel denied it."
ARTICLE = Article(TEXT, "a.txt", "00", debris=(Mark(Span(0, 7), "advert"),))
ARVELA = Mention(Span(8, 14), "act_a", "act_a", 0.9, "a state's name")
VELLAND = Mention(Span(19, 26), "act_v", "act_v", 0.5, "a state's name")


def attribution(source: Span | None, content: Span, certainty: float = 0.8) -> Attribution:
    return Attribution(source, Span(27, 31), (content,), "indirect", certainty, "tagged", "2014-03-02", "the day before")


JOINT = attribution(Span(8, 26), Span(32, 46))


def test_two_speakers_of_one_content_are_one_statement_each() -> None:
    made = statements(ARTICLE, [JOINT], [[ARVELA, VELLAND]], [[]])
    assert [(item.speaker, item.source, item.content) for item in made] == [
        ("act_a", Span(8, 14), (Span(32, 46),)),
        ("act_v", Span(19, 26), (Span(32, 46),)),
    ]
    assert made[0].id != made[1].id


def test_two_speakers_of_one_word_are_one_statement_each() -> None:
    both = [Mention(Span(8, 14), actor, actor, 0.6, "one of the two") for actor in ("act_a", "act_v")]
    made = statements(ARTICLE, [attribution(Span(8, 14), Span(32, 46))], [both], [[]])
    assert [(item.speaker, item.source, item.voice) for item in made] == [("act_a", Span(8, 14), 0), ("act_v", Span(8, 14), 1)]
    carried = statements(ARTICLE, [attribution(None, Span(32, 46))], [both], [[]])
    assert [(item.speaker, item.source) for item in carried] == [("act_a", None), ("act_v", None)]
    assert len({item.id for item in (*made, *carried)}) == 4


def test_one_speaker_keeps_the_whole_source() -> None:
    (made,) = statements(ARTICLE, [JOINT], [[ARVELA]], [["act_x"]])
    assert (made.source, made.addressees, made.certainty) == (Span(8, 26), ("act_x",), round(0.8 * believed(0.9), 4))
    assert made.reason == "tagged; speaker: a state's name; day: the day before"


def test_nobody_found_leaves_the_speaker_open() -> None:
    (made,) = statements(ARTICLE, [JOINT], [[]], [[]])
    assert (made.speaker, made.principal, made.certainty) == (None, None, 0.8)
    assert "nobody was found" in made.reason


def test_no_statement_rests_on_debris() -> None:
    assert statements(ARTICLE, [attribution(Span(0, 6), Span(32, 46))], [[]], [[]]) == ()


def test_the_surer_of_two_readings_of_the_same_words_is_kept() -> None:
    doubled = [attribution(Span(8, 26), Span(32, 46), 0.4), JOINT]
    (made,) = statements(ARTICLE, doubled, [[], []], [[], []])
    assert made.certainty == 0.8


def test_statements_stand_in_the_order_of_the_text() -> None:
    late, early = attribution(None, Span(59, 63)), attribution(None, Span(32, 46))
    made = statements(ARTICLE, [late, early], [[], []], [[], []])
    assert [item.content[0].start for item in made] == [32, 59]


def test_the_surer_the_speaker_the_surer_the_statement_and_doubts_count_less_than_they_say() -> None:
    sure = [believed(certainty / 20) for certainty in range(1, 20)]
    assert sure == sorted(sure)
    assert believed(0.5) > 0.5
    assert 0.0 < sure[0] < sure[-1] < 1.0
