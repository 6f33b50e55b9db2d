#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in German and Arabic: its words, and its side of the screen; a card keeps the fold side of its own language."""

import gettext
import json
import os
import subprocess
import tempfile

from heartfelt import PROGRAM, UiTest, card_json, copy, key, main, move, pattern, type_text, wait_for

LEFT_TO_RIGHT = "\u200e"  # a mark without a shape


class Untranslated(gettext.NullTranslations):
    """A text without a translation is a failure."""

    def gettext(self, text):
        raise AssertionError(f"“{text}” is not translated")

    def pgettext(self, context, text):
        raise AssertionError(f"“{text}” ({context}) is not translated")


def speech(language):
    """What the window says in LANGUAGE, as it was built."""
    texts = gettext.translation("heartfelt", os.path.join(os.path.dirname(PROGRAM), "po"), [language])
    texts.add_fallback(Untranslated())
    return texts


def ours(kind):
    """The English names of our palettes or pairings."""
    with open(os.path.join(os.environ["HEARTFELT_DATA_DIR"], kind, "heartfelt.json"), encoding="utf-8") as file:
        return [one["title"] for one in json.load(file)[kind]]


def item_names():
    """What the items of our templates are called in English."""
    folder = os.path.join(os.environ["HEARTFELT_DATA_DIR"], "templates")
    names = set()

    def add(items):
        for item in items:
            names.add(item.get("name"))
            add(item.get("items", []))

    for template in os.listdir(folder):
        with open(os.path.join(folder, template, "card.json"), encoding="utf-8") as file:
            for page in json.load(file)["pages"]:
                add(page["items"])
    return names - {None}


