"""Quantities and dates in a sentence: `readings` reads them, and each of the other modules knows one kind."""
