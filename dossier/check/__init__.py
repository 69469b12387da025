"""The rules. Each is one small function, named for what it finds, with the rule in its docstring.

A rule has three answers: a `Problem`, an `Unchecked` where it has no reader that could tell, and silence: passed.

To add one: write the function, put it into `CHECKS` under what it looks at, add a case to `tests/cases/` and a heading
to `docs/problems.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from dossier.check import (
    compared,
    conflicts,
    context,
    covered,
    denials,
    disputes,
    figures,
    hedged,
    languages,
    named,
    prose,
    revised,
    signoff,
    site,
    sourcing,
    support,
    turns,
)
from dossier.check.base import Check, Subject
from dossier.check.follow_on import without_follow_on
from dossier.check.remembered import Examination, InOrder, Spread, in_turn, problems_in, unchecked_in
from dossier.check.suppressions import Acknowledged, apply_suppressions
from dossier.frozen import dataclass
from dossier.model.dossier import Dossier
from dossier.model.facts import fact
from dossier.model.index import Index
from dossier.problem import Problem

CHECKS: Mapping[str, tuple[Check, ...]] = {
    "site": (
        site.home_missing,
        site.settings_unreadable,
        site.interface_untranslated,
        site.embeds_left_out,
        signoff.id_vanished,
        signoff.moved_to_nowhere,
        revised.history_altered,
        revised.history_lost,
        revised.history_reordered,
        revised.history_forked,
        sourcing.vocabulary_unused,
    ),
    "pages": (
        site.address_taken,
        site.link_to_unpublished,
        prose.facts_in_factless_page,
        languages.missing_page_translation,
    ),
    "records": (languages.missing_translation, signoff.record_not_signed_off),
    "entities": (sourcing.entity_without_claim,),
    "sources": (
        sourcing.source_unused,
        covered.set_aside_but_cited,
        covered.sources_alike,
        support.carries_too_much,
        turns.turn_unknown,
        turns.label_unused,
        turns.turns_unwritten,
    ),
    "source sentences": (covered.sentence_open,),
    "claims": (
        sourcing.claim_without_source,
        sourcing.property_misapplied,
        named.name_not_in_passage,
        named.subject_not_in_passage,
        named.names_differ_between_languages,
        figures.value_not_in_passage,
        figures.number_not_in_passage,
        figures.numbers_differ_between_languages,
        hedged.statement_firmer,
        hedged.plan_as_fact,
        denials.negation_differs,
        conflicts.conflict_undisputed,
        conflicts.own_value_repeated,
        sourcing.dated_after_source,
        support.only_in_headline,
        support.nothing_in_common,
        compared.quantity_differs,
        compared.superlative_added,
        compared.order_in_time_differs,
        compared.future_firmer,
        compared.opposite_stated,
        compared.roles_exchanged,
        compared.unknown_name_not_in_passage,
        signoff.not_signed_off,
        revised.revision_open,
    ),
    "evidence": (
        languages.missing_quote_translation,
        named.speaker_not_in_passage,
        turns.speaker_of_another_turn,
        turns.speaker_missing,
        turns.quote_across_turns,
        hedged.hedge_not_recorded,
        hedged.certainty_unwritten,
        denials.negation_cut_off,
        context.quote_out_of_context,
        context.speaker_unwritten,
    ),
    "prose sentences": (prose.prose_uncited, prose.prose_disagrees, prose.prose_firmer, prose.words_not_of_claim),
    "disputes": (disputes.position_without_evidence, disputes.positions_alike, disputes.settles_states_more),
}

# Of the rules for claims, those that hold claims against each other, or read more than is noted of one.
TOGETHER = (conflicts.conflict_undisputed, revised.revision_open)
OF_HISTORY = (revised.history_altered, revised.history_lost, revised.history_reordered)  # which read nothing else
EACH_CLAIM = tuple(rule for rule in (*CHECKS["claims"], *CHECKS["evidence"]) if rule not in TOGETHER)
EACH_PAGE = CHECKS["prose sentences"]

_SIZES: Mapping[str, Callable[[Subject], int]] = {
    "site": lambda _: 1,
    "pages": lambda subject: len(subject.dossier.pages),
    "records": lambda subject: 2 + sum(map(len, _records(subject.dossier))),
    "entities": lambda subject: len(subject.dossier.entities),
    "sources": lambda subject: len(subject.dossier.sources),
    "source sentences": lambda subject: sum(coverage.read for coverage in subject.index.coverage.values()),
    "claims": lambda subject: len(subject.dossier.claims),
    "evidence": lambda subject: sum(len(claim.evidence) for claim in subject.dossier.claims.values()),
    "prose sentences": lambda subject: sum(len(list(page.sentences())) for page in subject.dossier.pages.values()),
    "disputes": lambda subject: len(subject.dossier.disputes),
}


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What one rule did: how many subjects of what kind it examined, how many problems are open or acknowledged.

    `unchecked` are the subjects that it could not judge, for want of a reader.
    """

    rule: str
    subjects: str
    examined: int
    failed: int
    acknowledged: int
    unchecked: int

    @property
    def passed(self) -> int:
        """Subjects that are in order; several answers on one subject may make this too low, never too high."""
        return max(self.examined - self.failed - self.acknowledged - self.unchecked, 0)

    @property
    def answers(self) -> dict[str, int]:
        """How often it was asked, and what it answered, for other programs."""
        return {
            "made": self.examined,
            "passed": self.passed,
            "acknowledged": self.acknowledged,
            "failed": self.failed,
            "not_checked": self.unchecked,
        }


