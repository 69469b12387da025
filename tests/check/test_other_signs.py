"""A source, or an annotation, that is written with other signs for the same letters is read the same.

Texts come with soft hyphens, with spaces of every kind and with accents apart from their letters, as a web page, a PDF
or a Mac gives them; annotations are typed on a keyboard, in NFC. Quotes are compared in one form of both, and so is
whatever else rules compare: names, figures, hedges, what is set aside.
"""

import hashlib
import re
import unicodedata

import pytest

from dossier.compiler import compile_dossier
from dossier.read.files import Files, read_root
from dossier.read.history import HISTORY
from tests.overlay import base, codes, compiled
from tests.site.built import EXAMPLE

OTHERWISE = {
    "accents apart from their letters": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens in words": lambda text: re.sub("(?<=[a-zäöü]{3})(?=[a-zäöü]{3})", "\xad", text),
    "zero-width spaces before words": lambda text: re.sub(r"(?<=\w) (?=\w)", " \u200b", text),
    "joiners in numbers": lambda text: re.sub(r"(?<=\d)(?=\d)", "\u2060", text),
    "no-break spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "\xa0", text),
    "narrow spaces after numbers": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u202f", text),
    "two spaces": lambda text: text.replace(" ", "  "),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
    "curly quotation marks": lambda text: text.replace("'", "’").replace('"', "“"),
    "straight quotation marks": lambda text: re.sub("[„“”]", '"', text).replace("’", "'"),
    "zero-width spaces before sentences": lambda text: re.sub(r"(?<=[.?!]) (?=[A-Z])", " \u200b", text),
    "a byte order mark": lambda text: "\ufeff" + text,
    "a zero-width space at every end of a line": lambda text: text.replace("\n", "\u200b\n"),
}


def with_seeds(files, change):
    """The dossier with its sources written otherwise, and no history: it would tell that they changed."""
    seeds = {name: change(data.decode()).encode() for name, data in files.seeds.items()}
    content = {path: text for path, text in files.content.items() if path != HISTORY}
    for name, data in files.seeds.items():
        before, after = (hashlib.sha256(content).hexdigest() for content in (data, seeds[name]))
        content = {path: text.replace(before, after) for path, text in content.items()}
    return Files(content, seeds)


@pytest.mark.parametrize("otherwise", OTHERWISE)
@pytest.mark.parametrize("root", ["base", "ferry"])
def test_a_source_that_is_written_otherwise_is_read_the_same(root, otherwise):
    files = base() if root == "base" else read_root(EXAMPLE)[0]
    before = compile_dossier(with_seeds(files, str))
    after = compile_dossier(with_seeds(files, OTHERWISE[otherwise]))
    assert codes(after.problems) == codes(before.problems) == []
    assert [rule.examined for rule in after.results] == [rule.examined for rule in before.results]


GAZETTE, PRICE, KEEPER = "content/sources/gazette.yaml", "content/claims/price.yaml", "content/claims/keeper.yaml"
HEAD = "Harbour Gazette, 12 June 2024"


@pytest.mark.parametrize(
    "typed",
    [
        "Harbour  Gazette, 12 June 2024",
        "Harbour\\u00a0Gazette, 12 June\\n2024",
        "Har\\u00adbour Gazette,\\u200b 12 June 2024",
        "\\ufeffHarbour Gazette, 12 June 2024 ",
    ],
)
@pytest.mark.parametrize("form", ["quote: {}", "from: {}\n    to: June 2024", "from: Harbour Gazette\n    to: {}"])
def test_what_is_set_aside_is_compared_as_quotes_are(typed, form):
    text = base().content[GAZETTE]
    aside = form.format(f'"{typed}"')
    assert f"quote: {HEAD}\n" in text
    result = compiled({GAZETTE: text.replace(f"quote: {HEAD}\n", f"{aside}\n")})
    assert codes(result.problems) == []
    assert result.dossier.sources["gazette"].asides[0].span.start == 0


def test_what_is_set_aside_in_a_source_with_accents_apart_is_typed_as_annotations_are():
    """Annotations are in NFC and cannot be copied from it letter by letter."""
    change = ("The seller, the town", "The sellér, the töwn")
    seed = base().seeds["gazette.txt"].decode().replace(*change)
    text = base().content[GAZETTE].replace(*change)
    digest = hashlib.sha256(base().seeds["gazette.txt"]).hexdigest()
    files = {
        GAZETTE: text.replace(digest, "{sha256 gazette.txt}"),
        "seeds/gazette.txt": unicodedata.normalize("NFD", seed),
    }
    assert codes(compiled(files).problems) == []


