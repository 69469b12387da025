"""Render, stage, verify, swap, search and serve.

The only writer of disk and the only importer of Pelican.
"""
