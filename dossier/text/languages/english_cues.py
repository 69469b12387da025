"""English words by which a text hedges, relays, denies and plans, and those that show how far they reach."""

from dossier.text.cue_words import Around, Attribution, Clauses, Negation, Pronouns, Sense
from dossier.text.languages.english_opposites import OPPOSITES
from dossier.text.word_lists import entries, phrases, words

REPORTS_TO = (
    Around(where="after", words=("to",), within=4),  # somebody reports to somebody
    Around(where="before", words=("according",), within=3),  # "according to reports" is one cue, not two
    Around(where="before", words=("to",), within=1),
)
NO_SOURCE = (Around(where="after", words=("vision", "plan", "plans", "schedule", "rules", "law"), within=6),)
COPULA = (Around(where="before", words=("is", "are", "was", "were", "be", "been", "it's", "seems"), within=1),)
IN_JUDGING = (  # "it would be wrong to say that" judges, and holds nothing back
    Around(where="after", words=("wrong to", "false to", "untrue to", "incorrect to", "a mistake to",
                                 "an exaggeration to", "misleading to", "unfair to", "premature to"), within=4),
)  # fmt: skip
RATHER_THAN = (Around(where="after", words=("than",), within=1),)

BEGUN = words("""
    open reopen close begin start end finish leave join move meet take pay sell buy build launch appear return retire
    become publish replace arrive resume go hold present sign vote decide run be step stand
""")

CUES = phrases({
    Sense(kind="hedge"): """
        reportedly, allegedly, alleged, supposedly, supposed to, apparently, seemingly, presumably, probably, possibly,
        perhaps, maybe, might, likely, unlikely, seem, seems, seemed, appear to, appears to, appeared to, is said to,
        are said to, was said to, were said to, be said to, said to be, said to have, believed to, thought to,
        rumoured to, rumored to, is possible that, it is possible, is it possible, plausible, unconfirmed, presume,
        presumes, presumed, suspect, suspects, suspected, purported, purportedly, expected to, conceivably,
        cannot be ruled out, not
        ruled out, not rule out, does not rule out, not excluded, not exclude, not impossible, not inconceivable, not
        unlikely, quite possible, in all likelihood, in all probability, more likely than not, as likely as not""",
    Sense(kind="hedge", ambiguous=True): """
        could, should, would have, is regarded as, are regarded as, arguably, tends to""",
    Sense(kind="hedge", ambiguous=True, unless=IN_JUDGING): "would",
    Sense(kind="hedge", lower_case=True): "may",
    Sense(kind="hedge", ambiguous=True, only=COPULA, unless=RATHER_THAN): "rather",

    Sense(kind="relay"): """
        according to reports, there are reports, there were reports, reports say, it is said, rumour, rumours, rumor,
        rumors, citing, people familiar with, sources say, sources said, insiders, leaked, in the view of,
        on that view, in the words of, by its own account, by his own account, by her own account, is reported to,
        are reported to, was reported to, regarded by many as, speculation""",
    Sense(kind="relay", unless=NO_SOURCE): "according to",
    Sense(kind="relay", unless=REPORTS_TO): "reports, reported, report that",

    Sense(kind="negation"): """
        not, no, none, nobody, no one, nothing, nowhere, never, neither, without, cannot, don't, doesn't, didn't,
        isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't,
        needn't, no question of, deny, denies, denied, denying, denial, disputes, disputed, refutes, refuted,
        unsuccessful,
        unsuccessfully, in vain, unknown""",
    Sense(kind="negation", unless=(Around(where="before", words=("neither",)),)): "nor",
    Sense(kind="refusal"): """
        decline to, declines to, declined to, declining to, declined comment, refuse to, refuses to, refused to,
        refusing to""",
    Sense(kind="refusal", ambiguous=True): """
        refuse, refuses, refused, refusing, refusal, fail to, fails to, failed to, failing to, failure to, unable,
        reject, rejects, rejected, rejecting, unaware, free of, yet to, turn down, turns down, turned down, lacks,
        lacked, not exceed, not exceeding, never exceeded, do without, does without, did without, doing without""",
    Sense(kind="not-only"): """
        not only, not just, not merely, not least, no fewer than, no less than, no more than, not more than,
        not less than, not fewer than, not until, no doubt, no secret, no wonder, no question, no later than, not to
        mention, that is to say""",

    Sense(kind="plan"): """
        is about to, are about to, was about to, were about to, is on the verge of, are on the verge of, wants to,
        want to, wanted to, plans to, plan to, planned to, planned, planning to, intends to, intend to, intended to,
        aims to, aim to, is meant to, are meant to, is set to, are set to, looks set to, look set to, is going to,
        are going to, would like to""",
    Sense(kind="plan", ambiguous=True): "is to, are to",
    Sense(kind="plan", followed_by=BEGUN): "is due to, are due to, was due to, were due to",
})  # fmt: skip

