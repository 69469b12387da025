"""A page tells which aliases the source texts use, and none that editors wrote down for their own statements."""

import pytest

from dossier.pages.entity import entity_page
from tests.contexts import site_with
from tests.overlay import BASE

PEOPLE = "content/people/people.yaml"
SOURCE = "content/sources/gazette.yaml"
SEED = "seeds/gazette.txt"


def aliases(key, changes):
    return entity_page(site_with(changes), "en", key, None).view.aliases


def with_aliases(*forms):
    return {PEOPLE: f"id: ada-lund\nname: Ada Lund\nsort: Lund, Ada\naliases: [{', '.join(forms)}]\n"}


def with_sentence(sentence):
    source = (BASE / SOURCE).read_text("utf-8")
    line = next(line for line in source.splitlines() if line.startswith("sha256:"))
    return {
        SEED: (BASE / SEED).read_text("utf-8") + sentence + "\n",
        SOURCE: source.replace(line, 'sha256: "{sha256 gazette.txt}"'),
    }


def test_one_that_a_text_uses_is_told():
    assert aliases("skarholm", {}) == ("Skarholm",)


def test_one_that_stands_in_no_text_or_only_inside_of_the_name_is_not():
    assert aliases("ada-lund", with_aliases("Lund", "A. Lund")) == ()


@pytest.mark.parametrize("sentence", ["Lund has the keys.", "Nobody took Lund’s keys."])
def test_it_may_stand_in_the_genitive(sentence):
    assert aliases("ada-lund", with_aliases("A. Lund", "Lund") | with_sentence(sentence)) == ("Lund",)


def test_dashes_and_spaces_make_no_difference():
    changes = with_aliases("Lund–Berg") | with_sentence("They asked Lund-Berg for the keys.")
    assert aliases("ada-lund", changes) == ("Lund–Berg",)
