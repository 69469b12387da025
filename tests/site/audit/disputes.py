"""A dispute is shown beside citations of all its claims."""

from __future__ import annotations

from dossier.publish.verify import resolve
from tests.site.audit.reading import Reading
from tests.site.audit.tags import path_of
from tests.site.audit.where import Gathered, Where
from tests.site.html_tree import Element


def dispute(reading: Reading, tag: Element, origin: str, key: str, where: Where) -> None:
    """Beside citations of all its claims; only the question may also be the text of a link to its page."""
    target = resolve(reading.path, where.link or tag.get("href"))
    if origin.endswith(":question") and target and f"/{target[0]}".endswith(f"/disputes/{key}/index.html"):
        return
    around = next((candidate for candidate in where.disputes if candidate.key == key), None)

    def judge() -> None:
        record = reading.dossier.disputes[key]
        claims = {claim for position in record.positions for claim in position.claims}
        if around is None or not claims <= around.cites:
            reading.say(f"{origin} does not stand beside citations of all its claims ({path_of(tag)})")

    reading.later.append(judge)


def gathered_dispute(reading: Reading, gathered: Gathered) -> None:
    """The citations of a dispute, once all of it was read."""
    reading.read.disputes.setdefault(gathered.key, set()).update(gathered.cites)
