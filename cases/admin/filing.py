"""The file of a case: its checklist, its papers with their sheets, its copies, the archive.

Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39; Nghị định 30/2020/NĐ-CP Điều 28-31.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.cells import day
from cases.admin.verbs import run_form
from cases.forms.dossier import ExplainForm, PaperForm, RetentionForm, SheetsForm
from cases.law.dossier import ITEMS, Found, Standing, Volume
from cases.law.dossier.retention import hand_over_until
from cases.law.dossier.volume import PROTECTION_ARTICLE
from cases.law.words import Role
from cases.models import Case, Document
from cases.models.states import badge as badge_of
from cases.models.states import state_word, verb_word
from cases.procedures import checklist
from cases.services.dossier import archive, exports, filing, incoming
from cases.services.dossier.contents import entries, is_hers, record_of

#: How an item stands: word, tone of the one stylesheet.
STANDINGS = {
    Standing.PRESENT: (_("present"), "done"),
    Standing.MISSING: (_("missing"), "late"),
    Standing.EXPLAINED: (_("explained in writing"), "paused"),
    Standing.NOT_DEMANDED: (_("not applicable"), "open"),
}
#: Acts on the file that change no state: form, title, who.
ACTS = {
    "number": (SheetsForm, "number_sheets", _("Number the sheets"), filing.KEEPERS),
    "explain": (ExplainForm, "explain_missing", _("Explain what is missing"), (Role.LEADER,)),
    "retention": (RetentionForm, "set_retention", _("Set the length of keeping"),
                  filing.KEEPERS),
}  # fmt: skip
COPIES = {
    "pdf": _("The whole file (PDF)"), "protection": _("The file of the protection (PDF)"),
    "zip": _("Folder for the archive (ZIP)"),
    "manifest": _("Hashes (JSON)"), "hashes": _("Hashes, printed (PDF)"), "cover": _("Cover (PDF)"),
    "index": _("Index (PDF)"), "end": _("End sheet (PDF)"),
    "minutes": _("Minutes of the hand-over (PDF)"),
}  # fmt: skip
MEDIA = {"zip": ("application/zip", "zip"), "manifest": ("application/json", "json")}


class PapersMixin:
    """For the pages of a visit, a petition, a case: a paper comes in."""

    def get_urls(self) -> list[Any]:
        meta = self.opts  # type: ignore[attr-defined]
        view = self.admin_site.admin_view(self.receive_paper)  # type: ignore[attr-defined]
        name = f"{meta.app_label}_{meta.model_name}_receive_paper"
        return [path("<int:pk>/paper/", view, name=name), *super().get_urls()]  # type: ignore[misc]

    def receive_paper(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Register a paper or a piece of evidence that belongs to this dossier."""
        row = self.hers(request, pk)  # type: ignore[attr-defined]
        if not self.receives(request, row):
            raise Http404
        asked = {name: request.GET[name] for name in ("nature", "form") if name in request.GET}
        return run_form(
            self, request, PaperForm, row=row, verb="receive_paper", initial=asked,
            title=gettext("Receive a paper"), article=incoming.ARTICLE,
        )  # fmt: skip

    def receives(self, request: HttpRequest, row: Any) -> bool:
        """Whether she takes papers in for the office of this dossier."""
        on = timezone.localdate()
        offices = access.offices_of(request.user, on, incoming.RECEIVERS)
        return not isinstance(row, Document) and offices.filter(pk=row.dossier.office_id).exists()

    def paper_links(self, row: Any, request: HttpRequest) -> list[tuple[Any, str]]:
        """The way to the page on which a paper is received."""
        if isinstance(row, Document) or not self.receives(request, row):
            return []
        meta = self.opts  # type: ignore[attr-defined]
        name = f"admin:{meta.app_label}_{meta.model_name}_receive_paper"
        return [(_("Receive a paper"), reverse(name, args=[row.pk]))]


