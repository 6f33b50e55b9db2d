#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the user guide anew, from the real window:

    HEARTFELT=build/heartfelt HEARTFELT_CLI=build/heartfelt-cli HEARTFELT_DATA_DIR=$PWD/data WM=openbox \\
      tests/ui/run-under-xvfb.sh python3 docs/make-pictures.py

Look at every one of them before committing it."""

import io
import os
import subprocess
import sys
import time
import unittest

from PIL import Image

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "ui"))

from heartfelt import UiTest, click, copy, key, move, pattern, wait_for  # noqa: E402

PICTURES = os.path.join(ROOT, "docs", "pictures")
TEAM = os.path.join(ROOT, "data", "samples", "team.csv")
TITLE = "A friendly voice"
WIDE = (1120, 740)
NARROW = (360, 680)
SETTLED_S = 1.2


class Pictures(UiTest):
    def begin(self, size, dark, *args, title="Heartfelt"):
        folder = os.path.join(self.folder, "state", "heartfelt")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "session.ini"), "w", encoding="utf-8") as file:
            file.write(f"[0]\nwidth={size[0]}\nheight={size[1]}\nmaximized=false\n")
            if args:
                file.write(f"path={args[0]}\n")
        window = self.start(env={"ADW_DEBUG_COLOR_SCHEME": "prefer-dark" if dark else "prefer-light"})
        window.find("All Cards" if args else "Search Cards")
        window.retitle(title)
        move(1275, 895)
        return window

    def grab(self, window, frame=None, title=None):
        """What the window shows, once it has come to rest."""
        before = None
        for _ in range(20):
            shot = subprocess.run(["import", "-window", "root", "png:-"], check=True, capture_output=True).stdout
            picture = Image.open(io.BytesIO(shot)).convert("RGB")
            x, y = window.origin(title or window.title, frame or window.frame)
            width, height = (frame or window.frame).extents()[2:]
            picture = picture.crop((x, y, x + width, y + height))
            if before is not None and picture.tobytes() == before:
                break
            before = picture.tobytes()
            time.sleep(SETTLED_S)
        return picture

    def save(self, picture, name):
        few = picture.quantize(colors=256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(os.path.join(PICTURES, f"guide-{name}.png"), optimize=True)

    def new(self):
        """A card nobody has people for yet: they are found again with a card."""
        return self.new_card("birds", "--force")

    def add_team(self, window):
        with open(TEAM, encoding="utf-8") as file:
            copy(file.read())
        key("alt+2")
        wait_for(lambda: window.find("Paste a List").extents()[2] > 0, what="the ways to add people")
        window.press("Paste a List")
        window.find("Find a Person")
        wait_for(lambda: any(node.name.startswith("1 of ") for node in window.root.walk()), what="the list")

    def views(self, size, dark):
        """Every view at SIZE, by name."""
        window = self.begin(size, dark)
        shots = {"gallery": self.grab(window)}
        window.quit()
        window = self.begin(size, dark, self.new(), title=TITLE)
        shots["design"] = self.grab(window)
        key("alt+2")
        shots["people-empty"] = self.grab(window)
        self.add_team(window)
        move(1275, 895)
        busy = "Looking at every card…"
        wait_for(lambda: all(node.name != busy for node in window.root.walk()), what="every card to be looked at")
        shots["people"] = self.grab(window)
        key("alt+3")
        shots["share"] = self.grab(window)
        window.quit()
        return shots

    def test_wide(self):
        for dark in (False, True):
            for name, shot in self.views(WIDE, dark).items():
                if not dark or name != "people-empty":
                    self.save(shot, name + ("-dark" if dark else ""))

    def test_narrow(self):
        for dark in (False, True):
            shots = list(self.views(NARROW, dark).values())
            gap = 16
            width = sum(shot.width for shot in shots) + gap * (len(shots) - 1)
            strip = Image.new("RGB", (width, shots[0].height), "#ffffff" if not dark else "#303030")
            x = 0
            for shot in shots:
                strip.paste(shot, (x, 0))
                x += shot.width + gap
            self.save(strip, "narrow" + ("-dark" if dark else ""))

    def test_details(self):
        window = self.begin(WIDE, False)
        tile = window.find(pattern("^Template: " + TITLE))
        click(*window.at(tile))
        wait_for(lambda: window.find("Use This Card").extents()[2] > 0, what="the preview")
        move(1275, 895)
        self.save(self.grab(window), "preview")
        window.quit()

        window = self.begin(WIDE, False, self.new(), title=TITLE)
        click(*window.at(window.find("Item: Headline", "list item")))
        window.find("Level: Headline")
        move(1275, 895)
        self.save(self.grab(window), "text")
        for keys, title, name in (("ctrl+comma", "Preferences", "preferences"), ("ctrl+question", "Keyboard Shortcuts", "keys")):
            key(keys)
            frame = window.find(title, "frame")
            self.save(self.grab(window, frame, title), name)
            key("Escape")
            wait_for(lambda: len(window.root.children()) == 1, what="one window")


if __name__ == "__main__":
    unittest.main(verbosity=2)
