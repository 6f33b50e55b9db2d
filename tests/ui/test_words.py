#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing well: quotes of the language, plain paste, spelling, and finding words on all pages."""

import subprocess

from heartfelt import key, main, pattern, type_text, wait_for
from inspector import InspectorTest


class TestWords(InspectorTest):
    def write_on_the_card(self):
        self.select("Headline")
        self.click(self.find(pattern("^Headline, text")))
        key("F2", "End")

    def headline(self, said):
        wait_for(lambda: self.item("headline")["text"] == said, what=f"a headline saying {said!r}")

    def copy(self, text):
        subprocess.run(["xclip", "-selection", "clipboard", "-in"], input=text.encode(), check=True)

    def test_quotes_and_paste(self):
        self.write_on_the_card()
        type_text(' "hi"')
        self.headline("A friendly voice “hi”")
        key("ctrl+z")
        self.headline('A friendly voice “hi"')
        type_text(" - ok")
        self.headline('A friendly voice “hi" – ok')
        # What no text has room for is said, and nothing changes; else it is plain, in lines.
        self.copy("word " * (1 << 20))
        key("ctrl+v")
        self.find(pattern("^A text on a card can have 256.0.KiB"), "label")
        self.copy("one\r\ntwo")
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


if __name__ == "__main__":
    main()
