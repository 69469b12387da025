"""The search as people use it: what they type, with the keyboard, by link, and without a script."""

import re

import pytest

from dossier.publish.verify import resolve
from tests.site.audit import Audit
from tests.site.built import DATE, claim_cited
from tests.site.interface import Words

pytestmark = pytest.mark.browser

FIRST, FEW = 1, 5  # results among which what was looked for must be

# What somebody types, in which language, and what must be among how many first results: ids of records.
QUERIES = [
    # German compounds by their parts
    ("de", "Prämie", "meta-signing-bonuses", FEW),
    ("de", "Prämie", "signing-bonus-denied", FEW),
    ("de", "Prämien", "meta-signing-bonuses", FEW),
    ("de", "praemie", "meta-signing-bonuses", FEW),
    ("de", "Pramie", "signing-bonus-denied", FEW),
    ("de", "PRÄMIE", "meta-signing-bonuses", FEW),
    ("de", "Risikokapital", "nfdg-venture-capital", FIRST),
    ("de", "Kapital", "nfdg-venture-capital", FEW),
    ("de", "Risikokapitalgesellschaft", "nfdg-venture-capital", FIRST),
    ("de", "Gesellschaft", "nfdg-venture-capital", FEW),
    ("de", "Behörde", "us-competition-authority", FEW),
    ("de", "Agent", "fbi-at-anthropic", FEW),
    # names: without accents, by alias, in other forms, the beginning
    ("de", "Zuckerberg", "mark-zuckerberg", FIRST),
    ("de", "Zuckerbergs", "mark-zuckerberg", FIRST),
    ("en", "Zuckerberg's", "mark-zuckerberg", FIRST),
    ("en", "zuckerb", "mark-zuckerberg", FIRST),
    ("de", "Metas", "meta", FIRST),
    ("de", "Meta", "meta", FIRST),
    ("en", "meta ai", "meta-ai", FIRST),
    ("en", "Scale AI", "scale-ai", FIRST),
    ("en", "perplexity", "perplexity", FIRST),
    ("en", "MSL", "meta-superintelligence-labs", FIRST),
    ("en", "Alexandre Wang", "alexandr-wang", FIRST),
    ("en", "lecun", "yann-lecun", FIRST),
    ("de", "Zürich", "zurich", FIRST),
    ("de", "zuerich", "zurich", FIRST),
    ("de", "Zurich", "zurich", FIRST),
    ("en", "Zürich", "zurich", FIRST),
    ("en", "Schweiz", "switzerland", FIRST),
    ("de", "switzerland", "switzerland", FIRST),
    ("en", "Llama 4.1", "llama-4-1", FIRST),
    # words of statements, in either language on either page
    ("en", "bonus", "meta-signing-bonuses", FEW),
    ("en", "bonuses", "meta-researcher-bonuses", FEW),
    ("en", "Prämie", "meta-signing-bonuses", FEW),
    ("en", "praemie", "meta-denies-bonuses", 10),
    ("en", "Risikokapital", "nfdg-venture-capital", FIRST),
    ("de", "signing bonus", "meta-signing-bonuses", FIRST),
    ("en", "14.3 billion", "scale-ai-price", FEW),
    ("de", "14,3 Milliarden", "scale-ai-price", FEW),
    ("en", "competition authority", "us-competition-authority", FIRST),
    ("en", "bonus Altman", "signing-bonus-100-million", 10),
    # one or two letters wrong, missing, too many, in another order
    ("en", "Zukerberg", "mark-zuckerberg", FIRST),
    ("en", "Zuckerbarg", "mark-zuckerberg", FIRST),
    ("de", "Mark Zuckreberg", "mark-zuckerberg", FIRST),
    ("en", "Altmann", "sam-altman", FIRST),
    ("de", "Freidman", "nat-friedman", FIRST),
    ("en", "Antropic", "anthropic", FIRST),
    ("en", "Perplexety", "perplexity", FIRST),
    # other words for it
    ("en", "antitrust", "us-competition-authority", FEW),
    ("en", "Kartellrecht", "us-competition-authority", FEW),
    ("de", "Kartellrecht", "us-competition-authority", FEW),
    ("en", "14.3 bn", "meta-scale-ai", FIRST),
    ("de", "14,3 Mrd.", "meta-scale-ai", FIRST),
    ("en", "14.3", "meta-scale-ai", FIRST),
    ("de", "14,3", "meta-scale-ai", FIRST),
    ("en", "hire OpenAI", "eight-from-openai", 25),
    ("en", "join Meta", "pang-joins-meta", 10),
    # deals, sources, disputes
    ("en", "stake in Scale", "meta-scale-ai", FIRST),
    ("en", "takeover of WhatsApp", "whatsapp-takeover", FIRST),
    ("en", "DemonDani", "failed-takeovers", FEW),
    ("de", "bis zu 100 Millionen Dollar", "signing-bonus-denied", FEW),
]


