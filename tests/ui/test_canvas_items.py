#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Items on the canvas: selected, moved, resized, turned and copied by mouse and keyboard; each as one step."""

import time

from canvas import CanvasTest
from heartfelt import click, drag, key, main, move, pattern, wait_for, xdo


def front(card):
    """The items on the front, by id."""
    return {item["id"]: item for item in card["pages"][0]["items"]}


def corner(frame, across, down):
    """That corner of a frame, in mm."""
    x, y, width, height = frame
    return x + width * across, y + height * down


class TestItems(CanvasTest):
    def setUp(self):
        super().setUp()
        self.canvas = self.open("birds")
        self.window = self.canvas.window
        self.page = self.canvas.page()
        self.before = front(self.canvas.card())

    def at(self, x_mm, y_mm):
        """That point of the page, on the screen."""
        scale = self.page.width / self.canvas.width_mm
        return round(self.page.x + x_mm * scale), round(self.page.y + y_mm * scale)

    def middle(self, item):
        return self.at(*corner(self.before[item]["frame_mm"], 0.5, 0.5))

    def handle(self, item, across, down):
        return self.at(*corner(self.before[item]["frame_mm"], across, down))

    def select(self, item):
        """Away from the middle, where a press soon after would be the second of two."""
        click(*self.at(*corner(self.before[item]["frame_mm"], 0.25, 0.5)))

    def saved(self, step):
        """The front as it is saved, after STEP."""
        self.window.find("Undo " + step, "push button")
        return front(self.canvas.save())

    def expect_undone(self):
        """One step back all is as it was."""
        self.window.act("win.undo")
        self.window.find("Undo", "push button")
        self.assertEqual(front(self.canvas.save()), self.before)

    def drag_with(self, modifier, start, end):
        """A drag with MODIFIER held from just after the press on."""
        move(*start)
        xdo("mousedown", 1)
        xdo("keydown", modifier)
        drag_to(start, end)
        xdo("mouseup", 1)
        xdo("keyup", modifier)

    def check(self, *checks):
        """Runs CHECKS in one window, each beginning with the card as it was."""
        for check in checks:
            with self.subTest(check.__name__):
                check()
                while self.window.find(pattern("^Undo"), "push button").name != "Undo":
                    self.window.act("win.undo")
                    time.sleep(0.1)
                key("ctrl+shift+a")

    def test_pulling_at_items(self):
        self.check(
            self.check_a_drag_moves_and_changes_what_is_seen,
            self.check_escape_takes_a_drag_back,
            self.check_the_middle_of_the_page_draws_near,
            self.check_control_copies,
        )

    def test_handles_and_bands(self):
        self.check(
            self.check_a_corner_resizes_and_shift_keeps_proportion,
            self.check_the_handle_above_turns_by_15_degrees_with_shift,
            self.check_a_band_selects_what_it_touches,
        )

    def test_keys_and_menu(self):
        self.check(self.check_keys_move_turn_and_remove, self.check_a_right_click_offers_what_can_be_done)

    def check_a_drag_moves_and_changes_what_is_seen(self):
        pixels = self.page.pixels("before")
        x, y = self.middle("headline")
        drag(x, y, x + 23, y + 61)
        moved = self.saved("Move Headline")["headline"]["frame_mm"]
        scale = self.page.width / self.canvas.width_mm
        old = self.before["headline"]["frame_mm"]
        self.assertAlmostEqual(moved[0] - old[0], 23 / scale, delta=2)
        self.assertAlmostEqual(moved[1] - old[1], 61 / scale, delta=2)
        self.assertEqual(moved[2:], old[2:])
        self.assertNotEqual(self.page.pixels("moved"), pixels)
        self.expect_undone()

    def check_escape_takes_a_drag_back(self):
        self.select("headline")
        pixels = self.canvas.settled(self.page)
        start = self.middle("headline")
        move(*start)
        xdo("mousedown", 1)
        drag_to(start, (start[0] + 40, start[1] + 90))
        wait_for(lambda: self.page.pixels("dragging") != pixels, what="the headline elsewhere")
        key("Escape")
        xdo("mouseup", 1)
        move(5, 5)
        self.window.find("Undo", "push button")
        move(*start)
        wait_for(lambda: self.page.pixels("cancelled") == pixels, what="the page as it was")

    def check_the_middle_of_the_page_draws_near(self):
        x, y = self.middle("headline")
        drag(x, y, x + 40, y + 61)
        self.saved("Move Headline")
        drag(x + 40, y + 61, x + 2, y + 90)
        x_mm, _, width, _ = front(self.canvas.save())["headline"]["frame_mm"]
        self.assertAlmostEqual(x_mm + width / 2, self.canvas.width_mm / 2, places=2)

    def check_control_copies(self):
        x, y = self.middle("headline")
        move(x, y)
        xdo("keydown", "ctrl")
        drag(x, y, x + 10, y + 80)
        xdo("keyup", "ctrl")
        items = self.saved("Duplicate Headline")
        self.assertEqual(len(items), len(self.before) + 1)
        self.assertEqual(items["headline"], self.before["headline"])
        self.expect_undone()

    def check_a_corner_resizes_and_shift_keeps_proportion(self):
        self.select("name")
        start = self.handle("name", 1, 1)
        self.drag_with("shift", start, (start[0] - 40, start[1]))
        frame, old = self.saved("Resize Name")["name"]["frame_mm"], self.before["name"]["frame_mm"]
        self.assertLess(frame[2], old[2])
        self.assertAlmostEqual(frame[2] / frame[3], old[2] / old[3], delta=0.05)
        self.assertAlmostEqual(frame[0], old[0], places=2)
        self.expect_undone()

    def check_the_handle_above_turns_by_15_degrees_with_shift(self):
        self.select("headline")
        x, y = self.handle("headline", 0.5, 0)
        self.drag_with("shift", (x, y - 24), (x + 25, y - 10))
        angle = self.saved("Rotate Headline")["headline"]["rotation_deg"]
        self.assertGreater(angle, 0)
        self.assertAlmostEqual(angle % 15, 0, places=4)
        self.expect_undone()

    def check_a_band_selects_what_it_touches(self):
        self.canvas.settled(self.page)
        left, top = self.at(-8, 4)
        right, bottom = self.at(80, 40)
        drag(left, top, right, bottom)
        key("ctrl+g")
        self.saved("Group")
        self.expect_undone()

    def check_keys_move_turn_and_remove(self):
        self.select("headline")
        key("Right", "Right", "shift+Down", "alt+Left")
        frame, old = self.saved("Move Headline")["headline"]["frame_mm"], self.before["headline"]["frame_mm"]
        self.assertAlmostEqual(frame[0] - old[0], 1.9, places=3)
        self.assertAlmostEqual(frame[1] - old[1], 10, places=3)
        key("ctrl+r")
        self.assertAlmostEqual(self.saved("Rotate Headline")["headline"]["rotation_deg"], 15)
        key("Delete")
        self.assertNotIn("headline", self.saved("Remove Headline"))

    def check_a_right_click_offers_what_can_be_done(self):
        click(*self.middle("headline"), button=3)
        self.window.find("Duplicate", "menu item", pred=lambda item: item.actions()).do()
        self.assertEqual(len(self.saved("Duplicate Headline")), len(self.before) + 1)


def drag_to(start, end, steps=8):
    """Moves the pressed pointer from START to END."""
    for i in range(1, steps + 1):
        move(*(round(a + (b - a) * i / steps) for a, b in zip(start, end)))


if __name__ == "__main__":
    main()
