# SPDX-License-Identifier: GPL-3.0-or-later
"""Measurements as tables and as a picture, in docs/."""
import html
import math
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

OURS, THEIRS, INK = "#C43F1A", "#8FA6B8", "#333333"
LEFT, BAR, TOP, WIDTH = 190, 22, 40, 760


def size(count):
    return f"{count / 1024:,.0f} KB" if count >= 10240 else f"{count:,.0f} B"


def markdown(results):
    lines = [f"{results['date']}, {results['machine']}, {results['rounds']} rounds, load "
             f"{results['load'][0]:.1f} to {results['load'][1]:.1f}.", "",
             "| job | program | cards | cards/s | CPU a card | bytes a card | peak memory |", "|---|---|--:|--:|--:|--:|--:|"]
    for kind, title in results["kinds"].items():
        for job in (job for job in results["jobs"] if job["kind"] == kind):
            lines.append(f"| {title} | {job['program']} | {job['count']:,} | {job['cards_per_s']:,.1f} | "
                         f"{job['cpu_ms']:,.2f} ms | {size(job['bytes'])} | {job['peak_mb']:,.0f} MB |")
    lines += ["", "How many times a rival's rate ours is, one thread of ours against the rival as it comes:", "",
              "| job | rival | minimum | median | maximum | by CPU |", "|---|---|--:|--:|--:|--:|"]
    for ratio in results["ratios"]:
        low, middle, high = ratio["rate"]
        lines.append(f"| {results['kinds'][ratio['kind']]} | {ratio['rival']} | {low:.1f} | {middle:.1f} | {high:.1f} | "
                     f"{ratio['cpu']:.1f} |")
    one = results["one"]
    lines += ["", "One card, from start to end, the best of its runs: " + ", ".join(
        f"{kind.upper()} {times['wall_s'] * 1000:.0f} ms ({times['cpu_s'] * 1000:.0f} ms of CPU)"
        for kind, times in one.items()) + "."]
    if results["instructions"]:
        lines += ["", "Instructions of one export (callgrind): " + ", ".join(
            f"{kind.upper()} {count / 1e6:,.0f} million" for kind, count in results["instructions"].items()) + "."]
    return "\n".join(lines)


def draw(results):
    """Bars of cards a second, logarithmic, as one bar would hide the others."""
    rates = [job["cards_per_s"] for job in results["jobs"]]
    first, last = math.floor(math.log10(min(rates))), math.ceil(math.log10(max(rates)))

    def x(rate):
        return LEFT + (math.log10(rate) - first) / (last - first) * (WIDTH - LEFT - 70)

    shapes, y = [], TOP
    for kind, title in results["kinds"].items():
        jobs = sorted((job for job in results["jobs"] if job["kind"] == kind), key=lambda job: -job["cards_per_s"])
        if not jobs:
            continue
        y += 14
        shapes.append(f'<text x="16" y="{y}" font-weight="bold">{html.escape(title)}</text>')
        y += 10
        for job in jobs:
            color = OURS if job["program"].startswith("Heartfelt") else THEIRS
            end = x(job["cards_per_s"])
            shapes.append(f'<text x="{LEFT - 8}" y="{y + 14}" text-anchor="end">{html.escape(job["program"])}</text>'
                          f'<rect x="{LEFT}" y="{y + 2}" width="{end - LEFT:.1f}" height="{BAR - 6}" fill="{color}"/>'
                          f'<text x="{end + 6:.1f}" y="{y + 14}">{job["cards_per_s"]:,.1f}</text>')
            y += BAR
        y += 8
    grid = "".join(f'<path d="M{x(10 ** power):.1f} {TOP - 8}V{y}" stroke="#dddddd"/>'
                   f'<text x="{x(10 ** power):.1f}" y="{TOP - 14}" text-anchor="middle" fill="#777777">'
                   f'{10.0 ** power:,g}</text>' for power in range(first, last + 1))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 12}" font-family="sans-serif" '
            f'font-size="12" fill="{INK}"><title>Cards a second, {results["date"]}</title>'
            f'<rect width="{WIDTH}" height="{y + 12}" fill="#ffffff"/>'
            f'<text x="16" y="{TOP - 14}">cards a second</text>{grid}{"".join(shapes)}</svg>\n')


def record(results):
    page = DOCS / "performance.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{markdown(results)}\n{END}{after}", encoding="utf-8")
    (DOCS / "performance.svg").write_text(draw(results), encoding="utf-8")
