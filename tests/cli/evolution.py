# SPDX-License-Identifier: GPL-3.0-or-later
"""A message as Evolution understands it: by Camel, the parser of that mail program, which shares no code with GMime."""
import gi

gi.require_version("Camel", "1.2")
from gi.repository import Camel, Gio, GLib  # noqa: E402


def read(path):
    """The message in the file at PATH."""
    message = Camel.MimeMessage.new()
    stream = Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(path.read_bytes()))
    assert message.construct_from_input_stream_sync(stream, None)
    return message


def recipients(message):
    """Names and addresses."""
    found = message.get_recipients(Camel.RECIPIENT_TYPE_TO)
    return [(address.namep, address.addressp) for address in (found.get(i) for i in range(found.length()))]


def outline(part):
    """The kinds of PART and what it is made of, as nested lists."""
    content = part.get_content()
    kind = part.get_content_type().simple()
    if not isinstance(content, Camel.Multipart):
        return kind
    return [kind, *(outline(content.get_part(i)) for i in range(content.get_number()))]


def leaves(part):
    """What can be shown or saved, in order."""
    content = part.get_content()
    if not isinstance(content, Camel.Multipart):
        return [part]
    return [leaf for i in range(content.get_number()) for leaf in leaves(content.get_part(i))]


def data(part):
    stream = Gio.MemoryOutputStream.new_resizable()
    part.get_content().decode_to_output_stream_sync(stream, None)
    stream.close(None)
    return stream.steal_as_bytes().get_data()
