"""Any PDF is brought and judged: for everybody who works with matters.

Luật Giao dịch điện tử 2023 Điều 22, 25. The file is examined in a process of its own and not kept.
"""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.forms.signing import AnyFileForm
from cases.models.signature import SignatureCheck, SignatureRequest
from cases.services.paper import checks

TONES = {"valid": "done", "invalid": "late", "unverifiable": "paused"}


def verify_file(request: HttpRequest) -> HttpResponse:
    """Ask for a file; answer valid, invalid, or cannot be checked now, with the reasons."""
    on = timezone.localdate()
    if not access.offices_of(request.user, on).exists():
        raise PermissionDenied
    form = AnyFileForm(request.POST or None, request.FILES or None)
    asked = request.method == "POST"
    found = {}
    if asked and form.is_valid():
        found = told(checks.examine(form.cleaned_data["file"], timezone.now()), request)
    context = {
        **admin.site.each_context(request),
        "title": _("Check the signatures of a file"),
        "form": form,
        **found,
    }
    status = 422 if asked and not found else 200
    return TemplateResponse(request, "admin/verify_file.html", context, status=status)


def told(examined: checks.Examined, request: HttpRequest) -> dict[str, Any]:
    """The verdict in the words of the page; the letter itself only for who may see it."""
    verdict, document = examined.verdict, examined.document
    mine = document is not None and access.may_see(
        request.user, document.dossier, timezone.localdate()
    )
    return {
        "answer": SignatureCheck.Status(verdict.status).label,
        "tone": TONES[verdict.status],
        "reasons": [_(one) for one in verdict.reasons],
        "signers": [(SignatureRequest.Field(one.field).label, one.name, one.at)
                    for one in verdict.signers],
        "verdict": verdict,
        "sha256": examined.sha256,
        "issued_here": document is not None,
        "address": reverse("admin:cases_document_change", args=[document.pk])
        if mine and document else "",
    }  # fmt: skip
