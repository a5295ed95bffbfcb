"""What is done only with the petition of a denunciation, before it is accepted or declined.

Luật Tố cáo 25/2018/QH14 Điều 24-27, 37, 38; Nghị định 31/2019/NĐ-CP Điều 5, 9, 20. Here a superior
also receives a denunciation made again: of a settled matter, or of one that is late.
"""

from typing import Any

from django_fsm import GET_STATE, transition

from cases.law.denunciation import ACCEPTABLE, Identity
from cases.law.grounds import LISTS, grounds_for
from cases.law.words import Kind, Role, gettext_noop
from cases.models import Case, Concern, Post, TeamMember
from cases.models.act import condition

OPEN = ("registered", "classified")
EVERY = (
    *OPEN, "accepted", "declined", "forwarded", "guided", "kept_on_file", "used_for_inspection",
)  # fmt: skip
LAW = "Luật Tố cáo Điều "
ONLY = (Kind.DENUNCIATION,)


def stays(states: tuple[str, ...]) -> Any:
    """The target of an act that leaves the state as it is."""
    return GET_STATE(lambda petition: petition.state, states=states)


def late(petition: Any) -> bool:
    """Whether the earlier matter was not settled: the petition speaks of its delay."""
    return petition.continues is not None and petition.continues.settled_on is None


@condition(
    gettext_noop("It is not said who checked the denouncer, or what was found."),
    LAW + "24 khoản 1; Nghị định 31/2019/NĐ-CP Điều 9 khoản 1",
    gettext_noop("Choose who checked and what was found; the name stays in the envelope."),
)
def check_is_stated(petition: Any) -> bool:
    facts = petition.act.facts
    known = (
        grounds_for("denunciation_identity_check", petition.act.on)
        or LISTS["denunciation_identity_check"]
    )
    by = facts.get("checked_by") in {ground.code for ground in known}
    return by and facts.get("identity") in set(Identity) - {Identity.NOT_RECORDED}


@condition(
    gettext_noop("A check is left out only where the matter is clear, proven and can be dealt with "
                 "at once; the reason is missing."),
    LAW + "43 khoản 1 điểm b",
    gettext_noop("Say why it can be dealt with at once, or check the denouncer."),
)  # fmt: skip
def left_out_with_a_reason(petition: Any) -> bool:
    left_out = petition.act.facts.get("identity") == Identity.NOT_NEEDED
    return not left_out or bool(petition.act.reason.strip())


@condition(
    gettext_noop("The denouncer was not checked, or could not be identified: a denunciation is "
                 "accepted only from somebody who is known."),
    LAW + "24 khoản 1, 25 khoản 1, 29 khoản 1; Nghị định 31/2019/NĐ-CP Điều 9 khoản 1",
    gettext_noop("Record the check; where nobody can be identified, decline it or keep it on "
                 "file, and let clear information on a breach be inspected."),
)  # fmt: skip
def denouncer_is_identified(petition: Any) -> bool:
    return petition.kind != Kind.DENUNCIATION or petition.identity in ACCEPTABLE


@condition(
    gettext_noop("This ground contradicts the check of the denouncer."),
    LAW + "25 khoản 1",
    gettext_noop("Record the check that found it, or choose another ground."),
)
def ground_agrees_with_the_check(petition: Any) -> bool:
    ground, found = petition.act.ground, petition.identity
    return not found or not (
        (ground == "LTC_25_1_UNKNOWN" and found == Identity.IDENTIFIED)
        or (ground == "LTC_25_1_BORROWED" and found != Identity.BORROWED)
    )


# Made again: Điều 37, 38.


@condition(
    gettext_noop("The earlier matter is no denunciation of an office directly below this one."),
    LAW + "37 khoản 1, 38 khoản 1",
    gettext_noop("Give the number of the earlier matter; a denunciation is made again to the "
                 "direct superior of whoever settled it."),
)  # fmt: skip
def earlier_matter_is_below(petition: Any) -> bool:
    earlier = Case.objects.filter(pk=petition.act.facts.get("earlier"), kind=Kind.DENUNCIATION)
    return earlier.filter(authority__parent=petition.dossier.office_id).exists()


