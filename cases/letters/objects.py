"""Reading a PDF's dictionaries: a value may stand in them or be referred to."""

from typing import Any

from pyhanko.pdf_utils import generic


def held(place: generic.DictionaryObject, key: str, default: Any = None) -> Any:
    """The value itself; the library's own `get` returns the reference, which is never equal."""
    return place[key] if key in place else default  # noqa: SIM401 - that is the point


def form_of(root: generic.DictionaryObject) -> generic.DictionaryObject:
    """The form of a file; one without is empty."""
    return held(root, "/AcroForm", generic.DictionaryObject())


def form_fields(root: generic.DictionaryObject) -> list[generic.DictionaryObject]:
    """The fields that stand in the form itself."""
    return [reference.get_object() for reference in held(form_of(root), "/Fields", ())]
