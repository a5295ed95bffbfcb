"""Groups of facts that several letters of a complaint share."""

from cases.law.words import OUTCOME_LABELS, gettext_noop
from cases.letters.catalogue.form import Fact

FILED = "Lưu: VT, hồ sơ"

MATTER = (
    Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
    Fact("petition.subject", gettext_noop("what the petition is about")),
)
OWN_NUMBER = (Fact("own_number", gettext_noop("number that the team gives the paper")),)
PROPOSED = (
    Fact("proposed_by", gettext_noop("who proposes it")),
    Fact("proposal.number", gettext_noop("number of the proposal")),
    Fact("proposal.on", gettext_noop("day of the proposal"), "date"),
)
TEAM = (
    Fact("team", gettext_noop("who verifies"), "rows", where="plan_verification",
         columns=(("name", gettext_noop("name")), ("post", gettext_noop("post")))),
)  # fmt: skip
PLAN = (
    *TEAM,
    Fact("verification.contents", gettext_noop("what is verified"), where="plan_verification"),
    Fact("verification.from_on", gettext_noop("first day of the verification"), "date",
         where="plan_verification"),
    Fact("verification.until_on", gettext_noop("last day of the verification"), "date",
         where="plan_verification"),
)  # fmt: skip
VERIFICATION_NUMBER = (
    Fact("verification.number", gettext_noop("number of the decision to verify")),
    Fact("verification.on", gettext_noop("day of the decision to verify"), "date"),
)
HOURS = (
    Fact("session.from_time", gettext_noop("hour at which it began")),
    Fact("session.until_time", gettext_noop("hour at which it ended")),
    Fact("session.place", gettext_noop("where it took place")),
    Fact("copies", gettext_noop("number of copies"), "number"),
)
ASSESSMENT = (
    Fact("assessment.body", gettext_noop("who assesses"), where="order_assessment"),
    Fact("assessment.question", gettext_noop("what is assessed"), where="order_assessment"),
    Fact("assessment.answer_on", gettext_noop("day by which the assessment is due"), "date",
         where="order_assessment"),
)  # fmt: skip
THE_DECISION = (
    Fact("settlement.number", gettext_noop("number of the settlement decision")),
    Fact("settlement.on", gettext_noop("day of the settlement decision"), "date"),
)
VERDICT = Fact(
    "report.verdict", gettext_noop("right, partly right or wrong"), "choice",
    choices=tuple((outcome.value, label) for outcome, label in OUTCOME_LABELS.items()),
)  # fmt: skip
DETAIL = Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))
