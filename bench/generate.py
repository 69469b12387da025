"""A sound dossier of any size, made up: `python -m bench.generate FOLDER --claims 10000 [--languages en,de] [more]`.

Invented people, companies and deals, reported by invented papers: about 15 claims a source, sources of some 25
sentences, two claims of five in a second paper and in other words, sides that disagree, sums, quoted speakers, hedges
and denials. A few companies are in many claims and most in few, as in real dossiers; with further arguments one of its
dimensions is another (`--help`). The same arguments give the same files, and `build.py check` finds nothing to say
about them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bench.generated_history import confirmed_history
from bench.generated_shape import Shape
from bench.generated_words import (
    ASIDES,
    BY_LINE,
    DISPUTE,
    ENDS,
    FILLER,
    FIRST_NAMES,
    KINDS,
    MONTHS,
    PAGES,
    PROPERTIES,
    SAYINGS,
    STARTS,
    TITLE,
    Kind,
    outlet_name,
)

CLAIMS_OF_A_SOURCE = 15
OF_ONE_PERSON = ("joins", "leads")  # properties of which a person may have many, and no two papers look copied
REPEATED = 0.4  # of the claims: another paper says it too
DISPUTED = 0.08  # of the deals: another paper gives another price
CLAIMS_OF_A_FILE, SOURCES_OF_A_FILE, SENTENCES_OF_A_PAGE = 200, 100, 40
CLAIMS_OF_A_PAGE = 500  # for that many claims there is one page of prose
FIRST_YEAR, LAST_YEAR = 2016, 2025  # in which papers appear

Texts = dict[str, str]  # by language
T = TypeVar("T")


@dataclass(frozen=True)
class Telling:
    """A claim as one paper tells it: which of the wordings of its kind, and the words that go into them."""

    claim: str
    kind: Kind
    wording: int
    words: Mapping[str, Texts]


@dataclass
class Paper:
    """A source text that is being written."""

    number: int
    language: str
    outlet: int
    tellings: list[Telling] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of its record."""
        return f"report-{self.number}"

    @property
    def date(self) -> tuple[int, int, int]:
        """Year, month and day."""
        years = LAST_YEAR - FIRST_YEAR + 1
        return FIRST_YEAR + self.number % years, self.number // years % 12 + 1, self.number % 27 + 1


@dataclass(frozen=True)
class Written:
    """A claim as it goes into its file; `evidence` says how each paper tells it."""

    id: str
    kind: Kind
    subject: str
    value: str
    words: Mapping[str, Texts]
    when: str = ""
    speaker: str = ""
    operands: tuple[str, ...] = ()
    evidence: list[tuple[Paper, Telling]] = field(default_factory=list)


