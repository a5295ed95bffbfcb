"""Visits and the sessions in which they are received; the codes that citizens ask with."""

from reception.models.office_file import OfficeFile
from reception.models.session import ReceptionSession
from reception.models.status import LookUpCount, StatusCode
from reception.models.task import SessionTask
from reception.models.visit import Visit

__all__ = [
    "LookUpCount", "OfficeFile", "ReceptionSession", "SessionTask", "StatusCode", "Visit",
]  # fmt: skip
