"""Pages of the archive: dossiers, letters, registers, calendar, people, audit."""

from cases.admin.records import (
    AuditAdmin,
    CalendarAdmin,
    CaseAdmin,
    DocumentAdmin,
    OfficeAdmin,
    OfficerAdmin,
    PostAdmin,
    RegisterAdmin,
)

__all__ = [
    "AuditAdmin", "CalendarAdmin", "CaseAdmin", "DocumentAdmin", "OfficeAdmin", "OfficerAdmin",
    "PostAdmin", "RegisterAdmin",
]  # fmt: skip
