"""No input within the allowed sizes hangs `check` or takes all memory: it ends by itself, with problems or without.

Sizes are reduced where the full ones take more than some two seconds (`python -m bench.bounds` takes them at full
size). The time allowed is a safety net, many times what each takes; memory is held by what a process may have.
"""

import pytest

from bench.bounds import MEGABYTES, cost_of
from bench.hostile import hostile_inputs

PATIENCE = 60  # CPU seconds
INPUTS = {hostile.name: hostile for hostile in hostile_inputs()}
SHARES = {  # of the allowed size
    "seed of accents (en)": 1,
    "seed of accents on letters (en)": 0.1,
    "seed of decomposed letters (en)": 0.1,
    "seed of one line (en)": 0.3,
    "seed of sentences on one line (en)": 0.1,
    "seed of lines of a hyphen (en)": 0.5,
    "seed of short paragraphs (en)": 0.5,
    "seed of abbreviations (de)": 0.05,
    "seed of abbreviations (en)": 0.5,
    "seed of dates (en)": 0.2,
    "seed of dates in words (de)": 0.1,
    "seed of the quote (en)": 0.2,
    "quoted seed of mail (en)": 0.2,
    "quoted seed of negations (en)": 0.2,
    "quoted seed of hedges (en)": 0.2,
    "statements of mail without end (en)": 0.2,
    "statements of clauses (de)": 0.2,
    "statements of accents (en)": 1,
    "YAML of opened lists": 1,
    "YAML of questions": 1,
    "YAML of hyphens": 1,
    "YAML of empty mappings": 1,
    "YAML of bare mappings": 1,
    "YAML of unknown mappings": 1,
    "YAML of control characters": 1,
    "YAML of accents": 1,
    "YAML of a long key": 1,
    "page of opened brackets": 1,
    "page of mixed stars": 0.3,
    "page of growing back quotes": 0.3,
    "page of quotations": 1,
    "page of citations in one sentence": 0.2,
    "unknown keys": 1,
    "unknown keys of a claim": 0.5,
    "unknown ids": 0.3,
    "cycle of derived claims": 0.4,
    "chain of derived claims": 0.4,
    "values of one subject": 0.6,
    "quotes that stand often": 0.05,
    "quotes that stand often, with a prefix": 0.05,
    "quotes that stand nowhere": 0.1,
    "set aside": 0.05,
    "long seeds that are equal": 0.03,
    "seeds that are alike": 0.05,
    "labels in statements": 0.2,
    "aliases that begin each other": 1,
}


@pytest.mark.parametrize("name", SHARES)
def test_check_ends_by_itself_in_time_and_with_little_memory(name):
    cost = cost_of(INPUTS[name], SHARES[name], PATIENCE, form="json")
    assert cost.code in (0, 1), f"{cost.seconds:.0f} s, ended with {cost.code}: {cost.last}"
    assert cost.megabytes < MEGABYTES
    assert cost.report < 3_000_000


def test_an_input_that_takes_too_long_is_seen(monkeypatch):
    """The safety net holds: what runs into it does not pass."""
    cost = cost_of(INPUTS["seed of the quote (en)"], 0.2, patience=1)
    assert cost.code < 0
    assert not cost.within_bounds
