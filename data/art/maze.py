# SPDX-License-Identifier: GPL-3.0-or-later
"""A round hedge maze with a thread through it to its heart (solving problems).  A5, light palettes."""
import math
import random
from artlib import HEART, SHEETS, Pen, ground, n, page, pt, zone
from curves import curve, even, letter_zones

NAME, PALETTE, SHEET = "maze-a5", "orangery", SHEETS["a5-folded"]
CX, CY, R0, STEP, RINGS = 960, 716, 128, 80, 8    # middle, radius of the middle, width of a path, number of paths
HEDGE, GATE = 31, 128                             # thickness of a hedge; the direction of the gate in degrees


class Maze:
    """A spanning tree over the cells of a ring maze; every place can be reached in just one way."""

    def __init__(self, seed, rings=RINGS, r0=R0, step=STEP):
        self.r0, self.step = r0, step
        self.cells, m = [], 6
        for k in range(rings):
            if 2 * math.pi * (r0 + k * step) / m > step * 2.1:
                m *= 2
            self.cells.append(m)
        self.gate = (rings - 1, int(GATE / 360 * m))
        self.open = self.grow(random.Random(seed))
        self.inner = next(self.open_to_middle())

    def beside(self, c):
        k, i = c
        m = self.cells[k]
        out = [(k, (i + 1) % m), (k, (i - 1) % m)]
        if k + 1 < len(self.cells):
            f = self.cells[k + 1] // m
            out += [(k + 1, i * f + j) for j in range(f)]
        if k:
            out.append((k - 1, i // (m // self.cells[k - 1])))
        return out

    def grow(self, rnd):
        seen, stack, links = {self.gate}, [self.gate], set()
        while stack:
            free = [c for c in self.beside(stack[-1]) if c not in seen]
            if not free:
                stack.pop()
                continue
            nxt = rnd.choice(free)
            links.add(frozenset((stack[-1], nxt)))
            seen.add(nxt)
            stack.append(nxt)
        return links

    def route(self, goal):
        """The cells from the gate to `goal`."""
        stack = [[self.gate]]
        while stack:
            way = stack.pop()
            if way[-1] == goal:
                return way
            stack += [way + [c] for c in self.beside(way[-1]) if c not in way[-2:] and frozenset((way[-1], c)) in self.open]
        return []

    def open_to_middle(self):
        """Cells of the innermost ring, the one with the longest way first."""
        yield from sorted(((0, i) for i in range(self.cells[0])), key=lambda c: -len(self.route(c)))

    def walls(self):
        """Arcs (radius, from, to) and spokes (angle, from, to) of hedge, in degrees."""
        arcs, spokes = [], []
        for k, m in enumerate(self.cells):
            r, a = self.r0 + k * self.step, 360 / m
            shut = []
            for i in range(m):
                if k == 0:
                    shut.append((k, i) != self.inner)
                else:
                    shut.append(frozenset(((k, i), (k - 1, i // (m // self.cells[k - 1])))) not in self.open)
                if frozenset(((k, i), (k, (i + 1) % m))) not in self.open:
                    spokes.append(((i + 1) * a, r, r + self.step))
            arcs += [(r, x * a, y * a) for x, y in runs(shut)]
        m, r = self.cells[-1], self.r0 + len(self.cells) * self.step
        arcs += [(r, x * 360 / m, y * 360 / m) for x, y in runs([i != self.gate[1] for i in range(m)])]
        return arcs, spokes

    def middle_of(self, c):
        return self.r0 + (c[0] + .5) * self.step, (c[1] + .5) * 360 / self.cells[c[0]]


def runs(flags):
    """The stretches of true values round a ring, as (first, one past the last)."""
    m = len(flags)
    if all(flags):
        return [(0, m)]
    first = next(i for i in range(m) if not flags[i])
    out, start = [], None
    for j in range(first, first + m + 1):
        if flags[j % m] and start is None:
            start = j
        elif not flags[j % m] and start is not None:
            out.append((start, j))
            start = None
    return out


def polar(r, a, cx=CX, cy=CY):
    return cx + r * math.cos(math.radians(a)), cy + r * math.sin(math.radians(a))


def hedges(maze, cx=CX, cy=CY):
    """All the walls as one path."""
    d = ""
    arcs, spokes = maze.walls()
    for r, a0, a1 in arcs:
        mid = (a0 + a1) / 2
        d += f"M{pt(polar(r, a0, cx, cy))}A{n(r)},{n(r)} 0 0 1 {pt(polar(r, mid, cx, cy))}A{n(r)},{n(r)} 0 0 1 {pt(polar(r, a1, cx, cy))}"
        if a1 - a0 >= 180:
            q = [polar(r, a0 + (a1 - a0) * t / 4, cx, cy) for t in range(5)]
            d = d[:d.rindex("M")] + f"M{pt(q[0])}" + "".join(f"A{n(r)},{n(r)} 0 0 1 {pt(p)}" for p in q[1:])
    for a, r, s in spokes:
        d += f"M{pt(polar(r, a, cx, cy))}L{pt(polar(s, a, cx, cy))}"
    return d


def leaves(maze, seed=4, cx=CX, cy=CY, w=HEDGE):
    """Clipped leaves along the hedges: short strokes that lie every way."""
    rnd, d = random.Random(seed), ""
    arcs, spokes = maze.walls()
    spots = [polar(r, a0 + (a1 - a0) * (i + .5) / k, cx, cy) for r, a0, a1 in arcs for k in [max(1, int(math.radians(a1 - a0) * r / 15))] for i in range(k)]
    spots += [polar(r + (s - r) * (i + .5) / 5, a, cx, cy) for a, r, s in spokes for i in range(5)]
    for x, y in spots:
        x, y, a = x + rnd.uniform(-.24, .24) * w, y + rnd.uniform(-.24, .24) * w - 2, rnd.uniform(-2.2, -.9)
        if -30 < x < SHEET.w + 30 and y > -30:
            d += f"M{x:.0f},{y:.0f}l{n(7 * math.cos(a))},{n(7 * math.sin(a))}"
    return d


def thread(maze, lead):
    """From the points of `lead` through the gate to the middle, its corners rounded."""
    way = [maze.middle_of(c) for c in maze.route(maze.inner)]
    at = (maze.r0 + (len(maze.cells) + .9) * maze.step, way[0][1])
    line = [at]
    for r, a in [*way, (maze.r0 * .42, None)]:
        r1, a1 = at
        turn = 0 if a is None or r < r1 - 1 else (a - a1 + 180) % 360 - 180      # inwards it goes straight through the hedge
        k = max(1, int(abs(turn) * r1 / 57 / 12))
        line += [(r1, a1 + turn * i / k) for i in range(1, k + 1)] + [(r1 + (r - r1) * i / 7, a1 + turn) for i in range(1, 8) if r != r1]
        at = (r, a1 + turn)
    line = [polar(*p) for p in line]
    gate = [*lead, line[0]]
    line = even(gate, 12) + line[1:]
    for _ in range(40):
        line = [line[0]] + [tuple((a + 2 * b + c) / 4 for a, b, c in zip(p, q, s)) for p, q, s in zip(line, line[1:], line[2:])] + [line[-1]]
    return curve([*line[::4], line[-1]])


def ball(x, y, r):
    """A clipped bush."""
    pen = Pen(x, y, r)
    pen.fill("deep", "M-1,0C-1,-.56 -.56,-1 0,-1C.56,-1 1,-.56 1,0C1,.56 .56,1 0,1C-.56,1 -1,.56 -1,0Z")
    return pen.line("soft", "M-.6,-.1C-.56,-.4 -.36,-.6 -.08,-.66", 4.5).svg()


MAZE = Maze(11)


def front():
    d, edge = hedges(MAZE), R0 + RINGS * STEP
    body = [ground(sheet=SHEET), f'<circle class="soft" fill-opacity=".55" cx="{CX}" cy="{CY}" r="{edge + 44}"/>',
            f'<path class="deep-s" fill="none" stroke-width="{HEDGE}" stroke-linecap="round" stroke-opacity=".3" transform="translate(9,14)" d="{d}"/>',
            f'<path class="primary-s" fill="none" stroke-width="{HEDGE}" stroke-linecap="round" d="{d}"/>',
            f'<path class="soft-s" fill="none" stroke-width="3.6" stroke-linecap="round" stroke-opacity=".8" d="{leaves(MAZE)}"/>']
    body.append(f'<circle class="paper" cx="{CX}" cy="{CY}" r="{R0 - HEDGE / 2 - 14}"/>')
    lead = [(-40, 1486), (100, 1500), (250, 1462)]
    way = thread(MAZE, lead)
    body += [f'<path class="{cls}-s" fill="none" stroke-width="{w}" stroke-linecap="round" stroke-linejoin="round" d="{way}"/>' for cls, w in (("paper", 24), ("accent", 12))]
    body.append(Pen(CX, CY + 4, 62).fill("accent", HEART).svg())
    return page("A round hedge maze with a thread to its heart", PALETTE, body, [
        zone("headline", 118, 1536, 1244, 250, "Noto Serif Display Bold, 56 pt, two lines, left, class headline"),
        zone("sub", 118, 1840, 1244, 70, "Vollkorn Italic, 21 pt, one line, left, class ink"),
        zone("name", 118, 1936, 1244, 74, "Vollkorn Italic, 21 pt, one line, left, class ink")], sheet=SHEET)


# ------------------------------------------------------- inside and back
def low_hedge(x0, x1, y, seed):
    """A clipped hedge along the foot of a page, with bushes on it."""
    rnd = random.Random(seed)
    d = "".join(f"M{rnd.uniform(x0, x1):.0f},{rnd.uniform(y + 14, y + 200):.0f}l{n(rnd.uniform(-7, 7))},-11" for _ in range(int((x1 - x0) / 4.5)))
    return [f'<path class="primary" d="M{x0},{y + 30}Q{x0},{y} {x0 + 30},{y}H{x1 - 30}Q{x1},{y} {x1},{y + 30}V2140H{x0}Z"/>',
            f'<path class="soft-s" fill="none" stroke-width="4.5" stroke-linecap="round" stroke-opacity=".7" d="{d}"/>']


def topiary(x, y):
    return [f'<path class="deep-s" fill="none" stroke-width="14" d="M{x},{y}V{y - 120}"/>', ball(x, y - 150, 74), ball(x, y - 262, 48)]


def spread(right):
    y = 1930
    line = "M-40,1866C160,1850 260,1800 420,1806C640,1814 560,1690 470,1720C380,1752 500,1850 760,1840C1000,1830 1300,1850 1520,1846"
    if right:
        line = "M-40,1846C140,1842 260,1850 420,1846C640,1840 800,1800 930,1806"
        return [ground(sheet=SHEET), f'<path class="accent-s" fill="none" stroke-width="10" stroke-linecap="round" d="{line}"/>', Pen(978, 1804, 54, 12).fill("accent", HEART).svg(),
                *topiary(1236, y + 6), *low_hedge(-60, 1540, y, 6)]
    return [ground(sheet=SHEET), *topiary(244, y + 6), *low_hedge(-60, 1540, y, 5), f'<path class="accent-s" fill="none" stroke-width="10" stroke-linecap="round" d="{line}"/>']


def back():
    small = Maze(5, 2, 40, 34)
    d = hedges(small, 740, 1600)
    body = [ground(sheet=SHEET), f'<path class="primary-s" fill="none" stroke-width="12" stroke-linecap="round" d="{d}"/>', Pen(740, 1602, 20).fill("accent", HEART).svg()]
    return page("Mark of the maker", PALETTE, body, [zone("credit", 440, 1752, 600, 50, "8 pt, centred, class ink")], sheet=SHEET)


def pages():
    return {"front": front(), "inside-left": page("A hedge, and a thread over it", PALETTE, spread(False), sheet=SHEET),
            "inside-right": page("The end of the thread", PALETTE, spread(True), letter_zones(SHEET, "Kaushan Script", foot=.2), sheet=SHEET), "back": back()}
