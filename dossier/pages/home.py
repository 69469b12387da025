"""The start page: what happened, how sure it is, what is contested, and the ways in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dossier.charts.flow import Flow, flow
from dossier.components.layout import PageKind, asset, page
from dossier.components.menu import HOME as HOME_PAGE
from dossier.components.menu import story_name
from dossier.components.page_context import PageContext
from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.coverage import total_share
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.exceptions import SignedClaims, signed_claims
from dossier.pages.home_sections import DealGroup, Figure, PeopleGroup, deals_by_status, figure, people_groups
from dossier.pages.prose import BlockView, SentenceView, prose_blocks
from dossier.pages.source_switch import SCRIPT, SourceSwitch, source_switch
from dossier.read.prose import Prose
from dossier.read.records import DisputeRecord
from dossier.text.scripts import words

HOME = PageKind(name="home", template="home", stylesheet="home")

MOST_CARDS = 6  # of open disputes; the rest is a click away
OPENING = 3  # paragraphs of the story, where the start page has none of its own
WORDS_A_MINUTE = 200  # of a reader; in a script without spaces, three letters are a word


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something the dossier holds, and where they are."""

    word: str
    number: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What was compared, and with what result: sources, whether by sentences, contradictions, other open questions."""

    sources: int
    whole: bool
    contradictions: int
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The view of `pages/home.html`."""

    deck: tuple[SentenceView, ...]
    comparison: Compared
    switch: SourceSwitch
    script: str  # that makes a switch of it
    figures: tuple[Figure, ...]
    flow: Flow | None  # its citations lead to the claims' own pages: their entries would double the page's weight
    flow_href: str
    disputes: tuple[DisputeView, ...]
    blocks: tuple[tuple[BlockView, tuple[SignedClaims, ...]], ...]  # each with what is said beside it
    story: str  # the way to the whole story; empty where there is none
    minutes: int  # that it takes to read
    people: tuple[PeopleGroup, ...]
    deals: tuple[DealGroup, ...]
    numbers: Mapping[str, int]  # how many there are in all, by the words for them
    ways: Mapping[str, str]


def home_page(site: SiteContext, language: str) -> Page[HomeView]:
    """The start page of a language."""
    context = PageContext.at(site, language)
    prose = site.dossier.pages[(HOME_PAGE, language)]
    blocks = prose_blocks(context, prose)
    deck = blocks[0].sentences if blocks and blocks[0].kind == "paragraph" else ()
    figures = tuple(figure(context, key) for key in prose.front.figures)
    open_disputes = _open(site)
    disputes = tuple(dispute_view(context, dispute) for dispute in open_disputes[:MOST_CARDS])
    name = story_name(context)
    story = site.dossier.pages[name, language] if name else None
    text = blocks[1:] if deck else blocks
    if not text and story:
        text = _opening(prose_blocks(context, story))
    contradictions = sum(dispute.nature == "contradiction" for dispute in open_disputes)
    drawn = PageContext.at(site, language, own=frozenset())
    moves = flow(drawn) if site.publishes("analysis") else None
    people, deals = people_groups(context), deals_by_status(context)
    return page(
        context,
        HOME,
        title=prose.front.title,
        title_origin="page:home:title",
        description=prose.front.description,
        view=HomeView(
            deck=deck,
            comparison=Compared(
                sources=len(site.dossier.sources),
                whole=total_share(dict(site.index.coverage)) >= 1,
                contradictions=contradictions,
                questions=len(open_disputes) - contradictions,
            ),
            switch=source_switch(context, (*context.cited, *drawn.cited), (dispute.id for dispute in disputes)),
            script=asset(context, SCRIPT),
            figures=figures,
            flow=moves,
            flow_href=context.href("pictures", "flow"),
            disputes=disputes,
            blocks=tuple((block, signed_claims(context, block)) for block in text),
            story=context.href(name) if name else "",
            minutes=minutes(story) if story else 0,
            people=people,
            deals=deals,
            numbers={count.word: count.number for count in counts(context)} | {"open": len(open_disputes)},
            ways={word: context.href(word) for word in ("people", "deals", "disputes", "claims", "sources")},
        ),
    )


def _open(site: SiteContext) -> list[DisputeRecord]:
    """The open disputes: contradictions, then what a date or an original may clear up, in the order of the file."""
    records = [dispute for dispute in site.dossier.disputes.values() if dispute.status == "open"]
    return sorted(records, key=lambda dispute: dispute.nature != "contradiction")


def _opening(blocks: tuple[BlockView, ...]) -> tuple[BlockView, ...]:
    """The first paragraphs of another page; its fragments are not this page's."""
    paragraphs = [block for block in blocks if block.kind == "paragraph"][:OPENING]
    return tuple(
        replace(block, sentences=tuple(replace(sentence, id="") for sentence in block.sentences))
        for block in paragraphs
    )


def minutes(prose: Prose) -> int:
    """How long a text takes to read, at least one minute."""
    text = " ".join(run.text for sentence in prose.sentences() for run in sentence.runs)
    return max(1, round(sum(1 for _ in words(text)) / WORDS_A_MINUTE))


def counts(context: PageContext) -> tuple[Count, ...]:
    """The size of the dossier in its own units."""
    site = context.site
    dossier = site.dossier
    kinds = [record.kind for record in dossier.entities.values()]
    numbers = {
        "claims": len(dossier.claims),
        "sources": len(dossier.sources),
        "people": kinds.count("person"),
        "organizations": kinds.count("organization"),
        "deals": kinds.count("deal"),
        "disputes": len(dossier.disputes),
    }
    return tuple(Count(word, number, context.href(word)) for word, number in numbers.items() if number)
