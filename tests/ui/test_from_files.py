#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours and art that people choose in files: saved and opened, taken from a logo, and beside our motifs."""

import json
import os

from heartfelt import key, main, move, wait_for, xdo
from inspector import InspectorTest

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect fill="#0B5D7A" width="20" height="10"/>'
    '<rect x="20" fill="#E4572E" width="10" height="10"/></svg>'
)


class TestFromFiles(InspectorTest):
    def choose_file(self, path):
        """In the file chooser that came, which shows an entry for a path once somebody types one."""
        key("slash")
        self.type_path(lambda text: text.startswith("/"), path)

    def type_path(self, is_sought, path):
        self.window.find(None, "text", pred=lambda node: is_sought(node.text())).set_text(path)
        key("Return")

    def ask(self, button, title):
        self.find(button, "push button").do("click")
        wait_for(lambda: title in [window.name for window in self.window.root.children()], what=title)

    def test_colours_and_art_from_files(self):
        logo = os.path.join(self.folder, "Acme Logo.svg")
        with open(logo, "w", encoding="utf-8") as file:
            file.write(LOGO)
        self.press("Add Art")
        self.ask("From a File…", "Add Art")
        self.choose_file(logo)
        self.undo_is("Add Art")
        art = self.saved()["pages"][0]["items"][-1]
        self.assertEqual((art["type"], art["asset_name"]), ("art", "Acme Logo.svg"))
        self.press("Close Art")

        self.press("Level: Card")
        move(*self.window.at(self.find("Colours: Sea Glass", "table cell")))
        for _ in range(8):
            xdo("click", "5")
        self.click(self.find("Change these colours", "label"))

        self.ask("Take from a Logo…", "Colours of a Logo")
        self.choose_file(logo)
        self.undo_is("Colours Acme Logo")
        own = self.saved()["palette"]
        self.assertEqual(own["title"], "Acme Logo")
        self.assertIn("#0B5D7A", own["colors"].values())

        self.ask("Save as a File…", "Save Colours")
        target = os.path.join(self.folder, "acme.json")
        self.type_path(lambda text: text == "Acme Logo.json", target)
        wait_for(lambda: os.path.exists(target), what="the file of colours")
        with open(target, encoding="utf-8") as file:
            self.assertEqual([palette["colors"] for palette in json.load(file)["palettes"]], [own["colors"]])

        self.window.act("win.undo")
        self.assertEqual(self.saved()["palette"]["id"], "marmalade")
        self.ask("Open a File…", "Open Colours")
        self.choose_file(target)
        self.undo_is("Colours Acme Logo")
        self.assertEqual(self.saved()["palette"]["colors"], own["colors"])


if __name__ == "__main__":
    main()
