"""A dispute's page is its matrix: every passage once, with who says it, in which source, when and how surely."""

from tests.site.parsed_pages import soup


def soup_of(site, language, *parts):
    return soup(site, site.path(language, *parts))


def rows(table):
    """(claim, passage) of every row of a matrix."""
    for row in table.select("tr.evidence"):
        quotes = [(quote["data-source"], *span) for quote in row.find_all("q") for span in quoted(quote)]
        yield row["data-entry"], quotes, row


def quoted(quote):
    """(start, end) of what is quoted in a sentence: its bold words, or all of it."""
    at, bold = int(quote["data-at"]), quote.find_all("b")
    for child in quote.children:
        length = len(child.get_text())
        if child in bold or not bold:
            yield at, at + length
        at += length


def test_every_passage_of_the_sides_stands_in_the_matrix_once(site):
    dossier = site.records.dossier
    for language in site.languages:
        for key, dispute in dossier.disputes.items():
            matrix = list(rows(soup_of(site, language, "disputes", key)))
            claims = dict.fromkeys(claim for position in dispute.positions for claim in position.claims)
            wanted = [(claim, item.index) for claim in claims for item in dossier.claims[claim].evidence]
            assert len(matrix) == len(wanted), key
            for claim, quotes, _ in matrix:
                items = dossier.claims[claim].evidence
                assert any(
                    source == item.passage.source and item.passage.start <= start and end <= item.passage.end
                    for item in items
                    for source, start, end in quotes
                ), f"{key}: {claim}"


def test_a_row_stands_on_the_side_that_takes_its_stance(site):
    for key, dispute in site.records.dossier.disputes.items():
        groups = soup_of(site, site.languages[0], "disputes", key).select("tbody.side-rows")
        assert len(groups) == len(dispute.positions)
        for position, group in zip(dispute.positions, groups, strict=True):
            assert {claim for claim, _, _ in rows(group)} <= set(position.claims)
            others = {
                (claim, other.stance) for other in dispute.positions if other is not position for claim in other.claims
            }
            for claim, _, row in rows(group):
                stance = next(name for name in row["class"] if name.startswith("stance-")).removeprefix("stance-")
                assert stance == position.stance or (claim, stance) not in others, f"{key}: {claim} {stance}"


def test_the_first_look_says_who_takes_which_side_and_how(site):
    dossier = site.records.dossier
    for key, dispute in dossier.disputes.items():
        table = soup_of(site, site.languages[0], "disputes", key).select_one("table.sides")
        sources = [link["href"].split("/")[-2] for link in table.select("thead a")]
        for position, row in zip(dispute.positions, table.select("tbody tr"), strict=True):
            for source, cell in zip(sources, row.find_all("td"), strict=True):
                items = [
                    item
                    for claim in position.claims
                    for item in dossier.claims[claim].with_stance(position.stance)
                    if item.passage.source == source
                ]
                ways = {name for mark in cell.select(".told") for name in mark["class"]} - {"told", "against"}
                firm = any(item.record.certainty == "certain" and item.record.relay == "own" for item in items)
                assert ways == ({"plainly"} if firm else {"hedged"} if items else set()), f"{key}: {source}"


def test_disputes_lead_to_each_other_in_the_order_of_the_files(site):
    for language in site.languages:
        order = list(site.records.dossier.disputes)
        for number, key in enumerate(order):
            links = {
                link.rel[0]: link.href
                for link in site.page(language, "disputes", key).links
                if link.tag == "a" and link.rel
            }
            wanted = {"prev": order[number - 1]} if number else {}
            wanted |= {"next": order[number + 1]} if number + 1 < len(order) else {}
            assert links == {rel: f"../{other}/index.html" for rel, other in wanted.items()}, key


def test_the_overview_has_each_dispute_once_with_its_page(site):
    for language in site.languages:
        page = soup_of(site, language, "disputes")
        cards, items = page.select(".cards > .contradiction"), page.select(".questions > li")
        assert sorted(item["id"] for item in (*cards, *items)) == sorted(site.records.dossier.disputes)
        for item in (*cards, *items):
            dispute = site.records.dossier.disputes[item["id"]]
            assert item.find("a")["href"] == f"{dispute.id}/index.html"
            assert (item in cards) == (dispute.status == "open")
            assert len(item.select(".two-sides > div, .lines > li")) == len(dispute.positions)


def test_what_is_explained_wears_no_sign_of_a_contradiction(site):
    for language in site.languages:
        settled = soup_of(site, language, "disputes").select(".settled")
        assert {part.name for group in settled for part in group.select("details")} <= {"details"}
        assert not [mark for group in settled for mark in group.select("[class*='disputed'], .against")]


def test_each_side_of_an_open_one_says_what_it_says_and_who_does(site):
    """In the editors' words, then in those of a source as far as they may be shown, with the way to them."""
    for language in site.languages:
        for card in soup_of(site, language, "disputes").select(".contradiction"):
            dispute = site.records.dossier.disputes[card["id"]]
            for position, side in zip(dispute.positions, card.select(".two-sides > div"), strict=True):
                assert side.select_one(".side-label").get_text().strip() == position.label.get(language)
                assert len(side.select("blockquote")) == len(side.select(".source-line a[href*='sources/']")) <= 1
                assert side.select(".source-line .cite")
