# SPDX-License-Identifier: GPL-3.0-or-later
"""What all programs are given: the art, the words, and a list of people, the same each time.

Six in ten names are English, two take accents, one in eight is Cyrillic, the others are Chinese or Japanese.
"""
import csv
import html
import json
import random
import shutil
import textwrap
from pathlib import Path

HERE = Path(__file__).parent

FIRST = "Anna Peter Maria James Linda Oliver Grace Henry Emma Lucas Sofia Noah Ruth Walter Clara Victor Alice Simon Julia Martin"
LAST = "Smith Walker Jones Baker Turner Cooper Evans Hill Wright Morris Fisher Carter Palmer Webb Ellis Stone Marsh Reed Hayes Bell"
ACCENTED_FIRST = "Zoë Renée José Łukasz Jürgen Søren Chloë François Šárka Ángel Ingrid Björn Noémie Çağla Eloïse Tomáš"
ACCENTED_LAST = "Müller García Nováková Jørgensen Đorđević Kowalczyk-Żak Peña Dvořák Sjöström Lefèvre Õispuu Gonçalves Şahin Brontë"
CYRILLIC_FIRST = "Анна Иван Мария Дмитрий Екатерина Сергей Ольга Юлия Алексей Наталья"
CYRILLIC_LAST = "Иванова Петров Смирнова Кузнецов Шевченко Волкова Соколов Лебедева Козлов Новикова"
HAN_LAST, HAN_FIRST = "王李张刘陈杨赵黄周吴林郭高山田中佐藤", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉子美健一"
GIFTS = ("lovely books", "handmade blanket", "beautiful vase", "garden tools", "silver picture frame", "fresh flowers",
         "cookery course", "warm scarves", "wooden toy train", "concert tickets")


def message(card):
    items = json.loads((card / "card.json").read_text(encoding="utf-8"))["pages"][0]["items"]
    return next(item["text"] for item in items if item["id"] == "message")


def write_roster(path, count):
    chance = random.Random(5)

    def name():
        kind = chance.random()
        if kind < .92:
            first, last = ((FIRST, LAST) if kind < .6 else (ACCENTED_FIRST, ACCENTED_LAST) if kind < .8
                           else (CYRILLIC_FIRST, CYRILLIC_LAST))
            return f"{chance.choice(first.split())} {chance.choice(last.split())}"
        return chance.choice(HAN_LAST) + chance.choice(HAN_FIRST) + chance.choice(HAN_FIRST)

    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "gift"))
        for _ in range(count):
            writer.writerow((name(), chance.choice(GIFTS)))


def write_svgs(folder, roster, card, count):
    """One merged SVG for each person; SVG has no wrapping, so lines are broken by counting letters."""
    folder.mkdir(parents=True, exist_ok=True)
    art, words = (card / "art.svg").read_text(), message(card)
    with open(roster, encoding="utf-8") as file:
        people = [row for _, row in zip(range(count), csv.DictReader(file))]
    for index, person in enumerate(people):
        lines = textwrap.wrap(words.replace("{gift}", person["gift"]), 42)
        spans = "".join(f'<tspan x="180" y="{240 + 20 * i}">{html.escape(line)}</tspan>'
                        for i, line in enumerate(lines))
        text = ('<g text-anchor="middle">'
                '<text x="180" y="140" font-family="EB Garamond,EB Garamond 12" font-weight="bold" font-size="40" '
                'fill="#8a4a5a">Thank You</text>'
                '<text x="180" y="202" font-family="Dancing Script, EB Garamond, Noto Serif CJK SC" font-size="30" '
                f'fill="#3d5c43">{html.escape(person["name"])}</text>'
                f'<text font-family="EB Garamond" font-size="15" fill="#333333">{spans}</text>'
                '<text x="180" y="390" font-family="Dancing Script" font-size="22" fill="#3d5c43">Anna &amp; Michael'
                '</text></g>')
        (folder / f"{index:05d}.svg").write_text(art.replace("</svg>", text + "</svg>"), encoding="utf-8")


def prepare(folder, count, svg_count):
    """Fills @folder with all of it; `card` varies by name and gift, `card-name` by name alone."""
    shutil.copytree(HERE / "card", folder / "card", dirs_exist_ok=True)
    shutil.copytree(HERE / "card", folder / "card-name", dirs_exist_ok=True)
    plain = folder / "card-name" / "card.json"
    plain.write_text(plain.read_text(encoding="utf-8").replace("{gift}", GIFTS[0]), encoding="utf-8")
    shutil.copy(HERE / "card" / "art.svg", folder)
    (folder / "message.txt").write_text(message(HERE / "card"), encoding="utf-8")
    write_roster(folder / "roster.csv", count)
    write_svgs(folder / "svg", folder / "roster.csv", HERE / "card", svg_count)
