/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen of writing: the caret, what is selected, fields as chips, what is composed, and words that do not
 * fit. */
#include "ui/design/canvas-text-private.h"

#include "base/length.h"
#include "merge/syntax.h"
#include "ui/spelling/spelling.h"

#include <string.h>

/* Where @box and all its words are, with a little around them: no more is drawn anew when a letter is typed. */
static graphene_rect_t
get_bounds (HfCanvas *self, const HfCanvasRect *page, const HfBox *box)
{
  double around_pt = hf_text_layout_get_size (box->text) * 0.5;
  double width_pt = hf_pt_from_mm (box->frame.width_mm);
  double height_pt = hf_pt_from_mm (box->frame.height_mm);
  double surplus_pt = MAX (0.0, hf_text_layout_get_height (box->text) - height_pt);
  graphene_rect_t bounds;

  for (guint corner = 0; corner < 4; corner++)
    {
      double x = corner & 1 ? width_pt + around_pt : -around_pt;
      double y = corner & 2 ? height_pt + surplus_pt + around_pt : -surplus_pt - around_pt;
      graphene_point_t point;

      cairo_matrix_transform_point (&box->matrix, &x, &y);
      point = GRAPHENE_POINT_INIT ((float) (page->x + x * self->view.scale), (float) (page->y + y * self->view.scale));
      if (corner == 0)
        graphene_rect_init (&bounds, point.x, point.y, 0, 0);
      else
        graphene_rect_expand (&bounds, &point, &bounds);
    }

  return bounds;
}

/* From points of @box to px of the widget. */
static cairo_t *
begin_drawing (HfCanvas *self, GtkSnapshot *snapshot, guint index, const HfBox *box)
{
  HfCanvasRect page = hf_canvas_view_get_page (&self->view, index);
  graphene_rect_t bounds = get_bounds (self, &page, box);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_translate (cr, page.x, page.y);
  cairo_scale (cr, self->view.scale, self->view.scale);
  cairo_transform (cr, &box->matrix);
  return cr;
}

static void
add_rectangle (const cairo_rectangle_t *rectangle, gpointer data)
{
  cairo_rectangle (data, rectangle->x, rectangle->y, rectangle->width, rectangle->height);
}

