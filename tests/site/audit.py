"""The audit: whatever a page says is a word of the interface, a field of a record, or a passage of a source.

It reads a finished page as a visitor's program would and knows nothing of templates or composers. Every text node and
every attribute that is read out must be one of

- words of the interface, which hold no fact, or a number of things in the dossier in `[data-count]`;
- the text of the field that the nearest `data-from` names;
- a verbatim passage `q`, equal to the seed from where its `data-at`, its `id` on the source's page, or
  the link of the evidence says it starts.

What a claim states stands in a `.cited` element with a citation of that claim, and the citation leads to the entry that
holds the claim's passages. There `data-from` may name the field alone: the claim is that of the first citation. A
citation with words and no `data-from` is its claim's statement. On a link to a record's
page words that are not the interface's are that record's name. Inside a piece of evidence a field alone is the
evidence's, or its source's, which its link leads to. Problems are collected as sentences, so that a test can show them
all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction

from dossier.compose.urls import FOLDER, relative
from dossier.graph.dossier import Claim, Evidence
from dossier.publish.verify import claim_of, resolve
from dossier.text.lexicon import words as word_set
from dossier.text.value import Text
from tests.site import scales
from tests.site.linked import Linked
from tests.site.records import Records, Unnamed, Words, folded, plain, spans_of
from tests.site.words import value_words

EXAMPLES = Path(__file__).parent.parent.parent / "share" / "examples"
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}
FACTS = ("statement", "value", "subject", "when", "date")  # fields of a claim that state something
CITED_TAGS = word_set("p li span dd dt td th div h1 h2 h3 h4 h5 h6 caption figcaption blockquote tr text g")
MONTHS = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b"
)
CURRENCY = re.compile(r"[$€£¥]|\b(?:USD|EUR|GBP|dollars?|Dollar|euros?|Euro|Pfund|billions?|millions?|Milli\w+)\b")

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
META = word_set(
    """viewport color-scheme robots referrer og:url og:type og:locale og:locale:alternate og:image
    og:image:width og:image:height twitter:card article:modified_time responsive-embedded-sizing"""
)
FORBIDDEN = word_set("script style iframe object embed form img template base")
STATIC = Path(__file__).parent.parent.parent / "static"
EMBED = re.compile(r"(?:[a-z]{2}/)?embed/")
PINNED = re.compile(r"(?:[a-z]{2}/)?embed/claims/[^/]+/([^/]+)/index\.html")
LAYOUT = {"masthead-title": "title", "languages": "languages", "colophon": "colophon"}  # settings stand there


@dataclass(frozen=True)
class Anchor:
    """A link: where to, and what it says of itself."""

    href: str
    tag: str
    rel: tuple[str, ...] = ()
    hreflang: str = ""
    entity: str = ""


@dataclass(frozen=True)
class Here:
    """A link to the place it stands at: whether it stands inside what it leads to, and whether it has a name."""

    href: str
    inside: bool
    named: bool


@dataclass(frozen=True)
class EntryFound:
    """The source entry of a claim on a page."""

    passages: frozenset[tuple[str, int, int]]
    pointers: frozenset[int]
    cites: frozenset[str]
    number: str


@dataclass
class PageRead:
    """What the audit found on a page. It is small, so that a site's pages can be handed from process to process."""

    path: str
    language: str
    problems: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[Anchor] = field(default_factory=list)
    cites: list[tuple[str, str]] = field(default_factory=list)
    here: list[Here] = field(default_factory=list)
    entries: dict[str, EntryFound] = field(default_factory=dict)
    passages: set[tuple[str, int, int]] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    disputes: dict[str, set[str]] = field(default_factory=dict)
    counts: list[str] = field(default_factory=list)
    shape: Counter[str] = field(default_factory=Counter)
    title: str = ""
    description: str = ""
    canonical: str = ""


