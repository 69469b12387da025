"""The words by which Spanish says what it makes of a clause, and by which it denies in other words."""

from dossier.text.governing_words import Contrary, Denying, Governing, Governs
from dossier.text.word_lists import phrases, words

SAID = Governs(kind="speech", negated="denial", takes="clause", behind=True)
HELD = Governs(kind="rumour", negated="denial", takes="clause", behind=True)

WORDS = phrases({
    Governs(kind="denial", takes="clause", behind=True): """
        niega, niegan, negó, negaron, negado, negaba, desmiente, desmienten, desmintió, desmintieron, desmentido,
        refuta, refutan, refutó, rebate, rebaten, rebatió, ha negado, han negado, ha desmentido, han desmentido""",
    Governs(kind="denial", takes="rest"): """
        niega haber, niegan haber, negó haber, negaron haber, negado haber, desmiente haber, desmintió haber,
        rechaza haber, rechazó haber, rechazaron haber""",
    Governs(kind="denial", takes="object"): """
        rechaza la acusación, rechazó la acusación, rechaza las acusaciones, rechazó las acusaciones, rechaza la
        idea, rechazó la idea, rechaza que, rechazó que, descarta que, descartó que, desmintió las informaciones,
        desmiente las informaciones, desmintió los rumores, en contra de lo que, al contrario de lo que, finge,
        fingió, simula, simuló""",
    Governs(kind="denial", takes="conjunction"): """
        falso, falsa, incierto, inexacto, erróneo, mentira, mentiras, bulo, bulos, leyenda, mito, invento,
        invención, absurdo, imposible, descartado, impensable, infundado, infundada""",
    Governs(negated="denial", takes="conjunction"): """
        cierto, verdad, verdadero, exacto, caso, prueba, pruebas, indicio, indicios, señal, señales, evidencia,
        evidencias, razón, probado, demostrado, prueba que, demuestra, demuestran, muestra, muestran, significa,
        quiere decir, consta""",
    Governs(kind="doubt", takes="clause", behind=True): "duda, dudan, dudaba, dudaban, dudó, dudaron",
    Governs(kind="doubt", takes="conjunction"): """
        dudoso, dudosa, incierto si, discutible, improbable, poco probable, escéptico, escépticos, dudas, escepticismo,
        incertidumbre, se desconoce, queda por ver, está por ver, se ignora, no se sabe, demasiado pronto""",
    Governs(negated="doubt", takes="conjunction"): """
        seguro, segura, claro, convencido, convencida, convencidos, garantizado, confirmado, confirma, confirman,
        confirmó, evidente""",
    Governs(kind="question", takes="object"): """
        pregunta, preguntan, preguntó, preguntaron, se pregunta, se preguntan, examina, examinan, examinó, estudia,
        estudian, investiga, investigan, investigó, comprueba, comprueban, comprobar, averiguar, saber, debate,
        debaten, decide""",
    HELD: """
        cree, creen, creía, creían, creyó, piensa, piensan, pensaba, pensaban, opina, opinan, supone, suponen,
        sospecha, sospechan, sospechaba, teme, temen, temía, temían, espera que, esperan que, confía en que, confían
        en que, calcula, calculan, estima, estiman, considera, consideran, imagina, imaginan, prevé que, prevén que""",
    Governs(kind="rumour", negated="denial", takes="conjunction"): """
        rumor, rumores, acusación, acusaciones, alegación, hipótesis, teoría, sospecha de, sospechas, temor, temores,
        esperanza, esperanzas, idea, impresión, opinión, posibilidad, riesgo, peligro, probabilidad, especulación,
        especulaciones, según los cuales, según las cuales, según el cual, según la cual, versión""",
    SAID: """
        dice, dicen, decía, decían, dijo, dijeron, dicho, ha dicho, han dicho, declara, declaran, declaró,
        declararon, declarado, ha declarado, han declarado, afirma, afirman, afirmaba, afirmó, afirmaron, afirmado,
        ha afirmado, han afirmado, asegura, aseguran, aseguraba, aseguró, aseguraron, asegurado, ha asegurado, han
        asegurado, sostiene, sostienen, sostenía, sostuvo, sostuvieron, explica, explican, explicaba, explicó,
        explicaron, ha explicado, han explicado, anuncia, anuncian, anunció, anunciaron, ha anunciado, señala,
        señalan, señaló, señalaron, ha señalado, añade, añaden, añadió, añadieron, ha añadido, cuenta, cuentan,
        contó, contaron, escribe, escriben, escribió, escribieron, advierte, advierten, advirtió, advirtieron, ha
        advertido, recuerda, recuerdan, recordó, recordaron, lamenta, lamentan, lamentó, lamentaron, se queja, se
        quejan, se quejó, se quejaron, insiste, insisten, insistió, reconoce, reconocen, reconoció, reconocieron, ha
        reconocido, admite, admiten, admitió, admitieron, confiesa, confesó, jura, juró, responde, responden,
        respondió, respondieron, replica, replicó, denuncia, denuncian, denunció, denunciaron, critica, critican,
        criticó, criticaron, precisa, precisó, indica, indicó, indicaron, manifiesta, manifestó, manifestaron,
        subraya, subrayó, comenta, comentó, testifica, testificó, informa, informó, informaron""",
    Governs(kind="speech", takes="rest"): """
        afirma haber, afirmó haber, asegura haber, aseguró haber, dice haber, dijo haber, sostiene haber, reconoce
        haber, reconoció haber, acusa, acusan, acusó, acusaron, ha acusado, reprocha, reprochan, reprochó""",
    Governs(): """
        sin duda, no cabe duda, no hay duda, sin ninguna duda, es decir, mejor dicho, dicho de otro modo, se da
        cuenta, tiene en cuenta, por cuenta, a cuenta, darse cuenta, cuenta con, cuentan con, contaba con, en todo
        caso, en cualquier caso, en este caso, en caso de, con razón, por razón, la razón por, tener razón, tiene
        razón, a prueba, pone a prueba, las dudas sobre, considera a, la denuncia, una denuncia, denuncia por, en el
        debate, el debate, señal de, con la idea de, la idea de, informa de, informó de, cuenta de, a saber, nada
        que ver, muestra de, a condición""",
})  # fmt: skip

