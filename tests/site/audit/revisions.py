"""The page of a published revision shows what its line in the history says."""

from __future__ import annotations

from tests.site.audit.reading import Reading
from tests.site.audit.tags import classes
from tests.site.audit.where import Gathered
from tests.site.plain import plain, says


def head_of_revision(reading: Reading, name: str) -> None:
    """The title and the description of such a page are the statement as it was published."""
    claim, rev = reading.path.split("/")[-3:-1]
    (stated,) = map(plain, reading.records.text(f"revision:{claim}:{rev}:statement", reading.language))
    if reading.read.title != f"{stated} – {name}":
        reading.say(f"the title is not what {claim} stated in {rev}: {reading.read.title!r}")
    for meta in reading.document.find_all("meta", having="content"):
        is_description = "description" in (meta.get("name") or meta.get("property"))
        if is_description and plain(meta["content"]) != stated:
            reading.say(f"the description is not what {claim} stated in {rev}: {meta['content']!r}")


def kept(reading: Reading, gathered: Gathered, language: str) -> None:
    """A piece of evidence there: the same passage, judgement and origins as in the history."""
    claim, rev = reading.path.split("/")[-3:-1]
    revision = next(
        revision for revision in reading.dossier.revisions if (revision.claim, revision.rev) == (claim, rev)
    )
    number = sum("evidence" in classes(other) for other in gathered.tag.before("li"))
    stated, shown = revision.states.evidence[number], revision.words.evidence[number]
    if [(stated.source, part.start, part.end) for part in shown.parts] != gathered.passages:
        reading.say(f"{claim} {rev}: evidence {number + 1} shows {gathered.passages}")
    words = reading.known.words[language].by_key
    text = " ".join(gathered.words)
    for axis, value, default in (
        ("certainty", stated.certainty, "certain"),
        ("stance", stated.stance, "supports"),
    ):
        if value != default and not says(text, plain(words[f"{axis}: {value}"]), ()):
            reading.say(f"{claim} {rev}: evidence {number + 1} has {axis} {value}, the page does not say so")
    wanted = {"label", *(name for name in ("speaker", "relay", "value", "date") if getattr(shown, name))}
    fields = {origin.rpartition(f":evidence-{number + 1}-")[2] for origin in gathered.origins}
    name = f"revision:{claim}:{rev}:evidence-{number + 1}"
    if "date" in wanted:
        label, date = (reading.records.text(f"{name}-{field}", reading.language) for field in ("label", "date"))
        if any(plain(day).casefold() in plain(called).casefold() for day in date for called in label):
            wanted.discard("date")  # what the source is called says it
    if missing := wanted - fields:
        reading.say(f"{claim} {rev}: evidence {number + 1} does not show {sorted(missing)}")
