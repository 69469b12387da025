"""German adjectives that exclude each other where they stand beside the same word: „eine junge“, „eine alte Sängerin“.

A `~` stands for each of their endings.
"""

from dossier.text.languages.german_actions import ENDINGS
from dossier.text.word_lists import opposites

ANTONYMS = opposites("""
    jung~ jüngst~ / alt~ ältest~ betagt~
    neu~ neuest~ / alt~ ältest~
    gut~ / schlecht~
    früh~ / spät~
    erst~ / letzt~
    ehemalig~ / jetzig~ heutig~ aktuell~ amtierend~
    ober~ / unter~
    inner~ / äußer~
    intern~ / extern~
    gleich~ selb~ / ander~ verschieden~
    jährlich~ / monatlich~ wöchentlich~ täglich~
    monatlich~ / wöchentlich~ täglich~
    wöchentlich~ / täglich~
    groß~ riesig~ / klein~ winzig~
    lang~ / kurz~
    hoch hohe hohen hoher hohes hohem / niedrig~
    stark~ / schwach~
    reich~ wohlhabend~ / arm~
    heiß~ warm~ / kalt~ kühl~
    nass~ / trocken~
    breit~ / schmal~ eng~
    tief~ / flach~ seicht~
    dick~ / dünn~
    schnell~ / langsam~
    öffentlich~ / privat~
    städtisch~ / ländlich~
    positiv~ / negativ~
    ungefährlich~ / gefährlich~
    einfach~ / doppelt~
    natürlich~ / künstlich~ synthetisch~
    offen~ / geschlossen~
    hervorragend~ ausgezeichnet~ / mittelmäßig~ schlecht~
    unterirdisch~ / oberirdisch~
    aktiv~ / inaktiv~ erloschen~
    lebend~ lebendig~ / tot~ verstorben~
    antik~ / modern~
    mütterlich~ / väterlich~
    steigend~ wachsend~ zunehmend~ / sinkend~ fallend~ schrumpfend~ abnehmend~
    schwer~ / leicht~
    hart~ / weich~
    hell~ / dunkl~ dunkel
    schwarz~ / weiß~
    teuer teur~ / billig~ günstig~ preiswert~
    konservativ~ / liberal~ fortschrittlich~
    vorder~ / hinter~
    kurzfristig~ / langfristig~
    zivil~ / militärisch~
    glatt~ / rau~
    roh~ / gekocht~
    süß~ / bitter~ sauer saur~
    glücklich~ / unglücklich~ traurig~
    mutig~ tapfer~ / feig~
    klug~ / dumm~
    streng~ / milde~ mild~
    großzügig~ / geizig~
    echt~ / gefälscht~ unecht~
    wahr~ / falsch~ unwahr~
    nützlich~ / nutzlos~
    schädlich~ / unschädlich~ harmlos~
    sorgfältig~ / nachlässig~ sorglos~
    fruchtbar~ / unfruchtbar~ karg~
    nüchtern~ / betrunken~
    schön~ / hässlich~
    gerade~ / krumm~
    flüssig~ / fest~
    maximal~ / minimal~
""", endings=ENDINGS)  # fmt: skip
