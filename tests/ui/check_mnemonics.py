#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In windows with a form every labelled control has an access key, in every language, and no two have the same."""

import pathlib
import re
import unittest
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROWS = {"AdwActionRow", "AdwComboRow", "AdwEntryRow", "AdwExpanderRow", "AdwPasswordEntryRow"}

# Each window by its template, and the source that adds rows to it.
WINDOWS = {"own-sheet": None, "mail-account-window": None, "measure-printer": "app/ui/share/measure-printer.c"}


def texts_of_controls(window, source):
    """The texts on rows and buttons of WINDOW, with underscores before their access keys, as the sources have them."""
    texts = []
    for thing in xml.parse(ROOT / f"resources/ui/{window}.ui").iter("object"):
        properties = {p.get("name"): p.text for p in thing.findall("property")}
        if thing.get("class") in ROWS:
            texts.append((properties["title"], properties.get("use-underline")))
        elif thing.get("class") == "GtkButton":
            for label in thing.iter("object"):
                if label.get("class") == "GtkLabel":
                    own = {p.get("name"): p.text for p in label.findall("property")}
                    texts.append((own["label"], own.get("use-underline")))
    if source:
        titles = re.findall(r'(?:N_|\b_) \("(\d · [^"]+|_\d · [^"]+|R_?ul_?ers)"\)', (ROOT / source).read_text(encoding="utf-8"))
        texts += [(title, "yes") for title in titles]
    return texts


def translations(language):
    """What po/ says in LANGUAGE, by the English text."""
    said = (ROOT / f"po/{language}.po").read_text(encoding="utf-8").replace('"\n"', "")
    return dict(re.findall(r'^msgid "(.*)"\nmsgstr "(.*)"$', said, re.MULTILINE))


class AccessKeys(unittest.TestCase):
    def test_every_control_has_its_own(self):
        languages = [line for line in (ROOT / "po/LINGUAS").read_text().splitlines() if not line.startswith("#")]
        for window, source in WINDOWS.items():
            texts = texts_of_controls(window, source)
            self.assertTrue(texts)
            for language in ["en", *languages]:
                said = translations(language) if language != "en" else {}
                keys = {}
                for text, underlined in texts:
                    shown = said.get(text, text)
                    with self.subTest(window=window, language=language, text=shown):
                        self.assertEqual((underlined, shown.count("_")), ("yes", 1))
                        key = shown[shown.index("_") + 1].casefold()
                        self.assertIsNone(keys.get(key))
                        keys[key] = shown


if __name__ == "__main__":
    unittest.main()
