"""The words by which French says what it makes of a clause, and by which it denies in other words."""

from functools import partial

from dossier.text.governing_words import Contrary, Denying, Governing, Governs
from dossier.text.languages.french_cues import ELISIONS
from dossier.text.word_lists import entries, phrases, words

_phrases = partial(phrases, elisions=ELISIONS)
SAID = Governs(kind="speech", negated="denial", takes="clause", behind=True)
HELD = Governs(kind="rumour", negated="denial", takes="clause", behind=True)


def _perfect(participles: str) -> str:
    """Participles, alone and in the perfect: a comment from behind begins with the auxiliary ("..., a dit le
    maire")."""
    return ", ".join(f"{have}{said}" for said in entries(participles) for have in ("", "a ", "ont ", "avait "))


WORDS = _phrases({
    Governs(kind="denial", takes="clause", behind=True): """
        nie, nient, niait, niaient, dément, démentent, démentait, conteste, contestent, contestait, réfute, réfutent,
        """ + _perfect("nié, démenti, contesté, réfuté, infirmé"),
    Governs(kind="denial", takes="rest"): """
        nie avoir, nient avoir, nié avoir, dément avoir, démenti avoir, conteste avoir, contesté avoir, réfute avoir,
        réfuté avoir, se défend d'avoir, se défendent d'avoir, défendu d'avoir""",
    Governs(kind="denial", takes="object"): """
        rejette l'accusation, rejettent l'accusation, rejeté l'accusation, rejette les accusations, rejeté les
        accusations, rejette l'idée, rejeté l'idée, rejette l'hypothèse, rejeté l'hypothèse, dément les
        informations, démenti les informations, démenti des informations, contrairement à ce que, contrairement aux
        affirmations, fait semblant, prétendument""",
    Governs(kind="denial", takes="conjunction"): """
        faux, fausse, inexact, inexacte, erroné, mensonge, mensonges, légende, mythe, invention, absurde,
        impossible, exclu, impensable, infondé, sans fondement, contre-vérité, démentis, rumeur infondée, faux de dire,
        faux de prétendre, faux d'affirmer, faux de croire, tort de dire, tort de croire, tort de penser, exagéré de
        dire""",
    Governs(negated="denial", takes="conjunction"): """
        vrai, exact, juste, cas, preuve, preuves, signe, signes, indice, indices, raison, question, établi, prouvé,
        démontré, prouve, prouvent, montre, montrent, démontre, signifie, indique, indiquent, dit que""",
    Governs(kind="doubt", takes="clause", behind=True): """
        doute, doutent, doutait, doutaient, """ + _perfect("douté"),
    Governs(kind="doubt", takes="conjunction"): """
        douteux, douteuse, incertain, incertaine, contesté par, discutable, improbable, peu probable, sceptique,
        sceptiques, doutes, scepticisme, incertitude, reste à savoir, reste à voir, on ignore, ignore, ignorent, pas
        sûr, trop tôt""",
    Governs(negated="doubt", takes="conjunction"): """
        sûr, sûre, certain, certaine, clair, évident, convaincu, convaincue, convaincus, garanti, acquis, confirmé,
        confirme, confirment""",
    Governs(kind="question", takes="object"): """
        demande, demandent, demandait, demandé, se demande, se demandent, examine, examinent, examiné, étudie, étudient,
        enquête, enquêtent, vérifie, vérifient, cherche à savoir, savoir, interroge, interrogent""",
    HELD: """
        croit, croient, croyait, croyaient, pense, pensent, pensait, pensaient, estime, estiment, estimait, suppose,
        supposent, supposait, soupçonne, soupçonnent, soupçonnait, craint, craignent, craignait, espère, espèrent,
        espérait, imagine, imaginent, redoute, redoutent, prévoit, prévoient, juge, jugent, considère, considèrent,
        """ + _perfect("pensé, cru, supposé, soupçonné, craint, espéré, estimé, jugé"),
    Governs(kind="rumour", negated="denial", takes="conjunction"): """
        rumeur, rumeurs, bruit, bruits, accusation, accusations, allégation, allégations, hypothèse, hypothèses,
        théorie, soupçon, soupçons, crainte, craintes, espoir, espoirs, idée, impression, opinion, avis,
        possibilité, risque, danger, probabilité, spéculation, spéculations, selon lesquelles, selon laquelle, selon
        lequel""",
    SAID: """
        dit, disent, disait, disaient, déclare, déclarent, déclarait, affirme, affirment, affirmait, assure, assurent,
        assurait, soutient, soutiennent, soutenait, prétend, prétendent, prétendait, explique, expliquent, expliquait,
        annonce, annoncent, précise, précisent, indique, souligne, soulignent, soulignait, ajoute, ajoutent, raconte,
        racontent, racontait, écrit, écrivent, écrivait, avertit, avertissent, répète, répètent, rappelle, rappellent,
        regrette, déplore, se plaint, se plaignent, insiste, insistent, reconnaît, reconnaissent, admet, admettent,
        avoue, avouent, jure, jurent, répond, répondent, rétorque, note, notent, poursuit, témoigne, confie, lance,
        résume,
        """ + _perfect("""dit, déclaré, affirmé, assuré, soutenu, prétendu, expliqué, annoncé, précisé, indiqué,
            souligné, ajouté, raconté, écrit, averti, répété, rappelé, regretté, déploré, insisté, reconnu, admis,
            avoué, juré, répondu, rétorqué, noté, poursuivi, témoigné, confié, lancé, estimé, résumé, critiqué,
            dénoncé"""),
    Governs(kind="speech", takes="rest"): """
        prétend avoir, prétendent avoir, affirme avoir, affirment avoir, assure avoir, assurent avoir, dit avoir,
        disent avoir, affirmé avoir, assuré avoir, déclaré avoir, reconnaît avoir, reconnu avoir, accuse, accusent,
        accusait, accusé, reproche, reprochent, reproché""",
    Governs(): """
        sans doute, nul doute, aucun doute, ne fait aucun doute, pas de doute, c'est-à-dire, c'est à dire, cela dit,
        ceci dit, soi-disant, autrement dit, juge d'instruction, un juge, le juge, la juge, les juges, en question,
        remise en question, pour raison, en raison, avoir raison, a raison, en cas, dans ce cas, le cas échéant, au
        cas, par exemple, à juste titre, tout juste, demande d'emploi, sur demande, la demande, une demande,
        l'enquête, une enquête, note que, la note, il s'agit, rend compte, fait croire, en effet, écrit par, dit
        non, a dit non, estimé à, estimée à, estimés à, avis de, à bruit, sous réserve, annoncé par""",
})  # fmt: skip

