"""How German hedges, relays, denies and plans."""

from .lexicon import words
from .markers_table import MarkerTable, Sense
from .reading_tokens import phrases, spread

_HEDGE, _RELAY = Sense("hedge"), Sense("relay")
_NEGATION, _PLAN, _NOT_ONLY = Sense("negation"), Sense("plan"), Sense("not-only")
_CONDITIONAL = Sense("hedge", True, "conditional", True)
_SUBJUNCTIVE = Sense("relay", rule="subjunctive", mood=True)

GERMAN = MarkerTable(
    code="de",
    phrases=phrases({
        **spread("soll, sollen", Sense("hedge", True, "soll")),
        **spread("sollte, sollten", Sense("hedge", True)),
        **spread("dürfte, dürften, könnte, könnten, müsste, müssten", _HEDGE),
        **spread("""vermutlich, mutmaßlich, mutmaßliche, mutmaßlichen, mutmaßlicher, vermeintlich, vermeintliche,
            vermeintlichen, vermeintlicher, offenbar, offensichtlich, anscheinend, scheinbar, angeblich, angebliche,
            angeblichen, angeblicher, möglicherweise, womöglich, eventuell, vielleicht, wahrscheinlich,
            voraussichtlich, scheint, scheinen, schien, schienen, scheine, dem Anschein nach, allem Anschein nach,
            sieht so aus, deutet darauf hin, deuten darauf hin, es ist möglich, ist es möglich, nicht ausgeschlossen,
            nicht auszuschließen, unbestätigt, unbestätigte, unbestätigten, unbestätigter, vermutet, vermuten,
            vermutete, vermuteten, plausibel, unter Umständen, denkbar, mag sein, lässt vermuten,
            wird erwartet, werden erwartet""", _HEDGE),
        **spread("gilt als, gelten als, galt als, galten als, tendenziell", Sense("hedge", True)),
        "wohl": Sense("hedge", rule="wohl"),
        "eher": Sense("hedge", rule="eher"),
        **spread("würde, würden, wäre, wären, hätte, hätten, gäbe, käme, ginge", _CONDITIONAL),
        **spread("zufolge, Berichten zufolge, jüngsten Berichten zufolge, Medienberichten zufolge", _RELAY),
        **spread("demzufolge, demnach", Sense("relay", True)),
        "laut": Sense("relay", rule="laut"),
        **spread("""nach Angaben, nach eigenen Angaben, eigenen Angaben nach, nach Informationen, nach Aussage,
            nach Aussagen, nach Darstellung, nach Auskunft, nach Ansicht, nach Meinung, nach Einschätzung,
            nach den Worten, dem Bericht nach, den Berichten nach, Berichten nach, es heißt, heißt es, hieß es,
            es hieß, gibt Berichte, gab Berichte, gibt es Berichte, gab es Berichte, aus Kreisen, aus dem Umfeld,
            Gerücht, Gerüchte, Gerüchten, Gerüchts, gerüchteweise, Spekulation, Spekulationen, spekuliert, Insider,
            Insidern, unter Berufung auf, beruft sich auf, berufen sich auf, unter Verweis auf, informierte Personen,
            informierten Personen, mit der Sache vertraut, mit der Sache vertraute, mit der Sache vertrauten,
            durchgesickert, von vielen als, von einigen als""", _RELAY),
        **spread("berichtet, berichten, berichtete, berichteten", Sense("relay", rule="reports")),
        **spread("meldet, meldete, meldeten", Sense("relay", rule="not_reflexive")),
        **spread("will erfahren haben, will wissen, wollen erfahren haben", _RELAY),
        **spread("sei, seien, habe, gebe, werde, könne, müsse, solle, wolle, dürfe, möge, wisse", _SUBJUNCTIVE),
        **spread("""versuche, entwickle, arbeite, ermögliche, plane, wechsle, gehe, komme, stehe, bleibe, lasse, mache,
            nehme, bedürfe, laufe, führe, sorge, zeige, brauche, erhalte, zahle, kaufe, verhandle, leite, rekrutiere,
            baue, übernehme, kümmere, gehöre, heiße, liege, finde, sehe, denke, glaube, halte, bestehe, biete,
            verfolge, investiere, suche, meine es""", _SUBJUNCTIVE),
        **spread("bedürften, arbeiteten, gingen, bedürfe es", Sense("relay", True, "said_before", True)),
        **spread("""nicht, nichts, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden,
            niemandem, nirgends, nirgendwo, weder, ohne, keinesfalls, keineswegs, dementiert, dementierte,
            dementierten, dementieren, Dementi, bestreitet, bestreiten, bestritt, bestritten, leugnet, leugnen,
            leugnete, verneint, verneinte, widerspricht, widersprach, erfolglos, erfolglose, erfolglosen,
            vergeblich, unbekannt""", _NEGATION),
        **spread("""nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht mehr als, nicht weniger als,
            keine Geringeren als, kein Geringerer als, keine Geringere als, nichts Geringeres als, ohne Weiteres,
            nicht umsonst, kein Zweifel, kein Geheimnis, kein Wunder, keine Frage""", _NOT_ONLY),
        **spread("wies, weist, wiesen, weisen", Sense("negation", rule="back")),
        "zurückgewiesen": _NEGATION,
        **spread("""will, wollen, wollte, wollten, plant, planen, plante, planten, geplant, geplante, geplanten, möchte,
            möchten, beabsichtigt, beabsichtigen, hat vor, haben vor, strebt""", _PLAN),
    }),
    word_lists={
        "perfect": words("haben sein worden"),
        "stative": words("gehören geben sein liegen betragen kosten haben stammen existieren heißen bestehen wissen"),
        "future": words("""künftig demnächst bald zukünftig kommenden kommende nächsten nächste nächstes
            zukunft keinesfalls"""),
        "first_person": words("ich"),
        "reporting_to": words("an"),
        "laut_next": words("dem der den einem einer eigenen diesem dieser seinem seiner ihrem ihrer internen"),
        "comfort": words("fühlt fühlen fühlte fühlten sehr"),
        "as_if": words("als ob"),
        "reflexive": words("sich zu"),
        "back": words("zurück"),
    },
    complements=words("dass ob was wer warum wieso weshalb wie wo wohin woher welche welcher welches wann"),
    subordinators=words("""weil da obwohl während wenn falls nachdem bevor ehe als indem sodass damit sobald solange
        obgleich wobei wodurch womit wogegen seitdem sofern"""),
    openers=words("wie während obwohl wenn falls nachdem bevor weil indem sobald solange was wer ob dass"),
    relatives=words("der die das den dem deren dessen denen welcher welche welches"),
    bare_relatives=frozenset(),
    prepositions=words("an auf aus bei durch für gegen in mit nach ohne über um unter von vor zu zwischen"),
    coordinators=words("aber doch denn und oder jedoch"),
    contrasts=words("aber jedoch allerdings hingegen dagegen"),
    as_words=words("wie"),
    verb_last=True,
)  # fmt: skip
