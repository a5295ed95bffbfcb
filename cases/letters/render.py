"""Facts in, one PDF out: PDF/A-3a, tagged, our typeface only, the same bytes every time.

Nghị định 30/2020/NĐ-CP Điều 8 and Phụ lục I. Words come from `templates/letters/`, measures from
its style sheet. Nothing is fetched but our own four font files.
"""

import gc
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from threading import RLock
from typing import Any

from django.template import Context, Engine
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from cases.law.papers import LAW_OF_2026, NO_NOTARY_FROM
from cases.letters import formats, typeface, widgets
from cases.letters.bases import bases
from cases.letters.catalogue import FORMS, Form, missing, refuse_identity
from cases.letters.catalogue.layout import refuse_unknown_marks
from cases.letters.joined import apart, joined
from cases.letters.measures import PX_MM, PX_PT, in_style, measures

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "letters"
ENGINE = Engine(
    dirs=[str(TEMPLATES)], autoescape=True,
    builtins=["cases.letters.tags", "cases.letters.levels", "cases.letters.sentences"],
)  # fmt: skip
SCHEME = "tdserif:"


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


OURS = Refusing()


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


def by_pen(
    code: str, facts: dict[str, Any], *, large: bool = False, slip: dict[str, Any] | None = None
) -> bytes:
    """A paper that is signed by pen where it is handed over: no number and no field of ours.

    `large` prints it for those who see little; `slip` is its foot: address, code, PIN, square.
    """
    form, facts = FORMS[code], nfc(facts)
    refuse_identity(code, facts)
    ragged = formats.TO_FILL in str(facts)  # justified, the places to write tear the line apart
    shown = {"large": large, "slip": slip, "ragged": ragged}
    page = markup(form, facts, numbered=False, **shown)
    return to_pdf(apart(page) if large else page, {})


def sheet(template: str, facts: dict[str, Any]) -> bytes:
    """A sheet that is no letter (a posted calendar): no number, no signature fields."""
    context = {**nfc(facts), "m": in_style(measures())}
    return to_pdf(ENGINE.get_template(template).render(Context(context)), {})


def markup(
    form: Form, facts: dict[str, Any], *, numbered: bool | None = None, **more: Any
) -> str:  # fmt: skip
    """The letter as HTML: the template of its form, filled with the facts."""
    refuse_unknown_marks(facts)
    law_day = date.fromisoformat(facts.get("law_day") or facts["drafted_on"])
    numbered = form.numbered if numbered is None else numbered
    context = {
        **facts,
        **more,
        "m": in_style(measures()),
        "form": form,
        "numbered": numbered,
        "symbol": symbol(form, facts) if numbered else "",
        "bases": [*bases(form.code, law_day, kind_of(facts)), *facts.get("bases", [])],
        "law_of_2026": law_day >= LAW_OF_2026,
        "no_notary": law_day >= NO_NOTARY_FROM,
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


def symbol(form: Form, facts: dict[str, Any]) -> str:
    """What follows the number: `QĐ-UBND`."""
    office = facts["office"]
    return formats.symbol_text(
        form.abbreviation, office["symbol"], office.get("unit") or formats.UNIT
    )


def to_pdf(html: str, lines: dict[str, str]) -> bytes:
    """Set the page and put the fields in."""
    try:
        with undisturbed():
            document = lay_out(html)
            for name, is_wrong in (("keep", _one_line_left), ("tight", _foot_alone)):
                if is_wrong(document):
                    html = _with_class(html, name)
                    document = lay_out(html)
            return document.write_pdf(pdf_variant="pdf/a-3a", finisher=widgets.Fields(lines))
    except FatalURLFetchingError as error:  # a BaseException: it would pass every handler
        raise OutsideRefused(str(error)) from None


def _with_class(html: str, name: str) -> str:
    """The page with one more class of its body."""
    if "<body>" in html:
        return html.replace("<body>", f'<body class="{name}">')
    return html.replace('<body class="', f'<body class="{name} ')


def lay_out(html: str) -> Document:
    """The pages of a letter; fonts and style sheet are read once in a process."""
    css, body = taken_out(html)
    with undisturbed():
        style = prepared(css)
        page = HTML(string=joined(body), url_fetcher=OURS)
        return page.render(font_config=fonts(), stylesheets=[style])


#: One letter at a time in a process: the font map below is not made for threads.
TURN = RLock()


@contextmanager
def undisturbed() -> Iterator[None]:
    """The turn of one letter, and no search for unreachable objects before it is over.

    A letter makes some ten thousand objects that are all of use until its end.
    """
    with TURN:
        searching = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            if searching:
                gc.enable()


_STYLE = re.compile(r"<style>(.*?)</style>", re.S)


def taken_out(html: str) -> tuple[str, str]:
    """The style sheets of a page as one, and the page without them."""
    return "\n".join(_STYLE.findall(html)), _STYLE.sub("", html)


@cache
def fonts() -> FontConfiguration:
    """The typeface, loaded by the first style sheet of a process; all name the same faces."""
    return FontConfiguration()


@lru_cache(maxsize=16)
def prepared(css: str) -> CSS:
    """A style sheet, read."""
    return CSS(string=css, font_config=fonts(), url_fetcher=OURS)


def _foot_alone(document: Document) -> bool:
    """Whether the foot of a slip stands on a further page with nothing else."""
    place = document.pages[-1].anchors.get("slip") if len(document.pages) > 1 else None
    return place is not None and place[1] - measures()["top"] * PX_MM < 1 + FOOT_GAP


#: The gap over the foot of a slip, of which a new page may keep a part.
FOOT_GAP = 12 * PX_PT


def _one_line_left(document: Document) -> bool:
    """Whether the signature stands on a further page with a single line of the text."""
    values = measures()
    more_than_one = 1.5 * values["body"] * values["line"] * PX_PT
    for page in document.pages[1:]:
        if place := page.anchors.get("last"):
            _, top, _, bottom = place
            return bottom - top < more_than_one and top - values["top"] * PX_MM < 1
    return False
