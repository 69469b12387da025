"""The words of a source that carry a claim, in their sentence, and what of that sentence reaches over them.

Earlier parts of an ellipsis mostly name who is spoken of; what is quoted of the last sentence carries the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.check.base import quoted, reader_of, statement_of, translations_of, words_at
from dossier.check.named import without_labels
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier, Evidence, Source
from dossier.text.about import is_about
from dossier.text.clauses import clauses_of
from dossier.text.cues import Cue, cues, scope
from dossier.text.denials import Denied, denial, denied, denies_a_denial
from dossier.text.governing import announcement, comment_on_previous, governors
from dossier.text.governing_sentence import Governor
from dossier.text.governing_words import GovernKind
from dossier.text.languages import language as language_of
from dossier.text.left_open import holds_back, is_report, takes_back
from dossier.text.normalise import Normalised
from dossier.text.span import Span, touching
from dossier.text.tokens import words_of

_NAMED = 8  # words by which a relay names its source
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Carrying:
    """The last sentence that a passage stands in, and the spans of the source that are quoted of it."""

    source: Source
    sentence: int
    whole: Span
    seen: Normalised
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence as people see it."""
        return self.seen.text

    def raw(self, span: Span) -> Span:
        """What a span of the sentence is in the source."""
        start, end = self.seen.raw_span(span.start, span.end)
        return Span(self.whole.start + start, self.whole.start + end)

    def is_quoted(self, offset: int) -> bool:
        """Whether a character of the sentence is quoted."""
        at = self.raw(Span(offset, offset)).start
        return any(span.start <= at < span.end for span in self.spans)

    def is_within(self, span: Span) -> bool:
        """Whether all that is quoted of the sentence lies in a span of it."""
        around = self.raw(span)
        return all(around.start <= max(each.start, self.whole.start) and each.end <= around.end for each in self.spans)

    def touches(self, span: Span) -> bool:
        """Whether something of what is quoted lies in a span of the sentence."""
        around = self.raw(span)
        return any(around.start < each.end and each.start < around.end for each in self.spans)

    def neighbour(self, step: int) -> str:
        """The sentence before (-1) or behind (1) it; nothing where a blank line parts them."""
        at = self.sentence + step
        if not 0 <= at < len(self.source.sentences):
            return ""
        other = self.source.sentences[at]
        first, second = sorted((self.whole, other))
        parted = _BLANK_LINE.search(self.source.text.raw, first.end, second.start)
        return "" if parted else words_at(self.source, other)


def carrying(dossier: Dossier, item: Evidence) -> Carrying | None:
    """The sentence whose words carry the claim; None where a passage lies in none."""
    source = dossier.sources[item.passage.source]
    passage = item.passage
    touched = touching(source.sentences, passage.start, passage.end)
    if not touched:
        return None
    last = touched[-1]
    whole = source.sentences[last]
    spans = tuple(span for span in passage.spans if whole.start < span.end)
    return Carrying(source=source, sentence=last, whole=whole, seen=source.text.seen(whole), spans=spans)


def told_in(dossier: Dossier, item: Evidence, language: str) -> str:
    """What a passage says in a language, in its own words or translated; nothing where it has neither."""
    if reader_of(dossier, item).code == language_of(language).code:
        return " ".join(quoted(dossier, item))
    return translations_of(item).get(language, "")


def states_part(dossier: Dossier, claim: Claim, here: Carrying, span: Span) -> bool:
    """Whether a statement is about a part of what is quoted, as far as one is in the source's language."""
    code = language_of(here.source.language).code
    inside, outside = _quoted_inside(here, span), _quoted_outside(here, span)
    return any(
        is_about(without_labels(dossier, text), inside, outside)
        for language, text in statement_of(dossier, claim).items()
        if language_of(language).code == code
    )


def reaching(dossier: Dossier, claim: Claim, item: Evidence, kinds: tuple[str, ...]) -> Iterator[Cue]:
    """The cues of the sentence that cover all that carries the claim, or what the statement repeats of it."""
    here = carrying(dossier, item)
    if here is None:
        return
    language = here.source.language
    wanted = [cue for cue in cues(here.text, language) if cue.kind in kinds]
    if not wanted:
        return
    if _is_disowned(here) and all(_takes_back(text, code) for code, text in statement_of(dossier, claim).items()):
        return
    supposed = {each.start for each in governors(here.text, language) if each.kind == "condition"}
    for cue in wanted:
        if cue.start in supposed:  # "Should the board agree, ..."
            continue
        if cue.kind == "relay" and not is_report(here.text, cue.start, cue.end, language):
            continue
        if cue.kind == "hedge" and not holds_back(here.text, cue.start, language):
            continue
        reach = of_adjective(here.text, cue, language) or _without_source(
            here.text, cue, scope(here.text, cue, language), language
        )
        if here.is_within(reach) or (here.touches(reach) and states_part(dossier, claim, here, reach)):
            yield cue


