# SPDX-License-Identifier: GPL-3.0-or-later
"""A dozen keys round one lock; the one with the heart goes in (solving problems).  Dark palettes."""
import math
from artlib import HEART, Pen, ground, n, page, rrect, zone

NAME, PALETTE = "keys", "nightpost"
MID = (500, 752)
BOW, TIP = 388, 172                   # how far from the lock a bow and a tip lie


def bow(pen, kind, cls):
    """The handle of a key about its own middle, the shaft leaving downwards at y = 60."""
    if kind == "ring":
        pen.dot(cls, 0, 0, 60).dot("paper", 0, 0, 33)
    elif kind == "trefoil":
        for a in (-90, 30, 150):
            x, y = 33 * math.cos(math.radians(a)), 33 * math.sin(math.radians(a))
            pen.dot(cls, x, y, 33)
        pen.dot(cls, 0, 0, 22).fill(cls, "M-9,20L9,20L9,64L-9,64Z")
        for a in (-90, 30, 150):
            pen.dot("paper", 33 * math.cos(math.radians(a)), 33 * math.sin(math.radians(a)), 13)
    elif kind == "square":
        pen.fill(cls, rrect(-52, -52, 104, 104, 26)).fill("paper", rrect(-27, -27, 54, 54, 10))
        pen.fill(cls, "M-9,48L9,48L9,64L-9,64Z")
    elif kind == "lozenge":
        pen.fill(cls, "M0,-70L58,-4L0,62L-58,-4Z").fill("paper", "M0,-34L28,-4L0,27L-28,-4Z").dot(cls, 0, -68, 9).dot(cls, 58, -4, 9).dot(cls, -58, -4, 9)
    elif kind == "four":
        for x, y in ((0, -32), (32, 0), (-32, 0), (0, 32)):
            pen.dot(cls, x, y, 30)
        pen.dot("paper", 0, 0, 15)
        for x, y in ((0, -36), (36, 0), (-36, 0), (0, 36)):
            pen.dot("paper", x, y, 9)
    elif kind == "oval":
        pen.fill(cls, "M-66,0C-66,-34 -36,-54 0,-54C36,-54 66,-34 66,0C66,34 36,54 0,54C-36,54 -66,34 -66,0Z")
        pen.fill("paper", "M-40,0C-40,-18 -28,-30 -10,-30L-10,30C-28,30 -40,18 -40,0ZM40,0C40,-18 28,-30 10,-30L10,30C28,30 40,18 40,0Z").fill(cls, "M-9,48L9,48L9,64L-9,64Z")
    else:
        pen.out.append(Pen(*pen.at(0, -4), 74 * pen.s, pen.rot).fill(cls, HEART).svg())
        pen.out.append(Pen(*pen.at(0, -10), 34 * pen.s, pen.rot).fill("paper", HEART).svg())


TEETH = {"ring": "M8,-58L38,-58L38,-40L24,-40L24,-30L38,-30L38,-8L8,-8Z", "trefoil": "M8,-50L30,-50L30,-34L44,-34L44,-20L30,-20L30,-4L8,-4Z",
         "square": "M8,-64L42,-64L42,-50L26,-50L26,-38L42,-38L42,-24L26,-24L26,-12L42,-12L42,-2L8,-2Z", "lozenge": "M8,-44L40,-44L40,-6L28,-6L28,-18L20,-18L20,-6L8,-6Z",
         "four": "M8,-60L34,-60L34,-46L8,-46ZM8,-34L42,-34L42,-4L30,-4L30,-20L8,-20Z", "oval": "M8,-52L44,-52L44,-42L30,-42L30,-32L44,-32L44,-22L30,-22L30,-12L44,-12L44,-2L8,-2Z",
         "heart": "M9,-62L46,-62L46,-46L28,-46L28,-36L46,-36L46,-12L30,-12L30,-4L9,-4Z"}


def key(angle, kind, cls, tip=TIP, reach=BOW):
    """A key that points at the lock from `angle`, clockwise from above."""
    a = math.radians(angle)
    at = lambda r: (MID[0] + r * math.sin(a), MID[1] - r * math.cos(a))
    w = 11 if kind == "heart" else 9
    pen = Pen(*at(tip), 1, angle)
    length = reach - tip - 56
    pen.fill(cls, f"M-{w},{-length}L{w},{-length}L{w},-6C{w},2 -{w},2 -{w},-6Z").fill(cls, TEETH[kind])
    pen.fill(cls, rrect(-w - 8, -length + 2, 2 * w + 16, 13, 6)).fill(cls, rrect(-w - 5, -length + 24, 2 * w + 10, 9, 4))
    head = Pen(*at(reach), 1, angle)
    bow(head, kind, cls)
    return pen.svg() + head.svg()


