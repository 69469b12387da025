"""French words by which a text hedges, relays, denies and plans, and those that show how far they reach."""

from functools import partial

from dossier.text.cue_words import Around, Attribution, Clauses, Negation, Pronouns, Sense
from dossier.text.word_lists import entries, phrases, words

ELISIONS = words("l' d' n' s' j' m' t' c' qu' jusqu' lorsqu' puisqu' quoiqu'")
_phrases = partial(phrases, elisions=ELISIONS)

# Words by which a text hedges, relays, denies and plans. The conditional passes on what is said ("aurait versé"),
# but after a verb of saying it may be a future, and beside "si" it supposes.
SUPPOSING = (
    Around(where="before", words=("ce", "cela", "ça", "je", "tu", "on"), within=1),
    Around(where="before", words=("si", "s' il", "s' ils", "sans", "à condition", "à moins", "sauf si")),
    Around(where="after", words=("si", "s' il", "s' ils", "à condition")),
    Around(where="after", within=3, words=entries("""
        dû, pu, voulu, aimé, souhaité, préféré, fallu, intérêt, tort, besoin, mieux, bon""")),
)  # fmt: skip
NE = (Around(where="clause", words=("ne", "n'")),)
A_NOUN = (
    Around(where="before", within=1, words=entries("""
        un, le, ce, ces, les, des, de, premier, premiers, au, aux, grand, grands, quelques, ses, leurs, faux""")),
    Around(where="after", words=("à pas", "de porte", "de géant", "en avant", "en arrière"), within=2),
)  # fmt: skip
THE_PERSON = (
    Around(where="before", within=1, words=entries("""
        la, une, cette, par, chaque, toute, première, seule, autre, en, de, sa, grande, tierce, leur, même""")),
)  # fmt: skip
SOLELY = words("que qu' pas jamais aucun aucune rien personne")
EXPLETIVE = (
    Around(where="before", words=("avant que", "avant qu'", "à moins que", "à moins qu'", "de peur que", "de peur qu'",
                                  "de crainte que", "de crainte qu'", "craint que", "craint qu'", "craignent que",
                                  "craignent qu'", "redoute que", "redoute qu'"), within=8),
)  # fmt: skip
UNLIKE_MORE = (
    Around(where="before", words=("de", "d'", "au", "le", "la", "les", "en", "encore", "et", "ou", "ni"), within=1),
    Around(where="after", words=("que", "qu'", "que jamais", "grand", "grande", "ou moins"), within=1),
)
NOT_OF_SAYING = (
    Around(where="after", within=5, words=entries("loi, règles, règle, calendrier, termes, plan, vision, contrat")),
    Around(where="after", words=("que", "qu'"), within=1),
)
THE_DAY_AFTER = (Around(where="before", words=entries("jour, jours, semaine, an, mois"), within=1),)
YIELDS = (
    Around(where="after", words=("million", "millions", "milliard", "milliards", "euros", "dollars", "gros"), within=4),
    Around(where="before", words=("se", "s'"), within=1),
)
INTENDED = words("""
    ouvrir fermer vendre acheter racheter acquérir investir construire embaucher recruter supprimer lancer quitter créer
    céder développer doubler tripler atteindre réduire augmenter poursuivre faire mettre porter déménager transférer
    installer s' se rester reprendre étendre proposer produire fabriquer présenter publier déposer demander obtenir
    devenir confier saisir attaquer verser payer rembourser ouvrir nommer remplacer accélérer renforcer passer livrer
    introduire conquérir financer lever moderniser rénover restructurer bien aussi ainsi désormais également
""")  # fmt: skip


def _rejecting() -> str:
    """Who rejects an accusation denies it; who rejects an offer does not."""
    verbs = entries("""
        rejette, rejettent, a rejeté, ont rejeté, rejetait, rejetaient, repousse, repoussent, a repoussé, ont repoussé,
        balaie, balaye, balaient, a balayé, ont balayé""")
    nouns = entries("""
        l'accusation, les accusations, ces accusations, cette accusation, toute accusation, les allégations, ces
        allégations, les soupçons, ces soupçons, le reproche, les reproches, ces reproches, les critiques, la
        version""")
    return ", ".join(f"{verb} {noun}" for verb in verbs for noun in nouns)


