#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery: looking at templates, finding and recolouring them, and making a card of one."""

import os
import re
import shutil

from heartfelt import UiTest, card_json, click, key, main, pattern, pixels, type_text, wait_for

BIRDS = pattern("^Template: A friendly voice, ")
NIGHT = pattern("^Template: You showed us the way, ")
PREVIEW = "Close Preview"


class TestGallery(UiTest):
    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds", "lighthouse", "desk-a6", "lamp")

    def start(self, *args, env=None, **options):
        return super().start(*args, env={"HEARTFELT_DATA_DIR": self.data, **(env or {})}, **options)

    def tile(self, window, name):
        """The tile called NAME, once it is there."""
        return window.find(name, pred=lambda node: self.in_sight(window, node))

    def in_sight(self, window, node):
        """Whether NODE has a place inside of WINDOW."""
        x, _, width, _ = node.extents()
        return node.has("VISIBLE") and width > 0 and x < window.frame.extents()[2]

    def showing(self, window, name, timeout=1.0):
        """Whether something called NAME is in sight within TIMEOUT seconds."""
        try:
            window.find(name, timeout=timeout, pred=lambda node: self.in_sight(window, node))
            return True
        except TimeoutError:
            return False

    def picture(self, window, tile, name):
        """The pixels of the picture of TILE."""
        x, y = window.at(tile, 0, 0)
        return pixels(name, x + 20, y + 30, 100, 120)

    def save_as(self, window, path):
        """Saves the card through the file chooser."""
        window.act("win.save-as")
        entry = window.find(None, "text", pred=lambda node: node.text().endswith(".heartfelt"))
        entry.set_text(path)
        key("Return")
        return wait_for(lambda: os.path.exists(path) and card_json(path), what="the saved card")

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

    def painted(self, window, tile):
        """The pixels of TILE's picture, or None while it is plain paper."""
        picture = self.picture(window, tile, "tile")
        return picture if len(set(picture[i : i + 3] for i in range(0, len(picture), 3))) > 30 else None

    def test_a_blank_card_has_the_size_chosen(self):
        window = self.start()
        self.tile(window, BIRDS)
        click(*window.at(self.tile(window, "Blank Card"), 0.4, 0.4))
        window.find("Postcard, A6").do()
        window.retitle("Untitled")
        card = self.save_as(window, os.path.join(self.folder, "blank.heartfelt"))
        self.assertEqual(card["format"], "postcard-a6")
        self.assertEqual([page.get("items", []) for page in card["pages"]], [[], []])

    def test_templates_of_the_user_come_first(self):
        data = os.path.join(self.folder, "own")
        os.makedirs(os.path.join(data, "templates"))
        shutil.copy(self.new_card("lamp"), os.path.join(data, "templates", "zebra.heartfelt"))
        both = data + ":" + self.data
        window = self.start(env={"HEARTFELT_DATA_DIR": both})
        first = self.tile(window, pattern("^Template: "))
        self.assertTrue(first.name.startswith("Template: We’re all ears, "), first.name)


if __name__ == "__main__":
    main()
