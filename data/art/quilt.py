# SPDX-License-Identifier: GPL-3.0-or-later
"""A patchwork quilt of service work whose last patch is just being sewn on (community).  Light palettes."""
import math
import re
from artlib import HEART, Pen, ground, leaf, n, page, rrect, zone

NAME, PALETTE = "quilt", "seaglass"
T = 160                               # a patch
CIRCLE = "M-1,0C-1,-0.5523 -0.5523,-1 0,-1C0.5523,-1 1,-0.5523 1,0C1,0.5523 0.5523,1 0,1C-0.5523,1 -1,0.5523 -1,0Z"


def stitch(d, cls="paper", w=4.5, dash="13 10", skip=0):
    off = f' stroke-dashoffset="{n(-skip)}"' if skip else ""
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" stroke-dasharray="{dash}"{off} d="{d}"/>'


def hem(x, y, w, h, cls, width, dash, gap):
    """Stitches round a rectangle, each side by itself, so that all four corners are alike."""
    out = []
    for d, length in ((f"M{x},{y}H{x + w}M{x},{y + h}H{x + w}", w), (f"M{x},{y}V{y + h}M{x + w},{y}V{y + h}", h)):
        g = length / round(length / (dash + gap)) - dash
        out.append(stitch(d, cls, width, f"{dash} {n(g)}", g / 2))
    return "".join(out)


