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
        self.assertEqual(self.item("headline")["text"], "صوت ودود")

    def test_the_language_takes_the_words_along_but_not_those_somebody_wrote(self):
        self.select("Line below")
        self.click(self.find("Words", "text"))
        key("ctrl+a")
        type_text("from all of us")
        key("Escape", "Escape")
        self.press("Level: Card")
        self.choose("Language", 8)
        self.find("Your own words stay as they are: Line below")
        self.assertEqual(self.item("headline")["text"], "Schön, dich zu hören")
        self.assertEqual(self.item("subtitle")["text"], "from all of us")
        self.undo_is("Change Language")
        self.window.act("win.undo")
        self.assertEqual(self.item("headline")["text"], "A friendly voice")


if __name__ == "__main__":
    main()
