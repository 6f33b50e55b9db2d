# SPDX-License-Identifier: GPL-3.0-or-later
"""A cat asleep on the in-tray (get well).  Cut paper, light palettes."""
from artlib import Pen, band, ground, n, page, pt, rrect, zone
from curves import closed, letter_zones

NAME, PALETTE = "getwell", "plumfizz"


def shade(d, steps=((3, 5), (7, 10), (11, 16))):
    """The shadow a layer of card casts, in steps."""
    return "".join(f'<path class="ink" fill-opacity=".09" transform="translate({x},{y})" d="{d}"/>' for x, y in steps)


def letter(x, y, rot, w, h, cls="paper", flap="accent"):
    """The end of an envelope that sticks out of the pile."""
    pen = Pen(x, y, 1, rot)
    return pen.fill(cls, rrect(-w / 2, -h / 2, w, h, 6)).line(flap, f"M{n(-w / 2)},{n(-h / 2)}L{n(w / 2)},{n(-h / 2)}M{n(-w / 2 + 8)},{n(-h / 2 + 8)}L0,{n(h * .16)}L{n(w / 2 - 8)},{n(-h / 2 + 8)}", 5).svg()


def sheet(x, y, rot, w, h, cls):
    """A corner of paper that sticks out of the pile."""
    d = Pen(x, y, 1, rot).d(rrect(-w / 2, -h / 2, w, h, 5))
    return shade(d, ((2, 3), (4, 6))) + f'<path class="{cls}" d="{d}"/>'


BODY = [(196, 880), (190, 800), (214, 716), (270, 640), (352, 586), (452, 560), (556, 562), (652, 596), (728, 654), (780, 732), (800, 812), (798, 884)]
HAUNCH = "M792,890C800,790 752,700 664,696C576,694 520,770 530,850C534,878 546,892 560,896Z"


def cat(cls="primary", dark="deep"):
    """Asleep, its head to the left on its paws."""
    o = []
    d = closed(BODY + [(700, 902), (500, 906), (300, 902)])
    o += [shade(d), f'<path class="{cls}" d="{d}"/>', f'<clipPath id="fur"><path class="ink" d="{d}"/></clipPath><g clip-path="url(#fur)">']
    for i, (x, top, foot, lean, w) in enumerate(((420, 540, 668, -14, 30), (496, 530, 690, -4, 34), (574, 530, 680, 8, 32), (648, 560, 672, 20, 28), (712, 610, 700, 34, 26))):
        o.append(f'<path class="{dark}" d="M{x - w / 2},{top}C{x - w / 2 + 4},{top + 50} {x - 8 + lean * .4:.1f},{foot - 50} {x + lean},{foot}C{x + 10 + lean * .4:.1f},{foot - 50} {x + w / 2 + 2},{top + 50} {x + w / 2},{top}Z"/>')
    o.append("</g>")
    o += [shade(HAUNCH, ((-3, 1), (-6, 2), (-10, 3))), f'<path class="{cls}" d="{HAUNCH}"/>']
    for i, (a, b) in enumerate(((700, 706), (738, 752), (762, 806))):
        o.append(f'<path class="{dark}" d="M{a + 60},{b - 24}C{a + 30},{b - 6} {a + 4},{b + 16} {a - 26},{b + 44}C{a + 14},{b + 34} {a + 40},{b + 18} {a + 72},{b + 6}Z" clip-path="url(#haunch)"/>')
    o.insert(0, f'<clipPath id="haunch"><path class="ink" d="{HAUNCH}"/></clipPath>')
    # hind paw
    paw = rrect(566, 850, 150, 56, 28)
    o += [shade(paw, ((-3, 2), (-6, 4))), f'<path class="paper" d="{paw}"/>', f'<path class="{dark}-s" fill="none" stroke-width="5" stroke-linecap="round" d="M596,866V884M618,866V884"/>']
    return o


def head(cls="primary", dark="deep"):
    """Round, with ears, and its eyes shut: about 300 wide, its chin at y = 900."""
    o = []
    d = ("M158,812C150,770 158,720 166,652C168,634 182,630 196,642L252,690C276,682 316,682 340,690L396,642C410,630 424,634 426,652C434,720 442,770 434,812"
         "C426,866 366,894 296,894C226,894 166,866 158,812Z")
    o += [shade(d), f'<path class="{cls}" d="{d}"/>', f'<clipPath id="face"><path class="ink" d="{d}"/></clipPath>']
    o.append(f'<path class="{dark}-s" fill="none" stroke-width="5" stroke-linecap="round" d="M340,690L396,642C410,630 424,634 426,652C434,720 442,770 434,812"/>')
    o.append(f'<path class="accent" d="M184,664C182,690 178,712 176,734C190,716 206,704 224,694ZM408,664C410,690 414,712 416,734C402,716 386,704 368,694Z"/>')
    o.append(f'<g clip-path="url(#face)"><path class="{dark}" d="M284,676H308L304,742C302,752 290,752 288,742ZM244,680L268,676L274,722C274,732 264,732 260,724ZM348,680L324,676L318,722C318,732 328,732 332,724Z"/>'
             f'<path class="paper" d="M296,806C336,796 372,818 372,850C372,890 330,910 296,910C262,910 220,890 220,850C220,818 256,796 296,806Z"/>'
             f'<path class="{dark}" d="M140,800L196,806L140,830ZM140,846L192,838L150,872ZM452,800L396,806L452,830ZM452,846L400,838L442,872Z"/></g>')
    o.append(f'<path class="ink-s" fill="none" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" d="M196,784C208,802 236,802 248,784M344,784C356,802 384,802 396,784M296,838V848C290,862 272,864 264,854M296,848C302,862 320,864 328,854"/>')
    o.append('<path class="accent" d="M280,818H312C316,818 318,822 315,826L300,840C298,842 294,842 292,840L277,826C274,822 276,818 280,818Z"/>')
    o.append(f'<path class="paper-s" fill="none" stroke-width="4" stroke-linecap="round" d="M214,838L132,826M214,852L136,862M378,838L460,826M378,852L456,862"/>')
    return o