GOVERNING = Governing(
    words=WORDS,
    conjunctions=words("que qu'"),
    asking=frozenset(),
    asking_after=words("si s'"),
    presupposing=words("qui quoi quel quelle quels quelles pourquoi comment quand où combien"),
    supposing=_phrases({
        "": """
            si, s'il, s'ils, à condition que, à condition qu', à condition de, à condition d', à moins que, à moins
            qu', pourvu que, pourvu qu', au cas où, dans le cas où, en cas de, en cas d', sous réserve de, sous
            réserve que""",
    }),
    supposing_behind=words("pourra pourrait devra devrait sera serait fera ferait ira aura prêt prête compte prévoit"),
    not_supposing=_phrases({
        "": """
            même si, comme si, s'il vous plaît, si bien, si ce n'est, si possible, si nécessaire, si besoin, si peu,
            si tant, si grand, si grande, si longtemps, si souvent, si vite, si rapidement, un si, une si, de si, et
            si, savoir si, demande si, demander si, demandent si, demandé si, ignore si, douter si, vérifier si""",
    }),
    wrongly=words("tort faussement abusivement erronément mensongèrement"),
    hardly=words("guère peu"),
    negative_articles=words("aucun aucune nul nulle"),
    adjuncts=words("""
        à au aux en dans lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui devant lors sur par
        pour avant après mais avec ce cette le dans selon"""),
    subjects=words("il elle on ils elles le la les l' un une des son sa ses ce cette"),
    back=words("cela ça ce c' ceci le l' qui"),
    confirming=words("ainsi voilà"),
    opening=_phrases({"": "ce qui suit, comme suit, les choses suivantes"}),
    going_on=words("il elle ils elles cela auparavant ensuite puis"),
    accused=words("accusé accusée accusés accusation accusations soupçonné soupçons allégations rumeur rumeurs"),
    no_report_of=words("loi règles règle calendrier plan contrat classement"),
    open=words("""
        si s' doute doutes douteux incertain incertaine question questions demande examine enquête condition conditions
        accord pourrait pourraient devrait possible peut-être éventuel éventuelle hypothèse rumeur rumeurs accusation
        accusations allégation allégations soupçon soupçons espoir espère craint crainte croit pense prétend"""),
    disowning=words("""
        faux fausse fausses inexact erroné mensonge mythe légende dément démenti nie nié conteste contesté réfute réfuté
        tort infondé infondée infondées rejette rejeté doute impossible exclu mensongère mensongères"""),
    rumours=words("rumeur rumeurs bruit bruits informations spéculations"),
    attributing=words("""
        selon après avis croit pense estime juge considère espère craint redoute accuse accusé reproche dément
        démenti nie nié conteste contesté rejette rejeté refuse refusé écrit interview sources source promet promis
        qualifie qualifié critique critiqué dénonce dénoncé rapporte rapporté apprend appris cite"""),
    attributing_stems=("prétend", "soutien", "soutenu", "témoign", "plain"),
)  # fmt: skip

