"""Visits and the sessions in which they are received."""

from reception.models.office_file import OfficeFile
from reception.models.session import ReceptionSession, SessionTask
from reception.models.visit import Visit

__all__ = ["OfficeFile", "ReceptionSession", "SessionTask", "Visit"]
