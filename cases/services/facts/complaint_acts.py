"""What the acts of a complaint case tell its letters: one gatherer for each group of facts.

Luật Khiếu nại Điều 10, 11a, 15, 27-46; Nghị định 124/2020/NĐ-CP Điều 3a, 17-31. Nobody types again
what an act has said; the table at the end says which letter takes what.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from cases.law import complaint as law
from cases.letters.sentences import spot
from cases.models import Case, Officer, Person
from cases.procedures.asking import settling_limit
from cases.services.facts.acts import Acts
from cases.services.facts.common import amount_of, named, office_in_text, person, post_at

Facts = dict[str, Any]
SETTLEMENTS = ("KN-15", "KN-16")
#: At least so many copies: each side keeps one; three where both sides meet (Điều 25, 28).
TWO, THREE = 2, 3


def of_acts(case: Case, form: str, on: date, act: int | None = None) -> Facts:
    """All that the acts of the case say for a letter of this form; `act` drafted it."""
    found: Facts = {}
    for gather in GATHERED.get(form, ()):
        found |= gather(Acts(case, act), on)
    return {key: told_of(value) for key, value in found.items()}


def told_of(value: Any) -> Any:
    """A group of facts without those of which nothing was said: people may write them."""
    if not isinstance(value, dict):
        return value
    return {key: one for key, one in value.items() if one not in ("", None, [], {})}


def some(said: Facts, *names: str) -> Facts:
    """These of the things that an act said."""
    return {name: said.get(name) for name in names}


def of_the_office(acts: Acts, officer: Officer | None, on: str) -> str:
    """Name, post and office, as the forms ask for them (Mẫu số 07, 08, 14)."""
    found, body = acts.officer(officer, on), office_in_text(acts.case.authority)
    if not found:
        return ""
    post = post_at(found["post"], acts.case.authority)
    return ", ".join(filter(None, (found["name"], post, "" if post.endswith(body) else body)))


def team(acts: Acts, on: date) -> Facts:
    """Who verifies, the handler first: he leads the team (Điều 18)."""
    plan = acts.told("plan_verification")
    if not plan:
        return {}
    handler = acts.case.handler_id
    chosen = plan.get("verifiers") or [handler]
    officers = Officer.objects.filter(pk__in=chosen).order_by("full_name")
    ordered = sorted(officers, key=lambda officer: officer.pk != handler)
    return {"team": [acts.officer(one, plan["on"]) for one in ordered]}


def verification(acts: Acts, on: date) -> Facts:
    """What is verified, from when to when; the number of the decision once it has one."""
    plan = acts.told("plan_verification")
    facts = some(plan, "contents", "from_on", "until_on", "plan")
    if facts["from_on"] and facts["until_on"]:
        first, last = (date.fromisoformat(facts[name]) for name in ("from_on", "until_on"))
        facts["days"] = (last - first).days + 1
    return {"verification": {**acts.numbered("KN-05"), **facts}}


def charge(acts: Acts, on: date) -> Facts:
    """Who was ordered to verify, and the number of that order (Điều 18)."""
    ordered = acts.numbered("KN-22")
    return {"charge": {**ordered, "to": acts.named(acts.case.handler, on.isoformat())}}


def session(verb: str, copies: int = TWO) -> Callable[[Acts, date], Facts]:
    """The day, the place and the writer of minutes about an act."""

    def gather(acts: Acts, on: date) -> Facts:
        said = acts.told(verb)
        if not said:
            return {"copies": copies}
        count = THREE if said.get("with") == law.JOINT else copies
        return {"session": some(said, "on", "place"), "copies": count,
                "officer": acts.officer(said["actor"], said["on"])}  # fmt: skip

    return gather


def work(acts: Acts, on: date) -> Facts:
    """A working session: who took part, what was said (Điều 19, 20, 23, 25)."""
    said = acts.told("record_work")
    plan = acts.told("plan_verification")
    about = plan.get("contents") or acts.case.subject
    return {"work": {"about": about, **some(said, "present", "minutes", "unsigned")}}


def party_of(acts: Acts, said: Facts) -> str:
    """Who is meant by a party of the list: by name, where the act or an earlier request has it."""
    if said.get("name"):
        return str(said["name"])
    if said.get("party") == "respondent":
        return acts.case.against
    if said.get("party") == "complainant":
        row = acts.case.parties.select_related("person").order_by("pk").first()
        return named(row.person) if row else ""
    asked = acts.case.dossier.events.filter(verb="request_evidence").order_by("-number")
    names = (event.facts.get("name") for event in asked
             if event.facts.get("party") == said.get("party"))  # fmt: skip
    return next((name for name in names if name), "")


def request(acts: Acts, on: date) -> Facts:
    """Who is asked for what; it must arrive before the day after the limit (Luật Điều 13 to 15)."""
    said = acts.told("request_evidence")
    facts = {"receiver": of_the_office(acts, acts.case.handler, on.isoformat())}
    if said:
        facts |= {"to": party_of(acts, said), "what": said.get("asked", "")}
        limits = acts.case.dossier.deadlines.filter(code="CMP_EVIDENCE", started_on=said["on"])
        limit = limits.first()
        if limit and limit.due_on:
            facts["before_on"] = (limit.due_on + timedelta(days=1)).isoformat()
    return {"request": facts, "accepted_on": day(acts.case.accepted_on)}


def handover(acts: Acts, on: date) -> Facts:
    """What was handed over, by whom and to whom (Điều 22)."""
    said = acts.told("receive_evidence")
    if not said:
        return {}
    receiver = of_the_office(acts, said["actor"], said["on"])
    pieces = [line.strip() for line in said.get("received", "").splitlines() if line.strip()]
    return {"handover": {"receiver": receiver, "giver": party_of(acts, said), "pieces": pieces}}


def assessment(acts: Acts, on: date) -> Facts:
    """The expert assessment, and the number of its decision (Điều 24); whoever verifies carries it
    out beside the assessor (Mẫu số 09)."""
    said = acts.told("order_assessment")
    courier = acts.named(acts.case.handler, on.isoformat())
    told = some(said, "body", "question", "answer_on")
    return {"executors": [courier] if courier else [],
            "assessment": {**acts.numbered("KN-09"), "courier": courier, **told}}  # fmt: skip


def opinion(acts: Acts, on: date) -> Facts:
    """Whose opinion is asked, on what, until when (Luật Điều 15 khoản 1 điểm đ)."""
    said = acts.told("consult")
    return {"opinion": {"to": said.get("name"), "question": said.get("question"),
                        "before_on": said.get("answer_on")}}  # fmt: skip


def recheck(acts: Acts, on: date) -> Facts:
    """What the re-check found (Điều 17)."""
    said = acts.told("recheck")
    if not said:
        return {}
    return {"recheck": some(said, "found", "looked_at", "on"),
            "officer": acts.officer(said["actor"], said["on"])}  # fmt: skip


def report(acts: Acts, on: date) -> Facts:
    """The report on the verification: to the head who settles (Điều 27)."""
    said = acts.told("report_verification")
    return {"report": {"until_on": said.get("on"), **some(said, "findings", "proposal", "verdict")},
            "to": acts.case.authority.issuer}  # fmt: skip


def reported(acts: Acts, on: date) -> Facts:
    """Who reported on the verification, as the decision quotes it."""
    said = acts.told("report_verification")
    if not said:
        return {}
    letter = acts.case.dossier.documents.filter(form="KN-13").order_by("-pk").first()
    return {"report": {"by": acts.named(said["actor"], said["on"]), "on": said["on"],
                       "number": letter.facts.get("own_number") if letter else ""}}  # fmt: skip


def complexity(acts: Acts, on: date) -> Facts:
    """What makes the matter complex, and the limit that runs since (Điều 3a; Luật Điều 28)."""
    facts: Facts = {"reason": acts.told("declare_complex").get("reason", "")}
    limit = settling_limit(acts.case)
    if limit is not None and limit.due_on:
        facts |= {"days": amount_of(limit.code, limit.variant, limit.started_on),
                  "until_on": limit.due_on.isoformat()}  # fmt: skip
    return {"complexity": facts}


def measure(acts: Acts, on: date) -> Facts:
    """The decision whose enforcement is suspended, why, and until when (Điều 26)."""
    said, lifted = acts.told("suspend_enforcement"), acts.told("lift_enforcement_suspension")
    return {"measure": {"from_on": said.get("on"), "lifted_because": lifted.get("reason"),
                        **some(said, "decision", "reason", "until"),
                        **acts.numbered("KN-11")}}  # fmt: skip


def invitation(acts: Acts, on: date) -> Facts:
    """Day, place and content of the dialogue (Điều 28 khoản 1)."""
    said = acts.told("invite_dialogue")
    return {"invitation": {"on": said.get("dialogue_on"), **some(said, "place", "topics")}}


def dialogue(acts: Acts, on: date) -> Facts:
    """The dialogue as it was held, where the invitation had called it."""
    said = acts.told("hold_dialogue")
    if not said:
        return {}
    called = acts.told("invite_dialogue")
    there = spot(called.get("place", "")) if called.get("dialogue_on") == said["on"] else ""
    kept = some(said, "absent", "present", "agreed", "open_points", "result")
    led_by = said.get("led_by") or of_the_office(acts, said["actor"], said["on"])
    recorder = of_the_office(acts, acts.case.handler, said["on"])
    return {"dialogue": {**kept, "led_by": led_by, "recorder": recorder},
            "session": {"on": said["on"], "place": there}, "copies": THREE}  # fmt: skip


def stop(acts: Acts, on: date) -> Facts:
    """Whether the letter suspends or terminates: as the act did that drafted it."""
    found = [verb for verb in ("suspend", "terminate") if acts.is_of(verb)]
    return {"stop": found[0]} if found else {}


def suspension(acts: Acts, on: date) -> Facts:
    """The decision that suspended the settling, and why it goes on (Điều 28b khoản 2)."""
    because = acts.told("resume").get("reason", "")
    return {"suspension": {**acts.numbered("KN-14a"), "ended_because": because}}


def withdrawal(acts: Acts, on: date) -> Facts:
    """What is withdrawn; of several people, one who leaves withdraws everything (Điều 7a)."""
    said = acts.told("withdraw_part")
    row = Person.objects.filter(pk=said.get("person")).first()
    who = {"petitioner": person(row)} if row else {}
    if said.get("withdrawn"):
        return {**who, "withdrawn": said["withdrawn"]}
    return {**who, "all_withdrawn": True} if row else {}


def to_court(acts: Acts, on: date) -> Facts:
    """How long he may go to court (Luật Tố tụng hành chính Điều 116)."""
    return {"sue_months": amount_of("CMP_SUE", "any", on)}


def first_decision(acts: Acts, on: date) -> Facts:
    """The first decision, where the program settled that level too."""
    earlier = acts.case.earlier
    found = acts.numbered("KN-15", case=earlier) if earlier else {}
    if earlier is None or not found:
        return {}
    return {"first_decision": {**found, "by": earlier.authority.issuer}}


def settlement(acts: Acts, on: date) -> Facts:
    """Number and day of the settlement decision, and its legal effect (Luật Điều 44)."""
    waiting = acts.case.dossier.deadlines.filter(code__startswith="CMP_EFFECT").first()
    ends = waiting.due_on if waiting else None
    effect = {"effective_on": day(ends + timedelta(days=1))} if ends else {}
    return {"settlement": acts.numbered(*SETTLEMENTS), **effect}


def meeting(acts: Acts, on: date) -> Facts:
    """Day and place of the publication meeting (Điều 29 khoản 3 điểm a)."""
    said = acts.told("call_publication_meeting")
    return {"meeting": {"on": said.get("meeting_on"), "place": said.get("place")}}


def publication(acts: Acts, on: date) -> Facts:
    """How, how long and how often the decision was made public (Điều 29 khoản 3)."""
    said = acts.told("make_public")
    return {"manners": said.get("manners", []),
            "publication": {"since_on": said.get("on"), "until_on": said.get("until"),
                            "times": said.get("times")}}  # fmt: skip


def taken_down(acts: Acts, on: date) -> Facts:
    """The minutes of the end of a posting are written on their own day."""
    here = acts.officer(acts.case.handler, on.isoformat())
    return {"session": {"on": on.isoformat()}, "copies": TWO, "officer": here}


def direction(acts: Acts, on: date) -> Facts:
    """Who executes what until when, and who follows it up (Điều 31)."""
    said = acts.told("direct_execution")
    who = [line.strip() for line in said.get("executors", "").splitlines() if line.strip()]
    return {"direction": {**acts.numbered("KN-24"), "to": who,
                          **some(said, "contents", "until_on", "supervised_by")}}  # fmt: skip


def execution(acts: Acts, on: date) -> Facts:
    """What was done; reported to the superior, or to the head where there is none."""
    said = acts.told("report_execution")
    office = acts.case.authority
    return {"execution": some(said, "result", "on"), "to": (office.parent or office).issuer}


def day(value: date | None) -> str:
    """A day as letters keep it."""
    return value.isoformat() if value else ""


GATHERED: dict[str, tuple[Callable[[Acts, date], Facts], ...]] = {
    "KN-05": (team, verification, charge),
    "KN-05b": (team, verification),
    "KN-06": (session("record_work"), work, team),
    "KN-07": (request,),
    "KN-08": (session("receive_evidence"), handover),
    "KN-09": (assessment,),
    "KN-10": (assessment,),
    "KN-11": (measure,),
    "KN-12": (measure,),
    "KN-13": (team, verification, report),
    "KN-14": (dialogue,),
    "KN-14x": (invitation,),
    "KN-14a": (stop,),
    "KN-14b": (suspension,),
    "KN-15": (reported,),
    "KN-16": (reported, first_decision, to_court),
    "KN-20": (session("withdraw_part"), withdrawal),
    "KN-21": (complexity,),
    "KN-22": (charge, verification),
    "KN-23": (settlement, meeting),
    "KN-23b": (session("make_public"), settlement, publication),
    "KN-23c": (publication, settlement, taken_down),
    "KN-24": (settlement, direction),
    "KN-25": (settlement, direction, execution),
    "KN-26": (recheck,),
    "KN-27": (opinion,),
}
