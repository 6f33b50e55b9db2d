/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/wall-painter.h"

#include "base/thread.h"
#include "proof/tile.h"
#include "ui/people/wall-pictures.h"
#include "ui/texture.h"

/* The window keeps a processor for itself. */
#define MOST_THREADS 3u

/* What is painted. A value, which threads share. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  guint page;
  int width_px;
} Subject;

/* Somebody asked for. */
typedef struct
{
  guint index;
  guint64 occasion;
  guint64 number;
} Order;

struct _HfWallPainter
{
  GObject parent_instance;

  HfWallPictures *pictures;
  guint64 occasion; /* counted up when the main loop comes to rest */
  guint rest;
  guint64 n_asked;

  /* Shared with the threads. */
  GMutex lock;
  GCond more;
  Subject *subject; /* reference counted; NULL: nothing is painted */
  GArray *orders;   /* Order */
  GArray *begun;    /* guint: whom threads are painting */
  GPtrArray *threads;
  gboolean ending;
};

G_DEFINE_FINAL_TYPE (HfWallPainter, hf_wall_painter, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
subject_clear (gpointer data)
{
  Subject *subject = data;

  hf_card_unref (subject->card);
  hf_crowd_unref (subject->crowd);
}

static void
subject_unref (Subject *subject)
{
  g_atomic_rc_box_release_full (subject, subject_clear);
}

/* A picture on its way to the main thread. */
typedef struct
{
  GWeakRef painter;
  Subject *subject;
  guint index;
  GdkTexture *texture;
} Delivery;

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  g_weak_ref_clear (&delivery->painter);
  subject_unref (delivery->subject);
  g_clear_object (&delivery->texture);
  g_free (delivery);
}

static void
forget_begun (HfWallPainter *self, guint index)
{
  for (guint i = 0; i < self->begun->len; i++)
    if (g_array_index (self->begun, guint, i) == index)
      {
        g_array_remove_index_fast (self->begun, i);
        return;
      }
}

static gboolean
deliver (gpointer data)
{
  Delivery *delivery = data;
  g_autoptr (HfWallPainter) self = g_weak_ref_get (&delivery->painter);
  gboolean wanted;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_mutex_lock (&self->lock);
  wanted = self->subject == delivery->subject;
  if (wanted)
    forget_begun (self, delivery->index);
  g_mutex_unlock (&self->lock);
  if (!wanted)
    return G_SOURCE_REMOVE;

  hf_wall_pictures_keep (self->pictures, delivery->index, delivery->texture);
  g_signal_emit (self, signals[PAINTED], 0, delivery->index);
  return G_SOURCE_REMOVE;
}

/* The latest occasion first, and within it in the order asked for. */
static guint
find_first (const GArray *orders)
{
  guint first = 0;

  for (guint i = 1; i < orders->len; i++)
    {
      const Order *best = &g_array_index (orders, Order, first);
      const Order *order = &g_array_index (orders, Order, i);

      if (order->occasion > best->occasion || (order->occasion == best->occasion && order->number < best->number))
        first = i;
    }

  return first;
}

/* Waits for somebody to paint. Returns: (transfer full) (nullable): %NULL when it is time to end */
static Subject *
take_order (HfWallPainter *self, guint *out_index)
{
  Subject *subject = NULL;

  g_mutex_lock (&self->lock);
  while (!self->ending && (self->orders->len == 0 || self->subject == NULL))
    g_cond_wait (&self->more, &self->lock);
  if (!self->ending)
    {
      guint first = find_first (self->orders);

      *out_index = g_array_index (self->orders, Order, first).index;
      g_array_remove_index_fast (self->orders, first);
      g_array_append_val (self->begun, *out_index);
      subject = g_atomic_rc_box_acquire (self->subject);
    }
  g_mutex_unlock (&self->lock);
  return subject;
}

