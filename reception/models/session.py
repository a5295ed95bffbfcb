"""Sessions of reception: planned, posted, held in person or not, concluded in writing.

Luật Tiếp công dân 42/2013/QH13 Điều 12, 15, 18, 24; Nghị định 154/2026/NĐ-CP Điều 16-25.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_fsm import ConcurrentTransitionMixin, FSMField, FSMModelMixin, transition

from cases.law.words import KIND_LABELS, Kind, Role, gettext_noop
from cases.models import Dossier
from cases.models.act import Act, condition
from cases.models.kept import Kept, KeptQuerySet
from cases.models.text import NFCCharField, NFCTextField, choices
from reception.law import MODE_LABELS, Mode
from reception.law.online import connected_in_time, fits, secrecy_lacking

TCD24 = "Luật Tiếp công dân Điều 24 khoản 4"
ONLINE = "Nghị định 154/2026/NĐ-CP Điều"
COMING = ("planned", "posted")


@condition(
    gettext_noop("The session is planned for another day."),
    TCD24,
    gettext_noop("Postpone it to the day on which it takes place, with the reason."),
)
def it_is_its_day(session: "ReceptionSession") -> bool:
    return session.act.on == session.planned_for


@condition(
    gettext_noop("The day of the session has come or is over: it is too late."),
    TCD24,
    gettext_noop("Hold it with the reason why its calendar was not posted, or postpone it."),
)
def its_day_lies_ahead(session: "ReceptionSession") -> bool:
    return session.act.on < session.planned_for


@condition(
    gettext_noop("Only the calendar of a head's periodic reception is posted session by session."),
    "Luật Tiếp công dân Điều 24 khoản 2 điểm c, khoản 4",
    gettext_noop("The hours of regular reception stand in the posted notice of the office."),
)
def is_periodic(session: "ReceptionSession") -> bool:
    return session.mode == Mode.PERIODIC


@condition(
    gettext_noop("It is not said where the calendar hangs."),
    "Luật Tiếp công dân Điều 24 khoản 2",
    gettext_noop("Name the office, the place of reception and the website, where there is one."),
)
def place_of_posting_is_named(session: "ReceptionSession") -> bool:
    return bool(session.act.facts.get("posted_where", "").strip())


@condition(
    gettext_noop("The calendar of this session was never posted."),
    TCD24,
    gettext_noop("Say in the reason why it was held all the same."),
)
def posted_or_explained(session: "ReceptionSession") -> bool:
    posted = session.mode != Mode.PERIODIC or session.posted_on is not None
    return posted or bool(session.act.reason.strip())


@condition(
    gettext_noop("A posted session is postponed only when the new time is made known at the place "
                 "of reception."),
    TCD24,
    gettext_noop("Post the new time there, then say where it hangs."),
)  # fmt: skip
def new_time_is_made_known(session: "ReceptionSession") -> bool:
    return session.state != "posted" or bool(session.act.facts.get("made_known", "").strip())


@condition(
    gettext_noop("Its calendar is posted: a posted session is put off to another time, not called "
                 "off."),
    TCD24,
    gettext_noop("Postpone it and make the new time known at the place of reception."),
)  # fmt: skip
def is_not_posted(session: "ReceptionSession") -> bool:
    return session.state != "posted"


@condition(
    gettext_noop("The new day is not a later one than today and than the day planned before."),
    TCD24,
    gettext_noop("Choose a later day: a session may be put off, not brought forward."),
)
def new_day_is_later(session: "ReceptionSession") -> bool:
    new = date.fromisoformat(session.act.facts["planned_for"])
    return new >= session.act.on and new > session.planned_for


@condition(
    gettext_noop("This session does not take place online."),
    f"{ONLINE} 23",
    gettext_noop("Only an online reception has a notice to its participants and a test."),
)
def is_online(session: "ReceptionSession") -> bool:
    return session.online


@condition(
    gettext_noop("The matter is none of those that are received online."),
    f"{ONLINE} 20",
    gettext_noop("Choose the clause that covers a matter of this kind, or receive it in person."),
)
def may_be_online(session: "ReceptionSession") -> bool:
    return fits(session.online_ground, session.kind)


@condition(
    gettext_noop("A denunciation is received online only when it is complex, no protection of "
                 "identity is asked, and secrecy is assured."),
    f"{ONLINE} 20 khoản 4",
    gettext_noop("Affirm all three, or receive the denouncer in person."),
)  # fmt: skip
def secrecy_is_assured(session: "ReceptionSession") -> bool:
    return not secrecy_lacking(session.kind, session.act.facts)


@condition(
    gettext_noop("An online reception needs its notice and a successful test first."),
    f"{ONLINE} 23 khoản 1",
    gettext_noop("Record the notice to everybody who takes part, and the test."),
)
def online_is_prepared(session: "ReceptionSession") -> bool:
    return not session.online or bool(session.noticed_on and session.tested_on)


@condition(
    gettext_noop("Not all places were connected one hour before the start."),
    f"{ONLINE} 23 khoản 1",
    gettext_noop("Postpone the session, or give the hour at which the last place was connected."),
)
def is_connected_in_time(session: "ReceptionSession") -> bool:
    if not session.online:
        return True
    connected = session.act.facts.get("connected_at", "")
    day = session.planned_for.isoformat()
    return bool(connected) and connected_in_time(
        datetime.fromisoformat(f"{day}T{connected}"),
        datetime.combine(session.planned_for, session.from_time),
    )


@condition(
    gettext_noop("The recording of the online reception is not named."),
    f"{ONLINE} 24 khoản 1",
    gettext_noop("Name where sound and picture are kept; signed they equal a paper file."),
)
def recording_is_named(session: "ReceptionSession") -> bool:
    return not session.online or bool(session.act.facts.get("recording", "").strip())


@condition(
    gettext_noop("It is said that nobody came, but visits of this session stand in the book."),
    "Luật Tiếp công dân Điều 25 khoản 2",
    gettext_noop("Leave the answer open; the visits are minuted."),
)
def nobody_stands_in_the_book(session: "ReceptionSession") -> bool:
    return not session.act.facts.get("nobody_came") or not session.visits.exists()


@condition(
    gettext_noop("The written conclusion is empty."),
    f"{ONLINE} 25 khoản 2",
    gettext_noop("Write what the head directed: who must do what, until when."),
)
def conclusion_is_written(session: "ReceptionSession") -> bool:
    return bool(session.act.facts.get("conclusion", "").strip())


@condition(
    gettext_noop("No task of this conclusion is late."),
    f"{ONLINE} 25 khoản 2",
    gettext_noop("Wait until the day that the conclusion set; what was done is reported."),
)
def a_task_is_late(session: "ReceptionSession") -> bool:
    late: bool = session.tasks.overdue(session.act.on).exists()
    return late


class SessionQuerySet(KeptQuerySet):
    """Which sessions are to come, and which the head held himself."""

    def coming(self) -> "SessionQuerySet":
        return self.filter(state__in=COMING)

    def in_person(self) -> "SessionQuerySet":
        """Held by the head himself in his turn: the proof of his duty."""
        return self.filter(in_person=True).exclude(mode=Mode.IRREGULAR.value)


class ReceptionSession(ConcurrentTransitionMixin, FSMModelMixin, Kept):
    """Buổi tiếp công dân: an office receives on a day, from an hour to an hour, at a place.

    Luật Tiếp công dân Điều 18, 24. `topic` is what the calendar announces: it names nobody.
    """

    sensitive = ("topic", "conclusion", "recording")

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="reception_session")
    state = FSMField(_("state"), default="planned", protected=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    mode = models.CharField(
        _("reception"), max_length=10, choices=choices(Mode, MODE_LABELS),
        default=Mode.PERIODIC.value,
    )  # fmt: skip
    planned_for = models.DateField(_("day"), db_index=True)
    from_time = models.TimeField(_("from"))
    to_time = models.TimeField(_("to"))
    place = NFCCharField(_("place"), max_length=200)
    chaired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("chaired by")
    )
    attendance = NFCTextField(_("who attends"), blank=True)
    topic = NFCTextField(_("what it is about"), blank=True)
    ground = models.CharField(_("ground"), max_length=20, blank=True)
    online = models.BooleanField(_("online"), default=False)
    online_ground = models.CharField(_("clause of Điều 20"), max_length=12, blank=True)
    kind = models.CharField(
        _("kind of matter"), max_length=12, choices=choices(Kind, KIND_LABELS), blank=True
    )
    noticed_on = models.DateField(_("notice given on"), null=True, blank=True)
    tested_on = models.DateField(_("connection tested on"), null=True, blank=True)
    recording = NFCCharField(_("recording"), max_length=200, blank=True)
    posted_on = models.DateField(_("posted on"), null=True, blank=True)
    posted_where = NFCTextField(_("posted where"), blank=True)
    held_on = models.DateField(_("held on"), null=True, blank=True)
    in_person = models.BooleanField(_("held by the head in person"), null=True, blank=True)
    conclusion = NFCTextField(_("conclusion"), blank=True)

    objects = SessionQuerySet.as_manager()
    clock_owner = "session"

    if TYPE_CHECKING:
        act: Act

    class Meta:
        verbose_name = _("reception session")
        verbose_name_plural = _("reception sessions")
        ordering = ["-planned_for", "-from_time"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_time__gt=F("from_time")),
                name="session_ends_after_it_begins",
                violation_error_message=_("A session ends after it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(mode="irregular") | ~Q(ground=""),
                name="unscheduled_session_has_a_ground",
                violation_error_message=_("An unscheduled reception needs its ground."),
            ),
            models.CheckConstraint(
                condition=Q(online=False) | ~Q(online_ground="") & ~Q(kind=""),
                name="online_session_has_a_ground",
                violation_error_message=_("An online reception needs its clause and its kind."),
            ),
        ]

    def __str__(self) -> str:
        return gettext("Session of %(day)s") % {"day": f"{self.planned_for:%d/%m/%Y}"}

    @property
    def subject(self) -> str:
        """How lists call it."""
        return f"{self.get_mode_display()}, {self.from_time:%H:%M}, {self.place}"

    @transition(
        state, "requested", "planned", conditions=[may_be_online, secrecy_is_assured],
        custom={"role": (Role.LEADER,), "article": f"{ONLINE} 20",
                "label": gettext_noop("Agree to receive online")},
    )  # fmt: skip
    def agree_online(self) -> None:
        """Quyết định tiếp trực tuyến: the head decides on which matters."""

    @transition(
        state, "requested", "declined",
        custom={"role": (Role.LEADER,), "article": f"{ONLINE} 18, 20", "needs_reason": True,
                "label": gettext_noop("Decline to receive online")},
    )  # fmt: skip
    def decline_online(self) -> None:
        """Không tiếp trực tuyến: the citizen is received in person instead."""

    @transition(
        state, "planned", "posted",
        conditions=[is_periodic, its_day_lies_ahead, place_of_posting_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.CLERK), "article": TCD24,
                "label": gettext_noop("Post the calendar")},
    )  # fmt: skip
    def post_session(self) -> None:
        """Niêm yết lịch tiếp: at the office, the place of reception, the website."""
        self.posted_on = self.act.on
        self.posted_where = self.act.facts["posted_where"]

    @transition(
        state, COMING, None, conditions=[is_online, its_day_lies_ahead],
        custom={"role": (Role.RECEPTION_OFFICER,), "article": f"{ONLINE} 23 khoản 1",
                "label": gettext_noop("Record the notice of the online reception")},
    )  # fmt: skip
    def give_notice(self) -> None:
        """Thông báo tiếp trực tuyến: to the citizen and the bodies that take part."""
        self.noticed_on = self.act.on

    @transition(
        state, COMING, None, conditions=[is_online, its_day_lies_ahead],
        custom={"role": (Role.RECEPTION_OFFICER,), "article": f"{ONLINE} 23 khoản 1",
                "label": gettext_noop("Record the test of the connection")},
    )  # fmt: skip
    def test_connection(self) -> None:
        """Kết nối thử thành công giữa các điểm cầu."""
        self.tested_on = self.act.on

    @transition(
        state, COMING, "held",
        conditions=[it_is_its_day, posted_or_explained, online_is_prepared, is_connected_in_time,
                    recording_is_named, nobody_stands_in_the_book],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER),
                "article": "Luật Tiếp công dân Điều 12, 15, 18; Nghị định 154/2026/NĐ-CP Điều 25",
                "label": gettext_noop("Record that it was held")},
    )  # fmt: skip
    def hold_session(self) -> None:
        """Tiếp công dân: who presided, and whether it was the head himself."""
        self.held_on = self.act.on
        self.chaired_by_id = self.act.facts["chaired_by"]
        self.in_person = self.act.facts["in_person"]
        self.recording = self.act.facts.get("recording", "")

    @transition(
        state, COMING, None, conditions=[new_day_is_later, new_time_is_made_known],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "article": TCD24,
                "needs_reason": True, "label": gettext_noop("Postpone")},
    )  # fmt: skip
    def postpone(self) -> None:
        """Lùi lịch tiếp: for a good reason, with the new time made known."""
        self.planned_for = date.fromisoformat(self.act.facts["planned_for"])
        self.noticed_on = self.tested_on = None

    @transition(
        state, COMING, "called_off", conditions=[is_not_posted],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "article": TCD24,
                "needs_reason": True, "label": gettext_noop("Call off")},
    )  # fmt: skip
    def call_off(self) -> None:
        """Hoãn buổi tiếp: it does not take place; the reason stays in the file."""

    @transition(
        state, "held", "concluded", conditions=[conclusion_is_written],
        custom={"role": (Role.LEADER,), "article": f"{ONLINE} 25 khoản 2; Luật Tiếp công dân Điều "
                "18 khoản 4", "label": gettext_noop("Conclude in writing")},
    )  # fmt: skip
    def conclude_session(self) -> None:
        """Thông báo kết luận việc tiếp công dân: the head's directions, sent to the bodies."""
        self.conclusion = self.act.facts["conclusion"]

    @transition(
        state, "concluded", None,
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "needs_reason": True,
                "article": f"{ONLINE} 25 khoản 2, Điều 26 khoản 3",
                "label": gettext_noop("Report the result of a task")},
    )  # fmt: skip
    def report_task(self) -> None:
        """Báo kết quả thực hiện: one task of the conclusion is done."""

    @transition(
        state, "concluded", None, conditions=[a_task_is_late],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER),
                "article": f"{ONLINE} 25 khoản 2; Luật Tiếp công dân Điều 27 khoản 2",
                "label": gettext_noop("Remind whoever is late with a task")},
    )  # fmt: skip
    def remind_task(self) -> None:
        """Đôn đốc cơ quan chưa thực hiện nhiệm vụ sau tiếp công dân, by a công văn."""
