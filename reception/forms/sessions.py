"""The questions about a session of reception."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, DayField, LinesField, VerbForm
from cases.forms.base import ground_label
from cases.law.grounds import grounds_for
from cases.law.words import KIND_LABELS, Kind, Role
from cases.models import Office, Officer, Post
from cases.models.text import choices
from cases.services.trace import made_with
from reception import services
from reception.law import MODE_LABELS, Mode
from reception.law.online import MATTERS, SECRECY
from reception.models import SessionTask
from reception.services import Sitting, Task

PLANNERS = (Role.RECEPTION_OFFICER, Role.LEADER)
TIME_WRONG = _("Write an hour, for example 07:30.")


class SittingForm(VerbForm):
    """When, where, and who receives."""

    planned_for = DayField(label=_("Day of the session"))
    from_time = forms.TimeField(
        label=_("From"), initial="07:30",
        error_messages={"required": REQUIRED, "invalid": TIME_WRONG},
    )  # fmt: skip
    to_time = forms.TimeField(
        label=_("To"), initial="11:30",
        error_messages={"required": REQUIRED, "invalid": TIME_WRONG},
    )  # fmt: skip
    place = forms.CharField(label=_("Place"), max_length=200, error_messages={"required": REQUIRED})
    chaired_by = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Who receives"), error_messages={"required": REQUIRED}
    )
    attendance = LinesField(2, label=_("Who attends"), required=False)
    topic = LinesField(
        2, label=_("What it is expected to be about"), required=False,
        help_text=_("It is announced: name nobody."),
    )  # fmt: skip
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )

    def prepare(self) -> None:
        on = self.initial["on"]
        mine = access.offices_of(self.actor, on, PLANNERS)
        self.fields["office"].queryset = mine
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
            self.fields["office"].widget = forms.HiddenInput()
        held = Post.objects.held_on(on).filter(
            office__in=mine, role__in=[role.value for role in PLANNERS]
        )
        self.fields["chaired_by"].queryset = Officer.objects.filter(pk__in=held.values("officer"))

    def sitting(self, **more: Any) -> Sitting:
        values = self.cleaned_data
        names = ("planned_for", "from_time", "to_time", "place", "chaired_by", "attendance",
                 "topic")  # fmt: skip
        return Sitting(**{name: values[name] for name in names}, **more)


class PlanForm(SittingForm):
    """A session in person: regular, of the head in his turn, or out of turn with its ground."""

    mode = forms.ChoiceField(
        label=_("Reception"), choices=choices(Mode, MODE_LABELS), initial=Mode.PERIODIC.value
    )
    ground = forms.ChoiceField(label=_("Ground of an unscheduled reception"), required=False)
    field_order = ["mode", "planned_for", "from_time", "to_time", "place", "chaired_by",
                   "attendance", "topic", "ground"]  # fmt: skip

    def prepare(self) -> None:
        super().prepare()
        rows = grounds_for("unscheduled_session", self.initial["on"])
        self.fields["ground"].choices = [("", "—"), *((r.code, ground_label(r)) for r in rows)]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        irregular = values.get("mode") == Mode.IRREGULAR
        if irregular and not values.get("ground"):
            self.add_error("ground", _(
                "A head receives out of turn only in the cases of Luật Tiếp công dân Điều 18 "
                "khoản 3: choose which."
            ))  # fmt: skip
        if not irregular:
            values["ground"] = ""
        return values

    def perform(self) -> Any:
        values = self.cleaned_data
        made = made_with(self.once())
        return made or services.plan_session(
            actor=self.actor, on=values["on"], office=values["office"], reason=values["reason"],
            sitting=self.sitting(mode=Mode(values["mode"]), ground=values["ground"]),
            key=self.once(),
        )  # fmt: skip


class OnlineForm(SittingForm):
    """A request to be received online; the head decides on it."""

    kind = forms.ChoiceField(label=_("Kind of matter"), choices=choices(Kind, KIND_LABELS))
    online_ground = forms.ChoiceField(
        label=_("Which matter of Nghị định 154/2026 Điều 20"), error_messages={"required": REQUIRED}
    )
    field_order = ["kind", "online_ground", "planned_for", "from_time", "to_time", "place",
                   "chaired_by", "attendance", "topic"]  # fmt: skip

    def prepare(self) -> None:
        super().prepare()
        clauses = [(code, f"{gettext(row.label)} ({row.article})") for code, row in MATTERS.items()]
        self.fields["online_ground"].choices = [("", "—"), *clauses]

    def perform(self) -> Any:
        values = self.cleaned_data
        made = made_with(self.once())
        return made or services.request_online(
            actor=self.actor, on=values["on"], office=values["office"], reason=values["reason"],
            sitting=self.sitting(
                mode=Mode.REGULAR, kind=values["kind"], online_ground=values["online_ground"]
            ),
            key=self.once(),
        )  # fmt: skip


class SessionForm(VerbForm):
    """A verb of a session: calls the service of the same name with what it asks."""

    asked: tuple[str, ...] = ()

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.asked}

    def perform(self) -> Any:
        values = self.cleaned_data
        return getattr(services, self.verb)(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], **self.more(),
        )  # fmt: skip


class AgreeForm(SessionForm):
    """What a denunciation needs to be received online; nothing else is asked."""

    def prepare(self) -> None:
        if self.row.kind == Kind.DENUNCIATION:
            for name, label in SECRECY.items():
                self.fields[name] = forms.BooleanField(
                    label=gettext(label).capitalize(), required=False
                )

    def more(self) -> dict[str, Any]:
        return {"said": {name: self.cleaned_data[name] for name in SECRECY if name in self.fields}}


class PostForm(SessionForm):
    """Where the calendar hangs."""

    posted_where = LinesField(
        2, label=_("Where it is posted"),
        help_text=_("The office, the place of reception, the website where there is one."),
    )  # fmt: skip
    field_order = ["posted_where"]
    asked = ("posted_where",)


class HoldForm(SessionForm):
    """Who presided; of an online reception also the hour of connection and the recording."""

    chaired_by = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Who presided"), error_messages={"required": REQUIRED}
    )
    connected_at = forms.TimeField(
        label=_("All places connected at"), required=False, error_messages={"invalid": TIME_WRONG}
    )
    recording = forms.CharField(
        label=_("Where sound and picture are kept"), max_length=200, required=False
    )
    nobody_came = forms.BooleanField(
        label=_("No citizen came: minutes of that are drafted"), required=False
    )
    field_order = ["chaired_by", "nobody_came", "connected_at", "recording"]

    def prepare(self) -> None:
        held = Post.objects.held_on(self.row.planned_for).filter(
            office=self.row.dossier.office, role__in=[role.value for role in PLANNERS]
        )
        self.fields["chaired_by"].queryset = Officer.objects.filter(pk__in=held.values("officer"))
        self.initial["chaired_by"] = self.row.chaired_by_id
        if not self.row.online:
            del self.fields["connected_at"], self.fields["recording"]

    def more(self) -> dict[str, Any]:
        values = self.cleaned_data
        told = {"chaired_by": values["chaired_by"], "nobody_came": values["nobody_came"]}
        if self.row.online:
            connected = values["connected_at"]
            told["connected_at"] = f"{connected:%H:%M}" if connected else ""
            told["recording"] = values["recording"]
        return told


class PostponeForm(SessionForm):
    """The new day, and of a posted session where it was made known."""

    planned_for = DayField(label=_("New day"))
    made_known = forms.CharField(
        label=_("Where the new time is made known"), max_length=200, required=False,
        help_text=_("Needed once the calendar is posted (Luật Tiếp công dân Điều 24 khoản 4)."),
    )  # fmt: skip
    field_order = ["planned_for", "made_known", "reason"]
    asked = ("planned_for", "made_known")


class ConcludeForm(SessionForm):
    """The head's directions, and a task a line."""

    conclusion = LinesField(6, label=_("Conclusion"))
    tasks = LinesField(
        4, label=_("Tasks"), required=False,
        help_text=_("One a line: body; what it does; day/month/year until when."),
    )  # fmt: skip
    field_order = ["conclusion", "tasks"]
    asked = ("conclusion", "tasks")

    def clean_tasks(self) -> list[Task]:
        lines = [line for line in self.cleaned_data["tasks"].splitlines() if line.strip()]
        return [self.task(line) for line in lines]

    def task(self, line: str) -> Task:
        """One line of the field; ValidationError quotes a line that cannot be read."""
        parts = [part.strip() for part in line.split(";")]
        try:
            body, what, until = parts
            if not body or not what or len(body) > 200:
                raise ValueError
            return Task(body, what, DayField().clean(until))
        except (ValueError, forms.ValidationError):
            raise forms.ValidationError(
                _("This line is not of the form “body; task; day/month/year”: %(line)s"),
                params={"line": line},
            ) from None


class TaskForm(SessionForm):
    """Which task is done; what was done stands in the reason."""

    task = forms.ModelChoiceField(
        SessionTask.objects.none(), label=_("Task"), error_messages={"required": REQUIRED}
    )
    field_order = ["task", "reason"]
    asked = ("task",)

    def prepare(self) -> None:
        self.fields["task"].queryset = self.row.tasks.open()


class RemindTaskForm(TaskForm):
    """Which body is reminded of which late task; the draft of the letter opens afterwards."""

    def prepare(self) -> None:
        late = self.row.tasks.overdue(timezone.localdate())
        self.fields["task"].queryset = late
        if late.count() == 1:
            self.fields["task"].initial = late.get().pk


SESSION_FORMS: dict[str, type[VerbForm]] = {
    "agree_online": AgreeForm,
    "post_session": PostForm,
    "hold_session": HoldForm,
    "postpone": PostponeForm,
    "conclude_session": ConcludeForm,
    "report_task": TaskForm,
    "remind_task": RemindTaskForm,
}