static gpointer
work (gpointer data)
{
  HfWallPainter *self = data; /* which waits for the thread before it goes */
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfTiler) tiler = NULL;
  Subject *known = NULL;
  Subject *subject;
  guint index;

  hf_thread_step_back ();
  while ((subject = take_order (self, &index)) != NULL)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (subject->crowd, index);
      Delivery *delivery = g_new0 (Delivery, 1);
      cairo_surface_t *tile;

      if (subject != known)
        {
          g_clear_pointer (&tiler, hf_tiler_free);
          g_clear_pointer (&known, subject_unref);
          known = g_atomic_rc_box_acquire (subject);
          tiler = hf_tiler_new (renderer, subject->card, subject->page, subject->width_px);
        }
      g_weak_ref_init (&delivery->painter, self);
      delivery->subject = subject;
      delivery->index = index;
      tile = hf_tiler_paint (tiler, fields);
      delivery->texture = hf_texture_new_for_surface (tile);
      cairo_surface_destroy (tile);
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, deliver, delivery, delivery_free);
    }

  g_clear_pointer (&known, subject_unref);
  g_clear_pointer (&tiler, hf_tiler_free);
  return NULL;
}

static void
start_threads (HfWallPainter *self)
{
  guint n_threads = CLAMP (g_get_num_processors () - 1, 1, MOST_THREADS);

  while (self->threads->len < n_threads)
    g_ptr_array_add (self->threads, g_thread_new ("wall", work, self));
}

HfWallPainter *
hf_wall_painter_new (void)
{
  return g_object_new (HF_TYPE_WALL_PAINTER, NULL);
}

/* @subject (transfer full) (nullable) */
static void
take_subject (HfWallPainter *self, Subject *subject)
{
  Subject *before;

  g_mutex_lock (&self->lock);
  before = self->subject;
  self->subject = subject;
  g_array_set_size (self->orders, 0);
  g_array_set_size (self->begun, 0);
  g_mutex_unlock (&self->lock);
  if (before != NULL)
    subject_unref (before);

  hf_wall_pictures_age (self->pictures);
}

static Subject *
subject_new (HfCard *card, HfCrowd *crowd, guint page, int width_px)
{
  Subject *subject = g_atomic_rc_box_new0 (Subject);

  subject->card = hf_card_ref (card);
  subject->crowd = hf_crowd_ref (crowd);
  subject->page = page;
  subject->width_px = width_px;
  return subject;
}

static gboolean
is_same_person (HfCrowd *a, HfCrowd *b, guint index)
{
  g_autoptr (HfFields) before = NULL;
  g_autoptr (HfFields) now = NULL;
  const char *key = hf_field_name (HF_FIELD_NAME);

  if (index >= hf_crowd_get_size (a) || index >= hf_crowd_get_size (b))
    return FALSE;

  before = hf_crowd_get_fields (a, index);
  now = hf_crowd_get_fields (b, index);
  return g_strcmp0 (hf_fields_lookup (before, key), hf_fields_lookup (now, key)) == 0;
}

typedef struct
{
  HfCrowd *before;
  HfCrowd *now;
} Crowds;

static gboolean
is_still_there (guint index, gpointer data)
{
  const Crowds *crowds = data;

  return is_same_person (crowds->before, crowds->now, index);
}

/* @now: nullable */
static void
drop_others (HfWallPainter *self, HfCrowd *now)
{
  Crowds crowds = { self->subject != NULL ? self->subject->crowd : NULL, now };

  hf_wall_pictures_leave (self->pictures, crowds.before != NULL && now != NULL ? is_still_there : NULL, &crowds);
}

void
hf_wall_painter_set_cards (HfWallPainter *self, HfCard *card, HfCrowd *crowd)
{
  const Subject *before = self->subject;

  g_return_if_fail (HF_IS_WALL_PAINTER (self));

  if (before != NULL && before->card == card && before->crowd == crowd)
    return;

  if (card == NULL || before == NULL || before->crowd != crowd)
    drop_others (self, card != NULL ? crowd : NULL);
  take_subject (self, card != NULL ? subject_new (card, crowd,
                                                  before != NULL ? MIN (before->page, card->format->n_pages - 1) : 0,
                                                  before != NULL ? before->width_px : 1)
                                   : NULL);
}

void
hf_wall_painter_set_picture (HfWallPainter *self, guint page, int width_px)
{
  const Subject *before = self->subject;

  g_return_if_fail (HF_IS_WALL_PAINTER (self));

  if (before == NULL || (before->page == page && before->width_px == width_px))
    return;

  /* Another page is no stand-in. */
  if (before->page != page)
    drop_others (self, NULL);
  take_subject (self, subject_new (before->card, before->crowd, page, width_px));
}