def lock():
    x, y = MID
    pen = Pen(x, y)
    pen.dot("soft", 0, 0, 122).dot("paper", 0, 0, 108).dot("primary", 0, 0, 98)
    for i in range(36):
        a = math.radians(10 * i)
        pen.dot("deep", 84 * math.cos(a), 84 * math.sin(a), 3.2)
    return pen.svg()


def keyhole():
    return Pen(*MID).dot("deep", 0, -14, 27).fill("deep", "M-14,-4L14,-4L27,56L-27,56Z").svg()


ROUND = (("oval", "primary"), ("ring", "soft"), ("trefoil", "ink"), ("lozenge", "primary"), ("four", "soft"), ("square", "ink"),
         ("ring", "primary"), ("lozenge", "soft"), ("oval", "ink"), ("four", "primary"), ("square", "soft"))


def front():
    x, y = MID
    body = [ground()]
    d = ""
    for i in range(12):
        a = math.radians(30 * i + 15)
        for r, q in ((420, 5), (356, 5)):
            d += f'<circle class="primary" cx="{n(x + r * math.sin(a))}" cy="{n(y - r * math.cos(a))}" r="{q}"/>'
        d += f'<circle class="accent" cx="{n(x + BOW * math.sin(a))}" cy="{n(y - BOW * math.cos(a))}" r="8"/>'
    body.append(d)
    for i, (kind, cls) in enumerate(ROUND):
        a = 30 * (i + 1)
        p = Pen(x + BOW * math.sin(math.radians(a)), y - BOW * math.cos(math.radians(a)))
        body += [p.dot("paper", 0, 0, 84).svg(), key(a, kind, cls)]
    p = Pen(x, y - 360).dot("paper", 0, 0, 84)
    body += [p.svg(), lock(), key(0, "heart", "accent", 14, 366), keyhole()]
    return page("A dozen keys round one lock", PALETTE, body, [
        zone("headline", 80, 70, 840, 122, "Noto Serif Display Bold, 34 pt, one line, centred, class headline"),
        zone("sub", 120, 196, 760, 64, "Vollkorn Italic, 17 pt, one line, centred, class ink"),
        zone("name", 130, 1246, 740, 88, "Vollkorn Italic, 18 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Kaushan Script, 23 pt, left, class headline"),
          zone("body", 150, 236, 700, 690, "Vollkorn, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1040, 700, 104, "Kaushan Script, 22 pt, left, class headline")]


def lying(x, y, kind, cls, s=1.0, length=250):
    """A key that hangs from (x, y)."""
    pen = Pen(x, y + 66 * s, s)
    bow(pen, kind, cls)
    shaft = Pen(x, y + (66 + 56 + length) * s, s)
    shaft.fill(cls, f"M-9,{-length}L9,{-length}L9,-6C9,2 -9,2 -9,-6Z").fill(cls, TEETH[kind])
    shaft.fill(cls, rrect(-17, -length + 2, 34, 13, 6))
    return pen.svg() + shaft.svg()


def inside(right):
    """A rail with hooks along the foot; the keys hang where they belong, and on the right one hook is free."""
    body = [ground(), '<rect class="deep" x="-25" y="1176" width="1050" height="260"/>', '<rect class="soft" x="-25" y="1172" width="1050" height="10"/>']
    spots = ((130, "ring", "primary"), (315, "lozenge", "soft"), (500, "four", "ink"), (685, "oval", "primary"), (870, "square", "soft"))
    if right:
        spots = ((130, "trefoil", "ink"), (315, "ring", "soft"), (500, "oval", "primary"), (685, None, None), (870, "four", "soft"))
    for x, kind, cls in spots:
        pen = Pen(x, 1224)
        if kind:
            inner = Pen()
            inner.out.append(lying(x, 1224, kind, cls, .44).replace('class="paper"', 'class="deep"'))
            body.append(inner.svg())
        body.append(pen.fill("accent", rrect(-7, -22, 14, 34, 7)).svg())
    return body


def back():
    pen = Pen(500, 1010, .62)
    bow(pen, "heart", "accent")
    shaft = Pen(500, 1010 + (56 + 150) * .62, .62)
    shaft.fill("accent", "M-11,-156L11,-156L11,-6C11,2 -11,2 -11,-6Z").fill("accent", TEETH["heart"]).fill("accent", rrect(-19, -132, 38, 13, 6))
    return page("Mark of the maker", PALETTE, [ground(), pen.svg(), shaft.svg()], [zone("credit", 250, 1166, 500, 44, "Vollkorn, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("Keys on their hooks", PALETTE, inside(False)),
            "inside-right": page("Keys on their hooks, one is out", PALETTE, inside(True), LETTER), "back": back()}
