"""German, as news writes it."""

from .lexicon import Language, entries, words

_SHORT_MONTHS = {
    "Jan": 1, "Jän": 1, "Feb": 2, "Mär": 3, "Mrz": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9,
    "Sept": 9, "Okt": 10, "Nov": 11, "Dez": 12,
}  # fmt: skip
_MONTHS = {
    "Januar": 1, "Jänner": 1, "Februar": 2, "Feber": 2, "März": 3, "April": 4, "Mai": 5, "Juni": 6,
    "Juli": 7, "August": 8, "September": 9, "Oktober": 10, "November": 11, "Dezember": 12,
}  # fmt: skip
_NUMERALS = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1,
    "einzige": 1, "einzigen": 1, "einziger": 1, "einziges": 1, "zwei": 2, "zweier": 2, "beide": 2,
    "beiden": 2, "beider": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
    "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
    "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90, "hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000, "halb": 0.5,
    "halbe": 0.5, "halben": 0.5, "halber": 0.5, "halbes": 0.5, "Hälfte": 0.5, "eineinhalb": 1.5,
    "anderthalb": 1.5, "zweieinhalb": 2.5, "doppelt": 2, "doppelte": 2, "doppelten": 2, "verdoppelt": 2,
    "dreifach": 3, "dreifache": 3, "verdreifacht": 3, "Drittel": None, "Viertel": None, "Dutzend": 12,
    "Dutzende": None, "Dutzenden": None, "Hunderte": None, "Hunderten": None, "Tausende": None,
    "Tausenden": None, "zweistellig": None, "zweistellige": None, "zweistelligen": None,
    "dreistellig": None, "dreistellige": None, "dreistelligen": None, "mehrere": None, "mehreren": None,
    "mehrerer": None, "einige": None, "einigen": None, "einiger": None, "viele": None, "vielen": None,
    "vieler": None,
}  # fmt: skip
_SCALES = {
    "Tsd": 3, "Tausend": 3, "tausend": 3, "Mio": 6, "Mill": 6, "Million": 6, "Millionen": 6, "Mrd": 9,
    "Md": 9, "Milliarde": 9, "Milliarden": 9, "Bio": 12, "Billion": 12, "Billionen": 12, "Brd": 15,
    "Billiarde": 15, "Billiarden": 15,
}  # fmt: skip

