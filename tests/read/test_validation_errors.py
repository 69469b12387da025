"""What pydantic finds is told in words of our own."""

from dossier.read import records, stated
from dossier.read.part import Part
from dossier.read.validation_errors import FORMS


def with_a_form():
    """The keys of all texts in records that have to look in a certain way."""
    for module in (records, stated):
        for model in vars(module).values():
            if isinstance(model, type) and issubclass(model, Part):
                for name, field in model.model_fields.items():
                    if any(getattr(each, "pattern", None) for each in field.metadata):
                        yield field.alias or name


def test_every_text_that_must_have_a_form_says_which_one():
    assert set(with_a_form()) == set(FORMS)
