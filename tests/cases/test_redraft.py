"""A draft is changed after it came back: the words of people, never what the case knows."""

import pytest

from cases.law.refusal import Refused
from cases.models import Document
from cases.services import paper
from cases.services.words import words_of
from tests.cases import acts


@pytest.fixture
def draft(case):
    return acts.letter(case, "KN-03")


def test_a_lacking_fact_is_written_and_no_longer_missing(cast, case, today):
    case.parties.get().person.__class__.objects.update(address="")
    document = acts.letter(case, "KN-03")
    again = paper.redraft(document, actor=cast.minh, on=today, words={})
    assert again.missing == ["address of the petitioner"]
    done = paper.redraft(
        again, actor=cast.minh, on=today, words={"petitioner.address": "phố Đình Hương"}
    )
    assert done.missing == []
    assert done.facts["petitioner"]["address"] == "phố Đình Hương"


def test_what_the_case_knows_cannot_be_mistyped(cast, draft, today):
    assert "petition.subject" not in words_of(draft)
    done = paper.redraft(draft, actor=cast.minh, on=today, words={"petition.subject": "Việc khác"})
    assert done.facts["petition"]["subject"] == draft.facts["petition"]["subject"]


def test_a_submitted_letter_is_not_changed(cast, draft, today, refused):
    paper.submit(draft, actor=cast.minh, on=today)
    with refused(Refused):
        paper.redraft(draft, actor=cast.minh, on=today, words={})


def test_the_leader_reads_the_draft_as_a_page(client, cast, draft):
    client.force_login(cast.binh)
    answer = client.get(f"/cases/document/{draft.pk}/draft/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert "no-store" in answer["Cache-Control"]


def test_who_may_not_see_the_matter_does_not_read_its_draft(client, cast, draft):
    for stranger in (cast.nga, cast.quantri):
        client.force_login(stranger)
        assert client.get(f"/cases/document/{draft.pk}/draft/").status_code in (403, 404)


def test_the_form_of_a_draft_keeps_what_was_written(client, cast, draft):
    client.force_login(cast.minh)
    page = client.get(f"/cases/document/{draft.pk}/do/redraft/")
    assert page.status_code == 200
    form = page.context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    sent["on"] = sent["on"].strftime("%d/%m/%Y")
    assert client.post(f"/cases/document/{draft.pk}/do/redraft/", sent).status_code == 302
    assert Document.objects.get(pk=draft.pk).state == "drafted"