GOVERNING = Governing(
    words=WORDS,
    conjunctions=words("que"),
    asking=frozenset(),
    asking_after=words("si"),
    presupposing=words("quién quiénes qué cuál cuáles cómo cuándo dónde cuánto cuántos cuántas por"),
    supposing=phrases({
        "": """
            si, siempre que, siempre y cuando, a condición de que, con tal de que, a menos que, a no ser que, en
            caso de que, en caso de, salvo que, supuesto que""",
    }),
    supposing_behind=words("podrá podría deberá debería será sería hará haría irá tendrá dispuesto dispuesta prevé"),
    not_supposing=phrases({
        "": """
            incluso si, como si, si bien, si acaso, si no, por si, y si, saber si, pregunta si, preguntó si, aun si,
            si cabe, si es posible, si es necesario, siempre que puede, siempre que podía""",
    }),
    wrongly=words("falsamente erróneamente equivocadamente mentirosamente"),
    hardly=words("apenas poco pocos pocas"),
    negative_articles=words("ningún ninguno ninguna"),
    adjuncts=words("""
        a al en el lunes martes miércoles jueves viernes sábado domingo ayer hoy ante durante sobre por para antes
        después tras con este esta la según de del"""),
    subjects=words("él ella ellos ellas el la los las un una su sus este esta lo"),
    back=words("eso esto ello lo esa ese"),
    confirming=words("así"),
    opening=phrases({"": "lo siguiente, como sigue"}),
    going_on=words("él ella ellos además antes después luego también"),
    accused=words("acusado acusada acusados acusación acusaciones sospecha sospechas presunto presunta rumor rumores"),
    no_report_of=words("ley reglas normas calendario contrato plan clasificación"),
    open=words("""
        si duda dudas dudoso incierto pregunta preguntas pregunta examina investiga condición condiciones podría
        podrían debería posible quizá quizás tal eventual hipótesis rumor rumores acusación acusaciones sospecha
        sospechas esperanza espera teme temor cree piensa supuestamente"""),
    disowning=words("""
        falso falsa falsas falsos inexacto erróneo mentira mito leyenda bulo niega negó desmiente desmintió refuta
        rebate rechaza rechazó duda imposible infundado infundada descarta descartó"""),
    attributing=words("""
        según juicio opinión cree piensa opina considera estima espera teme acusa acusó reprocha desmiente
        desmintió niega negó rechaza rechazó rehúsa escribió escribe entrevista fuentes promete prometió calificó
        califica critica criticó denuncia denunció informa informó cita supo sabido palabras"""),
    attributing_stems=("sosten", "sostuv", "asegur", "afirm", "quej", "lament"),
)  # fmt: skip

