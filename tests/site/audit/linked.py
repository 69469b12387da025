"""JSON-LD: each string is a field of the record that its node names, an address, or a term of schema.org.

Unknown keys and types are faults. What a node states must be stated by the record whose page its `@id` is, so that no
name, number or sentence can be attributed to the wrong record.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from dossier.edition.urls import FOLDER
from dossier.publish.verify import resolve
from tests.site.plain import plain
from tests.site.records import Records, Unnamed, spans_of

Place = tuple[str, str]  # the kind and id of the record whose page an address is
KINDS = {folder: kind for kind, folder in FOLDER.items()}
TYPE_OF = {
    "person": {"Person"},
    "organization": {"Organization"},
    "product": {"Product"},
    "place": {"Place"},
    "deal": {"Thing"},
    "claim": {"Claim"},
    "source": {"CreativeWork", "Article"},
}
NAMED = {"name", "alternateName", "subjectOf"}
KEYS = {
    "Claim": {"text", "inLanguage", "about", "appearance"},
    "Quotation": {"text", "inLanguage", "isBasedOn", "spokenByCharacter"},
    "WebSite": {"url", "name", "description", "inLanguage"},
    "ProfilePage": {"url", "inLanguage", "mainEntity"},
    "WebPage": {"url", "inLanguage", "mainEntity"},
    "Dataset": {"name", "description", "license", "inLanguage", "dateModified", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Article": {
        *("name", "headline", "publisher", "author", "creditText", "datePublished", "url", "inLanguage", "isBasedOn"),
        *("description", "dateModified"),
    },
    "CreativeWork": {"name", "headline", "author", "creditText", "datePublished", "url", "inLanguage", "isBasedOn"},
    **dict.fromkeys(("Person", "Organization", "Product", "Place", "Thing"), NAMED),
}
FORMATS = {  # suffixes of files by type
    "application/json": (".json",),
    "application/schema+json": (".schema.json",),
    "application/vnd.citationstyles.csl+json": (".csl.json",),
    "application/ld+json": (".jsonld",),
    "application/jsonl": (".jsonl",),
    "application/atom+xml": (".xml",),
    "application/vnd.sqlite3": (".sqlite",),
    "application/x-bibtex": (".bib",),
    "application/x-research-info-systems": (".ris",),
    "application/zip": (".zip",),
    "text/csv": (".csv",),
    "text/turtle": (".ttl",),
}


CALLED = {"as-of": "dates"}  # pages whose address is not the word for them


class Linked:
    """Checks the JSON-LD of a page. `words` are the interface's words by key."""

    def __init__(self, records: Records, path: str, language: str, words: dict[str, str], address: str = "") -> None:
        self.records = records
        self.path = path
        self.language = language
        self.words = words
        self.address = address

    def problems(self, text: str) -> Iterator[str]:
        """What is wrong with it, in sentences."""
        if re.search(r"[<>&\u2028\u2029]", text):
            yield "JSON-LD holds a sign that HTML may read"
        try:
            data = json.loads(text)
        except ValueError as error:
            yield f"JSON-LD is no JSON: {error}"
            return
        if data.pop("@context", "") != "https://schema.org":
            yield "JSON-LD names no or another context"
        nodes = data.pop("@graph", None) if "@graph" in data else [data]
        if "@graph" not in data and nodes != [data] and data:
            yield f"JSON-LD holds more than a graph: {sorted(data)}"
        for node in nodes or []:
            yield from self.node(node)

    def node(self, node: Any) -> Iterator[str]:
        """What is wrong with a node and with the nodes in it."""
        if not isinstance(node, dict) or node.get("@type") not in KEYS:
            yield f"JSON-LD holds something of no type I know: {str(node)[:80]}"
            return
        kind = node["@type"]
        if unknown := set(node) - KEYS[kind] - {"@type", "@id"}:
            yield f"JSON-LD says {sorted(unknown)} of a {kind}"
            return
        place = self._place(node.get("@id", "")) if "@id" in node else None
        if "@id" in node and place is None:
            yield f"JSON-LD names the address {node['@id']!r}"
            return
        for key in sorted(set(node) - {"@type", "@id"}):
            for value in node[key] if isinstance(node[key], list) else [node[key]]:
                if isinstance(value, dict):
                    yield from self.node(value)
                elif value not in self._allowed(kind, key, place, node):
                    yield f"JSON-LD says of a {kind} ({node.get('@id', '')}) as {key}: {value!r}"
        if place is not None and place[0] in TYPE_OF and kind not in TYPE_OF[place[0]]:
            yield f"JSON-LD calls {place[1]} a {kind}"
        if kind == "Quotation":
            yield from self._quotation(node)
        if kind == "Claim" and place is not None and "appearance" in node:
            yield from self._appearances(node, place[1])
        if kind == "BreadcrumbList":
            positions = [item.get("position") for item in node["itemListElement"]]
            if positions != list(range(1, len(positions) + 1)):
                yield f"JSON-LD counts its crumbs {positions}"
        for key in ("publisher", "isBasedOn", "spokenByCharacter", "about", "mainEntity"):
            if key in node and not isinstance(node[key], dict):
                yield f"JSON-LD names no thing as {key}"

    def _allowed(self, kind: str, key: str, place: Place | None, node: dict[str, Any]) -> set[object]:
        """The values that a key may have in a node that stands for a record, or for this page."""
        dossier, language = self.records.dossier, self.language
        site = dossier.site
        if kind == "ListItem":
            return self._crumb(key, node)
        if key == "inLanguage":
            return {*dossier.languages, *(source.language for source in dossier.sources.values())}
        if key in ("url", "contentUrl"):
            return _Any(lambda value: self._place(value) is not None or self._is_source_url(value, place))
        if key == "encodingFormat":
            return {form for form, ends in FORMATS.items() if str(node.get("contentUrl", "")).endswith(ends)}
        if kind == "Quotation":
            return _Any(lambda value: isinstance(value, str))  # compared with the seed, with its source
        if key == "dateModified":
            return _Any(lambda value: re.fullmatch(r"\d{4}-\d\d-\d\d(T[\d:+Z-]+)?", str(value)) is not None)
        if kind in ("WebSite", "Dataset") or (kind == "CreativeWork" and place is None):
            texts = {site.title.get(language), site.content_license}
            return {*texts, self.words["about: data"] if kind == "Dataset" else site.tagline.get(language)}
        if place is None:
            return set()
        try:
            return set(self._fields(place, key))
        except (Unnamed, KeyError):
            return set()

    def _fields(self, place: Place, key: str) -> Iterator[str]:
        kind, name = place
        records, language = self.records, self.language
        if kind == "claim" and key == "text":
            yield records.statement(records.dossier.claims[name], language)
        elif kind == "page" and key in ("headline", "description"):
            front = records.dossier.pages[(name, language)].front
            yield front.title if key == "headline" else front.description
        elif kind == "source":
            record = records.dossier.sources[name].record
            stated = {"headline": record.title, "datePublished": record.date}
            if key == "name":
                yield record.label.get(language)
            elif key == "creditText":
                yield from records.text(f"source:{name}:author", language)
            elif key == "author":
                yield from (author.name or "" for author in record.author.value or ())
            elif key in stated and stated[key].basis != "unknown":
                yield stated[key].value or ""
        elif kind in TYPE_OF and key in ("name", "alternateName"):
            field = "name" if key == "name" else "alias"
            texts = records.text(f"entity:{name}:{field}", language)
            yield from texts

    def _crumb(self, key: str, node: dict[str, Any]) -> set[object]:
        """A breadcrumb: its name is that of the page it leads to."""
        if key == "position":
            return set(range(1, 10))
        place = self._place(node.get("item"))
        if key == "item" or place is None:
            return {node.get("item")} if place is not None else set()
        if place[0] == "page":
            return {self.words[f"page: {CALLED.get(place[1], place[1])}"]}
        return set(self._fields(place, "name"))

    def _quotation(self, node: dict[str, Any]) -> Iterator[str]:
        source = self._place(node.get("isBasedOn", {}).get("@id", ""))
        seed = self.records.seeds.get(source[1], "") if source else ""
        parts = str(node.get("text", "")).split(" […] ")
        if not seed or not all(part and plain(part) in plain(seed) for part in parts):
            yield f"JSON-LD quotes what its source does not say: {node.get('text')!r}"

    def _appearances(self, node: dict[str, Any], key: str) -> Iterator[str]:
        """Each is a passage that supports this claim, with its speaker."""
        claim = self.records.dossier.claims[key]
        known: dict[tuple[str, str], set[str | None]] = {}
        for item in claim.with_stance("supports"):
            seed = self.records.seeds[item.passage.source]
            words = " […] ".join(seed[start:end] for start, end in spans_of(item))
            known.setdefault((plain(words), item.passage.source), {None}).add(item.record.speaker)
        for quotation in node["appearance"]:
            source = self._place(quotation.get("isBasedOn", {}).get("@id", ""))
            speaker = self._place(quotation.get("spokenByCharacter", {}).get("@id", ""))
            speakers = known.get((plain(str(quotation.get("text"))), source[1] if source else ""))
            if speakers is None:
                yield f"JSON-LD takes {quotation.get('text')!r} as support of {key}"
            elif (speaker[1] if speaker else None) not in speakers:
                yield f"JSON-LD lets another say {quotation.get('text')!r}"

    def _is_source_url(self, value: object, place: Place | None) -> bool:
        if place is None or place[0] != "source":
            return False
        written = self.records.dossier.sources[place[1]].record.url.value or ""
        return value == written.replace("|", "%7C")

    def _place(self, address: object) -> Place | None:
        """Kind and id of the record whose page an address is, or ("page", its name), ("file", its path)."""
        if not isinstance(address, str) or not address:
            return None
        if self.address and address.startswith(self.address):
            split = urlsplit(address.removeprefix(self.address))
            file = split.path + ("index.html" if split.path.endswith("/") or not split.path else "")
        else:
            target = resolve(self.path, address)
            if target is None:
                return None
            file = target[0]
        parts = file.split("/")
        if parts[0] in self.records.dossier.languages[1:]:
            parts = parts[1:]
        if parts[-1] != "index.html":
            return ("file", file)
        if len(parts) == 3 and parts[0] in KINDS:
            return (KINDS[parts[0]], parts[1]) if self.records.dossier.record(parts[1]) else None
        return ("page", parts[0] if len(parts) > 1 else "home")


class _Any(set[object]):
    """A set of all that a condition holds for."""

    def __init__(self, holds: Any) -> None:
        super().__init__()
        self.holds = holds

    def __contains__(self, value: object) -> bool:
        return bool(self.holds(value))
