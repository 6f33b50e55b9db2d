#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several items resized together, texts made larger by keys, pages that scroll along, and the way to the Words box."""

from canvas import CanvasTest
from heartfelt import key, main, move, pattern, wait_for, xdo


class TestSeveral(CanvasTest):
    def setUp(self):
        super().setUp()
        self.canvas = self.open("birds")
        self.window = self.canvas.window
        self.page = self.canvas.page()
        self.before = self.front(self.canvas.card())

    def front(self, card):
        return {item["id"]: item for item in card["pages"][0]["items"]}

    def at(self, x_mm, y_mm):
        scale = self.page.width / self.canvas.width_mm
        return round(self.page.x + x_mm * scale), round(self.page.y + y_mm * scale)

    def select(self, *items):
        for number, item in enumerate(items):
            x, y, width, height = self.before[item]["frame_mm"]
            move(*self.at(x + width / 4, y + height / 2))
            if number > 0:
                xdo("keydown", "shift")
            xdo("click", 1)
            if number > 0:
                xdo("keyup", "shift")

    def saved(self, step):
        self.window.find(pattern("^Undo " + step), "push button")
        return self.front(self.canvas.save())

    def test_several_are_resized_together_as_one_step(self):
        texts = [id for id, item in self.before.items() if item["type"] == "text"][:2]
        frames = [self.before[id]["frame_mm"] for id in texts]
        left, top = min(frame[0] for frame in frames), min(frame[1] for frame in frames)
        right = max(frame[0] + frame[2] for frame in frames)
        bottom = max(frame[1] + frame[3] for frame in frames)
        self.select(*texts)
        start = self.at(right, bottom)
        # The other way from what is snapped to, and with Shift, which keeps proportions.
        move(*start)
        xdo("mousedown", 1)
        xdo("keydown", "shift")
        for step in range(1, 9):
            move(start[0] - 10 * step, start[1] - 2 * step)
        xdo("mouseup", 1)
        xdo("keyup", "shift")
        after = self.saved("Resize")
        factor = after[texts[0]]["frame_mm"][2] / frames[0][2]
        self.assertLess(factor, 0.95)
        for id, (x, y, width, height) in zip(texts, frames):
            expected = [left + (x - left) * factor, top + (y - top) * factor, width * factor, height * factor]
            for value, wanted in zip(after[id]["frame_mm"], expected):
                self.assertAlmostEqual(value, wanted, delta=0.01)
        self.window.act("win.undo")
        self.assertEqual(self.front(self.canvas.save()), self.before)

    def test_a_page_turned_ends_what_is_pulled_at(self):
        key("ctrl+Page_Down")
        self.window.find("Canvas: Inside")
        area = self.canvas.area()
        x, y = area.x + area.width * 3 // 4, area.y + 20
        move(x, y)
        xdo("mousedown", 1)
        move(x - 30, y + 30)
        key("ctrl+Page_Up")
        self.window.find("Canvas: Front")
        for step in range(1, 5):
            move(x - 60 * step, y + 60 * step)
        xdo("mouseup", 1)
        # Nothing of the front was touched, and its items can be selected.
        self.assertFalse([node for node in self.window.root.walk() if node.name.startswith("Undo ")])
        self.select("headline")
        self.window.find(pattern("^Headline"), pred=lambda node: node.description.startswith("selected"))

        # The menu of what lies far out of sight opens in sight.
        for _ in range(12):
            key("ctrl+plus")
        move(area.x + area.width // 2, area.y + area.height // 2)
        xdo("click", "--repeat", 40, "--delay", 5, 5)
        key("Menu")
        self.window.find("Duplicate", "menu item", pred=lambda node: node.extents()[2] > 0)
        key("Escape")

    def test_a_group_that_has_the_focus_is_gone_into(self):
        self.select("headline", "subtitle")
        key("ctrl+g")
        group = self.window.find(pattern("^Group"), pred=lambda node: node.description.startswith("selected"))
        wait_for(lambda: group.has("FOCUSED"), what="the group to have the focus")
        key("Escape")
        xdo("click", "--repeat", 2, "--delay", 60, 1)
        item = self.window.find(pattern("^Line below"), pred=lambda node: node.description.startswith("selected"))
        wait_for(lambda: item.has("FOCUSED"), what="the item to have the focus")
        key("Escape")
        self.window.find(pattern("^Group"), pred=lambda node: node.description.startswith("selected"))

    def test_keys_change_the_size_of_type_selected_or_written_in(self):
        self.select("headline")
        key("ctrl+shift+less")
        smaller = self.saved("Change Size")["headline"]
        self.assertLess(self.size(smaller), self.size(self.before["headline"]))
        key("F2")
        key("ctrl+shift+greater", "ctrl+shift+greater")
        larger = wait_for(lambda: self.larger(smaller), what="larger type")
        self.assertGreater(self.size(larger), self.size(self.before["headline"]) * 0.99)

    def larger(self, smaller):
        self.window.act("win.save")
        now = self.front(self.canvas.card())["headline"]
        return now if self.size(now) > self.size(smaller) else None

    def size(self, item):
        return item.get("fit", {}).get("sizes_pt", [item.get("size_pt")])[0]

    def test_the_words_box_is_a_key_away(self):
        self.select("headline")
        key("shift+F2")
        self.window.find("Words", pred=lambda node: node.has("FOCUSED"))

    def test_pages_scroll_along_at_the_edge(self):
        self.select("headline")
        key("ctrl+3")
        wait_for(lambda: self.canvas.zoom() > 120, what="a larger page")
        area = self.canvas.area()
        before = self.canvas.settled(area)
        frame = self.before["headline"]["frame_mm"]
        x, y = self.window.at(self.window.find(pattern("^Headline, "), "panel"))
        move(x, y)
        xdo("mousedown", 1)
        move(x, y + 20)
        move(x, y + 60)
        move(x, area.y + area.height - 4)
        far = frame[1] + 60  # mm, more than is seen below
        self.window.find(pattern("^Undo Move"), "push button")
        wait_for(lambda: self.other(area, before), what="a scrolled page")
        last = None
        for _ in range(40):
            now = area.pixels("scrolling")
            if now == last:
                break
            last = now
        xdo("mouseup", 1)
        after = self.saved("Move")["headline"]["frame_mm"]
        self.assertGreater(after[1], far)


if __name__ == "__main__":
    main()
