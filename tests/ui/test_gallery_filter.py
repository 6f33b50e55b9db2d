#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding templates by their words and themes, and seeing them in other colours."""

import os

from gallery import BIRDS, GalleryTest, NIGHT
from heartfelt import click, key, main, pattern, type_text, wait_for


class TestFilter(GalleryTest):
    def test_searches_the_words_on_the_card(self):
        window = self.start()
        self.tile(window, BIRDS)
        key("slash")
        type_text("people call us with a knot")
        wait_for(lambda: not self.showing(window, NIGHT, 0), what="other cards gone")
        self.assertTrue(self.showing(window, BIRDS))
        type_text("xyz")
        window.find("No card says “people call us with a knotxyz”")
        window.press("Clear Search")
        self.assertTrue(self.showing(window, NIGHT, 5))

    def test_filters_by_theme(self):
        window = self.start()
        self.tile(window, BIRDS)
        window.press("Theme", None)
        window.press("Unsung heroes", None)
        window.find("Theme: Unsung heroes")
        wait_for(lambda: not self.showing(window, BIRDS, 0), what="cards of other themes gone")
        self.assertTrue(self.showing(window, pattern("^Template: We know who you are, ")))

    def test_a_language_shows_templates_in_it(self):
        window = self.start()
        self.tile(window, BIRDS)
        window.press("Language", None)
        window.press("Deutsch", None)
        window.find("Language: Deutsch")
        german = self.tile(window, pattern("^Template: Schön, dich zu hören, "))
        self.assertFalse(self.showing(window, BIRDS, 0))
        click(*window.at(german), repeat=2)
        window.retitle("Schön, dich zu hören")
        card = self.save_as(window, os.path.join(self.folder, "hallo.heartfelt"))
        self.assertEqual(card["language"], "de")
        texts = {item["id"]: item.get("text") for page in card["pages"] for item in page["items"]}
        self.assertEqual(texts["headline"], "Schön, dich zu hören")

    def test_colours_recolour_what_they_suit(self):
        window = self.start()
        birds = self.tile(window, BIRDS)
        before = wait_for(lambda: self.painted(window, birds), what="a picture")
        window.press("Colours: Sea Glass", None)
        window.find(pattern("in Sea Glass$"))
        window.find("Night art")
        birds = self.tile(window, BIRDS)
        wait_for(lambda: self.painted(window, birds) not in (None, before), what="other colours")
        click(*window.at(birds))
        window.press("Use This Card")
        window.retitle("A friendly voice")
        card = self.save_as(window, os.path.join(self.folder, "blue.heartfelt"))
        self.assertEqual(card["palette"]["id"], "seaglass")


if __name__ == "__main__":
    main()
