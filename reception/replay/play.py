"""Play the steps through the services, each by the right person; a step played once stays played.

Past days are entered with the recorded reason *replayed*. Each file has register series of its
own, so that no office's live register is touched.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cases.law.denunciation import Identity
from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.words import Complexity, Kind, Message, Role, gettext_noop
from cases.models import AuditEntry, Case, Document, Office, Officer, Person, Post
from cases.services import audit, clock, numbering, paper
from cases.services.move import move
from cases.services.opening import add_person
from cases.services.trace import Step as Act
from complaints import services as hall
from complaints.law import Channel
from complaints.models import Petition
from reception import services as door
from reception.replay import texts
from reception.replay.plan import Step, place_of, steps_of
from reception.replay.read import WITHDRAWN, Matter
from reception.services import Arrival

REPLAYED = "replayed"
ROUND = ("submit", "approve", "sign_document", "give_number", "seal", "issue")
STATES = ("drafted", "submitted", "approved", "signed", "numbered", "sealed")


class CastMissing(Exception):
    """The demo cast is not there: who should act?"""


@dataclass(frozen=True)
class Cast:
    """Who plays in one office."""

    office: Office
    people: dict[Role, Officer]

    def __getitem__(self, role: Role) -> Officer:
        return self.people[role]


def cast_of(rank: str) -> Cast:
    """The office of a rank and the first holder of each role there."""
    office = Office.objects.filter(rank=rank).first()
    people: dict[Role, Officer] = {}
    for post in Post.objects.filter(office=office).select_related("officer").order_by("pk"):
        people.setdefault(Role(post.role), post.officer)
    needed = (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.CLERK)
    if office is None or any(role not in people for role in needed):
        raise CastMissing
    return Cast(office, people)


@dataclass
class Player:
    """Plays one file: its series, its casts, and what was already played."""

    series: str
    today: date
    casts: dict[str, Cast] = field(default_factory=dict)
    played: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.casts = {rank: cast_of(rank) for rank in ("commune", "province")}
        keys = AuditEntry.objects.filter(key__startswith=f"{self.series}:")
        self.played = set(keys.values_list("key", flat=True))

    def play(self, matters: Iterable[Matter], tell: Callable[[int, int], None]) -> None:
        """Every step of every sound matter, in order of day, matter by matter inside a day."""
        calendar = clock.load_calendar()
        agenda = [
            (step.on, number, place, matter, step)
            for number, matter in enumerate(matters)
            if matter.fault is None
            for place, step in enumerate(steps_of(matter, calendar, self.today))
        ]
        agenda.sort(key=lambda one: one[:3])
        self.open_registers({(place_of(m), on.year) for on, _, _, m, _ in agenda})
        for done, (_, _, place, matter, step) in enumerate(agenda, start=1):
            if matter.fault is None:
                self.play_once(matter, step, f"{self.series}:{matter.ref}:{place}")
            tell(done, len(agenda))

    def open_registers(self, needed: set[tuple[str, int]]) -> None:
        """The clerk opens the series of this file for the years it needs, the leader confirms."""
        for rank, year in sorted(needed):
            cast = self.casts[rank]
            for kind in numbering.kinds(cast.office, year):
                numbering.open_register(
                    actor=cast[Role.CLERK], on=self.today, office=cast.office, kind=kind,
                    year=year, series=self.series,
                )  # fmt: skip
            numbering.confirm_registers(
                actor=cast[Role.LEADER], on=self.today, office=cast.office, year=year,
                series=self.series,
            )  # fmt: skip

    def play_once(self, matter: Matter, step: Step, key: str) -> None:
        """One step, unless it was played before; what a service refuses ends the matter."""
        if key in self.played:
            return
        try:
            if step.name == "letters":
                self.letters(matter, step)  # every act of the round is a transaction of its own
            with transaction.atomic():
                if step.name != "letters":
                    getattr(self, step.name)(matter, step)
                audit.record("replay", actor=None, on=step.on, key=key)
        except (Refused, PermissionDenied, ValidationError) as error:
            matter.fault = texts.fault_of(step, matter, error)
        self.played.add(key)

    def cast(self, matter: Matter) -> Cast:
        return self.casts[place_of(matter)]

    def petition(self, matter: Matter) -> Petition:
        return Petition.objects.get(series=self.series, source_ref=matter.ref)

    def case(self, matter: Matter) -> Case:
        case = self.petition(matter).case
        assert case is not None  # noqa: S101 the steps before opened it
        return case

    # The steps ---------------------------------------------------------------------------------

    def arrive(self, matter: Matter, step: Step) -> None:
        """A visit, and the petition entered from it."""
        cast = self.cast(matter)
        officer = cast[Role.RECEPTION_OFFICER]
        arrival = Arrival(
            kind=matter.kind, summary=matter.subject, head_count=matter.head_count,
            series=self.series,
        )  # fmt: skip
        visit = door.receive(
            actor=officer, on=step.on, office=cast.office, arrival=arrival,
            person=self.person(matter, officer, step.on), reason=REPLAYED,
        )  # fmt: skip
        door.enter_petition(
            visit, actor=officer, on=step.on, paper=paper_of(matter), reason=REPLAYED
        )

    def person(self, matter: Matter, officer: Officer, on: date) -> Person | None:
        if matter.anonymous or matter.kind == Kind.DENUNCIATION:
            return None
        return add_person(
            actor=officer, on=on, full_name=matter.petitioner,
            address=matter.address or texts.of(matter, "address"),
            title="Ông (Bà)",
        )  # fmt: skip

    def classify(self, matter: Matter, step: Step) -> None:
        hall.classify(
            self.petition(matter), actor=self.cast(matter)[Role.HANDLER], on=step.on,
            competent=True, admissible=not matter.anonymous and matter.outcome != "declined",
            reason=REPLAYED, identity=Identity.NOT_RECORDED,
        )  # fmt: skip

    def keep_on_file(self, matter: Matter, step: Step) -> None:
        leader = self.cast(matter)[Role.LEADER]
        hall.keep_on_file(self.petition(matter), actor=leader, on=step.on, reason=REPLAYED,
                          ground="anonymous")  # fmt: skip

    def decline(self, matter: Matter, step: Step) -> None:
        ground, letter = texts.declining(matter, step.on)
        hall.decline(
            self.petition(matter), actor=self.cast(matter)[Role.LEADER], on=step.on,
            ground=ground, letter=letter, reason=REPLAYED,
        )  # fmt: skip

    def accept(self, matter: Matter, step: Step) -> None:
        """Of a group the one petitioner whom the source names speaks for all."""
        petition = self.petition(matter)
        if matter.kind == Kind.COMPLAINT and matter.head_count > 1:
            hall.name_representatives(
                petition, actor=self.cast(matter)[Role.RECEPTION_OFFICER], on=step.on,
                people=[one.person for one in petition.petitioners.select_related("person")],
                appointed_on=petition.received_on, signed_by_all=True, scope=REPLAYED,
                reason=REPLAYED,
            )  # fmt: skip
        hall.accept(
            self.petition(matter), actor=self.cast(matter)[Role.LEADER], on=step.on,
            stated=matter.accepted_stated, reason=REPLAYED,
        )  # fmt: skip

    def assign(self, matter: Matter, step: Step) -> None:
        handler = self.cast(matter)[Role.HANDLER]
        self.move(matter, "assign", Role.LEADER, step, facts={"handler": handler.pk})

    def plan_verification(self, matter: Matter, step: Step) -> None:
        self.unless_proposal(matter, step, Role.HANDLER)

    def record_explanation(self, matter: Matter, step: Step) -> None:
        facts = {"how": "IN_WRITING", "explanation": texts.of(matter, "explanation")}
        self.move(matter, "record_explanation", Role.HANDLER, step, facts=facts)

    def record_withdrawal(self, matter: Matter, step: Step) -> None:
        facts = {"scope": "all", "everybody": True, "not_recorded": True}
        self.move(matter, "record_withdrawal", Role.LEADER, step, facts=facts)

    def report_verification(self, matter: Matter, step: Step) -> None:
        self.unless_proposal(matter, step, Role.HANDLER)

    def hold_dialogue(self, matter: Matter, step: Step) -> None:
        facts = {"result": texts.of(matter, "dialogue")}
        self.move(matter, "hold_dialogue", Role.LEADER, step, facts=facts)

    def unless_proposal(self, matter: Matter, step: Step, role: Role) -> None:
        """A proposal is answered without a verification of its own."""
        if matter.kind in (Kind.COMPLAINT, Kind.DENUNCIATION):
            self.move(matter, step.name, role, step, facts={"not_recorded": True})

    def extend(self, matter: Matter, step: Step) -> None:
        facts = {"days": int(step.value), "complexity": matter.complexity.value,
                 "not_recorded": matter.complexity != Complexity.ORDINARY}  # fmt: skip
        self.move(matter, "extend", Role.LEADER, step, facts=facts)

    def suspend(self, matter: Matter, step: Step) -> None:
        ground = texts.first_ground(f"{matter.kind}_suspension", step.on)
        self.move(matter, "suspend", Role.LEADER, step, ground=ground)

    def resume(self, matter: Matter, step: Step) -> None:
        self.move(matter, "resume", Role.LEADER, step)

    def terminate(self, matter: Matter, step: Step) -> None:
        ground = ""
        if matter.kind in (Kind.COMPLAINT, Kind.DENUNCIATION):
            ground = texts.first_ground(f"{matter.kind}_termination", step.on)
        self.move(matter, "terminate", Role.LEADER, step, ground=ground or WITHDRAWN)

    def settle(self, matter: Matter, step: Step) -> None:
        verb = {Kind.COMPLAINT: "decide", Kind.DENUNCIATION: "conclude"}.get(matter.kind, "answer")
        facts: dict[str, Any] = {"not_recorded": True}
        if matter.outcome:
            facts = texts.settlement(matter)
            facts["outcome"] = matter.outcome
        self.move(matter, verb, Role.LEADER, step, facts=facts)

    def move(
        self, matter: Matter, verb: str, role: Role, step: Step, *, ground: str = "",
        facts: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        said = dict(facts or {})
        if matter.kind == Kind.DENUNCIATION and verb != "conclude":
            said["not_recorded"] = True  # of its minutes and decisions the source tells nothing
        act = Act(self.cast(matter)[role], step.on, ground=ground, reason=REPLAYED,
                  facts=said)  # fmt: skip
        move(self.case(matter), verb, act)

    def letters(self, matter: Matter, step: Step) -> None:
        """Every letter drafted so far goes through its round, by drafter, leader and clerk; what is
        signed by pen stays in the file as it is."""
        petition = self.petition(matter)
        dossiers = [petition.dossier_id]
        if petition.case:
            dossiers.append(petition.case.dossier_id)
        for document in Document.objects.filter(dossier__in=dossiers).order_by("pk"):
            if PAPERS[document.form].course is Course.ROUND:
                self.send(matter, document, step.on)

    def send(self, matter: Matter, document: Document, on: date) -> None:
        cast = self.cast(matter)
        people = (cast[Role.HANDLER], cast[Role.LEADER], cast[Role.LEADER], *[cast[Role.CLERK]] * 3)
        if document.state == "drafted" and (words := texts.words_for(document)):
            document = paper.redraft(
                document, actor=cast[Role.HANDLER], on=on, words=words, reason=REPLAYED
            )
        for state, verb, actor in zip(STATES, ROUND, people, strict=True):
            if document.state == state:
                more = {"series": self.series} if verb == "give_number" else {}
                service = getattr(paper, verb)
                document = service(document, actor=actor, on=on, reason=REPLAYED, **more)


def paper_of(matter: Matter) -> hall.Paper:
    """The petition of a matter."""
    assert matter.received_on is not None  # noqa: S101 the reader completes it
    return hall.Paper(
        kind=matter.kind, received_on=matter.received_on, subject=matter.subject,
        against=matter.against or texts.of(matter, "against"), level=matter.level,
        channel=Channel.IN_PERSON,
        topic=matter.topic, complexity=matter.complexity.value, remote=matter.remote,
        head_count=matter.head_count, anonymous=matter.anonymous, source_ref=matter.ref,
    )  # fmt: skip


NO_CAST = Message(gettext_noop("The demo cast is missing: run “manage.py load_demo” first."))
