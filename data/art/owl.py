# SPDX-License-Identifier: GPL-3.0-or-later
"""A bookcase with an owl where a book was taken out (learning).  Light palettes."""
import random
from artlib import HEART, Pen, band, ground, n, page, rrect, zone

NAME, PALETTE = "owl", "russet"
TOP, BOARD, CLEAR = 336, 20, 427      # the uppermost board, its thickness, the room between two boards
BASES = [TOP + BOARD + CLEAR + i * (BOARD + CLEAR) for i in range(2)]      # where books stand
INKS = {"primary": ("paper", "soft", "soft"), "accent": ("deep", "paper", "primary"), "soft": ("primary", "deep", "deep"), "paper": ("primary", "soft", "deep")}   # gold is kept for the owl


# ------------------------------------------------------------------ books
def spine(pen, w, h, cls, kind):
    """A book's back on (0, 0)..(w, -h), in one of ten bindings."""
    a, b, _ = INKS[cls]
    box = lambda x, y, ww, hh: f"M{n(x)},{n(y)}L{n(x + ww)},{n(y)}L{n(x + ww)},{n(y + hh)}L{n(x)},{n(y + hh)}Z"
    m = w / 2
    pen.fill(cls, rrect(0, -h, w, h, 5) if w > 12 else box(0, -h, w, h))
    if kind == 0:
        pen.fill(a, box(0, -h + 22, w, 9) + box(0, -h + 38, w, 4) + box(0, -31, w, 9) + box(0, -42, w, 4))
    elif kind == 1:
        pen.fill(a, rrect(m - w * .3, -h + 34, w * .6, h * .42, 5)).fill(cls, box(m - w * .16, -h + 52, w * .32, 5) + box(m - w * .16, -h + 64, w * .32, 5)).fill(a, box(0, -26, w, 7))
    elif kind == 2:
        for i in range(int((h - 40) / 30)):
            pen.fill(a, f"M{n(m)},{n(-h + 24 + 30 * i)}L{n(m + w * .24)},{n(-h + 37 + 30 * i)}L{n(m)},{n(-h + 50 + 30 * i)}L{n(m - w * .24)},{n(-h + 37 + 30 * i)}Z")
    elif kind == 3:
        pen.fill(a, box(m - 9, -h + 20, 5, h - 40) + box(m + 4, -h + 20, 5, h - 40)).dot(b, m, -h * .5, w * .27)
    elif kind == 4:
        for i in range(int((h - 20) / 22)):
            pen.fill(a, box(0, -h + 16 + 22 * i, w, 9))
    elif kind == 5:
        pen.fill(a, box(0, -h * .5, w, h * .5 - 4)).fill(b, box(0, -h * .5 - 5, w, 10))
        pen.dot(a, m, -h * .76, w * .2)
    elif kind == 6:
        pen.out.append(Pen(*pen.at(m, -h + 48), w * .27 * pen.s, pen.rot).fill(a, HEART).svg())
        pen.fill(a, box(m - 3, -h + 84, 6, h - 124) + box(0, -24, w, 7))
    elif kind == 7:
        d, k = "", int((h - 48) / 20)
        for i in range(k + 1):
            d += f"{'M' if i == 0 else 'L'}{n(m + (w * .22 if i % 2 else -w * .22))},{n(-h + 26 + 20 * i)}"
        pen.line(a, d, 6)
    elif kind == 8:
        for i, r in enumerate((.26, .2, .14)):
            pen.dot(a, m, -h + 36 + 34 * i, w * r)
        pen.fill(a, box(0, -46, w, 5) + box(0, -34, w, 12))
    else:
        pen.fill(a, box(0, -h + 30, w, 40) + box(0, -70, w, 40)).fill(b, box(0, -h + 44, w, 12) + box(0, -56, w, 12))


def row(x0, x1, base, seed, gold=True, s=1.5):
    """Books that fill a shelf from x0 to x1 exactly, no two of one colour or one binding side by side."""
    rnd, widths = random.Random(seed), []
    while sum(widths) * s + 3 * len(widths) < x1 - x0 - 30 * s:
        widths.append(rnd.choice((34, 40, 46, 54, 62)))
    scale = (x1 - x0 - 3 * (len(widths) - 1)) / sum(widths) / s
    order, out, x, last, kinds = ("primary", "paper", "soft", "primary", "soft", "paper") + ("accent",) * gold, [], x0, None, [-1, -1]
    for i, w in enumerate(widths):
        cls = rnd.choice([c for c in order if c != last])
        kind = rnd.choice([k for k in range(10) if k not in kinds and not (w * scale < 38 and k in (1, 6))])
        last, kinds = cls, [kinds[1], kind]
        pen = Pen(x, base, s)
        spine(pen, w * scale, rnd.choice((188, 204, 222, 236, 250)), cls, kind)
        out.append(pen.svg())
        x += w * scale * s + 3
    return out


