# SPDX-License-Identifier: GPL-3.0-or-later
"""A folk bouquet that grows out of a speech bubble: "kind words" (empathy).  Light palettes."""
import math
from artlib import HEART, Pen, ground, leaf, n, page, pt, rrect, zone

NAME, PALETTE = "bouquet", "plumfizz"
MAIN, FINE = 8, 4.5                  # the card's two stroke weights


class Stem:
    """A bowed stem; at(t) gives the point on it and its direction."""

    def __init__(self, p0, p1, p2):
        self.p = p0, p1, p2

    def at(self, t):
        (x0, y0), (x1, y1), (x2, y2) = self.p
        u = 1 - t
        dx, dy = u * (x1 - x0) + t * (x2 - x1), u * (y1 - y0) + t * (y2 - y1)
        return (u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2), math.degrees(math.atan2(dy, dx))

    def svg(self, w=MAIN, cls="deep"):
        p0, p1, p2 = self.p
        return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" d="M{pt(p0)}Q{pt(p1)} {pt(p2)}"/>'

    def part(self, a, b):
        """The stretch of the stem from a to b."""
        k = lambda s, t: tuple((1 - s) * (1 - t) * p + (s + t - 2 * s * t) * q + s * t * r for p, q, r in zip(*self.p))
        return Stem(k(a, a), k(a, b), k(b, b))

    def leaf(self, t, side, length, width, cls, spread=48):
        p, a = self.at(t)
        return veined(p, a + side * spread, length, width, cls)


def veined(p, angle, length, width, cls):
    pen = Pen(p[0], p[1], 1, angle)
    pen.fill(cls, leaf(length, width))
    ribs = f"M{n(length * .1)},0L{n(length * .82)},0"
    for i in range(4):
        x, w = length * (.22 + .145 * i), width * .46 * (1 - .15 * i)
        ribs += f"M{n(x + w)},{n(-w)}L{n(x)},0L{n(x + w)},{n(w)}"
    return pen.line("paper", ribs, 4).svg()


# ---------------------------------------------------------------- flowers
def petal(length, width, start=0.0):
    a, b = start + (length - start) * .3, length
    return (f"M0,{n(-start)}C{n(-width * .9)},{n(-a)} {n(-width * 1.06)},{n(-b)} 0,{n(-length)}"
            f"C{n(width * 1.06)},{n(-b)} {n(width * .9)},{n(-a)} 0,{n(-start)}Z")


def turned(path, k, rot=0.0):
    return "".join(Pen(0, 0, 1, rot + 360 / k * i).d(path) for i in range(k))


def flower(x, y, r, k, cls, tear, core, rot=0.0, back="deep", rich=True, stem=None):
    """A daisy in layers: back petals, petals with a tear, a disc with a ring of seeds; its own stem crosses its keyline."""
    pen = Pen(x, y, 1, rot)
    outer = petal(r, r * .27 * 10 / k)
    behind = petal(r * .9, r * .24 * 10 / k)
    rings = turned(outer, k) + (turned(behind, k, 180 / k) if rich else "")
    pen.line("paper", rings, 22)
    if stem:
        pen.out.append(stem)
    if rich:
        pen.fill(back, turned(behind, k, 180 / k))
    pen.fill(cls, turned(outer, k))
    pen.fill(tear, turned(petal(r * .84, r * .1 * 10 / k, r * .46), k))
    pen.dot(back, 0, 0, r * .38).dot(core, 0, 0, r * .32)
    if rich:
        seeds = 12 if r > 120 else 10
        for i in range(seeds):
            a = 2 * math.pi * i / seeds
            pen.dot(back, r * .225 * math.cos(a), r * .225 * math.sin(a), r * .03)
    return pen.dot(back, 0, 0, r * .12).svg()


TULIP = ("M0,44C-74,44 -92,-20 -80,-108C-54,-92 -38,-76 -30,-58C-25,-88 -12,-114 0,-130C12,-114 25,-88 30,-58"
         "C38,-76 54,-92 80,-108C92,-20 74,44 0,44Z")


