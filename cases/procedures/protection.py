"""The protection of the denouncer: asked for, decided, refused, ended.

Luật Tố cáo 25/2018/QH14 (amended by Luật 136/2025/QH15) Điều 47-58; Nghị định 31/2019/NĐ-CP Điều
7, 8. Who is protected stands on the sealed envelope; here stand the measures alone.
"""

from django_fsm import GET_STATE, transition

from cases.law.words import Role, gettext_noop
from cases.models import Case
from cases.models.act import condition
from cases.procedures.denunciation_rules import fact, listed

LAW = "Luật Tố cáo Điều "
OPEN = ("accepted", "assigned", "verifying", "verified", "suspended")
KNOWN = (*OPEN, "concluded", "made_public", "acted_on", "terminated", "handed_over")
SETTLED = ("concluded", "made_public", "acted_on", "terminated")


def protected(case: Case) -> bool:
    """Whether a protection was decided and has not ended."""
    acts = case.dossier.events.filter(verb__in=("protect", "end_protection"))
    last = acts.order_by("-number").first()
    return last is not None and last.verb == "protect"


@condition(
    gettext_noop("It is not said what is protected and by which measures."),
    LAW + "47, 51, 52, 56-58",
    gettext_noop("Choose what is protected from the list of the law."),
)
def measures_are_named(case: Case) -> bool:
    return listed("denunciation_protection", fact(case, "measures"), case.act.on)


@condition(
    gettext_noop("It is not said what calls for the protection: a written request, an urgent one "
                 "by word or telephone, or what the resolver saw himself."),
    LAW + "47 khoản 3, 50, 51 khoản 1",
    gettext_noop("Choose where it comes from; a letter follows an urgent request."),
)  # fmt: skip
def origin_is_named(case: Case) -> bool:
    return fact(case, "origin") in ORIGINS


@condition(
    gettext_noop("No protection lasts that could end."),
    LAW + "54 khoản 2",
    gettext_noop("Look at the timeline: it was never decided, or has ended."),
)
def a_protection_lasts(case: Case) -> bool:
    return protected(case)


@condition(
    gettext_noop("On this ground it ends only with the conclusion or the termination."),
    LAW + "54 khoản 2 điểm a",
    gettext_noop("Choose another ground, or wait until the matter is settled."),
)
def matter_is_settled_where_it_must(case: Case) -> bool:
    return case.act.ground != "LTC_54_2A" or case.state in SETTLED


#: Where a protection comes from: Điều 50 khoản 1, 3; Điều 51 khoản 1.
ORIGINS = {
    "written": gettext_noop("a written request"),
    "urgent": gettext_noop("an urgent request by word or telephone"),
    "own": gettext_noop("what the resolver saw himself"),
}


class Protection:
    """Bảo vệ người tố cáo: verbs of `DenunciationCase`."""

    @transition(
        "state", OPEN, GET_STATE(lambda case: case.state, states=OPEN),
        conditions=[measures_are_named, origin_is_named],
        custom={"role": (Role.LEADER,), "rare": True, "paper": "TC-28", "needs_reason": True,
                "article": LAW + "47, 49-52; NĐ 31/2019 Điều 7, 8",
                "label": gettext_noop("Protect the denouncer")},
    )  # fmt: skip
    def protect(self):
        """Quyết định, hoặc đề nghị cơ quan có thẩm quyền, áp dụng biện pháp bảo vệ."""

    @transition(
        "state", OPEN, GET_STATE(lambda case: case.state, states=OPEN),
        conditions=[measures_are_named],
        custom={"role": (Role.LEADER,), "rare": True, "paper": "TC-28d", "needs_reason": True,
                "article": LAW + "51 khoản 3", "label": gettext_noop("Refuse protection")},
    )  # fmt: skip
    def refuse_protection(self):
        """Không áp dụng biện pháp bảo vệ: told in writing, with the reason."""

    @transition(
        "state", KNOWN, GET_STATE(lambda case: case.state, states=KNOWN),
        conditions=[a_protection_lasts, matter_is_settled_where_it_must],
        custom={"role": (Role.LEADER,), "rare": True, "paper": "TC-28c",
                "article": LAW + "54 khoản 2, 3", "label": gettext_noop("End the protection"),
                "grounds": "denunciation_protection_end"},
    )  # fmt: skip
    def end_protection(self):
        """Chấm dứt việc áp dụng biện pháp bảo vệ."""
