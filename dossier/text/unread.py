"""What is not read in a language: where nothing is found, that is no answer.

"No denial was found" says something where denials are read. Elsewhere it must be said that they were not looked for.
"""

from typing import Literal

from dossier.text.languages import language

UNKNOWN = "und"  # the tag of a language of which nobody says which it is
Unread = Literal["hedges", "denials", "context", "figures", "figures-in-words", "names", "words"]
"""`context`: what a sentence makes of a clause. `names`: one that is not found may be there all the same, in a form
that no list holds, or in another script. `words`: how many, before and after, opposites, who does what to whom."""


def unread(tag: str) -> tuple[Unread, ...]:
    """What is not read in texts of a language."""
    known = language(tag)
    lacking: dict[Unread, bool] = {
        "hedges": not known.reads_hedges,
        "denials": not known.reads_denials,
        "context": not known.reads_governing,
        "figures": known.reads_figures == "none",
        "figures-in-words": known.reads_figures == "cldr",
        "names": not known.reads_names,
        "words": not known.compares,
    }
    return tuple(what for what, is_lacking in lacking.items() if is_lacking)
