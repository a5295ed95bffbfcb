"""Pages of a draft: its versions side by side, its way to a word processor and back."""

import difflib
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.letters import lacks
from cases.admin.verbs import may_take, render_form, run_form
from cases.forms.letters import ReturnForm, VersionForm
from cases.law.refusal import Refused
from cases.letters.catalogue import FORMS
from cases.models import Document, DraftVersion
from cases.services import paper
from cases.services.trace import owner_of
from cases.services.words import plain, value_at
from cases.wording import refusal_sentence

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 10"


class DraftPagesMixin:
    """For the page of a letter."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        return [
            path("<int:pk>/versions/", view(self.versions), name="cases_document_versions"),
            path("<int:pk>/versions/take/", view(self.take), name="cases_document_take"),
            path("<int:pk>/docx/", view(self.docx), name="cases_document_docx"),
            path("<int:pk>/docx/return/", view(self.docx_return), name="cases_document_return"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def hers_to_write(self, request: HttpRequest, pk: int) -> Document:
        """The letter, for those who may change its draft; else the 404 of what is not there."""
        document = self.get_object(request, str(pk))  # type: ignore[attr-defined]
        if document is None or not self.has_view_permission(request, document):  # type: ignore[attr-defined]
            raise Http404
        if not may_take(request.user, document, "redraft"):
            raise PermissionDenied
        return document

    def versions(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Every version of the words, each against the one before."""
        document = self.get_object(request, str(pk))  # type: ignore[attr-defined]
        if document is None or not self.has_view_permission(request, document):  # type: ignore[attr-defined]
            raise Http404
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": _("Versions of the draft"),
            "row": document,
            "back": self.address(pk),  # type: ignore[attr-defined]
            "versions": compared(document),
            "take": reverse("admin:cases_document_take", args=[pk])
            if document.state == "drafted" and may_take(request.user, document, "redraft") else "",
        }  # fmt: skip
        return TemplateResponse(request, "admin/versions.html", context)

    def take(self, request: HttpRequest, pk: int) -> HttpResponse:
        """An earlier version again."""
        document = self.hers_to_write(request, pk)
        return run_form(self, request, VersionForm, row=document, verb="redraft",
                        title=gettext("Take a version again"), article=ARTICLE)  # fmt: skip

    def docx(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The draft for a word processor."""
        document = self.hers_to_write(request, pk)
        try:
            made = paper.export_docx(document, actor=request.user, on=timezone.localdate())
        except Refused as refused:
            shown = {"refusal": refusal_sentence(refused)}
            return render_form(self, request, None, row=document, title=document.title(),
                               shown=shown, status=422)  # fmt: skip
        response = HttpResponse(made, content_type=DOCX_TYPE)
        name = f"{document.form}-{document.pk}-{document.version}.docx"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response

    def docx_return(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The edited file comes back as a new version."""
        document = self.hers_to_write(request, pk)
        return run_form(self, request, ReturnForm, row=document, verb="redraft",
                        title=gettext("Return the edited draft"), article=ARTICLE)  # fmt: skip

    def more(self, row: Document, request: HttpRequest) -> dict[str, Any]:
        """What a draft still lacks, each with the place where it is entered."""
        drafted = row.state == "drafted"
        return {"lacking": list(lacks(row, owner_of(row.dossier))) if drafted else []}


def draft_links(document: Document, user: Any) -> list[tuple[Any, str]]:
    """The addresses of a draft that this person may use."""
    links: list[tuple[Any, str]] = []
    if document.versions.exists():
        links.append((_("Versions"), reverse("admin:cases_document_versions", args=[document.pk])))
    if document.state == "drafted" and not document.missing and may_take(user, document, "redraft"):
        links += [
            (_("Edit in a word processor (DOCX)"),
             reverse("admin:cases_document_docx", args=[document.pk])),
            (_("Return the edited draft"),
             reverse("admin:cases_document_return", args=[document.pk])),
        ]  # fmt: skip
    return links


def compared(document: Document) -> list[dict[str, Any]]:
    """The versions, newest first, with the lines that were added and taken away."""
    told, before = [], None
    for version in document.versions.select_related("made_by"):
        told.append({"version": version, "changes": changes(document, before, version)})
        before = version
    return told[::-1]


def changes(
    document: Document, before: DraftVersion | None, after: DraftVersion
) -> list[dict[str, Any]]:
    """Of each fact whose words changed: its name, and the lines with + and −."""
    form, found = FORMS[document.form], []
    for fact in form.facts:
        name = fact.name.partition("[]")[0]
        old = words(plain(value_at(before.given, name), fact, form)) if before else []
        new = words(plain(value_at(after.given, name), fact, form))
        if old != new and name not in [one["name"] for one in found]:
            lines = difflib.ndiff(old, new)
            found.append({
                "name": name, "label": gettext(fact.label_en),
                "lines": [(line[0], line[2:]) for line in lines if line[0] in "+- "],
            })  # fmt: skip
    return found


def words(value: Any) -> list[str]:
    """A value of the words as lines that can be compared."""
    if isinstance(value, dict):
        return [line for one in value.values() for line in words(one)]
    if isinstance(value, list):
        return [line for one in value for line in words(one)]
    return str(value).splitlines() if value not in (None, "") else []
