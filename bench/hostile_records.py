"""Dossiers that have too much of something: ids, values, quotes, sources, names."""

from __future__ import annotations

from collections.abc import Mapping

from bench.mill import CONTENT, SEED, SENTENCE, claim_yaml, filled, page_text, source_yaml

Files = Mapping[str, str]


def _unknown_keys(share: float) -> Files:
    return {"content/people/x.yaml": filled("k{n}: b\n", CONTENT * share)}


def _unknown_keys_of_a_claim(share: float) -> Files:
    return {"content/claims/x.yaml": filled("key{n}: b\n", CONTENT * share)}


def _unknown_ids(share: float) -> Files:
    """Claims on subjects that nobody knows, among many that are known."""
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace("subject: mill", "subject: no-mill-{n}")
    people = filled("- {id: a-miller-{n}, name: Tom Miller {n}}\n", CONTENT * share)
    return {"content/claims/x.yaml": filled(claim, CONTENT * share), "content/people/x.yaml": people}


def _unknown_operands(share: float) -> Files:
    ids = ", ".join(f"c-{n}x" for n in range(int(120_000 * share)))
    return {"content/claims/x.yaml": _derived("sum", ids)}


def _derived(key: str, operands: str) -> str:
    return (
        f"- id: {key}\n  subject: mill\n  property: sails\n  statement: They are {{value}}.\n"
        f"  derived: {{operation: count, of: [{operands}]}}\n"
    )


def _cycle(share: float) -> Files:
    count = int(7_000 * share)
    return {"content/claims/x.yaml": "".join(_derived(f"d-{n}", f"d-{(n + 1) % count}") for n in range(count))}


def _chain(share: float) -> Files:
    count = int(7_000 * share)
    derived = "".join(_derived(f"d-{n}", f"d-{n - 1}") for n in range(1, count))
    return {"content/claims/x.yaml": claim_yaml("d-0", "The mill on the hill", SENTENCE) + derived}


def _derived_from_many(share: float) -> Files:
    """Derived claims that each count all claims."""
    ids = ", ".join(f"c-{n}" for n in range(int(1_400 * share)))
    claims = "".join(claim_yaml(f"c-{n}", SENTENCE.rstrip("."), SENTENCE) for n in range(int(1_400 * share)))
    sums = "".join(_derived(f"d-{n}", ids) for n in range(int(80 * share)))
    return {"content/claims/x.yaml": claims, "content/claims/y.yaml": sums}


def _values(share: float, value: str = "{n}") -> Files:
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace(
        "property: says", f"property: sails\n  value: {value}"
    )
    return {"content/claims/x.yaml": filled(claim, CONTENT * share)}


def _values_about(share: float) -> Files:
    return _values(share, "~9{n}")


def _one_passage(share: float) -> Files:
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), SENTENCE)
    return {"content/claims/x.yaml": filled(claim, CONTENT * share)}


def _evidence_of_a_claim(share: float) -> Files:
    evidence = filled(f"    - {{source: paper, quote: {SENTENCE.rstrip('.')}}}\n", CONTENT * share)
    return {"content/claims/x.yaml": claim_yaml("c-0", "The mill on the hill", SENTENCE) + evidence}


def _claims_on(text: str, claim: str, share: float) -> Files:
    """A source with a text, and as many claims of one form as may be read."""
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": source_yaml("paper", text),
        "content/claims/x.yaml": filled(claim, CONTENT * share),
    }


def _years(share: float) -> str:
    """A long text whose sentences differ in a number."""
    return SENTENCE + "\n" + filled("In year {n} the mill had {n} sails and a miller. ", SEED * share) + "\n"


def _often(share: float) -> Files:
    """A short quote that stands in a long text over and over, and claims that quote it."""
    text = SENTENCE + "\n" + "we have a mill here " * int(SEED * share / 20) + "\n"
    claim = claim_yaml("c-{n}", "we have a mill", SENTENCE)
    return _claims_on(text, claim, share)


