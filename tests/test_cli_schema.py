"""The schemas for editors are current, say what each field is, and accept what the program accepts."""

import json
from pathlib import Path

import jsonschema
import pytest

from dossier.cli.schema import FOLDER, schemas
from dossier.read import yamltree
from dossier.read.fields import FOLDERS

SCHEMAS = schemas()
ROOT = Path(__file__).parent.parent
CONTENT = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yaml"))


def schema_of(path):
    """The path of the schema that a content file follows; empty for one that another program wrote."""
    parts = path.split("/")
    name = parts[-1].removesuffix(".yaml") if len(parts) == 2 else parts[1]
    schema = f"{FOLDER}/{'entities' if name in FOLDERS else name}.json"
    return schema if schema in SCHEMAS else ""


BOUND = [path for path in CONTENT if schema_of(path)]


@pytest.mark.parametrize("path", SCHEMAS)
def test_what_is_checked_in_is_what_the_records_say(path):
    assert (ROOT / path).read_text("utf-8") == SCHEMAS[path], "run build.py schema"


@pytest.mark.parametrize("path", SCHEMAS)
def test_each_is_a_schema_of_the_draft_that_editors_read(path):
    schema = json.loads(SCHEMAS[path])
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema)


def fields_of(schema):
    """The fields of the record a file holds and of its parts; a field may itself be called `properties`."""
    for part in (schema, *schema.get("anyOf", ())[:1], *schema["definitions"].values()):
        yield from part.get("properties", {}).items()


def test_every_field_is_explained():
    fields = [pair for text in SCHEMAS.values() for pair in fields_of(json.loads(text))]
    assert fields
    assert [name for name, field in fields if not field.get("description")] == []


@pytest.mark.parametrize("path", BOUND)
def test_the_dossier_follows_its_schemas(path):
    node, problems = yamltree.parse(path, (ROOT / path).read_text("utf-8"))
    assert not problems
    schema = json.loads((ROOT / schema_of(path)).read_text("utf-8"))
    jsonschema.Draft7Validator(schema).validate(yamltree.plain(node))


@pytest.mark.parametrize("path", BOUND)
def test_every_file_names_its_schema_so_that_editors_find_it(path):
    first = (ROOT / path).read_text("utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={'../' * path.count('/')}{schema_of(path)}"
    assert (ROOT / path).parent.joinpath(first.rpartition("=")[2]).resolve().is_file()


def test_a_mistyped_key_is_marked_in_the_editor():
    schema = json.loads(SCHEMAS["docs/schemas/claims.json"])
    claim = {"id": "a", "subject": "b", "property": "c", "statement": {"en": "d"}}
    jsonschema.Draft7Validator(schema).validate(claim)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate({**claim, "statment": {"en": "d"}})
