"""What an incoming paper is to the file: văn bản đến, tài liệu, chứng cứ."""

from enum import StrEnum

from cases.law.words import gettext_noop


class Nature(StrEnum):
    """Luật Khiếu nại Điều 34 khoản 1, Luật Tố cáo Điều 39 khoản 1: what may stand in the file."""

    PETITION = "petition"
    LETTER = "letter"
    EVIDENCE = "evidence"
    EXPLANATION = "explanation"
    ASSESSMENT = "assessment"
    OPINION = "opinion"
    INQUIRY = "inquiry"
    MINUTES = "minutes"


NATURE_LABELS = {
    Nature.PETITION: gettext_noop("petition, or what its author writes about it"),
    Nature.LETTER: gettext_noop("letter of an agency or organisation"),
    Nature.EVIDENCE: gettext_noop("document or evidence"),
    Nature.EXPLANATION: gettext_noop("written explanation of the respondent or the accused"),
    Nature.ASSESSMENT: gettext_noop("result of an expert assessment"),
    Nature.OPINION: gettext_noop("opinion of a council or an expert"),
    Nature.INQUIRY: gettext_noop("result of an inquiry for a protection"),
    Nature.MINUTES: gettext_noop("minutes that were signed on paper"),
}
