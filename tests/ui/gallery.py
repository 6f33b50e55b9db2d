# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery as tests use it: its tiles, what they look like, and the card that is saved."""

import os

from heartfelt import UiTest, card_json, colours, key, pattern, pixels, rested, wait_for

BIRDS = pattern("^Template: A friendly voice, ")
NIGHT = pattern("^Template: You showed us the way, ")
PREVIEW = "Close Preview"


class GalleryTest(UiTest):
    """A test of the gallery, which has no more than four templates."""

    def setUp(self):
        super().setUp()
        self.data = self.few_templates("birds", "lighthouse", "desk-a6", "lamp")

    def start(self, *args, env=None, **options):
        return super().start(*args, env={"HEARTFELT_DATA_DIR": self.data, **(env or {})}, **options)

    def tile(self, window, name):
        """The tile called NAME, once it is there and stays where it is."""
        node = window.find(name, pred=lambda node: self.in_sight(window, node))
        rested(node.extents, node.name)
        return node

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

    def painted(self, window, tile):
        """The pixels of TILE's picture, or None while it is plain paper."""
        picture = self.picture(window, tile, "tile")
        return picture if colours(picture) > 30 else None
