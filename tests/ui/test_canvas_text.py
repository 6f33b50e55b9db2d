#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing on the card itself: caret, selection, clipboard, input methods, fields, and what is one step to undo."""

from canvas import CanvasTest
from heartfelt import click, drag, key, main, move, type_text, wait_for


def words(card, item):
    """What ITEM of the front says, in everybody's card."""
    found = {item["id"]: item for item in card["pages"][0]["items"]}[item]
    return found["text"] if "text" in found else "".join(run["text"] for run in found["runs"])


class TestWriting(CanvasTest):
    def setUp(self):
        super().setUp()
        self.canvas = self.open("birds")
        self.window = self.canvas.window
        self.page = self.canvas.page()

    def at(self, item, across=0.5, down=0.5):
        """A point of ITEM's frame, on the screen."""
        frames = {item["id"]: item["frame_mm"] for item in self.canvas.card()["pages"][0]["items"]}
        x, y, width, height = frames[item]
        scale = self.page.width / self.canvas.width_mm
        return round(self.page.x + (x + width * across) * scale), round(self.page.y + (y + height * down) * scale)

    def expect(self, item, said, step=None):
        """ITEM says SAID once it is saved, after STEP."""
        if step:
            self.window.find("Undo " + step, "push button")
        wait_for(lambda: words(self.saved(), item) == said, what=f"{item} saying {said!r}")

    def saved(self):
        self.window.act("win.save")
        return self.canvas.card()

    def test_typing_selecting_and_undoing(self):
        pixels = self.canvas.settled(self.page)
        click(*self.at("headline"), repeat=2)
        key("End")
        type_text(" — élan")
        self.expect("headline", "A friendly voice — élan", "Type in Headline")
        self.assertNotEqual(self.page.pixels("typed"), pixels)
        key("shift+ctrl+Left", "BackSpace", "BackSpace", "BackSpace", "BackSpace")
        self.expect("headline", "A friendly voice", "Delete in Headline")
        key("Home", "ctrl+Right", "ctrl+Right", "shift+ctrl+Left")
        type_text("good")
        self.expect("headline", "A good voice")
        key("ctrl+a", "ctrl+c", "End", "Return", "ctrl+v")
        self.expect("headline", "A good voice\nA good voice")
        # Typing, erasing, typing, the line and what was pasted: each run was one step.
        for _ in range(5):
            self.window.act("win.undo")
        self.expect("headline", "A friendly voice")
        self.window.find("Undo", "push button")
        key("Escape", "Escape")
        move(1, 1)
        wait_for(lambda: self.page.pixels("undone") == pixels, what="the page as it was")

    def test_the_pointer_sets_the_caret_and_selects(self):
        click(*self.at("subtitle"), repeat=2)
        key("Home")
        type_text(">")
        self.expect("subtitle", ">on the other end of the line", "Type in Line below")
        y = self.at("subtitle")[1]
        drag(self.at("subtitle", 0.02)[0], y, self.at("subtitle", 0.98)[0], y)
        type_text("all day")
        self.expect("subtitle", "all day")
        # A click elsewhere, but for the handle that turns it, ends it; then letters are no words.
        click(*self.at("headline", 0.2))
        key("Delete")
        self.window.find("Undo Remove Headline", "push button")

    def test_a_field_is_one_letter_to_who_writes(self):
        click(*self.at("name"))
        key("F2", "End", "BackSpace")
        self.expect("name", "for ", "Delete in Name")
        type_text("you")
        self.expect("name", "for you", "Type in Name")
        key("shift+Home", "ctrl+b")
        self.window.find("Undo Style in Name", "push button")
        runs = {item["id"]: item for item in self.saved()["pages"][0]["items"]}["name"]["runs"]
        self.assertTrue(all(run.get("bold") for run in runs), runs)


if __name__ == "__main__":
    main()
