# SPDX-License-Identifier: GPL-3.0-or-later
"""A telephone exchange with its cords plugged in (a friendly voice).  Postcard of A6, light palettes."""
import math
from artlib import SHEETS, Pen, ground, n, page, rrect, zone
from curves import bezier, perforated

NAME, PALETTE, SHEET = "postcard-exchange", "seaglass", SHEETS["postcard-a6"]
X0, DX, Y0, DY = 94, 117.5, 128, 140     # the field of jacks: 12 across, 4 down
COLS, ROWS, SHELF = 12, 4, 786
PLATE = (66, 60, 664, 416)               # the plate with the words lies over these jacks


def jack(c, r):
    return X0 + DX * c, Y0 + DY * r


def under_plate(x, y):
    px, py, w, h = PLATE
    return px - 30 < x < px + w + 30 and py - 30 < y < py + h + 30


def crosses(x, y):
    """Whether a cord on its way to another jack would lie over this one."""
    for x0, c, r, _ in CORDS:
        (x1, top), foot = jack(c, r), SHELF + 46
        top += 100
        k = (foot - top) * .52
        way = [bezier((x0, foot), (x0, foot - k), (x1, top + k), (x1, top), i / 40)[0] for i in range(41)]
        if (x1, top - 100) != (x, y) and min(math.hypot(a - x, b - y) for a, b in [*way, (x1, top - 50)]) < 46:
            return True
    return False


def field(lit):
    """Jacks, each with its lamp above it; the lamps in `lit` are on."""
    pen = Pen()
    for r in range(ROWS):
        for c in range(COLS):
            x, y = jack(c, r)
            if under_plate(x, y) or crosses(x, y):
                continue
            pen.dot("soft", x, y, 25).dot("deep", x, y, 17).dot("soft", x, y, 9, .45)
            if (c, r) in lit:
                pen.dot("accent", x, y - 46, 25, .3).dot("accent", x, y - 46, 14).dot("paper", x - 4, y - 50, 4)
            else:
                pen.dot("soft", x, y - 46, 10, .35)
    return pen.svg()


def cord(x0, c, r, cls):
    """From a hole in the shelf to a jack; a keyline in the ground's colour keeps crossing cords apart."""
    x, y = jack(c, r)
    top, foot = y + 100, SHELF + 46
    k = (foot - top) * .52
    d = f"M{n(x0)},{foot}C{n(x0)},{n(foot - k)} {n(x)},{n(top + k)} {n(x)},{n(top)}"
    pen = Pen()
    pen.line("deep", d, 30, "butt").line(cls, d, 14)
    pen.fill("deep", rrect(x - 28, y + 25, 56, 80, 22)).fill("paper", rrect(x - 7, y - 4, 14, 40, 6))
    pen.fill(cls, rrect(x - 19, y + 22, 38, 70, 14)).fill("deep", rrect(x - 19, y + 38, 38, 8, 1), .5)
    return pen.fill(cls, f"M{x - 12},{y + 88}L{x + 12},{y + 88}L{x + 8},{y + 110}L{x - 8},{y + 110}Z").svg()


CORDS = [(669, 9, 2, "soft"), (243, 1, 3, "paper"), (385, 3, 3, "soft"), (527, 7, 1, "paper"), (1095, 8, 0, "accent"), (1237, 11, 1, "paper"), (811, 5, 3, "accent")]
HOLES = [243 + 142 * i for i in range(9)]


def shelf():
    """The key shelf: holes for the cords, two idle plugs, and a row of keys."""
    out = [f'<path class="primary" d="M-30,{SHELF}H1510V1080H-30Z"/><path class="paper" d="M-30,{SHELF - 7}H1510V{SHELF + 7}H-30Z"/>']
    pen = Pen()
    for x in [101, *HOLES]:
        pen.dot("deep", x, SHELF + 46, 24).dot("soft", x, SHELF + 46, 17).dot("deep", x, SHELF + 46, 11)
    for i, x in enumerate(HOLES + [101]):
        y = SHELF + 172
        pen.fill("deep", rrect(x - 30, y - 50, 60, 100, 14)).fill("ink", rrect(x - 9, y - 34, 18, 68, 9))
        up = i in (1, 3, 4, 6)
        pen.fill("paper", rrect(x - 16, y - 40 if up else y + 2, 32, 38, 14)).dot("accent" if up else "soft", x, SHELF + 100, 10)
    return out + [pen.svg()]


