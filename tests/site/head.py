"""The audit of a page's head: title, description, what link previews show, scripts and styles."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.text.lexicon import words as word_set
from tests.site.notes import Notes
from tests.site.plain import plain

META = word_set(
    """viewport color-scheme robots referrer og:url og:type og:locale og:locale:alternate og:image
    og:image:width og:image:height twitter:card article:modified_time responsive-embedded-sizing"""
)
STATIC = Path(__file__).parent.parent.parent / "static"


class HeadReader(Notes):
    """Reads the head."""

    def _head(self) -> None:
        read, name = self.read, self.records.dossier.site.title.get(self.read.language)
        title = self.soup.find("title")
        read.title = plain(title.get_text()) if title else ""
        if self.pinned:
            self._head_of_revision(name)
        elif not self._titled(read.title.removesuffix(f" – {name}")):
            self._say(f"the title is no field of a record: {read.title!r}")
        for meta in self.soup.find_all("meta"):
            which = str(meta.get("name") or meta.get("property") or "")
            content = plain(str(meta.get("content", "")))
            if which in ("description", "og:description", "twitter:description"):
                read.description = content if which == "description" else read.description
                if not (self.pinned or self._told_or_interface(content) or self._statements(content)):
                    self._say(f"the description is no field of a record: {content!r}")
            elif which == "og:image:alt":
                self._alternative(content, name)
            elif which in ("og:title", "og:site_name", "twitter:title", "author"):
                if content != name and not self._titled(content):
                    self._say(f"{which} is no field of a record: {content!r}")
            elif which not in META and (which or not (meta.get("charset") or meta.get("http-equiv"))):
                self._say(f"a meta element I do not know: {which!r}")

        for script in self.soup.select("head script"):
            kind, text = str(script.get("type", "")), script.get_text()
            if kind == "application/ld+json" and set(script.attrs) == {"type"}:
                for problem in self.audit.linked(read.path, read.language).problems(text):
                    self._say(problem)
            elif self.embed and not script.attrs and _same_code(text):
                continue
            elif kind or not script.get("src") or text.strip():
                self._say(f"a script in the head: {str(script)[:80]!r}")

    def _alternative(self, content: str, name: str) -> None:
        """What the picture of a link preview shows: the site's name, a record's, or a statement and how sure it is."""
        claim = re.fullmatch(r"(?:.*/)?claims/([^/]+)/index\.html", self.read.path)
        if claim and claim[1] in self.records.dossier.claims:
            told = self.records.statement(self.records.dossier.claims[claim[1]], self.read.language)
            sure = self.audit.words[self.read.language].by_key[f"sure: {self.records.index.sure[claim[1]]}"]
            wanted = {plain(f"{told} – {sure}"), plain(name)}
        else:
            wanted = {plain(name), self.read.title.removesuffix(f" – {name}")}  # the title was looked at above
        if content not in wanted:
            self._say(f"the picture of the link preview is told as {content!r}")

    def _told_or_interface(self, text: str) -> bool:
        return self.audit.told_text(text, self.read.language) or not self.audit.interface(text, self.read.language)

    def _head_of_revision(self, name: str) -> None:
        """The page of a published revision is called by its statement as it was published, and by nothing else."""
        claim, rev = self.read.path.split("/")[-3:-1]
        (stated,) = map(plain, self.records.text(f"revision:{claim}:{rev}:statement", self.read.language))
        if self.read.title != f"{stated} – {name}":
            self._say(f"the title is not what {claim} stated in {rev}: {self.read.title!r}")
        for meta in self.soup.find_all("meta", content=True):
            told = "description" in str(meta.get("name") or meta.get("property"))
            if told and plain(str(meta["content"])) != stated:
                self._say(f"the description is not what {claim} stated in {rev}: {meta['content']!r}")

    def _titled(self, title: str) -> bool:
        """A field of a record or the interface's words; or those words, a colon, and such a field."""
        words, colon, field_text = title.partition(": ")
        after = bool(colon) and bool(words) and not self.audit.interface(words, self.read.language)
        return self._told_or_interface(title) or (after and self.audit.told_text(field_text, self.read.language))

    def _statements(self, text: str) -> bool:
        """Whether a text consists of statements of claims that this page cites."""
        for claim in dict.fromkeys(key for key, _ in self.read.cites):
            if claim in self.records.dossier.claims:
                statement = plain(self.records.statement(self.records.dossier.claims[claim], self.read.language))
                if text.startswith(statement):
                    rest = text.removeprefix(statement).strip()
                    return not rest or self._statements(rest)
        return False


def _same_code(text: str) -> bool:
    """Whether a script is that of embeds: comments and the white space before lines aside."""
    lines = (line.strip() for line in (STATIC / "embed.js").read_text("utf-8").splitlines())
    return text.splitlines() == [line for line in lines if line and not line.startswith("//")]