@pytest.mark.parametrize("sign", ["\\u00ad", "\\u200b", "\\u2060", "\\ufeff"])
@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (PRICE, "statement: {en: Northwind paid", 'statement: {en: "Ada L%sund paid', "name-not-in-passage"),
        (PRICE, "statement: {en: Northwind paid 4.2", 'statement: {en: "Northwind paid 4%s.3', "number-not-in-passage"),
        (PRICE, "statement: {en: Northwind paid", 'statement: {en: "Northwind n%sot paid', "negation-differs"),
        (PRICE, 'translation: {de: "Northwind zahlt', 'translation: {de: "Northwind zahlt n%sicht', "negation-differs"),
        (KEEPER, 'translation: {de: "Ada Lund', 'translation: {de: "N%sorthwind', "names-differ"),
        (PRICE, 'translation: {de: "Northwind zahlt 4,2', 'translation: {de: "Northwind zahlt 4%s,3', "numbers-differ"),
    ],
)
def test_nothing_hides_behind_a_sign_that_nobody_sees(path, old, new, code, sign):
    text = base().content[path]
    assert old in text
    text = text.replace(old, new % sign)
    if path == PRICE and "statement" in old:
        text = text.replace("million euros.,", 'million euros.",')
    assert code in codes(compiled({path: text}).problems)


@pytest.mark.parametrize("name", ["Ada\\u00ad Lund", "A\\u200bda Lund", "Ada\\u00a0Lund"])
def test_a_name_that_was_copied_with_signs_that_nobody_sees_is_found(name):
    text = base().content["content/people/people.yaml"]
    assert "name: Ada Lund" in text
    assert (
        codes(compiled({"content/people/people.yaml": text.replace("name: Ada Lund", f'name: "{name}"')}).problems)
        == []
    )


def test_a_quote_of_which_nothing_can_be_seen_is_empty():
    text = base().content[GAZETTE].replace(f"quote: {HEAD}\n", 'quote: "\\u200b\\u00ad"\n')
    assert codes(compiled({GAZETTE: text}).problems)[:1] == ["empty-text"]


def changed(old, new, *more):
    """The codes of the problems with another text in the source, and with more changes (path, old, new)."""
    digest = hashlib.sha256(base().seeds["gazette.txt"]).hexdigest()
    files = {
        "seeds/gazette.txt": base().seeds["gazette.txt"].decode().replace(old, new),
        GAZETTE: base().content[GAZETTE],
    }
    for path, before, after in ((GAZETTE, digest, "{sha256 gazette.txt}"), *more):
        text = files.get(path) or base().content[path]
        assert before in text
        files[path] = text.replace(before, after)
    return codes(compiled(files).problems)


@pytest.mark.parametrize("sign", ["", "\u200b", "\ufeff"])
def test_a_hedge_reaches_as_far_whatever_signs_are_in_its_sentence(sign):
    quote = (KEEPER, "Ada Lund, becomes", "lighthouse at Skarholm. Its founder, Ada Lund, reportedly becomes")
    named = changed(
        "Its founder, Ada Lund, becomes", f"{sign}Its founder{sign * 3}, Ada Lund, reportedly becomes", quote
    )
    assert "hedge-not-recorded" in named


@pytest.mark.parametrize("space", [" ", "\xa0", " \u200b", "  "])
def test_what_sources_call_somebody_is_compared_as_quotes_are(space):
    """The sentence before names the town no more; what it is called instead stands in its record."""
    seller, owner = "The seller, the town of Skarholm, had", "The seller, the owner, had"
    source = (
        f"{seller} asked for five million euros. A spokesman of the town",
        f"{owner} asked for five million euros. A spokesman of the{space}owner",
    )
    aside = (GAZETTE, seller, owner)
    called = (
        "content/organizations/organizations.yaml",
        "aliases: [Skarholm]",
        "aliases: [Skarholm]\n  descriptions: [of the owner]",
    )
    assert changed(*source, aside) == ["speaker-not-in-passage"]
    assert changed(*source, aside, called) == []
