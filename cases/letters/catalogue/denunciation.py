"""Letters of a denunciation: Nghị định 31/2019/NĐ-CP as amended by 156/2026/NĐ-CP."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import (
    ACCEPTANCE,
    ACCUSED,
    ACCUSED_TAKES,
    CONTENTS,
    EXECUTORS,
    FORWARDED,
    FURTHER_BASES,
    HEAD,
    SIGNED,
)

DENUNCIATION = (
    Form(
        "TC-04",
        (*HEAD, *SIGNED, *ACCUSED, *EXECUTORS,
         Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("limit_days", gettext_noop("days to settle the matter"), "number"),
         Fact("proposed_by", gettext_noop("who proposes the acceptance"))),
        (*ACCUSED_TAKES, *FURTHER_BASES),
        recipients=("Như Điều 2", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-05",
        (*HEAD, *SIGNED, *ACCUSED,
         Fact("envelope", gettext_noop("code of the sealed envelope")),
         Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
         Fact("contents", gettext_noop("the contents, one by one"), "list", unless="ground"),
         Fact("limit_days", gettext_noop("days to settle the matter"), "number", unless="ground"),
         Fact("acceptance.number", gettext_noop("number of the acceptance"), unless="ground"),
         Fact("acceptance.on", gettext_noop("day of the acceptance"), "date", unless="ground"),
         Fact("ground.text", gettext_noop("the reason"), unless="contents"),
         Fact("ground.article", gettext_noop("article of the reason"), unless="contents")),
        (*ACCUSED_TAKES, *FORWARDED,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        recipients=("Người tố cáo (phong bì {envelope})", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "TC-12",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *CONTENTS,
         Fact("explanation", gettext_noop("explanation given by the accused")),
         Fact("conclusion", gettext_noop("the conclusion as a whole")),
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        ACCUSED_TAKES,
        recipients=("Người bị tố cáo", "Cơ quan quản lý người bị tố cáo", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
