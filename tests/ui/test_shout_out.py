#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A card as a shout-out: a copy laid out for the picture’s shape, its description on the clipboard, and the grid to lay out by."""

import subprocess

from heartfelt import click, key, main, pattern, pixels, rested, wait_for
from inspector import InspectorTest

SQUARE = "A friendly voice (Square picture, 1080 × 1080)"


class TestShoutOut(InspectorTest):
    def part_of(self, canvas):
        x, y = self.window.at(canvas)
        return pixels("canvas", x - 80, y - 80, 160, 160)

    def test_a_copy_for_a_square_picture_with_its_description(self):
        before = self.saved()
        canvas = self.find(pattern("Canvas: Front"))
        click(*self.window.at(canvas, 0.04, 0.5))  # beside the page
        plain = rested(lambda: self.part_of(canvas), "the canvas")
        key("ctrl+F7")
        wait_for(lambda: self.part_of(canvas) != plain, what="the grid")
        key("ctrl+F7")
        wait_for(lambda: self.part_of(canvas) == plain, what="no grid")

        self.press("Card Menu")
        self.find("Copy as a Shout-Out", "menu item")
        self.find("Copy as a Shout-Out", "menu item").do("click")
        self.find("Square picture, 1080 × 1080", "menu item").do("click")
        copy = self.window.find(SQUARE, "frame")
        wait_for(lambda: any(n.name == "1080 × 1080" or "1080" in n.name for n in copy.walk()), what="the square card")
        self.assertEqual(self.saved()["format"], before["format"])  # the card itself stays

        self.window.act("win.copy-description")
        self.find("The description is copied", "label")
        told = subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True, text=True, check=True).stdout
        self.assertIn("A friendly voice", told)
        self.assertIn("Two birds face each other", told)


if __name__ == "__main__":
    main()