CUES = _phrases({
    Sense(kind="hedge"): """
        semble, semblent, semblait, semblaient, semblerait, sembleraient, paraît, paraissent, paraissait, peut-être,
        probablement, probable, probables, sans doute, vraisemblablement, vraisemblable, présumé, présumée,
        présumés, présumées, supposé, supposée, supposés, supposées, prétendu, prétendue, prétendus, prétendues,
        prétendument, soi-disant, apparemment, visiblement, éventuellement, possiblement, pourrait, pourraient,
        devrait, devraient, susceptible de, susceptible d', susceptibles de, susceptibles d', il est possible,
        est-il possible, il se peut, se peut-il, il se pourrait, potentiellement, supposément, pas inconcevable, n'a
        pas exclu, n'ont pas exclu, n'avait pas exclu, n'excluait pas, n'est pas exclu, n'exclut pas, n'excluent
        pas, n'est pas impossible, pas exclu, pas à exclure, ne peut être exclu, ne peut pas être exclu, soupçonné,
        soupçonnée, soupçonnés, soupçonnées, soupçonne, soupçonnent, non confirmé, non confirmée, non confirmés, non
        confirmées, est censé, est censée, sont censés, sont censées, semble-t-il, sauf erreur, plausible,
        plausibles, selon toute vraisemblance, selon toute probabilité, en toute probabilité, en principe, laisse
        penser, laissent penser, laisse entendre,
        laissent entendre, laisse supposer, laissent supposer, tout porte à croire, porte à croire""",
    Sense(kind="hedge", ambiguous=True): """
        passe pour, passent pour, considéré comme, considérée comme, tend à, tendent à, plutôt""",
    Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay"): """
        aurait, auraient, serait, seraient, investirait, investiraient, finirait, choisirait, choisiraient, agirait,
        réunirait, réuniraient, fournirait, fourniraient, irait, iraient, permettrait, permettraient, mettrait,
        mettraient, connaîtrait, recevrait""",

    Sense(kind="relay"): """
        à en croire, on dit que, on dit qu', dit-on, dit on, paraît-il, il se dit, on raconte, le bruit court, les
        bruits courent, rumeur, rumeurs, de source, de sources, source proche, sources proches, selon des sources,
        plusieurs sources, des sources, une source, aux dires de, aux dires d', au dire de, citant, croit savoir,
        croient savoir, apprend-on, spécule, spéculent, spéculait, à ce qu'on raconte, à ce qu'on dit, indique-t-on,
        affirme-t-on, assure-t-on, raconte-t-on, a-t-on appris, on apprend, aurait appris, a appris de, spéculation,
        spéculations, bruits de couloir, s'appuyant sur, en se fondant sur, à l'en croire, proches du dossier,
        proche du dossier, proches de l'opération, au courant du dossier, familière du dossier, familières du
        dossier, fuites, rapportent, rapporté par, rapportée par, relaie, relaient""",
    Sense(kind="relay", unless=NOT_OF_SAYING): "selon",
    Sense(kind="relay", unless=THE_DAY_AFTER): "d'après",
    Sense(kind="relay", unless=YIELDS): "rapporte, rapportait, a rapporté, ont rapporté",

    Sense(kind="negation", unless=A_NOUN): "pas",
    Sense(kind="negation", paired=words("ne n'"), unpaired=SOLELY, unless=(*EXPLETIVE, *UNLIKE_MORE)): "plus",
    Sense(kind="negation", only=NE, unless=THE_PERSON): "personne",
    Sense(kind="negation", only=NE, unless=(Around(where="after", words=("que", "qu'"), within=1),)): "rien",
    Sense(kind="negation", only=NE): "guère, point, nul, nulle",
    Sense(kind="negation", only=NE, unless=(
        Around(where="before", words=("que", "qu'", "si", "à"), within=1),
    )): "jamais",
    Sense(kind="negation", followed_by=words(". , ; : ! ? » \" pas") | {""}): "non",
    Sense(kind="negation"): f"""
        aucun, aucune, ni, sans, nullement, nulle part, ne peut, ne peuvent, ne saurait, ne sauraient, n'ose, n'osent,
        dément, démentent, démenti, démentie, démentis, démenties, démentait, démentaient, démentir, démentant,
        nie, nient, niait, niaient, nié, niée, niés, nier, niant, conteste, contestent, contesté, contestée, contestait,
        contestaient, contestant, réfute, réfutent, réfuté, réfutée, réfutait, réfutaient, réfutant, faux que, faux qu',
        il est faux, c'est faux, se défend d'avoir, se défendent d'avoir, s'est défendu d'avoir, s'est défendue d'avoir,
        se défend d'être, infirme, infirment, a infirmé, ont infirmé, récuse, récusent, récusé, récusée, récusait,
        aucunement, en vain, vainement, inconnu, inconnue, inconnus, inconnues, {_rejecting()}""",
    Sense(kind="refusal"): """
        refuse de, refuse d', refusent de, refusent d', a refusé de, a refusé d', ont refusé de, ont refusé d', s'est
        refusé, s'est refusée, se refuse à, se refusent à, a décliné tout, n'a souhaité""",
    Sense(kind="refusal", ambiguous=True): """
        refuse, refusent, refusé, refusée, refusés, refusées, refusait, refusaient, refusant, refuser, refus, décline,
        déclinent, décliné, déclinée, déclinait, rejette, rejettent, rejeté, rejetée, rejetés, rejetées, s'abstient,
        s'est abstenu, s'est abstenue, incapable, incapables, échoué à, échoue à, repoussé, repoussée, privé de, privé
        d', privée de, privée d', privés de, privés d', privées de, privées d', pas
        dépassé, pas dépasser, dépasse pas, dépassent pas, sans dépasser""",
    Sense(kind="not-only"): """
        pas seulement, pas uniquement, pas que, pas qu', pas simplement, non seulement, non pas seulement,
        pas moins de, pas moins d', pas plus de, pas plus d', pas plus tard que, pas plus tard qu', non loin,
        sans aucun doute, sans nul doute, nul doute, aucun doute, pas de doute, pas de secret, pas un secret,
        pas étonnant, sans cesse, sans précédent, sans surprise, sans conteste, sans emploi, sans-abri, sans abri,
        sans fil, sans-papiers, sans délai, sans attendre, sans compter, sans parler, non sans, n'est-ce pas,
        pourquoi pas, ni plus ni moins, d'aucuns, ne peut que, ne peut qu', ne peuvent que, ne peuvent qu', ne cesse
        de, ne cesse d', ne cessent de, ne cessent d', n'a cessé de, n'a cessé d', n'ont cessé de, n'ont cessé d', pas
        à pas, non-lieu""",
    Sense(kind="not-only", only=(Around(where="before", words=("ne", "n'"), within=4),)): "plus que, plus qu'",

    Sense(kind="plan"): """
        songe à, songent à, réfléchit à, veut, veulent, voulait, voulaient, voudrait, voudraient, compte bien,
        prévoit, prévoient, prévoyait, prévoyaient, prévu de, prévu d', prévue, prévus, prévues, espère, espèrent,
        espérait, espéraient, prépare, préparent, préparait, préparaient, promet de, promettent de, a promis de, ont
        promis de, s'engage à, s'engagent à, envisage, envisagent, envisageait, envisageaient, projette, projettent,
        a l'intention, ont l'intention, avait l'intention, ambitionne, ambitionnent, souhaite, souhaitent,
        souhaitait, souhaitaient, souhaiterait, souhaiteraient, cherche à, cherchent à, cherchait à, a pour projet,
        s'apprête à, s'apprêtent à, entend racheter, compte racheter, aimerait, aimeraient, est sur le point, sont
        sur le point, devra, devront""",
    Sense(kind="plan", followed_by=INTENDED): "compte, comptent, comptait, comptaient, entend, entendent, entendait",
    Sense(kind="plan", ambiguous=True): "doit, doivent",
})  # fmt: skip

CONDITIONAL = Sense(kind="hedge", doubtful=SUPPOSING, after_saying="relay")
CUE_ENDINGS = tuple((ending + more, CONDITIONAL) for more in ("t", "ent") for ending in entries("""
    erai, irai, indrai, iendrai, endrai, ondrai, audrai, evrai, ettrai, attrai, ivrai, uivrai, omprai,
    ourrai, errai"""))  # fmt: skip
NO_CUES = words("""
    faudrait engendrait engendraient effondrait effondraient sevrait tirait tiraient retirait retiraient attirait
    attiraient désirait désiraient respirait respiraient inspirait inspiraient admirait admiraient expirait expiraient
    aspirait aspiraient virait viraient étirait étiraient conspirait conspiraient soupirait soupiraient livrait
    livraient délivrait délivraient errait erraient serrait serraient enterrait enterraient ferrait fourrait fourraient
    bourrait
""")

PROSPECTIVE = words("""
    va vont allait future futur futures futurs prochain prochaine bientôt plan plans projet projets intention
    intentions but objectif proposition propose proposent proposé envisage envisagé étudie étudient espère espèrent
    tente tentent tenté doit doivent devra devront prépare préparent prévu prévue décidé décision négocie négociations
    discussions prêt prête promis promet souhait désir
""")

SPEECH_VERBS = entries("""
    dit, disent, disait, disaient, déclar*, affirm*, assur*, expliqu*, annonc*, confirm*, indiqu*, précis*, soulign*,
    ajout*, rappel*, reconnaît, reconnaissent, reconnu, avou*, révél*, promis, promet, promettent, promettait, prédi*,
    estim*, jug*, racont*, répond*, répondu, insist*, averti*, prévien*, prévenu
""")

CLAUSES = Clauses(
    complements=words("que qu' si s' comment pourquoi quand où"),
    bare_complements=words("que qu'"),
    joined_before=words("""
        alors bien parce tandis avant après afin pour dès pendant depuis sans plus moins autant tant lors même ainsi
        jusqu'à sauf moindre plutôt mieux autre autres ce lorsqu' puisqu' fois sorte pourvu
    """),
    joined_complements=words("et ou mais"),
    subordinators=words("""
        alors tandis parce puisque puisqu' car quand lorsque lorsqu' bien afin pour comme pendant avant après dès
        quoique quoiqu' sans faute
    """),
    openers=words("si s' alors tandis parce puisque puisqu' quand lorsque lorsqu' bien quoique quoiqu' comme dès"),
    relatives=words("qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    bare_relatives=words("qui dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    prepositions=words("à de en dans avec pour par sur chez sous contre"),
    without_preposition=words("que qu'"),
    coordinators=words("mais et ou or ni"),
    bare_coordinators=words("mais"),
    contrasts=words("mais cependant toutefois pourtant néanmoins"),
    as_words=words("comme ainsi"),
)

PRONOUNS = Pronouns(
    person=words("il lui elle son sa ses le la"),
    several=words("ils elles leur leurs eux"),
    thing=words("il elle celui-ci celle-ci y en"),
    group=words("entreprise société groupe firme start-up startup compagnie multinationale"),
    the=words("l' la le cette ce cet du"),
    empty=words("est était y faut semble paraît s' reste a"),
    clause=words("que qu' si qui comment pourquoi de"),
)

ATTRIBUTION = Attribution(
    judging=words("voit voient voyait considère considèrent considéré considérée juge jugent estime estiment"),
    texts=words("article articles rapport rapports légende sources presse"),
    beside=words("""selon d'après écrit écrivait écrivent rapporte rapportent cite citant daté datée non probablement
        paru parue publié publiée l'article du le la de dans compter moment même interne internes"""),
)

NEGATION = Negation(
    denying=words("""
        dément démentent démenti démentie démentis démenties démentait démentaient démentir démentant nie nient niait
        niaient nié niée niés nier niant conteste contestent contesté contestée contestait contestaient contestant
        réfute réfutent réfuté réfutée réfutait réfutaient réfutant faux
    """),
    lacking=words("sans"),
    ended=words("plus"),
    past=words("ancien ancienne anciens anciennes anciennement jadis autrefois auparavant jusqu' avant ex"),
    limits=words("""
        seulement uniquement seul seule seuls seules entièrement complètement totalement exactement forcément
        nécessairement toujours tout tous toute toutes chaque encore même d'abord parce
    """),
    contrast=words("plutôt mais contraire"),
    ifs=words("si sauf"),
    joins=words("mais et ou or ni car parce tandis alors qui"),
    failing=words("""
        échoue échouent échoué échouait refuse refusent refusé refusait rejette rejettent rejeté décline déclinent
        décliné manque manquent incapable incapables peine rarement difficilement peu échec doute doutent douteux
        renonce renoncent renoncé suspendu impossible
    """),
)
