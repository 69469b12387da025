"""A compiler for sourced facts.

Data passes through the floors once, from top to bottom; each floor imports only floors above it
(`tests/test_layers.py`):

    unchanged    the quick door: what has nothing to do ends there, before a library is read
    problem      what is wrong with the input, as values
    text/        the pure core: normalisation, quotes, sentences, values, languages
    read/        files -> YAML nodes with places -> typed records; Markdown -> sentences. The only reader of disk
    model/       the linked, read-only dossier: ids resolved, quotes anchored, backlinks, computed views
    history/     what was confirmed, published and moved
    check/       the rules, one small function each
    compiler     read, link, check: the program in one screenful
    edition/     what pages, embeds and exports share: context of a build, addresses, values in words, quote budget
    components/  what several pages share: page context, source entries, attribution, order, layout, page kinds
    charts/      one module per chart
    embeds/      an embed, composed once: its page, code to paste, oEmbed, badge
    pages/       dossier -> pages: one module per page kind
    export/      the dossier as data, one module per format
    publish/     render, stage, verify, swap; the only writer of disk and the only importer of Pelican
    report/      problems as text
    cli/         the commands
"""
