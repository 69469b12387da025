"""The words by which Italian says what it makes of a clause, and by which it denies in other words."""

from functools import partial

from dossier.text.governing_words import Contrary, Denying, Governing, Governs
from dossier.text.languages.italian_cues import ELISIONS
from dossier.text.word_lists import entries, phrases, words

_phrases = partial(phrases, elisions=ELISIONS)
SAID = Governs(kind="speech", negated="denial", takes="clause", behind=True)
HELD = Governs(kind="rumour", negated="denial", takes="clause", behind=True)


def _perfect(participles: str) -> str:
    """Participles, alone and in the perfect: a comment from behind begins with the auxiliary ("..., ha detto Ada")."""
    return ", ".join(f"{have}{said}" for said in entries(participles) for have in ("", "ha ", "hanno ", "aveva "))


WORDS = _phrases({
    Governs(kind="denial", takes="clause", behind=True): """
        nega, negano, negò, negarono, negava, smentisce,
        smentiscono, smentì, smentirono, smentiva, contesta,
        contestano, contestò, confuta, confutano,""" + _perfect("negato, smentito, contestato, confutato"),
    Governs(kind="denial", takes="rest"): """
        nega di, negano di, negò di, negato di, smentisce di, smentì di, smentito di, contesta di, contestato di,
        respinge l'accusa di, respinge le accuse di, respinto l'accusa di, respinto le accuse di""",
    Governs(kind="denial", takes="object"): """
        respinge l'accusa, respinto l'accusa, respinge le accuse, respinto le accuse, respinge l'idea, respinto
        l'idea, respinge l'ipotesi, respinto l'ipotesi, esclude che, escluso che, smentito le notizie, smentisce le
        notizie, smentito le voci, contrariamente a quanto, al contrario di quanto, finge, finse, fingeva""",
    Governs(kind="denial", takes="conjunction"): """
        falso, falsa, inesatto, errato, bugia, bugie, menzogna, menzogne, bufala, leggenda, mito, invenzione, assurdo,
        impossibile, impensabile, infondato, infondata""",
    Governs(negated="denial", takes="conjunction"): """
        vero, esatto, caso, prova, prove, segno, segni, indizio, indizi, ragione, provato, dimostrato, prova che,
        dimostra, dimostrano, mostra, mostrano, significa, vuol dire, risulta""",
    Governs(kind="doubt", takes="clause", behind=True): """
        dubita, dubitano, dubitava, dubitavano, dubitò, """ + _perfect("dubitato"),
    Governs(kind="doubt", takes="conjunction"): """
        dubbio, dubbia, incerto, discutibile, improbabile, poco probabile, scettico, scettici, dubbi, scetticismo,
        incertezza, resta da vedere, resta da capire, non si sa, si ignora, troppo presto""",
    Governs(negated="doubt", takes="conjunction"): """
        sicuro, sicura, certo, certa, chiaro, convinto, convinta, convinti, garantito, confermato, conferma,
        confermano""",
    Governs(kind="question", takes="object"): """
        chiede, chiedono, chiese, chiesto, si chiede, si chiedono, esamina, esaminano, esaminato, studia, studiano,
        indaga, indagano, verifica, verificano, verificare, accertare, sapere, capire, discute, discutono, decide""",
    HELD: """
        crede, credono, credeva, credevano, pensa, pensano, pensava, pensavano, ritiene, ritengono, riteneva,
        ritenevano, suppone, suppongono, sospetta, sospettano, sospettava, teme, temono, temeva, temevano, spera,
        sperano, sperava, stima, stimano, considera, considerano, immagina, immaginano, prevede che, prevedono che,
        """ + _perfect("creduto, pensato, ritenuto, supposto, sospettato, temuto, sperato"),
    Governs(kind="rumour", negated="denial", takes="conjunction"): """
        voce, voci, accusa, accuse, ipotesi, teoria, sospetto, sospetti, timore, timori, speranza, speranze, idea,
        impressione, opinione, possibilità, rischio, pericolo, probabilità, speculazione, speculazioni, indiscrezione,
        indiscrezioni, secondo cui, secondo le quali, secondo la quale, secondo il quale, tesi, versione""",
    SAID: """
        dice, dicono, diceva, dicevano, disse, dissero, dichiara, dichiarano, dichiarò, afferma, affermano, affermava,
        affermò, assicura, assicurano, assicurò, sostiene, sostengono, sosteneva, sostenevano, spiega, spiegano,
        spiegava, spiegò, annuncia, annunciano, annunciò, precisa, precisano, sottolinea, sottolineano, aggiunge,
        aggiungono, aggiunse, racconta, raccontano, raccontava, raccontò, scrive, scrivono, scrisse, avverte, avvertono,
        avvertì, ricorda, ricordano, lamenta, lamentano, lamentò, insiste, insistono, riconosce, riconoscono, ammette,
        ammettono, ammise, confessa, giura, giurò, risponde, rispondono, rispose, replica, replicano, denuncia,
        denunciano, critica, criticano, indica, testimonia, riferisce, riferiscono, riferì, rivela, rivelano, commenta,
        nota, si lamenta, si lamentano,
        """ + _perfect("""detto, dichiarato, affermato, assicurato, sostenuto, spiegato, annunciato, precisato,
            sottolineato, aggiunto, raccontato, scritto, avvertito, ricordato, lamentato, insistito, riconosciuto,
            ammesso, confessato, giurato, risposto, replicato, denunciato, criticato, indicato, testimoniato,
            riferito, rivelato, commentato"""),
    Governs(kind="speech", takes="rest"): """
        sostiene di, sostengono di, sosteneva di, afferma di, affermano di, affermato di, assicura di, assicurato
        di, dice di aver, dicono di aver, detto di aver, dichiarato di aver, ammette di, ammesso di, riconosce di,
        accusa Globex di, accusa il, accusa la, accusano, accusò, ha accusato, hanno accusato, rimprovera,
        rimproverano""",
    Governs(): """
        senza dubbio, nessun dubbio, non c'è dubbio, vale a dire, cioè, per così dire, in ogni caso, in questo caso,
        in tal caso, in caso, nel caso, per caso, a caso, a ragione, con ragione, avere ragione, ha ragione, alla
        prova, messo alla prova, mette alla prova, una prova, la denuncia, una denuncia, denuncia per, la critica,
        una critica, la nota, una nota, nota come, noto come, una certa, un certo, una voce, la voce di, a voce, in
        accusa, l'accusa di, sotto accusa, l'idea di, un'idea, la stima, una stima, stima di, scritto da, detto no,
        conferma di, la conferma, una conferma, replica di, la replica, il sospetto di, per certo, di certo, del
        certo""",
})  # fmt: skip

