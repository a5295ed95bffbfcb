"""A letter is chosen on the page of its matter and drafted there, with everything that it lacks."""

import io

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from docx import Document as open_docx
from docx.oxml.ns import qn

from cases.law.refusal import Refused
from cases.law.words import Kind, Tie
from cases.models import Document, DraftVersion
from cases.services import concerns, draft, paper, verify
from tests.cases import acts


def sent(form, **changes):
    """What the browser sends of a form that was only opened."""
    values = {}
    for name in form.fields:
        value = form[name].value()
        if hasattr(value, "strftime"):
            value = value.strftime("%d/%m/%Y")
        if value not in (None, False):
            values[name] = value
    return {**values, **changes}


def place(form, path):
    return next(name for name, one in form.paths.items() if one == path)


def test_the_list_offers_the_letters_of_this_kind_of_matter(client, cast, case):
    client.force_login(cast.minh)
    page = client.get(f"/cases/case/{case.pk}/letters/")
    codes = [one["paper"].code for one in page.context["papers"]]
    assert "KN-15" in codes and "KN-03" in codes
    assert not [code for code in codes if code.startswith(("TC-", "TCD-"))]
    assert acts.letter(case, "KN-03").pk in [
        int(letter["url"].split("/")[-3])
        for one in page.context["papers"] for letter in one["there"]
    ]  # fmt: skip


def test_what_a_letter_lacks_is_named_with_its_place(client, cast, case):
    client.force_login(cast.minh)
    page = client.get(f"/cases/case/{case.pk}/letters/KN-14a/")
    lacking = {one["text"]: one["url"] for one in page.context["lacking"]}
    assert "" in lacking.values()  # the ground is written into the letter itself
    accepted = acts.letter(case, "KN-03")
    assert f"/cases/document/{accepted.pk}/change/" in lacking.values()


def test_a_letter_is_drafted_from_its_page_once(client, cast, case):
    client.force_login(cast.minh)
    address = f"/cases/case/{case.pk}/letters/KN-15/"
    form = client.get(address).context["form"]
    said = sent(form, **{place(form, "decision"): "Hủy bỏ Thông báo số 12/TB-UBND."})
    for _again in range(2):
        answer = client.post(address, said)
        assert answer.status_code == 302
    made = Document.objects.get(dossier=case.dossier, form="KN-15")
    assert made.facts["decision"] == "Hủy bỏ Thông báo số 12/TB-UBND."
    assert made.missing  # it says what it still lacks
    assert made.events.get().verb == "draft"


def test_a_letter_of_another_kind_or_time_is_refused(cast, case, today, refused):
    for code in ("TC-12", "XLD-11", "XX-1"):
        with refused(Refused, says="is not drafted on this dossier"):
            draft.compose(case, code, actor=cast.minh, on=today)


def test_only_those_who_work_on_the_matter_draft(client, cast, case, today, refused):
    for stranger in (cast.thu, cast.hoa):
        with refused(PermissionDenied):
            draft.compose(case, "KN-15", actor=stranger, on=today)
    client.force_login(cast.thu)
    assert client.get(f"/cases/case/{case.pk}/letters/").status_code == 403
    client.force_login(cast.quantri)
    assert client.get(f"/cases/case/{case.pk}/letters/").status_code in (403, 404)


def test_whom_the_matter_concerns_drafts_no_letter_in_it(cast, case, today, refused):
    concerns.declare_concern(
        case, actor=cast.binh, on=today, officer=cast.minh, how=Tie.RELATIVE, reason="là em"
    )
    with refused(Refused, says="concerns himself"):
        draft.compose(case, "KN-15", actor=cast.minh, on=today)


def drafted(case, cast, today):
    """A decision that lacks nothing, as its handler wrote it."""
    made = draft.compose(case, "XLD-11", actor=cast.minh, on=today)
    return paper.redraft(made, actor=cast.minh, on=today, words={
        "contents[0].answer": "Đã giao Phòng Kinh tế sửa chữa.",
    })  # fmt: skip


