"""The file of a matter that was received online: that it was, and where its recording is kept.

Nghị định 154/2026/NĐ-CP Điều 24: sound and picture are recorded and kept; signed they equal the
paper file. A session may receive several visits; each matter has its own line about it.
"""

from collections.abc import Iterable
from datetime import date

from cases.law.words import Role
from cases.models import Officer
from cases.services.move import note
from cases.services.trace import Step
from reception.models import ReceptionSession, Visit

ARTICLE = "Nghị định 154/2026/NĐ-CP Điều 24 khoản 1"


def note_online(visit: Visit, *, actor: Officer, on: date, reason: str = "") -> Visit:
    """A visit took place online; its recording is noted with it where the session names it."""
    session = visit.session
    if session is None or not session.online:
        return visit
    visit = note(visit, "receive_online", step_of(session, actor, on, reason),
                 role=Role.RECEPTION_OFFICER, article=ARTICLE)  # fmt: skip
    if not session.recording:
        return visit
    return next(iter(note_recording(session, [visit], actor=actor, on=on, reason=reason)))


def note_recording(
    session: ReceptionSession, visits: Iterable[Visit], *, actor: Officer, on: date,
    reason: str = "", role: Role = Role.RECEPTION_OFFICER,
) -> list[Visit]:  # fmt: skip
    """Where the recording is kept, in the file of everybody who was received."""
    if not session.online:
        return []
    step = step_of(session, actor, on, reason)
    return [note(visit, "record_online", step, role=role, article=ARTICLE) for visit in visits]


def step_of(session: ReceptionSession, actor: Officer, on: date, reason: str) -> Step:
    facts = {"session": session.pk, "recording": session.recording}
    return Step(actor, on, reason=reason, facts={k: v for k, v in facts.items() if v})
