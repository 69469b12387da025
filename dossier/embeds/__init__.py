"""Embeds: the same facts in a frame on another site, complete without a click and without JavaScript.

One module per kind, with a template of the same name in `templates/embeds/`. Each embed is composed once a build
(`registry`); from it come its page, the embed code on the page it is an excerpt of, the oEmbed answer and the badge.

Links in a frame may not work, since many systems forbid them there (DocumentCloud #1381, Mastodon #32133). What matters
is therefore in the embed itself, and the address of its page is printed as text. Where links work, readers copy and
share them, so they are canonical addresses on the web, without `index.html`. In a build without a known address they
are relative, as on other pages, and work from the disk and from any host.
"""
