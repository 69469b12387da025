"""A reader's own copy of a source: passages are found, altered or missing, and marked with the claims beside them."""

import hashlib
import unicodedata

import pytest

from dossier.publish.translations import translator
from tests.browser.own_copy import TEXTS, deviating, number_of, paste, unfold
from tests.site.records import spans_of

pytestmark = pytest.mark.browser


def beyond(page):
    """The parts of passages of which the page is not given the words."""
    parts = page.evaluate("dossier.copy.passages.flatMap(passage => passage.parts)")
    return [part for part in parts if "hash" in part]


def test_a_whole_copy_holds_every_passage_those_that_the_page_does_not_show_too(opened, real, host):
    hidden = 0
    page = opened()
    for key, seed in real.records.seeds.items():
        page.goto(f"{host}sources/{key}/")
        unfold(page)
        number = number_of(real, key)
        assert paste(page, seed) == f"{number} of {number} passages found."
        assert page.locator(".own-odd").count() == 0
        assert page.evaluate(TEXTS) == [line for line in seed.splitlines() if line.strip()]
        hidden += len(beyond(page))
    assert hidden > 20


def test_the_marks_stand_on_the_words_that_are_quoted(source, real):
    """With signs beyond the basic plane, which JavaScript counts twice, before and between them."""
    key = "talent-hunt"
    seed = real.records.seeds[key]
    page = source(key)
    text = f"\U0001f680 {seed}".replace("\n", "\n\U0001d4ae \U0001f1e9\U0001f1ea\n")
    assert paste(page, text) == f"{number_of(real, key)} of {number_of(real, key)} passages found."
    marked_parts = page.evaluate(
        """text => dossier.check(text, dossier.copy.passages).map(
             passage => passage.parts.map(part => text.slice(...part.span)))""",
        text,
    )
    claims = real.records.dossier.claims.values()
    wanted = {spans_of(item) for claim in claims for item in claim.evidence if item.passage.source == key}
    assert sorted(marked_parts) == sorted([seed[start:end] for start, end in spans] for spans in wanted)
    marked = page.evaluate("Array.from(document.querySelectorAll('.own-text mark'), mark => mark.textContent).join('')")
    letters = {place for spans in wanted for start, end in spans for place in range(start, end)}
    assert marked == "".join(seed[place] for place in sorted(letters))


def test_how_it_is_set_makes_no_difference(source, real):
    key = "failed-takeovers"
    seed, number = real.records.seeds[key], number_of(real, key)
    page = source(key)
    for text in (
        unicodedata.normalize("NFD", seed),
        seed.replace("\n", "\r\n\r\n").replace(" ", "  "),
        seed.replace(" ", "\u00a0"),
        seed.replace("ung", "u\u00adng").replace('"', "”").replace("-", "‑"),
        f"Startseite\nAnmelden\n{seed}\nImpressum",
        f"{seed}\n{seed}",
    ):
        assert text != seed
        assert paste(page, text) == f"{number} of {number} passages found."


