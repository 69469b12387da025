"""German words by which a statement is held against its passages."""

from dossier.text.comparison import Comparison, listed
from dossier.text.languages.german_actions import ACTIONS, ENDINGS
from dossier.text.languages.german_antonyms import ANTONYMS
from dossier.text.word_lists import entries, meanings, phrases, words

QUANTITIES = phrases({
    "all": """alle, allen, aller, alles, allem, jeder, jede, jedes, jeden, jedem, sämtliche, sämtlichen,
        sämtlicher, ganze, ganzen, ganzer, ganzes, gesamte, gesamten, gesamter, gesamtes, stets, immer,
        überall""",
    "most": """die meisten, der meisten, den meisten, meist, meistens, größtenteils, mehrheitlich,
        überwiegend, überwiegende, die mehrheit, der mehrheit, eine mehrheit, vornehmlich, fast alle, nahezu
        alle, beinahe alle, hauptsächlich, der großteil""",
    "many": """viele, vielen, vieler, zahlreiche, zahlreichen, zahlreicher, eine menge, eine vielzahl, einer
        vielzahl, jede menge, oft, häufig""",
    "several": "mehrere, mehreren, mehrerer, verschiedene, verschiedenen, diverse, diversen, mehrfach",
    "some": """einige, einigen, einiger, manche, manchen, mancher, manchmal, ein paar, teils, teilweise, zum
        teil, vereinzelt, die hälfte, hälfte der, ein teil, einem teil, einen teil,
        gelegentlich""",
    "few": """wenige, wenigen, weniger als eine handvoll, kaum ein, kaum eine, kaum einer, kaum jemand,
        die wenigsten, selten, nur wenige""",
    "number": "eine reihe, einer reihe, eine anzahl, einer anzahl, etliche, etlichen, etlicher",
})  # fmt: skip

CALLED = listed({
    "america": "amerika*, us, usa, vereinigte, vereinigten, staaten",
    "argentina": "argentin*",
    "australia": "austral*",
    "austria": "osterreich*",
    "bavaria": "bayern*, bayerisch*, bayrisch*, bayer",
    "belgium": "belgi*",
    "brazil": "brasil*",
    "britain": "grossbritannien*, britisch*, brite, briten, england*, englisch*, konigreich*",
    "brussels": "brussel*",
    "bulgaria": "bulgar*",
    "canada": "kanad*",
    "china": "china*, chines*",
    "cologne": "koln*",
    "copenhagen": "kopenhagen*",
    "croatia": "kroat*",
    "czechia": "tschech*",
    "denmark": "danemark*, danisch*, dane, danen",
    "egypt": "agypt*",
    "europe": "europa*, europa, europai*, eu",
    "finland": "finnland*, finnisch*, finne, finnen",
    "florence": "florenz*",
    "france": "frankreich*, franzos*",
    "geneva": "genf, genfs, genfer",
    "genoa": "genua*",
    "germany": "deutsch*, bundesrepublik",
    "greece": "griech*",
    "hungary": "ungar*",
    "india": "indien*, indisch*, inder, indern",
    "ireland": "irland*, irisch*, ire, iren",
    "israel": "israel*",
    "italy": "italien*",
    "japan": "japan*",
    "lisbon": "lissabon*",
    "london": "london*",
    "lucerne": "luzern*",
    "mexico": "mexik*",
    "milan": "mailand*",
    "moscow": "moskau*",
    "munich": "munchen, munchens, munchner*",
    "naples": "neapel*",
    "netherlands": "niederland*, niederlandi*, holland*",
    "nice": "nizza*",
    "norway": "norweg*",
    "poland": "polen, polens, polnisch*, pole",
    "portugal": "portug*",
    "prague": "prag, prags, prager",
    "rome": "rom, roms, romisch*",
    "romania": "ruman*",
    "russia": "russland*, russisch*, russe, russen",
    "saxony": "sachs*",
    "scotland": "schottland*, schott*",
    "seville": "sevilla*",
    "spain": "spani*",
    "sweden": "schwed*",
    "switzerland": "schweiz*",
    "tokyo": "tokio*",
    "turin": "turin*",
    "turkey": "turkei*, turkisch*, turke, turken",
    "ukraine": "ukrain*",
    "venice": "venedig*, venezian*",
    "vienna": "wien, wiens, wiener*",
    "wales": "wales, walis*",
    "warsaw": "warschau*",
    "zurich": "zurich*, zurcher*",
    "kyiv": "kiew*, kyjiw*",
    "beijing": "peking*",
    "rhine": "rhein*",
    "danube": "donau*",
    "easter": "ostern, oster*",
    "christmas": "weihnacht*",
    "nato": "nato",
    "un": "uno, un, nationen",
    "ceo": "vorstandschef*, firmenchef*, konzernchef*",
    "bible": "bibel*",
    "islam": "islam*, muslim*",
    "alps": "alpen*",
    "baltic": "ostsee*, baltisch*",
    "athens": "athen*",
    "catalonia": "katal*",
    "basque": "bask*",
    "geneva-convention": "konvention*",
})  # fmt: skip

