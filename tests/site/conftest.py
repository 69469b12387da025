"""The fixtures of built sites, for this folder."""

from tests.site.fixtures import example, ferry, real, shared_folder, site

__all__ = ["example", "ferry", "real", "shared_folder", "site"]
