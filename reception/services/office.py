"""The file of an office and a year is opened: for its rules of reception and its calendars.

Nghị định 30/2020/NĐ-CP Điều 28, 29; Luật Tiếp công dân Điều 15, 24.
"""

from datetime import date

from django.db import transaction

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import OFFICE, Office, Officer
from cases.services import trace
from cases.services.opening import open_dossier
from cases.services.trace import Step
from reception.models import OfficeFile

KEPT_BY = (Role.RECEPTION_OFFICER, Role.CLERK, Role.LEADER)
ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 28, 29"


def open_office_file(
    *, actor: Officer, on: date, office: Office, year: int, reason: str = "",
    key: str | None = None,
) -> OfficeFile:  # fmt: skip
    """Lập hồ sơ công việc of an office for a year; there is one, and the page sent twice opens one.

    Raises PermissionDenied for anybody without a role in the office's reception.
    """
    role = access.role_for(actor, KEPT_BY, office, on)
    with transaction.atomic():
        made = trace.made_with(key)
        if made is not None:
            return made
        if OfficeFile.objects.filter(office=office, year=year).exists():
            raise Refused(
                message=Message(gettext_noop("The file of %(year)s is open already."),
                                {"year": str(year)}),
                article=ARTICLE,
                next=Message(gettext_noop("Put the paper into that file.")),
            )  # fmt: skip
        file = OfficeFile.objects.create(
            dossier=open_dossier(office=office, kind=OFFICE, on=on, reason=reason),
            office=office, year=year,
        )  # fmt: skip
        step = Step(actor, on, reason=reason, facts={"year": year}, key=key)
        trace.begin(file, "open_office_file", step, role=role, article=ARTICLE)
    return file
