# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the art of every template: python3 data/art/make.py"""
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import artlib  # noqa: E402
import birds  # noqa: E402
import bouquet  # noqa: E402
import cabin  # noqa: E402
import confetti  # noqa: E402
import journey  # noqa: E402
import lighthouse  # noqa: E402
import phone  # noqa: E402
import quilt  # noqa: E402
import ship  # noqa: E402

CARDS = (birds, bouquet, cabin, confetti, journey, lighthouse, phone, quilt, ship)


def main():
    root = os.path.join(HERE, os.pardir, "templates")
    for card in CARDS:
        for name, svg in card.pages().items():
            artlib.write(os.path.join(root, card.NAME), name, svg)
            print(f"{card.NAME}/{name}.svg {len(svg.encode()) / 1024:.1f} KB")


if __name__ == "__main__":
    main()
