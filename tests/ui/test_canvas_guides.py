#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rulers and guides: pulled out, moved, snapped to and taken away, by mouse and keyboard; kept on the page."""

from canvas import CanvasTest
from heartfelt import drag, key, main, pattern, wait_for


class TestGuides(CanvasTest):
    def setUp(self):
        super().setUp()
        self.canvas = self.open("birds")
        self.window = self.canvas.window
        self.page = self.canvas.page()
        self.area = self.canvas.area()
        self.plain = self.canvas.settled(self.area)
        key("shift+F7")
        wait_for(lambda: self.other(self.area, self.plain), what="rulers")

    def x(self, at_mm):
        return round(self.page.x + at_mm * self.page.width / self.canvas.width_mm)

    def y(self, at_mm):
        return round(self.page.y + at_mm * self.page.height / self.canvas.height_mm)

    def guides(self):
        """The guides of the front as they are saved."""
        front = self.canvas.save()["pages"][0]
        return front.get("guides_x_mm", []), front.get("guides_y_mm", [])

    def step(self, name):
        self.window.find("Undo " + name, "push button")

    def pull_out(self, x, y):
        """One out of the ruler at the side, and one out of the ruler above."""
        drag(self.area.x + 8, self.y(100), x, self.y(90))
        self.step("Add Guide")
        self.window.find(pattern("^Guide, .* from the left$"), "separator")
        drag(self.x(60), self.area.y + 8, self.x(50), y)
        self.window.find(pattern("^Guide, .* from the top$"), "separator")

    def test_guides_are_pulled_out_moved_and_put_back(self):
        self.pull_out(self.x(30), self.y(120))
        upright, level = self.guides()
        self.assertAlmostEqual(upright[0], 30, delta=0.4)
        self.assertAlmostEqual(level[0], 120, delta=0.4)

        drag(self.x(upright[0]), self.y(80), self.x(45), self.y(85))
        self.step("Move Guide")
        self.assertAlmostEqual(self.guides()[0][0], 45, delta=0.4)

        drag(self.x(60), self.y(level[0]), self.x(60), self.area.y + 6)
        self.step("Remove Guide")
        self.assertEqual(self.guides()[1], [])
        self.window.act("win.undo")
        self.step("Move Guide")
        self.assertEqual(self.guides()[1], level)

    def test_the_keyboard_adds_moves_and_removes_guides(self):
        # By the menu of the canvas and its access keys: Guides, Add Upright Guide.
        key("Menu")
        self.window.find("Guides", "menu item")
        key("d")
        self.window.find("Add Upright Guide", "menu item")
        key("u")
        self.step("Add Guide")
        self.window.find("Guide, 63.5 mm from the left", "separator", pred=lambda node: node.has("FOCUSED"))
        key("Right", "Right", "shift+Right", "alt+Left")
        self.window.find("Guide, 75.4 mm from the left", "separator")
        self.step("Move Guide")
        self.assertEqual(self.guides(), ([75.4], []))
        key("Delete")
        self.step("Remove Guide")
        self.assertEqual(self.guides(), ([], []))

    def test_items_come_to_rest_at_guides(self):
        item = next(item for item in self.canvas.card()["pages"][0]["items"] if item["id"] == "headline")
        left, top, width, height = item["frame_mm"]
        self.pull_out(self.x(left + 9), self.y(top + height + 30))
        guide = self.guides()[0][0]
        start = self.x(left + width / 4), self.y(top + height / 2)
        # A little short of the guide, with room for the pointer to be a pixel off.
        drag(*start, start[0] + round((guide - left) * self.page.width / self.canvas.width_mm) - 3, start[1] + 40)
        self.step("Move Headline")
        moved = next(item for item in self.canvas.save()["pages"][0]["items"] if item["id"] == "headline")
        self.assertAlmostEqual(moved["frame_mm"][0], guide, delta=0.001)

    def test_a_guide_at_the_fold_is_met_from_both_pages(self):
        key("ctrl+Next")
        self.window.find("Canvas: Inside")
        self.canvas.width_mm *= 2
        self.page = self.canvas.page()
        fold = self.x(127)
        for start, end in ((self.area.x + 8, fold + 3), (fold - 2, self.x(157))):
            self.canvas.settled(self.area)
            drag(start, self.y(100), end, self.y(90))
            self.step("Add Guide" if end < self.x(140) else "Move Guide")
        right = next(page for page in self.canvas.save()["pages"] if "guides_x_mm" in page)
        self.assertEqual(right["page"], "inside-right")
        self.assertAlmostEqual(right["guides_x_mm"][0], 30, delta=0.6)

    def test_a_guide_goes_over_the_fold_to_the_other_page(self):
        key("ctrl+Next")
        self.window.find("Canvas: Inside")
        self.canvas.width_mm *= 2
        self.page = self.canvas.page()
        self.canvas.settled(self.area)
        drag(self.area.x + 8, self.y(100), self.x(40), self.y(90))
        self.step("Add Guide")
        drag(self.x(60), self.area.y + 8, self.x(50), self.y(120))
        self.window.find(pattern("^Guide, .* from the top$"), "separator")
        # The upright one first, then the level one; each in a step of its own.
        drag(self.x(40), self.y(90), self.x(187), self.y(100))
        self.step("Move Guide")
        self.window.find(pattern("^Guide, 60.* from the left$|^Guide, 59.* from the left$"), "separator")
        drag(self.x(50), self.y(120), self.x(200), self.y(140))
        pages = {page["page"]: page for page in self.canvas.save()["pages"] if page["page"].startswith("inside")}
        self.assertAlmostEqual(pages["inside-right"]["guides_x_mm"][0], 60, delta=0.6)
        self.assertAlmostEqual(pages["inside-right"]["guides_y_mm"][0], 140, delta=0.6)
        self.assertNotIn("guides_x_mm", pages["inside-left"])
        self.assertNotIn("guides_y_mm", pages["inside-left"])
        for _ in range(2):
            self.window.act("win.undo")
        pages = {page["page"]: page for page in self.canvas.save()["pages"] if page["page"].startswith("inside")}
        self.assertAlmostEqual(pages["inside-left"]["guides_x_mm"][0], 40, delta=0.6)
        self.assertNotIn("guides_x_mm", pages["inside-right"])

    def test_rulers_go_as_they_came(self):
        self.pull_out(self.x(30), self.y(120))
        key("shift+F7")
        wait_for(
            lambda: not [node for node in self.window.root.walk() if node.role == "separator" and "Guide" in node.name],
            what="no guides",
        )


if __name__ == "__main__":
    main()
