"""What `bench.generate` puts together: names, kinds of claim with their sentences, and the words around them.

No sentence has eight words in a row without a name, or two sources would look copied from each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Texts = Mapping[str, str]  # by language


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STARTS = _words(
    """Bel Cor Dal Fer Gal Hol Jar Kel Lum Mor Nor Pel Quin Rav Sel Tor Ul Ver Wil Yor Zan Bor Cal Dor Far Gor Har Jol
    Kor Lan Mel Nel Par Rel Sor Tal"""
)
ENDS = _words(
    """vika dorn lund mero tavi gard nelo ruvo bek sund tori helm zano quill wick fara lino deva kora pell brun dali
    mund rona"""
)
FIRST_NAMES = _words(
    """Ada Bruno Cleo Dora Emil Fina Gero Hana Ivo Jule Karl Lene Mara Nils Olga Piet Rosa Sven Tilda Ugo Vera Wim
    Xenia Yara Zeno"""
)
OUTLETS = ("Gazette", "Courier", "Observer", "Chronicle", "Mirror", "Herald")
MONTHS = {
    "en": _words("January February March April May June July August September October November December"),
    "de": _words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
}


@dataclass(frozen=True)
class Kind:
    """A kind of claim: its property, how often it is drawn, and how it is told in each language.

    `value` names the word that its value is made of; with `single`, a subject has one such claim (with `dated`, one a
    year). `spoken`: the subject says it.
    """

    property: str
    subject: str
    statement: Texts
    sentences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weight: int = 0
    value: str = ""
    single: bool = False
    dated: bool = False
    spoken: bool = False
    certainty: str = ""


KINDS = (
    Kind(
        property="joins",
        subject="person",
        weight=18,
        value="company",
        statement={"en": "{person} joins {company}.", "de": "{person} wechselt zu {company}."},
        sentences={
            "en": ("{person} joins {company}.", "A newcomer at {company} is {person}."),
            "de": ("{person} wechselt zu {company}.", "Neu bei {company} ist {person}."),
        },
    ),
    Kind(
        property="leads",
        subject="person",
        weight=8,
        value="company",
        statement={"en": "{person} leads {company}.", "de": "{person} leitet {company}."},
        sentences={
            "en": ("{person} leads {company} here.", "The head of {company} is {person}."),
            "de": ("{person} leitet {company} hier.", "An der Spitze von {company} steht {person}."),
        },
    ),
    Kind(
        property="founder-of",
        subject="person",
        weight=8,
        value="company",
        statement={"en": "{person} is a founder of {company}.", "de": "{person} gehört zu den Gründern von {company}."},
        sentences={
            "en": ("Founder of {company}: {person}.", "{company} was started by {person}."),
            "de": ("Gründer von {company}: {person}.", "{company} wurde von {person} gegründet."),
        },
    ),
    Kind(
        property="staff",
        subject="organization",
        weight=12,
        value="number",
        single=True,
        dated=True,
        statement={
            "en": "{company} employed {number} people in {year}.",
            "de": "{company} beschäftigte {year} {number} Menschen.",
        },
        sentences={
            "en": ("In {year} {company} had {number} people.", "{number} people worked for {company} in {year}."),
            "de": ("Im Jahr {year} hatte {company} {number} Leute.", "{number} Menschen waren {year} bei {company}."),
        },
    ),
    Kind(
        property="founded",
        subject="organization",
        weight=4,
        value="year",
        single=True,
        statement={"en": "{company} was founded in {year}.", "de": "{company} wurde {year} gegründet."},
        sentences={
            "en": ("{company} was founded in {year}.", "{company} opened its doors in {year}."),
            "de": ("{company} wurde {year} gegründet.", "{company} öffnete {year} die Tore."),
        },
    ),
    Kind(
        property="makes",
        subject="organization",
        weight=8,
        value="product",
        statement={"en": "{company} makes the {product}.", "de": "{company} baut den {product}."},
        sentences={
            "en": ("{company} makes the {product}.", "The {product} comes from {company}."),
            "de": ("{company} baut den {product}.", "Der {product} kommt von {company}."),
        },
    ),
    Kind(
        property="says",
        subject="person",
        weight=12,
        spoken=True,
        certainty="certain",
        statement={
            "en": "{person} says that {company} {saying}.",
            "de": "{person} sagt, {company} {saying}.",
        },
        sentences={
            "en": ("{person} says that {company} {saying}.", "According to {person}, {company} {saying}."),
            "de": ("{person} sagt, {company} {saying}.", "Laut {person} {saying_after} {company}."),
        },
    ),
    Kind(
        property="leaves",
        subject="person",
        weight=6,
        value="company",
        certainty="uncommitted",
        statement={"en": "Reportedly {person} leaves {company}.", "de": "Angeblich verlässt {person} {company}."},
        sentences={
            "en": ("Reportedly {person} leaves {company}.", "{company} is reportedly losing {person}."),
            "de": ("Angeblich verlässt {person} {company}.", "{person} geht angeblich weg von {company}."),
        },
    ),
    Kind(
        property="stays",
        subject="person",
        weight=3,
        value="company",
        statement={"en": "{person} does not leave {company}.", "de": "{person} verlässt {company} nicht."},
        sentences={
            "en": ("{person} does not leave {company}.", "{person} is not leaving {company}."),
            "de": ("{person} verlässt {company} nicht.", "{person} geht nicht weg von {company}."),
        },
    ),
    Kind(
        property="amount",
        subject="deal",
        weight=9,
        statement={
            "en": "{buyer} paid {price} million euros for {target}.",
            "de": "{buyer} zahlte {price} Millionen Euro für {target}.",
        },
        sentences={
            "en": ("{buyer} paid {price} million euros for {target}.", "{target} cost {buyer} {price} million euros."),
            "de": (
                "{buyer} zahlte {price} Millionen Euro für {target}.",
                "{target} kostete {buyer} {price} Millionen Euro.",
            ),
        },
    ),
    Kind(
        property="buyer",
        subject="deal",
        statement={"en": "{buyer} has bought {target}.", "de": "{buyer} hat {target} gekauft."},
        sentences={
            "en": ("{buyer} has bought {target}.", "{target} now belongs to {buyer}."),
            "de": ("{buyer} hat {target} gekauft.", "{target} gehört jetzt {buyer}."),
        },
    ),
    Kind(
        property="stake",
        subject="deal",
        statement={
            "en": "{buyer} holds {share} percent of {target}.",
            "de": "{buyer} hält {share} Prozent an {target}.",
        },
        sentences={
            "en": ("{buyer} holds {share} percent of {target}.", "Of {target}, {share} percent belong to {buyer}."),
            "de": ("{buyer} hält {share} Prozent an {target}.", "Von {target} gehören {share} Prozent {buyer}."),
        },
    ),
    Kind(
        property="status",
        subject="deal",
        statement={
            "en": "The takeover of {target} by {buyer} is complete.",
            "de": "Die Übernahme von {target} durch {buyer} ist abgeschlossen.",
        },
        sentences={
            "en": (
                "The takeover of {target} by {buyer} is complete.",
                "{buyer} and {target} have signed all papers.",
            ),
            "de": (
                "Die Übernahme von {target} durch {buyer} ist abgeschlossen.",
                "{buyer} und {target} haben alle Papiere unterschrieben.",
            ),
        },
    ),
    Kind(
        property="total",
        subject="organization",
        statement={
            "en": "The prices of its takeovers that are known add up to {value}.",
            "de": "Die bekannten Preise der Übernahmen ergeben zusammen {value}.",
        },
    ),
)

SAYINGS = (
    {"saying": {"en": "needs more chips", "de": "brauche mehr Chips"}, "saying_after": {"de": "braucht mehr Chips"}},
    {"saying": {"en": "grows too fast", "de": "wachse zu schnell"}, "saying_after": {"de": "wächst zu schnell"}},
    {"saying": {"en": "pays well", "de": "zahle gut"}, "saying_after": {"de": "zahlt gut"}},
    {"saying": {"en": "is well led", "de": "sei gut geführt"}, "saying_after": {"de": "ist gut geführt"}},
)

# The labels of each property, and the other lines of its record.
PROPERTIES: Mapping[str, tuple[tuple[str, ...], Texts]] = {
    "joins": (
        ("type: entity", "applies: [person]", "value_kinds: [organization]", "section: move", "flow: to"),
        {"en": "joins", "de": "wechselt zu"},
    ),
    "leads": (
        ("type: entity", "applies: [person]", "value_kinds: [organization]", "section: role"),
        {"en": "leads", "de": "leitet"},
    ),
    "founder-of": (
        ("type: entity", "applies: [person]", "value_kinds: [organization]", "section: role", "flow: from"),
        {"en": "founder of", "de": "gründete"},
    ),
    "staff": (
        ("type: number", "applies: [organization]", "section: profile"),
        {"en": "people employed", "de": "Beschäftigte"},
    ),
    "founded": (
        ("type: date", "applies: [organization]", "section: profile"),
        {"en": "founded in", "de": "gegründet"},
    ),
    "makes": (
        ("type: entity", "applies: [organization]", "value_kinds: [product]", "section: product"),
        {"en": "makes", "de": "baut"},
    ),
    "says": (("type: text", "applies: [person]", "section: said"), {"en": "says", "de": "sagt"}),
    "leaves": (
        ("type: entity", "applies: [person]", "value_kinds: [organization]", "section: move"),
        {"en": "leaves", "de": "verlässt"},
    ),
    "stays": (
        ("type: entity", "applies: [person]", "value_kinds: [organization]", "section: move"),
        {"en": "stays with", "de": "bleibt bei"},
    ),
    "buyer": (
        ("type: entity", "applies: [deal]", "value_kinds: [organization]", "section: deal"),
        {"en": "buyer", "de": "Käufer"},
    ),
    "amount": (("type: money", "applies: [deal]", "section: deal"), {"en": "price", "de": "Preis"}),
    "stake": (("type: percent", "applies: [deal]", "section: deal"), {"en": "share", "de": "Anteil"}),
    "status": (("type: term", "applies: [deal]", "section: deal"), {"en": "closed", "de": "abgeschlossen"}),
    "total": (("type: money", "applies: [organization]", "section: deal"), {"en": "in all", "de": "insgesamt"}),
}

TITLE = {"en": "Valley report {number}", "de": "Talbericht {number}"}
BY_LINE = {"en": "{outlet}, {date}", "de": "{outlet}, {date}"}
ASIDES = {"en": ("Share this article",), "de": ("Diesen Artikel teilen",)}
# What a paper is full of beside what is quoted.
FILLER = {
    "en": (
        "On page {number} the weather is mild.",
        "Reader {number} wants pictures.",
        "Column {number} is about roses.",
    ),
    "de": ("Auf Seite {number} ist das Wetter mild.", "Leserin {number} will Bilder.", "Spalte {number} zeigt Rosen."),
}
PAGES = {
    "en": {
        "site": "A valley of companies",
        "title": "Who buys whom",
        "about": "What the papers of the valley say.",
        "deal": "Valley deal {number}",
        "label": "valley report {number}",
        "whole": "The text is in English throughout.",
        "aside": "no fact",
        "none": "The text does not say.",
    },
    "de": {
        "site": "Ein Tal voller Firmen",
        "title": "Wer wen kauft",
        "about": "Was die Zeitungen im Tal schreiben.",
        "deal": "Talgeschäft {number}",
        "label": "Talbericht {number}",
        "whole": "Der Text ist durchweg deutsch.",
        "aside": "keine Tatsache",
        "none": "Im Text steht nichts davon.",
    },
}
DISPUTE = {
    "en": {
        "question": "What was the price of {deal}?",
        "first": "The lower price",
        "second": "The higher price",
        "note": "The papers differ.",
    },
    "de": {
        "question": "Was war der Preis von {deal}?",
        "first": "Der niedrigere Preis",
        "second": "Der höhere Preis",
        "note": "Die Zeitungen widersprechen sich.",
    },
}


def outlet_name(number: int) -> str:
    """The name of a paper that appears again and again."""
    return f"{STARTS[number // len(OUTLETS) % len(STARTS)]}ort {OUTLETS[number % len(OUTLETS)]}"