class CaseFileMixin:
    """For the pages of a case: the file, its acts, its copies; and the lists of the archive."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        return [
            path("archive/", view(self.archive), name="cases_case_archive"),
            path("<int:pk>/file/", view(self.file), name="cases_case_file"),
            path("<int:pk>/file/<slug:act>/", view(self.act), name="cases_case_file_act"),
            path("<int:pk>/file/copy/<slug:what>/", view(self.copy), name="cases_case_file_copy"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def file(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Checklist, papers with their sheets, what may be done and taken away."""
        case = self.hers(request, pk)  # type: ignore[attr-defined]
        on = timezone.localdate()
        whole = is_hers(case, request.user, on) and case.state != "disposed"
        explained = checklist.explained(case)
        looked = [] if case.state == "disposed" else checklist.look(case)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": gettext("The file of %(number)s") % {"number": case.number},
            "subtitle": None,
            "row": case,
            "back": self.address(case.pk),  # type: ignore[attr-defined]
            "items": [item_row(case, one, explained) for one in looked],
            "papers": entries(case) if whole else [],
            "protected": entries(case, Volume.PROTECTION) if whole else [],
            "protection_article": PROTECTION_ARTICLE,
            "badge": badge_of(case),
            "acts": acts_of(request, case),
            "copies": copies_of(case) if whole else [],
            "record": record_rows(case),
        }
        return TemplateResponse(request, "admin/case_file.html", context)

    def act(self, request: HttpRequest, pk: int, act: str) -> HttpResponse:
        """One act on the file: ask, then do it or explain why not."""
        case = self.hers(request, pk)  # type: ignore[attr-defined]
        if act not in ACTS or act not in {one["name"] for one in acts_of(request, case)}:
            raise Http404
        form, verb, title, _roles = ACTS[act]
        asked = {"item": request.GET["item"]} if request.GET.get("item") in ITEMS else {}
        return run_form(self, request, form, row=case, verb=verb, title=str(title), initial=asked,
                        article="NĐ 30/2020/NĐ-CP Điều 28, 29")  # fmt: skip

    def copy(self, request: HttpRequest, pk: int, what: str) -> HttpResponse:
        """A copy to take away; the same 404 for what is not there and what is not hers."""
        case, on = self.hers(request, pk), timezone.localdate()  # type: ignore[attr-defined]
        known = what in exports.MAKERS and what in exports.offered(case)
        if not known or case.state == "disposed" or not is_hers(case, request.user, on):
            raise Http404
        content = exports.export(case, what, actor=request.user, on=on)
        media, ending = MEDIA.get(what, ("application/pdf", "pdf"))
        response = HttpResponse(content, content_type=media)
        response["Content-Disposition"] = (
            f'attachment; filename="ho-so-{case.dossier_id}-{what}.{ending}"'
        )
        response["Cache-Control"] = "no-store"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def archive(self, request: HttpRequest) -> HttpResponse:
        """What must go to the archive, what may be disposed of, what waits for a leader."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise Http404
        on, user = timezone.localdate(), request.user
        lists = (
            (_("To be handed to the archive"), archive.to_hand_over(user, on)),
            (_("Time of keeping ended"), archive.to_propose(user, on)),
            (_("Disposal waits for a leader"), archive.to_decide(user, on)),
            (_("Disposed of"), archive.disposed(user, on)),
        )
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": gettext("The archive"),
            "subtitle": None,
            "lists": [(title, [archive_row(one) for one in rows]) for title, rows in lists],
        }
        return TemplateResponse(request, "admin/archive.html", context)


def item_row(case: Case, found: Found, explained: dict[str, str]) -> dict[str, Any]:
    """An item of the checklist: how it stands, why, and where it is made."""
    item = found.item
    word, tone = STANDINGS[found.standing]
    missing = found.standing is Standing.MISSING
    url, label = way_to(case, found) if missing else ("", "")
    explain = missing and item.explainable
    return {
        "name": item.name, "article": item.article, "url": url, "label": label,
        "state": format_html('<span class="state {}">{}</span>', tone, word),
        "why": explained.get(item.code, "") if found.standing is Standing.EXPLAINED else (
            only_after(found) if found.standing is Standing.NOT_DEMANDED else ""
        ),
        "explain": f"{reverse('admin:cases_case_file_act', args=[case.pk, 'explain'])}"
                   f"?item={item.code}" if explain else "",
    }  # fmt: skip


def only_after(found: Found) -> str:
    """Why an item is not demanded in this matter."""
    words = [token_word(token) for token in found.item.calls]
    return gettext("Demanded only after: %(acts)s.") % {"acts": ", ".join(filter(None, words))}


def token_word(token: str) -> str:
    """What calls for a paper, in words."""
    name, _colon, what = token.partition(":")
    if name == "act":
        return verb_word(what)
    if name == "ended":
        return state_word(what)
    return {"earlier": gettext("an earlier matter"), "ground": what}.get(name, "")


def way_to(case: Case, found: Found) -> tuple[str, str]:
    """Where a missing paper is made: its draft, the page of its step, or where it comes in."""
    item = found.item
    dossiers = checklist.dossiers_of(case).values("pk")
    drafts = Document.objects.filter(dossier__in=dossiers, form__in=item.met_by)
    draft = drafts.exclude(state__in=("issued", "void")).order_by("pk").last()
    if draft is not None:
        return reverse("admin:cases_document_change", args=[draft.pk]), gettext("Go on with it")
    if item.page == "receive_paper":
        nature = next((one[3:] for one in item.met_by if one.startswith("in:")), "")
        url = reverse("admin:cases_case_receive_paper", args=[case.pk])
        return f"{url}?nature={nature}", gettext("Receive it")
    if item.page:
        return reverse("admin:cases_case_do", args=[case.pk, item.page]), gettext("Make it")
    return reverse("admin:cases_case_change", args=[case.pk]), gettext("To the matter")


def acts_of(request: HttpRequest, case: Case) -> list[dict[str, Any]]:
    """What she may do with the file as it stands."""
    if case.state in incoming.SHUT:
        return []
    on = timezone.localdate()
    held = access.roles_of(request.user, case.dossier.office, on)
    return [
        {"name": name, "title": title,
         "url": reverse("admin:cases_case_file_act", args=[case.pk, name])}
        for name, (_form, _verb, title, roles) in ACTS.items() if held & set(roles)
    ]  # fmt: skip


def copies_of(case: Case) -> list[tuple[Any, str]]:
    """What may be taken away: label and address."""
    return [
        (COPIES[name], reverse("admin:cases_case_file_copy", args=[case.pk, name]))
        for name in exports.offered(case)
    ]


def record_rows(case: Case) -> list[tuple[Any, Any]]:
    """Label and value of the archive record; of what is gone, the stub."""
    record = record_of(case)
    if record is None:
        return []
    counts = ", ".join(f"{name}: {count}" for name, count in sorted(record.counts.items()))
    until = day(record.kept_until) if record.kept_until else gettext("for ever")
    rows = [
        (_("Gravity"), record.get_gravity_display()),
        (_("Kept until"), until),
        (_("Basis"), record.basis),
        (_("To the archive until"), day(hand_over_until(record.ended_on))),
        (_("Handed to the archive on"), day(record.handed_over_on)),
        (_("Received by"), record.handed_to),
        (_("SHA-256 of the export"), record.export_sha256),
        (_("Disposed of on"), day(record.disposed_on)),
        (_("What there was"), counts),
    ]
    return [(label, value) for label, value in rows if value]


def archive_row(waiting: archive.Waiting) -> dict[str, Any]:
    """A file on a list of the archive."""
    tone = "late" if waiting.late else "paused" if waiting.pressing else ""
    word = _("late") if waiting.late else _("within 30 days") if waiting.pressing else ""
    return {
        "url": reverse("admin:cases_case_file", args=[waiting.case.pk]),
        "number": waiting.case.number,
        "kind": waiting.case.get_kind_display(),
        "until": waiting.until,
        "mark": format_html('<span class="state {}">{}</span>', tone, word) if word else "",
    }