# One query after the other, each by the Enter key, which does not wait for more to be typed.
ASK = """async query => {
  const field = document.getElementById('q'), status = document.getElementById('search-status');
  for (const text of ['', query]) {
    field.value = text;
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}));
    if (!text && status.textContent) throw new Error('something was found of nothing');
  }
  while (!/[^…]$/.test(status.textContent)) await new Promise(done => setTimeout(done, 5));
}"""


@pytest.fixture(scope="module")
def asked(browser, host, real):
    """What each query finds: one page a language, as somebody who asks one after the other has it."""
    pages = {}
    for language in real.languages:
        context = browser.new_context()
        pages[language] = context.new_page()
        pages[language].goto(host + real.path(language, "search").removesuffix("index.html"))

    def ask(language, query):
        pages[language].evaluate(ASK, query)
        return results(pages[language])

    ask.pages = pages
    yield ask
    for page in pages.values():
        page.context.close()


def type_and_wait(page, query):
    page.fill("#q", query)
    page.wait_for_function("q => new URL(location).searchParams.get('q') === q", arg=query.strip())
    page.wait_for_function("() => /[^…]$/.test(document.getElementById('search-status').textContent)")


def results(page):
    """The ids of the records, in their order: what the links lead to says which."""
    links = page.eval_on_selector_all("#results > li", "all => all.map(entry => entry.querySelector('a').href)")
    return [link.partition("#cite-")[2] or link.rstrip("/").rpartition("/")[2].rpartition("#")[2] for link in links]


@pytest.mark.parametrize(("language", "query", "wanted", "among"), QUERIES)
def test_what_is_looked_for_is_found(asked, language, query, wanted, among):
    keys = asked(language, query)
    assert wanted in keys[:among], keys[:8]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("query", ["xyzzy", "spy", "qqq www", "constructor"])
def test_nonsense_finds_nothing_and_says_so(asked, query):
    """Pagefind alone would show what has the longest word with which it begins: "x", "s"."""
    assert asked("en", query) == []
    page = asked.pages["en"]
    assert page.locator("#search-status").inner_text() == page.locator("#search-words .say-none").text_content()
    assert page.locator("#results").is_hidden()
    assert page.locator("#listing").is_visible()


@pytest.mark.parametrize(
    ("language", "query", "asks"),
    [("en", "Zukerberg", "Did you mean Zuckerberg?"), ("de", "Nat Freidman", "Meinten Sie nat Friedman?")],
)
def test_a_mistyped_name_is_asked_about(asked, language, query, asks):
    asked(language, query)
    status = asked.pages[language].locator("#search-status")
    assert status.inner_text().startswith(asks)
    status.locator("button").click()
    asked.pages[language].wait_for_function("() => !document.querySelector('#search-status button')")
    assert asked.pages[language].input_value("#q") == asks.partition(" Sie " if language == "de" else "mean ")[2][:-1]


@pytest.mark.parametrize("query", ["Zuckerberg", "zuckerb", "Zuckerbergs", "Prämie", "investing", "OpenAI", "Llama"])
def test_what_is_spelled_right_is_not_asked_about(asked, query):
    asked("en", query)
    assert asked.pages["en"].locator("#search-status button").count() == 0


