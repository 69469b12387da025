"""A small sound dossier about a mill, in the pieces that hostile inputs are put together of."""

from __future__ import annotations

import hashlib

SEED, CONTENT, PAGE, STATEMENT = 4_900_000, 990_000, 199_000, 3_900  # characters, at most of ASCII
SENTENCE = "The mill on the hill belongs to the town."


def filled(unit: str, length: float) -> str:
    """As many units as fit; of one that has a number in it, each with another."""
    if "{n}" not in unit:
        return unit * int(length // max(len(unit.encode()), 1))
    pieces: list[str] = []
    size = 0
    while size < length:
        pieces.append(unit.replace("{n}", str(len(pieces))))
        size += len(pieces[-1])
    return "".join(pieces)


def page_text(unit: str, share: float) -> str:
    return "---\ntitle: x\ndescription: x\n---\n" + filled(unit, PAGE * share) + "\n"


def base() -> dict[str, str]:
    text = SENTENCE + "\n"
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": source_yaml("paper", text),
        "content/claims/mill.yaml": claim_yaml("c-first", SENTENCE.rstrip("."), SENTENCE),
        "content/products/mill.yaml": "- {id: mill, name: mill}\n",
        "content/vocabulary.yaml": "properties:\n  says: {label: x, type: text, applies: [product]}\n"
        "  sails: {label: x, type: number, applies: [product]}\n",
        "content/site.yaml": "title: x\ntagline: x\nlanguages: [en]\n",
        "content/pages/home.en.md": page_text("It [belongs to the town](claim:c-first).", 0.0002),
    }


def claim_yaml(key: str, quote: str, statement: str) -> str:
    written = quote if quote.startswith("[") else quoted_yaml(quote)
    return (
        f"- id: {key}\n  subject: mill\n  property: says\n  statement: {statement}\n"
        f"  evidence:\n    - {{source: paper, quote: {written}}}\n"
    )


def source_yaml(name: str, text: str, language: str = "en") -> str:
    unknown = "".join(f"  {field}: {{basis: unknown}}\n" for field in ("title", "outlet", "author", "date", "url"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return (
        f"- id: {name}\n  seed: {name}.txt\n  sha256: {digest}\n  label: {name}\n"
        f"  language: {{value: {language}, basis: inferred, reason: x}}\n{unknown}"
    )


def quoted_yaml(text: str) -> str:
    """The text in apostrophes, on one line."""
    return "'" + text.replace("'", "''") + "'"
