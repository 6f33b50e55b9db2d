# SPDX-License-Identifier: GPL-3.0-or-later
"""The canvas as tests see it: where its page lies on the screen, what it looks like, and the card it saves."""

import re

from heartfelt import UiTest, card_json, move, pattern, pixels, wait_for

# What the canvas leaves free around a fitted page, in pixels: left and right, above, below.
SIDE, TOP, BOTTOM = 24, 14, 84


class Area:
    """A rectangle of the screen."""

    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height

    def inset(self, by):
        return Area(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def pixels(self, name):
        return pixels(name, self.x, self.y, self.width, self.height)


def picture_difference(a, b):
    """How much two pictures differ, from 0 to 255 for a pixel's channel on average."""
    if len(a) != len(b):
        return 255
    return sum(abs(left - right) for left, right in zip(a, b)) / len(a)


class Canvas:
    """The canvas of WINDOW, showing a fitted page of WIDTH_MM × HEIGHT_MM (both pages of a spread together)."""

    def __init__(self, window, path, width_mm, height_mm):
        self.window, self.path = window, path
        self.width_mm, self.height_mm = width_mm, height_mm

    def node(self):
        return self.window.find(pattern("^Canvas: "), "panel")

    def area(self):
        """All of the canvas."""
        x, y = self.window.at(self.node(), 0, 0)
        return Area(x, y, *self.node().extents()[2:])

    def page(self):
        """The fitted page."""
        area = self.area()
        scale = min((area.width - 2 * SIDE) / self.width_mm, (area.height - TOP - BOTTOM) / self.height_mm)
        width = int(self.width_mm * scale + 1e-6)
        height = round(width / self.width_mm * self.height_mm)
        scale = width / self.width_mm
        x = int(SIDE + (area.width - 2 * SIDE - self.width_mm * scale) / 2 + 0.5 + 1e-6)
        y = int(TOP + (area.height - TOP - BOTTOM - self.height_mm * scale) / 2 + 0.5 + 1e-6)
        return Area(area.x + x, area.y + y, width, height)

    def page_area(self):
        """What of the canvas the add bar does not hide."""
        area = self.area()
        return Area(area.x, area.y + TOP, area.width, area.height - TOP - BOTTOM)

    def middle(self):
        area = self.area()
        return area.x + area.width // 2, area.y + area.height // 2

    def point(self, across, down):
        """The point of the screen at these fractions of the fitted page."""
        page = self.page()
        return round(page.x + page.width * across), round(page.y + page.height * down)

    def zoom(self):
        """The zoom, in percent."""
        said = self.window.find(pattern(r"^\d+ %$"), "label").name
        return int(re.match(r"\d+", said).group())

    def settled(self, area):
        """The pixels of AREA once they stay the same."""
        last = [area.pixels("settling")]

        def same():
            before, last[0] = last[0], area.pixels("settling")
            return last[0] == before

        wait_for(same, what="a still picture")
        return last[0]

    def card(self):
        """The card.json of the file."""
        return card_json(self.path)

    def save(self):
        """Saves the card, and gives its card.json once it differs from what it was."""
        before = card_json(self.path)
        self.window.act("win.save")
        return wait_for(lambda: self.changed(before), what="another card saved")

    def changed(self, before):
        after = card_json(self.path)
        return after if after != before else None


class CanvasTest(UiTest):
    """A test of the canvas."""

    def open(self, template, *options, width_mm=127.0, height_mm=177.8):
        path = self.new_card(template, *options)
        title = card_json(path)["title"]
        window = self.start(path, title=title)
        window.retitle(title)
        canvas = Canvas(window, path, width_mm, height_mm)
        canvas.settled(canvas.area())
        # Where the last test left the pointer, a press without a movement would be on what was there before.
        move(1, 1)
        return canvas

    def other(self, area, before):
        """The pixels of AREA if they are others than BEFORE."""
        now = area.pixels("other")
        return now if now != before else None