GOVERNING = Governing(
    words=WORDS,
    conjunctions=words("che"),
    asking=frozenset(),
    asking_after=words("se"),
    presupposing=words("chi cosa che quale quali come quando dove quanto quanti quante perché"),
    supposing=_phrases({
        "": """
            se, qualora, a condizione che, a patto che, purché, a meno che, nel caso in cui, in caso di, salvo che,
            sempre che""",
    }),
    supposing_behind=words("potrà potrebbe dovrà dovrebbe sarà sarebbe farà farebbe andrà avrà pronto pronta intende"),
    not_supposing=_phrases({
        "": """
            anche se, come se, se non, se mai, se possibile, se necessario, e se, sapere se, chiede se, chiesto se,
            neanche se, se poi, capire se, verificare se, accertare se, di se, a se, per se""",
    }),
    wrongly=words("falsamente erroneamente torto ingiustamente"),
    hardly=words("appena poco pochi poche"),
    negative_articles=words("nessun nessuno nessuna nessun'"),
    adjuncts=words("""
        a al alla in nel nella lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi davanti durante
        su sul per prima dopo con questo questa il la secondo di del"""),
    subjects=words("lui lei loro egli il lo la i gli le l' un uno una suo sua suoi sue questo questa"),
    back=words("ciò questo lo l' quello"),
    confirming=words("così"),
    opening=_phrases({"": "quanto segue, come segue, le seguenti"}),
    going_on=words("lui lei loro inoltre prima poi dopo anche"),
    accused=words("accusato accusata accusati accusa accuse sospetto sospetti presunto presunta voci"),
    no_report_of=words("legge regole norme calendario contratto piano classifica programma"),
    open=words("""
        se qualora dubbio dubbi incerto domanda domande chiede esamina indaga condizione condizioni potrebbe
        potrebbero dovrebbe possibile forse eventuale ipotesi voce voci accusa accuse sospetto sospetti speranza
        spera teme timore crede pensa ritiene"""),
    disowning=words("""
        falso falsa false falsi inesatto errato bugia menzogna mito leggenda bufala nega negato smentisce smentito
        confuta contesta contestato respinge respinto dubita impossibile infondato infondata infondate esclude
        escluso"""),
    attributing=words("""
        secondo stando giudizio parere opinione crede pensa ritiene considera stima spera teme accusa accusato
        rimprovera smentisce smentito nega negato respinge respinto rifiuta rifiutato scritto scrive intervista
        fonti promette promesso definito definisce critica criticato denuncia denunciato riferisce riferito cita
        appreso parole"""),
    attributing_stems=("sosten", "afferm", "assicur", "lament", "raccont"),
)  # fmt: skip

