#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours of one's own: changed by role, told in words what can be read, kept, taken away, and kept in the card."""

import json
import os

from heartfelt import key, main, move, pattern, type_text, wait_for, xdo
from inspector import InspectorTest


class TestOwnColours(InspectorTest):
    def start(self, *args, env=None, **options):
        """What is kept stands beside what Heartfelt comes with."""
        own = os.path.join(self.folder, "data", "heartfelt")
        return super().start(*args, env={"HEARTFELT_DATA_DIR": own + ":" + os.environ["HEARTFELT_DATA_DIR"]}, **options)

    def write(self, name, text):
        entry = self.find(name, "text")
        self.click(entry)
        wait_for(lambda: entry.has("FOCUSED"), what="%s to have the focus" % name)
        key("ctrl+a")
        type_text(text)
        key("Return")

    def test_colours_are_changed_judged_kept_and_removed(self):
        move(*self.window.at(self.find("Colours: Sea Glass", "table cell")))
        for _ in range(8):
            xdo("click", "5")  # the wheel
        self.click(self.find("Change these colours", "label"))
        self.find("Headline on paper reads well", "label")
        self.changes_picture(lambda: self.write("Deep", "#F2A531"))
        self.undo_is("Change Deep")
        self.find("Headline on paper is hard to read", "label")
        palette = self.saved()["palette"]
        self.assertEqual((palette["colors"]["deep"], palette["title"], palette["colors"]["paper"]), ("#F2A531", "My Marmalade", "#FFF5E6"))
        self.assertNotEqual(palette["id"], "marmalade")

        self.find(pattern("Use #.* for Deep")).do("click")  # the first is that of the headline
        self.find("Headline on paper can be read", "label")
        self.write("Name of the Colours", "Acme")
        self.undo_is("Rename Colours")
        own = self.saved()["palette"]
        self.assertEqual((own["title"], own["id"]), ("Acme", palette["id"]))

        self.find("Keep Among My Colours", "push button").do("click")
        self.find("Remove from My Colours", "push button")
        kept = os.path.join(self.folder, "data", "heartfelt", "palettes", own["id"] + ".json")
        with open(kept, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["palettes"], [own])
        self.find("Colours: Acme", "table cell")
        self.find("Accent", "text").set_text("#123456")
        self.find("Keep as It Is Now", "push button")
        self.window.act("win.undo")
        self.find("Remove from My Colours", "push button").do("click")
        self.find("Keep Among My Colours", "push button")
        self.assertFalse(os.path.exists(kept))
        self.assertEqual(self.saved()["palette"], own)  # another machine shows the same


if __name__ == "__main__":
    main()
