"""One module per kind of page, each a function from the dossier to a `Page`: its path, its template and its view.

A view is plain data, and everything that the template may see.
"""
