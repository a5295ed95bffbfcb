"""What happens at the door: receive, answer, refuse, and enter a petition from a visit."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Message, Role, gettext_noop
from cases.models import Office, Officer, Person
from cases.services import concerns, numbering, trace
from cases.services import facts as gather
from cases.services.concerns import Tied
from cases.services.draft import draft_paper
from cases.services.move import move, reread
from cases.services.opening import number_text, open_dossier
from cases.services.trace import Step
from complaints import services as hall
from complaints.models import Petition
from complaints.services import Paper, new_envelope
from reception.law import Mode
from reception.models import Visit


@dataclass(frozen=True)
class Arrival:
    """Who came about what, as plain values; nobody is named who comes to denounce."""

    kind: Kind
    summary: str
    mode: Mode = Mode.REGULAR
    papers: str = ""
    head_count: int = 1
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
            number=number_text(entry.number, on.year, "TCD", arrival.series),
            mode=arrival.mode.value,
            kind=arrival.kind.value,
            received_on=on,
            person=None if secret else person,
            envelope=(arrival.envelope or new_envelope()) if secret else "",
            summary=arrival.summary,
            papers=arrival.papers,
            head_count=arrival.head_count,
            series=arrival.series,
            source_ref=arrival.source_ref,
        )
        tied = concerns.note(dossier, arrival.tied, on)
        step = Step(actor, on, reason=reason, key=key, rows=[entry, register, *tied])
        trace.begin(visit, "receive", step, role=role, article="Luật Tiếp công dân Điều 8, 25")
        if arrival.papers.strip():
            letter = receipt_of(visit, actor)
            draft_paper(visit, {"paper": "TCD-02"}, replace(step, letter=letter))
    return visit


def receipt_of(visit: Visit, officer: Officer) -> dict[str, Any]:
    """What the receipt says (Mẫu 02/TCD): one line a paper; a denouncer is a code on it."""
    post = officer.posts.filter(role=Role.RECEPTION_OFFICER.value).first()
    papers = [line.strip() for line in visit.papers.splitlines() if line.strip()]
    person = {"petitioner": gather.person(visit.person)} if visit.person else {}
    return {
        "at": {"time": f"{timezone.localtime():%H giờ %M}", "place": visit.dossier.office.name},
        "officer": {"name": officer.full_name, "post": post.title if post else ""},
        "documents": [{"name": name} for name in papers],
        "copies": 2,
        **({"envelope": visit.envelope} if visit.envelope else person),
    }


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
        paper = replace(
            paper, envelope=visit.envelope, visited_on=visit.received_on, series=visit.series,
            tied=(*concerns.current_of(visit.dossier), *paper.tied),
        )  # fmt: skip
        petition = hall.enter(
            actor=actor, on=on, office=visit.dossier.office, paper=paper, people=known,
            reason=reason,
        )  # fmt: skip
        facts = {"petition": petition.pk}
        move(visit, "enter_petition", Step(actor, on, reason=reason, facts=facts))
    return petition


def answer(
    visit: Visit, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Visit:
    """Trả lời tại chỗ: what was said stays in the file."""
    return move(visit, "answer", Step(actor, on, reason=reason, version=version))


def refuse_visit(
    visit: Visit, *, actor: Officer, on: date, ground: str, reason: str = "",
    version: int | None = None,
) -> Visit:  # fmt: skip
    """Từ chối tiếp: explained at once to the visitor, with the ground of the law."""
    step = Step(actor, on, ground=ground, reason=reason, version=version)
    return move(visit, "refuse_visit", step)
