"""The page on which a leader approves and signs many routine notices: choose, look, run.

The page of a run shows what will happen to each letter before anything happens; the run itself
works on a few letters a request, so that it never waits long, and goes on where it stopped. Of a
large number the worker sets the pages ahead; the page of its job shows how far it is.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.bulk import BulkForm
from cases.law.routine import MOST, MOST_AHEAD, ROUTINE
from cases.law.words import Role
from cases.models import Document
from cases.models.states import badge, verb_word
from cases.services.paper import ahead, bulk, rendered
from cases.wording import refusal_sentence

#: Letters that one request works on: rendering and signing take about a second each.
AT_ONCE = 5


def bulk_page(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Choose; look at what will happen; run, and run on."""
    on = timezone.localdate()
    if not access.offices_of(request.user, on, [Role.LEADER]).exists():
        raise PermissionDenied
    offered = bulk.offered(actor=request.user, on=on)
    # What the run has signed is no longer offered, but it still belongs to the run.
    among = access.visible(Document.objects.filter(form__in=ROUTINE), request.user, on)
    letters = list(offered[:MOST_AHEAD])
    sent = sent_by(request, letters)
    most = MOST_AHEAD if "prepare" in sent else MOST
    form = BulkForm(sent or None, actor=request.user, among=among, most=most)
    ticked = ticked_in(request, letters)
    context: dict[str, Any] = {"offered": [
        {**choice(one), "ticked": str(one.pk) in ticked, "set": rendered.is_set(one)}
        for one in letters
    ]}  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        if "prepare" in sent:
            return asked(form, request, on)
        context |= (
            looked_at(form, request, on) if "look" in request.POST else ran(form, request, on)
        )
    elif request.method == "POST":
        status = 422
    return TemplateResponse(request, "admin/bulk.html", {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts, "title": _("Approve and sign routine notices"),
        "subtitle": None, "form": form, "most": MOST, "most_ahead": MOST_AHEAD,
        "article": bulk.ARTICLE, **context,
    }, status=status)  # fmt: skip


def sent_by(request: HttpRequest, letters: list[Document]) -> QueryDict:
    """What was sent; “all” stands for every letter that the page lists."""
    sent = request.POST.copy()
    if sent.get("prepare") == "all":
        sent.setlist("chosen", [str(one.pk) for one in letters])
    return sent


def ticked_in(request: HttpRequest, letters: list[Document]) -> set[str]:
    """Which boxes are ticked: those that were sent, or the first of those that can be signed."""
    if request.method == "POST":
        return set(request.POST.getlist("chosen"))
    ready = [str(one.pk) for one in letters if one.state in bulk.STEPS and not one.missing]
    return set(ready[:MOST]) if "first" in request.GET else set()


def asked(form: BulkForm, request: HttpRequest, on: Any) -> HttpResponse:
    """The worker is asked for the pages; the page of its job shows how far it is."""
    values = form.cleaned_data
    job = ahead.set_ahead(values["chosen"], actor=request.user, on=on, key=values["key"])
    return HttpResponseRedirect(reverse("admin:cases_job_change", args=[job.pk]))


def choice(document: Document) -> dict[str, Any]:
    """One letter that may be chosen."""
    return {
        "pk": document.pk, "name": str(document), "title": document.title(),
        "state": badge(document), "why": gettext(ROUTINE[document.form].reason),
        "missing": ", ".join(document.missing_labels()), "signer": document.signer.officer,
        "url": reverse("admin:cases_document_change", args=[document.pk]),
    }  # fmt: skip


def looked_at(form: BulkForm, request: HttpRequest, on: Any) -> dict[str, Any]:
    """What will happen to each."""
    foreseen = bulk.foresee(form.cleaned_data["chosen"], actor=request.user, on=on)
    return {"plan": [told(one) for one in foreseen], "key": form.cleaned_data["key"],
            "ready": sum(one.done for one in foreseen)}  # fmt: skip


def ran(form: BulkForm, request: HttpRequest, on: Any) -> dict[str, Any]:
    """What happened to each, and how many still wait for this run."""
    letters = form.cleaned_data["chosen"]
    outcomes = bulk.run(
        letters, actor=request.user, on=on, key=form.cleaned_data["key"], most=AT_ONCE
    )
    return {
        "ran": [told(one) for one in outcomes],
        "key": form.cleaned_data["key"],
        "chosen": [one.pk for one in letters],
        "signed": sum(one.done for one in outcomes),
        "explained": sum(not one.done for one in outcomes),
        "left": len(letters) - len(outcomes),
        "total": len(letters),
    }


def told(outcome: bulk.Outcome) -> dict[str, Any]:
    """One letter of a run, as the page tells it."""
    return {
        **choice(outcome.document),
        "verbs": ", ".join(verb_word(verb) for verb in outcome.verbs),
        "refusal": refusal_sentence(outcome.refused) if outcome.refused else "",
    }
