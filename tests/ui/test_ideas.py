#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What helps to find words: ideas on the terms people are on, questions beside the text, and a list to fill in."""

import csv
import os

from heartfelt import cli, key, main, move, paste, pattern, wait_for, xdo
from inspector import InspectorTest


class TestIdeas(InspectorTest):
    def setUp(self):
        super(InspectorTest, self).setUp()
        self.path = self.new_card("lessons", "--language", "de")
        self.window = self.start(self.path, title="Besser als vorher")
        self.find("Page: Inside", "list item")
        self.window.retitle("Besser als vorher")

    def scroll_down(self):
        """The inspector to its end."""
        words = self.find("Words", "text")
        before = words.extents()
        move(1100, 700)
        xdo("click", "--repeat", 30, 5)
        wait_for(lambda: words.extents()[1] < before[1] - 100, what="an inspector that scrolled")

    def formal_of(self, idea):
        messages = cli("messages", "--language", "de", "--json")["messages"]
        return next(m["formal"] for m in messages if "Idea: " + m["text"] == idea)

    def test_formal_ideas_questions_and_a_list(self):
        self.click(self.find("Page: Inside", "list item"))
        self.select("Message")
        self.find("Was genau hat die Person getan?", "label")
        first = self.find(pattern("^Idea: "), "list item").name
        self.scroll_down()
        switch = self.find("Formal", "check box")
        self.click(switch)
        wait_for(lambda: switch.has("CHECKED"), what="formal ideas")
        formal = self.formal_of(first)
        self.click(self.find("Idea: " + formal, "list item"))
        self.undo_is("Use an Idea for Message")
        self.assertEqual(self.item("message")["text"], formal)
        with open(os.path.join(self.folder, "config", "heartfelt", "settings.ini"), encoding="utf-8") as file:
            self.assertIn("formal=true", file.read())

        self.window.press("Next: Add People")
        self.window.press("Save a List to Fill In")
        self.window.find("Name:", "label")
        path = os.path.join(self.folder, "team.csv")
        key("ctrl+a")
        paste(path)
        key("Return")
        wait_for(lambda: os.path.exists(path), what="the list")
        with open(path, encoding="utf-8-sig", newline="") as file:
            headings = next(csv.reader(file))
        self.assertEqual(headings[:3], ["name", "email", "team"])
        self.assertIn("challenge\n\nWas machte es so schwierig?", headings)
        self.assertIn("lesson\n\nWas haben wir daraus gelernt?", headings)


if __name__ == "__main__":
    main()
