"""The audit sees JSON-LD that says more or other than the records do."""

import pytest

from tests.site.planted_faults import CLAIM, PERSON, must_see

PLANTED = {
    "JSON-LD that is none": (CLAIM, '"@context"', "@context", "is no JSON"),
    "JSON-LD that ends its element": (CLAIM, '"@context"', '"x":"<!--","@context"', "a sign that HTML may read"),
    "JSON-LD with another statement": (CLAIM, '"text":"The ferry costs 4.2', '"text":"The ferry costs 4.3', "as text"),
    "JSON-LD with another passage": (CLAIM, '"text":"The price is 4.2', '"text":"The price is 4.3', "as support of"),
    "JSON-LD with a passage of another source": (
        CLAIM,
        'sources/gazette-article/","name":"[^"]*"',
        'sources/kuestenbote-article/","name":"Küstenbote"',
        "quotes what its source does not say",
    ),
    "JSON-LD with another name": (PERSON, '"name":"Tom Ashby"', '"name":"Tim Ashby"', "of a Person"),
    "JSON-LD with the name of somebody else": (PERSON, '"name":"Tom Ashby"', '"name":"Ada Morrow"', "of a Person"),
    "JSON-LD with a fact of its own": (
        PERSON,
        '"@type":"Person",',
        '"@type":"Person","jobTitle":"x",',
        "says ['jobTitle'] of",
    ),
    "JSON-LD with a type of its own": (PERSON, '"@type":"Person"', '"@type":"Hero"', "of no type I know"),
    "JSON-LD that calls a person a place": (PERSON, '"@type":"Person"', '"@type":"Place"', "a Place"),
    "JSON-LD that leads elsewhere": (
        PERSON,
        '"@id":"https://dossier.example',
        '"@id":"https://sunk.example',
        "the address",
    ),
    "JSON-LD with another crumb": (PERSON, '"name":"People"', '"name":"Heroes"', "of a ListItem"),
    "JSON-LD that judges": (CLAIM, '"@type":"Claim"', '"@type":"ClaimReview"', "of no type I know"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_the_audit_sees(what, ferry):
    must_see(ferry, *PLANTED[what])
