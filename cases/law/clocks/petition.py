"""A petition, from its receipt to its disposal.

Luật Khiếu nại Điều 27, 36, 50; Luật Tố cáo Điều 24; Luật Tiếp công dân Điều 28;
published procedure.
"""

from cases.law.clocks.clock import ONE, TWO, C, Clock, D, P

DISPOSALS = (
    "accept", "decline", "forward", "report_up", "guide", "keep_on_file", "attach", "split",
    "use_for_inspection",
)  # fmt: skip
#: Whoever is guided to complete the petition has an answer; its acceptance is still owed.
ANSWERS = (*DISPOSALS, "guide_to_complete")
#: What ends the waiting for the reply to a petition that was forwarded.
REPLIED = ("record_reply", "end_following")

#: What a visitor is told within ten working days (Luật Tiếp công dân Điều 28 khoản 1).
TOLD = (*ANSWERS, "tell_longer")

#: A slip that passes a petition on meets the limit when it leaves the office.
SLIPPED = ("issue:XLD-03", "issue:XLD-06", "issue:XLD-10")
FORWARDED = (*(one for one in DISPOSALS if one != "forward"), *SLIPPED)

PETITIONS = (
    Clock("petition", C + D, "RCP_ANSWER", "enter", TOLD, from_fact="visited_on"),
    Clock("petition", P, "FBK_RESULT_NOTICE", "enter", ANSWERS, from_fact="visited_on"),
    Clock("petition", C, "CMP_ACCEPT", "enter", DISPOSALS, ONE, from_fact="received_on",
          discipline=False),
    Clock("petition", C, "CMP_ACCEPT_2", "enter", DISPOSALS, TWO, from_fact="received_on",
          discipline=False),
    Clock("petition", C, "CMP_ACCEPT_DISC", "enter", DISPOSALS, from_fact="received_on",
          discipline=True),
    Clock("petition", D, "DEN_PROCESS", "enter", DISPOSALS, from_fact="received_on",
          longer_when="checked_elsewhere"),
    Clock("petition", D, "DEN_FORWARD", "classify", FORWARDED, from_fact="forward_from"),
    Clock("petition", D, "DEN_PRESS_REPLY", "enter", ("issue:XLD-06b",), from_fact="reply_from"),
    Clock("petition", D, "DEN_AGAIN_REVIEW", "continue_denunciation",
          ("accept", "decline", "forward"), from_fact="review_from"),
    Clock("petition", D, "DEN_OVERDUE_REQUEST", "continue_denunciation",
          ("issue:XLD-09", "order_hand_over"), from_fact="overdue_from"),
    Clock("petition", D, "DEN_REFUSE_NOTICE", "decline", ("issue:TC-05",), target=True),
    Clock("petition", D, "DEN_CRIME_TRANSFER", "classify", ("report_crime",),
          from_fact="crime_from", target=True),
    Clock("petition", P, "FBK_RULE_FORWARD", "classify",
          ("issue:XLD-04", "issue:XLD-06"), from_fact="rules_from"),
    Clock("petition", P, "PET_PROCESS", "enter", ANSWERS, from_fact="received_on"),
    Clock("petition", (), "FWD_REPLY", "forward", REPLIED),
    Clock("petition", (), "FWD_REPLY", "report_up", REPLIED),
)  # fmt: skip
