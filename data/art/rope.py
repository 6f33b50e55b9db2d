# SPDX-License-Identifier: GPL-3.0-or-later
"""A rope along any line: laid strands, and true over and under where it crosses itself."""
import math
from artlib import n, pt


def smooth(points, step=9.0):
    """The points of an even walk along a curve through `points` (centripetal Catmull-Rom)."""
    out = []
    pts = [(2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1]), *points, (2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])]
    for p in zip(pts, pts[1:], pts[2:], pts[3:]):
        t = [0.0]
        for a, b in zip(p, p[1:]):
            t.append(t[-1] + max(1e-6, math.dist(a, b)) ** .5)
        for k in range(40):
            u = t[1] + (t[2] - t[1]) * k / 40
            mix = lambda a, b, ta, tb: tuple(((tb - u) * x + (u - ta) * y) / (tb - ta) for x, y in zip(a, b))
            a1, a2, a3 = mix(p[0], p[1], t[0], t[1]), mix(p[1], p[2], t[1], t[2]), mix(p[2], p[3], t[2], t[3])
            out.append(mix(mix(a1, a2, t[0], t[2]), mix(a2, a3, t[1], t[3]), t[1], t[2]))
    return even(out + [points[-1]], step)


def even(line, step):
    """The same line with points `step` apart."""
    out, rest = [line[0]], step
    for a, b in zip(line, line[1:]):
        d = math.dist(a, b)
        while d >= rest and d > 0:
            f = rest / d
            a = a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f
            out.append(a)
            d, rest = math.dist(a, b), step
        rest -= d
    return out


def crossings(line):
    """(i, j, sine of the angle) for every place where step i crosses the later step j."""
    out = []
    for i in range(len(line) - 1):
        (ax, ay), (bx, by) = line[i], line[i + 1]
        for j in range(i + 2, len(line) - 1):
            (cx, cy), (dx, dy) = line[j], line[j + 1]
            if abs(ax - cx) > 40 or abs(ay - cy) > 40:
                continue
            ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
            den = ux * vy - uy * vx
            if abs(den) < 1e-9:
                continue
            s, t = ((cx - ax) * vy - (cy - ay) * vx) / den, ((cx - ax) * uy - (cy - ay) * ux) / den
            if 0 <= s < 1 and 0 <= t < 1:
                out.append((i, j, abs(den) / (math.hypot(ux, uy) * math.hypot(vx, vy))))
    return out


def path(line):
    """A path through the points of an even walk: few nodes, tangents taken from the neighbours."""
    keep = [*range(0, len(line) - 1, 3), len(line) - 1]
    d = f"M{pt(line[0])}"
    for a, b in zip(keep, keep[1:]):
        ta, tb, k = tangent(line, a), tangent(line, b), math.dist(line[a], line[b]) / 3
        d += f"C{pt((line[a][0] + ta[0] * k, line[a][1] + ta[1] * k))} {pt((line[b][0] - tb[0] * k, line[b][1] - tb[1] * k))} {pt(line[b])}"
    return d


def tangent(line, i):
    a, b = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
    d = math.dist(a, b) or 1
    return (b[0] - a[0]) / d, (b[1] - a[1]) / d


def strands(line, width, every=3):
    """The lay of the rope: short S-shaped marks across it."""
    d, h = "", width / 2 - 1.5
    for i in range(1, len(line) - 1, every):
        (x, y), (ux, uy) = line[i], tangent(line, i)
        p = lambda a, b: pt((x + ux * a - uy * b, y + uy * a + ux * b))
        d += f"M{p(-h * .75, -h)}C{p(h * .1, -h * .7)} {p(-h * .1, h * .7)} {p(h * .75, h)}"
    return d


def draw(line, width, body, lay, field, gap=9, window=5):
    """The rope with paper-thin gaps of the field's colour where one part lies over another."""
    at = {}                                               # place along the rope -> True where it lies above
    found = sorted([(i, k, 0) for k, (i, j, _) in enumerate(crossings(line))] + [(j, k, 1) for k, (i, j, _) in enumerate(crossings(line))])
    above, turn = {}, True
    for place, k, _ in found:
        if k not in above:
            above[k] = turn
            at[place] = turn
        else:
            at[place] = not above[k]
        turn = not at[place]
    stroke = lambda cls, d, w, cap="round": f'<path class="{cls}-s" fill="none" stroke-width="{n(w)}" stroke-linecap="{cap}" d="{d}"/>'
    out = [stroke(lay, path(line), width), stroke(body, path(line), width - 5), stroke(lay, strands(line, width), 3.4)]
    for place in sorted(p for p, up in at.items() if up):
        a, b = max(0, place - window), min(len(line) - 1, place + 1 + window)
        wide = line[max(0, a - 1):b + 2]
        out += [stroke(field, path(line[a:b + 1]), width + 2 * gap, "butt").replace("-s\"", "-s wide\"", 1), stroke(lay, path(wide), width, "butt"), stroke(body, path(wide), width - 5, "butt")]
        first = max(1, a - 1)
        first += (1 - first) % 3
        d = "".join(strands(line[i - 1:i + 2], width) for i in range(first, b + 2, 3) if i < len(line) - 1)
        out.append(stroke(lay, d, 3.4))
    return out
