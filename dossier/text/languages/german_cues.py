"""German words by which a text hedges, relays, denies and plans, and those that show how far they reach."""

from dossier.text.cue_words import Around, Attribution, Clauses, Hearsay, Negation, Pronouns, Roles, Sense
from dossier.text.word_lists import entries, meanings, opposites, phrases, words

# Words by which a text hedges, relays, denies and plans. The verb of indirect speech is a relay without a word of its
# own; the conditional is one after a verb of saying, and holds back otherwise.
NOT_ABOUT = (Around(where="clause", words=("an",)),)  # somebody reports to somebody
COMPARING = (
    Around(where="before", words=("als",), within=1),  # "als wäre jemand eingebrochen"
    Around(where="before", words=("ob",), within=6),
    Around(where="before", words=("als wäre", "als hätte", "als würde"), within=10),
)
RATHER_THAN = (
    Around(where="rest", words=("als",)),  # "eher X als Y"
    Around(where="before", words=("je", "umso", "desto", "noch"), within=1),
)
COMFORT = (Around(where="clause", words=("fühlt", "fühlen", "fühlte", "fühlten", "sehr")),)
AB = (Around(where="clause", words=("ab",)),)
AS_THEY_WRITE = (Around(where="before", words=("wie",), within=6),)
FIRST_PERSON = (Around(where="clause", words=("ich",), within=6),)

