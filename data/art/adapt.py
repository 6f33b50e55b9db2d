# SPDX-License-Identifier: GPL-3.0-or-later
"""A chameleon cut from seven cloths (adaptability).  Textile, light palettes."""
import math
from artlib import Pen, band, ground, leaf, n, page, pt, rrect, zone
from curves import closed, curve, letter_zones

NAME, PALETTE = "adapt", "russet"
OUTLINE = [(150, 712), (160, 684), (196, 658), (244, 632), (286, 588), (330, 548), (376, 522), (410, 524), (424, 556), (434, 590), (470, 566), (530, 520), (600, 494), (670, 504),
           (728, 548), (776, 616), (800, 690), (786, 748), (744, 766), (680, 780), (600, 806), (520, 816), (450, 806), (392, 786), (330, 776), (270, 772), (214, 762), (168, 740)]


def tail_band(cx, cy, r0, r1, a0, turns, w0, w1, k=54):
    """A coil that winds inwards from angle a0: its middle line, as (x, y, angle, width)."""
    out = []
    for i in range(k + 1):
        t = i / k
        a = math.radians(a0 + 360 * turns * t)
        r = r0 * (r1 / r0) ** (t ** .92)
        out.append((cx + r * math.cos(a), cy + r * math.sin(a), a, w0 + (w1 - w0) * t))
    return out


def edge(band, side, i, j):
    return [(x + side * w / 2 * math.cos(a), y + side * w / 2 * math.sin(a)) for x, y, a, w in band[i:j + 1]]


def piece(band, i, j):
    """The part of a coil from step i to step j."""
    return curve(edge(band, 1, i, j)) + curve(edge(band, -1, i, j)[::-1]).replace("M", "L", 1) + "Z"


# ---------------------------------------------------------------- cloths, each on a field of its own
def stripes(x, y, w, h, cls, pitch, thick, slant):
    d = "".join(f"M{n(x + pitch * i)},{n(y)}l{n(slant)},{n(h)}" for i in range(int((w + abs(slant)) / pitch) + 2))
    return f'<path class="{cls}-s" fill="none" stroke-width="{thick}" d="{d}"/>'


def zigzag(x, y, w, h, cls, pitch, thick, rise, step):
    d = ""
    for j in range(int(h / step) + 3):
        yy = y + step * j
        d += f"M{n(x)},{n(yy)}" + "".join(f"L{n(x + pitch * i)},{n(yy + (rise if i % 2 else 0))}" for i in range(1, int(w / pitch) + 3))
    return f'<path class="{cls}-s" fill="none" stroke-width="{thick}" stroke-linejoin="miter" d="{d}"/>'


def inside(x, y):
    """Whether a point is within the outline of the body."""
    return sum((ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay) for (ax, ay), (bx, by) in zip(OUTLINE, OUTLINE[1:] + OUTLINE[:1])) % 2 == 1


def along(x0, w, places, pitch, draw, odd=.0):
    """Small signs in rows that follow a strip's seams, none of them cut: `places` across the strip, then `odd` in the next row."""
    d = ""
    whole = lambda x, y: all(inside(x + dx, y + dy) for dx in (-18, 18) for dy in (-17, 20))
    for j in range(int(420 / pitch)):
        t = (j + .5) * pitch / 420
        for u in (places if j % 2 == 0 else odd):
            x, y = x0 + 92 * t * (1 - t) + w * u, 440 + 420 * t
            d += draw(Pen(x, y)) if whole(x, y) else ""
    return d


def bubble(pen):
    return pen.d(rrect(-15, -12, 30, 22, 7)) + pen.d("M-9,6L4,6L-9,19Z")


def letter(pen):
    """An envelope whose flap is a gap."""
    return pen.d("M-19,-9L-2,4C-1,5 1,5 2,4L19,-9L19,14L-19,14Z") + pen.d("M-16,-14L16,-14L0,-1Z")


def receiver(pen):
    """A telephone's receiver, ear and mouth to the left."""
    pen = Pen(pen.x, pen.y, .17, -24)
    return pen.d("M-104,-2C-104,-58 -72,-76 0,-76C72,-76 104,-58 104,-2L104,22C104,34 96,42 82,42L54,42C42,42 36,36 36,24L36,4C36,-8 24,-14 0,-14"
                 "C-24,-14 -36,-8 -36,4L-36,24C-36,36 -42,42 -54,42L-82,42C-96,42 -104,34 -104,22Z")


