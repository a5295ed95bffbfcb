"""What the program wrote itself is told in the language of the reader; what people wrote stays."""

from cases import wording


def test_only_the_programs_own_reason_is_translated(monkeypatch):
    monkeypatch.setattr(wording, "gettext", str.upper)
    assert wording.reason_in_words("replayed") == "REPLAYED"
    assert wording.reason_in_words("nhập bổ sung") == "nhập bổ sung"
    assert wording.reason_in_words("") == ""
