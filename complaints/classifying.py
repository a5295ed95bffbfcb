"""The page on which a petition is classified: in rounds, only the questions that still matter.

Two overall questions first; then group by group, in the order of Thông tư 05/2021/TT-TTCP, what
could still change the outcome. What nobody answers has its harmless default.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from cases.forms import REQUIRED
from complaints.forms import YES_NO, PetitionForm
from complaints.law.facts import FACTS, GROUPS, Fact
from complaints.law.questions import ANSWERS
from complaints.law.rounds import next_questions
from complaints.permitted import known_facts

#: The overall question whose answer a later one makes more exact.
OVERALL = {
    "competent": ("competence", {"yes": "own", "no": "other"}),
    "admissible": ("conditions_met", {"yes": "all", "no": "no"}),
}


class ClassifyForm(PetitionForm):
    """Is it ours, are the conditions of acceptance met, and what else the law asks."""

    competent = forms.ChoiceField(
        label=gettext_lazy(
            "Is this office competent? (Luật Khiếu nại Điều 17-26; Luật Tố cáo Điều 12-21)"
        ),
        choices=YES_NO, error_messages={"required": REQUIRED},
    )  # fmt: skip
    admissible = forms.ChoiceField(
        label=gettext_lazy(
            "Are the conditions of acceptance met? (Luật Khiếu nại Điều 11; Luật Tố cáo Điều 29)"
        ),
        choices=YES_NO, error_messages={"required": REQUIRED},
    )  # fmt: skip

    def prepare(self) -> None:
        posted = [name for name in FACTS if self.data.get(name) in FACTS[name].values]
        answers = {**self.known(), **{name: self.data[name] for name in posted}}
        asked = [*posted, *(fact.name for fact in next_questions(self.row.kind, answers))]
        for name in asked:
            self.fields[name] = question(FACTS[name], self.row.facts.get(name))
        self.asked = asked
        self.order_fields(["competent", "admissible", *asked])
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
        return {**known_facts(self.row), **said}

    def more(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            "competent": values["competent"] == "yes",
            "admissible": values["admissible"] == "yes",
            "facts": {name: values[name] for name in self.asked if values.get(name)},
        }


def question(fact: Fact, before: str | None) -> forms.ChoiceField:
    """One question with its answers; the harmless one, or the one given before, is chosen."""
    return forms.ChoiceField(
        label=gettext(fact.question),
        choices=[(value, gettext(ANSWERS[value])) for value in fact.values],
        initial=before or fact.default,
        required=False,
        help_text=gettext(GROUPS[fact.group]),
    )
