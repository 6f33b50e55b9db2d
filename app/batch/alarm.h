/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waiting for a time of day, on a computer that sleeps and whose clock is set. */
#pragma once

#include <gio/gio.h>

/** HfAlarmClock: a clock on the wall; Unix time in seconds. */
typedef gint64 (*HfAlarmClock) (gpointer data);

/**
 * hf_alarm_wait: returns once @clock says @until_s (Unix time) or more, at most @look_every_s later, however it got
 * there.
 * @clock: (nullable): %NULL for that of the computer
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED, within moments of that
 */
gboolean hf_alarm_wait (gint64 until_s, double look_every_s, HfAlarmClock clock, gpointer data,
                        GCancellable *cancellable, GError **error);