CUES = phrases({
    Sense(kind="hedge"): """
        dürfte, dürften, könnte, könnten, müsste, müssten, vermutlich, mutmaßlich, mutmaßliche, mutmaßlichen,
        mutmaßlicher, mutmaßliches, mutmaßlichem, vermeintlich, vermeintliche, vermeintlichen, vermeintlicher,
        offenbar, offensichtlich, augenscheinlich, anscheinend, scheinbar, angeblich, angebliche, angeblichen,
        angeblicher, angebliches, angeblichem, möglicherweise, womöglich, eventuell, vielleicht, wahrscheinlich,
        wahrscheinlichste, wahrscheinlichsten, wahrscheinlichster,
        höchstwahrscheinlich, voraussichtlich, mutmaßt, mutmaßen, mutmaßte, mutmaßten, scheint, scheinen, schien,
        schienen, scheine, dem Anschein nach, allem Anschein nach, sieht so aus, deutet darauf hin, deuten darauf
        hin, es ist möglich, ist es möglich, nicht ausgeschlossen, unbestätigt, unbestätigte, unbestätigten,
        unbestätigter, vermutet, vermuten, vermutete, vermuteten, plausibel, unter Umständen, denkbar, mag sein,
        lässt vermuten, lassen vermuten, wird erwartet, werden erwartet, wird angenommen, nicht unmöglich, nicht
        undenkbar, nicht unwahrscheinlich, schließt nicht aus, schließen nicht aus, schloss nicht aus, schlossen
        nicht aus, nicht ausschließen, nicht auszuschließen, nicht ausschließt, wie es scheint, aller
        Voraussicht nach, aller Wahrscheinlichkeit nach, mit hoher Wahrscheinlichkeit, mit großer Wahrscheinlichkeit""",
    Sense(kind="hedge", ambiguous=True): """
        sollte, sollten, gilt als, gelten als, galt als, galten als, tendenziell""",
    Sense(kind="hedge", ambiguous=True, hearsay=True): "soll, sollen",
    Sense(kind="hedge", unless=COMFORT, no_noun=True): "wohl",
    Sense(kind="hedge", unless=RATHER_THAN): "eher",
    Sense(kind="hedge", ambiguous=True, mood=True, unless=COMPARING, after_saying="relay"): """
        würde, würden, wäre, wären, hätte, hätten, gäbe, käme, ginge""",

    Sense(kind="relay"): """
        zufolge, Berichten zufolge, jüngsten Berichten zufolge, Medienberichten zufolge, nach Angaben, nach eigenen
        Angaben, eigenen Angaben nach, nach Informationen, nach Aussage, nach Aussagen, nach Darstellung, nach
        Auskunft, nach Erkenntnissen, nach Recherchen, nach Berichten, nach Medienberichten, nach einem Bericht,
        nach Polizeiangaben, nach Unternehmensangaben, nach Firmenangaben, nach Behördenangaben, nach Medienangaben,
        nach Regierungsangaben, nach Agenturangaben, nach Ansicht, nach Meinung, nach Einschätzung, nach den Worten,
        dem Bericht nach, den Berichten nach, Berichten nach, es heißt, heißt es, hieß es, es hieß, gibt Berichte,
        gab Berichte, gibt es Berichte, gab es Berichte, aus Kreisen, aus dem Umfeld, dem Vernehmen nach, vom
        Hörensagen, munkelt, munkeln, gemunkelt, kolportiert, Gerüchteküche, sickerte durch, verlautet, verlautete,
        sich erzählt, Gerücht, Gerüchte, Gerüchten, Gerüchts, gerüchteweise, Spekulation, Spekulationen, spekuliert,
        Insider, Insidern, unter Berufung auf, beruft sich auf, berufen sich auf, unter Verweis auf, informierte
        Personen, informierten Personen, mit der Sache vertraut, mit der Sache vertraute, mit der Sache vertrauten,
        durchgesickert, von vielen als, von einigen als, will erfahren haben, will wissen, wollen erfahren haben""",
    Sense(kind="relay", ambiguous=True): "demzufolge, demnach",
    Sense(kind="relay", followed_by=words("""
        dem der den einem einer eigenen diesem dieser seinem seiner ihrem ihrer internen""")): "laut",
    Sense(kind="relay", unless=NOT_ABOUT): "berichtet, berichten, berichtete, berichteten",
    Sense(kind="relay", unless=(Around(where="clause", words=("sich", "zu")),)): "meldet, meldete, meldeten",
    Sense(kind="relay", only=AS_THEY_WRITE): "schreibt, schrieb, schreiben, erfuhr, erfuhren, erfahren hat",
    Sense(kind="relay", mood=True, unless=FIRST_PERSON, no_noun=True): """
        sei, seien, habe, gebe, werde, könne, müsse, solle, wolle, dürfe, möge, wisse, versuche, entwickle, arbeite,
        ermögliche, plane, wechsle, gehe, komme, stehe, bleibe, lasse, mache, nehme, bedürfe, laufe, führe, sorge,
        zeige, brauche, erhalte, zahle, kaufe, verhandle, leite, rekrutiere, baue, übernehme, kümmere, gehöre, heiße,
        liege, finde, sehe, denke, glaube, halte, bestehe, biete, verfolge, investiere, suche, meine es""",
    Sense(kind="relay", ambiguous=True, mood=True, after_saying="only"): """
        bedürften, arbeiteten, gingen, bedürfe es""",

    Sense(kind="negation"): """
        nicht, nichts, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, niemandem,
        nirgends, nirgendwo, weder, ohne, keinesfalls, keineswegs, dementiert, dementierte, dementierten,
        dementieren, Dementi, Dementis, bestreitet, bestreiten, bestritt, bestritten, bestreite, leugnet, leugnen,
        leugnete, leugneten, geleugnet, verneint, verneinen, verneinte, verneinten, widerspricht, widersprechen,
        widersprach, widersprachen, widersprochen, zurückgewiesen, zurückweist, zurückweisen, zurückwies,
        zurückwiesen, zurückzuweisen, abstreitet, abstreiten, abstritt, abgestritten, in Abrede, keinerlei,
        mitnichten, nirgendwohin, erfolglos, erfolglose, erfolglosen, vergeblich, unbekannt""",
    Sense(kind="negation", only=(Around(where="clause", words=("zurück",)),)): "wies, weist, wiesen, weisen",
    Sense(kind="negation", only=AB): "streitet, streiten, stritt, stritten",
    Sense(kind="refusal"): """
        weigert sich, weigern sich, weigerte sich, weigerten sich, sich weigert, sich weigerte, sich geweigert""",
    Sense(kind="refusal", ambiguous=True): """
        weigert, weigern, weigerte, weigerten, geweigert, verweigert, verweigern, verweigerte, verweigerten,
        abgelehnt, ablehnt, ablehnen, ablehnte, ablehnten, Ablehnung, unbeantwortet, Weigerung, außerstande,
        ausgeschlagen, ausschlug, nicht überschritten, nicht überschreiten, nicht überschreitet, nicht übersteigen,
        nicht übersteigt, nicht überstieg""",
    Sense(kind="refusal", ambiguous=True, only=AB): "lehnt, lehnte, lehnten, lehnen",
    Sense(kind="not-only"): """
        nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht mehr als, nicht weniger als, keine Geringeren als,
        kein Geringerer als, keine Geringere als, nichts Geringeres als, ohne Weiteres, nicht umsonst, kein Zweifel,
        kein Geheimnis, kein Wunder, keine Frage""",
    Sense(kind="plan"): """
        will, wollen, wollte, wollten, plant, planen, plante, planten, geplant, geplante, geplanten, geplanter,
        möchte, möchten, beabsichtigt, beabsichtigen, beabsichtigte, beabsichtigten, hat vor, haben vor, strebt,
        streben, erwägt, erwägen, erwog, erwogen, kurz davor, kurz vor dem, hofft, hoffen, hoffte, hofften, peilt,
        in Aussicht gestellt, stellt in Aussicht, stellte in Aussicht""",
    Sense(kind="plan", only=(Around(where="clause", words=("vor",)),)): "bereitet, bereiten, bereitete, bereiteten",
})  # fmt: skip

