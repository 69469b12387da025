"""The words by which German says what it makes of a clause, and by which it denies without a "nicht"."""

from dossier.text.governing_words import Contrary, Denying, Governing, Governs
from dossier.text.word_lists import phrases, words

SAID = Governs(kind="speech", negated="denial", takes="clause", behind=True)
HELD = Governs(kind="rumour", negated="denial", takes="clause", behind=True)

WORDS = phrases({
    # Was bestritten wird.
    Governs(kind="denial", takes="clause", behind=True): """
        bestreitet, bestreiten, bestritt, bestritten, bestreite, dementiert, dementieren, dementierte, dementierten,
        leugnet, leugnen, leugnete, leugneten, geleugnet, verneint, verneinen, verneinte, verneinten, widerspricht,
        widersprach, widersprachen, widersprochen, widerlegt, widerlegte, widerlegten, streitet ab, stritt ab,
        abgestritten, abstreitet, in Abrede, zurückgewiesen, zurückweist, weist zurück, wies zurück, wiesen zurück,
        weisen zurück""",
    Governs(kind="denial", takes="object"): """
        weist den Vorwurf, wies den Vorwurf, weist die Vorwürfe, wies die Vorwürfe, weist Vorwürfe, wies Vorwürfe,
        wiesen den Vorwurf, wiesen die Vorwürfe, wiesen Vorwürfe, weisen Vorwürfe, weisen den Vorwurf, weist
        Berichte, wies Berichte, wiesen Berichte, weist Behauptungen, wies Behauptungen, weist die Behauptung, wies
        die Behauptung, weist Spekulationen, wies Spekulationen, widersprach Berichten, widerspricht Berichten,
        widersprach der Darstellung, widerspricht der Darstellung, dementierte Berichte, dementiert Berichte,
        dementierte Gerüchte, dementiert Gerüchte, entgegen Berichten, entgegen der Behauptung, entgegen
        Behauptungen, entgegen anderslautenden, entgegen ersten Meldungen, tut nur so, gibt vor, gab vor, gaben vor,
        geben vor, lügt, log, gelogen""",
    Governs(kind="denial", takes="conjunction"): """
        falsch, unwahr, unzutreffend, unrichtig, erfunden, erlogen, unsinnig, Unsinn, Quatsch, Lüge, Lügen, Legende,
        Märchen, Mythos, Irrtum, Trugschluss, Falschmeldung, Fehlinformation, Missverständnis, Erfindung, haltlos,
        abwegig, absurd, ausgeschlossen, unmöglich, undenkbar, aus der Luft gegriffen, an den Haaren herbeigezogen,
        Dementi""",
    Governs(negated="denial", takes="conjunction"): """
        stimmt, stimmte, wahr, richtig, zutreffend, zutrifft, trifft, traf, Fall, Tatsache, Beweis, Beweise,
        Beweisen, Beleg, Belege, Belegen, Anzeichen, Hinweis, Hinweise, Hinweisen, Indiz, Indizien, Anhaltspunkt,
        Anhaltspunkte, Grund, Gründe, Rede, Aufzeichnungen, möglich, bewiesen, erwiesen, nachgewiesen, belegt,
        belegen, beweisen, beweist, zeigt, zeigen, gezeigt, festgestellt, bedeutet, heißt, dokumentiert""",
    # Was bezweifelt wird.
    Governs(kind="doubt", takes="clause", behind=True): """
        bezweifelt, bezweifeln, bezweifelte, bezweifelten, zweifelt, zweifeln, zweifelte, zweifelten, anzweifelt""",
    Governs(kind="doubt", takes="conjunction"): """
        zweifelhaft, fraglich, fragwürdig, ungewiss, unklar, unsicher, umstritten, strittig, unbewiesen, unbestätigt,
        unwahrscheinlich, skeptisch, Zweifel, Zweifeln, Skepsis, Ungewissheit, Streit, Uneinigkeit, offene Frage, schwer
        vorstellbar, kaum vorstellbar, schwer zu glauben, kaum zu glauben, zu früh""",
    Governs(negated="doubt", takes="conjunction"): """
        sicher, gewiss, klar, überzeugt, ausgemacht, fest, feststeht, garantiert, Garantie, Gewissheit, gesichert,
        entschieden, geklärt, erkennbar, absehbar, ersichtlich""",
    Governs(negated="doubt", takes="clause"): """
        bestätigt, bestätigen, bestätigte, bestätigten, garantieren, verifizieren, verifiziert, überprüfen, glauben
        machen""",
    # Was gefragt wird.
    Governs(kind="question", takes="object"): """
        fragt, fragen, fragte, fragten, gefragt, prüft, prüfen, prüfte, prüften, geprüft, untersucht, untersuchen,
        untersuchte, untersuchten, ermittelt, ermitteln, ermittelte, berät, beraten, beriet, berieten, diskutiert,
        diskutieren, diskutierte, debattiert, debattieren, erwägt, erwägen, überlegt, überlegen, entscheidet,
        entscheiden, klären, klärt, testet, testen, wissen, weiß, wüsste""",
    # Was nur geglaubt, befürchtet, vermutet wird.
    HELD: """
        glaubt, glauben, glaubte, glaubten, meint, meinen, meinte, meinten, vermutet, vermuten, vermutete, vermuteten,
        mutmaßt, mutmaßen, mutmaßte, spekuliert, spekulieren, spekulierte, rechnet damit, rechnen damit, rechnete damit,
        rechneten damit, geht davon aus, gehen davon aus, ging davon aus, gingen davon aus, davon ausgegangen, nimmt an,
        nehmen an, nahm an, nahmen an, angenommen wird, hofft, hoffen, hoffte, hofften, befürchtet, befürchten,
        befürchtete, befürchteten, fürchtet, fürchten, fürchtete, fürchteten, erwartet, erwarten, erwartete, erwarteten,
        schätzt, schätzen, schätzte, schätzten, prognostiziert, prognostizieren, prophezeit, unterstellt, unterstellen,
        unterstellte, argwöhnt, ahnt, träumt, denkt, denken, dachte, dachten""",
    Governs(kind="rumour", negated="denial", takes="conjunction"): """
        Gerücht, Gerüchte, Gerüchten, Vermutung, Vermutungen, Verdacht, Behauptung, Behauptungen, Vorwurf, Vorwürfe,
        Vorwürfen, Annahme, Annahmen, Theorie, Theorien, These, Thesen, Hypothese, Befürchtung, Befürchtungen,
        Sorge, Hoffnung, Hoffnungen, Erwartung, Erwartungen, Möglichkeit, Gefahr, Risiko, Aussicht,
        Wahrscheinlichkeit, Spekulation, Spekulationen, Unterstellung, Anschuldigung, Anschuldigungen, Prognose,
        Prognosen, Meinung, Ansicht, Auffassung, Eindruck, Glaube, Glauben, Verschwörungstheorie, Anschein, als ob,
        deutet darauf hin, deuten darauf hin, nahe""",
    # Was jemand sagt.
    SAID: """
        sagt, sagen, sagte, sagten, gesagt, erklärt, erklärte, erklärten, behauptet, behaupten, behauptete,
        behaupteten, betont, betonen, betonte, betonten, beteuert, beteuern, beteuerte, beteuerten, versichert,
        versichern, versicherte, versicherten, beklagt, beklagen, beklagte, beklagten, klagt, klagte, klagten,
        kritisiert, kritisierte, kritisierten, warnt, warnen, warnte, warnten, berichtet, berichtete,
        berichteten, erzählt, erzählen, erzählte, erzählten, schreibt, schreiben, schrieb, schrieben, äußert,
        äußerte, äußerten, ergänzt, ergänzte, entgegnet, entgegnete, erwidert, erwiderte, antwortet, antwortete,
        argumentiert, argumentieren, argumentierte, teilt, teilte, teilten, mitteilt, mitteilte, mitteilten,
        mitgeteilt, verkündet, verkündete, verkündeten, verkünden, urteilt, urteilte, monierte, moniert, bemängelt,
        bemängelte, räumt, räumte, räumten, eingeräumt, einräumte, gesteht, gestand, gestanden, zugibt, zugab, gibt
        an, gab an, gaben an, geben an, angibt, angab, angegeben, gibt zu, gab zu, gab bekannt, gibt bekannt, gaben
        bekannt, bekanntgab, hebt hervor, hob hervor, führt aus, führte aus, merkt an, merkte an, wirft, warf,
        warfen, vorwirft, vorwarf, beschwert sich, beschwerte sich, meldet, meldete, meldeten, heißt es, hieß es,
        zitiert, schwört, schwor, prahlt, prahlte, spottet, spottete, scherzt, scherzte, wiederholt, wiederholte,
        unterstreicht, unterstrich, bekräftigt, bekräftigte, sinngemäß""",
    Governs(kind="speech", takes="nothing", behind=True): "so",
    # Was das Folgende lässt, wie es ist.
    Governs(): """
        meint es, meinte es, meinen es, kein Zweifel, keine Zweifel, keinen Zweifel, ohne Zweifel, außer Zweifel,
        zweifellos, steht fest, es gibt, gibt es, gab es, es gab, teilt sich, teilte sich, teilten sich, sich teilt,
        so dass, so weit, so viel, so sehr, so lange, so wie, so als, wirft ab, wirft auf, wirft einen Blick, warf
        einen Blick, so genannt, sogenannt, nur so, erklärt sich, denkt an, denken an, dachte an, denkt nach, denken
        über, denkt über, zeigt sich, zeigen sich, findet statt, findet sich, heißt es nicht, schreibt vor, schreibt
        rote Zahlen, schreibt schwarze Zahlen, schreibt Verluste, nennt sich, nahe bei, in der Nähe, der Reihe nach,
        meldet sich, meldete sich, meldet an, meldete an, meldete Insolvenz, meldet Insolvenz, teilte auf, teilt
        auf, räumt auf, räumte auf, wiederholt gesagt, im Glauben, auf jeden Fall, im Fall, in jedem Fall, auf
        keinen Fall, in keinem Fall, aus diesem Grund, im Grunde, aus gutem Grund, nach Ansicht, nach Meinung, nach
        Auffassung""",
})  # fmt: skip

