"""The questions about a complaint case, up to its decision."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, DayField, GroundForm, LinesField, VerbForm
from cases.law import complaint as law
from cases.law.words import OUTCOME_LABELS, Level, Outcome, Role
from cases.models import Officer, Post
from cases.models.text import choices
from cases.services import parties

#: What every form asks and no event keeps among its facts.
COMMON = ("on", "reason", "version", "key", "ground")


def plain(value: Any) -> Any:
    """A cleaned answer as the event keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    return [one.pk for one in value] if hasattr(value, "values_list") else value


def options(rows: tuple[law.Option, ...], blank: bool = True) -> Any:
    """The choices of a closed list, each with its article, in the language of the page."""

    def choices() -> list[tuple[str, str]]:
        shown = [(row.code, f"{gettext(row.label_en)} ({row.article})") for row in rows]
        return [("", "—"), *shown] if blank else shown

    return choices


def choice(label: Any, rows: tuple[law.Option, ...], **more: Any) -> forms.ChoiceField:
    """One of a closed list; a list with a row of its own for "nothing" needs no blank."""
    given = any(row.code == "" for row in rows)
    more.setdefault("required", not given)
    return forms.ChoiceField(
        label=label, choices=options(rows, blank=not given),
        error_messages={"required": REQUIRED}, **more,
    )  # fmt: skip


class FactsForm(VerbForm):
    """Every field of its own becomes a fact of the event."""

    def facts(self) -> dict[str, Any]:
        own = {name: plain(self.cleaned_data.get(name)) for name in self.fields}
        return {name: value for name, value in own.items() if name not in COMMON and value}


class ComplainantForm(FactsForm):
    """Asks which of several complainants; of one it need not ask."""

    person = forms.TypedChoiceField(
        label=_("Complainant"), coerce=int, required=False, empty_value=None
    )

    def prepare(self) -> None:
        rows = self.row.parties.select_related("person").order_by("pk")
        people = [(party.person_id, party.person.full_name) for party in rows]
        self.fields["person"].choices = [("", "—"), *people]
        if len(people) == 1:
            self.initial["person"] = people[0][0]


class RecheckForm(FactsForm):
    """Kiểm tra lại: legal ground, competence, content, procedure and form (NĐ 124/2020 17.2)."""

    found = choice(_("What the re-check found"), law.RECHECK)
    looked_at = LinesField(
        4, label=_("Legal ground, competence, content, procedure and form of the decision"),
        help_text=_("NĐ 124/2020/NĐ-CP Điều 17 khoản 2"),
    )  # fmt: skip
    field_order = ["found", "looked_at"]


class ComplexForm(GroundForm):
    """One of the seven criteria; before 01/07/2026 no text named any."""

    grounds_list = "complaint_complexity"

    def prepare(self) -> None:
        super().prepare()
        self.fields["ground"].label = _("Criterion")
        self.fields["ground"].required = len(self.fields["ground"].choices) > 1
        self.fields["reason"].label = _("Paper in the file that records it, and why")


class PlanForm(FactsForm):
    """Quyết định xác minh (Mẫu số 05): who, what, from when to when; and what the re-check gave."""

    rechecked = LinesField(
        3, label=_("What the re-check found"),
        help_text=_("NĐ 124/2020/NĐ-CP Điều 17: no basis to conclude yet."),
    )  # fmt: skip
    verifiers = forms.ModelMultipleChoiceField(
        Officer.objects.none(), label=_("Who verifies"), error_messages={"required": REQUIRED}
    )
    contents = LinesField(4, label=_("What is verified"))
    from_on = DayField(label=_("From"))
    until_on = DayField(label=_("Until"))
    plan = LinesField(4, label=_("Plan: with whom, where, which papers"), required=False)
    field_order = ["rechecked", "verifiers", "contents", "from_on", "until_on", "plan"]

    def prepare(self) -> None:
        held = Post.objects.held_on(timezone.localdate()).filter(office=self.row.dossier.office)
        working = held.filter(role__in=[Role.HANDLER.value, Role.INSPECTOR.value])
        self.fields["verifiers"].queryset = Officer.objects.filter(pk__in=working.values("officer"))
        self.initial.update(verifiers=[self.row.handler_id], contents=self.row.subject,
                            from_on=self.initial["on"])  # fmt: skip
        done = self.row.dossier.events.filter(verb="recheck").exists()
        if done or self.row.level == Level.SECOND:
            del self.fields["rechecked"]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        begins, ends = values.get("from_on"), values.get("until_on")
        if begins and ends and ends < begins:
            self.add_error("until_on", _("The last day lies before the first. Correct one."))
        return values


