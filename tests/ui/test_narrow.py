#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window as narrow as a telephone: pages as words, the inspector as a sheet, and nothing cut off."""

import os

from heartfelt import UiTest, click, copy, key, main, move, pattern, wait_for, xdo

WIDTH, HEIGHT = 360, 640


class NarrowTest(UiTest):
    """A test of a window that is made narrow."""

    def open(self, *args, title):
        window = self.start(*args, title=title)
        window.find("All Cards" if args else "Search Cards")
        window.retitle(title)
        self.resize(window, WIDTH, HEIGHT)
        return window

    def resize(self, window, width, height):
        xdo("windowsize", window.xid(window.title), width, height)
        xdo("windowmove", window.xid(window.title), 0, 0)
        wait_for(lambda: window.frame.extents()[2] <= width + 60, what="a window of another size")

    def press(self, window, name):
        node = window.find(name, pred=lambda node: self.is_whole(window, node))
        move(1, 1)
        click(*window.at(node))

    def is_whole(self, window, node):
        """Whether NODE lies inside the window from left to right."""
        x, _, width, _ = node.extents()
        return node.has("VISIBLE") and x >= 0 and width > 0 and x + width <= window.frame.extents()[2]

    def whole(self, window, name):
        """Whether anything called NAME does."""
        return any(node.name == name and self.is_whole(window, node) for node in window.root.walk())


class TestNarrow(NarrowTest):
    def test_designing(self):
        window = self.open(self.new_card("birds"), title="A friendly voice")
        for name in ("Main Menu", "Page: Back", "Add QR Code", "Show Settings", "Pages and Layers"):
            wait_for(lambda: self.whole(window, name), what=name + " in sight")
        self.press(window, "Page: Inside")
        window.find("Canvas: Inside")
        canvas = window.find(pattern("^Canvas: "), "panel")
        tall = canvas.extents()[3]

        # The sheet takes less than half of it, and the card stays in sight above.
        self.press(window, "Show Settings")
        wait_for(lambda: canvas.extents()[3] < tall - 100, what="the sheet")
        self.assertGreater(canvas.extents()[3], tall * 0.3)
        for name in ("Level: Card", "Level: Inside", "Hide Settings", "Card Size"):
            wait_for(lambda: self.whole(window, name), what=name + " in sight")
        self.press(window, "Hide Settings")
        wait_for(lambda: canvas.extents()[3] == tall, what="the sheet gone")

        # Layers slide over; Escape puts them away.
        self.press(window, "Pages and Layers")
        wait_for(lambda: self.whole(window, "Item: Letter"), what="the layers")
        key("F9")
        wait_for(lambda: not self.whole(window, "Item: Letter"), what="the layers gone")

    def test_growing_again(self):
        window = self.open(self.new_card("birds"), title="A friendly voice")
        wait_for(lambda: self.whole(window, "Page: Back"), what="pages as words")
        self.resize(window, 1200, 800)
        wait_for(lambda: self.whole(window, "Level: Card"), what="the inspector at the side")
        wait_for(lambda: window.find("Level: Card").extents()[0] > 800, what="the inspector at the side")
        wait_for(lambda: self.whole(window, "Pages"), what="the pages at the side")

    def test_choosing_who_is_shown(self):
        window, _, _ = self.open_with_people("birds", "name,note\nPriya Raman,You found it.\n")
        self.resize(window, WIDTH, HEIGHT)
        for name in ("Show: All", "Show: To Check", "Show: Not Approved"):
            wait_for(lambda: self.whole(window, name), what=name + " in sight")
        self.press(window, "Show: To Check")
        window.find("Nobody is left to check", "label")
        self.press(window, "Show: Not Approved")
        wait_for(lambda: self.whole(window, "Priya Raman"), what="whom nobody approved")

    def test_the_gallery(self):
        window = self.open(title="Heartfelt")
        for name in ("Open…", "Search", "Main Menu", "Filters"):
            wait_for(lambda: self.whole(window, name), what=name + " in sight")

        # What is filtered for can be seen though the menu is closed.
        self.press(window, "Filters")
        for name in ("Mood", "Night"):
            window.find(name, "menu item", pred=lambda node: node.extents()[2] > 0 and node.actions()).do()
        for name in ("Filters: Night", "Night"):
            wait_for(lambda: self.whole(window, name), what=name + " in sight")


class TestLargeLetters(NarrowTest):
    """The same at 200 % text, which the resources of X ask for."""

    def own(self):
        resources = os.path.join(self.folder, "resources")
        with open(resources, "w", encoding="utf-8") as file:
            file.write("Xft.dpi: 192\n")
        return {**super().own(), "XENVIRONMENT": resources}

    def do(self, name):
        """Presses NAME wherever it is; in a low window one has to scroll to some."""
        node = self.window.find(name, pred=lambda node: node.actions())
        node.do(node.actions()[0])

    def expect_nothing_cut_off(self, view):
        """What closes the window, at the end of its head, is in sight, and so are the steps at its foot."""

        def whole(node):
            _, y, _, height = node.extents()
            return self.is_whole(self.window, node) and y + height <= self.window.frame.extents()[3]

        for name, role in (("Main Menu", "push button"), ("Close", "push button"), ("Share", "page tab")):
            self.window.find(name, role, pred=whole)
        self.assertEqual(self.window.frame.extents()[2], WIDTH, view)

    def test_every_step(self):
        self.window = self.open(self.new_card("birds"), title="A friendly voice")
        wait_for(lambda: self.window.find("Title", "label").extents()[2] > 100, what="large letters")  # 64 by themselves
        self.expect_nothing_cut_off("Design")
        key("alt+2")
        self.window.find("Open a List")
        self.expect_nothing_cut_off("People without a list")
        copy("name,note,email,team\nPriya Raman,You found it.,p@example.org,Phones\nJosÃ© Ãlvarez,,j@example.org,Chat\n")
        self.do("Paste a List")
        self.window.find("Priya Raman", "label")
        self.expect_nothing_cut_off("People")
        key("alt+3")
        for way in ("Print", "PDF", "Pictures", "Email"):
            self.do(way)
            self.expect_nothing_cut_off(way)


if __name__ == "__main__":
    main()
