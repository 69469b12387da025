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
    pointers={
        "person": words("he him his himself she her herself"),
        "several": words("they them their both"),
        "thing": words("it its itself"),
        "group": words(
            "company company's group group's firm firm's start-up start-up's startup corporation enterprise"
        ),
        "the": words("the this that"),
        "empty": words("is was seems seemed appears appeared turns turned remains becomes became takes took has"),
        "clause": words("that what whether how who why to"),
    },
    turns={
        "denying": words("deny denies denied denying denial disputes disputed refutes refuted"),
        "lacking": words("without"),
        "ended": words("longer more anymore"),
        "past": words("former formerly previously previous once until before earlier used"),
        "limits": words("""only alone just yet merely solely entirely completely wholly fully quite exactly necessarily
            always all every everything whole first chance because too either even"""),
        "contrast": words("rather instead"),
        "ifs": words("if unless whether lest had would"),
        "joins": words("but and or yet nor while although though because which who"),
        "failing": words("""fail fails failed failing failure refuse refuses refused decline declines declined lack
            lacks lacked lacking reject rejects rejected unable hardly barely scarcely rarely seldom little few stalled
            broke collapsed unannotated unsustainable unlikely doubt doubts doubtful"""),
    },
    speech_verbs=entries("""
        said, says, say, told, tells, stated, states, claimed, claims, claim, explained, explains, added,
        adds, confirmed, confirms, announced, announces, revealed, reveals, disclosed, admitted, admits,
        acknowledged, warned, warns, stressed, emphasised, emphasized, insisted, insists, argued, argues,
        noted, notes, remarked, outlined, outlines, reaffirmed
    """),
)
