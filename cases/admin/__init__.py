"""Pages of the archive: dossiers, letters, registers, calendar, people, audit."""

from cases.admin.calendar import CalendarAdmin, CalendarAgreementAdmin, OfficeAdmin
from cases.admin.document import DocumentAdmin
from cases.admin.incoming import IncomingPaperAdmin, RetentionDecisionAdmin
from cases.admin.records import AuditAdmin, CaseAdmin, OfficerAdmin, PostAdmin
from cases.admin.register import RegisterAdmin
from cases.admin.rules import OfficeRuleAdmin

__all__ = [
    "AuditAdmin", "CalendarAdmin", "CalendarAgreementAdmin", "CaseAdmin", "DocumentAdmin",
    "IncomingPaperAdmin", "OfficeAdmin", "OfficeRuleAdmin", "OfficerAdmin", "PostAdmin",
    "RegisterAdmin", "RetentionDecisionAdmin",
]  # fmt: skip
