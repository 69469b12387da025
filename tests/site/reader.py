"""The walk through one page: every element, every text and every attribute that is read out is looked at once."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction

from dossier.compose.urls import FOLDER
from dossier.publish.verify import resolve
from dossier.text.lexicon import words as word_set
from tests.site import scales
from tests.site.evidence import EvidenceReader
from tests.site.found import EMBED, Anchor, Gathered, Here, Where
from tests.site.head import HeadReader
from tests.site.plain import plain
from tests.site.tags import cited_claim, classes_of, is_bare, is_statement, place_of
from tests.site.told import TellingReader

LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}

# Attributes that name things for machines. Every other attribute is taken for a text that somebody may be told.
MACHINE = word_set(
    """accept-charset autocomplete enterkeyhint
    aria-controls aria-current aria-describedby aria-details aria-expanded aria-haspopup aria-hidden
    aria-labelledby aria-live aria-modal aria-pressed aria-selected aria-sort charset class colspan crossorigin
    data-at data-claim data-dispute data-entry data-from data-index data-kind data-needs data-nowhere data-source
    data-count data-entity data-amount data-copy data-currency data-number data-scale data-tick data-version datetime
    defer dir for
    headers height hidden href hreflang http-equiv id integrity lang loading media method name open popover
    popovertarget popovertargetaction property readonly referrerpolicy rel role rows rowspan scope spellcheck src sizes
    tabindex target translate type value
    width xmlns viewbox x y x1 x2 y1 y2 cx cy r rx ry d points transform fill stroke focusable"""
)
FORBIDDEN = word_set("script style iframe object embed form img template base")
LAYOUT = {"masthead-title": "title", "languages": "languages", "colophon": "colophon"}  # settings stand there


class Reader(HeadReader, TellingReader, EvidenceReader):
    """The walk."""

    def run(self) -> None:
        where = Where(self.read.language)
        for child in self.soup.children:
            self._node(child, where)
        for judge in self.later:
            judge()
        self._head()
        for claim, text in self.numbers:
            if text.isdigit() and claim in self.read.entries and self.read.entries[claim].number not in ("", text):
                self._say(f"the citation {text} of {claim} leads to entry {self.read.entries[claim].number}")

    def _node(self, node: object, where: Where) -> None:
        if isinstance(node, Tag):
            self._tag(node, where)
        elif isinstance(node, Doctype):
            return
        elif isinstance(node, Comment | Declaration | ProcessingInstruction):
            self._say(f"a comment is published: {str(node)[:80]!r}")
        elif isinstance(node, NavigableString) and not where.told and not str(node).isspace():
            self._text(plain(node), node, where)

    def _tag(self, tag: Tag, where: Where) -> None:
        read, classes = self.read, classes_of(tag)
        read.shape[tag.name] += 1
        if tag.name == "head":
            for one in tag.find_all(True):
                self._attributes(one, where)
                read.shape[one.name] += 1
            return
        self._attributes(tag, where)
        if tag.name in FORBIDDEN and not self._allowed(tag):
            self._say(f"a <{tag.name}> inside the page")
        if tag.name == "textarea" and "snippet" in classes:
            self._snippet(tag, where)
            return
        where = self._inside(tag, classes, where)
        for child in tag.children:
            self._node(child, where)

    def _allowed(self, tag: Tag) -> bool:
        """A script in a file, and the preview of an embed of this site."""
        if tag.name == "iframe":
            target = resolve(self.read.path, str(tag.get("src", "")))
            return target is not None and EMBED.match(target[0]) is not None
        return tag.name == "script" and bool(tag.get("src")) and not tag.get_text().strip()

    def _snippet(self, tag: Tag, where: Where) -> None:
        """What is offered to be pasted elsewhere says nothing either but fields, passages and the interface's words."""
        text = tag.get_text()
        if not text.startswith("<"):
            if text not in self.audit.plain_texts and text != self.read.canonical:
                self._say(f"an address that is not the page's: {text!r}")
            return
        offered = BeautifulSoup(text, "html.parser", multi_valued_attributes=None)
        told = [str(one) for one in offered.find_all(string=True) if str(one).strip()]
        told += [str(one.get(name)) for one in offered.find_all(True) for name in ("title", "alt") if one.get(name)]
        for one in told:
            if why := self.audit.offered(one, where.language):
                self._say(f"a text to take along: {why}")
        leads = {str(one.get(name) or "") for one in offered.find_all(True) for name in ("href", "src", "cite")}
        if strange := [one for one in leads - {""} if not one.startswith(self.audit.address)]:
            self._say(f"a text to take along leads to {strange}")

    def _inside(self, tag: Tag, classes: list[str], where: Where) -> Where:
        """What holds for the children of an element; checks the element on the way."""
        attributes = tag.attrs
        if "data-source" in attributes:
            where = replace(where, source=str(attributes["data-source"]))
        if "lang" in attributes:
            where = replace(where, spoken=str(attributes["lang"]))
        if tag.name in ("section", "div") and "language" in classes and attributes.get("lang") in self.audit.words:
            where = replace(where, language=str(tag["lang"]))
        for name, layout in LAYOUT.items():
            if name in classes:
                where = replace(where, layout=layout)
        if "cited" in classes:
            where = replace(where, cited=(*where.cited, Gathered(tag)))
        if "data-dispute" in attributes:
            found = Gathered(tag, str(attributes["data-dispute"]))
            where = replace(where, disputes=(*where.disputes, found))
            self.later.append(partial(self._dispute_gathered, found))
        if str(attributes.get("id", "")).startswith("cite-"):
            found = Gathered(tag, str(attributes["id"]).removeprefix("cite-"))
            where = replace(where, entry=found)
            self.later.append(partial(self._entry, found))
            self.begun.setdefault(found.key, found)
        elif "data-entry" in attributes:
            key = str(attributes["data-entry"])
            if key not in self.begun:
                self._say(f"the source entry of {key} goes on here, but has not begun ({place_of(tag)})")
            where = replace(where, entry=self.begun.get(key, Gathered(tag, key)))
        if tag.name in ("li", "tr") and "evidence" in classes:
            found = Gathered(tag, where.entry.key if where.entry else "")
            sources = [key for kind, key in map(self._record, tag.find_all("a")) if kind == "source"]
            where = replace(where, evidence=found, source=next(iter(sources), ""))
            self.later.append(partial(self._evidence, found, where.language))
        if "href" in attributes:
            where = replace(where, link=str(attributes["href"]))
        if tag.name == "a" and "here" in classes:
            href = str(attributes.get("href", ""))
            inside = tag.find_parent(id=href.removeprefix("#")) is not None
            self.read.here.append(Here(href, inside, bool(plain(tag.get_text()) or attributes.get("aria-label"))))
        if tag.name == "a" and "cite" in classes:
            self._cite(tag, where)
            where = replace(where, cite=True)
            if is_statement(tag):
                self._told(tag, f"claim:{cited_claim(self.read.path, tag)}:statement", where)
                where = replace(where, told=True)
        if "data-count" in attributes:
            count = plain(tag.get_text())
            self.read.counts.append(count)
            where = replace(where, count=count)
        if "data-scale" in attributes:
            where = replace(where, scale=str(attributes["data-scale"]))
            self._said_all(scales.scale_problems(tag, self.records, where.language))
        if "data-tick" in attributes or "data-currency" in attributes:
            self._on_scale(tag, where)
            where = replace(where, told=True)
        if tag.name == "q":
            self._passage(tag, where)
            where = replace(where, told=True)
        elif "data-from" in attributes:
            origin = self._origin(tag, str(attributes["data-from"]), where)
            self._told(tag, origin, where)
            where = replace(where, told=True, sentence=origin if origin.startswith("page:") else where.sentence)
        elif tag.name == "a" and not (where.told or where.layout or where.count or where.cite) and is_bare(tag):
            kind, key = self._record(tag)
            if kind and self.audit.interface(plain(tag.get_text()), where.language):
                self._told(tag, f"{kind}:{key}:{'label' if kind == 'source' else 'name'}", where)
                where = replace(where, told=True)
        if "data-claim" in attributes and tag.name == "span":
            self._cited_words(tag, where)
        if "data-claim" in attributes and "line" in classes:
            self._drawn_line(tag, str(attributes["data-claim"]))
        return where

    def _origin(self, tag: Tag, origin: str, where: Where) -> str:
        """The origin in full: a field alone is that of the evidence, of its source, or of the claim cited beside it."""
        if ":" in origin:
            return origin
        if where.evidence is not None:
            number = sum("evidence" in classes_of(one) for one in where.evidence.tag.find_previous_siblings("li")) + 1
            mine = ("translation", "pointer", "value", "note")
            return (
                f"evidence:{where.evidence.key}:{number}:{origin}"
                if origin in mine
                else f"source:{where.source}:{origin}"
            )
        around = where.cited[-1].tag if where.cited else None
        cite = next((one for one in around.find_all("a") if "cite" in classes_of(one)), None) if around else None
        return f"claim:{cited_claim(self.read.path, cite) if cite else ''}:{origin}"

    def _record(self, link: Tag) -> tuple[str, str]:
        """The kind and the id of the record on whose page a link leads; empty where it is no source and no entity."""
        target = resolve(self.read.path, str(link.get("href", "")))
        parts = target[0].split("/") if target else []
        folder = parts[-3] if parts[2:] else ""
        kind = next((one for one, name in FOLDER.items() if name == folder), "")
        if kind in ("", "claim", "dispute"):
            return "", ""
        return ("source" if kind == "source" else "entity"), parts[-2]

    def _cite(self, tag: Tag, where: Where) -> None:
        claim = cited_claim(self.read.path, tag)
        self.read.cites.append((claim, str(tag.get("href", ""))))
        self.numbers.append((claim, plain(tag.get_text())))
        for around in (*where.cited, *where.disputes, *([where.entry] if where.entry else [])):
            around.cites.add(claim)
        label = tag.get("aria-label")
        if label is not None:
            self._label_of_cite(tag, claim, str(label), where)

    def _text(self, words: str, node: NavigableString, where: Where) -> None:
        if where.evidence is not None:
            where.evidence.words.append(words)
        if where.cite:
            if not re.fullmatch(r"\d{1,4}|→", words):
                self._say(f"a citation reads {words!r}")
            return
        if where.count:
            if not self.audit.words[where.language].is_count(where.count):
                self._say(f"a count that is no count: {where.count!r}")
            return
        if where.layout and self._layout(words, where):
            return
        if words in self.audit.files:
            return
        if why := self.audit.interface(words, where.language):
            self._say(f"{why} (in {place_of(node.parent)})")

    def _layout(self, words: str, where: Where) -> bool:
        """The few texts around the page that are settings: its name, the languages, licences, date and address."""
        site = self.records.dossier.site
        if where.layout == "title":
            return words == plain(site.title.get(where.language))
        if where.layout == "languages":
            return words in (LANGUAGE_NAMES[code] for code in self.records.dossier.languages)
        if words.startswith(("https://", "http://")):
            return words in self.audit.plain_texts or words == self.read.canonical
        if self.embed and words == self.read.canonical.partition("//")[2]:
            return True
        left = words
        for known in (site.content_license, site.code_license, *self.audit.plain_texts):
            left = left.replace(known, " ")
        return not self.audit.interface(left, where.language)

    def _attributes(self, tag: Tag, where: Where) -> None:
        attributes = tag.attrs
        for name, value in attributes.items():
            text = str(value or "")
            if name == "id":
                self.read.ids.append(text)
            elif name in ("href", "src"):
                self._link(tag, text)
            elif name == "style" or name.startswith("on"):
                self._say(f"<{tag.name}> has the attribute {name}")
            elif name not in MACHINE and not (tag.name == "meta" and name == "content"):
                self._spoken(tag, name, text, where)

    def _link(self, tag: Tag, href: str) -> None:
        rel = tuple(str(tag.get("rel") or "").split())
        entity = plain(tag.get_text()) if "entity" in classes_of(tag) else ""
        self.read.links.append(Anchor(href, tag.name, rel, str(tag.get("hreflang", "")), entity))
        if tag.name == "link" and "canonical" in rel:
            self.read.canonical = href

    def _spoken(self, tag: Tag, name: str, text: str, where: Where) -> None:
        """An attribute that somebody may be told: `title`, `alt`, `aria-label` and whatever I do not know."""
        if self.audit.told_text(text, where.language):
            return
        if tag.name == "a" and "cite" in classes_of(tag) and name == "aria-label":
            text = re.sub(r"\d+", " ", text)  # its number is looked at beside the citation
        if why := self.audit.interface(text, where.language):
            self._say(f"the attribute {name} of {place_of(tag)}: {why}")

    def _label_of_cite(self, tag: Tag, claim: str, label: str, where: Where) -> None:
        """What a citation is called for those who do not see it: its number, and how sure the claim is."""
        text = plain(tag.get_text())
        if re.findall(r"\d+", label) not in ([], [text]):
            self._say(f"the citation {text!r} of {claim} is called {label!r}")
        sure = self.records.index.sure.get(claim)
        if sure is not None and self.audit.words[where.language].by_key[f"sure: {sure}"] not in label:
            self._say(f"{claim} is {sure}, but {label!r} does not say so")
