"""The forms of official letters and the facts each needs before it can be drafted.

Nghị định 154, 155, 156/2026/NĐ-CP, 124/2020/NĐ-CP, 31/2019/NĐ-CP and their annexes; Thông tư
05/2021/TT-TTCP; for the types and abbreviations Nghị định 30/2020/NĐ-CP, Phụ lục III. A fact is
named by its path in the one dictionary that is stored with the document; `contents[].finding`
means: in every row of `contents`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from cases.law.words import gettext_noop
from cases.letters.bases import ALWAYS, LAW_OF_2026, OPEN

Facts = dict[str, Any]


@dataclass(frozen=True)
class Fact:
    """One thing a letter says; `unless` names another fact that makes it unnecessary."""

    name: str
    label_en: str
    kind: Literal["text", "date", "number", "list", "choice"] = "text"
    unless: str = ""


@dataclass(frozen=True)
class Form:
    """Mẫu văn bản: its title, its number, who signs it, which facts it takes."""

    code: str
    title: str
    abbreviation: str
    basis: str
    needs: tuple[Fact, ...]
    takes: tuple[Fact, ...] = ()
    numbered: bool = True
    signatory: Literal["authority", "officer"] = "authority"
    since: date = ALWAYS
    until: date = OPEN

    @property
    def template(self) -> str:
        """The file of the wording: KN-14a is written in `kn_14a.html`."""
        return f"{self.code.lower().replace('-', '_')}.html"

    def in_force(self, on: date) -> bool:
        """Whether the form was prescribed on that day."""
        return self.since <= on <= self.until


HEAD = (
    Fact("office.name", gettext_noop("name of the office at the head of the letter")),
    Fact("office.issuer", gettext_noop("head of the office, as the letter names him")),
    Fact("office.place", gettext_noop("place in the date line")),
    Fact("drafted_on", gettext_noop("day of the draft"), "date"),
)
SIGNED = (
    Fact("office.symbol", gettext_noop("abbreviation of the office in a number")),
    Fact("signer.lines", gettext_noop("authority line over the signature"), "list"),
    Fact("signer.name", gettext_noop("name of the signer")),
    Fact("recipients", gettext_noop("recipients"), "list"),
)
PETITIONER = (
    Fact("petitioner.name", gettext_noop("name of the petitioner")),
    Fact("petitioner.address", gettext_noop("address of the petitioner")),
)
PETITIONER_TAKES = (
    Fact("petitioner.title", gettext_noop("form of address of the petitioner")),
    Fact("petitioner.id_no", gettext_noop("number of identity paper")),
    Fact("petitioner.id_date", gettext_noop("identity paper issued on"), "date"),
    Fact("petitioner.id_place", gettext_noop("identity paper issued by")),
    Fact("petitioner.id_label", gettext_noop("kind of identity paper")),
)
RECEIVED = (
    Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
    Fact("petition.subject", gettext_noop("what the petition is about")),
)
FORWARDED = (Fact("petition.forwarded_by", gettext_noop("who forwarded the petition")),)
GROUND = (
    Fact("ground.text", gettext_noop("the reason"), "text"),
    Fact("ground.article", gettext_noop("article of the reason")),
)
ACCEPTANCE = (
    Fact("acceptance.number", gettext_noop("number of the acceptance")),
    Fact("acceptance.on", gettext_noop("day of the acceptance"), "date"),
)
CONTENTS = (
    Fact("contents", gettext_noop("the contents, one by one"), "list"),
    Fact("contents[].text", gettext_noop("each content")),
    Fact("contents[].finding", gettext_noop("finding on each content")),
    Fact("contents[].conclusion", gettext_noop("conclusion on each content"), "choice"),
    Fact("contents[].law", gettext_noop("legal ground of each conclusion")),
)
ACCUSED = (Fact("accused.name", gettext_noop("name of the accused")),)
ACCUSED_TAKES = (
    Fact("accused.post", gettext_noop("post of the accused")),
    Fact("accused.title", gettext_noop("form of address of the accused")),
    Fact("accused.address", gettext_noop("address of the accused")),
)
EXECUTORS = (Fact("executors", gettext_noop("who carries the decision out"), "list"),)
FURTHER_BASES = (
    Fact("bases", gettext_noop("further legal bases"), "list"),
    Fact("law_day", gettext_noop("day whose law the letter cites"), "date"),
)
SETTLEMENT = (
    *PETITIONER, *RECEIVED, *ACCEPTANCE, *CONTENTS,
    Fact("respondent", gettext_noop("name and address of the respondent")),
    Fact("demand", gettext_noop("what the petitioner demands")),
    Fact("outcome", gettext_noop("outcome"), "choice"),
    Fact("decision", gettext_noop("what is decided")),
    Fact("again_days", gettext_noop("days to complain again or go to court"), "number"),
    *EXECUTORS,
)  # fmt: skip
SETTLEMENT_TAKES = (
    *PETITIONER_TAKES, *FURTHER_BASES, *FORWARDED,
    Fact("petition.dated", gettext_noop("date on the petition"), "date"),
    Fact("report.by", gettext_noop("who reported on the verification")),
    Fact("report.number", gettext_noop("number of the verification report")),
    Fact("report.on", gettext_noop("day of the verification report"), "date"),
    Fact("measures", gettext_noop("what is decided on related matters")),
)  # fmt: skip

_ALL = (
    Form(
        "KN-03", "THÔNG BÁO", "TB",
        "Nghị định 124/2020/NĐ-CP Điều 16, Mẫu số 03 (sửa đổi: Nghị định 155/2026/NĐ-CP)",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED),
        (*PETITIONER_TAKES, *FORWARDED, Fact("level", gettext_noop("level"), "choice")),
    ),
    Form(
        "KN-04", "THÔNG BÁO", "TB",
        "Nghị định 124/2020/NĐ-CP Điều 16, Mẫu số 04 (sửa đổi: Nghị định 155/2026/NĐ-CP)",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *GROUND),
        (*PETITIONER_TAKES, *FORWARDED,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
    ),
    Form(
        "KN-14a", "QUYẾT ĐỊNH", "QĐ",
        "Luật Khiếu nại Điều 11a; Nghị định 155/2026/NĐ-CP Điều 12, Mẫu số 14a",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *ACCEPTANCE, *GROUND, *EXECUTORS,
         Fact("stop", gettext_noop("suspended or terminated"), "choice")),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        since=LAW_OF_2026,
    ),
    Form(
        "KN-15", "QUYẾT ĐỊNH", "QĐ", "Nghị định 124/2020/NĐ-CP Điều 29, Mẫu số 15",
        (*HEAD, *SIGNED, *SETTLEMENT,
         Fact("again_to", gettext_noop("who settles at the second level")),
         Fact("court", gettext_noop("competent court"), unless="no_court")),
        (*SETTLEMENT_TAKES,
         Fact("dialogue.on", gettext_noop("day of the dialogue"), "date"),
         Fact("dialogue.result", gettext_noop("result of the dialogue")),
         Fact("no_court", gettext_noop("a discipline that may not be taken to court"), "choice")),
    ),
    Form(
        "KN-16", "QUYẾT ĐỊNH", "QĐ", "Nghị định 124/2020/NĐ-CP Điều 29, Mẫu số 16",
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
    ),
    Form(
        "TC-04", "QUYẾT ĐỊNH", "QĐ",
        "Luật Tố cáo Điều 29; Nghị định 31/2019/NĐ-CP Điều 9, Mẫu số 04",
        (*HEAD, *SIGNED, *ACCUSED, *EXECUTORS,
         Fact("petition.received_on", gettext_noop("day the petition was received"), "date"),
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("limit_days", gettext_noop("days to settle the matter"), "number"),
         Fact("proposed_by", gettext_noop("who proposes the acceptance"))),
        (*ACCUSED_TAKES, *FURTHER_BASES),
    ),
    Form(
        "TC-05", "THÔNG BÁO", "TB",
        "Luật Tố cáo Điều 24, 29; Nghị định 31/2019/NĐ-CP Điều 9, Mẫu số 05",
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
    ),
    Form(
        "TC-12", "KẾT LUẬN NỘI DUNG TỐ CÁO", "KL",
        "Luật Tố cáo Điều 35; Nghị định 31/2019/NĐ-CP Điều 17, Mẫu số 12",
        (*HEAD, *SIGNED, *ACCUSED, *ACCEPTANCE, *CONTENTS,
         Fact("explanation", gettext_noop("explanation given by the accused")),
         Fact("conclusion", gettext_noop("the conclusion as a whole")),
         Fact("measures", gettext_noop("measures to be taken and proposals"))),
        ACCUSED_TAKES,
    ),
    Form(
        "XLD-02", "PHIẾU HƯỚNG DẪN", "",
        "Luật Tiếp công dân Điều 26; Thông tư 05/2021/TT-TTCP, Mẫu số 02",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("competent", gettext_noop("who is competent"))),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("petition.dated", gettext_noop("date on the petition"), "date")),
    ),
    Form(
        "XLD-11", "CÔNG VĂN", "", "Luật Tiếp công dân Điều 28",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("contents", gettext_noop("the contents, one by one"), "list"),
         Fact("contents[].text", gettext_noop("each content")),
         Fact("contents[].answer", gettext_noop("answer to each content"))),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("petition.kind", gettext_noop("proposal or feedback"), "choice"),
         Fact("contact", gettext_noop("whom to ask"))),
    ),
    Form(
        "TCD-01", "THÔNG BÁO", "TB", "Nghị định 154/2026/NĐ-CP Điều 4 khoản 3, Mẫu số 01/TCD",
        (*HEAD, *SIGNED,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("petitioner.address", gettext_noop("address of the petitioner"), unless="envelope"),
         Fact("visit.on", gettext_noop("day of the visit"), "date"),
         Fact("visit.place", gettext_noop("place of the visit")),
         Fact("visit.about", gettext_noop("what the visit is about")),
         Fact("visit.kind", gettext_noop("complaint, denunciation, proposal or feedback"),
              "choice"),
         Fact("cites", gettext_noop("clauses on which the reception is refused")),
         Fact("ground.text", gettext_noop("the reason"), "text")),
        (*PETITIONER_TAKES,
         Fact("envelope", gettext_noop("code of the sealed envelope")),
         Fact("ground.article", gettext_noop("article of the reason")),
         Fact("ground.detail", gettext_noop("what happened, in the words of the officer"))),
        since=LAW_OF_2026,
    ),
    Form(
        "TCD-02", "GIẤY BIÊN NHẬN", "", "Nghị định 154/2026/NĐ-CP Điều 15, Mẫu số 02/TCD",
        (*HEAD,
         Fact("at.time", gettext_noop("hour of the hand-over")),
         Fact("at.place", gettext_noop("place of the hand-over")),
         Fact("officer.name", gettext_noop("name of the receiving officer")),
         Fact("officer.post", gettext_noop("post of the receiving officer")),
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("documents", gettext_noop("what was handed over, piece by piece"), "list"),
         Fact("documents[].name", gettext_noop("name of each piece")),
         Fact("copies", gettext_noop("number of copies"), "number")),
        (*PETITIONER_TAKES,
         Fact("petitioner.address", gettext_noop("address of the petitioner")),
         Fact("envelope", gettext_noop("code of the sealed envelope")),
         Fact("documents[].pages", gettext_noop("pages of each piece"), "number"),
         Fact("documents[].made_as", gettext_noop("original, photocopy or certified copy")),
         Fact("documents[].condition", gettext_noop("condition of each piece"))),
        numbered=False, signatory="officer",
    ),
)  # fmt: skip

FORMS: dict[str, Form] = {form.code: form for form in _ALL}

#: No letter of a denunciation has a slot for its author (Luật Tố cáo Điều 8, 56).
IDENTITY = re.compile(r"petitioner|denouncer|complainant|id_no|id_date|id_place|phone|e?mail")


def values(facts: Any, path: str) -> Iterator[Any]:
    """What stands at a path; None where nothing does, once a row after `[]`."""
    step, _, rest = path.partition(".")
    value = facts.get(step.removesuffix("[]")) if isinstance(facts, dict) else None
    if step.endswith("[]"):
        rows = value if isinstance(value, list) else []
        for row in rows:
            yield from values(row, rest)
    elif rest:
        yield from values(value, rest)
    else:
        yield value


def known(facts: Facts, path: str) -> bool:
    """Whether something is said at a path; zero and false are answers."""
    return all(value not in (None, "", [], {}) for value in values(facts, path))


def missing(code: str, facts: Facts) -> list[Fact]:
    """The facts that must still be entered before the letter can be drafted."""
    refuse_identity(code, facts)
    return [
        fact
        for fact in FORMS[code].needs
        if not known(facts, fact.name) and not (fact.unless and known(facts, fact.unless))
    ]


def refuse_identity(code: str, facts: Facts) -> None:
    """Raises ValueError naming a key under which a denouncer could be written."""
    if code.startswith("TC-") or facts.get("envelope"):
        for key in _keys(facts):
            if IDENTITY.search(key.lower()):
                raise ValueError(f"a letter about a denunciation takes no fact named {key!r}")


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _keys(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _keys(one)
