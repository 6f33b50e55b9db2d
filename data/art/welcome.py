# SPDX-License-Identifier: GPL-3.0-or-later
"""A front door with the name on its mat (welcome).  Flat architecture, light palettes."""
import math
from artlib import HEART, Pen, ground, leaf, n, page, pt, rrect, zone
from curves import letter_zones

NAME, PALETTE = "welcome", "seaglass"
CX, STEP = 500, 1096                  # the middle of the door; the top of the upper step


def rect(cls, x, y, w, h, r=0):
    rr = f' rx="{n(r)}"' if r else ""
    return f'<rect class="{cls}" x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{rr}/>'


def tiles(x0, y0, x1, y1):
    """Small tiles on the wall, quarter circles turned by a rule."""
    g, o = 70, []
    for j in range(math.ceil((y1 - y0) / g)):
        for i in range(math.ceil((x1 - x0) / g)):
            x, y = x0 + g * i, y0 + g * j
            k = (i * 3 + j * 5 + i * j) % 4
            corner = ((0, 0), (g, 0), (g, g), (0, g))[k]
            p, q = (((g, 0), (0, g)), ((g, g), (0, 0)), ((0, g), (g, 0)), ((0, 0), (g, g)))[k]
            o.append(f"M{pt((x + corner[0], y + corner[1]))}L{pt((x + p[0], y + p[1]))}A{g},{g} 0 0 1 {pt((x + q[0], y + q[1]))}Z")
    return f'<path class="soft" d="{"".join(o)}"/>'


def fanlight(cx, cy, r):
    """A half round window over the door: the sun in panes."""
    o = [f'<path class="primary" d="M{cx - r},{cy}A{r},{r} 0 0 1 {cx + r},{cy}Z"/>', f'<path class="deep" d="M{cx - r + 16},{cy}A{r - 16},{r - 16} 0 0 1 {cx + r - 16},{cy}Z"/>']
    k, r0, r1 = 7, 52, r - 26
    for i in range(k):
        a0, a1 = math.radians(180 + 180 / k * i + 2.6), math.radians(180 + 180 / k * (i + 1) - 2.6)
        p = lambda rr, a: f"{n(cx + rr * math.cos(a))},{n(cy - 8 + rr * math.sin(a))}"
        o.append(f'<path class="{"accent" if i % 2 else "soft"}" d="M{p(r0, a0)}L{p(r1, a0)}A{r1},{r1} 0 0 1 {p(r1, a1)}L{p(r0, a1)}A{r0},{r0} 0 0 0 {p(r0, a0)}Z"/>')
    o.append(f'<path class="paper" d="M{cx - 40},{cy - 8}A40,40 0 0 1 {cx + 40},{cy - 8}Z"/>')
    return "".join(o)


def door(cx, top, foot, w):
    """The door leaf with its panels, knocker, letter flap and a letter in it."""
    x, h = cx - w / 2, foot - top
    o = [rect("accent", x, top, w, h)]
    pw, gap = (w - 3 * 34) / 2, 34
    for yy, ph in ((top + 36, 190), (top + 36 + 190 + 106, h - 36 - 190 - 106 - 40)):
        for i in range(2):
            px = x + gap + i * (pw + gap)
            o.append(rect("deep", px, yy, pw, ph, 4).replace('rx="4"', 'rx="4" fill-opacity=".24"'))
            o.append(rect("accent", px + 13, yy + 13, pw - 13, ph - 13, 3))
            o.append(rect("paper", px + 13, yy + 13, pw - 26, ph - 26, 3).replace('rx="3"', 'rx="3" fill-opacity=".16"'))
    y = top + 36 + 190 + 53
    o += [f'<g transform="rotate(-7 {cx} {n(y)})">', rect("paper", cx - 62, y - 62, 124, 78, 3),
        f'<path class="soft" d="M{cx - 62},{n(y - 59)}L{cx},{n(y - 16)}L{cx + 62},{n(y - 59)}L{cx + 62},{n(y - 62)}L{cx - 62},{n(y - 62)}Z"/>',
          Pen(cx, y - 22, 13).fill("primary", HEART).svg(), "</g>"]
    o += [rect("deep", cx - 88, y - 4, 176, 34, 8), rect("soft", cx - 76, y + 4, 152, 9, 4.5)]
    ky = top + 128
    o += [f'<circle class="deep" cx="{cx}" cy="{ky - 30}" r="17"/>', f'<path class="deep-s" fill="none" stroke-width="13" stroke-linecap="round" d="M{cx - 14},{ky - 24}C{cx - 44},{ky + 40} {cx + 44},{ky + 40} {cx + 14},{ky - 24}"/>',
          f'<circle class="deep" cx="{cx}" cy="{ky + 26}" r="12"/>']
    o += [rect("deep", x + w - 27, y + 58, 18, 62, 9), f'<circle class="soft" cx="{n(x + w - 18)}" cy="{n(y + 74)}" r="7"/>']
    return "".join(o)


def lantern(x, y, s=1.0):
    pen = Pen(x, y, s)
    pen.dot("paper", 0, 62, 84, .6)
    pen.line("deep", "M0,-30L0,0", 8).dot("deep", 0, -34, 13)
    pen.fill("deep", "M-40,14L0,-18L40,14Z").fill("accent", "M-30,20L30,20L21,108L-21,108Z").fill("paper", "M-12,34L12,34L7,98L-7,98Z", .7)
    pen.line("deep", "M-30,20L-21,108M30,20L21,108M0,20L0,108", 6)
    return pen.fill("deep", rrect(-36, 12, 72, 11, 4)).fill("deep", rrect(-27, 105, 54, 14, 5)).svg()