def tulip(p, angle, s, cls, inner, core):
    """A folk tulip; its foot sits on p, the bloom looks along angle."""
    pen = Pen(p[0], p[1], s, angle + 90, anchor=(0, 40))
    pen.line("paper", TULIP, 22)
    pen.fill(cls, TULIP)
    pen.fill(inner, "M0,20C-31,0 -30,-44 0,-96C30,-44 31,0 0,20Z").fill(core, "M0,8C-14,-6 -14,-28 0,-54C14,-28 14,-6 0,8Z")
    for x, y in ((57, -62), (58, -36), (50, -10), (33, 12)):
        pen.dot(inner, -x, y, 6.2).dot(inner, x, y, 6.2)
    return pen.fill("deep", "M-40,26C-26,50 26,50 40,26C30,62 14,70 0,70C-14,70 -30,62 -40,26Z").svg()


def bud(p, angle, s, cls, line):
    """A tulip that is not open yet, where the other half has one in bloom."""
    pen = Pen(p[0], p[1], s, angle + 90, anchor=(0, 40))
    d = "M0,44C-54,40 -60,-20 -34,-70C-22,-94 -10,-112 0,-124C10,-112 22,-94 34,-70C60,-20 54,40 0,44Z"
    pen.line("paper", d, 22).fill(cls, d).line(line, "M-16,18C-26,-12 -20,-50 0,-84M16,18C24,0 24,-22 16,-44", 5)
    return pen.fill("deep", "M-40,20C-30,56 30,56 40,20C32,62 14,72 0,72C-14,72 -32,62 -40,20Z").svg()


def berries(stem, ts, cls="accent", reach=44, r=11):
    lines, dots = "", Pen()
    for i, t in enumerate(ts):
        p, a = stem.at(t)
        for side in (-1, 1):
            an, ll = math.radians(a + side * (42 + 10 * i)), reach
            e = p[0] + ll * math.cos(an), p[1] + ll * math.sin(an)
            lines += f"M{pt(p)}L{pt(e)}"
            dots.dot(cls, *e, r - i)
    dots.dot(cls, *stem.at(1)[0], r)
    return f'<path class="deep-s" fill="none" stroke-width="{FINE}" d="{lines}"/>\n' + dots.svg()


def bee(x, y, s, rot=0, flip=False):
    pen = Pen(x, y, s, rot, flip)
    pen.fill("soft", "M-4,-20C-40,-40 -52,-78 -26,-84C-4,-88 6,-52 4,-20Z").fill("soft", "M4,-20C2,-52 22,-86 42,-76C62,-66 36,-34 10,-20Z")
    pen.line("deep", "M-4,-20C-40,-40 -52,-78 -26,-84C-4,-88 6,-52 4,-20ZM4,-20C2,-52 22,-86 42,-76C62,-66 36,-34 10,-20Z", 4)
    pen.fill("accent", "M-46,2C-46,-20 -24,-26 0,-26C26,-26 46,-16 46,2C46,20 26,28 0,28C-24,28 -46,22 -46,2Z")
    for x0 in (-24, -4, 16):
        pen.line("deep", f"M{x0},-21Q{x0 + 7},2 {x0},24", 9 * s, "butt")
    pen.fill("deep", "M27,-22C42,-18 48,-8 48,2C48,12 42,20 27,24Q33,2 27,-22Z")
    return pen.line("deep", "M42,-14Q50,-34 64,-34M46,-8Q60,-20 72,-16", 4).svg()


# ------------------------------------------------------------------ front
CROWN = (8, 420), (60, 210), (218, 164)     # the sprig behind the big flower, right half
ROOT = 890                            # stems end here, behind the bubble


