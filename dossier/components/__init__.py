"""What several pages share: the page's context (links, citation numbers), source entries, order, deal rows, layout."""
