"""The lines of the book of petitions; a denunciation stands there by its envelope code."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext

from cases import access
from cases.law.words import Role
from cases.models import Office, Officer
from cases.models.states import state_word
from cases.services.books.source import IN_THE_FILE, Line, Source, counted, day
from complaints.law.books import PETITIONS
from complaints.models import Petition

#: States in which nothing more is to be done with the petition itself.
DONE = ("accepted", "attached", "declined", "guided", "kept_on_file", "used_for_inspection",
        "replied", "following_ended", "split")  # fmt: skip
READERS = (Role.RECEPTION_OFFICER, Role.HANDLER, Role.CLERK, Role.LEADER, Role.INSPECTOR)


def petitions(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Sổ tiếp nhận, theo dõi đơn: the petitions received in a year that the reader may find."""
    rows = Petition.objects.filter(dossier__office=office, received_on__year=year)
    seen = access.visible(rows, officer, on).select_related("dossier", "same_as", "case__handler")
    seen = seen.order_by("received_on", "pk").prefetch_related(
        "dossier__events", "dossier__documents", "dossier__deadlines", "petitioners__person"
    )
    return counted(line(petition) for petition in seen)


def line(petition: Petition) -> Line:
    events = sorted((one for one in petition.dossier.events.all() if one.document_id is None),
                    key=lambda one: one.number)  # fmt: skip
    last = events[-1] if petition.state in DONE and events else None
    replied = [one.on for one in events if one.verb == "record_reply"]
    limits = [one.due_on for one in petition.dossier.deadlines.all()
              if one.due_on and not one.met_on and not one.stopped_on]  # fmt: skip
    letters = [one for one in petition.dossier.documents.all() if one.number]
    secret = petition.dossier.confidential
    return Line(
        petition.received_on,
        (petition.number, day(petition.received_on), source_of(petition), "", sender(petition),
         str(petition.head_count), petition.get_kind_display(), petition.get_topic_display(),
         IN_THE_FILE if secret else petition.subject, str(petition.same_as or ""),
         yes_or_no(petition.admissible), yes_or_no(petition.competent),
         " ".join(filter(None, [state_word(petition.state), petition.competent_body])),
         "; ".join(f"{one.number}, {day(one.numbered_on)}" for one in letters),
         petition.case.handler.full_name if petition.case and petition.case.handler else "",
         day(min(limits, default=None)), day(last.on if last else None),
         state_word(petition.case.state) if petition.case else "",
         day(replied[-1] if replied else None)),
    )  # fmt: skip


def source_of(petition: Petition) -> str:
    """How it came, and who forwarded it."""
    return " – ".join(filter(None, [petition.get_channel_display(), petition.forwarded_by]))


def sender(petition: Petition) -> str:
    """Who wrote it; of a denunciation the code of the sealed envelope."""
    if petition.dossier.confidential:
        return f"Phong bì {petition.envelope}"
    people = [one.person for one in petition.petitioners.all()]
    return "; ".join(", ".join(filter(None, [one.full_name, one.address, one.id_number]))
                     for one in people)  # fmt: skip


def yes_or_no(answer: bool | None) -> str:
    return "" if answer is None else gettext("Yes") if answer else gettext("No")


BOOKS = (Source(PETITIONS, READERS, petitions),)
