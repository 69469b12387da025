"""`data/annotations.jsonld` and one file a source: every passage as a W3C Web Annotation.

The target is the text itself, named by its hash, because the annotated copy is not on the web: whoever has the same
bytes can place every annotation. `TextPositionSelector` counts Unicode code points of the seed decoded as UTF-8, as
the model asks. `TextQuoteSelector` gives the words; of a passage beyond its source's quote budget it is left out, and
the position stands alone.

A selector's prefix and suffix are words of the source too. They are given as far as the site shows those very words
anyway, up to 32 code points (what Hypothesis keeps), and end where the site shows no more: so these files never show a
word that the site does not, and nothing has to be counted against the budget twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.edition.quote_budget import visible
from dossier.export import iri
from dossier.model.dossier import Evidence, Source
from dossier.text.match import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points before and after
STANCES = {"supports": "linking", "disputes": "questioning", "mentions": "identifying"}  # motivations of the model

Node = dict[str, Any]


def all_annotations(site: SiteContext) -> str:
    """All annotations in one file."""
    items = [one for key in site.dossier.sources for one in _of_source(site, key, 1)]
    return _text(_collection(site, "data/annotations.jsonld", site.dossier.site.title.texts, items, 1))


def annotations_by_source(site: SiteContext) -> dict[str, str]:
    """The files of the single sources, by name."""
    return {
        f"{key}.jsonld": _text(
            _collection(
                site,
                f"data/annotations/{key}.jsonld",
                source.record.label.texts,
                list(_of_source(site, key, 2)),
                2,
            )
        )
        for key, source in site.dossier.sources.items()
    }


def selectors(source: Source, span: Span, seen: Iterable[Span], words: bool) -> list[Node]:
    """How to find a stretch of a source: by its words, with what the site shows around them, and by its place."""
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    if not words:
        return [position]
    quote = {"type": "TextQuoteSelector", "exact": source.text.exact(span)}
    here = next((one for one in seen if one.start <= span.start and span.end <= one.end), span)
    before = Span(max(here.start, span.start - AROUND), span.start)
    after = Span(span.end, min(here.end, span.end + AROUND))
    if before.start < before.end:
        quote["prefix"] = source.text.exact(before)
    if after.start < after.end:
        quote["suffix"] = source.text.exact(after)
    return [quote, position]


def _collection(site: SiteContext, path: str, label: Any, items: list[Node], depth: int) -> Node:
    name = iri.named(site, path, depth)
    page = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": list(dict.fromkeys(label.values())),
        "total": len(items),
        "first": page,
    }


def _of_source(site: SiteContext, key: str, depth: int) -> Iterator[Node]:
    """The annotations of a source, in reading order."""
    source = site.dossier.sources[key]
    seen = visible(site.dossier, site.index, key, site.shown[key])
    for item in site.index.evidence[key]:
        shown = site.shows(item.passage)
        yield {
            "id": iri.evidence(site, item, depth),
            "type": "Annotation",
            "motivation": STANCES[item.record.stance],
            "body": list(_bodies(site, item, shown, depth)),
            "target": [
                {
                    "source": {"id": iri.seed(source), "type": "Text", "format": "text/plain"}
                    | ({"language": source.record.language.value} if source.record.language.value else {}),
                    "selector": selectors(source, span, seen, shown),
                }
                for span in item.passage.spans
            ],
        }


def _bodies(site: SiteContext, item: Evidence, shown: bool, depth: int) -> Iterator[Node]:
    """The claim, what it states in each language, and what the passage says in translation."""
    claim = site.dossier.claims[item.claim]
    yield {
        "type": "SpecificResource",
        "source": iri.claim(site, claim.id, depth),
        "purpose": STANCES[item.record.stance],
    }
    for code in site.dossier.languages:
        yield _words("describing", statement_text(site, claim, code), code)
    for code, text in item.record.translation.items() if shown else ():
        yield _words("commenting", text, code)


def _words(purpose: str, text: str, language: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": text, "language": language, "format": "text/plain"}


def _text(made: Node) -> str:
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
