"""Hedges, relays, negations and plans are found where a careful reader finds them, with what they cover."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.markers import markers, scope
from dossier.text.sentence import sentences

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


def say(text, language):
    """Write the markers as "kind: word", with ? for ambiguous and ~ for a verb's mood."""
    return [f"{m.kind}{'?' * m.ambiguous}{'~' * m.mood}: {m.word}" for m in markers(text, language)]


GERMAN = [
    ("Zu den Wechselkandidaten soll Daniel Gross gehören.", ["hedge: soll"]),
    ("Zuckerberg selbst soll die Rekrutierung übernommen haben.", ["hedge: soll"]),
    ("Er soll jedoch an Sutskever gescheitert sein.", ["hedge: soll"]),
    ("Der Angriff soll von Zuckerberg geleitet worden sein, da er unzufrieden war.", ["hedge: soll"]),
    ("Er soll unzufrieden gewesen sein.", ["hedge: soll"]),
    ("Wang soll ein neues KI-Team bei Meta leiten", ["hedge?: soll"]),
    ("Das Recruiting soll über Mark Zuckerberg laufen", ["hedge?: soll"]),
    ("Sie kommen von Apple und sollen das Team aufbauen.", ["hedge?: sollen"]),
    ("ein Weltmodell, das zu einer AMI führen soll", ["hedge?: soll"]),
    ("die künftig Aktivitäten vereinen und massiv ausbauen soll", ["plan: soll"]),
    ("Bereits im kommenden Jahr sollen Modelle an den Start gehen.", ["plan: sollen"]),
    (
        "sollen keinesfalls als Empfehlung zum Kauf verstanden werden",
        ["plan: sollen", "negation: keinesfalls"],
    ),
    ("es dürften jedoch einige Millionen sein", ["hedge: dürften"]),
    ("ihre Möglichkeiten sind vermutlich nicht nur begrenzter", ["hedge: vermutlich", "not-only: nicht nur"]),
    ("die Zukunft ist eher ungewiss", ["hedge: eher"]),
    ("eher Konkurrent als Partner", []),
    ("je eher, desto besser", []),
    ("Berichten zufolge stellt er eine Liste zusammen", ["relay: Berichten zufolge"]),
    ("Jüngsten Berichten zufolge hat Meta verhandelt", ["relay: Jüngsten Berichten zufolge"]),
    ("Internen Quellen zufolge in keinem Fall", ["relay: zufolge", "negation: keinem"]),
    ("Laut Bloomberg wechselt er", ["relay: Laut"]),
    ("laut dem Bericht", ["relay: laut"]),
    ("Er lacht laut und lange", []),
    ("Bloomberg berichtet, dass er wechselt", ["relay: berichtet"]),
    ("Wie The Verge berichtet, hat er geschrieben", ["relay: berichtet"]),
    ("berichtet künftig direkt an Mark Zuckerberg", []),
    ("und in der neuen Struktur an Alexandr Wang berichten", []),
    ("Es gibt Berichte, er habe Experten eingeladen.", ["relay: gibt Berichte", "relay~: habe"]),
    ("Zuvor hatte es bereits Gerüchte gegeben.", ["relay: Gerüchte"]),
    ("Zudem gebe es eine Gruppe.", ["relay~: gebe"]),
    ("Er sagte, er habe erfahren, dass Meta versuche", ["relay~: habe", "relay~: versuche"]),
    ("Ich habe das gesagt.", []),
    ("die Suche und die Sorge", []),
    ("KI solle demnach lernen", ["relay~: solle", "relay?: demnach"]),
    ("dass er künftig Produkte entwickle", ["relay~: entwickle"]),
    ("dass die Kultur ein Hindernis darstellen könne", ["relay~: könne"]),
    ("als wäre jemand eingebrochen und hätte etwas gestohlen", []),
    ("dass es um Milliarden gegangen wäre", ["hedge?~: wäre"]),
    ("Er erklärte, er würde gehen", ["relay?~: würde"]),
    ("Die Unternehmen scheinen nicht interessiert", ["hedge: scheinen", "negation: nicht"]),
    ("Es scheint, dass er kommt", ["hedge: scheint"]),
    ("Dies schien plausibel", ["hedge: schien", "hedge: plausibel"]),
    ("Dennoch ist es möglich, dass die Behörde prüft", ["hedge: ist es möglich"]),
    ("Meta fährt bei KI offenbar zweigleisig.", ["hedge: offenbar"]),
    ("Das ist wohl so", ["hedge: wohl"]),
    ("sowohl Meta als auch OpenAI", []),
    ("Er fühlt sich wohl", []),
    ("zum Wohl der Firma", []),
    (
        "Möglicherweise kommt er, wahrscheinlich nicht",
        ["hedge: Möglicherweise", "hedge: wahrscheinlich", "negation: nicht"],
    ),
    ("ein angeblicher Vertrag", ["hedge: angeblicher"]),
    ("wird von vielen als Herausforderer angesehen", ["relay: von vielen als"]),
    ("Meta dementierte dies jedoch.", ["negation: dementierte"]),
    ("Meta bestreitet das", ["negation: bestreitet"]),
    ("Meta wies die Darstellung zurück", ["negation: wies"]),
    ("Er wies darauf hin, dass er zurückkommt", []),
    ("Kein Zweifel, er kommt", ["not-only: Kein Zweifel"]),
    ("nicht zuletzt wegen Meta", ["not-only: nicht zuletzt"]),
    ("keine Geringeren als Meta und Google", ["not-only: keine Geringeren als"]),
    ("nicht mehr als 50", ["not-only: nicht mehr als"]),
    ("weder Meta noch Google", ["negation: weder"]),
    ("ohne großen Erfolg", ["negation: ohne"]),
    ("ohnehin", []),
    ("erfolglos verhandelt", ["negation: erfolglos"]),
    ("Keine der Parteien hat sich geäußert", ["negation: Keine"]),
    ("Weitere Informationen will Meta bereitstellen", ["plan: will"]),
    ("plant, in diesem Jahr zu investieren", ["plan: plant"]),
    ("Meta möchte sein Team ausbauen", ["plan: möchte"]),
    ("im kommenden Mai", []),
    ("Abwerbungsversuche zu melden", []),
    ("Was geboten wurde, ist unbekannt", ["negation: unbekannt"]),
]

