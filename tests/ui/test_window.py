#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself: it starts with the gallery, and opens and saves cards."""

import dbus

from heartfelt import UiTest, card_json, main, wait_for

NAME = "io.github.heartfelt.Heartfelt"


def quit_by_bus():
    """Quits, as the menu does; it has begun to once this returns."""
    path = "/" + NAME.replace(".", "/")
    dbus.SessionBus().call_blocking(NAME, path, "org.gtk.Actions", "Activate", "sava{sv}", ("quit", [], {}))


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

    def test_starts_again_while_it_is_ending(self):
        path = self.new_card("birds")
        for _ in range(4):
            window = self.start(path, title="A friendly voice")
            window.find("All Cards", "push button")
            quit_by_bus()
        self.start(path, title="A friendly voice").find("All Cards", "push button")


if __name__ == "__main__":
    main()