@dataclass
class Gathered:
    """What an element that is judged as a whole holds: a piece of evidence, a source entry, a dispute."""

    tag: Tag
    key: str = ""
    told: set[str] = field(default_factory=set)
    passages: list[tuple[str, int, int]] = field(default_factory=list)
    cites: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Where:
    """Where a node stands: what the elements around it say."""

    language: str
    told: bool = False  # inside data-from or q: its text was compared as a whole
    source: str = ""
    spoken: str = ""  # the language that the nearest element around says
    count: str = ""
    cite: bool = False
    layout: str = ""
    link: str = ""
    sentence: str = ""
    cited: tuple[Gathered, ...] = ()
    entry: Gathered | None = None
    evidence: Gathered | None = None
    disputes: tuple[Gathered, ...] = ()
    scale: str = ""  # the currency of the scale it stands on


class Audit:
    """Reads pages of one dossier."""

    def __init__(self, records: Records, files: Iterable[str] = (), plain_texts: Iterable[str] = ()) -> None:
        self.records = records
        self.words = {code: Words(code) for code in records.dossier.languages}
        self.files = frozenset(path if path.endswith("/") else path.rsplit("/", 1)[-1] for path in files)
        texts = set(map(plain, plain_texts))  # addresses and dates of the build, in the layout
        days = [text for text in texts if re.fullmatch(r"\d{4}-\d\d-\d\d", text)]
        told = {value_words(day, "date", code) for day in days for code in self.words}
        self.plain_texts = frozenset((texts - set(days)) | told)
        self._wanted: dict[tuple[str, str], frozenset[str] | Unnamed] = {}
        self._interface: dict[tuple[str, str], str] = {}
        self._names = _names_pattern(records)
        self._said = {code: _values(records, code) for code in records.dossier.languages}
        self._record_texts = {code: _all_texts(records, code) for code in records.dossier.languages}

    def page(self, path: str, html: str) -> PageRead:
        """Read one page."""
        soup = BeautifulSoup(html, "html.parser", multi_valued_attributes=None)
        if EMBED.match(path):
            _bring_home(soup, path, self.address)
        root = soup.find("html")
        language = str(root.get("lang", "")) if isinstance(root, Tag) else ""
        read = PageRead(path, language)
        if language not in self.words:
            read.problems.append(f"{path}: the page says no language of the dossier: {language!r}")
            return read
        _Reader(self, read, soup).run()
        read.problems = [f"{path}: {problem}" for problem in dict.fromkeys(read.problems)]
        return read

    def wanted(self, origin: str, language: str) -> frozenset[str] | Unnamed:
        """The texts that a field holds, as they read; pages ask for the same fields again and again."""
        if (origin, language) not in self._wanted:
            try:
                kind, _, name = origin.partition(":")
                texts = self._example(name) if kind == "example" else self.records.text(origin, language)
                found = frozenset(map(plain, texts))
                self._wanted[(origin, language)] = found
            except Unnamed as error:
                self._wanted[(origin, language)] = error
        return self._wanted[(origin, language)]

    def _example(self, name: str) -> Iterator[str]:
        """How a data file is used: a text of the program's, with this site's address and first language in it."""
        address = next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")
        for path in EXAMPLES.glob(f"{name}.*"):
            if path.suffix in (".sh", ".py"):
                text = path.read_text("utf-8").replace("{language}", self.records.dossier.languages[0])
                yield text.replace("{site}", address)

    def interface(self, text: str, language: str) -> str:
        """Why a text is more than words of the interface, or empty."""
        key = (text, language)
        if key not in self._interface:
            left = self.words[language].left_over(text)
            self._interface[key] = f"{_why(left, self._names)}: {plain(text)[:120]!r}" if left else ""
        return self._interface[key]

    @property
    def address(self) -> str:
        """The site's."""
        return next((text for text in sorted(self.plain_texts) if text.startswith("http")), "")

    def linked(self, path: str, language: str) -> Linked:
        """What reads the JSON-LD of a page."""
        return Linked(self.records, path, language, self.words[language].by_key, self.address)

    def offered(self, text: str, language: str) -> str:
        """Why a text to be pasted elsewhere says more than records, seeds and the interface do, or empty."""
        left = plain(text).removesuffix(f" – {self.records.dossier.site.title.get(language)}")
        if self.told_text(left, language) or not self.interface(left, language):
            return ""
        for part in left.split(" […] "):
            if any(part in plain(seed) for seed in self.records.seeds.values()):
                left = left.replace(part, " ")
        for known in sorted({*self._record_texts[language], *self._said[language]}, key=len, reverse=True):
            if known in left:
                left = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", " ", left)
        return self.interface(left, language)

    def told_text(self, text: str, language: str) -> bool:
        """Whether a text is, as a whole, a field of some record."""
        return plain(text) in self._record_texts[language]

    def has_fact(self, text: str) -> bool:
        """Whether a text has a digit, a month, a known name or money in it."""
        return bool(re.search(r"\d", text) or MONTHS.search(text) or CURRENCY.search(text) or self._names.search(text))


