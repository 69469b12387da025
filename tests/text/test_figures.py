"""Quantities and dates in running text, compared with claims and between languages; tests/vectors says what is read."""

from collections import Counter
from decimal import Decimal

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.dates import Date
from dossier.text.figures.reading import alike, compatible, normal_form
from dossier.text.figures.readings import readings
from dossier.text.languages import LANGUAGES as KNOWN
from dossier.text.sentence import sentences
from dossier.text.span import Span
from dossier.text.value import Money, Number, Percent, parse
from tests.readers import seeds, vectors


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("bis zu 100 Millionen Dollar", "up to 100 million dollars"),
        ("14,3 Milliarden US-Dollar", "US$14.3bn"),
        ("rund 50", "about 50"),
        ("rund 50", "some 50"),
        ("49-prozentig", "49 percent"),
        ("dreistellige Millionenboni", "bonuses in the hundreds of millions"),
        ("Mitte Juni", "in mid-June"),
        ("Ende letzten Jahres", "late last year"),
        ("in den vergangenen Monaten", "in recent months"),
        ("seit 2014", "since 2014"),
        ("Anfang-30-Jährige", "man in her early 30s"),
        ("am 12. Juni 2025", "on June 12th, 2025"),
        ("mehrere Milliarden Dollar", "several billion dollars"),
    ],
)
def test_a_faithful_translation_has_the_same_normal_forms(german, english):
    assert Counter(map(normal_form, readings(german, "de"))) == Counter(map(normal_form, readings(english, "en")))
    assert readings(german, "de")


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("14,3 Milliarden US-Dollar", "14.2 billion US dollars"),
        ("14,3 Milliarden US-Dollar", "14.3 million US dollars"),
        ("14,3 Milliarden US-Dollar", "14.3 billion euros"),
        ("14 Milliarden Dollar", "14 billion US dollars"),  # the country is added
        ("mehr als 14 Milliarden Dollar", "14 billion dollars"),
        ("bis zu 100", "at least 100"),
        ("49 Prozent", "49"),
        ("drei Monate", "three weeks"),
        ("Mitte Juni", "mid-July"),
        ("Mitte Juni", "early June"),
        ("Ende letzten Jahres", "late this year"),
        ("seit 2014", "until 2014"),
        ("letzten Monat", "in recent months"),
        ("eine Milliarde Dollar", "a dollar"),
        ("5 Billionen Euro", "5 billion euros"),
    ],
)
def test_an_unfaithful_translation_has_other_normal_forms(german, english):
    assert Counter(map(normal_form, readings(german, "de"))) != Counter(map(normal_form, readings(english, "en")))


