"""What the law asks before a step of settling a complaint: one named predicate each.

Luật Khiếu nại Điều 10, 11a, 28-53; Nghị định 124/2020/NĐ-CP (amended by Nghị định 155/2026/NĐ-CP)
Điều 3a, 7a, 17-28.
"""

from datetime import date

from cases.law import complaint as law
from cases.law.grounds import grounds_for
from cases.law.refusal import Refused
from cases.law.words import Level, Message, Outcome, gettext_noop
from cases.models import Case, Concern
from cases.models.act import condition
from cases.procedures.asking import last, must_precede, settling_limit, told

LKN, ND124 = "Luật Khiếu nại Điều", "NĐ 124/2020/NĐ-CP Điều"


# Re-check and verification -----------------------------------------------------------------------


@condition(
    gettext_noop("Only the author of a decision looks at it again; this is the second level."),
    f"{LKN} 29, 38; {ND124} 17",
    gettext_noop("Plan the verification."),
)
def is_first_level(case: Case) -> bool:
    return case.level == Level.FIRST


@condition(
    gettext_noop("What the re-check found is not said."),
    f"{LKN} 29 khoản 1; {ND124} 17",
    gettext_noop("Say whether the complaint is right, or whether it must be verified."),
)
def recheck_is_told(case: Case) -> bool:
    return case.act.facts.get("found") in (law.RECHECK_RIGHT, law.RECHECK_VERIFY)


@condition(
    gettext_noop("The re-check found the complaint right; only such a decision needs no "
                 "verification."),
    f"{LKN} 29 khoản 1; {ND124} 17 khoản 3",
    gettext_noop("Decide that the complaint is founded, or plan the verification."),
)  # fmt: skip
def recheck_bears_the_outcome(case: Case) -> bool:
    return case.state != "rechecked" or case.act.facts.get("outcome") == Outcome.UPHELD


@condition(
    gettext_noop("One of the verifiers may not verify: the matter concerns him or his family."),
    "Luật Phòng, chống tham nhũng Điều 23; Nghị định 59/2019/NĐ-CP Điều 29",
    gettext_noop("Name somebody else; the leader assigns the case anew if it is the handler."),
)
def verifiers_are_not_concerned(case: Case) -> bool:
    named = case.act.facts.get("verifiers") or [case.handler_id]
    return not Concern.objects.filter(dossier=case.dossier_id, officer__in=named).exists()


@condition(
    gettext_noop("The findings differ from what the parties supplied, and no session with both "
                 "sides is recorded."),
    f"{ND124} 25",
    gettext_noop("Hold the working session with both sides and record it (Mẫu số 06)."),
)  # fmt: skip
def both_sides_were_heard(case: Case) -> bool:
    if not case.act.facts.get("findings_differ"):
        return True
    sessions = case.dossier.events.filter(verb="record_work")
    return any(event.facts.get("with") == law.JOINT for event in sessions)


@condition(
    gettext_noop("No running request asks this party for evidence."),
    f"{LKN} 13, 14, 15; {ND124} 21, 22",
    gettext_noop("What a party hands in unasked is recorded as a working session."),
)
def evidence_was_asked(case: Case) -> bool:
    asked = case.dossier.events.filter(verb="request_evidence")
    return any(event.facts.get("party") == case.act.facts.get("party") for event in asked)


@condition(
    gettext_noop("No expert assessment is waited for."),
    f"{ND124} 24",
    gettext_noop("Order the assessment first."),
)
def assessment_is_awaited(case: Case) -> bool:
    newest = last(case, "order_assessment", "receive_assessment")
    return newest is not None and newest.verb == "order_assessment"


# Complexity --------------------------------------------------------------------------------------


@condition(
    gettext_noop("The criterion that makes the matter complex is not named."),
    f"{ND124} 3a",
    gettext_noop("Name the criterion and the paper in the file that records it."),
)
def criterion_is_named(case: Case) -> bool:
    """Before 01/07/2026 no text defined it: the written reason alone is asked for."""
    known = {row.code for row in grounds_for("complaint_complexity", case.act.on)}
    return bool(case.act.reason) and (not known or case.act.ground in known)


@condition(
    gettext_noop("The limit has ended: a longer one cannot begin after it."),
    f"{LKN} 28, 37, 50",
    gettext_noop("Settle the matter at once and report why it is late."),
)
def limit_still_runs(case: Case) -> bool:
    limit = settling_limit(case)
    return limit is None or limit.due_on is None or case.act.on <= limit.due_on


# Temporary measure -------------------------------------------------------------------------------


def enforcement_suspended_until(case: Case) -> date | None:
    """The last day of a suspension of enforcement that is in force; None when there is none."""
    newest = last(case, "suspend_enforcement", "lift_enforcement_suspension", "decide", "terminate")
    if newest is None or newest.verb != "suspend_enforcement":
        return None
    until = newest.facts.get("until")
    return date.fromisoformat(until) if until else None


@condition(
    gettext_noop("The temporary measure concerns administrative decisions, not discipline."),
    f"{LKN} 35; {ND124} 26",
    gettext_noop("Settle the complaint in time."),
)
def concerns_an_administrative_decision(case: Case) -> bool:
    return not case.discipline


@condition(
    gettext_noop("The last day of the suspension of enforcement is missing or lies before it."),
    f"{LKN} 35; {ND124} 26",
    gettext_noop("Give a day not after the end of the settling limit."),
)
def measure_ends_with_the_limit(case: Case) -> bool:
    until, limit = told(case, "until"), settling_limit(case)
    if until is None or until < case.act.on:
        return False
    if limit is None or limit.due_on is None or until <= limit.due_on:
        return True
    raise Refused(
        message=Message(
            gettext_noop("Enforcement cannot be suspended until %(until)s: not beyond the time "
                         "left for settling, which ends on %(last)s."),
            {"until": until, "last": limit.due_on},
        ),
        article=f"{LKN} 35; {ND124} 26 khoản 1",
        next=Message(gettext_noop("Choose %(last)s or an earlier day."), {"last": limit.due_on}),
    )  # fmt: skip


