#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery: looking at templates, and making a card of one."""

import os
import re

from gallery import BIRDS, GalleryTest, PREVIEW
from heartfelt import click, key, main, pattern, wait_for


class TestGallery(GalleryTest):
    def test_one_click_looks_and_escape_closes(self):
        window = self.start()
        click(*window.at(self.tile(window, BIRDS)))
        close = self.tile(window, PREVIEW)
        window.find("Two birds on a wire, one with a headset, in front of a low sun.")
        window.find("Use This Card", "push button")
        key("Escape")
        wait_for(lambda: not self.in_sight(window, close), what="the preview closed")

    def test_double_click_makes_a_card_of_its_own(self):
        window = self.start()
        click(*window.at(self.tile(window, BIRDS)), repeat=2)
        window.retitle("A friendly voice")
        path = os.path.join(self.folder, "mine.heartfelt")
        card = self.save_as(window, path)
        with open(os.path.join(os.environ["HEARTFELT_DATA_DIR"], "templates", "birds", "card.json")) as file:
            self.assertNotIn(card["uuid"], file.read())
        self.assertEqual(card["info"]["template"], "birds")
        self.assertEqual(card["palette"]["id"], "marmalade")

    def test_arrows_look_and_enter_uses(self):
        window = self.start()
        first = self.tile(window, pattern("^Template: "))
        wait_for(lambda: first.has("FOCUSED"), what="the focus on the first card")
        key("Right")
        self.tile(window, PREVIEW)
        second = self.tile(window, pattern("^Template: (?!" + first.name[len("Template: ") :] + ")"))
        wait_for(lambda: second.has("SELECTED"), what="the second card selected")
        key("Return")
        window.retitle(pattern("^" + re.escape(second.name[len("Template: ") :].split(",")[0])))


if __name__ == "__main__":
    main()
