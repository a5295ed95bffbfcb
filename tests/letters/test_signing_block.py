"""Components 7 to 9 and 12: who signs, in whose place, for whom (Phụ lục I phần II mục 7 đến 9)."""

import pytest

from cases.law.authority import fault
from cases.letters import render
from tests.letters import paper
from tests.letters.paper import LEFT, MM, RIGHT
from tests.letters.samples import stress

MIDDLE_OF_SIGNATURE = LEFT + 165 * MM * 0.74


def near(value, by=1.0):
    return pytest.approx(value, abs=by)


def last_page(pdf):
    return paper.pages(pdf)[-1]


def signed_by(lines, name="Lê Văn Bình"):
    return render.render("KN-03", stress.of("KN-03", signer={"lines": lines, "name": name}))


@pytest.mark.parametrize("lines", stress.SIGNING.values(), ids=stress.SIGNING)
def test_every_formula_stands_over_the_signature_in_its_order(lines):
    assert fault(lines) is None
    pdf = signed_by(lines)
    page = last_page(pdf)
    left, top, right, bottom = paper.boxes(pdf)["KyLanhDao"]
    label, name = paper.line(page, "Nơi nhận:"), paper.line(page, "Lê Văn Bình")
    posts = [one for one in page if one.x0 > LEFT + 79 * MM and label.top - 4 <= one.top < top + 1
             and one.size == 14]  # fmt: skip
    assert " ".join(one.text for one in posts) == " ".join(lines)
    for one in (*posts, name):
        assert (one.size, one.face) == (14, "TDSerif-Bold")
        assert one.middle == near(MIDDLE_OF_SIGNATURE) == near((left + right) / 2)
        assert one.x1 <= RIGHT + 1
    assert posts[0].top == near(label.top, 4)
    assert name.top > bottom - 3
    assert [one.top for one in posts] == sorted(one.top for one in posts)


def test_a_post_of_two_lines_is_broken_between_words():
    page = last_page(signed_by(stress.SIGNING["TUQ."]))
    first = paper.line(page, "TUQ. CHỦ TỊCH")
    posts = [one for one in page if one.face == "TDSerif-Bold" and one.top > first.top + 1]
    assert [one.text for one in posts[:2]] == [
        "TRƯỞNG PHÒNG KINH TẾ, HẠ", "TẦNG VÀ ĐÔ THỊ KIÊM TRƯỞNG"
    ]  # fmt: skip
    assert posts[1].top - posts[0].top == near(14 * 1.2)


def test_a_long_name_stays_under_its_post():
    page = last_page(signed_by(["CHỦ TỊCH"], stress.LONG_NAME))
    post = paper.line(page, "CHỦ TỊCH")
    rows = [one for one in page if one.face == "TDSerif-Bold" and one.top > post.top + 60]
    assert " ".join(one.text for one in rows) == stress.LONG_NAME
    assert len(rows) >= 2
    assert all(one.middle == near(post.middle) and one.x1 <= RIGHT + 1 for one in rows)


def test_twenty_recipients_are_listed_to_the_last_beside_the_signature():
    page = next(p for p in paper.pages(render.render("KN-03", stress.FULL))
                if any(line.text.startswith("Nơi nhận") for line in p))  # fmt: skip
    rows = [line for line in page if line.text.startswith("- Cơ quan thứ")]
    assert [row.text[-1] for row in rows] == [";"] * 19 + ["."]
    assert all((row.size, row.face, row.x0) == (11, "TDSerif", near(LEFT)) for row in rows)
    assert rows[-1].top + 11 < 841.89 - 20 * MM


def test_the_sign_of_the_drafter_stands_after_the_recipients():
    page = last_page(render.render("KN-03", stress.of("KN-03", typist="PL.(300)")))
    sign, last = paper.line(page, "PL.(300)"), paper.line(page, "- Lưu: VT, hồ sơ.")
    assert (sign.size, sign.face, sign.x0) == (11, "TDSerif", near(LEFT))
    assert sign.top > last.top + 11


@pytest.mark.parametrize("count", [1, *range(13, 29, 3)])
@pytest.mark.parametrize("recipients", [1, 20])
def test_no_signature_stands_alone_whatever_the_length(count, recipients):
    facts = stress.of_lines(count)
    facts["recipients"] = [f"Cơ quan thứ {n}" for n in range(recipients)]
    page = last_page(render.render("KN-04", facts))
    label = paper.line(page, "Nơi nhận:")
    paper.line(page, "Lê Văn Bình")
    text = {round(one.top) for one in page if one.size == 14 and one.top < label.top - 4
            and not one.text.isdigit()}  # fmt: skip
    assert len(text) >= 2


def test_the_seal_and_the_signature_keep_their_places_under_three_lines():
    boxes = paper.boxes(signed_by(stress.SIGNING["TM. KT."]))
    left, top, right, bottom = boxes["KyLanhDao"]
    seal = boxes["KyCoQuan"]
    assert (right - left, bottom - top) == (near(45 * MM), near(25 * MM))
    assert (seal[2] - left) / (right - left) == pytest.approx(1 / 3, abs=0.02)