def _often_with_prefix(share: float) -> Files:
    files = dict(_often(share))
    claim = claim_yaml("c-{n}", "we have a mill", SENTENCE).rstrip("}\n") + ", prefix: here {n}}\n"
    return {**files, "content/claims/x.yaml": filled(claim, CONTENT * share)}


def _absent(share: float) -> Files:
    """Quotes that do not stand in a long text, though nearly."""
    text = _years(share)
    claim = claim_yaml("c-{n}", "In year {n} the mill had {n} sails and a muller", SENTENCE)
    return _claims_on(text, claim, share)


def _long_absent(share: float) -> Files:
    files = dict(_absent(share))
    quote = ("In year 7 the mill had 7 sails and a miller. " * 80)[:3900]
    return {**files, "content/claims/x.yaml": filled(claim_yaml("c-{n}", f"{quote} {{n}}", SENTENCE), CONTENT * share)}


def _quotes_of_a_long_text(share: float) -> Files:
    """Quotes that stand in a long text, each once."""
    text = _years(share)
    claim = claim_yaml("c-{n}", "In year 9{n} the mill had", SENTENCE)
    return _claims_on(text, claim, share)


def _asides(share: float) -> Files:
    text = SENTENCE + "\n" + filled("In year {n} the mill had {n} sails and a miller.\n", SEED * share) + "\n"
    asides = filled("    - {quote: In year 9{n} the mill, reason: x}\n", CONTENT * share)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": source_yaml("paper", text) + f"  set_aside:\n{asides}",
    }


def _runs_set_aside(share: float) -> Files:
    text = SENTENCE + "\n" + filled("In year {n} the mill had {n} sails and a miller.\n", SEED * share) + "END of it\n"
    asides = filled("    - {from: In year 9{n} the mill, to: END of, reason: x}\n", CONTENT * share)
    return {
        "seeds/paper.txt": text,
        "content/sources/paper.yaml": source_yaml("paper", text) + f"  set_aside:\n{asides}",
    }


def _sources(share: float, text: str = SENTENCE + "\n", count: int = 1_900) -> Files:
    names = [f"paper-{n}" for n in range(int(count * share))]
    records = "".join(source_yaml(name, text) for name in names)
    return {"content/sources/x.yaml": records, **{f"seeds/{name}.txt": text for name in names}}


def _sources_without_seeds(share: float) -> Files:
    return {path: text for path, text in _sources(share).items() if path.startswith("content/")}


def _equal_seeds(share: float) -> Files:
    """Long texts that are all alike."""
    text = _years(share)
    return _sources(1, text, 5)


def _alike_seeds(share: float) -> Files:
    """Many texts that all share some lines."""
    text = SENTENCE + "\n" + "".join(f"This stands in all of them as number {n} of the lines.\n" for n in range(40))
    return _sources(share, text)


def _unused_seeds(share: float) -> Files:
    return {f"seeds/unused-{n}.txt": "x\n" for n in range(int(19_000 * share))}


def _aliases(share: float) -> Files:
    people = "- id: ada\n  name: Ada\n  aliases:\n" + filled("    - Ada Lund {n}\n", CONTENT * share)
    return {"content/people/x.yaml": people}


def _aliases_that_begin_each_other(share: float) -> Files:
    names = "".join(f"    - {'Ada ' * n}Lund\n" for n in range(1, int(600 * share)))
    return {"content/people/x.yaml": f"- id: ada\n  name: Ada\n  aliases:\n{names}"}


def _aliases_in_running_letters(share: float) -> Files:
    """Each begins as the statements do, and none stands in them."""
    names = "".join(f"    - {'王' * n}x\n" for n in range(2, int(600 * share)))
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), "{n}" + "王" * 900)
    return {
        "content/people/x.yaml": f"- id: ada\n  name: Ada\n  aliases:\n{names}",
        "content/claims/x.yaml": filled(claim, CONTENT * share),
    }


def _shared_aliases(share: float) -> Files:
    return {"content/people/x.yaml": filled("- {id: a-{n}, name: Ada Lund}\n", CONTENT * share)}


