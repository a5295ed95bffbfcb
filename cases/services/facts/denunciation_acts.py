"""What an act on a denunciation hands to the letter that it drafts: one small function a form.

Luật Tố cáo Điều 30-36, 40, 51-54; Nghị định 31/2019/NĐ-CP Điều 3-18. It is fixed with the draft:
a second hearing does not rewrite the minutes of the first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cases.law.denunciation import ANNOUNCED, POSTED
from cases.law.grounds import ground_text
from cases.models import Case
from cases.services.facts.common import said
from cases.services.facts.denunciation import addressed, members, named
from cases.services.trace import Step


@dataclass(frozen=True)
class Acted:
    """The case after the act, the act itself, and what its transition says of the letter."""

    case: Case
    step: Step
    fixed: Mapping[str, Any]

    @property
    def on(self) -> str:
        return self.step.on.isoformat()

    def told(self, name: str) -> Any:
        """What the form of the act said under a name."""
        return self.step.facts.get(name) or ""

    def texts(self, name: str) -> list[str]:
        """The wording of the codes that were picked from a list of the law."""
        return [ground_text(code, self.step.on)[0] for code in self.told(name) or ()]

    @property
    def recorder(self) -> dict[str, str]:
        return named(self.case, self.step.actor, self.step.on)


def of_act(case: Case, form: str, step: Step, fixed: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of the letter of this form that the act gives; without empty ones."""
    act = Acted(case, step, fixed)
    facts = {**fixed, **(MAKERS[form](act) if form in MAKERS else {})}
    return {key: value for key, value in facts.items() if value not in ("", None, {}, [])}


def extension(act: Acted) -> dict[str, Any]:
    """TC-01: counted from the day on which the limit would have ended (Mẫu số 01, note 9)."""
    limit = act.case.dossier.deadlines.filter(code="DEN_RESOLVE").first()
    days = int(act.told("days") or 0)
    ends = limit and limit.raw_end_on
    return {
        "extension": {
            "days": days,
            "from_on": (ends - timedelta(days=days)).isoformat() if ends else "",
            "criteria": act.texts("criteria"),
            "time": act.case.dossier.events.filter(verb="extend").count(),
        }
    }


def withdrawal(act: Acted) -> dict[str, Any]:
    """TC-03: the minutes of a withdrawal; what is withdrawn in part is written by whoever takes
    them."""
    scope = act.told("scope")
    return {
        "withdrawal": {"scope": scope, **({"whole": "yes"} if scope == "all" else {})},
        "at": {"on": act.on},
        "recorder": act.recorder,
    }


def continuation(act: Acted) -> dict[str, Any]:
    """TC-23b: why the ground ended, and the day on which the limit now ends."""
    ended = act.case.dossier.events.filter(verb="record_ground_ended").order_by("-number").first()
    limit = act.case.dossier.deadlines.filter(code="DEN_RESOLVE").first()
    return {
        "ended": ended.reason if ended else act.step.reason,
        "until_on": limit.due_on.isoformat() if limit and limit.due_on else "",
    }


def team(act: Acted) -> dict[str, Any]:
    """TC-07: who verifies."""
    return {"members": members(act.case)}


def charge(act: Acted) -> dict[str, Any]:
    """TC-22: who is charged with the verification, in writing (Điều 31 khoản 1)."""
    if act.case.handler is None:
        return {}
    person = named(act.case, act.case.handler, act.step.on)
    return {"charged": addressed(person["name"], person["post"])}


def session(act: Acted) -> dict[str, Any]:
    """TC-08: with whom it was worked; the denouncer is the code of his envelope."""
    facts: dict[str, Any] = {
        "at": {"on": act.on},
        "team": {"members": members(act.case)},
        "minutes": act.told("result") or act.told("explanation") or act.step.reason,
    }
    if act.fixed.get("session") == "author":
        facts["envelope"] = act.case.envelope
    if act.fixed.get("session") == "accused":
        facts["others"] = act.case.against
    if not facts["team"]["members"]:
        facts |= {"resolver": act.case.authority.issuer, "team": {}}
    return facts


