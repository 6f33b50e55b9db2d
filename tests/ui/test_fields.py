#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal words: a brace asks for them, in the Words box and on the card, and the Add bar has them."""

from heartfelt import key, main, pattern, type_text, wait_for
from inspector import InspectorTest

FIRST_NAME = "Personal Words: First name"


class TestFields(InspectorTest):
    def choose_first_name(self):
        """The field below the first, which is that of the card."""
        wait_for(lambda: self.find("Personal Words: Name", "list item").has("FOCUSED"), what="the menu")
        key("Down")
        wait_for(lambda: self.find(FIRST_NAME, "list item").has("FOCUSED"), what="the next field")
        key("Return")

    def test_a_brace_in_the_words_box(self):
        self.select("Headline")
        words = self.find("Words", "text")
        self.click(words)
        key("ctrl+End")
        type_text(", {")
        self.choose_first_name()
        wait_for(lambda: words.text() == "A friendly voice, {first_name}")
        wait_for(lambda: words.has("FOCUSED"), what="the caret where it was")
        self.undo_is("Edit Words of Headline")

        # Whoever knows what to write writes on; Escape leaves a brace; two of them are one.
        type_text(" {")
        self.find(FIRST_NAME, "list item")
        type_text("te")
        wait_for(lambda: self.find("Personal Words: Team", "list item").has("FOCUSED"), what="fields that begin so")
        type_text("am}")
        wait_for(lambda: words.has("FOCUSED"))
        wait_for(lambda: words.text().endswith(" {team}"))
        type_text(" {{")
        wait_for(lambda: words.text().endswith(" {team} {{"))
        type_text(" {")
        self.find(FIRST_NAME, "list item")
        key("Escape")
        wait_for(lambda: words.has("FOCUSED"))
        type_text("!")
        said = "A friendly voice, {first_name} {team} {{ {!"
        wait_for(lambda: words.text() == said)
        self.assertEqual(self.item("headline")["text"], said)

    def test_a_brace_on_the_card(self):
        self.select("Headline")
        self.click(self.find(pattern("^Headline, text")))
        key("F2", "End")
        type_text(" {")
        wait_for(lambda: self.find("Personal Words: Name", "list item").has("FOCUSED"), what="the menu")
        type_text("fr")
        wait_for(lambda: self.find("Personal Words: From", "list item").has("FOCUSED"), what="the field that begins so")
        key("BackSpace")
        type_text("i")
        wait_for(lambda: self.find(FIRST_NAME, "list item").has("FOCUSED"), what="the other field")
        key("Return")
        self.undo_is("Type in Headline")
        type_text("!")
        wait_for(lambda: self.item("headline")["text"] == "A friendly voice {first_name}!")
        # One step, or a few where somebody typed slowly.
        key("ctrl+z")
        wait_for(lambda: self.item("headline")["text"] == "A friendly voice" or key("ctrl+z"), what="it undone")

    def test_the_add_bar(self):
        self.press("Add Personal Words")
        self.choose_first_name()
        self.find("Level: Text")
        self.assertEqual(self.saved()["pages"][0]["items"][-1]["text"], "{first_name}")
        self.undo_is("Add Text")


if __name__ == "__main__":
    main()
