# SPDX-License-Identifier: GPL-3.0-or-later
"""An open door, a peg kept free in the hall, and the name on the mat (welcome).  Flat architecture, light palettes."""
import math
from artlib import HEART, Pen, ground, leaf, n, page, pt, rrect, zone
from curves import letter_zones

NAME, PALETTE = "welcome", "seaglass"
CX, STEP = 500, 1096                  # the middle of the door; the top of the upper step


def rect(cls, x, y, w, h, r=0):
    rr = f' rx="{n(r)}"' if r else ""
    return f'<rect class="{cls}" x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{rr}/>'


def tint(cls, x, y, w, h, opacity):
    return f'<rect class="{cls}" fill-opacity="{opacity:g}" x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"/>'


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


def headset(x, y, cls):
    """Hangs on a peg at (x, y)."""
    pen = Pen(x, y, .84)
    pen.line(cls, "M-24,58C-30,-18 30,-18 24,58", 8, "butt").line(cls, "M-25,78C-24,98 -12,104 2,100", 5).pill(cls, -1, 101, 7, 98, 12)
    return pen.fill(cls, rrect(-36, 46, 21, 42, 9)).fill(cls, rrect(15, 46, 21, 42, 9)).svg()


def hall(x, top, foot, w):
    """What an open door shows: a lit wall, pegs with two headsets and one that is free, and the floor."""
    rail, floor = top + 170, foot - 84
    o = [rect("paper", x, top, w, foot - top), tint("accent", x, top, w, foot - top, .34), tint("accent", x, floor, w, foot - floor, .5)]
    lamp = Pen(x + 74, top)
    lamp.dot("paper", 0, 84, 58, .55).line("deep", "M0,0L0,62", 5).dot("paper", 0, 90, 17).fill("deep", "M-42,94C-40,62 -18,56 0,56C18,56 40,62 42,94Z")
    o += [lamp.svg(), rect("deep", x - 6, rail, w + 6, 12), tint("deep", x, floor - 12, w, 12, .3)]
    pegs = [x + w * t for t in (.19, .5, .81)]
    for px, cls in zip(pegs, ("primary", "deep", None)):
        o.append(headset(px, rail + 26, cls) if cls else Pen(px, rail - 38, 20).fill("accent", HEART).svg())
    return "".join(o) + "".join(f'<path class="deep-s" fill="none" stroke-width="9" stroke-linecap="round" d="M{n(px)},{rail + 6}V{rail + 20}"/><circle class="deep" cx="{n(px)}" cy="{rail + 24}" r="8"/>' for px in pegs)


def leaf_of_door(x0, x1, top, foot):
    """The door itself, swung inwards on the hinges at x1: its free edge at x0 is farther away."""
    k = 30
    at = lambda u, v: (x0 + (x1 - x0) * u, top + k * (1 - u) + (foot - top - 2 * k * (1 - u)) * v)
    quad = lambda u0, v0, u1, v1: "M" + "L".join(pt(at(u, v)) for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))) + "Z"
    o = [f'<path class="accent" d="{quad(0, 0, 1, 1)}"/>', f'<path class="deep" fill-opacity=".3" d="{quad(0, 0, .1, 1)}"/>']
    for v0, v1 in ((.07, .42), (.56, .92)):
        o.append(f'<path class="deep" fill-opacity=".24" d="{quad(.26, v0, .84, v1)}"/><path class="accent" d="{quad(.36, v0 + .022, .84, v1)}"/><path class="paper" fill-opacity=".18" d="{quad(.36, v0 + .022, .84, v1)}"/>')
    hx, hy = at(.22, .49)
    return "".join(o) + f'<circle class="deep" cx="{n(hx)}" cy="{n(hy)}" r="11"/>'


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


def cat(x, y):
    """Sits on the sill, its tail round its feet, and looks who comes."""
    pen = Pen(x, y)
    pen.line("deep", "M30,-12C70,-6 66,-46 50,-48", 12)
    pen.fill("deep", "M-38,0C-48,-46 -26,-66 -22,-80C-30,-96 -30,-108 -28,-132L-10,-117C-4,-119 4,-119 10,-117L28,-132C30,-108 30,-96 22,-80C26,-66 48,-46 38,0Z")
    return pen.line("accent", "M-20,-79C-8,-73 8,-73 20,-79", 8).dot("paper", -11, -98, 4).dot("paper", 11, -98, 4).svg()


# ------------------------------------------------------------------ front
TOP, W, EDGE = 560, 330, 572          # of the doorway; where the open leaf ends


def doorway(top):
    """The hall behind, and the leaf that stands open."""
    x = CX - W / 2
    return hall(x, top, STEP, EDGE - x), rect("deep", EDGE, top, x + W - EDGE, STEP - top), leaf_of_door(EDGE, x + W, top, STEP)


def front():
    r = W / 2 + 34
    body = [ground(), tiles(-60, STEP - 700, 1040, STEP)]
    body.append(f'<path class="paper" d="M{CX - r - 66},{STEP}V{TOP - 16}A{r + 66},{r + 66} 0 0 1 {CX + r + 66},{TOP - 16}V{STEP}Z"/>')
    body.append(f'<path class="primary" d="M{CX - r - 40},{STEP}V{TOP - 16}A{r + 40},{r + 40} 0 0 1 {CX + r + 40},{TOP - 16}V{STEP}Z"/>')
    body.append(f'<path class="paper" d="M{CX - r - 14},{STEP}V{TOP - 16}A{r + 14},{r + 14} 0 0 1 {CX + r + 14},{TOP - 16}V{STEP}Z"/>')
    body += [rect("deep", CX - r, TOP - 20, 2 * r, STEP - TOP + 20), fanlight(CX, TOP - 16, r), *doorway(TOP + 14)]
    body.append(rect("primary", CX - r, TOP - 22, 2 * r, 24))
    body += [rect("soft", 110, STEP, 780, 14), rect("deep", 110, STEP + 12, 780, 40), rect("primary", -25, STEP + 50, 1050, 400), rect("paper", -25, STEP + 48, 1050, 12)]
    body += [f'<path class="paper" fill-opacity=".26" d="M{CX - W / 2},{STEP}L{EDGE},{STEP}L{EDGE + 34},{STEP + 50}L{CX - W / 2 - 34},{STEP + 50}Z"/>',
             f'<path class="paper" fill-opacity=".2" d="M{n(CX - W / 2 - 42)},{STEP + 60}L{EDGE + 42},{STEP + 60}L{EDGE + 262},1425L{n(CX - W / 2 - 262)},1425Z"/>']
    body += [lantern(176, 520), lantern(824, 520), tree(188, STEP + 2, .82), tree(812, STEP + 2, .82, ((-400, 104),)), mat(170, 1196, 660, 134), cat(CX - 88, STEP + 4)]
    return page("An open door, a cat on its sill and a mat before it", PALETTE, body, [
        zone("headline", 80, 72, 840, 130, "Leckerli One, one line, centred, class headline"),
        zone("sub", 120, 224, 760, 62, "Lato, one line, centred, class ink"),
        zone("name", 200, 1220, 600, 86, "Lato bold, one or two lines, centred, class ink")])


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
