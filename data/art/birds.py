# SPDX-License-Identifier: GPL-3.0-or-later
"""Two birds on a wire: "a friendly voice".  Light palettes."""
import math
from artlib import Pen, ground, leaf, n, page, pt, rrect, zone

NAME, PALETTE = "birds", "marmalade"
BASE = 1436          # stems start below the bleed
FOOT = (6, 121)      # where a bird touches its wire
BODY = ("M152,-158C168,-60 128,78 6,92C-70,100 -140,72 -182,34L-258,60C-274,46 -285,28 -288,6"
        "L-176,-36C-96,-62 -30,-104 8,-168C40,-236 142,-232 152,-158Z")
BELLY = ("M156.6,-117.1C157.5,-25.2 113.4,80.8 6,93.3C-41.1,98.3 -85.9,89.4 -123.2,72.9"
         "C-10,66 80,0 100,-118C116,-110 138,-108 156.6,-117.1Z")
WING = ("M40,-84C64,-6 8,66 -96,58C-140,54 -178,40 -222,54C-208,-2 -170,-30 -120,-46C-66,-62 -14,-80 40,-84Z")


def tail_band(t0, t1):
    """A stripe across the tail between two fractions of its edges."""
    up = lambda t: (-176.5 - 112 * t, -37.4 + 42 * t)     # a hair proud of the tail's edges
    lo = lambda t: (-181.6 - 76 * t, 35.3 + 26 * t)
    return "M" + "L".join(pt(p) for p in (up(t0), up(t1), lo(t1), lo(t0))) + "Z"


def bird(pen, body, wing, headset=False, crest=False, detail=True):
    w = lambda v: max(v * pen.s, 2.6)
    pen.line("ink", "M-14,84L-14,117M26,82L26,117", w(8), "butt")
    if crest:
        pen.fill(body, "M52,-206C30,-226 4,-232 -22,-226C-4,-214 12,-200 22,-180ZM74,-216C58,-242 36,-256 8,-260C24,-244 34,-228 40,-206Z")
    pen.fill("ink", "M138,-186C164,-180 184,-170 200,-157C182,-146 162,-141 138,-141Z")
    pen.fill(body, BODY).fill("soft", BELLY)
    pen.fill("soft", tail_band(.58, .71) + tail_band(.81, .93) if detail else tail_band(.62, .86))
    pen.fill(wing, WING)
    if detail:
        pen.line("soft", "M14,-44C14,2 -24,26 -70,26M-28,-42C-40,-16 -62,0 -94,4M-108,34C-136,30 -160,32 -188,38", w(7))
    pen.dot("paper", 108, -174, 17).dot("ink", 111, -174, 10.5)
    if detail:
        pen.dot("paper", 114.5, -178, 3.4)
    pen.fill("ink", "M-29,123C-27,109 -3,108 -1,123ZM11,123C13,109 37,108 39,123Z")
    if headset:
        pen.line("ink", "M52,-166C46,-198 62,-219 96,-220", w(15))
        pen.line("ink", "M60,-128C70,-96 106,-90 142,-101", w(8))
        pen.fill("ink", rrect(30, -183, 48, 64, 23)).fill("accent", rrect(42.5, -168, 23, 34, 11))
        pen.pill("ink", 149, -100, 163, -104, 25)
    return pen.svg()


# ------------------------------------------------------------------ wires
def wire_y(x, low, sag):
    return low - sag * ((x - 500) / 525) ** 2


def wire(low, sag, x0=-40, x1=1040, w=6):
    """The parabola of wire_y as one quadratic segment."""
    y0, y1 = wire_y(x0, low, sag), wire_y(x1, low, sag)
    cx = (x0 + x1) / 2
    cy = y0 + (-2 * sag * (x0 - 500) / 525 ** 2) * (cx - x0)
    return f'<path class="ink-s" fill="none" stroke-width="{w}" d="M{pt((x0, y0))}Q{pt((cx, cy))} {pt((x1, y1))}"/>'


def perch(x, low, sag, s, flip=False, lean=0):
    slope = math.degrees(math.atan(-2 * sag * (x - 500) / 525 ** 2))
    return Pen(x, wire_y(x, low, sag) + 1, s, slope + lean, flip, FOOT)


