# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the contract of the template art: python3 data/art/check.py

Reads data/templates/*/*.svg, each against the format of its card.json; prints each broken rule with its file and exits
non-zero if there is one.
"""
import glob
import json
import os
import re
import sys
import xml.etree.ElementTree as ET

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from artlib import ROLES, SHEETS  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
CLASSES = {r + s for r in ROLES for s in ("", "-s", "-g")} | {"headline", "on-deep", "on-deep-s", "wide"}
ELEMENTS = {"svg", "title", "style", "defs", "g", "use", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline",
            "linearGradient", "radialGradient", "stop", "clipPath", "pattern"}
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "use"}
PAINTS = {"fill", "stroke", "stop-color", "color", "style", "flood-color", "lighting-color"}
FINE = {"opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "offset"}     # two decimals are fine here
MAX_BYTES = 100 * 1024
PAGES = ("front", "inside-left", "inside-right", "back")
NEEDED = {"front": ("zone-headline", "zone-sub"), "inside-left": (), "inside-right": ("zone-salutation", "zone-body", "zone-signature"),
          "back": ("zone-credit",)}     # of a folded card; a flat one has words where it likes, but a headline in front


def decimals(value):
    return max((len(m.group(1)) for m in re.finditer(r"\.(\d+)", value)), default=0)


def paint_errors(el, tag, classed):
    """The paint of one element: by class only."""
    for name in PAINTS & set(el.keys()):
        value = el.get(name)
        if not (name in ("fill", "stroke") and (value == "none" or re.fullmatch(r"url\(#[\w-]+\)", value))):
            yield f"<{tag}> paints inline: {name}={value!r}"
    for c in el.get("class", "").split():
        if c not in CLASSES:
            yield f"<{tag}> has an unknown class {c!r}"
    if tag in SHAPES and not classed and "class" not in el.keys() and "fill" not in el.keys():
        yield f"<{tag}> has neither class nor fill, so it would be black"
    if tag == "stop" and "class" not in el.keys():
        yield "<stop> has no class"


def zone_errors(el, zones, sheet):
    zid = el.get("id")
    if el.tag != SVG + "rect" or el.get("fill") != "none" or el.get("class"):
        yield f"{zid} must be a plain <rect fill=\"none\">"
        return
    x, y, w, h = (float(el.get(k, "nan")) for k in ("x", "y", "width", "height"))
    across, down = sheet.safe_x, sheet.safe_y
    if not (x >= across and x + w <= sheet.w - across and y >= down and y + h <= sheet.h - down and w > 0 and h > 0):
        yield f"{zid} leaves the type safe area"
    for other, (a, b, c, d) in zones.items():
        if x < a + c and a < x + w and y < b + d and b < y + h:
            yield f"{zid} overlaps {other}"
    zones[zid] = (x, y, w, h)


def walk(el, classed=False):
    """Every element, with whether an ancestor gives it a class."""
    yield el, classed
    for child in el:
        yield from walk(child, classed or (el.tag != SVG + "svg" and "class" in el.keys()) or "fill" in el.keys())


def check_file(path, sheet):
    viewbox = " ".join(map(str, sheet.box))
    data = open(path, "rb").read()
    if len(data) > MAX_BYTES:
        yield f"is {len(data)} bytes, over {MAX_BYTES}"
    text = data.decode("utf-8")
    try:
        root = ET.fromstring(text)
    except ET.ParseError as e:
        yield f"is not well-formed: {e}"
        return
    if root.get("viewBox") != viewbox:
        yield f"viewBox is {root.get('viewBox')!r}, must be {viewbox!r}"
    styles = root.findall(f".//{SVG}style")
    if len(styles) != 1:
        yield f"has {len(styles)} <style> elements, must have one"
    else:
        css = styles[0].text or ""
        for c in sorted({r + s for r in ROLES for s in ("", "-s")} | {"headline", "on-deep"}):
            if not re.search(rf"\.{c}\{{", css):
                yield f"<style> does not define .{c}"
        if "@" in css or "url(" in css:
            yield "<style> reaches outside the file"
    if re.search(r"#[0-9A-Fa-f]{3,8}\b", re.sub(r"<style>.*?</style>|url\(#[\w-]+\)|href=\"#[\w-]+\"", "", text, flags=re.S)):
        yield "has a hex colour outside <style>"
    ids, refs, zones = set(), set(re.findall(r"url\(#([\w-]+)\)", text)), {}
    for el, classed in walk(root):
        tag = el.tag.replace(SVG, "")
        if tag not in ELEMENTS:
            yield f"has a banned element <{tag}>"
            continue
        for name, value in el.attrib.items():
            short = name.split("}")[-1]
            if short.startswith("on") or short in ("filter", "mask"):
                yield f"<{tag}> has a banned attribute {short}"
            if short == "href":
                refs.add(value.lstrip("#"))
                if not value.startswith("#"):
                    yield f"<{tag}> links outside the file: {value}"
            elif short not in ("class", "id", "fill", "stroke") and decimals(value) > (2 if short in FINE else 1):
                yield f"<{tag}> {short} has more than one decimal: {value[:40]}"
        if "id" in el.keys():
            if el.get("id") in ids:
                yield f"id {el.get('id')} is used twice"
            ids.add(el.get("id"))
        if el is root:
            if el.get("class") not in (None, "ink-saving", "night"):
                yield f"<svg> has the class {el.get('class')!r}"
        elif el.get("id", "").startswith("zone-"):
            yield from zone_errors(el, zones, sheet)
        else:
            yield from paint_errors(el, tag, classed)
    for r in sorted(refs - ids):
        yield f"refers to #{r}, which is not there"
    box = dict(zip(("x", "y", "width", "height"), viewbox.split()))
    if not any(all(r.get(k) == v for k, v in box.items()) for r in root.findall(f"{SVG}rect")):
        yield "has no ground that covers the bleed"
    page = os.path.basename(path)[:-4]
    for z in NEEDED.get(page, ()) if sheet.folded else ("zone-headline",) if page == "front" else ():
        if z not in zones:
            yield f"lacks {z}"


def sheet_of(folder):
    with open(os.path.join(folder, "card.json"), encoding="utf-8") as f:
        return SHEETS[json.load(f)["format"]]


def check_card(folder, files):
    """What is wrong with the card as a whole."""
    pages = {os.path.basename(f)[:-4] for f in files}
    for missing in sorted(({"front", "inside-right", "back"} if sheet_of(folder).folded else {"front"}) - pages):
        yield f"has no {missing}.svg"
    for strange in sorted(pages - set(PAGES)):
        yield f"{strange}.svg is no page"
    names = sum(open(f, encoding="utf-8").read().count('id="zone-name"') for f in files)
    if names != 1:
        yield f"has {names} places for the full name, must have one"


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    top = os.path.join(here, os.pardir, "templates")
    files = sorted(glob.glob(os.path.join(top, "*", "*.svg")))
    errors, bad = [], set()
    for f in files:
        for e in check_file(f, sheet_of(os.path.dirname(f))):
            errors.append(f"{os.path.relpath(f, top)}: {e}")
            bad.add(f)
    for card in sorted({os.path.dirname(f) for f in files}):
        errors += [f"{os.path.basename(card)}: {e}" for e in check_card(card, [f for f in files if os.path.dirname(f) == card])]
    if not files:
        errors.append("no art found")
    print("\n".join(errors) if errors else "Template art keeps its contract.")
    print(f"{len(files) - len(bad)} passed, {max(len(bad), 1 if errors else 0)} failed")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
