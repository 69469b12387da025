"""What surrounds a page: the same site around all, and no way out of a page that stands for itself in a frame."""

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

WAYS = {
    field.name for field in fields(Layout) if field.default is not MISSING
}  # what leads through the site, or is loaded


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


def test_a_page_for_a_frame_has_no_way_through_the_site_and_loads_nothing():
    full, plain = both()
    empty = ("", (), None)
    assert {"nav", "stylesheets", "script", "feed", "neighbours", "preview_image"} <= WAYS
    assert all(getattr(plain, name) in empty for name in WAYS)
    assert all(getattr(full, name) for name in ("nav", "alternates", "feed", "corrections"))


def test_both_kinds_tell_the_same_of_the_site():
    full, plain = both()
    told = {field.name for field in fields(Layout)} - WAYS - {"csp", "noindex"}
    assert {name: getattr(full, name) for name in told} == {name: getattr(plain, name) for name in told}
    assert (full.noindex, plain.noindex) == (False, True)


def test_a_layout_is_made_in_one_place():
    """Else a field that is added would have to be added twice."""
    tree = tree_of(HOUSE / "components" / f"{module.__name__.rpartition('.')[2]}.py")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Layout"]
    assert len(calls) == 1
