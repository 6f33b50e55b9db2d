# SPDX-License-Identifier: GPL-3.0-or-later
"""A cabin with its lights on under a headset of stars: unsung heroes, still awake.  Dark palettes."""
import math
import random
from artlib import Pen, ground, n, page, pt, rrect, zone

NAME, PALETTE = "cabin", "nightpost"


# -------------------------------------------------------------------- sky
def sparkle(x, y, r, cls="primary"):
    k = r * .14
    return (f'<path class="{cls}" d="M{n(x)},{n(y - r)}Q{n(x + k)},{n(y - k)} {n(x + r)},{n(y)}Q{n(x + k)},{n(y + k)} {n(x)},{n(y + r)}'
            f'Q{n(x - k)},{n(y + k)} {n(x - r)},{n(y)}Q{n(x - k)},{n(y - k)} {n(x)},{n(y - r)}Z"/>')


def stars(count, free, seed, bottom, gap=15, power=1.35):
    rnd, got, out = random.Random(seed), [], []
    sizes = [4.2] * (count // 30) + [3] * (count // 8) + [2.3] * (count // 3) + [1.7] * count
    for r in sizes[:count]:
        for _ in range(300):
            x, y = rnd.uniform(-20, 1020), -20 + (bottom + 20) * rnd.random() ** power
            if not (-12 < x < 14 or 986 < x < 1012) and free(x, y) and all(math.hypot(x - a, y - b) > gap + 2 * (r + c) for a, b, c in got):
                got.append((x, y, r))
                out.append(f'<circle class="ink" fill-opacity="{rnd.choice((.95, .7, .5))}" cx="{n(x)}" cy="{n(y)}" r="{r}"/>')
                break
    return out


def headset(cx, cy, s):
    """A constellation: headband, two ear cups, microphone.  Returns its drawing and its stars."""
    at = lambda x, y: (cx + x * s, cy + y * s)
    band = [at(-182 * math.cos(math.radians(a)), -182 * math.sin(math.radians(a))) for a in (0, 30, 62, 90, 118, 150, 180)]
    cups = [[at(m * x, y) for x, y in ((182, 0), (222, 14), (230, 92), (186, 122), (154, 92), (152, 22))] for m in (-1, 1)]
    mic = [cups[1][3], at(150, 188), at(74, 214)]
    lines = "M" + "L".join(pt(p) for p in band) + "".join("M" + "L".join(pt(p) for p in c) + "Z" for c in cups) + "M" + "L".join(pt(p) for p in mic)
    fills = "".join("M" + "L".join(pt(p) for p in c) + "Z" for c in cups)
    out = [f'<path class="primary" fill-opacity=".16" d="{fills}"/>',
           f'<path class="primary-s" fill="none" stroke-width="4" stroke-linejoin="round" stroke-opacity=".7" d="{lines}"/>']
    big = [band[0], band[2], band[3], band[4], band[6], mic[2]]
    every = band + cups[0][1:] + cups[1][1:] + mic[1:]
    for p in every:
        out.append(f'<circle cx="{n(p[0])}" cy="{n(p[1])}" r="{n((58 if p in big else 36) * s)}" fill="url(#glow)"/>')
        out.append(sparkle(p[0], p[1], (32 if p in big else 20) * s, "ink" if p in big else "primary"))
    return out, every


# --------------------------------------------------------------- the land
def pine(pen, cls="deep", snow=True, opacity=None):
    """A pine, foot at (0,0), 300 high: four skirts, each with snow on its moonlit side."""
    tiers = ((-300, -214, 46), (-252, -146, 66), (-190, -76, 88), (-122, -8, 110))
    pen.fill(cls, "M-9,-12L9,-12L9,6L-9,6Z", opacity)
    d = "".join(f"M0,{a}C{n(w * .2)},{n(a + (b - a) * .5)} {n(w * .6)},{n(b - 12)} {w},{b}Q{n(w * .5)},{b + 14} 0,{b + 6}Q{n(-w * .5)},{b + 14} {-w},{b}C{n(-w * .6)},{n(b - 12)} {n(-w * .2)},{n(a + (b - a) * .5)} 0,{a}Z"
                for a, b, w in tiers)
    pen.fill(cls, d, opacity)
    if snow:
        for a, b, w in tiers:
            top = a + (b - a) * .5
            pen.fill("soft", f"M{n(w * .3)},{n(top)}C{n(w * .46)},{n(b - 30)} {n(w * .72)},{n(b - 12)} {w},{b}C{n(w * .72)},{n(b - 1)} {n(w * .42)},{n(b - 12)} {n(w * .3)},{n(top)}Z", .38)
    return pen.svg()


def ridge(points, cls, opacity=None, bottom=1440):
    d = f"M{pt(points[0])}"
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        d += (f"C{pt((p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6))} {pt((p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6))} {pt(p2)}")
    o = "" if opacity is None else f' fill-opacity="{opacity:g}"'
    return f'<path class="{cls}"{o} d="{d}L{n(points[-1][0])},{bottom}L{n(points[0][0])},{bottom}Z"/>'


def window(pen, x, y, w, h):
    s = pen.s
    pen.fill("primary", rrect(x, y, w, h, 3)).fill("ink", rrect(x, y, w, h * .5, 3), .2)
    pen.line("deep", f"M{x + w / 2},{y}L{x + w / 2},{y + h}M{x},{y + h / 2}L{x + w},{y + h / 2}", 5 * s, "butt")
    return pen.fill("ink", rrect(x - 6, y + h, w + 12, 8, 4))


def cabin(pen, fine=True):
    """The cabin, foot of the door at (0,0)."""
    pen.fill("deep", "M-76,-220L-38,-220L-38,-120L-76,-120Z").fill("ink", rrect(-83, -232, 52, 18, 8))
    pen.fill("deep", "M-146,-86L146,-86L146,8L-146,8Z")
    for y in (-62, -39, -16):
        pen.line("soft", f"M-146,{y}L146,{y}", 3.5 * pen.s, "butt", .5)
    pen.fill("deep", "M-152,-84L-96,-176L96,-176L152,-84Z")
    pen.fill("ink", "M-178,-72C-182,-82 -176,-90 -170,-98L-112,-180C-104,-190 -98,-194 -86,-194L86,-194C98,-194 104,-190 112,-180L170,-98C176,-90 182,-82 178,-72"
             "C168,-62 152,-64 146,-72C134,-60 112,-60 104,-72C90,-58 66,-60 58,-72C42,-60 18,-60 8,-72C-6,-60 -30,-60 -42,-72C-54,-60 -78,-58 -90,-72C-104,-60 -126,-60 -138,-72C-148,-62 -168,-62 -178,-72Z")
    pen.fill("soft", "M93,-193.5C102,-191 107,-187 112,-180L170,-98C176,-90 182,-82 178,-72C168,-62 152,-64 146,-72C134,-60 112,-60 104,-72C100,-68 97,-66 92,-64C108,-96 108,-154 93,-193.5Z", .5)
    window(pen, -118, -52, 64, 42)
    window(pen, 54, -52, 64, 42)
    pen.fill("accent", "M-26,8L-26,-40C-26,-52 -18,-58 0,-58C18,-58 26,-52 26,-40L26,8Z").dot("primary", 15, -20, 4.2)
    if fine:
        pen.fill("primary", rrect(-9, -46, 18, 16, 4))
    return pen.svg()


GLOW = ('<radialGradient id="glow"><stop class="primary-g" offset="0" stop-opacity=".6"/><stop class="primary-g" offset=".45" stop-opacity=".18"/>'
        '<stop class="primary-g" offset="1" stop-opacity="0"/></radialGradient>')


def spill(gid, x, y, s, length):
    """Light that falls from two windows and the door onto the snow."""
    d = "".join(f"M{n(x + a * s)},{n(y)}L{n(x + b * s)},{n(y)}L{n(x + b * s * e + (b - a) * s * .3)},{n(y + length)}L{n(x + a * s * e - (b - a) * s * .3)},{n(y + length)}Z"
                for a, b, e in ((-118, -54, 1.7), (-26, 26, 1.5), (54, 118, 1.7)))
    return (f'<linearGradient id="{gid}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="{n(y)}" y2="{n(y + length)}"><stop class="primary-g" offset="0" stop-opacity=".62"/>'
            '<stop class="primary-g" offset="1" stop-opacity="0"/></linearGradient>', f'<path fill="url(#{gid})" d="{d}"/>')


def smoke(x, y):
    return (f'<path class="ink-s" fill="none" stroke-width="8" stroke-linecap="round" stroke-opacity=".5" '
            f'd="M{x},{y}C{x + 18},{y - 24} {x - 20},{y - 40} {x - 4},{y - 64}C{x + 12},{y - 88} {x - 22},{y - 102} {x - 10},{y - 130}"/>')


# ------------------------------------------------------------------ front
def front():
    cx, cy, s = 500, 1106, 1.02
    defs = ('<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop class="deep-g" offset="0"/><stop class="paper-g" offset=".5"/>'
            '<stop class="soft-g" offset="1"/></linearGradient>' + GLOW)
    set_, pts = headset(500, 560, 1.0)
    free = lambda x, y: not (110 < x < 890 and 76 < y < 316) and min(math.hypot(x - a, y - b) for a, b in pts) > 46 and not (412 < x < 468 and 726 < y < 884)
    grad, light = spill("spill", cx, cy + 8, s, 150)
    body = [ground(), '<rect fill="url(#sky)" x="-25" y="-25" width="1050" height="1050"/>', *stars(330, free, 9, 900), *set_]
    body.append(ridge([(-60, 930), (90, 872), (230, 916), (380, 850), (560, 902), (700, 846), (880, 908), (1060, 856)], "soft", .8))
    body.append(ridge([(-60, 980), (120, 938), (320, 966), (540, 930), (760, 968), (1060, 926)], "paper", .6))
    rnd = random.Random(4)
    far = Pen()
    for i in range(30):
        x = -10 + i * 36 + rnd.uniform(-9, 9)
        if not 300 < x < 700:
            far.out.append(pine(Pen(x, 1046 + rnd.uniform(-8, 6), rnd.uniform(.24, .44)), "deep", False, .55))
    body.append(far.svg())
    body.append(ridge([(-60, 1090), (140, 1052), (360, 1064), (500, 1074), (660, 1064), (860, 1048), (1060, 1086)], "soft"))
    body += [f'<circle cx="{cx}" cy="1064" r="300" fill="url(#glow)"/>', smoke(442, 876), cabin(Pen(cx, cy, s)), light]
    body.append(ridge([(-60, 1196), (150, 1168), (400, 1214), (640, 1196), (860, 1168), (1060, 1204)], "paper", .38))
    for x, y, k in ((238, 1126, .62), (776, 1122, .56), (150, 1158, .9), (868, 1164, 1.0), (56, 1206, 1.22), (962, 1222, 1.36)):
        body.append(pine(Pen(x, y, k)))
    body.append(ridge([(-60, 1268), (180, 1236), (420, 1282), (700, 1272), (1060, 1226)], "paper", .55))
    body.append(ridge([(-60, 1350), (240, 1312), (540, 1352), (800, 1330), (1060, 1348)], "deep", .45))
    return page("A cabin under a headset of stars", PALETTE, body, [
        zone("headline", 80, 92, 840, 126, "Noto Serif Display Bold, 36 pt, one line, centred, class ink"),
        zone("sub", 120, 222, 760, 84, "Vollkorn Italic, 22 pt, one line, centred, class headline")], defs + grad)


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Noto Serif Display Italic, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Noto Serif Display Italic, 22 pt, left, class headline")]
PANE = (124, 1160, 752, 112)


def lodge():
    """The cabin seen from close by, with one long window that is lit."""
    x, y, w, h = PANE
    pen = Pen().fill("deep", f"M86,1100L914,1100L914,1440L86,1440Z")
    for i in range(5):
        pen.line("soft", f"M86,{1146 + 44 * i}L914,{1146 + 44 * i}", 4, "butt", .42)
    snow = "M44,1098C36,1084 44,1078 52,1072L104,1024C114,1014 122,1010 138,1010L862,1010C878,1010 886,1014 896,1024L948,1072C956,1078 964,1084 956,1098"
    xs = [956 - 912 * i / 11 for i in range(12)]
    for i in range(11):
        d = 12 if i % 3 else 20
        snow += f"C{n(xs[i] - 16)},{1098 + d} {n(xs[i + 1] + 16)},{1098 + d} {n(xs[i + 1])},1098"
    pen.fill("ink", snow + "Z")
    pen.fill("soft", "M878,1011C886,1013 890,1018 896,1024L948,1072C956,1078 964,1084 956,1098C940,1118 889,1118 873,1098C886,1080 890,1040 878,1011Z", .5)
    pen.fill("ink", rrect(x - 22, y + h + 12, w + 44, 17, 8))
    pen.fill("soft", rrect(x - 14, y - 14, w + 28, h + 28, 5)).fill("primary", rrect(x, y, w, h, 3)).fill("ink", f"M{x},{y}L{x + w},{y}L{x + w},{y + 34}L{x},{y + 34}Z", .22)
    for a in (x + 46, x + w - 46):
        pen.line("soft", f"M{a},{y}L{a},{y + h}", 7, "butt")
    for a in (x, x + w - 46):
        pen.line("soft", f"M{a},{y + h / 2}L{a + 46},{y + h / 2}", 7, "butt")
    return pen.svg()


def prints(points):
    """Footprints along a line of points, left and right in turn."""
    pen = Pen()
    for i, (x, y) in enumerate(points[:-1]):
        a = math.degrees(math.atan2(points[i + 1][1] - y, points[i + 1][0] - x))
        p = Pen(x, y, 1, a).pill("deep", -6, (9, -9)[i % 2], 8, (9, -9)[i % 2], 11, .6)
        pen.out.append(p.svg())
    return pen.svg()


def spread(x_off):
    """Footprints lead over the fold, through the snow, to the window with the name."""
    right = x_off > 0
    free = (lambda x, y: not (110 < x < 890 and y > 100)) if right else (lambda x, y: y < 900)
    out = [ground(), *stars(34 if right else 90, free, 8 if right else 5, 1100, 60 if right else 34, 1.2)]
    sh = lambda pts: [(x - x_off, y) for x, y in pts]
    out.append(ridge(sh([(-60, 1326), (300, 1318), (700, 1330), (1000, 1312), (1300, 1270), (1600, 1286), (2060, 1230)]), "soft", .75))
    if not right:
        out += ['<circle cx="500" cy="1214" r="520" fill="url(#glow)" opacity=".5"/>', smoke(720, 956),
                Pen().fill("deep", "M696,962L744,962L744,1020L696,1020Z").fill("ink", rrect(688, 952, 64, 20, 9)).svg(), lodge()]
    else:
        for x, y, k in ((772, 1292, .5), (868, 1286, .72), (950, 1290, .9)):
            out.append(pine(Pen(x, y, k)))
    out.append(ridge(sh([(-60, 1366), (240, 1352), (620, 1372), (1000, 1348), (1400, 1310), (1700, 1330), (2060, 1296)]), "soft"))
    out.append(ridge(sh([(-60, 1416), (300, 1396), (700, 1412), (1200, 1384), (1700, 1396), (2060, 1372)]), "paper", .5))
    walk = [(560 + 62 * i, 1386 - 26 * max(0, math.sin((i - 4) / 19 * math.pi * .9)) + 4 * math.sin(2.1 * i)) for i in range(2, 24)]
    out.append(prints(sh(list(reversed(walk)))))
    return out, GLOW


def back():
    grad, light = spill("spill", 500, 1123, .42, 52)
    body = [ground(), '<circle cx="500" cy="1106" r="120" fill="url(#glow)"/>', cabin(Pen(500, 1120, .42), False), light,
            pine(Pen(418, 1126, .3)), pine(Pen(582, 1126, .34))]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1196, 500, 44, "Lato, 8 pt, centred, class ink")], GLOW + grad)


def pages():
    x, y, w, h = PANE
    left, right = spread(0), spread(1000)
    name = zone("name", x + 62, y + 18, w - 124, h - 36, "Noto Serif Display Italic, 18 pt (long names down to 13), one or two lines, centred, class on-primary")
    return {"front": front(), "inside-left": page("A lit window", PALETTE, left[0], [name], left[1]),
            "inside-right": page("Footprints in the snow", PALETTE, right[0], LETTER, right[1]), "back": back()}