class _Reader:
    """The walk through one page. What can only be judged when an element is complete waits in `later`."""

    def __init__(self, audit: Audit, read: PageRead, soup: BeautifulSoup) -> None:
        self.audit = audit
        self.records = audit.records
        self.read = read
        self.soup = soup
        self.numbers: list[tuple[str, str]] = []  # the claim and the number of each citation
        self.later: list[Callable[[], None]] = []
        self.begun: dict[str, Gathered] = {}  # source entries, which may go on in rows of a table
        self.embed = EMBED.match(read.path) is not None
        self.pinned = PINNED.fullmatch(read.path) is not None

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

    # The head

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

    # The walk

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
        read, classes = self.read, _classes(tag)
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
                self._say(f"the source entry of {key} goes on here, but has not begun ({_path(tag)})")
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
            if _is_statement(tag):
                self._told(tag, f"claim:{_claim_of(self.read.path, tag)}:statement", where)
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
        elif tag.name == "a" and not (where.told or where.layout or where.count or where.cite) and _is_bare(tag):
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
            number = sum("evidence" in _classes(one) for one in where.evidence.tag.find_previous_siblings("li")) + 1
            mine = ("translation", "pointer", "value", "note")
            return (
                f"evidence:{where.evidence.key}:{number}:{origin}"
                if origin in mine
                else f"source:{where.source}:{origin}"
            )
        around = where.cited[-1].tag if where.cited else None
        cite = next((one for one in around.find_all("a") if "cite" in _classes(one)), None) if around else None
        return f"claim:{_claim_of(self.read.path, cite) if cite else ''}:{origin}"

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
        claim = _claim_of(self.read.path, tag)
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
            self._say(f"{why} (in {_path(node.parent)})")

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
        entity = plain(tag.get_text()) if "entity" in _classes(tag) else ""
        self.read.links.append(Anchor(href, tag.name, rel, str(tag.get("hreflang", "")), entity))
        if tag.name == "link" and "canonical" in rel:
            self.read.canonical = href

    def _spoken(self, tag: Tag, name: str, text: str, where: Where) -> None:
        """An attribute that somebody may be told: `title`, `alt`, `aria-label` and whatever I do not know."""
        if self.audit.told_text(text, where.language):
            return
        if tag.name == "a" and "cite" in _classes(tag) and name == "aria-label":
            text = re.sub(r"\d+", " ", text)  # its number is looked at beside the citation
        if why := self.audit.interface(text, where.language):
            self._say(f"the attribute {name} of {_path(tag)}: {why}")

    def _label_of_cite(self, tag: Tag, claim: str, label: str, where: Where) -> None:
        """What a citation is called for those who do not see it: its number, and how sure the claim is."""
        text = plain(tag.get_text())
        if re.findall(r"\d+", label) not in ([], [text]):
            self._say(f"the citation {text!r} of {claim} is called {label!r}")
        sure = self.records.index.sure.get(claim)
        if sure is not None and self.audit.words[where.language].by_key[f"sure: {sure}"] not in label:
            self._say(f"{claim} is {sure}, but {label!r} does not say so")

    # What is told: fields of records, passages

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
            self._say(f"{origin} stands outside the source entry of its claim ({_path(tag)})")

    def _must_cite(self, tag: Tag, origin: str, claims: set[str], where: Where) -> None:
        around = where.cited[-1] if where.cited else None
        if around is None or around.tag.name not in CITED_TAGS:
            self._say(f"{origin} stands in no `cited` element ({_path(tag)})")
            return

        def judge() -> None:
            if missing := claims - around.cites:
                self._say(f"{origin} is not cited: no citation of {', '.join(sorted(missing))} beside it")

        self.later.append(judge)

    def _line(self, tag: Tag, origin: str, claim: str, fact: str) -> None:
        """How sure: the line under a statement, value or subject is that of its claim."""
        lines = [name for name in _classes(tag) if name.startswith("sure-")]
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
        if [name for name in _classes(tag) if name.startswith("sure-")] != [f"sure-{sure}"]:
            self._say(f"the line of {claim} is drawn as {_classes(tag)}, but it is {sure}")
        if sure in ("dashed", "wavy") and any("head" in _classes(one) for one in tag.find_next_siblings()):
            self._say(f"the thread of {claim} arrives, but it is {sure}")
        drawing = tag.find_parent("svg")
        if drawing is None or not any(_claim_of(self.read.path, one) == claim for one in drawing.select("a.cite")):
            self._say(f"the line of {claim} is drawn without a citation of it in the same drawing")

    def _on_scale(self, tag: Tag, where: Where) -> None:
        """Labels of a scale: its ticks, whose places are compared with it, and the currency of those in its panel."""
        if "data-currency" in tag.attrs:
            self._said_all(scales.currency_problems(tag, where.language))
        elif not where.scale:
            self._say(f"a tick that stands on no scale: {plain(tag.get_text())!r}")

    def _said_all(self, problems: Iterable[str]) -> None:
        for problem in problems:
            self._say(problem)

    def _cited_words(self, tag: Tag, where: Where) -> None:
        """In prose: the words that cite a claim are those the editor linked, underlined as surely as it is known."""
        claim = str(tag["data-claim"])
        if claim in self.records.index.sure and f"sure-{self.records.index.sure[claim]}" not in _classes(tag):
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
                self._say(f"{origin} does not stand beside citations of all its claims ({_path(tag)})")

        self.later.append(judge)

    def _dispute_gathered(self, found: Gathered) -> None:
        self.read.disputes.setdefault(found.key, set()).update(found.cites)

    def _passage(self, tag: Tag, where: Where) -> None:
        source, text = where.source, _one_line_end(tag.get_text())
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
        if not start < end <= len(seed) or text != _one_line_end(seed[start:end]):
            there = seed[start:end]
            self._say(f"{source}[{start}:{end}] is {there[:80]!r}, the page shows {text[:80]!r}")
        if where.spoken != self.records.dossier.sources[source].language:
            self._say(f"{source}[{start}:{end}] is marked as {where.spoken!r}")
        self.read.passages.add((source, start, end))
        for around in (where.entry, where.evidence):
            if around is not None:
                around.passages.append((source, start, end))

    # Source entries

    def _entry(self, found: Gathered) -> None:
        pointer = re.compile(rf"evidence:{re.escape(found.key)}:(\d+):pointer")
        pointers = {int(hit[1]) for hit in map(pointer.fullmatch, self.read.origins) if hit}
        number = str(found.tag.get("value", ""))
        cites = frozenset(found.cites - {found.key})
        if found.key in self.read.entries:
            self._say(f"two source entries for {found.key}")
        self.read.entries[found.key] = EntryFound(frozenset(found.passages), frozenset(pointers), cites, number)

    def _evidence(self, found: Gathered, language: str) -> None:
        """The judgement on a passage: who says it, how surely, passed on from whom, for or against."""
        if self.pinned:
            self._kept(found, language)
            return
        claim = self.records.dossier.claims.get(found.key)
        item = self._which(found, claim) if claim is not None else None
        if claim is None or item is None:
            self._say(f"evidence that is none of {found.key or 'any claim'} ({_path(found.tag)})")
            return
        record, name = item.record, f"{claim.id}: evidence {item.index + 1}"
        if f"stance-{record.stance}" not in _classes(found.tag):
            self._say(f"{name} {record.stance}, the page says {_classes(found.tag)}")
        words = self.audit.words[language].by_key
        text = " ".join(found.words)
        for axis, value, default in (
            ("certainty", record.certainty, "certain"),
            ("stance", record.stance, "supports"),
        ):
            phrases = {key.split(": ")[1]: plain(word) for key, word in words.items() if key.startswith(f"{axis}: ")}
            said = {one for one, phrase in phrases.items() if _says(text, phrase, phrases.values())}
            if said - {value} or (value != default and value not in said):
                self._say(f"{name} has {axis} {value}, the page says {sorted(said)}")
        wanted = {f"source:{record.source}:label"}
        for teller in (record.speaker, record.relay):
            if teller in self.records.dossier.entities:
                wanted.add(f"entity:{teller}:name")
            elif teller in self.records.dossier.vocabulary.relays:
                wanted.add(f"relay:{teller}:label")
        tellers = {one for one in found.told if one.startswith(("entity:", "relay:")) or one.endswith(":label")}
        if tellers != wanted:
            self._say(f"{name} is told by {sorted(wanted)}, the page says {sorted(tellers)}")
        prefix = f"evidence:{claim.id}:{item.index + 1}:"
        if wrong := [one for one in found.told if one.startswith("evidence:") and not one.startswith(prefix)]:
            self._say(f"{name} shows {', '.join(wrong)}")
        for field_name in ("note", "value"):
            if getattr(record, field_name) is not None and f"{prefix}{field_name}" not in found.told:
                self._say(f"{name} has a {field_name} that the page does not show")

    def _kept(self, found: Gathered, language: str) -> None:
        """The same on the page of a published revision: as its line in the ledger has it."""
        claim, rev = self.read.path.split("/")[-3:-1]
        one = next(one for one in self.records.dossier.revisions if (one.claim, one.rev) == (claim, rev))
        number = sum("evidence" in _classes(other) for other in found.tag.find_previous_siblings("li"))
        stated, shown = one.states.evidence[number], one.words.evidence[number]
        if [(stated.source, part.start, part.end) for part in shown.parts] != found.passages:
            self._say(f"{claim} {rev}: evidence {number + 1} shows {found.passages}")
        words = self.audit.words[language].by_key
        text = " ".join(found.words)
        for axis, value, default in (
            ("certainty", stated.certainty, "certain"),
            ("stance", stated.stance, "supports"),
        ):
            if value != default and not _says(text, plain(words[f"{axis}: {value}"]), ()):
                self._say(f"{claim} {rev}: evidence {number + 1} has {axis} {value}, the page does not say so")
        wanted = {"label", *(name for name in ("speaker", "relay", "value", "date") if getattr(shown, name))}
        told = {origin.rpartition(f":evidence-{number + 1}-")[2] for origin in found.told}
        if missing := wanted - told:
            self._say(f"{claim} {rev}: evidence {number + 1} does not show {sorted(missing)}")

    def _which(self, found: Gathered, claim: Claim) -> Evidence | None:
        pointer = re.compile(rf"evidence:{re.escape(claim.id)}:(\d+):pointer")
        if hits := [hit for hit in map(pointer.fullmatch, found.told) if hit]:
            return next((item for item in claim.evidence if item.index + 1 == int(hits[0][1])), None)
        fits = [
            item
            for item in claim.evidence
            if [(item.passage.source, start, end) for start, end in spans_of(item)] == found.passages
        ]
        stances = [item for item in fits if f"stance-{item.record.stance}" in _classes(found.tag)]
        return next(iter(stances or fits), None)

    def _say(self, problem: str) -> None:
        self.read.problems.append(problem)


