# SPDX-License-Identifier: GPL-3.0-or-later
"""A balloon that leads, and two that follow in its colours, in riso print (setting the example).  Light palettes."""
import math
import random
from artlib import HEART, Pen, ground, n, page, pt, rrect, zone

NAME, PALETTE = "balloons", "plumfizz"
MOUTH = 262                           # the height of the mouth under the middle of the envelope
OFF = (5, 4)                          # how far the second ink is out of register


def profile():
    """Half width and height of the envelope from its crown to its mouth."""
    out = [(206 * math.cos(math.radians(a)), 206 * math.sin(math.radians(a))) for a in range(-90, 26, 5)]
    (x0, y0), (x3, y3) = out[-1], (46, MOUTH)
    x1, y1, x2, y2 = x0 - 206 * .42 * math.sin(math.radians(25)), y0 + 206 * .42 * math.cos(math.radians(25)), x3 + 52, y3 - 72
    for i in range(1, 13):
        t = i / 12
        u = 1 - t
        out.append((u ** 3 * x0 + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3, u ** 3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3))
    return out


SHAPE = profile()


def on(lon, w, y):
    """A point of the envelope at longitude `lon`, seen a little from below."""
    return w * math.sin(math.radians(lon)), y + w * .16 * math.cos(math.radians(lon)) - 16


def gore(a, b, start=0, end=None):
    rows = SHAPE[start:end]
    return "M" + "L".join(pt(on(a, w, y)) for w, y in rows) + "L" + "L".join(pt(on(b, w, y)) for w, y in reversed(rows)) + "Z"


def belt(y0, y1):
    """The widths between two heights, for a band round the envelope."""
    return [i for i, (_, y) in enumerate(SHAPE) if y0 <= y <= y1]


GORES = ((-90, -64), (-38, -13), (13, 38), (64, 90))       # those in the second ink


def gores_of(pen):
    return "".join(pen.d(gore(a, b)) for a, b in GORES)


def outline():
    left = "L".join(pt(on(-90, w, y)) for w, y in SHAPE)
    right = "L".join(pt(on(90, w, y)) for w, y in reversed(SHAPE))
    foot = "L".join(pt(on(a, *SHAPE[-1])) for a in range(-80, 90, 20))
    return f"M{left}L{foot}L{right}Z"


