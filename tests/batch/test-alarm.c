/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/alarm.h"

#define LOOK_S 0.005

/* A clock that says, each time it is looked at, what comes next, and its last for ever. */
typedef struct
{
  const gint64 *says;
  guint n;
  guint n_looks;
} Clock;

static gint64
look (gpointer data)
{
  Clock *clock = data;
  gint64 time_s = clock->says[MIN (clock->n_looks, clock->n - 1)];

  clock->n_looks++;
  return time_s;
}

static void
test_jumps (void)
{
  /* Slowly, back by a year, and forward beyond the time. */
  static const gint64 says[] = { 1000, 1000, 1001, 1001, -31536000, -31536000, 1002, 1002, 90000 };
  Clock clock = { says, G_N_ELEMENTS (says), 0 };
  g_autoptr (GError) error = NULL;
  gboolean waited = hf_alarm_wait (5000, LOOK_S, look, &clock, NULL, &error);

  g_assert_true (waited);
  g_assert_no_error (error);
  g_assert_cmpuint (clock.n_looks, ==, G_N_ELEMENTS (says));
}

static void
test_over (void)
{
  static const gint64 says[] = { 5000 };
  Clock clock = { says, G_N_ELEMENTS (says), 0 };
  gboolean waited = hf_alarm_wait (5000, 3600.0, look, &clock, NULL, NULL);

  g_assert_true (waited);
  g_assert_cmpuint (clock.n_looks, ==, 1);
}

static void
test_computer (void)
{
  gint64 until_s = g_get_real_time () / G_USEC_PER_SEC + 1;
  gboolean waited = hf_alarm_wait (until_s, 3600.0, NULL, NULL, NULL, NULL);

  g_assert_true (waited);
  g_assert_cmpint (g_get_real_time () / G_USEC_PER_SEC, >=, until_s);
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (void)
{
  static const gint64 says[] = { 0 };
  Clock clock = { says, G_N_ELEMENTS (says), 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel, cancellable);
  /* Longer than any test may take, were it waited for. */
  gboolean waited = hf_alarm_wait (1000000, 100000.0, look, &clock, cancellable, &error);

  g_thread_join (thread);
  g_assert_false (waited);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alarm/clock-that-jumps", test_jumps);
  g_test_add_func ("/alarm/time-that-is-over", test_over);
  g_test_add_func ("/alarm/clock-of-the-computer", test_computer);
  g_test_add_func ("/alarm/cancelled", test_cancelled);
  return g_test_run ();
}
