#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs drop on the canvas: pictures, SVG, text, cards; and what cannot be taken."""

import os
import subprocess

from canvas import Area, CanvasTest
from dragged import Dragged
from heartfelt import key, main, pattern

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" class="accent"/></svg>'


class TestDrop(CanvasTest):
    def setUp(self):
        super().setUp()
        self.canvas = self.open("birds")
        self.window = self.canvas.window
        self.before = self.canvas.card()

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def picture(self, name, color, size="60x30"):
        path = os.path.join(self.folder, name)
        subprocess.run(["convert", "-size", size, "xc:" + color, path], check=True)
        return path

    def drop(self, point, *what, then, sign=None):
        """Drags WHAT from another program to POINT, lets go once SIGN is seen, and waits for what is to be found THEN.

        The sign is a frame around the page unless it is told."""
        corner = self.canvas.page()
        frame = Area(corner.x, corner.y, 8, 8)
        before = self.canvas.settled(frame)
        with Dragged(*what) as dragged:
            dragged.to(point, sign or (lambda: self.other(frame, before)))
            return self.window.find(*then)

    def step(self, name):
        return "Undo " + name, "push button"

    def added(self):
        """The items the front has now and did not have."""
        known = {item["id"] for item in self.before["pages"][0]["items"]}
        return [item for item in self.canvas.save()["pages"][0]["items"] if item["id"] not in known]

    def middle(self, item):
        x, y, width, height = item["frame_mm"]
        return x + width / 2, y + height / 2

    def test_pictures_stand_where_they_were_dropped_and_take_the_place_of_others(self):
        point = self.canvas.point(0.5, 0.75)
        self.drop(point, self.picture("red.png", "red"), then=self.step("Add Picture"))
        (item,) = self.added()
        self.assertEqual(item["type"], "picture")
        x, y = self.middle(item)
        self.assertAlmostEqual(x, 127 * 0.5, delta=1.0)
        self.assertAlmostEqual(y, 177.8 * 0.75, delta=1.0)

        x, y, _, _ = item["frame_mm"]
        left, top = self.canvas.point(x / 127, y / 177.8)
        frame = Area(left - 4, top - 4, 8, 8)
        key("Escape")
        before = self.canvas.settled(frame)
        self.drop(point, self.picture("blue.png", "blue"), sign=lambda: self.other(frame, before),
                  then=self.step("Replace Picture"))
        (other,) = self.added()
        self.assertEqual((other["id"], other["frame_mm"]), (item["id"], item["frame_mm"]))
        self.assertNotEqual(other["asset"], item["asset"])

    def test_svg_becomes_art_and_text_a_text(self):
        self.drop(self.canvas.point(0.5, 0.5), self.file("box.svg", SVG.encode()), then=self.step("Add Art"))
        (item,) = self.added()
        self.assertEqual(item["type"], "art")
        self.drop(self.canvas.point(0.5, 0.9), "--text", "With all our thanks", then=self.step("Add Text"))
        item = next(item for item in self.added() if item["type"] == "text")
        self.assertEqual(item["text"], "With all our thanks")
        self.assertAlmostEqual(self.middle(item)[1], 177.8 * 0.9, delta=1.0)

    def test_what_cannot_be_taken_is_said_and_changes_nothing(self):
        broken = self.file("broken.png", b"\x89PNG\r\n\x1a\nno picture")
        self.drop(self.canvas.point(0.5, 0.5), broken, then=(pattern("This could not be put on the card"),))
        self.assertEqual(self.canvas.card(), self.before)

    def test_a_card_opens(self):
        card = self.new_card("cabin")
        self.drop(self.canvas.point(0.5, 0.5), card, sign=lambda: self.window.shows("Open This Card"), then=(pattern("The light that’s on"), "frame"))
        self.assertEqual(self.canvas.card(), self.before)


if __name__ == "__main__":
    main()
