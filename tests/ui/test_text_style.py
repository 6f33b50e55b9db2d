#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of a text that look otherwise than the rest, styled by keys and by the inspector."""

from heartfelt import key, main, wait_for
from inspector import InspectorTest


class TestTextStyle(InspectorTest):
    def setUp(self):
        super().setUp()
        self.select("Headline")
        self.words = self.find("Words", "text")
        wait_for(lambda: self.words.text() == "A friendly voice")

    def pressed(self, name, pressed=True):
        wait_for(lambda: self.find(name).has("PRESSED") == pressed, what=f"{name} being {pressed}")

    def test_letters_selected_in_the_words_box(self):
        self.click(self.words)
        key("ctrl+Home", "ctrl+Right", "ctrl+Right", "ctrl+shift+Left")  # “friendly”
        before = self.changes_picture(lambda: key("ctrl+i"))
        self.undo_is("Style in Headline")
        self.pressed("Italic")
        self.assertEqual(
            self.item("headline")["runs"],
            [{"text": "A "}, {"text": "friendly", "italic": True}, {"text": " voice"}],
        )

        # What the inspector does is done to the letters, too.
        self.press("Colour: Soft")
        self.find("Size", "spin button").set_value(50)
        wait_for(lambda: self.find("Colour: Soft").has("PRESSED"))
        run = self.item("headline")["runs"][1]
        self.assertEqual((run["paint"], run["size_pt"], run["italic"]), ("soft", 50, True))

        # And none of it to the rest, which is bold as the role says.
        self.pressed("Bold")
        self.press("Bold")
        self.pressed("Bold", False)
        headline = self.item("headline")
        self.assertEqual((headline["runs"][1]["bold"], headline.get("weight")), (False, None))
        for _ in range(4):
            self.window.act("win.undo")
        self.shows(before)

    def test_letters_are_tracked_by_themselves(self):
        self.click(self.words)
        key("ctrl+Home", "ctrl+Right", "ctrl+Right", "ctrl+shift+Left")
        self.press("Spacing")
        self.changes_picture(lambda: self.find("Letter Spacing", "spin button").set_value(30))
        self.undo_is("Style in Headline")
        self.assertEqual(
            self.item("headline")["runs"],
            [{"text": "A "}, {"text": "friendly", "tracking_em": 0.3}, {"text": " voice"}],
        )

    def test_without_letters_it_is_the_whole_text(self):
        self.click(self.words)
        key("ctrl+Home", "ctrl+shift+Right", "ctrl+i")
        self.undo_is("Style in Headline")
        self.assertTrue(self.item("headline")["runs"][0]["italic"])
        key("ctrl+End")
        self.pressed("Italic", False)
        key("ctrl+i")
        self.undo_is("Make Headline Italic")
        self.pressed("Italic")
        headline = self.item("headline")
        self.assertEqual((headline["text"], headline["italic"]), ("A friendly voice", True))
        key("ctrl+shift+greater")
        self.undo_is("Change Size of Headline")
        self.assertEqual(self.item("headline")["size_pt"], 40)


if __name__ == "__main__":
    main()
