"""The work of `check` grows with the dossier and not faster, in whichever direction the dossier grows.

Steps are counted, never seconds. Four times the dossier may be four times the steps of every function, and half as
much again for what is sorted or looked up in order; all pairs would be sixteen times.
"""

import pytest

from bench.generate import Generator
from dossier.check import conflicts
from dossier.compiler import compile_dossier
from dossier.read.files import Files, read_root
from tests.overlay import overlay
from tests.steps import outgrown, steps

FEW, MANY = 25, 100
FACTOR, SLACK = 1.5 * MANY / FEW, 100


def made_up(number, folder):
    """Claims of all kinds: twice as many as elsewhere, so that in the smaller dossier none is missing by chance."""
    root = folder / str(number)
    Generator(2 * number, ("en", "de")).write(root)
    return read_root(root)[0]


def of_one_subject(number, _folder):
    """Claims on one subject, each from a sentence of its own."""
    return claims_on_a_mill(number, lambda at: f"The mill on hill {at} belongs to the town.", "says")


def of_one_passage(number, _folder):
    """Claims that all rest on the same words."""
    return claims_on_a_mill(number, lambda _: "The mill on the hill belongs to the town.", "says")


def of_values_apart(number, _folder):
    """Claims on one subject that each hold at another time, which can all be right."""
    return claims_on_a_mill(
        number, lambda at: f"The mill had {at} sails in {1000 + at}.", "sails", lambda at: f"{at}\n  when: {1000 + at}"
    )


def of_values_against_each_other(number, _folder):
    """Claims on one subject of which no two can be right."""
    return claims_on_a_mill(number, lambda at: f"The mill had {at + 100} sails.", "sails", lambda at: f"{at + 100}")


def of_values_on_two_sides(number, _folder):
    """Claims that cannot both be right, half of them on each side of one dispute."""
    files = claims_on_a_mill(
        number, lambda at: f"At noon {at} the mill had {at % 2 + 7} sails.", "sails", lambda at: f"{at % 2 + 7}"
    )
    sides = "".join(
        f"    - {{label: x, claims: [{', '.join(f'claim-{at}' for at in range(side, number, 2))}]}}\n"
        for side in (0, 1)
    )
    dispute = f"- id: sails\n  question: x?\n  nature: contradiction\n  status: open\n  positions:\n{sides}  note: x\n"
    return Files(files.content | {"content/disputes.yaml": dispute}, files.seeds)


def of_computed_claims(number, _folder):
    """Derived claims, each of one that is wrong."""
    files = claims_on_a_mill(1, lambda _: "The mill had 7 sails.", "sails", lambda _: "8")
    derived = (
        f"- id: sum-{at}\n  subject: mill\n  property: sails\n  statement: They are {{value}}.\n"
        f"  derived: {{operation: count, of: [claim-0]}}\n"
        for at in range(number)
    )
    return Files(files.content | {"content/claims/sums.yaml": "".join(derived)}, files.seeds)


def of_sentences_left_over(number, _folder):
    """A long text, and one claim."""
    return claims_on_a_mill(1, lambda _: "\n".join(f"The mill is {at} years old." for at in range(number)), "says")


def of_sources_with_one_text(number, _folder):
    """Sources that all say the same."""
    files = claims_on_a_mill(1, lambda _: "The mill on the hill belongs to the town and to nobody else at all.", "says")
    head = files.content["content/sources/paper.yaml"]
    records = (
        head.replace("paper", f"paper-{at}").replace(f"{'paper'}-{at}.txt", f"paper-{at}.txt") for at in range(number)
    )
    texts = {f"paper-{at}.txt": files.seeds["paper.txt"] for at in range(number)}
    return Files(files.content | {"content/sources/more.yaml": "".join(records)}, files.seeds | texts)


def of_entities(number, _folder):
    """Names that a statement could hold."""
    files = claims_on_a_mill(1, lambda _: "The mill on the hill belongs to the town.", "says")
    people = "".join(f"- {{id: man-{at}, name: Tom Miller {at}}}\n" for at in range(number))
    return Files(files.content | {"content/people/more.yaml": people}, files.seeds)


