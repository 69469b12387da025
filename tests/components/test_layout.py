"""Layout data: pages share the frame of the site, and embedded pages have no navigation and load nothing."""

import ast
from dataclasses import MISSING, fields, replace

from dossier.components import layout as module
from dossier.components.layout import bare_layout, page
from dossier.components.page_context import PageContext
from dossier.components.views import Layout
from dossier.pages.claims import CLAIMS
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