static void
fill_range (cairo_t *cr, const HfBox *box, guint start, guint end, const GdkRGBA *color)
{
  hf_text_layout_visit_range (box->text, start, end, add_rectangle, cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
add_chip (const cairo_rectangle_t *rectangle, gpointer data)
{
  cairo_t *cr = data;
  double radius = rectangle->height * 0.3;
  double left = rectangle->x;
  double right = rectangle->x + rectangle->width;
  double top = rectangle->y - rectangle->height * 0.06;
  double bottom = rectangle->y + rectangle->height * 1.12;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
draw_chips (HfCanvas *self, cairo_t *cr, const HfBox *box)
{
  g_autofree char *words = hf_canvas_get_written_words (self);
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    {
      if (piece.kind != HF_PIECE_FIELD)
        continue;

      hf_text_layout_visit_range (box->text, hf_canvas_to_shown (self, (guint) piece.start),
                                  hf_canvas_to_shown (self, (guint) (piece.start + piece.length)), add_chip, cr);
      gdk_cairo_set_source_rgba (cr, &(GdkRGBA){ 0.21f, 0.52f, 0.89f, 0.20f });
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &(GdkRGBA){ 0.21f, 0.52f, 0.89f, 0.75f });
      cairo_set_line_width (cr, 1.0 / self->view.scale);
      cairo_stroke (cr);
    }
}

static void
add_underline (const cairo_rectangle_t *rectangle, gpointer data)
{
  cairo_rectangle (data, rectangle->x, rectangle->y + rectangle->height, rectangle->width, rectangle->height * 0.05);
}

static void
draw_preedit (HfCanvas *self, cairo_t *cr, const HfBox *box)
{
  guint start = self->writing.caret;

  if (self->writing.preedit == NULL)
    return;

  hf_text_layout_visit_range (box->text, start, start + (guint) strlen (self->writing.preedit), add_underline, cr);
  gdk_cairo_set_source_rgba (cr, &(GdkRGBA){ 0.11f, 0.44f, 0.85f, 1 });
  cairo_fill (cr);
}

/* A wave along the foot of a line, two letters' strokes high. */
typedef struct
{
  cairo_t *cr;
  double px; /* a pixel, in points */
} Wave;

static void
add_wave (const cairo_rectangle_t *rectangle, gpointer data)
{
  const Wave *wave = data;
  double step = MAX (2.0 * wave->px, rectangle->height * 0.045);
  double y = rectangle->y + rectangle->height;
  gboolean up = FALSE;

  cairo_move_to (wave->cr, rectangle->x, y);
  for (double x = rectangle->x + step; x < rectangle->x + rectangle->width + step / 2; x += step, up = !up)
    cairo_line_to (wave->cr, x, up ? y : y + step);
}

/* Red, with a light casing as the caret has. */
static void
draw_misspelt (HfCanvas *self, cairo_t *cr, const HfBox *box)
{
  g_autoptr (GArray) misspelt = hf_canvas_find_misspelt (self);
  Wave wave = { cr, 1.0 / self->view.scale };

  for (guint i = 0; i < misspelt->len; i++)
    {
      const HfMisspelt *word = &g_array_index (misspelt, HfMisspelt, i);

      hf_text_layout_visit_range (box->text, hf_canvas_to_shown (self, (guint) word->start),
                                  hf_canvas_to_shown (self, (guint) word->end), add_wave, &wave);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.8);
  cairo_set_line_width (cr, 3.4 * wave.px);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0.86, 0.08, 0.12);
  cairo_set_line_width (cr, 1.6 * wave.px);
  cairo_stroke (cr);
}

/* Dark with a light casing, so that it is seen on any ground. */
static void
draw_caret (HfCanvas *self, cairo_t *cr, const HfBox *box)
{
  double px = 1.0 / self->view.scale;
  HfTextCaret caret;

  hf_text_layout_get_caret (box->text, self->writing.caret + self->writing.preedit_caret, &caret);
  cairo_rectangle (cr, caret.x_pt - 1.8 * px, caret.top_pt - px, 3.6 * px, caret.bottom_pt - caret.top_pt + 2 * px);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.85);
  cairo_fill (cr);
  cairo_rectangle (cr, caret.x_pt - 0.8 * px, caret.top_pt, 1.6 * px, caret.bottom_pt - caret.top_pt);
  cairo_set_source_rgb (cr, 0.07, 0.07, 0.07);
  cairo_fill (cr);
}

/* Words beyond what fits are tinted, in what is selected and what is written in. */
static void
draw_surplus (HfCanvas *self, GtkSnapshot *snapshot)
{
  const char *const *ids = hf_document_get_selection (self->document);

  for (guint i = 0; ids[i] != NULL; i++)
    for (guint page = 0; page < self->view.side.n_pages; page++)
      {
        const HfBox *box = hf_layout_find_box (self->layouts[page], ids[i]);
        g_autofree char *words = NULL;
        guint fitting;
        cairo_t *cr;

        if (box == NULL || box->text == NULL)
          continue;
        words = hf_text_get_words (box->item->text);
        fitting = hf_text_layout_get_fitting_bytes (box->text);
        if (fitting >= strlen (words))
          continue;
        cr = begin_drawing (self, snapshot, page, box);
        fill_range (cr, box, fitting, (guint) strlen (words), &(GdkRGBA){ 0.90f, 0.55f, 0, 0.28f });
        cairo_destroy (cr);
      }
}

void
hf_canvas_paint_writing (HfCanvas *self, GtkSnapshot *snapshot)
{
  HfWriting *writing = &self->writing;
  const HfBox *box;
  guint index;
  cairo_t *cr;

  draw_surplus (self, snapshot);
  box = hf_canvas_get_written_box (self, &index);
  if (box == NULL)
    return;

  cr = begin_drawing (self, snapshot, index, box);
  draw_chips (self, cr, box);
  fill_range (cr, box, hf_canvas_to_shown (self, MIN (writing->caret, writing->anchor)),
              hf_canvas_to_shown (self, MAX (writing->caret, writing->anchor)),
              &(GdkRGBA){ 0.11f, 0.44f, 0.85f, 0.30f });
  draw_misspelt (self, cr, box);
  draw_preedit (self, cr, box);
  draw_caret (self, cr, box);
  cairo_destroy (cr);
}
