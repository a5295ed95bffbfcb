"""A complaint case: Luật Khiếu nại Điều 13-15, 28, 30, 32, 33, 37, 41, 44, 48, 50, 56, 57, 66;
NĐ 124/2020 Điều 28, 28b, 29, 31; Luật Tiếp công dân Điều 27; Luật Tố tụng hành chính Điều 116.

A complaint about a disciplinary decision has limits of its own and knows no remote area.
"""

from cases.law.clocks.clock import ONE, TWO, C, Clock

SETTLED = ("decide", "terminate")
CONTESTED = ("record_second_complaint",)

COMPLAINTS = (
    Clock("case", C, "CMP_RESOLVE_1", "accept", SETTLED, ONE, settling=True,
          from_fact="accepted_on", discipline=False, lapses=CONTESTED),
    Clock("case", C, "CMP_RESOLVE_2", "accept", SETTLED, TWO, settling=True,
          from_fact="accepted_on", discipline=False),
    Clock("case", C, "CMP_RESOLVE_DISC", "accept", SETTLED, settling=True,
          from_fact="accepted_on", discipline=True, lapses=CONTESTED),
    # Verification and dialogue. The time of an expert assessment is counted: no clock stops.
    Clock("case", C, "CMP_EVIDENCE", "request_evidence", ("receive_evidence",), same="party",
          lapses=("decide",)),
    Clock("case", C, "CMP_DIALOGUE_NOTICE", "invite_dialogue", ("issue:KN-14x",),
          from_fact="dialogue_on", lapses=("hold_dialogue", "decide")),
    # Suspending, continuing, terminating.
    Clock("case", C, "CMP_SUSPEND_SEND", "suspend", ("issue:KN-14a",)),
    Clock("case", C, "CMP_CONTINUE_SEND", "resume", ("issue:KN-14b",)),
    Clock("case", C, "CMP_TERMINATE_SEND", "terminate", ("issue:KN-14a",)),
    # Sending and publishing the decision.
    Clock("case", C, "CMP_SEND_1", "decide", ("issue:KN-15",), ONE, discipline=False),
    Clock("case", C, "CMP_SEND_2", "decide", ("issue:KN-16",), TWO, discipline=False),
    Clock("case", C, "CMP_SEND_DISC_1", "decide", ("issue:KN-15",), ONE, discipline=True),
    Clock("case", C, "CMP_SEND_DISC_2", "decide", ("issue:KN-16",), TWO, discipline=True),
    Clock("case", C, "CMP_RESULT_TO_FRONT", "decide", (), from_fact="front_from"),
    Clock("case", C, "RCP_RESULT_TO_FORWARDER", "decide", (), from_fact="elected_from"),
    Clock("case", C, "CMP_PUBLISH", "decide", ("make_public",)),
    Clock("case", C, "CMP_PUBLISH_MEETING_NOTICE", "call_publication_meeting", ("issue:KN-23",),
          from_fact="meeting_on", lapses=("make_public",)),
    # Complaining again, suing, supplying the file; the first decision then takes no effect.
    Clock("case", C, "CMP_SECOND", "record_receipt", (), ONE, waiting=True,
          from_fact="received_on", discipline=False),
    Clock("case", C, "CMP_LIMIT_DISC_2", "record_receipt", (), ONE, waiting=True,
          from_fact="mild_received_on", discipline=True),
    Clock("case", C, "CMP_LIMIT_DISC_2_DISMISSAL", "record_receipt", (), ONE, waiting=True,
          from_fact="dismissal_received_on", discipline=True),
    Clock("case", C, "CMP_SUE", "record_receipt", (), waiting=True, from_fact="sue_from"),
    Clock("case", C, "CMP_EVIDENCE", "record_file_request", ("hand_over_file",),
          from_fact="second_level_asked_on"),
    # Effect and execution.
    Clock("case", C, "CMP_EFFECT_1", "decide", (), ONE, waiting=True, discipline=False),
    Clock("case", C, "CMP_EFFECT_2", "decide", (), TWO, waiting=True, discipline=False),
    Clock("case", C, "CMP_EFFECT_DISC", "decide", (), waiting=True, discipline=True),
    Clock("case", C, "CMP_EXECUTE_DIRECT", "decide", ("direct_execution",), ONE,
          after="CMP_EFFECT_1", discipline=False, lapses=CONTESTED),
    Clock("case", C, "CMP_EXECUTE_DIRECT", "decide", ("direct_execution",), TWO,
          after="CMP_EFFECT_2", discipline=False),
    Clock("case", C, "CMP_EXECUTE_DIRECT", "decide", ("direct_execution",),
          after="CMP_EFFECT_DISC", discipline=True, lapses=CONTESTED),
    # A second complaint that was not accepted leaves the first decision in force.
    Clock("case", C, "CMP_EXECUTE_DIRECT", "record_second_outcome", ("direct_execution",),
          from_fact="stands_from"),
)  # fmt: skip

#: Limits on the citizen before there is a case: they decide whether a complaint is accepted (Điều
#: 9, 11 khoản 6 và 8, 48) and no office owes an act in them. CMP_RESTART_BAR runs from a notice of
#: termination; content withdrawn since 01/07/2026 is not taken up at all (Điều 10 khoản 3).
FOR_THE_CITIZEN = ("CMP_LIMIT", "CMP_LIMIT_DISC", "CMP_RESTART_BAR")