def paws(y, dark="deep"):
    """Two forepaws over the edge of the tray."""
    o = []
    for x in (212, 304):
        d = rrect(x, y, 80, 82, 38)
        o += [shade(d, ((2, 4), (4, 8))), f'<path class="paper" d="{d}"/>',
            f'<path class="{dark}-s" fill="none" stroke-width="5" stroke-linecap="round" d="M{x + 28},{y + 52}V{y + 72}M{x + 52},{y + 52}V{y + 72}"/>']
    return o


def tail(cls="primary", dark="deep"):
    """Hangs over the front of the tray, its tip curled."""
    d = "M762,866C842,890 860,960 842,1030C830,1078 838,1112 880,1112C910,1112 924,1088 914,1064"
    return [f'<path class="ink-s" fill="none" stroke-opacity=".12" stroke-width="52" stroke-linecap="round" transform="translate(6,9)" d="{d}"/>',
            band(cls, d, 48),
            band("soft", "M887,1111C910,1110 922,1087 914,1064", 48),
            f'<path class="{dark}-s" fill="none" stroke-width="17" d="M884,925L826,915M880,980L822,970M867,1034L812,1024"/>']


def tray(y):
    """A wooden in-tray seen from the front, with a label holder."""
    dip = f"M96,{y}H330C352,{y} 356,{y + 54} 384,{y + 54}H616C644,{y + 54} 648,{y} 670,{y}H904V{y + 168}C904,{y + 184} 892,{y + 192} 878,{y + 192}H122C108,{y + 192} 96,{y + 184} 96,{y + 168}Z"
    return [shade(dip, ((0, 5), (0, 10), (0, 15))), f'<path class="deep" d="{dip}"/>']


def plate(x, y, w, h):
    return [f'<path class="accent" d="{rrect(x, y, w, h, 10)}"/>', f'<path class="paper" d="{rrect(x + 10, y + 10, w - 20, h - 20, 5)}"/>',
            *(f'<circle class="deep" cx="{n(a)}" cy="{n(y + h / 2)}" r="4.5"/>' for a in (x + 5, x + w - 5))]


def zs(x, y, s, cls="accent"):
    """Three letters z, cut from paper, that drift up."""
    o = []
    for i, (dx, dy, k, rot) in enumerate(((0, 0, .62, -10), (52, -66, .84, 6), (26, -158, 1.12, -8))):
        d = "M-26,-34L26,-34L26,-18L-4,18L26,18L26,34L-26,34L-26,18L4,-18L-26,-18Z"
        o.append(Pen(x + dx * s, y + dy * s, s * k, rot).fill(cls, d).svg())
    return o


# ------------------------------------------------------------------ front
TRAY = 886


def papers():
    return [sheet(232, 880, -9, 226, 150, "accent"), sheet(778, 876, 8, 214, 150, "paper"), sheet(640, 878, 3, 300, 120, "soft"), letter(480, 880, -1, 420, 110, "paper", "primary")]


def front():
    body = [ground("soft"), '<circle class="paper" fill-opacity=".6" cx="500" cy="740" r="404"/>', *zs(238, 520, .9), *papers(),
        f'<g transform="translate(0,-26)">{"".join(cat() + head())}</g>',
            f'<path class="primary" d="M-25,{TRAY + 178}H1025V1425H-25Z"/>', f'<path class="ink" fill-opacity=".1" d="M-25,{TRAY + 178}H1025V{TRAY + 194}H-25Z"/>',
            *tray(TRAY), *paws(TRAY - 36), *plate(314, TRAY + 72, 372, 94), *tail()]
    return page("A cat asleep on the in-tray", PALETTE, body, [
        zone("headline", 80, 66, 840, 140, "Kaushan Script, one line, centred, class headline"),
        zone("sub", 120, 262, 760, 60, "Vollkorn Italic, one line, centred, class ink"),
        zone("label", 336, TRAY + 84, 328, 70, "Lato, 13 pt, centred, class ink"),
        zone("name", 100, 1196, 800, 110, "Kaushan Script, 22 pt, one or two lines, centred, class on-deep")])


# ------------------------------------------------------- inside and back
def left():
    o = [ground(), *zs(480, 1180, .8), f'<path class="primary" d="M-25,1318H1025V1425H-25Z"/>', letter(300, 1296, -6, 300, 100, "soft", "primary"),
        letter(430, 1310, 3, 300, 90, "paper", "primary")]
    return page("Letters that can wait", PALETTE, [*o, f'<path class="primary" d="M-25,1340H1025V1425H-25Z"/>'])


def right():
    d = "M1040,1292C920,1300 850,1270 800,1276C740,1284 730,1226 776,1220"
    o = [ground(), f'<path class="primary" d="M-25,1318H1025V1425H-25Z"/>', f'<path class="deep-s" fill="none" stroke-width="48" stroke-linecap="round" d="{d}"/>',
         '<path class="soft-s" fill="none" stroke-width="48" stroke-linecap="round" d="M757,1258C746,1240 752,1224 776,1220"/>']
    return page("The tip of a tail", PALETTE, o, letter_zones(foot=.2))


def back():
    return page("Mark of the maker", PALETTE, [ground(), f'<g transform="translate(382,864) scale(.4)">{"".join(head())}</g>'], [zone("credit", 250,
        1250, 500, 44, "8 pt, centred, class ink")])


def pages():
    return {"front": front(), "inside-left": left(), "inside-right": right(), "back": back()}
