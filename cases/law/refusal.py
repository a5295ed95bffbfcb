"""The refusal: the law or the state of a matter says no, and says why and what to do instead."""

from cases.law.words import Message


class Refused(Exception):
    """The law or the state says no.

    `message` says what was asked and why it cannot be, `article` names the law, `next` says what
    to do instead. None of them holds a person's name.
    """

    def __init__(self, *, message: Message, article: str, next: Message) -> None:
        self.message = message
        self.article = article
        self.next = next
        super().__init__(message, article, next)

    def __str__(self) -> str:
        return sentence(self.message.english(), self.article, self.next.english())

    def __reduce__(self) -> tuple[object, ...]:
        """A keyword-only exception does not travel between processes by itself."""
        return (_again, (self.message, self.article, self.next))


def _again(message: Message, article: str, next_step: Message) -> Refused:
    return Refused(message=message, article=article, next=next_step)


def sentence(what: str, article: str, then: str) -> str:
    """What happened, the article in brackets, what to do next."""
    reason = f"{what.rstrip('. ')} ({article})." if article else what
    return f"{reason} {then}".strip()
