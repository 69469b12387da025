"""Files to typed records, each aware of its place in the file, and Markdown to sentences with their citations.

The only reader of disk. Nothing here resolves a reference: that is what `model` does.
"""
