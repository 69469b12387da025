"""Small dossiers written by hand: a few texts with the same sentence, and claims that cite some of them."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.compiler import Compiled
from dossier.problem import Severity
from tests.overlay import compiled
from tests.source_code import JUDGEMENTS

SENTENCE = "The mill on the hill burned down in the night."
TEXTS = ("first", "second", "third")
VOCABULARY = """properties:
  fate: {label: x, type: text, applies: [product]}
  burned: {label: x, type: number, applies: [product]}
relays:
  hearsay: {label: x}
"""
SITE = "title: x\ntagline: x\nlanguages: [en]\n"
UNUSED = ("entity-without-claim", "vocabulary-unused", "source-unused")  # no claim of a case needs everything
GONE = (
    *("content/claims/founder.yaml", "content/claims/keeper.yaml", "content/claims/price-of-the-town.yaml"),
    *("content/claims/price.yaml", "content/deals/deals.yaml", "content/disputes.yaml", "content/people/people.yaml"),
    *("content/organizations/organizations.yaml", "content/sources/gazette.yaml", "seeds/gazette.txt"),
    *("content/pages/home.de.md", "content/pages/home.en.md"),
)


def minimal_dossier(
    claims: Mapping[str, str], disputes: Mapping[str, str] | None = None, dates: Mapping[str, str] | None = None
) -> Compiled:
    """The compiled dossier. A claim names its texts, separated by `;`, each followed by keys of its evidence.

    `{"fire": "first; second certainty: possible"}`; `count fire, wind` makes a derived claim. A dispute names its
    sides, separated by `|`, each by its claims and, after a colon, its stance.
    """
    names = [*TEXTS, *(dates or {})]
    files = {
        "content/site.yaml": SITE,
        "content/vocabulary.yaml": VOCABULARY,
        "content/products/products.yaml": "- {id: mill, name: mill}\n- {id: barn, name: barn}\n",
        "content/organizations/organizations.yaml": "- {id: warden, name: warden}\n- {id: bailiff, name: bailiff}\n",
        "content/pages/home.en.md": "---\ntitle: x\ndescription: x\nfacts: none\n---\nx\n",
        "content/claims/claims.yaml": "".join(_claim(key, texts) for key, texts in claims.items()),
    }
    for name in dict.fromkeys(names):
        files[f"seeds/{name}.txt"] = SENTENCE + "\n"
        date = (dates or {}).get(name, "")
        files[f"content/sources/{name}.yaml"] = _source(name, date)
    if disputes:
        files["content/disputes.yaml"] = "".join(_dispute(key, sides) for key, sides in disputes.items())
    result = compiled(files, [path for path in GONE if path not in files])
    codes = {problem.code for problem in result.problems if problem.severity is Severity.ERROR}
    assert codes <= {*JUDGEMENTS, *UNUSED}, result.problems
    return result


def _claim(key: str, texts: str) -> str:
    head = f"- id: {key}\n  subject: {'barn' if key.startswith('barn') else 'mill'}\n"
    if texts.startswith("count "):
        operands = texts.removeprefix("count ")
        derived = f"derived: {{operation: count, of: [{operands}]}}"
        return f"{head}  property: burned\n  statement: It happened {{value}} times.\n  {derived}\n"
    lines = []
    for part in texts.split(";"):
        name, _, keys = part.strip().partition(" ")
        lines.append(f"    - {{source: {name}, quote: {SENTENCE}{', ' if keys else ''}{keys}}}\n")
    return f"{head}  property: fate\n  value: {key}\n  statement: It was {key}.\n  evidence:\n{''.join(lines)}"


def _source(name: str, date: str) -> str:
    dated = f"{{value: {date}, basis: inferred, reason: x}}" if date else "{basis: unknown}"
    unknown = "".join(f"{field}: {{basis: unknown}}\n" for field in ("title", "outlet", "author", "url"))
    language = "language: {value: en, basis: inferred, reason: x}\n"
    head = f"id: {name}\nseed: {name}.txt\nsha256: {{sha256 {name}.txt}}\nlabel: {name}\n"
    return f"{head}{language}{unknown}date: {dated}\n"


def _dispute(key: str, sides: str) -> str:
    lines = []
    for number, side in enumerate(sides.split("|"), start=1):
        claims, _, stance = side.partition(":")
        keys = f", stance: {stance.strip()}" if stance else ""
        lines.append(f"    - {{label: side {number}, claims: [{claims.strip()}]{keys}}}\n")
    head = f"- id: {key}\n  question: What of it?\n  nature: contradiction\n  status: open\n  positions:\n"
    return f"{head}{''.join(lines)}  note: x\n"
