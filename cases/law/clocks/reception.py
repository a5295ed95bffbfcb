"""A visit, from the door to the answer; a session of reception, from its plan to its day.

Luật Tiếp công dân Điều 24, 27, 28; Nghị định 154/2026/NĐ-CP Điều 4, 23. `RCP_ELECTED_TELL` is a
duty of elected bodies and no clock of this office: it stands in the table for information.
"""

from cases.law.clocks.clock import C, Clock, D

#: After these a session has no notice to give any more.
OVER = ("postpone", "call_off", "hold_session")

#: The notice is given by its letter, or in another way that is recorded (Điều 23 names no form).
NOTICE = ("give_notice", "issue:TCD-17")

RECEPTION = (
    Clock("visit", (), "RCP_ANSWER", "receive", ("answer", "refuse_visit", "enter_petition")),
    Clock("visit", (), "RCP_REFUSE_NOTICE", "refuse_visit", ("issue:TCD-01",),
          from_fact="notice_from"),
    Clock("case", C, "RCP_RESULT_TO_FORWARDER", "decide", (), only_if="forwarder"),
    Clock("case", D, "RCP_RESULT_TO_FORWARDER", "conclude", (), only_if="forwarder"),
    Clock("session", (), "RCP_SCHEDULE_POST", "plan_session", ("post_session",),
          from_fact="post_for", lapses=OVER),
    Clock("session", (), "RCP_SCHEDULE_POST", "postpone", ("post_session",),
          from_fact="post_for", lapses=OVER),
    Clock("session", (), "RCP_ONLINE_NOTICE", "agree_online", NOTICE,
          from_fact="online_for", lapses=OVER),
    Clock("session", (), "RCP_ONLINE_NOTICE", "postpone", NOTICE,
          from_fact="online_for", lapses=OVER),
    Clock("session", (), "RCP_ONLINE_TEST", "agree_online", ("test_connection",),
          from_fact="online_for", lapses=OVER),
    Clock("session", (), "RCP_ONLINE_TEST", "postpone", ("test_connection",),
          from_fact="online_for", lapses=OVER),
)  # fmt: skip
