"""A reader's own copy of a source: found, altered, missing, marked with the claims beside it, and given to nobody."""

import hashlib
import re
import unicodedata

import pytest

from dossier.export.copies import WORDS
from tests.browser.axe import violations
from tests.browser.hosting import hosted
from tests.site.built import PROGRAM
from tests.site.records import spans_of

pytestmark = pytest.mark.browser

TEXTS = """() => Array.from(document.querySelectorAll('.own-text .source-text'), line => {
  line = line.cloneNode(true);
  line.querySelectorAll('.unseen').forEach(one => one.remove());
  return line.textContent;
})"""

PASTED = """([type, text]) => {
  const field = document.getElementById('own-text'), data = new DataTransfer();
  data.setData(type, text);
  if (type === 'text/plain') field.value = text;
  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""

DROPPED = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.querySelector('.own-copy').dispatchEvent(
    new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def source(opened, real):
    """Opens the page of a source, and in it the part that checks a copy."""

    def open_source(key="scale-ai-stake", language="en", **options):
        page = opened(real.path(language, "sources", key), **options)
        page.locator(".own-copy > summary").click()
        page.locator("#own-text").wait_for()
        return page

    return open_source


def paste(page, text, kind="text/plain"):
    page.evaluate("document.querySelector('.own-status').textContent = ''")
    page.evaluate(PASTED, [kind, text])
    page.locator(".own-status:not(:empty)").wait_for()
    return status(page)


def status(page):
    return page.locator(".own-status").inner_text()


def number_of(site, key):
    """How many passages of a source the dossier quotes, those that its record states included."""
    claims = site.records.dossier.claims.values()
    found = {spans_of(item) for claim in claims for item in claim.evidence if item.passage.source == key}
    stated = site.records.dossier.sources[key].stated.values()
    return len(found | {tuple((span.start, span.end) for span in one.spans) for one in stated})


def beyond(page):
    """The parts of passages of which the page is not given the words."""
    parts = page.evaluate("dossier.copy.passages.flatMap(one => one.parts)")
    return [one for one in parts if "hash" in one]


def odd(page, state):
    return page.locator(f".own-odd.{state} > ul > li")


def test_a_whole_copy_holds_every_passage_those_that_the_page_does_not_show_too(source, real):
    hidden = 0
    for key, seed in real.records.seeds.items():
        page = source(key)
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
    found = page.evaluate(
        """text => dossier.check(text, dossier.copy.passages).map(
             one => one.parts.map(part => text.slice(...part.span)))""",
        text,
    )
    claims = real.records.dossier.claims.values()
    wanted = {spans_of(item) for claim in claims for item in claim.evidence if item.passage.source == key}
    assert sorted(found) == sorted([seed[start:end] for start, end in spans] for spans in wanted)
    marked = page.evaluate("Array.from(document.querySelectorAll('.own-text mark'), one => one.textContent).join('')")
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
    (item,) = odd(page, "altered").all()
    lines = item.locator("p").all_inner_texts()
    assert lines[0] == f"Quoted: {quote}"
    assert lines[1] == f"In your copy: {quote.replace('14,3', '15')}"
    assert item.locator("b").all_inner_texts() == ["14,3", "15"]
    resting = [
        claim
        for claim in real.records.dossier.claims.values()
        if any(seed[slice(*spans_of(one)[0])] == quote for one in claim.evidence)
    ]
    links = item.locator("a.cite")
    assert set(links.all_inner_texts()) == {real.records.statement(claim, "en") for claim in resting}
    for link in links.all():
        target = link.get_attribute("href").split("/")[-2]
        assert link.get_attribute("class") == f"cite sure-{real.records.index.sure[target]}"
        assert "origin" in link.locator("xpath=following-sibling::span").text_content()
    item.get_by_role("button").click()
    mark = page.locator(".own-text mark.altered")
    assert mark.evaluate("one => one === document.activeElement")
    assert mark.inner_text().endswith(quote.replace("14,3", "15"))


def test_where_its_words_are_not_shown_an_altered_passage_is_told_from_its_ends(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    part = next(one for one in beyond(page) if "first" in one and "last" in one)
    start, end = part["at"], part["at"] + part["length"]
    words = seed[start:end].split()
    middle = start + len(" ".join(words[:4])) + 1
    word = seed[middle:].split()[0]
    assert middle + len(word) < end - len(part["last"])
    other = "x" * len(word)  # as long, so that the hash alone can tell
    said = paste(page, f"{seed[:middle]}{other}{seed[middle + len(word) :]}")
    assert said == f"{number - 1} of {number} passages found; 1 altered."
    told = " ".join(odd(page, "altered").all_inner_texts())
    assert f"Quoted: {part['first']} […] {part['last']}" in told
    assert "the words shown here, and otherwise something else" in told
    assert "¶" in told
    assert seed[middle - 4 : middle + len(word)] not in told


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
             one => one.parts.every(part => start <= part.at && part.at < end)).length""",
        [start, end],
    )
    assert inside
    said = paste(page, "\n".join([*lines[:gone], *lines[gone + 1 :]]))
    broken = page.evaluate(
        """([start, end]) => dossier.copy.passages.filter(
             one => new Set(one.parts.map(part => start <= part.at && part.at < end)).size === 2).length""",
        [start, end],
    )
    assert said == (f"{number - inside - broken} of {number} passages found; {broken} altered; {inside} not found.")
    for item in odd(page, "missing").all():
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
    found = page.evaluate("([text, parts]) => dossier.check(text, parts.map(one => ({parts: [one]})))", [text, parts])
    assert found[1]["parts"][0]["span"][0] == text.rindex("Meta zahlt viel")