def slice_(x0, x1, bend=46):
    """A strip of the body between two seams that bulge to the right."""
    return f"M{x0},440Q{x0 + bend},640 {x0},860L{x1},860Q{x1 + bend},640 {x1},440Z"


STRIPS = ((100, 398, "primary"), (398, 478, "accent"), (478, 560, "deep"), (560, 634, "soft"), (634, 706, "primary"), (706, 860, "accent"))


def cloth(i, key):
    x0, x1, ground_cls = STRIPS[i]
    w = x1 - x0 + 60
    fill = (lambda: "", lambda: stripes(x0 - 60, 440, w + 40, 420, "primary", 26, 11, 60), lambda: f'<path class="accent" d="{along(x0, x1 - x0, (.27, .75), 37, bubble, (.5,))}"/>',
            lambda: zigzag(x0 - 30, 470, w + 30, 360, "primary", 20, 7, 18, 24), lambda: f'<path class="soft" d="{along(x0, x1 - x0, (.5,), 40, letter, (.5,))}"/>',
                lambda: f'<path class="deep" d="{along(x0, 80, (.32,), 38, receiver, (.32,))}"/>')[i]()
    d = slice_(x0, x1)
    return f'<clipPath id="{key}{i}"><path class="ink" d="{d}"/></clipPath><path class="{ground_cls}" d="{d}"/><g clip-path="url(#{key}{i})">{fill}</g>'


def seam(x, bend=46):
    return f'<path class="paper-s" fill="none" stroke-width="4.5" stroke-dasharray="13 10" stroke-linecap="round" d="M{x + 1},440Q{x + 1 + bend},640 {x + 1},860"/>'


def limb(pts, w, cls, foot, branch_y):
    """A leg that bends at the knee and grips the branch."""
    (ax, ay), (bx, by), (cx, cy) = pts
    d = f"M{ax},{ay}L{bx},{by}L{cx},{cy}"
    o = f'<path class="paper-s" fill="none" stroke-width="{w + 22}" stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'
    toes = [f"M{cx + dx},{branch_y - 20}V{branch_y + 24}" for dx in foot]
    o += f'<path class="paper-s" fill="none" stroke-width="42" stroke-linecap="round" d="{"".join(toes)}"/>'
    o += band(cls, d, w) + "".join(band(cls, toe, 28) for toe in toes)
    return o + f'<path class="{cls}-s wide" fill="none" stroke-width="{w - 6}" stroke-linecap="round" d="M{bx},{by}L{cx},{cy}"/>'


def chameleon(key="c"):
    o = []
    band = tail_band(690, 1010, 322, 26, -87, 2.1, 88, 22)
    o.append(f'<path class="paper paper-s" stroke-width="24" stroke-linejoin="round" d="{piece(band, 0, 54)}"/>')
    cls = ("accent", "deep", "primary", "soft")
    cuts = [0, 6, 11, 16, 20, 24, 28, 31, 34, 37, 40, 43, 46, 49, 54]
    for k, (i, j) in enumerate(zip(cuts, cuts[1:])):
        o.append(f'<path class="{cls[k % 4]}" d="{piece(band, i, j)}"/>')
    ends = "".join("M" + "L".join(pt(p) for p in (edge(band, 1, i, i)[0], edge(band, -1, i, i)[0])) for i in cuts[1:-1])
    o.append(f'<path class="paper-s" fill="none" stroke-width="5" d="{ends}"/>')
    # far legs stand behind the body
    o.append(limb(((612, 770), (668, 814), (622, 872)), 40, "deep", (-24, 14), BRANCH))
    o.append(limb(((436, 770), (352, 816), (409, 872)), 40, "deep", (-22, 16), BRANCH))
    body = closed(OUTLINE)
    o.append(f'<path class="paper-s" fill="none" stroke-width="24" stroke-linejoin="round" d="{body}"/>')
    o.append(f'<clipPath id="{key}b"><path class="ink" d="{body}"/></clipPath><g clip-path="url(#{key}b)">' + "".join(cloth(i,
        key) for i in range(6)) + "".join(seam(s[1]) for s in STRIPS[:-1]))
    o.append('<path class="soft" d="M120,760L130,722C200,736 300,752 420,752L452,860L120,860Z"/><path class="paper-s" fill="none" stroke-width="6" d="M130,720C200,734 290,744 372,742"/>')
    o.append("</g>")
    crest = ""                                               # little teeth along the back
    for i in range(15):
        t = i / 14
        j = 10 + t * 6.6
        k = int(j)
        p, q = OUTLINE[k], OUTLINE[k + 1]
        x, y = p[0] + (q[0] - p[0]) * (j - k), p[1] + (q[1] - p[1]) * (j - k)
        a = math.degrees(math.atan2(q[1] - p[1], q[0] - p[0]))
        crest += Pen(x, y, 1, a).d("M-10,6L0,-19L10,6Z")
    o.append(f'<path class="deep" d="{crest}"/>')
    # near legs
    o.append(limb(((690, 742), (756, 800), (700, 872)), 46, "primary", (-26, 16), BRANCH))
    o.append(limb(((498, 756), (430, 812), (486, 872)), 46, "primary", (-26, 16), BRANCH))
    # the eye in its turret
    o.append('<circle class="paper" cx="296" cy="666" r="64"/><circle class="accent" cx="296" cy="666" r="54"/><circle class="deep" cx="290" cy="664" r="38"/>'
             '<circle class="soft" cx="284" cy="662" r="26"/><circle class="ink" cx="278" cy="661" r="14"/><circle class="paper" cx="273" cy="655" r="4.5"/>')
    o.append('<circle class="deep" cx="182" cy="688" r="5"/>')
    return "".join(o)


