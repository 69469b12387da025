"""What was confirmed, published, corrected, moved and retracted, and the names of published revisions."""
