"""The words by which English says what it makes of a clause, and by which it denies without a "not"."""

from dossier.text.governing_words import Contrary, Denying, Governing, Governs
from dossier.text.word_lists import phrases, words

SAID = Governs(kind="speech", negated="denial", takes="any", behind=True)
HELD = Governs(kind="rumour", negated="denial", takes="clause", behind=True)

WORDS = phrases({
    # What is denied, and by whom.
    Governs(kind="denial", takes="clause", behind=True): """
        deny, denies, denied, denying, dispute, disputes, disputed, disputing, refute, refutes, refuted, refuting,
        rebut, rebuts, rebutted, disprove, disproves, disproved, disproving, disproven, contradict, contradicts,
        contradicted, debunk, debunks, debunked""",
    Governs(kind="denial", takes="nothing", behind=True): """
        reject, rejects, rejected, dismiss, dismisses, dismissed""",
    Governs(kind="denial", takes="clause"): """
        pretend, pretends, pretended, pretending, lied, feigned, ruled out, rules out,
        rule out, ruling out""",
    Governs(kind="denial", negated=None, takes="conjunction"): """
        untrue, false, wrong, incorrect, inaccurate, mistaken, nonsense, fiction, invention, fabrication, fabricated,
        invented, unfounded, baseless, groundless, impossible, inconceivable, out of the question, absurd, a lie,
        myth, the myth, myths, hoax, falsehood, misconception, misconceptions, misunderstanding, fallacy,
        illusion, delusion, legend, denial, denials, rebuttal, ruled out, far from true, far from the truth, refuted
        by, wrong to say, wrong to claim, wrong to suggest, wrong to think, wrong to believe, untrue to say, false to
        say, incorrect to say, inaccurate to say, misleading to say, a mistake to say, a mistake to think""",
    Governs(kind="denial", takes="object"): """
        rejected claims, rejects claims, rejected the claim, rejects the claim, rejected reports, rejected
        suggestions, rejected the suggestion, rejected the idea, rejects the idea, rejected the notion, rejects the
        notion, rejected allegations, rejects allegations, rejected the allegation, rejected accusations, dismissed
        claims, dismisses claims, dismissed reports, dismisses reports, dismissed rumours, dismissed rumors, dismissed
        suggestions, dismissed the claim, dismissed the idea, dismissed allegations, dismissed the suggestion,
        dismissed speculation, dismisses the idea, contrary to reports, contrary to claims, contrary to rumours,
        contrary to rumors, contrary to the claim, contrary to the belief, contrary to popular belief, contrary to
        suggestions, contrary to the rumour, contrary to the rumor, contrary to what, contrary to some reports,
        contrary to earlier reports, no truth to, no truth in, no substance to, no basis for, no foundation for, no
        question of, refused to accept, refuses to accept, refused to believe, refuses to believe, denied reports,
        denied claims, denied rumours, denied rumors, denied allegations, denied suggestions, denied speculation,
        denies reports, denies claims, denies allegations, denied accusations, denied a report, denied media reports,
        denied the allegation, denied the claim, denied the charge, denied charges""",
    Governs(negated="denial", takes="conjunction"): """
        true, correct, right, accurate, case, fact, truth, so, evidence, proof, proven, proved, sign, signs,
        indication, indications, suggestion that, reason, reasons, record, trace, way, question that, possible, shown,
        established, documented, demonstrated, found, find, finds, chance, merit, mean, means, imply, implies, show,
        shows, prove, proves, demonstrate, indicate, indicates, support the claim, support the idea, support the view,
        supported the idea, supported the hypothesis, support the hypothesis, support the notion, hint, hints, word""",
    # What is doubted.
    Governs(kind="doubt", takes="clause", behind=True): "doubt, doubts, doubted, doubting",
    Governs(kind="doubt", takes="conjunction"): """
        doubtful, questionable, dubious, uncertain, unclear, unproven, unconfirmed, unlikely, improbable, debatable,
        disputed, contested, sceptical, skeptical, unsure, unconvinced, implausible, suspicious, scepticism,
        skepticism, uncertainty, dispute, debate, controversy, disagreement, suspicion, open question, far from clear,
        far from certain, far from sure, too early to say, too soon to say, remains to be seen, anybody's guess,
        anyone's guess, difficult to believe, hard to believe, anything but certain, anything but clear, anything but
        sure, by no means certain, by no means clear, no means certain, yet to be shown, yet to be proved, yet to be
        proven, yet to be established, yet to be confirmed, yet to be demonstrated""",
    Governs(kind="doubt", takes="object"): """
        cast doubt, casts doubt, casting doubt, raised doubts, raises doubts, questioned the claim, questions the
        claim, questioned whether, questioned claims, challenged the claim, challenges the claim, challenged claims,
        failed to confirm, failed to show, failed to prove, failed to demonstrate, failed to establish, declined to
        confirm, refused to confirm, refuses to confirm, unable to confirm, unable to verify, failed to find evidence,
        failed to find proof""",
    Governs(negated="doubt", takes="conjunction"): """
        certain, sure, clear, convinced, confident, plausible, likely, probable, guarantee, guaranteed, guarantees,
        certainty, assurance, given, settled, decided, obvious, self-evident, foregone conclusion""",
    Governs(negated="doubt", takes="clause"): """
        confirm, confirmed, confirms, verify, verified, verifies, convince, corroborate, corroborated, determine,
        determined, ensure, guaranteed that""",
    Governs(kind="rumour", negated="doubt", takes="clause", behind=True): "expect, expects, expected, expecting",
    # What is asked.
    Governs(kind="question", takes="object"): """
        ask, asks, asked, asking, wonder, wonders, wondered, wondering, inquire, inquired, inquires, enquire,
        enquired, query, queries, investigate, investigates, investigated, investigating, examine, examines, examined,
        examining, examines whether, test, tests, tested, testing, check, checks, checked, checking, explore,
        explores, explored, consider, considers, considered, considering, decide, decides, deciding, discuss,
        discusses, discussed, discussing, debate, debates, debated, debating, assess, assesses, assessed, assessing,
        question, questions, questioned, probe, probes, probed, probing, study, studies, studied, studying, know,
        knows, knew, see, say, tell""",
    # What is only believed, feared, alleged.
    HELD: """
        imagine, imagines, imagined, imagining, dreamed, dreamt, believing, thinking, assuming that, suspecting,
        supposing, guessing, speculating, hoping, fearing, worrying, predicting, forecasting, estimating, alleging,
        reckoning, suggesting, implying, proposing, hypothesising, hypothesizing, anticipating, concluding, believe,
        believes, believed, assume, assumes, assumed, suspect, suspects, suspected, suppose, supposes, supposed,
        guess, guesses, guessed, speculate, speculates, speculated, hope, hopes, hoped, fear, fears, feared, worry,
        worries, worried, predict, predicts, predicted, forecast, forecasts, forecasted, estimate, estimates,
        estimated, rumoured, rumored, feel, feels, felt, suggest, suggests, suggested, hint at, hint, hints, hinted,
        whisper, whispers, whispered, intimate, intimates, intimated, imply, implied, implies, propose, proposes,
        proposed, hypothesise, hypothesised, hypothesize, hypothesized, postulate, postulated, theorise, theorised,
        theorize, theorized, conjecture, conjectured, anticipate, anticipates, anticipated, envisage, envisaged, is
        convinced, are convinced, was convinced, were convinced, is confident, are confident, was confident, were
        confident, is certain, was certain, is sure, was sure, conclude, concludes, concluded""",
    Governs(kind="rumour", negated="denial", takes="conjunction"): """
        rumour, rumours, rumor, rumors, allegation, allegations, accusation, accusations, speculation, gossip,
        suggestion, suggestions, theory, theories, hypothesis, belief, beliefs, assumption, assumptions,
        hearsay, suspicions, idea, notion, impression, assertion, assertions, contention,         possibility, risk,
        danger, prospect, likelihood, probability, insinuation, insinuations, expectation,
        expectations, view, opinion, argument, prediction, predictions, warning, warnings, story, stories,
        conspiracy""",
    Governs(kind="rumour", takes="rest"): """
        in her view, in his view, in their view, in its view, in my view, in our view, in her opinion, in his opinion,
        in their opinion, in its opinion, in my opinion, in our opinion, in her words, in his words, in her eyes, in
        his eyes, accused of, accuses, accused, is credited with having, claims to, claimed to, claim to, claiming to,
        professes to, professed to, purports to, purported to, boasts of, boasted of""",
    Governs(kind="rumour", takes="nothing", behind=True): """
        the story goes, the story went, the rumour goes, the rumor goes, the legend goes, the saying goes""",
    Governs(kind="rumour", negated="denial", takes="any", behind=True): """
        allege, alleges, alleged, think, thinks, thought, reckon, reckons, reckoned, insinuate, insinuates,
        insinuated""",
    Governs(kind="rumour", takes="any"): "rumour has it, rumor has it, legend has it, word has it, as if, as though",
    # What somebody says.
    SAID: "say, says, said, insist, insists, insisted, contend, contends, contended",
    Governs(kind="speech", negated="denial", takes="clause", behind=True): """
        assert, asserts, asserted, maintain, maintains,
        maintained, argue, argues, argued, declare, declares, declared, state, stated, remark, remarked, remarks,
        complain, complains, complained, boast, boasts, boasted, warn, warns, warned, testify, testifies, testified,
        write, writes, wrote, tweeted, posted, commented, replied, answered, responded, quipped, joked, lamented,
        recalled, recalls, explained, explains, stress, stresses, stressed, emphasise, emphasises, emphasised,
        emphasize, emphasizes, emphasized, reiterated, reiterates, repeated, added, adds, swore, swears, protested,
        countered, counters, claim, claims, claimed, claiming, states, objected, concedes, conceded, report, reports,
        reported, reporting""",
    Governs(kind="speech", negated="denial", takes="object", behind=True): """
        told, tell, tells, telling, assured, assures, reassured, informed reporters, advised, notified, promised""",
    Governs(kind="speech", negated="denial", takes="any"): "saying",
    Governs(kind="speech", negated="denial", takes="clause"): """
        asserting, insisting, contending, maintaining, arguing, declaring, stating, complaining, boasting,
        warning, testifying, writing, remarking, stressing, emphasising, emphasizing, adding, recalling, explaining,
        swearing, protesting""",
    # Phrases that leave what follows as it is, or are no governing word at all.
    Governs(): """
        to be expected, be expected, without saying, goes without saying, no doubt, without doubt, without a doubt,
        beyond doubt, little doubt, not in doubt, no question but, no dispute, no denying, undisputed, said to, is
        said, that said, having said, what was said, well said, told by, asked to, asks to, ask to, asking price,
        asking prices, asked for, asks for, asking for, supposed to, believed to, thought to, feared to, alleged to,
        estimated to, expected to, suspected of, determined to, convinced of, think tank, think tanks, state of,
        states of, united states, hope to, hopes to, hoped to, say on, have a say, write off, wrote off, write down,
        wrote down, claimed responsibility, claimed the lives, felt the, charged with, true to, so as, so far, so
        many, so much, so long, found guilty, way to, view of, in view of, in the case of, in case, in fact, because
        of fears, word of, right to, rights, in the hope of, hint of, as a matter of fact, can say, false alarm, wrong
        way, what is known, insist on, insists on, insisted on, objects to, objected to, the objects, complains of,
        complained of, suggested by, proposed by, predicted by, estimated at, believed in, believes in, believe in,
        warned of, warns of, warned against, boast of, found that, remains, stresses of, explained by, stated in,
        means of, by means, added to, adds to, add to, added up, known to be, clear of, considered a, considered the,
        considered one, consider it, know how, known for, tests of, study of, studies of, test of, see also, checks
        on, study found, studies found, study showed, studies showed""",
})  # fmt: skip

