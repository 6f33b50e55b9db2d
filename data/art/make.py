# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the art of every template, or of those named: python3 data/art/make.py [NAME...]"""
import importlib
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import artlib  # noqa: E402

MODULES = [importlib.import_module(f[:-3]) for f in sorted(os.listdir(HERE)) if f.endswith(".py") and f not in ("make.py", "contact.py")]
CARDS = [module for module in MODULES if hasattr(module, "pages")]     # the others are helpers


def main():
    root = os.path.join(HERE, os.pardir, "templates")
    for card in CARDS:
        if sys.argv[1:] and card.NAME not in sys.argv[1:]:
            continue
        for name, svg in card.pages().items():
            if getattr(card, "SPARING", False):
                svg = artlib.tell(svg, "ink-saving")
            elif card.PALETTE in artlib.DARK:
                svg = artlib.tell(svg, "night")
            artlib.write(os.path.join(root, card.NAME), name, svg)
            print(f"{card.NAME}/{name}.svg {len(svg.encode()) / 1024:.1f} KB")


if __name__ == "__main__":
    main()