GOVERNING = Governing(
    words=WORDS,
    conjunctions=words("dass wonach"),
    asking=words("ob"),
    presupposing=words("wer wen wem wessen was welche welcher welches welchen warum weshalb wieso wann wo wie"),
    supposing=phrases({
        "": """
            falls, sofern, wenn, vorausgesetzt, unter der Bedingung, unter der Voraussetzung, es sei denn, im Falle, für
            den Fall, angenommen, gesetzt den Fall, vorbehaltlich""",
    }),
    supposing_behind=words("""
        will wollen wird werden würde würden kann können könnte könnten soll sollen sollte muss müssen müsste darf
        dürfen plant planen bereit hängt möchte"""),
    not_supposing=phrases({
        "": """
            auch wenn, selbst wenn, wenn auch, als wenn, wie wenn, immer wenn, jedes Mal wenn, wenn überhaupt, wenn
            nicht gar, wenn nicht sogar, nur wenn er, angenommen hat, angenommen haben, angenommen wurde, angenommen
            worden, wenn man, wenn es um, wenn nötig, wenn möglich, bestenfalls, ebenfalls, jedenfalls""",
    }),
    inverted=words("sollte sollten würde würden wäre wären hätte hätten"),
    wrongly=words("""
        fälschlich fälschlicherweise irrtümlich irrtümlicherweise wahrheitswidrig unzutreffend unrichtig zu"""),
    hardly=words("kaum wenig wenige"),
    negative_articles=words("kein keine keinen keinem keiner keines"),
    finite=words("""
        ist sind war waren wäre wären sei seien hat haben hatte hatten hätte hätten habe wird werden wurde wurden
        würde würden werde kann können konnte konnten könnte könnten könne muss müssen musste mussten müsse soll
        sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe dürfte gebe gehe
        komme stehe bleibe lasse mache nehme laufe liege plane wisse zahle gibt geht kommt steht bleibt macht"""),
    pronouns=words("er sie es wir ich man ihr"),
    subjects=words("""
        er sie es wir ich man der die das dem den ein eine einer einem einen alle viele
        einige mehrere niemand keiner keine zwei drei dieser diese dieses"""),
    no_clause=words("um wie als und oder aber denn weil da wenn nachdem bevor ohne statt anstatt dass ob"),
    adjuncts=words("""
        am im in auf bei vor nach während gegenüber zu mit unter über aus heute gestern jetzt später dann dazu nun
        weiter zudem außerdem auch noch schon laut per via montag dienstag mittwoch donnerstag freitag samstag
        sonntag"""),
    with_person=words("teilte teilt sagte sagten"),
    back=words("das dies dem es dieses diese"),
    confirming=words("so das"),
    unable=words("könnte könnten würde würden sollte sollten"),
    not_hedging=words("nicht nie kaum"),
    opening=phrases({"": "Folgendes, folgendes, wie folgt"}),
    going_on=words("er sie es zudem außerdem ferner zuvor danach dann demnach auch weiter überdies später"),
    accused=words("""
        beschuldigt beschuldigte Vorwurf Vorwürfe vorgeworfen angeblich angebliche angeblichen mutmaßlich mutmaßliche
        behauptet behauptete Gerücht Gerüchte verdächtigt"""),
    objects=words("meldet meldete meldeten zitiert"),
    articles=words("ein eine einer einem einen der die das dem den des sein seine seinen ihr ihre ihren dieser diese"),
    open=words("""
        wenn falls sofern ob Frage Fragen fraglich unklar ungewiss zweifelhaft Zweifel zweifelt zweifeln
        bezweifelt bezweifeln abhängig hängt könnte könnten würde würden möglich möglicherweise vielleicht
        fragt fragen fragte gefragt offen vorausgesetzt Bedingung Voraussetzung Zustimmung skeptisch
        unbestätigt umstritten strittig Vorwurf Vorwürfe Behauptung Behauptungen behauptet behaupten
        Verdacht Hoffnung hofft hoffen befürchtet fürchtet Gerücht Gerüchte Annahme These Theorie glaubt
        glauben meint vermutet vermuten soll sollen sollte droht drohen drohte drohten""".lower()),
    open_stems=("untersuch", "ermitt", "prüf", "spekul", "erwäg", "erwog", "frag"),
    disowning=words("""
        falsch fälschlich fälschlicherweise unwahr unzutreffend irrtümlich lüge lügen legende mythos märchen erfunden
        haltlos dementi dementiert dementierte bestreitet bestritt bestreiten bestritten leugnet leugnete widerspricht
        widersprach widerlegt zurückgewiesen unsinn irrtum bezweifelt bezweifeln zweifelhaft fraglich unmöglich
        ausgeschlossen entbehrt entbehren unbegründet falschmeldung falschmeldungen"""),
    rumours=words("gerücht gerüchte gerüchten berichte berichten spekulation spekulationen meldungen"),
    attributing=words("""
        laut zufolge angaben aussage aussagen ansicht meinung auffassung einschätzung worten nach hält halten sieht
        sehen nennt nennen nannte bezeichnet bezeichnete beschreibt beschuldigt beschuldigte kritisiert kritisierte
        lobt lobte rechnet rechnen erwartet erwarten schätzt schätzen zitiert interview verspricht versprach
        versprochen bestreitet bestritt bestritten weist wies zurückgewiesen lehnt lehnte dementiert dementierte
        glaubt glauben glaubte meint meinen meinte hofft hoffte fürchtet befürchtet wirft warf vorwirft beteuert
        beteuerte versichert versicherte schreibt schrieb schrieben berichtet berichten berichtete antwortet
        antwortete entgegnet räumt räumte gibt gab hörensagen quellen insider insidern erfuhr erfahren heißt hieß
        so"""),
    attributing_stems=("behaupt", "erklär", "erzähl", "beklag", "klagt", "beschwer", "mitgeteilt", "verkünd", "äußer"),
)  # fmt: skip

