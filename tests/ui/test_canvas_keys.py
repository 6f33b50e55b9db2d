#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of the canvas, each pressed as on a keyboard."""

from heartfelt import key, main, pattern, wait_for
from test_keys import KeysTest


class TestCanvasKeys(KeysTest):
    def test_what_is_done_on_the_card(self):
        window = self.open()
        key("ctrl+a")
        window.find(pattern("^Headline, text"), pred=lambda node: node.description.startswith("selected"))
        for keys, step in (
            ("Right", "Move 3 Items"),
            ("ctrl+Right", "Resize 3 Items"),
            ("shift+Down", "Move 3 Items"),
            ("ctrl+Up", "Resize 3 Items"),
            ("alt+Left", "Move 3 Items"),
            ("ctrl+r", "Rotate 3 Items"),
            ("ctrl+shift+Down", "Send 3 Items Back"),
            ("ctrl+shift+r", "Rotate 3 Items"),
            ("ctrl+shift+Up", "Bring 3 Items Forward"),
            ("ctrl+shift+End", "Send 3 Items to the Rear"),
            ("ctrl+shift+Home", "Bring 3 Items to the Front"),
            ("ctrl+shift+l", "Lock 3 Items"),
            ("ctrl+shift+l", "Unlock 3 Items"),
            ("ctrl+shift+h", "Hide 3 Items"),
            ("ctrl+shift+h", "Show 3 Items"),
            ("ctrl+g", "Group"),
            ("ctrl+shift+g", "Ungroup"),
            ("ctrl+d", "Duplicate 3 Items"),
            ("ctrl+x", "Cut 3 Items"),
            ("ctrl+v", "Paste 3 Items"),
            ("Delete", "Remove 3 Items"),
            ("ctrl+shift+v", "Paste 3 Items"),
            ("BackSpace", "Remove 3 Items"),
        ):
            key(keys)
            window.find("Undo " + step, "push button")
        key("ctrl+z")
        window.find("Undo Paste 3 Items", "push button")
        for keys in ("ctrl+shift+z", "ctrl+z", "ctrl+y"):
            before = "Remove" if keys == "ctrl+z" else "Paste"
            window.find(f"Undo {before} 3 Items", "push button")
            key(keys)
        window.find("Undo Remove 3 Items", "push button")

    def test_looking_around_the_card(self):
        window = self.open()
        for keys, page in (("ctrl+Page_Down", "Inside"), ("ctrl+Page_Down", "Back"), ("ctrl+Page_Up", "Inside")):
            key(keys)
            self.focused(window, "Canvas: " + page)
        key("ctrl+Page_Up")
        self.focused(window, "Canvas: Front")
        zoom = window.find("Zoom")
        shown = lambda: [node.name for node in zoom.walk() if node.name.endswith("%")]
        wait_for(shown, what="the zoom")
        for keys in ("ctrl+2", "ctrl+plus", "ctrl+minus", "ctrl+0"):
            before = shown()
            key(keys)
            wait_for(lambda: shown() not in ([], before), what="another zoom by " + keys)
        key("ctrl+1")
        wait_for(lambda: shown() == ["100 %"], what="true size")
        key("Tab")
        self.focused(window, "Headline, text, A friendly voice")
        window.find("Level: Headline")
        key("Right")
        window.find("Undo Move Headline", "push button")
        key("ctrl+Page_Down")
        self.focused(window, "Canvas: Inside")
        key("ctrl+z")  # what is undone is turned to
        window.find("Canvas: Front")
        self.focused(window, "Canvas: Front")
        key("Tab")
        self.focused(window, "Headline, text, A friendly voice")
        key("shift+F2")
        self.focused(window, "Words")


if __name__ == "__main__":
    main()
