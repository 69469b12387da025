"""English, as news and our own pages write it."""

from .lexicon import Language, entries, words

_SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10,
    "Nov": 11, "Dec": 12,
}  # fmt: skip
_MONTHS = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "August": 8,
    "September": 9, "October": 10, "November": 11, "December": 12,
}  # fmt: skip
_NUMERALS = {
    "zero": 0, "one": 1, "single": 1, "a": 1, "an": 1, "two": 2, "both": 2, "couple": 2, "pair": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "half": 0.5,
    "dozen": 12, "double": 2, "doubled": 2, "twice": 2, "triple": 3, "tripled": 3, "third": None,
    "thirds": None, "quarter": None, "quarters": None, "dozens": None, "hundreds": None,
    "thousands": None, "several": None, "some": None, "few": None, "many": None,
}  # fmt: skip
_SCALES = {
    "k": 3, "thousand": 3, "m": 6, "mn": 6, "mm": 6, "million": 6, "millions": 6, "bn": 9, "b": 9,
    "billion": 9, "billions": 9, "tn": 12, "trn": 12, "trillion": 12, "trillions": 12,
}  # fmt: skip

ENGLISH = Language(
    code="en",
    abbreviations=entries("""
        e. g., i. e., cf., viz., vs., approx., ca., est., incl., excl., max., nos., vol., fig., figs.,
        ch., sec., Mr., Mrs., Ms., Mx., Dr., Prof., St., Sr., Jr., Rev., Hon., Gov., Sen., Rep., Gen.,
        Col., Lt., Sgt., Capt., No., Nos., Vol., Fig., Figs., Ch., Sec., Art., Messrs., Mt., Ft., Ph. D.
    """),
    final_abbreviations=entries("""
        U. S., U. S. A., U. K., U. N., E. U., Inc., Corp., Co., Ltd., LLC., Bros., a. m., p. m., Jan.,
        Feb., Mar., Apr., Jun., Jul., Aug., Sep., Sept., Oct., Nov., Dec., D. C., L. A., N. Y., et al.,
        no., Ave., Blvd., Dept., Univ.
    """),
    starters=words("""
        the a an he she it they we you i this that these those his her its their our my in on at by for
        from to with after before since until during while when where what who why how if as although
        though because but and or so then there here now also however meanwhile moreover nevertheless
        still yet only not no none all both each every some many most several other another such earlier
        later today yesterday instead according
    """),
    months=_MONTHS | _SHORT_MONTHS,
    doubtful_months=frozenset(_SHORT_MONTHS) | {"May", "March"},
    date_cues=words("in since until till by from early mid late last next this of during"),
    hedges=entries("""
        may, might, could, would, should, reportedly, allegedly, alleged, supposedly, supposed to, said
        to, believed to, thought to, rumoured, rumored, rumour*, rumor*, purported*, apparently,
        seemingly, seem, seems, seemed, appear to, appears to, appeared to, probably, likely, unlikely,
        possibly, possible, perhaps, maybe, presumably, potentially, conceivably, arguably, rather,
        suggest, suggests, suggested, indicate, indicates, indicated, hint, hints, hinted, expected to, is
        expected, are expected, estimate*, speculat*, unconfirmed, unclear, uncertain, unknown, not known,
        not confirmed, plausible, tentative*, in talks, if confirmed
    """),
    relay_markers=entries("""
        according to, reportedly, allegedly, report*, sources, source said, people familiar with,
        insiders, insider, citing, cites, cited, quoted, quoting, quotes, wrote, writes, it is said, is
        said to, are said to, was said to, it is believed, rumour*, rumor*, it emerged, has emerged, came
        to light, leaked, leaks, turned out, learned that, has learned, heard that, told of, by its own
        account, by his own account, by her own account, in the words of
    """),
    speech_verbs=entries("""
        said, says, say, told, tells, stated, states, claimed, claims, claim, explained, explains, added,
        adds, confirmed, confirms, announced, announces, revealed, reveals, disclosed, admitted, admits,
        acknowledged, warned, warns, stressed, emphasised, emphasized, insisted, insists, argued, argues,
        noted, notes, remarked, outlined, outlines, reaffirmed
    """),
    negators=entries("""
        not, n't, no, none, nobody, nothing, nowhere, never, neither, nor, without, cannot, hardly,
        barely, scarcely, instead of, rather than, except, deny, denies, denied, denying, denial*,
        dispute*, disputing, refute*, refuting, contradict*, reject*, rebut*, decline*, refus*, fail*,
        unsuccessful*, in vain, false, falsely, untrue, incorrect*, wrong*, called off, cancelled,
        canceled
    """),
    modals=entries("""
        can, could, may, might, must, shall, should, will, would, need to, needs to, ought to, has to,
        have to, wants to, want to, intends to, intend to, plans to, plan to, aims to, aim to
    """),
    numerals=_NUMERALS,
    scales=_SCALES,
)
