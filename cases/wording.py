"""From the law's messages to sentences in the language of the reader."""

from datetime import date
from typing import Any

from django.utils.translation import gettext

from cases.law.refusal import Refused, sentence
from cases.law.words import Message


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
