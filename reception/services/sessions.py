"""The sessions of reception: plan, post, hold, postpone, call off, conclude; and those online.

Luật Tiếp công dân Điều 18, 24; Nghị định 154/2026/NĐ-CP Điều 16-26.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Message, Role, gettext_noop
from cases.models import SESSION, Office, Officer, Post
from cases.services import trace
from cases.services.move import check_ground, move, reread
from cases.services.opening import open_dossier
from cases.services.trace import Step
from complaints.services.letters import draft_letter
from reception.law import Mode
from reception.law.duty import is_head
from reception.law.online import ONLINE_SINCE
from reception.models import ReceptionSession, SessionTask
from reception.services.letters import facts_of_session, has_minutes, is_announced
from reception.services.recording import note_recording

PLANNERS = (Role.RECEPTION_OFFICER, Role.LEADER)
PLANNED = "Luật Tiếp công dân Điều 18, 24"


@dataclass(frozen=True)
class Sitting:
    """What is planned, as plain values; `topic` is announced and names nobody."""

    planned_for: date
    from_time: time
    to_time: time
    place: str
    chaired_by: Officer
    mode: Mode = Mode.PERIODIC
    attendance: str = ""
    topic: str = ""
    ground: str = ""
    online_ground: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Task:
    """One direction of a conclusion: which body does what until when."""

    body: str
    what: str
    until: date


def plan_session(
    *, actor: Officer, on: date, office: Office, sitting: Sitting, reason: str = "",
    key: str | None = None,
) -> ReceptionSession:  # fmt: skip
    """Lập lịch tiếp: one session; a head's periodic one has a last day for its posting."""
    facts = post_facts(sitting.mode, sitting.planned_for)
    return open_session(
        actor=actor, on=on, office=office, sitting=sitting, verb="plan_session",
        step=Step(actor, on, ground=sitting.ground, reason=reason, facts=facts, key=key),
    )  # fmt: skip


def request_online(
    *, actor: Officer, on: date, office: Office, sitting: Sitting, reason: str = "",
    key: str | None = None,
) -> ReceptionSession:  # fmt: skip
    """Đề nghị tiếp trực tuyến: the head decides on it (Nghị định 154/2026 Điều 20)."""
    if on < ONLINE_SINCE:
        raise Refused(
            message=Message(gettext_noop("Online reception is known to the law since %(day)s."),
                            {"day": ONLINE_SINCE}),
            article="Luật Tiếp công dân Điều 3a; Nghị định 154/2026/NĐ-CP Điều 43",
            next=Message(gettext_noop("Receive the citizen in person.")),
        )  # fmt: skip
    return open_session(
        actor=actor, on=on, office=office, sitting=sitting, verb="request_online",
        step=Step(actor, on, ground=sitting.online_ground, reason=reason, key=key),
    )  # fmt: skip


def open_session(
    *, actor: Officer, on: date, office: Office, sitting: Sitting, verb: str, step: Step
) -> ReceptionSession:
    """A new session with its dossier and first event; the page sent twice opens one."""
    role = access.role_for(actor, PLANNERS, office, on)
    online = verb == "request_online"
    check_sitting(sitting, office, on)
    with transaction.atomic():
        made = trace.made_with(step.key)
        if made is not None:
            return made
        session = ReceptionSession.objects.create(
            dossier=open_dossier(
                office=office, kind=SESSION, on=on, reason=step.reason,
                confidential=sitting.kind == Kind.DENUNCIATION,
            ),
            state="requested" if online else "planned",
            mode=sitting.mode.value,
            planned_for=sitting.planned_for,
            from_time=sitting.from_time,
            to_time=sitting.to_time,
            place=sitting.place,
            chaired_by=sitting.chaired_by,
            attendance=sitting.attendance,
            topic=sitting.topic,
            ground=sitting.ground,
            online=online,
            online_ground=sitting.online_ground,
            kind=sitting.kind,
        )  # fmt: skip
        trace.begin(session, verb, step, role=role, article=PLANNED)
    return session


