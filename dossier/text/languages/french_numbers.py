"""French numbers in words: "quatre-vingt-dix-sept", "vingt et une", "onzième"."""

from dossier.text.word_lists import entries, words

UNITS = entries("un, deux, trois, quatre, cinq, six, sept, huit, neuf")
TEENS = entries("dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf")
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
ELSEWHERE = {70: "septante", 80: "huitante", 90: "nonante"}  # in Belgium and Switzerland


def cardinals() -> dict[str, int]:
    """The numbers below 100 of one word, but for one."""
    return {
        **{word: value for value, word in enumerate(UNITS, 1) if value > 1},
        **{word: value for value, word in enumerate(TEENS, 10) if "-" not in word},
        **{word: value for value, word in (TENS | ELSEWHERE).items()},
        "zéro": 0,
    }


def below_hundred() -> dict[str, int]:
    """The numbers from 17 to 99 that have several words: tens and units, and by twenties above 60."""
    numbers = dict(zip(TEENS[7:], range(17, 20), strict=True))
    below_twenty = UNITS + TEENS
    for start, word in (TENS | ELSEWHERE).items():
        more = below_twenty if start == 60 else UNITS
        for value, unit in enumerate(more, 1):
            if value in (1, 11):
                numbers |= {f"{word} et {unit}": start + value, f"{word}-et-{unit}": start + value}
            else:
                numbers[f"{word}-{unit}"] = start + value
    numbers |= {"quatre-vingts": 80, "quatre-vingt": 80}
    numbers |= {f"quatre-vingt-{unit}": 80 + value for value, unit in enumerate(below_twenty, 1)}
    feminine = {word.removesuffix("un") + "une": value for word, value in numbers.items() if word.endswith("un")}
    spaced = {word.replace("-", " "): value for word, value in (numbers | feminine).items()}
    return numbers | feminine | spaced


def ordinals() -> dict[str, int]:
    """The ordinals of one word from "premier" to "centième" in all forms."""
    stems = {"deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10,
             "onz": 11, "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20,
             "trent": 30, "quarant": 40, "cinquant": 50, "soixant": 60, "cent": 100}  # fmt: skip
    numbers = {stem + ending: value for stem, value in stems.items() for ending in ("ième", "ièmes")}
    first, second = words("premier première premiers premières"), words("second seconde secondes seconds")
    return numbers | dict.fromkeys(first, 1) | dict.fromkeys(second, 2)
