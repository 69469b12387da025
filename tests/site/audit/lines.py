"""Signs show the support of a claim: behind its statement or value, and as its line in a chart."""

from __future__ import annotations

import re

from tests.site.audit.reading import Reading
from tests.site.audit.tags import claim_of_cite, classes, path_of
from tests.site.audit.where import Where
from tests.site.html_tree import Element
from tests.site.plain import plain

SIGNED = ("corroborated", "hedged", "disputed")  # what one source says firmly has no sign


def line_of(reading: Reading, tag: Element, origin: str, claim: str, fact: str) -> None:
    """A statement, value or subject has the class of the support of its claim, and its sign behind it."""
    shown = [name for name in classes(tag) if name.startswith("sure-")]
    if fact in ("statement", "value", "subject") and shown != [f"sure-{reading.support[claim]}"]:
        reading.say(f"{origin} is {reading.support[claim]}, but is shown as {shown}")


def drawn_line(reading: Reading, tag: Element, claim: str) -> None:
    """In a chart: the line of a claim shows its support, has an arrowhead only if it is firm, and is cited."""
    support = reading.support.get(claim)
    if [name for name in classes(tag) if name.startswith("sure-")] != [f"sure-{support}"]:
        reading.say(f"the line of {claim} is drawn as {classes(tag)}, but it is {support}")
    if support in ("hedged", "disputed") and any("head" in classes(sibling) for sibling in tag.after()):
        reading.say(f"the thread of {claim} arrives, but it is {support}")
    drawing = next((element for element in tag.around() if element.name == "svg"), None)
    cites = drawing.find_all("a", named="cite") if drawing else ()
    if not any(claim_of_cite(reading.path, cite) == claim for cite in cites):
        reading.say(f"the line of {claim} is drawn without a citation of it in the same drawing")


def _verdicts(reading: Reading, where: Where, support: str) -> tuple[str, ...]:
    """The words with which a verdict on a claim begins; one that is computed says how certain its operands are."""
    words = reading.known.words[where.language]
    begins = ("independent sources: ",) if support == "corroborated" else (f"verdict: {support}", f"weakest: {support}")
    several = [form for form in words.plurals if support == "corroborated" and "independent source" in form]
    return (*(word for key, word in words.by_key.items() if key.startswith((*begins, "verdict: computed"))), *several)


def sign(reading: Reading, tag: Element, where: Where) -> None:
    """A sign of certainty is said in words, its own or those beside it, and stands in no heading."""
    shown = [name.removeprefix("is-") for name in classes(tag) if name.startswith("is-")]
    if plain(tag.get_text()) or len(shown) != 1 or shown[0] not in SIGNED:
        reading.say(f"no sign of certainty: {classes(tag)} {plain(tag.get_text())!r} ({path_of(tag)})")
        return
    words = reading.known.words[where.language].by_key[f"support: {shown[0]}"]
    legend = reading.known.words[where.language].by_key[f"legend: {shown[0]}"]
    beside = plain(tag.parent.get_text()) if tag.parent else ""
    if "told" in classes(tag):
        verdicts = _verdicts(reading, where, shown[0]) if "verdict" in classes(tag.parent or tag) else ()
        if tag.get("aria-hidden") != "true" or not any(said in beside for said in (words, legend, *verdicts)):
            reading.say(f"the sign {shown[0]} is not said in words beside it ({path_of(tag)})")
    elif tag.get("role") != "img" or tag.get("title") != words:
        reading.say(f"the sign {shown[0]} has other words: {tag.get('title')!r} ({path_of(tag)})")
    if any(re.fullmatch(r"h[1-6]|title|summary", around.name) for around in tag.around()):
        reading.say(f"the sign {shown[0]} stands in a heading ({path_of(tag)})")
