"""What people do, in one line each, so that a test reads as a story."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from cases.law.words import Kind
from cases.models import Case, Document, NumberRegister
from cases.services import numbering, paper
from cases.services.move import move
from cases.services.opening import add_person
from cases.services.trace import Step
from complaints import services as hall
from complaints.models import Petition
from complaints.services import Paper

#: What a leader writes who decides on a complaint, as the form hands it over.
DECIDED = {
    "outcome": "partly", "findings": "Diện tích thu hồi ghi thừa 12 m2.",
    "conclusion": "Khiếu nại đúng một phần.", "decision": "Sửa quyết định thu hồi đất.",
    "law": "Luật Đất đai 2024 Điều 83",
}  # fmt: skip


def day(text: str) -> date:
    """A day as clerks write it: 05/08/2026."""
    return date(int(text[6:]), int(text[3:5]), int(text[:2]))


#: How a conclusion is made public, and what is done with it.
PUBLISHED = {"ways": ["MEETING"], "stripped": True}
HANDLED = {"handling": ["LTC_36_1B_OWN"]}


def do(row: Any, verb: str, actor: Any, on: date, **said: Any) -> Any:
    """One verb of a case; facts of the form are named like the fields of the form."""
    known = {name: said.pop(name) for name in ("ground", "reason", "version") if name in said}
    return move(row, verb, Step(actor, on, facts=said, **known))


def late(row: Any, verb: str, actor: Any, on: date, **said: Any) -> Any:
    """One verb of a case on a day long past, entered only now."""
    return do(row, verb, actor, on, **{"reason": "nhập bổ sung", **said})


def enter(cast: SimpleNamespace, on: date, kind: Kind = Kind.COMPLAINT, **more: Any) -> Petition:
    """Lan enters a petition on its day, however long ago that was."""
    people = more.pop("people", ())
    received_on = more.pop("received_on", on)
    words = {"subject": "Thu hồi đất mở rộng đường", "against": "Phòng Kinh tế", **more}
    return hall.enter(
        actor=cast.lan, on=on, office=cast.office, people=people, reason="nhập bổ sung",
        paper=Paper(kind=kind, received_on=received_on, **words),
    )  # fmt: skip


def classified(petition: Petition, cast: SimpleNamespace, on: date, **checks: Any) -> Petition:
    """Minh answers both questions; without a word: ours, and admissible."""
    checks = {"competent": True, "admissible": True, **checks}
    if petition.kind == Kind.DENUNCIATION:
        checks.setdefault("identity", "identified")
    return hall.classify(petition, actor=cast.minh, on=on, reason="nhập bổ sung", **checks)


def accepted(cast: SimpleNamespace, on: date, kind: Kind = Kind.COMPLAINT, **more: Any) -> Case:
    """A petition entered, classified and accepted on one day."""
    petition = classified(enter(cast, on, kind, **more), cast, on)
    return hall.accept(petition, actor=cast.binh, on=on, reason="nhập bổ sung")


def assigned(case: Case, cast: SimpleNamespace, on: date) -> Case:
    """Bình gives the case to Minh."""
    return do(case, "assign", cast.binh, on, handler=cast.minh.pk, reason="nhập bổ sung")


def planned(case: Case, cast: SimpleNamespace, on: date) -> Case:
    """Minh plans the verification; of a denunciation with Hoa, in the team that Bình forms."""
    if case.kind == Kind.DENUNCIATION:
        members = [cast.minh.pk, cast.hoa.pk]
        case = do(case, "form_team", cast.binh, on, members=members, head=cast.minh.pk,
                  reason="nhập bổ sung")  # fmt: skip
    return do(case, "plan_verification", cast.minh, on, reason="nhập bổ sung")


def heard(case: Case, cast: SimpleNamespace, on: date) -> Case:
    """The accused explains himself in writing."""
    return do(case, "record_explanation", cast.minh, on, how="IN_WRITING",
              explanation="Đã nộp lại tiền.", reason="nhập bổ sung")  # fmt: skip


def withdrawn(case: Case, cast: SimpleNamespace, on: date, **said: Any) -> Case:
    """Everybody who denounced withdraws everything, by a signed letter."""
    said = {"scope": "all", "everybody": True, "paper": "LETTER", "signed": "EACH", **said}
    return do(case, "record_withdrawal", cast.binh, on, reason="nhập bổ sung", **said)


def verified(case: Case, cast: SimpleNamespace, on: date) -> Case:
    """Minh plans the verification and reports on it; the accused was heard."""
    case = planned(case, cast, on)
    if case.kind == Kind.DENUNCIATION:
        case = heard(case, cast, on)
    return do(case, "report_verification", cast.minh, on, reason="nhập bổ sung")


def ready(cast: SimpleNamespace, on: date, kind: Kind = Kind.COMPLAINT, **more: Any) -> Case:
    """A case that waits for its decision."""
    return verified(assigned(accepted(cast, on, kind, **more), cast, on), cast, on)


def opened(cast: SimpleNamespace, on: date, kind: str, year: int, **more: Any) -> NumberRegister:
    """Thu opens a register of her office and Bình confirms it."""
    register = numbering.open_register(
        actor=cast.thu, on=on, office=cast.office, kind=kind, year=year, **more
    )
    numbering.confirm_registers(actor=cast.binh, on=on, office=cast.office, year=year)
    register.refresh_from_db()
    return register


def letter(row: Any, form: str) -> Document:
    """The newest letter of a form on the dossier of a row."""
    return row.dossier.documents.filter(form=form).latest("pk")


#: The round, with who does each step.
ROUND = (
    ("submit", "minh"), ("approve", "binh"), ("sign_document", "binh"), ("give_number", "thu"),
    ("seal", "thu"), ("issue", "thu"),
)  # fmt: skip


def round_of(document: Document, cast: SimpleNamespace, on: date, until: str = "issue") -> Document:
    """The round of a letter, up to and with one of its steps."""
    for verb, who in ROUND:
        service = getattr(paper, verb)
        document = service(document, actor=getattr(cast, who), on=on, reason="nhập bổ sung")
        if verb == until:
            break
    return document


def decided_letter(cast: SimpleNamespace, on: date) -> Document:
    """The draft of a decision on a complaint."""
    person = add_person(
        actor=cast.lan, on=on, full_name="Nguyễn Văn Tám", address="phố Đình Hương",
        id_number="038075000123",
    )  # fmt: skip
    case = do(ready(cast, on, people=[person]), "hold_dialogue", cast.binh, on, result="Không đổi.")
    return letter(do(case, "decide", cast.binh, on, **DECIDED), "KN-15")
