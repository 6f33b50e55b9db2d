/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-painter.h"

#include "batch/sheet-ink.h"
#include "ui/texture.h"

#include <glib/gi18n.h>

struct _HfSheetPainter
{
  GObject parent_instance;

  GThreadPool *pool; /* of one thread, which the rest belongs to */
  HfRenderer *renderer;
  HfProofer *proofer;
  HfSheetBook *book; /* whose cards @proofer makes */
  guint64 n_asked;
};

G_DEFINE_FINAL_TYPE (HfSheetPainter, hf_sheet_painter, G_TYPE_OBJECT)

/* What is asked for, as a task's data. */
typedef struct
{
  HfSheetBook *book;
  guint sheet;
  int width_px; /* 0: no picture, but the ink */
  guint64 number;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  hf_sheet_book_unref (order->book);
  g_free (order);
}

/* Pictures are looked at; ink can wait. */
static int
compare_orders (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *first = g_task_get_task_data ((GTask *) a);
  const Order *second = g_task_get_task_data ((GTask *) b);

  if ((first->width_px > 0) != (second->width_px > 0))
    return first->width_px > 0 ? -1 : 1;

  return first->number > second->number ? -1 : 1;
}

void
hf_sheet_picture_free (HfSheetPicture *picture)
{
  g_clear_object (&picture->sides[0]);
  g_clear_object (&picture->sides[1]);
  g_free (picture);
}

/* Lets go of the cards of before where @book has others. */
static void
take_up (HfSheetPainter *self, HfSheetBook *book)
{
  if (self->renderer == NULL)
    self->renderer = hf_renderer_new ();
  if (self->book == NULL || hf_sheet_book_get_card (self->book) != hf_sheet_book_get_card (book))
    {
      g_clear_pointer (&self->proofer, hf_proofer_free);
      self->proofer = hf_proofer_new (self->renderer, hf_sheet_book_get_card (book));
    }
  hf_sheet_book_ref (book);
  g_clear_pointer (&self->book, hf_sheet_book_unref);
  self->book = book;
}

static HfSheetPicture *
paint (HfSheetPainter *self, const Order *order, GCancellable *cancellable, GError **error)
{
  const HfImposition *imposition = hf_sheet_book_get_imposition (order->book);
  guint n_sides = hf_imposition_get_duplex (imposition) != HF_DUPLEX_NONE ? 2 : 1;
  g_autoptr (GHashTable) proofs = hf_sheet_book_make_proofs (order->book, order->sheet, self->proofer, cancellable);
  HfSheetPicture *picture = g_new0 (HfSheetPicture, 1);

  for (guint i = 0; proofs != NULL && i < n_sides; i++)
    {
      cairo_surface_t *surface =
          g_cancellable_is_cancelled (cancellable)
              ? NULL
              : hf_sheet_book_paint (order->book, (HfSheetSide){ order->sheet, i == 1 }, order->width_px, proofs,
                                     hf_renderer_get_fonts (self->renderer), error);

      if (surface == NULL)
        break;
      picture->sides[i] = hf_texture_new_for_surface (surface);
      cairo_surface_destroy (surface);
    }
  if (picture->sides[n_sides - 1] != NULL)
    return picture;

  hf_sheet_picture_free (picture);
  return NULL;
}

static HfInkCoverage *
estimate_ink (HfSheetPainter *self, const Order *order, GError **error)
{
  g_autoptr (HfFields) fields = hf_sheet_book_get_fields (order->book, 0);
  g_autoptr (HfProof) proof = hf_proofer_make (self->proofer, fields);
  g_autofree HfInkCoverage *ink = g_new0 (HfInkCoverage, 1);

  return hf_sheet_estimate_ink (hf_sheet_book_get_imposition (order->book), proof, ink, error) ? g_steal_pointer (&ink)
                                                                                               : NULL;
}

static void
work (gpointer data, gpointer painter)
{
  g_autoptr (GTask) task = data;
  HfSheetPainter *self = painter;
  const Order *order = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  gpointer made;

  if (g_task_return_error_if_cancelled (task))
    return;

  take_up (self, order->book);
  made = order->width_px > 0 ? (gpointer) paint (self, order, cancellable, &error)
                             : (gpointer) estimate_ink (self, order, &error);
  if (made != NULL)
    g_task_return_pointer (task, made, order->width_px > 0 ? (GDestroyNotify) hf_sheet_picture_free : g_free);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

static void
push (HfSheetPainter *self, HfSheetBook *book, guint sheet, int width_px, GCancellable *cancellable,
      GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  order->book = hf_sheet_book_ref (book);
  order->sheet = sheet;
  order->width_px = width_px;
  order->number = self->n_asked++;
  g_task_set_task_data (task, order, order_free);
  g_thread_pool_push (self->pool, task, NULL);
}

HfSheetPainter *
hf_sheet_painter_get_default (void)
{
  static HfSheetPainter *painter;

  if (painter == NULL)
    painter = g_object_new (HF_TYPE_SHEET_PAINTER, NULL);

  return painter;
}

void
hf_sheet_painter_paint_async (HfSheetPainter *self, HfSheetBook *book, guint sheet, int width_px,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HF_IS_SHEET_PAINTER (self));
  g_return_if_fail (width_px > 0);

  push (self, book, sheet, width_px, cancellable, callback, data);
}

HfSheetPicture *
hf_sheet_painter_paint_finish (HfSheetPainter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
hf_sheet_painter_estimate_ink_async (HfSheetPainter *self, HfSheetBook *book, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (HF_IS_SHEET_PAINTER (self));

  push (self, book, 0, 0, cancellable, callback, data);
}

HfInkCoverage *
hf_sheet_painter_estimate_ink_finish (HfSheetPainter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
hf_sheet_painter_class_init (HfSheetPainterClass *klass)
{
}

static void
hf_sheet_painter_init (HfSheetPainter *self)
{
  /* Exclusive, so that the renderer stays with its thread. */
  self->pool = g_thread_pool_new (work, self, 1, TRUE, NULL);
  g_thread_pool_set_sort_function (self->pool, compare_orders, NULL);
}
