"""The page on which a petition is classified: in rounds, only the questions that still matter.

Whose act it is about and two overall questions first; then group by group, in the order of Thông tư
05/2021/TT-TTCP, what could still change the outcome. What nobody answers has its harmless default.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from cases.forms import REQUIRED
from cases.law.limits import RULES
from cases.law.words import Message
from cases.wording import translate
from complaints.forms.deciding import PetitionForm
from complaints.forms.entering import WHOM, YES_NO
from complaints.law import Disposal
from complaints.law.facts import FACTS, GROUPS, Fact
from complaints.law.questions import ANSWERS
from complaints.law.rounds import next_questions
from complaints.models import Petition
from complaints.services.permitted import disposals, known_facts

#: The overall question whose answer a later one makes more exact.
OVERALL = {
    "competent": ("competence", {"yes": "own", "no": "other"}),
    "admissible": ("conditions_met", {"yes": "all", "no": "no"}),
}


class ClassifyForm(PetitionForm):
    """Is it ours, are the conditions of acceptance met, and what else the law asks."""

    concerns_whom = forms.ChoiceField(
        label=gettext_lazy("Whose act it is about"), choices=WHOM, required=False,
        help_text=gettext_lazy("The table of competence then says who must decide."),
    )  # fmt: skip
    competent = forms.ChoiceField(
        label=gettext_lazy(
            "Is this office competent? (Luật Khiếu nại Điều 17-26; Luật Tố cáo Điều 12-21)"
        ),
        choices=YES_NO, required=False,
        help_text=gettext_lazy("May be left open once it is said whose act it is about."),
    )  # fmt: skip
    admissible = forms.ChoiceField(
        label=gettext_lazy(
            "Are the conditions of acceptance met? (Luật Khiếu nại Điều 11; Luật Tố cáo Điều 29)"
        ),
        choices=YES_NO, error_messages={"required": REQUIRED},
    )  # fmt: skip

    def prepare(self) -> None:
        self.initial.setdefault("concerns_whom", self.row.concerns_whom)
        posted = [name for name in FACTS if self.data.get(name) in FACTS[name].values]
        answers = {**self.known(), **{name: self.data[name] for name in posted}}
        asked = [*posted, *(fact.name for fact in next_questions(self.row.kind, answers))]
        groups: set[str] = set()
        for name in asked:
            fact = FACTS[name]
            heads = fact.group not in groups
            self.fields[name] = question(fact, self.row.facts.get(name), heads)
            groups.add(fact.group)
        self.asked = asked
        self.order_fields(["concerns_whom", "competent", "admissible", *asked])
        for name, (fact, meaning) in OVERALL.items():
            before = {value: word for word, value in meaning.items()}
            self.initial.setdefault(name, before.get(self.row.facts.get(fact, ""), ""))

    def known(self) -> dict[str, str]:
        """What the file and the two overall questions answer."""
        said = {
            fact: meaning[self.data[name]]
            for name, (fact, meaning) in OVERALL.items()
            if self.data.get(name) in meaning
        }
        whom = self.data.get("concerns_whom", "")
        return {**said, **known_facts(self.row, whom if whom in dict(WHOM) else "")}

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("competent") and not values.get("concerns_whom"):
            self.add_error("competent", REQUIRED)
        return values

    def foretold(self, result: Petition) -> list[str]:
        return [told(one) for one in disposals(result)]

    def more(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            "competent": values["competent"] == "yes" if values["competent"] else None,
            "admissible": values["admissible"] == "yes",
            "concerns_whom": values["concerns_whom"],
            "facts": {name: values[name] for name in self.asked if values.get(name)},
        }


#: What each limit is, in one sentence.
TITLES = {rule.code: rule.what_en for rule in RULES}


def told(disposal: Disposal) -> str:
    """One disposal as pages tell it: what, by which article, with which letter and limit, why."""
    limits = [translate(Message(TITLES.get(code, code))) for code in disposal.limits]
    letter = [disposal.letter] if disposal.letter else []
    first = " · ".join([gettext(disposal.label), disposal.article, *letter, *limits])
    return "\n".join([first, *(translate(sentence) for sentence in disposal.reason)])


def question(fact: Fact, before: str | None, heads: bool) -> forms.ChoiceField:
    """One question with its answers; the harmless one, or the one given before, is chosen.

    `heads`: it is the first of its group, and says what the group asks.
    """
    return forms.ChoiceField(
        label=gettext(fact.question),
        choices=[(value, gettext(ANSWERS[value])) for value in fact.values],
        initial=before or fact.default,
        required=False,
        help_text=gettext(GROUPS[fact.group]) if heads else "",
    )