class LanguageTest:
    """The same for every language; `mirrored` tells whether the interface goes from right to left."""

    locale = ""
    mirrored = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.locales = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.locales.cleanup)
        cls.name = cls.locale + ".UTF-8"
        made = os.path.join(cls.locales.name, cls.name)
        subprocess.run(["localedef", "--no-archive", "-f", "UTF-8", "-i", cls.locale, made], check=True)

    def setUp(self):
        super().setUp()
        texts = speech(self.locale)
        self.say, self.say_of = texts.gettext, texts.pgettext

    def start_window(self, *args, **options):
        return self.start(*args, env={"LOCPATH": self.locales.name, "LC_ALL": self.name}, **options)

    def open(self, *options):
        """A window with a new card."""
        path = self.new_card("birds", *options)
        title = card_json(path)["title"]
        window = self.start_window(path, title=title)
        window.retitle(title)
        # Where the last test left the pointer, a press without a movement would be on what was there before.
        move(1, 1)
        return window

    def expect_order(self, first, second):
        """FIRST is read before SECOND: it lies left of it, or right of it where the interface is mirrored."""

        def in_order():
            left, right = (second, first) if self.mirrored else (first, second)
            return left.extents()[0] + left.extents()[2] <= right.extents()[0]

        wait_for(in_order, what=f"“{first.name}” before “{second.name}”")

    def find_item(self, window, name):
        """The item on the canvas that is called NAME in English."""
        return window.find(pattern("^%s," % self.say_of("item", name)), "panel")

    def expect_front(self, window, on_the_right):
        """On the open sheet, the front is the right half if ON_THE_RIGHT, and else the left half."""
        window.press(self.say("Zoom"))
        window.find(self.say("_Open Sheet").replace("_", ""), "menu item", pred=lambda item: item.actions()).do()
        canvas = window.find(self.say("Canvas: %s") % self.say("Open Sheet"), "panel")

        def seen():
            nodes = [self.find_item(window, name) for name in ("Headline", "Credit line")]
            x, width = canvas.extents()[0], canvas.extents()[2]
            middles = [node.extents()[0] + node.extents()[2] / 2 - x - width / 2 for node in nodes]
            return middles[0] > 0 > middles[1] if on_the_right else middles[0] < 0 < middles[1]

        wait_for(seen, what="the front on its side of the fold")

    def test_speaks_in_the_gallery(self):
        window = self.start_window()
        search = window.find(self.say("Search Cards"), "entry")
        self.expect_order(window.find(self.say("Open…"), "push button"), search)
        self.expect_order(search, window.find(self.say("Main Menu"), "push button"))

    def test_speaks_on_a_card_and_lays_the_window_out_for_its_readers(self):
        window = self.open()
        names = ("Design", "People", "Share")
        steps = [window.find(self.say(name), "page tab") for name in names]
        window.find(self.say("Next: %s") % self.say("Add People"), "push button")
        self.expect_order(steps[0], steps[1])
        self.expect_order(steps[1], steps[2])
        page = window.find(self.say("Page: %s") % self.say("Front"), "list item")
        canvas = window.find(self.say("Canvas: %s") % self.say("Front"), "panel")
        self.expect_order(page, canvas)

    def test_names_all_items_of_our_templates(self):
        names = item_names()
        self.assertIn("Birds on a wire", names)
        said = {name: self.say_of("item", name) for name in names}
        window = self.open()
        window.find(self.say("Item: %s") % said["Birds on a wire"], "list item")
        window.click(window.find(self.say("Item: %s") % said["Headline"], "list item"))
        key("ctrl+d")
        window.find(self.say("Undo %s") % self.say("Duplicate %s") % said["Headline"], "push button")

    def test_names_all_our_colours_and_lettering(self):
        window = self.open()
        for kind, said, everything in (("palette", "Colours: %s", "All Colours"), ("pairing", "Lettering: %s", "All Pairings")):
            window.find(self.say(everything), "push button").do("click")
            for title in ours(kind + "s"):
                window.find(self.say(said) % self.say_of(kind, title), pred=lambda node: node.role != "toggle button")
        first_more = window.find(self.say("Lettering: %s") % self.say_of("pairing", "Poster"))
        wait_for(lambda: first_more.has("FOCUSED"), what="the focus on the first of those that were hidden")
        key("Return")
        window.find(self.say("Undo %s") % self.say("Lettering %s") % self.say_of("pairing", "Poster"), "push button")

    def test_speaks_in_its_own_windows(self):
        window = self.open()
        for keys, title, row in (
            ("ctrl+comma", "Preferences", "Keep edits safe while I work"),
            ("ctrl+question", "Keyboard Shortcuts", "Copy the page as a picture"),
        ):
            key(keys)
            window.find(self.say(title), "frame")
            said = self.say("_" + row).replace("_", "") if title == "Preferences" else self.say(row)
            window.find(said, "list item")
            key("Escape")
            wait_for(lambda: len(window.root.children()) == 1, what="one window")

    def test_a_list_wider_than_the_window_begins_with_names(self):
        window = self.open()
        key("alt+2")
        with open(os.path.join(os.environ["HEARTFELT_DATA_DIR"], "samples", "team.csv"), encoding="utf-8") as team:
            copy(team.read())
        window.press(self.say("Paste a List"))
        table = window.find(self.say("People"), "tree table", pred=lambda node: node.extents()[2] > 0)

        def seen(name):
            """Whether the whole heading NAME is."""
            x, y, width, _ = table.extents()
            heading = window.find(self.say(name), "label", pred=lambda node: y <= node.extents()[1] < y + 12)
            return x <= heading.extents()[0] and heading.extents()[0] + heading.extents()[2] <= x + width

        wait_for(lambda: seen("Name") and not seen("Note"), what="the beginning of the list, and not its end")

    def test_an_english_card_keeps_its_fold_on_the_left(self):
        self.expect_front(self.open(), on_the_right=True)

    def test_an_arabic_card_keeps_its_fold_on_the_right(self):
        self.expect_front(self.open("--language", "ar"), on_the_right=False)


class TestGerman(LanguageTest, UiTest):
    locale = "de_DE"


class TestArabic(LanguageTest, UiTest):
    locale = "ar_EG"
    mirrored = True

    def expect_digits_to_stay(self, node, name=None):
        """The box for numbers called NAME below NODE, and all others, have a mark before their digits, which else change
        sides with the focus."""

        def boxes():
            return [box for box in node.walk() if box.role == "spin button"]

        wait_for(lambda: any(name in (None, box.name) for box in boxes()), what=f"a box called {name}")
        self.assertEqual([box.name for box in boxes() if not box.text().startswith(LEFT_TO_RIGHT)], [])

    def test_digits_stay_where_they_are(self):
        window = self.open()
        window.click(self.find_item(window, "Headline"))
        size = window.find(self.say("Size"), "spin button", pred=lambda box: box.extents()[2] > 0)
        window.click(size)
        key("ctrl+a")
        type_text("31")
        key("Tab")
        wait_for(lambda: size.text() == LEFT_TO_RIGHT + "31.0", what="the size typed")
        self.expect_digits_to_stay(window.root, size.name)
        key("ctrl+p")
        self.expect_digits_to_stay(window.root, self.say("Copies Each"))
        key("ctrl+comma")
        self.expect_digits_to_stay(window.find(self.say("Preferences"), "frame"))


if __name__ == "__main__":
    main()
