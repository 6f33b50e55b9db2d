/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/alarm.h"

typedef struct
{
  GMutex lock;
  GCond woken;
} Bell;

static gint64
read_computer (gpointer data)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
wake (GCancellable *cancellable, gpointer data)
{
  Bell *bell = data;

  g_mutex_lock (&bell->lock);
  g_cond_broadcast (&bell->woken);
  g_mutex_unlock (&bell->lock);
}

gboolean
hf_alarm_wait (gint64 until_s, double look_every_s, HfAlarmClock clock, gpointer data, GCancellable *cancellable,
               GError **error)
{
  HfAlarmClock read = clock != NULL ? clock : read_computer;
  Bell bell;
  gulong handler;

  g_mutex_init (&bell.lock);
  g_cond_init (&bell.woken);
  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (wake), &bell, NULL) : 0;

  /* No wait is longer than a look, as the clock may be set forward, and as the one that is waited by stands still while
   * the computer sleeps. */
  g_mutex_lock (&bell.lock);
  while (read (data) < until_s && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait_until (&bell.woken, &bell.lock,
                       g_get_monotonic_time () +
                           (gint64) (MIN ((double) (until_s - read (data)), look_every_s) * G_USEC_PER_SEC));
  g_mutex_unlock (&bell.lock);

  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
  g_cond_clear (&bell.woken);
  g_mutex_clear (&bell.lock);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
