"""A proposal or feedback: no law sets a limit for the answer; the office may (LimitOverride)."""

from cases.law.clocks.clock import Clock, P

PROPOSALS = (
    Clock("case", P, "FBK_ANSWER", "accept", ("answer", "terminate", "forward_onward"),
          settling=False, from_fact="accepted_on"),
)  # fmt: skip