DENYING = Denying(
    idioms=phrases({
        "": """
            Médicos sin Fronteras, Reporteros sin Fronteras, sin fronteras, sin duda, sin embargo, no obstante, nada
            más, nada menos, ni más ni menos, o no, por qué no, no solo, no sólo, nada que ver, ni siquiera más""",
    }),
    opposites=phrases({
        "": """
            imposible, improbable, desconocido, desconocida, inocente, inútil, ajeno, ajena, sin, descarta,
            descartado, descartar, niega, negado, negar, niegan, desmiente, desmentido, desmentir, desmienten,
            discute, duda, dudan, dudar, dejó de, dejado de, deja de, dejaron de, rechaza, rechazado, ignora,
            ignoraba, falso""",
    }),
    existential=words("hay hubo había existe"),
    ending=phrases({
        "": """
            dejó de, deja de, dejaron de, dejan de, ha dejado de, han dejado de, dejado de, puso fin a, pone fin a,
            pusieron fin a, puesto fin a, abandonó, abandonaron, abandonado, cesó de, cesado de""",
    }),
    lasting=phrases({"": "todavía, aún, sigue, siguen, seguía, continúa, continúan, continuaba"}),
    nearly=phrases({
        "": """
            dejó de, deja de, dejaron de, dejan de, dejado de, dejó, puso fin, pone fin, puesto fin, abandonó,
            abandonaron, abandonado, abandona, renunció, renuncia, renunciado, antiguo, antigua, antiguos, ex,
            exdirector, exjefe, anterior, libre de, libres de, falta, faltan, faltó, carece, carecen, evitó, evita,
            omitió, olvidó, prohibió, prohíbe, prohibido, impidió, impide, excluyó, excluye, excepto, salvo, contra,
            se opone, se opuso, ignora, ignoraba, rara, raramente, apenas, imposible, ausente, canceló, cancelado,
            aplazó, aplazado, suspendió, suspendido, cerró, cerrado, cierra, perdió, absuelto, absuelta, inocente,
            ileso, ilesa, ilesos, intacto, inédito, fracasó, fracasaron, silencio, calló, calla, salió de, dimitió,
            a menos que, a no ser que, lejos de, en lugar de, en vez de, suprimió, suprimido, suprime, parado,
            parada, deshabitado, deshabitada, demasiado tarde, descartó, descartado, descartada, escapó""",
    }),
    certain=words("incapaz incapaces"),
    contrasting=words("no ni sin nunca"),
    contrasted=words(", ( - y pero sino mas"),
    turning=words("pero sino mas"),
    finite=words("""
        es son está están ha han había habían era eran fue fueron será serán puede pueden debe deben hay él ella
        ellos se"""),
    until=words("hasta"),
    never=words("nunca jamás"),
    as_much=words("tan tanto tanta tantos tantas"),
    permitting=words("puede pueden podía"),
    nobody=words("ningún ninguna ninguno nadie nada nunca"),
    than=words("que"),
    superlatives=words("más menos mejor mejores peor primero primera único única"),
    contraries=tuple(
        Contrary(denied=words(denied), stated=words(stated))
        for denied, stated in (
            ("ya más", "dejó dejado antiguo antigua abandonó"),
            ("culpable", "inocente absuelto niega"),
            ("sabía sabe conocía", "ignoraba ignora desconocido"),
            ("cierto verdad", "falso mentira inventado"),
            ("diferencia diferencias", "igual parecido idéntico"),
            ("ganó ganado", "perdió perdido fracasó"),
        )
    ),
)  # fmt: skip
