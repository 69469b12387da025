"""What is proposed as a further passage: who is named, what is shared, what is left out."""

import pytest

from dossier.model.further import further_passages
from tests.commands import run
from tests.contexts import SECOND
from tests.overlay import compiled, overlay, write_files

PAYS = "Northwind pays 4.2 million euros for the old lighthouse at Skarholm."
OTHERS = (
    "The harbour was dredged in spring. Visitors come by bus. A café opens on Sundays. Nobody has painted the fence. "
    "The council meets twice a year. Two boats lie at the pier. The road was closed for repairs."
)
RECORD = SECOND.replace("derived_from: FROM\n", "")
SET_ASIDE = """set_aside:
  - {quote: Northwind pays 4.2 million euros for the old lighthouse at Skarholm., reason: {en: x, de: x}}
"""


def dossier_of(text, record=RECORD):
    changes = {"seeds/second.txt": f"{text} {OTHERS}\n", "content/sources/second.yaml": record}
    result = compiled(changes)
    return result.dossier, result.index.coverage


def proposed(text, claim="price", **more):
    dossier, coverage = dossier_of(text, **more)
    return [
        dossier.sources[item.source].text.shown(item.sentence)
        for _, near in further_passages(dossier, coverage, [claim])
        for item in near
        if item.source == "second"
    ]


def test_a_sentence_of_another_source_that_says_the_same_is_proposed():
    assert proposed(PAYS) == [PAYS]


def test_in_other_words_with_the_same_figure_too():
    text = "For the old lighthouse, 4.2 million went from Northwind to its owner."
    assert proposed(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Somebody pays 4.2 million euros for an old building on an island.",  # names nobody
        "Northwind is a company with a long history on the coast.",  # shares nothing but the name
    ],
)
def test_what_names_nobody_or_shares_only_the_name_is_not(text):
    assert proposed(text) == []


def test_nor_is_what_the_claim_cites_or_what_is_set_aside():
    assert proposed(PAYS, record=RECORD + SET_ASIDE) == []
    dossier, coverage = dossier_of(PAYS)
    cited = {item.passage.source: item.passage for item in dossier.claims["price"].evidence}
    for _, near in further_passages(dossier, coverage, ["price"]):
        assert all(item.source != "gazette" or item.sentence.start > cited["gazette"].end for item in near)


def test_nor_is_a_text_in_another_language():
    record = RECORD.replace("{value: en,", "{value: de,")
    assert proposed(PAYS, record=record) == []


def test_the_command_lists_claims_with_the_places_of_what_may_carry_them(tmp_path):
    record = RECORD
    files = overlay({"seeds/second.txt": f"{PAYS} {OTHERS}\n", "content/sources/second.yaml": record})
    write_files(tmp_path, {**files.content, **{f"seeds/{name}": data for name, data in files.seeds.items()}})
    done = run("candidates", "--root", tmp_path, "price")
    assert done.exit_code == 0
    assert f"  seeds/second.txt:1:1: {PAYS}\n" in done.output
    assert done.output.endswith("1 of 1 claim may have further passages.\n")
    done = run("candidates", "--root", tmp_path, "prise")
    assert (done.exit_code, "Did you mean price" in done.output) == (2, True)
