/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes from starting the program to its gallery: bench-start [RUNS]
 *
 * Starts itself again and again as the program is started, each time telling when there was a window, when all
 * templates stood in the gallery and could be used, and when the last picture came. The first runs, in which files are
 * read from the disk and pictures are painted for the first time, do not count. */
#include "ui/application.h"
#include "ui/window.h"

#include <stdlib.h>
#include <time.h>

#define RUNS 9
#define WARMING_RUNS 2

/* Without a frame for so long nothing more is coming. */
#define QUIET_MS 1500

typedef enum
{
  TO_WINDOW,
  TO_GALLERY,
  TO_LAST_PICTURE,
  PROCESSOR, /* what the main thread worked until the gallery, which other programs do not add to */
  N_TIMES,
} Time;

static const char *const time_names[] = { "to the window", "to the gallery", "to the last picture",
                                          "work to the gallery" };

/* A start as the program sees it. */
typedef struct
{
  HfApplication *application;
  gint64 began_us;
  double times_ms[N_TIMES];
  guint quiet;
} Start;

static gboolean
be_done (gpointer data)
{
  Start *start = data;

  for (guint i = 0; i < N_TIMES; i++)
    g_print ("%.1f ", start->times_ms[i]);
  g_print ("\n");
  exit (0);
  return G_SOURCE_REMOVE;
}

static double
read_processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static void
after_paint (GdkFrameClock *clock, Start *start)
{
  double now_ms = (double) (g_get_monotonic_time () - start->began_us) / 1000.0;

  if (start->times_ms[TO_WINDOW] == 0.0)
    start->times_ms[TO_WINDOW] = now_ms;
  if (start->times_ms[TO_GALLERY] == 0.0 && hf_gallery_model_is_ready (hf_application_get_gallery (start->application)))
    {
      start->times_ms[TO_GALLERY] = now_ms;
      start->times_ms[PROCESSOR] = read_processor_ms ();
    }
  start->times_ms[TO_LAST_PICTURE] = now_ms;
  g_clear_handle_id (&start->quiet, g_source_remove);
  start->quiet = g_timeout_add (QUIET_MS, be_done, start);
}

static void
window_realized (GtkWidget *window, Start *start)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint), start);
}

static void
window_added (GtkApplication *application, GtkWindow *window, Start *start)
{
  g_signal_connect (window, "realize", G_CALLBACK (window_realized), start);
}

/* Runs as the program. @began_us: when it was started, of the monotonic clock */
static int
run (const char *name, gint64 began_us)
{
  Start start = { .application = hf_application_new (), .began_us = began_us };
  char *arguments[] = { (char *) name, NULL };

  g_application_set_flags (G_APPLICATION (start.application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (start.application, "window-added", G_CALLBACK (window_added), &start);
  return g_application_run (G_APPLICATION (start.application), 1, arguments);
}

static void
measure (const char *program, double times_ms[N_TIMES])
{
  g_autofree char *began = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *arguments[] = { program, "start", began, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  char *at;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL, &error))
    g_error ("%s", error->message);
  at = said;
  for (guint i = 0; i < N_TIMES; i++)
    times_ms[i] = g_ascii_strtod (at, &at);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right ? 1 : 0;
}

int
main (int argc, char *argv[])
{
  guint n_runs = argc == 2 ? (guint) MAX (1, atoi (argv[1])) : RUNS;
  GArray *times_ms[N_TIMES] = { NULL };

  if (argc == 3)
    return run (argv[0], g_ascii_strtoll (argv[2], NULL, 10));

  for (guint i = 0; i < N_TIMES; i++)
    times_ms[i] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < WARMING_RUNS + n_runs; i++)
    {
      double run_ms[N_TIMES];

      measure (argv[0], run_ms);
      for (guint j = 0; i >= WARMING_RUNS && j < N_TIMES; j++)
        g_array_append_val (times_ms[j], run_ms[j]);
    }
  for (guint i = 0; i < N_TIMES; i++)
    {
      g_array_sort (times_ms[i], compare_doubles);
      g_print ("start %-20s %3u runs  least %6.1f  middle %6.1f  most %6.1f ms\n", time_names[i], n_runs,
               g_array_index (times_ms[i], double, 0), g_array_index (times_ms[i], double, n_runs / 2),
               g_array_index (times_ms[i], double, n_runs - 1));
      g_array_unref (times_ms[i]);
    }
  return 0;
}
