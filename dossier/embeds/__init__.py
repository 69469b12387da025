"""Embeds: the same facts in a frame on somebody else's page, complete without a click and without JavaScript.

One module per kind, one template of the same name in `templates/embeds/`. Links in a frame may lead nowhere, since many
systems forbid them there (DocumentCloud #1381, Mastodon #32133): whatever matters stands in the embed itself, and its
page's address is printed as text. Where links work they are copied, shared and counted as an address of the site, so
they are the one that its pages name as theirs: on the web, without `index.html`. A build that was not told that address
has relative ones like its other pages, which lead somewhere from the disk and from any host. How high a frame must be
is reckoned when the site is built (`measure`).
"""
