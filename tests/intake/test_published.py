"""Which printed date is the day of publication, and which is only news."""

import pytest

from verbale.intake import Raw, to_article
from verbale.record import Article

PASTED = "Leaders speak. Ana Doran for Borovia Times in Zeland"
NEWS = "The envoys of Borovia and Zeland met in Geneva to speak of the transit of grain through the strait, officials said."


def article(text: str, name: str = "a.txt") -> Article:
    return to_article(Raw(name, text.encode(), {}, name))


@pytest.mark.parametrize(
    ("text", "published", "mark"),
    [
        (f"Envoys meet in Geneva\n\nSunday, March 31, 2019\n\n{NEWS}", "2019-03-31", "Sunday, March 31, 2019"),
        (f"Envoys meet in Geneva\n\nPublished: 12 May 2019\n\n{NEWS}", "2019-05-12", "Published: 12 May 2019"),
        (f"Envoys meet in Geneva\n\nPosted on May 12, 2019 at 10:45 am\n\n{NEWS}", "2019-05-12", "Posted on May 12, 2019 at 10:45 am"),
        (f"Envoys meet in Geneva\n\nUpdated 14 May 2019\nPublished 12 May 2019\n\n{NEWS}", "2019-05-12", "Published 12 May 2019"),
        (f"Envoys meet\n\nLast updated: 14 May 2019\n\n{NEWS}", "2019-05-14", "Last updated: 14 May 2019"),
        (f"Envoys meet\n\nUpdated 1845 GMT (0245 HKT) May 12, 2019\n\n{NEWS}", "2019-05-12", "Updated 1845 GMT (0245 HKT) May 12, 2019"),
        (f"Published 12 May 2019 | Updated 14 May 2019\n\n{NEWS}", "2019-05-12", "Published 12 May 2019 | Updated 14 May 2019"),
        (f" date 2020-06-18 By Ana Doran\n\n{NEWS}", "2020-06-18", "date 2020-06-18"),
        (f"2020-06-18 {NEWS}", "2020-06-18", "2020-06-18"),
        (f"June 18, 2020\n{NEWS}", "2020-06-18", "June 18, 2020"),
        (f"{NEWS}\n\n18 June 2020", "2020-06-18", "18 June 2020"),
        (f"{NEWS}\n\nPublished 18 June 2020", "2020-06-18", "Published 18 June 2020"),
        (f"By Ana Doran | 12 May 2019\n\n{NEWS}", "2019-05-12", "By Ana Doran | 12 May 2019"),
        (f"GENEVA, May 12, 2019 (Xinhua) -- {NEWS}", "2019-05-12", "GENEVA, May 12, 2019 (Xinhua) --"),
        (f"12 May 2019 Last updated at 12:30 GMT\n\n{NEWS}", "2019-05-12", "12 May 2019 Last updated at 12:30 GMT"),
        (f"Last modified on Mon 13 May 2019 10.00 BST\nPublished On 12 May 2019\n\n{NEWS}", "2019-05-12", "Published On 12 May 2019"),
        (f"May 12, 2019 -- Updated 1830 GMT (0230 HKT)\n\n{NEWS}", "2019-05-12", "May 12, 2019 -- Updated 1830 GMT (0230 HKT)"),
        (f"Posted: May 12, 2019 12:30 PM ET | Last Updated: May 13, 2019\n\n{NEWS}", "2019-05-12", None),
        (f"Xinhua | 2019-05-12 12:30:00 | Editor: Ana Doran\n\n{NEWS}", "2019-05-12", "Xinhua | 2019-05-12 12:30:00 | Editor: Ana Doran"),
        (f"Source: Tanjug Sunday, May 12, 2019 | 12:30\n\n{NEWS}", "2019-05-12", "Source: Tanjug Sunday, May 12, 2019 | 12:30"),
        (f"By ANA DORAN (AP) – May 12, 2019\n\n{NEWS}", "2019-05-12", "By ANA DORAN (AP) – May 12, 2019"),
        (f"May 12, 2019 | By Ana Doran\n\n{NEWS}", "2019-05-12", "May 12, 2019 |"),
        (f"BELGRADE, Serbia\n\n{NEWS}\n\n12.05.2019", "2019-05-12", "BELGRADE, Serbia"),
        (f"12 May 2019 – {NEWS}", "2019-05-12", "12 May 2019 –"),
        (f"Borovia Today, 12 May 2019\n\n{NEWS}", "2019-05-12", "Borovia Today, 12 May 2019"),
        (f"GENEVA, Aug. 4, 1911.\n\n{NEWS}", "1911-08-04", "GENEVA, Aug. 4, 1911."),
        (f"Envoys meet\n\nPosted: 8. 5. 2019 14:32 CET\nUpdated: 9. 5. 2019\n\n{NEWS}", "2019-05-08", "Posted: 8. 5. 2019 14:32 CET"),
        (f"Borovia Wire | May 12, 2019 | {NEWS}", "2019-05-12", "Borovia Wire | May 12, 2019"),
        (f"GENEVA, May 12, 2019 (AP) - \u200f{NEWS}", "2019-05-12", "GENEVA, May 12, 2019 (AP) -"),
        (f"Envoys of both states meet Sunday, March 31, 2019 On Friday, {NEWS}", "2019-03-31", "Sunday, March 31, 2019"),
    ],
)
def test_the_pages_own_date(text: str, published: str, mark: str | None) -> None:
    read = article(text)
    assert read.published == published
    assert mark is None or mark in [item.span.of(read.text) for item in read.debris]
    (evidence,) = [item for item in read.found if item.field == "published"]
    assert evidence.span is not None and any(item.span.contains(evidence.span) for item in read.debris)
    assert evidence.reason


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        f"{NEWS} Borovia declared independence on 17 February 2008.",
        f"On 17 February 2008, Borovia declared independence. {NEWS}",
        f"17 February 2008 was the day of independence. {NEWS}",
        f"June 18, 2020, was a hard day for Zeland. {NEWS}",
        f"Borovia Marks Independence of 17 February 2008\n\n{NEWS}",
        f"The report, published on 12 May 2019, names both states. {NEWS}",
        f"Envoys meet\n\n{NEWS}\nThe treaty was signed in Geneva on May 12, 2019\n{NEWS}\n{NEWS}",
        f"GENEVA, 12 May (Xinhua) -- {NEWS}",
        f"04/08/10 {NEWS}",
        "She was born in Zeland on 3 March 1950.",
        f"03/04/2015\n\nThe envoy of Borovia will speak on Friday. {NEWS}",
        f"03/04/2015\n\nThe Friday Herald of Zeland asked the envoy of Borovia. {NEWS}",
        f"03/04/2015\n\nThe envoy of Borovia said on Sunday that the talks would go on. {NEWS}",
        f"Borovia Daily and the 12 May 2019 | {NEWS}",
    ],
)
def test_a_date_in_the_news_is_none_of_the_pages(text: str) -> None:
    assert article(text).published is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"05/08/2010 {PASTED} - 04/08/10 It was said on Tuesday (August 3) {NEWS}", "2010-08-04"),
        (f"08/05/2010 {PASTED} - 08/04/10 It was said on Tuesday (August 3) {NEWS}", "2010-08-04"),
        (f"04/08/10 {NEWS} They had met on 28 July 2010.", "2010-08-04"),
        (f"04/08/10 {NEWS} They had met on March 30, 2010.", "2010-04-08"),
        (f"04/08/10\n\n{NEWS}\n\nUpdated 25/08/10", "2010-08-04"),
        (f"04/08/10\n\n{NEWS}\n\nUpdated 12/25/10", "2010-04-08"),
        (f"04/08/10 10:30 EST\n\n{NEWS}", "2010-04-08"),
        (f"04/08/10 10:30 GMT\n\n{NEWS}", "2010-08-04"),
        (f"05/08/2010\n\n{NEWS}\n\n04/08/10", "2010-08-05"),
        (f"Wednesday, 04/08/10\n\n{NEWS}", "2010-08-04"),
        (f"08/08/10 {NEWS}", "2010-08-08"),
        (f"03/04/2015\n\nThe envoy of Borovia said on Friday that the talks would go on. {NEWS}", "2015-04-03"),
        (f"03/04/2015\n\nThe envoy of Borovia said Wednesday that the talks would go on. {NEWS}", "2015-03-04"),
        (f"03/04/2015\n\nThe envoy of Borovia said late on Thursday that the talks would go on. {NEWS}", "2015-04-03"),
        (f"03/04/2015\n\n{NEWS} They recognised each other's defence of the harbour.", "2015-04-03"),
    ],
)
def test_day_and_month_are_told_apart_by_the_page(text: str, published: str) -> None:
    assert article(text).published == published


@pytest.mark.parametrize(
    ("text", "name", "published"),
    [
        (f"GENEVA, 12 May (Xinhua) -- {NEWS}\n\n© 2019 Borovia Today", "a.txt", "2019-05-12"),
        (f"GENEVA, 12 May (Xinhua) -- {NEWS}", "a-2019-05-13.txt", "2019-05-12"),
        (f"GENEVA, Sunday, 12 May (Xinhua) -- {NEWS}\n\n© 2018 Borovia Today", "a-2019-05-13.txt", "2019-05-12"),
        (NEWS, "talks-2019-03-31.txt", "2019-03-31"),
        (NEWS, "20190331_talks.txt", "2019-03-31"),
        (NEWS, "talks-2019-13-31.txt", None),
        (f"Published 12 May 2019\n\n{NEWS}", "talks-2019-03-31.txt", "2019-05-12"),
    ],
)
def test_years_and_days_from_elsewhere(text: str, name: str, published: str | None) -> None:
    assert article(text, name).published == published


def test_the_files_name_is_said_to_be_the_reason() -> None:
    (evidence,) = [item for item in article(NEWS, "talks-2019-03-31.txt").found if item.field == "published"]
    assert evidence.span is None and "file's name" in evidence.reason
