"""The dossier page: who, what, clocks, timeline, papers, and at most five next steps."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from cases.admin.verbs import may_take
from cases.law.words import Message
from cases.models import Document
from cases.models.states import badge as badge_of
from cases.models.states import state_word, verb_word
from cases.services.move import transitions_of
from cases.services.move import typed as as_procedure
from cases.wording import translate

MOST_STEPS = 5


def dossier_page(model_admin: Any, request: HttpRequest, row: Any) -> HttpResponse:
    """Render the dossier of a visit, petition, case or document."""
    on = timezone.localdate()
    row = as_procedure(row)
    own = isinstance(row, Document)
    steps, more_steps = next_steps(model_admin, row, request)
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": str(row),
        "subtitle": None,
        "row": row,
        "badge": badge_of(row),
        "head": model_admin.head(row, request),
        "links": [*model_admin.links(row, request), *model_admin.concern_links(row, request)],
        "steps": steps,
        "more_steps": more_steps,
        "clocks": [] if own else [clock_row(d, on) for d in row.dossier.deadlines.all()],
        "timeline": timeline(row),
        "papers": [] if own else papers(row),
    }
    return TemplateResponse(request, "admin/dossier.html", context)


def next_steps(
    model_admin: Any, row: Any, request: HttpRequest
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What this person may do next with this row: the usual steps, then the rarer ones.

    First what the law expects in this state, then what takes the matter on, in the order of the
    procedure's file.
    """
    meta = model_admin.opts
    usual, rare = list(model_admin.extra_steps(row, request)), []
    first = model_admin.preferred(row)
    onward_first = sorted(
        transitions_of(row).items(), key=lambda one: (one[0] not in first, *rank(row, one[1]))
    )
    for verb, taken in onward_first:
        if not may_take(request.user, row, verb) or not model_admin.offers(row, verb):
            continue
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_do", args=[row.pk, verb])
        step = {"url": address, "title": gettext(taken.custom["label"])}
        (rare if taken.custom.get("rare") else usual).append(step)
    return usual[:MOST_STEPS], [*usual[MOST_STEPS:], *rare]


def rank(row: Any, taken: Any) -> tuple[bool, bool]:
    """False comes first: expected in this state; moving on from it."""
    ends = getattr(taken.target, "allowed_states", None) or (taken.target,)
    return row.state not in taken.custom.get("expected", ()), row.state in ends


def clock_row(deadline: Any, on: Any) -> dict[str, Any]:
    """One limit: what, due when, how it stands, and why that date."""
    running = deadline.met_on is None and deadline.stopped_on is None
    return {
        "code": deadline.code,
        "title": deadline.title(),
        "due_on": deadline.due_on,
        "started_on": deadline.started_on,
        "met_on": deadline.met_on,
        "stopped_on": deadline.stopped_on,
        "running": running,
        "late": running and deadline.due_on is not None and deadline.due_on < on,
        "missed": bool(deadline.met_on and deadline.due_on and deadline.met_on > deadline.due_on),
        "article": deadline.article,
        "steps": [
            {
                "on": date.fromisoformat(step["on"]) if step["on"] else None,
                "reason": translate(Message.from_json(step["reason"])),
            }
            for step in deadline.explanation
        ],
        "warnings": [translate(Message.from_json(w)) for w in deadline.warnings],
    }


def timeline(row: Any) -> list[dict[str, Any]]:
    """Every act on the dossier, or on this one letter, oldest first."""
    events = row.dossier.events.select_related("actor", "document").order_by("number")
    if isinstance(row, Document):
        events = events.filter(document=row)
    return [
        {
            "on": event.on,
            "recorded_at": event.recorded_at,
            "what": what(event),
            "who": event.actor,
            "role": event.get_role_display(),
            "after": state_word(event.after),
            "article": event.article,
            "reason": event.reason,
        }
        for event in events
    ]


def what(event: Any) -> str:
    """The act in words; of a letter, with the letter."""
    words = verb_word(event.verb)
    return f"{words}: {event.document.form}" if event.document else words


def papers(row: Any) -> list[dict[str, Any]]:
    """The letters of the dossier."""
    return [
        {
            "url": reverse("admin:cases_document_change", args=[document.pk]),
            "title": document.title(),
            "form": document.form,
            "number": document.number,
            "state": badge_of(document),
            "issued_on": document.issued_on,
        }
        for document in row.dossier.documents.order_by("pk")
    ]
