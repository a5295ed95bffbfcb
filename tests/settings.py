"""The settings of the tests: a throw-away data folder, a fast password hasher, no manifest."""

import atexit
import os
import shutil
import tempfile

if "DATA_DIR" not in os.environ:  # in the first process of a run; its workers inherit the folder
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="tiep-dan-test-")
    atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