GERMAN = Language(
    code="de",
    abbreviations=entries("""
        z. B., d. h., u. a., i. d. R., i. H. v., i. e. S., i. w. S., o. g., o. ä., u. U., v. a., s. o., s.
        u., z. T., z. Zt., z. Z., m. E., m. a. W., n. Chr., v. Chr., u. ä., a. D., a. M., i. A., i. V.,
        zzgl., abzgl., bzw., ca., evtl., ggf., gem., geb., gest., inkl., exkl., max., mind., sog., vgl.,
        rd., bspw., einschl., entspr., franz., engl., dt., amerik., ehem., stellv., allg., insb., insbes.,
        jew., resp., vorm., lt., gg., Dr., Prof., Dipl., Ing., Hr., Hrn., Fr., Frl., St., Sr., Jr., Mag.,
        Hrsg., Nr., Abs., Abb., Bd., Kap., Anm., Aufl., Tab., Ziff., Bsp., Tel., Sen., Gen., Gov., Mr.,
        Mrs., Ms., No., vs.
    """),
    final_abbreviations=entries("""
        Mio., Mrd., Bio., Tsd., Mill., Inc., Corp., Co., Ltd., U. S., U. S. A., U. K., e. V., p. a., Std.,
        Min., Sek., Str., Jh., Jhd., Stk., Art., Fa., Abt., Univ., Jan., Jän., Feb., Mär., Mrz., Apr.,
        Jun., Jul., Aug., Sep., Sept., Okt., Nov., Dez.
    """),
    starters=words("""
        der die das den dem des ein eine einer einem einen eines er sie es wir ich ihr man dies diese
        dieser dieses diesem diesen jener jene jenes sein seine seiner ihre ihrer ihren im in am an auf
        aus bei beim mit nach seit von vom vor während wegen zu zum zur zwischen durch für gegen ohne um
        unter über und aber doch denn oder sondern auch nun dann danach zudem außerdem allerdings jedoch
        dabei damit darüber davon dazu dort hier da daher deshalb trotzdem zuvor zuletzt bisher bereits
        schon noch nur so wie was wer wo wann warum wenn weil obwohl ob als dass kein keine keiner alle
        alles andere anders viele einige mehrere beide jede jeder jedes jetzt heute gestern künftig später
        früher inzwischen insgesamt dennoch dadurch derzeit ebenfalls ebenso
    """),
    ordinal_cues=words("""
        am im vom zum beim ab bis seit der die das des dem den jeder jede jedes jeden jedem sein seine
        seinen seinem seines seiner ihr ihre ihren ihrem ihres ihrer dieser diese dieses diesen diesem
    """),
    months=_MONTHS | _SHORT_MONTHS,
    doubtful_months=frozenset(_SHORT_MONTHS),
    date_cues=words("im seit bis ab anfang mitte ende vom zum am"),
    hedges=entries("""
        soll, sollen, solle, sollte, sollten, dürfte, dürften, könnte, könnten, möge, mögen, müsste,
        müssten, würde, würden, wäre, wären, hätte, hätten, gäbe, vermutlich*, mutmaßlich*, vermeintlich*,
        wohl, offenbar, offensichtlich, anscheinend, scheinbar, angeblich*, möglicherweise, womöglich,
        eventuell, vielleicht, wahrscheinlich*, voraussichtlich*, potenziell*, potentiell*, eher, scheint,
        scheinen, schien, schienen, scheine, erscheint, erscheinen, dem Anschein nach, allem Anschein
        nach, gilt als, gelten als, galt als, galten als, sieht so aus, deutet darauf hin, deuten darauf
        hin, deutet an, deuten an, deutet sich an, denkbar, es ist möglich, ist es möglich, nicht
        ausgeschlossen, ungewiss, unklar, unbestätigt*, nicht bestätigt*, nicht bekannt, unbekannt,
        erwartet*, erwarten, rechnet mit, rechnen mit, vermutet*, vermuten, geschätzt*, schätzungsweise,
        Schätzung*, gerüchteweise, Gerücht*, Spekulation*, spekuliert*, spekulieren, Vermutung*,
        plausibel, fraglich, unter Umständen, gegebenenfalls, tendenziell
    """),
    relay_markers=entries("""
        zufolge, laut, gemäß, demnach, demzufolge, nach Angaben, eigenen Angaben nach, nach eigenen
        Angaben, nach Informationen, nach Aussage*, nach Darstellung, nach Auskunft, nach Ansicht, nach
        Meinung, nach Einschätzung, nach den Worten, es heißt, heißt es, hieß es, es hieß, berichtet,
        berichten, berichtete, berichteten, Bericht*, Medienbericht*, Pressebericht*, Zeitungsbericht*,
        Gerücht*, meldet, melden, meldete, meldeten, schreibt, schreiben, schrieb, schrieben, zitiert*,
        zitieren, unter Berufung auf, beruft sich auf, berufen sich auf, unter Bezug auf, unter Verweis
        auf, mit Verweis auf, Insider*, aus Kreisen, Branchenkreise*, aus dem Umfeld, informierte
        Personen, informierten Personen, mit der Sache vertraut*, mit der Angelegenheit vertraut*,
        internen Quellen, Quellen zufolge, wurde bekannt, bekannt geworden, ans Licht gekommen, stellt
        sich heraus, herausgestellt, durchgesickert, erfahren habe, habe erfahren, will erfahren haben,
        soll, sollen, angeblich*, sei, seien, habe, gebe, werde, könne, müsse, dürfe, solle, wolle, möge
    """),
    speech_verbs=entries("""
        sagt, sagen, sagte, sagten, gesagt, erklärt*, erklären, äußert*, äußern, behauptet*, behaupten,
        verrät, verriet, verraten, betont*, betonen, bestätigt*, bestätigen, teilt mit, teilte mit,
        teilten mit, mitgeteilt, gibt an, gab an, gaben an, kündigt an, kündigte an, angekündigt,
        verkündet*, verkünden, warnt*, warnen, räumt ein, räumte ein, eingeräumt, bekräftigt*, weist
        darauf hin, wies darauf hin, meint*, findet, kritisiert*, erzählt*, ergänzt*, fügt hinzu, fügte
        hinzu, umriss, umreißt
    """),
    negators=entries("""
        nicht, nichts, kein*, nie, niemals, niemand*, nirgends, nirgendwo, weder, ohne, keinesfalls,
        keineswegs, kaum, statt, anstatt, außer, dementiert*, dementieren, Dementi*, bestreitet,
        bestreiten, bestritt, bestritten, widerspricht, widersprechen, widersprach, widersprochen,
        verneint*, verneinen, leugnet*, leugnen, weist zurück, wies zurück, wiesen zurück, zurückgewiesen,
        lehnt ab, lehnte ab, lehnten ab, abgelehnt, scheitert*, scheitern, gescheitert, erfolglos,
        vergeblich, abgesagt, falsch, unwahr, unzutreffend, fälschlich*
    """),
    modals=entries("""
        kann, können, konnte, konnten, könnte, könnten, muss, müssen, musste, mussten, müsste, müssten,
        darf, dürfen, durfte, durften, dürfte, dürften, soll, sollen, sollte, sollten, will, wollen,
        wollte, wollten, mag, mögen, mochte, mochten, möchte, möchten, wird, werden, würde, würden
    """),
    numerals=_NUMERALS,
    scales=_SCALES,
)