def citations(pages: Mapping[str, PageRead], records: Records, base_path: str = "/") -> Iterator[str]:
    """What is wrong with the ways from citations to passages, over all pages."""
    for path, page in pages.items():
        for claim, href in dict.fromkeys(page.cites):
            if claim not in records.dossier.claims:
                yield f"{path}: a citation of the unknown claim {claim!r}"
                continue
            target = resolve(path, href, base_path)
            if target is None or target[1] not in ("", f"cite-{claim}") or target[0] not in pages:
                yield f"{path}: the citation of {claim} leads to {href!r}"
            elif claim not in pages[target[0]].entries:
                yield f"{path}: the citation of {claim} leads to {href!r}, where there is no entry"
        for claim, entry in page.entries.items():
            if claim in records.dossier.claims:
                yield from _entry(path, records.dossier.claims[claim], entry)
            else:
                yield f"{path}: a source entry for the unknown claim {claim!r}"


def _entry(path: str, claim: Claim, entry: EntryFound) -> Iterator[str]:
    """An entry holds each passage of its claim in words or as a pointer; that of a derived claim cites its operands."""
    for item in claim.evidence:
        parts = {(item.passage.source, start, end) for start, end in spans_of(item)}
        if not parts <= entry.passages and item.index + 1 not in entry.pointers:
            yield f"{path}: the entry of {claim.id} lacks its passage {item.index + 1}"
    if missing := set(claim.operands) - entry.cites:
        yield f"{path}: the entry of {claim.id} does not cite {', '.join(sorted(missing))}"
    if not claim.operands and not entry.passages:
        yield f"{path}: the entry of {claim.id} holds no passage"
    allowed = {(item.passage.source, *span) for item in claim.evidence for span in spans_of(item)}
    if foreign := {one for one in entry.passages - allowed if not _is_end(one, claim, entry.pointers)}:
        yield f"{path}: the entry of {claim.id} shows passages of something else: {sorted(foreign)}"


