"""Dossiers of any shape, as hypothesis draws them: whatever the handbook allows, however odd.

What a rule has against a made-up claim is acknowledged with `allow`, as editors do; a dossier that has other problems
is left out. What is left is sound, so it must build.
"""

from __future__ import annotations

import hashlib
import json
import random
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from dossier.compiler import compile_dossier
from dossier.model.addresses import RESERVED
from dossier.read.fields import FOLDERS
from dossier.read.files import Files
from dossier.read.history import HISTORY
from dossier.text.address import bad_address, bad_base
from dossier.text.characters import CONTROL
from dossier.text.value import bad_id
from tests.confirmed import appended

ODD_TEXTS = [
    *("R&D", "5 < 7 & 7 > 5", "{value}", "{{ 7*7 }} {% raw %}", "]]> -->", "-", ".", "#", "&", "'", '"', "\\", "$&"),
    *(
        "\N{FERRY}",
        "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED}",
        "\u200b",
        "a\u00adb",
        "\ufeff",
        "\u0301",
        "a\nb\tc",
    ),
    *("=SUM(A1:A9)", "@x", "javascript:alert(1)", "https://[::1", "%s %n {0}", "\ue000", "\U000e0041", "0", "null"),
    *("a" * 300, "word " * 100, "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 20, "İıſß", "unknown", "none"),
]
ODD_IDS = ["0", "00", "a" * 80, "home", "index", "data", "de", "en", "own", "feed", "badge", "without", "v1", "x-1"]
VALUES = {
    "money": ["EUR 4.2 million", "XXX 0", "USD -5", "JPY 1..2", "ZZZ ~ 3 trillion", "EUR < 0.001", f"USD {'9' * 30}"],
    "percent": ["0 %", "-3 %", "100..200 %", "~50 %", f"{'9' * 30} %", "0.0001 %"],
    "number": ["0", "-1", "25..35", ">= 3", f"0.{'1' * 29}", f"{'9' * 30} trillion", "~ 2 million"],
    "date": [
        "0001",
        "9999-12-31",
        "XXXX-02",
        "2025-06-10?",
        "early 2025~",
        "2024-02-29",
        "1999/2001-05%",
        "XXXX-12/XXXX-01",
    ],
}
WORDS = ["Some words.", "# Head\n\n- one\n- two\n\n> quoted\n\n```\ncode\n```", "*a* **b** `c`"]
SECTIONS = ["role", "move", "said", "deal", "product", "profile", "other"]


def _is_text(text: str) -> bool:
    is_markup = "<" in text and any(after[:1].isalpha() or after[:1] in "!/?" for after in text.split("<")[1:])
    is_entity = any(after[:1] == "#" or after[:1].isalpha() for after in text.split("&")[1:] if ";" in after)
    plain = unicodedata.is_normalized("NFC", text) and not CONTROL.search(text)
    return bool(text.strip()) and plain and not is_markup and not is_entity


TEXTS = (st.sampled_from(ODD_TEXTS) | st.text(max_size=40)).filter(_is_text)
IDS = (st.sampled_from(ODD_IDS) | st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)).filter(
    lambda text: not bad_id(text)
)
ADDRESSES = (
    st.sampled_from(
        ["https://example.org/a?b=c&d='#e", "http://[::1]:8000", "https://exämple.org/ü", "https://1.2.3.4"]
    )
    | st.text("[]:/@.%#?abc19-xü&=~", max_size=12).map("https://{}".format)
).filter(lambda text: not bad_address(text))


def yaml(value: object) -> str:
    """Anything as YAML: JSON is part of it."""
    return json.dumps(value, ensure_ascii=False)


