"""What the law asks before a petition is accepted, passed on or closed as answered.

Competence by the table (Luật Khiếu nại Điều 17-23; Luật Tố cáo Điều 12-21, 41); a wrong addressee
is guided or forwarded once (Luật Tố cáo Điều 24 khoản 3); what was forwarded waits for its reply
(Luật Tiếp công dân Điều 27).
"""

from datetime import date
from typing import Any

from cases import access
from cases.law.refusal import Refused
from cases.law.relatives import UP_TO_THE_SUPERIOR
from cases.law.words import Message, gettext_noop
from cases.models.act import condition
from complaints.law import OWN_DECIDER, Competence, Decider, decider_name, who_decides

ONCE = "Luật Tố cáo Điều 24 khoản 3; Thông tư 05/2021/TT-TTCP Điều 8 khoản 1, Điều 14 khoản 1"
#: States of a petition that was guided or forwarded.
PASSED_ON = ("forwarded", "guided", "replied", "following_ended")


def competence_of(petition: Any, on: date, whom: str = "") -> Competence | None:
    """Who must decide a petition by the table; None while it is not said whose act it is about."""
    subject = whom or petition.concerns_whom
    return who_decides(petition.kind, subject, petition.level, on) if subject else None


def is_ours(row: Competence, petition: Any) -> bool:
    """Whether the head of the office that holds the petition is the one who decides."""
    return row.decider is OWN_DECIDER.get(petition.dossier.office.rank)


def body_of(row: Competence | None, petition: Any) -> str:
    """The competent body as a letter names it, in Vietnamese; empty while it is not known."""
    office = petition.dossier.office
    superior = office.parent.issuer if office.parent else ""
    if row is None:
        return ""
    return decider_name(row.decider, issuer=office.issuer, superior=superior, rank=office.rank)


def decided_elsewhere(row: Competence, petition: Any) -> Refused:
    """Another body decides: which, by which article, and what to do."""
    nobody = row.decider is Decider.NOBODY
    told = Message(gettext_noop("Another body must decide this matter: %(body)s."),
                   {"body": body_of(row, petition)})  # fmt: skip
    none = Message(gettext_noop("By the table of competence this is no matter of this kind."))
    return Refused(
        message=none if nobody else told,
        article=row.article,
        next=Message(
            gettext_noop("Classify it as not ours; then forward it, or guide the sender.")
        ),
    )


@condition(
    gettext_noop("Another body must decide this matter."),
    "Luật Khiếu nại Điều 17-23; Luật Tố cáo Điều 12-21, 41",
    gettext_noop("Classify it as not ours; then forward it, or guide the sender."),
)
def competence_here(petition: Any) -> bool:
    row = competence_of(petition, petition.act.on)
    if row is not None and not is_ours(row, petition):
        raise decided_elsewhere(row, petition)
    return True


@condition(
    gettext_noop("The same content was guided or forwarded before; that is done once."),
    ONCE,
    gettext_noop("Keep it on file, with a note of the earlier petition."),
)
def not_passed_on_before(petition: Any) -> bool:
    return not petition.act.facts.get("sent_before") and not passed_on_before(petition)


def passed_on_before(petition: Any) -> bool:
    """Whether an earlier petition of the same sender and content was guided or forwarded."""
    if petition.same_as_id and petition.same_as.state in PASSED_ON:
        return True
    numbers = petition.petitioners.exclude(person__id_number="").values("person__id_number")
    same = type(petition).objects.filter(
        dossier__office=petition.dossier.office_id, kind=petition.kind, state__in=PASSED_ON,
        subject__iexact=petition.subject, petitioners__person__id_number__in=numbers,
    )  # fmt: skip
    return same.exclude(pk=petition.pk).exists()


@condition(
    gettext_noop("The earlier petition is not known, or it is no petition of the same kind."),
    ONCE,
    gettext_noop("Give the number of a petition of this office that came before."),
)
def earlier_is_another(petition: Any) -> bool:
    earlier = type(petition).objects.filter(
        pk=petition.act.facts.get("earlier"), kind=petition.kind,
        dossier__office=petition.dossier.office_id, received_on__lte=petition.received_on,
    )  # fmt: skip
    return earlier.exclude(pk=petition.pk).exclude(same_as=petition.pk).exists()


@condition(
    gettext_noop("A leader of this office may decide; nothing is reported over his head."),
    UP_TO_THE_SUPERIOR,
    gettext_noop("Leave the matter to the leader."),
)
def no_leader_remains(petition: Any) -> bool:
    dossier = petition.dossier
    return not access.free_leaders(dossier.office, dossier, petition.act.on).exists()


@condition(
    gettext_noop("The reply is not told: which body, its day, what it says, how the sender was "
                 "told."),
    "Luật Tiếp công dân Điều 27, 28",
    gettext_noop("Fill in the reply; tell the sender, then record how and when."),
)  # fmt: skip
def reply_is_told(petition: Any) -> bool:
    facts = petition.act.facts
    needed = ["body", "replied_on", "says", *([] if petition.anonymous else ["told"])]
    if not all(str(facts.get(name, "")).strip() for name in needed):
        return False
    return date.fromisoformat(facts["replied_on"]) <= petition.act.on
