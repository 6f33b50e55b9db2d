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
 * a button does what "click" says 250 ms later: what comes of it is to be waited for, before anything else is pressed;
 * GtkCheckButton has no action and grab_focus fails: click it, or Tab to it;
 * a button with use-underline is called "_Add Add" (4.8) or "Add" (4.18).

libatspi asks three times for every node that is looked at, and a window has a thousand; so the tree is had at once
from the application's cache, by D-Bus. The cache knows what was ever asked for: see Tree."""
import collections, ctypes, os, re, subprocess, sys, time
import dbus
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # its numbers alone

def sh(*args):
    return subprocess.run(args, check=True, capture_output=True, text=True).stdout

# How long anything may take before it counts as missing; machines that do much else are slow.
TIMEOUT_S = float(os.environ.get("HEARTFELT_UI_TIMEOUT", "30"))

def wait_for(fn, timeout=None, what="condition"):
    end = time.monotonic() + (TIMEOUT_S if timeout is None else timeout)
    while True:
        try:
            r = fn()
            if r:
                return r
        except (dbus.DBusException, subprocess.CalledProcessError):
            pass                                  # it went away, or is not there yet: look again
        if time.monotonic() > end:
            raise TimeoutError("timed out waiting for " + what)
        time.sleep(0.05)

ATSPI = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
ROLES = [Atspi.role_get_name(Atspi.Role(number)) for number in range(int(Atspi.Role.LAST_DEFINED))]

class Refused(dbus.DBusException):
    """What is insensitive, or hidden, does nothing; wait_for asks again."""

class Bus:
    """The accessibility bus of this session; unlike GLib's variants, dbus-python unpacks a thousand nodes at once."""
    connection = None
    @classmethod
    def call(cls, name, path, interface, method, form="", *args):
        if cls.connection is None:
            session = dbus.SessionBus()
            cls.connection = dbus.bus.BusConnection(
                session.call_blocking("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", "", ()))
        return cls.connection.call_blocking(name, path, interface, method, form, args)
    @classmethod
    def process(cls, name):
        return cls.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID", "s", name)

