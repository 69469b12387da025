"""The dossier in other formats, a module each: pure functions of the flat form."""
