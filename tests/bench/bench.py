#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our cards against other programs', from the same art, words and people.

    bench.py HEARTFELT_CLI FOLDER [--rounds N] [--scale X] [--record]

Every round runs every program once, one after the other, so that all meet the same weather; what is told is
the median, and the ratio to each rival as minimum, median and maximum over the rounds. Rates count all there is
to a run, from start to the last file. typst, Skia's canvas and resvg come from npm and must be there; the
others are measured where installed. FOLDER is kept between runs. --scale makes all numbers of cards smaller or
larger; --record writes docs/performance.md and its picture.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import cards
import report

RIVALS = Path(__file__).parent / "rivals"

# Kind of job: what it is called, and which of the two cards it takes.
KINDS = {
    "png": "PNG each, name and message vary",
    "png-name": "PNG each, only the name varies",
    "combined": "one PDF of all",
    "each": "PDF each",
}

# Cards of one run of a rival, so that it takes some seconds.
RIVAL_JOBS = (
    ("resvg", "png", 20), ("Skia", "png", 20), ("Inkscape", "png", 5), ("rsvg-convert", "png", 5),
    ("typst", "combined", 1000), ("Skia", "combined", 100), ("gLabels", "combined", 50), ("LuaLaTeX", "combined", 1000),
    ("typst", "each", 100), ("Skia", "each", 50), ("Inkscape", "each", 5), ("rsvg-convert", "each", 10),
)
COMMANDS = {
    "resvg": ("node", "rivals/resvg.mjs"), "Skia": ("node", "rivals/skia.mjs"), "typst": ("node", "rivals/typst.mjs"),
    "Inkscape": ("rivals/inkscape.sh",), "rsvg-convert": ("rivals/rsvg.sh",), "gLabels": ("rivals/glabels.sh",),
    "LuaLaTeX": ("rivals/latex.sh",),
}
NEEDS = {"Inkscape": ("inkscape",), "rsvg-convert": ("rsvg-convert",), "gLabels": ("glabels-3-batch", "xvfb-run"),
         "LuaLaTeX": ("lualatex", "rsvg-convert")}
OWN_JOBS = (("png", 1000, 1), ("png", 1000, 2), ("png-name", 1000, 1), ("combined", 10000, 1), ("combined", 10000, 2),
            ("each", 1000, 1))


class Trouble(Exception):
    pass


class Job:
    """A program, what it makes, and the command that makes it; files go to out/."""

    def __init__(self, program, kind, count, command):
        self.program, self.kind, self.count, self.command = program, kind, count, command
        self.runs = []


def median(values):
    return statistics.median(values)


def set_aside(folder):
    """Empties what the last run made, and puts it away until all is done: ext4 makes whoever writes many files soon
    after many were deleted look through all of those (recently_deleted() in the kernel), which is not the program's."""
    out = folder / "out"
    if not out.is_dir():
        return
    for path in out.iterdir():
        os.truncate(path, 0)
    aside = folder / "aside"
    aside.mkdir(exist_ok=True)
    out.rename(aside / str(len(list(aside.iterdir()))))


def measure(job, folder):
    out = folder / "out"
    set_aside(folder)
    out.mkdir()
    begin = time.monotonic()
    process = subprocess.Popen(job.command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    files = [path for path in out.iterdir() if path.suffix in (".png", ".pdf")]
    # 1: with warnings, such as a letter no font has; every card is there all the same.
    expected = 1 if job.kind == "combined" else job.count
    if process.returncode not in (0, 1) or len(files) != expected:
        raise Trouble(f"{' '.join(job.command)} made {len(files)} of {expected} files and ended with "
                      f"{process.returncode}: {said.decode(errors='replace')[-2000:]}")
    return {"wall_s": wall, "cpu_s": usage.ru_utime + usage.ru_stime, "peak_kb": usage.ru_maxrss,
            "bytes": sum(path.stat().st_size for path in files)}


def own_command(cli, kind, count, jobs):
    card = "card-name" if kind == "png-name" else "card"
    target = {"combined": ("--to", "pdf", "--combined", "-o", "out/cards.pdf"), "each": ("--to", "pdf", "-o", "out")}
    return [cli, "export", card, "--people", "roster.csv", "--rows", f"1-{count}", "--page", "front",
            *target.get(kind, ("--to", "png", "--dpi", "300", "-o", "out")), "--jobs", str(jobs), "--force", "--quiet"]


def plan_jobs(cli, scale):
    def scaled(count):
        return max(1, round(count * scale))

    jobs = [Job("Heartfelt" if threads == 1 else f"Heartfelt, {threads} threads", kind, scaled(count),
                own_command(cli, kind, scaled(count), threads)) for kind, count, threads in OWN_JOBS]
    for program, kind, count in RIVAL_JOBS:
        if all(shutil.which(need) for need in NEEDS.get(program, ())):
            jobs.append(Job(program, kind, scaled(count), [*COMMANDS[program], str(scaled(count)), kind]))
    return jobs


def install_rivals(folder):
    for program in ("node", "npm"):
        if not shutil.which(program):
            raise Trouble(f"{program} is missing: typst, Skia and resvg cannot be measured without it")
    shutil.copytree(RIVALS, folder / "rivals", dirs_exist_ok=True)
    if (folder / "rivals" / "node_modules").is_dir():
        return
    done = subprocess.run(("npm", "ci", "--no-audit", "--no-fund"), cwd=folder / "rivals", capture_output=True, text=True)
    if done.returncode != 0:
        raise Trouble(f"npm could not install typst, Skia and resvg:\n{done.stderr}")


def count_instructions(cli, folder):
    """Instructions of one export, which do not depend on what else the machine does."""
    if not shutil.which("valgrind"):
        return {}
    counts = {}
    for kind in ("pdf", "png"):
        command = [cli, "export", "card", "--set", "name=Zoë García", "--set", "gift=lovely books", "--page", "front",
                   "--to", kind, "-o", f"out/one.{kind}", "--force", "--quiet"]
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], cwd=folder,
                              capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if not found:
            raise Trouble(f"valgrind did not count: {done.stderr[-1000:]}")
        counts[kind] = int(found.group(1))
    return counts


