"""Contexts of the real dossier, of the example, and of the small dossier with changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dossier.compiler import Compiled
from dossier.components.page_context import PageContext
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.model.dossier import Dossier
from dossier.model.index import Index
from tests.overlay import compiled
from tests.site.built import EXAMPLE, PROGRAM, unchanged

SECOND = """id: second
seed: second.txt
sha256: "{sha256 second.txt}"
label: {en: Reprint, de: Nachdruck}
language: {value: en, basis: inferred, reason: {en: the text is English, de: der Text ist englisch}}
title: {basis: unknown}
outlet: {basis: unknown}
author: {basis: unknown}
date: {basis: unknown}
url: {basis: unknown}
derived_from: FROM
"""
SEED = "Northwind pays 4.2 million euros for the old lighthouse at Skarholm. It is said that it pays more.\n"
CLAIM = """id: {key}
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {{en: Northwind paid 4.2 million euros., de: "Northwind zahlte 4,2 Millionen Euro."}}
evidence:
  - {{source: gazette, quote: Northwind pays 4.2 million euros{judgement}}}
"""
ADDRESS = "https://example.org/"
ROOTS = {"real": PROGRAM, "ferry": EXAMPLE}


@cache
def site_of(name: str) -> SiteContext:
    """The context of a dossier on disk: "real" or "ferry"."""
    records = unchanged(ROOTS[name])
    return _context(records.dossier, records.index)


def site_with(changes: Mapping[str, str | bytes], without: Iterable[str] = ()) -> SiteContext:
    """The context of the small sound dossier with changes laid over it, `without` some files."""
    return _site_from(compiled(changes, without))


def site_with_second_source(derived_from: str, judgement: str = "") -> SiteContext:
    """The small dossier with a second source for the price: independent, or derived from somebody."""
    second = f"  - {{source: second, quote: Northwind pays 4.2 million euros{judgement}}}\n"
    record = SECOND.replace("FROM", derived_from) if derived_from else SECOND.replace("derived_from: FROM\n", "")
    return site_with(
        {
            "seeds/second.txt": SEED,
            "content/sources/second.yaml": record,
            "content/claims/price.yaml": CLAIM.format(key="price", judgement="") + second,
        }
    )


def site_with_prices(*judgements: str) -> SiteContext:
    """The small dossier with one more claim of the price for each judgement."""
    claims = (CLAIM.format(key=f"again-{n}", judgement=judgement) for n, judgement in enumerate(judgements))
    return site_with({f"content/claims/again-{n}.yaml": claim for n, claim in enumerate(claims)})


def context(site: SiteContext, language: str = "en", path: str = "index.html") -> PageContext:
    """The context of one of its pages."""
    return PageContext(site, language, path)


def numbers(data: str) -> list[float]:
    """All numbers in path data or in a list of points."""
    return [float(match) for match in re.findall(r"-?\d+(?:\.\d+)?", data)]


def coordinates(data: str) -> list[float]:
    """All coordinates in path data; those of a wave along a curve are written from where its half before ends."""
    if "q" not in data or "t" in data:
        return numbers(data)
    x, y, *steps = numbers(data)
    points = [x, y]
    for pull_x, pull_y, step_x, step_y in zip(*[iter(steps)] * 4, strict=True):
        points += [round(place, 1) for place in (x + pull_x, y + pull_y, x + step_x, y + step_y)]
        x, y = points[-2:]
    return points


def _site_from(result: Compiled) -> SiteContext:
    assert result.dossier is not None, [problem.message for problem in result.problems]
    assert result.index is not None
    return _context(result.dossier, result.index)


def _context(dossier: Dossier, index: Index) -> SiteContext:
    return SiteContext(dossier, index, BuildSettings(ADDRESS), shown_passages(dossier, index))