# ---------------------------------------------------------------- foliage
class Stem:
    """A bowed stem from the ground; at(t) gives point and direction."""

    def __init__(self, x, h, lean=0.0, bow=0.0, base=BASE):
        self.p = (x, base), (x + bow, base - h * .5), (x + lean, base - h)

    def at(self, t):
        (x0, y0), (x1, y1), (x2, y2) = self.p
        u = 1 - t
        dx, dy = u * (x1 - x0) + t * (x2 - x1), u * (y1 - y0) + t * (y2 - y1)
        return (u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2), math.degrees(math.atan2(dy, dx))

    def svg(self, cls, w):
        return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" d="M{pt(self.p[0])}Q{pt(self.p[1])} {pt(self.p[2])}"/>'


def sprig(x, h, cls, lean=0, bow=0, length=92, width=19, step=48, base=BASE):
    st = Stem(x, h, lean, bow, base)
    out, k = [st.svg(cls, 6)], max(3, int((h - 60) / step))
    for i in range(k):
        t = .2 + .68 * i / (k - 1)
        ll = length * (1 - .44 * i / (k - 1))
        p, a = st.at(t)
        for side in (-1, 1):
            out.append(Pen(p[0], p[1], 1, a + side * 41).fill(cls, leaf(ll, width * ll / length * 1.1)).svg())
    p, a = st.at(1)
    tip = Pen(p[0], p[1], 1, a, anchor=(10, 0)).fill(cls, leaf(length * .6, width * .66))
    return "\n".join(out + [tip.svg()])


def berries(x, h, stem="deep", cls="accent", lean=0, bow=0, k=5, r=13, base=BASE):
    st = Stem(x, h, lean, bow, base)
    lines, dots = [], []
    for i in range(k):
        p, a = st.at(.42 + .42 * i / max(1, k - 1))
        for side in (-1, 1):
            an, ll = math.radians(a + side * 40), 56 - 6 * i
            e = (p[0] + ll * math.cos(an), p[1] + ll * math.sin(an))
            lines.append(f"M{pt(p)}L{pt(e)}")
            dots.append(f'<circle class="{cls}" cx="{n(e[0])}" cy="{n(e[1])}" r="{n(r - i * .9)}"/>')
    p, _ = st.at(1)
    dots.append(f'<circle class="{cls}" cx="{n(p[0])}" cy="{n(p[1])}" r="{n(r - 1)}"/>')
    return "\n".join([st.svg(stem, 6), f'<path class="{stem}-s" fill="none" stroke-width="4.5" d="{"".join(lines)}"/>'] + dots)


def big_leaf(x, h, cls="primary", vein="paper", lean=0, width=60, base=BASE, keyline=True):
    pen = Pen(x, base, 1, -90 + lean)
    if keyline:
        pen.fill("paper", leaf(h + 13, width + 11))          # keyline keeps it off its neighbours
    pen.fill(cls, leaf(h, width))
    ribs = f"M0,0L{n(h * .9)},0"
    for i in range(6):
        xx, ww = h * (.24 + .105 * i), width * .5 * (1 - .12 * i)
        ribs += "".join(f"M{n(xx)},0L{n(xx + ww * .9)},{n(s * ww)}" for s in (-1, 1))
    return pen.line(vein, ribs, 4.5).svg()


def meadow():
    """The bowl of leaves along the foot of the front: tall at the sides, low under the sign."""
    small = dict(length=68, width=16, step=38)
    back = [sprig(42, 402, "soft", -14, 18), sprig(240, 250, "soft", -8, 10, 76), sprig(332, 230, "soft", 10, -10, 70),
            sprig(494, 214, "soft", -8, 10, **small), sprig(650, 248, "soft", -10, 12, 76), sprig(748, 246, "soft", 8, -10, 76),
            sprig(962, 412, "soft", 12, -18)]
    mid = [big_leaf(200, 250, lean=-4, width=58), big_leaf(446, 160, lean=3, width=42), big_leaf(793, 264, lean=4, width=62)]
    fore = [berries(85, 252, lean=-6, bow=8), berries(366, 186, lean=8, bow=-6, k=3, r=12), berries(596, 208, lean=-8, bow=8, k=4, r=12),
            berries(908, 272, lean=8, bow=-8),
            sprig(-6, 306, "deep", 14, 10, 88), sprig(284, 190, "deep", 6, -8, **small), sprig(542, 166, "deep", 8, -8, **small),
            sprig(698, 200, "deep", -8, 8, **small), sprig(1004, 322, "deep", -14, -10, 90)]
    return back + mid + fore


