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
    pointers={
        "person": words("er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres"),
        "several": words("sie beide ihnen ihr ihre ihren ihrem ihrer"),
        "thing": words("es dafür daran davon dessen"),
        "group": words(
            "konzern konzerns unternehmen unternehmens firma gruppe start-up start-ups startup gesellschaft"
        ),
        "the": words("der die das dem den des dieser diese dieses diesem diesen"),
        "empty": words("ist war gibt gab geht ging heißt hieß kam kommt scheint schien bleibt stellt wird wurde"),
        "clause": words("dass was ob wie wer warum zu"),
    },
    turns={
        "denying": words("""dementiert dementierte dementierten dementieren dementi bestreitet bestreiten bestritt
            bestritten leugnet leugnen leugnete verneint verneinte widerspricht widersprach wies weist wiesen weisen
            zurückgewiesen"""),
        "lacking": words("ohne"),
        "ended": words("mehr länger"),
        "past": words("""ehemaliger ehemalige ehemaligen ehemals früher früherer frühere früheren zuvor bisher bis
            einst vorher"""),
        "limits": words("""nur allein alleine bloß lediglich ausschließlich ganz gänzlich völlig vollständig genau
            notwendigerweise immer alle alles jeder zuerst zufällig weil auch einmal unbedingt"""),
        "contrast": words("sondern stattdessen vielmehr"),
        "ifs": words("wenn falls ob sofern hätte hätten wäre wären würde würden"),
        "joins": words("aber doch jedoch und oder sondern denn weil während obwohl"),
        "failing": words("""scheitert scheitern scheiterte scheiterten gescheitert fehlt fehlte fehlen fehlten weigert
            weigerte weigern lehnt lehnte lehnten abgelehnt kaum selten wenig wenige stocken geplatzt platzte platzten
            zerschlug zerschlugen unmöglich fraglich zweifelt zweifelhaft verweigert verweigerte zurück
            unannotierten"""),
    },
    speech_verbs=entries("""
        sagt, sagen, sagte, sagten, gesagt, erklärt*, erklären, äußert*, äußern, behauptet*, behaupten,
        verrät, verriet, verraten, betont*, betonen, bestätigt*, bestätigen, teilt mit, teilte mit,
        teilten mit, mitgeteilt, gibt an, gab an, gaben an, kündigt an, kündigte an, angekündigt,
        verkündet*, verkünden, warnt*, warnen, räumt ein, räumte ein, eingeräumt, bekräftigt*, weist
        darauf hin, wies darauf hin, meint*, findet, kritisiert*, erzählt*, ergänzt*, fügt hinzu, fügte
        hinzu, umriss, umreißt
    """),
)
