#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How words are set: size, slant, place, fit and colour."""

from heartfelt import main, move, pattern, wait_for, xdo
from inspector import InspectorTest


class TestLettering(InspectorTest):
    def test_lettering(self):
        self.select("Headline")
        size = self.find("Size", "spin button")
        # The wheel over a number scrolls past it.
        move(*self.window.at(size, 0.2))
        before = self.window.at(size)[1]
        xdo("click", "--repeat", 3, "--delay", 60, 5)
        wait_for(lambda: self.window.at(size)[1] < before, what="a panel scrolled")
        self.assertEqual(size.value(), 38)
        xdo("click", "--repeat", 5, "--delay", 60, 4)
        self.changes_picture(lambda: size.set_value(24))
        self.undo_is("Change Size of Headline")
        self.press("Italic")
        self.undo_is("Make Headline Italic")
        self.press("Align Right")
        self.undo_is("Align Headline")
        self.press("Top")
        wait_for(lambda: self.find("Top").has("PRESSED"))
        headline = self.item("headline")
        self.assertEqual(
            (headline["size_pt"], headline["italic"], headline["align"], headline.get("valign", "top")),
            (24, True, "end", "top"),
        )

    def test_what_is_too_long_is_told_and_mended(self):
        self.select("Headline")
        self.find("Fit: Fits on one line")
        size = self.find("Size", "spin button")
        self.choose("If Too Long", 0)
        self.undo_is("Change Fit of Headline")
        size.set_value(80)
        self.find(pattern("^Fit: Too long, by [0-9]+ letters"))
        self.assertFalse(any(node.name.endswith(" Taller") for node in self.window.root.walk()))  # a word is too wide
        size.set_value(60)
        height = self.item("headline")["frame_mm"][3]
        self.press(pattern("^Make It .* mm Taller$"))
        self.undo_is("Make Room in Headline")
        self.find(pattern("^Fit: Fits"))
        self.assertGreater(self.item("headline")["frame_mm"][3], height + 5)
        self.window.act("win.undo")
        self.press(pattern("^Shrink Down to 8 pt$"))
        self.undo_is("Make Room in Headline")
        self.find(pattern("^Fit: Made small, "))
        self.assertEqual(self.item("headline")["fit"], {"mode": "shrink", "min_size_pt": 8})
        self.window.act("win.undo")
        self.choose("If Too Long", 1)
        self.find("Smallest Size", "spin button").set_value(20)
        self.find(pattern("^Fit: Made small, "))
        self.assertEqual(self.item("headline")["fit"], {"mode": "shrink", "min_size_pt": 20})

    def test_colours_of_words_and_paper_by_role(self):
        self.select("Headline")
        self.find(pattern("^Deep · easy to read, 8.9 : 1"))
        self.changes_picture(lambda: self.press("Colour: Soft"))
        self.find(pattern("^Soft · hard to read, "))
        self.undo_is("Colour Headline")
        self.assertEqual(self.item("headline")["paint"], "soft")
        self.press("Level: Front")
        self.press("Paper: Accent")
        self.undo_is("Colour Paper of Front")
        self.assertEqual(self.saved()["pages"][0]["background"], "accent")


if __name__ == "__main__":
    main()