def _is_end(passage: tuple[str, int, int], claim: Claim, pointers: frozenset[int]) -> bool:
    """Whether it is the first or the last words of a passage of which the page shows no more."""
    source, start, end = passage
    return any(
        item.passage.source == source and (start == item.passage.start or end == item.passage.end)
        for item in claim.evidence
        if item.index + 1 in pointers and item.passage.start <= start and end <= item.passage.end
    )


def quotes_are_verbatim(records: Records) -> Iterator[str]:
    """Every quote that an editor wrote is what stands at its offsets in the seed, quotation marks and spaces aside."""
    for claim in records.dossier.claims.values():
        for item in claim.evidence:
            seed = records.seeds[item.passage.source]
            for quote, (start, end) in zip(item.record.quote, spans_of(item), strict=True):
                if folded(quote) != folded(seed[start:end]):
                    yield f"{claim.id}: {quote!r} is not {seed[start:end]!r}"


def _names_pattern(records: Records) -> re.Pattern[str]:
    names = {form for one in records.dossier.entities.values() for form in (*one.name.texts.values(), *one.aliases)}
    ordered = sorted((re.escape(name) for name in names if len(name) > 1), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)")


def _why(text: str, names: re.Pattern[str]) -> str:
    if re.search(r"\d", text):
        return "a number that is no count"
    if names.search(text):
        return "a name outside a record"
    if MONTHS.search(text):
        return "a month outside a record"
    if CURRENCY.search(text):
        return "money outside a record"
    return "words that are neither the interface's nor a record's"