def check_sitting(sitting: Sitting, office: Office, on: date) -> None:
    """A session ends after it begins, lies ahead, has a chair who may, and out of turn a ground."""
    if sitting.to_time <= sitting.from_time:
        raise ValidationError({"to_time": _("A session ends after it begins.")})
    if sitting.planned_for < on:
        raise ValidationError({"planned_for": _("A session is planned for a day to come.")})
    chairs = Post.objects.held_on(on).of(sitting.chaired_by).filter(office=office)
    roles = [Role.LEADER] if sitting.mode != Mode.REGULAR else PLANNERS
    if not chairs.filter(role__in=[role.value for role in roles]).exists():
        raise ValidationError({"chaired_by": _("Only a leader of the office receives so.")})
    if sitting.mode == Mode.IRREGULAR:
        check_ground("unscheduled_session", sitting.ground, on)


def post_facts(mode: str, day: date) -> dict[str, Any]:
    """The day before which the calendar is posted; only that of a head's periodic reception is."""
    return {"post_for": day.isoformat()} if mode == Mode.PERIODIC else {}


def agree_online(
    session: ReceptionSession, *, actor: Officer, on: date, said: dict[str, bool] | None = None,
    reason: str = "", version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Quyết định tiếp trực tuyến; `said` affirms what a denunciation needs."""
    facts = {**(said or {}), "online_for": session.planned_for.isoformat()}
    step = Step(actor, on, ground=session.online_ground, reason=reason, facts=facts,
                version=version)  # fmt: skip
    return move(session, "agree_online", step)


def decline_online(
    session: ReceptionSession, *, actor: Officer, on: date, reason: str,
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Không tiếp trực tuyến, with the reason."""
    return move(session, "decline_online", Step(actor, on, reason=reason, version=version))


def post_session(
    session: ReceptionSession, *, actor: Officer, on: date, posted_where: str, reason: str = "",
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Niêm yết lịch; after the latest day only with a reason, and the limit shows it as late."""
    limit = session.dossier.deadlines.open().filter(code="RCP_SCHEDULE_POST").first()
    if limit and limit.due_on and on > limit.due_on and not reason.strip():
        day = f"{limit.due_on:%d/%m/%Y}"
        raise ValidationError({"reason": _(
            "The latest day for posting was %(day)s (Luật Tiếp công dân Điều 24 khoản 4): say why "
            "it is posted only now."
        ) % {"day": day}})  # fmt: skip
    step = Step(actor, on, reason=reason, facts={"posted_where": posted_where}, version=version)
    with transaction.atomic():
        session = move(session, "post_session", step)
        if not is_announced(session):
            draft_letter(session, "TCD-16", step, facts_of_session(session, "TCD-16", on))
    return session


def give_notice(
    session: ReceptionSession, *, actor: Officer, on: date, reason: str = "",
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Thông báo tiếp trực tuyến to the citizen and the bodies that take part, with its letter."""
    step = Step(actor, on, reason=reason, version=version)
    with transaction.atomic():
        session = move(session, "give_notice", step)
        if not session.dossier.documents.filter(form="TCD-17").exclude(state="void").exists():
            draft_letter(session, "TCD-17", step, facts_of_session(session, "TCD-17", on))
    return session


def test_connection(
    session: ReceptionSession, *, actor: Officer, on: date, reason: str = "",
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Kết nối thử thành công."""
    return move(session, "test_connection", Step(actor, on, reason=reason, version=version))


def hold_session(
    session: ReceptionSession, *, actor: Officer, on: date, chaired_by: Officer | None = None,
    connected_at: str = "", recording: str = "", nobody_came: bool = False, reason: str = "",
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Ghi nhận buổi tiếp: who presided; only the head himself fulfils his duty.

    The head's reception is minuted; that nobody came is minuted too, and proves that he was there.
    """
    chair = chaired_by or session.chaired_by
    facts = {"chaired_by": chair.pk, "connected_at": connected_at, "recording": recording,
             "in_person": presides_as_head(chair, session.dossier.office, on),
             **({"nobody_came": True} if nobody_came else {})}  # fmt: skip
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    with transaction.atomic():
        session = move(session, "hold_session", step)
        code = "TCD-20" if nobody_came else "TCD-13" if has_minutes(session) else ""
        if code:
            draft_letter(session, code, step, facts_of_session(session, code, on))
        note_recording(session, session.visits.order_by("pk"), actor=actor, on=on, reason=reason,
                       role=session.act.role)  # fmt: skip
    return session


def presides_as_head(officer: Officer, office: Office, on: date) -> bool:
    """Whether the officer is the head of the office on that day, and no deputy."""
    posts = Post.objects.held_on(on).of(officer).filter(office=office, role=Role.LEADER.value)
    return any(is_head(post.title, post.signs_as) for post in posts)


def postpone(
    session: ReceptionSession, *, actor: Officer, on: date, planned_for: date, reason: str,
    made_known: str = "", version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Lùi lịch tiếp: what was not yet posted must be posted in time for the new day."""
    facts: dict[str, Any] = {"planned_for": planned_for.isoformat(), "made_known": made_known}
    if session.state == "planned":
        facts |= post_facts(session.mode, planned_for)
    if session.online:
        facts["online_for"] = planned_for.isoformat()
    return move(session, "postpone", Step(actor, on, reason=reason, facts=facts, version=version))


def call_off(
    session: ReceptionSession, *, actor: Officer, on: date, reason: str,
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Bỏ buổi tiếp chưa niêm yết, with the reason."""
    return move(session, "call_off", Step(actor, on, reason=reason, version=version))


def conclude_session(
    session: ReceptionSession, *, actor: Officer, on: date, conclusion: str,
    tasks: Sequence[Task] = (), reason: str = "", version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Thông báo kết luận việc tiếp công dân, with the tasks that are then followed."""
    if any(task.until < on for task in tasks):
        raise ValidationError({"tasks": _("A task cannot be due before it is given.")})
    with transaction.atomic():
        session = reread(session, version)
        rows = [
            SessionTask.objects.create(
                session=session, body=task.body, what=task.what, until=task.until
            )
            for task in tasks
        ]
        facts = {"conclusion": conclusion, "tasks": [row.pk for row in rows]}
        step = Step(actor, on, reason=reason, facts=facts, version=version, rows=rows)
        session = move(session, "conclude_session", step)
        draft_letter(session, "TCD-10", step, facts_of_session(session, "TCD-10", on))
    return session


def report_task(
    session: ReceptionSession, *, actor: Officer, on: date, task: SessionTask, reason: str,
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Báo kết quả thực hiện một nhiệm vụ: what was done stands in the reason."""
    with transaction.atomic():
        session = reread(session, version)
        row = session.tasks.select_for_update().filter(pk=task.pk, done_on=None).first()
        if row is None:
            raise Refused(
                message=Message(gettext_noop("This task is done, or belongs to another session.")),
                article="Nghị định 154/2026/NĐ-CP Điều 25 khoản 2",
                next=Message(gettext_noop("Choose one of the open tasks of this conclusion.")),
            )
        row.done_on, row.result = on, reason
        row.save(update_fields=["done_on", "result"])
        step = Step(actor, on, reason=reason, facts={"task": row.pk}, version=version, rows=[row])
        return move(session, "report_task", step)


def remind_task(
    session: ReceptionSession, *, actor: Officer, on: date, task: SessionTask, reason: str = "",
    version: int | None = None,
) -> ReceptionSession:  # fmt: skip
    """Đôn đốc: the body that is late with its task is reminded by a công văn (TCD-18)."""
    with transaction.atomic():
        session = reread(session, version)
        late = session.tasks.overdue(on).filter(pk=task.pk).first()
        if late is None and session.tasks.overdue(on).exists():
            raise ValidationError({"task": _("Choose a task that is late.")})
        step = Step(actor, on, reason=reason, facts={"task": task.pk}, version=version)
        session = move(session, "remind_task", step)
        draft_letter(session, "TCD-18", step, facts_of_session(session, "TCD-18", on))
    return session
