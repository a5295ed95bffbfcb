"""Pages of the hall: petitions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import Prefetch
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import (
    AddByFormMixin,
    DossierAdmin,
    FoldedSearchMixin,
    ServiceImportMixin,
    StateFilter,
)
from cases.admin.cells import day
from cases.clock_rows import clock_cell
from cases.law.refusal import Refused
from cases.law.words import Role
from cases.models import Deadline
from cases.models.states import badge as badge_of
from cases.wording import refusal_sentence
from complaints.forms import EnterForm, petition_form
from complaints.forms.classifying import told
from complaints.law import DECIDER_LABELS
from complaints.models import Petition
from complaints.models.following import body_of, competence_of
from complaints.resources import PetitionResource
from complaints.services import facts_of_petition
from complaints.services.permitted import DISPOSING, disposals, permitted_verbs


@admin.register(Petition)
class PetitionAdmin(ServiceImportMixin, AddByFormMixin, FoldedSearchMixin, DossierAdmin):
    """Petitions; a denunciation shows its envelope code where others show a name."""

    add_form, add_verb, add_title = EnterForm, "enter", _("Enter a petition")
    add_article = "Luật Tiếp công dân Điều 25; Luật Tố cáo Điều 24"
    added_by = (Role.RECEPTION_OFFICER,)
    resource_classes = [PetitionResource]
    list_display = ("number", "short_subject", "clocks", "badge", "kind", "received_on", "channel",
                    "topic")  # fmt: skip
    list_filter = ("kind", StateFilter, "channel", "topic")
    search_fields = ("number", "subject")
    folded_fields = ("petitioners__person__name_key",)

    def letter_facts(self, row: Petition, code: str, on: date) -> Mapping[str, Any]:
        return facts_of_petition(row, code, on)

    @admin.display(description=_("subject"))
    def short_subject(self, petition: Petition) -> str:
        return petition.subject[:80]

    @admin.display(description=_("state"), ordering="state")
    def badge(self, petition: Petition) -> str:
        return badge_of(petition)

    @admin.display(description=_("running limits"))
    def clocks(self, petition: Petition) -> str:
        return clock_cell(petition.dossier.running, timezone.localdate())

    def get_queryset(self, request: HttpRequest) -> Any:
        running = Prefetch("dossier__deadlines", Deadline.objects.open(), to_attr="running")
        rows = super().get_queryset(request).select_related("dossier", "case")
        return rows.prefetch_related(running)

    def form_of(self, row: Petition, verb: str) -> Any:
        return petition_form(row, verb)

    def preferred(self, row: Petition) -> list[str]:
        return [one.verb for one in disposals(row) if one.verb]

    def offers(self, row: Petition, verb: str) -> bool:
        if verb == "name_representatives":
            return row.head_count > 1
        return verb not in DISPOSING or verb in permitted_verbs(row)

    def head(self, row: Petition, request: HttpRequest) -> list[tuple[Any, Any]]:
        people = [one.person for one in row.petitioners.select_related("person")]
        names = "\n".join(f"{p.full_name}, {p.address}" for p in people)
        return [
            (_("Kind"), row.get_kind_display()),
            (_("Subject"), row.subject),
            (_("Content"), row.content),
            (_("Against"), row.against),
            (_("By"), row.envelope or names or _("anonymous")),
            (_("Received on"), day(row.received_on)),
            (_("How it came"), row.get_channel_display()),
            (_("Forwarded by"), row.forwarded_by),
            (_("Number of people"), row.head_count),
            (_("Group"), speakers(row)),
            (_("Level"), row.get_level_display()),
            (_("About a disciplinary decision"), gettext("yes") if row.discipline else ""),
            (_("Whose act it is about"), row.get_concerns_whom_display()),
            (_("Must decide"), must_decide(row)),
            (_("Within competence"), yes_no(row.competent)),
            (_("Conditions met"), yes_no(row.admissible)),
            (_("Competent body"), row.competent_body),
            *([(_("Check of the denouncer"), row.get_identity_display())] if row.identity else []),
            *([(_("Earlier matter"), row.continues)] if row.continues else []),
            *((_("What the law permits"), told(one)) for one in disposals(row)),
        ]

    def links(self, row: Petition, request: HttpRequest) -> list[tuple[Any, str]]:
        visits = [
            (_("Visit %(number)s") % {"number": visit.number},
             reverse("admin:reception_visit_change", args=[visit.pk]))
            for visit in row.visits.all()
        ]  # fmt: skip
        if row.same_as_id and access.may_see(
            request.user, row.same_as.dossier, timezone.localdate()
        ):
            url = reverse("admin:complaints_petition_change", args=[row.same_as_id])
            visits.append((_("Same as petition %(number)s") % {"number": row.same_as.number}, url))
        if row.case_id:
            url = reverse("admin:cases_case_change", args=[row.case_id])
            visits.append((_("Case %(number)s") % {"number": row.case.number}, url))
        return visits


def must_decide(petition: Petition) -> str:
    """Who must decide by the table, by which article, and how sure that reading is."""
    try:
        row = competence_of(petition, timezone.localdate())
    except Refused as refused:
        return refusal_sentence(refused)
    if row is None:
        return ""
    body = body_of(row, petition) or gettext(DECIDER_LABELS[row.decider])
    sure = "" if row.confidence == "text seen" else gettext(" – to be confirmed")
    return f"{body} ({row.article}{sure})"


def speakers(row: Petition) -> str:
    """Who speaks for a group, and by which appointment."""
    if row.appointed_on is None:
        return gettext("no representative is named") if row.head_count > 1 else ""
    named = row.dossier.representatives.filter(until=None).select_related("person")
    names = ", ".join(one.person.full_name for one in named)
    signed = gettext("appointed on %(day)s, signed by all") % {"day": day(row.appointed_on)}
    return "; ".join([names or gettext("named in the sealed envelope"), signed])


def yes_no(value: bool | None) -> str:
    """A question of the checklist: answered or not."""
    return gettext("not checked") if value is None else gettext("yes") if value else gettext("no")
