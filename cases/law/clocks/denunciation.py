"""A denunciation case: Luật Tố cáo Điều 29, 30, 34-36, 38, 40.

The limits on the petition (Điều 24, 26, 37, 38) stand in `petition.py`.
"""

from cases.law.clocks.clock import Clock, D

DENUNCIATIONS = (
    Clock("case", D, "DEN_RESOLVE", "accept", ("conclude", "terminate", "hand_up"), settling=True,
          from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCEPT_NOTICE", "accept", ("issue:TC-05",), from_fact="accepted_on"),
    Clock("case", D, "DEN_ACCUSED_NOTICE", "accept", ("issue:TC-06",), from_fact="accepted_on"),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "suspend", ("issue:TC-23",)),
    Clock("case", D, "DEN_SUSPEND_NOTICE", "terminate", ("issue:TC-23",)),
    Clock("case", D, "DEN_RESUME", "record_ground_ended", ("resume", "terminate"), target=True),
    # To the accused and his body the conclusion, to the denouncer a notice of it.
    Clock("case", D, "DEN_CONCLUSION_SEND", "conclude", ("issue:TC-12",),
          also=("notify_denouncer", "issue:TC-24")),
    Clock("case", D, "DEN_HANDLE", "conclude", ("act_on_conclusion",)),
    Clock("case", D, "DEN_PUBLISH", "conclude", ("make_public",)),
    # A sanction decided by the resolver himself is made public too.
    Clock("case", D, "DEN_PUBLISH", "act_on_conclusion", ("make_public",),
          from_fact="sanctioned_on"),
    Clock("case", D, "DEN_OVERDUE_REPORT", "receive_demand", ("report_delay", "hand_over_file")),
)  # fmt: skip

#: Limits that nobody of this office owes and whose start it learns only with their end.
INFORMATION_ONLY = {
    "DEN_HANDLE_REPORT": "owed by the body that acted on a recommendation, from its own result; "
                         "its report is entered with `record_handling_result` (Điều 36 khoản 3)",
}  # fmt: skip