def request(act: Acted) -> dict[str, Any]:
    """TC-29: which body is asked for what."""
    return {"to": act.told("body"), "asked": act.told("content")}


def question(act: Acted) -> dict[str, Any]:
    """TC-29c: the denouncer is asked in writing where no meeting was possible."""
    return {"asked": act.told("result")}


def assessment(act: Acted) -> dict[str, Any]:
    """TC-09: what is to be assessed by when, and who carries the evidence; a letter that the
    resolver signs himself does not say that he delegated it."""
    elsewhere = act.case.authority != act.case.dossier.office
    delegated = act.case.authority.issuer if act.told("delegated") and elsewhere else ""
    head = [person for person in members(act.case) if person.get("head")]
    return {
        "to": act.told("body"), "asked": act.told("content"), "until_on": act.told("until_on"),
        "messenger": head[0] if head else {}, "delegated_by": delegated,
    }  # fmt: skip


def explained(act: Acted) -> str:
    """What the accused explained last, or how he was asked in vain."""
    heard = said(act.case, "record_explanation")
    how = ground_text(heard["how"], act.step.on)[0] if heard.get("how") else ""
    return heard.get("explanation") or (f"{how[0].upper()}{how[1:]}." if how else "")


def report(act: Acted) -> dict[str, Any]:
    """TC-10: from the plan to the report, with what the accused explained."""
    planned = said(act.case, "plan_verification")
    return {
        "to": act.case.authority.issuer,
        "team": {"members": members(act.case)},
        "report": {
            "from_on": planned.get("on", ""), "until_on": act.on,
            "explanation": explained(act),
        },
    }  # fmt: skip


def conclusion(act: Acted) -> dict[str, Any]:
    """TC-12: of a matter settled again, what was wrong before (Nghị định 31/2019 Điều 17); what
    the accused explained, where the conclusion does not say it again."""
    heard = "" if act.told("explanation") else explained(act)
    return {"earlier_findings": act.told("earlier_findings"), "explanation": heard}


def measures(act: Acted) -> dict[str, Any]:
    """TC-25, TC-25c: what is done, or asked for; the reason of the act says it."""
    return {"measures": act.step.reason}


def crime(act: Acted) -> dict[str, Any]:
    """TC-25b: to whom the file goes, and what points to a crime."""
    return {"to": act.told("body"), "signs": act.step.reason}


def meeting(act: Acted) -> dict[str, Any]:
    """TC-26: minutes of the meeting at which the conclusion is told."""
    return {"at": {"on": act.on}, "recorder": act.recorder}


def posting(act: Acted) -> dict[str, Any]:
    """TC-26b: minutes of the posting."""
    return meeting(act) | {"posted": {"on": act.on, "until_on": act.told("until_on")}}


def publication(act: Acted) -> dict[str, Any]:
    """TC-26d: the ways beside meeting and posting, and for how long or how often."""
    ways = set(act.told("ways"))
    shown = {"until_on": act.told("until_on")} if ways & POSTED else {}
    heard = {"times": act.told("times")} if ways & ANNOUNCED else {}
    return {"publication": {"ways": act.texts("ways"), **shown, **heard}}


def protection(act: Acted) -> dict[str, Any]:
    """TC-28, TC-28d: what is protected, or is not, and why; never whom."""
    return {
        "protection": {
            "measures": act.texts("measures"), "origin": act.told("origin"),
            "reason": act.step.reason, "from_on": act.on,
        }
    }  # fmt: skip


MAKERS: dict[str, Callable[[Acted], dict[str, Any]]] = {
    "TC-01": extension,
    "TC-03": withdrawal,
    "TC-07": team,
    "TC-08": session,
    "TC-09": assessment,
    "TC-10": report,
    "TC-12": conclusion,
    "TC-22": charge,
    "TC-23b": continuation,
    "TC-25": measures,
    "TC-25b": crime,
    "TC-25c": measures,
    "TC-26": meeting,
    "TC-26b": posting,
    "TC-26d": publication,
    "TC-28": protection,
    "TC-28d": protection,
    "TC-29": request,
    "TC-29c": question,
}
