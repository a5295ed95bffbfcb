"""A visit, from the door to the answer: Luật Tiếp công dân Điều 28."""

from cases.law.clocks.clock import Clock

RECEPTION = (
    Clock("visit", (), "RCP_ANSWER", "receive", ("answer", "refuse_visit", "enter_petition")),
)  # fmt: skip
