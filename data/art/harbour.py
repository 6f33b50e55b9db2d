# SPDX-License-Identifier: GPL-3.0-or-later
"""A harbour front with a boat that has come in (journey).  Postcard of 6 x 4 in, light palettes."""
from artlib import SHEETS, Pen, ground, n, page, rrect, zone
from curves import perforated

NAME, PALETTE, SHEET = "postcard-harbour", "seaglass", SHEETS["postcard-6x4"]
QUAY, WATER = 556, 592                # the pavement and the water


# ----------------------------------------------------------------- houses
def gable(kind, w, h):
    """The outline of a front, its foot on y = 0, `h` high to the ridge."""
    if kind == "point":
        return f"M0,0L0,{n(-h + w * .52)}L{n(w / 2)},{-h}L{w},{n(-h + w * .52)}L{w},0Z"
    if kind == "steps":
        up = [(w / 9 * i, -h + 96 - 24 * i) for i in range(1, 4)] + [(w / 3, -h)]
        pts = [(0, 0), (0, -h + 72)] + [q for a, b in zip(up, up[1:]) for q in ((a[0], a[1]), (a[0], b[1]))]
        return "M" + "L".join(f"{n(x)},{n(y)}" for x, y in pts + [(w - x, y) for x, y in reversed(pts)]) + "Z"
    if kind == "bell":
        r, m = w * .22, w / 2
        return (f"M0,0L0,{n(-h + 92)}C{n(w * .2)},{n(-h + 92)} {n(w * .16)},{n(-h + 34)} {n(m - r)},{n(-h + 26)}C{n(m - r)},{n(-h - 6)} {n(m + r)},{n(-h - 6)} {n(m + r)},{n(-h + 26)}"
                f"C{n(w * .84)},{n(-h + 34)} {n(w * .8)},{n(-h + 92)} {w},{n(-h + 92)}L{w},0Z")
    return f"M0,0L0,{n(-h + 14)}L-5,{n(-h + 14)}L-5,{-h}L{w + 5},{-h}L{w + 5},{n(-h + 14)}L{w},{n(-h + 14)}L{w},0Z"


def window(pen, x, y, w, h, pane, lit):
    pen.fill("accent" if lit else pane, f"M{n(x)},{n(y)}L{n(x + w)},{n(y)}L{n(x + w)},{n(y + h)}L{n(x)},{n(y + h)}Z")


