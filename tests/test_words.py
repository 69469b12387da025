"""The catalogues have all words of the interface, in all languages, with the same placeholders."""

import re
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from jinja2 import Environment, nodes

from dossier.charts import PICTURES
from dossier.components.menu import STORY
from dossier.edition.deals import DEAL_COLUMNS
from dossier.edition.flat import flatten
from dossier.export.copies import WORDS
from dossier.export.files import ARCHIVE, EXPORTS, GROUPS
from dossier.export.tables import tables
from dossier.model.basis import STATED
from dossier.model.coverage import State
from dossier.model.support import Support
from dossier.pages.data import SITE_FILES
from dossier.pages.draft import KINDS as DRAFT_KINDS
from dossier.pages.registry import KINDS
from dossier.pages.totals import Reason
from dossier.publish.translations import plural
from dossier.read import fields
from dossier.read.history import Change
from dossier.text.languages import SITE_LANGUAGES
from dossier.text.unread import Unread
from tests.contexts import site_of

ROOT = Path(__file__).parent.parent
LANGUAGES = sorted(path.stem for path in (ROOT / "dossier" / "locale").glob("*.po"))
# Kinds of pages whose title comes from a record, or is worded separately.
TITLED_OTHERWISE = {*fields.KINDS, "claim", "dispute", "source", "home", "prose", "picture", "asof", "without"}
TITLED = tuple(kind.name for kind in KINDS if kind.name not in TITLED_OTHERWISE)
PREFIXES = ("without-source", "without-origin", "as-of")  # words before a title that comes from a record
PLACEHOLDER = re.compile(r"\{[^}]*\}")


# What templates put behind the start of a key: `_("status: " ~ dispute.status)`.
FAMILIES: dict[str, tuple[str, ...]] = {
    "page: ": (*TITLED, "home", "method"),
    "menu: ": (STORY, "draft", "data", *(kind.name for kind in KINDS if kind.in_navigation)),
    "about: ": (*TITLED, *PREFIXES),
    "prefix: ": PREFIXES,
    "kind: ": (*get_args(fields.Kind), "claim", "source", "dispute"),
    "section: ": (*get_args(fields.Section), "of-them"),
    "basis: ": get_args(fields.Basis),
    "certainty: ": get_args(fields.Certainty),
    "stance: ": get_args(fields.Stance),
    "attribution: ": ("speaker", "relay", "value"),
    "locator: ": ("page", "pages", "line", "lines"),
    "nature: ": get_args(fields.Nature),
    "status: ": get_args(fields.Status),
    "nature means: ": get_args(fields.Nature),
    "open: ": ("contradiction", "unclear"),
    "open means: ": ("contradiction", "unclear"),
    "status means: ": get_args(fields.Status),
    "rights: ": get_args(fields.Rights),
    "operation: ": get_args(fields.Operation),
    "result: ": get_args(fields.Operation),
    "left out: ": get_args(Reason),
    "support: ": get_args(Support),
    "legend: ": get_args(Support),
    "lead: ": ("until recently", "formerly", "now"),
    "era: ": ("past", "present"),
    "verdict: ": ("computed", "single", "hedged", "disputed"),
    "weakest: ": ("hedged", "disputed"),
    "independent sources: ": ("2", "3", "4", "5"),
    "state: ": get_args(State),
    "field: ": STATED,
    "column: ": (*DEAL_COLUMNS.values(), "deal", "sources"),
    "data: ": (ARCHIVE, *(export.name for export in EXPORTS), *SITE_FILES),
    "data group: ": (*GROUPS, "site"),
    "column is: ": tuple({column.word for table in tables(flatten(site_of("ferry"))) for column in table.columns}),
    "copy: ": WORDS,
    "relay: ": ("own",),
    "topic: ": get_args(fields.Section),
    "way: ": ("firm", "hedged", "disputes"),
    "told: ": ("hedged", "disputes", "mentions"),
    "picture: ": tuple(PICTURES),
    "picture says: ": tuple(PICTURES),
    "draft: ": DRAFT_KINDS,
    "drawn: ": ("hedged", "disputed", "untold"),
    "card: ": get_args(fields.Status),
    "change: ": get_args(Change),
    "unread: ": ("hedges-and-denials", *get_args(Unread)),
    "notfound: ": ("text",),
    "people: ": ("moves", "uncertain", "others"),
}


def calls() -> list[tuple[str, nodes.Call]]:
    """Every call of `_` and `_n` in the templates."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    places = []
    for path in sorted((ROOT / "templates").rglob("*.html")):
        for node in environment.parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(node.node, nodes.Name) and node.node.name in ("_", "_n"):
                places.append((f"{path.relative_to(ROOT)}:{node.lineno}", node))
    return places


def wanted() -> set[str]:
    """All keys the templates may ask for."""
    keys = {prefix + word for prefix, words in FAMILIES.items() for word in words}
    for place, call in calls():
        first = call.args[0]
        if isinstance(first, nodes.Const):
            keys.add(first.value)
        else:
            assert isinstance(first, nodes.Concat), f"{place}: neither a text nor a concatenation"
            assert isinstance(first.nodes[0], nodes.Const), f"{place}: the key does not start with its family"
            assert first.nodes[0].value in FAMILIES, f"{place}: unknown family {first.nodes[0].value!r}"
    return keys


def catalogue(language: str) -> Catalog:
    with (ROOT / "dossier" / "locale" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def name(message: object) -> str:
    identity = message.id  # type: ignore[attr-defined]
    return identity if isinstance(identity, str) else identity[0]


def test_every_site_language_has_a_catalogue() -> None:
    assert set(SITE_LANGUAGES) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing(language: str) -> None:
    has = {name(message) for message in catalogue(language) if message.id}
    assert wanted() - has == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_unused(language: str) -> None:
    has = {name(message) for message in catalogue(language) if message.id}
    assert has - wanted() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty_fuzzy_or_without_its_placeholders(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert strings, message.id
        assert all(text and text.strip() == text for text in strings), message.id
        assert not message.fuzzy, message.id
        for text in strings:
            assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(ids[0])), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_has_a_digit(language: str) -> None:
    """Digits on a page are facts or counts."""
    for message in catalogue(language):
        if message.id:
            assert not re.search(r"\d", str(message.string)), message.id


def test_the_catalogues_have_the_same_words_in_the_same_order() -> None:
    first, *others = [[name(message) for message in catalogue(language) if message.id] for language in LANGUAGES]
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_select_singular_or_plural(language: str) -> None:
    count = plural(language)
    assert count("{n} claim", "{n} claims", 1) != count("{n} claim", "{n} claims", 2).replace("2", "1")
    assert count("{n}", "{n}", 1234) == format_decimal(1234, locale=language)


def test_french_keeps_its_high_signs_and_quotation_marks_by_their_words():
    narrow = "\N{NARROW NO-BREAK SPACE}"
    texts = [text for message in catalogue("fr") if message.id for text in forms(message)]
    assert any(narrow in text for text in texts)
    for text in texts:
        assert not re.search(rf"(?<!{narrow})[;!?»]|(?<![{narrow}p])[:](?!//)|«(?!{narrow})", text), text
        assert "'" not in text, text
        assert '"' not in text, text


def forms(message: object) -> list[str]:
    string = message.string  # type: ignore[attr-defined]
    return [string] if isinstance(string, str) else list(string or ())
