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

from collections.abc import Iterable, Iterator
from typing import Any

from dossier.edition.context import SiteContext
from dossier.edition.flat import FlatDossier, FlatEvidence
from dossier.edition.flat_passages import FlatPassage
from dossier.edition.flat_statements import Texts
from dossier.edition.indented import indented
from dossier.edition.quote_budget import visible
from dossier.text.match import Span
from dossier.text.tags import direction

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points before and after
MOTIVATIONS = {
    "supports": "linking",
    "disputes": "questioning",
    "mentions": "identifying",
}  # of the annotation model, by stance

Node = dict[str, Any]


def all_annotations(site: SiteContext, flat: FlatDossier) -> str:
    """All annotations in one file."""
    items = [item for key in flat.source for item in _of_source(site, flat, key, 1)]
    return _text(_collection(flat.address("/data/annotations.jsonld"), flat.title, items))


def annotations_by_source(site: SiteContext, flat: FlatDossier) -> dict[str, str]:
    """The files of the single sources, by name."""
    return {
        f"{key}.jsonld": _text(
            _collection(
                flat.address(f"/data/annotations/{key}.jsonld", depth=2),
                source.label,
                list(_of_source(site, flat, key, 2)),
            )
        )
        for key, source in flat.source.items()
    }


def selectors(raw: str, passage: FlatPassage, seen: Iterable[Span]) -> list[Node]:
    """How to find a part of a passage: by its words, with what the site shows around them, and by its place."""
    position = {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
    if passage.exact is None:
        return [position]
    quote = {"type": "TextQuoteSelector", "exact": passage.exact}
    here = next(
        (span for span in seen if span.start <= passage.start and passage.end <= span.end),
        Span(passage.start, passage.end),
    )
    if before := raw[max(here.start, passage.start - AROUND) : passage.start]:
        quote["prefix"] = before
    if after := raw[passage.end : min(here.end, passage.end + AROUND)]:
        quote["suffix"] = after
    return [quote, position]


def _collection(name: str, label: Texts, items: list[Node]) -> Node:
    page = {"id": f"{name}#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": list(dict.fromkeys(label.values())),
        "total": len(items),
        "first": page,
    }


def _of_source(site: SiteContext, flat: FlatDossier, key: str, depth: int) -> Iterator[Node]:
    """The annotations of a source, in reading order, as a file that lies `depth` folders deep names them."""
    source, raw = flat.source[key], site.dossier.sources[key].text.raw
    seen = visible(site.dossier, site.index, key, site.shown[key])
    language = source.basis.language.value
    text = {"id": source.text_name, "type": "Text", "format": "text/plain"} | (
        {"language": language} if language else {}
    )
    if language and direction(language) == "rtl":
        text["textDirection"] = "rtl"
    for linked in site.index.evidence[key]:
        item = flat.claim[linked.claim].evidence[linked.index]
        yield {
            "id": flat.address(item.url, depth),
            "type": "Annotation",
            "motivation": MOTIVATIONS[item.stance],
            "body": list(_bodies(flat, item, depth)),
            "target": [{"source": text, "selector": selectors(raw, passage, seen)} for passage in item.passages],
        }


def _bodies(flat: FlatDossier, item: FlatEvidence, depth: int) -> Iterator[Node]:
    """The claim, what it states in each language, and what the passage says in translation."""
    claim = flat.claim[item.claim]
    yield {
        "type": "SpecificResource",
        "source": flat.address(claim.url, depth),
        "purpose": MOTIVATIONS[item.stance],
    }
    for code, statement in claim.statement.items():
        yield _words("describing", statement, code)
    for code, translation in item.translation.items():
        yield _words("commenting", translation, code)


def _words(purpose: str, text: str, language: str) -> Node:
    turned = {"textDirection": "rtl"} if direction(language) == "rtl" else {}
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": text,
        "language": language,
        **turned,
        "format": "text/plain",
    }


def _text(collection: Node) -> str:
    return indented(collection) + "\n"
