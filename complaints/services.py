"""What is done with a petition: enter, classify, accept, decline, forward, guide, keep on file.

Each is one call of the door with what the verb needs; `accept` opens the case in the same
transaction.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, Role, Topic, gettext_noop
from cases.models import Case, Office, Officer, Person
from cases.services import facts as gather
from cases.services import numbering, opening, trace
from cases.services.draft import draft_paper
from cases.services.move import check_ground, move, reread
from cases.services.opening import Matter, number_text, open_dossier
from cases.services.trace import Step
from complaints.law import DECLINING_GROUNDS, DECLINING_LETTER, Channel
from complaints.models import Petition, Petitioner, Representative

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
    head_count: int = 1
    anonymous: bool = False
    envelope: str = ""
    visited_on: date | None = None
    forwarder: str = ""
    forwarded_by: str = ""
    appointed_on: date | None = None
    signed_by_all: bool = False
    series: str = ""
    source_ref: str = ""


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
        number = number_text(entry.number, on.year, "ĐT", paper.series)
        petition = Petition.objects.create(dossier=dossier, number=number, **columns(paper))
        written = [Petitioner.objects.create(petition=petition, person=person) for person in people]
        facts = {"received_on": paper.received_on.isoformat()}
        if paper.visited_on:
            facts["visited_on"] = paper.visited_on.isoformat()
        step = Step(actor, on, reason=reason, facts=facts, key=key,
                    rows=[entry, register, *written])  # fmt: skip
        trace.begin(
            petition, "enter", step, role=role,
            article="Luật Tiếp công dân Điều 25; Luật Tố cáo Điều 24",
        )  # fmt: skip
    return petition


def check_paper(paper: Paper, people: Sequence[Person], on: date) -> None:
    """A petition says something, was received by the day it is entered, and names no denouncer."""
    if paper.kind == Kind.DENUNCIATION and people:
        raise names_belong_in_the_envelope()
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
            "received_on", "subject", "content", "against", "complexity", "remote", "head_count",
            "anonymous", "series", "source_ref", "forwarder", "forwarded_by", "appointed_on",
            "signed_by_all",
        )
    }  # fmt: skip
    for name in ("kind", "level", "channel", "topic"):
        given[name] = getattr(paper, name).value
    secret = paper.kind == Kind.DENUNCIATION
    return {**given, "envelope": (paper.envelope or new_envelope()) if secret else ""}


def classify(
    petition: Petition, *, actor: Officer, on: date, competent: bool, admissible: bool,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Phân loại đơn: whether the matter is ours and the conditions of acceptance are met."""
    facts: dict[str, Any] = {"competent": competent, "admissible": admissible}
    if petition.kind == Kind.DENUNCIATION and not competent:
        facts["forward_from"] = petition.received_on.isoformat()
    return move(petition, "classify", Step(actor, on, reason=reason, facts=facts, version=version))


def accept(
    petition: Petition, *, actor: Officer, on: date, accepted_on: date | None = None,
    stated: bool = True, version: int | None = None, reason: str = "",
) -> Case:  # fmt: skip
    """Thụ lý: the petition is accepted and its case opened, or neither.

    `stated` is False when a replayed source does not tell the day of acceptance.
    """
    with transaction.atomic():
        petition = reread(petition, version)
        trace.check_day(petition.dossier.events.all(), on, reason, timezone.now())
        if (accepted_on or on) < petition.received_on:
            raise Refused(
                message=Message(gettext_noop("A case cannot be accepted before it was received.")),
                article="Luật Khiếu nại Điều 27; Luật Tố cáo Điều 29",
                next=Message(gettext_noop("Give the day of the acceptance.")),
            )
        case = opening.open_case(
            actor=actor, on=on, matter=matter_of(petition, accepted_on or on), stated=stated,
            reason=reason, letter=forwarded(petition),
        )  # fmt: skip
        move(petition, "accept", Step(actor, on, reason=reason, facts={"case": case.pk}))
    return case


def matter_of(petition: Petition, accepted_on: date) -> Matter:
    """What the archive needs of a petition, as plain values."""
    return Matter(
        office=petition.dossier.office,
        kind=Kind(petition.kind),
        level=Level(petition.level),
        subject=petition.subject,
        content=petition.content,
        against=petition.against,
        topic=petition.topic,
        received_on=petition.received_on,
        accepted_on=accepted_on,
        remote=petition.remote,
        complexity=petition.complexity if petition.kind == Kind.COMPLAINT else "ordinary",
        envelope=petition.envelope,
        people=[row.person for row in petition.petitioners.select_related("person")],
        series=petition.series,
        forwarder=petition.forwarder,
    )


