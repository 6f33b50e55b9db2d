#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures and art in the inspector: how they lie in their frames, which part is seen, how fine they print."""

import hashlib
import json
import os
import subprocess
import zipfile

import drive
from heartfelt import card_json, key, main, pattern, wait_for, xdo
from inspector import InspectorTest

BLURRED = pattern("^Looks blurred in print")

# From elsewhere: its colours are in a style sheet and in a style.
LOGO = (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><script>alert(1)</script>'
        b'<style>.a{fill:#C03F1B}</style><rect class="a" width="10" height="10"/>'
        b'<rect x="10" style="fill:#00f" width="10" height="10"/></svg>')


class TestPictures(InspectorTest):
    def new_card(self, template, *options):
        """The card with a picture of 300 × 400 pixels on it, four times 25 mm wide and half as high."""
        path = super().new_card(template, *options)
        self.picture_file = os.path.join(self.folder, "sky.png")
        self.paint(self.picture_file, "300x400", "gradient:red-blue")
        with open(self.picture_file, "rb") as file:
            data = file.read()
        asset = f"assets/{hashlib.sha256(data).hexdigest()}.png"
        card = card_json(path)
        item = {"id": "sky", "name": "Sky", "type": "picture", "asset": asset, "frame_mm": [10, 50, 100, 50]}
        logo = f"assets/{hashlib.sha256(LOGO).hexdigest()}.svg"
        art = {"id": "logo", "name": "Logo", "type": "art", "asset": logo, "frame_mm": [40, 130, 40, 20]}
        card["pages"][0]["items"] += [item, art]
        with zipfile.ZipFile(path) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        parts.update({"card.json": json.dumps(card).encode(), asset: data, logo: LOGO})
        with zipfile.ZipFile(path, "w") as new:
            for name, part in parts.items():
                new.writestr(name, part, zipfile.ZIP_STORED)
        return path

    def paint(self, path, size, what):
        subprocess.run(["convert", "-size", size, what, "-depth", "8", path], check=True)

    def test_the_part_seen_zoom_and_fineness(self):
        self.select("Sky")
        # 300 pixels on 100 mm are 76 an inch.
        self.find("300 × 400 pixels, 76 an inch")
        self.find(BLURRED)
        self.changes_picture(lambda: self.press("All of It"))
        self.undo_is("Fit Sky into Its Frame")
        self.find("300 × 400 pixels, 203 an inch")  # 37.5 mm wide: fine enough
        self.assertFalse([node for node in self.window.root.walk() if BLURRED.search(node.name)])
        self.press("Fill the Frame")
        self.find("Zoom", "spin button").set_value(200)
        self.undo_is("Zoom Sky")
        self.find("300 × 400 pixels, 38 an inch")

        pad = self.find("Part Seen")
        self.click(pad)  # takes the keys; its middle is seen already
        self.changes_picture(lambda: key("Down", "Down", "shift+Down"))
        self.undo_is("Choose Part of Sky")
        sky = self.item("sky")
        self.assertEqual((sky["zoom"], sky.get("scaling", "cover")), (2, "cover"))
        self.assertAlmostEqual(sky["focus"][0], 0.5, 2)
        self.assertAlmostEqual(sky["focus"][1], 0.64, 2)
        self.find("Corners", "spin button").set_value(5)
        self.undo_is("Round Corners of Sky")

    def test_turned_and_cropped_on_the_card(self):
        self.select("Sky")
        self.changes_picture(lambda: self.press("Turn Right"))
        self.undo_is("Turn Sky in Its Frame")
        # On its side it is 400 pixels wide, on 100 mm.
        self.find("300 × 400 pixels, 102 an inch")
        self.press("Crop on the Card")
        canvas = self.find(pattern("^Canvas: "), "panel")
        wait_for(lambda: canvas.description.startswith("Choosing the part"), what="a picture being cropped")
        self.changes_picture(lambda: key("plus", "plus", "Right", "shift+Down", "comma"))
        self.undo_is("Crop Sky")
        key("Return")
        wait_for(lambda: canvas.description == "", what="the end of cropping")
        sky = self.item("sky")
        self.assertAlmostEqual(sky["zoom"], 1.06 ** 2, 5)
        self.assertEqual(sky["turn_deg"], 89)
        self.assertEqual(sky["frame_mm"], [10, 50, 100, 50])
        # All of it was one step.
        self.window.act("win.undo")
        self.undo_is("Turn Sky in Its Frame")
        self.assertEqual((self.item("sky")["turn_deg"], self.item("sky").get("zoom", 1)), (90, 1))

        # Twice on it does the same; pulling moves it behind its frame, and the wheel zooms.
        x, y = self.window.at(self.find("Sky, picture", None))
        drive.click(x, y, repeat=2)
        wait_for(lambda: canvas.description.startswith("Choosing the part"), what="a picture being cropped")
        xdo("click", "--repeat", 4, "--delay", 60, 4)
        wait_for(lambda: self.item("sky").get("zoom", 1) > 1.1, what="a zoomed picture")
        before = self.item("sky").get("focus", [0.5, 0.5])
        drive.drag(x, y, x + 40, y)
        wait_for(lambda: self.item("sky").get("focus", [0.5, 0.5])[1] > before[1], what="another part of it")
        self.assertEqual(self.item("sky")["frame_mm"], [10, 50, 100, 50])
        key("Escape")
        wait_for(lambda: canvas.description == "", what="the end of cropping")
        self.find("Level: Sky")  # selected still

    def test_art_wears_the_colours_of_the_card_or_its_own(self):
        self.select("Birds on a wire")
        self.press("Lock")  # it is
        self.undo_is("Unlock Birds on a wire")
        self.assertEqual(self.item("art")["scaling"], "stretch")
        self.press("All of It")
        self.undo_is("Fit Birds on a wire into Its Frame")
        self.press("Colours of the Card")
        self.undo_is("Colour Birds on a wire as Drawn")
        self.assertEqual(self.item("art")["recolor"], False)
        self.press("Colours of the Card")
        self.undo_is("Colour Birds on a wire as the Card")

    def test_roles_stand_for_the_colours_of_a_logo(self):
        self.select("Logo")
        self.changes_picture(lambda: self.press("Match to Card"))
        self.undo_is("Match Colours of Logo")
        self.assertEqual(self.item("logo")["tints"]["#C03F1B"], "primary")
        self.choose("Role for #0000FF", 4)
        self.undo_is("Colour Logo")
        self.assertEqual(self.item("logo")["tints"], {"#C03F1B": "primary", "#0000FF": "accent"})
        self.press("All as Drawn")
        self.undo_is("Colour Logo as Drawn")
        self.assertNotIn("tints", self.item("logo"))

    def test_another_picture_in_the_same_frame(self):
        other = os.path.join(self.folder, "meadow.png")
        self.paint(other, "1200x600", "gradient:green-yellow")
        self.select("Sky")
        self.press("Replace…")
        self.window.find("Replace Picture")
        key("slash")
        entry = self.window.find(None, "text", pred=lambda node: node.text().startswith("/"))
        entry.set_text(other)
        before = self.picture()
        key("Return")
        self.undo_is("Replace Sky")
        wait_for(lambda: self.picture() != before, what="the other picture")
        self.find("1200 × 600 pixels, 305 an inch")
        sky = self.item("sky")
        self.assertEqual((sky["frame_mm"], sky["asset_name"]), ([10, 50, 100, 50], "meadow.png"))
        self.window.act("win.undo")
        self.find("300 × 400 pixels, 76 an inch")


if __name__ == "__main__":
    main()
