"""Where the files of letters lie: under the hash of their content, never changed.

On the disk before any row names them; the name survives a power cut.
"""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from django.conf import settings

from cases.models import Document
from cases.services.trace import Step


def path_of(sha256: str, suffix: str = ".pdf") -> Path:
    """Where the file of that content lies."""
    return Path(settings.LETTERS_DIR) / sha256[:2] / f"{sha256}{suffix}"


def keep_file(pdf: bytes, suffix: str = ".pdf") -> str:
    """Write a file under the hash of its content, on the disk before any row names it."""
    digest = hashlib.sha256(pdf).hexdigest()
    write_once(path_of(digest, suffix), pdf)
    return digest


def write_once(path: Path, content: bytes) -> None:
    """A file that is on the disk, folder and all, when this returns; one that is there stays."""
    if path.exists():
        return
    put(path, content)
    sync_folder(path.parent)
    sync_folder(path.parent.parent)


def put(path: Path, content: bytes) -> None:
    """A file that is there whole or not at all; its name may be lost with the power."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    with open(partial, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, path)


def sync_folder(folder: Path) -> None:
    """A new name survives a power cut only when its folder was synced too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_file(document: Document) -> bytes:
    """The file of a document as it now is."""
    return path_of(document.sha256).read_bytes()


def with_file(step: Step, pdf: bytes) -> Step:
    """The step with the hash of its file among its facts."""
    return replace(step, facts={**step.facts, "sha256": keep_file(pdf)})