class RequestForm(FactsForm):
    """Whom the office asks, and for what; seven days run from the request."""

    party = choice(_("Who is asked"), law.EVIDENCE_FROM)
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    asked = LinesField(3, label=_("Information, papers or explanation asked for"))
    field_order = ["party", "name", "asked"]


class ReceiptOfEvidenceForm(FactsForm):
    """Biên bản giao nhận (Mẫu số 08)."""

    party = choice(_("Who supplies it"), law.EVIDENCE_FROM)
    received = LinesField(3, label=_("What was handed over"))
    field_order = ["party", "received"]


class WorkForm(FactsForm):
    """Biên bản làm việc (Mẫu số 06)."""

    place = forms.CharField(label=_("Place"), max_length=200, error_messages={"required": REQUIRED})
    present = LinesField(3, label=_("Who took part"))
    minutes = LinesField(4, label=_("What was said and agreed"))
    unsigned = forms.CharField(
        label=_("Who did not sign, and who witnessed it"), max_length=200, required=False
    )
    field_order = ["with", "place", "present", "minutes", "unsigned"]

    def prepare(self) -> None:
        self.fields["with"] = choice(_("Working session"), law.WORK)
        self.order_fields([*self.field_order, "on", "reason"])


class AssessmentForm(FactsForm):
    """Trưng cầu giám định (Mẫu số 09, 10)."""

    body = forms.CharField(
        label=_("Who assesses"), max_length=200, error_messages={"required": REQUIRED}
    )
    question = LinesField(3, label=_("What is to be assessed"))
    answer_on = DayField(
        label=_("Conclusion by"),
        help_text=_("The settling limit goes on meanwhile: only for a denunciation does the time "
                    "of an assessment not count."),
    )  # fmt: skip
    field_order = ["body", "question", "answer_on"]


class ResultForm(FactsForm):
    """What an act brought."""

    result = LinesField(4, label=_("Result"))
    field_order = ["result"]


class ConsultForm(FactsForm):
    """Whose opinion is asked, on what (the letter is drafted then); or what it says."""

    whom = choice(_("Who was asked"), law.OPINIONS)
    name = forms.CharField(
        label=_("Name of the council, body or person"), max_length=200, required=False
    )
    question = LinesField(3, label=_("What is asked"), required=False)
    answer_on = DayField(label=_("Answer wanted before"), required=False)
    opinion = LinesField(
        4, label=_("Opinion or proposal"), required=False,
        help_text=_("Once it has come. Without it the letter that asks for it is drafted."),
    )  # fmt: skip
    field_order = ["whom", "name", "question", "answer_on", "opinion"]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("opinion") and not values.get("question"):
            self.add_error("question", _("Write what is asked, or the opinion that has come."))
        return values


class ReportForm(FactsForm):
    """Báo cáo kết quả xác minh (Mẫu số 13)."""

    findings = LinesField(5, label=_("What the verification found"))
    verdict = forms.ChoiceField(
        label=_("Conclusion of the verification (Mẫu số 13)"), required=False,
        choices=[("", "—"), *choices(Outcome, OUTCOME_LABELS)],
    )  # fmt: skip
    proposal = LinesField(3, label=_("Conclusion and proposal"))
    findings_differ = forms.BooleanField(
        label=_("The findings differ from what the parties supplied (NĐ 124/2020/NĐ-CP Điều 25)"),
        required=False,
    )  # fmt: skip
    field_order = ["findings", "verdict", "proposal", "findings_differ"]


class MeasureForm(FactsForm):
    """Tạm đình chỉ thi hành (Mẫu số 11)."""

    decision = LinesField(2, label=_("Decision whose enforcement is suspended"))
    until = DayField(label=_("Until"), help_text=_("At most to the end of the settling limit."))
    field_order = ["decision", "until"]

    def prepare(self) -> None:
        self.fields["reason"].label = _("Damage that would be hard to repair")
        limit = self.row.dossier.deadlines.filter(code__startswith="CMP_RESOLVE").first()
        self.initial.setdefault("until", limit.due_on if limit else None)


