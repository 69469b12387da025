"""The pure core of the compiler: everything the program knows about text, and nothing about files or YAML.

What lives here:

- `normalise`   raw text to the one form in which quotes are compared, with an offset map back
- `span`        a stretch of raw text, and the paragraph around an offset
- `boundary`    where a word or a number begins and ends
- `match`       find a quote exactly, or say why not
- `nearest`     the closest thing to a missing quote or name; words hints, accepts nothing
- `sentence`    split a text into sentences
- `lexicon`     the shape of what is known about one language
- `german`, `english`, `language`   the word lists, and the door to them
- `ident`       which ids are allowed
- `mention`     known names in running text
- `compound`  German compounds by their parts, for the search
- `spelling`  the forms in which somebody may type a word
- `factlike`    what makes a sentence of prose look like a fact
- `dates`, `quantity`, `value`      the typed values a claim may have
- `arithmetic`  sums, counts and comparisons of values, for derived claims

Offsets are Unicode code points in the text as decoded from UTF-8. Nothing here reads a disk, logs, or
raises for bad input: what cannot be done comes back as a value that says why. Imports point inward only,
to this room and the standard library (and to rapidfuzz, in `nearest` alone).
"""