def time_one(cli, folder, rounds):
    times = {}
    for kind in ("pdf", "png"):
        command = [cli, "export", "card", "--set", "name=Zoë García", "--set", "gift=lovely books", "--page", "front",
                   "--to", kind, "-o", f"out/0.{kind}", "--force", "--quiet"]
        job = Job("Heartfelt", "one", 1, command)
        runs = [measure(job, folder) for _ in range(max(3, rounds))]
        times[kind] = {"wall_s": min(run["wall_s"] for run in runs), "cpu_s": min(run["cpu_s"] for run in runs)}
    return times


def describe_machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return f"{os.cpu_count()} × {model.group(1) if model else os.uname().machine}"


def summarise(jobs):
    rows = []
    for job in jobs:
        rows.append({
            "program": job.program, "kind": job.kind, "count": job.count,
            "cards_per_s": median([job.count / run["wall_s"] for run in job.runs]),
            "cpu_ms": median([run["cpu_s"] / job.count * 1000 for run in job.runs]),
            "bytes": median([run["bytes"] / job.count for run in job.runs]),
            "peak_mb": median([run["peak_kb"] / 1024 for run in job.runs]),
        })
    return rows


def compare(jobs):
    """The ratio of our rate, and of our processor time, to each rival's, round by round."""
    own = {job.kind: job for job in jobs if job.program == "Heartfelt"}
    ratios = []
    for job in jobs:
        kinds = ("png", "png-name") if job.kind == "png" else (job.kind,)
        for ours in (own[kind] for kind in kinds if job.program not in ("Heartfelt",) and kind in own):
            rate = [(ours.count / mine["wall_s"]) / (job.count / theirs["wall_s"])
                    for mine, theirs in zip(ours.runs, job.runs)]
            cpu = [(theirs["cpu_s"] / job.count) / (mine["cpu_s"] / ours.count)
                   for mine, theirs in zip(ours.runs, job.runs)]
            if not job.program.startswith("Heartfelt"):
                ratios.append({"kind": ours.kind, "rival": job.program, "rate": (min(rate), median(rate), max(rate)),
                               "cpu": median(cpu)})
    return ratios


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    cli = os.path.abspath(arguments.cli)
    folder = arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)

    install_rivals(folder)
    cards.prepare(folder, count=10000, svg_count=20)
    jobs = plan_jobs(cli, arguments.scale)
    load = [os.getloadavg()[0]]
    for number in range(arguments.rounds):
        for job in jobs:
            job.runs.append(measure(job, folder))
            run = job.runs[-1]
            print(f"round {number + 1}: {job.program}, {KINDS[job.kind]}: {job.count / run['wall_s']:.1f} cards/s, "
                  f"{run['cpu_s'] / job.count * 1000:.1f} ms of processor", file=sys.stderr, flush=True)
        load.append(os.getloadavg()[0])

    results = {
        "date": time.strftime("%Y-%m-%d"), "machine": describe_machine(), "rounds": arguments.rounds,
        "load": (min(load), max(load)), "kinds": KINDS, "jobs": summarise(jobs), "ratios": compare(jobs),
        "one": time_one(cli, folder, arguments.rounds), "instructions": count_instructions(cli, folder),
    }
    shutil.rmtree(folder / "aside", ignore_errors=True)
    (folder / "results.json").write_text(json.dumps(results, indent=2), encoding="utf-8")
    print(report.markdown(results))
    if arguments.record:
        report.record(results)


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        sys.exit(f"bench: {trouble}")
