#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the whole card has: its colours, lettering, title, size and language."""

from heartfelt import click, key, main, move, type_text
from inspector import InspectorTest


class TestCard(InspectorTest):
    def test_colours_of_the_card_are_previewed_and_kept(self):
        tile = self.find("Colours: Sea Glass", "table cell")  # the gallery has a button of that name
        before = self.changes_picture(lambda: move(*self.window.at(tile)))
        self.assertEqual(self.saved()["palette"]["id"], "marmalade")
        move(*self.window.at(self.find("Item: Headline", "list item")))
        self.shows(before)
        self.changes_picture(lambda: self.click(tile))
        self.undo_is("Colours Sea Glass")
        self.assertEqual(self.saved()["palette"]["id"], "seaglass")
        self.window.act("win.undo")
        move(*self.window.at(self.find("Item: Headline", "list item")))
        self.shows(before)

    def test_lettering_of_the_card_by_the_keyboard(self):
        row = self.find("Lettering: Fat Face")
        self.click(row)
        move(*self.window.at(self.find("Item: Headline", "list item")))
        before = self.changes_picture(lambda: key("Down"))
        key("Up")
        self.shows(before)
        self.changes_picture(lambda: key("Down", "Return"))
        self.undo_is("Lettering Evening")
        self.assertEqual(self.saved()["fonts"]["id"], "evening")

    def test_title_size_and_language_of_the_card(self):
        title = self.find("Title", "text")
        self.click(title)
        key("ctrl+a")
        type_text("Thank you all")
        self.undo_is("Change Title")
        self.choose("Card Size", 2)
        self.undo_is("Change Size of the Card")
        self.choose("Language", 0)
        self.undo_is("Change Language")
        card = self.saved()
        self.assertEqual((card["title"], card["format"], card["language"]), ("Thank you all", "a6-folded", "ar"))


if __name__ == "__main__":
    main()