DENYING = Denying(
    idioms=_phrases({
        "": """
            Médecins sans frontières, Reporters sans frontières, sans doute, sans aucun doute, sans frontières, pas
            moins, pas plus tard, n'empêche, rien de moins, rien d'autre que, nul autre que, ni plus ni moins,
            sinon, ou non, ou pas, pourquoi pas, pas mal, pas seulement, non seulement, pas à pas, faute de quoi""",
    }),
    opposites=_phrases({
        "": """
            impossible, improbable, inconnu, inconnue, inconnus, innocent, inutile, inhabituel, étranger, étrangère,
            sans, exclu, exclut, exclure, nie, nié, nier, nient, dément, démenti, démentir, conteste, contesté,
            contester, doute, douté, douter, refusé, refuse, manqué de, manqué d', ignore, ignoré, ignorer,
            ignorait, faux""",
    }),
    opposites_before=words("""
        nie nient niait niaient dément démentent conteste contestent réfute réfutent doute doutent exclut excluent
        ignore ignorent"""),
    existential=words("y existe"),
    ending=_phrases({
        "": """
            cessé de, cessé d', cesse de, cesse d', cessent de, cessent d', arrêté de, arrêté d', arrête de, arrête
            d', mis fin à, met fin à, mettent fin à, abandonné, abandonne, abandonnent, a renoncé à""",
    }),
    lasting=_phrases({"": "encore, toujours, continue de, continue d', continue à, continuent de, continuent à"}),
    nearly=_phrases({
        "": """
            cessé, cesse, cessent, arrêté, arrête, arrêtent, mis fin, met fin, abandonné, abandonne, renoncé,
            renonce, renoncent, quitté, quitte, démissionné, ancien, ancienne, anciens, ex, jadis, autrefois, privé
            de, privé d', dépourvu, dépourvue, exempt, exempte, faute de, faute d', manque, manquent, manqué, évité,
            évite, omis, oublié, oublie, interdit, interdite, empêché, empêche, exclu, exclut, sauf, excepté,
            hormis, contre, opposé, s'oppose, ignore, ignoré, ignorait, rarement, peine, impossible, absent,
            absente, annulé, annulée, reporté, suspendu, fermé, fermée, ferme, perdu, perd, acquitté, innocent,
            innocente, indemne, intact, inédit, impayé, échoué, échoue, silence, tu, tue, tait, supprimé, supprimée,
            supprime, suppriment, supprimer, suppression, aboli, abolie, à moins que, à moins qu', loin d'être, loin de,
            à l'arrêt, au lieu de, plutôt que, contrairement à, fini, terminé, terminée, inhabité, inhabitée,
            inutilisé, inutilisée,
            impuni, impunie, inachevé, inachevée, introuvable, injoignable, trop tard, écarté, écartée, écarte,
            épargné, épargnée, épargnés, épargnées, échappé, échappe, à côté, raté, boudé, vide""",
    }),
    certain=words("incapable incapables"),
    contrasting=words("pas non ni sans"),
    contrasted=words(", ( - et mais ou"),
    turning=words("mais"),
    finite=words("""
        n' ne est sont a ont avait avaient était étaient sera seront fut peut peuvent doit doivent il elle ils
        elles on"""),
    until=words("avant"),
    never=words("jamais"),
    as_much=words("autant aussi tant"),
    permitting=words("peut peuvent pouvait pourra"),
    nobody=words("aucun aucune personne nul rien jamais"),
    than=words("que qu'"),
    superlatives=words("plus moins meilleur meilleure meilleurs pire premier première seul seule"),
    contraries=tuple(
        Contrary(denied=words(denied), stated=words(stated))
        for denied, stated in (
            ("plus", "cessé arrêté ancien ancienne quitté abandonné jadis autrefois"),
            ("coupable", "innocent acquitté nie conteste"),
            ("savait sait connaissait", "ignorait ignore inconnu"),
            ("vrai exact", "faux mensonge inventé"),
            ("différence différences diffère", "semblable identique égal pareil"),
            ("gagné", "perdu battu échoué"),
            ("échoué redoublé recalé", "réussi réussite passés passées passé reçus admis"),
        )
    ),
)  # fmt: skip
