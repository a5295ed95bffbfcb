"""Pages of the door: visits, sessions, the posted calendar, the head's duty."""

from reception.admin.office_files import OfficeFileAdmin
from reception.admin.sessions import SessionAdmin
from reception.admin.visits import VisitAdmin

__all__ = ["OfficeFileAdmin", "SessionAdmin", "VisitAdmin"]