class InviteForm(FactsForm):
    """Thông báo về việc tổ chức đối thoại: time, place, content."""

    dialogue_on = DayField(label=_("Day of the dialogue"))
    place = forms.CharField(
        label=_("Time and place"), max_length=200, error_messages={"required": REQUIRED}
    )
    topics = LinesField(3, label=_("Content of the dialogue"))
    field_order = ["dialogue_on", "place", "topics"]


class DialogueForm(FactsForm):
    """What the dialogue brought; its day is the day of the act (Mẫu số 14)."""

    absent = choice(_("The complainant"), law.ABSENCE)
    present = LinesField(2, label=_("Who took part, who was absent"), required=False)
    led_by = forms.CharField(label=_("Led by"), max_length=200, required=False)
    agreed = LinesField(2, label=_("What was agreed"), required=False)
    open_points = LinesField(2, label=_("What is still disputed"), required=False)
    result = LinesField(4, label=_("Result of the dialogue"))
    field_order = ["absent", "present", "led_by", "agreed", "open_points", "result"]

    def prepare(self) -> None:
        self.fields["led_by"].help_text = gettext(
            "The head himself; at the second level also his deputy or the head of the verifying "
            "body, in the cases of NĐ 124/2020/NĐ-CP Điều 28 khoản 2."
        )


class SuspendForm(GroundForm):
    """The ground; of force majeure or an obstacle the proof (NĐ 124/2020 Điều 28a khoản 4)."""

    proof = LinesField(
        2, label=_("Paper in the file that proves it, or the authority that is waited for"),
        required=False,
    )  # fmt: skip
    field_order = ["ground", "proof"]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("ground") == "LKN_11A_1A" and not values.get("proof"):
            self.add_error("proof", _(
                "Name the paper: an obstacle is proven in the file (NĐ 124/2020/NĐ-CP Điều 28a)."
            ))  # fmt: skip
        return values

    def facts(self) -> dict[str, Any]:
        proof = self.cleaned_data.get("proof")
        return {"proof": proof} if proof else {}


class TerminateForm(GroundForm):
    """The ground; of a withdrawal how it is shown; whom the decision reaches."""

    withdrawn_by = choice(_("A withdrawal is shown by"), law.WITHDRAWAL, required=False)
    field_order = ["ground", "withdrawn_by"]

    def prepare(self) -> None:
        super().prepare()
        self.fields["ground"].help_text = gettext(
            "Where the complainant died or was dissolved, the decision goes to the commune of his "
            "last residence or seat (NĐ 124/2020/NĐ-CP Điều 28b khoản 1)."
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        withdrawn = values.get("ground") in ("LKN_10", "LKN_11A_2A")
        if withdrawn and not values.get("withdrawn_by"):
            self.add_error("withdrawn_by", REQUIRED)
        return values

    def facts(self) -> dict[str, Any]:
        shown = self.cleaned_data.get("withdrawn_by")
        return {"withdrawn_by": shown} if shown else {}


class WithdrawForm(ComplainantForm):
    """What is withdrawn, or who of several leaves."""

    withdrawn = LinesField(3, label=_("Content that is withdrawn"), required=False)
    withdrawn_by = choice(_("A withdrawal is shown by"), law.WITHDRAWAL)
    field_order = ["withdrawn", "person", "withdrawn_by"]

    def prepare(self) -> None:
        super().prepare()
        self.initial.pop("person", None)
        self.fields["person"].label = _("Complainant who leaves the complaint of several")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("withdrawn") and not values.get("person"):
            self.add_error("withdrawn", _("Name the content, or the person who withdraws."))
        return values


class SuccessorForm(ComplainantForm):
    """Who goes on for somebody who died or was dissolved, and by which paper."""

    full_name = forms.CharField(
        label=_("Full name of the successor"), max_length=120, error_messages={"required": REQUIRED}
    )
    address = forms.CharField(
        label=_("Address"), max_length=250, error_messages={"required": REQUIRED}
    )
    proof = forms.CharField(
        label=_("Paper that proves it"), max_length=200, error_messages={"required": REQUIRED}
    )
    field_order = ["person", "full_name", "address", "proof"]

    def perform(self) -> Any:
        values = self.cleaned_data
        return parties.succeed(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            person={"full_name": values["full_name"], "address": values["address"]},
            proof=values["proof"], predecessor=values["person"], version=values["version"],
        )  # fmt: skip
