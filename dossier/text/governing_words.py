"""What the program knows of the words by which a sentence says what it makes of a clause.

"It is not true that", "critics doubt that", "asked whether", "if the board agrees", "there are rumours that", "the
company said": whoever quotes the clause alone quotes it out of context. A language fills in a `Governing`, and a
`Denying` for what is denied in other words; whatever it leaves out is not seen.

How a language fills in its `Governing`:

1. `words`: every form of the verbs, nouns and adjectives that govern a clause, as they stand in a text, by what they
   make of it (`Governs`). `kind` holds without a negation, `negated` with one: "said" passes on, "did not say"
   denies; "doubt" doubts, "nobody doubts" asserts; "true" asserts, "not true" denies. Negations are those of the
   language's cues. Verbs that presuppose what they govern ("know", "realise", "regret") are left out.
2. `takes`: nouns and adjectives take a `conjunction`; so do all verbs of a language that never leaves it out.
3. `conjunctions`, `asking`, `supposing`, and where those mean something else: `not_supposing`.
4. For comments from behind ("…, a rival wrongly claimed"): `wrongly`, `adjuncts`, `back`.
5. `finite` and `subjects` where clauses follow without a conjunction ("Globex said it had sold the network").
"""

from typing import Literal

from dossier.frozen import dataclass
from dossier.text.tokens import Phrases
from dossier.text.word_lists import NO_PHRASES, NO_WORDS

