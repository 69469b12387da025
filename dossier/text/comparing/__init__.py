"""What a statement says and no passage does: words that contradict, names that nobody gives, roles that change."""
