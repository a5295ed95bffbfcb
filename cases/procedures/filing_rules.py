"""The conditions under which a file is closed, goes to the archive, and is disposed of.

Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39; Nghị định 30/2020/NĐ-CP Điều 18, 28-31.
"""

from cases.law.clocks import CLOCKS
from cases.law.dossier.retention import DISPOSAL, HAND_OVER, NUMBERED_FROM_YEARS
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.models import ArchiveRecord, Case, Document, FiledPaper
from cases.models.act import condition
from cases.procedures import checklist

FILE = "Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39"
ND30 = "NĐ 30/2020/NĐ-CP Điều "
#: The letters in which a matter ends: what they say must have reached people.
RESULTS = ("KN-15", "KN-16", "KN-14a", "TC-12", "TC-23", "XLD-11", "XLD-04")
#: Limits in which nobody owes an act: they may still run when the file is closed.
WAITING = frozenset(clock.code for clock in CLOCKS if clock.waiting)


@condition(
    gettext_noop("The file still lacks: %(lacks)s."),
    FILE,
    gettext_noop("Open the checklist: every missing paper has its link, or is explained there."),
)
def nothing_lacks_in_the_file(case: Case) -> bool:
    found = checklist.lacking(case)
    if not found:
        return True
    lacks = tuple(f"{one.item.name} ({one.item.article})" for one in found)
    raise Refused(
        message=Message(nothing_lacks_in_the_file.message.id, {"lacks": lacks}),
        article=FILE,
        next=nothing_lacks_in_the_file.then,
    )


@condition(
    gettext_noop("It is not proved that the letter with the result reached everybody."),
    ND30 + "18; Luật Khiếu nại Điều 32, 41; Luật Tố cáo Điều 35 khoản 3",
    gettext_noop("Record the sending, with its proof."),
)
def result_was_sent(case: Case) -> bool:
    letters = Document.objects.filter(dossier=case.dossier_id, form__in=RESULTS, state="issued")
    return all(checklist.sent_with_proof(letter) for letter in letters)


@condition(
    gettext_noop("Limits of this matter still run: %(limits)s."),
    FILE,
    gettext_noop("Do what they wait for, or record that it was done."),
)
def limits_are_at_rest(case: Case) -> bool:
    running = case.dossier.deadlines.open().filter(target=False).exclude(code__in=WAITING)
    names = tuple(limit.title() for limit in running)
    if not names:
        return True
    raise Refused(
        message=Message(limits_are_at_rest.message.id, {"limits": names}), article=FILE,
        next=limits_are_at_rest.then,
    )  # fmt: skip


@condition(
    gettext_noop("Drafts are left in the file: %(drafts)s."),
    ND30 + "29 khoản 4 điểm b",
    gettext_noop("Issue each of them, have it signed, or void it."),
)
def no_draft_is_left(case: Case) -> bool:
    drafts = Document.objects.filter(dossier__in=checklist.dossiers_of(case).values("pk"))
    left = tuple(
        f"{one.form} {one.title()}" for one in drafts.exclude(state__in=("issued", "void"))
    )
    if not left:
        return True
    raise Refused(
        message=Message(no_draft_is_left.message.id, {"drafts": left}),
        article=no_draft_is_left.article, next=no_draft_is_left.then,
    )  # fmt: skip


def record_of(case: Case) -> ArchiveRecord | None:
    """The archive record of a case, once its length of keeping is set."""
    return ArchiveRecord.objects.filter(case=case.pk).first()


def sheets_lack(case: Case) -> bool:
    """Whether a paper of the file has no sheet number yet."""
    letters, incoming = checklist.papers(case)
    numbered = FiledPaper.objects.filter(case=case.pk)
    return (
        letters.exclude(pk__in=numbered.values("document").exclude(document=None)).exists()
        or incoming.exclude(pk__in=numbered.values("incoming").exclude(incoming=None)).exists()
    )


@condition(
    gettext_noop("Sheets of this file are not numbered yet."),
    "Luật Khiếu nại Điều 34 khoản 2; Luật Tố cáo Điều 39 khoản 3; " + ND30 + "29 khoản 4 điểm c",
    gettext_noop("Number the sheets on the page of the file; the index is made of them."),
)
def sheets_are_numbered(case: Case) -> bool:
    record = record_of(case)
    short = record is not None and record.years is not None and record.years < NUMBERED_FROM_YEARS
    return short or not sheets_lack(case)


@condition(
    gettext_noop("The length of keeping is not set."),
    ND30 + "28, 29",
    gettext_noop("Set it on the page of the file."),
)
def retention_is_set(case: Case) -> bool:
    return record_of(case) is not None


@condition(
    gettext_noop("The export of this file for the archive was not made."),
    HAND_OVER,
    gettext_noop("Hand the file over on its page: the export is made there."),
)
def export_was_made(case: Case) -> bool:
    record = record_of(case)
    return record is not None and bool(record.export_sha256) and bool(record.handed_to)


def held(case: Case) -> bool:
    """Whether a hold lasts: a complaint, a court or an inspection needs the file."""
    acts = case.dossier.events.filter(verb__in=("place_hold", "lift_hold"))
    last = acts.order_by("-number").first()
    return last is not None and last.verb == "place_hold"


@condition(
    gettext_noop("A hold lasts on this file."),
    DISPOSAL,
    gettext_noop("Wait until a leader lifts it."),
)
def no_hold_lasts(case: Case) -> bool:
    return not held(case)


@condition(
    gettext_noop("No hold lasts on this file."),
    DISPOSAL,
    gettext_noop("Look at the timeline: none was placed, or it was lifted."),
)
def a_hold_lasts(case: Case) -> bool:
    return held(case)


@condition(
    gettext_noop("The time of keeping has not ended: it lasts until %(until)s."),
    DISPOSAL,
    gettext_noop("Wait until the day after; what is kept for ever is never disposed of."),
)
def retention_has_ended(case: Case) -> bool:
    record = record_of(case)
    until = record.kept_until if record else None
    if until is not None and case.act.on > until:
        return True
    said = until or Message(gettext_noop("for ever"))
    raise Refused(
        message=Message(retention_has_ended.message.id, {"until": said}), article=DISPOSAL,
        next=retention_has_ended.then,
    )  # fmt: skip


@condition(
    gettext_noop("Whoever proposed the disposal does not decide on it."),
    DISPOSAL,
    gettext_noop("Leave it to another leader."),
)
def decided_by_another(case: Case) -> bool:
    last = case.dossier.events.filter(verb="propose_disposal").order_by("-number").first()
    return last is not None and last.actor_id != case.act.actor.pk
