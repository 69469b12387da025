"""The dossier in other formats: one module each. Everything here is a pure function from the world to text."""
