"""What the search knows of each record: its words by weight, and the forms in which readers may type them.

The index holds no text that a page does not show: names, statements, labels, and passages within the quote budget.
A reader of one language finds a record by the words of the other languages and of the sources as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.edition.authors import author_name
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, value_text
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Source
from dossier.read.fields import LocalizedText
from dossier.read.records import DisputeRecord, EntityRecord
from dossier.text.languages import LANGUAGES
from dossier.text.search_forms import Splitter, genitive, spellings, transliterated, typed, without_accents, words_in
from dossier.text.search_parts import in_pairs, without_prefixes
from dossier.text.search_synonyms import synonyms_in, synonyms_of
from dossier.text.span import Span
from dossier.text.tags import tag_of
from dossier.text.value import Money, Percent

# How much a word counts that stands there, from 0 to 10. A name beats any sentence; a part of a compound, or a word of
# the other language, finds what nothing else finds and is never in front of what says the word itself.
NAME, ALIAS, STATED, ABOUT, FORM, PART, ELSEWHERE = 10.0, 8.0, 2.0, 1.0, 0.5, 0.5, 0.25

BEGINNING = 4  # letters by which a word is known
_LONGER = re.compile(rf"[^\W\d_]{{{BEGINNING},40}}")


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A record in one language as the index takes it: texts with their weights, the name or statement first."""

    key: str
    language: str
    texts: tuple[tuple[float, str], ...]


def search_records_of(site: SiteContext) -> Iterator[SearchRecord]:
    """Every record in every language, in the order of the files."""
    splitters = _splitters(site)
    spoken = (tag_of(source.language).language for source in site.dossier.sources.values())
    synonyms = synonyms_of([*site.dossier.languages, *spoken])
    for language in site.dossier.languages:
        for key, texts in _texts(site, language):
            others = synonyms_in((text for _, text in texts), synonyms)
            meant = [(FORM, " ".join(others))] if others else []
            yield SearchRecord(key=key, language=language, texts=tuple(_with_forms([*texts, *meant], splitters)))


def names_as_typed(site: SiteContext, language: str) -> dict[str, list[str]]:
    """The ids of entities by each of their names, as somebody types it: a whole name finds that entity first."""
    ids: dict[str, list[str]] = {}
    for record in site.dossier.entities.values():
        names = [text for weight, text in _entity(record, language) if weight >= ALIAS]
        for name in names:
            for spelling in dict.fromkeys(map(typed, (name, without_accents(name), transliterated(name)))):
                known = ids.setdefault(spelling, [])
                if record.id not in known:
                    known.append(record.id)
    return dict(sorted(ids.items()))


def word_beginnings(records: Iterable[SearchRecord]) -> list[str]:
    """How the words of the index begin: a word that begins in no such way is in no record.

    Pagefind takes the longest word with which an unknown one begins, "x" for "xyzzy"; nonsense should find nothing.
    """
    texts = (text for record in records for _, text in record.texts)
    return sorted({word[:BEGINNING] for text in texts for word in typed(text).split()})


def words_as_written(site: SiteContext, records: Iterable[SearchRecord]) -> dict[str, list[str]]:
    """The words that can be searched for, as they are written: those of names, and all others.

    By them what is mistyped is seen, and what was meant.
    """
    named = (record for record in site.dossier.entities.values() if record.kind != "deal")  # deals bear no names
    names = _longer(text for record in named for text in (*record.name.texts.values(), *record.aliases))
    others = _longer(text for record in records for _, text in record.texts)
    return {
        "names": sorted(names.values()),
        "others": sorted(word for plain, word in others.items() if plain not in names),
    }


def _longer(texts: Iterable[str]) -> dict[str, str]:
    """The words of texts that are long enough to be mistyped: as they are compared, and as they stand there first."""
    words: dict[str, str] = {}
    for text in texts:
        for word in _LONGER.findall(text):
            words.setdefault(typed(word), word)
    return words


def _texts(site: SiteContext, language: str) -> Iterator[tuple[str, list[tuple[float, str]]]]:
    dossier = site.dossier
    for record in dossier.entities.values():
        yield record.id, [*_entity(record, language), *((ALIAS, text) for text in _figures(site, record, language))]
    for claim in dossier.claims.values():
        yield claim.id, _claim(site, claim, language)
    for source in dossier.sources.values():
        yield source.id, _source(site, source, language)
    for dispute in dossier.disputes.values():
        yield dispute.id, _dispute(dispute, language)


