"""One full set of facts for every form, and what it must say word for word."""

from typing import Any

from tests.letters.samples import complaint, denunciation, office, petition, reception

_FAMILIES = (reception, petition, complaint, denunciation, office)
SAMPLES: dict[str, dict[str, Any]] = {
    code: facts for family in _FAMILIES for code, facts in family.SAMPLES.items()
}
PHRASES: dict[str, str] = {
    code: phrase for family in _FAMILIES for code, phrase in family.PHRASES.items()
}