@pytest.fixture
def answer(proposal_case, cast, today):
    return drafted(proposal_case, cast, today)


@pytest.fixture
def proposal_case(cast, ong_tam, today):
    case = acts.accepted(cast, today, kind=Kind.PROPOSAL, people=[ong_tam])
    return acts.assigned(case, cast, today)


def test_each_change_is_a_version_and_an_older_one_is_taken_again(client, cast, answer, today):
    again = paper.redraft(answer, actor=cast.minh, on=today,
                          words={"contents[0].answer": "Không sửa chữa."})  # fmt: skip
    assert list(again.versions.values_list("number", "source")) == [
        (1, "page"), (2, "page"), (3, "page")
    ]  # fmt: skip
    client.force_login(cast.minh)
    page = client.get(f"/cases/document/{answer.pk}/versions/")
    text = page.content.decode()
    assert "<ins>Không sửa chữa.</ins>" in text
    assert "<del>Đã giao Phòng Kinh tế sửa chữa.</del>" in text
    back = paper.take_version(again, actor=cast.minh, on=today, number=2)
    assert back.facts["contents"][0]["answer"] == "Đã giao Phòng Kinh tế sửa chữa."
    assert back.versions.last().source == "older"
    assert list(verify.problems()) == []


def test_a_submitted_letter_gets_no_version(cast, answer, today, refused):
    paper.submit(answer, actor=cast.minh, on=today)
    kept = DraftVersion.objects.count()
    with refused(Refused):
        paper.take_version(answer, actor=cast.minh, on=today, number=1)
    assert DraftVersion.objects.count() == kept


def edited(file, old, new):
    opened = open_docx(io.BytesIO(file))
    for node in opened.element.body.iter(qn("w:t")):
        node.text = (node.text or "").replace(old, new)
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


def test_a_draft_is_edited_in_a_word_processor(client, cast, answer):
    client.force_login(cast.minh)
    file = client.get(f"/cases/document/{answer.pk}/docx/")
    assert file["Content-Disposition"] == (
        f'attachment; filename="XLD-11-{answer.pk}-{answer.version}.docx"'
    )
    address = f"/cases/document/{answer.pk}/docx/return/"
    form = client.get(address).context["form"]
    back = io.BytesIO(edited(file.content, "Phòng Kinh tế", "Phòng Văn hóa"))
    back.name = "du-thao.docx"
    assert client.post(address, sent(form, file=back)).status_code == 302
    again = Document.objects.get(pk=answer.pk)
    assert again.facts["contents"][0]["answer"] == "Đã giao Phòng Văn hóa sửa chữa."
    assert again.versions.last().source == "docx"


def test_a_changed_fact_is_refused_by_name_beside_the_file(cast, answer, today, refused):
    file = paper.export_docx(answer, actor=cast.minh, on=today)
    name = answer.facts["petitioner"]["name"]
    with refused(ValidationError) as caught:
        paper.return_docx(answer, actor=cast.minh, on=today,
                          file=edited(file, name, "Người Khác"))  # fmt: skip
    assert "file" in caught.value.error_dict


def test_a_draft_that_lacks_something_does_not_go_out(client, cast, case, today):
    made = draft.compose(case, "KN-15", actor=cast.minh, on=today)
    client.force_login(cast.minh)
    page = client.get(f"/cases/document/{made.pk}/docx/")
    assert page.status_code == 422
    assert "Điều 8, 10" in page.content.decode()


def test_somebody_else_neither_takes_nor_returns_the_draft(client, cast, answer):
    for who, status in ((cast.thu, 403), (cast.nga, 404), (cast.quantri, 403)):
        client.force_login(who)
        for page in ("docx/", "docx/return/", "versions/take/"):
            got = client.get(f"/cases/document/{answer.pk}/{page}").status_code
            assert got in (status, 403, 404), (who, page)
