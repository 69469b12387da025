"""Which part of a text a statement is about, as far as the words they share show it."""

from dossier.text.stems import stems

BEGINNING = 5  # letters of a word that are compared
LEAST = 0.3  # of them: with fewer a statement only shares a subject with it
ABOUT = 0.5  # of the words that a part alone has: with so many a statement is about it


def shares(statement: str, inside: str, outside: str) -> tuple[float, float]:
    """How much of what one part of a text alone says is in a statement, and how much of the rest; from 0 to 1."""
    said, within, without = (stems(text, BEGINNING) for text in (statement, inside, outside))
    return _share(within - without, said), _share(without - within, said)


def is_about(statement: str, inside: str, outside: str) -> bool:
    """Whether a statement repeats more of one part of a text than of the rest."""
    within, without = shares(statement, inside, outside)
    return within > without and within >= LEAST


def _share(part: frozenset[str], said: frozenset[str]) -> float:
    return len(part & said) / len(part) if part else 0.0
