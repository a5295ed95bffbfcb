"""What the decision table permits for a petition, from the facts kept with it.

Thông tư 05/2021/TT-TTCP; Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 24-26, 29.
"""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, gettext_noop
from cases.models import Officer
from cases.services.move import roles_of
from complaints.law import DISPOSALS, Channel, Disposal, UnusableFacts, dispose, facts_of
from complaints.law.dispose import BEFORE
from complaints.models import Petition
from complaints.models.following import competence_of, is_ours

NEW_LAW_FROM = date(2026, 7, 1)  # Luật 136/2025/QH15 Điều 4
#: The verbs by which a petition is disposed of.
DISPOSING = frozenset(one.verb for one in DISPOSALS.values() if one.verb)
#: Disposals that send the matter to another body: the petition is not ours.
ELSEWHERE = frozenset({"forward", "guide", "send_for_inspection", "return_to_sender_body",
                       "pass_to_one_stop_desk"})  # fmt: skip
#: Corrections of what the petition is, and papers given back: the table refuses none of them.
ALWAYS = frozenset({"attach", "split", "reclassify", "return_originals"})
#: What is open when the sender was guided to complete the petition and did not.
AFTER_GUIDING = frozenset({"decline", "keep_on_file"})


def known_facts(petition: Petition, whom: str = "") -> dict[str, str]:
    """What the file already answers, so that nobody is asked again; `whom`: whose act it is about,
    where that is said only now."""
    facts = {
        "law_version": BEFORE if petition.received_on < NEW_LAW_FROM else "from_2026-07-01",
        "channel": channel_of(petition),
        "accepted": "no",
        "suspended": "no",
        "enforcement_suspended": "no",
        "anonymous": "yes" if petition.anonymous else "no",
        "signatories": "many" if petition.head_count > 1 else "one",
    }
    if petition.channel != Channel.FORWARDED:
        facts["forwarded_by"] = "nobody"
    if petition.kind == Kind.COMPLAINT and petition.level == Level.SECOND:
        facts |= {
            "target": "decision_or_act_of_public_service_unit", "unit_of": "commune",
            "first_resolution": "exists", "in_time_for_second": "yes",
        }  # fmt: skip
    row = competence_of(petition, petition.received_on, whom)
    if row is not None:
        facts["competence"] = "own" if is_ours(row, petition) else "other"
    return facts | facts_of(petition.kind, whom or petition.concerns_whom)


def channel_of(petition: Petition) -> str:
    """How it came, in the words of the table; a denunciation through the portal is none of the
    forms of Luật Tố cáo Điều 22."""
    if petition.channel == Channel.IN_PERSON:
        return "reception"
    electronic = petition.channel == Channel.PORTAL and petition.kind == Kind.DENUNCIATION
    return "remote_message" if electronic else "post"


def answered(petition: Petition, facts: Mapping[str, str]) -> tuple[Disposal, ...]:
    """The disposals that facts lead to. Raises ValidationError for unusable ones."""
    try:
        return dispose(petition.kind, facts)
    except UnusableFacts as unusable:
        raise ValidationError(
            _("The answers cannot be used: %(why)s") % {"why": unusable}
        ) from None


def disposals(petition: Petition) -> tuple[Disposal, ...]:
    """What the law permits, from the facts kept with the petition; nothing without facts."""
    return dispose(petition.kind, petition.facts) if petition.facts else ()


def permitted_verbs(petition: Petition) -> frozenset[str]:
    """The disposing verbs that the table permits; all of them where it leaves it to the head, has
    no facts, or is carried out outside the petition."""
    found = disposals(petition)
    verbs = {one.verb for one in found} - {""}
    if not verbs - {"return_originals"} or found[0].code == "report_to_head":
        return DISPOSING
    if "guide_to_complete" in verbs and was_guided(petition):
        verbs |= AFTER_GUIDING
    return frozenset(verbs | ALWAYS)


def was_guided(petition: Petition) -> bool:
    """Whether the sender was told what is missing."""
    return petition.dossier.events.filter(verb="guide_to_complete").exists()


def must_be_permitted(petition: Petition, verb: str, *, actor: Officer, on: date) -> None:
    """Raises PermissionDenied for another role, Refused when the table says otherwise."""
    current = Petition.objects.select_related("dossier__office").get(pk=petition.pk)
    if current.state != "classified" or verb in permitted_verbs(current):
        return
    access.role_for(actor, roles_of(current, verb), current.dossier.office, on)
    first = disposals(current)[0]
    raise Refused(
        message=Message(
            gettext_noop("From the facts of this petition the law prescribes: %(disposal)s."),
            {"disposal": Message(first.label)},
        ),
        article=first.article,
        next=Message(
            gettext_noop("Take that step; if a fact is wrong, classify the petition again.")
        ),
    )
