"""The audit of what is told: fields of records, sentences, disputes, passages."""

from __future__ import annotations

import re

from bs4 import Tag

from dossier.publish.verify import resolve
from dossier.text.lexicon import words as word_set
from tests.site import scales
from tests.site.found import Gathered, Where
from tests.site.notes import Notes
from tests.site.plain import Unnamed, plain
from tests.site.tags import cited_claim, classes_of, place_of

FACTS = ("statement", "value", "subject", "when", "date")  # fields of a claim that state something
CITED_TAGS = word_set("p li span dd dt td th div h1 h2 h3 h4 h5 h6 caption figcaption blockquote tr text g")


class TellingReader(Notes):
    """Compares a text with the field or the passage that it says it is."""

    def _told(self, tag: Tag, origin: str, where: Where) -> None:
        self.read.origins.add(origin)
        if where.evidence is not None:
            where.evidence.told.add(origin)
        wanted = self.audit.wanted(origin, where.language)
        if isinstance(wanted, Unnamed):
            self._say(f"data-from names no field: {wanted}")
            return
        text = plain(tag.get_text())
        if text not in wanted:
            self._say(f"{origin} reads {text[:160]!r}, the record says {min(wanted)[:160]!r}")
        kind, _, rest = origin.partition(":")
        parts = rest.split(":")
        if kind == "claim" and parts[-1] in FACTS:
            self._must_cite(tag, origin, {parts[0]}, where)
            self._line(tag, origin, parts[0], parts[-1])
        elif kind == "page" and re.fullmatch(r"s\d+", parts[-1]):
            self._sentence(tag, origin, parts[0], int(parts[-1][1:]), where)
        elif kind == "dispute":
            self._dispute(tag, origin, parts[0], where)
        elif kind == "evidence" and parts[-1] == "value" and where.entry is None:
            self._must_cite(tag, origin, {parts[0]}, where)
        elif kind == "evidence" and (where.entry is None or where.entry.key != parts[0] or where.evidence is None):
            self._say(f"{origin} stands outside the source entry of its claim ({place_of(tag)})")

    def _must_cite(self, tag: Tag, origin: str, claims: set[str], where: Where) -> None:
        around = where.cited[-1] if where.cited else None
        if around is None or around.tag.name not in CITED_TAGS:
            self._say(f"{origin} stands in no `cited` element ({place_of(tag)})")
            return

        def judge() -> None:
            if missing := claims - around.cites:
                self._say(f"{origin} is not cited: no citation of {', '.join(sorted(missing))} beside it")

        self.later.append(judge)

    def _line(self, tag: Tag, origin: str, claim: str, fact: str) -> None:
        """How sure: the line under a statement, value or subject is that of its claim."""
        lines = [name for name in classes_of(tag) if name.startswith("sure-")]
        if fact in ("statement", "value", "subject") and lines != [f"sure-{self.records.index.sure[claim]}"]:
            self._say(f"{origin} is {self.records.index.sure[claim]}, but is underlined as {lines}")

    def _sentence(self, tag: Tag, origin: str, page: str, number: int, where: Where) -> None:
        sentence = self.records.sentence(page, number, where.language)
        claims = set(sentence.claims())
        if claims:
            self._must_cite(tag, origin, claims, where)
            marked = {str(one["data-claim"]) for one in tag.find_all("span", attrs={"data-claim": True})}
            if marked != claims:
                self._say(f"{origin}: the words of {sorted(marked ^ claims)} are not marked")
        elif self.records.dossier.pages[(page, where.language)].front.facts != "none" and self.audit.has_fact(
            sentence.text
        ):
            self._say(f"{origin} states something and cites nothing: {sentence.text!r}")

    def _drawn_line(self, tag: Tag, claim: str) -> None:
        """In a picture: the line of a claim is as sure as the claim, arrives only if that is firm, and is cited."""
        sure = self.records.index.sure.get(claim)
        if [name for name in classes_of(tag) if name.startswith("sure-")] != [f"sure-{sure}"]:
            self._say(f"the line of {claim} is drawn as {classes_of(tag)}, but it is {sure}")
        if sure in ("dashed", "wavy") and any("head" in classes_of(one) for one in tag.find_next_siblings()):
            self._say(f"the thread of {claim} arrives, but it is {sure}")
        drawing = tag.find_parent("svg")
        if drawing is None or not any(cited_claim(self.read.path, one) == claim for one in drawing.select("a.cite")):
            self._say(f"the line of {claim} is drawn without a citation of it in the same drawing")

    def _on_scale(self, tag: Tag, where: Where) -> None:
        """Labels of a scale: its ticks, whose places are compared with it, and the currency of those in its panel."""
        if "data-currency" in tag.attrs:
            self._said_all(scales.currency_problems(tag, where.language))
        elif not where.scale:
            self._say(f"a tick that stands on no scale: {plain(tag.get_text())!r}")

    def _cited_words(self, tag: Tag, where: Where) -> None:
        """In prose: the words that cite a claim are those the editor linked, underlined as surely as it is known."""
        claim = str(tag["data-claim"])
        if claim in self.records.index.sure and f"sure-{self.records.index.sure[claim]}" not in classes_of(tag):
            self._say(f"words that cite {claim} are not underlined as {self.records.index.sure[claim]}")
        found = re.fullmatch(r"page:(.+):s(\d+)", where.sentence)
        if found is None:
            self._say(f"words cite {claim} outside a sentence of prose")
            return
        sentence = self.records.sentence(found[1], int(found[2]), where.language)
        if plain(tag.get_text()) not in {plain(run.text) for run in sentence.runs if run.link == f"claim:{claim}"}:
            self._say(f"{where.sentence}: the words that cite {claim} are not {plain(tag.get_text())!r}")

    def _dispute(self, tag: Tag, origin: str, key: str, where: Where) -> None:
        """Beside citations of all its claims; only the question may also be the text of a link to its page."""
        target = resolve(self.read.path, where.link or str(tag.get("href", "")))
        if origin.endswith(":question") and target and f"/{target[0]}".endswith(f"/disputes/{key}/index.html"):
            return
        around = next((one for one in where.disputes if one.key == key), None)

        def judge() -> None:
            record = self.records.dossier.disputes[key]
            claims = {one for position in record.positions for one in position.claims}
            if around is None or not claims <= around.cites:
                self._say(f"{origin} does not stand beside citations of all its claims ({place_of(tag)})")

        self.later.append(judge)

    def _dispute_gathered(self, found: Gathered) -> None:
        self.read.disputes.setdefault(found.key, set()).update(found.cites)

    def _passage(self, tag: Tag, where: Where) -> None:
        source, text = where.source, one_line_end(tag.get_text())
        seed = self.records.seeds.get(source)
        place = tag.get("data-at") or tag.get("id")
        if place is None and where.evidence is not None and tag.find_previous_sibling("q") is None:
            ways = [str(one.get("href", "")) for one in where.evidence.tag.find_all("a")]
            place = next((way.partition("#")[2] for way in ways if "#p-" in way), "")
        at = re.fullmatch(r"(?:p-)?(\d+)", str(place or ""))
        if at is None:
            self._say(f"a quotation without its place: {text[:80]!r}")
            return
        if seed is None:
            self._say(f"a quotation from no source: {text[:80]!r}")
            return
        start = int(at[1])
        end = _end(seed, start, text)
        if not start < end <= len(seed) or text != one_line_end(seed[start:end]):
            there = seed[start:end]
            self._say(f"{source}[{start}:{end}] is {there[:80]!r}, the page shows {text[:80]!r}")
        if where.spoken != self.records.dossier.sources[source].language:
            self._say(f"{source}[{start}:{end}] is marked as {where.spoken!r}")
        self.read.passages.add((source, start, end))
        for around in (where.entry, where.evidence):
            if around is not None:
                around.passages.append((source, start, end))


def _end(seed: str, start: int, text: str) -> int:
    """Where a text that starts there ends in the seed, whose line ends may be of two signs."""
    end = start
    for sign in text:
        end += 2 if sign == "\n" and seed.startswith("\r\n", end) else 1
    return end


def one_line_end(text: str) -> str:
    """HTML knows one line end, and reads all others as that."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