@pytest.mark.parametrize(
    ("kind", "value", "text", "expected"),
    [
        ("money", "USD 14.3 billion", "14,3 Milliarden US-Dollar", True),
        ("money", "USD 14.3 billion", "14,3 Milliarden Dollar", True),
        ("money", "USD > 14 billion", "mehr als 14 Milliarden Dollar", True),
        ("money", "USD <= 100 million", "bis zu 100 Millionen Dollar", True),
        ("money", "USD <= 100 million", "100 Millionen Dollar", False),
        ("money", "EUR 5", "5 Dollar", False),
        ("money", "XXX 100..999 million", "dreistelligen Millionenboni", True),
        ("percent", "49 %", "49-prozentig", True),
        ("percent", "50 %", "die Hälfte", True),
        ("number", "~50", "rund 50", True),
        ("number", "50", "rund 50", False),
        ("number", "25..35", "zwischen 25 und 35 Jahre alt", True),
        ("date", "2025-06", "Juni 2025", True),
        ("date", "2025-06", "Juni", False),
        ("date", "XXXX-06", "Juni 2025", False),
        ("date", "mid XXXX-06", "Mitte Juni", True),
        ("date", "XXXX-04", "April letzten Jahres", True),
        ("date", "2014", "2014", True),
    ],
)
def test_a_value_is_compatible_only_if_it_says_no_more_than_the_passage(kind, value, text, expected):
    (reading,) = readings(text, "de")
    assert compatible(parse(kind, value), reading) is expected
    assert compatible(reading, parse(kind, value)) is expected


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("fr", "près de 8 milliards d'euros", "close to 8 billion euros"),
        ("fr", "près de 8 milliards d'euros", "about 8 billion euros"),
        ("de", "knapp 50", "nearly 50"),
        ("es", "casi 50", "almost 50"),
        ("it", "quasi 50", "around 50"),
        ("fr", "âgé de 72 ans", "Ben, 72, left"),
        ("de", "um sechs", "at six"),
        ("fr", "à 6 heures", "at 6 o'clock"),
        ("es", "casi el 40 %", "nearly 40 percent"),
        ("it", "supera il miliardo di euro", "exceeds one billion euros"),
        ("es", "millón y medio de euros", "1.5 million euros"),
        ("es", "entre el 10 y el 12 %", "between 10 and 12 percent"),
        ("it", "tra i 20 e i 30 euro", "20 to 30 euros"),
        ("fr", "200 salariés au plus", "at most 200 employees"),
        ("de", "2000 Autos oder mehr", "2,000 cars or more"),
        ("fr", "le XIXe siècle", "the 19th century"),
        ("es", "el siglo XIX", "the 19th century"),
        ("it", "nell'Ottocento", "in the 19th century"),
        ("es", "la 25.ª edición", "the 25th edition"),
        ("de", "vom 3. bis 7. Mai 2019", "from May 3 to 7, 2019"),
        ("fr", "du 3 au 7 mai", "May 3-7"),
        ("it", "dal 3 al 7 maggio", "3 to 7 May"),
        ("fr", "les six premiers mois", "the first six months"),
        ("de", "die ersten sechs Monate", "the first six months"),
        ("fr", "l'année précédente", "the previous year"),
        ("fr", "cette année", "this year"),
        ("es", "el año anterior", "the year before"),
        ("de", "im Jahr zuvor", "the year before"),
        ("de", "den dritten Platz", "took third place"),
        ("de", "wurde Vierte", "finished fourth"),
        ("es", "terminó cuarta", "came fourth"),
        ("fr", "ses cinquante ans", "its 50th anniversary"),
        ("de", "70 Jahre", "her 70th birthday"),
        ("de", "sein 70. Geburtstag", "turned 70 years"),
        ("fr", "dès la mi-février", "as early as mid-February"),
        ("fr", "dès la mi-février", "from mid-February"),
        ("de", "öffnete erst im Mai", "was closed until May"),
        ("de", "war bis Mai geschlossen", "did not open until May"),
        ("de", "anderthalb Jahrhunderte", "a century and a half"),
        ("de", "um knapp ein Zehntel", "by almost a tenth"),
        ("fr", "près d'un cinquième", "nearly a fifth"),
        ("de", "ein Achtel", "an eighth of it"),
        ("de", "sonntags", "on Sundays"),
        ("fr", "pas dépassé 5 000 euros", "5,000 euros at most"),
        ("de", "5000 Euro nicht überschritten", "not exceed 5,000 euros"),
        ("fr", "doubler", "double"),
        ("de", "ein Jahr zuvor", "a year earlier"),
    ],
)
def test_the_same_in_other_words_is_alike(language, text, english):
    ((reading,), (other,)) = readings(text, language), readings(english, "en")
    assert alike(reading, other)
    assert alike(other, reading)
    assert compatible(reading, other)


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("fr", "moins de 50", "about 50"),
        ("fr", "près de 50", "50"),
        ("fr", "près de 50", "more than 50"),
        ("de", "drei Monate", "three"),
        ("de", "am Freitag", "on Tuesday"),
        ("fr", "jeudi", "on Friday"),
        ("fr", "le XIXe siècle", "the 20th century"),
        ("de", "vom 3. bis 7. Mai", "May 3-8"),
        ("it", "tra i 20 e i 30 euro", "20 to 35 euros"),
        ("fr", "ses cinquante ans", "its 60th anniversary"),
        ("fr", "ses cinquante ans", "its 50th edition"),
        ("fr", "depuis la mi-février", "in mid-February"),
        ("de", "sonntags", "on Mondays"),
        ("de", "ein Achtel", "a sixth of it"),
    ],
)
def test_another_bound_unit_or_weekday_is_not_alike(language, text, english):
    ((reading,), (other,)) = readings(text, language), readings(english, "en")
    assert not alike(reading, other)
    assert not compatible(reading, other)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "24 hours a day"),
        ("fr", "vingt-quatre heures sur vingt-quatre"),
        ("de", "24 Stunden am Tag"),
        ("it", "24 ore su 24"),
        ("es", "24 horas al día"),
    ],
)
def test_all_day_is_no_number(language, text):
    assert readings(text, language) == ()
    assert readings(text.replace("24", "23").replace("quatre", "deux"), language)


