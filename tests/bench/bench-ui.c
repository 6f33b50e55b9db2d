/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much work a window makes in each frame of its canvas: pulling an item, zooming, panning and typing, on the card
 * of a folder. */
#include "file/load.h"
#include "frames.h"
#include "ui/application.h"
#include "ui/design/canvas-private.h"
#include "ui/window.h"

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
} Doing;

static void
act (guint frame, gpointer data)
{
  const Doing *doing = data;

  doing->action (doing->canvas, frame);
}

static void
measure (HfCanvas *canvas, const char *what, Action action)
{
  Doing doing = { canvas, action };
  HfFrames frames = hf_frames_measure (GTK_WIDGET (canvas), N_FRAMES, act, &doing);

  g_print ("%-28s %3u frames  clock p50 %6.2f p95 %6.2f max %6.2f ms  processor p50 %6.2f p95 %6.2f ms\n", what,
           frames.clock_ms->len, hf_frames_get_part (frames.clock_ms, 0.5), hf_frames_get_part (frames.clock_ms, 0.95),
           hf_frames_get_part (frames.clock_ms, 1.0), hf_frames_get_part (frames.cpu_ms, 0.5),
           hf_frames_get_part (frames.cpu_ms, 0.95));
  hf_frames_clear (&frames);
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
  hf_canvas_set_scale (canvas, canvas->view.scale * factor, canvas->view.width_px / 2.0, canvas->view.height_px / 2.0);
}

static void
zoom_out (HfCanvas *canvas, guint frame)
{
  double factor = frame < N_FRAMES / 2 ? 1 / 1.01 : 1.01;

  hf_canvas_keep_moving (canvas);
  hf_canvas_set_scale (canvas, canvas->view.scale * factor, canvas->view.width_px / 2.0, canvas->view.height_px / 2.0);
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
  double x;
  double y;

  hf_frames_settle (SETTLE_MS);
  x = canvas->view.width_px / 2.0;
  y = canvas->view.height_px / 2.0;
  hf_document_select_one (document, id);
  hf_canvas_begin_drag (canvas, HF_DRAG_MOVE, HF_HANDLE_NONE, x, y);
  measure (canvas, "pulling a text", pull);
  hf_canvas_cancel_drag (canvas);
  hf_frames_settle (SETTLE_MS);
  measure (canvas, "zooming in and back", zoom);
  hf_canvas_set_fit (canvas, HF_CANVAS_FIT_PAGE);
  hf_frames_settle (SETTLE_MS);
  measure (canvas, "zooming out and back", zoom_out);
  hf_canvas_set_scale (canvas, canvas->view.scale * 2, x, y);
  hf_frames_settle (SETTLE_MS);
  measure (canvas, "panning at twice the size", pan);
  hf_canvas_set_fit (canvas, HF_CANVAS_FIT_PAGE);
  hf_frames_settle (SETTLE_MS);
  hf_canvas_begin_writing (canvas, id);
  measure (canvas, "typing a letter a frame", type);
}

/* Returns: (transfer none) (nullable): the first of @type in @widget */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

int
main (int argc, char *argv[])
{
  g_autoptr (HfApplication) application = hf_application_new (); /* whose library the panels are filled from */
  g_autoptr (HfDocument) document = NULL;
  g_autoptr (HfCard) card = NULL;
  g_autoptr (GError) error = NULL;
  HfWindow *window;

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

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  window = hf_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  document = hf_document_new (card, NULL);
  hf_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  measure_all (HF_CANVAS (find (GTK_WIDGET (window), HF_TYPE_CANVAS)), document);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