def _all_texts(records: Records, language: str) -> frozenset[str]:
    """All texts of all records in a language, for attributes, which cannot say what they come from."""
    dossier = records.dossier
    found = {dossier.site.title.get(language), dossier.site.tagline.get(language)}
    every = [
        dossier.site,
        dossier.vocabulary,
        *(source.record for source in dossier.sources.values()),
        *dossier.entities.values(),
        *(claim.record for claim in dossier.claims.values()),
        *dossier.disputes.values(),
    ]
    found |= {text.get(language) for record in every for _, text in record.texts()}
    found |= {records.statement(claim, language) for claim in dossier.claims.values()}
    found |= {source.record.title.value or "" for source in dossier.sources.values()}
    dated = [key for key, source in dossier.sources.items() if source.record.date.value]
    found |= {one for key in dated for one in records.text(f"source:{key}:date", language)}
    for (_, code), page in dossier.pages.items():
        if code == language:
            found |= {page.front.title, page.front.description}
    return frozenset(map(plain, found)) - {""}


def _end(seed: str, start: int, text: str) -> int:
    """Where a text that starts there ends in the seed, whose line ends may be of two signs."""
    end = start
    for sign in text:
        end += 2 if sign == "\n" and seed.startswith("\r\n", end) else 1
    return end


