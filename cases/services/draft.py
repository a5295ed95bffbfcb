"""Drafting: a letter is drafted with the step that needs it, and drafted again until submitted.

Facts that the case knows are taken from it each time; what people entered is kept beside them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from cases import access
from cases.law.papers import PAPERS, Course, Owner
from cases.law.refusal import Refused
from cases.law.relatives import UP_TO_THE_SUPERIOR
from cases.law.words import Kind, Level, Message, Role, gettext_noop
from cases.letters.catalogue import FORMS, missing, recipient_lines
from cases.models import Case, Document, Dossier, Officer, Post
from cases.services import facts as gather
from cases.services import trace
from cases.services.recusal import refuse_the_concerned
from cases.services.trace import Step
from cases.services.words import with_words


def draft_paper(row: Any, custom: Mapping[str, Any], step: Step) -> Document | None:
    """Draft the letters that a step requires, in the step's transaction; returns the first.

    A form that the catalogue has not is written outside the program; its sending is recorded.
    """
    if step.facts.get("not_recorded") or not wanted(custom, step):
        return None
    given, drafts = given_of(row, step), []
    for form in papers_of(row, custom, step):
        fixed = gather.of_step(row, form, step, custom.get("letter", {}))
        for origin in origins(row, step):
            one = replace(step, facts=given, letter={**fixed, **step.letter, **origin})
            drafts.append(begin(row.dossier, form, one, role=row.act.role))
    return drafts[0] if drafts else None


def wanted(custom: Mapping[str, Any], step: Step) -> bool:
    """Whether the step calls for its paper: some do only where their form says a certain thing."""
    name, value = custom.get("paper_if", ("", ""))
    return str(step.facts.get(name) or "") == value


def origins(row: Any, step: Step) -> list[dict[str, Any]]:
    """What a letter of a case keeps of its origin: the number of the act that drafts it, and the
    person, where each of several complainants has a decision (Luật Khiếu nại Điều 31 khoản 3)."""
    if not isinstance(row, Case):
        return [{}]
    act = row.dossier.events.count()
    if not step.facts.get("for_each"):
        return [{"origin": {"act": act}}]
    people = gather.authors_of(row)
    return [{"origin": {"act": act, "person": one.pk}} for one in people] or [{}]


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


def compose(
    row: Any, code: str, *, actor: Officer, on: date, words: Mapping[str, Any] | None = None,
    options: Mapping[str, bool] | None = None, letter: Mapping[str, Any] | None = None,
    reason: str = "", key: str | None = None,
) -> Document:  # fmt: skip
    """Soạn thảo: a letter that somebody chose, on the dossier of a row.

    `letter` is what the row hands over, `words` what people write. Raises Refused for a paper
    that belongs to another kind of matter or another time, PermissionDenied for other roles.
    """
    with transaction.atomic():
        if trace.made_with(key) is not None:
            return row.dossier.documents.filter(form=code).latest("pk")
        role = access.role_for(actor, DRAFTERS, row.dossier.office, on)
        access.must_be_hers(actor, row, role)
        refuse_the_concerned(actor, row, role)
        must_be_offered(row, code, on)
        given = with_words({}, words or {}, FORMS[code])
        if options is not None:
            given["options"] = dict(options)
        step = Step(actor, on, reason=reason, key=key, letter=letter or {}, facts=given)
        return begin(row.dossier, code, step, role=role)


def must_be_offered(row: Any, code: str, on: date) -> None:
    """The paper is one of this kind of matter, and in force on the day."""
    paper = PAPERS.get(code)
    fits = (
        paper is not None and code in FORMS and paper.fits(owner_of_papers(row), row.dossier.kind)
    )
    if fits and paper.in_force(on):
        return
    raise Refused(
        message=Message(
            gettext_noop("“%(paper)s” is not drafted on this dossier on %(day)s."),
            {"paper": paper.name if paper else code, "day": on},
        ),
        article=paper.basis if paper else "Nghị định 30/2020/NĐ-CP Điều 8",
        next=Message(gettext_noop("Choose a letter from the list of this dossier.")),
    )


#: Which rows own papers, by the name of their model.
OWNERS = {
    "visit": Owner.VISIT, "receptionsession": Owner.SESSION, "petition": Owner.PETITION,
    "case": Owner.CASE,
}  # fmt: skip
#: Who drafts: the handler, the reception officer, a leader who writes himself.
DRAFTERS = (Role.HANDLER, Role.RECEPTION_OFFICER, Role.LEADER)


def owner_of_papers(row: Any) -> Owner:
    """What the row is to the list of papers."""
    return OWNERS.get(row._meta.concrete_model._meta.model_name, Owner.OFFICE)


def trial(row: Any, code: str, *, actor: Officer, on: date, letter: Mapping[str, Any]) -> Document:
    """The draft as it would begin, not kept: to show what the letter would still lack."""
    document = Document(
        dossier=row.dossier, office=row.dossier.office, form=code, given={}, known=dict(letter),
        signer=signer_of(row.dossier, on), drafted_by=actor, drafted_on=on,
    )  # fmt: skip
    fill(document, on)
    return document


def paper_of(row: Any, custom: Mapping[str, Any]) -> str | None:
    """The form a step requires, if the catalogue has it; at the second level one of its own."""
    second = getattr(row, "level", "") == Level.SECOND and custom.get("paper_second")
    form = second or custom.get("paper")
    return form if form in FORMS else None


def papers_of(row: Any, custom: Mapping[str, Any], step: Step) -> list[str]:
    """The forms that a step requires and the catalogue has.

    `custom["papers"]` names an answer of the step's form and the paper of each of its values:
    a conclusion that is posted and told at a meeting needs the minutes of both.
    """
    if "papers" not in custom:
        form = paper_of(row, custom)
        return [form] if form else []
    name, by_value = custom["papers"]
    answer = step.facts.get(name)
    values = answer if isinstance(answer, list | tuple) else [answer or ""]
    found = dict.fromkeys(by_value[value] for value in values if value in by_value)
    return [form for form in found if form in FORMS]


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
    known = dict(document.known)
    origin = known.pop("origin", {})
    base = gather.common(document.office, document.signer, document.drafted_on)
    case = Case.objects.filter(dossier=document.dossier).first()
    if case is not None:
        base |= gather.of_case(case, document.form, on, origin)
    base = gather.merged(known, base)
    if PAPERS[document.form].course is not Course.ROUND:
        base.pop("signer", None)
    facts = gather.merged(base, document.given)
    chosen = document.given.get("options", {})
    facts["options"] = {
        option.name: bool(chosen.get(option.name, option.chosen))
        for option in FORMS[document.form].options
    }
    facts["recipients"] = facts.get("recipients") or recipient_lines(document.form, facts)
    document.facts = facts
    document.missing = [fact.label_en for fact in missing(document.form, facts)]
