"""These tests stand on Wednesday 16/09/2026."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from cases.letters import apart, fields, render, sign, verify
from cases.letters.apart import papers
from cases.services.paper import checks, rendered, scans


@pytest.fixture(autouse=True)
def today(fixed_day: date) -> date:
    return fixed_day


@pytest.fixture(autouse=True)
def scans_looked_into_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan is examined by the same program without a process of its own, which takes a second."""

    def look(content: bytes, sheet: bool) -> dict:
        return papers.scan({"content": apart.pack(content), "sheet": sheet})

    monkeypatch.setattr(scans, "looked_into", look)


@pytest.fixture(autouse=True)
def no_made_up_page_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is kept for every later letter of the same facts: so also for those of other tests."""
    keep, name_of = rendered.put, rendered.name_of

    def put_whole(path: Path, content: bytes) -> None:
        found_again = rendered.name_of is name_of  # not under a name that is used once
        assert not found_again or content.rstrip().endswith(b"%%EOF"), "others would find it"
        keep(path, content)

    monkeypatch.setattr(rendered, "put", put_whole)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rendering, signing and sealing that cost nothing, where the file itself is not the matter."""
    made = iter(range(1, 10_000))
    monkeypatch.setattr(render, "render", lambda code, facts: b"%%PDF-1.7 %d\n" % next(made))
    monkeypatch.setattr(rendered, "name_of", lambda code, facts: uuid4().hex)  # nothing is kept
    monkeypatch.setattr(sign, "certify", lambda data, signer, at: data + b"signed\n")
    monkeypatch.setattr(fields, "fill", lambda data, **lines: data + b"filled\n")
    monkeypatch.setattr(sign, "seal", lambda data, signer, at: data + b"sealed\n")
    monkeypatch.setattr(checks, "judge", lambda document, data, at: verify.Verdict("valid"))