def _entity(record: EntityRecord, language: str) -> list[tuple[float, str]]:
    names = [record.name.get(language), *_others(record.name, language)]
    names += record.aliases
    texts = [(NAME, names[0]), *((ALIAS, name) for name in names[1:])]
    return [*texts, *((ALIAS, form) for name in names if (form := genitive(name)) != name)]


def _figures(site: SiteContext, record: EntityRecord, language: str) -> list[str]:
    """The amounts and percentages of a deal: "14.3" finds it before what else has that number."""
    if record.kind != "deal":
        return []
    claims = (site.dossier.claims[claim.id] for claim in site.index.about.get(record.id, ()))
    return [
        value_text(site, claim.record.property, claim.value, code)
        for claim in claims
        if isinstance(claim.value, Money | Percent)
        for code in site.dossier.languages
    ]


def _claim(site: SiteContext, claim: Claim, language: str) -> list[tuple[float, str]]:
    dossier = site.dossier
    texts = [(STATED, statement_text(site, claim, language))]
    texts.append((ABOUT, dossier.entities[claim.subject].name.get(language)))
    others = [code for code in dossier.languages if code != language]
    texts += [(ELSEWHERE, statement_text(site, claim, code)) for code in others]
    texts += [(ELSEWHERE, text) for text in _passages(site, claim)]
    speakers = dict.fromkeys(item.record.speaker for item in claim.evidence)
    return [*texts, *((ELSEWHERE, dossier.entities[speaker].name.get(language)) for speaker in speakers if speaker)]


def _passages(site: SiteContext, claim: Claim) -> Iterator[str]:
    """The source's own words, where pages show them to everyone."""
    for item in claim.evidence:
        source = site.dossier.sources[item.passage.source]
        if item.passage.id in site.shown[source.id]:
            yield from (source.text.shown(span) for span in item.passage.spans)


def _source(site: SiteContext, source: Source, language: str) -> list[tuple[float, str]]:
    record = source.record
    texts = [(NAME, record.label.get(language)), *((ALIAS, text) for text in _others(record.label, language))]
    texts += [(ALIAS, record.title.value)] if record.title.value else []
    texts += [(ALIAS, author_name(site, author, language)) for author in record.author.value or ()]
    outlet = site.dossier.entities.get(record.outlet.value or "")
    return [*texts, (STATED, outlet.name.get(language))] if outlet else texts


def _dispute(record: DisputeRecord, language: str) -> list[tuple[float, str]]:
    labels = [position.label for position in record.positions]
    texts = [(STATED, record.question.get(language)), *((ABOUT, label.get(language)) for label in labels)]
    texts.append((ABOUT, record.note.get(language)))
    return [
        *texts,
        *((ELSEWHERE, text) for text_of in (record.question, *labels) for text in _others(text_of, language)),
    ]


def _others(text: LocalizedText, language: str) -> list[str]:
    """The text in the other languages, where it is not the same."""
    return [other for other in dict.fromkeys(text.texts.values()) if other != text.get(language)]


def _with_forms(texts: Iterable[tuple[float, str]], splitters: Iterable[Splitter]) -> Iterator[tuple[float, str]]:
    """The texts, the parts of their compounds, and other spellings of all that."""
    texts = list(texts)
    words = dict.fromkeys(word for _, text in texts for word in words_in(text))
    parts = dict.fromkeys(part for word in words for splitter in splitters for part in splitter.parts(word))
    forms = dict.fromkeys(form for text in [*(text for _, text in texts), *parts] for form in spellings(text))
    parts |= dict.fromkeys(part for _, text in texts for part in without_prefixes(text))
    yield from texts
    yield from ((weight, pairs) for weight, text in texts if (pairs := in_pairs(text)) != text)
    if parts:
        yield PART, " ".join(parts)
    if forms:
        yield FORM, " ".join(forms)


def _splitters(site: SiteContext) -> list[Splitter]:
    """One for each language that has compounds, which knows the nouns of every text of the dossier in it."""
    return [Splitter.of(_texts_in(site, code), known) for code, known in LANGUAGES.items() if known.compounds.links]


def _texts_in(site: SiteContext, language: str) -> list[str]:
    dossier = site.dossier
    sources = (source.text for source in dossier.sources.values() if tag_of(source.language).language == language)
    texts = [text.shown(Span(0, len(text.raw))) for text in sources]
    if language in dossier.languages:
        texts += [claim.record.statement.get(language) for claim in dossier.claims.values()]
        texts += [record.name.get(language) for record in dossier.entities.values()]
    return texts
