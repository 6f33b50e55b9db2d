#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was thanked is remembered where somebody agrees, and who was not is found."""

import os

from heartfelt import UiTest, copy, key, main, wait_for

FIRST = "name,email,note\nPriya Raman,priya@example.org,You found it.\nTom Berg,tom@example.org,You rang back.\n"
LATER = "name,email,note\nPriya Raman,PRIYA@example.org,Again.\nGrace Okafor,grace@example.org,You stayed.\n"


class TestThanks(UiTest):
    def test_nobody_is_forgotten(self):
        home = os.path.join(self.folder, "home")
        os.mkdir(home)
        window = self.start(self.new_card("birds"), title="A friendly voice", env={"HOME": home})
        window.find("All Cards", "push button")
        window.press("Next: Add People")
        copy(FIRST)
        window.press("Paste a List")
        window.find("Tom Berg", "label")
        key("ctrl+shift+p")
        window.press("Save 2 PDFs")

        # Nothing is kept before somebody agrees; then what went out already is, too.
        ledger = os.path.join(self.folder, "state", "heartfelt", "thanked.sqlite")
        window.find("Remember who was thanked?", "label")
        self.assertFalse(os.path.exists(ledger))
        window.press("Remember")
        key("alt+2")
        key("shift+F9")  # without the pane there is room for four filters in any font
        window.find("Not thanked 0", "label")
        self.assertTrue(os.path.exists(ledger))

        # Another list, in another year: one of them has had a card.
        window.paste_list_too(LATER)
        window.find("Not thanked 1", "label")
        window.choose_from("List Menu", "Show Who Is Not Yet Thanked")
        window.find("Grace Okafor", "label")
        cells = lambda: {node.name for node in window.frame.walk() if node.role == "label"}
        wait_for(lambda: "You stayed." in cells() and "Again." not in cells(), what="only who was not thanked")


if __name__ == "__main__":
    main()
