#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing a card: drawn, taken from a picture, kept, and used again."""

import math
import os
import subprocess

from heartfelt import UiTest, card_json, key, main, move, wait_for, xdo


class TestSign(UiTest):
    def setUp(self):
        super().setUp()
        self.path = self.new_card("birds")
        self.window = self.start(self.path, title="A friendly voice")
        self.window.retitle("A friendly voice")
        self.window.find("Item: Headline", "list item")

    def open_menu(self):
        move(640, 450)
        self.window.click(self.window.find("Add Signature"))

    def do(self, name):
        """Activates a button of a popover or of a window of its own."""

        def done():
            self.window.find(name, "push button").do("click")
            return True

        wait_for(done, what=name)

    def stroke(self, place, points):
        (x, y), *others = [(round(place[0] + x), round(place[1] + y)) for x, y in points]
        move(x, y)
        xdo("mousedown", 1)
        for x, y in others:
            move(x, y)
        xdo("mouseup", 1)

    def sign(self, name):
        """Has NAME sign the card, and waits until the sheet is gone."""
        self.window.find("Who Signs", "text").set_text(name)
        wait_for(lambda: self.window.find("Sign Card", "push button").has("SENSITIVE"))
        self.do("Sign Card")
        wait_for(lambda: all(node.name != "Sign Card" for node in self.window.root.walk()), what="the sheet to go")
        self.window.find("Undo Add " + name, "push button")

    def inks(self):
        self.window.act("win.save")
        return [item for item in card_json(self.path)["pages"][0]["items"] if item["type"] == "ink"]

    def test_drawn_kept_and_scanned(self):
        self.open_menu()
        self.do("Draw a Signature…")
        pad = self.window.find("Sign Here")
        frame = self.window.find("Signature", "frame")
        place = self.window.point(pad, "Signature", frame, 0, 0)
        self.stroke(place, [(40 + 8 * i, 100 + 40 * math.sin(i / 2)) for i in range(30)])
        self.stroke(place, [(60, 160), (200, 165)])
        wait_for(lambda: pad.description == "2 strokes", what="two strokes")
        key("ctrl+z")
        wait_for(lambda: pad.description == "1 stroke", what="one stroke")
        self.do("Clear")
        wait_for(lambda: pad.description == "0 strokes", what="nothing")
        self.do("Undo Stroke")
        wait_for(lambda: pad.description == "1 stroke", what="one stroke again")
        self.sign("Ana Lima")
        (drawn,) = self.inks()
        self.assertEqual((drawn["name"], len(drawn["strokes"])), ("Ana Lima", 1))
        # As large as it was written, eight pixels a mm.
        self.assertAlmostEqual(drawn["frame_mm"][2], 232 / 8, delta=1.5)

        self.open_menu()
        kept = self.window.find("Signature: Ana Lima", "list item")
        wait_for(lambda: kept.has("FOCUSED"), what="the keyboard at the first signature")
        key("Return")
        wait_for(lambda: len(self.inks()) == 2, what="the kept one")
        again = self.inks()[1]
        self.assertEqual(again["strokes"], drawn["strokes"])
        self.assertGreaterEqual(again["frame_mm"][0], drawn["frame_mm"][0] + drawn["frame_mm"][2])

        paper = os.path.join(self.folder, "paper.png")
        draw = "circle 200,100 200,40"
        subprocess.run(["convert", "-size", "500x200", "gradient:#fdf6e0-#b8b09a", "-fill", "none", "-stroke", "#203070",
                        "-strokewidth", "9", "-draw", draw, paper], check=True)
        self.open_menu()
        self.do("Signature from a Picture…")
        self.do("Choose a Picture…")
        self.window.find("Picture of a Signature")
        key("slash")
        entry = self.window.find(None, "text", pred=lambda node: node.text().startswith("/"))
        entry.set_text(paper)
        key("Return")
        self.window.find("Choose Another Picture…", "push button")
        self.sign("Bo")
        scanned = self.inks()[2]
        self.assertTrue(scanned["filled"])
        self.assertEqual(len(scanned["strokes"]), 2)  # both sides of the ring
        self.window.press("Colour: Accent", None)
        self.window.find("Undo Colour Bo", "push button")
        self.assertEqual(self.inks()[2]["paint"], "accent")


if __name__ == "__main__":
    main()
