# SPDX-License-Identifier: GPL-3.0-or-later
"""A stage with its curtain open and the light on a name (shout-out).  Theatre, light palettes, for screens."""
from artlib import SHEETS, Pen, ground, n, page, zone

NAME, PALETTE = "social-square", "plumfizz"
SHEET = SHEETS["screen-square"]
FLOOR = 872


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


def stage():
    """Boards that run towards the viewer, and footlights along their edge."""
    o = [f'<path class="deep" d="M0,{FLOOR}H1080V1080H0Z"/>']
    d = "".join(f"M{n(540 + 34 * (i + .5))},{FLOOR}L{n(540 + 74 * (i + .5))},1000" for i in range(-17, 17))
    o.append(f'<path class="primary-s" fill="none" stroke-width="3.5" stroke-opacity=".55" d="{d}"/>')
    o.append('<path class="primary" d="M0,1000H1080V1080H0Z"/><path class="accent" d="M0,996H1080V1008H0Z"/>')
    for i in range(9):
        x = 60 + 120 * i
        o.append(f'<path class="soft" fill-opacity=".35" d="M{x - 26},996L{x - 54},920H{x + 54}L{x + 26},996Z"/><path class="accent" d="M{x - 30},1000A30,26 0 0 1 {x + 30},1000Z"/><path class="paper" d="M{x - 16},1000A16,15 0 0 1 {x + 16},1000Z"/>')
    return o


def light():
    """One beam from above, and where it falls."""
    return [f'<path class="paper" fill-opacity=".34" d="M470,60L610,60L880,{FLOOR + 40}L200,{FLOOR + 40}Z"/>', '<circle class="paper" cx="540" cy="560" r="306"/>',
            f'<ellipse class="soft" cx="540" cy="{FLOOR + 40}" rx="270" ry="26"/>']


def front():
    body = [ground("soft", sheet=SHEET), *light()[:2], *stage(), light()[2],
            *drape(False), *drape(True), *valance()]
    return page("A stage, its curtain open", PALETTE, body, [
        zone("headline", 300, 366, 480, 160, "Kaushan Script, one line, centred, class headline"),
        zone("name", 296, 540, 488, 140, "Vollkorn, up to two lines, centred, class ink"),
        zone("sub", 330, 692, 420, 80, "Vollkorn Italic, two lines, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front()}