@condition(
    gettext_noop("A suspension of enforcement is already in force."),
    f"{LKN} 35; {ND124} 26",
    gettext_noop("Lift it first, then decide anew."),
)
def nothing_is_suspended(case: Case) -> bool:
    until = enforcement_suspended_until(case)
    return until is None or until < case.act.on


@condition(
    gettext_noop("No suspension of enforcement is in force."),
    f"{LKN} 35; {ND124} 26 khoản 2",
    gettext_noop("There is nothing to lift: it ends by itself on its day and with the decision."),
)
def something_is_suspended(case: Case) -> bool:
    return not nothing_is_suspended(case)


# Dialogue ----------------------------------------------------------------------------------------


@condition(
    gettext_noop("The day of the dialogue is missing or lies before the invitation."),
    f"{LKN} 30 khoản 2; {ND124} 28 khoản 1",
    gettext_noop("Give the day, the place and the content of the dialogue."),
)
def invitation_is_in_time(case: Case) -> bool:
    planned = told(case, "dialogue_on")
    return planned is not None and must_precede(case, "CMP_DIALOGUE_NOTICE", planned)


@condition(
    gettext_noop("Settling goes on without an absent complainant only where he was invited to "
                 "this day in time, and only since 01/07/2026."),
    f"{LKN} 30 khoản 6; {ND124} 28 khoản 5; NĐ 155/2026/NĐ-CP Điều 22 khoản 1",
    gettext_noop("Invite him to another day, at least five days ahead."),
)  # fmt: skip
def absence_is_provided_for(case: Case) -> bool:
    if case.act.facts.get("absent") != law.NO_REASON:
        return True
    invitations = case.dossier.events.filter(verb="invite_dialogue")
    invited = {event.facts.get("dialogue_on") for event in invitations}
    return case.act.on >= law.NEW_TEXT and case.act.on.isoformat() in invited


@condition(
    gettext_noop("A dialogue must be held before this decision: it is the second level or about "
                 "discipline, or the demand and the findings still differ."),
    f"{LKN} 30, 39, 53",
    gettext_noop("Hold the dialogue and record its day, or record that demand and findings agree."),
)  # fmt: skip
def dialogue_was_held_where_due(case: Case) -> bool:
    facts = case.act.facts
    dialogues = case.dossier.events.filter(verb="hold_dialogue")
    held = any(event.facts.get("absent") != law.GOOD_REASON for event in dialogues)
    always = case.level == Level.SECOND or case.discipline
    agree = bool(facts.get("findings_agree")) or case.state == "rechecked"
    return held or bool(facts.get("not_recorded")) or (agree and not always)


# Decision ----------------------------------------------------------------------------------------


@condition(
    gettext_noop("The disciplinary council has not been asked."),
    f"{LKN} 52; {ND124} 17 khoản 3",
    gettext_noop("Ask the disciplinary council and record its proposal."),
)
def disciplinary_council_was_heard(case: Case) -> bool:
    """Điều 52 binds the first level; Điều 55 does not repeat it for the second."""
    if not case.discipline or case.level == Level.SECOND or case.act.facts.get("not_recorded"):
        return True
    asked = case.dossier.events.filter(verb="consult")
    return any(event.facts.get("whom") == law.DISCIPLINE_COUNCIL for event in asked)


@condition(
    gettext_noop("The court has this matter: it is no longer settled here."),
    f"{LKN} 11a khoản 2 điểm d",
    gettext_noop("Terminate the settling on this ground."),
)
def court_has_not_taken_it(case: Case) -> bool:
    step = last(case, "record_court")
    gone = step is None or step.facts.get("court_step") == law.DISCONTINUED
    return gone or case.act.on < law.NEW_TEXT


# Withdrawal, succession --------------------------------------------------------------------------


@condition(
    gettext_noop("A part of a complaint can be withdrawn only since 01/07/2026."),
    f"{LKN} 10; NĐ 155/2026/NĐ-CP Điều 22 khoản 1",
    gettext_noop("Settle the whole complaint, or terminate it when all of it is withdrawn."),
)
def withdrawal_in_part_is_known(case: Case) -> bool:
    return case.act.on >= law.NEW_TEXT


@condition(
    gettext_noop("What is withdrawn is not said, or every complainant has withdrawn."),
    f"{LKN} 10; {ND124} 7a",
    gettext_noop("Name the content or the person; when all is withdrawn, terminate."),
)
def something_goes_on(case: Case) -> bool:
    who = case.act.facts.get("person")
    if not who:
        return bool(str(case.act.facts.get("withdrawn", "")).strip())
    gone = {who, *withdrawn_people(case)}
    return bool(set(case.parties.values_list("person", flat=True)) - gone)


def withdrawn_people(case: Case) -> list[int]:
    """The complainants who left a complaint of several people (NĐ 124/2020 Điều 7a)."""
    events = case.dossier.events.filter(verb="withdraw_part").order_by("number")
    return [event.facts["person"] for event in events if event.facts.get("person")]


@condition(
    gettext_noop("Before 01/07/2026 a complaint is withdrawn by a signed petition alone."),
    f"{LKN} 10",
    gettext_noop("Obtain the petition of withdrawal."),
)
def withdrawal_has_its_form(case: Case) -> bool:
    return case.act.facts.get("withdrawn_by") != law.MINUTES or case.act.on >= law.NEW_TEXT
