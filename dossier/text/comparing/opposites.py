"""Which meanings of words exclude each other, in any language."""

from dossier.text.word_lists import entries, words

_PAIRS = """
    hot cold, warm cold, wet dry, rich poor, full empty, thick thin, wide tight, wide narrow, deep shallow, long
    short, big small, fast slow, easy difficult, strong weak, high low, clean dirty, quiet loud, friendly
    hostile, healthy sick, simple complicated, common rare, urban rural, domestic foreign, indoors outdoors,
    above below, day night, morning evening, morning night, summer winter, spring autumn, summer autumn, spring
    winter, peace war, friend enemy, love hate, trust distrust, encourage discourage, agree disagree, appear
    disappear, teach learn, give receive, spend save, promote demote, arrest release, ease hamper, protect
    endanger, mother father, brother sister, son daughter, employer employee, tenant landlord, rent let, direct
    indirect, complete incomplete, honest dishonest, possible impossible, correct incorrect, modern outdated,
    fill drain, heat chill, freeze thaw, switch-on switch-off, visible invisible, horizontal vertical, loyal
    disloyal, sharp slight, gradually suddenly, unanimous divided, left right, support hamper, encourage forbid,
    buy sell, lend borrow, win lose, hire dismiss, join leave, open close, start stop, rise fall, profit loss,
    build demolish, found dissolve, accept reject, support reject, allow forbid, praise criticise, strengthen
    weaken, succeed fail, include exclude, add remove, arrive leave, enter exit, widen narrow, lengthen shorten,
    speed-up slow-down, merge split, convict acquit, attack defend, create destroy, build destroy, remember
    forget, import export, publish conceal, more less, larger smaller, longer shorter, older younger, stronger
    weaker, cheaper dearer, earlier later, best worst, largest smallest, highest lowest, oldest youngest,
    minimum maximum, majority minority, positive negative, male female, born died, major minor, married
    divorced, legal illegal, public private, temporary permanent, voluntary compulsory, optimistic pessimistic,
    safe dangerous, north south, east west, advantage disadvantage, rise smaller, fall larger,
    kill rescue, appoint dismiss, appoint leave, graduate drop-out, cause prevent, introduce abolish
"""
_CONVERSE = """
    thick thin, wide tight, wide narrow, deep shallow, hot cold, warm cold, teach learn, give receive, above
    below, employer employee, tenant landlord, rent let, long short, big small, fast slow, strong weak, high
    low, rich poor, join leave, buy sell, lend borrow, win lose, import export, attack defend, larger smaller,
    longer shorter, older younger, stronger weaker, cheaper dearer, earlier later, more less, advantage
    disadvantage, brother sister, remember forget, lengthen shorten
"""

_TWO_SIDES = """
    supply receive, leave inherit, bequeath inherit, lend receive, pay receive, pay cost, sell receive, daughter
    father, daughter mother, son father, son mother, hand-over replace
"""


def _both_ways(text: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in entries(text):
        first, second = pair.split()
        table.setdefault(first, set()).add(second)
        table.setdefault(second, set()).add(first)
    return {meaning: frozenset(others) for meaning, others in table.items()}


OPPOSITES = _both_ways(_PAIRS)
CONVERSE = _both_ways(_CONVERSE)
"""Those of them with which one and the same may be said, of one side and of the other: who buys, and who sells."""

DONE = words("buy sell lend borrow win lose join leave teach learn give receive import export attack defend")
"""Those with which it is told from the word before them whose side that is: "its team won", "its team lost"."""

OF_THINGS = words("""
    majority minority positive negative male female public private legal illegal temporary permanent voluntary
    compulsory minimum maximum major minor
""")
"""Those of them that nobody does to anybody."""

TWO_SIDES = _both_ways(f"{_CONVERSE}, {_TWO_SIDES}")
"""What may tell one thing from either side, so that two names change places: who pays, and what costs them that."""

COMPATIBLE = _both_ways("some number, several number, many number, some several, some few, several few")
"""Quantities that exclude each other not so plainly that anybody should be asked."""
ORDERS = {"before": "after", "after": "before"}