def test_a_sum_without_its_currency_is_of_the_one_before_it():
    first, second = readings("1,25 Milliarden Euro nach 980 Millionen", "de")
    _, other = readings("€1.25bn, up from €980m", "en")
    assert alike(second, other)
    assert not alike(first, other)
    _, dollars = readings("€1.25bn, up from $980m", "en")
    assert not alike(second, dollars)
    _, people = readings("1,25 Milliarden Euro und 980 Menschen", "de")
    assert not alike(people, readings("980 euros", "en")[0])


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("de", "fiel von 12 auf 9 Prozent", "fell from 12 to 9 percent"),
        ("de", "stieg von 12 Prozent auf 15 Prozent", "rose from 12 to 15 percent"),
        ("fr", "est passée de 5 % à 8 %", "rose from 5 to 8 percent"),
        ("es", "pasó del 5 % al 8 %", "went from 5 to 8 percent"),
        ("it", "è salita dal 5% all'8%", "climbed from 5 to 8 percent"),
        ("de", "von 9 Millionen auf 12 Millionen Euro", "up from 9 to 12 million euros"),
        ("fr", "du lundi au vendredi", "from Monday to Friday"),
        ("de", "von Montag bis Freitag", "Monday to Friday"),
        ("de", "von 9 bis 18 Uhr", "from 9 a.m. to 6 p.m."),
        ("fr", "de 9 heures à 18 heures", "from 9 a.m. to 6 p.m."),
    ],
)
def test_both_ends_of_a_change_or_of_a_week_are_alike(language, text, english):
    (first, last), (other_first, other_last) = readings(text, language), readings(english, "en")
    assert alike(first, other_first)
    assert alike(other_first, first)
    assert alike(last, other_last)
    assert not alike(first, other_last)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Friday it rained."),
        ("de", "Am Freitag regnete es."),
        ("fr", "Vendredi, il a plu."),
        ("fr", "Il a plu vendredi."),
        ("es", "Llovió el viernes."),
        ("it", "Ha piovuto venerdì."),
    ],
)
def test_a_weekday_is_the_same_in_every_language(language, text):
    (reading,) = readings(text, language)
    assert (reading.kind, reading.value.unit, reading.value.offset) == ("date", "weekday", 5)


def test_the_name_of_a_weekday_in_another_name_is_none():
    assert readings("Habló Plácido Domingo.", "es") == ()


def test_a_number_in_a_name_is_not_a_quantity():
    text = "Llama 4 hat 4 Teile"
    assert [text[r.start : r.end] for r in readings(text, "de")] == ["4", "4"]
    assert [r.start for r in readings(text, "de", [Span(0, 7)])] == [12]


def test_a_version_is_read_in_a_name_since_its_list_may_continue_after_it():
    versions = readings("Version 4.1 und 4.2", "de", [Span(0, 11)])
    assert [(version.kind, version.value.low) for version in versions] == [
        ("ordinal", Decimal("4.1")),
        ("ordinal", Decimal("4.2")),
    ]


def test_units_are_compared_only_between_readings():
    months, weeks = readings("drei Monate", "de")[0], readings("drei Wochen", "de")[0]
    assert not compatible(months, weeks)
    assert compatible(months, Number(Decimal(3), Decimal(3)))
    assert not compatible(readings("in der zweiten Version", "de")[0], Number(Decimal(2), Decimal(2)))


NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999999"), places=2)
LANGUAGES = st.sampled_from(["de", "en"])


@given(NUMBERS, LANGUAGES)
def test_a_number_written_by_babel_is_read_back(number, language):
    text = format_decimal(number, format="#,##0.##", locale=language)
    (reading,) = readings(f"({text})", language)
    assert reading.value in (Number(number, number), Date(int(number)) if number == int(number) else None)


@given(st.integers(10_000, 10**14), LANGUAGES)
def test_a_compact_number_written_by_babel_is_read_back(number, language):
    text = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=2)
    (reading,) = readings(text, language)
    assert abs(reading.value.low - number) <= Decimal(number) / 100


