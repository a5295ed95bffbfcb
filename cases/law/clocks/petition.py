"""A petition, from its receipt to its disposal.

Luật Khiếu nại Điều 27, 36; Luật Tố cáo Điều 24; Luật Tiếp công dân Điều 28; published procedure.
"""

from cases.law.clocks.clock import ONE, TWO, C, Clock, D, P

DISPOSALS = ("accept", "decline", "forward", "guide", "keep_on_file")

#: What a visitor is told within ten working days (Luật Tiếp công dân Điều 28 khoản 1).
TOLD = (*DISPOSALS, "tell_longer")

PETITIONS = (
    Clock("petition", C + D, "RCP_ANSWER", "enter", TOLD, from_fact="visited_on"),
    Clock("petition", P, "FBK_RESULT_NOTICE", "enter", DISPOSALS, from_fact="visited_on"),
    Clock("petition", C, "CMP_ACCEPT", "enter", DISPOSALS, ONE, from_fact="received_on"),
    Clock("petition", C, "CMP_ACCEPT_2", "enter", DISPOSALS, TWO, from_fact="received_on"),
    Clock("petition", D, "DEN_PROCESS", "enter", DISPOSALS, from_fact="received_on"),
    Clock("petition", D, "DEN_FORWARD", "classify", DISPOSALS, from_fact="forward_from"),
    Clock("petition", P, "PET_PROCESS", "enter", DISPOSALS, from_fact="received_on"),
)  # fmt: skip
