# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of printing share: a window with a card for five people, and the jobs that a CUPS of our own gets."""

import os
import pathlib
import re
import subprocess

from heartfelt import UiTest, click, copy, key, wait_for

OUT = pathlib.Path(os.environ["CUPS_OUT"])
BIRDS = "A friendly voice"
NAMES = [f"P{i}x" for i in range(1, 6)]


def tool(*args):
    return subprocess.run([str(arg) for arg in args], check=True, capture_output=True, text=True).stdout


class PrintTest(UiTest):
    def setUp(self):
        super().setUp()
        for path in OUT.iterdir():
            path.unlink()
        own = os.environ["HEARTFELT_DATA_DIR"]
        self.few = self.few_templates("birds")
        os.symlink(os.path.join(own, "sheets"), os.path.join(self.few, "sheets"))
        self.data = os.path.join(self.folder, "data", "heartfelt") + ":" + self.few

    def open(self, env=None):
        """A window that shows the sheets of a card for five people."""
        card = self.new_card("birds", "--format", "kudos-eu", "--force")
        window = self.start(card, title=BIRDS, env={"HEARTFELT_DATA_DIR": self.data, **(env or {})})
        window.retitle(BIRDS)
        text = "name\n" + "\n".join(NAMES)
        copy(text)
        key("alt+2")
        wait_for(lambda: window.find("Paste a List").extents()[2] > 0, what="the ways to add people")
        window.press("Paste a List")
        window.find("Find a Person")
        key("ctrl+p")
        wait_for(lambda: self.told(window, "Sheet Preview") == ", ".join(f"{i} {name}" for i, name in enumerate(NAMES, 1)),
                 what="the people on the sheet")
        return window

    def told(self, window, name):
        """What is told of NAME after its name."""
        return max(node.description for node in window.root.walk() if node.name == name)

    def choose(self, window, name, *keys):
        """Opens the list NAME and takes what KEYS lead to."""
        combo = window.find(name, "combo box", pred=lambda node: node.extents()[2] > 0)
        click(*window.at(combo))
        self.take(window, name, *keys)

    def take(self, window, name, *keys):
        """In the list NAME, which is opening, takes what KEYS lead to."""
        combo = window.find(name, "combo box", pred=lambda node: node.extents()[2] > 0)
        wait_for(lambda: any(node.role == "list item" and node.has("FOCUSED") for node in combo.walk()), what="an open list")
        key(*keys, "Return")

    def job(self):
        """The file the printer got, and what it was told; it is gone afterwards."""
        path = wait_for(lambda: next(OUT.glob("*.pdf"), None), what="the job to leave the queue")
        facts = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        kept = path.rename(os.path.join(self.folder, "printed.pdf"))
        return kept, dict(line.split("=", 1) for line in facts if "=" in line)

    def pages(self, path):
        """The names on each page, with their places in millimetres."""
        pages = tool("pdftotext", "-bbox", path, "-").split("<page ")[1:]
        found = r'xMin="(.*?)" yMin="(.*?)".*>(P\dx)<'
        return [{name: (float(x) / 72 * 25.4, float(y) / 72 * 25.4) for x, y, name in re.findall(found, page)} for page in pages]