def length_of(path):
    """The length of a baked path of cubic curves."""
    v = [float(t) for t in re.findall(r"-?\d*\.?\d+", path)]
    pts, total = list(zip(v[::2], v[1::2])), 0
    for i in range(0, len(pts) - 1, 3):
        at = lambda t: tuple((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d for a, b, c, d in zip(*pts[i:i + 4]))
        total += sum(math.dist(at(k / 40), at((k + 1) / 40)) for k in range(40))
    return total


def disc(x, y, r):
    return Pen(x, y, r).d(CIRCLE)


# Each patch draws itself on 0..160; the ground reaches a little under its neighbour so that no seam shows.
def cloth(cls):
    return f'<rect class="{cls}" width="{T + 1}" height="{T + 1}"/>'


def turn(rot, *parts):
    return f'<g transform="rotate({rot} 80 80)">' + "".join(parts) + "</g>" if rot else "".join(parts)


def path(cls, d):
    return f'<path class="{cls}" d="{d}"/>'


def line(cls, d, w):
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" stroke-linejoin="round" d="{d}"/>'


def fan(bg, cls, rot, inner, thread):
    return cloth(bg) + turn(rot, path(cls, "M0,0H160A160,160 0 0 1 0,160Z"), path(inner, "M0,0H84A84,84 0 0 1 0,84Z"),
                            stitch("M140,6A140,140 0 0 1 6,140", thread), stitch("M104,6A104,104 0 0 1 6,104", thread))


def leafy(bg, cls, rot, vein):
    ribs = "M20,140L128,32M50,110C51,92 49,80 45,70M50,110C68,109 80,111 90,115M78,82C79,66 77,56 73,48M78,82C94,81 104,83 112,87M104,56C105,46 104,40 102,36M104,56C114,55 120,56 124,58"
    return cloth(bg) + turn(rot, path(cls, "M0,160A160,160 0 0 1 160,0A160,160 0 0 1 0,160Z"), line(vein, ribs, 6))


def petals(bg, c1, c2, hub):
    out = [Pen(80, 80, 1, 45 + 90 * r).fill((c1, c2)[r % 2], leaf(106, 44, .62)).svg() for r in range(4)]
    return cloth(bg) + "".join(out) + path(hub, disc(80, 80, 15))


def hills(bg, c1, c2, thread):
    return (cloth(bg) + path(c1, "M0,80A80,80 0 0 1 160,80Z") + path(c2, "M0,160A80,80 0 0 1 160,160Z")
            + stitch("M20,74A62,62 0 0 1 140,74", thread) + stitch("M20,154A62,62 0 0 1 140,154", thread))


def star(bg, ray, core):
    pts = "".join(Pen(80, 80, 1, 90 * r).d("M-40,-40L-40,-80L0,-40ZM40,-40L40,-80L0,-40Z") for r in range(4))
    return cloth(bg) + path(ray, pts + "M40,40L120,40L120,120L40,120Z") + path(core, "M80,48L112,80L80,112L48,80Z")


def wheel(bg, c1, c2):
    a = "".join(Pen(80, 80, 1, 90 * r).d("M0,0L0,-80L80,-80Z") for r in range(4))
    b = "".join(Pen(80, 80, 1, 90 * r).d("M0,0L40,-40L0,-80Z") for r in range(4))
    return cloth(bg) + path(c1, a) + path(c2, b)


def headset(bg, c, ear, tip):
    return (cloth(bg) + line(c, "M34,90V76A46,46 0 0 1 126,76V90", 14) + path(ear, rrect(16, 74, 35, 52, 15)) + path(ear, rrect(109, 74, 35, 52, 15))
            + line(c, "M126,126C124,140 112,143 98,143", 8) + path(tip, rrect(70, 132, 36, 21, 10)))


def bubble(bg, c, dots):
    return (cloth(bg) + path(c, "M44,24H116A24,24 0 0 1 140,48V90A24,24 0 0 1 116,114H84L50,144V114H44A24,24 0 0 1 20,90V48A24,24 0 0 1 44,24Z")
            + "".join(path(dots, disc(x, 70, 9.5)) for x in (50, 80, 110)))


def envelope(bg, c, flap, seal):
    return (cloth(bg) + path(c, rrect(16, 38, 128, 90, 9)) + path(flap, "M16,47A9,9 0 0 1 25,38H135A9,9 0 0 1 144,47L80,97Z")
            + path(seal, Pen(80, 86, 20).d(HEART)))


def key(bg, c):
    ring = disc(0, 0, 30) + Pen(0, 0, 13, 0, True).d(CIRCLE)
    return cloth(bg) + f'<g transform="translate(52,52) rotate(45)"><path class="{c}" fill-rule="evenodd" d="{ring}"/>' + path(c, "M27,-8H112V8H106V30H92V8H82V24H68V8H27Z") + "</g>"


def mug(bg, c, band, steam):
    return (cloth(bg) + line(c, "M108,80H116A21,21 0 0 1 116,122H108", 13) + path(c, "M32,62H112V122A24,24 0 0 1 88,146H56A24,24 0 0 1 32,122Z")
            + path(band, Pen(72, 104, 22).d(HEART)) + line(steam, "M54,48C44,37 64,29 54,16M88,48C78,37 98,29 88,16", 7))


def buoy(bg, c, band):
    bands = "".join(Pen(80, 80, 1, a).d("M-15,-28L-15,-66L15,-66L15,-28Z") for a in (45, 135, 225, 315))
    return (cloth(bg) + f'<path class="{c}" fill-rule="evenodd" d="{disc(80, 80, 66)}{disc(80, 80, 28)}"/><clipPath id="ring"><path class="ink" clip-rule="evenodd" '
            f'd="{disc(80, 80, 66)}{disc(80, 80, 28)}"/></clipPath><g clip-path="url(#ring)">{path(band, bands)}</g>')


def handset(bg, c):
    d = ("M-66,22C-74,-22 -40,-40 0,-40C40,-40 74,-22 66,22C65,30 60,34 52,34L34,34C26,34 22,30 21,22L20,10C8,4 -8,4 -20,10"
         "L-21,22C-22,30 -26,34 -34,34L-52,34C-60,34 -65,30 -66,22Z")
    return cloth(bg) + path(c, Pen(84, 76, 1, -45).d(d)) + line("accent", "M98,114A36,36 0 0 0 118,92M108,138A62,62 0 0 0 142,100", 8)


def heart(bg, c, thread):
    seam = Pen(80, 82, 40).d(HEART)
    total = length_of(seam)
    gap = total / (2 * round(total / 46)) - 13                # an even number of stitches: both points stay open
    return cloth(bg) + path(c, Pen(80, 82, 54).d(HEART)) + stitch(seam, thread, dash=f"13 {n(gap)}", skip=gap / 2)


P, A, S, D, W = "primary", "accent", "soft", "deep", "paper"
TOP = [[fan(S, P, 0, W, W), headset(W, D, P, A), star(S, D, P), bubble(P, W, D), fan(S, D, 90, W, W)],
       [envelope(D, W, S, A), leafy(S, P, 0, W), wheel(D, S, W), hills(W, P, D, W), key(D, W)]]
LOW = [[leafy(P, S, 90, D), mug(S, P, W, D), wheel(P, W, S), fan(S, D, 180, W, W), petals(W, P, D, A)],
       [star(W, P, D), fan(D, S, 270, W, D), buoy(S, P, A), leafy(D, S, 90, P), handset(S, D)],
       [fan(S, P, 90, D, W), petals(D, S, W, A), hills(S, P, D, W), wheel(W, D, P), ""]]
LAST = heart(A, W, D)


# ------------------------------------------------------------------ front
X0, Y0, EDGE = 100, 138, 20
X1, Y1 = X0 + 5 * T, Y0 + 7 * T


def needle(x, y, angle, length=150, cls="ink"):
    """A needle, its point at (x, y), with an eye; returns it and where the thread goes through."""
    pen = Pen(x, y, 1, angle)
    pen.fill(cls, f"M0,0C{n(length * .4)},-5 {n(length - 14)},-8 {n(length - 6)},-8C{length + 4},-8 {length + 4},8 {n(length - 6)},8C{n(length - 14)},8 {n(length * .4)},5 0,0Z")
    pen.pill("paper", length - 22, 0, length - 8, 0, 6)
    return pen.svg(), pen.at(length - 14, 0)


def front():
    body = [ground()]
    for r, row in list(enumerate(TOP)) + [(r + 4, row) for r, row in enumerate(LOW)]:
        body += [f'<g transform="translate({X0 + c * T},{Y0 + r * T})">{t}</g>' for c, t in enumerate(row) if t]
    y = Y0 + 2 * T
    body.append(f'<rect class="paper" x="{X0}" y="{y}" width="{5 * T}" height="{2 * T}"/>')
    body.append(f'<path class="paper" d="M{X1},{Y0 - 2}H{X1 + 4}V{Y1 + 4}H{X0}V{Y1}H{X1}Z"/>')      # trims what reaches under a neighbour that is not there
    body.append(hem(X0 + 16, y + 16, 5 * T - 32, 2 * T - 32, "primary", 5, 16, 12))
    g = 6 + EDGE / 2                                       # the binding, still open at the last patch
    body.append(f'<path class="deep-s" fill="none" stroke-width="{EDGE}" stroke-linejoin="round" d="M{X1 - T - 34},{Y1 + g:g}H{X0 - g:g}V{Y0 - g:g}H{X1 + g:g}V{Y1 - T - 10}"/>')
    lx, ly, big = X1 - T + 4, Y1 - T + 6, 1.3
    body.append(f'<g transform="translate({lx},{ly}) rotate(5) scale({big})"><rect class="deep" fill-opacity=".16" x="5" y="7" width="{T}" height="{T}"/>{LAST}'
                + stitch(f"M12,12H{T - 12}V{T - 12}H12Z", "paper", 4.5) + "</g>")
    stitches = "".join(f"M{X1 - T - 13 - 3 * i},{Y1 - T + 36 + 27 * i}L{X1 - T + 22 - 3 * i},{Y1 - T + 40 + 27 * i}" for i in range(4))
    pin_, eye = needle(916, 1318, 166, 168)
    body += [line("ink", f"{stitches}M{X1 - T - 22},{Y1 - T + 117}C{X1 - T - 58},{Y1 + 20} {eye[0] - 66:.1f},{eye[1] + 30:.1f} {n(eye[0])},{n(eye[1])}", 4.5), pin_]
    return page("A quilt whose last patch is being sewn on", PALETTE, body, [
        zone("headline", 130, y + 44, 740, 140, "League Spartan 800, 42 pt, one line, centred, class headline"),
        zone("sub", 150, y + 196, 700, 76, "Vollkorn Italic, 19 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "League Spartan 800, 21 pt, left, class headline"),
          zone("body", 150, 236, 700, 812, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1064, 700, 104, "Kaushan Script, 22 pt, left, class headline")]
LABEL = (96 + T, 1106, 648, T)


def label():
    """A patch and the quilter's label, sewn side by side."""
    x, y, w, h = LABEL
    edge = f"M{x - T - 10},{y - 10}H{x + w + 10}V{y + h + 10}H{x - T - 10}Z"
    return [f'<path class="deep" d="{edge}"/><path class="paper" d="M{x - T},{y}H{x + w}V{y + h}H{x - T}Z"/>',
            f'<g transform="translate({x - T},{y})">{headset(A, D, P, D)}</g>', f'<rect class="soft" x="{x}" y="{y}" width="{w}" height="{h}"/>',
            stitch(f"M{x + 13},{y + 13}H{x + w - 13}V{y + h - 13}H{x + 13}Z", "primary", 4.5)]


def spread(x_off):
    """A thread runs in long stitches from the label across the fold and sews a heart."""
    hx, hy, s = 1640 - x_off, 1258, 64
    run = (f"M{470 - x_off},{1106 + T + 12}C{470 - x_off},1352 {640 - x_off},1346 {820 - x_off},1336C{1060 - x_off},1322 {1240 - x_off},1368 {1440 - x_off},1352"
           f"C{1540 - x_off},1344 {hx - 40},1330 {hx},{n(hy + .92 * s)}")
    out = [ground(), stitch(run, "primary", 6, "26 17")]
    if x_off == 0:
        return out + label()
    sewn = Pen(hx, hy, s).d("M0,0.92C-0.5,0.55 -1,0.12 -1,-0.36C-1,-0.72 -0.74,-0.92 -0.47,-0.92C-0.26,-0.92 -0.09,-0.8 0,-0.6C0.09,-0.8 0.26,-0.92 0.47,-0.92C0.74,-0.92 1,-0.72 1,-0.36")
    end = Pen(hx, hy, s).at(1, -.36)
    pin_, eye = needle(900, 1322, 208, 150)
    tail = f"M{n(end[0])},{n(end[1])}C{n(end[0] + 2)},{n(end[1] + 44)} {n(eye[0] - 34)},{n(eye[1] + 46)} {n(eye[0])},{n(eye[1])}"
    return out + [f'<path class="accent" d="{Pen(hx, hy, s * .7).d(HEART)}"/>', stitch(sewn, "primary", 6, "22 15"), line("primary", tail, 4.5), pin_]


def back():
    body = [ground(), f'<g transform="translate(420,980) rotate(-6 80 80)"><rect class="deep" fill-opacity=".16" x="5" y="7" width="{T}" height="{T}"/>{LAST}'
            + stitch(f"M12,12H{T - 12}V{T - 12}H12Z", "paper", 4.5) + "</g>"]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 250, 1176, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    x, y, w, h = LABEL
    name = zone("name", x + 34, y + 30, w - 68, h - 60, "League Spartan 800, 18 pt (long names down to 13), one or two lines, centred, class ink")
    return {"front": front(), "inside-left": page("A label sewn with a name", PALETTE, spread(0), [name]),
            "inside-right": page("A needle sews a heart", PALETTE, spread(1000), LETTER), "back": back()}
