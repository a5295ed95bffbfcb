"""Pages of the archive: dossiers, letters, registers, calendar, people, audit."""

from cases.admin.calendar import CalendarAdmin, CalendarAgreementAdmin, OfficeAdmin
from cases.admin.document import DocumentAdmin
from cases.admin.incoming import IncomingPaperAdmin, RetentionDecisionAdmin
from cases.admin.job import JobAdmin
from cases.admin.records import AuditAdmin, CaseAdmin, OfficerAdmin, PostAdmin
from cases.admin.register import NumberingRuleAdmin, RegisterAdmin
from cases.admin.rules import OfficeRuleAdmin
from cases.admin.signing_keys import SigningKeyAdmin

__all__ = [
    "AuditAdmin", "CalendarAdmin", "CalendarAgreementAdmin", "CaseAdmin", "DocumentAdmin",
    "IncomingPaperAdmin", "JobAdmin", "NumberingRuleAdmin", "OfficeAdmin", "OfficeRuleAdmin",
    "OfficerAdmin", "PostAdmin", "RegisterAdmin", "RetentionDecisionAdmin", "SigningKeyAdmin",
]  # fmt: skip