DENYING = Denying(
    idioms=_phrases({
        "": """
            Medici senza frontiere, Reporter senza frontiere, senza frontiere, senza dubbio, nient'altro che, niente
            meno, nientemeno, né più né meno, o no, o meno, perché no, non solo, non soltanto, niente a che fare,
            non a caso""",
    }),
    opposites=_phrases({
        "": """
            impossibile, improbabile, sconosciuto, sconosciuta, innocente, inutile, estraneo, estranea, senza,
            esclude, escluso, escludere, nega, negato, negare, negano, smentisce, smentito, smentire, smentiscono,
            contesta, contestato, dubita, dubitano, dubitare, mancato di, smesso di, smette di, cessato di,
            rifiutato, ignora, ignorava, falso""",
    }),
    existential=words("c' esiste esistono"),
    ending=_phrases({
        "": """
            smesso di, smette di, smettono di, cessato di, cessa di, posto fine a, posto fine alla, posto fine al,
            pone fine a, messo fine a, messo fine alla, abbandonato, abbandona, abbandonano""",
    }),
    lasting=_phrases({"": "ancora, tuttora, continua a, continua ad, continuano a, continuava a, rimane, resta"}),
    nearly=_phrases({
        "": """
            smesso, smette, smettono, cessato, cessa, posto fine, pone fine, messo fine, abbandonato, abbandona,
            rinunciato, rinuncia, lasciato, lascia, dimesso, dimessa, ex, precedente, libero da, privo di, priva di,
            manca, mancano, mancato, evitato, evita, omesso, dimenticato, vietato, vietata, vieta, impedito,
            impedisce, escluso, esclude, eccetto, tranne, salvo, contro, si oppone, opposto, ignora, ignorava,
            raramente, appena, impossibile, assente, annullato, annullata, rinviato, rinviata, sospeso, sospesa,
            chiuso, chiusa, chiude, perso, perduto, assolto, assolta, innocente, illeso, illesi, intatto, inedito,
            fallito, fallita, fallite, falliti, silenzio, taciuto, tace, a meno che, lungi da, lontano da, invece di,
            anziché, abolito, abolita, abolisce, soppresso, soppressa, fermo, ferma, disabitato, disabitata,
            troppo tardi, scartato, scartata, sfuggito""",
    }),
    certain=words("incapace incapaci"),
    contrasting=words("non né senza mai"),
    contrasted=words(", ( - e ma bensì"),
    turning=words("ma bensì però"),
    finite=words("""
        è sono ha hanno aveva avevano era erano sarà saranno fu furono può possono deve devono c' lui lei loro si"""),
    until=words("finché prima"),
    never=words("mai"),
    as_much=words("così tanto tanta tanti tante"),
    permitting=words("può possono poteva"),
    nobody=words("nessun nessuno nessuna niente nulla mai"),
    than=words("che di"),
    superlatives=words("più meno migliore migliori peggiore primo prima unico unica"),
    contraries=tuple(
        Contrary(denied=words(denied), stated=words(stated))
        for denied, stated in (
            ("più", "smesso cessato ex abbandonato lasciato"),
            ("colpevole", "innocente assolto nega"),
            ("sapeva sa conosceva", "ignorava ignora sconosciuto"),
            ("vero", "falso bugia inventato"),
            ("differenza differenze", "uguale simile identico"),
            ("vinto", "perso battuto fallito"),
        )
    ),
)  # fmt: skip
