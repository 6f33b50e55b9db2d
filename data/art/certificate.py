# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate engraved like a banknote, with a seal that wears a headset (celebration).  A4 across, light palettes."""
import math
from artlib import SHEETS, Pen, ground, n, page, pt, rrect, zone

NAME, PALETTE, SHEET = "certificate-a4", "seaglass", SHEETS["certificate-a4"]
W, H = SHEET.w, SHEET.h
EDGE, WAVE, REACH = 168, 192, 58      # the middle line of the border, a wave along it, how far it swings


def closed(points):
    """A smooth closed line through the points."""
    d, k = f"M{pt(points[0])}", len(points)
    for i in range(k):
        p0, p1, p2, p3 = (points[(i + j) % k] for j in (-1, 0, 1, 2))
        d += (f"C{pt((p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6))} "
              f"{pt((p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6))} {pt(p2)}")
    return d + "Z"


def stroke(cls, d, w, opacity=None):
    o = "" if opacity is None else f' stroke-opacity="{opacity:g}"'
    return f'<path class="{cls}-s" fill="none" stroke-width="{n(w)}" stroke-linejoin="round"{o} d="{d}"/>'


def swing(x0, x1, phase, reach, wave):
    """A sine along +x from x0 to x1, as cubic curves of a quarter wave each."""
    f = lambda x: reach * math.sin(2 * math.pi * (x / wave + phase))
    g = lambda x: reach * 2 * math.pi / wave * math.cos(2 * math.pi * (x / wave + phase))
    k = max(1, round((x1 - x0) / (wave / 4)))
    s, out = (x1 - x0) / k, [("M", x0, f(x0))]
    for i in range(k):
        a, b = x0 + s * i, x0 + s * (i + 1)
        out.append(("C", a + s / 3, f(a) + g(a) * s / 3, b - s / 3, f(b) - g(b) * s / 3, b, f(b)))
    return out


def cell():
    """One length of the border along +x: two families of waves that weave."""
    d = lambda curve: "".join(c[0] + " ".join(pt(c[i:i + 2]) for i in range(1, len(c), 2)) for c in curve)
    thick = "".join(d(swing(0, WAVE, i / 6, REACH, WAVE)) for i in range(6))
    fine = "".join(d(swing(0, WAVE, .25 + i / 2, REACH * .52, WAVE / 2)) for i in range(2))
    return f'<g id="cell" stroke-linecap="round">{stroke("primary", thick, 3)}{stroke("accent", fine, 4)}</g>'


def side(count, ox, oy, rot):
    """One side of the border, `count` lengths about its middle; its ends lie under the corners."""
    uses = "".join(f'<use fill="none" href="#cell" x="{n(WAVE * (i - count / 2))}"/>' for i in range(count))
    return f'<g transform="translate({n(ox)} {n(oy)}) rotate({rot})">{uses}</g>'


def rose(name, x, y, r, swell, k, turns, cls, w, opacity=None):
    """`turns` wavy rings, each a step further round: r * (1 + swell * cos k a)."""
    pts = []
    for i in range(k * 8):
        a = 2 * math.pi * i / (k * 8)
        q = r * (1 + swell * math.cos(k * a))
        pts.append((q * math.cos(a), q * math.sin(a)))
    ring = stroke(cls, closed(pts), w, opacity).replace("<path", f'<path id="{name}"', 1)
    uses = "".join(f'<use fill="none" href="#{name}" transform="rotate({n(360 / k / turns * j)})"/>' for j in range(1, turns))
    return f'<g transform="translate({n(x)} {n(y)})">{ring}{uses}</g>'


def corner():
    """A rosette of its own, drawn about the origin."""
    return ('<g id="corner"><circle class="paper" r="128"/>' + rose("outer", 0, 0, 92, .26, 12, 4, "primary", 3) + rose("inner", 0, 0, 52, .3, 8, 5, "primary", 3)
            + '<circle class="accent" r="22"/></g>')


