#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing from the window, through a CUPS of our own (with-cups.sh): what leaves the queue is what was shown."""

import os
import pathlib
import re
import subprocess

import drive
from heartfelt import UiTest, cli, key, main, pattern, pixels, rested, type_text, wait_for

OUT = pathlib.Path(os.environ["CUPS_OUT"])
BIRDS = "A friendly voice"
PEOPLE = 5


def tool(*args):
    return subprocess.run([str(arg) for arg in args], check=True, capture_output=True, text=True).stdout


class TestPrint(UiTest):
    def setUp(self):
        super().setUp()
        for path in OUT.iterdir():
            path.unlink()
        self.data = self.few_templates("birds")
        os.symlink(os.path.join(os.environ["HEARTFELT_DATA_DIR"], "sheets"), os.path.join(self.data, "sheets"))

    def start(self, *args, env=None, **options):
        folders = os.path.join(self.folder, "data", "heartfelt") + ":" + self.data
        return super().start(*args, env={"HEARTFELT_DATA_DIR": folders, **(env or {})}, **options)

    def open(self, people=PEOPLE):
        window = self.start(self.new_card("birds", "--format", "kudos-eu"), title=BIRDS)
        window.retitle(BIRDS)
        if people:
            names = "name\n" + "".join(f"P{i}x\n" for i in range(1, people + 1))
            subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=names.encode(), check=True)
            key("alt+2")
            wait_for(lambda: window.find("Paste a List").extents()[2] > 0, what="the ways to add people")
            window.press("Paste a List")
            window.find("Find a Person")
        key("ctrl+p")
        window.find("Sheet Preview", pred=lambda node: node.extents()[2] > 0)
        return window

    def job(self, name="*.pdf"):
        """The file the printer got, and what it was told."""
        path = wait_for(lambda: next(iter(OUT.glob(name)), None), what="the job to leave the queue")
        facts = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        return path, dict(line.split("=", 1) for line in facts if "=" in line)

    def names(self, path):
        """Who is on each page."""
        return [re.findall(r"P\d+x", page) for page in tool("pdftotext", path, "-").split("\f")[:-1]]

    def choose_sheet(self, window, words, title):
        """Searches for WORDS and takes what is found first."""
        window.press("Sheet")
        window.find("Find a Sheet", "text", pred=lambda node: node.has("FOCUSED"))
        type_text(words)
        wait_for(lambda: window.find("Find a Sheet", "text").text() == words, what="the words searched for")
        key("Return")
        wait_for(lambda: window.find("Sheet", "push button").description == title, what="the sheet " + title)

    def test_what_is_shown_is_printed(self):
        window = self.open()
        self.choose_sheet(window, "a4 10", "A4, 10 cards")
        preview = window.find("Sheet Preview")
        self.assertEqual(preview.description, ", ".join(f"{i} P{i}x" for i in range(1, PEOPLE + 1)))
        window.press("Print 1 Sheet")
        path, facts = self.job()
        window.find("Printed on “Keeps PDF”.")
        self.assertEqual(facts["title"], BIRDS)
        self.assertIn("sides=two-sided-long-edge", facts["options"])
        self.assertIn("print-scaling=none", facts["options"])
        self.assertEqual(self.names(path), [[f"P{i}x" for i in range(1, PEOPLE + 1)], []])


if __name__ == "__main__":
    main()
