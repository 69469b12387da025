"""What other generators are given to make the pages of a dossier of: plain data, joined and in words already.

A page for each claim, person, organization, deal and source, lists of them, and a start page. The others need not read
YAML, look for a quote or check anything; that is in their favour.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.format_values import value_text
from dossier.model.dossier import Claim, Source
from dossier.read.files import read_root

Page = dict[str, Any]

LISTS = {"people": "person", "organizations": "organization", "products": "product", "deals": "deal"}


def pages_of(root: Path) -> tuple[list[Page], Page]:
    """The pages of the sound dossier in a folder in its first language, and what the start page and all pages show."""
    files, _ = read_root(root)
    compiled = compile_dossier(files)
    if compiled.dossier is None or compiled.index is None:
        raise RuntimeError(f"no dossier in {root}")
    site = SiteContext(compiled.dossier, compiled.index, BuildSettings("https://example.org/"), {})
    return PeerPages(site).all()


class PeerPages:
    """Makes the pages of a dossier, as data."""

    def __init__(self, site: SiteContext) -> None:
        self.site = site
        self.dossier = site.dossier
        self.language = site.dossier.languages[0]
        self.title = self.dossier.site.title.get(self.language)
        self.folders = {kind: folder for folder, kind in LISTS.items()}
        self.claims_of: dict[str, list[Claim]] = {}
        for claim in self.dossier.claims.values():
            self.claims_of.setdefault(claim.subject, []).append(claim)
        self.marks: dict[
            str, dict[tuple[int, int], str]
        ] = {}  # of each source: the passages, and the first claim on each
        for claim in self.dossier.claims.values():
            for item in claim.evidence:
                marks = self.marks.setdefault(item.passage.source, {})
                marks.setdefault((item.passage.start, item.passage.end), f"/claims/{claim.id}/")

    def all(self) -> tuple[list[Page], Page]:
        """All pages but the start page, and the start page."""
        pages = [self._claim(claim) for claim in self.dossier.claims.values()]
        pages += [self._entity(key) for key in self.dossier.entities]
        pages += [self._source(source) for source in self.dossier.sources.values()]
        lists = list(self._lists())
        paragraphs = [
            [{"text": page["title"], "url": f"/{page['path']}/"} for page in pages[at : at + 5]]
            for at in range(0, 40, 5)
        ]
        nav = [{"name": page["title"], "url": f"/{page['path']}/"} for page in lists]
        home = {"title": self.title, "description": self._about(self.title), "paragraphs": paragraphs, "nav": nav}
        return [*pages, *lists], home

    def _about(self, name: str) -> str:
        return f"{name}: what the sources say, word for word."

    def _page(self, kind: str, path: str, title: str, **rest: Any) -> Page:
        return {"kind": kind, "path": path, "title": title, "description": self._about(title), "linked": "", **rest}

    def _entity_url(self, key: str) -> str:
        return f"/{self.folders.get(self.dossier.entities[key].kind, 'others')}/{key}/"

    def _statement(self, claim: Claim) -> str:
        return claim.record.statement.texts[self.language]

    def _evidence(self, claim: Claim) -> list[Page]:
        listed = []
        for item in claim.evidence:
            source = self.dossier.sources[item.passage.source]
            speaker = item.record.speaker
            listed.append(
                {
                    "quote": " … ".join(source.text.exact(span) for span in item.passage.spans),
                    "label": source.record.label.get(self.language),
                    "url": f"/sources/{source.id}/#{item.passage.id}",
                    **self._where(source),
                    "certainty": item.record.certainty,
                    "speaker": self.dossier.entities[speaker].name.get(self.language) if speaker else "",
                }
            )
        return listed

    def _where(self, source: Source) -> Page:
        outlet = source.record.outlet.value
        name = self.dossier.entities[outlet].name.get(self.language) if outlet in self.dossier.entities else ""
        return {"outlet": name, "date": str(source.record.date.value or "")}

    def _claim(self, claim: Claim) -> Page:
        record, title = claim.record, self._statement(claim)
        url = f"https://example.org/claims/{claim.id}/"
        linked = {"@context": "https://schema.org", "@type": "Claim", "@id": url, "name": title}
        value = value_text(self.site, record.property, claim.value, self.language) if record.value else ""
        return self._page(
            "claim",
            f"claims/{claim.id}",
            title,
            subject={
                "name": self.dossier.entities[claim.subject].name.get(self.language),
                "url": self._entity_url(claim.subject),
            },
            property=self.dossier.vocabulary.properties[record.property].label.get(self.language),
            value=value,
            support=self._support(claim),
            evidence=self._evidence(claim),
            linked=json.dumps(linked, ensure_ascii=False),
        )

    def _support(self, claim: Claim) -> str:
        return str(self.site.index.support[claim.id])

    def _entity(self, key: str) -> Page:
        record = self.dossier.entities[key]
        groups: dict[str, list[Page]] = {}
        for claim in self.claims_of.get(key, ()):
            label = self.dossier.vocabulary.properties[claim.record.property].label.get(self.language)
            statement = self._statement(claim)
            groups.setdefault(label, []).append(
                {
                    "statement": statement,
                    "url": f"/claims/{claim.id}/",
                    "support": self._support(claim),
                    "evidence": self._evidence(claim),
                }
            )
        listed = [{"label": label, "claims": claims} for label, claims in groups.items()]
        return self._page("entity", self._entity_url(key).strip("/"), record.name.get(self.language), groups=listed)

    def _source(self, source: Source) -> Page:
        text, at, parts = source.text.raw, 0, []
        for (start, end), url in sorted(self.marks.get(source.id, {}).items()):
            if start >= at:
                parts += [{"text": text[at:start], "id": "", "url": ""}]
                parts += [{"text": text[start:end], "id": f"{start}-{end}", "url": url}]
                at = end
        parts.append({"text": text[at:], "id": "", "url": ""})
        label = source.record.label.get(self.language)
        return self._page(
            "source", f"sources/{source.id}", label, paragraphs=list(_paragraphs(parts)), **self._where(source)
        )

    def _lists(self) -> Iterator[Page]:
        named: Mapping[str, Sequence[tuple[str, str, int]]] = {
            **{
                folder: [
                    (record.name.get(self.language), self._entity_url(key), len(self.claims_of.get(key, ())))
                    for key, record in self.dossier.entities.items()
                    if record.kind == kind
                ]
                for folder, kind in LISTS.items()
            },
            "claims": [
                (self._statement(claim), f"/claims/{key}/", len(claim.evidence))
                for key, claim in self.dossier.claims.items()
            ],
            "sources": [
                (source.record.label.get(self.language), f"/sources/{key}/", len(source.sentences))
                for key, source in self.dossier.sources.items()
            ],
        }
        for folder, rows in named.items():
            items = [{"name": name, "url": url, "number": number} for name, url, number in rows]
            yield self._page("list", f"all/{folder}", folder.capitalize(), items=items)


def _paragraphs(parts: Sequence[Page]) -> Iterator[list[Page]]:
    """The parts of each line of a text."""
    line: list[Page] = []
    for part in parts:
        first, *others = part["text"].split("\n") if not part["id"] else [part["text"]]
        line += [{**part, "text": first}] if first else []
        for text in others:
            if line:
                yield line
            line = [{**part, "text": text}] if text else []
    if line:
        yield line