def tree(x, foot, s=1.0, balls=((-188, 80), (-328, 66), (-444, 50))):
    """A clipped tree in a pot: balls on one stem."""
    pen = Pen(x, foot, s)
    pen.fill("deep", "M-7,-440L7,-440L7,-110L-7,-110Z")
    for cy, r in balls:
        pen.dot("paper", 0, cy, r + 14).dot("primary", 0, cy, r)
        for i in range(3):
            for j in range(3 + (r > 60) + (r > 90)):
                a, rr = math.radians(52 * i + 61 * j), r * (.3 + .2 * j)
                q = Pen(*pen.at(rr * math.cos(a + 2.1 * j), cy + rr * math.sin(a + 2.1 * j)), s, math.degrees(a) + 24 * j)
                if rr < r * .86:
                    pen.out.append(q.fill("soft", leaf(26, 7)).svg())
    pen.fill("deep", "M-74,-116L74,-116L56,0L-56,0Z").fill("deep", rrect(-84, -134, 168, 36, 8))
    return pen.fill("accent", "M-68,-78L68,-78L63,-48L-63,-48Z").svg()


def mat(x, y, w, h):
    """The doormat, with a fringe on both short sides."""
    d = "".join(f"M{n(x - 2)},{n(y + 12 + i * (h - 24) / 9)}h-20M{n(x + w + 2)},{n(y + 12 + i * (h - 24) / 9)}h20" for i in range(10))
    return (f'<path class="soft-s" fill="none" stroke-width="5" stroke-linecap="round" d="{d}"/>' + rect("paper", x, y, w, h, 8)
            + f'<rect class="primary-s" fill="none" stroke-width="6" x="{n(x + 14)}" y="{n(y + 14)}" width="{n(w - 28)}" height="{n(h - 28)}" rx="5"/>')


def cat(x, y, s):
    """Waits to be let in, its back to us."""
    pen = Pen(x, y, s)
    pen.line("paper", "M26,-10C60,-2 66,-34 52,-52", 10 * s)
    pen.fill("paper", "M-36,0C-46,-46 -24,-66 -20,-80C-28,-96 -28,-108 -26,-130L-9,-116C-3,-118 3,-118 9,-116L26,-130C28,-108 28,-96 20,-80C24,-66 46,-46 36,0Z")
    return pen.line("accent", "M-19,-80C-8,-74 8,-74 19,-80", 8 * s).svg()


# ------------------------------------------------------------------ front
TOP, W = 560, 330                     # of the door leaf


def front():
    r = W / 2 + 34
    body = [ground(), tiles(-60, STEP - 700, 1040, STEP)]
    body.append(f'<path class="paper" d="M{CX - r - 66},{STEP}V{TOP - 16}A{r + 66},{r + 66} 0 0 1 {CX + r + 66},{TOP - 16}V{STEP}Z"/>')
    body.append(f'<path class="primary" d="M{CX - r - 40},{STEP}V{TOP - 16}A{r + 40},{r + 40} 0 0 1 {CX + r + 40},{TOP - 16}V{STEP}Z"/>')
    body.append(f'<path class="paper" d="M{CX - r - 14},{STEP}V{TOP - 16}A{r + 14},{r + 14} 0 0 1 {CX + r + 14},{TOP - 16}V{STEP}Z"/>')
    body += [rect("deep", CX - r, TOP - 20, 2 * r, STEP - TOP + 20), fanlight(CX, TOP - 16, r), door(CX, TOP + 14, STEP, W)]
    body.append(rect("primary", CX - r, TOP - 22, 2 * r, 24))
    body += [rect("soft", 110, STEP, 780, 14), rect("deep", 110, STEP + 12, 780, 40), rect("primary", -25, STEP + 50, 1050, 400), rect("paper", -25, STEP + 48, 1050, 12)]
    body += [lantern(176, 520), lantern(824, 520), tree(188, STEP + 2, .82), tree(812, STEP + 2, .82, ((-400, 104),)), mat(196, 1196, 608, 134), cat(906, 1322, 1.0)]
    return page("A front door with a letter in it and a mat before it", PALETTE, body, [
        zone("headline", 80, 72, 840, 130, "Leckerli One, one line, centred, class headline"),
        zone("sub", 120, 224, 760, 62, "Lato, one line, centred, class ink"),
        zone("name", 226, 1220, 548, 86, "Lato bold, one or two lines, centred, class ink")])


# ------------------------------------------------------- inside and back
def floor():
    return [rect("primary", -25, 1310, 1050, 120), rect("deep", -25, 1296, 1050, 16)]


def left():
    return page("A clipped tree by the wall", PALETTE, [ground(), *floor(), tree(190, 1298, .6)])


def right():
    return page("The other tree, and a lantern", PALETTE, [ground(), *floor(), tree(848, 1298, .56, ((-360, 104),))], letter_zones(foot=.185))


def back():
    return page("Mark of the maker", PALETTE, [ground(), fanlight(500, 1110, 104)], [zone("credit", 250, 1170, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
