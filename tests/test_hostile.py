"""No input within the allowed sizes hangs `check` or takes all memory: it ends by itself, with problems or without.

Sizes are reduced to what takes at most some second (`python -m bench.bounds` takes them at full size), and with them
what is allowed. The time is a safety net, many times what each takes; memory is held by what a process may have.
"""

import pytest

from bench.bounds import cost_of
from bench.checker import Checker
from bench.hostile import hostile_inputs

pytestmark = pytest.mark.slow

PATIENCE = 15  # CPU seconds
MEGABYTES = 500
REPORT = 1_500_000  # bytes
INPUTS = {hostile.name: hostile for hostile in hostile_inputs()}
SHARES = {  # of the allowed size
    "seed of accents (en)": 1,
    "seed of accents on letters (en)": 0.1,
    "seed of decomposed letters (en)": 0.05,
    "seed of one line (en)": 0.3,
    "seed of sentences on one line (en)": 0.05,
    "seed of lines of a hyphen (en)": 0.25,
    "seed of short paragraphs (en)": 0.25,
    "seed of abbreviations (de)": 0.025,
    "seed of abbreviations (en)": 0.5,
    "seed of dates (en)": 0.2,
    "seed of dates in words (de)": 0.05,
    "seed of the quote (en)": 0.1,
    "quoted seed of mail (en)": 0.1,
    "quoted seed of negations (en)": 0.1,
    "quoted seed of hedges (en)": 0.1,
    "statements of mail without end (en)": 0.2,
    "statements of clauses (de)": 0.2,
    "statements of accents (en)": 1,
    "YAML of opened lists": 1,
    "YAML of questions": 1,
    "YAML of hyphens": 1,
    "YAML of empty mappings": 0.5,
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
    "unknown keys of a claim": 0.25,
    "unknown ids": 0.15,
    "cycle of derived claims": 0.2,
    "chain of derived claims": 0.2,
    "values of one subject": 0.3,
    "quotes that stand often": 0.025,
    "quotes that stand often, with a prefix": 0.025,
    "quotes that stand nowhere": 0.05,
    "set aside": 0.025,
    "long seeds that are equal": 0.015,
    "seeds that are alike": 0.05,
    "labels in statements": 0.1,
    "aliases that begin each other": 0.5,
    "aliases in running letters": 0.2,
    "seed of Chinese sentences (en)": 0.1,
    "statements of Chinese and Latin (en)": 0.1,
    "quoted seed of vowels before none (en)": 0.1,
}


@pytest.fixture(scope="module")
def checker():
    with Checker() as checker:
        yield checker


@pytest.mark.parametrize("name", SHARES)
def test_check_ends_by_itself_in_time_and_with_little_memory(checker, name):
    cost = cost_of(checker, INPUTS[name], SHARES[name], PATIENCE, form="json")
    assert cost.code in (0, 1), f"{cost.seconds:.0f} s, ended with {cost.code}: {cost.last}"
    assert cost.megabytes < MEGABYTES
    assert cost.report < REPORT


def test_an_input_that_takes_too_long_is_seen(checker):
    """The safety net holds: what runs into it does not pass, and does not take the next one with it."""
    cost = cost_of(checker, INPUTS["seed of the quote (en)"], 0.4, patience=1)
    assert cost.code < 0
    assert not cost.within_bounds
    assert cost_of(checker, INPUTS["page of quotations"], 0.1).within_bounds