static gboolean
is_begun (HfWallPainter *self, guint index)
{
  for (guint i = 0; i < self->begun->len; i++)
    if (g_array_index (self->begun, guint, i) == index)
      return TRUE;

  return FALSE;
}

static gboolean
rest (gpointer data)
{
  HfWallPainter *self = data;

  self->rest = 0;
  self->occasion++;
  return G_SOURCE_REMOVE;
}

static void
remove_order (HfWallPainter *self, guint index)
{
  for (guint i = 0; i < self->orders->len; i++)
    if (g_array_index (self->orders, Order, i).index == index)
      {
        g_array_remove_index_fast (self->orders, i);
        return;
      }
}

static void
drop_oldest (HfWallPainter *self)
{
  guint oldest = 0;

  for (guint i = 1; i < self->orders->len; i++)
    if (g_array_index (self->orders, Order, i).number < g_array_index (self->orders, Order, oldest).number)
      oldest = i;
  g_array_remove_index_fast (self->orders, oldest);
}

static void
ask (HfWallPainter *self, guint index)
{
  Order order = { index, self->occasion, self->n_asked++ };

  if (self->rest == 0)
    self->rest = g_idle_add (rest, self);
  start_threads (self);
  g_mutex_lock (&self->lock);
  if (!is_begun (self, index))
    {
      remove_order (self, index);
      if (self->orders->len >= HF_WALL_MOST_PICTURES)
        drop_oldest (self);
      g_array_append_val (self->orders, order);
      g_cond_signal (&self->more);
    }
  g_mutex_unlock (&self->lock);
}

GdkTexture *
hf_wall_painter_get (HfWallPainter *self, guint index)
{
  GdkTexture *texture;
  gboolean is_fresh;

  g_return_val_if_fail (HF_IS_WALL_PAINTER (self), NULL);

  if (self->subject == NULL || index >= hf_crowd_get_size (self->subject->crowd))
    return NULL;

  texture = hf_wall_pictures_look_at (self->pictures, index, &is_fresh);
  if (texture == NULL || !is_fresh)
    ask (self, index);
  return texture;
}

void
hf_wall_painter_drop (HfWallPainter *self, guint index)
{
  g_return_if_fail (HF_IS_WALL_PAINTER (self));

  g_mutex_lock (&self->lock);
  remove_order (self, index);
  g_mutex_unlock (&self->lock);
}

gsize
hf_wall_painter_get_bytes (HfWallPainter *self)
{
  g_return_val_if_fail (HF_IS_WALL_PAINTER (self), 0);

  return hf_wall_pictures_get_bytes (self->pictures);
}

static void
end_threads (HfWallPainter *self)
{
  g_mutex_lock (&self->lock);
  self->ending = TRUE;
  g_cond_broadcast (&self->more);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (self->threads->pdata[i]);
  g_ptr_array_set_size (self->threads, 0);
}

/* While references can still be taken weakly, as the threads do. */
static void
hf_wall_painter_dispose (GObject *object)
{
  end_threads (HF_WALL_PAINTER (object));

  G_OBJECT_CLASS (hf_wall_painter_parent_class)->dispose (object);
}

static void
hf_wall_painter_finalize (GObject *object)
{
  HfWallPainter *self = HF_WALL_PAINTER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  hf_wall_pictures_free (self->pictures);
  g_clear_pointer (&self->subject, subject_unref);
  g_array_unref (self->orders);
  g_array_unref (self->begun);
  g_ptr_array_unref (self->threads);
  g_cond_clear (&self->more);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (hf_wall_painter_parent_class)->finalize (object);
}

static void
hf_wall_painter_class_init (HfWallPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_wall_painter_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_wall_painter_finalize;

  signals[PAINTED] = g_signal_new ("painted", HF_TYPE_WALL_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_UINT);
}

static void
hf_wall_painter_init (HfWallPainter *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->more);
  self->pictures = hf_wall_pictures_new ();
  self->orders = g_array_new (FALSE, FALSE, sizeof (Order));
  self->begun = g_array_new (FALSE, FALSE, sizeof (guint));
  self->threads = g_ptr_array_new ();
}