def half(side):
    """One half of the bouquet; side -1 is the left one."""
    m = lambda x, y: (500 + side * x, y)
    s = lambda *pts: Stem(*[m(*q) for q in pts])
    d = lambda v: v * side            # leaves turn the other way in the mirror
    high, mid, low = s((16, ROOT), (60, 600), (232, 424)), s((30, ROOT), (130, 716), (322, 590)), s((50, ROOT), (170, 800), (312, 786))
    top, (b0, _) = s(*CROWN), high.at(.42)
    out = Stem(b0, m(106, 546), m(122, 456))
    stems = [top.svg(6), out.svg(6), high.svg(), low.svg()]
    leaves = [top.leaf(.72, d(-1), 80, 25, "deep"), top.leaf(.74, d(1), 86, 26, "primary"), top.leaf(.97, 0, 90, 27, "deep"),
              high.leaf(.5, d(1), 104, 29, "deep")]
    for stem, spots in ((high, ((.72, 1, 92),)), (mid, ((.3, 1, 78), (.39, -1, 92), (.58, 1, 100))),
                        (low, ((.46, -1, 84), (.62, 1, 60), (.7, -1, 58)))):
        for t, k, size in spots:
            leaves.append(stem.leaf(t, d(k), size, size * .28, "primary" if k > 0 else "deep"))
    p, a = high.at(1)
    q, b = low.at(1)
    c, _ = mid.at(1)
    return stems + leaves + [berries(out, (.6, .82), reach=31, r=11), tulip(p, a + d(4), 1.12, "primary", "soft", "accent") if side > 0 else bud(p, a + d(4), 1.0, "primary", "soft"),
                             flower(*c, 106, 8, "primary", "soft", "accent", 22.5, stem=mid.svg()), tulip(q, b + d(6), .74, "accent", "paper", "primary")]


def bubble():
    x, y, w, h, r = 110, 880, 780, 306, 54

    def shape(i):
        a, b, c, e, k = x + i, y + i, x + w - i, y + h - i, r - i
        j, t = k * .4477, 64 - i * .42
        return (f"M{a + k},{b}L{c - k},{b}C{c - j},{b} {c},{b + j} {c},{b + k}L{c},{e - k}C{c},{e - j} {c - j},{e} {c - k},{e}"
                f"L{500 + t},{e}L500,{e + 92 - i * .9}L{500 - t},{e}L{a + k},{e}C{a + j},{e} {a},{e - j} {a},{e - k}L{a},{b + k}C{a},{b + j} {a + j},{b} {a + k},{b}Z")
    pen = Pen().fill("deep", shape(0)).line("on-deep", shape(18), FINE, opacity=.55)
    for sg in (-1, 1):                                    # a folk flourish in each corner
        for cy, up in ((932, 1), (1134, -1)):
            p = Pen(500 + sg * 338, cy, 1, 0, sg < 0)
            p.dot("accent", 0, 0, 8)
            for an in (135, 180, 225) if up > 0 else (-225, 180, -135):
                p.out.append(Pen(*p.at(12 * math.cos(math.radians(an)), 12 * math.sin(math.radians(an))), 1,
                                 an if sg > 0 else 180 - an).fill("accent", leaf(26, 7)).svg())
            pen.out.append(p.svg())
    return pen.svg()


