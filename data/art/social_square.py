# SPDX-License-Identifier: GPL-3.0-or-later
"""A stage with its curtain open, the light on a name, and a headset that takes its bow (shout-out).  Theatre, light palettes, for screens."""
from artlib import SHEETS, Pen, ground, leaf, n, page, rrect, zone

NAME, PALETTE = "social-square", "plumfizz"
SHEET = SHEETS["screen-square"]
FLOOR, POOL = 872, 918   # where wall and boards meet; the middle of the light on the boards
BAND = "M-66,-70C-70,-186 70,-186 66,-70"


def drape(flip):
    """One half of the curtain, gathered to its side at two thirds of its height."""
    X = lambda x: 1080 - x if flip else x
    edge_top, tie, foot = 330, 118, 212
    tie_y = 610
    o = []
    k = 7
    for i in range(k):
        a, b = i / k, (i + 1) / k
        t0, t1 = -20 + (edge_top + 20) * a, -20 + (edge_top + 20) * b
        m0, m1 = -20 + (tie + 20) * a, -20 + (tie + 20) * b
        f0, f1 = -20 + (foot + 20) * a, -20 + (foot + 20) * b
        s = lambda c: " ".join(f"{n(X(x))},{n(y)}" for x, y in c)
        fold = (f"M{n(X(t0))},60C{s(((t0, 330), (m0 + 30 * a, 500), (m0, tie_y)))}C{s(((m0, 700), (f0, 760), (f0, FLOOR + 40)))}"
                f"L{n(X(f1))},{FLOOR + 40}C{s(((f1, 760), (m1, 700), (m1, tie_y)))}C{s(((m1 + 30 * b, 500), (t1, 330), (t1, 60)))}Z")
        o.append(f'<path class="primary primary-s" stroke-width="1.5" d="{fold}"/>')
        mid = lambda q0, q1, w: q0 + (q1 - q0) * w
        shade = (f"M{n(X(mid(t0, t1, .56)))},60C{s(((mid(t0, t1, .56), 330), (mid(m0, m1, .5) + 30 * b, 500), (mid(m0, m1, .5), tie_y)))}C{s(((mid(m0, m1, .5), 700), (mid(f0, f1, .56), 760), (mid(f0, f1, .56), FLOOR + 40)))}"
                 f"L{n(X(f1))},{FLOOR + 40}C{s(((f1, 760), (m1, 700), (m1, tie_y)))}C{s(((m1 + 30 * b, 500), (t1, 330), (t1, 60)))}Z")
        o.append(f'<path class="deep" fill-opacity=".8" d="{shade}"/>')
    # the cord that holds it, with a tassel
    o.append(f'<path class="accent-s" fill="none" stroke-width="20" stroke-linecap="round" d="M{X(-20)},{tie_y - 26}C{X(40)},{tie_y + 14} {X(86)},{tie_y + 16} {X(126)},{tie_y - 4}"/>')
    pen = Pen(X(122), tie_y, 1, 0, flip)
    pen.dot("accent", 0, 8, 17).fill("accent", "M-15,24L15,24L22,96C10,104 -10,104 -22,96Z").line("primary", "M-8,40L-12,92M0,40L0,96M8,40L12,92", 3.5)
    pen.fill("deep", "M-17,24L17,24L17,34L-17,34Z")
    return o + [pen.svg()]


def valance():
    """The pelmet: swags, each with its folds and a fringe."""
    o, k = [], 5
    w = 1080 / k
    for i in range(k):
        x0, x1 = w * i, w * (i + 1)
        m = (x0 + x1) / 2
        fringe = ""
        for j in range(19):
            t = (j + .5) / 19
            x = x0 + w * t
            y = 96 + 4 * 92 * t * (1 - t)
            fringe += f"M{n(x)},{n(y - 6)}L{n(x)},{n(y + 27)}"
        o.append(f'<path class="accent-s" fill="none" stroke-width="6.5" stroke-linecap="round" d="{fringe}"/>')
        q = lambda d0, e: f"M{n(x0)},{d0}Q{n(m)},{n(e)} {n(x1)},{d0}"
        o.append(f'<path class="primary" d="M{n(x0 - .6)},0L{n(x1 + .6)},0L{n(x1 + .6)},96Q{n(m)},280 {n(x0 - .6)},96Z"/>')
        for top, dip, th in ((18, 70, 17), (48, 150, 20), (78, 226, 20)):
            o.append(f'<path class="deep" fill-opacity=".8" d="M{n(x0)},{top}Q{n(m)},{dip} {n(x1)},{top}Q{n(m)},{dip + th} {n(x0)},{top}Z"/>')
        o.append(f'<path class="accent-s" fill="none" stroke-width="9" d="{q(96, 280)}"/>')
    for i in range(k + 1):
        pen = Pen(w * i, 84)
        pen.fill("accent", "M-14,-90L14,-90L18,36L-18,36Z").dot("accent", 0, 40, 22).fill("accent",
            "M-14,54L14,54L19,112C8,118 -8,118 -19,112Z").line("primary", "M-7,66L-9,108M0,66L0,110M7,66L9,108", 3.5)
        o.append(pen.svg())
    return o