def _same_code(text: str) -> bool:
    """Whether a script is that of embeds: comments and the white space before lines aside."""
    lines = (line.strip() for line in (STATIC / "embed.js").read_text("utf-8").splitlines())
    return text.splitlines() == [line for line in lines if line and not line.startswith("//")]


def _values(records: Records, language: str) -> set[str]:
    """What claims state in words, and the days on which revisions were published."""
    valued = [one for one in records.dossier.claims.values() if not isinstance(one.value, Text) or one.value.texts]
    found = {plain(records.value(claim, language)) for claim in valued}
    return found | {value_words(one.at, "date", language) for one in records.dossier.revisions}


def _one_line_end(text: str) -> str:
    """HTML knows one line end, and reads all others as that."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bring_home(soup: BeautifulSoup, path: str, address: str) -> None:
    """Embeds lead to the site's address on the web: make their links those of a page, to be judged like them."""
    for tag in soup.select("main [href], footer [href]"):
        found = resolve(path, str(tag["href"]), address) if urlsplit(str(tag["href"])).scheme else None
        if found is not None:
            tag["href"] = relative(path, *found)


def _claim_of(path: str, cite: Tag) -> str:
    """The claim that a citation is of: its address says it; where `data-claim` says it too, they agree."""
    claim = claim_of(path, str(cite.get("href", ""))) or ""
    return claim if cite.get("data-claim", claim) == claim else ""


def _is_statement(cite: Tag) -> bool:
    """Whether a citation is no mark but a statement itself: it has words, and nothing says that they are another's."""
    return "mark" not in _classes(cite) and "data-from" not in cite.attrs and _is_bare(cite)


def _is_bare(tag: Tag) -> bool:
    """Whether no element in it says where its words come from."""
    return bool(plain(tag.get_text())) and not tag.select("[data-from], [data-count]")


def _classes(tag: Tag) -> list[str]:
    return str(tag.attrs.get("class") or "").split()


def _says(text: str, phrase: str, others: Iterable[str]) -> bool:
    """Whether a phrase stands in a text, and not only as a part of a longer one of its kind."""
    for other in sorted(others, key=len, reverse=True):
        if other != phrase and phrase in other:
            text = text.replace(other, " ")
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def _path(tag: Tag | None) -> str:
    """Where an element stands, for a message."""
    names: list[str] = []
    while tag is not None and tag.name not in ("[document]", "html", "body"):
        first = next(iter(_classes(tag)), "")
        names.append(f"{tag.name}.{first}" if first else tag.name)
        tag = tag.parent
    return " > ".join(reversed(names[:4]))