def test_where_nothing_is_found_the_nearest_words_are_offered(asked):
    assert asked("en", "zzuckerbargg") == []
    status = asked.pages["en"].locator("#search-status")
    assert "Zuckerberg" in status.locator("button").all_inner_texts()
    status.locator("button").first.click()
    asked.pages["en"].wait_for_selector("#results > li")


def test_claims_stand_behind_people_deals_and_contradictions(asked):
    for query in ("Zuckerberg", "bonus", "Scale AI", "14.3 billion"):
        asked("en", query)
        kinds = asked.pages["en"].eval_on_selector_all(
            "#results > li",
            "all => all.map(item => !item.querySelector('.found-name'))",
        )
        assert kinds == sorted(kinds), query


def test_signs_alone_are_no_search(opened, real):
    page = opened(real.path("en", "search"))
    type_and_wait(page, "bonus")
    page.fill("#q", "?! €")
    page.press("#q", "Enter")
    page.wait_for_selector("#results", state="hidden")
    assert page.locator("#search-status").inner_text() == ""


def test_where_no_record_has_all_words_those_with_some_are_shown_as_such(opened, real):
    page = opened(real.path("en", "search"))
    type_and_wait(page, "Friedman Zurich xyzzy")
    assert page.locator("#search-status").inner_text() == page.locator("#search-words .say-some").text_content()
    assert {"nat-friedman", "zurich"} <= set(results(page)[:6])


def test_nothing_is_loaded_before_somebody_searches(opened, real):
    page = opened(real.path("en", "search"))
    page.wait_for_load_state("networkidle")
    loaded = (
        "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.includes('/pagefind/'))"
    )
    assert page.evaluate(loaded) == []
    page.focus("#q")
    page.wait_for_function(f"() => {loaded}.length > 4")
    assert not [name for name in page.evaluate(loaded) if "fragment" in name or "worker" in name]


def test_what_results_state_is_what_the_records_state(opened, real):
    """The audit of every page, on the page as the script left it: no result may lose its line, citation or words."""
    audit = Audit(real.records, real.files, (DATE, real.address))
    for language, query in (("en", "bonus"), ("de", "Prämie"), ("en", "Zuckerberg"), ("de", "Quelle heise")):
        path = real.path(language, "search")
        page = opened(path)
        type_and_wait(page, query)
        read = audit.page(path, page.content())
        assert not read.problems
        assert page.locator("#results mark").count() > 0
        assert page.locator("#results .cited .cite").count() > 0
        for link in page.eval_on_selector_all("#results a", "all => all.map(link => link.getAttribute('href'))"):
            target = resolve(path, link, real.base_path)
            assert target[0] in real.files, link


def test_every_result_says_its_kind_and_how_sure_it_is(opened, real):
    page = opened(real.path("en", "search"))
    type_and_wait(page, "Zuckerberg")
    words = Words("en").by_key
    for item in page.locator("#results > li").all():
        attribution = item.locator(".attribution").inner_text()
        assert item.locator(".found-kind").is_visible()
        for cite in item.locator("a.cite").all():
            support = real.records.index.support[claim_cited({"href": cite.get_attribute("href")})]
            assert words[f"support: {support}"] in attribution or (
                support == "corroborated" and re.search(r"\d independent sources", attribution)
            )


def test_kinds_filter_the_results_and_count_them(opened, real):
    page = opened(real.path("en", "search"))
    type_and_wait(page, "Zuckerberg")
    count = {
        label.locator("input").get_attribute("value"): int(label.locator("[data-count]").inner_text() or 0)
        for label in page.locator(".search-kinds label:not(.empty)").all()
    }
    assert count[""] == sum(number for kind, number in count.items() if kind) > 25
    assert page.locator("#results > li").count() == 25
    page.click("#more")
    assert page.locator("#results > li").count() == count[""]
    assert page.evaluate("document.getElementById('results').contains(document.activeElement)")
    page.check(".search-kinds input[value=person]")
    assert results(page) == ["mark-zuckerberg"]
    assert "kind=person" in page.url
    assert page.locator("#search-status").inner_text() == "1 result"