BRANCH = 886


def branch(y=BRANCH):
    d = curve([(-60, y + 22), (160, y + 8), (420, y), (700, y), (800, y - 4), (905, y - 10)])
    return band("deep", d, 34)


def sprig(x, y, rot, size, cls, k=3):
    pen = Pen(x, y, 1, rot)
    pen.line("deep", f"M0,0C{n(size * .4)},-10 {n(size * .8)},-6 {n(size * 1.25)},6", 9)
    for i in range(k):
        t = .35 + .3 * i
        for side in (-1, 1):
            q = pen.at(size * 1.25 * t, -6)
            p = Pen(*q, 1, rot + side * 46)
            pen.out.append(p.fill(cls, leaf(size * .62, size * .17)).line("paper", f"M{n(size * .08)},0L{n(size * .48)},0", 4.5).svg())
    q = pen.at(size * 1.25, 6)
    pen.out.append(Pen(*q, 1, rot + 6).fill(cls, leaf(size * .6, size * .16)).line("paper", f"M{n(size * .08)},0L{n(size * .46)},0", 4.5).svg())
    return pen.svg()


def hem(y, cls="deep", tri="accent"):
    """A woven border: a dark band with a row of triangles over it."""
    d = "".join(f"M{-25 + 42 * i},{y + 1}l21,-34l21,34Z" for i in range(26))
    return f'<rect class="{cls}" x="-25" y="{y}" width="1050" height="{1425 - y}"/><path class="{tri}" d="{d}"/>'


# ------------------------------------------------------------------ front
def front():
    beast = sprig(96, BRANCH + 10, 122, 130, "soft", 2) + sprig(300, BRANCH + 4, 74, 150, "soft", 3) + branch() + chameleon()
    body = [ground(), f'<g transform="translate(0,-30)">{beast}</g>', hem(1356)]
    return page("A chameleon cut from seven cloths", PALETTE, body, [
        zone("headline", 80, 104, 840, 130, "Leckerli One, one line, left, class headline"),
        zone("sub", 80, 240, 840, 66, "Lato, 17 pt, one line, left, class ink"),
        zone("name", 80, 1200, 840, 92, "Lato bold, 18 pt, one or two lines, left, class ink")])


# ------------------------------------------------------- inside and back
def left():
    return page("Leaves over a woven border", PALETTE, [ground(), sprig(140, 1300, -64, 120, "soft", 3), sprig(256, 1300, -82, 96, "primary", 2), hem(1300)])


def right():
    band = tail_band(806, 1196, 92, 11, -100, 2.1, 38, 9)
    o = []
    for k, (i, j) in enumerate(zip(range(0, 54, 6), range(6, 60, 6))):
        o.append(f'<path class="{("accent", "deep", "primary", "soft")[k % 4]}" d="{piece(band, i, min(j, 54))}"/>')
    return page("The end of a tail", PALETTE, [ground(), *o, hem(1300)], letter_zones(foot=.19))


def back():
    band = tail_band(500, 1050, 84, 10, -100, 2.1, 36, 9)
    o = [f'<path class="{("accent", "deep", "primary", "soft")[k % 4]}" d="{piece(band, i, min(i + 6, 54))}"/>' for k, i in enumerate(range(0, 54, 6))]
    return page("Mark of the maker", PALETTE, [ground(), *o], [zone("credit", 250, 1170, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
