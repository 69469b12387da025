"""A source in a language that nothing reads, laid over the small sound dossier, and a claim that rests on it."""

from __future__ import annotations

DENIED = "Ada Lund no dirigeix el laboratori del far."
RECORD = """id: diari
seed: diari.txt
sha256: "{sha256 diari.txt}"
label: {en: The Diari, de: Der Diari}
language: {value: ca, basis: inferred, reason: {en: it is, de: ist so}}
title: {basis: unknown}
outlet: {basis: unknown}
author: {basis: unknown}
date: {basis: unknown}
url: {basis: unknown}
"""
CLAIM = """id: laboratory
subject: ada-lund
property: role
statement: {en: Ada Lund does not head the laboratory., de: Ada Lund leitet das Labor nicht.}
evidence:
  - source: diari
    quote: Ada Lund no dirigeix el laboratori
    translation: {en: Ada Lund does not head the laboratory, de: Ada Lund leitet das Labor nicht}
"""
UNCHECKED = {
    "negation_differs",
    "negation_cut_off",
    "hedge_not_recorded",
    "certainty_unwritten",
    "plan_as_fact",
    "quote_out_of_context",
    "speaker_unwritten",
}  # whatever its figures
CLAIM_PATH, RECORD_PATH, SEED_PATH = "content/claims/laboratory.yaml", "content/sources/diari.yaml", "seeds/diari.txt"
IN_CATALAN = {SEED_PATH: f"{DENIED}\n", RECORD_PATH: RECORD, CLAIM_PATH: CLAIM}