def border():
    out = [side(13, W / 2, EDGE, 0), side(13, W / 2, H - EDGE, 180), side(9, EDGE, H / 2, -90), side(9, W - EDGE, H / 2, 90)]
    for g, w in ((EDGE - 86, 7), (EDGE + 86, 4)):
        out.append(stroke("primary", f"M{g},{g}H{W - g}V{H - g}H{g}Z", w))
    return out + [f'<use fill="none" href="#corner" x="{x}" y="{y}"/>' for x in (EDGE, W - EDGE) for y in (EDGE, H - EDGE)]


def headset(x, y, s, cls):
    pen = Pen(x, y, s)
    pen.line(cls, "M-52,14C-52,-62 -28,-70 0,-70C28,-70 52,-62 52,14", 15 * s, "butt")
    pen.fill(cls, rrect(-72, -4, 38, 66, 16)).fill(cls, rrect(34, -4, 38, 66, 16))
    return pen.line(cls, "M52,58C50,84 34,88 16,88", 9 * s).fill(cls, rrect(-16, 77, 40, 22, 11)).svg()


def seal(x, y, s=1.0):
    """A seal of engraved rings on two ribbons."""
    ribbon = lambda k: Pen(x, y, s, k * 16).fill("primary", "M-46,60L46,60L46,292L0,256L-46,292Z").svg()
    out = [ribbon(1), ribbon(-1)]
    pts = []
    for i in range(28 * 6):
        a = 2 * math.pi * i / (28 * 6)
        q = 206 * s * (1 + .045 * math.cos(28 * a))
        pts.append((x + q * math.cos(a), y + q * math.sin(a)))
    out.append(f'<path class="paper paper-s" stroke-width="{n(22 * s)}" d="{closed(pts)}"/><path class="accent" d="{closed(pts)}"/>')
    out.append(rose("ring", x, y, 160 * s, .16, 16, 5, "paper", 3))
    out.append(f'<circle class="paper" cx="{n(x)}" cy="{n(y)}" r="{n(122 * s)}"/><circle class="deep" cx="{n(x)}" cy="{n(y)}" r="{n(112 * s)}"/>')
    out.append(f'<circle class="on-deep-s" fill="none" stroke-width="{n(3 * s)}" cx="{n(x)}" cy="{n(y)}" r="{n(100 * s)}"/>')
    return out + [headset(x, y - 6 * s, .74 * s, "on-deep")]


def front():
    body = [ground(sheet=SHEET)]
    body += [rose(*ring, "soft", 3, .8) for ring in (("wide", W / 2, 850, 528, .1, 36, 4), ("mid", W / 2, 850, 392, .26, 18, 5), ("small", W / 2, 850, 208, .36, 12, 6))]
    body += border()
    body += seal(W / 2, 1548, .94)
    body.append(stroke("ink", f"M520,1676H1130M{W - 1130},1676H{W - 520}", 3, .6))
    body.append(stroke("primary", f"M{W / 2 - 760},1080H{W / 2 + 760}", 4))
    return page("A certificate with an engraved border", PALETTE, body, [
        zone("headline", 420, 350, W - 840, 250, "Noto Serif Display Bold, 50 pt, one line, centred, class headline"),
        zone("lead", 620, 640, W - 1240, 110, "Vollkorn Italic, 21 pt, one line, centred, class ink"),
        zone("name", 460, 800, W - 920, 260, "Vollkorn Italic, 46 pt, one or two lines, centred, class ink"),
        zone("reason", 520, 1104, W - 1040, 220, "Vollkorn Italic, 21 pt, two lines, centred, class ink"),
        zone("date", 520, 1560, 610, 106, "Vollkorn, 18 pt, one line, centred, class ink"),
        zone("from", W - 1130, 1530, 610, 136, "Vollkorn Italic, 18 pt, one or two lines, centred, class ink"),
        zone("date-label", 520, 1688, 610, 70, "Vollkorn, 12 pt, one line, centred, class ink"),
        zone("from-label", W - 1130, 1688, 610, 70, "Vollkorn, 12 pt, one line, centred, class ink")], cell() + corner(), SHEET)


def pages():
    return {"front": front()}