DENYING = Denying(
    idioms=phrases({
        "": """
            Ärzte ohne Grenzen, Ärzten ohne Grenzen, Reporter ohne Grenzen, Reportern ohne Grenzen, nichts als,
            nichts anderes als, kein anderer als, keine andere als, kein Geringerer, keine Geringere, nicht umhin,
            nicht zuletzt, ohne Zweifel, ohne Frage, ohne weiteres, nicht von ungefähr, nicht umsonst, wenn nicht
            gar, wenn nicht sogar, nicht minder, nicht zu vergessen, nicht zu reden, nicht selten, nicht wenige,
            nicht wenig, keine Kleinigkeit, oder nicht, nicht erst, nicht lange, warum nicht, ob nicht, nicht einmal
            mehr als, ohnehin, nicht nur, nicht bloß, nicht allein, nichtsdestotrotz, kein Wunder, kein Geheimnis,
            kein Zweifel, keine Frage, Ohne-mich, nicht auszudenken, nicht unerheblich, nicht unbedeutend, nicht
            unwesentlich, nicht ganz unschuldig""",
    }),
    opposites=phrases({
        "": """
            unmöglich, unwahrscheinlich, undenkbar, unbekannt, unumstritten, unbestritten, unschuldig, unzufrieden,
            unwichtig, ungewöhnlich, unüblich, ungerecht, unbegründet, unberechtigt, unrealistisch, unfähig,
            unwillig, erfolglos, ohne, ausgeschlossen, ausschließen, ausschließt, auszuschließen, bestritten,
            bestreitet, bestreiten, bestritt, geleugnet, leugnet, leugnen, dementiert, bezweifelt, bezweifeln,
            zweifelt, zweifeln, abgestritten, abstreitet, widerspricht, widersprochen, versäumt, versäumte,
            verweigert, abgelehnt, ablehnt, nicht, nichts, kein, keine, keinen, falsch, unwahr, verfehlt, auszusetzen,
            zu beanstanden, beanstandet, beanstanden, einzuwenden, verkehrt, bemängeln, bemängelt""",
    }),
    opposites_before=words("""
        bestreitet bestreiten bestritt bestritten leugnet leugnen leugnete dementiert dementierte bezweifelt bezweifeln
        bezweifelte zweifelt zweifeln zweifelte verneint schließt schließen schloss widerspricht widersprach unterließ
        versäumte versäumt"""),
    existential=words("gibt gab geben"),
    nearly=phrases({
        "": """
            aufgehört, aufhörte, hörte auf, hört auf, eingestellt, einstellt, einstellte, stellte ein, stellt ein,
            beendet, beendete, beendeten, aufgegeben, aufgab, gab auf, gibt auf, abgeschafft, abgebrochen,
            verlassen, verließ, verließen, verlässt, ehemalig, ehemalige, ehemaliger, ehemaligen, früher, frühere,
            früherer, früheren, einstige, einstiger, Ex, ausgeschieden, ausgetreten, zurückgetreten, zurückgezogen,
            zurückzog, frei von, Mangel an, fehlt, fehlte, fehlen, verzichtet, verzichtete, verzichteten, vermieden,
            vermied, vergessen, vergaß, versäumt, versäumte, verpasst, verpasste, verboten, verbot, untersagt,
            verhindert, verhinderte, ausgeschlossen, schließt, außer, ausgenommen, gegen, abwesend, kaum, selten,
            unmöglich, geheim, unveröffentlicht, unbezahlt, unverletzt, unbeschädigt, unverkauft, unbesetzt, leer,
            entlassen, geschlossen, gestrichen, abgesagt, verschoben, blockiert, verloren, verlor, freigesprochen,
            unschuldig, ahnungslos, schweigt, schwieg, dagegen, lehnte ab, lehnt ab, verzichten, verzichte, Verzicht,
            entfällt, entfallen, entfiel, still, stillsteht, stillgelegt, ruht, ruhte, ruhen, schuldig, meidet,
            meiden, mied, unterlässt,
            unterließ, statt, anstatt, im Gegensatz zu, anders als, es sei denn, weit davon entfernt,
            alles andere als, abgeschaltet, gestoppt,
            gekündigt, bis auf, zu Ende, vorbei, sagte ab, sagt ab, unbewohnt, unbenutzt, ungenutzt, ungeklärt,
            ungelöst, ungestraft, unberührt, unentdeckt, unbemerkt, unvollendet, unbeteiligt, unerreichbar, fern,
            kam um, kommt um, blieb aus, bleibt aus, ausgeblieben, verschont, verschonte, entging, entgangen, entkam,
            leer aus, mangelnde, mangelnder, mangels, Vergessenheit, zu spät""",
    }),
    certain=words("weigerte weigert geweigert scheiterte"),
    contrasting=words("nicht nie kein keine keinen keinem keiner weder"),
    contrasted=words(", - ( und aber sondern oder"),
    turning=words("aber sondern jedoch doch"),
    finite=words("""
        ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss soll sollen
        will wollen darf dürfen würde würden hätte hätten wäre wären habe sei zu er sie es wir"""),
    until=words("erst bevor"),
    never=words("nie niemals"),
    as_much=words("so solch solche"),
    permitting=words("darf dürfen durfte durften kann können"),
    nobody=words("kein keine keiner keines niemand nichts nie niemals"),
    than=words("als"),
    superlatives=words("meisten wenigsten besten beste schlechteste ersten einzige einzigen größte größten"),
    superlative_endings=("ste", "sten", "ster"),
    ending=phrases({
        "": """
            aufgehört, hörte auf, hört auf, hören auf, hörten auf, aufhörte, beendet, beendete, beendeten, gab auf,
            aufgegeben, abgeschafft, Produktion eingestellt, Betrieb eingestellt, Verkauf eingestellt, Dienst
            eingestellt, ging zu Ende, gingen zu Ende, zu Ende gegangen""",
    }),
    lasting=phrases({"": "weiterhin, immer noch, noch immer, nach wie vor, bis heute, unverändert"}),
    contraries=tuple(
        Contrary(denied=words(denied), stated=words(stated))
        for denied, stated in (
            ("unterschied unterschiede unterscheidet verändert geändert", "gleich ähnlich unverändert dieselbe"),
            ("mehr länger", "aufgehört beendet eingestellt ehemalig ehemalige ehemaliger früher verlassen verließ"),
            ("schuldig", "unschuldig freigesprochen bestreitet"),
            ("wusste wissen weiß gewusst bekannt", "ahnungslos unbekannt überrascht"),
            ("überlebt überlebte überlebten", "tot gestorben starb starben getötet"),
            ("gewonnen gewann", "verloren verlor unterlag gescheitert"),
            ("wahr richtig", "falsch unwahr lüge erfunden"),
            ("äußern äußerte kommentieren", "lehnte schwieg schweigt verweigerte"),
            ("überschritten übersteigt überstieg", "höchstens maximal unter weniger"),
            ("genug ausreichend genügend", "mangel fehlt fehlte fehlen wenig zu"),
            ("möglich", "unmöglich ausgeschlossen"),
        )
    ),
)  # fmt: skip
