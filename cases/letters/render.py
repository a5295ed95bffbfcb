"""Facts in, one PDF out: PDF/A-3a, tagged, our typeface only, the same bytes every time.

Nghị định 30/2020/NĐ-CP Điều 8 and Phụ lục I. Words come from `templates/letters/`, measures from
its style sheet. Nothing is fetched but our own four font files.
"""

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

from django.template import Context, Engine
from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from cases.law.papers import LAW_OF_2026
from cases.letters import formats, typeface, widgets
from cases.letters.bases import bases
from cases.letters.catalogue import FORMS, Form, missing, refuse_identity

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "letters"
ENGINE = Engine(dirs=[str(TEMPLATES)], autoescape=True, builtins=["cases.letters.tags"])
SCHEME = "tdserif:"
#: In pixels of the style sheet (96 to the inch): 20 mm, and less than two lines of 17.5 points.
TOP_MARGIN, TWO_LINES = 75.6, 40.0


class FactsMissing(ValueError):
    """The letter cannot be drafted yet; the message names the facts."""


class OutsideRefused(ValueError):
    """A letter wanted something that does not belong to us."""


class Refusing(URLFetcher):
    """Serves the four font files and ends the rendering at any other address."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The font file of that style; FatalURLFetchingError for everything else."""
        name = typeface.FILES.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
        if name is None:
            raise FatalURLFetchingError(f"refused: {url}")
        return URLFetcherResponse(url, (typeface.FOLDER / name).read_bytes(),
                                  {"Content-Type": "font/ttf"})  # fmt: skip


def nfc(value: Any) -> Any:
    """The same facts, every text in composed form: so that copying and searching work."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {key: nfc(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [nfc(one) for one in value]
    return value


def render(code: str, facts: dict[str, Any]) -> bytes:
    """The draft of a letter; raises ValueError naming a fact that is missing or forbidden."""
    form, facts = FORMS[code], nfc(facts)
    refuse_identity(code, facts)
    if lacking := missing(code, facts):
        raise FactsMissing(", ".join(fact.name for fact in lacking))
    return to_pdf(markup(form, facts), field_lines(form, facts))


def sheet(template: str, facts: dict[str, Any]) -> bytes:
    """A sheet that is no letter (a posted calendar): no number, no signature fields."""
    return to_pdf(ENGINE.get_template(template).render(Context(nfc(facts))), {})


def markup(form: Form, facts: dict[str, Any]) -> str:
    """The letter as HTML: the template of its form, filled with the facts."""
    law_day = date.fromisoformat(facts.get("law_day") or facts["drafted_on"])
    context = {
        **facts,
        "form": form,
        "bases": [*bases(form.code, law_day, kind_of(facts)), *facts.get("bases", [])],
        "law_of_2026": law_day >= LAW_OF_2026,
    }
    return ENGINE.get_template(form.template).render(Context(context))


def kind_of(facts: dict[str, Any]) -> str:
    """The kind of the matter a letter is about, where its form is one of every kind."""
    return (facts.get("petition") or {}).get("kind") or ""


def field_lines(form: Form, facts: dict[str, Any]) -> dict[str, str]:
    """What stands in the two text fields until the clerk numbers the letter."""
    office = facts["office"]
    unit = office.get("unit") or formats.UNIT
    return {
        widgets.NUMBER: formats.blank_number_line(form.abbreviation, office["symbol"], unit),
        widgets.DATE: formats.blank_date_line(office["place"], int(facts["drafted_on"][:4])),
    }


def to_pdf(html: str, lines: dict[str, str]) -> bytes:
    """Set the page and put the fields in."""
    try:
        document = lay_out(html)
        if _one_line_left(document):
            document = lay_out(html.replace("<body>", '<body class="keep">'))
        return document.write_pdf(pdf_variant="pdf/a-3a", finisher=widgets.Fields(lines))
    except FatalURLFetchingError as error:  # a BaseException: it would pass every handler
        raise OutsideRefused(str(error)) from None


def lay_out(html: str) -> Document:
    return HTML(string=html, url_fetcher=Refusing()).render(font_config=FontConfiguration())


def _one_line_left(document: Document) -> bool:
    """Whether the signature stands on a further page with a single line of the text."""
    place = document.pages[-1].anchors.get("last")
    if len(document.pages) == 1 or place is None:
        return False
    _, top, _, bottom = place
    return bottom - top < TWO_LINES and top - TOP_MARGIN < 1