def boards():
    """Boards that run towards the viewer."""
    d = "".join(f"M{n(540 + 34 * (i + .5))},{FLOOR}L{n(540 + 74 * (i + .5))},1000" for i in range(-17, 17))
    return [f'<path class="deep" d="M0,{FLOOR}H1080V1080H0Z"/>', f'<path class="primary-s" fill="none" stroke-width="3.5" stroke-opacity=".55" d="{d}"/>']


def footlights():
    """Shells along the edge of the stage, each with its light."""
    o = ['<path class="primary" d="M0,1000H1080V1080H0Z"/><path class="accent" d="M0,996H1080V1008H0Z"/>']
    for i in range(9):
        x = 60 + 120 * i
        o.append(f'<path class="soft" fill-opacity=".35" d="M{x - 26},996L{x - 46},944H{x + 46}L{x + 26},996Z"/><path class="accent" d="M{x - 30},1000A30,26 0 0 1 {x + 30},1000Z"/><path class="paper" d="M{x - 16},1000A16,15 0 0 1 {x + 16},1000Z"/>')
    return o


def light():
    """One beam from above, where it falls on the wall, and where on the boards."""
    return [f'<path class="paper" fill-opacity=".34" d="M470,60L610,60L870,{POOL}L210,{POOL}Z"/>', '<circle class="paper" cx="540" cy="528" r="298"/>'], f'<ellipse class="soft" cx="540" cy="{POOL}" rx="318" ry="38"/>'


def headset(x, y):
    """The one who is applauded: a headset that stands on its cups, at (x, y)."""
    pen = Pen(x, y)
    pen.line("paper", BAND, 34, "butt").line("ink", BAND, 19, "butt").line("ink", "M-72,-20C-70,36 -34,36 -8,18", 8).pill("accent", -10, 19, 12, 10, 21)
    for k in (-1, 1):
        cup = Pen(x + 66 * k, y - 40, 1, 6 * k)
        cup.fill("paper", rrect(-33, -52, 66, 104, 28)).fill("primary", rrect(-26, -45, 52, 90, 22)).fill("accent", rrect(-k * 26 - 8, -38, 16, 76, 8)).dot("paper", k * 5, 0, 9)
        pen.out.append(cup.svg())
    return pen.svg()


def rose(x, y, rot):
    """A rose thrown on the stage, its head at (x, y)."""
    pen = Pen(x, y, .86, rot)
    stem, leaves = "M0,34C4,74 -8,112 4,150", [Pen(*pen.at(lx, ly), 1, rot + turn).d(leaf(46, 17)) for lx, ly, turn in ((0, 80, 118), (-1, 100, 60))]
    pen.line("soft", stem, 22)
    pen.out += [f'<path class="soft soft-s" stroke-width="16" stroke-linejoin="round" d="{d}"/>' for d in leaves]
    pen.line("deep", stem, 8)
    pen.out += [f'<path class="deep" d="{d}"/>' for d in leaves]
    pen.fill("accent", "M0,38C-34,36 -44,8 -40,-20C-26,-38 26,-38 40,-20C44,8 34,36 0,38Z")
    pen.fill("primary", "M-40,-20C-28,-42 28,-42 40,-20C24,-2 -24,-2 -40,-20Z")
    pen.line("accent", "M-17,-20C-12,-32 13,-32 16,-21C17,-12 -3,-10 -4,-19", 5)
    pen.line("primary", "M-39,-16C-22,2 -2,10 0,36M39,-16C34,4 20,18 4,20", 5)
    return pen.fill("deep", "M0,42C-20,42 -31,30 -33,14C-18,16 -8,28 0,28C8,28 18,16 33,14C31,30 20,42 0,42Z").svg()


def front():
    wall, pool = light()
    body = [ground("soft", sheet=SHEET), *wall, *boards(), pool, *footlights(), *drape(False), *drape(True), *valance(),
            headset(540, POOL + 4), rose(690, POOL - 4, -95)]
    return page("A stage, its curtain open, and a headset in the light", PALETTE, body, [
        zone("headline", 300, 316, 480, 160, "Kaushan Script, one line, centred, class headline"),
        zone("name", 296, 492, 488, 126, "Vollkorn, up to two lines, centred, class ink"),
        zone("sub", 330, 636, 420, 80, "Vollkorn Italic, two lines, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front()}
