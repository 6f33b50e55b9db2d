#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The canvas: it shows what the painter paints, zooms, pans, and has its marks."""

import os
import subprocess

from canvas import Area, CanvasTest, picture_difference
from heartfelt import card_json, cli, drag, key, main, move, pattern, wait_for, xdo


class TestSeeing(CanvasTest):
    def test_shows_what_is_exported(self):
        canvas = self.open("birds")
        page = canvas.page()
        target = os.path.join(self.folder, "front.png")
        samples = [f"--set={key}={value}" for key, value in card_json(canvas.path)["samples"].items()]
        size = f"--size={page.width}x"
        cli("export", canvas.path, *samples, "--to", "png", "--page", "front", size, "-o", target, "--quiet")
        # The fold's shade is no part of the page.
        inside = page.inset(16)
        crop = f"{inside.width}x{inside.height}+16+16"
        exported = subprocess.run(
            ["convert", target, "-crop", crop, "-depth", "8", "rgb:-"], check=True, capture_output=True
        ).stdout
        # A picture file may be a little less high than the page, and smooth edges elsewhere; a pixel off is a difference of 5.
        wait_for(lambda: picture_difference(exported, inside.pixels("exported")) < 2, what="the canvas like the export")

    def test_zooms_at_the_pointer_and_fits_again(self):
        canvas = self.open("birds")
        fitted = canvas.zoom()
        before = canvas.page().pixels("fitted")
        move(*canvas.point(0.5, 0.5))
        xdo("keydown", "ctrl")
        xdo("click", "--repeat", 5, 4)
        xdo("keyup", "ctrl")
        wait_for(lambda: canvas.zoom() > fitted * 1.8, what="a larger card")
        self.assertNotEqual(before, canvas.page_area().pixels("zoomed"))
        key("ctrl+1")
        wait_for(lambda: canvas.zoom() == 100, what="true size")
        key("ctrl+minus")
        wait_for(lambda: canvas.zoom() == 90, what="one step smaller")
        key("ctrl+0")
        wait_for(lambda: canvas.zoom() == fitted, what="the page fitted")
        wait_for(lambda: picture_difference(before, canvas.page().pixels("again")) < 0.01, what="the picture as before")

    def test_pans_with_the_middle_button_and_the_wheel(self):
        canvas = self.open("birds")
        key("ctrl+1")
        wait_for(lambda: canvas.zoom() == 100, what="true size")

        # One at a time: a key held for long on a busy machine repeats.
        def enlarged():
            key("ctrl+plus")
            return canvas.zoom() >= 200

        wait_for(enlarged, what="twice the size")
        area = canvas.page_area()
        before = canvas.settled(area)
        x, y = canvas.middle()
        drag(x, y, x - 60, y - 80, button=2)
        panned = wait_for(lambda: self.other(area, before), what="pages pulled along")
        xdo("click", "--repeat", 3, 5)
        wait_for(lambda: self.other(area, panned), what="pages scrolled")

    def test_no_part_of_the_window_is_left_unpainted(self):
        canvas = self.open("birds")
        frame = canvas.window.frame
        everything = Area(*canvas.window.at(frame, 0, 0), *frame.extents()[2:])

        def has_black(picture):
            return any(picture[i : i + 3] == bytes(3) for i in range(0, len(picture), 3))

        move(*canvas.point(0.5, 0.5))
        # The card at rest, larger, over the panels; the other steps; the way back to the gallery.
        for keys in [("F9",), ("ctrl+plus", "ctrl+plus"), ("F9",), ("ctrl+f",), ("alt+2",), ("alt+3",), ("alt+Home",)]:
            key(*keys)
            self.assertFalse(has_black(everything.pixels("moving")), keys)
            self.assertFalse(has_black(canvas.settled(everything)), keys)

    def test_panels_beside_a_card_as_wide_as_the_canvas(self):
        """While a panel slides the zoom changes with each frame, and so does the header bar: nothing goes without a size."""
        canvas = self.open("birds")
        everything = Area(*canvas.window.at(canvas.window.frame, 0, 0), *canvas.window.frame.extents()[2:])
        key("ctrl+2")
        for panel in ["shift+F9", "shift+F9", "F9", "F9"] * 2:
            width = canvas.node().extents()[2]
            key(panel)
            wait_for(lambda: canvas.node().extents()[2] != width, what="a canvas of another width")
            canvas.settled(everything)

    def test_marks_show_what_is_cut_off(self):
        canvas = self.open("birds")
        area = canvas.page_area()
        before = canvas.settled(area)
        key("F7")
        wait_for(lambda: self.other(area, before), what="marks")
        key("F7")
        wait_for(lambda: area.pixels("unmarked") == before, what="the page without marks")

    def test_items_are_read_and_reached_in_order(self):
        canvas = self.open("birds")
        names = [node.name for node in canvas.node().children() if node.name]
        self.assertIn("Headline, text, A friendly voice", names)
        self.assertIn("Birds on a wire, art", [name[:20] for name in names])
        headline = canvas.window.find("Headline, text, A friendly voice")
        frame = {item["id"]: item for item in canvas.card()["pages"][0]["items"]}["headline"]["frame_mm"]
        self.assertAlmostEqual(headline.extents()[2], frame[2] * canvas.page().width / canvas.width_mm, delta=2)
        key("Tab")
        wait_for(lambda: headline.has("FOCUSED"), what="the headline focused")
        wait_for(lambda: "selected, 10.2 from the left" in headline.description, what="its state and place")
        key("Tab")
        wait_for(lambda: canvas.window.find(pattern("^Line below, text")).has("FOCUSED"), what="the line below focused")
        key("shift+Tab", "Down")
        canvas.window.find("Undo Move Headline", "push button")
        moved = canvas.save()["pages"][0]["items"]
        self.assertAlmostEqual(moved[1]["frame_mm"][1], frame[1] + 1, places=3)
        key("Escape")
        wait_for(lambda: canvas.node().has("FOCUSED"), what="nothing selected, the canvas focused")


if __name__ == "__main__":
    main()
