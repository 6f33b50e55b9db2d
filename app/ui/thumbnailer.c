/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/thumbnailer.h"

#include "output/page.h"
#include "render/painter.h"
#include "ui/texture.h"
#include "ui/thumbnail-store.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfThumbnailer
{
  GObject parent_instance;

  GThreadPool *pool;    /* of one thread, which the renderer belongs to */
  HfRenderer *renderer; /* used by that thread alone */
  guint64 n_asked;
  guint64 occasion; /* counted up when the main loop comes to rest */
  guint rest;       /* the source that does so */
};

G_DEFINE_FINAL_TYPE (HfThumbnailer, hf_thumbnailer, G_TYPE_OBJECT)

/* What is asked for, as a task's data. */
typedef struct
{
  HfCard *card;
  HfView view;
  int width_px;
  gboolean keep;
  guint64 occasion;
  guint64 number;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  hf_card_unref (order->card);
  g_free (order);
}

static int
compare_orders (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *first = g_task_get_task_data ((GTask *) a);
  const Order *second = g_task_get_task_data ((GTask *) b);

  if (first->occasion != second->occasion)
    return first->occasion < second->occasion ? 1 : -1;

  return first->number < second->number ? -1 : 1;
}

static cairo_surface_t *
paint (HfRenderer *renderer, const Order *order)
{
  HfLayout *layouts[HF_N_PAGE_KINDS] = { NULL };
  cairo_surface_t *surface;
  cairo_t *cr;
  HfSide side;
  double scale;

  if (!hf_view_get_side (order->card, order->view, &side))
    return NULL;

  scale = order->width_px / side.width_pt;
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, order->width_px, MAX (1, (int) (side.height_pt * scale + 0.5)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < side.n_pages; i++)
    layouts[side.pages[i]] = hf_layout_new (renderer, order->card, order->card->pages[side.pages[i]]);
  hf_side_paint (&side, layouts, cr, HF_TARGET_RASTER);
  cairo_destroy (cr);
  for (guint i = 0; i < side.n_pages; i++)
    hf_layout_unref (layouts[side.pages[i]]);

  return surface;
}

/* Returns: (transfer full) (nullable) */
static cairo_surface_t *
look_up (HfThumbnailer *self, const Order *order)
{
  g_autofree char *key = hf_thumbnail_key (order->card, order->view, order->width_px);
  cairo_surface_t *surface = hf_thumbnail_store_find (key);

  if (surface != NULL)
    return surface;

  surface = paint (self->renderer, order);
  if (surface != NULL)
    hf_thumbnail_store_keep (key, surface);
  return surface;
}

static void
work (gpointer data, gpointer thumbnailer)
{
  g_autoptr (GTask) task = data;
  HfThumbnailer *self = thumbnailer;
  const Order *order = g_task_get_task_data (task);
  cairo_surface_t *surface;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->renderer == NULL)
    self->renderer = hf_renderer_new ();
  surface = order->keep ? look_up (self, order) : paint (self->renderer, order);
  if (surface != NULL && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    g_task_return_pointer (task, hf_texture_new_for_surface (surface), g_object_unref);
  else
    g_task_return_new_error (task, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED, _ ("The card could not be painted."));
  if (surface != NULL)
    cairo_surface_destroy (surface);
}

HfThumbnailer *
hf_thumbnailer_get_default (void)
{
  static HfThumbnailer *thumbnailer;

  if (thumbnailer == NULL)
    thumbnailer = g_object_new (HF_TYPE_THUMBNAILER, NULL);

  return thumbnailer;
}

static gboolean
rest (gpointer thumbnailer)
{
  HfThumbnailer *self = thumbnailer;

  self->rest = 0;
  self->occasion++;
  return G_SOURCE_REMOVE;
}

/* @task (transfer full) */
static void
push (HfThumbnailer *self, GTask *task, HfCard *card, HfView view, int width_px, gboolean keep)
{
  Order *order = g_new0 (Order, 1);

  order->card = hf_card_ref (card);
  order->view = view;
  order->width_px = width_px;
  order->keep = keep;
  order->occasion = self->occasion;
  order->number = self->n_asked++;
  if (self->rest == 0)
    self->rest = g_idle_add (rest, self);
  g_task_set_task_data (task, order, order_free);
  g_thread_pool_push (self->pool, task, NULL);
}

void
hf_thumbnailer_paint_async (HfThumbnailer *self, HfCard *card, HfView view, int width_px, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (HF_IS_THUMBNAILER (self));
  g_return_if_fail (width_px > 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, hf_thumbnailer_paint_async);
  push (self, task, card, view, width_px, FALSE);
}

void
hf_thumbnailer_look_up_async (HfThumbnailer *self, HfCard *card, HfView view, int width_px, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (HF_IS_THUMBNAILER (self));
  g_return_if_fail (width_px > 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, hf_thumbnailer_look_up_async);
  push (self, task, card, view, width_px, TRUE);
}

GdkTexture *
hf_thumbnailer_paint_finish (HfThumbnailer *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
hf_thumbnailer_class_init (HfThumbnailerClass *klass)
{
}

static void
hf_thumbnailer_init (HfThumbnailer *self)
{
  /* Exclusive, so that the renderer stays with its thread. */
  self->pool = g_thread_pool_new (work, self, 1, TRUE, NULL);
  g_thread_pool_set_sort_function (self->pool, compare_orders, NULL);
}