GOVERNING = Governing(
    words=WORDS,
    conjunctions=words("that"),
    asking=words("whether"),
    asking_after=words("if"),
    inverting=words("""
        is are was were has have had do does did will would can could may might shall should must am isn't
        aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't"""),
    presupposing=words("who whom whose what which why when where how"),
    supposing=phrases({
        "": """
            if, unless, provided that, provided, providing that, on condition that, on the condition that, in case,
            in the event that, in the event of, assuming that, assuming, supposing that, as long as, so long as,
            only if, subject to, conditional on, contingent on, depending on, even if not, were it not for,
            on condition of, pending""",
    }),
    supposing_behind=words("""
        will would can could may might shall should must 'll won't wouldn't can't couldn't going plans intends expects
        expected hopes aims wants ready willing prepared likely set due depends
    """),
    supposing_parted=words("provided"),
    not_supposing=phrases({
        "": """
        even if, as if, if not, if any, if anything, what if, if only, if ever, if at all, little if any, if so, see
        if, ask if, asked if, asks if, wonder if, wondered if, wonders if, asking if, know if, knows if, unclear if,
        sure if, certain if, check if, checked if, determine if, doubtful if, if and when, as long as the, as long as
        a, assuming office, assuming power, assuming control, assuming the, assuming responsibility, pending
        litigation, pending charges, pending cases, pending case, pending trial, pending lawsuits, subject to a fine,
        subject to tax, in case of, provided for, provided by, provided with, if possible, if necessary, if somewhat,
        if slightly, if less, anonymity, as long as two, as long as three""",
    }),
    inverted=words("should were had"),
    wrongly=words("""
        wrongly falsely mistakenly erroneously incorrectly untruthfully wrongfully deceptively fraudulently
        inaccurately
    """),
    hardly=words("hardly barely scarcely little few seldom rarely"),
    negative_articles=words("no"),
    finite=words("""
        is are was were be been being has have had do does did will would can could may might shall should must isn't
        aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot it's
        he's she's they're we're i'm there's it'll he'll she'll they'll he'd she'd they'd they've we've i've
    """),
    finite_endings=("n't",),
    pronouns=words("""
        having being it he she they we i there it's he's she's they're we're i'm there's he'd she'd they'd it'd
    """),
    subjects=words("""
        it he she they we i you there this these those the a an his her its their our my all some many most both every
        each no nobody nothing everyone one more less up nearly about at
    """),
    no_clause=words("""
        in at on to of for with from by about as so nothing goodbye hello yes no farewell sorry and or but because
        when while after before if unless .
    """),
    adjuncts=words("""
        in on at to during after before last this next late early yesterday today earlier later then recently again
        through via by with when while as from outside over monday tuesday wednesday thursday friday saturday sunday
        here there separately too also afterwards adding citing referring quoting without following for not
    """),
    adjunct_endings=("ly",),
    confirming=words("so that this these"),
    unable=words("could would should"),
    not_hedging=words("not never hardly only like prefer rather"),
    with_person=words("told tells assured assures promised informed warned"),
    back=words("that this it these those which them both neither all none"),
    opening=phrases({"": "the following, as follows, these things, this much, the same"}),
    going_on=words("""
        it he she they moreover furthermore also besides before earlier previously then afterwards
    """),
    accused=words("""
        accused accuses accusation accusations alleged allegedly allegation allegations charges charged claims claimed
        rumours rumors reports reportedly suspected suspicion blamed
    """),
    objects=words("""
        reported reports report citing rumour rumours rumor rumors speculation leaked
    """),
    no_report=phrases({"": "leaked to, leaked into, leaked from, leaked out, leaked online, leaked onto"}),
    no_report_of=words("""
        ranking rankings schedule rules rule plan plans vision law laws size age weight height needs order standard
        standards protocol protocols guideline guidelines criteria criterion type types method methods number numbers
        status procedure procedures instructions recipe terms contract constitution statutes bylaws principle
        principles level levels degree demand season taste tastes ability abilities merit seniority custom tradition
        income severity stage species formula scale system classification dose sex gender preference preferences
        intention intentions wishes design dimensions kind value values date alphabet
    """)
    | words("manufacturer's sequence timetable agenda importance priority whether how"),
    articles=words("""
        a an the his her its their our my your this that these those some any another
    """),
    done=words("has have had was were been"),
    open=words("""
        if unless whether question questions unclear uncertain doubt doubts doubted doubtful doubting depends depend
        depending subject conditional conditionally contingent provided provisional should would could might may
        possible possibly perhaps possibility wonder wonders wondered ask asks asked asking open undecided consider
        considers considering considered debate debated consent approval approves permission condition conditions
        event assuming hypothetical sceptical skeptical unsure unproven unconfirmed alleged allegation allegations
        accusation accusations suspicion hope hopes hoped fear fears feared rumour rumours rumor rumors speculation
        claim claims theory hypothesis idea notion belief believed believes thinks thought probe inquiry enquiry
    """),
    open_stems=("investigat", "examin", "scrutin", "speculat", "dubio", "questionab", "hypothe"),
    disowning=words("""
        false falsely wrong wrongly untrue incorrect incorrectly mistaken mistakenly erroneous erroneously myth lie
        lies hoax unfounded baseless groundless invented fabricated misconception fiction denial denied denies deny
        disputed disputes dispute refuted refutes rejected rejects reject dismissed dismisses contradicted contradicts
        debunked pretended pretends pretend doubt doubts doubted doubtful impossible
    """),
    rumours=words("rumour rumours rumor rumors reports speculation gossip"),
    attributing=words("""
        according view opinion words think thinks thought believe believes believed feel feels felt see sees saw
        regard regards regarded consider considers considered call calls called describe describes described accuse
        accuses accused criticise criticises criticised criticize criticizes criticized praise praises praised predict
        predicts predicted expect expects expected estimate estimates estimated suggest suggests suggested conclude
        concludes concluded find finds found report reports reported cite cites cited quote quotes quoted account
        testimony interview promise promises promised vow vows vowed pledge pledges deny denies denied reject rejects
        rejected decline declines declined refuse refuses refused allege alleges alleged insist insists insisted
        contend contends maintain maintains maintained assert asserts asserted deem deems deemed recall recalls
        recalled write writes wrote tell tells saying telling claiming arguing hope hopes hoped fear fears feared
        suspect suspects suspected blame blames blamed agree agrees agreed complain complains complained remarked
        comments commented testified swore assured assures boasts boasted speaks spoke talk talked speaking answered
        replied quotation eyes sources learned learnt heard hears hear
    """),
)  # fmt: skip

