"""A complaint case: Luật Khiếu nại Điều 28, 37, 32, 41, 44; NĐ 124/2020 Điều 28b, 29, 31."""

from cases.law.clocks.clock import ONE, TWO, C, Clock

COMPLAINTS = (
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
)  # fmt: skip