@given(NUMBERS, st.sampled_from(["USD", "EUR", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD"]), LANGUAGES)
def test_money_written_by_babel_is_read_back(number, currency, language):
    text = format_currency(number, currency, format_type="name", locale=language, currency_digits=False)
    (reading,) = readings(text, language)
    assert isinstance(reading.value, Money)
    assert reading.value.currency == currency
    assert abs(reading.value.low - number) < 1


@given(st.integers(0, 100), LANGUAGES)
def test_a_percentage_written_by_babel_is_read_back(number, language):
    text = format_percent(Decimal(number) / 100, locale=language)
    (reading,) = readings(text, language)
    assert reading.value == Percent(Decimal(number), Decimal(number))


WORDS = [word for _, text, _ in vectors("readings") for word in text.split()]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), LANGUAGES)
def test_no_input_raises_and_readings_do_not_overlap(text, language):
    last = 0
    for reading in readings(text, language):
        assert last <= reading.start < reading.end <= len(text)
        last = reading.end
        assert hash(normal_form(reading)) is not None
        assert compatible(reading, reading)


@pytest.mark.parametrize("language", [*KNOWN, "ko"])
@pytest.mark.parametrize("before", ["", "Version ", "seit ", "les années ", "12 "])
def test_a_number_of_thousands_of_digits_is_none(language, before):
    assert not [one for one in readings(before + "1" * 5_000, language) if one.end > len(before)]


def test_the_seeds_have_the_number_of_amounts_that_were_counted_by_hand():
    kinds = [
        r.kind for raw in seeds() for span in sentences(raw, "de") for r in readings(raw[span.start : span.end], "de")
    ]
    assert kinds.count("money") == 13


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("en", "5, 10 and 15 miles", "5 miles"),
        ("en", "in 5-, 10- and 15-year-old children", "10-year-old children"),
        ("en", "10 or 15 million euros", "10 million euros"),
        ("en", "125,000 of the 900,000 euros", "125,000 euros"),
        ("de", "5, 10 und 15 Prozent", "5 Prozent"),
        ("de", "125.000 von den 900.000 Euro", "125.000 Euro"),
        ("fr", "5, 10 et 15 tonnes", "10 tonnes"),
    ],
)
def test_the_unit_of_a_list_is_that_of_each_of_its_numbers(language, text, alone):
    [wanted] = readings(alone, language)
    assert any(compatible(reading, wanted) for reading in readings(text, language))


@pytest.mark.parametrize(
    ("text", "alone"),
    [("5 plants and 15 miles", "5 miles"), ("5, but 15 miles", "5 miles"), ("5 and about 15 miles", "5 miles")],
)
def test_a_number_that_counts_something_else_has_no_unit_of_another(text, alone):
    [wanted] = readings(alone, "en")
    assert not any(compatible(reading, wanted) for reading in readings(text, "en"))


@pytest.mark.parametrize(
    ("language", "one", "other", "same"),
    [
        ("en", "9:30 a.m.", "half past nine", True),
        ("en", "9:30 a.m.", "9:30 p.m.", False),
        ("en", "5 p.m.", "17:00", True),
        ("en", "5 p.m.", "5 a.m.", False),
        ("en", "5 p.m.", "five o'clock", True),
        ("en", "12 a.m.", "0:00", True),
        ("en", "50 cents", "$0.50", True),
        ("en", "50 cents", "£0.50", False),
        ("en", "125,000 pounds", "£125,000", True),
        ("en", "Q3", "the third quarter", True),
        ("en", "fourth-quarter", "the third quarter", False),
        ("en", "2018-19", "2018/2019", True),
        ("en", "the '90s", "the nineties", True),
        ("en", "the late 1990s", "the early 1990s", False),
        ("de", "halb zehn", "9.30 Uhr", True),
        ("de", "halb zehn", "10.30 Uhr", False),
    ],
)
def test_times_quarters_and_money_in_other_words(language, one, other, same):
    [first], [second] = readings(one, language), readings(other, language)
    assert compatible(first, second) is same
    assert alike(first, second) is same


