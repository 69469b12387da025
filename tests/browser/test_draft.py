"""A writer's draft beside the dossier: each kind of difference is named, in each language, and nothing leaves."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser, Page

from bench.draft import KINDS, kinds_found, labelled, loaded, script_of, tally
from bench.draft_articles import HALVES, articles, measure
from dossier.publish.verify import resolve
from tests.browser.axe import violations
from tests.browser.conftest import Open
from tests.contexts import ROOTS, site_of
from tests.site.built import Built

pytestmark = pytest.mark.browser

# One sentence for each kind of difference, in the order in which they stand, and the words that are marked.
DRAFTS = {
    "en": [
        ("amount", "Meta is putting 15.4 billion dollars into Scale AI.", "15.4 billion dollars"),
        ("percentage", "The stake in Scale AI that goes to Meta is 94 percent.", "94 percent"),
        ("date", "Meta paid about 19 billion dollars for WhatsApp in 2016.", "2016"),
        ("name", "Mark Zuckerburg is the head of Meta.", "Mark Zuckerburg"),
        ("hedge", "Mark Zuckerberg invited AI experts to his home.", None),
        ("denial", "Meta pays signing bonuses of up to 100 million dollars, Sam Altman disclosed in a podcast.", None),
        ("negation", "Nat Friedman is not moving to Meta.", "not"),
        ("dispute", "Daniel Gross is joining Meta.", None),
    ],
    "de": [
        ("amount", "Meta investiert 13,4 Milliarden US-Dollar in Scale AI.", "13,4 Milliarden US-Dollar"),
        ("percentage", "Der Anteil an Scale AI, der an Meta geht, beträgt 94 Prozent.", "94 Prozent"),
        ("date", "Für WhatsApp zahlte Meta 2016 etwa 19 Milliarden US-Dollar.", "2016"),
        ("name", "Mark Zuckerburg leitet Meta.", "Mark Zuckerburg"),
        ("hedge", "Mark Zuckerberg hat KI-Experten zu sich nach Hause eingeladen.", None),
        ("denial", "Meta zahlt Antrittsprämien von bis zu 100 Millionen Dollar, wie Sam Altman verriet.", None),
        ("negation", "Nat Friedman wechselt nicht zu Meta.", "nicht"),
        ("dispute", "Daniel Gross stößt zu Meta.", None),
    ],
}
SAME = {"en": "Nat Friedman is moving to Meta.", "de": "Nat Friedman wechselt zu Meta."}
ELSEWHERE = {"en": "The weather in Berlin was mild.", "de": "Das Wetter in Berlin war mild."}
PAGE = {"en": "draft/index.html", "de": "de/draft/index.html"}


def compare(page: Page, text: str) -> str:
    """Paste a draft and compare it; what the page says then."""
    page.fill("#draft-text", text)
    page.click("#draft-go")
    return page.inner_text("#draft-status")


def heads(page: Page) -> list[str]:
    return page.locator("#draft-list h3").all_inner_texts()


def word(page: Page, name: str) -> str:
    return page.locator(f"#draft-words .{name}").text_content() or ""


@pytest.mark.parametrize("where", ["en", "de"])
@pytest.mark.parametrize("written", ["en", "de"])
def test_each_kind_is_found_once_on_either_page(opened: Open, where: str, written: str) -> None:
    page = opened(PAGE[where])
    outcome = compare(page, "\n\n".join(text for _, text, _ in DRAFTS[written]))
    assert heads(page) == [word(page, f"kind-{kind}") for kind, *_ in DRAFTS[written]]
    assert str(len(DRAFTS[written])) in outcome
    marked = [words for *_, words in DRAFTS[written] if words]
    assert page.locator("#draft-copy mark").all_inner_texts() == marked
    for (kind, text, words), yours in zip(
        DRAFTS[written], page.locator(".draft-finding .draft-yours").all(), strict=True
    ):
        assert yours.inner_text() == (text if kind == "negation" else words or text)


def test_a_finding_says_what_differs_with_the_statement_its_line_and_its_sources(opened: Open, real: Built) -> None:
    page = opened(PAGE["en"])
    compare(page, DRAFTS["en"][0][1])
    finding = page.locator(".draft-finding")
    assert finding.locator(".draft-says").inner_text() == (
        "You write “15.4 billion dollars”, the sources say $14.3 billion."
    )
    statement = finding.locator(".draft-statement a")
    assert statement.locator(".sure-corroborated").inner_text() == "Meta invests 14.3 billion US dollars in Scale AI."
    path = (statement.get_attribute("href") or "").split(real.base_path, 1)[1]
    assert resolve("index.html", path) == ("claims/scale-ai-price/index.html", "")
    labels = [source.record.label.get("en") for source in real.records.dossier.sources.values()]
    assert any(label in finding.locator(".draft-sources").inner_text() for label in labels)


def test_a_hedge_is_told_in_the_words_of_the_sources(opened: Open) -> None:
    page = opened(PAGE["en"])
    compare(page, "Mark Zuckerberg himself took on the recruiting for the new AI team.")
    assert "soll" in page.locator(".draft-says").inner_text()
    assert page.locator(".draft-statement .sure-hedged").count() == 1


def test_who_denies_is_named_and_a_denial_beside_it_is_enough(opened: Open) -> None:
    page = opened(PAGE["en"])
    bonuses = DRAFTS["en"][5][1]
    compare(page, bonuses)
    assert "Meta" in page.locator(".draft-says").inner_text()
    compare(page, f"{bonuses} Meta denied it.")
    assert heads(page) == []
    assert page.locator("#draft-none").is_visible()


def test_a_long_draft_is_compared_in_steps_and_a_new_one_takes_its_place(opened: Open) -> None:
    """The page goes on answering, and what was pasted last is what is shown."""
    page = opened(PAGE["en"])
    sentence = f"{DRAFTS['en'][0][1]} "
    shown = "window.shown = []; const seen = new MutationObserver(() => shown.push(list.children.length));"
    shown += "seen.observe(list, {childList: true})"
    page.evaluate(f"() => {{ const list = document.getElementById('draft-list'); {shown}; }}")
    go = "text => { field.value = text; document.getElementById('draft-go').click(); "
    go += "return [status.textContent, document.getElementById('draft-results').hidden]; }"
    names = "const [field, status] = ['text', 'status'].map(name => document.getElementById('draft-' + name))"
    drafts = [sentence * times for times in (800, 1600)]  # at one stroke, or a busy machine may finish the first
    answers = page.evaluate(f"texts => {{ {names}; return texts.map({go}); }}", drafts)
    assert answers == [[word(page, "working"), True]] * 2, "asked at once, before the first step is done"
    page.locator("#finding-1600").wait_for()
    assert page.evaluate("window.shown") == [1600], "the first was given up"


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_agrees_and_what_was_not_compared_is_told_as_well(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    compare(page, f"{SAME[language]} {ELSEWHERE[language]}")
    assert heads(page) == []
    assert page.locator("#draft-same .draft-yours").all_inner_texts() == [SAME[language]]
    assert page.locator("#draft-rest .draft-yours").all_inner_texts() == [ELSEWHERE[language]]
    assert page.locator("#draft-partly").is_hidden()


def test_a_figure_nothing_could_be_said_of_is_named(opened: Open) -> None:
    page = opened(PAGE["en"])
    compare(page, "Meta shares rose 2.3 percent.")
    assert "2.3 percent" in page.locator("#draft-rest .draft-line, #draft-partly .draft-line").inner_text()


# Beside a claim, with the words that it has not; and what names the same, otherwise.
PARTLY = {
    "en": ("Nat Friedman, the former head of GitLab, is moving to Meta.", "GitLab"),
    "de": ("Nat Friedman, ehemaliger Chef von GitLab, wechselt zu Meta.", "GitLab"),
}
NEVER = {
    "en": ["Meta is moving to Nat Friedman.", "Nat Friedman is moving to Meta again.", "Nat Friedman moved to Meta."],
    "de": ["Meta wechselt zu Nat Friedman.", "Nat Friedman wechselt wieder zu Meta.", "Nat Friedman will zu Meta."],
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_no_claim_has_is_marked_beside_those_that_have_the_rest(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    text, unread = PARTLY[language]
    compare(page, text)
    marked = page.locator("#draft-partly mark, #draft-copy mark").all_inner_texts()
    assert unread in marked
    assert page.locator("#draft-same li").count() == 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_other_words_or_another_order_match_no_claim(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    for text in NEVER[language]:
        compare(page, text)
        assert page.locator("#draft-same li").count() == 0, text


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_sentence_is_in_one_list(opened: Open, language: str) -> None:
    page = opened(PAGE[language])
    texts = [*(text for _, text, _ in DRAFTS[language]), PARTLY[language][0], SAME[language], ELSEWHERE[language]]
    compare(page, "\n\n".join(texts))
    beside = page.locator("#draft-partly .draft-yours, #draft-same .draft-yours, #draft-rest .draft-yours")
    assert beside.count() + page.locator("#draft-copy p:has(.draft-number)").count() == len(texts)


def test_on_a_phone_the_result_comes_into_sight_and_has_the_focus(opened: Open) -> None:
    page = opened(PAGE["en"], viewport={"width": 390, "height": 700})
    compare(page, DRAFTS["en"][0][1])
    assert page.evaluate("document.activeElement.id") == "draft-outcome"
    assert 0 <= page.evaluate("document.activeElement.getBoundingClientRect().top") < 120


def test_the_writer_may_say_which_language_it_is(opened: Open) -> None:
    page = opened(PAGE["en"])
    page.check("input[name=language][value=de]")
    compare(page, DRAFTS["en"][1][1])
    assert heads(page) == [], "read as German, an English sentence says nothing"


def test_the_citation_is_copied(opened: Open, real: Built) -> None:
    page = opened(PAGE["en"], permissions=["clipboard-read", "clipboard-write"])
    compare(page, DRAFTS["en"][0][1])
    page.click("button.draft-copy")
    page.wait_for_function("document.getElementById('draft-status').textContent.includes('copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".draft-cite").inner_text()
    assert "Meta invests 14.3 billion US dollars in Scale AI." in copied
    assert copied.endswith(f"{real.address}claims/scale-ai-price/")


def test_where_copying_is_refused_the_citation_is_selected(opened: Open) -> None:
    page = opened(PAGE["en"])
    compare(page, DRAFTS["en"][0][1])
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.evaluate("document.execCommand = () => false")
    page.click("button.draft-copy")
    assert page.inner_text("#draft-status") == word(page, "uncopied")
    assert page.evaluate("getSelection().toString()") == page.locator(".draft-cite").inner_text()


def test_the_keyboard_goes_from_finding_to_finding(opened: Open) -> None:
    page = opened(PAGE["en"])
    page.fill("#draft-text", "\n".join(text for _, text, _ in DRAFTS["en"][:3]))
    page.press("#draft-text", "Control+Enter")
    page.press("#draft-text", "Alt+ArrowDown")
    assert page.evaluate("document.activeElement.id") == "draft-text", "in the field the arrows are the writer's"
    page.focus("#draft-go")
    seen = []
    for key in ("Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowUp"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == ["finding-1", "finding-2", "finding-3", "finding-1", "finding-3"]
    assert page.locator(".draft-number[aria-current]").get_attribute("href") == "#finding-3"
    page.focus("#draft-next")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "finding-1"


def test_nothing_is_asked_for_and_nothing_kept(opened: Open) -> None:
    """`opened` looks for what is stored; here, that typing and comparing asks for nothing, of its own site either."""
    page = opened(PAGE["en"])
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    compare(page, "\n".join(text for _, text, _ in DRAFTS["en"]))
    assert heads(page)
    assert asked == []
    page.reload()
    assert page.input_value("#draft-text") == ""


def test_it_works_from_the_disk(opened: Open) -> None:
    page = opened(PAGE["de"], disk=True)
    compare(page, DRAFTS["de"][0][1])
    assert heads(page) == ["Anderer Betrag"]


def test_a_draft_is_shown_as_text(opened: Open) -> None:
    page = opened(PAGE["en"])
    evil = "<img src=x onerror=alert(1)> Meta's </script> stake in Scale AI is 94 percent of \u2028 <b>all</b>."
    compare(page, evil)
    assert page.locator("#draft-results img, #draft-results b, #draft-results script").count() == 0
    assert "<img src=x onerror=alert(1)>" in page.inner_text("#draft-copy")


@pytest.mark.parametrize(("text", "name"), [(" \n", "empty"), ("Meta. " * 20000, "long")])
def test_too_little_and_too_much_is_said(opened: Open, text: str, name: str) -> None:
    page = opened(PAGE["en"])
    pattern = re.sub(r"\\\{\w+\\\}", r"[\\d,]+", re.escape(word(page, name)))
    page.evaluate("text => { document.getElementById('draft-text').value = text; }", text)
    page.click("#draft-go")
    assert re.fullmatch(pattern, page.inner_text("#draft-status"))
    assert page.locator("#draft-results").is_hidden()


@pytest.mark.parametrize("language", ["en", "de"])
def test_without_a_script_the_page_says_what_to_use_instead(opened: Open, language: str) -> None:
    page = opened(PAGE[language], java_script_enabled=False)
    assert page.locator("#draft-text").is_hidden()
    links = page.locator(".draft-without a")
    assert page.locator(".draft-without").is_visible()
    assert [(links.nth(k).get_attribute("href") or "").split("/")[-2] for k in range(2)] == ["claims", "search"]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_findings_are_accessible_and_fit(opened: Open, language: str, width: int, scheme: str) -> None:
    page = opened(PAGE[language], viewport={"width": width, "height": 800}, color_scheme=scheme)
    compare(page, "\n\n".join([*(text for _, text, _ in DRAFTS[language]), SAME[language], ELSEWHERE[language]]))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ROOTS)
def test_the_labelled_drafts(browser: Browser, name: str) -> None:
    """Nine in ten planted differences are named with their kind, four in five of each; hardly one is in vain."""
    rows = [row for row in labelled() if row["dossier"] == name]
    page = loaded(browser, script_of(site_of(name)))
    total, named = tally(rows, kinds_found(page, (row["text"] for row in rows)))
    page.close()
    quiet = ("agrees", "unrelated")
    assert sum(named[kind] for kind in KINDS) >= 0.9 * sum(total[kind] for kind in KINDS)
    assert [kind for kind in KINDS if named[kind] < 0.8 * total[kind]] == []
    assert sum(named[kind] for kind in quiet) <= 0.01 * sum(total[kind] for kind in quiet)


def test_no_error_in_an_article_is_vouched_for(browser: Browser) -> None:
    """Three in four planted errors are contradicted or their words named as not compared; few true sentences are."""
    counts: Counter[str] = Counter()
    for name in ROOTS:
        page = loaded(browser, script_of(site_of(name)))
        counts.update(measure(page, [each for half in HALVES for each in articles(half) if each.dossier == name])[0])
        page.close()
    assert counts["errors"] >= 100
    assert counts["vouched"] == 0
    assert counts["contradicted"] + counts["pointed-at"] >= 0.75 * counts["errors"]
    assert counts["contradicted"] >= 0.5 * counts["errors"]
    assert counts["alarms"] <= 0.03 * counts["true"]