def balloon(x, y, s, cells, bags=(-1, 1)):
    """The whole balloon: two inks out of register, a belt of lozenges, a halftone shade, ropes and basket."""
    pen, ink2 = Pen(x, y, s), Pen(x + OFF[0], y + OFF[1], s)
    pen.line("paper", outline(), 26 if s > .5 else 16)
    pen.fill("accent", outline())
    ink2.fill("accent", outline())
    pen.out.append(ink2.svg())
    ink2.out = []
    dots, key = shade(x, y, s, cells), f"ink{n(x)}"
    pen.out.append(f'<clipPath id="{key}"><path class="ink" d="{dots}"/></clipPath><path class="primary" stroke-width="0" clip-path="url(#{key})" d="{pen.d(outline())}"/>')          # on the first ink the second, on the second the third
    ink2.fill("primary", "".join(gore(a, b) for a, b in GORES))
    rows = belt(-50, 60)
    ink2.fill("deep", band(rows))
    mid = rows[len(rows) // 2]
    wm, ym = SHAPE[mid]
    d = ""
    for lon in range(-52, 60, 26):
        h = 37
        a, b, c, e = on(lon - 10, wm, ym - 3), on(lon, wm, ym - h - 3), on(lon + 10, wm, ym - 3), on(lon, wm, ym + h - 3)
        d += f"M{pt(a)}L{pt(e)}L{pt(c)}L{pt(b)}Z"                   # wound as the gores are
    pen.out += [ink2.svg(), Pen(x, y, s).fill("soft", d).svg(), f'<path class="deep" fill-opacity=".7" clip-path="url(#{key})" d="{gores_of(ink2)}{pen.d(d)}"/>']
    ropes = Pen(x, y, s)
    ropes.line("deep", f"M-40,{MOUTH - 4}L-33,338M40,{MOUTH - 4}L33,338M-14,{MOUTH + 2}L-12,338M14,{MOUTH + 2}L12,338", 4.5 if s > .5 else 3)
    ropes.fill("deep", "M-46,244C-20,258 20,258 46,244L46,258C20,272 -20,272 -46,258Z")
    ropes.fill("primary", "M-42,336L42,336L36,388C35,396 30,400 22,400L-22,400C-30,400 -35,396 -36,388Z").line("paper", "M-40,354L40,354M-38,372L38,372", 4 * s)
    ropes.fill("deep", rrect(-47, 328, 94, 15, 7))
    for k in bags:
        ropes.line("deep", f"M{k * 38},346L{k * 54},366", 4).fill("accent", f"M{k * 54},362C{k * 70},366 {k * 70},392 {k * 54},392C{k * 40},392 {k * 40},366 {k * 54},362Z")
    pen.out.append(ropes.svg())
    return pen.svg()


def carried(kind, x, y, s):
    """What a basket brings: a letter on a string, or a headset over the rim; (x, y, s) as of its balloon."""
    pen = Pen(x, y, s)
    if kind == "letter":
        pen.line("deep", "M0,372L0,426", 4).fill("paper", rrect(-58, 424, 116, 78, 5)).line("primary", rrect(-58, 424, 116, 78, 5), 5).line("primary", "M-54,429L0,468L54,429", 5)
        pen.out.append(Pen(*pen.at(0, 470), 16 * s).fill("accent", HEART).svg())
    else:
        pen.line("deep", "M14,374C14,296 74,296 74,374", 13 * s).fill("deep", rrect(0, 362, 28, 48, 12)).fill("deep", rrect(60, 362, 28, 48, 12)).line("deep", "M74,406C72,432 58,438 44,438", 7.5 * s).pill("accent", 32, 438, 46, 438, 17)
    return pen.svg()


def band(rows):
    """A belt with curved edges."""
    top, low = SHAPE[rows[0]], SHAPE[rows[-1]]
    return ("M" + "L".join(pt(on(a, *top)) for a in range(-90, 91, 10)) + "L" + "L".join(pt(on(90, *SHAPE[i])) for i in rows)
            + "L" + "L".join(pt(on(a, *low)) for a in range(90, -91, -10)) + "L" + "L".join(pt(on(-90, *SHAPE[i])) for i in reversed(rows)) + "Z")


def within(px, py, inset):
    for (w0, y0), (w1, y1) in zip(SHAPE, SHAPE[1:]):
        if y0 <= py + 8 < y1:
            return abs(px) < w0 + (w1 - w0) * (py + 8 - y0) / (y1 - y0) - inset
    return False


def shade(x, y, s, step):
    """The path of halftone dots that grow towards the lower right; the rows run at 45 degrees."""
    d, q = "", step / s
    for iy in range(int(-230 / q * 2), int(280 / q * 2)):
        for ix in range(int(-230 / q), int(230 / q) + 1):
            px, py = ix * q + (iy % 2) * q / 2, iy * q / 2
            light = (px * .8 + py * .42) / 206
            r = min(step * .46, (light - .16) * step * .62)
            if r > .9 and within(px, py, r / s + 2):
                cx, cy = x + px * s, y + py * s
                d += f"M{n(cx - r)},{n(cy)}a{n(r)},{n(r)} 0 1 0 {n(2 * r)},0a{n(r)},{n(r)} 0 1 0 {n(-2 * r)},0"
    return d


def cloud(x, y, s, cls="soft", opacity=1, flip=False):
    pen = Pen(x, y, s, 0, flip)
    return pen.fill(cls, "M-170,40C-205,40 -212,-12 -168,-18C-166,-60 -104,-74 -82,-40C-70,-92 22,-104 42,-44C66,-74 122,-60 118,-18C168,-24 182,36 140,40Z", opacity).svg()


def flecks(seed, count, y0):
    """Little holes in the ink, as an uneven drum leaves them."""
    rnd, d = random.Random(seed), ""
    for _ in range(count):
        r = rnd.choice((1.4, 1.8, 2.4, 3.2))
        d += f"M{n(rnd.uniform(-20, 1020))},{n(rnd.uniform(y0, 1420))}h{r}v{r}h-{r}z"
    return f'<path class="paper" fill-opacity=".75" d="{d}"/>'


def front():
    body = [ground(), '<circle class="soft" cx="616" cy="652" r="322"/>']
    body += [cloud(98, 500, .72), cloud(930, 880, .84, flip=True), cloud(884, 376, .4)]
    body += [balloon(612, 632, 1.18, 16.5), balloon(250, 812, .66, 12, (-1,)), carried("headset", 250, 812, .66),
             balloon(116, 1050, .36, 9.5, ())]
    body += [cloud(868, 1214, 1.2, flip=True), cloud(340, 1250, 1.25), '<path class="soft" d="M-25,1252C120,1216 260,1238 400,1244C600,1256 800,1206 1025,1236V1425H-25Z"/>', carried("letter", 612, 616, 1.18)]
    body.append(flecks(5, 500, 300))
    return page("A balloon leads, two follow", PALETTE, body, [
        zone("headline", 80, 70, 840, 138, "Leckerli One, 36 pt, one line, centred, class headline"),
        zone("sub", 120, 212, 760, 62, "Lato, 17 pt, one line, centred, class ink"),
        zone("name", 130, 1258, 740, 78, "Lato, 17 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 22 pt, left, class headline"),
          zone("body", 150, 236, 700, 690, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1040, 700, 104, "Kaushan Script, 21 pt, left, class headline")]


def inside(right):
    """Clouds along the foot of both pages; on the left the smallest balloon is still on its way."""
    hill = "M-25,1330C160,1300 330,1318 520,1326C720,1334 880,1300 1025,1312V1425H-25Z" if not right else "M-25,1312C120,1326 300,1340 480,1330C700,1318 880,1336 1025,1320V1425H-25Z"
    body = [ground(), cloud(760 if not right else 250, 1318, .9), cloud(230 if not right else 800, 1300, .7, flip=True), f'<path class="soft" d="{hill}"/>']
    return body + ([] if right else [balloon(500, 1120, .4, 9.5, ())]) + [flecks(9 + right, 110, 1240)]


def back():
    return page("Mark of the maker", PALETTE, [ground(), balloon(500, 1010, .26, 8, ())], [zone("credit", 250, 1146, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("The smallest balloon", PALETTE, inside(False)),
            "inside-right": page("Clouds", PALETTE, inside(True), LETTER), "back": back()}
