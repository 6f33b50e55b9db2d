/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-artist.h"

#include "base/length.h"

struct _HfCanvasArtist
{
  GObject parent_instance;

  GThreadPool *pool;    /* of one thread, which the renderer belongs to */
  HfRenderer *renderer; /* used by that thread alone */
};

G_DEFINE_FINAL_TYPE (HfCanvasArtist, hf_canvas_artist, G_TYPE_OBJECT)

/* What is asked for, as a task's data. */
typedef struct
{
  HfCard *card;
  HfCanvasLook look;
  HfCanvasSpot spot;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  hf_card_unref (order->card);
  hf_canvas_look_clear (&order->look);
  g_free (order);
}

/* A page with nothing on it but the item, at the corner and upright, as its spot says all about where it stands. */
static HfPage *
make_page (const HfCanvasLook *look)
{
  HfItemDraft *item = hf_item_draft (look->item);
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *items = hf_item_list_new ();

  item->frame = (HfFrame){ 0, 0, hf_mm_from_pt (look->width_pt), hf_mm_from_pt (look->height_pt) };
  item->rotation_deg = 0.0;
  item->opacity = look->opacity;
  item->hidden = FALSE;
  g_ptr_array_add (items, (gpointer) hf_item_seal (item));
  hf_page_draft_take_items (page, items);

  return hf_page_seal (page);
}

static HfCanvasPicture *
paint (HfRenderer *renderer, const Order *order)
{
  g_autoptr (HfPage) page = make_page (&order->look);
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, order->card, page);
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_boxes);
  HfCanvasPicture *picture = hf_canvas_picture_new (&order->look, &order->spot, layout, &boxes[0]);

  hf_canvas_picture_add_levels (picture);
  return picture;
}

static void
work (gpointer data, gpointer artist)
{
  g_autoptr (GTask) task = data;
  HfCanvasArtist *self = artist;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->renderer == NULL)
    self->renderer = hf_renderer_new ();
  g_task_return_pointer (task, paint (self->renderer, g_task_get_task_data (task)),
                         (GDestroyNotify) hf_canvas_picture_unref);
}

HfCanvasArtist *
hf_canvas_artist_get_default (void)
{
  static HfCanvasArtist *artist;

  if (artist == NULL)
    artist = g_object_new (HF_TYPE_CANVAS_ARTIST, NULL);

  return artist;
}

void
hf_canvas_artist_paint_async (HfCanvasArtist *self, HfCard *card, const HfCanvasLook *look, const HfCanvasSpot *spot,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  g_return_if_fail (look->text == NULL); /* words belong to the main thread */

  order->card = hf_card_ref (card);
  hf_canvas_look_copy (&order->look, look);
  order->spot = *spot;
  g_task_set_source_tag (task, hf_canvas_artist_paint_async);
  g_task_set_task_data (task, order, order_free);
  g_thread_pool_push (self->pool, task, NULL);
}

HfCanvasPicture *
hf_canvas_artist_paint_finish (HfCanvasArtist *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
hf_canvas_artist_class_init (HfCanvasArtistClass *klass)
{
}

static void
hf_canvas_artist_init (HfCanvasArtist *self)
{
  /* Exclusive, so that the renderer stays with its thread. */
  self->pool = g_thread_pool_new (work, self, 1, TRUE, NULL);
}
