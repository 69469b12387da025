"""What a release is made of: a bill of materials in CycloneDX's form, from `pyproject.toml` and `requirements.lock`.

    python -m bench.sbom > sbom.cdx.json

Names, versions, hashes and who needs whom are those of the lock file, which `pip install --require-hashes` insists on;
nothing is asked of the network or of what is installed here, so the same lock file gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).parent.parent
SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
# What the repository holds of others, with its terms (LICENSES.md).
FONTS = {"Source Serif 4": "OFL-1.1", "Source Sans 3": "OFL-1.1"}

_PINNED = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)")


@dataclass(slots=True)
class Locked:
    """A package of a lock file: the hashes of the files that it may be installed from, and what it is needed by."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)
    needed_by: list[str] = field(default_factory=list)

    @property
    def purl(self) -> str:
        """Its address as a package, by which others find it."""
        return f"pkg:pypi/{canonical(self.name)}@{self.version}"


def canonical(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(text: str) -> list[Locked]:
    """The packages of a lock file, as `pip-compile --generate-hashes` writes it. Raises ValueError for another line."""
    packages: list[Locked] = []
    needing = False
    for number, line in enumerate(text.splitlines(), start=1):
        inside = line.strip()
        if pinned := _PINNED.match(line):
            packages.append(Locked(pinned[1], pinned[2]))
            needing = False
        elif not packages or not inside or not line.startswith(" "):
            if inside and not line.startswith("#"):
                raise ValueError(f"line {number} is no pinned package: {line!r}")
        elif hashed := re.fullmatch(r"--hash=sha256:([0-9a-f]{64})(?: \\)?", inside):
            packages[-1].hashes.append(hashed[1])
        elif inside.startswith("# via") or (needing and inside.startswith("#")):
            needing = True
            name = inside.removeprefix("# via").removeprefix("#").split("(")[0].strip()
            packages[-1].needed_by += [name] if name else []
        else:
            raise ValueError(f"line {number} is not understood: {line!r}")
    return packages


def bill(project: dict[str, Any], packages: list[Locked]) -> dict[str, Any]:
    """The bill of materials of a project (a `[project]` of `pyproject.toml`) with the packages that it runs with."""
    own = f"{project['name']}@{project['version']}"
    refs = {canonical(project["name"]): own} | {canonical(package.name): package.purl for package in packages}
    needs: dict[str, set[str]] = {ref: set() for ref in refs.values()}
    for package in packages:
        for name in package.needed_by:
            needs[refs[canonical(name)]].add(package.purl)
    fonts = [
        {"type": "data", "bom-ref": f"font:{name}", "name": name, "licenses": [{"license": {"id": terms}}]}
        for name, terms in FONTS.items()
    ]
    needs[own] |= {font["bom-ref"] for font in fonts}
    needs |= {font["bom-ref"]: set() for font in fonts}
    content = {
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": [*map(_component, packages), *fonts],
        "dependencies": [{"ref": ref, "dependsOn": sorted(needs[ref])} for ref in sorted(needs)],
    }
    serial = uuid5(NAMESPACE_URL, json.dumps(content, sort_keys=True))
    head = {"$schema": SCHEMA, "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}"}
    return {**head, "version": 1, **content}


def _component(package: Locked) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": digest} for digest in package.hashes]
    return {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "purl": package.purl,
        # Several files, of which one is installed: so the hashes are not those of the component.
        "externalReferences": [{"type": "distribution", "url": package.purl, "hashes": hashes}],
    }


def main() -> None:
    """Print the bill of materials."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = locked((ROOT / "requirements.lock").read_text("utf-8"))
    json.dump(bill(project, packages), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