HEARSAY = Hearsay(
    perfect=words("haben sein worden"),
    participle_beginnings=("ge",),
    participle_endings=("t", "en"),
    no_participles=words("zu soll sollen"),
    stative=words("gehören geben sein liegen betragen kosten haben stammen existieren heißen bestehen wissen"),
    future=words("""
        künftig demnächst bald zukünftig kommenden kommende nächsten nächste nächstes zukunft keinesfalls"""),
)

PROSPECTIVE = words("""
    wird werden würde würden soll sollen sollte sollten künftig künftige künftigen zukünftig zukünftige bald demnächst
    plan pläne plänen plant planen geplant geplante planung absicht absichten ziel ziele vorhaben vorhat projekt
    vorschlag nächste nächsten nächstes erwägt erwägen erwägung versucht versuchen versuchte versuchten versuch will
    wollte wollen wollten möchte möchten muss müssen darf kann könnte vorgesehen beabsichtigt strebt prüft bereitet
    bereit vorbereitung verhandelt verhandlungen gespräche gesprächen wunsch wünscht hofft entschieden entscheidung
    beschlossen zugesagt versprochen
""")

SPEECH_VERBS = entries("""
    sagt, sagen, sagte, sagten, gesagt, erklärt*, erklären, äußert*, äußern, behauptet*, behaupten, verrät, verriet,
    verraten, betont*, betonen, bestätigt*, bestätigen, mitgeteilt, angekündigt, verkündet*, verkünden, warnt*, warnen,
    eingeräumt, bekräftigt*, meint*, findet, kritisiert*, erzählt*, ergänzt*, umriss, umreißt
""")

CLAUSES = Clauses(
    complements=words("dass ob was wer warum wieso weshalb wie wo wohin woher welche welcher welches wann"),
    joined_complements=words("und"),
    subordinators=words("""weil da obwohl während wenn falls nachdem bevor ehe als indem sodass damit sobald solange
        obgleich wobei wodurch womit wogegen seitdem sofern"""),
    openers=words("wie während obwohl wenn falls nachdem bevor weil indem sobald solange was wer ob dass"),
    relatives=words("der die das den dem deren dessen denen welcher welche welches"),
    prepositions=words("an auf aus bei durch für gegen in mit nach ohne über um unter von vor zu zwischen"),
    coordinators=words("aber doch denn und oder jedoch"),
    contrasts=words("aber jedoch allerdings hingegen dagegen"),
    as_words=words("wie"),
    verb_last=True,
    infinitive_marker="zu",
    infinitive_ending="n",
)

PRONOUNS = Pronouns(
    person=words("er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres"),
    several=words("sie beide ihnen ihr ihre ihren ihrem ihrer"),
    thing=words("es dafür daran davon dessen"),
    group=words("konzern konzerns unternehmen unternehmens firma gruppe start-up start-ups startup gesellschaft"),
    the=words("der die das dem den des dieser diese dieses diesem diesen"),
    empty=words("ist war gibt gab geht ging heißt hieß kam kommt scheint schien bleibt stellt wird wurde"),
    clause=words("dass was ob wie wer warum zu"),
)