PLACES = words("""
    Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg
    Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Mainz Kassel Kiel Lübeck
    Rostock Magdeburg Halle Erfurt Potsdam Freiburg Heidelberg Saarbrücken Aachen Braunschweig Chemnitz Krefeld
    Oberhausen Hagen Hamm Regensburg Ingolstadt Würzburg Ulm Wolfsburg Göttingen Heilbronn Jena Trier Koblenz Cottbus
    Schwerin Passau Bayreuth Bamberg Konstanz Flensburg Oldenburg Osnabrück Paderborn Tübingen Wien Graz Linz Salzburg
    Innsbruck Klagenfurt Bregenz Zürich Genf Basel Bern Lausanne Luzern Winterthur Lugano London Paris Rom Mailand
    Neapel Turin Venedig Florenz Madrid Barcelona Lissabon Porto Brüssel Antwerpen Amsterdam Rotterdam Luxemburg Dublin
    Edinburgh Glasgow Manchester Liverpool Oslo Bergen Stockholm Göteborg Kopenhagen Helsinki Reykjavik Warschau Krakau
    Danzig Breslau Prag Brünn Bratislava Budapest Bukarest Sofia Belgrad Zagreb Ljubljana Athen Istanbul Ankara Moskau
    Petersburg Kiew Kyjiw Minsk Riga Vilnius Tallinn Lyon Marseille Toulouse Nizza Straßburg Bordeaux Lille Tokio Osaka
    Peking Shanghai Hongkong Seoul Singapur Delhi Mumbai Bangkok Jakarta Manila Sydney Melbourne Kairo Lagos Nairobi
    Kapstadt Johannesburg Dubai Riad Teheran Bagdad Jerusalem Toronto Montreal Vancouver Chicago Boston Houston Dallas
    Seattle Washington Austin Denver Miami Detroit Philadelphia Atlanta Bayern Hessen Sachsen Thüringen Brandenburg
    Niedersachsen Saarland Tirol Kärnten Steiermark Deutschland Österreich Schweiz Frankreich Italien Spanien Portugal
    Belgien Niederlande Dänemark Schweden Norwegen Finnland Polen Tschechien Ungarn Rumänien Bulgarien Griechenland
    Türkei Russland Ukraine Großbritannien Irland China Japan Indien Brasilien Argentinien Mexiko Kanada Australien
    Ägypten Israel Südkorea Vietnam Indonesien
""")

