"""The conditions of the denunciation procedure: what is asked, and the refusal if it is not so.

Luật Tố cáo Điều 29-40; Nghị định 31/2019/NĐ-CP (amended by Nghị định 156/2026/NĐ-CP) Điều 3-18.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from cases.law.denunciation import (
    ANNOUNCED,
    FEWEST_ANNOUNCEMENTS,
    POSTED,
    SHORTEST_POSTING,
    SMALLEST_TEAM,
    complexity_of,
    handling_fits,
    may_order_assessment,
)
from cases.law.grounds import LISTS, grounds_for
from cases.law.words import Complexity, Role, gettext_noop
from cases.models import Case, Concern, Post
from cases.models.act import condition

LAW = "Luật Tố cáo Điều "
ND31 = "Nghị định 31/2019/NĐ-CP Điều "


def fact(case: Case, name: str) -> Any:
    """What the form of the act says under a name."""
    return case.act.facts.get(name)


def not_recorded(case: Case) -> bool:
    """Whether an older source does not tell what this act would ask."""
    return bool(fact(case, "not_recorded"))


def listed(list_name: str, codes: Iterable[str] | None, on: date) -> bool:
    """Whether something is picked, and all of it stands in the list of the law on the day."""
    known = {ground.code for ground in grounds_for(list_name, on) or LISTS[list_name]}
    picked = set(codes or ())
    return bool(picked) and picked <= known


def happened(case: Case, verb: str) -> bool:
    return case.dossier.events.filter(verb=verb).exists()


# Time limit: Điều 30.


@condition(
    gettext_noop("The length of the extension is missing, or how complex the matter is."),
    LAW + "30 khoản 2, 3; Nghị định 31/2019/NĐ-CP Điều 3",
    gettext_noop("Say whether the matter is complex or especially complex, and how many days, "
                 "at most 30."),
)  # fmt: skip
def extension_is_stated(case: Case) -> bool:
    return bool(fact(case, "days")) and fact(case, "complexity") in (
        Complexity.COMPLEX, Complexity.ESPECIALLY_COMPLEX,
    )  # fmt: skip


@condition(
    gettext_noop("The criteria named do not make the matter as complex as that: one makes it "
                 "complex, two or more especially complex."),
    ND31 + "3 khoản 2, 3",
    gettext_noop("Tick each criterion that is met and stands in the file."),
)  # fmt: skip
def criteria_carry_the_complexity(case: Case) -> bool:
    if not_recorded(case):
        return True
    criteria = fact(case, "criteria") or []
    named = listed("denunciation_complexity", criteria, case.act.on)
    return named and complexity_of(criteria) == fact(case, "complexity")


# Team: Nghị định 31/2019 Điều 10.


def members(case: Case) -> list[int]:
    return list(fact(case, "members") or [])


@condition(
    gettext_noop("A verification team is two officers or more, one of them its head."),
    ND31 + "10 khoản 1",
    gettext_noop("Name at least two officers, and which of them is the head."),
)
def team_is_complete(case: Case) -> bool:
    named = set(members(case))
    return len(named) >= SMALLEST_TEAM and fact(case, "head") in named


@condition(
    gettext_noop("Somebody on the team does not handle or inspect matters in this office on that "
                 "day."),
    "Luật Tố cáo Điều 31 khoản 1; " + ND31 + "10",
    gettext_noop("Name officers who hold the role of handler or inspector in this office."),
)  # fmt: skip
def team_works_here(case: Case) -> bool:
    held = Post.objects.held_on(case.act.on).filter(
        office=case.dossier.office, role__in=(Role.HANDLER.value, Role.INSPECTOR.value)
    )
    return set(members(case)) <= set(held.values_list("officer", flat=True))


@condition(
    gettext_noop("Somebody on the team may not work on this matter: it concerns him or his "
                 "family."),
    ND31 + "10 khoản 3",
    gettext_noop("Name somebody else."),
)  # fmt: skip
def team_is_not_concerned(case: Case) -> bool:
    concerned = Concern.objects.filter(dossier=case.dossier_id, officer__in=members(case))
    return not concerned.exists()


@condition(
    gettext_noop("A team stands already; none is formed beside it."),
    ND31 + "10 khoản 1",
    gettext_noop("Change the team instead."),
)
def no_team_yet(case: Case) -> bool:
    return not case.team.current().exists()


@condition(
    gettext_noop("No team was formed that could be changed."),
    ND31 + "10 khoản 1",
    gettext_noop("Form the team."),
)
def a_team_stands(case: Case) -> bool:
    return case.team.current().exists()


@condition(
    gettext_noop("Nobody verifies yet: the resolver does it himself or forms a team of two or "
                 "more."),
    "Luật Tố cáo Điều 31 khoản 1; " + ND31 + "10 khoản 1, 2",
    gettext_noop("Form the verification team; it then plans the verification."),
)  # fmt: skip
def somebody_verifies(case: Case) -> bool:
    return case.act.role is Role.LEADER or not_recorded(case) or case.team.current().exists()


@condition(
    gettext_noop("Only the head of the team reports on the verification."),
    ND31 + "16 khoản 1",
    gettext_noop("Let the head of the team report, after the team has discussed the report."),
)
def head_reports(case: Case) -> bool:
    head = case.team.current().filter(head=True).first()
    return head is None or head.officer_id == case.act.actor.pk


# Explanation, assessment: Điều 31; Nghị định 31/2019 Điều 12, 15.


@condition(
    gettext_noop("It is not said how the accused had his say."),
    LAW + "31 khoản 4; Nghị định 31/2019/NĐ-CP Điều 12",
    gettext_noop("Choose how he explained himself, or that he was asked and did not."),
)
def explanation_is_stated(case: Case) -> bool:
    return listed("denunciation_explanation", filter(None, [fact(case, "how")]), case.act.on)


@condition(
    gettext_noop("The accused had no chance to explain himself yet."),
    LAW + "10 khoản 1, 31 khoản 4, 35 khoản 1; Nghị định 31/2019/NĐ-CP Điều 12",
    gettext_noop("Record his explanation first, or that he was asked and did not explain."),
)
def accused_was_heard(case: Case) -> bool:
    return not_recorded(case) or happened(case, "record_explanation")


@condition(
    gettext_noop("It is not said whom the request is addressed to, or what is asked for."),
    ND31 + "13, 15 khoản 2",
    gettext_noop("Name the body and what it shall give."),
)
def body_and_content_are_named(case: Case) -> bool:
    return bool(fact(case, "body")) and bool(fact(case, "content"))


@condition(
    gettext_noop("The resolver did not delegate the ordering of an assessment, or could not do so "
                 "on that day."),
    ND31 + "15 khoản 1, 2; Nghị định 156/2026/NĐ-CP Điều 2",
    gettext_noop("Let the resolver order it, or name his delegation; to a verifying body that is "
                 "no inspectorate he can delegate it since 01/07/2026."),
)  # fmt: skip
def may_order(case: Case) -> bool:
    return may_order_assessment(case.act.role, case.act.on, bool(fact(case, "delegated")))


def assessment_runs(case: Case) -> bool:
    acts = case.dossier.events.filter(verb__in=("order_assessment", "receive_assessment"))
    last = acts.order_by("-number").first()
    return last is not None and last.verb == "order_assessment"


@condition(
    gettext_noop("An assessment was ordered and its result is still awaited."),
    ND31 + "15 khoản 4",
    gettext_noop("Record the result first."),
)
def no_assessment_runs(case: Case) -> bool:
    return not assessment_runs(case)


@condition(
    gettext_noop("No assessment is awaited."),
    ND31 + "15",
    gettext_noop("Order one first."),
)
def an_assessment_runs(case: Case) -> bool:
    return assessment_runs(case)


# Withdrawal: Điều 33; Nghị định 31/2019 Điều 4.


@condition(
    gettext_noop("A withdrawal is made by a letter or in minutes that the law of the day knows."),
    LAW + "33 khoản 1; Nghị định 31/2019/NĐ-CP Điều 4 khoản 1, 2",
    gettext_noop("Choose the paper, and who took the minutes."),
)
def withdrawal_has_its_paper(case: Case) -> bool:
    paper = filter(None, [fact(case, "paper")])
    return not_recorded(case) or listed("denunciation_withdrawal_paper", paper, case.act.on)


@condition(
    gettext_noop("It is not signed as the law of the day demands. Since 01/07/2026 each denouncer "
                 "who withdraws signs himself; before, a representative could, when all did."),
    ND31 + "4; Nghị định 156/2026/NĐ-CP Điều 1",
    gettext_noop("Let each of them sign the letter or the minutes."),
)  # fmt: skip
def withdrawal_is_signed(case: Case) -> bool:
    if not_recorded(case):
        return True
    signed = filter(None, [fact(case, "signed")])
    everybody = fact(case, "signed") != "REPRESENTATIVE" or bool(fact(case, "everybody"))
    return everybody and listed("denunciation_withdrawal_signed", signed, case.act.on)


@condition(
    gettext_noop("This reason to go on does not stand in the law of that day."),
    LAW + "33 khoản 3; Nghị định 31/2019/NĐ-CP Điều 4",
    gettext_noop("Choose it from the list, or none."),
)
def reason_to_go_on_is_listed(case: Case) -> bool:
    reason = fact(case, "goes_on")
    return not reason or listed("denunciation_goes_on", [reason], case.act.on)


@condition(
    gettext_noop("No withdrawal is recorded that ends the matter: it ends only when every "
                 "denouncer withdrew everything and nothing demands to go on."),
    LAW + "33 khoản 2, 3, 34 khoản 3 điểm a; Nghị định 31/2019/NĐ-CP Điều 4",
    gettext_noop("Record the withdrawal of all of them; where the act shows signs of a breach, or "
                 "they were forced, or the denunciation was abused, settle the matter."),
)  # fmt: skip
def withdrawal_ends_it(case: Case) -> bool:
    if case.act.ground != "LTC_34_3A":
        return True
    told = [event.facts for event in case.dossier.events.filter(verb="record_withdrawal")]
    full = any(one.get("scope") == "all" and one.get("everybody") for one in told)
    return full and not any(one.get("goes_on") for one in told)


# Conclusion and what follows: Điều 35, 36, 40, 44.


@condition(
    gettext_noop("This is a matter settled again: what was wrong in the earlier settlement, and "
                 "who answers for it, is part of the conclusion."),
    LAW + "37 khoản 4; Nghị định 31/2019/NĐ-CP Điều 17 khoản 2",
    gettext_noop("Write what you find on the earlier settlement."),
)  # fmt: skip
def earlier_settlement_is_judged(case: Case) -> bool:
    again = case.earlier is not None and case.earlier.settled_on is not None
    return not again or bool(fact(case, "earlier_findings")) or not_recorded(case)


@condition(
    gettext_noop("It is not said what is done with the conclusion."),
    LAW + "36 khoản 1, 2, 44 khoản 1",
    gettext_noop("Choose the measures from the list of the law."),
)
def handling_is_named(case: Case) -> bool:
    return listed("denunciation_handling", fact(case, "handling"), case.act.on)


@condition(
    gettext_noop("The measures contradict the conclusion: rights are restored where nothing was "
                 "breached, measures follow where something was."),
    LAW + "36 khoản 1",
    gettext_noop("Choose the measures that follow from the outcome."),
)  # fmt: skip
def handling_follows_the_outcome(case: Case) -> bool:
    return handling_fits(case.outcome, fact(case, "handling") or [])


@condition(
    gettext_noop("Signs of a crime are named, but the file was not passed on yet."),
    LAW + "27 khoản 1, 36 khoản 2",
    gettext_noop("Record first that the file went to the investigation body or the procuracy."),
)
def crime_was_passed_on(case: Case) -> bool:
    return "LTC_36_2" not in (fact(case, "handling") or []) or happened(case, "report_crime")


@condition(
    gettext_noop("The body that receives the file is not named."),
    LAW + "27 khoản 1, 36 khoản 2; Nghị định 31/2019/NĐ-CP Điều 16 khoản 3",
    gettext_noop("Name the investigation body or the procuracy."),
)
def receiving_body_is_named(case: Case) -> bool:
    return bool(fact(case, "body"))


@condition(
    gettext_noop("It is not said how the conclusion is made public."),
    LAW + "40 khoản 2; Nghị định 31/2019/NĐ-CP Điều 6 khoản 2",
    gettext_noop("Choose one or more of the ways of the law."),
)
def publication_is_named(case: Case) -> bool:
    return listed("denunciation_publication", fact(case, "ways"), case.act.on)


@condition(
    gettext_noop("It is shown too briefly: posted or online for 15 days running at least, in "
                 "print, on the radio or on television twice at least."),
    ND31 + "6 khoản 2 điểm b, c, d",
    gettext_noop("Give the last day of the posting, or the number of announcements."),
)  # fmt: skip
def publication_lasts(case: Case) -> bool:
    ways = set(fact(case, "ways") or [])
    until = fact(case, "until_on")
    # The day on which the posting begins is not counted.
    shortest = case.act.on + timedelta(days=SHORTEST_POSTING)
    long_enough = bool(until) and date.fromisoformat(until) >= shortest
    often_enough = (fact(case, "times") or 0) >= FEWEST_ANNOUNCEMENTS
    return (not ways & POSTED or long_enough) and (not ways & ANNOUNCED or often_enough)


@condition(
    gettext_noop("It is not confirmed that the text tells nothing of the denouncer and no state "
                 "secret."),
    LAW + "40 khoản 3; Nghị định 31/2019/NĐ-CP Điều 6 khoản 1",
    gettext_noop("Read the text again, take out what could tell who denounced, and confirm it."),
)  # fmt: skip
def publication_keeps_the_secret(case: Case) -> bool:
    return fact(case, "stripped") is True


@condition(
    gettext_noop("It is not said who follows the execution, or the law of that day does not know "
                 "him."),
    LAW + "44 khoản 3; Nghị định 31/2019/NĐ-CP Điều 18 khoản 2",
    gettext_noop("Choose who follows it from the list of the day."),
)  # fmt: skip
def follower_is_named(case: Case) -> bool:
    return listed("denunciation_follow_up", filter(None, [fact(case, "by")]), case.act.on)


@condition(
    gettext_noop("Nobody was charged with the follow-up yet."),
    LAW + "44 khoản 3",
    gettext_noop("Assign the follow-up first."),
)
def follow_up_was_assigned(case: Case) -> bool:
    return happened(case, "assign_follow_up")


# Overdue: Điều 38.


@condition(
    gettext_noop("No demand of the superior waits for an answer."),
    LAW + "38 khoản 3",
    gettext_noop("Record the demand first, with the day on which it was received."),
)
def a_demand_waits(case: Case) -> bool:
    return case.dossier.deadlines.open().filter(code="DEN_OVERDUE_REPORT").exists()
