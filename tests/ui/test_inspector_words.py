#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a text: typed, made personal, and taken from ideas."""

from heartfelt import click, key, main, move, pattern, type_text, wait_for
from inspector import InspectorTest


class TestWords(InspectorTest):
    def test_words_are_edited_and_undone_as_one_step(self):
        self.select("Headline")
        words = self.find("Words", "text")
        wait_for(lambda: words.text() == "A friendly voice")

        def edit():
            self.click(words)
            key("ctrl+End")
            type_text(" for you")

        before = self.changes_picture(edit)
        self.undo_is("Edit Words of Headline")
        self.assertEqual(self.item("headline")["text"], "A friendly voice for you")
        key("ctrl+z")
        self.shows(before)
        self.assertEqual(words.text(), "A friendly voice")

    def test_personal_words_go_to_the_caret(self):
        self.select("Line below")
        words = self.find("Words", "text")
        self.click(words)
        key("ctrl+Home")
        self.press("Insert: First name")
        type_text(", ")
        wait_for(lambda: words.text().startswith("{first_name}, on the"))
        self.assertEqual(self.item("subtitle")["text"], "{first_name}, on the other end of the line")

    def test_ideas_are_previewed_and_kept(self):
        self.select("Headline")
        self.press("Tone: Plain")
        idea = self.find(pattern("^Idea: "), "list item")
        before = self.changes_picture(lambda: move(*self.window.at(idea)))
        self.assertEqual(self.item("headline")["text"], "A friendly voice")
        move(640, 450)
        self.shows(before)
        self.click(idea)
        self.undo_is("Use an Idea for Headline")
        self.assertEqual("Idea: " + self.item("headline")["text"], idea.name)


if __name__ == "__main__":
    main()