class Generator:
    """Makes up a dossier of `claims` claims in `languages`; the first is the site's own."""

    def __init__(self, claims: int, languages: tuple[str, ...], shape: Shape | None = None) -> None:
        self.wanted = claims
        self.languages = languages
        self.shape = shape or Shape()
        self.random = random.Random(claims)
        self.names = self._names()
        self.companies = [next(self.names) for _ in range(max(claims // 12, self.shape.of_one_person, 6))]
        self.people = [
            (FIRST_NAMES[number % len(FIRST_NAMES)], next(self.names)) for number in range(max(claims // 10, 6))
        ]
        self.products = [next(self.names) for _ in range(max(claims // 40, 2))]
        count = self.shape.sources or max(claims // CLAIMS_OF_A_SOURCE, 2)
        outlets = max(count // 20, 3)
        self.papers = [
            Paper(number, languages[number % len(languages)], self.random.randrange(outlets)) for number in range(count)
        ]
        self.outlets = sorted({paper.outlet for paper in self.papers})
        self.claims: list[Written] = []
        self.deals: list[Texts] = []
        self.disputes: list[tuple[str, str, Texts]] = []
        self.stated: set[str] = set()
        self.prices: dict[int, list[str]] = {}  # by buyer: claims that are not summed up yet

    def write(self, root: Path) -> None:
        """Write the files of the dossier below `root`."""
        self._make_claims()
        for path, text in self._files():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8", newline="\n")
        if self.shape.confirmations:
            confirmed_history(root, self.shape.confirmations)

    # What is claimed

    def _make_claims(self) -> None:
        kinds = [kind for kind in KINDS if kind.weight]
        weights = [kind.weight for kind in kinds]
        of_one_person = [kind for kind in kinds if kind.property in OF_ONE_PERSON]
        while len(self.disputes) < (self.shape.disputes or 0):
            self._deal()
        while len(self.claims) < self.wanted:
            (kind,) = self.random.choices(kinds, weights)
            if len(self.claims) < self.shape.of_one_person:
                self._fact(self.random.choice(of_one_person), person=0)
            elif kind.property == "amount":
                self._deal()
            else:
                self._fact(kind)
        del self.claims[self.wanted :]
        known = {claim.id for claim in self.claims}
        self.disputes = [dispute for dispute in self.disputes if known.issuperset(dispute[:2])]
        for paper in self.papers:
            paper.tellings = [telling for telling in paper.tellings if telling.claim in known]
            self.random.shuffle(paper.tellings)  # so that no two papers tell the same things one after the other

    def _fact(self, kind: Kind, person: int | None = None) -> None:
        company = self._company() if person is None else self.random.randrange(len(self.companies))
        person = self.random.randrange(len(self.people)) if person is None else person
        product = self.random.randrange(len(self.products))
        first, last = self.people[person]
        when = self.random.randrange(FIRST_YEAR - 30, FIRST_YEAR)
        number = self.random.randrange(20, 900)
        words = {
            "person": self._same(f"{first} {last}"),
            "surname": self._same(last),
            "company": self._same(self.companies[company]),
            "product": self._same(self.products[product]),
            "number": self._same(str(number)),
            "year": self._same(str(when)),
            **{name: dict(text) for name, text in self.random.choice(SAYINGS).items()},
        }
        subject = {"person": f"person-{person}", "organization": f"company-{company}"}[kind.subject]
        values = {
            "company": f"company-{company}",
            "product": f"product-{product}",
            "number": str(number),
            "year": str(when),
            "": "",
        }
        once = f"{kind.property} {subject} {when if kind.dated else ''}" if kind.single else ""
        stated = once or kind.statement[self.languages[0]].format(**self._in(self.languages[0], words))
        if stated in self.stated:
            return
        self.stated.add(stated)
        self._claim(
            kind,
            subject,
            values[kind.value],
            words=words,
            when=str(when) if kind.dated else "",
            speaker=subject if kind.spoken else "",
        )

    def _deal(self) -> None:
        """The claims about one deal: who buys, the price, the share and how far it is; at times a second price."""
        of = {kind.property: kind for kind in KINDS}
        buyer, target = self._company(), self.random.randrange(len(self.companies))
        if buyer == target or f"deal {buyer} {target}" in self.stated:
            return
        self.stated.add(f"deal {buyer} {target}")
        deal = f"deal-{len(self.deals)}"
        name = {code: PAGES[code]["deal"].format(number=len(self.deals) + 1) for code in self.languages}
        self.deals.append(name)
        price, share = self.random.randrange(11, 990), self.random.randrange(5, 96)
        words = {
            "buyer": self._same(self.companies[buyer]),
            "target": self._same(self.companies[target]),
            "deal": name,
            "price": {code: self._price(code, price) for code in self.languages},
            "share": self._same(str(share)),
        }
        self._claim(of["buyer"], deal, f"company-{buyer}", words=words)
        amount = self._claim(of["amount"], deal, self._amount(price), words=words)
        if self.random.random() < 0.6:
            self._claim(of["stake"], deal, f"{share} %", words=words)
        if self.random.random() < 0.6:
            self._claim(of["status"], deal, "closed", words=words)
        if self._is_disputed():
            other = price + self.random.randrange(5, 60)
            other_words = {**words, "price": {code: self._price(code, other) for code in self.languages}}
            second = self._claim(of["amount"], deal, self._amount(other), words=other_words, apart=True)
            self.disputes.append((amount, second, name))
        known = self.prices.setdefault(buyer, [])
        known.append(amount)
        if len(known) == 3:
            total = Written(
                id=f"claim-{len(self.claims)}",
                kind=of["total"],
                subject=f"company-{buyer}",
                value="",
                words=words,
                operands=tuple(known),
            )
            self.claims.append(total)
            known.clear()

    def _is_disputed(self) -> bool:
        return (
            self.random.random() < DISPUTED if self.shape.disputes is None else len(self.disputes) < self.shape.disputes
        )

    def _claim(
        self,
        kind: Kind,
        subject: str,
        value: str,
        *,
        words: Mapping[str, Texts],
        when: str = "",
        speaker: str = "",
        apart: bool = False,
    ) -> str:
        """Make a claim, told by one paper or two; its id."""
        key = f"claim-{len(self.claims)}"
        claim = Written(id=key, kind=kind, subject=subject, value=value, words=words, when=when, speaker=speaker)
        self.claims.append(claim)
        number = self._next_paper().number + apart
        papers = [self.papers[number % len(self.papers)]]
        if self.random.random() < REPEATED and not apart:
            farthest = len(self.papers) if self.shape.of_one_source else 9
            papers.append(self.papers[(number + self.random.randrange(2, farthest)) % len(self.papers)])
        for place, paper in enumerate(dict.fromkeys(paper.number for paper in papers)):
            telling = Telling(key, kind, (len(self.claims) + place) % len(kind.sentences[self.languages[0]]), words)
            self.papers[paper].tellings.append(telling)
            claim.evidence.append((self.papers[paper], telling))
        return key

    def _next_paper(self) -> Paper:
        claims, papers, first = len(self.claims), len(self.papers), self.shape.of_one_source
        if first:  # the others have what is left
            rest = (claims - first) * (papers - 1) // (self.wanted - first) + 1
            return self.papers[0 if claims <= first else min(rest, papers - 1)]
        number = claims // CLAIMS_OF_A_SOURCE if self.shape.sources is None else claims * papers // self.wanted
        return self.papers[min(number, papers - 1)]

    def _company(self) -> int:
        """A company: the first ones far more often than the rest."""
        return int(len(self.companies) * self.random.random() ** 3)

    def _names(self) -> Iterator[str]:
        """Invented names, each once; none is a word of a language."""
        for middle in ("", *STARTS):
            for start in STARTS:
                yield from (f"{start}{middle.lower()}{end}" for end in ENDS)

    # How it is written

    def _same(self, text: str) -> Texts:
        return dict.fromkeys(self.languages, text)

    def _in(self, language: str, words: Mapping[str, Texts]) -> dict[str, str]:
        return {name: texts.get(language, "") for name, texts in words.items()}

    def _price(self, language: str, tenths: int) -> str:
        point = {"en": ".", "de": ","}[language]
        return f"{tenths // 10}{point}{tenths % 10}" if tenths % 10 else str(tenths // 10)

    def _amount(self, tenths: int) -> str:
        return f"EUR {self._price('en', tenths)} million"

    def _sentence(self, telling: Telling, language: str) -> str:
        return telling.kind.sentences[language][telling.wording].format(**self._in(language, telling.words))

    def _statement(self, claim: Written, language: str) -> str:
        text = claim.kind.statement[language]
        return text if claim.operands else text.format(**self._in(language, claim.words))

    def _files(self) -> Iterator[tuple[str, str]]:
        yield "content/site.yaml", self._site()
        yield "content/vocabulary.yaml", self._vocabulary()
        yield from self._entities()
        for number, part in enumerate(_parts(self.claims, CLAIMS_OF_A_FILE)):
            yield f"content/claims/part-{number}.yaml", "\n".join(map(self._claim_yaml, part))
        for number, papers in enumerate(_parts(self.papers, SOURCES_OF_A_FILE)):
            yield f"content/sources/part-{number}.yaml", "\n".join(map(self._source_yaml, papers))
        for paper in self.papers:
            yield f"seeds/{paper.id}.txt", self._seed(paper)
        if self.disputes:
            yield "content/disputes.yaml", "\n".join(self._dispute_yaml(*dispute) for dispute in self.disputes)
        for language in self.languages:
            yield from self._pages(language)

    def _texts(self, texts: Mapping[str, str]) -> str:
        return "{" + ", ".join(f"{code}: {_quoted(texts[code])}" for code in self.languages) + "}"

    def _site(self) -> str:
        title, tagline = (
            self._texts({code: PAGES[code][part] for code in self.languages}) for part in ("site", "about")
        )
        return f"title: {title}\ntagline: {tagline}\nlanguages: [{', '.join(self.languages)}]\n"

    def _vocabulary(self) -> str:
        used = {claim.kind.property for claim in self.claims}
        lines = ["properties:"]
        for key, (rest, labels) in PROPERTIES.items():
            if key in used:
                lines += [f"  {key}:", f"    label: {self._texts(labels)}", *(f"    {line}" for line in rest)]
                if "type: term" in rest:
                    lines.append(f"    terms: {{closed: {self._texts(labels)}}}")
        return "\n".join(lines) + "\n"

    def _entities(self) -> Iterator[tuple[str, str]]:
        used = {claim.subject for claim in self.claims} | {claim.value for claim in self.claims}
        records = {
            "people": [
                (f"person-{number}", f"name: {first} {last}\n  aliases: [{last}]")
                for number, (first, last) in enumerate(self.people)
            ],
            "organizations": [(f"company-{number}", f"name: {name}") for number, name in enumerate(self.companies)],
            "products": [(f"product-{number}", f"name: {name}") for number, name in enumerate(self.products)],
            "deals": [(f"deal-{number}", f"name: {self._texts(name)}") for number, name in enumerate(self.deals)],
        }
        outlets = [(f"outlet-{number}", f"name: {outlet_name(number)}") for number in self.outlets]
        for folder, entities in records.items():
            rows = [(key, text) for key, text in entities if key in used]
            rows += outlets if folder == "organizations" else []
            for number, part in enumerate(_parts(rows, 1000)):
                yield f"content/{folder}/part-{number}.yaml", "".join(f"- id: {key}\n  {text}\n" for key, text in part)

    def _claim_yaml(self, claim: Written) -> str:
        lines = [f"- id: {claim.id}", f"  subject: {claim.subject}", f"  property: {claim.kind.property}"]
        if claim.operands:
            lines.append(f"  derived: {{operation: sum, of: [{', '.join(claim.operands)}]}}")
        if claim.value:
            lines.append(f"  value: {claim.value}")
        if claim.when:
            lines.append(f"  when: {claim.when}")
        lines.append("  statement:")
        lines += [f"    {code}: {_quoted(self._statement(claim, code))}" for code in self.languages]
        if claim.evidence:
            lines.append("  evidence:")
        for paper, telling in claim.evidence:
            lines.append(f"    - source: {paper.id}")
            lines.append(f"      quote: {_quoted(self._sentence(telling, paper.language).rstrip('.'))}")
            others = [code for code in self.languages if code != paper.language]
            if others:
                translations = (f"{code}: {_quoted(self._sentence(telling, code).rstrip('.'))}" for code in others)
                lines.append(f"      translation: {{{', '.join(translations)}}}")
            if claim.speaker:
                lines.append(f"      speaker: {claim.speaker}")
            if claim.kind.certainty:
                lines.append(f"      certainty: {claim.kind.certainty}")
        return "\n".join(lines) + "\n"

    def _source_yaml(self, paper: Paper) -> str:
        number, language, outlet = paper.number + 1, paper.language, outlet_name(paper.outlet)
        year, month, day = paper.date
        texts = {code: PAGES[code] for code in self.languages}
        labels = {code: text["label"].format(number=number) for code, text in texts.items()}
        reasons = {name: {code: text[name] for code, text in texts.items()} for name in ("whole", "aside", "none")}
        digest = hashlib.sha256(self._seed(paper).encode()).hexdigest()
        byline = BY_LINE[language].format(outlet=outlet, number=number, date=self._date(paper))
        lines = [
            f"- id: {paper.id}",
            f"  seed: {paper.id}.txt",
            f"  sha256: {digest}",
            f"  label: {self._texts(labels)}",
            f"  language: {{value: {language}, basis: inferred, reason: {self._texts(reasons['whole'])}}}",
            f"  title: {{value: {_quoted(TITLE[language].format(number=number))}, basis: stated, "
            f"quote: {_quoted(TITLE[language].format(number=number))}}}",
            f"  outlet: {{value: outlet-{paper.outlet}, basis: stated, quote: {_quoted(byline)}}}",
            f"  author: {{basis: unknown, reason: {self._texts(reasons['none'])}}}",
            f"  date: {{value: {year}-{month:02}-{day:02}, basis: stated, quote: {_quoted(self._date(paper))}}}",
            f"  url: {{basis: unknown, reason: {self._texts(reasons['none'])}}}",
            "  set_aside:",
        ]
        for quote in (TITLE[language].format(number=number), byline, *self._filler(paper), *ASIDES[language]):
            lines += [f"    - quote: {_quoted(quote)}", f"      reason: {self._texts(reasons['aside'])}"]
        return "\n".join(lines) + "\n"

    def _date(self, paper: Paper) -> str:
        year, month, day = paper.date
        return {"en": "{day} {month} {year}", "de": "{day}. {month} {year}"}[paper.language].format(
            day=day, month=MONTHS[paper.language][month - 1], year=year
        )

    def _seed(self, paper: Paper) -> str:
        """Title, paper and date, paragraphs of four sentences, and what every page of the paper ends with."""
        number, language = paper.number + 1, paper.language
        head = [
            TITLE[language].format(number=number),
            BY_LINE[language].format(outlet=outlet_name(paper.outlet), number=number, date=self._date(paper)),
        ]
        sentences = [self._sentence(telling, language) for telling in paper.tellings]
        return "\n".join([*head, *map(" ".join, _parts(sentences, 4)), *self._filler(paper), *ASIDES[language]]) + "\n"

    def _filler(self, paper: Paper) -> list[str]:
        """Paragraphs that no claim rests on. No number stands in two papers, so that no two look copied."""
        texts = FILLER[paper.language]
        numbers = (paper.number * 100_000 + at for at in range(self.shape.filler))
        sentences = [texts[number % len(texts)].format(number=number) for number in numbers]
        return list(map(" ".join, _parts(sentences, 4)))

    def _dispute_yaml(self, first: str, second: str, name: Texts) -> str:
        texts = {code: {part: text.format(deal=name[code]) for part, text in DISPUTE[code].items()} for code in name}

        def of(part: str) -> str:
            return self._texts({code: texts[code][part] for code in self.languages})

        return (
            f"- id: price-of-{first}\n  question: {of('question')}\n  nature: contradiction\n  status: open\n"
            f"  positions:\n    - label: {of('first')}\n      claims: [{first}]\n"
            f"    - label: {of('second')}\n      claims: [{second}]\n  note: {of('note')}\n"
        )

    def _pages(self, language: str) -> Iterator[tuple[str, str]]:
        """The start page, and pages that tell some of the claims one by one."""
        plain = [claim for claim in self.claims if not claim.operands]
        pages = max(self.wanted // CLAIMS_OF_A_PAGE, 1)
        for number in range(pages):
            name = f"story-{number}" if number else "home"
            sentences = [
                f"[{self._statement(claim, language).rstrip('.')}](claim:{claim.id})."
                for claim in plain[number::pages][:SENTENCES_OF_A_PAGE]
            ]
            head = f"---\ntitle: {PAGES[language]['title']}\ndescription: {PAGES[language]['about']}\n---\n"
            yield f"content/pages/{name}.{language}.md", head + "\n\n".join(map(" ".join, _parts(sentences, 5))) + "\n"


def _quoted(text: str) -> str:
    """The text as a YAML string in quotes, on one line."""
    return json.dumps(text, ensure_ascii=False)


def _parts(items: list[T], size: int) -> list[list[T]]:
    rest = iter(items)
    return list(iter(lambda: list(islice(rest, size)), []))


def main(arguments: list[str]) -> int:
    """Write a dossier."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims", type=int, required=True)
    parser.add_argument("--languages", default="en,de", help="codes of en and de, the site's own first")
    for knob in fields(Shape):
        name = knob.name.replace("_", "-")
        parser.add_argument(f"--{name}", type=int, default=knob.default, metavar="N", help=knob.metadata["help"])
    options = parser.parse_args(arguments)
    languages = tuple(options.languages.split(","))
    if not set(languages) <= set(PAGES):
        parser.error(f"sentences are there in {' and '.join(PAGES)}")
    if options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty")
    shape = Shape(**{knob.name: getattr(options, knob.name) for knob in fields(Shape)})
    if reason := shape.impossible(options.claims):
        parser.error(reason)
    generator = Generator(options.claims, languages, shape)
    generator.write(options.folder)
    print(f"{len(generator.claims)} claims from {len(generator.papers)} sources in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
