"""What tests of charts share: contexts of the real dossier, of the example and of made-up ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from dossier.compiler import Compiled, compile_dossier
from dossier.components.page_context import PageContext
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.read.files import read_root
from tests.overlay import compiled

ROOT = Path(__file__).parent.parent.parent
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
CLAIM = """id: price
subject: lighthouse
property: amount
value: EUR 4.2 million
statement: {en: Northwind paid 4.2 million euros., de: "Northwind zahlte 4,2 Millionen Euro."}
evidence:
  - {source: gazette, quote: Northwind pays 4.2 million euros}
  - {source: second, quote: Northwind pays 4.2 million euros MORE}
"""
ADDRESS = "https://example.org/"
ROOTS = {"real": ROOT, "ferry": ROOT / "examples" / "ferry"}


@cache
def site(name: str) -> SiteContext:
    """The context of a dossier on disk: "real" or "ferry"."""
    files, _ = read_root(ROOTS[name])
    return _site_of(compile_dossier(files))


def made(changes: Mapping[str, str | bytes], without: Iterable[str] = ()) -> SiteContext:
    """The context of the small sound dossier with changes laid over it, `without` some files."""
    return _site_of(compiled(changes, without))


def with_second(derived_from: str = "", judgement: str = "") -> SiteContext:
    """The small dossier with a second source that tells the price as well: on its own, or after somebody."""
    record = SECOND.replace("FROM", derived_from) if derived_from else SECOND.replace("derived_from: FROM\n", "")
    return made(
        {
            "seeds/second.txt": SEED,
            "content/sources/second.yaml": record,
            "content/claims/price.yaml": CLAIM.replace(" MORE", judgement),
        }
    )


def context(of: SiteContext, language: str = "en", path: str = "index.html") -> PageContext:
    """The context of a page of it."""
    return PageContext(of, language, path)


def numbers(data: str) -> list[float]:
    """All numbers in path data or in a list of points."""
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", data)]


def _site_of(found: Compiled) -> SiteContext:
    assert found.dossier is not None
    assert found.index is not None
    return SiteContext(found.dossier, found.index, BuildSettings(ADDRESS), shown_passages(found.dossier, found.index))
