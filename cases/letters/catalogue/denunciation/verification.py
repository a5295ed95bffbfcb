"""The verification: Luật Tố cáo Điều 11, 31; Nghị định 31/2019/NĐ-CP Điều 10-16."""

from dataclasses import replace

from cases.law.words import gettext_noop
from cases.letters.catalogue.denunciation.shared import (
    ASKED,
    AT,
    BODY,
    COPIES,
    ENVELOPE,
    PROPOSED,
    REPORT,
    TEAM,
    TEXTS,
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

#: The title of Mẫu số 08 is chosen, note (3); that of the work with the denouncer comes with its
#: own step (`work_with_denouncer`), which knows his envelope.
WITH = (
    ("accused", gettext_noop("work with the accused")),
    ("body", gettext_noop("work with a body or another person")),
    ("site", gettext_noop("verification on the spot")),
)
MEMBERS = Fact(
    "members", gettext_noop("members of the team"), "rows", where="form_team",
    columns=(("name", gettext_noop("name")), ("post", gettext_noop("post")),
             ("head", gettext_noop("head of the team"))),
)  # fmt: skip
UNTIL = Fact("until_on", gettext_noop("answer asked for by"), "date")

VERIFICATION = (
    Form(
        "TC-07",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *TEXTS, *EXECUTORS, MEMBERS, PROPOSED,
         Fact("verify_days", gettext_noop("days of the verification"), "number")),
        (*ACCUSED_TAKES, *FURTHER_BASES, BODY,
         Fact("replaced.number", gettext_noop("number of the decision that this one replaces"),
              where="TC-07"),
         Fact("replaced.on", gettext_noop("day of the decision that this one replaces"), "date",
              where="TC-07")),
        (Option("kinship", gettext_noop("nobody of the team is tied to the accused")),),
        recipients=("Như Điều 3", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-08",
        (*HEAD, *AT, COPIES,
         # The resolver may verify himself, without a team (NĐ 31/2019 Điều 10 khoản 1).
         *(replace(fact, unless="resolver") for fact in TEAM),
         Fact("session", gettext_noop("with whom, or where"), "choice", choices=WITH),
         Fact("others", gettext_noop("who takes part: name, post, address"), unless="envelope"),
         Fact("minutes", gettext_noop("what was said and found"))),
        (BODY, Fact("envelope", gettext_noop("code of the sealed envelope"),
                    where="work_with_denouncer"),
         Fact("resolver", gettext_noop("the resolver, who verifies himself")),
         Fact("unsigned", gettext_noop("who does not sign, and why"))),
        recipients=(),
    ),
    Form(
        "TC-09",
        (*HEAD, *SIGNED,
         Fact("to", gettext_noop("body that makes the assessment"), where="order_assessment"),
         Fact("asked", gettext_noop("what is to be assessed"), where="order_assessment"),
         Fact("until_on", gettext_noop("result asked for by"), "date", where="order_assessment"),
         Fact("messenger.name", gettext_noop("who hands over the evidence and takes the result")),
         Fact("messenger.post", gettext_noop("post of whoever hands it over"))),
        (BODY, Fact("delegated_by", gettext_noop("who delegated the order in writing"))),
        # NĐ 31/2019 Điều 15 khoản 2: to the denouncer and the bodies concerned; to the resolver
        # where he delegated the order and does not sign himself.
        recipients=("Như trên", "{delegated_by} (để báo cáo)",
                    "Người tố cáo (trong phong bì niêm phong)", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-10",
        (*HEAD, *ACCUSED, *TEAM, *TEXTS, *REPORT,
         Fact("to", gettext_noop("to whom the letter goes")),
         Fact("report.from_on", gettext_noop("first day of the verification"), "date",
              where="plan_verification"),
         Fact("report.until_on", gettext_noop("last day of the verification"), "date",
              where="report_verification")),
        (*ACCUSED_TAKES, BODY,
         Fact("report.earlier", gettext_noop("what was wrong in the earlier settlement"))),
        recipients=(),
    ),
    Form(
        "TC-11",
        (*HEAD, *SIGNED, *ACCUSED, *TEXTS, *REPORT,
         Fact("to", gettext_noop("to whom the letter goes")),
         Fact("charge.by", gettext_noop("who charged this body with the verification")),
         Fact("charge.number", gettext_noop("number of the letter that gives the charge")),
         Fact("charge.on", gettext_noop("day of the letter that gives the charge"), "date")),
        (*ACCUSED_TAKES, BODY,
         Fact("report.earlier", gettext_noop("what was wrong in the earlier settlement"))),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-22",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *TEXTS, *EXECUTORS,
         Fact("charged", gettext_noop("body or person charged with the verification")),
         Fact("verify_days", gettext_noop("days of the verification"), "number")),
        (*ACCUSED_TAKES, *FURTHER_BASES,
         Fact("assessment_delegated", gettext_noop("may also order an expert assessment"),
              "choice", choices=(("yes", gettext_noop("yes")), ("no", gettext_noop("no"))))),
        recipients=("Như Điều 3", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-29",
        (*HEAD, *SIGNED,
         Fact("to", gettext_noop("body or person that is asked"), where="request_evidence"),
         Fact("asked", gettext_noop("what is asked for"), where="request_evidence"), UNTIL),
        (Fact("contact", gettext_noop("whom to ask")),),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-29b",
        (*HEAD, *SIGNED, *ACCUSED, *TEXTS, *ACCEPTANCE, UNTIL),
        (*ACCUSED_TAKES, Fact("contact", gettext_noop("whom to ask")),
         Fact("asked", gettext_noop("what is asked for"))),
        (Option("again", gettext_noop("what was explained before is not clear or not complete")),),
        recipients=("Như trên", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-29c",
        (*HEAD, *SIGNED, ENVELOPE, ASKED[1], UNTIL),
        (Fact("contact", gettext_noop("whom to ask")),),
        recipients=("Người tố cáo (phong bì {envelope})", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
