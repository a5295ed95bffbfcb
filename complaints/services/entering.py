"""Registering a petition: what it says and how it came, its number, its first limits.

Luật Tiếp công dân Điều 25; Luật Tố cáo Điều 23, 24; Thông tư 05/2021/TT-TTCP Điều 6.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, Role, Topic, gettext_noop
from cases.models import Office, Officer, Person
from cases.services import concerns, numbering, trace
from cases.services.concerns import Tied
from cases.services.opening import number_text, open_dossier
from cases.services.trace import Step
from complaints.law import Channel
from complaints.models import Petition, Petitioner

ENVELOPE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that looks like another


@dataclass(frozen=True)
class Paper:
    """What a petition says and how it came, as plain values."""

    kind: Kind
    received_on: date
    subject: str
    content: str = ""
    against: str = ""
    level: Level = Level.FIRST
    channel: Channel = Channel.IN_PERSON
    topic: Topic = Topic.OTHER
    complexity: str = "ordinary"
    remote: bool = False
    discipline: bool = False
    head_count: int = 1
    anonymous: bool = False
    envelope: str = ""
    visited_on: date | None = None
    tied: tuple[Tied, ...] = ()
    concerns_whom: str = ""
    forwarder: str = ""
    forwarded_by: str = ""
    appointed_on: date | None = None
    signed_by_all: bool = False
    series: str = ""
    source_ref: str = ""
    split_from: str = ""


def new_envelope() -> str:
    """A code that stands for a denouncer: random, so that it tells nothing."""
    symbols = [secrets.choice(ENVELOPE_LETTERS) for _ in range(12)]
    return "NTC-" + "-".join("".join(symbols[i : i + 4]) for i in (0, 4, 8))


def enter(
    *, actor: Officer, on: date, office: Office, paper: Paper, people: Sequence[Person] = (),
    reason: str = "", key: str | None = None,
) -> Petition:  # fmt: skip
    """Tiếp nhận, vào sổ đơn: a number, a dossier, and the limits that begin with its receipt.

    Raises PermissionDenied for anybody but a reception officer, and Refused when people are
    given for a denunciation: their names belong in the sealed envelope.
    """
    role = access.role_for(actor, [Role.RECEPTION_OFFICER], office, on)
    check_paper(paper, people, on)
    concerns.check_receiver(actor, paper.kind, paper.tied)
    with transaction.atomic():
        made = trace.made_with(key)
        if made is not None:
            return made
        dossier = open_dossier(
            office=office,
            kind=paper.kind,
            on=on,
            confidential=paper.kind == Kind.DENUNCIATION,
            reason=reason,
        )
        entry, register = numbering.next_number(
            actor=actor, on=on, office=office, kind=numbering.PETITIONS, series=paper.series,
            dossier=dossier,
        )  # fmt: skip
        number = number_text(entry.number, on.year, "ĐT", register.series)
        petition = Petition.objects.create(dossier=dossier, number=number, **columns(paper))
        written = [Petitioner.objects.create(petition=petition, person=person) for person in people]
        tied = concerns.note(dossier, paper.tied, on)
        facts = {"received_on": paper.received_on.isoformat()}
        if secret_and_forwarded(paper):
            facts["reply_from"] = paper.received_on.isoformat()
        if paper.visited_on:
            facts["visited_on"] = paper.visited_on.isoformat()
        if paper.split_from:
            facts["split_from"] = paper.split_from
        step = Step(actor, on, reason=reason, facts=facts, key=key,
                    rows=[entry, register, *written, *tied])  # fmt: skip
        trace.begin(
            petition, "enter", step, role=role,
            article="Luật Tiếp công dân Điều 25; Luật Tố cáo Điều 24",
        )  # fmt: skip
    return petition


def secret_and_forwarded(paper: Paper) -> bool:
    """A denunciation that the press or another body forwarded: it is told the result."""
    return paper.kind == Kind.DENUNCIATION and paper.channel == Channel.FORWARDED


def check_paper(paper: Paper, people: Sequence[Person], on: date) -> None:
    """A petition says something, was received by the day it is entered, and names no denouncer."""
    if paper.kind == Kind.DENUNCIATION and people:
        raise names_belong_in_the_envelope()
    if paper.discipline and paper.kind != Kind.COMPLAINT:
        raise ValidationError(
            {"discipline": _("Only a complaint is about a disciplinary decision.")}
        )
    if not paper.subject.strip():
        raise ValidationError({"subject": _("Please fill in this field.")})
    if paper.received_on > on:
        raise Refused(
            message=Message(
                gettext_noop("It is entered on %(on)s, before it was received on %(received)s."),
                {"on": on, "received": paper.received_on},
            ),
            article=trace.FILE_IN_ORDER,
            next=Message(gettext_noop("Correct one of both days.")),
        )


def names_belong_in_the_envelope() -> Refused:
    """Nobody who denounces is named here."""
    return Refused(
        message=Message(gettext_noop("A denouncer's name is not kept here."), {}),
        article="Luật Tố cáo Điều 8, 56",
        next=Message(gettext_noop("Write it on the sealed envelope; its code is given."), {}),
    )


def columns(paper: Paper) -> dict[str, Any]:
    """The columns of a petition that its paper fills."""
    given = {
        name: getattr(paper, name)
        for name in (
            "received_on", "subject", "content", "against", "complexity", "remote", "discipline",
            "head_count", "anonymous", "concerns_whom", "series", "source_ref", "forwarder",
            "forwarded_by", "appointed_on", "signed_by_all",
        )
    }  # fmt: skip
    for name in ("kind", "level", "channel", "topic"):
        given[name] = getattr(paper, name).value
    secret = paper.kind == Kind.DENUNCIATION
    return {**given, "envelope": (paper.envelope or new_envelope()) if secret else ""}