PROSPECTIVE = words("""
    will 'll would shall going future upcoming soon plan plans planned planning intention intentions intends intend
    intending intended aim aims aiming goal goals project projects proposal proposals proposed proposes considering
    considers consider consideration wants want wanted set due expected next ambition ambitions hope hopes hoped hoping
    seek seeks seeking sought try tries tried trying attempt attempts attempted should must may might could need needs
    pending eventually agreed agrees agreement commits committed promised promises pledged pledges vows vowed prepares
    preparing prepared ready negotiating talks discussing discusses mulls mulling eyes eyeing weighs weighing explores
    exploring looking thinking scheduled slated poised keen willing interested interest decided decision decides wish
    wishes desire desires expects expecting forecast forecasts predicts predicted anticipates envisages envisaged
    contemplates contemplating studying studies looks meant mean means envisions envisioned
""") | {"have to", "has to"}

SPEECH_VERBS = entries("""
    said, says, say, told, tells, stated, states, claimed, claims, claim, explained, explains, added,
    adds, confirmed, confirms, announced, announces, revealed, reveals, disclosed, admitted, admits,
    acknowledged, warned, warns, stressed, emphasised, emphasized, insisted, insists, argued, argues,
    noted, notes, remarked, outlined, outlines, reaffirmed
""")

CLAUSES = Clauses(
    complements=words("that whether what who why how where when"),
    joined_complements=words("and or but"),
    bare_complements=words("that"),
    subordinators=words("although though because since while as if after before unless whereas so"),
    openers=words("although though because since while as if after before unless whereas what when"),
    relatives=words("who which whose whom that where"),
    bare_relatives=words("who which whose whom"),
    prepositions=words("of in with for from to by about at on"),
    without_preposition=words("that"),
    coordinators=words("but and or yet nor"),
    contrasts=words("but however"),
    as_words=words("as"),
)

PRONOUNS = Pronouns(
    person=words("he him his himself she her herself"),
    several=words("they them their both"),
    thing=words("it its itself"),
    group=words("company company's group group's firm firm's start-up start-up's startup corporation enterprise"),
    the=words("the this that"),
    empty=words("is was seems seemed appears appeared turns turned remains becomes became takes took has"),
    clause=words("that what whether how who why to"),
)

ATTRIBUTION = Attribution(
    judging=words("see sees saw seen regard regards regarded consider considers considered view viewed calls called"),
    texts=words("article articles report reports caption headline sources"),
    beside=words("""according accordingly said says say writes wrote write writing reports reported reporting calls
        called calling counting dated undated presumably probably apparently appeared appears published time latest
        recent recently after before about by in of from when as that judgement view words quoted quotes cites citing
        internal same another page caption picture"""),
)

NEGATION = Negation(
    opposites=OPPOSITES,
    denying=words("deny denies denied denying denial disputes disputed refutes refuted"),
    lacking=words("without"),
    ended=words("longer more anymore"),
    past=words("former formerly previously previous once until before earlier used"),
    limits=words("""only alone just yet merely solely entirely completely wholly fully quite exactly necessarily
        always all every everything whole first chance because too either even"""),
    contrast=words("rather instead"),
    ifs=words("if unless whether lest had would"),
    joins=words("but and or yet nor while although though because which who"),
    failing=words("""fail fails failed failing failure refuse refuses refused decline declines declined lack
        lacks lacked lacking reject rejects rejected unable hardly barely scarcely rarely seldom little few stalled
        broke collapsed unannotated unsustainable unlikely doubt doubts doubtful"""),
)
