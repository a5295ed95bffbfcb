"""Extension, withdrawal, suspension, continuation, termination: Luật Tố cáo Điều 30, 33, 34."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import (
    AT,
    COPIES,
    ENVELOPE,
    GROUND_DETAIL,
    PROPOSED,
    RECORDER,
)
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    ACCEPTANCE,
    ACCUSED,
    ACCUSED_TAKES,
    EXECUTORS,
    FURTHER_BASES,
    HEAD,
    SIGNED,
)

#: The decision goes to both sides (Điều 30 khoản 4, 34 khoản 4); the denouncer's copy travels in
#: the sealed envelope, whose code the accused's copy does not show.
BOTH_SIDES = ("Người tố cáo (trong phong bì niêm phong)", "{accused}")

COURSE = (
    Form(
        "TC-01",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *EXECUTORS, PROPOSED,
         Fact("extension.days", gettext_noop("days of the extension"), "number", where="extend"),
         Fact("extension.from_on", gettext_noop("day on which the limit would have ended"), "date",
              where="extend"),
         Fact("extension.criteria", gettext_noop("criteria that make the matter complex"), "list",
              where="extend")),
        (*ACCUSED_TAKES, *FURTHER_BASES,
         Fact("extension.time", gettext_noop("first or second extension"), "number",
              where="extend")),
        (Option("criteria", gettext_noop("name the criteria in the decision"), chosen=True),),
        recipients=("Như Điều 2", *BOTH_SIDES, "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-02",
        (*HEAD,),
        (Fact("law_day", gettext_noop("day whose law the letter cites"), "date"),),
        recipients=(),
    ),
    Form(
        "TC-03",
        (*HEAD, *AT, *RECORDER, ENVELOPE, COPIES,
         Fact("withdrawal.scope", gettext_noop("all or part of the denunciation"), "choice",
              where="record_withdrawal",
              choices=(("all", gettext_noop("the whole denunciation")),
                       ("part", gettext_noop("a part of it")))),
         Fact("withdrawal.contents", gettext_noop("contents that are withdrawn"),
              unless="withdrawal.whole")),
        (Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
         Fact("withdrawal.whole", gettext_noop("everything is withdrawn"), "choice",
              where="record_withdrawal"),
         Fact("law_day", gettext_noop("day whose law the letter cites"), "date")),
        (Option("free", gettext_noop("the withdrawal is free, without threat or bribe"),
                chosen=True),),
        recipients=(),
    ),
    Form(
        "TC-23",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *EXECUTORS,
         Fact("stop", gettext_noop("suspended or terminated"), "choice",
              choices=(("suspend", gettext_noop("suspended")),
                       ("terminate", gettext_noop("terminated")))),
         Fact("ground.text", gettext_noop("the reason")),
         Fact("ground.article", gettext_noop("article of the reason")),
         Fact("duties", gettext_noop("what the bodies and people concerned must do"))),
        (*ACCUSED_TAKES, *FURTHER_BASES, GROUND_DETAIL),
        recipients=("Như Điều 3", *BOTH_SIDES, "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-23b",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *EXECUTORS,
         Fact("suspension.number", gettext_noop("number of the suspension"), where="TC-23"),
         Fact("suspension.on", gettext_noop("day of the suspension"), "date", where="TC-23"),
         Fact("ended", gettext_noop("why the ground of the suspension has ended"),
              where="record_ground_ended")),
        (*ACCUSED_TAKES, *FURTHER_BASES,
         Fact("until_on", gettext_noop("new last day of the limit"), "date")),
        recipients=("Như Điều 3", *BOTH_SIDES, "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