def _takes_back(text: str, language: str) -> bool:
    return denial(text, language) != "states" or takes_back(text, language)


def _is_disowned(here: Carrying) -> bool:
    """Whether what is quoted says itself of a rumour that it is false: "rumours of a sale are unfounded"."""
    words = language_of(here.source.language).governing
    every = words_of(here.text)
    if words.rumours.isdisjoint(token.low for token in every):
        return False
    tokens = [token for token in every if token.kind == "word" and here.is_quoted(token.start)]
    rumour = next((i for i, token in enumerate(tokens) if token.low in words.rumours), len(tokens))
    return any(token.low in words.disowning for token in tokens[rumour + 1 :])


def reported_before(dossier: Dossier, item: Evidence) -> Cue | None:
    """The words by which the sentence before opens a report that this one goes on with: "According to reports, ..."."""
    here = carrying(dossier, item)
    if here is None:
        return None
    language = here.source.language
    first = here.text.split(maxsplit=1)[0].lower().strip(",") if here.text else ""
    if first not in language_of(language).governing.going_on:
        return None
    opening = (cue for cue in cues(here.neighbour(-1), language) if cue.start == 0)
    return next((cue for cue in opening if cue.kind == "relay" and not cue.mood), None)


def _without_source(text: str, cue: Cue, reach: Span, language: str) -> Span:
    """What a relay covers but for what is told last of whom it names: "according to Globex, which makes pumps"."""
    if cue.kind != "relay" or cue.mood:
        return reach
    tokens, parts = clauses_of(text, language_of(language))
    if len(parts) < 2 or parts[-1].type != "relative":
        return reach
    start = tokens[parts[-1].first].start
    named = text[cue.end : start].strip(" ,")
    beside = cue.end < start and "," not in named and len(named.split()) <= _NAMED
    return Span(reach.start, min(reach.end, start)) if beside else reach


def of_adjective(text: str, cue: Cue, language: str) -> Span | None:
    """The words that a hedge covers which belongs to an adjective alone: "a seemingly safe lead"."""
    before, behind = text[: cue.start].split(), text[cue.end :].split()
    if cue.kind != "hedge" or len(before) < 1 or len(behind) < 2 or " " in cue.word:
        return None
    if before[-1].lower() not in language_of(language).governing.articles or not behind[0].isalpha():
        return None
    return Span(cue.start, cue.end + text[cue.end :].index(behind[0]) + len(behind[0]))


@dataclass(frozen=True, slots=True)
class Governed:
    """What governs the words that carry a claim, and the words of the sentence that it governs."""

    governor: Governor
    words: str

    @property
    def kind(self) -> GovernKind:
        """What is made of them."""
        return self.governor.kind


def governing(dossier: Dossier, claim: Claim, item: Evidence) -> Iterator[Governed]:
    """What governs the words that carry the claim: in their sentence, or in the sentence before or behind it."""
    here = carrying(dossier, item)
    if here is None:
        return
    language = here.source.language
    for governor in governors(here.text, language):
        if governor.kind == "denial" and denies_a_denial(here.text, language, governor.scope):
            continue
        apart = here.is_within(governor.scope) and not here.is_quoted(governor.start)
        if apart or (here.touches(governor.scope) and states_part(dossier, claim, here, governor.scope)):
            yield Governed(governor, _without(here.text, governor.scope, governor))
    around = (announcement(here.neighbour(-1), language), comment_on_previous(here.neighbour(1), language))
    yield from (Governed(governor, here.text) for governor in around if governor is not None)


def _without(text: str, span: Span, governor: Governor) -> str:
    """The words of a span without those that govern it."""
    if not span.start <= governor.start < span.end:
        return text[span.start : span.end]
    return f"{text[span.start : governor.start]} … {text[governor.end : span.end]}"


def cut_off(dossier: Dossier, item: Evidence) -> Iterator[Denied]:
    """Denials of the sentence that cover all that is quoted of it, and are not quoted."""
    here = carrying(dossier, item)
    known = reader_of(dossier, item)
    governing_words = known.negation.denying if known.reads_governing else frozenset()  # another rule asks about them
    if here is None:
        return
    for each in denied(here.text, here.source.language):
        if each.cue.word.lower() in governing_words:
            continue
        if (
            each.does != "wavers"
            and not each.partial
            and not here.is_quoted(each.cue.start)
            and here.is_within(each.scope)
        ):
            yield each


def _quoted_inside(here: Carrying, span: Span) -> str:
    around = here.raw(span)
    clipped = (Span(max(each.start, around.start), min(each.end, around.end)) for each in here.spans)
    return " … ".join(words_at(here.source, each) for each in clipped if each.start < each.end)


def _quoted_outside(here: Carrying, span: Span) -> str:
    around = here.raw(span)
    pieces = []
    for each in here.spans:
        for piece in (Span(each.start, min(each.end, around.start)), Span(max(each.start, around.end), each.end)):
            if piece.start < piece.end:
                pieces.append(words_at(here.source, piece))
    return " … ".join(pieces)