def of_descriptions(number, _folder):
    """What sources call the subject of as many claims, who is never named."""
    files = claims_on_a_mill(number, lambda at: f"On day {at} the house by the lake belongs to the town.", "says")
    words = "".join(f"    - the house number {at}\n" for at in range(number))
    product = f"- id: mill\n  name: Mill\n  descriptions:\n{words}"
    return Files(files.content | {"content/products/mill.yaml": product}, files.seeds)


def of_prose(number, _folder):
    """A page that cites one claim over and over."""
    files = claims_on_a_mill(1, lambda _: "The mill on the hill belongs to the town.", "says")
    text = "---\ntitle: x\ndescription: x\n---\n" + "It [belongs to the town](claim:claim-0).\n\n" * number
    return Files(files.content | {"content/pages/home.en.md": text}, files.seeds)


def of_turns(number, _folder):
    """A transcript in which each turn is somebody else's, who is not known."""
    speakers = [f"A{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(number)]
    talk = "".join(f"\n{name}: The mill on the hill is old.\n" for name in speakers)
    files = claims_on_a_mill(1, lambda _: "The mill on the hill belongs to the town.", "says", more=talk)
    path = "content/sources/paper.yaml"
    return Files(files.content | {path: files.content[path] + '  turns: "NAME:"\n'}, files.seeds)


SHAPES = (
    made_up,
    of_one_subject,
    of_one_passage,
    of_values_apart,
    of_values_against_each_other,
    of_values_on_two_sides,
    of_computed_claims,
    of_sentences_left_over,
    of_sources_with_one_text,
    of_entities,
    of_descriptions,
    of_prose,
    of_turns,
)


def claims_on_a_mill(number, sentence, prop, value=lambda _: "", more=""):
    """A dossier of so many claims about a mill, from one text, which goes on with `more`."""
    sentences = list(dict.fromkeys(sentence(at) for at in range(number)))
    claims = []
    for at in range(number):
        quote = sentence(at).split("\n")[0].rstrip(".")
        claims.append(f"- id: claim-{at}\n  subject: mill\n  property: {prop}\n")
        claims.append(f"  value: {value(at)}\n" if value(at) else "")
        claims.append(f"  statement: {quote}.\n  evidence:\n    - {{source: paper, quote: {quote}}}\n")
    unknown = "".join(f"  {field}: {{basis: unknown}}\n" for field in ("title", "outlet", "author", "date", "url"))
    source = (
        "- id: paper\n  seed: paper.txt\n  sha256: {sha256 paper.txt}\n  label: the paper\n"
        "  language: {value: en, basis: inferred, reason: x}\n" + unknown
    )
    files = overlay(
        {
            "seeds/paper.txt": "\n".join(sentences) + "\n" + more,
            "content/sources/paper.yaml": source,
            "content/claims/mill.yaml": "".join(claims),
            "content/products/mill.yaml": "- {id: mill, name: mill}\n",
            "content/vocabulary.yaml": "properties:\n  says: {label: x, type: text, applies: [product]}\n"
            "  sails: {label: x, type: number, applies: [product]}\n",
            "content/site.yaml": "title: x\ntagline: x\nlanguages: [en]\n",
            "content/pages/home.en.md": "---\ntitle: x\ndescription: x\nfacts: none\n---\nx\n",
        }
    )
    kept = ("mill.yaml", "paper.yaml", "vocabulary.yaml", "site.yaml", "home.en.md")
    content = {path: text for path, text in files.content.items() if path.endswith(kept)}
    return Files(content, {"paper.txt": files.seeds["paper.txt"]})


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__.replace("_", " "))
def test_no_part_of_check_takes_more_than_its_share_of_a_larger_dossier(shape, tmp_path, monkeypatch):
    monkeypatch.setattr(conflicts, "MOST_VALUES", 20)
    few, many = shape(FEW, tmp_path), shape(MANY, tmp_path)
    assert compile_dossier(many).dossier is not None
    small, large = (steps(lambda files=files: compile_dossier(files)) for files in (few, many))
    assert not outgrown(small, large, FACTOR, SLACK)
