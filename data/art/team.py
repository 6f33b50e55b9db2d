# SPDX-License-Identifier: GPL-3.0-or-later
"""A mobile in which every piece holds another in balance (community, the whole team).  Spare of ink, light palettes."""
from artlib import HEART, Pen, ground, n, page, pt, zone
from curves import letter_zones

NAME, PALETTE = "team", "inksaver"
SPARING = True  # covers little paper in full colours
WIRE = 5
SHAPES = {  # plates, hung at (0, 0), about 100 long to the right
    "fin": "M-8,-4C26,-44 84,-48 108,-10C122,20 98,48 62,44C30,40 4,22 -8,-4Z",
    "petal": "M-8,0C14,-38 66,-44 120,-8C90,30 30,36 -8,0Z",
    "shark": "M-8,-6C34,-30 78,-30 124,-52C118,-8 96,44 44,46C14,44 0,18 -8,-6Z",
    "egg": "M-8,0C-8,-30 26,-42 56,-40C92,-38 112,-18 110,6C108,32 78,44 48,40C16,38 -8,26 -8,0Z",
    "round": "M-8,0C-8,-26 12,-46 38,-46C64,-46 84,-26 84,0C84,26 64,46 38,46C12,46 -8,26 -8,0Z",
}


def plate(x, y, shape, cls, size, rot, flip=False):
    """A plate riveted to the end of a wire at (x, y)."""
    if shape == "heart":
        pen = Pen(x, y, size, rot, flip)
        pen.out.append(Pen(*pen.at(0, 29), 54 * size, rot).fill(cls, HEART).svg())
        return pen.dot("paper", 0, 16, 5 / size).svg()
    pen = Pen(x, y, size, rot, flip)
    return pen.fill(cls, SHAPES[shape]).dot("paper", 12 + 16 * max(0, 1 / size - 1), 0, 5 * min(1, size + .15) / size).svg()


def arm(x, y, spec, wires, plates):
    """A wire hung at (x, y): spec = (left end, right end), each (dx, dy, what hangs there)."""
    (lx, ly, _), (rx, ry, _) = spec
    a, b = (x + lx, y + ly), (x + rx, y + ry)
    slope = (ry - ly) / (rx - lx)
    wires.append(f"M{pt(a)}Q{n(x + lx * .45)},{n(y + lx * .45 * slope - 16)} {n(x)},{n(y)}Q{n(x + rx * .45)},{n(y + rx * .45 * slope - 16)} {pt(b)}")
    for (dx, dy, child), end in zip(spec, (a, b)):
        if child[0] == "hang":
            _, drop, sub = child
            wires.append(f"M{pt(end)}L{n(end[0])},{n(end[1] + drop)}")
            arm(end[0], end[1] + drop, sub, wires, plates)
        else:
            shape, cls, size, rot = child
            plates.append(plate(end[0], end[1], shape, cls, size, rot if dx > 0 or shape == "heart" else -rot, dx < 0 and shape != "heart"))
    plates.append(f'<circle class="ink" cx="{n(x)}" cy="{n(y)}" r="7"/>')


def mobile(x, y, spec, top):
    wires, plates = [f"M{n(x)},{n(top)}V{n(y)}"], []
    arm(x, y, spec, wires, plates)
    return [f'<path class="ink-s" fill="none" stroke-width="{WIRE}" stroke-linecap="round" stroke-linejoin="round" d="{"".join(wires)}"/>', *plates]


J = ((-80, 54, ("fin", "primary", .95, 14)), (92, -12, ("round", "accent", .95, 8)))
H = ((-84, 46, ("petal", "ink", 1.0, 16)), (104, -14, ("hang", 88, J)))
F = ((-72, 32, ("egg", "primary", .9, 8)), (88, -6, ("hang", 98, H)))
D = ((-124, 60, ("hang", 92, F)), (82, -20, ("petal", "accent", 1.05, 10)))
B = ((-78, 34, ("fin", "deep", 1.0, 8)), (122, -24, ("hang", 108, D)))
N = ((-72, 48, ("petal", "primary", 1.0, 18)), (92, -18, ("heart", "accent", 1.0, 0)))
M = ((-98, 54, ("hang", 96, N)), (62, -18, ("petal", "ink", .62, 10)))
K = ((-88, 52, ("egg", "deep", 1.15, 10)), (98, -26, ("hang", 118, M)))
G = ((-118, 60, ("hang", 106, K)), (46, -16, ("round", "primary", .56, 0)))
C = ((-72, 38, ("shark", "primary", 1.05, 6)), (102, -32, ("hang", 126, G)))
A = ((-250, 84, ("hang", 66, B)), (222, -46, ("hang", 118, C)))


# ------------------------------------------------------------------ front
def front():
    body = [ground(), *mobile(500, 206, A, -25)]
    return page("A mobile in which every piece holds another in balance", PALETTE, body, [
        zone("headline", 80, 1056, 840, 124, "League Spartan 800, one line, centred, class headline"),
        zone("sub", 100, 1184, 800, 62, "Lato, one line, centred, class ink"),
        zone("name", 100, 1252, 800, 78, "Lato bold, one or two lines, centred, class primary")])


# ------------------------------------------------------- inside and back
def left():
    return page("Room for every name", PALETTE, [ground(), *mobile(470, 120, ((-140, 40, ("fin", "primary", .95, 12)), (120, -20, ("round", "accent", .72, 12))), -25)],
                [zone("names", 130, 330, 740, 900, "Lato, 20 to 9 pt, centred, class ink")])


def right():
    s = ((-92, 34, ("petal", "deep", .74, 14)), (64, -12, ("heart", "accent", .62, 0)))
    return page("Two pieces of the mobile", PALETTE, [ground(), *mobile(800, 120, s, -25)], letter_zones(top=.19, foot=.07))


def back():
    s = ((-70, 34, ("fin", "primary", .5, 14)), (64, -10, ("round", "accent", .46, 10)))
    return page("Mark of the maker", PALETTE, [ground(), *mobile(500, 1056, s, 990)], [zone("credit", 250, 1172, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