def house(x, w, h, kind, wall, pane, lit, door):
    """One front with its windows; `lit` holds the windows with a light on."""
    pen = Pen(x, QUAY)
    pen.fill(wall, gable(kind, w, h))
    cols = 3 if w > 104 else 2
    ww = 20 if cols == 3 else 24
    gap = (w - cols * ww) / (cols + 1)
    top = {"point": -h + w * .52 + 18, "steps": -h + 112, "bell": -h + 108, "flat": -h + 40}[kind]
    rows = max(1, int((-104 - top) // 62) + 1)
    step = (-104 - top) / max(1, rows - 1) if rows > 1 else 0
    for r in range(rows):
        for c in range(cols):
            window(pen, gap + c * (ww + gap), top + r * step, ww, 36, pane, (r, c) in lit and wall != "accent")
    if kind in ("point", "steps", "bell"):
        pen.dot(pane, w / 2, {"point": -h + w * .42, "steps": -h + 62, "bell": -h + 58}[kind], 10)
    d = gap + (door % cols) * (ww + gap)
    pen.fill(pane, f"M{n(d - 3)},0L{n(d - 3)},-46C{n(d - 3)},-62 {n(d + ww + 3)},-62 {n(d + ww + 3)},-46L{n(d + ww + 3)},0Z")
    for c in range(cols):
        if c != door % cols:
            window(pen, gap + c * (ww + gap), -50, ww, 32, pane, (9, c) in lit and wall != "accent")
    return pen.svg()


ROW = [  # width, height, gable, wall, pane, lit windows, column of the door
    (96, 176, "point", "primary", "paper", {(0, 1)}, 0), (84, 212, "flat", "deep", "soft", {(0, 0)}, 1), (104, 184, "bell", "accent", "paper", (), 1),
    (122, 262, "steps", "primary", "paper", {(1, 0)}, 1), (92, 226, "flat", "deep", "soft", {(1, 1)}, 0), (100, 316, "point", "soft", "deep", (), 1),
    (132, 340, "bell", "primary", "paper", {(1, 2), (3, 0)}, 1), (96, 292, "point", "accent", "paper", (), 0), (126, 372, "steps", "deep", "soft", {(2, 1)}, 2),
    (98, 332, "flat", "soft", "deep", (), 0), (120, 396, "point", "primary", "paper", {(0, 1), (3, 2)}, 1), (110, 320, "bell", "accent", "paper", (), 1)]


def houses():
    out, x = [], -34
    for w, *rest in ROW:
        out.append(house(x, w, *rest))
        x += w
    return out


# ------------------------------------------------------------------- boats
def bunting(pen, x0, y0, x1, y1, sag, k, classes):
    """A line of little flags that hangs between two points."""
    at = lambda t: (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t))
    pen.line("ink", f"M{n(x0)},{n(y0)}Q{n((x0 + x1) / 2)},{n((y0 + y1) / 2 + 2 * sag)} {n(x1)},{n(y1)}", 3)
    for i in range(k):
        (ax, ay), (bx, by) = at((i + .22) / k), at((i + .82) / k)
        pen.fill(classes[i % len(classes)], f"M{n(ax)},{n(ay)}L{n(bx)},{n(by)}L{n((ax + bx) / 2 + 2)},{n((ay + by) / 2 + 26)}Z")


def trawler(x, y, s):
    """A fishing boat dressed with flags, bow to the right, its waterline on y."""
    pen = Pen(x, y, s)
    pen.line("ink", "M-20,-96L-20,-286", 8 * s).line("ink", "M-20,-250L-112,-150", 5 * s)
    bunting(pen, -20, -280, 214, -92, 20, 7, ("accent", "primary", "deep"))
    bunting(pen, -20, -280, -206, -74, 20, 6, ("primary", "accent", "deep"))
    pen.fill("paper", "M-124,-62L-116,-146L-2,-146L8,-62Z").fill("accent", rrect(-132, -158, 144, 18, 6)).line("deep", "M-124,-62L-116,-140M8,-62L-2,-140", 4 * s)
    for k in range(3):
        pen.fill("deep", rrect(-104 + 36 * k, -124, 24, 28, 5))
    pen.fill("deep", "M34,-62L34,-116L62,-116L62,-62Z").fill("accent", "M31,-104L65,-104L65,-90L31,-90Z")
    pen.fill("primary", "M-212,-72C-150,-58 120,-56 226,-100C214,-52 192,-12 168,18L-176,18C-196,-8 -208,-36 -212,-72Z")
    pen.fill("deep", "M-190,-14C-80,-4 90,-4 196,-30C188,-12 178,4 168,18L-176,18C-182,8 -186,-2 -190,-14Z")
    pen.line("paper", "M-204,-50C-140,-38 110,-36 210,-72", 6 * s)
    for k in range(4):
        pen.dot("paper", -130 + 66 * k, -26, 8)
    return pen.svg()


def dinghy(x, y, s, cls, flip=False):
    pen = Pen(x, y, s, 0, flip)
    pen.line("ink", "M0,-28L0,-168", 6 * s).fill("paper", "M8,-40L8,-164C44,-130 66,-88 72,-40Z").line("deep", "M8,-40L8,-164C44,-130 66,-88 72,-40Z", 4)
    pen.fill(cls, "M-10,-46L-10,-148C-36,-116 -54,-80 -58,-46Z")
    return pen.fill("deep", "M-86,-30L90,-30C80,0 64,16 40,16L-46,16C-66,16 -82,-2 -86,-30Z").svg()


def swell(y, amp, length, shift, cls, opacity=1.0):
    d, x = f"M{n(-60 - shift)},{n(y)}", -60 - shift
    while x < 1280:
        d += f"q{n(length / 4)},{n(-amp)} {n(length / 2)},0q{n(length / 4)},{n(amp)} {n(length / 2)},0"
        x += length
    o = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
    return f'<path class="{cls}"{o} d="{d}V860H-80Z"/>'


def gull(x, y, s):
    return Pen(x, y, s).line("ink", "M-34,-6C-22,-22 -8,-20 0,-2C8,-20 22,-22 34,-6", 5).svg()


def sea(boats):
    """Four waves, each opaque, and the boats between them."""
    out = [swell(WATER + 6, 12, 120, 0, "soft")]
    waves = ((672, 14, 150, 40, .28), (722, 16, 180, 90, .6), (764, 16, 200, 20, None))
    for i, (y, amp, length, shift, tone) in enumerate(waves):
        out += boats.get(i, [])
        out += [swell(y, amp, length, shift, "deep")] if tone is None else [swell(y, amp, length, shift, "soft"), swell(y, amp, length, shift, "primary", tone)]
    return out


def front():
    body = [ground(sheet=SHEET), '<circle class="soft" cx="226" cy="392" r="158"/>', *houses()]
    pen = Pen().fill("ink", f"M-25,{QUAY}L1225,{QUAY}L1225,{WATER + 30}L-25,{WATER + 30}Z").line("soft", f"M-25,{QUAY + 7}L1225,{QUAY + 7}", 5, "butt", .6)
    for x in (88, 640, 816, 1166):
        pen.fill("ink", rrect(x - 9, QUAY - 22, 18, 30, 6)).fill("ink", rrect(x - 13, QUAY - 25, 26, 9, 4))
    body += [pen.svg(), *sea({0: [dinghy(900, 672, .9, "accent"), dinghy(1092, 674, .62, "primary", True)], 1: [trawler(410, 716, 1.0)]})]
    body += [gull(868, 118, .8), gull(938, 76, .55)]
    return page("A harbour front", PALETTE, body, [
        zone("headline", 64, 64, 712, 92, "Noto Serif Display Bold, 34 pt, one line, left, class headline"),
        zone("sub", 66, 158, 640, 50, "Vollkorn Italic, 14 pt, one line, left, class ink")], sheet=SHEET)


def stamp(x, y, w, h):
    """A stamp with its teeth, a boat on it."""
    out = [f'<path class="soft" d="{perforated(x, y, w, h)}"/>', f'<rect class="paper" x="{x + 16}" y="{y + 16}" width="{w - 32}" height="{h - 32}"/>',
           f'<path class="primary" d="M{x + 16},{y + h - 62}q{n((w - 32) / 8)},-10 {n((w - 32) / 4)},0t{n((w - 32) / 4)},0t{n((w - 32) / 4)},0t{n((w - 32) / 4)},0V{y + h - 16}H{x + 16}Z"/>']
    return [*out[:2], dinghy(x + w / 2, y + h - 56, .58, "accent"), out[2]]


def back():
    body = [ground(sheet=SHEET), '<path class="soft-s" fill="none" stroke-width="4" d="M640,96V640"/>', *stamp(996, 62, 140, 168)]
    body.append('<path class="ink-s" fill="none" stroke-width="2.5" stroke-opacity=".5" d="M690,452H1136M690,528H1136M690,604H1136"/>')
    body += [swell(736, 12, 140, 60, "soft"), swell(768, 12, 160, 10, "primary")]
    return page("The address side", PALETTE, body, [
        zone("salutation", 64, 64, 540, 62, "Kaushan Script, 16 pt, left, class headline"),
        zone("body", 64, 132, 540, 440, "Vollkorn, 11 to 9 pt, left, class ink"),
        zone("signature", 64, 590, 540, 66, "Kaushan Script, 15 pt, left, class headline"),
        zone("name", 690, 368, 446, 82, "Vollkorn, 13 pt, one or two lines, left, class ink"),
        zone("place", 690, 468, 446, 58, "Vollkorn, 13 pt, one line, left, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