@pytest.mark.parametrize(
    ("language", "text", "told", "same"),
    [
        ("en", "one in four pupils", "25 percent", True),
        ("en", "one in four pupils", "a quarter of the pupils", True),
        ("en", "one in five pupils", "a quarter of the pupils", False),
        ("en", "three out of five cars", "60 percent", True),
        ("en", "three out of five cars", "three fifths", True),
        ("en", "three out of four cars", "60 percent", False),
        ("en", "every fourth pupil", "25 percent", True),
        ("en", "the fourth pupil", "25 percent", False),
        ("en", "one in 2003", "50 percent", False),
        ("en", "the No. 2 unit", "the second unit", True),
        ("en", "the No. 2 unit", "the third unit", False),
        ("en", "2 units", "the second unit", False),
        ("de", "jeder vierte Schüler", "25 Prozent", True),
        ("de", "jeder vierte Schüler", "20 Prozent", False),
        ("de", "zwei von drei Kunden", "zwei Drittel", False),  # a third has no percentage
        ("de", "auf Platz drei", "der dritte", True),
        ("de", "auf Platz drei", "der zweite", False),
        ("es", "uno de cada cuatro", "25 %", True),
        ("es", "el n.º 2", "el segundo", True),
        ("en", "5 – 10 and 15 miles", "10 miles", True),
    ],
)
def test_what_a_figure_says_besides(language, text, told, same):
    [wanted] = readings(told, language)
    assert any(compatible(reading, wanted) for reading in readings(text, language)) is same


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "a quarter of a million dollars", Money("USD", Decimal(250_000), Decimal(250_000))),
        ("en", "half of a billion", Number(Decimal(500_000_000), Decimal(500_000_000))),
        ("de", "eine Dreiviertelmillion", Number(Decimal(750_000), Decimal(750_000))),
        ("fr", "un quart de million", Number(Decimal(250_000), Decimal(250_000))),
        ("en", "an hour and a half", Number(Decimal("1.5"), Decimal("1.5"))),
        ("es", "hora y media", Number(Decimal("1.5"), Decimal("1.5"))),
        ("en", "three quarters of them", Percent(Decimal(75), Decimal(75))),
        ("de", "in den Neunzigern", Date(year=1990, end=Date(year=1999))),
        ("de", "Ende der Neunziger", Date(year=1990, part="late", end=Date(year=1999))),
        ("it", "nei primi anni Novanta", Date(year=1990, part="early", end=Date(year=1999))),
        ("en", "cut in half", Percent(Decimal(50), Decimal(50))),
    ],
)
def test_fractions_and_decades_in_other_words(language, text, value):
    [reading] = readings(text, language)
    assert reading.value == value


def test_a_short_weekday_is_one_before_a_point_that_ends_nothing():
    def days(text):
        return [
            reading.value.offset for reading in readings(text, "en") if getattr(reading.value, "unit", "") == "weekday"
        ]

    assert days("It met Wed., Jan. 5, and Sat. afternoon") == [3, 6]
    assert days("It was in the Sun.") == []
    assert days("Sat at home, Sun and Mon") == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "1. Acme sold 3 ships.", ["3"]),
        ("en", "(2) Acme sold 3 ships.", ["3"]),
        ("de", "3) Acme verkaufte 3 Schiffe.", ["3"]),
        ("en", "12. It sold 3 ships.", ["3"]),
        ("en", "2014. Acme sold 3 ships.", ["2014", "3"]),
        ("en", "5 ships, and (3) ships.", ["5", "3"]),
        ("en", "1.5 ships.", ["1.5"]),
        ("de", "1. Mai 2020", ["1. Mai 2020"]),
        ("de", "3. Quartal", ["3. Quartal"]),
    ],
)
def test_the_mark_of_a_list_is_no_figure(language, text, words):
    assert [text[reading.start : reading.end] for reading in readings(text, language)] == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "To this day it has 5, to date and until today.", ["5"]),
        ("de", "bis heute, bis gestern", ["gestern"]),
        ("fr", "à ce jour, jusqu'à aujourd'hui", []),
        ("es", "hasta hoy, hasta ayer", ["ayer"]),
        ("it", "fino ad oggi, oggi", ["oggi"]),
    ],
)
def test_until_now_names_no_day(language, text, words):
    assert [text[reading.start : reading.end] for reading in readings(text, language)] == words