DENYING = Denying(
    idioms=phrases({
        "": """
        nothing but, none other than, no other than, nothing less than, nothing short of, no less, no fewer, no
        sooner, no small, no mean feat, no stranger to, no wonder, no doubt, without doubt, without a doubt, without
        question, not to mention, not to say, not least, not until, not unlike, not merely, not simply,
        not surprisingly, not to speak of, as often as not, more often than not, like it or not, whether or not, if
        not, why not, no matter, nothing if not, never mind, nevertheless, in no time, no longer ago than, can't wait,
        cannot wait, could not wait, cannot help, can't help, could not help, couldn't help, can not but, cannot but,
        no later than, not infrequently, not for nothing, doctors without borders, reporters without borders, as not,
        not long ago, not long after, not long before, not far from, no secret, not so much, without fail, by no
        small, never before, never again, needless to say, believe it or not, no thanks to, not a few, quite a few,
        not bad, all but, anything but""",
    }),
    numbering=words("no nos"),
    opposites=phrases({
        "": """
        impossible, improbable, implausible, unlikely, unreasonable, unusual, uncommon, unknown, unaware, unfamiliar,
        unfair, unjust, unsuccessful, unimportant, insignificant, inconsiderable, unprecedented, unfounded, untrue,
        false, wrong, incorrect, unwilling, unable, inevitable that, dissimilar, unhappy, unwelcome, unfriendly,
        without, miss, misses, missed, rule out, ruled out, ruling out, rules out, exclude, excluded, preclude,
        precludes, doubt, doubts, doubted, doubting, deny, denies, denied, denying, dispute, disputes, disputed,
        disagree, disagrees, disagreed, contradict, contradicts, fail to, fails to, failed to, refuse to, refused to,
        lack, lacks, not, no, nothing, nobody""",
    }),
    nearly=phrases({
        "": """
        cease, ceases, ceased, stopped, stop, stops, quit, quits, ended, ends, abandoned, abandons, abandon,
        discontinued, halted, gave up, gives up, given up, dropped, drops, cancelled, canceled, scrapped, withdrew,
        withdrawn, former, formerly, free from, free of, devoid of, absence of, absent, lack of, short of, denied,
        void of, rid of, empty, missing, refrained, refrains, refrain, avoided, avoids, avoid, forgot, forgotten,
        neglected, neglects, omitted, omits, missed, misses, barred, bars, banned, bans, forbade, forbidden,
        prohibited, prohibits, prevented, prevents, kept from, ruled out, rules out, excluded, excludes, excluding,
        except, except for, opposed, opposes, opposed to, against, ignorant, unfamiliar, unwilling, reluctant, rarely,
        hardly, barely, scarcely, seldom, impossible, out of the question, inconceivable, silent, secret, hidden, hid,
        hides, concealed, conceals, withheld, withholds, in the dark, left open, untouched, unchanged, unpaid,
        unpublished, unanswered, unsold, unsigned, unfinished, unread, unseen, unheard, undecided, uninsured,
        undamaged, unhurt, uninjured, unharmed, unscathed, intact, innocent, acquitted, cleared, exonerated, blocked,
        vetoed, postponed, delayed, shelved, closed,
        shut, left, leaves, resigned, retired, stepped down, phased out, axed, wound up, pulled out, no more,
        used to, unless, unlike, far from, all but, called off, calls off,
        threw out, thrown out, turned away, stayed away, stays away, instead of, rather than, ran out of, run out of,
        abolished, abolishes, abolish, repealed, revoked, waived, waives, idle, at a standstill, suspended, is over,
        was over""",
    }),
    certain=words("""fail fails failed failing failure unable unaware lacks lacked yet""") | {"free of"},
    almost=words("almost nearly"),
    done=words("""
        went lost sold won fell died became broke made took gave left came got ran hit sank drowned shut quit beat
        bought built caught cost
    """),
    done_endings=("ed",),
    existential=words("there"),
    ending=phrases({
        "": """
            stopped, stop, stops, has ceased, ceased to, ceased, discontinued, no longer,
            phased out, ended, put an end to, abandoned, came to an end""",
    }),
    lasting=phrases({
        "": "still, continues to, continue to, continued to, is continuing, are continuing, keeps, goes on",
    }),
    contrasting=words("not never"),
    contrasted=words(", - ( and but or"),
    turning=words("but yet"),
    finite=words("""
        is are was were be been being has have had do does did will would can could may might shall should must it he
        she they we
    """),
    until=words("until till"),
    participle_endings=("ing",),
    never=words("never"),
    as_much=words("so as such"),
    permitting=words("may can could cannot must"),
    nobody=words("no nobody none nothing never neither"),
    than=words("than"),
    superlatives=words("""
        most least best worst first only record top unrivalled unmatched unsurpassed unparalleled
    """),
    superlative_endings=("est",),
    contraries=tuple(
        Contrary(denied=words(denied), stated=words(stated))
        for denied, stated in (
            (
                "difference differences differ differs differed different differently change changed distinction",
                "similar similarly same equal equally equivalent comparable alike identical unchanged stable constant",
            ),
            ("longer anymore more", "stopped ceased ended gave former formerly once used previously left gone"),
            ("guilty", "innocent denied denies rejects rejected acquitted"),
            ("know knew known aware", "unaware ignorant unknown surprised unfamiliar"),
            ("alone", "others together company accompanied with"),
            ("alive live lived survive survived", "dead died death killed"),
            ("win won succeed succeeded", "lost lose loses failed fails defeated beaten"),
            ("pass passed", "failed fails fail"),
            ("attend attended present", "absent missed away skipped"),
            ("remember remembers remembered", "forgot forgotten forgets"),
            ("agree agreed accept accepted", "disagree disagreed rejected refused declined"),
            ("true", "false untrue wrong incorrect lie myth fabricated invented"),
            ("open opened", "closed shut"),
            ("stay stayed remain remained", "left leaves went resigned quit"),
            ("comment commented", "declined refused silent"),
            ("exceed exceeded above", "below under less fewer within most"),
            ("single one any", "all none zero without"),
            ("everyone everybody all every", "some part several most"),
            ("enough sufficient", "insufficient short lacks lacked little few scarce"),
            ("possible able", "impossible unable"),
            ("legal lawful", "illegal unlawful"),
        )
    ),
)  # fmt: skip
