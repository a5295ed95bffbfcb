"""Drafting: a letter is drafted with the step that needs it, and drafted again until submitted.

Facts that the case knows are taken from it each time; what people entered is kept beside them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cases import access
from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.relatives import UP_TO_THE_SUPERIOR
from cases.law.words import Kind, Level, Message, Role, gettext_noop
from cases.letters.catalogue import FORMS, missing, recipient_lines
from cases.models import Case, Document, Dossier, Post
from cases.services import facts as gather
from cases.services import trace
from cases.services.trace import Step


def draft_paper(row: Any, custom: Mapping[str, Any], step: Step) -> Document | None:
    """Draft the letter that a step requires, in the step's transaction.

    A form that the catalogue has not is written outside the program; its sending is recorded.
    """
    form = paper_of(row, custom)
    if form not in FORMS or step.facts.get("not_recorded"):
        return None
    step = replace(step, facts=given_of(row, step))
    return begin(row.dossier, form, step, role=row.act.role)


def begin(dossier: Dossier, form: str, step: Step, *, role: Role, **columns: Any) -> Document:
    """A new draft: what the row hands over (`step.letter`) is fixed, `step.facts` are words.

    `columns` tie it to another letter, which it replaces, corrects or recalls.
    """
    document = Document(
        dossier=dossier, office=dossier.office, form=form, given=dict(step.facts),
        known=dict(step.letter), signer=signer_of(dossier, step.on), drafted_by=step.actor,
        drafted_on=step.on, **columns,
    )  # fmt: skip
    fill(document, step.on)
    document.save(force_insert=True)
    trace.begin(
        document, "draft", Step(step.actor, step.on, reason=step.reason, key=step.key),
        role=role, article="Nghị định 30/2020/NĐ-CP Điều 10",
    )  # fmt: skip
    return document


def paper_of(row: Any, custom: Mapping[str, Any]) -> str | None:
    """The form a step requires, if the catalogue has it; at the second level one of its own."""
    second = getattr(row, "level", "") == Level.SECOND and custom.get("paper_second")
    form = second or custom.get("paper")
    return form if form in FORMS else None


def given_of(row: Any, step: Step) -> dict[str, Any]:
    """What the step's form says of the letter, in the words of the catalogue."""
    said = step.facts
    given: dict[str, Any] = {}
    if step.ground:
        given["ground"] = gather.ground(step.ground, step.on)
        if said.get("proof"):
            given["ground"]["detail"] = said["proof"]
    if said.get("outcome"):
        content = {"finding": said["findings"], "conclusion": said["outcome"],
                   "law": said.get("law", ""), "answer": said["decision"]}  # fmt: skip
        given |= {
            "contents": [content],
            "outcome": said["outcome"],
            "decision": said["decision"],
            "conclusion": said["conclusion"],
        }
        if row.kind == Kind.DENUNCIATION:
            given |= {"measures": said["decision"], "explanation": said.get("explanation", "")}
        if said.get("first_result"):
            given["first_decision"] = {"result": said["first_result"]}
    return given


def signer_of(dossier: Dossier, on: date) -> Post:
    """The leader who signs: the first of the office on that day whom the matter leaves free."""
    office = dossier.office
    free = access.free_leaders(office, dossier, on).exclude(signs_as="")
    post = free.order_by("pk").first()
    if post is None:
        held = Post.objects.held_on(on).filter(office=office, role=Role.LEADER.value)
        if held.exclude(signs_as="").filter(officer__is_active=True).exists():
            raise no_leader_is_free()
        raise Refused(
            message=Message(gettext_noop("No leader of this office can sign letters on that day.")),
            article="Nghị định 30/2020/NĐ-CP Điều 13",
            next=Message(gettext_noop("Ask the administrator to enter the post of the leader.")),
        )
    return post


def no_leader_is_free() -> Refused:
    """Whom a denunciation concerns neither settles it nor signs; the superior takes it over."""
    return Refused(
        message=Message(
            gettext_noop("No leader of this office may decide or sign in this matter.")
        ),
        article=UP_TO_THE_SUPERIOR,
        next=Message(
            gettext_noop("Report it to the head of the superior body, who takes the matter over.")
        ),
    )


def fill(document: Document, on: date) -> None:
    """Gather the facts of a draft again, and name what it still lacks."""
    if document.dossier.confidential and access.is_concerned(
        document.signer.officer, document.dossier
    ):
        document.signer = signer_of(document.dossier, on)
    base = gather.common(document.office, document.signer, document.drafted_on)
    case = Case.objects.filter(dossier=document.dossier).first()
    if case is not None:
        base |= gather.of_case(case, document.form, on)
    base = gather.merged(base, document.known)
    if PAPERS[document.form].course is not Course.ROUND:
        base.pop("signer", None)
    facts = gather.merged(base, document.given)
    facts["recipients"] = facts.get("recipients") or recipient_lines(document.form, facts)
    document.facts = facts
    document.missing = [fact.label_en for fact in missing(document.form, facts)]