@st.composite
def dossiers(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Files:
    """The files of a dossier; most of them are sound once what its rules say is acknowledged."""
    return _Drawn(
        random.Random(draw(st.integers(0, 2**32))),
        texts=draw(st.lists(TEXTS, min_size=1, max_size=12)),
        ids=draw(st.lists(IDS, max_size=12, unique=True)),
        addresses=draw(st.lists(ADDRESSES, min_size=1, max_size=3)),
    ).files()


class _Drawn:
    """One dossier: hypothesis gives its texts, ids and addresses, chance its shape."""

    def __init__(self, chance: random.Random, *, texts: list[str], ids: list[str], addresses: list[str]) -> None:
        self.chance, self.texts, self.addresses = chance, texts, addresses
        self.languages = chance.choice([("en",), ("de",), ("en", "de"), ("de", "en")])
        self.ids = iter([*ids, *(f"id-{number}" for number in range(100))])
        self.names = [name for name in ids[::3] if name not in RESERVED | {"en", "de"}]
        self.content: dict[str, str] = {}
        self.seeds: dict[str, bytes] = {}

    def one(self, choices: Sequence[Any]) -> Any:
        return self.chance.choice(choices)

    def coin(self) -> bool:
        return self.chance.random() < 0.5

    def maybe(self, value: Callable[[], Any]) -> Any:
        return value() if self.coin() else None

    def text(self) -> str:
        return str(self.one(self.texts))

    def address(self) -> str:
        return str(self.one(self.addresses))

    def localized(self) -> Any:
        return self.text() if self.coin() else {code: self.text() for code in self.languages}

    def write(self, path: str, value: object) -> None:
        self.content[f"content/{path}.yaml"] = yaml(_without_nothing(value))

    def files(self) -> Files:
        """All files, in the order in which they are read."""
        entities = self.entities()
        properties = self.properties()
        sources = [self.source(number, entities) for number in range(self.one([1, 1, 2, 3]))]
        claims = self.claims(entities, properties, sources)
        self.disputes(claims)
        self.moved()
        self.pages({**entities, **dict.fromkeys(claims, "claim"), **{source["id"]: "source" for source in sources}})
        self.site()
        return Files(dict(sorted(self.content.items())), self.seeds)

    def site(self) -> None:
        base = self.maybe(lambda: self.one([None, *(address for address in self.addresses if not bad_base(address))]))
        self.write(
            "site",
            {
                "title": self.localized(),
                "tagline": self.localized(),
                "languages": list(self.languages),
                "base_url": base,
                "repository": self.maybe(self.address),
                "quote_budget": self.one(["80 %", "100 %", "1 %", "0.5 %", "33.3 %"]),
                "content_license": self.text(),
            },
        )

    def entities(self) -> dict[str, str]:
        """Kinds by id. Names are numbered, since one name belongs to one entity."""
        kinds: dict[str, str] = {}
        for folder, kind in FOLDERS.items():
            records = []
            for number in range(self.one([0, 1, 1, 2])):
                key = next(self.ids)
                kinds[key] = kind
                name = f"{self.text()} {kind} {number}"
                records.append(
                    {
                        "id": key,
                        "name": name if self.coin() else {code: f"{name} {code}" for code in self.languages},
                        "sort": self.maybe(self.text),
                        "aliases": self.one([[], [f"{kind}{number}x"], [f"{kind} {number} {self.text()} y"]]),
                        "descriptions": self.one([[], [self.text()]]),
                        "links": self.addresses[: self.one([0, 1, 2])],
                    }
                )
            if records:
                self.write(f"{folder}/{folder}", records)
        if "organization" not in kinds.values():
            key = next(self.ids)
            kinds[key] = "organization"
            self.write("organizations/organizations", [{"id": key, "name": "The Organization"}])
        return kinds

    def properties(self) -> dict[str, str]:
        """Types by name."""
        kinds = ["entity", "money", "percent", "number", "date", "term", "text"]
        types = self.chance.sample(kinds, self.chance.randint(1, len(kinds)))
        records = {
            f"p-{kind}": {
                "label": self.localized(),
                "type": kind,
                "applies": list(FOLDERS.values()),
                "inverse": self.maybe(self.localized) if kind == "entity" else None,
                "section": self.one(SECTIONS),
                "flow": self.one([None, "to", "wanted"]) if kind in ("entity", "text", "number") else None,
                "tie": self.one([None, "false"]),
                "terms": {"x-term": self.localized(), "0": self.localized()} if kind == "term" else None,
                "maps": self.one([None, {"schema": "name"}, {"ftm": "notes"}]),
            }
            for kind in types
        }
        self.write("vocabulary", {"properties": records})
        return {f"p-{kind}": kind for kind in types}

    def source(self, number: int, entities: Mapping[str, str]) -> dict[str, Any]:
        """A source of eight sentences, to be quoted or set aside."""
        key = next(self.ids)
        odd = self.text().replace(".", " ")
        sentences = [f"Line {number} {place} tells {odd} of it." for place in "abcdefgh"]
        seed = self.one(["\n", "\r\n", "\n\n", " \f "]).join(sentences) + "\n"
        name = f"S_{number}.txt"
        self.seeds[name] = seed.encode()
        organizations = [entity for entity, kind in entities.items() if kind == "organization"]
        date = self.one([*VALUES["date"], None])
        language = self.one(["en", "de", "fr", None])
        address = self.maybe(self.address)
        record = {
            "id": key,
            "seed": name,
            "sha256": hashlib.sha256(self.seeds[name]).hexdigest(),
            "label": self.localized(),
            "language": self.stated(language),
            "title": self.stated(self.maybe(self.text)),
            "outlet": self.stated(self.one([*organizations, None])),
            "author": self.stated(self.maybe(self.text)),
            "date": self.stated(date),
            "url": self.stated(address),
            "rights": self.one(["quote-only", "licensed", "public-domain"]),
            "note": self.maybe(self.localized),
        }
        self.write(f"sources/s{number}", record)
        return {"id": key, "language": language, "sentences": sentences, "next": 0}

    def stated(self, value: str | None) -> dict[str, Any]:
        return (
            {"basis": "unknown"} if value is None else {"value": value, "basis": "inferred", "reason": self.localized()}
        )

    def value(self, kind: str, entities: Mapping[str, str]) -> Any:
        if self.chance.random() < 0.1:
            return self.one(["unknown", "none"])
        match kind:
            case "entity":
                return self.one(list(entities))
            case "term":
                return self.one(["x-term", "0"])
            case "text":
                return self.one([None, self.localized()])
        return self.one(VALUES[kind])

    def claims(
        self, entities: Mapping[str, str], properties: Mapping[str, str], sources: list[dict[str, Any]]
    ) -> dict[str, str]:
        """Types by id: a claim for each entity and each property, and some that are computed."""
        types: dict[str, str] = {}
        records = []
        names = list(properties)
        for number in range(max(len(entities), len(properties))):
            key, name = next(self.ids), names[number % len(names)]
            types[key] = properties[name]
            evidence = [self.evidence(source, entities) for source in sources if self.coin()]
            records.append(
                {
                    "id": key,
                    "subject": list(entities)[number % len(entities)],
                    "property": name,
                    "value": self.value(properties[name], entities),
                    "at": self.maybe(lambda: self.one(list(entities))),
                    "when": self.one([None, *VALUES["date"]]),
                    "about": self.one([None, [self.one(list(entities))]]),
                    "statement": self.localized(),
                    "evidence": [{**self.evidence(self.one(sources), entities), "stance": "supports"}, *evidence],
                    "note": self.maybe(self.localized),
                }
            )
        for operation in self.chance.choices(["sum", "count", "largest"], k=self.one([0, 1, 3])):
            name = self.one(names)
            wanted = "number" if operation == "count" else properties[name]
            operands = [key for key, kind in types.items() if operation == "count" or kind == properties[name]]
            if operands and wanted in ("money", "percent", "number") and properties[name] == wanted:
                key = next(self.ids)
                types[key] = wanted
                records.append(
                    {
                        "id": key,
                        "subject": self.one(list(entities)),
                        "property": name,
                        "derived": {"operation": operation, "of": operands[:3]},
                        "statement": self.one(["{value}", "{value} {value}", self.localized()]),
                    }
                )
        self.write("claims/c", records)
        return types

    def evidence(self, source: dict[str, Any], entities: Mapping[str, str]) -> dict[str, Any]:
        place = self.one(range(8))
        people = [entity for entity, kind in entities.items() if kind in ("person", "organization")]
        wanted = [code for code in self.languages if code != source["language"]] if source["language"] else []
        return {
            "source": source["id"],
            "quote": source["sentences"][place],
            "translation": {code: self.text() for code in wanted},
            "speaker": self.one([None, *people]),
            "relay": self.one([None, *people]),
            "certainty": self.one([None, "probable", "possible", "uncommitted"]),
            "stance": self.one([None, "disputes", "mentions"]),
            "note": self.maybe(self.localized),
        }

    def disputes(self, claims: Mapping[str, str]) -> None:
        if len(claims) > 1 and self.coin():
            first, second = self.chance.sample(list(claims), 2)
            self.write(
                "disputes",
                {
                    "id": next(self.ids),
                    "question": self.localized(),
                    "nature": self.one(["contradiction", "imprecision", "different-time"]),
                    "status": self.one(["open", "explained", "resolved"]),
                    "positions": [{"label": self.localized(), "claims": [key]} for key in (first, second)],
                    "note": self.localized(),
                    "settles": self.maybe(self.localized),
                },
            )

    def moved(self) -> None:
        known = [key for path, text in self.content.items() if path.startswith("content/claims") for key in _ids(text)]
        kinds = [*FOLDERS.values(), "claim", "source", "dispute"]
        redirects = {next(self.ids): self.one(known) for _ in range(self.one([0, 1, 2]))}
        retracted = {
            next(self.ids): {"kind": self.one(kinds), "reason": self.localized(), "at": self.one([None, "2025-07-02"])}
            for _ in range(self.one([0, 1, 2]))
        }
        if redirects or retracted:
            self.write("moved", {"redirects": redirects, "retracted": retracted})

    def pages(self, kinds: Mapping[str, str]) -> None:
        """Pages with links to all that there is, and the figures of some claims on the start page."""
        names = list(dict.fromkeys(("home", *self.names)))
        claims = [key for key, kind in kinds.items() if kind == "claim"]
        for name in names:
            facts = self.one(["cited", "none"])
            for code in self.languages:
                head = {"title": self.text(), "description": self.text(), "facts": facts}
                if name == "home":
                    head["figures"] = claims[: self.one([0, 1, 6])]
                targets = [self.address(), f"page:{self.one(names)}", "mailto:a@example.org"]
                targets += [f"{kind}:{key}" for key, kind in self.chance.sample(list(kinds.items()), 2)]
                linked = [target for target in targets if facts == "cited" or not target.startswith("claim:")]
                links = ", ".join(f"[this]({target})" for target in linked)
                front = "".join(f"{key}: {yaml(value)}\n" for key, value in head.items())
                self.content[f"content/pages/{name}.{code}.md"] = (
                    f"---\n{front}---\n{self.one(WORDS)}\n\nIt is {links}.\n"
                )


def _ids(text: str) -> list[str]:
    return [record["id"] for record in json.loads(text)]


def _without_nothing(value: Any) -> Any:
    """The same without keys and items that hold nothing."""
    if isinstance(value, dict):
        return {key: _without_nothing(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_nothing(item) for item in value if item is not None]
    return value


def acknowledged(files: Files) -> Files:
    """The same dossier, its problems acknowledged wherever they can be."""
    content = dict(files.content)
    for _ in range(3):
        problems = compile_dossier(Files(content, files.seeds)).problems
        wrong = sorted({(str(problem.owner[0]), problem.code) for problem in problems if problem.owner})
        if not wrong:
            break
        for path, text in content.items():
            if path.endswith(".yaml"):
                record = json.loads(text)
                for part in record if isinstance(record, list) else [record]:
                    codes = {code: "made up" for owner, code in wrong if owner == part.get("id")}
                    if codes:
                        part["allow"] = {**part.get("allow", {}), **codes}
                content[path] = yaml(record)
            elif codes := {code: "made up" for owner, code in wrong if owner == path}:
                before = text.partition("allow: ")[2].partition("\n")[0]
                codes |= json.loads(before or "{}")
                plain = text.replace(f"allow: {before}\n", "")
                content[path] = plain.replace("---\n", f"---\nallow: {yaml(codes)}\n", 1)
    return Files(content, files.seeds)


def with_history(files: Files) -> Files:
    """The same dossier, everything in it confirmed and published."""
    return Files({**files.content, HISTORY: appended(files)}, files.seeds)
