"""Nobody works on a matter that concerns himself: neither at the door nor by drafting a letter."""

from typing import Any

from cases import access
from cases.law.refusal import Refused
from cases.law.relatives import NOT_BY_THE_CONCERNED
from cases.law.words import Message, Role, gettext_noop
from cases.models import Officer


def refuse_the_concerned(actor: Officer, row: Any, role: Role) -> None:
    """Who is complained about, and his family, sees the matter but does not work on it."""
    if role is Role.HANDLER and access.is_concerned(actor, row.dossier):
        raise Refused(
            message=Message(
                gettext_noop("Nobody works on a matter that concerns himself or his family.")
            ),
            article=NOT_BY_THE_CONCERNED,
            next=Message(gettext_noop("Ask the leader to name another handler.")),
        )