def test_the_hash_is_that_of_the_build(source):
    page = source()
    texts = ["x" * number for number in (*range(130), 1000)] + ["14,3 Milliarden für Zürich \U0001f680"]
    assert page.evaluate("texts => texts.map(dossier.sha256)", texts) == [
        hashlib.sha256(text.encode()).hexdigest() for text in texts
    ]


def test_nothing_leaves_the_page(source, opened, real, host):
    page = opened(real.path("en", "sources", "talent-hunt"))
    page.wait_for_load_state("networkidle")
    asked, sockets = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda one: sockets.append(one.url))
    page.locator(".own-copy > summary").click()
    page.locator("#own-text").wait_for()
    address = page.url
    needs = page.evaluate("dossier.copy.needs.map(one => new URL(one, location.href).href)")
    for _ in range(50):
        if len(asked) == 1 + len(needs):
            break
        page.wait_for_timeout(50)
    assert sorted(asked) == sorted([f"{address}copy.js", *needs])
    assert all(one.startswith(f"{host}assets/") for one in needs)
    asked.clear()
    text = real.records.seeds["talent-hunt"]
    html = f"<p>{text}</p><img src='{host}a.png' onerror='document.title = 1'><script>document.title = 2</script>"
    title = page.title()
    paste(page, text)
    paste(page, f"<!doctype html><body>{html}")
    paste(page, html, "text/html")
    page.evaluate(DROPPED, text)
    page.locator("#own-file").set_input_files({"name": "a.html", "mimeType": "text/html", "buffer": html.encode()})
    page.get_by_role("button", name="Next").click()
    page.wait_for_timeout(300)
    assert not asked
    assert not sockets
    assert page.url == address
    assert page.title() == title
    kept = page.evaluate("""async () => [document.cookie, localStorage.length, sessionStorage.length,
        (await indexedDB.databases()).length, (await caches.keys()).length, history.state]""")
    assert kept == ["", 0, 0, 0, 0, None]


