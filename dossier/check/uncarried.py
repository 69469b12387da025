"""The words of a statement that no passage has: nothing wrong by themselves, and for an editor to look at.

A paraphrase says in other words what is meant, and so does a falsehood; no program can tell one from the other. Here
it is no rule: what is listed is shown where somebody confirms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.check.base import statement_of
from dossier.check.named import without_labels
from dossier.check.pairs import told_in
from dossier.model.dossier import Claim, Dossier
from dossier.text.comparing.pools import fold, tokens_of
from dossier.text.cues import cues
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.lemmas import has_lemmas, lemmas
from dossier.text.span import Span, touching
from dossier.text.tokens import Token

LEAST = 3  # letters of a word that says something
PART = 5  # letters from which on a word may be a part of a longer one


def words_not_carried(dossier: Dossier, claim: Claim) -> Mapping[str, tuple[str, ...]]:
    """By language, the words of a statement of which no supporting passage has a form, in its words or translated.

    Names that are recorded, figures, words that say little by themselves and those that say who says it ("according to
    the article") are left out; so is a language of which no dictionary is there, or in which no passage says anything.
    """
    found: dict[str, tuple[str, ...]] = {}
    for language, text in statement_of(dossier, claim).items():
        known = language_of(language)
        texts = [told for item in claim.supporting if (told := told_in(dossier, item, language))]
        if not texts or not known.compares or not has_lemmas(language):
            continue
        labels = [dossier.sources[item.passage.source].record.label.get(language) for item in claim.supporting]
        texts += [(label, language) for label in dict.fromkeys(labels)]
        said = [token.text for told in texts for token in _words(known, told[0], told[1])]
        carried = {form for word in said for form in lemmas(word, language)}
        bare = without_labels(dossier, text)
        names = [Span(hit.start, hit.end) for hit in dossier.names.find_mentions(bare)]
        relays = [Span(cue.start, cue.end) for cue in cues(bare, language) if cue.kind == "relay"]
        told_by = sorted([*names, *relays])
        mine = [token for token in _words(known, bare, language) if not touching(told_by, token.start, token.end)]
        lacking = [token.text for token in mine if not _is_carried(token.text, language, carried, said)]
        if lacking:
            found[language] = tuple(dict.fromkeys(lacking))
    return found


def _words(known: Language, text: str, language: str) -> list[Token]:
    """The words of a text that say something."""
    lists = known.comparison
    little = lists.articles | lists.prepositions.keys() | known.pronouns.person | known.pronouns.thing
    return [
        token
        for token in tokens_of(text, language)
        if token.kind == "word" and len(token.text) >= LEAST and token.low not in little
    ]


def _is_carried(word: str, language: str, carried: set[str], said: Iterable[str]) -> bool:
    """Whether a passage has a form of a word, alone or as a part of a compound."""
    if lemmas(word, language) & carried:
        return True
    part = fold(word)
    return len(part) >= PART and any(part in fold(other) for other in said)
