"""Spanish words by which a text hedges, relays, denies and plans, and those that show how far they reach."""

from dossier.text.cue_words import Around, Attribution, Clauses, Negation, Pronouns, Sense
from dossier.text.word_lists import entries, phrases, words

# Words by which a text hedges, relays, denies and plans. The conditional passes on what is said ("habría pagado"),
# but after a verb of saying it may be a future, and beside "si" it supposes.
SUPPOSING = (
    Around(where="before", words=("si", "sin", "a condición", "en caso de")),
    Around(where="after", words=("si", "a condición", "en caso de")),
    Around(where="after", within=3, words=entries("debido, podido, querido, preferido, gustado, que, mejor, bueno")),
    Around(where="before", words=("eso", "esto", "ello", "yo"), within=1),
)
BUT_ALSO = (Around(where="after", words=("sino también", "sino que también", "sino además")),)
EVER = (
    Around(where="before", words=("que",), within=1),
    Around(where="before", words=entries("mayor, más, menor, mejor, peor"), within=6),
)
NO_SOURCE = (
    Around(
        where="after", words=entries("ley, reglas, normas, calendario, contrato, plan, previsto, convenga"), within=4
    ),
)
AGREES = (Around(where="before", words=entries("está, están, estaba, estaban, estuvo, estar, estoy, puso"), within=2),)
INTENDED = words("""
    abrir cerrar vender comprar adquirir invertir construir contratar suprimir lanzar dejar crear ceder desarrollar
    doblar duplicar triplicar alcanzar reducir aumentar continuar hacer poner llevar trasladar trasladarse instalar
    instalarse permanecer retomar ampliar ofrecer producir fabricar presentar publicar depositar pedir obtener ser
    convertirse ganar recibir lograr conseguir cobrar pagar nombrar sustituir acelerar reforzar pasar entregar
    introducir conquistar financiar poder tener firmar recuperar superar ingresar completar terminar iniciar empezar
    comenzar concluir
""")


def _rejecting() -> str:
    """Who rejects an accusation denies it; who rejects an offer does not."""
    verbs = entries("""
        rechaza, rechazan, rechazó, rechazaron, ha rechazado, han rechazado, rechazaba, rechazaban, refuta, refutan""")
    nouns = entries("""
        la acusación, las acusaciones, esas acusaciones, estas acusaciones, esa acusación, los cargos, los
        señalamientos, las sospechas, las críticas, la versión, haber, que, ser""")
    return ", ".join(f"{verb} {noun}" for verb in verbs for noun in nouns)


