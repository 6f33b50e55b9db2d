#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pieces of our art: found, put on the card by the keyboard and by dragging."""

from heartfelt import key, main, type_text, wait_for
from inspector import InspectorTest


class TestMotifs(InspectorTest):
    def added(self):
        return [i for i in self.saved()["pages"][0]["items"] if i["type"] == "art" and i["id"] != "art"]

    def test_art_is_found_added_by_enter_and_dragged(self):
        self.press("Add Art")
        search = self.find("Search Art", "entry")
        wait_for(lambda: any(n.has("FOCUSED") for n in search.walk()), what="the search to have the focus")
        self.find("Motif: Lighthouse", "table cell")
        type_text("owl")
        wait_for(lambda: not self.shown("Motif: Lighthouse"), what="only owls")
        self.changes_nothing_yet()
        key("Return")
        wait_for(lambda: self.find("Motif: Owl", "table cell").has("FOCUSED"), what="the owl to have the focus")
        key("Return")
        self.undo_is("Add Owl")
        owl = self.added()[0]
        self.assertEqual((owl["name"], owl.get("recolor", True)), ("Owl", True))

        self.window.drag_and_drop(self.window.at(self.find("Motif: Owl", "table cell")), (640, 300))
        wait_for(lambda: len(self.added()) == 2, what="another owl")
        first, second = self.added()
        self.assertLess(second["frame_mm"][1], first["frame_mm"][1])
        self.assertEqual(second["asset"], first["asset"])
        self.press("Close Art")
        self.find("Item: Owl", "list item")

    def shown(self, name):
        return any(n.name == name and n.has("SHOWING") for n in self.window.frame.walk())

    def changes_nothing_yet(self):
        self.assertEqual(self.added(), [])


if __name__ == "__main__":
    main()
