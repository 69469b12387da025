"""What a statement may tell more coarsely than a passage in its language, and what it may not."""

import pytest

from dossier.text.figures.coarser import is_carried, is_numbered
from dossier.text.figures.own_words import asked, offered
from dossier.text.figures.readings import readings
from dossier.text.languages import LANGUAGES

CARRIED = [
    ("en", "on July 19, 2007", "in 2007"),
    ("en", "on July 19, 2007", "in July 2007"),
    ("en", "on July 19, 2007", "on July 19"),
    ("en", "on July 19, 2007", "in the late 2000s"),
    ("en", "on July 19, 2007", "since 2007"),
    ("en", "since 1999", "in 1999"),
    ("en", "on 3 March. That was in 2008", "on 3 March 2008"),
    ("en", "in 2001-02", "in 2002"),
    ("en", "in 1999, and left in 2004", "from 1999 until 2004"),
    ("en", "in 2011", "the 2011 Libyan war"),
    ("en", "the 2011 Libyan war", "in 2011"),
    ("en", "4,213,700 euros", "more than 4 million euros"),
    ("en", "about 1,480 people", "about 1,500 people"),
    ("en", "498 people", "nearly 500 people"),
    ("en", "14.3 percent", "about 14 percent"),
    ("en", "264 people", "more than 250 people"),
    ("en", "498 people", "several hundred people"),
    ("en", "hundreds of people", "several hundred people"),
    ("en", "from 1951 to 1960", "until 1960"),
    ("en", "more than 500 hours", "several hundred hours"),
    ("en", "2,345 shares", "thousands of shares"),
    ("en", "between 40 and 60 people", "up to 60 people"),
    ("en", "498, 500 and 502 miles", "nearly 500 miles"),
    ("en", "the first and the second round", "two rounds"),
    ("de", "am 3. Oktober 1988", "im Oktober 1988"),
    ("de", "1998", "Ende der 1990er Jahre"),
    ("fr", "le 19 juillet 2007", "en juillet 2007"),
    ("es", "el 19 de julio de 2007", "en los años 2000"),
    ("it", "il 19 luglio 2007", "nel 2007"),
    ("en", "in December 2012. Their son came in December 2013", "their son came the next year"),
    ("en", "on 30 June 2019 and on 1 July 2019", "the previous day"),
    ("en", "in December 2018 and in January 2019", "the next month"),
    ("en", "in early September", "in the third quarter"),
    ("en", "on Friday", "since Friday"),
    ("fr", "au 31 décembre", "fin décembre"),
    ("de", "am 3. Mai", "Anfang Mai"),
    ("de", "33,5 Prozent", "ein Drittel"),
    ("en", "66.8 percent", "two thirds"),
    ("en", "35 percent", "more than a third"),
    ("fr", "12,4 %", "un huitième des adhérents"),
]
NOT_CARRIED = [
    ("en", "in December 2012. Their son came in December 2014", "their son came the next year"),
    ("en", "on 30 June 2019 and on 2 July 2019", "the previous day"),
    ("en", "in early October", "in the third quarter"),
    ("en", "in 2012 and 2013", "the next years"),
    ("en", "on Friday", "since Thursday"),
    ("en", "on Friday", "before Friday"),
    ("fr", "au 12 décembre", "fin décembre"),
    ("de", "am 3. Mai", "Anfang Juni"),
    ("de", "35 Prozent", "ein Drittel"),
    ("en", "65.8 percent", "more than two thirds"),
    ("en", "45 percent", "more than a third"),
    ("en", "32 percent", "more than a third"),
    ("en", "in 2012 and 2013", "by the next year"),
    ("en", "in 2007", "on July 19, 2007"),
    ("en", "in 2007", "in late 2007"),
    ("en", "on July 19, 2007", "in 2008"),
    ("en", "on July 19, 2007", "in early 2007"),
    ("en", "on July 19, 2007", "before 2008"),
    ("en", "on July 19, 2007", "on July 19, 2008, "),
    ("en", "on July 19, 2007, and in 2008", "on July 19, 2008"),
    ("en", "after 2007", "before 2007"),
    ("en", "by 2007", "since 2007"),
    ("en", "in 1999, and left in 2004", "from 1999 until 2005"),
    ("en", "from 2001 to 2009", "in 2005"),
    ("en", "from 2001 to 2009", "until 2001"),
    ("en", "hundreds of dollars", "several hundred euros"),
    ("en", "4,213,700 euros", "more than 5 million euros"),
    ("en", "4,213,700 euros", "4 million euros"),
    ("en", "4,213,700 euros", "more than 4 million dollars"),
    ("en", "4.2 million euros", "more than 4.2 million euros"),
    ("en", "4.2 million euros", "more than 2 million euros"),
    ("en", "about 500 people", "more than 400 people"),
    ("en", "498 people", "nearly 400 people"),
    ("en", "498 people", "about 600 people"),
    ("en", "14.3 percent", "about 15 percent"),
    ("en", "14.3 percent", "more than 13 percent"),
    ("en", "14.3 percent", "almost 16 percent"),
    ("en", "498 people", "thousands of people"),
    ("en", "498 miles", "about 500 kilometres"),
    ("en", "12 percent", "about 10 percentage points"),
    ("en", "between 40 and 60 people", "at least 60 people"),
    ("en", "the first and the third round", "three rounds"),
    ("de", "1998", "Anfang der 1990er Jahre"),
]


