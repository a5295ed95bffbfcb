"""Letters of a complaint: Nghị định 124/2020/NĐ-CP as amended by Nghị định 155/2026/NĐ-CP."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import (
    ACCEPTANCE,
    EXECUTORS,
    FORWARDED,
    FURTHER_BASES,
    GROUND,
    HEAD,
    PETITIONER,
    PETITIONER_TAKES,
    RECEIVED,
    SETTLEMENT,
    SETTLEMENT_TAKES,
    SIGNED,
)

COMPLAINT = (
    Form(
        "KN-03",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED),
        (*PETITIONER_TAKES, *FORWARDED, Fact("level", gettext_noop("level"), "choice")),
        recipients=("{petitioner}", "{petition.forwarded_by}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "KN-04",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *GROUND),
        (*PETITIONER_TAKES, *FORWARDED,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        recipients=("{petitioner}", "{petition.forwarded_by}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "KN-14a",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *ACCEPTANCE, *GROUND, *EXECUTORS,
         Fact("stop", gettext_noop("suspended or terminated"), "choice")),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        recipients=("Như Điều 3", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "KN-15",
        (*HEAD, *SIGNED, *SETTLEMENT,
         Fact("again_to", gettext_noop("who settles at the second level")),
         Fact("court", gettext_noop("competent court"), unless="no_court")),
        (*SETTLEMENT_TAKES,
         Fact("dialogue.on", gettext_noop("day of the dialogue"), "date"),
         Fact("dialogue.result", gettext_noop("result of the dialogue")),
         Fact("no_court", gettext_noop("a discipline that may not be taken to court"), "choice")),
        recipients=("Như Điều 4", "{again_to}", "{petition.forwarded_by}", "Lưu: VT, hồ sơ"),
    ),
    Form(
        "KN-16",
        (*HEAD, *SIGNED, *SETTLEMENT,
         Fact("first_decision.result", gettext_noop("what the first decision says")),
         Fact("dialogue.on", gettext_noop("day of the dialogue"), "date"),
         Fact("dialogue.result", gettext_noop("result of the dialogue")),
         Fact("court", gettext_noop("competent court"))),
        (*SETTLEMENT_TAKES,
         # Luật Khiếu nại Điều 33 khoản 1 since 2026: the first decision is enclosed "(nếu có)".
         Fact("first_decision.number", gettext_noop("number of the first decision")),
         Fact("first_decision.on", gettext_noop("day of the first decision"), "date"),
         Fact("first_decision.by", gettext_noop("who decided first"))),
        recipients=("Như Điều 4", "Lưu: VT, hồ sơ"),
    ),
)  # fmt: skip