ENGLISH = [
    ("Daniel Gross is said to be among the candidates", ["hedge: is said to"]),
    ("Reportedly, he tried", ["hedge: Reportedly"]),
    ("is apparently going down two tracks", ["hedge: apparently"]),
    ("it is likely to be some millions", ["hedge: likely"]),
    ("Meta, it seems, has tried", ["hedge: seems"]),
    ("do not seem to be interested", ["negation: not", "hedge: seem"]),
    ("It is possible that the authority looks", ["hedge: It is possible"]),
    ("could be an obstacle", ["hedge?: could"]),
    ("It may be so", ["hedge: may"]),
    ("in May 2025", []),
    ("May was cold", []),
    ("The article presumes that", ["hedge: presumes"]),
    ("the future is rather uncertain", ["hedge?: rather"]),
    ("this rather than that", []),
    ("some rather wild information", []),
    ("not quite according to his vision", ["negation: not"]),
    ("would have been worth billions", ["hedge?: would have"]),
    ("According to reports, he has", ["relay: According to reports"]),
    ("According to recent reports, Meta", ["relay: According to"]),
    ("There are reports that he invited them", ["relay: There are reports"]),
    ("Bloomberg reports", ["relay: reports"]),
    ("Alexandr Wang reports to Meta", []),
    ("will report directly to Mark", []),
    ("called on staff to report the attempts", []),
    ("there had been rumours", ["relay: rumours"]),
    ("In the view of the team", ["relay: In the view of"]),
    ("the list he is reported to be compiling", ["relay: is reported to"]),
    ("Meta denied it", ["negation: denied"]),
    ("without success", ["negation: without"]),
    ("None of the parties has commented", ["negation: None"]),
    ("never got as far", ["negation: never"]),
    ("It isn’t so and won't be", ["negation: isn’t", "negation: won't"]),
    ("neither Meta nor Google", ["negation: neither"]),
    ("Nor does it guarantee", ["negation: Nor"]),
    ("not only from OpenAI but also", ["not-only: not only"]),
    ("no fewer than 50", ["not-only: no fewer than"]),
    ("It is no secret that he left", ["not-only: no secret"]),
    ("Meta wants to expand", ["plan: wants to"]),
    ("Meta plans to invest", ["plan: plans to"]),
    ("is meant to develop", ["plan: is meant to"]),
    ("Alexandr Wang is to lead the lab", ["plan?: is to"]),
    ("Meta would like to expand", ["plan: would like to"]),
    ("a notable knot", []),
]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german(text, expected):
    assert say(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    assert say(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "word", "covered"),
    [
        ("Wang soll ein Team leiten, das eine Superintelligenz hat.", "soll", "Wang soll ein Team leiten,"),
        ("Bloomberg berichtet, dass auch Pang wechselt.", "berichtet", "Bloomberg berichtet, dass auch Pang wechselt."),
        ("Wie The Verge berichtet, hat er E-Mails geschrieben.", "berichtet",
         "Wie The Verge berichtet, hat er E-Mails geschrieben."),
        ("Wang, Gründer und CEO, wird Berichten zufolge an Meta gehen, bleibt aber im Aufsichtsrat.",
         "Berichten zufolge",
         "Wang, Gründer und CEO, wird Berichten zufolge an Meta gehen,"),
        ("Berichten zufolge hat er das versucht, soll jedoch gescheitert sein.", "soll",
         "soll jedoch gescheitert sein."),
        ("Berichten zufolge baut Meta ein Labor, das Wang leitet.", "Berichten zufolge",
         "Berichten zufolge baut Meta ein Labor, das Wang leitet."),
        ("Während das Team offenbar Modelle entwickeln soll, arbeitet ein anderes in Paris.", "offenbar",
         "Während das Team offenbar Modelle entwickeln soll,"),
        ("FAIR arbeitet an V-Jepa, einem Modell, das zu AMI führen soll.", "soll", "das zu AMI führen soll."),
        ("Sie kommen von Apple und sollen das Team aufbauen.", "sollen", "sollen das Team aufbauen."),
        ("Es scheint, dass Meta versucht hat, Experten zu locken.", "scheint",
         "Es scheint, dass Meta versucht hat, Experten zu locken."),
        ("Er sagte, dass Meta versuche, die Experten, Forscher und Ingenieure zu ködern.", "versuche",
         "dass Meta versuche, die Experten, Forscher und Ingenieure zu ködern."),
        ("Es war seltsam, aber jetzt heißt es, dass Meta kauft.", "heißt es", "aber jetzt heißt es, dass Meta kauft."),
        ("Der Angriff soll von ihm geleitet worden sein, da er unzufrieden war.", "soll",
         "Der Angriff soll von ihm geleitet worden sein,"),
        ("Meta kauft offenbar; Apple verkauft.", "offenbar", "Meta kauft offenbar;"),
        ("Meta kauft. Apple verkauft wohl. Google wartet.", "wohl", "Apple verkauft wohl."),
        ("Bald sollen Modelle – Version 4.1 und 4.2 – starten.", "sollen",
         "Bald sollen Modelle – Version 4.1 und 4.2 – starten."),
        ("Meta kauft alles - ohne großen Erfolg", "ohne", "ohne großen Erfolg"),
        ("Meta versucht vieles, aber sie waren nicht bereit, die Linie zu halten.", "nicht",
         "aber sie waren nicht bereit, die Linie zu halten."),
    ],
)  # fmt: skip
def test_what_a_marker_covers_in_german(text, word, covered):
    marker = next(m for m in markers(text, "de") if m.word == word)
    span = scope(text, marker, "de")
    assert text[span.start : span.end] == covered


