/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much work the canvas makes in each frame: pulling an item, zooming, panning and typing, on the card of a folder.
 *
 * A frame's work is what the main thread does from the frame clock's before-paint to its after-paint: time of the clock,
 * and of the processor, which other programs do not add to. */
#include "file/load.h"
#include "ui/design/canvas-private.h"

#include <time.h>

#define WIDTH 2560
#define HEIGHT 1440
#define N_FRAMES 120
#define SETTLE_MS 3000

/* What is done in frame @frame. */
typedef void (*Action) (HfCanvas *canvas, guint frame);

typedef struct
{
  HfCanvas *canvas;
  Action action;
  guint frame;
  double clock_start_ms;
  double cpu_start_ms;
  GArray *clock_ms; /* double */
  GArray *cpu_ms;
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

  if (run->frame == 0 || run->frame > N_FRAMES)
    return;
  g_array_append_val (run->clock_ms, clock_ms);
  g_array_append_val (run->cpu_ms, cpu_ms);
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  if (run->frame >= N_FRAMES)
    {
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }
  run->action (run->canvas, run->frame++);
  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right ? 1 : 0;
}

static double
get_part (GArray *sorted, double part)
{
  return sorted->len > 0 ? g_array_index (sorted, double, (guint) (part * (sorted->len - 1) + 0.5)) : 0.0;
}

static gboolean
quit_loop (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (SETTLE_MS, quit_loop, loop);
  g_main_loop_run (loop);
}

static void
measure (HfCanvas *canvas, const char *what, Action action)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (canvas));
  Run run = { .canvas = canvas, .action = action, .loop = g_main_loop_new (NULL, FALSE) };

  run.clock_ms = g_array_new (FALSE, FALSE, sizeof (double));
  run.cpu_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint), &run);
  gtk_widget_add_tick_callback (GTK_WIDGET (canvas), tick, &run, NULL);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);

  g_array_sort (run.clock_ms, compare_doubles);
  g_array_sort (run.cpu_ms, compare_doubles);
  g_print ("%-28s %3u frames  clock p50 %6.2f p95 %6.2f max %6.2f ms  processor p50 %6.2f p95 %6.2f ms\n", what,
           run.clock_ms->len, get_part (run.clock_ms, 0.5), get_part (run.clock_ms, 0.95), get_part (run.clock_ms, 1.0),
           get_part (run.cpu_ms, 0.5), get_part (run.cpu_ms, 0.95));
  g_array_unref (run.clock_ms);
  g_array_unref (run.cpu_ms);
  g_main_loop_unref (run.loop);
}

static void
pull (HfCanvas *canvas, guint frame)
{
  hf_canvas_drag_to (canvas, canvas->drag.start_x + frame, canvas->drag.start_y + 2.0 * frame, 0);
}

static void
zoom (HfCanvas *canvas, guint frame)
{
  double factor = frame < N_FRAMES / 2 ? 1.02 : 1 / 1.02;

  hf_canvas_keep_moving (canvas);
  hf_canvas_set_scale (canvas, canvas->view.scale * factor, WIDTH / 2.0, HEIGHT / 2.0);
}

static void
zoom_out (HfCanvas *canvas, guint frame)
{
  double factor = frame < N_FRAMES / 2 ? 1 / 1.01 : 1.01;

  hf_canvas_keep_moving (canvas);
  hf_canvas_set_scale (canvas, canvas->view.scale * factor, WIDTH / 2.0, HEIGHT / 2.0);
}

static void
pan (HfCanvas *canvas, guint frame)
{
  hf_canvas_keep_moving (canvas);
  hf_canvas_scroll_by (canvas, frame < N_FRAMES / 2 ? 4 : -4, frame < N_FRAMES / 2 ? 6 : -6);
}

static void
type (HfCanvas *canvas, guint frame)
{
  hf_canvas_write (canvas, frame % 6 == 5 ? " " : "e");
}

/* The frontmost text of the front, which is what people pull about most. */
static const char *
find_text (HfCard *card)
{
  HfPage *page = hf_card_get_page (card, HF_PAGE_FRONT);

  for (guint i = page->n_items; i-- > 0;)
    if (page->items[i]->kind == HF_ITEM_TEXT && !page->items[i]->locked)
      return page->items[i]->id;

  return NULL;
}

static void
measure_all (HfCanvas *canvas, HfDocument *document)
{
  const char *id = find_text (hf_document_get_card (document));
  double x = WIDTH / 2.0;
  double y = HEIGHT / 2.0;

  settle ();
  hf_document_select_one (document, id);
  hf_canvas_begin_drag (canvas, HF_DRAG_MOVE, HF_HANDLE_NONE, x, y);
  measure (canvas, "pulling a text", pull);
  hf_canvas_cancel_drag (canvas);
  settle ();
  measure (canvas, "zooming in and back", zoom);
  hf_canvas_set_fit (canvas, HF_CANVAS_FIT_PAGE);
  settle ();
  measure (canvas, "zooming out and back", zoom_out);
  hf_canvas_set_scale (canvas, canvas->view.scale * 2, x, y);
  settle ();
  measure (canvas, "panning at twice the size", pan);
  hf_canvas_set_fit (canvas, HF_CANVAS_FIT_PAGE);
  settle ();
  hf_canvas_begin_writing (canvas, id);
  measure (canvas, "typing a letter a frame", type);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/heartfelt/Heartfelt/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  g_autoptr (HfDocument) document = NULL;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;
  GtkWidget *scrolled;
  HfCanvas *canvas;

  if (argc != 2)
    {
      g_printerr ("bench-ui FOLDER: the folder of a template\n");
      return 2;
    }
  card = hf_file_load (argv[1], HF_FILE_LOAD_DEFAULT, NULL, &error);
  if (card == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  adw_init ();
  add_style ();
  window = gtk_window_new ();
  scrolled = gtk_scrolled_window_new ();
  canvas = g_object_new (HF_TYPE_CANVAS, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (canvas));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_titlebar (GTK_WINDOW (window), adw_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  document = hf_document_new (card, NULL);
  hf_canvas_set_document (canvas, document);
  gtk_window_present (GTK_WINDOW (window));
  measure_all (canvas, document);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