def leaning(x, base, w, h, angle, cls, kind, s=1.5):
    """A book that leans; it stands on its lower right corner if it leans to the left, and the other way round."""
    pen = Pen(x, base, s, angle, anchor=(w if angle < 0 else 0, 0))
    spine(pen, w, h, cls, kind)
    return pen.svg()


def pile(x, base, books):
    """Books that lie, thickest below."""
    out, y = [], base
    for w, h, dx, cls in books:
        a, b, _ = INKS[cls]
        pen = Pen(x + dx, y)
        pen.fill(cls, rrect(0, -h, w, h, 6)).fill(a, f"M24,{-h}L33,{-h}L33,0L24,0ZM40,{-h}L44,{-h}L44,0L40,0Z").fill(a, f"M{w - 44},{-h}L{w - 32},{-h}L{w - 32},0L{w - 44},0Z")
        pen.fill(a, rrect(w * .36, -h / 2 - 5, w * .3, 10, 5))
        out.append(pen.svg())
        y -= h + 2
    return out, y


# -------------------------------------------------------------------- owl
def owl(x, base, s=1.0):
    """An owl seen from the front, its feet on the shelf."""
    pen = Pen(x, base, s)
    body = "M0,-236C26,-236 52,-242 92,-270C104,-236 108,-206 108,-176C128,-100 104,-8 0,-8C-104,-8 -128,-100 -108,-176C-108,-206 -104,-236 -92,-270C-52,-242 -26,-236 0,-236Z"
    pen.out.append(f'<path class="deep-s wide" fill="none" stroke-width="16" stroke-linejoin="round" d="{pen.d(body)}"/>')
    pen.fill("primary", body).fill("soft", "M0,-128C46,-128 70,-96 70,-62C70,-26 42,-10 0,-8C-42,-10 -70,-26 -70,-62C-70,-96 -46,-128 0,-128Z")
    for i, (y, k) in enumerate(((-96, 2), (-74, 3), (-52, 4), (-30, 3))):
        for j in range(k):
            cx = (j - (k - 1) / 2) * 31
            pen.fill("primary", f"M{n(cx - 11)},{y}L{n(cx + 11)},{y}C{n(cx + 11)},{y + 16} {n(cx - 11)},{y + 16} {n(cx - 11)},{y}Z")
    wing = "M-108,-184C-138,-112 -128,-40 -66,-16C-84,-60 -78,-120 -108,-184Z"
    pen.fill("primary", wing).fill("ink", wing, .26).line("primary", "M-106,-118C-106,-92 -104,-76 -98,-58", 5 * s)
    pen.fill("paper", "M0,-136C-16,-120 -44,-116 -66,-126C-98,-140 -104,-186 -84,-212C-62,-238 -22,-230 0,-200C22,-230 62,-238 84,-212C104,-186 98,-140 66,-126C44,-116 16,-120 0,-136Z")
    for k in (-1, 1):
        pen.dot("accent", k * 47, -174, 37).dot("paper", k * 47, -174, 29).dot("ink", k * 45, -174, 22).dot("paper", k * 45 + 8, -182, 6.5)
    book = Pen(*pen.at(60, -68), s, 9)
    book.line("ink", rrect(-34, -46, 68, 80, 5), 7).fill("paper", rrect(-34, -46, 68, 80, 5)).fill("accent", "M-5,-62L13,-62L13,-10L4,-20L-5,-10Z").line("ink", "M-24,-26L-14,-26M-24,-10L-14,-10", 4)
    pen.out.append(book.svg())
    hold = Pen(x, base, s)                                          # its other wing, folded over the book
    for cls in ("primary", "ink"):
        hold.out.append('<g>' if cls == "primary" else '<g opacity=".26">')
        hold.fill(cls, "M108,-184C138,-112 128,-40 66,-16C84,-60 78,-120 108,-184Z")
        for x0, y0, x1, y1 in ((92, -64, 68, -57), (88, -44, 58, -36), (72, -23, 58, -18)):
            hold.pill(cls, x0, y0, x1, y1, 22)
        hold.out.append("</g>")
    hold.line("primary", "M68,-46L100,-54M62,-27L94,-35", 3.4)
    pen.out.append(hold.svg())
    pen.line("accent", "M-12,-178C-6,-184 6,-184 12,-178", 7 * s)
    pen.fill("accent", "M0,-160C11,-152 13,-138 0,-120C-13,-138 -11,-152 0,-160Z")
    for k in (-1, 1):
        pen.fill("accent", f"M{k * 36 - 26},0L{k * 36 - 26},-8C{k * 36 - 26},-18 {k * 36 - 10},-18 {k * 36 - 9},-9C{k * 36 - 8},-19 {k * 36 + 8},-19 {k * 36 + 9},-9C{k * 36 + 10},-18 {k * 36 + 26},-18 {k * 36 + 26},-8L{k * 36 + 26},0Z")
    return pen.svg()


