"""A real server on a furnished demo installation, and a browser for each person."""

import os
import socket
import subprocess
import sys
import time
from urllib.request import urlopen

import pytest
from playwright.sync_api import sync_playwright

from cases.management.commands.load_demo import PASSWORD
from tests.measure_house import ROOT

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--no-first-run"]  # fmt: skip


def manage(env, *words):
    """Run a command of the program in the installation of the journeys."""
    return subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=env, capture_output=True, text=True
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def installation(tmp_path_factory):
    """The environment of an installation with the demo office, on SQLite."""
    folder = tmp_path_factory.mktemp("journey")
    env = {**os.environ, "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"}
    env.pop("DATABASE_URL", None)
    for words in (["migrate", "-v", "0"], ["load_demo"], ["collectstatic", "--noinput", "-v", "0"]):
        done = manage(env, *words)
        assert done.returncode == 0, done.stderr
    return env


@pytest.fixture(scope="session")
def site(installation):
    """The address of the running site."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.py", "config.wsgi",
               "--bind", f"127.0.0.1:{port}"]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, env=installation, stderr=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(100):
                try:
                    urlopen(f"{address}/login/", timeout=10)
                    break
                except OSError:  # not listening yet, or slow on a busy machine
                    time.sleep(0.1)
            yield address
        finally:  # whatever happens: leaving the block waits for the server
            server.kill()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        yield chromium
        chromium.close()


class Desk:
    """One person at her own computer: what she sees, and what the browser complains of."""

    def __init__(self, browser, site, username, language="vi"):
        self.context = browser.new_context(locale="vi-VN" if language == "vi" else "en-GB")
        self.page = self.context.new_page()
        self.complaints, self.pages = [], 0
        self.page.on(
            "console", lambda m: self.complaints.append(m.text) if m.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.site = site
        self.open("/login/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("input[type=submit]")

    def open(self, path):
        self.page.goto(self.site + path if path.startswith("/") else path)

    def step(self, verb):
        """Follow a “next step” to the page of a verb."""
        self.page.click(f'a.step[href*="/do/{verb}/"]')

    def fill(self, **answers):
        for name, value in answers.items():
            field = self.page.locator(f"#id_{name}")
            if field.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def confirm(self):
        """Press the button of the verb; one page of the journey."""
        self.pages += 1
        self.page.click("button[name=confirm]")

    def text(self):
        return self.page.inner_text("body")


@pytest.fixture
def desk(browser, site):
    """Sit down as somebody; at the end nothing may have gone wrong in the browser."""
    desks = []

    def sit(username, language="vi"):
        desks.append(Desk(browser, site, username, language))
        return desks[-1]

    yield sit
    complaints = [text for one in desks for text in one.complaints]
    for one in desks:
        one.context.close()
    assert complaints == []
