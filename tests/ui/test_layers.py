#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages and layers: leafing through a card, and naming, locking, hiding and reordering what is on a page."""

from heartfelt import UiTest, card_json, click, key, main, pixels, rested, type_text, wait_for, xdo


def items(card, page):
    """The items of a page as saved, rearmost first."""
    return next(p["items"] for p in card["pages"] if p["page"] == page)


class TestLayers(UiTest):
    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.window = self.start(self.path, title="A friendly voice")
        self.window.find("Item: Headline", "list item")
        self.window.retitle("A friendly voice")

    def rows(self):
        return [n.name for n in self.window.root.walk() if n.name.startswith("Item: ")]

    def row(self, title):
        return self.window.find("Item: " + title, "list item")

    def click_row(self, title, button=1):
        click(*self.window.at(self.row(title)), button)

    def saved(self):
        self.window.act("win.save")
        return card_json(self.path)

    def undo_is(self, label):
        self.window.find("Undo " + label, "push button")

    def test_pages_show_their_layers_frontmost_first(self):
        self.assertEqual(self.rows(), ["Item: Name", "Item: Line below", "Item: Headline", "Item: Birds on a wire"])
        click(*self.window.at(self.window.find("Page: Inside", "list item")))
        wait_for(lambda: self.rows()[:4] == ["Item: Letter", "Item: Signature", "Item: Message", "Item: Greeting"])
        self.assertTrue(self.window.find("Page: Inside", "list item").has("SELECTED"))
        key("Down")
        wait_for(lambda: self.rows() == ["Item: Credit line", "Item: Small bird"], what="the back by the keyboard")

    def test_a_click_selects_and_control_adds(self):
        self.click_row("Headline")
        wait_for(lambda: self.row("Headline").has("SELECTED"))
        xdo("keydown", "ctrl")
        self.click_row("Name")
        xdo("keyup", "ctrl")
        wait_for(lambda: self.row("Name").has("SELECTED"))
        self.assertTrue(self.row("Headline").has("SELECTED"))
        self.click_row("Line below")
        wait_for(lambda: not self.row("Headline").has("SELECTED"))

    def test_renames_in_place(self):
        self.click_row("Headline")
        key("F2")
        type_text("Big words")
        key("Return")
        self.row("Big words")
        self.undo_is("Rename Headline")
        self.assertEqual(items(self.saved(), "front")[1]["name"], "Big words")
        key("F2")
        type_text("Never")
        key("Escape")
        self.row("Big words")
        self.window.act("win.undo")
        self.row("Headline")

    def test_locks_and_hides_by_key_and_menu(self):
        strip = self.window.find("Page: Front", "list item")
        x, y = self.window.at(strip, 0, 0)
        width, height = strip.extents()[2:]
        before = rested(lambda: pixels("layers-shown", x, y, width, height), "the picture of the page")
        self.click_row("Headline")
        key("ctrl+shift+h")
        self.undo_is("Hide Headline")
        wait_for(lambda: pixels("layers-hidden", x, y, width, height) != before, what="the page without its headline")
        self.assertTrue(items(self.saved(), "front")[1]["hidden"])
        self.click_row("Headline", button=3)
        self.window.find("Lock", "menu item")
        key("Down", "Return")
        self.undo_is("Lock Headline")
        self.assertTrue(items(self.saved(), "front")[1]["locked"])
        self.window.act("win.undo")
        self.window.act("win.undo")
        wait_for(lambda: pixels("layers-again", x, y, width, height) == before, what="the page as it was")

    def test_dragging_a_row_reorders(self):
        start = self.window.at(self.row("Headline"))
        end = self.window.at(self.row("Name"), 0.5, 0.2)
        self.window.drag_and_drop(start, end)
        wait_for(lambda: self.rows()[0] == "Item: Headline", what="the headline in front")
        self.undo_is("Reorder Headline")
        self.assertEqual([i["id"] for i in items(self.saved(), "front")], ["art", "subtitle", "name", "headline"])


if __name__ == "__main__":
    main()
