# SPDX-License-Identifier: GPL-3.0-or-later
"""A nest in the fork of a tree, three eggs in it (trust).  Scraperboard, dark palettes, A6."""
import math
import random
from artlib import SHEETS, Pen, ground, leaf, n, page, pt, rrect, zone
from curves import bezier, closed, letter_zones

NAME, PALETTE = "a6-trust", "lantern"
SHEET = SHEETS["a6-folded"]


def ellipse(cx, cy, a, b):
    return f"M{n(cx - a)},{n(cy)}A{n(a)},{n(b)} 0 0 1 {n(cx + a)},{n(cy)}A{n(a)},{n(b)} 0 0 1 {n(cx - a)},{n(cy)}Z"


def egg(x, y, r, rot, cls, spot, seed):
    """An egg with a blunt end down and speckles round its waist."""
    pen, rnd = Pen(x, y, r, rot), random.Random(seed)
    d = "M0,-1.34C0.62,-1.34 1,-0.5 1,0.08C1,0.66 0.58,1.06 0,1.06C-0.58,1.06 -1,0.66 -1,0.08C-1,-0.5 -0.62,-1.34 0,-1.34Z"
    pen.line("paper", d, 14).fill(cls, d)
    pen.fill("deep", "M0.34,-1.22C0.78,-0.98 1,-0.38 1,0.08C1,0.66 0.58,1.06 0,1.06C-0.2,1.06 -0.4,1.01 -0.56,0.92C0.24,0.86 0.62,0.4 0.64,-0.16C0.65,-0.6 0.54,-0.96 0.34,-1.22Z", .22)
    for _ in range(26):
        a, k = rnd.uniform(0, 6.28), rnd.uniform(.1, .78)
        pen.dot(spot, k * math.cos(a) * .9, -.1 + k * math.sin(a) * 1.06, rnd.choice((.028, .04, .055)))
    return pen.svg()


def key(x, y, s, rot):
    """A key with a bow of three rings, its teeth down in the nest."""
    pen = Pen(x, y, s, rot)
    k = 34 * .5523
    rings = "".join(f"M{cx - 34},{cy}C{cx - 34},{cy - k} {cx - k},{cy - 34} {cx},{cy - 34}C{cx + k},{cy - 34} {cx + 34},{cy - k} {cx + 34},{cy}"
                    f"C{cx + 34},{cy + k} {cx + k},{cy + 34} {cx},{cy + 34}C{cx - k},{cy + 34} {cx - 34},{cy + k} {cx - 34},{cy}Z" for cx, cy in ((0, -46), (-42, 14), (42, 14)))
    pen.line("deep", rings + "M0,40L0,300", 42 * s).line("primary", rings, 20 * s).fill("primary", "M-12,-8L12,-8L12,300L-12,300Z")
    for y0, w in ((62, 52), (96, 40)):
        pen.fill("primary", rrect(-w / 2, y0, w, 20, 6))
    return pen.svg()


