#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fake_printing.py OUT: stands in for the desktop's Print portal. What it is asked is a line of JSON in OUT each time, and the
file it is given lies beside it as OUT.pdf. OUT.ready is there once it listens; while OUT.refuse is there, the user closes
its window."""
import json
import os
import sys

from gi.repository import Gio, GLib

OUT = sys.argv[1]
TOKEN = 4711
INTERFACE = """<node><interface name='org.freedesktop.portal.Print'>
<method name='PreparePrint'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>
<arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
<method name='Print'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='in'/>
<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
<property name='version' type='u' access='read'/></interface></node>"""


def note(what):
    with open(OUT, "a", encoding="utf-8") as file:
        file.write(json.dumps(what) + "\n")


def prepare(parameters):
    _parent, title, settings, page_setup, options = parameters.unpack()
    note({"asked": title, "settings": settings, "page_setup": page_setup})
    if os.path.exists(OUT + ".refuse"):
        return options, 1, {}
    return options, 0, {"settings": parameters.get_child_value(2), "page-setup": parameters.get_child_value(3),
                        "token": GLib.Variant("u", TOKEN)}


def print_file(parameters, invocation):
    _parent, title, handle, options = parameters.unpack()
    # Some senders hand over a descriptor that only names the file.
    descriptor = invocation.get_message().get_unix_fd_list().get(handle)
    with open(f"/proc/self/fd/{descriptor}", "rb") as file, open(OUT + ".pdf", "wb") as kept:
        kept.write(file.read())
    os.close(descriptor)
    note({"printed": title, "token": options.get("token")})
    return options, 0, {}


def on_call(connection, sender, _path, _interface, method, parameters, invocation):
    options, response, results = prepare(parameters) if method == "PreparePrint" else print_file(parameters, invocation)
    handle = "/org/freedesktop/portal/desktop/request/%s/%s" % (sender[1:].replace(".", "_"), options.get("handle_token", "t"))
    invocation.return_value(GLib.Variant("(o)", (handle,)))
    GLib.timeout_add(50, lambda: connection.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response",
                                                        GLib.Variant("(ua{sv})", (response, results))) and False)


def on_bus(connection, _name):
    connection.register_object("/org/freedesktop/portal/desktop", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0],
                               on_call, lambda *_: GLib.Variant("u", 2), None)


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, on_bus,
                 lambda *_: open(OUT + ".ready", "wb").close(), None)
GLib.MainLoop().run()