def told(language: str, passage: str, statement: str) -> bool:
    said = readings(passage, language)
    stated = readings(statement, language)
    assert said
    assert stated
    return all(is_carried(reading, said) for reading in stated)


@pytest.mark.parametrize(("language", "passage", "statement"), CARRIED)
def test_what_a_passage_carries_more_exactly(language, passage, statement):
    assert told(language, passage, statement)


@pytest.mark.parametrize(("language", "passage", "statement"), NOT_CARRIED)
def test_what_it_does_not_carry(language, passage, statement):
    assert not told(language, passage, statement)


@pytest.mark.parametrize(
    ("text", "statement", "numbered"),
    [
        ("the No. 2 unit", "the second unit", True),
        ("its number two", "the second unit", True),
        ("the top-8 nations", "8 nations", True),
        ("the top-8 nations", "the eighth nation", False),
        ("2 units", "the second unit", False),
        ("the No. 3 unit", "the second unit", False),
        ("a GPT-4 model", "5 models", False),
        ("the VI championship", "the 6th championship", True),
        ("the XIV championship", "the 15th championship", False),
        ("the MIX of it", "the ninth championship", False),
        ("I saw the championship", "the first championship", False),
    ],
)
def test_what_a_text_numbers(text, statement, numbered):
    [stated] = readings(statement, "en")
    assert is_numbered(LANGUAGES["en"], stated, text) is numbered


def test_a_number_after_what_is_ranked():
    [stated] = readings("the fourth season", "en")
    told = [
        is_numbered(LANGUAGES["en"], stated, text, ranked="season") for text in ("Season 4", "Season 5", "4 seasons")
    ]
    assert told == [True, False, False]


def test_ordinals_without_an_article_and_hours_with_a_name():
    """A passage offers any; a statement is held to those that are certainly a place or a time."""

    def words(read, text):
        return [text[each.start : each.end] for each in read(LANGUAGES["en"], text, (), readings(text, "en"))]

    text = "Second, a third of it was lost, after the second round, at noon."
    assert words(offered, text) == ["Second", "noon"]
    assert words(asked, text) == ["noon"]


@pytest.mark.parametrize(
    ("language", "passage", "statement", "carried"),
    [
        ("en", "a day after the race", "he was hired the previous day", True),
        ("en", "a week after the race", "he was hired the previous day", False),
        ("en", "a year after the race", "he was hired the previous day", False),
        ("de", "einen Tag nach dem Rennen", "am nächsten Tag", True),
        ("fr", "un an après la course", "l'année prochaine", True),
    ],
)
def test_what_was_a_day_or_a_year_after_another_thing(language, passage, statement, carried):
    said = offered(LANGUAGES[language], passage, (), readings(passage, language))
    [stated] = readings(statement, language)
    assert is_carried(stated, said) is carried
