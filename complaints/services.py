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
from cases.services import concerns, numbering, opening, trace
from cases.services import facts as gather
from cases.services.concerns import Tied
from cases.services.draft import draft_paper
from cases.services.move import check_ground, move, reread
from cases.services.opening import Matter, number_text, open_dossier
from cases.services.trace import Step
from complaints.following import competence_of, decided_elsewhere, is_ours
from complaints.law import DECLINING_GROUNDS, DECLINING_LETTER, Channel, Competence
from complaints.models import Petition, Petitioner, Representative
from complaints.permitted import ELSEWHERE, answered, known_facts, must_be_permitted

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
        number = number_text(entry.number, on.year, "ĐT", paper.series)
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


def classify(
    petition: Petition, *, actor: Officer, on: date, competent: bool | None, admissible: bool,
    facts: Mapping[str, str] | None = None, concerns_whom: str = "", identity: str = "",
    about_rules: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Phân loại đơn: whether the matter is ours and the conditions of acceptance are met.

    Once it is known whose act it is about, the table of competence answers the first question;
    `competent` None leaves it to the table, another answer than that of the table is refused.
    `facts` are the clerk's answers to the questions of the decision table: with them that table
    decides both, and which verbs it permits. `identity` records the check of a denouncer made
    before. Feedback on administrative rules and procedures (`about_rules`) is never ours to settle
    here: Nghị định 20/2008/NĐ-CP Điều 9. Raises ValidationError for answers without use.
    """
    row = competence_of(petition, on, concerns_whom)
    competent = competent_by(row, petition, competent)
    answers: dict[str, str] = {}
    if facts is not None:
        answers = {
            "competence": "own" if competent else "other",
            "conditions_met": "all" if admissible else "no", **known_facts(petition, concerns_whom),
            **facts,
        }  # fmt: skip
        codes = {one.code for one in answered(petition, answers)}
        competent, admissible = not codes & ELSEWHERE, "accept" in codes
    said: dict[str, Any] = {"competent": competent, "admissible": admissible, "facts": answers}
    rules = about_rules or answers.get("subject") == "administrative_regulation"
    if rules and petition.kind in (Kind.PROPOSAL, Kind.FEEDBACK):
        said |= {"competent": False, "rules_from": petition.received_on.isoformat()}
    if petition.kind == Kind.DENUNCIATION and identity:
        said["identity"] = identity
    if concerns_whom:
        said["concerns_whom"] = concerns_whom
    if petition.kind == Kind.DENUNCIATION and not competent:
        said["forward_from"] = petition.received_on.isoformat()
    return move(petition, "classify", Step(actor, on, reason=reason, facts=said, version=version))


def competent_by(row: Competence | None, petition: Petition, said: bool | None) -> bool:
    """The answer of the table where it has one, else that of the clerk."""
    if row is None:
        if said is None:
            raise ValidationError({"competent": _("Please fill in this field.")})
        return said
    ours = is_ours(row, petition)
    if said is True and not ours:
        raise decided_elsewhere(row, petition)
    if said is False and ours:
        raise Refused(
            message=Message(gettext_noop("By the table of competence this office must decide.")),
            article=row.article,
            next=Message(gettext_noop("Classify it as ours, or correct whose act it is about.")),
        )
    return ours


def accept(
    petition: Petition, *, actor: Officer, on: date, accepted_on: date | None = None,
    stated: bool = True, earlier: Case | None = None, version: int | None = None, reason: str = "",
    ground: str = "",
) -> Case:  # fmt: skip
    """Thụ lý: the petition is accepted and its case opened, or neither.

    `stated` is False when a replayed source does not tell the day of acceptance. `earlier` is the
    case of the first level of a second complaint, where it is known here. `ground` says why a
    settled denunciation is settled again (Luật Tố cáo Điều 37).
    """
    with transaction.atomic():
        must_be_permitted(petition, "accept", actor=actor, on=on)
        petition = reread(petition, version)
        trace.check_day(petition.dossier.events.all(), on, reason, timezone.now())
        if (accepted_on or on) < petition.received_on:
            raise Refused(
                message=Message(gettext_noop("A case cannot be accepted before it was received.")),
                article="Luật Khiếu nại Điều 27; Luật Tố cáo Điều 29",
                next=Message(gettext_noop("Give the day of the acceptance.")),
            )
        matter = matter_of(petition, accepted_on or on)
        matter = replace(matter, earlier=earlier or matter.earlier)
        case = opening.open_case(
            actor=actor, on=on, matter=matter, stated=stated, reason=reason,
            letter=forwarded(petition),
        )  # fmt: skip
        facts = {"case": case.pk}
        move(petition, "accept", Step(actor, on, ground=ground, reason=reason, facts=facts))
    return case


def first_case(petition: Petition, number: str) -> Case | None:
    """The first-level case of this number in an office below; None when none or several fit."""
    below = Case.objects.filter(
        kind=Kind.COMPLAINT.value, level=Level.FIRST.value, number=number.strip(),
        authority__parent=petition.dossier.office,
    )  # fmt: skip
    found = list(below[:2])
    return found[0] if len(found) == 1 else None


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
        discipline=petition.discipline,
        complexity=petition.complexity if petition.kind == Kind.COMPLAINT else "ordinary",
        envelope=petition.envelope,
        people=[row.person for row in petition.petitioners.select_related("person")],
        tied=concerns.current_of(petition.dossier),
        series=petition.series,
        earlier=petition.continues,
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
    must_be_permitted(petition, "decline", actor=actor, on=on)
    with transaction.atomic():
        petition = move(petition, "decline", step)
        check_ground(DECLINING_GROUNDS.get(Kind(petition.kind)), ground, on)
        custom = {"paper": DECLINING_LETTER[Kind(petition.kind)]}
        letter = gather.merged(letter_of(petition), dict(step.letter))
        draft_paper(petition, custom, replace(step, letter=letter))
    return petition


def check_identity(
    petition: Petition, *, actor: Officer, on: date, identity: str, checked_by: str,
    elsewhere: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Kiểm tra thông tin về người tố cáo: what was found, by whom, and whether in several places.

    In several places or by delegation the first handling may take 10 working days, not 7.
    """
    facts = {"identity": identity, "checked_by": checked_by,
             "elsewhere": elsewhere or checked_by == "DELEGATED"}  # fmt: skip
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    return move(petition, "check_identity", step)


def continue_denunciation(
    petition: Petition, *, actor: Officer, on: date, earlier: Case | None,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Tố cáo tiếp: of a settled matter (review in 20 days) or of a late one (demand in 5)."""
    facts: dict[str, Any] = {"earlier": earlier.pk if earlier else None}
    if earlier is not None and earlier.settled_on:
        facts["review_from"] = petition.received_on.isoformat()
    elif earlier is not None and (
        earlier.dossier.deadlines.overdue(on).filter(code="DEN_RESOLVE").exists()
    ):
        facts["overdue_from"] = petition.received_on.isoformat()
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    return move(petition, "continue_denunciation", step)


def demand_report(
    petition: Petition, *, actor: Officer, on: date, version: int | None = None, reason: str = ""
) -> Petition:
    """Yêu cầu người giải quyết báo cáo: the lower office records the demand on its own file."""
    return move(petition, "demand_report", Step(actor, on, reason=reason, version=version))


def order_hand_over(
    petition: Petition, *, actor: Officer, on: date, ground: str, version: int | None = None,
    reason: str = "",
) -> Petition:  # fmt: skip
    """Yêu cầu chấm dứt việc giải quyết và chuyển hồ sơ: the matter is accepted anew afterwards."""
    step = Step(actor, on, ground=ground, reason=reason, version=version)
    return move(petition, "order_hand_over", step)


def reply_to_sender(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Thông báo kết quả xử lý cho cơ quan đã chuyển tố cáo đến."""
    return move(petition, "reply_to_sender", Step(actor, on, reason=reason, version=version))


def forward(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    sent_before: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Chuyển đơn đến cơ quan có thẩm quyền, once for a content; then its reply is waited for."""
    must_be_permitted(petition, "forward", actor=actor, on=on)
    facts = {"competent_body": competent_body, **({"sent_before": True} if sent_before else {})}
    return move(petition, "forward", Step(actor, on, reason=reason, facts=facts, version=version))


def guide(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    sent_before: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Hướng dẫn người gửi đơn đến cơ quan có thẩm quyền; for a complaint with its slip."""
    facts = {"competent_body": competent_body, **({"sent_before": True} if sent_before else {})}
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    must_be_permitted(petition, "guide", actor=actor, on=on)
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
    must_be_permitted(petition, "keep_on_file", actor=actor, on=on)
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


# Following what was passed on --------------------------------------------------------------------


def link_earlier(
    petition: Petition, *, actor: Officer, on: date, earlier: Petition,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Đơn trùng: tie it to the earlier petition of the same content."""
    facts = {"earlier": earlier.pk}
    return move(
        petition, "link_earlier", Step(actor, on, reason=reason, facts=facts, version=version)
    )


def report_up(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Báo cáo cấp trên: the superior takes over what no leader of the office may decide."""
    facts = {"competent_body": competent_body}
    return move(petition, "report_up", Step(actor, on, reason=reason, facts=facts, version=version))


def record_reply(
    petition: Petition, *, actor: Officer, on: date, body: str, replied_on: date, says: str,
    told: str = "", number: str = "", version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Ghi nhận trả lời của cơ quan nhận đơn, and how the sender was told of it."""
    facts = {"body": body, "number": number, "replied_on": replied_on.isoformat(), "says": says,
             "told": told}  # fmt: skip
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    return move(petition, "record_reply", step)


def remind(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Đôn đốc cơ quan nhận đơn."""
    return move(petition, "remind", Step(actor, on, reason=reason, version=version))


def end_following(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Kết thúc theo dõi, with the reason why no reply is to be expected."""
    return move(petition, "end_following", Step(actor, on, reason=reason, version=version))