def idle(x, cls):
    """A plug that rests in its hole."""
    y = SHELF - 34
    pen = Pen().fill("deep", rrect(x - 28, y - 10, 56, 122, 24)).fill("paper", rrect(x - 7, y - 34, 14, 46, 6)).fill(cls, rrect(x - 19, y, 38, 78, 14)).fill("deep", rrect(x - 19, y + 16, 38, 8, 1), .5)
    return pen.fill(cls, rrect(x - 24, y + 72, 48, 26, 6)).svg()


def plate():
    x, y, w, h = PLATE
    pen = Pen().fill("ink", rrect(x + 9, y + 13, w, h, 22), .4).fill("paper", rrect(x, y, w, h, 22)).line("accent", rrect(x + 18, y + 18, w - 36, h - 36, 10), 4)
    for a, b in ((x + 36, y + 36), (x + w - 36, y + 36), (x + 36, y + h - 36), (x + w - 36, y + h - 36)):
        pen.dot("paper", a, b, 20).dot("primary", a, b, 11).line("paper", f"M{a - 7},{b - 5}L{a + 7},{b + 5}", 4)
    return pen.svg()


def front():
    lit = {(c, r) for _, c, r, _ in CORDS} - {(3, 3)}
    body = [ground("deep", SHEET), field(lit), *shelf(), *(cord(*c) for c in CORDS), idle(HOLES[5], "soft"), idle(HOLES[8], "accent"), plate()]
    return page("A telephone exchange with its cords plugged in", PALETTE, body, [
        zone("headline", 106, 92, 584, 216, "Vollkorn 900 Italic, 40 pt, two lines, centred, class headline"),
        zone("sub", 126, 318, 544, 54, "Lato, 14 pt, one line, centred, class ink"),
        zone("for", 126, 374, 544, 56, "Lato, 14 pt, one line, centred, class headline")], sheet=SHEET)


def back():
    body = [ground(sheet=SHEET), '<path class="soft-s" fill="none" stroke-width="5" d="M770,110V800"/>', f'<path class="soft" d="{perforated(1230, 76, 170, 206)}"/>', '<rect class="deep" x="1250" y="96" width="130" height="166"/>']
    p = Pen(1315, 118, .9)
    p.fill("paper", rrect(-8, 0, 16, 46, 6)).fill("accent", rrect(-22, 24, 44, 82, 14)).fill("deep", rrect(-22, 44, 44, 8, 1), .5).line("accent", "M0,100L0,166", 14, "butt")
    body.append(p.svg())
    body.append('<path class="ink-s" fill="none" stroke-width="3" stroke-opacity=".5" d="M840,540H1400M840,640H1400M840,740H1400"/>')
    d = "M-40,930C200,860 380,990 640,930C820,888 800,1010 720,1000C640,986 700,872 900,900C1060,922 1120,940 1200,936"
    q = Pen()
    q.line("primary", d, 14).fill("primary", "M1190,922L1216,918L1216,954L1190,950Z").fill("primary", rrect(1212, 915, 84, 42, 15)).fill("paper", rrect(1226, 915, 8, 42, 1)).fill("accent", rrect(1290, 928, 48, 16, 7))
    q.dot("soft", 1400, 936, 27).dot("paper", 1400, 936, 18).dot("deep", 1400, 936, 10)
    body.append(q.svg())
    return page("The address side", PALETTE, body, [
        zone("salutation", 90, 96, 610, 84, "Vollkorn 900 Italic, 16 pt, left, class headline"),
        zone("body", 90, 190, 610, 520, "Lato, 12 to 9 pt, left, class ink"),
        zone("signature", 90, 724, 610, 84, "Vollkorn 900 Italic, 15 pt, left, class headline"),
        zone("name", 840, 430, 560, 108, "Lato, 13 pt, one or two lines, left, class ink"),
        zone("place", 840, 560, 560, 78, "Lato, 13 pt, one line, left, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "back": back()}
