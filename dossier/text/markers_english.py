"""How English hedges, relays, denies and plans."""

from .lexicon import words
from .markers_table import MarkerTable, Sense
from .reading_tokens import phrases, spread

_HEDGE, _UNSURE, _RELAY = Sense("hedge"), Sense("hedge", True), Sense("relay")
_NEGATION, _PLAN, _NOT_ONLY = Sense("negation"), Sense("plan"), Sense("not-only")
_NOT = """don't, doesn't, didn't, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't, can't,
    couldn't, shouldn't, mustn't, needn't"""

ENGLISH = MarkerTable(
    code="en",
    phrases=phrases({
        **spread("""reportedly, allegedly, alleged, supposedly, supposed to, apparently, seemingly, presumably,
            probably, possibly, perhaps, maybe, might, likely, unlikely, seem, seems, seemed, appear to, appears to,
            appeared to, is said to, are said to, was said to, were said to, be said to, said to be, said to have,
            believed to, thought to, rumoured to, rumored to, is possible that, it is possible, is it possible,
            plausible, unconfirmed, presume, presumes, presumed, suspect, suspects, suspected, purported,
            purportedly, expected to, conceivably, cannot be ruled out""", _HEDGE),
        "may": Sense("hedge", rule="may"),
        **spread("could, should, would, would have, is regarded as, are regarded as, arguably, tends to", _UNSURE),
        "rather": Sense("hedge", True, "rather"),
        **spread("would like to", _PLAN),
        "according to": Sense("relay", rule="according"),
        **spread("""according to reports, there are reports, there were reports, reports say, it is said,
            rumour, rumours, rumor, rumors, citing, people familiar with, sources say, sources said, insiders, leaked,
            in the view of, on that view, in the words of, by its own account, by his own account, by her own account,
            is reported to, are reported to, was reported to, regarded by many as, speculation""", _RELAY),
        **spread("reports, reported, report that", Sense("relay", rule="reports")),
        **spread(f"""not, no, none, nobody, no one, nothing, nowhere, never, neither, without, cannot, {_NOT}, deny,
            denies, denied, denying, denial, disputes, disputed, refutes, refuted, unsuccessful, unsuccessfully,
            in vain, unknown""", _NEGATION),
        "nor": Sense("negation", rule="nor"),
        **spread("""not only, not just, not merely, not least, no fewer than, no less than, no more than, not more than,
            not less than, not fewer than, no doubt, no secret, no wonder, no question,
            no later than, not to mention""", _NOT_ONLY),
        **spread("""wants to, want to, wanted to, plans to, plan to, planned to, planned, planning to, intends to,
            intend to, intended to, aims to, aim to, is meant to, are meant to, is set to, are set to,
            is going to, are going to""", _PLAN),
        **spread("is to, are to", Sense("plan", True)),
        **spread("that is to say", _NOT_ONLY),
    }),
    word_lists={
        "reporting_to": words("to"),
        "not_sources": words("vision plan plans schedule rules law"),
        "copula": words("is are was were be been it's seems"),
    },
    complements=words("that whether what who why how where when"),
    subordinators=words("although though because since while as if after before unless whereas so"),
    openers=words("although though because since while as if after before unless whereas what when"),
    relatives=words("who which whose whom that where"),
    bare_relatives=words("who which whose whom"),
    prepositions=words("of in with for from to by about at on"),
    coordinators=words("but and or yet nor"),
    contrasts=words("but however"),
    as_words=words("as"),
    verb_last=False,
)  # fmt: skip
