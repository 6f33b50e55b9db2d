#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inspector: card, page and item are set as a person would, and the saved card and the picture of the page follow."""

from heartfelt import UiTest, card_json, click, key, main, move, pattern, pixels, type_text, wait_for


class TestInspector(UiTest):
    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.window = self.start(self.path, title="A friendly voice")
        self.find("Item: Headline", "list item")
        self.window.retitle("A friendly voice")

    def find(self, name, role=None):
        return self.window.find(name, role)

    def select(self, title):
        row = self.find("Item: " + title, "list item")
        place = row.extents()
        while place[2] <= 0 or place != row.extents():  # the window is still being laid out
            place = row.extents()
        self.click(row)
        self.find("Level: " + title)

    def click(self, node):
        """The pointer comes from elsewhere, as in life: GTK forgets what is below one that never moved."""
        move(640, 450)
        click(*self.window.at(node))

    def saved(self):
        self.window.act("win.save")
        return card_json(self.path)

    def item(self, item_id):
        """The item of that id as saved, wherever it is."""

        def search(items):
            for item in items:
                if item["id"] == item_id:
                    return item
                found = search(item.get("items", []))
                if found:
                    return found
            return None

        return next(filter(None, (search(page["items"]) for page in self.saved()["pages"])))

    def press(self, name):
        """Clicks a button of any kind: what a toggle is called differs between versions of GTK."""
        self.click(self.find(name))

    def undo_is(self, label):
        self.find("Undo " + label, "push button")

    def picture(self, page="Front"):
        """The pixels of a page in the strip at the left."""
        row = self.find("Page: " + page, "list item")
        x, y = self.window.at(row, 0, 0)
        return pixels("inspector", x, y, *row.extents()[2:])

    def changes_picture(self, act, page="Front"):
        before = self.picture(page)
        act()
        wait_for(lambda: self.picture(page) != before, what="another picture of the page")
        return before

    def shows(self, picture, page="Front"):
        wait_for(lambda: self.picture(page) == picture, what="the picture as it was")

    def choose(self, name, entry):
        """Picks ENTRY, counted from the first, of a drop-down list by the keyboard."""
        combo = self.find(name, "combo box")
        self.click(combo)
        wait_for(lambda: any(n.role == "list item" and n.has("FOCUSED") for n in combo.walk()), what="an open list")
        key("Home", *["Down"] * entry, "Return")

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

    def test_lettering(self):
        self.select("Headline")
        size = self.find("Size", "spin button")
        self.changes_picture(lambda: size.set_value(24))
        self.undo_is("Change Size of Headline")
        self.press("Italic")
        self.undo_is("Make Headline Italic")
        self.press("Align Right")
        self.undo_is("Align Headline")
        self.press("Top")
        wait_for(lambda: self.find("Top").has("PRESSED"))
        headline = self.item("headline")
        self.assertEqual(
            (headline["size_pt"], headline["italic"], headline["align"], headline.get("valign", "top")),
            (24, True, "end", "top"),
        )

    def test_place_and_description(self):
        self.press("Add Shape")
        self.find("Rectangle", "menu item")
        key("Return")
        self.find("Level: Shape")
        self.press("Place and Size")
        self.changes_picture(lambda: self.find("Y", "spin button").set_value(60))
        self.undo_is("Move Shape")
        self.find("Angle", "spin button").set_value(15)
        self.undo_is("Turn Shape")
        self.find("Opacity", "spin button").set_value(50)
        self.undo_is("Change Opacity of Shape")
        shape = self.item("shape")
        self.assertEqual((shape["rotation_deg"], shape["opacity"]), (15, 0.5))
        self.assertEqual(shape["frame_mm"], [43.5, 60, 40, 30])
        self.select("Birds on a wire")
        self.find("X", "spin button").set_value(30)  # it is locked
        self.click(self.find("Description", "text"))
        key("ctrl+a")
        type_text("Two birds")
        self.undo_is("Describe Birds on a wire")
        art = self.item("art")
        self.assertEqual((art["alt_text"], art["frame_mm"][0]), ("Two birds", -3.175))

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

    def test_shapes(self):
        self.press("Add Shape")
        self.find("Rectangle", "menu item")
        key("Return")
        self.find("Level: Shape")
        self.choose("Kind", 1)
        self.undo_is("Change Kind of Shape")
        self.changes_picture(lambda: self.press("Fill: Deep"))
        self.press("Outline: Ink")
        self.undo_is("Colour Shape")
        shape = self.saved()["pages"][0]["items"][-1]
        self.assertEqual((shape["shape"], shape["fill"], shape["stroke"]), ("ellipse", "deep", "ink"))

    def test_what_is_too_long_is_told_and_mended(self):
        self.select("Headline")
        self.find("Fit: Fits on one line")
        size = self.find("Size", "spin button")
        self.choose("If Too Long", 0)
        self.undo_is("Change Fit of Headline")
        size.set_value(80)
        self.find(pattern("^Fit: Too long, by [0-9]+ letters"))
        self.choose("If Too Long", 1)
        self.find("Smallest Size", "spin button").set_value(20)
        self.find(pattern("^Fit: Made small, "))
        self.assertEqual(self.item("headline")["fit"], {"mode": "shrink", "min_size_pt": 20})

    def test_colours_of_words_and_paper_by_role(self):
        self.select("Headline")
        self.find(pattern("^Deep · easy to read, 8.9 : 1"))
        self.changes_picture(lambda: self.press("Colour: Soft"))
        self.find(pattern("^Soft · hard to read, "))
        self.undo_is("Colour Headline")
        self.assertEqual(self.item("headline")["paint"], "soft")
        self.press("Level: Front")
        self.press("Paper: Accent")
        self.undo_is("Colour Paper of Front")
        self.assertEqual(self.saved()["pages"][0]["background"], "accent")

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
