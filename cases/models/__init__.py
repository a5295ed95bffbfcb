"""Rows, constraints and the sentences of their querysets; no row has consequences on save."""

from cases.models.archive import ArchiveRecord, FiledPaper, RetentionDecision
from cases.models.audit import AuditEntry, AuditHead
from cases.models.calendar import CalendarAgreement, CalendarDay
from cases.models.case import ENDED, Case, Party
from cases.models.deadline import Deadline, LimitOverride
from cases.models.document import Document
from cases.models.dossier import SESSION, VISIT, Dossier, Event
from cases.models.incoming import IncomingPaper
from cases.models.office import Office, Officer, Post
from cases.models.people import Concern, Person
from cases.models.register import NumberRegister, RegisterEntry
from cases.models.team import TeamMember

__all__ = [
    "ENDED",
    "SESSION",
    "VISIT",
    "ArchiveRecord",
    "AuditEntry",
    "AuditHead",
    "CalendarAgreement",
    "CalendarDay",
    "Case",
    "Concern",
    "Deadline",
    "Document",
    "Dossier",
    "Event",
    "FiledPaper",
    "IncomingPaper",
    "LimitOverride",
    "NumberRegister",
    "Office",
    "Officer",
    "Party",
    "Person",
    "Post",
    "RegisterEntry",
    "RetentionDecision",
    "TeamMember",
]
