# SPDX-License-Identifier: GPL-3.0-or-later
"""An orchestra from above, on the lines of a stave bent round the conductor's desk (organisation).  Concert poster, light palettes."""
import math
from artlib import Pen, ground, n, page, pt, rrect, zone
from curves import letter_zones

NAME, PALETTE = "orchestra", "plumfizz"


def disc(r, cx=0, cy=0):
    k = r * .5523
    return (f"M{n(cx - r)},{n(cy)}C{n(cx - r)},{n(cy - k)} {n(cx - k)},{n(cy - r)} {n(cx)},{n(cy - r)}C{n(cx + k)},{n(cy - r)} {n(cx + r)},{n(cy - k)} {n(cx + r)},{n(cy)}"
            f"C{n(cx + r)},{n(cy + k)} {n(cx + k)},{n(cy + r)} {n(cx)},{n(cy + r)}C{n(cx - k)},{n(cy + r)} {n(cx - r)},{n(cy + k)} {n(cx - r)},{n(cy)}Z")


FIDDLE = ("M0,-52C22,-52 34,-40 34,-24C34,-10 22,-8 22,4C22,16 42,20 42,44C42,68 24,80 0,80C-24,80 -42,68 -42,44C-42,20 -22,16 -22,4"
          "C-22,-8 -34,-10 -34,-24C-34,-40 -22,-52 0,-52Z")


def fiddle(pen, body, trim):
    """A violin or cello from above: the scroll points up, the middle of its body is the origin."""
    pen.fill(trim, "M-6,-118L6,-118L8,-20L-8,-20Z").fill(trim, disc(10, 0, -122))
    pen.fill(body, FIDDLE)
    pen.fill(trim, "M-7,-60L7,-60L8,14L-8,14Z").fill(trim, rrect(-17, 22, 34, 7, 3)).fill(trim, "M-10,48L10,48L5,82L-5,82Z")
    for m in (-1, 1):
        pen.line(trim, f"M{m * 19},12C{m * 26},20 {m * 16},28 {m * 23},38", 4)
    return pen.svg()


def horn(pen, brass, dark):
    """A horn: mouthpiece below, its coil, and the bell that opens upwards."""
    pen.line(brass, disc(40), 15 * pen.s).line(brass, "M-40,6C-42,44 -34,58 -16,78", 10 * pen.s).fill(brass, "M-26,70L-10,66L2,92L-14,98Z")
    pen.fill(brass, "M32,6C36,-30 30,-58 2,-96L98,-96C62,-62 48,-34 44,4Z")
    pen.fill(dark, "M2,-96C18,-106 82,-106 98,-96C82,-86 18,-86 2,-96Z").line(brass, "M2,-96C18,-106 82,-106 98,-96C82,-86 18,-86 2,-96Z", 6 * pen.s)
    pen.line(brass, "M-14,-34L-14,34M8,-38L8,38", 8 * pen.s)
    return pen.svg()


def headset(pen, cls):
    """The one that is played here: its band up, its microphone turned to the desk."""
    pen.line(cls, "M-56,20C-70,-96 70,-96 56,20", 14 * pen.s)
    for k in (-1, 1):
        pen.fill(cls, rrect(k * 56 - 19, 2, 38, 66, 17))
    return pen.line(cls, "M-56,62C-52,92 -30,98 -8,96", 9 * pen.s).pill(cls, -8, 96, 10, 93, 20).svg()


def desk(pen):
    """The conductor's: an open score, and the baton across it."""
    pen.fill("soft", "M-84,-52C-56,-64 -24,-62 0,-50L0,50C-24,38 -56,36 -84,48Z").fill("paper", "M84,-52C56,-64 24,-62 0,-50L0,50C24,38 56,36 84,48Z")
    for m, cls in ((-1, "primary"), (1, "primary")):
        d = ""
        for i in range(4):
            y = -34 + 20 * i
            d += f"M{m * 14},{y}C{m * 34},{y - 8} {m * 52},{y - 8} {m * 70},{y - 3}"
        pen.line(cls, d, 4)
    return pen.svg()


def fan(cx, cy, rows, a0=-172, a1=-8):
    """Rows of players round (cx, cy), each turned towards the middle: (radius, how many, draw, shift)."""
    o = []
    for r, k, draw, off in rows:
        for i in range(k):
            a = a0 + (a1 - a0) * (i + .5 + off) / k
            x, y = cx + r * math.cos(math.radians(a)), cy + r * math.sin(math.radians(a))
            o.append(draw(x, y, a, i))
    return o


def stave(cx, cy, radii, w=3.4, cls="soft", opacity=.4):
    d = "".join(f"M{n(cx - r)},{cy}A{r},{r} 0 0 1 {n(cx + r)},{cy}" for r in radii)
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-opacity="{opacity}" d="{d}"/>'


# ------------------------------------------------------------------ front
def front():
    cx, cy = 500, 1152
    rows = ((286, 5, lambda x, y, a, i: fiddle(Pen(x, y, .92, a - 90), "paper", "primary"), 0),)
    body = [ground("deep"), stave(cx, cy, [208 + 26 * i for i in range(25)], cls="on-deep", opacity=.2)]
    body.append(f'<rect class="deep" x="-25" y="{cy}" width="1050" height="273"/><rect class="soft" x="-25" y="{cy}" width="1050" height="7"/>')
    body += fan(cx, cy, rows) + fan(cx, cy, ((546, 7, lambda x, y, a, i: fiddle(Pen(x, y, 1.25, a - 90), "soft", "primary"), 0),), -163, -17)
    body += fan(cx, cy, ((738, 5, lambda x, y, a, i: headset(Pen(x, y - 22, .8), "accent") if i == 2 else horn(Pen(x, y, .8, a + 90), "accent", "deep"), 0),), -125, -55)
    body += [f'<path class="deep" d="M{cx - 196},{cy}A196,196 0 0 1 {cx + 196},{cy}Z"/>', f'<path class="accent" d="M{cx - 172},{cy}A172,172 0 0 1 {cx + 172},{cy}Z"/>',
             desk(Pen(cx, cy - 42, 1.5)), Pen(cx - 16, cy - 32, 1.5).fill("deep", "M-6,8L84,-49L87,-44L2,20Z").dot("deep", -6, 16, 15).svg()]
    return page("An orchestra from above", PALETTE, body, [
        zone("headline", 80, 72, 840, 200, "League Spartan 800, two lines, centred, on deep"),
        zone("sub", 100, 1206, 800, 60, "Lato, 16 pt, one line, centred, on deep"),
        zone("name", 100, 1270, 800, 70, "Lato bold, 17 pt, one or two lines, centred, on deep")])


# ------------------------------------------------------- inside and back
def left():
    body = [ground(), stave(1000, 1425, [150 + 24 * i for i in range(7)], cls="primary", opacity=.3)]
    body += fan(1000, 1425, ((222, 6, lambda x, y, a, i: fiddle(Pen(x, y, .52, a - 90), "primary", "deep"), 0),), -180, 0)
    return page("Strings along the foot", PALETTE, body)


def right():
    body = [ground(), stave(0, 1425, [150 + 24 * i for i in range(7)], cls="primary", opacity=.3)]
    body += fan(0, 1425, ((222, 6, lambda x, y, a, i: fiddle(Pen(x, y, .52, a - 90), "primary", "deep"), 0),), -180, 0)
    return page("The other half of the strings", PALETTE, body, letter_zones(foot=.2))


def back():
    return page("Mark of the maker", PALETTE, [ground(), fiddle(Pen(500, 1074, .72, 24), "primary", "deep")], [zone("credit", 250, 1180, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
