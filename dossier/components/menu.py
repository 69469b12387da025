"""The menu: what most readers come for, and one item for all the rest. What a dossier has not, its menu has not.

The story is the page of prose of that name, or the first one by name that is not about the dossier itself. The rest
(claims, organizations, timeline and so on) is listed on the data page; where a site has none, in the menu itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.components.page_context import PageContext
from dossier.components.views import NavItem
from dossier.edition import urls

INDEXES = ("people", "deals", "disputes", "sources")  # those of the index pages that have an item of their own
STORY, HOME, METHOD = "story", "home", "method"  # pages of prose with a place of their own


def menu(context: PageContext) -> tuple[NavItem, ...]:
    """The items of the menu, for the page of the context."""
    return tuple(_items(context))


def rest(context: PageContext) -> tuple[str, ...]:
    """The words for the index pages that have no item of their own."""
    return tuple(word for word in context.site.navigation if word not in INDEXES)


def story_name(context: PageContext) -> str:
    """The name of the page of prose that the menu leads to; empty where there is none."""
    names = sorted(name for name, language in context.site.dossier.pages if language == context.language)
    if STORY in names:
        return STORY
    return next((name for name in names if name not in (HOME, METHOD)), "")


def _items(context: PageContext) -> Iterator[NavItem]:
    site = context.site
    if name := story_name(context):
        item = _item(context, name)
        title = site.dossier.pages[name, context.language].front.title
        yield item if name == STORY else replace(item, text=title, origin=f"page:{name}:title")
    yield from (_item(context, word) for word in INDEXES if word in site.navigation)
    if site.compares_drafts:
        yield _item(context, "draft")
    if site.publishes("data"):
        yield _item(context, urls.DATA, *rest(context))
    else:
        yield from (_item(context, word) for word in rest(context))


def _item(context: PageContext, word: str, *others: str) -> NavItem:
    """The item that leads to a page; those below it, and below the `others`, belong to it."""
    below = context.parts[:1] and context.parts[0] in (word, *others)
    return NavItem(word, context.href(word), "page" if context.parts == (word,) else "true" if below else "")
