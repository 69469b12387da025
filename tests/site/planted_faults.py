"""Pages of the example that are spoiled in one place, of which the audit must tell (`test_site_audit_sees_*.py`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tests.site.built import Built

HOME, DEALS = "index.html", "deals/index.html"
DRAWN = "pictures/deals/index.html"
PERSON = "people/tom-ashby/index.html"
MATRIX, WITHOUT = "disputes/price-of-the-ferry/index.html", "sources/gazette-article/without/index.html"
SOURCE = "sources/gazette-article/index.html"
CLAIM, DISPUTED = "claims/ferry-price/index.html", "claims/gannet-retired/index.html"

New = str | Callable[[re.Match[str]], str]


def spoiled(html: str, old: str, new: New) -> str:
    """A page with the first place that fits the pattern `old` changed."""
    changed, times = re.subn(old, new, html, count=1, flags=re.DOTALL)
    if not times:
        raise AssertionError(f"nothing to spoil: {old}")
    return changed


def problems_of(site: Built, path: str, old: str, new: New) -> list[str]:
    """What the audit says of a page that is sound but for what is planted."""
    if site.pages[path].problems:
        raise AssertionError(site.pages[path].problems)
    return site.audit.page(path, spoiled(site.html(path), old, new)).problems


def must_see(site: Built, path: str, old: str, new: New, wanted: str) -> None:
    """Fail where the audit says nothing of what is planted."""
    must_tell(problems_of(site, path, old, new), wanted)


def must_tell(problems: Iterable[str], wanted: str) -> None:
    """Fail where none of the problems holds these words."""
    problems = list(problems)
    if not any(wanted in problem for problem in problems):
        raise AssertionError(problems)
