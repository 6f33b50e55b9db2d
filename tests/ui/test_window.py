#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself: it starts with the gallery, and opens and saves cards."""

from heartfelt import UiTest, card_json, main, wait_for


class TestWindow(UiTest):
    def test_starts_with_the_gallery(self):
        window = self.start()
        window.find("Search Cards")
        window.find("Open…", "push button")

    def test_opens_a_card_given_on_the_command_line(self):
        path = self.new_card("birds")
        window = self.start(path, title="A friendly voice")
        window.find("All Cards", "push button")
        window.find("Next: Add People", "push button")
        before = card_json(path)
        window.retitle("A friendly voice")
        window.act("win.save")
        wait_for(lambda: card_json(path) == before, what="the card as it was")


if __name__ == "__main__":
    main()