class Nest:
    """A bowl of twigs: centre of its mouth, half width, half height of the mouth, depth."""

    def __init__(self, cx, cy, a, b, depth, seed=4, thick=9.0):
        self.cx, self.cy, self.a, self.b, self.depth, self.thick = cx, cy, a, b, depth, thick
        self.rnd = random.Random(seed)

    @staticmethod
    def waist(k):
        """How wide the bowl still is at k."""
        return 1.03 - .43 * k ** 2.1

    def twig(self, k, t0, t1, lift=0.0):
        """A twig on the bowl's front: k from the rim (0) to the foot (1), from angle share t0 to t1."""
        pts = []
        for i in range(6):
            t = t0 + (t1 - t0) * i / 5
            ang = math.pi * (1 - t)
            wide = self.a * self.waist(k)
            x = self.cx + wide * math.cos(ang)
            y = self.cy + self.b * (1.0 - .1 * k) * math.sin(ang) + self.depth * k + lift * (i / 5 - .5)
            pts.append((x, y))
        return pts

    def stroke(self, pts, cls, w):
        c = [pts[0]] + [tuple((a + b) / 2 for a, b in zip(pts[i], pts[i + 1])) for i in range(1, len(pts) - 2)] + [pts[-1]]
        d = f"M{pt(c[0])}" + "".join(f"Q{pt(pts[i + 1])} {pt(c[i + 1])}" for i in range(len(c) - 1))
        return f'<path class="{cls}-s" fill="none" stroke-width="{n(w)}" stroke-linecap="round" d="{d}"/>'

    def back(self):
        """The far rim, and the dark inside."""
        o, r = [], self.rnd
        for i in range(26):
            t0 = r.uniform(-.02, .8)
            t1 = min(1.02, t0 + r.uniform(.16, .3))
            up = r.uniform(-16, 12)
            pts = [(self.cx + (self.a + 6) * math.cos(math.pi * (1 - (t0 + (t1 - t0) * j / 5))), self.cy + up - self.b * math.sin(math.pi * (t0 + (t1 - t0) * j / 5))) for j in range(6)]
            o += [self.stroke(pts, "paper", self.thick + 7), self.stroke(pts, r.choice(("soft", "soft", "primary")), self.thick * r.uniform(.8, 1.1))]
        o.append(f'<path class="deep" d="{ellipse(self.cx, self.cy + 4, self.a - 18, self.b - 6)}"/>')
        return o

    def front(self):
        o, r = [], self.rnd
        side = [(self.a * self.waist(k / 8), self.cy + self.depth * k / 8) for k in range(9)]
        foot = self.a * self.waist(1)
        o.append(f'<path class="paper" d="M{pt((self.cx - side[0][0], side[0][1]))}' + "".join(f"L{pt((self.cx - w, y))}" for w, y in side[1:])
                 + f'A{n(foot)},{n(self.b * .9)} 0 0 0 {pt((self.cx + foot, side[-1][1]))}' + "".join(f"L{pt((self.cx + w, y))}" for w, y in side[-2::-1])
                 + f'A{n(side[0][0])},{n(self.b)} 0 0 1 {pt((self.cx - side[0][0], side[0][1]))}Z"/>')
        rows = 15
        for j in range(rows):
            k = 1 - j / (rows - 1)
            t = r.uniform(-.05, .04)
            while t < .98:
                ln = r.uniform(.14, .3)
                lift = r.uniform(-26, 26) * (1 - .4 * k)
                e = min(1.05, t + ln)
                cls = r.choice(("soft", "soft", "soft", "primary", "primary", "ink"))
                o.append(self.stroke(self.twig(k, t, e, lift), "paper", self.thick + 7))
                o.append(self.stroke(self.twig(k, t, e, lift), cls, self.thick * r.uniform(.78, 1.05)))
                t = e - r.uniform(0, .05)
        return o


def limb(p, w0, w1, cls="soft", steps=16, rim=22):
    one, two = [], []
    for i in range(steps + 1):
        t = i / steps
        (x, y), a = bezier(*p, t)
        w = (w0 + (w1 - w0) * t) / 2 * (1 + .06 * math.sin(11 * t + w0))
        nx, ny = -math.sin(math.radians(a)) * w, math.cos(math.radians(a)) * w
        one.append((x + nx, y + ny))
        two.append((x - nx, y - ny))
    d = closed(one + two[::-1])
    keyline = f'<path class="paper-s" fill="none" stroke-width="{rim}" d="{d}"/>' if rim else ""
    return f'{keyline}<path class="{cls}" d="{d}"/>'


def scratches(p, w0, w1, cls="ink", k=3):
    """The grain of the bark, scratched along the limb."""
    d = ""
    for j in range(k):
        off = (j + 1) / (k + 1) - .5
        for a, b in ((.06, .2), (.26, .47), (.53, .7), (.76, .93)):
            a, b = a + .03 * j, b + .02 * (j % 2)
            pts = []
            for i in range(4):
                t = min(.97, a + (b - a) * i / 3)
                (x, y), an = bezier(*p, t)
                w = (w0 + (w1 - w0) * t) * off * .8
                pts.append((x - math.sin(math.radians(an)) * w, y + math.cos(math.radians(an)) * w))
            d += f"M{pt(pts[0])}C{pt(pts[1])} {pt(pts[2])} {pt(pts[3])}"
    return f'<path class="{cls}-s" fill="none" stroke-width="4.5" stroke-linecap="round" stroke-opacity=".55" d="{d}"/>'


