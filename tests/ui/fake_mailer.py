#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fake_mailer.py OUT: stands in for the desktop's Email portal; each message it is asked to compose is a line of JSON in OUT,
with size, beginning and SHA-256 of what is attached. OUT.ready is there once it listens."""
import hashlib
import json
import os
import sys

from gi.repository import Gio, GLib

OUT = sys.argv[1]
INTERFACE = """<node><interface name='org.freedesktop.portal.Email'><method name='ComposeEmail'>
<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
<property name='version' type='u' access='read'/></interface></node>"""


def describe(data):
    return {"size": len(data), "begins": data[:5].decode("latin1"), "sha256": hashlib.sha256(data).hexdigest()}


def on_call(connection, sender, _path, _interface, _method, parameters, invocation):
    _parent, options = parameters.unpack()
    descriptors = invocation.get_message().get_unix_fd_list()
    files = []
    for descriptor in descriptors.steal_fds() if descriptors else []:
        with os.fdopen(descriptor, "rb") as file:
            files.append(describe(file.read()))
    options.pop("attachment_fds", None)
    with open(OUT, "a", encoding="utf-8") as file:
        file.write(json.dumps({**options, "files": files}) + "\n")
    token = options.get("handle_token", "t")
    handle = "/org/freedesktop/portal/desktop/request/%s/%s" % (sender[1:].replace(".", "_"), token)
    invocation.return_value(GLib.Variant("(o)", (handle,)))
    GLib.timeout_add(50, lambda: connection.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response",
                                                        GLib.Variant("(ua{sv})", (0, {}))) and False)


def on_bus(connection, _name):
    connection.register_object("/org/freedesktop/portal/desktop", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0],
                               on_call, lambda *_: GLib.Variant("u", 3), None)


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", 0, on_bus,
                 lambda *_: open(OUT + ".ready", "wb").close(), None)
GLib.MainLoop().run()