ATTRIBUTION = Attribution(
    judging=words("sehen sieht sah sahen gesehen angesehen halten hält hielt gilt gelten galt nennt nennen nannte"),
    texts=words("""artikel artikels artikeln bericht berichts berichte berichten meldung meldungen bildunterschrift
        überschrift quelle quellen"""),
    beside=words("""zufolge laut gemäß nach schreibt schrieb schreiben geschrieben berichtet berichtete berichteten
        nennt nannte heißt sagt so stand zeit gerechnet aus vom undatierten undatierte undatierter vermutlich
        offenbar wohl stammende stammenden erschien erschienen erscheinen jüngste angaben internen
        derselbe einer einem von im beim in bild"""),
)

OPPOSITES = opposites("""
    erfolg erfolgreich erfolgreiche gelang gelungen / scheiterte gescheitert erfolglos misslang
    bestätigt bestätigte bestätigten / dementiert dementierte dementierten bestreitet bestritt
    verkündet verkündeten angekündigt vereinbart besiegelt / abgesagt geplatzt gestoppt aufgegeben
    besser bessere besseren besserer schneller / schlechter schlechtere schlechteren langsamer
    alle allen immer stets sämtliche / keine keiner keinem keinen kein nie niemals niemand
    offen offene offenen offenes öffentlich / geschlossen geschlossene geschlossenen geheim geheime geheimen
    bleibt blieb / verlässt verließ geht
    bekannt / unbekannt geheim
    zufrieden / unzufrieden
    erste ersten neueste neuesten / letzte letzten älteste ältesten
    nachhaltig / kurzlebig
    rar selten knapp / zahlreich häufig viele
    aufbauen aufzubauen baut gründet gegründet / auflösen aufgelöst schließt geschlossen
    kauft kaufte gekauft übernimmt erwirbt erworben / verkauft verkaufte abgestoßen veräußert
    melden meldete gemeldet / verschweigen verschwiegen
    unbegrenzt / begrenzt
    bestätigt / unbestätigt gerücht
""")

ROLES = Roles(
    roles=meanings(
        {
            "head": """ceo chef chefin chief leiter leiterin leitet leitete leiten führt geleitet vorstandschef
        vorstandsvorsitzender geschäftsführer geschäftsführerin forschungsleiter forschungschef""",
            "finance": "finanzchef finanzchefin finanzvorstand cfo",
            "operations": "coo",
            "technology": "cto technikchef technikvorstand",
            "marketing": "marketingchef",
            "founder": "gründer gründerin mitgründer mitgründerin mitbegründer gründete mitbegründet gegründet",
            "chair": "vorsitzender vorsitzende aufsichtsratschef",
            "director": "director direktor direktorin",
            "researcher": "forscher forscherin wissenschaftler wissenschaftlerin",
            "lawyer": "anwalt anwältin",
            "spokesperson": "sprecher sprecherin",
            "investor": "investor investoren",
        }
    )
)

NEGATION = Negation(
    opposites=OPPOSITES,
    denying=words("""dementiert dementierte dementierten dementieren dementi bestreitet bestreiten bestritt
        bestritten leugnet leugnen leugnete leugneten verneint verneinen verneinte verneinten widerspricht
        widersprechen widersprach widersprachen wies weist wiesen weisen zurückgewiesen zurückweist zurückwies
        streitet streiten stritt stritten abstreitet abstritt"""),
    lacking=words("ohne"),
    ended=words("mehr länger"),
    past=words("""ehemaliger ehemalige ehemaligen ehemals früher früherer frühere früheren zuvor bisher bis
        einst vorher"""),
    limits=words("""nur allein alleine bloß lediglich ausschließlich ganz gänzlich völlig vollständig genau
        notwendigerweise immer alle alles jeder zuerst zufällig weil auch einmal unbedingt"""),
    contrast=words("sondern stattdessen vielmehr"),
    ifs=words("wenn falls ob sofern hätte hätten wäre wären würde würden"),
    joins=words("aber doch jedoch und oder sondern denn weil während obwohl"),
    failing=words("""scheitert scheitern scheiterte scheiterten gescheitert fehlt fehlte fehlen fehlten weigert
        weigerte weigern lehnt lehnte lehnten abgelehnt kaum selten wenig wenige stocken geplatzt platzte platzten
        zerschlug zerschlugen unmöglich fraglich zweifelt zweifelhaft verweigert verweigerte zurück
        unannotierten"""),
    of_one_word=r"nicht [a-zäöüß]+(?:e|en|er|es|em) [A-ZÄÖÜ]",
)
