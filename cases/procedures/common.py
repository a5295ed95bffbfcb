"""What the three procedures share: the manager of their kinds, predicates, and small steps."""

from typing import Any

from django_fsm import GET_STATE

from cases import access
from cases.law.clocks import SENDINGS
from cases.law.relatives import NOT_BY_THE_CONCERNED, UP_TO_THE_SUPERIOR
from cases.law.words import Kind, Outcome, Role, gettext_noop
from cases.models import Case, Concern, Post
from cases.models.act import condition
from cases.models.case import CaseQuerySet


def manager_of(*kinds: Kind) -> Any:
    """A default manager that shows a proxy its own kinds only."""
    base = CaseQuerySet.as_manager().__class__

    class OfKind(base):  # type: ignore[valid-type, misc]
        def get_queryset(self) -> CaseQuerySet:
            return super().get_queryset().filter(kind__in=kinds)

    return OfKind()


@condition(
    gettext_noop("Nobody is named who handles matters in this office on that day."),
    "Luật Khiếu nại Điều 29; Luật Tố cáo Điều 31",
    gettext_noop("Name an officer who holds the role of handler in this office."),
)
def handler_is_named(case: Case) -> bool:
    handlers = Post.objects.held_on(case.act.on).filter(
        office=case.dossier.office, role=Role.HANDLER.value
    )
    return handlers.filter(officer=case.act.facts.get("handler")).exists()


@condition(
    gettext_noop("This officer may not work on this matter: it concerns him or his family."),
    NOT_BY_THE_CONCERNED,
    gettext_noop("Name somebody else."),
)
def handler_is_not_concerned(case: Case) -> bool:
    concerned = Concern.objects.current().filter(dossier=case.dossier_id)
    return not concerned.filter(officer=case.act.facts.get("handler")).exists()


@condition(
    gettext_noop("A leader of this office may decide; nothing is reported over his head."),
    UP_TO_THE_SUPERIOR,
    gettext_noop("Leave the matter to the leader."),
)
def no_leader_remains(case: Case) -> bool:
    return not access.free_leaders(case.dossier.office, case.dossier, case.act.on).exists()


@condition(
    gettext_noop("The outcome is not chosen."),
    "Luật Khiếu nại Điều 31; Luật Tố cáo Điều 35",
    gettext_noop("Choose whether the content is right, partly right or wrong."),
)
def outcome_is_known(case: Case) -> bool:
    facts = case.act.facts
    return facts.get("outcome") in set(Outcome) or bool(facts.get("not_recorded"))


@condition(
    gettext_noop("The ground is not chosen."),
    "Luật Khiếu nại Điều 11a; Luật Tố cáo Điều 34",
    gettext_noop("Choose the ground from the list of the law."),
)
def ground_is_chosen(case: Case) -> bool:
    return bool(case.act.ground)


@condition(
    gettext_noop("No limit of this matter waits for such a paper."),
    "Nghị định 30/2020/NĐ-CP Điều 18",
    gettext_noop("Choose one of the running limits that a paper to be sent meets."),
)
def sending_is_due(case: Case) -> bool:
    code = case.act.facts.get("meets", "")
    return code in SENDINGS and case.dossier.deadlines.open().filter(code=code).exists()


def rule(roles: tuple[Role, ...], article: str, label: str, **more: Any) -> dict[str, Any]:
    """What the door and the pages know of a transition: who, by which article, under which label.

    `paper`: the form it drafts; `paper_if`: only where this fact has this value. `rare`: listed
    behind the usual steps. `expected`: the states in which the law expects it first.
    `needs_reason`, `grounds`: what the door checks.
    """
    return {"role": roles, "article": article, "label": label, **more}


def stays(*states: str) -> GET_STATE:
    """The target of an act that leaves the case in its state."""
    return GET_STATE(lambda case: case.state, states=list(states))


def assign_handler(case: Case) -> None:
    """The handler does the work; the authority decides."""
    case.handler_id = case.act.facts["handler"]


def record_settlement(case: Case) -> None:
    """The day and the outcome; an outcome that a replayed source does not tell stays empty."""
    case.settled_on = case.act.on
    case.outcome = case.act.facts.get("outcome", "")