def forwarded(petition: Petition) -> dict[str, Any]:
    """Who forwarded the petition, as the notice of acceptance names him."""
    by = petition.forwarded_by
    return {"petition": {"forwarded_by": by}} if by else {}


def letter_of(petition: Petition) -> dict[str, Any]:
    """What a letter says of a petition that became no case; a denouncer is a code."""
    said: dict[str, Any] = {
        "petition": {"received_on": petition.received_on.isoformat(),
                     "subject": petition.subject, "kind": petition.kind},
        "contents": [{"text": petition.subject}],
    }  # fmt: skip
    if petition.kind == Kind.DENUNCIATION:
        del said["contents"]  # a refusal names its ground instead
        return said | {
            "envelope": petition.envelope,
            "accused": {"name": petition.against},
            "recipients": [f"Người tố cáo (phong bì {petition.envelope})", "Lưu: VT, hồ sơ."],
        }
    first = petition.petitioners.select_related("person").order_by("pk").first()
    known = gather.person(first.person) if first else {}
    name = f"{known.get('title', '')} {known.get('name', '')}".strip()
    return said | {"petitioner": known, "recipients": [name, "Lưu: VT, hồ sơ."]}


def decline(
    petition: Petition, *, actor: Officer, on: date, ground: str,
    letter: Mapping[str, Any] | None = None, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Không thụ lý: the notice names the ground of the law."""
    step = Step(actor, on, ground=ground, reason=reason, version=version, letter=letter or {})
    with transaction.atomic():
        petition = move(petition, "decline", step)
        check_ground(DECLINING_GROUNDS.get(Kind(petition.kind)), ground, on)
        custom = {"paper": DECLINING_LETTER[Kind(petition.kind)]}
        letter = gather.merged(letter_of(petition), dict(step.letter))
        draft_paper(petition, custom, replace(step, letter=letter))
    return petition


def forward(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Chuyển đơn đến cơ quan có thẩm quyền."""
    facts = {"competent_body": competent_body}
    return move(petition, "forward", Step(actor, on, reason=reason, facts=facts, version=version))


def guide(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Hướng dẫn người gửi đơn đến cơ quan có thẩm quyền; for a complaint with its slip."""
    step = Step(actor, on, reason=reason, facts={"competent_body": competent_body}, version=version)
    with transaction.atomic():
        petition = move(petition, "guide", step)
        if petition.kind == Kind.COMPLAINT:
            letter = {**letter_of(petition), "competent": competent_body}
            draft_paper(petition, {"paper": "XLD-02"}, replace(step, letter=letter))
    return petition


def keep_on_file(
    petition: Petition, *, actor: Officer, on: date, reason: str, ground: str = "",
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Lưu đơn, with the reason."""
    step = Step(actor, on, ground=ground, reason=reason, version=version)
    return move(petition, "keep_on_file", step)


def name_representatives(
    row: Any, *, actor: Officer, on: date, appointed_on: date, signed_by_all: bool, scope: str,
    people: Sequence[Person] = (), number: int = 0, version: int | None = None, reason: str = "",
) -> Any:  # fmt: skip
    """Cử người đại diện of a visit or petition of several people; whoever is named signed it too.

    Of a denunciation only the number is kept: the names belong in the sealed envelope.
    """
    if row.kind == Kind.DENUNCIATION and people:
        raise names_belong_in_the_envelope()
    facts = {
        "number": len(people) or number, "appointed_on": appointed_on.isoformat(),
        "signed_by_all": signed_by_all, "scope": scope,
    }  # fmt: skip
    if appointed_on > on:
        raise ValidationError({"appointed_on": _("It cannot be signed after the day of the act.")})
    with transaction.atomic():
        row = reread(row, version)
        written: list[Any] = list(row.dossier.representatives.filter(until=None))
        for earlier in written:  # a new appointment takes the place of the old one
            earlier.until = on
            earlier.save(update_fields=["until"])
        for person in people:
            written.append(
                Representative.objects.create(dossier=row.dossier, person=person, since=on)
            )
            if isinstance(row, Petition) and not row.petitioners.filter(person=person).exists():
                written.append(Petitioner.objects.create(petition=row, person=person))
        step = Step(actor, on, reason=reason, facts=facts, version=version, rows=written)
        return move(row, "name_representatives", step)


def tell_longer(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Báo cần kéo dài thời gian xem xét để thụ lý; the reason says what must be verified."""
    return move(petition, "tell_longer", Step(actor, on, reason=reason, version=version))
