#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Add bar: each thing lands on the page, is selected, named in undo, and saved."""

from heartfelt import UiTest, card_json, key, main, move, type_text, wait_for


class TestAdd(UiTest):
    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.window = self.start(self.path, title="A friendly voice")
        self.window.find("Item: Headline", "list item")
        self.window.retitle("A friendly voice")

    def press(self, name, role=None):
        node = self.window.find(name, role)
        move(640, 450)
        self.window.click(node)

    def added(self, title):
        """The item added last as saved, once it is selected and undo is named for it."""
        self.window.find("Undo Add " + title, "push button")
        wait_for(lambda: self.window.find("Item: " + title, "list item").has("SELECTED"))
        self.window.act("win.save")
        return card_json(self.path)["pages"][0]["items"][-1]

    def test_text_shape_and_code(self):
        self.press("Add Text", "push button")
        self.assertEqual(self.added("Text")["text"], "Your words")
        self.press("Add Shape")
        self.window.find("Speech Bubble", "menu item")
        key("Up", "Return")
        self.assertEqual(self.added("Shape")["shape"], "bubble")
        self.press("Add QR Code")
        self.window.find("Address or Text", "text")
        type_text("https://example.org/thanks")
        key("Return")
        self.assertEqual(self.added("QR Code")["content"], "https://example.org/thanks")
        for _ in range(3):
            self.window.act("win.undo")
        wait_for(lambda: self.window.find("Item: Name", "list item"))
        self.window.act("win.save")
        self.assertEqual(len(card_json(self.path)["pages"][0]["items"]), 4)


if __name__ == "__main__":
    main()
