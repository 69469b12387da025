"""French adjectives that exclude each other beside the same word: « une jeune », « une vieille chanteuse »."""

from dossier.text.word_lists import opposites

ANTONYMS = opposites("""
    jeune jeunes / vieux vieil vieille vieilles âgé âgée âgés âgées
    nouveau nouvel nouvelle nouveaux nouvelles / ancien ancienne anciens anciennes vieux vieil vieille vieilles
    bon bonne bons bonnes / mauvais mauvaise mauvaises
    meilleur meilleure meilleurs meilleures / pire pires
    premier première premiers premières / dernier dernière derniers dernières
    actuel actuelle actuels actuelles / ancien ancienne anciens anciennes précédent précédente
    supérieur supérieure supérieurs supérieures / inférieur inférieure inférieurs inférieures
    intérieur intérieure intérieurs intérieures / extérieur extérieure extérieurs extérieures
    interne internes / externe externes
    même mêmes identique identiques / différent différente différents différentes
    annuel annuelle annuels annuelles / mensuel mensuelle mensuels hebdomadaire quotidien quotidienne
    mensuel mensuelle mensuels mensuelles / hebdomadaire hebdomadaires quotidien quotidienne quotidiens
    hebdomadaire hebdomadaires / quotidien quotidienne quotidiens quotidiennes
    grand grande grands grandes gros grosse énorme / petit petite petits petites minuscule
    long longue longs longues / court courte courts courtes bref brève
    haut haute hauts hautes élevé élevée / bas basse basses
    fort forte forts fortes / faible faibles
    riche riches / pauvre pauvres
    chaud chaude chauds chaudes / froid froide froids froides
    large larges / étroit étroite étroits étroites
    profond profonde profonds profondes / superficiel superficielle
    rapide rapides / lent lente lents lentes
    public publique publics publiques / privé privée privés privées
    majeur majeure majeurs majeures / mineur mineure mineurs mineures
    urbain urbaine urbains urbaines / rural rurale ruraux rurales
    simple simples / double doubles
    naturel naturelle naturels naturelles / artificiel artificielle artificiels artificielles
    ouvert ouverte ouverts ouvertes / fermé fermée fermés fermées clos close
    excellent excellente excellents excellentes / médiocre médiocres
    souterrain souterraine souterrains souterraines / aérien aérienne aériens aériennes
    actif active actifs actives / inactif inactive inactifs inactives éteint éteinte
    vivant vivante vivants vivantes / mort morte morts mortes
    antique antiques / moderne modernes
    amateur amateurs / professionnel professionnelle professionnels professionnelles
    maternel maternelle maternels maternelles / paternel paternelle paternels paternelles
    croissant croissante croissants croissantes / décroissant décroissante décroissants décroissantes
    lourd lourde lourds lourdes / léger légère légers légères
    dur dure durs dures / mou molle mous molles
    clair claire clairs claires / sombre sombres foncé foncée
    noir noire noirs noires / blanc blanche blancs blanches
    cher chère chers chères coûteux coûteuse coûteuses / abordable abordables économique économiques
    conservateur conservatrice conservateurs conservatrices / libéral libérale libéraux progressiste progressistes
    avant / arrière
    civil civile civils civiles / militaire militaires
    lisse lisses / rugueux rugueuse rugueuses
    cru crue crus crues / cuit cuite cuits cuites
    doux douce douces / amer amère amers amères aigre
    heureux heureuse heureuses / malheureux malheureuse triste tristes
    courageux courageuse courageuses / lâche lâches
    intelligent intelligente intelligents / stupide stupides bête
    sévère sévères strict stricte stricts strictes / clément clémente indulgent indulgente
    généreux généreuse généreuses / avare avares
    vrai vraie vrais vraies authentique / faux fausse fausses
    utile utiles / inutile inutiles
    nuisible nuisibles / inoffensif inoffensive inoffensifs
    fertile fertiles / stérile stériles aride
    sobre sobres / ivre ivres
    beau bel belle beaux belles / laid laide laids laides
    droit droite droits droites / gauche gauches
    liquide liquides / solide solides
    maximal maximale maximaux / minimal minimale minimaux
""")
