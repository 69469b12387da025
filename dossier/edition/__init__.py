"""What pages, embeds and exports share: a build's context, addresses, values in words, the quote budget, the CSP."""
