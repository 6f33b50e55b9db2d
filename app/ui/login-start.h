/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Being started, without a window, when the user logs in, for as long as something waits for its time. */
#pragma once

#include <glib.h>

/** HfLoginStartDone: is told whether Heartfelt will be started. */
typedef void (*HfLoginStartDone) (gboolean starts, gpointer data);

/**
 * hf_login_start_set: has Heartfelt started when the user logs in, or no more: where programs are kept apart, the
 * desktop is asked, and asks the user; else a file in the user's autostart folder says so.
 * @done: always called, later and once
 */
void hf_login_start_set (gboolean starts, HfLoginStartDone done, gpointer data);

/**
 * hf_login_start_dup_entry: the file for a program at @path, as the desktop entry specification has it.
 *
 * Returns: (transfer full)
 */
char *hf_login_start_dup_entry (const char *path);
