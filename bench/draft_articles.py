"""Short articles with planted errors, and what the draft page says of them.

`drafts/mending.md` may be looked at while the rules are mended, `drafts/kept.md` is only measured. Each article begins
with a line `# DOSSIER LANGUAGE` and was written from the sources before the program had read a word of it. An error
stands beside what is true, with its kind: `[[false||true||kind]]`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "drafts"
HALVES = ("mending", "kept")
VOICE = {
    "hedge",
    "denial",
    "dispute",
}  # what a true sentence may be told for: the articles tell some open points as settled

_HEAD = re.compile(r"^# (\w+) (\w+)\n", re.MULTILINE)
_ERROR = re.compile(r"\[\[(.+?)\|\|(.+?)\|\|(\w+)\]\]")

# Of each sentence: its place, its state, and the places of what is named, in the text.
_READ = """([text, language]) => {
  const dossier = window.loadedDossier = window.loadedDossier || Draft.load(window.DossierDraft);
  const place = (sentence, one) => [sentence.span.start + one.start, sentence.span.start + one.end];
  return Draft.compare(dossier, text, language).sentences.map(sentence => ({
    start: sentence.span.start, end: sentence.span.end, text: sentence.text, state: sentence.state,
    findings: sentence.findings.map(one => [one.kind, one.claim ? one.claim.id : '', ...place(sentence, one)]),
    open: sentence.open.map(one => place(sentence, one)),
  }));
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article with its errors and without; `errors` are their places in the false text, with their kinds."""

    dossier: str
    language: str
    false: str
    true: str
    errors: tuple[tuple[int, int, str], ...]


def articles(half: str) -> Iterator[Article]:
    """The articles of a half."""
    _, *parts = _HEAD.split((FOLDER / f"{half}.md").read_text("utf-8"))
    for dossier, language, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        text = body.strip()
        false, errors, end = "", [], 0
        for error in _ERROR.finditer(text):
            false += text[end : error.start()]
            errors.append((len(false), len(false) + len(error[1]), error[3]))
            false += error[1]
            end = error.end()
        true = _ERROR.sub(lambda error: error[2], text)
        yield Article(dossier=dossier, language=language, false=false + text[end:], true=true, errors=tuple(errors))


def measure(page: Page, some: Iterable[Article]) -> tuple[Counter[str], list[str]]:
    """Counts, and a line for each error that was not found, each false sentence vouched for and each false alarm.

    An error is `contradicted` where its sentence has a finding, `pointed-at` where its words are named as not compared,
    `missed` otherwise. `vouched` are false sentences of which the page says that a claim matches them.
    """
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for article in some:
        read = page.evaluate(_READ, [article.false, article.language])
        for start, end, kind in article.errors:
            sentence = next(one for one in read if one["start"] <= start < one["end"])
            outcome = _outcome(sentence, start, end)
            counts.update(("errors", outcome, f"{kind} {outcome}"))
            counts["vouched"] += sentence["state"] == "near"
            if outcome != "contradicted":
                lines.append(f"{outcome} {kind} [{article.false[start:end]}] {sentence['state']}: {sentence['text']}")
        for sentence in page.evaluate(_READ, [article.true, article.language]):
            counts.update(("true", f"true {sentence['state']}"))
            kinds = {kind for kind, *_ in sentence["findings"]}
            counts["alarms"] += bool(kinds - VOICE)
            counts["voice"] += bool(kinds) and kinds <= VOICE
            if sentence["findings"]:
                lines.append(f"alarm {sentence['findings']}: {sentence['text']}")
    return counts, lines


def _outcome(sentence: dict[str, Any], start: int, end: int) -> str:
    if sentence["findings"]:
        return "contradicted"
    shown = sentence["state"] == "partly" and any(one[0] < end and start < one[1] for one in sentence["open"])
    return "pointed-at" if shown else "missed"
