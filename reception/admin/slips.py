"""Addresses of the slips of a visit and of the empty forms: one click, in usual or large print."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.sheets import as_pdf
from cases.law.papers import PAPERS, name_of
from cases.law.refusal import Refused
from cases.wording import refusal_sentence
from reception.models import Visit
from reception.services import slips


class SlipsMixin:
    """For the page of a visit."""

    def get_urls(self) -> list[Any]:
        view, name = self.admin_site.admin_view, "reception_visit"  # type: ignore[attr-defined]
        return [
            path("<int:pk>/print/<slug:code>/", view(self.print_slip), name=f"{name}_print"),
            path("blank/", view(self.blanks), name=f"{name}_blanks"),
            path("blank/<slug:code>/", view(self.print_blank), name=f"{name}_blank"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def print_slip(self, request: HttpRequest, pk: int, code: str) -> HttpResponse:
        """The slip as PDF; its printing leaves a trace, and its foot a code for the citizen."""
        visit = self.hers(request, pk)  # type: ignore[attr-defined]
        try:
            pdf = slips.print_slip(
                visit, actor=request.user, on=timezone.localdate(), code=code,
                address=public_address(request), large="large" in request.GET,
            )  # fmt: skip
        except Refused as refused:
            return said(request, refused, self.address(pk))  # type: ignore[attr-defined]
        return as_pdf(pdf, f"phieu-{code}-{pk}")

    def blanks(self, request: HttpRequest) -> HttpResponse:
        """The empty forms that are handed out."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Empty forms"),
            "subtitle": None,
            "opts": self.opts,  # type: ignore[attr-defined]
            "papers": [PAPERS[code] for code in slips.blanks(timezone.localdate())],
        }
        return TemplateResponse(request, "admin/blanks.html", context)

    def print_blank(self, request: HttpRequest, code: str) -> HttpResponse:
        """One empty form under the head of her office."""
        on = timezone.localdate()
        office = access.offices_of(request.user, on).order_by("pk").first()
        if office is None or not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        try:
            pdf = slips.print_blank(
                code, actor=request.user, on=on, office=office, large="large" in request.GET
            )
        except Refused as refused:
            return said(request, refused, reverse("admin:reception_visit_blanks"))
        return as_pdf(pdf, f"mau-{code}")

    def slip_links(self, visit: Visit, request: HttpRequest) -> list[tuple[Any, str]]:
        """Each slip in usual and in large print, for those who may print it."""
        on = timezone.localdate()
        if not access.roles_of(request.user, visit.dossier.office, on) & set(slips.PRINTED_BY):
            return []
        found = []
        for code in slips.slips_of(visit, on):
            url = reverse("admin:reception_visit_print", args=[visit.pk, code])
            found += [
                (gettext("Print: %(name)s") % {"name": name_of(code)}, url),
                (gettext("Large print: %(name)s") % {"name": name_of(code)}, f"{url}?large=1"),
            ]
        return found


def said(request: HttpRequest, refused: Refused, back: str) -> HttpResponse:
    """The refusal on the page from which it was asked."""
    messages.error(request, refusal_sentence(refused))
    return HttpResponseRedirect(back)


def public_address(request: HttpRequest) -> str:
    """The address of the status page as a citizen types it."""
    way = reverse("status")
    return settings.PUBLIC_URL + way if settings.PUBLIC_URL else request.build_absolute_uri(way)