def mug(x, base, s=1.5):
    pen = Pen(x, base, s)
    pen.out.append(band("accent", pen.d("M34,-62C72,-66 72,-20 32,-22"), 11 * s))
    pen.fill("accent", "M-38,-86L38,-86L38,-24C38,-8 28,0 14,0L-14,0C-28,0 -38,-8 -38,-24Z")
    pen.out.append(Pen(x, base - 46 * s, 19 * s).fill("deep", HEART).svg())
    return pen.svg()


def plant(x, base):
    """A small plant in a pot, for the top of the bookcase."""
    pen = Pen(x, base)
    for a, ll in ((-128, 66), (-104, 84), (-78, 92), (-52, 72), (-150, 48), (-28, 50)):
        pen.out.append(Pen(*pen.at(0, -56), 1, a).fill("deep", f"M0,0C{n(ll * .3)},-16 {n(ll * .8)},-13 {ll},0C{n(ll * .8)},13 {n(ll * .3)},16 0,0Z").svg())
    pen.fill("accent", "M-42,-66L42,-66L34,-8C33,-2 28,0 22,0L-22,0C-28,0 -33,-2 -34,-8Z").fill("accent", rrect(-48, -78, 96, 22, 6)).fill("ink", "M-40,-56L40,-56L39,-48L-39,-48Z", .2)
    return pen.svg()


def front():
    y1 = BASES[1] + BOARD
    body = [ground(), f'<rect class="deep" x="-25" y="{TOP}" width="1050" height="{y1 - TOP}"/>']
    shade = lambda top, k: f'<rect class="deep" fill-opacity="{k}" x="-25" y="{top}" width="1050" height="{CLEAR}"/>'        # books stand back, the owl comes forward
    body += row(-22, 372, BASES[0], 11, False) + row(566, 790, BASES[0], 21, False) + [leaning(818, BASES[0], 40, 214, 13, "paper", 0)] + row(946, 1022, BASES[0], 7, False) + [shade(TOP + BOARD, .16), mug(448, BASES[0])]
    body += row(-22, 246, BASES[1], 4, False) + [leaning(660, BASES[1], 46, 226, 13, "soft", 6)] + row(796, 1022, BASES[1], 8, False) + [shade(TOP + 2 * BOARD + CLEAR, .12), owl(436, BASES[1], 1.38)]
    body += [f'<rect class="paper" x="-25" y="{b}" width="1050" height="{BOARD}"/><rect class="ink" fill-opacity=".28" x="-25" y="{b + BOARD}" width="1050" height="9"/>' for b in BASES[:1]]
    body += [f'<rect class="primary" x="-25" y="{TOP - 6}" width="1050" height="26"/><rect class="ink" fill-opacity=".28" x="-25" y="{TOP + 20}" width="1050" height="9"/>',
             f'<rect class="primary" x="-25" y="{y1 - BOARD}" width="1050" height="26"/>']
    return page("A bookcase with an owl in it", PALETTE, body, [
        zone("headline", 80, 72, 840, 126, "Vollkorn 900 Italic, 38 pt, one line, centred, class headline"),
        zone("sub", 120, 210, 760, 64, "Lato, 17 pt, one line, centred, class ink"),
        zone("name", 130, y1 + 14, 740, 76, "Vollkorn Italic, 18 pt, one line, centred, class ink")])


# ------------------------------------------------------- inside and back
LETTER = [zone("salutation", 150, 130, 700, 90, "Vollkorn 900 Italic, 22 pt, left, class headline"),
          zone("body", 150, 236, 700, 690, "Lato, 16 to 11 pt, left, class ink"),
          zone("signature", 150, 1020, 700, 104, "Vollkorn 900 Italic, 21 pt, left, class headline")]
SHELF = 1344


def inside(right):
    """A board along the foot: on the left a pile, on the right the owl at the end of the row."""
    body = [ground()]
    if right:
        body += pile(120, SHELF, ((210, 36, 0, "primary"), (190, 32, 12, "accent")))[0] + [owl(806, SHELF, .62)]
    else:
        books, y = pile(150, SHELF, ((270, 44, 0, "primary"), (238, 38, 20, "soft"), (250, 32, 6, "accent")))
        body += books + [leaning(486, SHELF, 46, 196, -18, "primary", 6, 1)]
    return body + [f'<rect class="deep" x="-25" y="{SHELF}" width="1050" height="26"/>']


def back():
    return page("Mark of the maker", PALETTE, [ground(), owl(500, 1122, .6)], [zone("credit", 250, 1146, 500, 44, "Lato, 8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": page("Books on a shelf", PALETTE, inside(False)),
            "inside-right": page("The owl on the shelf", PALETTE, inside(True), LETTER), "back": back()}
