"""Files to typed records, each aware of its place in the file, and Markdown to sentences with their citations.

The only reader of disk. Nothing here looks at more than one record at a time.
"""
