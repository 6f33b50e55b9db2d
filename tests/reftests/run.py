#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference pictures: what the program paints, held against pictures that were looked at.

    run.py HEARTFELT_CLI DATA_DIR OUTPUT_DIR [PART]

Parts: `pictures` compares with references/, which HF_REFTEST_UPDATE=1 replaces by what is painted now;
`art` compares the art with rsvg-convert, `text` names with pango-view, `pdf` PDF pages with the PNG of
the same page. What differs is left as a picture in OUTPUT_DIR: expected, painted, difference. Prints TAP.
"""
import json
import os
import subprocess
import sys
from pathlib import Path

import cards
import pictures
from PIL import Image

HERE = Path(__file__).parent
REFERENCES = HERE / "references"
DPI = 144

# Of 255, of the tile that differs most; see pictures.py. Measured between Debian 12 and 13, and doubled.
TOLERANCE_REFERENCE = 20
TOLERANCE_ART = 3
TOLERANCE_PDF = 26
TOLERANCE_TEXT = 45

PALETTES = {"birds": ("marmalade", "seaglass"), "confetti": ("marmalade", "orangery"),
            "lighthouse": ("nightpost", "lantern")}
PAGES = ("front", "inside-left", "inside-right", "back")
FIELDS = ("--set", "name=Zoë Łukasiewicz", "--set", "from=Tom, Ana & everyone")


class Suite:
    def __init__(self, cli, data, output):
        self.cli, self.data, self.output = cli, Path(data), Path(output)
        self.output.mkdir(parents=True, exist_ok=True)
        self.count = self.failed = 0

    def template(self, identity):
        return self.data / "templates" / identity

    def report(self, name, passed, detail=""):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} {name}{' # ' + detail if detail else ''}", flush=True)

    def compare(self, name, expected, painted, tolerance):
        worst = pictures.worst_tile(expected, painted)
        if worst > tolerance:
            pictures.show_difference(self.output / f"{name}-difference.png", expected, painted)
        self.report(name, worst <= tolerance, f"worst tile {worst:.0f}, tolerance {tolerance}")

    def export(self, card, target, *options, to="png"):
        """Runs the program. Cards made to overflow leave with status 1, which is no failure here."""
        command = [self.cli, "export", str(card), "--to", to, "-o", str(target), "--force", "--quiet", *options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=110)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{' '.join(command)}: status {done.returncode}: {done.stderr}")

    def paint(self, name, card, *options, dpi=DPI):
        """Every page of @card as pictures by page name."""
        self.export(card, self.output / f"{name}.png", "--dpi", str(dpi), *options)
        paths = {page: self.output / f"{name}-{page}.png" for page in PAGES}
        return {page: pictures.load(path) for page, path in paths.items() if path.exists()}

    def paint_front(self, name, card, *options):
        target = self.output / f"{name}.png"
        self.export(card, target, "--dpi", str(DPI), "--page", "front", *options)
        return pictures.load(target)

    def hold_against_reference(self, name, painted):
        painted = pictures.halve(painted)
        path = REFERENCES / f"{name}.png"
        if os.environ.get("HF_REFTEST_UPDATE") == "1":
            REFERENCES.mkdir(exist_ok=True)
            painted.save(path, optimize=True)
        if not path.exists():
            self.report(name, False, "there is no reference picture yet")
            return
        self.compare(name, pictures.load(path), painted, TOLERANCE_REFERENCE)

    def pictures(self):
        for template, palettes in PALETTES.items():
            for palette in palettes:
                name = f"{template}-{palette}"
                pages = self.paint(name, self.template(template), "--palette", palette, *FIELDS)
                for page in PAGES:
                    self.hold_against_reference(f"{name}-{page}", pages[page])
        for name, card in cards.CARDS.items():
            folder = cards.write(card, self.output / "cards" / name)
            self.hold_against_reference(name, self.paint_front(name, folder))
        for script, (person, language, _) in cards.NAMES.items():
            folder = cards.write(cards.name_card(language), self.output / "cards" / f"name-{script}")
            painted = self.paint_front(f"name-{script}", folder, "--set", f"name={person}")
            self.hold_against_reference(f"name-{script}", painted)

    def art(self):
        """Cards stripped to their art, beside what rsvg-convert makes of art and palette."""
        palettes = json.loads((self.data / "palettes" / "heartfelt.json").read_text(encoding="utf-8"))["palettes"]
        palettes = {palette["id"]: palette for palette in palettes}
        for template, (palette, _) in PALETTES.items():
            source = self.template(template)
            folder = self.output / "art" / template
            folder.mkdir(parents=True, exist_ok=True)
            card = json.loads((source / "card.json").read_text(encoding="utf-8"))
            for page in card["pages"]:
                page["items"] = [item for item in page["items"] if item["type"] == "art"]
                for item in page["items"]:
                    (folder / item["asset"]).write_bytes((source / item["asset"]).read_bytes())
            cards.write(card, folder)
            style = folder / "palette.css"
            style.write_text(style_sheet(palettes[palette]))
            painted = self.paint(f"art-{template}", folder, "--palette", palette, "--bleed")
            for page in card["pages"]:
                if page["items"]:
                    self.compare_art(f"art-{template}-{page['page']}", source / page["items"][0]["asset"], style,
                                     painted[page["page"]])

    def compare_art(self, name, svg, style, painted):
        target = self.output / f"{name}-expected.png"
        subprocess.run(["rsvg-convert", "--stylesheet", style, "-w", str(painted.width), "-h", str(painted.height),
                        svg, "-o", target], check=True, timeout=60)
        self.compare(name, pictures.load(target), painted, TOLERANCE_ART)

    def text(self):
        """Each name beside what pango-view makes of it in the one face it should stand in."""
        for script, (person, language, family) in cards.NAMES.items():
            folder = cards.write(cards.name_card(language), self.output / "cards" / f"text-{script}")
            painted = self.paint_front(f"text-{script}", folder, "--set", f"name={person}")
            self.compare_words(f"text-{script}", painted, self.view(script, person, language, family))
        wrong = self.view("wrong", "Zoë Łukasiewicz", "pl", "Lato")
        right = self.view("right", "Zoë Łukasiewicz", "pl", "Kaushan Script")
        self.report("text-another-face-is-told", self.words_differ("", right, wrong) is not None)

    def view(self, name, words, language, family):
        target = self.output / f"text-{name}-expected.png"
        subprocess.run(["pango-view", "-q", "--backend=cairo", f"--font={family} {cards.NAME_SIZE_PT}", f"--dpi={DPI}", "--margin=20",
                        "--hinting=none", f"--language={language}", f"--text={words}", f"--output={target}"],
                       check=True, timeout=60)
        return pictures.load(target)

    def words_differ(self, name, expected, painted):
        """What is wrong, or None."""
        boxes = pictures.ink_box(expected), pictures.ink_box(painted)
        if None in boxes:
            return "blank"
        expected, painted = expected.crop(boxes[0]), painted.crop(boxes[1])
        if abs(expected.width - painted.width) > 3 or abs(expected.height - painted.height) > 3:
            return f"{painted.size} instead of {expected.size} pixels"
        expected = expected.convert("L").convert("RGB").resize(painted.size, Image.Resampling.BILINEAR)
        painted = painted.convert("L").convert("RGB")
        worst = pictures.worst_tile(pictures.halve(expected), pictures.halve(painted))
        if worst > TOLERANCE_TEXT and name:
            pictures.show_difference(self.output / f"{name}-difference.png", expected, painted)
        return None if worst <= TOLERANCE_TEXT else f"worst tile {worst:.0f}, tolerance {TOLERANCE_TEXT}"

    def compare_words(self, name, painted, expected):
        wrong = self.words_differ(name, expected, painted)
        self.report(name, wrong is None, wrong or "")

    def pdf(self):
        for template, (palette, _) in PALETTES.items():
            name = f"pdf-{template}"
            pages = self.paint(name, self.template(template), "--palette", palette, *FIELDS, dpi=2 * DPI)
            document = self.output / f"{name}.pdf"
            self.export(self.template(template), document, "--palette", palette, *FIELDS, to="pdf")
            subprocess.run(["pdftoppm", "-r", str(2 * DPI), "-png", document, self.output / f"{name}-page"], check=True,
                           timeout=60)
            for number, page in enumerate(PAGES, 1):
                painted = pictures.load(self.output / f"{name}-page-{number}.png")
                self.compare(f"{name}-{page}", pages[page].reduce(4), painted.reduce(4), TOLERANCE_PDF)
        self.pdf_of_odd_size()

    def pdf_of_odd_size(self):
        """A page that is no whole number of points large is coloured to its very edges."""
        card = cards.text_card("Thank you", paint="on-deep")
        card["format"] = "a6-flat"
        card["pages"][0]["background"] = "deep"
        folder = cards.write(card, self.output / "cards" / "pdf-odd-size")
        document = self.output / "pdf-odd-size.pdf"
        self.export(folder, document, "--page", "front", to="pdf")
        subprocess.run(["pdftoppm", "-r", "288", "-singlefile", "-png", document, document.with_suffix("")],
                       check=True, timeout=60)
        painted = pictures.load(document.with_suffix(".png"))
        edges = [painted.getpixel(at) for at in ((2, 2), (painted.width - 3, 2), (2, painted.height - 3),
                                                 (painted.width - 3, painted.height - 3))]
        self.report("pdf-odd-size-reaches-its-edges", set(edges) == {(0x7B, 0x2A, 0x22)}, str(edges))


def style_sheet(palette):
    colors = dict(palette["colors"])
    for role in ("headline", "on_deep", "on_primary"):
        colors[role.replace("_", "-")] = colors[palette[role]]
    rules = "".join(f".{role}{{fill:{color} !important}}.{role}-s{{stroke:{color} !important}}"
                    f".{role}-g{{stop-color:{color} !important}}\n" for role, color in colors.items())
    return rules


def main():
    cli, data, output, *parts = sys.argv[1:]
    suite = Suite(cli, data, output)
    for part in parts or ("pictures", "art", "text", "pdf"):
        getattr(suite, part)()
    print(f"1..{suite.count}")
    return 1 if suite.failed else 0


if __name__ == "__main__":
    sys.exit(main())
