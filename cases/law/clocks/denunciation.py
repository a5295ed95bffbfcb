"""A denunciation case: Luật Tố cáo Điều 29, 30, 34, 35, 36, 40."""

from cases.law.clocks.clock import Clock, D

DENUNCIATIONS = (
    Clock("case", D, "DEN_RESOLVE", "accept", ("conclude", "terminate"), settling=True,
          from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCEPT_NOTICE", "accept", ("issue:TC-05",), from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCUSED_NOTICE", "accept", (), from_fact="accepted_on"),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "suspend", ()),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "terminate", ()),
    Clock("case", D, "DEN_RESUME", "record_ground_ended", ("resume", "terminate"), target=True),
    Clock("case", D, "DEN_CONCLUSION_SEND", "conclude", ("issue:TC-12",)),
    Clock("case", D, "DEN_HANDLE", "conclude", ("act_on_conclusion",)),
    Clock("case", D, "DEN_PUBLISH", "conclude", ("make_public",)),
)  # fmt: skip
