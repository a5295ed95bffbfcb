"""The lines of the book of citizens, Mẫu số 03/TCD."""

from collections.abc import Iterator
from datetime import date

from cases import access
from cases.law.words import Kind, Role
from cases.models import Office, Officer
from cases.models.states import state_word
from cases.services.books.source import IN_THE_FILE, Line, Source, counted, day
from reception.law.answer import Told
from reception.law.books import VISITS
from reception.models import Visit

#: As the form abbreviates them.
KINDS = {Kind.COMPLAINT: "KN", Kind.DENUNCIATION: "TC", Kind.PROPOSAL: "KN (kiến nghị)",
         Kind.FEEDBACK: "PA"}  # fmt: skip
READERS = (Role.RECEPTION_OFFICER, Role.LEADER, Role.INSPECTOR)
#: Guidance, and what passes a petition on to the competent body.
GUIDANCE, PASSED_ON = ("XLD-02",), ("XLD-03", "XLD-04", "XLD-05", "XLD-06")


def visits(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Sổ tiếp công dân: each visit of a year that the reader may find."""
    rows = Visit.objects.filter(dossier__office=office, received_on__year=year)
    seen = access.visible(rows, officer, on).select_related(
        "dossier", "person", "petition__dossier", "petition__case"
    )
    seen = seen.order_by("received_on", "pk").prefetch_related(
        "dossier__events", "petition__dossier__documents"
    )
    return counted(line(visit) for visit in seen)


def line(visit: Visit) -> Line:
    secret, person, petition = visit.dossier.confidential, visit.person, visit.petition
    who = f"Phong bì {visit.envelope}" if secret else (
        f"{person.full_name}, {person.address}" if person else ""
    )  # fmt: skip
    guided, passed = elsewhere(visit)
    return Line(
        visit.received_on,
        (day(visit.received_on), who, "" if secret or not person else person.id_number,
         IN_THE_FILE if secret else visit.summary, KINDS[Kind(visit.kind)],
         str(visit.head_count), "" if secret else visit.earlier_settling,
         "x" if petition and petition.competent else "", guided, passed, followed(visit),
         visit.number),
    )  # fmt: skip


def elsewhere(visit: Visit) -> tuple[str, str]:
    """Whither the citizen was guided, and to whom the petition was passed on, with the letter."""
    body = next((one.facts.get("body", "") for one in visit.dossier.events.all()
                 if one.verb == "answer"), "")  # fmt: skip
    guided = body if visit.told == Told.GUIDED else ""
    passed = body if visit.told == Told.FORWARDED else ""
    petition = visit.petition
    if petition is not None:
        guided = named(petition, GUIDANCE) if petition.state == "guided" else guided
        passed = named(petition, PASSED_ON) if petition.state in (
            "forwarded", "replied", "following_ended"
        ) else passed  # fmt: skip
    return guided, passed


def named(petition: object, forms: tuple[str, ...]) -> str:
    """The competent body and the number of the letter that says so."""
    letters = [one.number for one in petition.dossier.documents.all()  # type: ignore[attr-defined]
               if one.form in forms and one.number]  # fmt: skip
    return ", số ".join(filter(None, [petition.competent_body, *letters]))  # type: ignore[attr-defined]


def followed(visit: Visit) -> str:
    """What became of it: the state of the case, of the petition, or of the visit itself."""
    row = visit
    if visit.petition is not None:
        row = visit.petition.case or visit.petition
    return state_word(row.state)


BOOKS = (Source(VISITS, READERS, visits),)