@condition(
    gettext_noop("The earlier matter is neither settled nor late: it still runs in time."),
    LAW + "37 khoản 1, 38 khoản 1",
    gettext_noop("Forward the petition to the office that settles it."),
)
def earlier_matter_is_settled_or_late(petition: Any) -> bool:
    facts = petition.act.facts
    return bool(facts.get("review_from") or facts.get("overdue_from"))


@condition(
    gettext_noop("This petition speaks of no late matter of a lower office."),
    LAW + "38 khoản 1, 2",
    gettext_noop("Link it to the earlier matter first."),
)
def earlier_matter_is_late(petition: Any) -> bool:
    return late(petition)


@condition(
    gettext_noop("Here a report is not enough: the matter must be taken over, because somebody who "
                 "settles or verifies it is tied to it."),
    LAW + "38 khoản 5; Nghị định 31/2019/NĐ-CP Điều 5 khoản 2",
    gettext_noop("Order the file to be handed over."),
)  # fmt: skip
def superior_need_not_take_over(petition: Any) -> bool:
    case = petition.continues
    leaders = Post.objects.held_on(petition.act.on).filter(
        office=case.authority_id, role=Role.LEADER.value
    )
    team = TeamMember.objects.current().filter(case=case)
    ties = Concern.objects.filter(dossier=case.dossier_id)
    return not (
        ties.filter(officer=case.handler_id).exists()
        or ties.filter(officer__in=team.values("officer")).exists()
        or ties.filter(officer__in=leaders.values("officer")).exists()
    )


@condition(
    gettext_noop("A denunciation made again is settled again only on a ground of the law, and a "
                 "late one only after its file was handed over."),
    LAW + "37 khoản 2, 3, 38 khoản 5; Nghị định 31/2019/NĐ-CP Điều 5 khoản 3",
    gettext_noop("Choose the ground; of a late matter, order the file to be handed over and wait "
                 "for it."),
)  # fmt: skip
def earlier_matter_is_out_of_the_way(petition: Any) -> bool:
    if petition.continues is None:
        return True
    if late(petition):
        return petition.continues.state == "handed_over"
    codes = {ground.code for ground in grounds_for("denunciation_again", petition.act.on)}
    return petition.act.ground in codes


@condition(
    gettext_noop("This ground is for a settled matter that was denounced again."),
    LAW + "37 khoản 2 điểm a",
    gettext_noop("Choose another ground, or link the petition to the earlier matter."),
)
def lawful_only_if_settled(petition: Any) -> bool:
    settled = petition.continues is not None and not late(petition)
    return petition.act.ground != "LTC_37_2A" or settled


@condition(
    gettext_noop("Nobody forwarded this petition: nobody waits for an answer."),
    LAW + "26 khoản 2",
    gettext_noop("Tell the denouncer alone."),
)
def somebody_forwarded_it(petition: Any) -> bool:
    return petition.channel == "forwarded"


@condition(
    gettext_noop("Who sent this is known: a denunciation is handled as one."),
    LAW + "25 khoản 2; Nghị định 31/2019/NĐ-CP Điều 20 khoản 1",
    gettext_noop("Accept it, decline it with a ground of the law, or forward it."),
)
def denouncer_is_not_known(petition: Any) -> bool:
    return petition.identity != Identity.IDENTIFIED


@condition(
    gettext_noop("The body that receives it is not named."),
    LAW + "25 khoản 2, 27 khoản 1",
    gettext_noop("Name the body, with what goes to it."),
)
def receiver_is_named(petition: Any) -> bool:
    return bool(petition.act.facts.get("body", "").strip())


