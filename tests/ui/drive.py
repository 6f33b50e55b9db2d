#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drive a GTK 4 application through AT-SPI and xdotool, from outside.

Run inside run-under-xvfb.sh.  Needs: python3-gi gir1.2-atspi-2.0 at-spi2-core
xdotool x11-utils imagemagick.  GTK 4.8 notes:
 * tree, names, roles, states, text, values and window-relative extents work;
 * SCREEN extents do not: GTK prints a g_warning, which KILLS an application
   under G_DEBUG=fatal-warnings; so never ask for them (dogtail does: avoid it);
 * actions of a window's widget class ("win.add") are AT-SPI actions of the frame;
   do() gets no reply from one that runs a nested main loop (gtk_print_operation_run
   without allow_async): it fails after the D-Bus time limit;
 * GtkCheckButton has no action and grab_focus fails: click it, or Tab to it;
 * a button with use-underline is called "_Add Add" (4.8) or "Add" (4.18);
 * libatspi prints "Error in GetItems ... /org/a11y/atspi/cache" now and then: harmless.
"""
import os, re, subprocess, sys, time, warnings
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib
warnings.simplefilter("ignore", DeprecationWarning)

def sh(*args):
    return subprocess.run(args, check=True, capture_output=True, text=True).stdout

# How long anything may take before it counts as missing; machines that do much else are slow.
TIMEOUT_S = float(os.environ.get("HEARTFELT_UI_TIMEOUT", "30"))

def wait_for(fn, timeout=None, what="condition"):
    end = time.monotonic() + (timeout or TIMEOUT_S)
    while True:
        try:
            r = fn()
            if r:
                return r
        except GLib.Error:
            pass                                  # object went away: look again
        if time.monotonic() > end:
            raise TimeoutError("timed out waiting for " + what)
        time.sleep(0.05)

class Node:
    def __init__(self, acc):
        self.a = acc
    @property
    def name(self):
        name = self.a.get_name() or ""
        if name or self.a.get_role() != Atspi.Role.MENU_ITEM:
            return name
        # GTK 4.18 names items of menus by labels it does not show in the tree
        labels = [relation.get_target(0) for relation in self.a.get_relation_set()
                  if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]
        return Node(labels[0]).text() if labels else ""
    # libatspi 2.56 and GTK 4.18 (trixie) renamed roles: one vocabulary for both
    RENAMED = {"button": "push button", "grouping": "panel"}
    role = property(lambda s: s.RENAMED.get(s.a.get_role_name(), s.a.get_role_name()))
    def children(self):
        return [Node(c) for c in (self.a.get_child_at_index(i)
                for i in range(self.a.get_child_count())) if c]
    def walk(self):
        yield self
        for c in self.children():
            yield from c.walk()
    def text(self):                               # -1 is not "to the end" in GTK 4.8
        return Atspi.Text.get_text(self.a, 0, Atspi.Text.get_character_count(self.a))
    def set_text(self, s):
        return Atspi.EditableText.set_text_contents(self.a, s)
    def value(self):
        return Atspi.Value.get_current_value(self.a)
    def set_value(self, v):
        return Atspi.Value.set_current_value(self.a, v)
    def has(self, state):
        return self.a.get_state_set().contains(getattr(Atspi.StateType, state))
    def actions(self):
        return [Atspi.Action.get_action_name(self.a, i)
                for i in range(Atspi.Action.get_n_actions(self.a))]
    def do(self, action="click"):
        return Atspi.Action.do_action(self.a, self.actions().index(action))
    def focus(self):
        return Atspi.Component.grab_focus(self.a)
    def extents(self):                            # relative to the frame's content box
        e = Atspi.Component.get_extents(self.a, Atspi.CoordType.WINDOW)
        return e.x, e.y, e.width, e.height

class App:
    def __init__(self, argv, name=None, timeout=None, env=None, **kw):
        self.name = name or os.path.basename(argv[0])
        self.p = subprocess.Popen(argv, env={**os.environ, **(env or {})}, **kw)
        try:
            self.root = wait_for(self._find_app, timeout, "application " + self.name)
        except Exception:
            self.p.kill()                         # or the next start would be handed over to it
            self.p.wait()
            raise
    def _find_app(self):
        if self.p.poll() is not None:
            raise RuntimeError("application exited with %d" % self.p.returncode)
        for c in Node(Atspi.get_desktop(0)).children():
            if c.a.get_process_id() == self.p.pid and c.a.get_child_count():
                return c
    def find(self, name=None, role=None, timeout=None, pred=None):
        def look():
            for n in self.root.walk():
                if (role is None or n.role == role) and \
                   (name is None or (name.search(n.name) if hasattr(name, "search") else n.name == name)) and \
                   (pred is None or pred(n)):
                    return n
        return wait_for(look, timeout, "%r %r" % (role, name))
    def dump(self, out=sys.stdout):
        def rec(n, d):
            print("  " * d + "[%s] %r %s" % (n.role, n.name, n.extents() if d else ""), file=out)
            for c in n.children():
                rec(c, d + 1)
        rec(self.root, 0)
    # ---- the pointer and the keyboard: real X events -------------------------
    def xid(self, title):
        return wait_for(lambda: sh("xdotool", "search", "--onlyvisible", "--pid", str(self.p.pid),
                                   "--name", title).split()[-1:], what="window " + title)[0]
    def origin(self, title, frame):
        """Root-window position of the frame's AT-SPI origin."""
        x = self.xid(title)
        g = dict(l.split("=") for l in sh("xdotool", "getwindowgeometry", "--shell", x).split())
        ext = re.search(r"= (.*)", sh("xprop", "-id", x, "_GTK_FRAME_EXTENTS"))
        left, right, top, bottom = map(int, ext.group(1).split(",")) if ext else (0, 0, 0, 0)
        fx, fy, w, h = frame.extents()
        if (fx, fy) == (0, 0):                    # GTK 4.8: exact; the rest is the CSD border
            bx = (int(g["WIDTH"]) - left - right - w) // 2
            by = (int(g["HEIGHT"]) - top - bottom - h) // 2
        else:                                     # GTK 4.18 forgets borders and paddings of
            bx, by = -2 * fx, -2 * fy             # parents: right for plain boxes, 6 px off in header bars
        return int(g["X"]) + left + bx, int(g["Y"]) + top + by
    def point(self, node, title, frame, fx=0.5, fy=0.5):
        ox, oy = self.origin(title, frame)
        x, y, w, h = node.extents()
        return int(ox + x + w * fx), int(oy + y + h * fy)
    def quit(self, timeout=None):
        self.p.terminate()
        return self.p.wait(timeout or TIMEOUT_S)

