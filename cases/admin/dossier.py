"""The dossier page: who, what, clocks, timeline, papers, and at most five next steps."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from cases.admin.letters import may_draft
from cases.admin.sendings import of_a_letter
from cases.admin.verbs import may_take
from cases.clock_rows import clock_cell, clock_row
from cases.law.clocks.titles import SHORT_TITLES
from cases.models import Document
from cases.models.states import badge as badge_of
from cases.models.states import state_word, verb_word
from cases.services.move import transitions_of
from cases.services.move import typed as as_procedure
from cases.wording import reason_in_words

MOST_STEPS = 5


def dossier_page(model_admin: Any, request: HttpRequest, row: Any) -> HttpResponse:
    """Render the dossier of a visit, petition, case or document."""
    on = timezone.localdate()
    row = as_procedure(row)
    own = isinstance(row, Document)
    steps, more_steps = next_steps(model_admin, row, request)
    limits = [] if own else list(row.dossier.deadlines.all())
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": str(row),
        "subtitle": None,
        "row": row,
        "badge": badge_of(row),
        "head": model_admin.head(row, request),
        "links": [*model_admin.links(row, request), *model_admin.paper_links(row, request),
                  *model_admin.people_links(row, request),
                  *model_admin.concern_links(row, request)],
        "steps": steps,
        "more_steps": more_steps,
        "clocks": [clock_row(limit, on) for limit in limits],
        "in_one_row": clock_cell(limits, on),
        "addresses": {} if own else addresses(model_admin, row),
        "may_draft": not own and may_draft(request.user, row),
        "timeline": timeline(row),
        "papers": [] if own else papers(row),
        "incoming": [] if own else incoming(row),
        **model_admin.more(row, request),
    }  # fmt: skip
    return TemplateResponse(request, "admin/dossier.html", context)


def addresses(model_admin: Any, row: Any) -> dict[str, str]:
    """Where the story and the sheets of a dossier are."""
    meta = model_admin.opts
    return {
        name: reverse(f"admin:{meta.app_label}_{meta.model_name}_{name}", args=[row.pk])
        for name in ("story", "story_sheet", "why", "letters")
    }


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
        folded = taken.custom.get("rare") and verb not in first
        (rare if folded else usual).append(step)
    return usual[:MOST_STEPS], [*usual[MOST_STEPS:], *rare]


def rank(row: Any, taken: Any) -> tuple[bool, bool]:
    """False comes first: expected in this state; moving on from it."""
    ends = getattr(taken.target, "allowed_states", None) or (taken.target,)
    return row.state not in taken.custom.get("expected", ()), row.state in ends


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
            "reason": "\n".join(
                filter(
                    None,
                    [
                        *moved(event),
                        *of_a_letter(event),
                        reason_in_words(event.reason),
                    ],
                )
            ),
        }
        for event in events
    ]


def what(event: Any) -> str:
    """The act in words; of a letter, with the letter."""
    words = verb_word(event.verb)
    return f"{words}: {event.document.form}" if event.document else words


def moved(event: Any) -> list[str]:
    """The due dates that were counted again, each with the old and the new day."""
    if event.verb != "count_again" or not event.facts:
        return []
    shown = {"day": day_of(event.facts["day"]), "name": event.facts["name"]}
    return [
        gettext("%(day)s (%(name)s); %(limit)s: %(old)s becomes %(new)s.")
        % {**shown, "limit": gettext(SHORT_TITLES.get(one["code"], one["code"])),
           "old": day_of(one["old"]), "new": day_of(one["new"])}
        for one in event.facts["moved"]
    ]  # fmt: skip


def day_of(text: str | None) -> str:
    """A kept day, day first."""
    return date.fromisoformat(text).strftime("%d/%m/%Y") if text else "–"


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


def incoming(row: Any) -> list[dict[str, Any]]:
    """What came in on this dossier."""
    return [
        {
            "url": reverse("admin:cases_incomingpaper_change", args=[paper.pk]),
            "title": paper.kind_of_paper(),
            "number": paper.arrival_number,
            "arrived_on": paper.arrived_on,
        }
        for paper in row.dossier.incoming_papers.order_by("arrived_on", "pk")
    ]
