"""Papers signed by pen: minutes, internal papers, a citizen's paper (Phụ lục III Mẫu 1.9)."""

import pytest
from django.template import Context

from cases.letters import render
from cases.letters.catalogue import FORMS
from cases.letters.measures import in_style, measures
from tests.letters import paper
from tests.letters.paper import LEFT, MIDDLE, MM, RIGHT
from tests.letters.samples import SAMPLES

WHO = ["NGƯỜI GHI BIÊN BẢN", "NGƯỜI CHỦ TRÌ", "NGƯỜI KHIẾU NẠI", "NGƯỜI BỊ KHIẾU NẠI",
       "ĐẠI DIỆN PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", "NGƯỜI LÀM CHỨNG"]  # fmt: skip


def near(value):
    return pytest.approx(value, abs=1.0)


def made(base, pens, paragraphs=3):
    """A paper on one of the bases, signed by the first so many of the people above."""
    source = (
        f'{{% extends "{base}" %}}{{% block subject %}}Về buổi làm việc{{% endblock %}}'
        "{% block body %}{% for one in body %}<p>{{ one }}</p>{% endfor %}"
        '<p class="last" id="last">Biên bản kết thúc hồi 11 giờ./.</p>{% endblock %}'
    )
    facts = {
        **SAMPLES["TCD-02"],
        "form": FORMS["TCD-02"],
        "numbered": False,
        "m": in_style(measures()),
        "body": ["Nội dung làm việc được ghi lại đầy đủ."] * paragraphs,
        "pens": [{"title": title, "name": "Nguyễn Thị Lan"} for title in WHO[:pens]],
    }
    return render.to_pdf(render.ENGINE.from_string(source).render(Context(facts)), {})


def blocks(pages):
    """Where each post stands: page, middle, height."""
    found = []
    for number, page in enumerate(pages):
        found += [
            (number, one) for one in page
            if one.face == "TDSerif-Bold" and any(one.text.startswith(w[:14]) for w in WHO)
        ]  # fmt: skip
    return found


@pytest.mark.parametrize("pens", range(1, 7))
def test_up_to_six_sign_two_in_a_row_and_each_block_is_whole(pens):
    for paragraphs in (3, 14, 18, 22):
        pages = paper.pages(made("_minutes.html", pens, paragraphs))
        posts = blocks(pages)
        assert len(posts) == pens
        left, right = LEFT + 165 / 4 * MM, RIGHT - 165 / 4 * MM
        for place, (number, post) in enumerate(posts):
            if pens == 1:
                assert post.middle == near(right)
            else:
                assert post.middle == near(right if place % 2 else left)
            page = pages[number]
            below = [
                one for one in page if one.top > post.top and abs(one.middle - post.middle) < 3
            ]
            words = [one.text for one in below]
            assert "(Ký, ghi rõ họ tên)" in words and "Nguyễn Thị Lan" in words
            assert post.x0 >= LEFT - 1 and post.x1 <= RIGHT + 1


def test_six_signatures_are_not_alone_on_their_page():
    for paragraphs in range(6, 26, 2):
        pages = paper.pages(made("_minutes.html", 6, paragraphs))
        first = blocks(pages)[0][0]
        body = [one for one in pages[first] if one.face == "TDSerif" and one.size == 14
                and not one.text.isdigit() and one.text != "Nguyễn Thị Lan"]  # fmt: skip
        assert len(body) >= 2, paragraphs


def test_minutes_have_no_place_and_date_at_the_head():
    printed = paper.text_of(made("_minutes.html", 2))
    assert "Hàm Rồng, ngày" not in printed
    assert printed.startswith("ỦY BAN NHÂN DÂN")


def test_an_internal_paper_has_its_place_and_date():
    assert "Hàm Rồng, ngày 03 tháng 8 năm 2026" in paper.text_of(made("_internal.html", 1))


def test_the_paper_of_a_citizen_has_no_office_at_its_head():
    pdf = made("_citizen.html", 1)
    page = paper.pages(pdf)[0]
    nation, motto = paper.line(page, "CỘNG HÒA XÃ HỘI"), paper.line(page, "Độc lập")
    assert (nation.size, nation.face, nation.middle) == (12, "TDSerif-Bold", near(MIDDLE))
    assert (motto.size, motto.middle) == (13, near(MIDDLE))
    assert "ỦY BAN NHÂN DÂN" not in paper.text_of(pdf)
    [rule] = paper.rules(pdf)[:1]
    assert (rule[0], rule[1]) == (near(motto.x0), near(motto.x1))
    assert paper.line(page, "............, ngày").x1 == near(RIGHT)
    [pen] = blocks([page])
    assert pen[1].middle == near(LEFT + 165 / 4 * 3 * MM)  # one signature stands on the right
