"""What a denunciation knows of its letters: no key of a person exists but of the accused."""

from typing import Any

from cases.models import Case
from cases.services.facts.common import amount_of


def of_denunciation(case: Case, form: str) -> dict[str, Any]:
    """The accused, the content and the limit; the envelope code for the notice alone."""
    proposer = case.authority.posts.filter(role="reception_officer").first()
    return {
        "accused": {"name": case.against},
        "contents": [{"text": case.subject}],
        "limit_days": amount_of("DEN_RESOLVE", "ordinary", case.accepted_on),
        "executors": [case.against],
        "proposed_by": proposer.title if proposer else "",
        **({"envelope": case.envelope} if form == "TC-05" else {}),
    }
