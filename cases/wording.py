"""From the law's messages to sentences in the language of the reader."""

from datetime import date
from typing import Any

from django.utils.translation import gettext

from cases.law.refusal import Refused, sentence
from cases.law.words import Message, gettext_noop

#: Reasons that the program itself writes, where it enters what was done before it was there.
OWN_REASONS = {"replayed": gettext_noop("replayed")}


def translate(message: Message) -> str:
    """The sentence in the active language; dates day first, inner messages translated too."""
    if not message.id:  # gettext answers the empty id with the header of its catalogue
        return ""
    text, params = gettext(message.id), message.params
    return text % {name: said(value) for name, value in params.items()} if params else text


def said(value: Any) -> Any:
    """A parameter of a message as it stands in a sentence."""
    if isinstance(value, Message):
        return translate(value)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return ", ".join(str(said(one)) for one in value) if isinstance(value, tuple) else value


def refusal_sentence(refused: Refused) -> str:
    """What happened and why, the article, and what to do next."""
    return sentence(translate(refused.message), refused.article, translate(refused.next))


def reason_in_words(reason: str) -> str:
    """Why something was done, as its author wrote it; the program's own words are translated."""
    return gettext(OWN_REASONS[reason]) if reason in OWN_REASONS else reason