def front():
    spine = Stem((500, ROOT), (500, 600), (500, 330))
    neck = Stem((500, 476), (500, 460), (500, 400)).svg(9)      # these cross the big flower's keyline
    neck += "".join(Stem(*[(500 + k * x, y) for x, y in CROWN]).part(.4, .72).svg(6) for k in (-1, 1))
    body = [ground(), '<g transform="translate(0,-14)">', *half(-1), *half(1)]
    body += [flower(500, 572, 82, 8, "accent", "paper", "paper", 22.5, "primary", False, spine.svg(9)),
             flower(500, 290, 172, 10, "accent", "primary", "paper", stem=neck),
             bubble(), bee(832, 204, .66, -16, True)]
    body.append('<path class="deep-s" fill="none" stroke-width="4" stroke-linecap="round" stroke-dasharray="1 11" '
                'd="M870,196C910,186 934,154 912,134C892,118 872,144 894,166C916,186 946,168 956,132"/></g>')
    return page("A bouquet grows out of a speech bubble", PALETTE, body, [
        zone("headline", 182, 898, 620, 150, "Kaushan Script, 44 pt, one line, centred, class on-deep"),
        zone("sub", 212, 1054, 576, 70, "Vollkorn Italic, 18 pt, one line, centred, class on-deep"),
        zone("name", 110, 1276, 780, 62, "Vollkorn Italic, 18 pt, one or two lines, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 22 pt, left, class headline")]


def tag(x, y, w, h):
    """A luggage tag with a hole at its left end."""
    c = 42
    edge = lambda i: (f"M{x + c + i * .4:.1f},{y + i}L{x + w - i},{y + i}L{x + w - i},{y + h - i}L{x + c + i * .4:.1f},{y + h - i}"
                      f"L{x + i},{y + h - c - i * .4:.1f}L{x + i},{y + c + i * .4:.1f}Z")
    pen = Pen().line("paper", edge(0), 24).fill("soft", edge(0)).line("primary", edge(13), FINE)
    return pen.dot("primary", x + 50, y + h / 2, 17).dot("paper", x + 50, y + h / 2, 8).svg()


TAG = (226, 1092, 306, 118)


def spread(x_off):
    """One cut flower lies across both pages; on the left a tag is tied to it."""
    stem = Stem((176 - x_off, 1296), (900 - x_off, 1392), (1790 - x_off, 1290))
    out = [ground(), stem.svg()]
    for t, sd, size, cls in ((.2, 1, 76, "deep"), (.27, -1, 70, "primary"), (.36, 1, 88, "primary"), (.44, -1, 84, "deep"),
                             (.6, 1, 74, "primary"), (.66, -1, 96, "deep"), (.74, 1, 82, "deep"), (.8, -1, 80, "primary")):
        out.append(stem.leaf(t, sd, size, size * .28, cls, 142))
    if x_off:                                             # right page: a bee has followed the flower
        out.append(bee(832, 1226, .56, -8, True))
        out.append('<path class="deep-s" fill="none" stroke-width="4" stroke-linecap="round" stroke-dasharray="1 11" '
                   'd="M866,1222C896,1214 920,1190 936,1150"/>')
    else:
        knot = stem.at(.14)[0]
        hx, hy = TAG[0] + 50, TAG[1] + TAG[3] / 2
        cord = f"M{n(hx)},{n(hy)}C{n(hx + 10)},{n(hy + 70)} {n(knot[0] + 60)},{n(knot[1] - 50)} {n(knot[0])},{n(knot[1])}"
        bow = (f"M{pt(knot)}C{n(knot[0] - 66)},{n(knot[1] + 10)} {n(knot[0] - 54)},{n(knot[1] + 56)} {pt(knot)}"
               f"C{n(knot[0] + 16)},{n(knot[1] + 60)} {n(knot[0] + 64)},{n(knot[1] + 44)} {pt(knot)}")
        out += [flower(158, 1294, 104, 10, "accent", "primary", "paper", stem=Stem((210, 1300), (240, 1305), stem.at(.08)[0]).svg()), tag(*TAG), Pen(TAG[0] + TAG[2] / 2 + 20, TAG[1] + TAG[3] / 2, 22).fill("primary", HEART).svg(), Pen().line("primary", cord + bow, FINE).dot("primary", *knot, 9).svg()]
    return out


def back():
    stem = Stem((500, 1144), (500, 1090), (500, 1030))
    body = [ground(), stem.leaf(.14, -1, 52, 16, "primary", 62), stem.leaf(.14, 1, 52, 16, "primary", 62),
            flower(500, 1016, 66, 8, "accent", "primary", "paper", 22.5, stem=stem.svg(6)),
            Pen(500, 1162).fill("deep", rrect(-74, -24, 148, 44, 16)).fill("deep", "M-14,18L14,18L0,42Z").svg()]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1222, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("A tag tied to a flower", PALETTE, spread(0)),
            "inside-right": page("The stem of the flower and a bee", PALETTE, spread(1000), LETTER), "back": back()}
