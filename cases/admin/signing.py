"""A letter's signatures on its page: what was checked, what goes out to be signed, its pages."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, Role
from cases.models import Document
from cases.models.signing_rules import has_ink
from cases.services import paper
from cases.services.paper import scans
from cases.services.paper.outside import NEXT, Export
from cases.wording import refusal_sentence, translate

#: Roles that carry a letter out to be signed.
CARRIERS = (Role.LEADER, Role.CLERK)


def signature_facts(row: Document) -> list[tuple[Any, Any]]:
    """The last answer of a check, with its reasons; and an export that is still open."""
    facts: list[tuple[Any, Any]] = []
    check = row.signature_checks.first()
    if check is not None:
        why = "; ".join(translate(Message.from_json(one)) for one in check.reasons)
        when = timezone.localtime(check.checked_at).strftime("%d/%m/%Y %H:%M")
        answer = f"{check.get_status_display()} ({when})"
        facts.append((_("Signatures"), f"{answer}: {why}" if why else answer))
    elif has_ink(row):
        ink = row.hand_signature
        seen = ink.seen_on.strftime("%d/%m/%Y")
        facts.append((_("Signed by hand"), f"{ink.confirmed_by}, {seen}; {ink.kept_at}"))
    now = timezone.now()
    for request in row.signature_requests.all():
        if request.open_at(now) and request.version == row.version:
            until = timezone.localtime(request.expires_at).strftime("%d/%m/%Y %H:%M")
            facts.append((_("Exported to be signed"), f"{request.code} ({until})"))
    return facts


def signing_links(row: Document, request: HttpRequest) -> list[tuple[Any, str]]:
    """The way to the export and to the scan."""
    links: list[tuple[Any, str]] = []
    held = access.roles_of(request.user, row.office, timezone.localdate())
    if row.state in NEXT and not has_ink(row) and held & set(CARRIERS):
        links.append((_("Export to be signed outside"),
                      reverse("admin:cases_document_export_to_sign", args=[row.pk])))  # fmt: skip
    if has_ink(row):
        links.append((_("Scan of the signed letter"),
                      reverse("admin:cases_document_scan", args=[row.pk])))  # fmt: skip
    return links


def signing_urls(model_admin: Any) -> list[Any]:
    """Addresses of a letter's signatures."""

    def guarded(view: Any) -> Any:
        def answer(request: HttpRequest, pk: int, **more: Any) -> HttpResponse:
            document = model_admin.get_queryset(request).filter(pk=pk).exclude(sha256="").first()
            if document is None:
                raise Http404
            return view(request, document, **more)

        return model_admin.admin_site.admin_view(answer)

    return [
        path("<int:pk>/pages/<int:number>/", guarded(page), name="cases_document_file_page"),
        path("<int:pk>/scan/", guarded(scan), name="cases_document_scan"),
        path("<int:pk>/export/", guarded(export), name="cases_document_export_to_sign"),
    ]


def page(request: HttpRequest, document: Document, number: int) -> HttpResponse:
    """One page of the file as a picture; where it cannot be drawn, the file itself."""
    drawn = paper.page_image(document, number)
    if drawn is None:
        return sealed_off(paper.shown_file(document), "application/pdf", f"{document.pk}.pdf")
    return sealed_off(drawn, "image/png")


def scan(request: HttpRequest, document: Document) -> HttpResponse:
    """The scan of the letter that was signed with ink."""
    if not has_ink(document):
        raise Http404
    ink = document.hand_signature
    content = scans.read(ink.scan_sha256)
    name = f"{document.form}-{document.pk}-scan.{ink.scan_kind}"
    return sealed_off(content, scans.MEDIA_TYPES[ink.scan_kind], name)


def export(request: HttpRequest, document: Document) -> HttpResponse:
    """Ask first, then hand out exactly the bytes to be signed, under their code."""
    on = timezone.localdate()
    if not access.roles_of(request.user, document.office, on) & set(CARRIERS):
        raise PermissionDenied
    back = reverse("admin:cases_document_change", args=[document.pk])
    if request.method != "POST":
        return confirm_page(request, document, back)
    try:
        made: Export = paper.export_to_sign(document, actor=request.user, on=on, at=timezone.now())
    except Refused as refused:
        messages.error(request, refusal_sentence(refused))
        return HttpResponseRedirect(back)
    return sealed_off(made.pdf, "application/pdf", made.name)


def confirm_page(request: HttpRequest, document: Document, back: str) -> HttpResponse:
    """What the export means, before the button."""
    context = {
        **admin.site.each_context(request),
        "title": _("Export to be signed outside"),
        "opts": Document._meta,
        "row": document,
        "back": back,
        "hours": settings.SIGN_OUTSIDE_HOURS,
        "images": page_addresses(document),
    }
    return TemplateResponse(request, "admin/export_to_sign.html", context)


def page_addresses(document: Document) -> list[str]:
    """The pages of the file as pictures, so that who signs has seen them."""
    return [
        reverse("admin:cases_document_file_page", args=[document.pk, number])
        for number in range(1, paper.count_pages(document) + 1)
    ]


def sealed_off(content: bytes, kind: str, name: str = "") -> HttpResponse:
    """Kept nowhere, guessed by nobody; what bears a name is saved, not opened."""
    response = HttpResponse(content, content_type=kind)
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
