#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences: what is chosen acts at once, and still does at the next start."""

import json
import os
import time

from heartfelt import UiTest, card_json, click, key, main, move, pattern, rested, type_text, wait_for, xdo

BIRDS = "A friendly voice"


class TestPreferences(UiTest):
    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds", "certificate-a4")

    def start(self, *args, **options):
        return super().start(*args, env={"HEARTFELT_DATA_DIR": self.data}, **options)

    def open(self):
        path = self.new_card("birds")
        window = self.start(path, title=BIRDS)
        window.retitle(BIRDS)
        window.find("Item: Headline", "list item")
        return path, window

    def click(self, window, node):
        move(640, 450)
        click(*window.at(node))

    def choose(self, window, name, entry):
        """In the window of preferences, picks ENTRY, counted from the first, of the row NAME."""
        key("ctrl+comma")
        preferences = window.find("Preferences", "frame")
        combo = wait_for(lambda: self.find_combo(preferences, name), what=name)
        click(*window.point(combo, "Preferences", preferences))
        focused = lambda: any(n.role == "list item" and n.has("FOCUSED") for n in combo.walk())
        wait_for(focused, what="an open list")
        key("Home", *["Down"] * entry, "Return")
        wait_for(lambda: not focused(), what="the list closed")

    def find_combo(self, preferences, name):
        """The row of preferences: the inspector has rows of such names too."""
        for node in preferences.walk():
            if node.role == "combo box" and node.name == name and node.extents()[3] > 0:
                return node
        return None

    def close_preferences(self, window):
        key("Escape")
        wait_for(lambda: len(window.root.children()) == 1, what="one window")

    def settings(self):
        path = os.path.join(self.folder, "config", "heartfelt", "settings.ini")
        with open(path, encoding="utf-8") as file:
            return file.read()

    def write_settings(self, **values):
        folder = os.path.join(self.folder, "config", "heartfelt")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Heartfelt]\n" + "".join(f"{name.replace('_', '-')}={value}\n" for name, value in values.items()))

    def headline(self, path, window):
        window.act("win.save")
        return next(item for item in card_json(path)["pages"][0]["items"] if item["id"] == "headline")

    def drafts(self):
        folder = os.path.join(self.folder, "state", "heartfelt", "drafts")
        names = os.listdir(folder) if os.path.isdir(folder) else []
        return [os.path.join(folder, name) for name in names if name.endswith(".heartfelt")]

    def test_lengths_are_shown_and_typed_in_inches(self):
        path, window = self.open()
        before = self.headline(path, window)
        self.click(window, window.find("Item: Headline", "list item"))
        self.click(window, window.find("Place and Size"))
        width = window.find("Width", "spin button")
        key("F11")  # or the box is below the edge
        wait_for(lambda: window.frame.extents()[3] > 880, what="full screen")
        in_mm = f"{before['frame_mm'][2]:.1f}"
        wait_for(lambda: width.text() == in_mm, what="millimetres")

        self.choose(window, "Lengths", 1)
        wait_for(lambda: "units=inches" in self.settings(), what="inches kept")
        self.close_preferences(window)
        in_inches = f"{before['frame_mm'][2] / 25.4:.3f}".rstrip("0").rstrip(".")
        wait_for(lambda: width.text() == in_inches, what="inches")
        window.find(pattern(r"^Headline, text"), pred=lambda node: node.description.endswith(" in"))

        # Only looked at, it stays what it is to the last digit; what is typed is taken in inches.
        click(*window.at(width, 0.2))
        key("Tab")
        self.assertEqual(self.headline(path, window), before)
        key("shift+Tab", "ctrl+a")
        type_text("3 1/2")
        key("Tab")
        window.find("Undo Resize Headline", "push button")
        self.assertAlmostEqual(self.headline(path, window)["frame_mm"][2], 88.9)
        self.assertEqual(width.text(), "3.5")

        self.choose(window, "Lengths", 0)
        self.close_preferences(window)
        wait_for(lambda: width.text() == "88.9", what="millimetres again")

    def test_new_cards_come_in_the_format_and_language_preferred(self):
        window = self.start()
        window.find(pattern("^Template: A friendly voice"))
        formats = ["As in the design", "5 × 7 in, folded", "5 × 7 in, flat", "A6, folded"]
        self.choose(window, "Format", formats.index("A6, folded"))
        self.choose(window, "Language", 2)
        wait_for(lambda: "language=de" in self.settings() and "format=a6-folded" in self.settings(), what="both kept")
        self.close_preferences(window)

        click(*window.at(window.find(pattern("^Template: A friendly voice"))), repeat=2)
        window.find("All Cards", "push button")
        wait_for(lambda: "Heartfelt" not in [node.name for node in window.root.children()], what="the card")
        window.retitle(window.root.children()[0].name)
        window.act("win.rename")
        entry = window.find("Title", "text", pred=lambda node: node.has("FOCUSED"))
        key("ctrl+a")
        type_text("Mine")
        wait_for(lambda: entry.text() == "Mine", what="the title typed")
        key("Return")
        card = card_json(wait_for(self.drafts, what="the card kept safe")[0])
        self.assertEqual((card["format"], card["language"]), ("a6-folded", "de"))
        with open(os.path.join(self.data, "words", "de.json"), encoding="utf-8") as file:
            words = json.load(file)["templates"]["birds"]
        headline = next(item for item in card["pages"][0]["items"] if item["id"] == "headline")
        self.assertEqual(headline["text"], words["texts"]["headline"])

    def test_what_does_not_suit_a_design_leaves_it_as_it_is(self):
        self.write_settings(format="a6-folded", autosave_interval=1)
        window = self.start()
        title = window.find(pattern("^Template: .*Certificate, A4"))
        click(*window.at(title), repeat=2)
        window.find("All Cards", "push button")
        window.find(pattern("^Certificate, A4$"))

    def test_edits_are_kept_when_preferences_say_so(self):
        self.write_settings(autosave="false", autosave_interval=1)
        path, window = self.open()
        window.find(pattern("^Undo"), "push button")
        self.click(window, window.find("Item: Headline", "list item"))
        window.find("Level: Headline")
        self.click(window, window.find("Place and Size"))
        window.find("Y", "spin button").set_value(60)
        window.find("Undo Move Headline", "push button")
        time.sleep(3)  # three times as long as it would take
        self.assertEqual(self.drafts(), [])

        key("ctrl+comma")
        preferences = window.find("Preferences", "frame")
        row = window.find("Keep edits safe while I work", "list item")
        move(*window.point(preferences, "Preferences", preferences))
        middle = preferences.extents()[3] / 2
        wait_for(lambda: sum(row.extents()[1::2]) <= middle or xdo("click", 5), what="the row in sight")
        click(*window.point(rested(row.extents, "the row") and row, "Preferences", preferences, 0.3))
        wait_for(lambda: "autosave=true" in self.settings(), what="the choice kept")
        wait_for(lambda: len(self.drafts()) == 1, what="the edit kept safe")


if __name__ == "__main__":
    main()
