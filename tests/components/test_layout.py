"""Layout data: pages share the frame of the site, and embedded pages have no navigation and load nothing."""

import ast
from dataclasses import MISSING, fields, replace

from dossier.components import layout as module
from dossier.components.layout import bare_layout, page
from dossier.components.menu import menu
from dossier.components.page_context import PageContext
from dossier.components.views import Layout
from dossier.pages.claims import CLAIM, CLAIMS
from dossier.pages.registry import navigation
from tests.contexts import site_of
from tests.source_code import HOUSE, tree_of

# Navigation, and what a page loads.
OPTIONAL = {field.name for field in fields(Layout) if field.default is not MISSING}


def both():
    real = site_of("real")
    context = PageContext.at(replace(real, navigation=navigation(real)), "de", "claims")
    return page(context, CLAIMS, view=None).layout, bare_layout(
        context,
        "claims",
        title="claims",
        description="claims",
        csp="default-src 'none'",
        canonical=context.path,
    )


def test_an_embedded_page_has_no_navigation_and_loads_nothing():
    full, plain = both()
    empty = ("", (), None)
    assert {"nav", "stylesheets", "script", "feed", "neighbours", "preview_image"} <= OPTIONAL
    assert all(getattr(plain, name) in empty for name in OPTIONAL)
    assert all(getattr(full, name) for name in ("nav", "alternates", "feed", "corrections"))


def test_both_layouts_say_the_same_about_the_site():
    full, plain = both()
    common = {field.name for field in fields(Layout)} - OPTIONAL - {"csp", "noindex"}
    assert {name: getattr(full, name) for name in common} == {name: getattr(plain, name) for name in common}
    assert (full.noindex, plain.noindex) == (False, True)


def test_a_layout_is_constructed_in_one_place():
    """Otherwise a new field would have to be added twice."""
    tree = tree_of(HOUSE / "components" / f"{module.__name__.rpartition('.')[2]}.py")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Layout"]
    assert len(calls) == 1


def words(site, language="en", *parts):
    return [item.word for item in menu(PageContext.at(site, language, *parts))]


def current(site, *parts):
    return {item.word: item.current for item in menu(PageContext.at(site, "en", *parts)) if item.current}


def test_the_menu_is_short_and_follows_from_what_there_is():
    real, ferry = (replace(site, navigation=navigation(site)) for site in map(site_of, ("real", "ferry")))
    assert words(real) == ["story", "people", "deals", "disputes", "sources", "draft", "data"]
    assert words(ferry) == ["people", "deals", "disputes", "sources", "draft", "data"], "a method is no story"
    assert words(replace(ferry, navigation=("people", "sources", "claims"))) == ["people", "sources", "draft", "data"]


def test_the_menu_says_where_a_page_belongs():
    site = site_of("real")
    site = replace(site, navigation=navigation(site))
    assert current(site, "people") == {"people": "page"}
    assert current(site, "people", "sam-altman") == {"people": "true"}
    assert current(site, "claims", "scale-ai-price") == {"data": "true"}
    assert current(site) == {}


def test_what_surrounds_all_pages_of_a_section_is_made_once(monkeypatch):
    made = []
    make = module._surroundings
    monkeypatch.setattr(
        module, "_surroundings", lambda context, kind: (made.append(context.path), make(context, kind))[1]
    )
    ferry = site_of("ferry")
    site = replace(ferry, navigation=navigation(ferry))
    claims = [PageContext.at(site, language, "claims", key) for language in ("en", "de") for key in site.dossier.claims]
    shared = [page(context, CLAIM, view=None).layout.nav for context in claims]
    assert made == [claims[0].path, claims[len(site.dossier.claims)].path]
    alone = PageContext.at(site, "en", "claims")
    assert page(alone, CLAIM, view=None).layout.nav != shared[0]
    for context, nav in zip(claims, shared, strict=True):
        assert nav == make(context, CLAIM)["nav"]