def xdo(*args):
    sh("xdotool", *map(str, args))
def move(x, y):
    # --sync hangs when nothing moves, and GTK does not know what is below a pointer that did not
    if sh("xdotool", "getmouselocation", "--shell").split()[:2] == ["X=%d" % x, "Y=%d" % y]:
        xdo("mousemove", "--sync", x + 2, y + 2)
    xdo("mousemove", "--sync", x, y)
def click(x, y, button=1, repeat=1):
    move(x, y); xdo("click", "--repeat", repeat, "--delay", 60, button)
def drag(x0, y0, x1, y1, steps=8, button=1):
    move(x0, y0); xdo("mousedown", button)
    for i in range(1, steps + 1):
        move(round(x0 + (x1 - x0) * i / steps), round(y0 + (y1 - y0) * i / steps))
    xdo("mouseup", button)
def key(*keys):
    xdo("key", "--delay", 30, *keys)
def type_text(s):
    """ASCII by xdotool; the rest by Ctrl+Shift+U (GtkIMContextSimple), because xdotool
    rewrites the keyboard map for such characters and now and then loses one."""
    for run in re.findall(r"[ -~]+|[^ -~]", s):
        if run.isascii():
            xdo("type", "--delay", 20, run)
        else:
            key("ctrl+shift+u"); xdo("type", "--delay", 20, "%x" % ord(run)); key("space")
def screenshot(path):
    sh("import", "-window", "root", path)
