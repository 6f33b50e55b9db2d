#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing well: quotes of the language, plain paste, spelling, and finding words on all pages."""

import itertools
import os
import re

from heartfelt import copy, key, main, pattern, pixels, type_text, wait_for
from inspector import InspectorTest


def texts(items):
    """What the texts among ITEMS say."""
    for item in items:
        if "text" in item or "runs" in item:
            yield item.get("text") or "".join(run["text"] for run in item["runs"])
        yield from texts(item.get("items", []))


class TestWords(InspectorTest):
    def write_on_the_card(self):
        self.select("Headline")
        self.click(self.find(pattern("^Headline, text")))
        key("F2", "End")

    def headline(self, said):
        wait_for(lambda: self.item("headline")["text"] == said, what=f"a headline saying {said!r}")

    def test_quotes_and_paste(self):
        self.write_on_the_card()
        type_text(' "hi"')
        self.headline("A friendly voice “hi”")
        key("ctrl+z")
        self.headline('A friendly voice “hi"')
        type_text(" - ok")
        self.headline('A friendly voice “hi" – ok')
        # What no text has room for is said, and nothing changes; else it is plain, in lines.
        copy("a" * 3000)
        key("ctrl+v")
        self.find(pattern("^No word on a card can have more than 2000 letters"), "label")
        copy("word " * 10_000)
        key("ctrl+v")
        self.find(pattern("^A text on a card can have 32.0.KiB"), "label")
        copy("one\r\ntwo")
        key("ctrl+shift+v")
        self.headline('A friendly voice “hi" – okone\ntwo')

        words = self.find("Words", "text")
        self.click(words)
        key("ctrl+a")
        type_text("it's")
        wait_for(lambda: words.text() == "it’s")
        key("ctrl+z")
        wait_for(lambda: words.text() == "it'")
        key("ctrl+shift+v")
        self.headline("it'one\ntwo")

    def test_spelling_is_mended_from_the_menu(self):
        self.write_on_the_card()
        key("ctrl+a")
        type_text("Thnak you")
        key("Home", "shift+F10")
        self.find("Thank", "menu item")
        key("Return")
        self.headline("Thank you")
        key("ctrl+z")
        self.headline("Thnak you")

        # What is added to one's own words is a mistake no more.
        words = self.find("Words", "text")
        self.click(words)
        key("ctrl+Home", "Right", "shift+F10")
        self.window.find("Add “Thnak” to My Dictionary", "menu item", pred=lambda item: item.actions()).do()
        own = os.path.join(self.folder, "config", "enchant", "en_GB.dic")
        wait_for(lambda: os.path.exists(own) and "Thnak" in open(own, encoding="utf-8").read(), what="one’s own words")
        key("shift+F10")
        self.find("Cut", "menu item")
        self.assertFalse([node for node in self.window.root.walk() if node.name == "Thank" and node.role == "menu item"])

    def test_words_are_found_and_replaced_on_all_pages(self):
        def says():
            return "\n".join(itertools.chain(*(texts(page["items"]) for page in self.saved()["pages"])))

        before = says()
        count = len(re.findall(r"\b[Tt]he\b", before))
        self.assertGreater(count, 3)
        key("ctrl+h")
        wait_for(lambda: self.find("Find", "text").has("FOCUSED"), what="the find bar")
        type_text("THE")
        self.press("Whole Words")
        self.find(f"1 of {count} · Front", "label")
        key("shift+Return")
        self.find(f"{count} of {count} · Inside right", "label")
        self.find("Page: Inside", "list item")
        self.click(self.find("Replace With", "text"))
        type_text("our")
        key("Return")
        self.find(pattern("^Undo Replace in "), "push button")
        self.press("Replace All")
        self.undo_is("Replace “THE”")
        after = says()
        self.assertEqual(re.sub(r"\b[Tt]he\b", "our", before), after)
        self.window.act("win.undo")
        self.window.act("win.undo")
        self.assertEqual(says(), before)

        # Where it was found, one writes on.
        self.click(self.find("Find", "text"))
        key("ctrl+a")
        type_text("friendly")
        self.find("1 of 1 · Front", "label")
        key("Escape")
        type_text("kind")
        self.headline("A kind voice")

    def start(self, *args, **options):
        """With an input method of the tests, which is GTK's own until it begins to compose (input-method.c)."""
        modules = os.path.join(self.folder, "gtk", "4.0.0", "immodules")
        os.makedirs(modules)
        os.symlink(os.environ["INPUT_METHOD"], os.path.join(modules, "libinput-method.so"))
        env = {"GTK_PATH": os.path.join(self.folder, "gtk"), "GTK_IM_MODULE": "heartfelt-test"}
        return super().start(*args, env=env, **options)

    def test_input_methods(self):
        self.write_on_the_card()
        # Dead keys and code points, as GTK has them.
        key("space", "dead_acute", "e", "ctrl+shift+u", "e", "8", "space")
        self.headline("A friendly voice éè")
        # What is being composed is seen, and no part of the card until it is committed.
        before = self.window_pixels()
        key("F12", "a", "b", "x", "BackSpace")
        wait_for(lambda: self.window_pixels() != before, what="what is composed")
        self.headline("A friendly voice éè")
        key("Return")
        self.headline("A friendly voice éèAB")
        # It may delete what is before the caret, a letter of several bytes too; and be given up.
        key("F12", "F4", "F4", "F4", "c", "Escape")
        self.headline("A friendly voice é")
        # What is selected makes room for what is composed, which leaving commits or gives up, but never breaks.
        key("shift+Left", "F12", "d", "Return")
        self.headline("A friendly voice D")

    def window_pixels(self):
        node = self.find(pattern("^Canvas: "), "panel")
        return pixels("composing", *self.window.at(node, 0, 0), *node.extents()[2:])


if __name__ == "__main__":
    main()