def test_a_web_page_is_reduced_to_its_text(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    lines = "".join(f"<p>{line.replace(' ', '<b> </b>', 1)}</p>" for line in seed.splitlines())
    head = "<head><title>Kein Text</title><style>p {}</style></head>"
    nav = "<nav style='a: \"b>c\"' onclick='d()'><a title='e > f' href=x>Menü</a></nav>"
    html = f"<html>{head}{nav}{lines}<script>1</script>"
    for kind in ("text/plain", "text/html"):
        page.get_by_role("button", name="Clear").click()
        assert paste(page, html, kind) == f"{number} of {number} passages found."
        shown = page.evaluate(TEXTS)
        assert shown[0] == "Menü"
        assert not {"Kein Text", "p {}", "1"} & set(shown)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_whatever_it_was_written(encoding, source, real):
    key = "scale-ai-stake"
    page = source(key)
    text = real.records.seeds[key].encode("cp1252", "ignore").decode("cp1252")
    file = {"name": "artikel.txt", "mimeType": "text/plain", "buffer": text.encode(encoding)}
    page.locator("#own-file").set_input_files(file)
    page.locator(".own-found").wait_for()
    assert status(page) == f"{number_of(real, key)} of {number_of(real, key)} passages found."


def test_what_cannot_be_checked_is_said(source, real):
    page = source()
    most = page.evaluate("dossier.copy.most")
    page.get_by_role("button", name="Check").click()
    assert status(page) == "There is no text to check yet."
    assert paste(page, "x" * (most + 1)).startswith(f"That is too long: at most {most:,} characters")
    assert paste(page, "Ein ganz anderer Text. " * 50).startswith("None of the passages")
    assert not page.locator(".own-found").is_visible()
    for name, data in (("a.pdf", b"%PDF-1.7 x"), ("a.docx", b"PK\3\4\0\0"), ("a.txt", b"x" * (4 * most + 1))):
        page.evaluate("document.querySelector('.own-status').textContent = ''")
        page.locator("#own-file").set_input_files({"name": name, "mimeType": "application/x", "buffer": data})
        page.locator(".own-status:not(:empty)").wait_for()
        assert ("too long" if name == "a.txt" else "no text that can be read") in status(page)


def test_markup_in_a_text_stays_text(source, real):
    page = source()
    evil = "<img src=x onerror=alert(1)> <mark>Meta</mark> &amp; <script>alert(2)</script>"
    paste(page, f"{evil}\n{real.records.seeds['scale-ai-stake']}")
    assert evil in page.evaluate(TEXTS)
    assert page.locator(".own-text img, .own-text script").count() == 0


def test_with_the_keyboard_alone(source, opened, real):
    page = opened(real.path("de", "sources", "scale-ai-stake"))
    summary = page.locator(".own-copy > summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.locator("#own-text").wait_for()
    page.keyboard.press("Tab")
    active = "document.activeElement.id || document.activeElement.textContent"
    assert page.evaluate(active) == "own-text"
    page.evaluate("text => { document.activeElement.value = text }", real.records.seeds["scale-ai-stake"])
    page.keyboard.press("Tab")
    assert page.evaluate(active) == "Prüfen"
    page.keyboard.press("Enter")
    number = number_of(real, "scale-ai-stake")
    assert status(page) == f"{number} von {number} Textstellen gefunden."
    while page.evaluate(active) != "Nächste":
        page.keyboard.press("Tab")
    for at in (1, 2):
        page.keyboard.press("Enter")
        assert page.locator(".own-at").inner_text().startswith(f"Textstelle {at} von ")
        assert page.locator(".own-text mark.current").first.is_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    all_stops = page.locator(".own-at").inner_text().split(" ")
    assert all_stops[1] == all_stops[3], "before the first comes the last"
    page.keyboard.press("Escape")
    assert page.evaluate(active) == "own-text"
    page.keyboard.press("Escape")
    assert not page.locator("#own-text").is_visible()
    assert summary.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator("#own-text").input_value(), "what was pasted is still there"


def test_clearing_takes_the_text_away(source, real):
    page = source()
    paste(page, real.records.seeds["scale-ai-stake"])
    page.get_by_role("button", name="Clear").click()
    assert page.locator("#own-text").input_value() == ""
    assert status(page) == ""
    assert page.locator(".own-text > *").count() == 0


@pytest.mark.parametrize(("width", "scheme", "language"), [(360, "dark", "de"), (1280, "light", "en")])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_page(width, scheme, language, source, real):
    seed = real.records.seeds["scale-ai-stake"]
    page = source(
        language=language,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
    )
    text = seed.replace("14,3", "15").replace("Videos by heise", "")
    paste(page, f"Menü\nMenü\nMenü\n{text} {'Wort' * 40}")
    page.locator(".own-ways button").last.click()
    assert page.locator(".own-odd").count() == 2
    assert not violations(page, where=".own-copy")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_it_says_how_to_check_by_hand(opened, real):
    page = opened(real.path("en", "sources", "scale-ai-stake"), java_script_enabled=False)
    page.locator(".own-copy > summary").click()
    assert page.locator(".own-copy p").inner_text().startswith("By hand:")
    assert page.locator(".own-copy").locator("button, input, textarea").count() == 0


def test_it_works_from_the_disk(source, real):
    page = source(disk=True)
    number = number_of(real, "scale-ai-stake")
    assert paste(page, real.records.seeds["scale-ai-stake"]) == f"{number} of {number} passages found."


def test_on_paper_the_result_stays_and_the_controls_do_not(source, real):
    page = source()
    paste(page, real.records.seeds["scale-ai-stake"])
    page.emulate_media(media="print")
    assert page.locator(".own-text mark").first.is_visible()
    assert not page.locator("#own-text").is_visible()
    assert not page.locator(".own-copy").get_by_role("button").first.is_visible()


def test_another_dossier_is_checked_as_well(browser, ferry):
    with hosted(ferry.output, ferry.base_path) as address:
        page = browser.new_page()
        for key, seed in ferry.records.seeds.items():
            page.goto(f"{address}de/sources/{key}/")
            page.locator(".own-copy > summary").click()
            page.locator("#own-text").wait_for()
            number = number_of(ferry, key)
            assert paste(page, seed) == f"{number} von {number} Textstellen gefunden."
        page.close()


def test_every_word_it_may_say_is_given_and_may_be_said():
    """The program asks for words by name; a name that is misspelled would only be seen when it is said."""
    text = (PROGRAM / "static/copy.js").read_text("utf-8")
    asked = set(re.findall(r"\bwords\.(\w+)", text)) | set(re.findall(r'\b(?:button|filled|line)\("([^"]+)"', text))
    assert asked <= set(WORDS)
    text += (PROGRAM / "static/match.js").read_text("utf-8")
    assert not [one for one in set(WORDS) - asked if f'"{one}"' not in text]
