"""The list of the start page: tasks of a head's reception that nobody has reported in time.

Nghị định 154/2026/NĐ-CP Điều 25 khoản 2; Luật Tiếp công dân Điều 27 khoản 2 (theo dõi, đôn đốc).
"""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import ngettext

from cases import access
from cases.law.words import Role
from cases.models import Dossier, Officer
from reception.models import ReceptionSession, SessionTask


def late_tasks(officer: Officer, on: date) -> QuerySet:
    """Sessions with a late task, for those who may remind its body; the longest late first."""
    offices = access.offices_of(officer, on, [Role.LEADER, Role.RECEPTION_OFFICER])
    late = SessionTask.objects.overdue(on).filter(session__state="concluded")
    rows = Dossier.objects.filter(
        office__in=offices, reception_session__in=late.values("session"),
        pk__in=access.visible_dossiers(officer, on).values("pk"),
    )  # fmt: skip
    return rows.order_by("reception_session__planned_for", "pk")


def note(session: ReceptionSession, on: date) -> Any:
    """What the list says of a session: how many tasks are late, and whose is the first."""
    late = session.tasks.overdue(on)
    words = ngettext("%(count)s task late, the first: %(first)s",
                     "%(count)s tasks late, the first: %(first)s", late.count())  # fmt: skip
    return words % {"count": late.count(), "first": late.first()}
