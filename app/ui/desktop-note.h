/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop tells of work that ended while nobody looked. */
#pragma once

#include <gio/gio.h>

/**
 * hf_desktop_note_send: shows @note, unless one of our windows is being looked at, or nobody shows notifications.
 * @id: (nullable): one of the same id is replaced
 */
void hf_desktop_note_send (const char *id, GNotification *note);

/**
 * hf_desktop_note_leave: shows @note whoever looks, as what stays when Heartfelt goes; else as hf_desktop_note_send().
 */
void hf_desktop_note_leave (const char *id, GNotification *note);