GovernKind = Literal["denial", "doubt", "question", "condition", "rumour", "speech"]
Takes = Literal["conjunction", "object", "clause", "any", "rest", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Governs:
    """What a word makes of the clause it governs; `None` leaves the clause asserted."""

    kind: GovernKind | None = None
    negated: GovernKind | None = None
    """The same after a negation."""
    takes: Takes = "conjunction"
    """What must follow: a `conjunction`; an `object` and a conjunction ("told the board that"); a `clause`, which may
    do without and is then seen by a finite verb or a pronoun; `any` words that may begin one ("said profits fell");
    the `rest` of its clause ("accused of breaking it"); or `nothing`, where it only stands behind what it governs ("a
    claim that Acme rejects")."""
    behind: bool = False
    """Whether it may follow what it governs ("…, Globex said")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Governing:
    """The words of a language that govern a clause, and those by which their reach is seen."""

    words: Phrases[Governs] = NO_PHRASES
    """The longest phrase is found first: one with a `Governs()` that says nothing takes a word's meaning away."""
    conjunctions: frozenset[str] = NO_WORDS
    """Words that begin a governed clause ("that")."""
    asking: frozenset[str] = NO_WORDS
    """Words that begin a clause which nobody asserts ("whether")."""
    asking_after: frozenset[str] = NO_WORDS
    """Words that do so after a word that asks alone ("asked if")."""
    inverting: frozenset[str] = NO_WORDS
    """Verbs with which a question begins; where it has several clauses and begins otherwise it only ends as one ("a
    video that is, dare I say, dull?"). Empty where any may."""
    presupposing: frozenset[str] = NO_WORDS
    """Words that begin a question which takes for granted what it asks about ("why")."""
    supposing: Phrases[str] = NO_PHRASES
    """What begins a condition ("if", "unless", "provided that")."""
    supposing_behind: frozenset[str] = NO_WORDS
    """Words one of which must stand in a sentence whose condition comes last, or it tells what was usual: "patients
    were excluded if ...". Empty where none must."""
    supposing_parted: frozenset[str] = NO_WORDS
    """Those that do so only behind a comma or at the beginning ("provided")."""
    not_supposing: Phrases[str] = NO_PHRASES
    """Phrases in which these words suppose nothing ("even if", "as if", "if any")."""
    inverted: frozenset[str] = NO_WORDS
    """Verbs that begin a condition where they begin a sentence with a comma ("Should the board agree, ...")."""
    wrongly: frozenset[str] = NO_WORDS
    """Adverbs that make a denial of what is said, believed or reported ("falsely")."""
    hardly: frozenset[str] = NO_WORDS
    """Words that are nearly a negation ("little evidence that")."""
    negative_articles: frozenset[str] = NO_WORDS
    """Negations that deny their noun, and a verb only where they begin its clause ("no official said that")."""
    finite: frozenset[str] = NO_WORDS
    """Auxiliaries, by which a clause without a conjunction is seen."""
    finite_endings: tuple[str, ...] = ()
    pronouns: frozenset[str] = NO_WORDS
    """Pronouns that can only be the subject of such a clause ("he"); `subjects` may be, with articles among them."""
    subjects: frozenset[str] = NO_WORDS
    no_clause: frozenset[str] = NO_WORDS
    """Words with which no such clause begins ("in", "to")."""
    adjuncts: frozenset[str] = NO_WORDS
    """Words that may follow "..., Globex said" and are no object of it ("on", "in", "yesterday")."""
    adjunct_endings: tuple[str, ...] = ()
    with_person: frozenset[str] = NO_WORDS
    """Verbs that have whom they address behind them even so ("..., she told reporters")."""
    back: frozenset[str] = NO_WORDS
    """Words that point back at what was just said, where a comment or the next sentence begins with them."""
    confirming: frozenset[str] = NO_WORDS
    """Words with which a sentence begins that only says who said the one before ("So, at least, say reports.")."""
    unable: frozenset[str] = NO_WORDS
    """Hedges that hold nothing back behind a negation or before one of `not_hedging`: "could not", "nobody would"."""
    not_hedging: frozenset[str] = NO_WORDS
    opening: Phrases[str] = NO_PHRASES
    """Phrases that announce what the next sentence tells ("the following")."""
    going_on: frozenset[str] = NO_WORDS
    """Words with which a sentence goes on with what the one before reports ("moreover", "it")."""
    accused: frozenset[str] = NO_WORDS
    """Words of a clause that says itself that it passes on a charge, so that a denial behind it takes nothing back."""
    objects: frozenset[str] = NO_WORDS
    """Verbs that mean something else with an object: "reported a loss"."""
    no_report: Phrases[str] = NO_PHRASES
    """Phrases that begin with a cue of a relay and pass nothing on ("leaked to")."""
    no_report_of: frozenset[str] = NO_WORDS
    """Nouns after "according to" that are a measure and no source ("ranking")."""
    articles: frozenset[str] = NO_WORDS
    """Words before a hedge that belongs to the adjective behind it ("a seemingly safe lead")."""
    done: frozenset[str] = NO_WORDS
    """Auxiliaries by which a statement tells that something has been done, where a text may only plan it ("is to")."""
    open: frozenset[str] = NO_WORDS
    """Words by which a statement says itself that something is doubted, asked or supposed."""
    open_stems: tuple[str, ...] = ()
    """Beginnings of such words."""
    disowning: frozenset[str] = NO_WORDS
    """Words by which it says that something is not so, without a negation ("false")."""
    rumours: frozenset[str] = NO_WORDS
    """Nouns for what is passed on, which a sentence may say to be false: "rumours of a sale are unfounded"."""
    attributing: frozenset[str] = NO_WORDS
    """Words by which a statement says who says it, besides the verbs of saying and the cues of relays."""
    attributing_stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrary:
    """Words that say the same as others do with a negation: "no difference" is "similar"."""

    denied: frozenset[str]
    stated: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """How a language denies in other words, and where its negations deny nothing."""

    idioms: Phrases[str] = NO_PHRASES
    """Phrases with a negation that deny nothing ("nothing but", "none other than")."""
    numbering: frozenset[str] = NO_WORDS
    """Negations that stand for "number" before one ("No. 2")."""
    opposites: Phrases[str] = NO_PHRASES
    """Words that a negation shortly before them turns round: "not impossible", "cannot rule out"."""
    opposites_before: frozenset[str] = NO_WORDS
    """Verbs that a negation shortly behind them turns round, where one stands there ("bestreitet nicht")."""
    existential: frozenset[str] = NO_WORDS
    """Verbs by which something is there: "there is no one who did not sign" is that all did."""
    ending: Phrases[str] = NO_PHRASES
    """Phrases that say for certain that something is over ("stopped", "dejó de")."""
    lasting: Phrases[str] = NO_PHRASES
    """Phrases that say that it goes on ("still", "sigue")."""
    nearly: Phrases[str] = NO_PHRASES
    """Words that may tell a denial in other words ("ceased", "free of"), besides cues of refusals."""
    certain: frozenset[str] = NO_WORDS
    """Those cues of refusals, or their first words, that deny all the same, although they are `ambiguous` to a draft:
    "failed to agree", "free of lead"."""
    almost: frozenset[str] = NO_WORDS
    """Words before a verb that tell what did not quite happen ("almost sold"); it is one of `done`, or ends so."""
    done: frozenset[str] = NO_WORDS
    done_endings: tuple[str, ...] = ()
    contrasting: frozenset[str] = NO_WORDS
    """Negations that deny a part of a sentence, after a comma or one of `contrasted` ("the board, not the fund")."""
    contrasted: frozenset[str] = NO_WORDS
    turning: frozenset[str] = NO_WORDS
    """Words that end what such a negation denies ("not the board but the fund"), or begin it ("kept A but not B")."""
    finite: frozenset[str] = NO_WORDS
    """Auxiliaries: with one of them before or behind a negation, it denies the whole clause."""
    until: frozenset[str] = NO_WORDS
    """Words behind a negation that say when it was so all the same: "not until May"."""
    participle_endings: tuple[str, ...] = ()
    """Endings of a word behind a comma that begins a part of its own: "..., saying it had no money"."""
    never: frozenset[str] = NO_WORDS
    """Negations that say with one of `as_much` behind them that something is more than ever: "never sold so many"."""
    as_much: frozenset[str] = NO_WORDS
    permitting: frozenset[str] = NO_WORDS
    """Verbs by which a "without" and a "not" of one clause say what may only be with something: "without a licence it
    may not sell"."""
    nobody: frozenset[str] = NO_WORDS
    """Negations that make a superlative of a comparative: "nobody was younger than her"."""
    than: frozenset[str] = NO_WORDS
    superlatives: frozenset[str] = NO_WORDS
    superlative_endings: tuple[str, ...] = ()
    contraries: tuple[Contrary, ...] = ()
