/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frames.h"

#include <time.h>

typedef struct
{
  void (*act) (guint frame, gpointer data);
  gpointer data;
  guint n_frames;
  guint frame;
  double clock_start_ms;
  double cpu_start_ms;
  HfFrames frames;
  GMainLoop *loop;
} Run;

static double
read_clock_ms (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);
  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static void
before_paint (GdkFrameClock *clock, Run *run)
{
  run->clock_start_ms = read_clock_ms (CLOCK_MONOTONIC);
  run->cpu_start_ms = read_clock_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
after_paint (GdkFrameClock *clock, Run *run)
{
  double clock_ms = read_clock_ms (CLOCK_MONOTONIC) - run->clock_start_ms;
  double cpu_ms = read_clock_ms (CLOCK_THREAD_CPUTIME_ID) - run->cpu_start_ms;

  if (run->frame == 0 || run->frame > run->n_frames)
    return;
  g_array_append_val (run->frames.clock_ms, clock_ms);
  g_array_append_val (run->frames.cpu_ms, cpu_ms);
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  if (run->frame >= run->n_frames)
    {
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }
  run->act (run->frame++, run->data);
  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right ? 1 : 0;
}

double
hf_frames_get_part (const GArray *sorted_ms, double part)
{
  return sorted_ms->len > 0 ? g_array_index (sorted_ms, double, (guint) (part * (sorted_ms->len - 1) + 0.5)) : 0.0;
}

static gboolean
quit_loop (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

void
hf_frames_settle (guint ms)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (ms, quit_loop, loop);
  g_main_loop_run (loop);
}

HfFrames
hf_frames_measure (GtkWidget *widget, guint n_frames, void (*act) (guint frame, gpointer data), gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Run run = { .act = act, .data = data, .n_frames = n_frames, .loop = g_main_loop_new (NULL, FALSE) };

  run.frames.clock_ms = g_array_new (FALSE, FALSE, sizeof (double));
  run.frames.cpu_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint), &run);
  gtk_widget_add_tick_callback (widget, tick, &run, NULL);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  g_main_loop_unref (run.loop);

  g_array_sort (run.frames.clock_ms, compare_doubles);
  g_array_sort (run.frames.cpu_ms, compare_doubles);
  return run.frames;
}

void
hf_frames_clear (HfFrames *frames)
{
  g_clear_pointer (&frames->clock_ms, g_array_unref);
  g_clear_pointer (&frames->cpu_ms, g_array_unref);
}
