"""Groups of facts that letters of a denunciation share."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact

RECEIVED_ON = Fact(
    "petition.received_on", gettext_noop("day the petition was received"), "date", where="enter"
)
ENVELOPE = Fact("envelope", gettext_noop("code of the sealed envelope"), where="enter")
TEXTS = (
    Fact("contents", gettext_noop("the contents, one by one"), "list"),
    Fact("contents[].text", gettext_noop("each content")),
)
LIMIT = Fact("limit_days", gettext_noop("days to settle the matter"), "number")
GROUND_DETAIL = Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))
PROPOSED = Fact("proposed_by", gettext_noop("who proposes it"))
TEAM = (
    Fact("team.number", gettext_noop("number of the decision that forms the team"), where="TC-07"),
    Fact("team.on", gettext_noop("day of the decision that forms the team"), "date", where="TC-07"),
    Fact("team.members", gettext_noop("members of the team"), "rows", where="form_team",
         columns=(("name", gettext_noop("name")), ("post", gettext_noop("post")),
                  ("head", gettext_noop("head of the team")))),
)  # fmt: skip
#: Điều 10 khoản 1: "Đoàn xác minh hoặc Tổ xác minh"; without a word it is a Tổ.
BODY = Fact(
    "team_body", gettext_noop("team or delegation"), "choice",
    choices=(("Tổ", gettext_noop("team (Tổ)")), ("Đoàn", gettext_noop("delegation (Đoàn)"))),
)  # fmt: skip
RECORDER = (
    Fact("recorder.name", gettext_noop("who takes the minutes")),
    Fact("recorder.post", gettext_noop("post of whoever takes the minutes")),
)
AT = (
    Fact("at.time", gettext_noop("hour at which it began")),
    Fact("at.on", gettext_noop("day on which it took place"), "date"),
    Fact("at.place", gettext_noop("place where it took place")),
    Fact("at.end", gettext_noop("hour at which it ended")),
)
COPIES = Fact("copies", gettext_noop("number of copies"), "number")
ASKED = (
    Fact("to", gettext_noop("to whom the letter goes")),
    Fact("asked", gettext_noop("what is asked for")),
)
REPORT = (
    Fact("report.results", gettext_noop("result of the verification, content by content")),
    Fact("report.assessment", gettext_noop("assessment of each content")),
    Fact("report.proposals", gettext_noop("what the report proposes")),
    Fact("report.explanation", gettext_noop("what the accused explained"),
         where="record_explanation"),
)  # fmt: skip
#: The conclusion itself, once it bears its number.
CONCLUDED = (
    Fact("concluded.number", gettext_noop("number of the conclusion"), where="TC-12"),
    Fact("concluded.on", gettext_noop("day of the conclusion"), "date", where="TC-12"),
)
#: Luật Tố cáo Điều 35 khoản 3: by its name, because the letter goes there.
MANAGING_BODY = Fact("managing_body", gettext_noop("body that manages the accused"))
OUTCOMES = (
    ("upheld", gettext_noop("right")),
    ("partly", gettext_noop("partly right")),
    ("rejected", gettext_noop("wrong")),
)
