"""How an issued letter reaches those it is addressed to, and what proves that it did.

Nghị định 30/2020/NĐ-CP Điều 18 (phát hành và theo dõi việc chuyển phát văn bản đi), Phụ lục IV
(sổ gửi văn bản đi bưu điện: nơi nhận, số bì, ký nhận).
"""

from dataclasses import dataclass
from enum import StrEnum

from cases.law.words import gettext_noop

_SENDING = "Nghị định 30/2020/NĐ-CP Điều 18"


class Way(StrEnum):
    """How a letter is sent."""

    POST = "post"
    BY_HAND = "by_hand"
    POSTING = "posting"
    PORTAL = "portal"


class Proof(StrEnum):
    """What shows that it arrived."""

    POST_SLIP = "post_slip"
    SIGNED_SLIP = "signed_slip"
    POSTING_MINUTES = "posting_minutes"
    PORTAL_RECORD = "portal_record"


@dataclass(frozen=True)
class SendingWay:
    """One way: its name, its article, what proves the arrival, what its reference is.

    `personal`: it reaches the recipient himself, so that a day "kể từ ngày nhận được" follows from
    it. `open`: others read it too, which no letter to a denouncer bears.
    """

    way: Way
    label: str
    article: str
    proofs: tuple[Proof, ...]
    reference: str
    personal: bool = True
    open: bool = False


WAYS: dict[Way, SendingWay] = {
    one.way: one
    for one in (
        SendingWay(Way.POST, gettext_noop("by post"), f"{_SENDING}, Phụ lục IV",
                   (Proof.POST_SLIP, Proof.SIGNED_SLIP), gettext_noop("number of the consignment")),
        SendingWay(Way.BY_HAND, gettext_noop("by hand against signature"), _SENDING,
                   (Proof.SIGNED_SLIP,), gettext_noop("where it was handed over")),
        # A posting makes a letter known to everybody; no text says that its addressee has then
        # received it.
        SendingWay(Way.POSTING, gettext_noop("by posting"),
                   f"{_SENDING}; Nghị định 124/2020/NĐ-CP Điều 29 khoản 3; Nghị định "
                   "31/2019/NĐ-CP Điều 6", (Proof.POSTING_MINUTES,),
                   gettext_noop("place of the posting"), personal=False, open=True),
        SendingWay(Way.PORTAL, gettext_noop("through the portal"), _SENDING,
                   (Proof.PORTAL_RECORD,), gettext_noop("address or code in the portal"),
                   open=True),
    )
}  # fmt: skip

PROOF_LABELS: dict[Proof, str] = {
    Proof.POST_SLIP: gettext_noop("delivery slip of the post"),
    Proof.SIGNED_SLIP: gettext_noop("signature of the recipient"),
    Proof.POSTING_MINUTES: gettext_noop("minutes of the posting"),
    Proof.PORTAL_RECORD: gettext_noop("record of the portal"),
}

#: A letter to whoever denounced goes into his own hands or by closed post, and his signature under
#: it is no file of ours.
NEVER_OPEN = "Luật Tố cáo Điều 8, 56"


@dataclass(frozen=True)
class ReceiptRule:
    """From the receipt of this letter on, limits of its recipient run: the verb that counts them.

    The verb is a decision of an officer, with a page of its own; a proof never moves a due date.
    """

    form: str
    verb: str
    article: str


RECEIPTS: dict[str, ReceiptRule] = {
    one.form: one
    for one in (
        ReceiptRule("KN-15", "record_receipt", "Luật Khiếu nại Điều 33 khoản 1"),
        ReceiptRule("KN-16", "record_receipt", "Luật Khiếu nại Điều 42"),
    )
}


def proofs_of(way: str) -> tuple[Proof, ...]:
    """What may prove an arrival by that way."""
    return WAYS[Way(way)].proofs