def test_words_broken_at_the_ends_of_lines_are_put_together(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    text = seed.replace("Milliarden", "Milli-\narden").replace("US-Dollar", "US-\nDollar")
    assert paste(page, text).startswith(f"{number} of {number} passages found. Words broken")
    assert not paste(page, text.replace("Milli-\narden", "Milli- arden")).startswith(f"{number} of")


def test_another_amount_is_shown_beside_what_is_quoted_with_the_claims_on_it(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    quote = "Meta investiert 14,3 Milliarden US-Dollar für 49 Prozent von Scale AI"
    assert quote in seed
    assert paste(page, seed.replace(quote, quote.replace("14,3", "15"))) == (
        f"{number - 1} of {number} passages found; 1 altered."
    )
    (item,) = deviating(page, "altered").all()
    lines = item.locator("p").all_inner_texts()
    assert lines[0] == f"Quoted: {quote}"
    assert lines[1] == f"In your copy: {quote.replace('14,3', '15')}"
    assert item.locator("b").all_inner_texts() == ["14,3", "15"]
    resting = [
        claim
        for claim in real.records.dossier.claims.values()
        if any(seed[slice(*spans_of(evidence)[0])] == quote for evidence in claim.evidence)
    ]
    links = item.locator("a.cite")
    assert set(links.all_inner_texts()) == {real.records.statement(claim, "en") for claim in resting}
    for link in links.all():
        target = link.get_attribute("href").split("/")[-2]
        assert link.get_attribute("class") == f"cite sure-{real.records.index.support[target]}"
        told = link.locator("xpath=following-sibling::span").text_content()
        assert told == f"({translator('en')(f'support: {real.records.index.support[target]}')})"
    item.get_by_role("button").click()
    mark = page.locator(".own-text mark.altered")
    assert mark.evaluate("mark => mark === document.activeElement")
    assert mark.inner_text().endswith(quote.replace("14,3", "15"))


def test_where_its_words_are_not_shown_an_altered_passage_is_told_from_its_ends(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    every = page.evaluate("dossier.copy.passages.flatMap(passage => passage.parts)")

    def altered_word(part):
        """Where the fifth word of a part stands, and the word."""
        middle = part["at"] + len(" ".join(seed[part["at"] : part["at"] + part["length"]].split()[:4])) + 1
        return middle, seed[middle:].split()[0]

    def parts_with(place):
        return [
            part for part in every if part["at"] <= place < part["at"] + part.get("length", len(part.get("words", "")))
        ]

    # Passages overlap: a word of one passage alone is altered.
    candidates = [part for part in beyond(page) if "first" in part and "last" in part]
    part = next(part for part in candidates if parts_with(altered_word(part)[0]) == [part])
    middle, word = altered_word(part)
    assert middle + len(word) < part["at"] + part["length"] - len(part["last"])
    other = "x" * len(word)  # as long, so that the hash alone can tell
    outcome = paste(page, f"{seed[:middle]}{other}{seed[middle + len(word) :]}")
    assert outcome == f"{number - 1} of {number} passages found; 1 altered."
    deviations = " ".join(deviating(page, "altered").all_inner_texts())
    assert f"Quoted: {part['first']} […] {part['last']}" in deviations
    assert "the words shown here, and otherwise something else" in deviations
    assert "¶" in deviations
    assert seed[middle - 4 : middle + len(word)] not in deviations


def test_a_dropped_paragraph_is_missing_and_the_rest_is_not(source, real):
    key = "superintelligence-hires"
    seed, number = real.records.seeds[key], number_of(real, key)
    page = source(key)
    lines = seed.split("\n")
    gone = max(range(len(lines)), key=lambda at: len(lines[at]))
    start = sum(len(line) + 1 for line in lines[:gone])
    end = start + len(lines[gone])
    inside = page.evaluate(
        """([start, end]) => dossier.copy.passages.filter(
             passage => passage.parts.every(part => start <= part.at && part.at < end)).length""",
        [start, end],
    )
    assert inside
    outcome = paste(page, "\n".join([*lines[:gone], *lines[gone + 1 :]]))
    broken = page.evaluate(
        """([start, end]) => dossier.copy.passages.filter(
             passage => new Set(passage.parts.map(part => start <= part.at && part.at < end)).size === 2).length""",
        [start, end],
    )
    assert outcome == (f"{number - inside - broken} of {number} passages found; {broken} altered; {inside} not found.")
    for item in deviating(page, "missing").all():
        at = int(item.locator("a", has_text="The passage on this page").get_attribute("href").removeprefix("#p-"))
        assert start <= at < end


def test_a_number_that_goes_on_is_no_find(source):
    page = source()
    states = page.evaluate(
        """() => ['Es sind 114,3 Milliarden.', 'Es sind 14,3 Milliarden.', 'Es sind 14,3 Milliardene.', 'Nichts.'].map(
             text => dossier.check(text, [{parts: [{at: 0, words: '14,3 Milliarden'}]}])[0].state)"""
    )
    assert states[1] == "found"
    assert "found" not in (states[0], states[2], states[3])


def test_of_words_that_stand_twice_those_in_their_place_are_marked(source):
    page = source()
    text = "Kasten: Meta zahlt viel. Anfang der Geschichte hier. Dann zahlt man. Meta zahlt viel. Ende der Geschichte."
    parts = [{"at": 0, "words": "Anfang der Geschichte"}, {"at": 45, "words": "Meta zahlt viel"}]
    checked = page.evaluate(
        "([text, parts]) => dossier.check(text, parts.map(part => ({parts: [part]})))", [text, parts]
    )
    assert checked[1]["parts"][0]["span"][0] == text.rindex("Meta zahlt viel")


def test_the_hash_is_that_of_the_build(source):
    page = source()
    texts = ["x" * number for number in (*range(130), 1000)] + ["14,3 Milliarden für Zürich \U0001f680"]
    assert page.evaluate("texts => texts.map(dossier.sha256)", texts) == [
        hashlib.sha256(text.encode()).hexdigest() for text in texts
    ]
