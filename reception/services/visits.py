"""What happens to a visit: receive, answer, refuse, and enter a petition from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Message, Role, gettext_noop
from cases.models import Office, Officer, Person
from cases.services import concerns, numbering, trace
from cases.services.concerns import Tied
from cases.services.move import move, reread
from cases.services.opening import number_text, open_dossier
from cases.services.trace import Step
from complaints import services as hall
from complaints.models import Petition, Representative
from complaints.services import Paper, new_envelope
from complaints.services.letters import draft_letter
from reception.law import Mode
from reception.law.answer import Told, may_be_written
from reception.law.identity import Capacity, may_be_represented, proof_needed
from reception.law.refusal import notice_is_due
from reception.models import ReceptionSession, Visit
from reception.services.letters import facts_of_visit
from reception.services.recording import note_online


@dataclass(frozen=True)
class Arrival:
    """Who came about what, as plain values; nobody is named who comes to denounce."""

    kind: Kind
    summary: str
    mode: Mode = Mode.REGULAR
    papers: str = ""
    head_count: int = 1
    demand: str = ""
    earlier_settling: str = ""
    session: ReceptionSession | None = None
    capacity: Capacity = Capacity.SELF
    proxy_papers: str = ""
    series: str = ""
    envelope: str = ""
    tied: tuple[Tied, ...] = ()
    source_ref: str = ""


def receive(
    *, actor: Officer, on: date, office: Office, arrival: Arrival, person: Person | None = None,
    reason: str = "",
    key: str | None = None,
) -> Visit:  # fmt: skip
    """Tiếp công dân: one line in the book, and a receipt for the papers handed over."""
    role = access.role_for(actor, [Role.RECEPTION_OFFICER], office, on)
    secret = arrival.kind == Kind.DENUNCIATION
    concerns.check_receiver(actor, arrival.kind, arrival.tied)
    check_arrival(arrival, office, on)
    with transaction.atomic():
        made = trace.made_with(key)
        if made is not None:
            return made
        dossier = open_dossier(
            office=office, kind="visit", on=on, confidential=secret, reason=reason
        )
        entry, register = numbering.next_number(
            actor=actor, on=on, office=office, kind=numbering.VISITS, series=arrival.series,
            dossier=dossier,
        )  # fmt: skip
        visit = Visit.objects.create(
            dossier=dossier,
            number=number_text(entry.number, on.year, "TCD", register.series),
            mode=arrival.session.mode if arrival.session else arrival.mode.value,
            kind=arrival.kind.value,
            received_on=on,
            person=None if secret else person,
            envelope=(arrival.envelope or new_envelope()) if secret else "",
            summary=arrival.summary,
            papers=arrival.papers,
            head_count=arrival.head_count,
            demand=arrival.demand,
            earlier_settling=arrival.earlier_settling,
            session=arrival.session,
            capacity=arrival.capacity.value,
            proxy_papers=arrival.proxy_papers,
            series=arrival.series,
            source_ref=arrival.source_ref,
        )
        tied = concerns.note(dossier, arrival.tied, on)
        step = Step(actor, on, reason=reason, key=key, rows=[entry, register, *tied])
        trace.begin(visit, "receive", step, role=role, article="Luật Tiếp công dân Điều 8, 25")
        if arrival.papers.strip():
            draft_letter(visit, "TCD-02", step, facts_of_visit(visit, "TCD-02", on))
        return note_online(visit, actor=actor, on=on, reason=reason)


def check_arrival(arrival: Arrival, office: Office, on: date) -> None:
    """Who speaks for another proves it (Nghị định 154/2026 Điều 13); a session is of its day."""
    if arrival.capacity != Capacity.SELF and not may_be_represented(arrival.kind):
        raise ValidationError({"capacity": _("Nobody denounces through another.")})
    rule = proof_needed(arrival.capacity)
    if rule and not arrival.proxy_papers.strip():
        raise ValidationError({"proxy_papers": _(
            "Write which paper he shows: %(proof)s (%(article)s). Without it this is a ground not "
            "to receive him."
        ) % {"proof": _(rule.proof), "article": rule.article}})  # fmt: skip
    session = arrival.session
    if session and (session.planned_for != on or session.dossier.office_id != office.pk):
        raise ValidationError({"session": _("This session is one of another day or office.")})


def enter_petition(
    visit: Visit, *, actor: Officer, on: date, paper: Paper, people: list[Person] | None = None,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Lập đơn từ lượt tiếp: the petition takes over what the visit knows; once only."""
    with transaction.atomic():
        visit = reread(visit, version)
        if paper.kind == Kind.DENUNCIATION and visit.kind != Kind.DENUNCIATION:
            raise Refused(
                message=Message(
                    gettext_noop(
                        "The denouncer would be named: the visitor stands in the reception book."
                    )
                ),
                article="Luật Tố cáo Điều 56",
                next=Message(gettext_noop("Record a new visit as a denunciation.")),
            )  # fmt: skip
        known = [visit.person] if visit.person and people is None else people or []
        speakers = list(visit.dossier.representatives.filter(until=None).select_related("person"))
        known = [*known, *(one.person for one in speakers if one.person not in known)]
        paper = replace(
            paper, envelope=visit.envelope, visited_on=visit.received_on, series=visit.series,
            tied=(*concerns.current_of(visit.dossier), *paper.tied),
            head_count=max(paper.head_count, visit.head_count),
            appointed_on=visit.appointed_on, signed_by_all=visit.signed_by_all,
        )  # fmt: skip
        petition = hall.enter(
            actor=actor, on=on, office=visit.dossier.office, paper=paper, people=known,
            reason=reason,
        )  # fmt: skip
        facts = {"petition": petition.pk}
        copies = [
            Representative.objects.create(
                dossier=petition.dossier, person=one.person, since=one.since
            )
            for one in speakers
        ]
        move(visit, "enter_petition", Step(actor, on, reason=reason, facts=facts, rows=copies))
    return petition


def answer(
    visit: Visit, *, actor: Officer, on: date, reason: str, told: Told = Told.EXPLAINED,
    body: str = "", in_writing: bool = False, version: int | None = None,
) -> Visit:  # fmt: skip
    """Trả lời: which of the answers of the law, in which words, and to which body.

    Who is answered on a later day is no longer there: he is told in writing (Luật Tiếp công dân
    Điều 28 khoản 1), as is whoever asks for it.
    """
    facts = {"told": told.value, "body": body}
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    with transaction.atomic():
        visit = move(visit, "answer", step)
        written = in_writing or on > visit.received_on
        if written and may_be_written(told, visit.kind):
            draft_letter(visit, "TCD-11", step, facts_of_visit(visit, "TCD-11", on))
    return visit


def refuse_visit(
    visit: Visit, *, actor: Officer, on: date, ground: str, explained: bool = False,
    said: Mapping[str, Any] | None = None, reason: str = "", version: int | None = None,
) -> Visit:  # fmt: skip
    """Từ chối tiếp: explained to the visitor, documented as its ground demands.

    `said` answers the questions of the ground. On two grounds the notice 01/TCD is drafted and its
    three working days begin.
    """
    facts: dict[str, Any] = {**(said or {}), "explained": explained}
    due = notice_is_due(ground, on)
    if due:
        facts["notice_from"] = on.isoformat()
    step = Step(actor, on, ground=ground, reason=reason, version=version, facts=facts)
    with transaction.atomic():
        visit = move(visit, "refuse_visit", step)
        if due:
            draft_letter(visit, "TCD-01", step, facts_of_visit(visit, "TCD-01", on))
    return visit