def test_kinds_filter_the_list_where_nothing_is_typed(opened, real):
    page = opened(real.path("en", "search"))
    page.check(".search-kinds input[value=deal]")
    assert [section.get_attribute("data-kind") for section in page.locator("#listing > section:visible").all()] == [
        "deal"
    ]


def test_a_search_can_be_linked_and_taken_to_the_other_language(opened):
    page = opened("search/?q=bonus&kind=claim")
    page.wait_for_selector("#results > li")
    assert page.input_value("#q") == "bonus"
    assert page.is_checked(".search-kinds input[value=claim]")
    page.click(".languages a[lang=de]")
    page.wait_for_selector("#results > li")
    assert "/de/search/?q=bonus&kind=claim" in page.url


def test_arrows_go_through_the_results_and_escape_back(opened, real):
    page = opened(real.path("en", "search"))
    type_and_wait(page, "Altman")
    focused = (
        "Array.from(document.querySelectorAll('#results > li')).findIndex(entry => entry.matches(':focus-within'))"
    )
    page.focus("#q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.input_value("#q") == "Altman"
    page.keyboard.press("Escape")
    assert page.input_value("#q") == ""
    assert page.locator("#results").is_hidden()
    assert "q=" not in page.url
    type_and_wait(page, "Altman")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/sam-altman/**")


def test_the_field_has_a_name_and_changes_are_announced(opened, real):
    page = opened(real.path("en", "search"))
    assert page.get_by_role("searchbox", name="Search for a name or any words").is_visible()
    assert page.get_by_role("search").is_visible()
    assert page.get_by_role("status").count() == 1
    type_and_wait(page, "bonus")
    assert page.get_by_role("list", name="Results").is_visible()
    assert (
        page.get_by_role("radio", name="Claims").is_visible()
        or page.locator(".search-kinds input[value=claim]").count()
    )
    for box in page.eval_on_selector_all(
        ".search-kinds label:not(.empty)", "all => all.map(label => label.getBoundingClientRect().height)"
    ):
        assert box >= 24


@pytest.mark.parametrize("how", [{"java_script_enabled": False}, {"disk": True}])
def test_without_script_or_from_the_disk_everything_stands_in_a_list(opened, real, how):
    page = opened(real.path("en", "search"), **how)
    assert page.locator("#q").is_hidden()
    assert page.locator(".search-without").is_visible()
    shown = page.locator("#listing .found").count()
    dossier = real.records.dossier
    assert shown == sum(map(len, (dossier.entities, dossier.claims, dossier.sources, dossier.disputes)))
    assert page.locator("#listing .found").last.is_visible()


def test_where_the_index_cannot_be_had_the_list_stays(browser, host):
    """A host that leaves the folder out, or a connection that breaks: nothing is lost but the search."""
    context = browser.new_context()
    context.route("**/pagefind/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(host + "search/")
    page.fill("#q", "bonus")
    page.press("#q", "Enter")
    page.wait_for_function(
        "() => document.getElementById('search-status').textContent ==="
        " document.querySelector('#search-words .say-broken').textContent"
    )
    assert page.locator("#listing").is_visible()
    context.unroute("**/pagefind/**")
    page.press("#q", "Enter")
    page.wait_for_selector("#results > li")
    context.close()


def test_other_pages_lead_to_the_search_and_load_nothing_of_it(opened, real):
    for path in ("", real.path("de", "people", "mark-zuckerberg"), "404.html"):
        page = opened(path)
        assert "search/" in page.locator(".find").get_attribute("action")
        assert not [name for name in page.evaluate(LOADED) if "/pagefind/" in name or "/search." in name]


@pytest.mark.parametrize("way", [{}, {"java_script_enabled": False}, {"disk": True}], ids=["host", "no script", "disk"])
def test_the_field_on_every_page_leads_to_the_search(opened, real, way):
    page = opened(real.path("de", "people", "mark-zuckerberg"), **way)
    page.fill(".find input", "Scale AI")
    page.press(".find input", "Enter")
    page.wait_for_url("**/de/search/**q=Scale+AI")


LOADED = "performance.getEntriesByType('resource').map(resource => resource.name)"