class DenunciationSteps:
    """Xử lý ban đầu, tố cáo tiếp: verbs of `Petition` for a denunciation alone."""

    @transition(
        "state", OPEN, stays(OPEN), conditions=[check_is_stated, left_out_with_a_reason],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER), "kinds": ONLY,
                "article": LAW + "24 khoản 1; Nghị định 31/2019/NĐ-CP Điều 9 khoản 1",
                "label": gettext_noop("Record the check of the denouncer"), "paper": "TC-21"},
    )  # fmt: skip
    def check_identity(self) -> None:
        """Kiểm tra, xác minh thông tin về người tố cáo: a result, never a name."""
        self.identity = self.act.facts["identity"]
        self.checked_elsewhere = bool(self.act.facts.get("elsewhere"))

    @transition(
        "state", OPEN, stays(OPEN),
        conditions=[earlier_matter_is_below, earlier_matter_is_settled_or_late],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER), "kinds": ONLY,
                "article": LAW + "37 khoản 1, 38 khoản 1", "rare": True,
                "label": gettext_noop("Link to the earlier denunciation")},
    )  # fmt: skip
    def continue_denunciation(self) -> None:
        """Tố cáo tiếp: to the direct superior."""
        self.continues_id = self.act.facts["earlier"]

    @transition(
        "state", OPEN, stays(OPEN),
        conditions=[earlier_matter_is_late, superior_need_not_take_over],
        custom={"role": (Role.LEADER,), "kinds": ONLY, "rare": True, "paper": "XLD-09",
                "article": LAW + "38 khoản 2",
                "label": gettext_noop("Demand a report from the resolver")},
    )  # fmt: skip
    def demand_report(self) -> None:
        """Yêu cầu người giải quyết tố cáo báo cáo quá trình và lý do chậm."""

    @transition(
        "state", OPEN, stays(OPEN), conditions=[earlier_matter_is_late],
        custom={"role": (Role.LEADER,), "kinds": ONLY, "rare": True,
                "article": LAW + "38 khoản 5; Nghị định 31/2019/NĐ-CP Điều 5",
                "label": gettext_noop("Order the file to be handed over"),
                "grounds": "denunciation_take_over"},
    )  # fmt: skip
    def order_hand_over(self) -> None:
        """Yêu cầu cấp dưới chấm dứt việc giải quyết và chuyển hồ sơ."""

    @transition(
        "state", EVERY, stays(EVERY), conditions=[somebody_forwarded_it],
        custom={"role": (Role.LEADER, Role.CLERK), "kinds": ONLY,
                "article": LAW + "26 khoản 2; Nghị định 31/2019/NĐ-CP Điều 20 khoản 3",
                "label": gettext_noop("Inform the body that forwarded it"), "rare": True},
    )  # fmt: skip
    def reply_to_sender(self) -> None:
        """Thông báo kết quả xử lý cho cơ quan báo chí, cơ quan đã chuyển tố cáo."""

    @transition(
        "state", "classified", "used_for_inspection",
        conditions=[denouncer_is_not_known, receiver_is_named],
        custom={"role": (Role.LEADER,), "kinds": ONLY, "needs_reason": True, "paper": "TC-30",
                "article": LAW + "25 khoản 2; Nghị định 31/2019/NĐ-CP Điều 20", "rare": True,
                "label": gettext_noop("Use it for inspection")},
    )  # fmt: skip
    def use_for_inspection(self) -> None:
        """Thông tin rõ người, rõ việc, có cơ sở kiểm tra: thanh tra, kiểm tra hoặc chuyển đi."""

    @transition(
        "state", EVERY, stays(EVERY), conditions=[receiver_is_named],
        custom={"role": (Role.LEADER,), "kinds": ONLY, "needs_reason": True, "paper": "TC-25b",
                "article": LAW + "27 khoản 1", "rare": True,
                "label": gettext_noop("Pass on signs of a crime")},
    )  # fmt: skip
    def report_crime(self) -> None:
        """Chuyển ngay hồ sơ có dấu hiệu tội phạm đến Cơ quan điều tra hoặc Viện kiểm sát."""
