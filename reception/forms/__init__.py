"""The questions asked at the door and about its sessions."""

from reception.forms.office_file import OfficeFileForm
from reception.forms.sessions import SESSION_FORMS, OnlineForm, PlanForm, SessionForm
from reception.forms.visits import VISIT_FORMS, ReceiveForm

__all__ = [
    "SESSION_FORMS", "VISIT_FORMS", "OfficeFileForm", "OnlineForm", "PlanForm", "ReceiveForm",
    "SessionForm",
]  # fmt: skip
