#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards that begin blank, and templates of one’s own."""

import os
import shutil

from gallery import BIRDS, GalleryTest
from heartfelt import click, main, pattern


class TestNew(GalleryTest):
    def test_a_blank_card_has_the_size_chosen(self):
        window = self.start()
        self.tile(window, BIRDS)
        click(*window.at(self.tile(window, "Blank Card"), 0.4, 0.4))
        window.find("Postcard, A6").do()
        window.retitle("Untitled")
        card = self.save_as(window, os.path.join(self.folder, "blank.heartfelt"))
        self.assertEqual(card["format"], "postcard-a6")
        self.assertEqual([page.get("items", []) for page in card["pages"]], [[], []])

    def test_templates_of_the_user_come_first(self):
        data = os.path.join(self.folder, "own")
        os.makedirs(os.path.join(data, "templates"))
        shutil.copy(self.new_card("lamp"), os.path.join(data, "templates", "zebra.heartfelt"))
        both = data + ":" + self.data
        window = self.start(env={"HEARTFELT_DATA_DIR": both})
        first = self.tile(window, pattern("^Template: "))
        self.assertTrue(first.name.startswith("Template: We’re all ears, "), first.name)


if __name__ == "__main__":
    main()
