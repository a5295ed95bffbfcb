"""A letter is chosen and drafted on the page of its matter.

First the list of papers that this kind of matter knows, then one page for the one chosen: what it
still lacks, each with the place where it is entered; its optional paragraphs; its words.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.verbs import render_form, run_form
from cases.forms.letters import compose_form
from cases.law.papers import COURSE_LABELS, Course, offered
from cases.law.refusal import Refused
from cases.letters.catalogue import FORMS, Fact, missing
from cases.models import Document
from cases.models.states import badge
from cases.services import draft
from cases.services.move import procedure_verbs, typed
from cases.services.people import people_of
from cases.wording import refusal_sentence


class LettersMixin:
    """For the page of a visit, a session, a petition or a case."""

    def letter_facts(self, row: Any, code: str, on: date) -> Mapping[str, Any]:
        """What the row hands over to a letter of that form; a case needs to hand over nothing."""
        return {}

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        name = f"{self.opts.app_label}_{self.opts.model_name}"  # type: ignore[attr-defined]
        return [
            path("<int:pk>/letters/", view(self.letters), name=f"{name}_letters"),
            path("<int:pk>/letters/<str:code>/", view(self.compose), name=f"{name}_compose"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def for_drafting(self, request: HttpRequest, pk: int) -> Any:
        """The row, for those who may draft on it; the same 404 for what is not hers."""
        row = self.get_object(request, str(pk))  # type: ignore[attr-defined]
        seen = row is not None and self.has_view_permission(request, row)  # type: ignore[attr-defined]
        if not seen or isinstance(row, Document):
            raise Http404
        if not may_draft(request.user, row):
            raise PermissionDenied
        return row

    def letters(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Every paper of this kind of matter, in the order of the forms, and those there are."""
        row, on = self.for_drafting(request, pk), timezone.localdate()
        there: dict[str, list[Any]] = {}
        for one in row.dossier.documents.all():
            there.setdefault(one.form, []).append(
                {"url": reverse("admin:cases_document_change", args=[one.pk]), "text": str(one),
                 "state": badge(one)}
            )  # fmt: skip
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_compose"  # type: ignore[attr-defined]
        papers = [
            {"paper": one, "url": reverse(address, args=[row.pk, one.code]),
             "course": gettext(COURSE_LABELS[one.course]), "there": there.get(one.code, [])}
            for one in offered(draft.owner_of_papers(row), row.dossier.kind, on)
            if one.code in FORMS and one.course is not Course.REGISTER
        ]  # fmt: skip
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": _("Draft a letter"),
            "row": row,
            "back": self.address(row.pk),  # type: ignore[attr-defined]
            "papers": papers,
        }
        return TemplateResponse(request, "admin/letters.html", context)

    def compose(self, request: HttpRequest, pk: int, code: str) -> HttpResponse:
        """One letter: what it lacks, its paragraphs, its words, then the draft."""
        row, on = self.for_drafting(request, pk), timezone.localdate()
        if code not in FORMS:
            raise Http404
        paper = FORMS[code].paper
        try:
            draft.must_be_offered(row, code, on)
            letter = self.letter_facts(row, code, on)
            tried = draft.trial(row, code, actor=request.user, on=on, letter=letter)
        except Refused as refused:
            shown = {"refusal": refusal_sentence(refused)}
            return render_form(self, request, None, row=row, title=paper.name, shown=shown,
                               status=422)  # fmt: skip
        return run_form(
            self, request, compose_form(code, letter), row=row, verb="draft", title=paper.name,
            article=paper.basis, lacking=list(lacks(tried, row)),
        )  # fmt: skip


def may_draft(officer: Any, row: Any) -> bool:
    """Whether she is one of those who draft on this matter."""
    try:
        role = access.role_for(officer, draft.DRAFTERS, row.dossier.office, timezone.localdate())
        access.must_be_hers(officer, row, role)
    except PermissionDenied:
        return False
    return True


def lacks(document: Document, owner: Any) -> Iterator[dict[str, str]]:
    """Each fact that the letter lacks, with the address where it is entered."""
    for fact in missing(document.form, document.facts):
        yield {"text": gettext(fact.label_en), "url": where_entered(fact, document, owner)}


#: Facts of the office and of its people: the page of the list where they are entered.
PAGES = {"office": "admin:cases_office_changelist", "post": "admin:cases_post_changelist"}


def where_entered(fact: Fact, document: Document, owner: Any) -> str:
    """The address where a fact is entered; empty when it is written into the letter itself."""
    if fact.where in PAGES:
        return reverse(PAGES[fact.where])
    owner = typed(owner)
    meta = owner._meta.concrete_model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    if fact.where == "acceptance":
        accepted = owner.dossier.documents.filter(form__in=("KN-03", "TC-04")).first()
        return reverse("admin:cases_document_change", args=[accepted.pk]) if accepted else ""
    if fact.where == "person":
        named = people_of(owner).exists()
        return reverse(f"{name}_correct_person", args=[owner.pk]) if named else ""
    if fact.where in procedure_verbs(type(owner)):
        return reverse(f"{name}_do", args=[owner.pk, fact.where])
    return ""
