"""Whether a step of the round may be taken, asked before slow work is begun for it."""

from datetime import date

from cases import access
from cases.models import Document, Officer
from cases.services.move import no_such_step, roles_of, transitions_of
from cases.services.trace import Conflict


def ready(
    document: Document, verb: str, *, actor: Officer, on: date, version: int | None = None
) -> Document:
    """The document as it is now, when the door would let this person take this step.

    Slow work is not begun for somebody, or in a state, that the door would refuse.
    """
    role = access.role_for(actor, roles_of(document, verb), document.office, on)
    access.must_be_hers(actor, document, role)
    current = Document.objects.get(pk=document.pk)
    if current.version != (document.version if version is None else version):
        raise Conflict
    taken = transitions_of(current).get(verb)
    if taken is None:
        raise no_such_step(current, verb)
    return current
