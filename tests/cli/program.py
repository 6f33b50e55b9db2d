# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs heartfelt-cli as a script would, each test in a folder of its own."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

CLI = os.environ["HF_CLI"]
DATA = pathlib.Path(__file__).parent / "data"
CARD = DATA / "card"


class Answer:
    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    def json(self):
        return json.loads(self.out)


class Test(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heartfelt-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def run_cli(self, *arguments, environment=None, stdout=subprocess.PIPE):
        """Runs the program in the test's folder; a crash or a warning of a library fails the test."""
        done = subprocess.run([CLI, *map(os.fspath, arguments)], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=stdout, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})},
                              check=False)
        err = done.stderr.decode()
        self.assertGreaterEqual(done.returncode, 0, err)
        self.assertNotRegex(err, "(WARNING|CRITICAL)")
        return Answer(done.returncode, (done.stdout or b"").decode(), err)

    def done(self, *arguments, status=0, **options):
        answer = self.run_cli(*arguments, **options)
        self.assertEqual(answer.status, status, answer.err + answer.out)
        return answer

    def files(self):
        return sorted(os.listdir(self.folder))

    def make_card(self, name="card", change=None):
        """A copy of the sample card, its JSON changed by a function."""
        folder = self.folder / name
        shutil.copytree(CARD, folder)
        if change is not None:
            card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
            change(card)
            (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
        return folder


def tool(*arguments):
    """What another program says of our output."""
    return subprocess.run(list(map(os.fspath, arguments)), stdout=subprocess.PIPE, check=True).stdout.decode()


def text_of_pdf(path):
    return tool("pdftotext", "-enc", "UTF-8", path, "-")


def facts_of_pdf(path, *options):
    facts = {}
    for line in tool("pdfinfo", *options, path).splitlines():
        key, _, value = line.partition(":")
        facts[key.strip()] = value.strip()
    return facts


def size_of_png(path):
    """Width and height from the header chunk, once pngcheck found nothing wrong."""
    tool("pngcheck", "-q", path)
    header = pathlib.Path(path).read_bytes()[:26]
    return int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")


def main():
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    unittest.main(verbosity=2)