class Node:
    """What is called PATH in the application NAME; KNOWN is what the tree it was found in said of it, role and name."""
    # libatspi 2.56 and GTK 4.18 (trixie) renamed roles: one vocabulary for both
    RENAMED = {"button": "push button", "grouping": "panel"}
    def __init__(self, name, path, tree=None, known=None):
        self.at, self.path, self.tree, self.known = name, path, tree, known
    def __eq__(self, other):
        return isinstance(other, Node) and (self.at, self.path) == (other.at, other.path)
    def __hash__(self):
        return hash(self.path)
    def call(self, interface, method, form="", *args):
        return Bus.call(self.at, self.path, ATSPI + interface, method, form, *args)
    def get(self, interface, what):
        return Bus.call(self.at, self.path, "org.freedesktop.DBus.Properties", "Get", "ss", ATSPI + interface, what)
    @property
    def name(self):
        name = self.known[1] if self.known else self.get("Accessible", "Name")
        if name or self.role != "menu item":
            return name
        # GTK 4.18 names items of menus by labels it does not show in the tree
        labels = [targets[0] for kind, targets in self.call("Accessible", "GetRelationSet")
                  if kind == int(Atspi.RelationType.LABELLED_BY)]
        return Node(*labels[0]).text() if labels else ""
    @property
    def role(self):
        number = self.known[0] if self.known else self.call("Accessible", "GetRole")
        name = ROLES[number]
        return self.RENAMED.get(name, name)
    @property
    def description(self):
        return self.get("Accessible", "Description")
    def children(self):
        if self.tree:
            return self.tree.children(self.path)
        return [Node(*child) for child in self.call("Accessible", "GetChildren")]
    def parent(self):
        return Node(*self.get("Accessible", "Parent"))
    def walk(self):
        """This and all below it, as they were at one time."""
        yield from Tree(self.at).walk(self.path)
    def text(self):                               # -1 is not "to the end" in GTK 4.8
        return self.call("Text", "GetText", "ii", 0, self.get("Text", "CharacterCount"))
    def set_text(self, s):
        return self.call("EditableText", "SetTextContents", "s", s)
    def value(self):
        return self.get("Value", "CurrentValue")
    def set_value(self, v):
        Bus.call(self.at, self.path, "org.freedesktop.DBus.Properties", "Set", "ssv", ATSPI + "Value", "CurrentValue",
                 dbus.Double(v))
    def has(self, state):
        number = int(getattr(Atspi.StateType, state))
        return bool(self.call("Accessible", "GetState")[number // 32] >> number % 32 & 1)
    def actions(self):
        return [self.call("Action", "GetName", "i", i) for i in range(self.get("Action", "NActions"))]
    def do(self, action="click"):
        if not self.call("Action", "DoAction", "i", self.actions().index(action)):
            raise Refused("%r refuses %r" % (self.name, action))
    def focus(self):
        return self.call("Component", "GrabFocus")
    def extents(self):                            # relative to the frame's content box
        return tuple(self.call("Component", "GetExtents", "u", int(Atspi.CoordType.WINDOW)))

class Tree:
    """All nodes of the application NAME as they are now.

    The cache holds those that were asked for once, and still those that are hidden since; it says how many children
    each has and which child it is; the only one of a stack's page is called the second. Where that does not add up,
    the node itself is asked, and what is new below it."""
    def __init__(self, name):
        self.name, self.items, self.order = name, {}, {}
        while not self.read():
            pass
    def read(self):
        """Whether nothing new was met."""
        below = collections.defaultdict(list)
        items = Bus.call(self.name, "/org/a11y/atspi/cache", ATSPI + "Cache", "GetItems")
        self.items = {item[0][1]: (item[7], item[6]) for item in items}
        for (_, path), _, (_, parent), index, *_ in items:
            below[parent].append((index, path))
        self.order, new = {}, False
        for (_, path), _, _, _, count, *_ in items:
            places = sorted(below[path])
            self.order[path] = [child for _, child in places]
            numbers = [place for place, _ in places]
            if path == ROOT or numbers != list(range(count)) and (count, numbers) != (1, [1]):
                self.order[path] = self.ask(path)
                for child in self.order[path]:
                    if child not in self.items:
                        new = True
                        self.meet(child)
        return not new
    def ask(self, path):
        try:
            return [child for _, child in Node(self.name, path).call("Accessible", "GetChildren")]
        except dbus.DBusException:
            return []                             # it went away meanwhile
    def meet(self, path):
        for child in self.ask(path):
            self.meet(child)
    def children(self, path):
        return [Node(self.name, child, self, self.items[child])
                for child in self.order.get(path, []) if child in self.items]
    def walk(self, path):
        ahead = [path]
        while ahead:
            path = ahead.pop()
            if path in self.items:
                yield Node(self.name, path, self, self.items[path])
            ahead += reversed(self.order.get(path, []))

class App:
    def __init__(self, argv, name=None, timeout=None, env=None, running=None, **kw):
        self.name = name or os.path.basename(argv[0])
        self.p = running or subprocess.Popen(argv, env={**os.environ, **(env or {})}, **kw)
        try:
            self.root = wait_for(self._find_app, timeout, "application " + self.name)
        except Exception:
            self.p.kill()                         # or the next start would be handed over to it
            self.p.wait()
            raise
    def _find_app(self):
        if self.p.poll() is not None:
            raise RuntimeError("application exited with %d" % self.p.returncode)
        for node in Node("org.a11y.atspi.Registry", ROOT).children():
            if Bus.process(node.at) == self.p.pid and node.children():
                return node
    def find(self, name=None, role=None, timeout=None, pred=None):
        def look():
            for n in self.root.walk():
                if (role is None or n.role == role) and \
                   (name is None or (name.search(n.name) if hasattr(name, "search") else n.name == name)) and \
                   (pred is None or pred(n)):
                    return Node(n.at, n.path)
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
        _, _, w, h = frame.extents()              # at 0, 0; the rest is the CSD border
        bx = (int(g["WIDTH"]) - left - right - w) // 2
        by = (int(g["HEIGHT"]) - top - bottom - h) // 2
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
class CursorImage(ctypes.Structure):
    """What libXfixes tells of the cursor."""
    _fields_ = [("place", ctypes.c_short * 2), ("shape", ctypes.c_ushort * 4), ("serial", ctypes.c_ulong),
                ("pixels", ctypes.c_void_p), ("atom", ctypes.c_ulong), ("name", ctypes.c_char_p)]
class Pointer:
    display = None
    @classmethod
    def cursor(cls):
        """The name of the cursor, such as "dnd-none" during a drag over what takes nothing."""
        if cls.display is None:
            cls.x, cls.fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
            cls.x.XOpenDisplay.restype = ctypes.c_void_p
            cls.fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
            cls.display = ctypes.c_void_p(cls.x.XOpenDisplay(None))
        image = cls.fixes.XFixesGetCursorImage(cls.display)
        name = image.contents.name.decode()
        cls.x.XFree(image)
        return name
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
