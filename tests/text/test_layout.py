"""Wrapped lines are found where they are plain, and nothing else is taken for them."""

import pytest

from dossier.text.layout import find_layout
from tests.readers import seeds

PROSE = (
    "The lab in Zurich, which opened in May with forty people and a\nbudget of two million francs, will close in "
    "autumn. Its head, Ada\nExample, said on Monday that nobody had told her of the plan, and\nthat she would "
    "not leave.\n"
)
WRAPPED = {
    "prose": PROSE,
    "paragraphs, and a headline": f"A lab closes in Zurich\n\n{PROSE}\nThe town has not commented. A spokesman said "
    "that the matter was\nbeing looked into.\n",
    "line ends of two characters": PROSE.replace("\n", "\r\n"),
    "a narrow column": "The lab in Zurich, which opened\nin May with forty people and a\nbudget of two million "
    "francs,\nwill close in autumn. Its head\nAda Example said on Monday that\nnobody had told her of the plan.\n",
    "a word broken at a line end": "Ada Example led the non¬\ncommissioned officers of the lab.\n",
    "one line end in a sentence": "Ada Example joined in May. It is not true that\nAda Example heads the lab.\n",
    "a word that ends no sentence": "It is not true that\nAda Example heads the lab in Zurich.\n",
    "a capital after it": "Ada came in May. According to unconfirmed reports Ada\nExample heads the lab now.\n",
    "pages and no other line ends": "The lab in Zurich will\fclose in autumn.",
    "German nouns": "Die Stadt hat das Labor, das im Mai mit vierzig Leuten und einem\nBudget von zwei Millionen "
    "Franken eröffnet worden war, im Herbst\ngeschlossen. Niemand habe ihr etwas gesagt, sagte die\nLeiterin heute.\n",
}
LINES = {
    "a poem": "Der Mond ist aufgegangen,\ndie goldnen Sternlein prangen\nam Himmel hell und klar;\n"
    "der Wald steht schwarz und schweiget,\nund aus den Wiesen steiget\nder weiße Nebel wunderbar.\n",
    "a sonnet": "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
    "Rough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date.\n",
    "a list": "the cost of the building in the town\nthe name of the architect of it\nthe day of the opening\n",
    "headlines": "Ada Example heads the new lab in Zurich since May\nNorthwind buys the old lighthouse at Skarholm\n",
    "a byline": "By Bo Lund\nand Ada Example\n\nThe lab opened in May with forty people and a budget.\n",
    "a letter": "Dear Ada,\nthank you for your letter of May and for what it says about the lab in Zurich.\n",
    "a headline above its article": "قال متحدث باسم الشركة إن المختبر الجديد في زيورخ\n"
    + "قال متحدث إن المختبر يعمل. " * 9,
    "an article of a line each": "A lab closes\nThe lab will close in autumn. It opened in May.\nNo comment.\n",
    "a statement and a question, in Thai": "นายสมชายเป็นหัวหน้าห้องปฏิบัติการใหม่ที่เมืองซูริก เขาเข้าทำงานปีที่แล้ว\nบริษัทปฏิเสธหรือ?\n",
    "a question amid a line, in Thai": "นายสมชายเป็นหัวหน้าห้องปฏิบัติการ เขาเข้าทำงานปีที่แล้ว\nจริงหรือ? บริษัทไม่ตอบ\n",
    "one line": "The lab will close in autumn.",
    "nothing": "",
}


@pytest.mark.parametrize("raw", WRAPPED.values(), ids=WRAPPED.keys())
def test_wrapped_lines_are_found(raw):
    assert find_layout(raw) == "wrapped"


@pytest.mark.parametrize("raw", LINES.values(), ids=LINES.keys())
def test_what_only_looks_so_is_not_taken_for_wrapped(raw):
    assert find_layout(raw) == "lines"


@pytest.mark.parametrize("raw", seeds())
def test_each_line_of_the_seeds_is_a_paragraph(raw):
    assert find_layout(raw) == "lines"


def test_letters_without_end_take_time_in_proportion():
    """Every letter of a run was once looked at from every other."""
    assert find_layout("\n".join(["a" * 19_000] * 6)) == "lines"
