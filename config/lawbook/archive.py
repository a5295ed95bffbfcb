"""What the archive contributes: limits, duties, clauses, grounds, closed lists, steps."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import get_language, gettext

from cases.law import complaint
from cases.law.clocks import CLOCKS
from cases.law.complaint import Option
from cases.law.duties import DUTIES
from cases.law.grounds import LISTS
from cases.law.limits import RULES, VARIANT_LABELS, article_of
from cases.law.relatives import RELATIONS
from cases.law.transition import CLAUSES
from cases.models import Document
from cases.procedures import ComplaintCase, DenunciationCase, ProposalCase
from cases.services.move import procedure_verbs
from complaints.law import DECLINING_GROUNDS
from complaints.models import Petition
from config.lawbook.entry import LAW_PAGE, Entry
from reception.models import ReceptionSession, Visit

#: Whose pages a model's verbs have: the name of its addresses in the admin.
PAGES = {
    Visit: "admin:reception_visit", ReceptionSession: "admin:reception_receptionsession",
    Petition: "admin:complaints_petition", ComplaintCase: "admin:cases_case",
    DenunciationCase: "admin:cases_case", ProposalCase: "admin:cases_case",
    Document: "admin:cases_document",
}  # fmt: skip
OWNERS = {
    "visit": Visit, "session": ReceptionSession, "petition": Petition, "case": ComplaintCase,
}  # fmt: skip
#: The closed lists of a complaint and the verb whose page asks for them.
ASKED_BY = {
    "RECHECK": "recheck", "EVIDENCE_FROM": "request_evidence", "WORK": "record_work",
    "ABSENCE": "hold_dialogue", "WITHDRAWAL": "withdraw_part", "OPINIONS": "consult",
    "COURT": "record_court", "FILE_ASKED_BY": "record_file_request",
    "SECOND_OUTCOME": "record_second_outcome", "PASSED_ON_BY": "accept",
    "PUBLICATION": "make_public",
}  # fmt: skip


def in_words(vietnamese: str, english: str) -> str:
    """A sentence of a table in the language of the page."""
    return vietnamese if get_language() == "vi" else gettext(english)


def limits() -> Iterator[Entry]:
    """Time limits: on the dossier of whoever owes the act, or in the law book alone."""
    for rule in RULES:
        yield Entry(
            "limit", f"{rule.code}/{rule.variant}",
            f"{in_words(rule.what_vi, rule.what_en)} ({gettext(VARIANT_LABELS[rule.variant])})",
            article_of(rule), pages_of_limit(rule.code), rule.in_force_from, rule.in_force_to,
            rule.confidence,
        )  # fmt: skip


def pages_of_limit(code: str) -> tuple[str, ...]:
    """The dossiers on which a limit runs."""
    owners = dict.fromkeys(clock.owner for clock in CLOCKS if clock.code == code)
    return tuple(f"{PAGES[OWNERS[owner]]}_change" for owner in owners) or (LAW_PAGE,)


def duties() -> Iterator[Entry]:
    """Duties without a number of days."""
    for duty in DUTIES:
        yield Entry(
            "duty", f"{duty.code}/{duty.variant}", in_words(duty.what_vi, duty.what_en),
            article_of(duty.as_rule()) or duty.law, pages_of_limit(duty.code),
            duty.in_force_from, duty.in_force_to, duty.confidence,
        )  # fmt: skip


def clauses() -> Iterator[Entry]:
    """Transitional clauses: each limit's "why this date" names the one that chose its text."""
    for clause in CLAUSES:
        yield Entry(
            "clause", clause.code, gettext(clause.says), clause.article,
            ("admin:cases_case_change", "admin:complaints_petition_change"),
            clause.in_force_from, clause.in_force_to, clause.confidence,
        )  # fmt: skip


def grounds() -> Iterator[Entry]:
    """Grounds that a verb lets an officer choose from."""
    for name, rows in LISTS.items():
        for row in rows:
            yield Entry(
                "ground", row.code, in_words(row.text_vi, row.label_en), row.article,
                pages_of_list(name), row.in_force_from, row.in_force_to,
            )  # fmt: skip


def pages_of_list(name: str) -> tuple[str, ...]:
    """The pages of the verbs that ask for a ground of this list."""
    declining = [f"{PAGES[Petition]}_do:decline"] if name in DECLINING_GROUNDS.values() else []
    asking = [
        f"{PAGES[model]}_do:{verb}"
        for model, verb, taken in transitions()
        if taken.custom.get("grounds") == name or name in taken.custom.get("lists", ())
    ]
    return (*declining, *asking) or (LAW_PAGE,)


def choices() -> Iterator[Entry]:
    """The other closed lists of a complaint."""
    for name, verb in ASKED_BY.items():
        rows: tuple[Option, ...] = getattr(complaint, name)
        for row in rows:
            yield Entry(
                "choice", f"{name}.{row.code or 'none'}", gettext(row.label_en), row.article,
                (f"admin:cases_case_do:{verb}",), row.in_force_from,
            )  # fmt: skip


def relatives() -> Iterator[Entry]:
    """Whose family matters in a conflict of interest."""
    for row in RELATIONS:
        yield Entry(
            "relative", f"{row.kinds[0].value}.{row.code}", gettext(row.label), row.article,
            ("admin:cases_case_declare_concern", "admin:complaints_petition_declare_concern"),
            row.in_force_from, source=row.confidence,
        )  # fmt: skip


def transitions() -> Iterator[tuple[Any, str, Any]]:
    """Every verb of every procedure, once: model, verb, its first transition."""
    for model in PAGES:
        for verb in procedure_verbs(model):
            taken = next(iter(getattr(model, verb)._django_fsm.transitions.values()))
            yield model, verb, taken


def steps() -> Iterator[Entry]:
    """The verbs of the procedures, and the articles for which their conditions refuse."""
    for model, verb, taken in transitions():
        custom, page = taken.custom, f"{PAGES[model]}_do:{verb}"
        name = f"{model.__name__}.{verb}"
        yield Entry("step", name, gettext(custom["label"]), custom["article"], (page,))
        for predicate in taken.conditions:
            yield Entry(
                "step", f"{name}/{predicate.__name__}", gettext(predicate.message.id),
                predicate.article, (page,), refusal=predicate.message.id,
            )  # fmt: skip
