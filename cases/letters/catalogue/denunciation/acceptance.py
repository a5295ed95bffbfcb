"""Before and at the acceptance: Luật Tố cáo Điều 23-25, 29; Nghị định 31/2019/NĐ-CP Điều 9, 20."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import (
    AT,
    COPIES,
    ENVELOPE,
    GROUND_DETAIL,
    LIMIT,
    RECEIVED_ON,
    RECORDER,
    TEXTS,
)
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    ACCEPTANCE as ACCEPTED,
)
from cases.letters.catalogue.groups import (
    ACCUSED,
    ACCUSED_TAKES,
    EXECUTORS,
    FORWARDED,
    FURTHER_BASES,
    HEAD,
    SIGNED,
)

#: What the check found (`cases/law/denunciation.py`), as the report says it.
FOUND = (
    ("identified", gettext_noop("the denouncer was identified")),
    ("unidentified", gettext_noop("the denouncer could not be identified")),
    ("borrowed", gettext_noop("another person's name was used")),
    ("not_needed", gettext_noop("not needed: clear, proven, to be dealt with at once")),
)
PROPOSALS = (
    ("accept", gettext_noop("accept it")),
    ("decline", gettext_noop("do not accept it")),
    ("forward", gettext_noop("forward it to the competent body")),
    ("inspect", gettext_noop("use the information for an inspection")),
)

ACCEPTANCE = (
    Form(
        "TC-04",
        (*HEAD, *SIGNED, *ACCUSED, *EXECUTORS, RECEIVED_ON, *TEXTS, LIMIT,
         Fact("proposed_by", gettext_noop("who proposes the acceptance"))),
        (*ACCUSED_TAKES, *FURTHER_BASES),
        recipients=("Như Điều 2", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-05",
        (*HEAD, *SIGNED, *ACCUSED, ENVELOPE, RECEIVED_ON,
         Fact("contents", gettext_noop("the contents, one by one"), "list", unless="ground"),
         Fact("limit_days", gettext_noop("days to settle the matter"), "number", unless="ground"),
         Fact("acceptance.number", gettext_noop("number of the acceptance"), unless="ground",
              where="TC-04"),
         Fact("acceptance.on", gettext_noop("day of the acceptance"), "date", unless="ground",
              where="TC-04"),
         Fact("ground.text", gettext_noop("the reason"), unless="contents", where="decline"),
         Fact("ground.article", gettext_noop("article of the reason"), unless="contents",
              where="decline")),
        (*ACCUSED_TAKES, *FORWARDED, GROUND_DETAIL),
        # Mẫu số 05: no copy for anybody else.
        recipients=("Người tố cáo (phong bì {envelope})", "Lưu: VT"),
    ),
    Form(
        "TC-06",
        (*HEAD, *SIGNED, *ACCUSED, *TEXTS, LIMIT, *ACCEPTED),
        ACCUSED_TAKES,
        (Option("explain", gettext_noop("ask for a written explanation")),),
        recipients=("{accused}", "Lưu: VT"),
    ),
    Form(
        "TC-20",
        (*HEAD, *AT, *RECORDER, *ACCUSED, ENVELOPE, COPIES,
         Fact("statement", gettext_noop("what was denounced, in the words that were said")),
         Fact("demand", gettext_noop("what is demanded"))),
        (*ACCUSED_TAKES,
         Fact("documents", gettext_noop("what was handed over, piece by piece"), "rows",
              columns=(("name", gettext_noop("name of each piece")),
                       ("pages", gettext_noop("pages of each piece"))))),
        recipients=(),
    ),
    Form(
        "TC-21",
        (*HEAD, *ACCUSED, ENVELOPE, RECEIVED_ON,
         Fact("to", gettext_noop("to whom the letter goes")),
         Fact("check.found", gettext_noop("what the check of the denouncer found"), "choice",
              where="check_identity", choices=FOUND),
         Fact("check.by", gettext_noop("who checked"), where="check_identity"),
         Fact("check.conditions", gettext_noop("finding on the conditions of acceptance")),
         Fact("proposal", gettext_noop("what the report proposes"), "choice", choices=PROPOSALS),
         Fact("officer.name", gettext_noop("name of the reporting officer"))),
        (*ACCUSED_TAKES, *FORWARDED,
         Fact("petition.subject", gettext_noop("what the petition is about")),
         Fact("check.elsewhere", gettext_noop("checked in several places"), "choice",
              where="check_identity",
              choices=(("yes", gettext_noop("yes")), ("no", gettext_noop("no")))),
         Fact("proposal_detail", gettext_noop("reasons of the proposal"))),
        recipients=(),
    ),
    Form(
        "TC-30",
        (*HEAD, *SIGNED, *ACCUSED, RECEIVED_ON,
         Fact("to", gettext_noop("body that receives it"), where="use_for_inspection"),
         Fact("petition.subject", gettext_noop("what the petition is about")),
         Fact("basis", gettext_noop("why it can be checked: person, act, evidence"),
              where="use_for_inspection")),
        (*ACCUSED_TAKES, *FORWARDED,
         Fact("until_on", gettext_noop("answer asked for by"), "date")),
        (Option("reply", gettext_noop("ask for the result"), chosen=True),),
        recipients=("Như trên", "{petition.forwarded_by} (để biết)", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
