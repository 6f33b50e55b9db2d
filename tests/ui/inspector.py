# SPDX-License-Identifier: GPL-3.0-or-later
"""The inspector as tests use it: what is selected, the card saved, and the picture of its page in the strip."""

from heartfelt import UiTest, card_json, colours, key, move, pixels, rested, wait_for


class InspectorTest(UiTest):
    """A test of the inspector, with a card open."""

    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.window = self.start(self.path, title="A friendly voice")
        self.find("Item: Headline", "list item")
        self.window.retitle("A friendly voice")
        wait_for(lambda: colours(self.picture()) > 30, what="a picture of the page")
        rested(self.picture, "the picture of the page")

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
        self.window.click(node)

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
        before = rested(lambda: self.picture(page), "the picture of the page")
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
