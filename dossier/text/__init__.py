"""The pure core of the compiler: everything the program knows about text, and nothing about files or YAML.

- `normalise`       raw text to the one form in which quotes are compared, with an offset map back
- `scripts`         what the scripts of the world differ in where texts are cut and counted
- `span`            a stretch of raw text, its lines, and where it may be cut
- `layout`, `paragraphs`         whether lines are wrapped, and the paragraphs they make, over pages too
- `source`, `joints`             a source text in its three forms: received, normalised, and as it is read
- `turns`, `locators`            who speaks when in a transcript; page, time, article or line in the original
- `match`           where a quote stands, or why it is not found
- `nearest`         the closest thing to a missing quote or name; words hints, accepts nothing
- `stops`           the marks at which a sentence may end, in any script
- `sentence`        the sentences of a text
- `mention`         known names in running text
- `name_edges`      where a name may begin and end, in any script
- `needs_citation`  what makes a sentence of prose look like a fact
- `cues`, `clauses` the words by which a text hedges, relays, denies and plans, and how far they reach
- `figures/`        the quantities and dates in a sentence
- `search_forms`    the forms in which somebody may look for a word
- `dates`, `quantity`, `value`   the typed values a claim may have, and which ids are allowed
- `arithmetic`      sums, counts and comparisons of values, for derived claims
- `tokens`          words, numbers and signs, and phrases of them
- `language`, `languages/`       the record of a language, and one file for each

Offsets are Unicode code points in the text as decoded from UTF-8. Nothing here reads a disk, logs, or
raises for bad input: what cannot be done comes back as a value that says why. Imports point inward only,
to this package, the standard library, regex (what Unicode says of characters) and, in `nearest` alone, rapidfuzz.
"""