def spray(p, ts, size, cls="primary", vein="paper"):
    """Leaves along a limb, left and right in turn."""
    o = []
    for i, t in enumerate(ts):
        (x, y), a = bezier(*p, t)
        side = -1 if i % 2 else 1
        q = Pen(x, y, 1, a + side * (44 if t < .97 else 6))
        d = leaf(size, size * .25)
        q.line("paper", d, 12).fill(cls, d).line(vein, f"M{n(size * .1)},0L{n(size * .8)},0", 4.5)
        for j in range(3):
            b = size * (.26 + .17 * j)
            q.line(vein, f"M{n(b + size * .09)},{n(-size * .1 + j * 2)}L{n(b)},0L{n(b + size * .09)},{n(size * .1 - j * 2)}", 4)
        o.append(q.svg())
    return "".join(o)


BOUGH = (-80, 1236), (300, 1130), (640, 1250), (1140, 1082)
LEFT = (420, 1174), (230, 1120), (144, 980), (132, 742)
RIGHT = (650, 1168), (820, 1130), (904, 960), (912, 700)
TWIG2 = (860, 1168), (912, 1190), (930, 1206), (946, 1250)


# ------------------------------------------------------------------ front
def front():
    nest = Nest(522, 878, 330, 92, 206)
    body = [ground(sheet=SHEET), '<circle class="soft" fill-opacity=".3" cx="522" cy="770" r="400"/><circle class="soft" fill-opacity=".42" cx="522" cy="770" r="338"/>']
    body += [limb(LEFT, 52, 12, rim=0), limb(RIGHT, 52, 12, rim=0), limb(TWIG2, 18, 8, rim=0), scratches(LEFT, 52, 12, k=2), scratches(RIGHT, 52, 12, k=2), limb(BOUGH, 92, 46, rim=0), scratches(BOUGH, 92, 46, k=4)]
    body += [spray(LEFT, (.99, .85), 128), spray(RIGHT, (.75, .99), 132), spray(TWIG2, (.45, .98), 80)]
    body += nest.back()
    body += [egg(398, 856, 96, -13, "ink", "soft", 1), egg(648, 856, 96, 12, "ink", "soft", 2), egg(522, 846, 108, 1, "accent", "deep", 3)]
    body += [key(776, 734, .82, 22), *nest.front()]
    return page("A nest in the fork of a tree", PALETTE, body, [
        zone("headline", 90, 108, 870, 150, "Noto Serif Display Bold Italic, one line, centred, class headline"),
        zone("sub", 126, 262, 798, 70, "Vollkorn Italic, one line, centred, class ink"),
        zone("name", 110, 1300, 830, 100, "Noto Serif Display Italic, one or two lines, centred, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def left():
    p = (-60, 1400), (120, 1380), (330, 1360), (520, 1250)
    body = [ground(sheet=SHEET), limb(p, 40, 10), scratches(p, 40, 10), spray(p, (.42, .58, .72, .86, .99), 118)]
    return page("A twig with leaves", PALETTE, body, sheet=SHEET)


def right():
    nest = Nest(840, 1332, 118, 32, 78, seed=9, thick=6)
    body = [ground(sheet=SHEET), *nest.back(), egg(806, 1318, 31, -12, "ink", "soft", 5), egg(868, 1316, 33, 8, "accent", "deep", 6), *nest.front()]
    return page("The nest, small", PALETTE, body, letter_zones(SHEET, "Noto Serif Display Italic", left=.14, top=.09, foot=.19), sheet=SHEET)


def back():
    return page("Mark of the maker", PALETTE, [ground(sheet=SHEET), egg(525, 1140, 58, 8, "accent", "deep", 6)], [zone("credit", 262, 1254, 526, 46, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
