"""English words that exclude each other: opposites, and what people are."""

from dossier.text.cue_words import Roles
from dossier.text.word_lists import meanings, opposites

OPPOSITES = opposites("""
    succeeds succeeded succeed success successful successfully / fails failed fail failure unsuccessful unsuccessfully
    confirms confirmed confirm admits admitted / denies denied deny rejects rejected disputes
    announced announces completed agreed signed / cancelled canceled denied scrapped abandoned blocked
    better faster / worse slower
    all every always everybody everyone / none no never nobody neither
    open public / closed secret private
    joins joined join stays stayed remains remained / leaves left leave quits quit resigns resigned
    known / unknown secret
    satisfied pleased happy content / dissatisfied displeased unhappy unsatisfied
    first earliest newest latest / last oldest
    sustainable / unsustainable
    rare scarce few / plentiful abundant common numerous many
    build builds built founded creates created / dissolve dissolves dissolved closes closed demolish demolished
    buys bought acquires acquired / sells sold
    annotated / unannotated
    unlimited / limited
    confirmed / unconfirmed rumour rumor
""")

ROLES = Roles(
    roles=meanings(
        {
            "head": "ceo chief executive head heads headed boss leads led lead leader president runs",
            "finance": "cfo financial finance treasurer",
            "operations": "coo operating operations",
            "technology": "cto technology technical",
            "marketing": "cmo marketing",
            "founder": "founder co-founder cofounder founded co-founded",
            "chair": "chair chairs chairman chairwoman chaired",
            "director": "director",
            "researcher": "researcher researchers scientist scientists",
            "lawyer": "lawyer counsel",
            "spokesperson": "spokesman spokeswoman spokesperson",
            "investor": "investor investors",
        }
    )
)
