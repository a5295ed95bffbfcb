"""The books that follow the settling of complaints and of denunciations.

Luật Khiếu nại Điều 27-46; Luật Tố cáo Điều 24-40. Of a denunciation the envelope code stands for
its author, and nobody is named.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext

from cases import access
from cases.law.words import Kind
from cases.models import Case, Office, Officer
from cases.models.states import state_word
from cases.services.books.source import Line, counted, day

#: The limits of settling, whose due date stands in the column "Hạn giải quyết".
SETTLING = {Kind.COMPLAINT: "CMP_RESOLVE", Kind.DENUNCIATION: "DEN_RESOLVE"}


def cases_of(kind: Kind, officer: Officer, office: Office, year: int, on: date) -> Iterable[Case]:
    """The cases of a kind accepted in a year, as far as the reader may find them."""
    cases = Case.objects.filter(kind=kind, dossier__office=office, accepted_on__year=year)
    seen = access.visible(cases, officer, on).select_related("dossier", "handler")
    return seen.order_by("accepted_on", "pk").prefetch_related(
        "dossier__events", "dossier__documents", "dossier__deadlines", "parties__person"
    )


def letters(case: Case, *forms: str) -> str:
    """Number and day of the letters of these forms that bear one."""
    found = [one for one in case.dossier.documents.all()
             if one.form in forms and one.number and one.state != "void"]  # fmt: skip
    return "; ".join(f"{one.number}, {day(one.numbered_on)}" for one in
                     sorted(found, key=lambda one: one.pk))  # fmt: skip


def days(case: Case, *verbs: str) -> str:
    """The days of these acts, in their order."""
    events = sorted(case.dossier.events.all(), key=lambda event: event.number)
    return "; ".join(day(event.on) for event in events
                     if event.verb in verbs and event.document_id is None)  # fmt: skip


def due(case: Case) -> str:
    """The last day for settling, where the limit runs or was met."""
    limits = [one for one in case.dossier.deadlines.all()
              if one.code.startswith(SETTLING[Kind(case.kind)]) and one.due_on]  # fmt: skip
    return day(max((one.due_on for one in limits), default=None))


def sent(case: Case, *forms: str) -> str:
    """The days on which letters of these forms left the office."""
    found = [one for one in case.dossier.documents.all() if one.form in forms and one.issued_on]
    return "; ".join(day(one.issued_on) for one in found)


def complaints(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Sổ theo dõi giải quyết khiếu nại."""
    return counted(complaint(case) for case in
                   cases_of(Kind.COMPLAINT, officer, office, year, on))  # fmt: skip


def complaint(case: Case) -> Line:
    people = "; ".join(f"{party.person.full_name}, {party.person.address}"
                       for party in case.parties.all() if party.role == "complainant")  # fmt: skip
    return Line(
        case.accepted_on or case.received_on,
        (case.number, people, " – ".join(filter(None, [case.against, case.subject])),
         day(case.received_on), case.get_level_display(), letters(case, "KN-03"),
         letters(case, "KN-05"), days(case, "hold_dialogue"), due(case),
         days(case, "declare_complex", "extend"), days(case, "suspend", "resume"),
         letters(case, "KN-15", "KN-16"), case.get_outcome_display(),
         sent(case, "KN-15", "KN-16"), days(case, "make_public"),
         days(case, "direct_execution", "report_execution"),
         days(case, "record_second_complaint", "record_court"), state_word(case.state)),
    )  # fmt: skip


def denunciations(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Sổ theo dõi giải quyết tố cáo; the columns about its author do not exist."""
    return counted(denunciation(case) for case in
                   cases_of(Kind.DENUNCIATION, officer, office, year, on))  # fmt: skip


def denunciation(case: Case) -> Line:
    handler = case.handler.full_name if case.handler else ""
    return Line(
        case.accepted_on or case.received_on,
        (case.number, case.envelope, gettext(case.get_topic_display()), day(case.received_on),
         handler, letters(case, "TC-04"), letters(case, "TC-05", "TC-06"),
         days(case, "form_team"), due(case), days(case, "extend"),
         days(case, "record_withdrawal"), days(case, "suspend", "terminate"),
         letters(case, "TC-12"), case.get_outcome_display(), days(case, "notify_denouncer"),
         days(case, "make_public"), days(case, "act_on_conclusion"),
         days(case, "protect", "refuse_protection"), state_word(case.state)),
    )  # fmt: skip
