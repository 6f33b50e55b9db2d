# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters patent: a coat of arms for those who answer, cranes keeping watch beside it (celebration).  A4 across, light palettes.

A crane in its vigilance holds a stone: should it nod off, the stone drops and wakes it.
"""
import math
from artlib import HEART, SHEETS, Pen, ground, leaf, n, page, pt, rrect, zone
from curves import closed

NAME, PALETTE, SHEET = "certificate-a4", "harbour", SHEETS["certificate-a4"]
SPARING = True  # covers little paper in full colours
W, H = SHEET.w, SHEET.h
ARMS = (862, 1036)                    # the middle of the shield
OUTLINE, FINE = 9, 5


def rule(cls, d, w):
    return f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linejoin="miter" d="{d}"/>'


# ------------------------------------------------------------------ frame
def notched(inset, notch):
    """A frame whose corners are cut out by a quarter of a circle."""
    a, b, r = inset, inset, notch
    x, y = W - inset, H - inset
    arc = lambda px, py: f"A{r},{r} 0 0 0 {px},{py}"
    return f"M{a + r},{b}H{x - r}{arc(x, b + r)}V{y - r}{arc(x - r, y)}H{a + r}{arc(a, y - r)}V{b + r}{arc(a + r, b)}Z"


def frame():
    out = [rule("primary", notched(96, 96), 12), rule("primary", notched(126, 96), 4)]
    for x in (96, W - 96):
        for y in (96, H - 96):
            pen = Pen(x + (34 if x < W / 2 else -34), y + (34 if y < H / 2 else -34), 1)
            pen.fill("accent", "M0,-34C6,-10 10,-6 34,0C10,6 6,10 0,34C-6,10 -10,6 -34,0C-10,-6 -6,-10 0,-34Z")
            out.append(pen.svg())
    return out


# ------------------------------------------------------------------ shield
def heater(w, h):
    """The outline of a shield, its upper edge along y = 0."""
    q = w / 2
    return f"M{n(-q)},0L{n(q)},0L{n(q)},{n(h * .42)}C{n(q)},{n(h * .72)} {n(q * .5)},{n(h * .9)} 0,{n(h)}C{n(-q * .5)},{n(h * .9)} {n(-q)},{n(h * .72)} {n(-q)},{n(h * .42)}Z"


def handset(pen):
    """A receiver, bendwise."""
    pen.fill("paper", "M-104,-38C-104,-74 -72,-92 0,-92C72,-92 104,-74 104,-38L104,2C104,16 94,24 80,24L54,24C42,24 36,16 36,4L36,-18"
             "C36,-30 24,-34 0,-34C-24,-34 -36,-30 -36,-18L-36,4C-36,16 -42,24 -54,24L-80,24C-94,24 -104,16 -104,2Z")
    return pen.line("primary", "M-88,-2L-52,-2M52,-2L88,-2", FINE)


def key(pen):
    pen.fill("deep", "M0,-136C34,-136 62,-108 62,-74C62,-45 42,-20 15,-14L15,42L66,42L66,68L80,68L80,98L54,98L54,128L15,128L15,142C15,160 -15,160 -15,142"
             "L-15,-14C-42,-20 -62,-45 -62,-74C-62,-108 -34,-136 0,-136Z")
    return pen.out.append(Pen(*pen.at(0, -76), 30 * pen.s, pen.rot).fill("soft", HEART).svg())


def cup(pen):
    pen.line("deep", "M72,-4C122,-14 122,62 56,60", 17)
    pen.fill("deep", "M-84,-24L84,-24C84,48 56,86 0,86C-56,86 -84,48 -84,-24Z").fill("deep", rrect(-98, 98, 196, 18, 9))
    return pen.line("deep", "M-58,-54C-76,-80 -40,-92 -58,-120M-12,-54C-30,-80 6,-92 -12,-120", 11)


def letter(pen):
    pen.fill("paper", rrect(-104, -70, 208, 140, 12)).line("primary", "M-92,-56L0,18L92,-56M-92,56L-34,-4M92,56L34,-4", 8)
    return pen


def shield(x, y, w=620, h=740):
    """Quarterly: receiver, key, cup and letter; over all a heart."""
    pen = Pen(x, y - h * .47, 1).fill("deep", heater(w + 44, h + 50))
    field = Pen(x, y - h * .47 + 22, 1)
    out = [pen.svg(), field.fill("paper", heater(w, h)).svg()]
    inner = Pen(x, y - h * .47 + 34, 1)
    iw, ih, mid = w - 24, h - 28, h * .44
    clip = f'<clipPath id="field"><path class="ink" d="{inner.d(heater(iw, ih))}"/></clipPath>'
    top, left = inner.y, x - iw / 2
    quarter = lambda cls, px, py, qw, qh: f'<rect class="{cls}" x="{n(px)}" y="{n(py)}" width="{n(qw)}" height="{n(qh)}"/>'
    out.append('<g clip-path="url(#field)">' + quarter("primary", left, top, iw / 2 - 6, mid - 6) + quarter("soft", x + 6, top, iw / 2 - 6, mid - 6)
               + quarter("soft", left, top + mid + 6, iw / 2 - 6, ih) + quarter("primary", x + 6, top + mid + 6, iw / 2 - 6, ih) + "</g>")
    charges = [Pen(x - iw / 4 - 12, top + mid * .5 + 8, 1.06, -28), Pen(x + iw / 4 + 30, top + mid * .47, .88, 16),
               Pen(x - iw / 4 + 14, top + mid * 1.4 + 4, .8), Pen(x + iw / 4 + 6, top + mid * 1.42 + 16, .66, -6)]
    for draw, charge in zip((handset, key, cup, letter), charges):
        draw(charge)
        out.append(charge.svg())
    small = Pen(x, top + mid - 98, 1)
    small.fill("paper", heater(218, 246))
    out.append(small.svg())
    out.append(Pen(x, top + mid - 84, 1).fill("accent", heater(186, 212)).svg())
    out.append(Pen(x, top + mid + 2, 56).fill("paper", HEART).svg())
    return clip, out


# ------------------------------------------------------------------ crest
def wreath(x, y, w=276, h=50):
    """A twisted roll of two colours, on which a crest stands."""
    out, k = [], 6
    s = w / k
    for i in range(k):
        x0 = x - w / 2 + s * i
        lean = 14
        d = (f"M{n(x0 + lean)},{n(y - h / 2)}C{n(x0 + s * .6 + lean)},{n(y - h / 2 - 12)} {n(x0 + s * .9 + lean)},{n(y - h / 2 - 6)} {n(x0 + s + lean - 9)},{n(y - h / 2)}"
             f"L{n(x0 + s - lean - 9)},{n(y + h / 2)}C{n(x0 + s * .5 - lean)},{n(y + h / 2 + 10)} {n(x0 + s * .1 - lean)},{n(y + h / 2 + 6)} {n(x0 - lean)},{n(y + h / 2)}Z")
        out.append(f'<path class="{("accent", "primary")[i % 2]}" d="{d}"/>')
    return out


def bell(x, y, s=1.0):
    """A bell as on a reception desk, ringing."""
    pen = Pen(x, y, s)
    pen.fill("deep", rrect(-152, -34, 304, 34, 15))
    pen.fill("primary", "M-126,-48C-126,-148 -66,-204 0,-204C66,-204 126,-148 126,-48Z")
    pen.line("paper", "M-88,-78C-82,-124 -56,-152 -28,-164", 11)
    pen.fill("deep", rrect(-11, -232, 22, 34, 4)).fill("accent", rrect(-32, -262, 64, 34, 17))
    d = ""
    for a in (-60, -36, 36, 60):
        ca, sa = math.sin(math.radians(a)), -math.cos(math.radians(a))
        d += f"M{n(226 * ca)},{n(-90 + 226 * sa)}L{n(276 * ca)},{n(-90 + 276 * sa)}"
    return pen.line("accent", d, 12).svg()


# ------------------------------------------------------------------ supporters
def feathers(pen, rows, cls="paper"):
    """Scalloped lines over a wing."""
    d = ""
    for x0, y0, dx, dy, k, dip in rows:
        for i in range(k):
            ax, ay, bx, by = x0 + dx * i, y0 + dy * i, x0 + dx * (i + 1), y0 + dy * (i + 1)
            nx, ny = -(by - ay), bx - ax
            d += f"M{n(ax)},{n(ay)}C{n(ax + nx * dip)},{n(ay + ny * dip)} {n(bx + nx * dip)},{n(by + ny * dip)} {n(bx)},{n(by)}"
    return pen.line(cls, d, FINE)


def crane(x, y, flip, wears):
    """A crane on one leg, a stone in the other claw; feet at (x, y), it looks to the right unless flipped."""
    pen = Pen(x, y, 1, 0, flip)
    # legs behind the body
    pen.line("ink", "M-6,-372C0,-250 4,-130 0,-4", 13).line("ink", "M-34,0L0,-8L44,0M0,-8L20,0", 11)
    pen.line("ink", "M30,-366L128,-262L84,-176", 12).dot("ink", 128, -262, 9)
    pen.dot("accent", 94, -146, 36).line("ink", "M84,-176C62,-168 56,-150 60,-136M84,-176C104,-182 124,-174 130,-158", 9)
    # tail, body and neck in one sweep
    for a, length, wide in ((96, 226, 32), (107, 244, 34), (118, 232, 32)):
        q = Pen(*pen.at(-112, -420), 1, (180 - a) if flip else a)
        pen.out.append(q.fill("deep", leaf(length, wide, .7)).line("paper", f"M40,0L{length - 40},0", 4).svg())
    body = [(-140, -446), (-96, -540), (0, -590), (66, -620), (88, -680), (72, -748), (30, -808), (2, -868), (6, -930), (44, -966), (92, -960), (112, -932),
            (92, -904), (62, -894), (58, -862), (88, -806), (136, -736), (150, -650), (128, -556), (92, -430), (36, -350), (-60, -350)]
    pen.fill("primary", closed(body))
    pen.fill("accent", "M98,-958L240,-922L100,-912C112,-926 110,-946 98,-958Z")                      # beak
    pen.fill("accent", "M22,-954C38,-984 86,-986 104,-956C76,-950 50,-946 22,-954Z")                # cap
    pen.dot("paper", 78, -932, 11).dot("ink", 80, -932, 6)
    # wing
    pen.fill("paper", "M-172,-398C-150,-520 -70,-580 30,-560C96,-546 106,-470 62,-420C20,-374 -70,-366 -172,-398Z")
    pen.fill("deep", "M-184,-392C-146,-512 -66,-566 26,-548C82,-536 92,-470 52,-428C10,-386 -80,-380 -184,-392Z")
    feathers(pen, ((-84, -478, 34, -4, 4, .42), (-112, -436, 36, -2, 4, .42)))
    if wears:
        pen.line("paper", "M34,-898C-4,-946 12,-1000 56,-1000C70,-1000 82,-996 92,-988", 22).line("ink", "M34,-898C-4,-946 12,-1000 56,-1000C70,-1000 82,-996 92,-988", 10)
        pen.fill("paper", rrect(13, -932, 48, 62, 22)).fill("ink", rrect(18, -927, 38, 52, 17)).line("ink", "M38,-876C48,-850 78,-852 102,-872", 7).dot("ink", 104, -876, 11)
    return pen.svg()


def mound(x, y, w=1180):
    """The grass the cranes stand on."""
    q = w / 2
    d = f"M{n(x - q)},{n(y + 60)}C{n(x - q * .8)},{n(y - 16)} {n(x - q * .5)},{n(y - 24)} {n(x - q * .3)},{n(y - 6)}C{n(x - q * .1)},{n(y + 10)} {n(x + q * .1)},{n(y + 10)} {n(x + q * .3)},{n(y - 6)}C{n(x + q * .5)},{n(y - 24)} {n(x + q * .8)},{n(y - 16)} {n(x + q)},{n(y + 60)}C{n(x + q * .6)},{n(y + 118)} {n(x - q * .6)},{n(y + 118)} {n(x - q)},{n(y + 60)}Z"
    out = [f'<path class="soft" d="{d}"/>']
    for tx, s in ((-.86, 1), (-.55, .8), (-.33, .9), (.33, .9), (.56, .8), (.86, 1)):
        for a in (-118, -90, -62):
            out.append(Pen(x + q * tx, y + 46, s, a).fill("primary", leaf(72 if a == -90 else 56, 11)).svg())
    return out


def ribbon(x, y, w=900, h=124):
    """A band for the motto with swallow tails behind."""
    q = w / 2
    out = []
    for k in (-1, 1):
        pen = Pen(x, y, 1, 0, k < 0)
        pen.fill("primary", f"M{q - 96},34L{q + 150},34L{q + 96},{34 + h / 2}L{q + 150},{34 + h}L{q - 96},{34 + h}Z")
        pen.fill("deep", f"M{q},{h}L{q},{h + 34}L{q - 96},{h}Z")
        out.append(pen.svg())
    out.append(f'<rect class="paper" x="{n(x - q - 8)}" y="{n(y - 8)}" width="{n(w + 16)}" height="{n(h + 8)}"/>')
    out.append(f'<rect class="paper primary-s" stroke-width="{OUTLINE}" x="{n(x - q)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"/>')
    return out


def front():
    x, y = ARMS
    clip, arms = shield(x, y)
    foot = y + 476
    body = [ground(sheet=SHEET), *frame(), *mound(x, foot), crane(x - 458, foot, False, True), crane(x + 458, foot, True, False), *arms,
            *wreath(x, y - 394), bell(x, y - 424), *ribbon(x, foot + 52)]
    left = 1650
    body.append(f'<path class="accent-s" fill="none" stroke-width="9" d="M{left},966H{left + 240}"/>')
    body.append(rule("primary", f"M{left},1754H{left + 520}M{left + 600},1754H{W - 200}", 4))
    wide = W - 200 - left
    return page("A coat of arms with a heart, two cranes keeping watch beside it", PALETTE, body, [
        zone("headline", left, 310, wide, 420, "Vollkorn 900, two lines, left, class headline"),
        zone("lead", left, 786, wide, 110, "Vollkorn Italic, 21 pt, one line, left, class ink"),
        zone("name", left, 1000, wide, 290, "Kaushan Script, one or two lines, left, class headline"),
        zone("reason", left, 1330, wide, 240, "Vollkorn, two lines, left, class ink"),
        zone("date", left, 1644, 520, 100, "Vollkorn, one line, left, class ink"),
        zone("from", left + 600, 1606, 520, 138, "Kaushan Script, one or two lines, left, class ink"),
        zone("date-label", left, 1768, 520, 70, "Vollkorn, 11 pt, one line, left, class ink"),
        zone("from-label", left + 600, 1768, 520, 70, "Vollkorn, 11 pt, one line, left, class ink"),
        zone("motto", x - 430, foot + 62, 860, 104, "Vollkorn 900, one line, centred, class headline")], clip, SHEET)


def pages():
    return {"front": front()}
