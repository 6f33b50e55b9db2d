#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are, what they are called, and what shapes look like."""

from heartfelt import key, main, type_text, wait_for
from inspector import InspectorTest


class TestItems(InspectorTest):
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

    def test_shapes(self):
        self.press("Add Shape")
        self.find("Rectangle", "menu item")
        key("Return")
        self.find("Level: Shape")
        self.choose("Kind", 1)
        self.undo_is("Change Kind of Shape")
        self.changes_picture(lambda: self.press("Fill: Deep"))
        self.undo_is("Colour Shape")
        self.press("Outline: Ink")
        wait_for(lambda: "stroke" in self.saved()["pages"][0]["items"][-1], what="an outline")
        shape = self.saved()["pages"][0]["items"][-1]
        self.assertEqual((shape["shape"], shape["fill"], shape["stroke"]), ("ellipse", "deep", "ink"))


if __name__ == "__main__":
    main()
