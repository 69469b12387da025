"""The linked, read-only dossier: ids resolved, quotes anchored, values and dates typed, derived claims computed.

Also the views computed from it: backlinks, coverage, support, relations, and what remains without some evidence.
"""
