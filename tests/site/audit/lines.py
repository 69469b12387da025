"""Lines show the support of a claim: under its statement or value, and as its line in a chart."""

from __future__ import annotations

from tests.site.audit.reading import Reading
from tests.site.audit.tags import claim_of_cite, classes
from tests.site.html_tree import Element


def line_of(reading: Reading, tag: Element, origin: str, claim: str, fact: str) -> None:
    """The line under a statement, value or subject shows the support of its claim."""
    lines = [name for name in classes(tag) if name.startswith("sure-")]
    if fact in ("statement", "value", "subject") and lines != [f"sure-{reading.strokes[claim]}"]:
        reading.say(f"{origin} is {reading.strokes[claim]}, but is underlined as {lines}")


def drawn_line(reading: Reading, tag: Element, claim: str) -> None:
    """In a chart: the line of a claim shows its support, has an arrowhead only if it is firm, and is cited."""
    stroke = reading.strokes.get(claim)
    if [name for name in classes(tag) if name.startswith("sure-")] != [f"sure-{stroke}"]:
        reading.say(f"the line of {claim} is drawn as {classes(tag)}, but it is {stroke}")
    if stroke in ("dashed", "wavy") and any("head" in classes(sibling) for sibling in tag.after()):
        reading.say(f"the thread of {claim} arrives, but it is {stroke}")
    drawing = next((element for element in tag.around() if element.name == "svg"), None)
    cites = drawing.find_all("a", named="cite") if drawing else ()
    if not any(claim_of_cite(reading.path, cite) == claim for cite in cites):
        reading.say(f"the line of {claim} is drawn without a citation of it in the same drawing")
