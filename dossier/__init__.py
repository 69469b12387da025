"""A compiler for sourced facts.

Data walks through the rooms once, front to back; each room imports only rooms above it (`tests/test_layers.py`):

    problem    what is wrong with the input, as values
    text/      the pure core: normalisation, quotes, sentences, values, one module per language
    read/      files -> YAML nodes with places -> typed records; Markdown -> sentences. The only reader of disk
    graph/     the linked, read-only dossier: ids resolved, quotes anchored, backlinks, computed views
    check/     the rules, one small function each
    compiler   read, link, check: the program in one screenful
    compose/   dossier -> pages: one module per page kind, addresses as pure functions
    export/    the dossier in other formats, one module each
    publish/   render, stage, verify, swap; the only writer of disk and the only importer of Pelican
    report     problems to text
    cli        the commands
"""
