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
from cases.letters.verdict import Signature
from cases.models.signature import SignatureCheck, SignatureRequest
from cases.models.states import state_word
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
    unsigned = verdict.kind == "unsigned"
    return {
        "answer": _("not signed") if unsigned else SignatureCheck.Status(verdict.status).label,
        "tone": "paused" if unsigned else TONES[verdict.status],
        "reasons": [_(one) for one in verdict.reasons],
        "cautions": [_(one) for one in verdict.cautions],
        "signers": [signer_told(one) for one in verdict.signers],
        "what": what_it_is(examined),
        "verdict": verdict,
        "sha256": examined.sha256,
        "address": reverse("admin:cases_document_change", args=[document.pk])
        if mine and document else "",
    }  # fmt: skip


def what_it_is(examined: checks.Examined) -> str:
    """Ours, or of somebody else: said apart from what the signatures are worth."""
    if examined.copy is not None:
        return _("A copy that was issued here; the book of copies knows exactly these bytes.")
    if examined.document is not None:
        now = {"state": state_word(examined.document.state)}
        return _("A letter that was issued here; the register knows exactly these bytes. Its "
                 "state: %(state)s.") % now  # fmt: skip
    if examined.verdict.kind == "letter":
        return _("It is not of here: it has the form of a letter of this program, but the register "
                 "does not know these bytes.")  # fmt: skip
    return _("It is not of here: it is judged by its signatures alone, not by a register.")


def signer_told(one: Signature) -> dict[str, Any]:
    """One signature as the page shows it."""
    ours = one.field in SignatureRequest.Field
    return {
        "place": SignatureRequest.Field(one.field).label if ours else one.field,
        "name": one.name, "issuer": one.issuer, "at": one.at, "stamped_at": one.stamped_at,
        "whole": one.whole, "reasons": [_(why) for why in one.reasons],
        "answer": SignatureCheck.Status(one.status).label if one.status else "",
        "tone": TONES.get(one.status, ""),
    }  # fmt: skip
