#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers: what they select, move, zoom and ask for, on a screen that is touched and on a touchpad."""

import signal
import time

from canvas import CanvasTest
from heartfelt import card_json, main, move, pattern, wait_for
from touch import TOUCH_BEGIN, TOUCH_END, TOUCH_UPDATE, Pad, Screen

HEADLINE = pattern("^Headline, text")


class TestTouch(CanvasTest):
    def frame(self, canvas):
        canvas.window.act("win.save")
        items = card_json(canvas.path)["pages"][0]["items"]
        return next(item["frame_mm"] for item in items if item["id"] == "headline")

    def headline(self, canvas):
        """Where it lies on the screen, in pixels."""
        node = canvas.window.find(HEADLINE)
        left, top = canvas.window.at(node, 0, 0)
        return left, top, *node.extents()[2:]

    def test_fingers(self):
        canvas = self.open("birds")
        window = canvas.window
        screen = Screen()
        self.addCleanup(screen.close)
        before = self.frame(canvas)
        fitted = canvas.zoom()

        # One finger selects, moves, and takes hold of a corner more generously than a mouse does.
        x, y = window.at(window.find(HEADLINE))
        screen.tap((x, y))
        window.find("Level: Headline")
        time.sleep(0.6)  # else it was a double tap
        screen.gesture(((x, y), (x, y + 60)))
        window.find("Undo Move Headline")
        moved = self.frame(canvas)
        self.assertAlmostEqual(moved[0], before[0], delta=2)
        self.assertGreater(moved[1], before[1] + 8)
        left, top, width, height = self.headline(canvas)
        corner = (left + width + 14, top + height + 14)
        screen.gesture((corner, (corner[0] - 40, corner[1] - 20)))
        window.find("Undo Resize Headline")
        resized = self.frame(canvas)
        self.assertLess(resized[2], moved[2] - 3)

        # Nor does it hold still where the program was too busy to see that it moved.
        screen.finger(0, TOUCH_BEGIN, (x, y + 60))
        screen.sync()
        time.sleep(0.2)
        window.p.send_signal(signal.SIGSTOP)
        for step in range(1, 7):
            screen.finger(0, TOUCH_UPDATE, (x, y + 60 + 4 * step))
            screen.sync()
        time.sleep(1)
        window.p.send_signal(signal.SIGCONT)
        screen.finger(0, TOUCH_END, (x, y + 84))
        screen.sync()
        window.find("Undo Move Headline")
        window.act("win.undo")
        window.find("Undo Resize Headline")

        # Held still it asks for the menu.
        screen.tap((x, y + 60), hold_s=1)
        window.find("Duplicate", "menu item", pred=lambda item: item.actions()).do()
        window.find("Undo Duplicate Headline")
        window.act("win.undo")
        window.find("Undo Resize Headline")

        # Two zoom about what is between them, and pan; nothing on the card moves.
        saved = self.frame(canvas)
        left, top, width, height = self.headline(canvas)
        x, y = left + width // 2, top + height // 2
        screen.gesture(((x - 40, y), (x - 90, y + 30)), ((x + 40, y), (x + 90, y + 30)))
        wait_for(lambda: canvas.zoom() > fitted * 2, what="a larger card")
        self.assertAlmostEqual(canvas.zoom(), fitted * 180 / 80, delta=fitted * 0.15)
        left, top, width, height = self.headline(canvas)
        self.assertAlmostEqual(left + width / 2, x, delta=6)
        self.assertAlmostEqual(top + height / 2, y + 30, delta=6)
        self.assertEqual(self.frame(canvas), saved)
        window.find("Undo Resize Headline")

        # A touchpad tells of pinching itself.
        pad = Pad()
        self.addCleanup(pad.close)
        zoomed = canvas.zoom()
        move(x, y + 30)
        pad.pinch(0.5)
        wait_for(lambda: canvas.zoom() < zoomed * 0.6, what="a smaller card")
        self.assertAlmostEqual(canvas.zoom(), zoomed / 2, delta=zoomed * 0.05)


if __name__ == "__main__":
    main()
