"""Pages of the archive: dossiers, letters, registers, calendar, people, audit."""

from cases.admin.calendar import CalendarAdmin, CalendarAgreementAdmin, OfficeAdmin
from cases.admin.records import (
    AuditAdmin,
    CaseAdmin,
    DocumentAdmin,
    OfficerAdmin,
    PostAdmin,
    RegisterAdmin,
)
from cases.admin.rules import OfficeRuleAdmin

__all__ = [
    "AuditAdmin", "CalendarAdmin", "CalendarAgreementAdmin", "CaseAdmin", "DocumentAdmin",
    "OfficeAdmin", "OfficeRuleAdmin", "OfficerAdmin", "PostAdmin", "RegisterAdmin",
]  # fmt: skip