# ------------------------------------------------------------------ pages
def sun():
    """The sun is the voice: rings that spread from between the beaks."""
    out = ['<circle class="accent" cx="500" cy="706" r="330"/>']
    for r, o in ((222, .24), (152, .26), (88, .32)):      # the widest stays clear of the wire
        out.append(f'<circle class="paper" fill-opacity="{o:g}" cx="500" cy="706" r="{r}"/>')
    return out


def sign():
    """The name board that hangs from the wire."""
    x, y, w, h = 156, 1012, 688, 122
    pen = Pen()
    pen.fill("deep", rrect(x, y, w, h, 30))
    pen.line("on-deep", rrect(x + 11, y + 11, w - 22, h - 22, 20), 4, opacity=.5)
    for sx in (404, 596):
        pen.line("ink", f"M{sx},{n(wire_y(sx, 944, 66))}L{sx},{y + 4}", 4.5, "butt")
    return pen.svg()


def front():
    body = [ground(), *sun(), wire(518, 62), wire(944, 66)]
    body.append(bird(perch(306, 944, 66, .84), "primary", "deep", headset=True))
    body.append(bird(perch(694, 944, 66, .84, True), "deep", "primary", crest=True))
    body.append(bird(perch(820, 518, 62, .34, True), "primary", "deep", detail=False))
    body.append(sign())
    body += meadow()
    return page("Two birds on a wire", PALETTE, body, [
        zone("headline", 80, 108, 840, 120, "Vollkorn 900, 38 pt, one line, centred, class headline"),
        zone("sub", 120, 246, 760, 74, "Vollkorn Italic, 19 pt, one line, centred, class ink"),
        zone("name", 186, 1028, 628, 90, "Vollkorn Italic, 19 pt, one or two lines, centred, class on-deep")])


LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 22 pt, left, class headline")]


def spread(x_off):
    """The foot of the inside, drawn as one 2000 wide scene with the fold at 0."""
    low, sag = 1356, 72 * (525 / 1050) ** 2
    out = [ground()]
    x0, x1 = (x_off - 40, 798) if x_off == 0 else (-802, 40)        # each end hides behind a leaf
    y = lambda x: low - sag * (x / 525) ** 2
    mid = (x0 + x1) / 2
    ends = (x0 - x_off, y(x0)), (mid - x_off, y(x0) - 2 * sag * x0 / 525 ** 2 * (mid - x0)), (x1 - x_off, y(x1))
    out.append(f'<path class="ink-s" fill="none" stroke-width="5" d="M{pt(ends[0])}Q{pt(ends[1])} {pt(ends[2])}"/>')
    small = dict(length=62, width=15, step=34)
    if x_off == 0:
        bx = 560
        slope = math.degrees(math.atan(-2 * sag * bx / 525 ** 2))
        out.append(bird(Pen(bx, y(bx) + 1, .37, slope, True, FOOT), "primary", "deep", detail=False))
        out += [sprig(864, 180, "soft", -8, 8, **small), sprig(952, 240, "soft", 8, -12, 70),
                big_leaf(798, 196, lean=-3, width=46, keyline=False), berries(872, 164, lean=6, bow=-6, k=3, r=11),
                big_leaf(934, 164, lean=3, width=38), sprig(1002, 222, "deep", -10, -8, 74, 17, 40)]
    else:
        out += [sprig(46, 234, "soft", -6, 12, 70), sprig(132, 170, "soft", 8, -8, **small),
                big_leaf(198, 186, lean=3, width=44, keyline=False), berries(126, 156, lean=-6, bow=6, k=3, r=11),
                big_leaf(64, 160, lean=-3, width=38), sprig(-2, 212, "deep", 10, 8, 74, 17, 40)]
    return out


def back():
    pen = Pen(500, 1110, .3, 0, False, FOOT)
    line = '<path class="ink-s" fill="none" stroke-width="4.5" stroke-linecap="round" d="M405,1108Q500,1112 595,1108"/>'
    return page("Mark of the maker", PALETTE, [ground(), line, bird(pen, "primary", "deep", headset=True)], [
        zone("credit", 250, 1134, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("Leaves and wire", PALETTE, spread(-1000)),
            "inside-right": page("A small bird listens", PALETTE, spread(0), LETTER), "back": back()}
