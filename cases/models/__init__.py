"""Rows, constraints and the sentences of their querysets; no row has consequences on save."""

from cases.models.archive import ArchiveRecord, FiledPaper, RetentionDecision
from cases.models.audit import AuditEntry, AuditHead
from cases.models.calendar import CalendarAgreement, CalendarDay
from cases.models.case import ENDED, Case, Party
from cases.models.copy import Copy
from cases.models.deadline import Deadline, LimitOverride
from cases.models.delivery import Delivery
from cases.models.document import Document
from cases.models.dossier import OFFICE, SESSION, VISIT, Dossier, Event
from cases.models.draft_version import DraftVersion
from cases.models.incoming import IncomingPaper
from cases.models.job import Job
from cases.models.kept_copy import KeptCopyUse
from cases.models.office import Office, Officer, Post
from cases.models.people import Concern, Person
from cases.models.register import NumberingRule, NumberRegister, RegisterClosing, RegisterEntry
from cases.models.signature import (
    HandSignature,
    SignatureCheck,
    SignatureRequest,
    SigningKey,
)
from cases.models.team import TeamMember

__all__ = [
    "ENDED",
    "OFFICE",
    "SESSION",
    "VISIT",
    "ArchiveRecord",
    "AuditEntry",
    "AuditHead",
    "CalendarAgreement",
    "CalendarDay",
    "Case",
    "Concern",
    "Copy",
    "Deadline",
    "Delivery",
    "Document",
    "Dossier",
    "DraftVersion",
    "Event",
    "FiledPaper",
    "HandSignature",
    "IncomingPaper",
    "Job",
    "KeptCopyUse",
    "LimitOverride",
    "NumberRegister",
    "NumberingRule",
    "Office",
    "Officer",
    "Party",
    "Person",
    "Post",
    "RegisterClosing",
    "RegisterEntry",
    "RetentionDecision",
    "SignatureCheck",
    "SignatureRequest",
    "SigningKey",
    "TeamMember",
]