@pytest.mark.parametrize(
    ("text", "word", "covered"),
    [
        ("Pang is moving to Meta, Bloomberg reports.", "reports", "Pang is moving to Meta, Bloomberg reports."),
        ("As The Verge reports, he wrote e-mails.", "reports", "As The Verge reports, he wrote e-mails."),
        ("Meta, which is apparently slow, buys firms.", "apparently", "which is apparently slow,"),
        ("Meta buys firms, but Apple might sell.", "might", "but Apple might sell."),
    ],
)
def test_what_a_marker_covers_in_english(text, word, covered):
    marker = next(m for m in markers(text, "en") if m.word == word)
    span = scope(text, marker, "en")
    assert text[span.start : span.end] == covered


def test_markers_tell_their_place():
    text = "Das ist offenbar nicht so."
    assert [(text[m.start : m.end], m.word) for m in markers(text, "de")] == [("offenbar",) * 2, ("nicht",) * 2]


def test_an_unknown_language_has_no_markers():
    assert markers("selon Bloomberg, il n'est pas là", "fr") == ()


WORDS = [word for text, _ in GERMAN + ENGLISH for word in text.split()]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), st.sampled_from(["de", "en", "fr"]))
def test_no_input_crashes_and_a_scope_holds_its_marker(text, language):
    last = 0
    for marker in markers(text, language):
        assert last <= marker.start < marker.end
        assert marker.word == text[marker.start : marker.end]
        span = scope(text, marker, language)
        assert 0 <= span.start <= marker.start
        assert span.end <= len(text)
        last = marker.end


def test_every_marker_of_the_seeds_lies_within_its_scope():
    for raw in SEEDS:
        for sentence in sentences(raw):
            text = raw[sentence.start : sentence.end]
            for marker in markers(text, "de"):
                span = scope(text, marker, "de")
                assert span.start <= marker.start < marker.end <= span.end
