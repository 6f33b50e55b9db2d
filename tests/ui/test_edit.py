#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to items by action: each leaves the card it says, and is taken back by its name."""

import dbus
from heartfelt import UiTest, card_json, main, wait_for


def front(card):
    """The items on the front, by id, rearmost first."""
    return {item["id"]: item for item in card["pages"][0]["items"]}


def can(action):
    def look(node):
        try:
            return action in node.actions()
        except dbus.DBusException:
            return False

    return look


class TestEdit(UiTest):
    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.before = front(card_json(self.path))
        self.window = self.start(self.path, title="A friendly voice")
        self.window.find("All Cards", "push button")
        self.window.retitle("A friendly voice")
        self.design = self.window.find(pred=can("edit.select-all"))

    def edit(self, *actions):
        for action in actions:
            wait_for(lambda: can("edit." + action)(self.design), what=action)
            self.design.do("edit." + action)

    def saved(self):
        """The front, once it is saved."""
        self.window.act("win.save")
        return front(card_json(self.path))

    def expect(self, step, check, what):
        """STEP is what can be undone now; undone, the card is as it was."""
        self.window.find("Undo " + step, "push button")
        wait_for(lambda: check(self.saved()), what=what)
        self.window.act("win.undo")
        wait_for(lambda: self.saved() == self.before, what="the card as it was")

    def test_duplicate(self):
        self.edit("select-all", "duplicate")
        self.expect("Duplicate 3 Items", lambda items: len(items) == len(self.before) + 3, "three copies")

    def test_delete_leaves_what_is_locked(self):
        self.edit("select-all", "delete")
        self.expect("Remove 3 Items", lambda items: list(items) == ["art"], "the art alone")

    def test_group(self):
        self.edit("select-all", "group")
        self.expect("Group", lambda items: [*items] == ["art", "group"] and len(items["group"]["items"]) == 3, "a group")

    def test_rear_goes_behind_the_art(self):
        self.edit("select-all", "rear")
        self.expect(
            "Send 3 Items to the Rear",
            lambda items: list(items) == ["headline", "subtitle", "name", "art"],
            "the words behind",
        )

    def test_copy_and_paste(self):
        self.edit("select-all", "copy", "paste")
        self.expect("Paste 3 Items", lambda items: "headline-2" in items, "pasted words")

    def test_cut_and_paste_in_place(self):
        self.edit("select-all", "cut")
        wait_for(lambda: list(self.saved()) == ["art"], what="the words cut")
        self.edit("paste-in-place")
        self.window.find("Undo Paste 3 Items", "push button")
        wait_for(lambda: self.saved().get("headline") == self.before["headline"], what="the words where they were")


if __name__ == "__main__":
    main()
