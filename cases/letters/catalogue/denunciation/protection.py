"""The protection: Luật Tố cáo Điều 47-58; Nghị định 31/2019/NĐ-CP Điều 7, 8.

Who is protected stands in the sealed envelope alone, also where Điều 52 khoản 2 điểm c asks for
name and address: they are written by hand on the copies for those who must know.
"""

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import ENVELOPE
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import EXECUTORS, FURTHER_BASES, GROUND, HEAD, SIGNED

MEASURES = Fact(
    "protection.measures", gettext_noop("what is protected"), "list", where="protect"
)  # fmt: skip
DETAIL = Fact(
    "protection.detail", gettext_noop("the measures one by one, and who carries them out")
)
REASON = Fact("protection.reason", gettext_noop("why protection is needed"), where="protect")
PROTECTED = (
    Fact("protected.number", gettext_noop("number of the decision to protect"), where="TC-28"),
    Fact("protected.on", gettext_noop("day of the decision to protect"), "date", where="TC-28"),
)
TO_THEM = ("Người được bảo vệ (phong bì {envelope})", "Lưu: VT, hồ sơ bảo vệ")

PROTECTION = (
    Form("TC-27", (*HEAD,), (), recipients=()),
    Form(
        "TC-28",
        (*HEAD, *SIGNED, ENVELOPE, MEASURES, DETAIL, REASON, *EXECUTORS,
         Fact("protection.origin", gettext_noop("where the request comes from"), "choice",
              where="protect",
              choices=(("written", gettext_noop("a written request")),
                       ("urgent", gettext_noop("an urgent request by word or telephone")),
                       ("own", gettext_noop("what the resolver saw himself")))),
         Fact("protection.from_on", gettext_noop("day on which the protection begins"), "date")),
        FURTHER_BASES,
        (Option("family", gettext_noop("the family is protected too (Điều 47 khoản 1)")),),
        recipients=("Như Điều 3", *TO_THEM),
    ),
    Form(
        "TC-28b",
        (*HEAD, *SIGNED, ENVELOPE, *PROTECTED, *EXECUTORS,
         Fact("protection.detail", gettext_noop("the measures one by one, and who carries them "
                                                "out")),
         Fact("change.reason", gettext_noop("why the measures change")),
         Fact("change.from_on", gettext_noop("day from which the change holds"), "date")),
        FURTHER_BASES,
        recipients=("Như Điều 3", *TO_THEM),
    ),
    Form(
        "TC-28c",
        (*HEAD, *SIGNED, ENVELOPE, *PROTECTED, *GROUND, *EXECUTORS),
        (*FURTHER_BASES,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        recipients=("Như Điều 3", *TO_THEM),
    ),
    Form(
        "TC-28d",
        (*HEAD, *SIGNED, ENVELOPE,
         Fact("protection.measures", gettext_noop("what was asked for"), "list",
              where="refuse_protection"),
         Fact("protection.reason", gettext_noop("why it is refused"), where="refuse_protection")),
        (),
        recipients=("Người đề nghị (phong bì {envelope})", "Lưu: VT, hồ sơ bảo vệ"),
    ),
    Form(
        "TC-28e",
        (*HEAD, *SIGNED, ENVELOPE, MEASURES, REASON,
         Fact("to", gettext_noop("body that is asked to protect"))),
        (Fact("until_on", gettext_noop("answer asked for by"), "date"),),
        (Option("urgent", gettext_noop("it is urgent")),),
        recipients=("Như trên", "Lưu: VT, hồ sơ bảo vệ"),
    ),
)  # fmt: skip