@dataclass(frozen=True, slots=True)
class Checked:
    """Open problems, acknowledged ones, and what every rule did: silence never means "not checked".

    `unchecked` names the rules that could not judge a claim, its evidence included, or a sentence of a page: by the
    claim's id and the page's path.
    """

    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...]
    results: tuple[RuleResult, ...]
    unchecked: Mapping[str, tuple[str, ...]]
    in_order: InOrder


def check(
    dossier: Dossier,
    index: Index,
    unread: frozenset[str] = frozenset(),
    known: Iterable[Problem] = (),
    *,
    before: InOrder | None = None,
    history: str = "",
    spread: Spread = in_turn,
) -> Checked:
    """Run every rule over the dossier. `unread` names what has a problem already and is not reported as missing.

    `known` are the problems met before; they are returned with those of the rules, without follow-on problems.
    What was in order `before` is not examined again; `history` tells whether the history's text is the same. `spread`
    may have others examine a part.
    """
    subject = Subject(dossier, index, unread)
    examination = Examination(subject, before or InOrder(), history, spread)
    by_rule = examination.problems(claims=EACH_CLAIM, pages=EACH_PAGE, history=OF_HISTORY)
    counts = Counter[str]()
    for of_unit in examination.unchecked.values():
        counts.update(of_unit)
    for rule in chain.from_iterable(CHECKS.values()):
        if rule not in by_rule:
            answers = list(rule(subject))
            by_rule[rule], counts[rule.__name__] = problems_in(answers), unchecked_in(answers) or 0
    known = tuple(known)
    unsettled, acknowledged = apply_suppressions(subject, list(chain.from_iterable(by_rule.values())), known)
    left = dict.fromkeys(without_follow_on(subject, known, unsettled))
    settled = {suppressed.problem for suppressed in acknowledged}
    results = [
        RuleResult(
            rule=rule.__name__.replace("_", " "),
            subjects=subjects,
            examined=_SIZES[subjects](subject),
            failed=sum(problem in left for problem in by_rule[rule]),
            acknowledged=sum(problem in settled for problem in by_rule[rule]),
            unchecked=counts[rule.__name__],
        )
        for subjects, rules in CHECKS.items()
        for rule in rules
    ]
    return Checked(
        tuple(left),
        tuple(acknowledged),
        results=tuple(results),
        unchecked=_unchecked(dossier, examination),
        in_order=examination.in_order(),
    )


def _unchecked(dossier: Dossier, examination: Examination) -> dict[str, tuple[str, ...]]:
    """By claim and page: the rules that could not judge it."""
    units = {fact("claims", key): key for key in dossier.claims}
    units |= {fact("pages", key): page.path for key, page in dossier.pages.items()}
    return {units[unit]: tuple(counts) for unit, counts in examination.unchecked.items()}


def _records(dossier: Dossier) -> tuple[Mapping[str, object], ...]:
    return (dossier.sources, dossier.entities, dossier.claims, dossier.disputes)