def _descriptions(share: float) -> Files:
    people = "- id: ada\n  name: Ada\n  descriptions:\n" + filled("    - the miller number {n}\n", CONTENT * share / 2)
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), SENTENCE).replace("subject: mill", "subject: ada")
    return {"content/people/x.yaml": people, "content/claims/x.yaml": filled(claim, CONTENT * share / 2)}


def _duplicates(share: float) -> Files:
    return {"content/people/x.yaml": filled("- {id: ada, name: Ada}\n", CONTENT * share)}


def _labels(share: float) -> Files:
    """Sources whose labels stand in every statement."""
    files = dict(_sources(share / 4))
    files["content/sources/x.yaml"] = files["content/sources/x.yaml"].replace("label: paper-", "label: the mill ")
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), " ".join(f"the mill {n}" for n in range(300)))
    return {**files, "content/claims/x.yaml": filled(claim, CONTENT * share)}


def _disputes(share: float) -> Files:
    claims = ", ".join(f"c-{n}" for n in range(int(1_000 * share)))
    dispute = (
        "- id: d-{n}\n  question: x?\n  nature: contradiction\n  status: open\n  note: x\n"
        f"  settles: In 2025 Ada sold 7 mills.\n  positions:\n    - {{label: a, claims: [{claims}]}}\n"
        f"    - {{label: b, claims: [{claims}]}}\n"
    )
    return {**_one_passage(share), "content/disputes.yaml": filled(dispute, CONTENT * share)}


def _pages(share: float) -> Files:
    return {f"content/pages/p-{n}.en.md": page_text("a ", 0) for n in range(int(9_000 * share))}


def _languages(share: float) -> Files:
    texts = ", ".join(f"{a}{b}: x" for a in "abcdefghijklmnopqrstuvwxyz" for b in "abcdefghijklmnopqrstuvwxyz")
    claim = claim_yaml("c-{n}", SENTENCE.rstrip("."), f"{{{texts}}}")
    return {"content/claims/x.yaml": filled(claim, CONTENT * share)}


def _parts_of_quotes(share: float) -> Files:
    text = SENTENCE + "\n" + "mill and mill or " * int(SEED * share / 17) + "\n"
    claim = claim_yaml("c-{n}", "[mill and mill, mill and, mill or, mill and, mill or, mill and, mill or]", SENTENCE)
    return _claims_on(text, claim.replace("'", ""), share)


RECORDS = {
    "unknown keys": _unknown_keys,
    "unknown keys of a claim": _unknown_keys_of_a_claim,
    "unknown ids": _unknown_ids,
    "unknown operands": _unknown_operands,
    "cycle of derived claims": _cycle,
    "chain of derived claims": _chain,
    "claims derived from many": _derived_from_many,
    "values of one subject": _values,
    "approximate values of one subject": _values_about,
    "claims on one passage": _one_passage,
    "evidence of one claim": _evidence_of_a_claim,
    "quotes that stand often": _often,
    "quotes that stand often, with a prefix": _often_with_prefix,
    "quotes in parts that stand often": _parts_of_quotes,
    "quotes that stand nowhere": _absent,
    "long quotes that stand nowhere": _long_absent,
    "quotes of a long text": _quotes_of_a_long_text,
    "set aside": _asides,
    "set aside in runs": _runs_set_aside,
    "sources": _sources,
    "sources without seeds": _sources_without_seeds,
    "long seeds that are equal": _equal_seeds,
    "seeds that are alike": _alike_seeds,
    "seeds without a source": _unused_seeds,
    "aliases": _aliases,
    "aliases that begin each other": _aliases_that_begin_each_other,
    "aliases in running letters": _aliases_in_running_letters,
    "aliases of many": _shared_aliases,
    "descriptions": _descriptions,
    "records with one id": _duplicates,
    "labels in statements": _labels,
    "disputes": _disputes,
    "pages": _pages,
    "languages": _languages,
}
