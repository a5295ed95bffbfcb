"""A refusal is explained and documented; on two grounds the notice 01/TCD is due in three days."""

from datetime import date

import pytest

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters import fields, sign, verify
from cases.services import paper
from cases.services.paper import checks
from reception import services as door
from reception.services import Arrival
from tests.cases.acts import letter

PERSISTS = {
    "settled_lawfully": True, "reviewed_and_told": True, "received_and_explained": True,
    "review_paper": "Thông báo số 15/TB-UBND ngày 05/8/2026 của UBND tỉnh",
}  # fmt: skip
NOTHING_NEW = {"earlier_answer": "Công văn số 9/UBND ngày 01/9/2026", "nothing_new": True}


@pytest.fixture
def visit(cast, today, ong_tam):
    def receive(kind=Kind.COMPLAINT):
        return door.receive(
            actor=cast.lan, on=today, office=cast.office,
            person=None if kind == Kind.DENUNCIATION else ong_tam,
            arrival=Arrival(kind=kind, summary="thu hồi đất mở rộng đường"),
        )  # fmt: skip

    return receive


def refuse(visit, cast, today, ground, **more):
    return door.refuse_visit(visit, actor=cast.lan, on=today, ground=ground,
                             **{"explained": True, **more})  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "ground", "said"),
    [(Kind.COMPLAINT, "TCD_9_3", PERSISTS), (Kind.PROPOSAL, "ND154_4_1H", NOTHING_NEW)],
)
def test_the_notice_is_drafted_and_its_three_working_days_begin(
    visit, cast, today, kind, ground, said
):
    done = refuse(visit(kind), cast, today, ground, said=said)
    limit = done.dossier.deadlines.get(code="RCP_REFUSE_NOTICE")
    assert (limit.due_on, limit.met_on) == (date(2026, 9, 21), None)  # 17, 18, 21
    notice = letter(done, "TCD-01")
    assert (notice.state, notice.missing) == ("drafted", [])
    assert notice.facts["petitioner"]["name"] == "Nguyễn Văn Tám"
    assert "154/2026" not in notice.facts["cites"] and "Điều 4" in notice.facts["cites"]


def test_the_limit_is_met_when_the_notice_is_issued(visit, cast, today, monkeypatch):
    monkeypatch.setattr(sign, "certify", lambda pdf, *a, **k: pdf)
    monkeypatch.setattr(sign, "seal", lambda pdf, *a, **k: pdf)
    monkeypatch.setattr(fields, "fill", lambda pdf, **k: pdf)
    monkeypatch.setattr(checks, "judge", lambda *a: verify.Verdict("valid"))
    done = refuse(visit(), cast, today, "TCD_9_3", said=PERSISTS)
    notice = letter(done, "TCD-01")
    for verb, who in (("submit", "lan"), ("approve", "binh"), ("sign_document", "binh"),
                      ("give_number", "thu"), ("seal", "thu"), ("issue", "thu")):  # fmt: skip
        notice = getattr(paper, verb)(notice, actor=getattr(cast, who), on=today)
    assert notice.state == "issued"
    assert done.dossier.deadlines.get(code="RCP_REFUSE_NOTICE").met_on == today


def test_a_denouncer_is_a_code_on_the_notice(visit, cast, today):
    done = refuse(visit(Kind.DENUNCIATION), cast, today, "TCD_9_3", said=PERSISTS)
    notice = letter(done, "TCD-01")
    assert notice.facts["envelope"] == done.envelope
    assert "petitioner" not in notice.facts and notice.missing == []
    assert paper.preview(notice).startswith(b"%PDF")


@pytest.mark.parametrize("ground", ["TCD_9_1", "TCD_9_2", "ND154_4_1A", "ND154_4_1G"])
def test_other_grounds_are_explained_and_have_no_notice(visit, cast, today, ground):
    done = refuse(visit(), cast, today, ground)
    assert done.state == "refused"
    assert not done.dossier.documents.exists()
    assert not done.dossier.deadlines.filter(code="RCP_REFUSE_NOTICE").exists()


@pytest.mark.parametrize("ground", ["TCD_9_1", "ND154_4_1A", "ND154_4_1G"])
def test_it_is_refused_while_nothing_was_explained(visit, cast, today, refused, ground):
    row = visit()
    with refused(Refused, says="not explained"):
        refuse(row, cast, today, ground, explained=False)


@pytest.mark.parametrize("left_out", list(PERSISTS))
def test_it_is_refused_while_one_of_the_questions_is_open(visit, cast, today, refused, left_out):
    row = visit()
    said = {name: value for name, value in PERSISTS.items() if name != left_out}
    with refused(Refused, says="asks for more"):
        refuse(row, cast, today, "TCD_9_3", said=said)


@pytest.mark.parametrize("ground", ["ND154_4_1C", "ND154_4_1I", "ND154_4_1K"])
def test_it_is_refused_without_the_words_its_ground_demands(visit, cast, today, refused, ground):
    row = visit()
    with refused(Refused, says="asks for more"):
        refuse(row, cast, today, ground)


@pytest.mark.parametrize(
    ("kind", "ground"), [(Kind.PROPOSAL, "TCD_9_3"), (Kind.COMPLAINT, "ND154_4_1H"),
                         (Kind.DENUNCIATION, "ND154_4_1E")],
)  # fmt: skip
def test_it_is_refused_on_a_ground_for_other_visitors(visit, cast, today, refused, kind, ground):
    row = visit(kind)
    with refused(Refused, says="does not fit"):
        refuse(row, cast, today, ground, said={**PERSISTS, **NOTHING_NEW})