GERMAN_COMPARISON = Comparison(
    actions=ACTIONS,
    antonyms=ANTONYMS,
    negating="un",
    quantities=QUANTITIES,
    not_quantities=phrases({
        "": """vor allem, alles in allem, immer noch, noch immer, immer wieder, immer mehr, immer weniger, ein für alle
            mal, auf jeden fall, in jedem fall, jeder zweite, jeder dritte, jede zweite, jede dritte, jedes zweite,
            jedes dritte, immerhin, unter allen umständen, am meisten, im großen und ganzen, im ganzen, ein ganzes, eine
            ganze reihe, alle zwei, alle drei, alle vier, alles andere"""
    }),
    superlatives=entries("""
        beste, besten, bester, bestes, größte, größten, größter, größtes, kleinste, kleinsten, kleinster, kleinstes,
        höchste, höchsten, höchster, höchstes, niedrigste, niedrigsten, älteste, ältesten, ältester, ältestes,
        schnellste, schnellsten, schnellster, stärkste, stärksten, stärkster, schwächste, schwächsten, längste,
        längsten, kürzeste, kürzesten, teuerste, teuersten, billigste, günstigste, günstigsten, reichste, reichsten,
        reichster, ärmste, ärmsten, mächtigste, mächtigsten, bekannteste, bekanntesten, beliebteste, beliebtesten,
        schwerste, schwersten, leichteste, tiefste, tiefsten, früheste, frühesten, schlimmste, schlimmsten,
        schlechteste, schlechtesten, modernste, modernsten, schönste, schönsten, bedeutendste, bedeutendsten, neueste,
        neuesten, klügste, klügsten, härteste, härtesten, weiteste, engste, engsten, heißeste, kälteste, größtmögliche,
        meistverkaufte
    """),
    superlative_endings=entries("""
        igste, igsten, igster, igstes, lichste, lichsten, lichster, lichstes, reichste, reichsten, reichster, reichstes,
        samste, samsten, barste, barsten, vollste, vollsten, endste, endsten
    """),
    no_superlatives=words("""
        zwanzigste zwanzigsten dreißigste dreißigsten vierzigste vierzigsten fünfzigste fünfzigsten sechzigste
        sechzigsten siebzigste siebzigsten achtzigste achtzigsten neunzigste neunzigsten
    """),
    unsurpassed=words("""
        führend führende führenden führender rekord rekorde einzige einzigen einziger einziges spitze spitzenreiter
        spitzenplatz erste ersten erster beispiellos beispiellose beispiellosen einzigartig einzigartige nie jemals top
        rekordwert rekordhoch weltmarktführer marktführer maximum minimum wie
        höchstgelegen~ höchstdotiert~ meistbesucht~ meistverkauft~ meistgelesen~ meistgenutzt~ bestbezahlt~ bestbesucht~
        bestverdienend~
    """, endings=ENDINGS),
    of_place=words("vor nach"),
    orders=phrases({
        "before": "vor, vor dem, vor der, bevor, ehe, zuvor, vorher, davor",
        "after": "nach, nachdem, danach, anschließend",
    }),
    future=words("wird werden"),
    perfect=words("hat haben hatte hatten wurde wurden"),
    past=words("""
        begann begannen begonnen schloss schlossen verließ verließen trat traten gewann gewannen verlor verloren stieg
        stiegen sank sanken fiel fielen wuchs wuchsen übernahm übernahmen übernommen erhielt erhielten strich strichen
        verschwieg entließ entließen erwarb erwarben erworben
    """),
    past_endings=("te", "eten"),
    infinitives=("en", "ern", "eln"),
    infinitive_marks=words("zu"),
    participle_parts=("ge",),
    possible=words("""
        soll sollen sollte sollten kann können könnte könnten dürfte dürften mag möge möchte möchten müsste müssten will
        wollen
    """),
    articles=words("""
        der die das des dem den ein eine einer eines einem einen sein seine seiner seinen seinem ihr ihre ihrer ihren
        ihrem dieser diese dieses diesen diesem zu zum zur von vom in im an am auf für und oder mit bei beim aus ist
        sind war waren wird wurde wurden werden worden hat haben hatte hatten nicht er sie es wir sich auch dass als so
        noch schon nur deren dessen
    """),
    skipped=words("der die das des dem den ein eine einer eines einem einen sein seine ihr ihre herr herrn frau"),
    prepositions=meanings({
        "to": "an am zu zum zur", "from": "von vom", "of": "des", "with": "mit", "against": "gegen", "for": "für um",
        "in": "in im", "at": "bei beim", "on": "auf über", "under": "unter hinter", "out": "aus", "through": "durch",
        "between": "zwischen", "than": "als", "after": "nach", "before": "vor", "since": "seit", "without": "ohne",
        "as": "wie", "towards": "gegenüber", "because": "wegen", "says": "laut", "until": "bis",
    }),
    agents=words("von vom durch"),
    passive=words("wird werden wurde wurden worden würde"),
    joins=words("und oder sowie"),
    mutual=entries("""
        traf, treffen, trifft, getroffen, fusion, verschm, zusammen, heirat, geheirat, einig, verhandel, ausgehandelt,
        konkurr, wettbewerb, rival, partner, nachbar, bruder, brüder, schwester, freund, kolleg, gegner, kooper,
        gespräch, sprach, spricht, streit, stritt, gemeinsam, beide, zwischen, unterschei, ähnel, gleich, getrennt,
        scheid, verbünd, vertrag, kontrahent, schließ, gegenseit, einander, miteinander, duell, bündnis, allianz,
        vereinbar, grenz, teil, verwandt
    """),
    separable=words("ab an auf aus bei ein frei fest zu zurück hinzu vor weg"),
    titles=words("""ki herr herrn frau dr prof professor professorin doktor präsident präsidentin kanzler kanzlerin
        minister ministerin senator senatorin chef chefin chefs ceo cfo cto coo vorstand direktor direktorin könig
        königin papst bischof general richter richterin anwalt anwältin sprecher sprecherin gründer gründerin
        bürgermeister bürgermeisterin gmbh ag kg se co"""),
    measures=words("""
        prozent euro dollar franken pfund yen million millionen milliarde milliarden billion billionen tausend dutzend
        paar ende anfang mitte jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute
        minuten uhr meter kilometer tonne tonnen liter kilo kilogramm gramm grad quadratmeter hektar megawatt kilowatt
        reihe anzahl art sorte menge hälfte drittel viertel teil stück januar februar märz april mai juni juli august
        september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
    """),
    noun_endings=entries("""
        ung, ungen, heit, heiten, keit, keiten, schaft, schaften, tion, tionen, sion, tät, täten, ismus, nis, nisse,
        ling, tum, chen, lein, erei, enz, anz, ment, mente, eur, eure, ist, isten, erin, erinnen, innen, ern, en, geld,
        recht, jahr, zeit, werk, haus, amt, rat, preis, markt, technik, gruppe, firma, konzern, dienst, stoff, kraft,
        zahl, wert, plan, pläne
    """),
    places=PLACES,
    called=CALLED,
    at_places=words("in aus nach bei nahe um bis"),
    at_names=words("von für gegen an mit durch zu zwischen"),
)  # fmt: skip