CUES = phrases({
    Sense(kind="hedge"): """
        parece, parecen, parecía, parecían, al parecer, según parece, presuntamente, presunto, presunta, presuntos,
        presuntas, supuestamente, supuesto, supuesta, supuestos, supuestas, quizá, quizás, tal vez, probablemente,
        probable, probables, posiblemente, es posible, sea posible, aparentemente, acaso, a lo mejor, previsiblemente,
        no se descarta, no descartan, no está descartado, no es imposible, no se puede descartar, no ha descartado,
        no han descartado, no descartó, no descartaron, no descarta, no es inconcebible, es muy posible,
        se cree que, se sospecha, sospecha, sospechan, sospechoso de, debe de, deben de, debería, deberían,
        puede que, se supone, sin confirmar, no confirmado, no confirmada, no confirmados, no confirmadas,
        todo apunta a, apunta a que, apuntan a que, se espera que, con toda probabilidad, da la impresión""",
    Sense(kind="hedge", ambiguous=True): "se considera, considerado, considerada",
    Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay"): """
        habría, habrían, sería, serían, haría, harían, sabría, sabrían, poseería, poseerían, vendería, venderían,
        ascendería, ascenderían, recibiría, recibirían, asumiría, asumirían, invertiría, invertirían, perdería,
        perderían, cedería, cederían, dirigiría, dirigirían, exigiría, debería haber, permitiría, permitirían,
        existiría, iría, irían, adquiriría, adquirirían, vería, verían, querría decir""",

    Sense(kind="relay"): """
        se dice, se decía, dicen que, se rumorea, se rumoreaba, según se cuenta,
        según se dice, rumor, rumores, fuentes, una fuente, citando, ha podido saber, ha sabido,
        han podido saber, habría sabido, se comenta, se cuenta, al decir de, a decir de, trasciende, trascendió, ha
        trascendido, filtración, filtraciones, especulación, especulaciones, se especula, a juicio de, en opinión
        de, en palabras de, a tenor de, familiarizadas con, familiarizados con, conocedoras de, conocedores de,
        conocedoras del, de creer a, según fuentes""",
    Sense(kind="relay", unless=NO_SOURCE): "según",
    Sense(kind="relay", unless=AGREES): "de acuerdo con, de acuerdo a",

    Sense(kind="negation", unless=BUT_ALSO): "no",
    Sense(kind="negation"): f"""
        nadie, ningún, ninguno, ninguna, tampoco, sin, ni, nada, niega, niegan, negó, negaron, negado, negar,
        negando, negaba, negaban, desmiente, desmienten, desmintió, desmintieron, desmentido, desmentida, desmentir,
        desmintiendo, refuta, refutan, refutó, refutaron, refutado, rebate, rebaten, rebatió, es falso, falso que, en
        vano, se desconoce, desconocido, desconocida, desconocidos, desconocidas, apenas si, en absoluto, carece de,
        carecen de, {_rejecting()}""",
    Sense(kind="negation", unless=EVER): "nunca, jamás",
    Sense(kind="refusal"): """
        se niega a, se niegan a, se negó a, se negaron a, se ha negado a, se han negado a, se negaba a, declinó hacer,
        declinaron hacer, declina hacer, rehusó, rehusaron, rehúsa, rehúsan, ha rehusado""",
    Sense(kind="refusal", ambiguous=True): """
        rechaza, rechazan, rechazó, rechazaron, rechazado, rechazada, rechazar, rechazo, rehusado, declina, declinan,
        declinó, declinaron, declinado, incapaz, incapaces, se abstuvo, privados de, privadas de""",
    Sense(kind="not-only"): """
        no solo, no sólo, no solamente, no únicamente, no obstante, sin embargo, sin duda, sin ninguna duda,
        sin lugar a dudas, sin precedentes, sin precedente, no más de, no menos de, no cabe duda, no hay duda,
        a no ser que, no fue hasta, no es ningún secreto, no es de extrañar, sin ir más lejos, nada menos que, nada más
        que, por supuesto, hasta que no, nada más, sin falta, ni más ni menos, no en vano, sin parar, sin contar,
        sin mencionar, no ha dejado de, no dejó de, no deja de, no dejan de, no cesa de, no ha parado de, antes que
        nada, sin techo, sin hogar""",

    Sense(kind="plan"): """
        quiere, quieren, quería, querían, querría, querrían, prevé, prevén, preveía, planea, planean, planeaba,
        planeaban, tienen previsto, tenía previsto, está previsto, están previstos, está prevista, previsto para,
        prevista para, pretende, pretenden, pretendía, pretendían, tiene intención, tienen intención, tiene la
        intención, proyecta, proyectan, se propone, se proponen, desea, desean, aspira a, aspiran a, va a, van a,
        iba a, iban a, le gustaría, se plantea, se plantean, se planteaba, está a punto de, están a punto de, estaba
        a punto de, prepara, preparan, preparaba, preparaban, confía en,
        confían en, promete, prometen, se compromete a, se comprometen a, ultima, ultiman, tiene previsto, estudia,
        estudian, sopesa, sopesan, baraja, barajan, contempla""",
    Sense(kind="plan", followed_by=INTENDED): "espera, esperan, esperaba, esperaban",
    Sense(kind="plan", ambiguous=True): "debe, deben, tiene que, tienen que, ha de, han de",
})  # fmt: skip

CONDITIONAL = Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay")
CUE_ENDINGS = tuple((ending, CONDITIONAL) for ending in entries("aría, arían, dría, drían, iría, irían, erían"))
NO_CUES = words("""
    querían requerían sugerían referían preferían adherían herían inherían ingerían conferían diferían transferían
    digerían secretaría subsecretaría comisaría notaría maría vicaría pudría rosaría alcaldía judaría
""")

SPEECH_VERBS = entries("""
    dijo, dice, dicen, dijeron, dicho, declar*, afirm*, asegur*, explic*, anunci*, confirm*, indic*, señal*, añad*,
    record*, reconoc*, admit*, revel*, adviert*, advirt*, precis*, sosten*, sostuvo, manifest*, insisti*, apunt*,
    contó, prometi*, promete*, estim*, preve*, previó
""")

CLAUSES = Clauses(
    complements=words("que si cómo cuándo dónde"),
    bare_complements=words("que"),
    joined_before=words("""
        más menos antes después desde hasta sin para ya así siempre mientras salvo tal tan tanto mismo lo el la los las
        mejor peor mayor menor a aparte vez bien luego puesto dado
    """),
    joined_complements=words("y o pero"),
    subordinators=words("porque aunque mientras cuando como pues ya antes después para sin desde si puesto dado"),
    openers=words("si cuando aunque mientras como porque ya puesto dado"),
    relatives=words("que quien quienes cual cuales cuyo cuya cuyos cuyas donde"),
    bare_relatives=words("quien quienes cuyo cuya cuyos cuyas donde"),
    prepositions=words("a de en con por para sobre el la los las"),
    coordinators=words("pero y e o u sino ni"),
    bare_coordinators=words("pero"),
    contrasts=words("pero embargo obstante"),
    as_words=words("como"),
)

PRONOUNS = Pronouns(
    person=words("él ella su sus"),
    several=words("ellos ellas sus"),
    thing=words("ello esta este"),
    group=words("empresa compañía grupo firma sociedad multinacional tecnológica"),
    the=words("la el esta este"),
    empty=words("es era parece hay"),
    clause=words("que si quien cómo por de"),
)

ATTRIBUTION = Attribution(
    texts=words("artículo artículos informe informes fuentes prensa"),
    beside=words("""según escribe escribió informa informó cita citando fecha probablemente publicado aparecido
        momento mismo internas"""),
)

NEGATION = Negation(
    denying=words("""
        niega niegan negó negaron negado negar negando negaba negaban desmiente desmienten desmintió desmintieron
        desmentido desmentida desmentir desmintiendo refuta refutan refutó refutaron refutado rebate rebaten rebatió
        falso
    """),
    lacking=words("sin"),
    ended=words("ya más"),
    past=words("exjefe exdirector antiguo antigua antiguos antiguas anteriormente antes hasta ex"),
    limits=words("""
        solo sólo solamente únicamente enteramente completamente totalmente exactamente necesariamente siempre todo
        todos toda todas cada aún todavía primero porque
    """),
    contrast=words("sino"),
    ifs=words("si salvo"),
    joins=words("pero y e o u sino ni porque mientras que"),
    failing=words("""
        fracasa fracasó fracasado rechaza rechazan rechazó rechazaron rechazado declina declinó declinaron falta faltan
        rehúsa rehusó rehusaron incapaz incapaces apenas raramente poco pocos duda dudan dudoso renuncia renunció
        renunciado suspendido imposible
    """),
)
