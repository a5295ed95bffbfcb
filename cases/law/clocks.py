"""Which limit starts with which act, and which act meets it.

A row reads: on the dossier of a <owner> of these kinds, <code> runs from <starts> and is met by
one of <ends>. An act is a verb; "issue:KN-15" is the issue of that letter. Lengths and articles
of the limits stand in `limits`.
"""

from dataclasses import dataclass

from cases.law.words import Kind, Level

DISPOSALS = ("accept", "decline", "forward", "guide", "keep_on_file")


@dataclass(frozen=True)
class Clock:
    """One limit on one kind of dossier.

    `settling`: suspensions and extensions concern it. `waiting`: nobody owes an act, so it is
    never overdue. `after`: it starts the day after this other limit ends. `from_fact`: the fact
    of the starting event that holds the day, else the day of the event; without it no clock.
    """

    owner: str
    kinds: tuple[Kind, ...]
    code: str
    starts: str
    ends: tuple[str, ...]
    level: Level | None = None
    settling: bool = False
    waiting: bool = False
    after: str = ""
    from_fact: str = ""


C, D = (Kind.COMPLAINT,), (Kind.DENUNCIATION,)
P = (Kind.PROPOSAL, Kind.FEEDBACK)
ONE, TWO = Level.FIRST, Level.SECOND

CLOCKS = (
    # Reception: Luật Tiếp công dân Điều 28.
    Clock("visit", (), "RCP_ANSWER", "receive", ("answer", "refuse_visit", "enter_petition")),
    Clock("petition", C + D, "RCP_ANSWER", "enter", DISPOSALS, from_fact="visited_on"),
    Clock("petition", P, "FBK_RESULT_NOTICE", "enter", DISPOSALS, from_fact="visited_on"),
    # Petitions: Luật Khiếu nại Điều 27, 36; Luật Tố cáo Điều 24; published procedure.
    Clock("petition", C, "CMP_ACCEPT", "enter", DISPOSALS, ONE, from_fact="received_on"),
    Clock("petition", C, "CMP_ACCEPT_2", "enter", DISPOSALS, TWO, from_fact="received_on"),
    Clock("petition", D, "DEN_PROCESS", "enter", DISPOSALS, from_fact="received_on"),
    Clock("petition", D, "DEN_FORWARD", "classify", DISPOSALS, from_fact="forward_from"),
    Clock("petition", P, "PET_PROCESS", "enter", DISPOSALS, from_fact="received_on"),
    # Complaints: Luật Khiếu nại Điều 28, 37, 32, 41, 44; NĐ 124/2020 Điều 28b, 29, 31.
    Clock("case", C, "CMP_RESOLVE_1", "accept", ("decide", "terminate"), ONE, settling=True,
          from_fact="accepted_on"),
    Clock("case", C, "CMP_RESOLVE_2", "accept", ("decide", "terminate"), TWO, settling=True,
          from_fact="accepted_on"),
    Clock("case", C, "CMP_SUSPEND_SEND", "suspend", ("issue:KN-14a",)),
    Clock("case", C, "CMP_CONTINUE_SEND", "resume", ()),
    Clock("case", C, "CMP_TERMINATE_SEND", "terminate", ("issue:KN-14a",)),
    Clock("case", C, "CMP_SEND_1", "decide", ("issue:KN-15",), ONE),
    Clock("case", C, "CMP_SEND_2", "decide", ("issue:KN-16",), TWO),
    Clock("case", C, "CMP_PUBLISH", "decide", ("make_public",)),
    Clock("case", C, "CMP_EFFECT_1", "decide", (), ONE, waiting=True),
    Clock("case", C, "CMP_EFFECT_2", "decide", (), TWO, waiting=True),
    Clock("case", C, "CMP_EXECUTE_DIRECT", "decide", ("direct_execution",), ONE,
          after="CMP_EFFECT_1"),
    Clock("case", C, "CMP_EXECUTE_DIRECT", "decide", ("direct_execution",), TWO,
          after="CMP_EFFECT_2"),
    # Denunciations: Luật Tố cáo Điều 29, 30, 34, 35, 36, 40.
    Clock("case", D, "DEN_RESOLVE", "accept", ("conclude", "terminate"), settling=True,
          from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCEPT_NOTICE", "accept", ("issue:TC-05",), from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCUSED_NOTICE", "accept", (), from_fact="accepted_on"),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "suspend", ()),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "terminate", ()),
    Clock("case", D, "DEN_CONCLUSION_SEND", "conclude", ("issue:TC-12",)),
    Clock("case", D, "DEN_HANDLE", "conclude", ("act_on_conclusion",)),
    Clock("case", D, "DEN_PUBLISH", "conclude", ("make_public",)),
    # Proposals and feedback: no law sets a limit for the answer; the office may (LimitOverride).
    Clock("case", P, "FBK_ANSWER", "accept", ("answer", "terminate"), settling=False,
          from_fact="accepted_on"),
)  # fmt: skip


#: Case limits that are met by sending a paper: by its issue, or by recording how it was sent.
SENDINGS = tuple(
    dict.fromkeys(
        clock.code
        for clock in CLOCKS
        if clock.owner == "case"
        and not clock.waiting
        and all(end.startswith("issue:") for end in clock.ends)
    )
)


def clocks_for(owner: str, kind: str, level: str = "") -> tuple[Clock, ...]:
    """The clocks that concern one owner ("visit", "petition" or "case") of one kind and level."""
    return tuple(
        clock
        for clock in CLOCKS
        if clock.owner == owner
        and (not clock.kinds or kind in clock.kinds)
        and (clock.level is None or not level or clock.level == level)
    )
