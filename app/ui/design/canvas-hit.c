/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-hit.h"

#include <math.h>

/* Called for whatever can be taken, rearmost first. */
typedef void (*Visitor) (HfLayout *layout, HfItem *item, gpointer data);

static gboolean
is_selected_within (HfItem *group, const char *const *selection)
{
  for (guint i = 0; i < group->group.n_items; i++)
    {
      HfItem *item = group->group.items[i];

      if (g_strv_contains (selection, item->id) ||
          (item->kind == HF_ITEM_GROUP && is_selected_within (item, selection)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_open (HfItem *group, const char *const *selection)
{
  return group->group.arrange == HF_ARRANGE_STACK || is_selected_within (group, selection);
}

static void
visit_items (HfLayout *layout, HfItem *const *items, guint n_items, const char *const *selection, gboolean locked_too,
             Visitor visit, gpointer data)
{
  for (guint i = 0; i < n_items; i++)
    {
      HfItem *item = items[i];

      if ((item->locked && !locked_too) || item->hidden)
        continue;
      if (item->kind == HF_ITEM_GROUP && is_open (item, selection))
        visit_items (layout, item->group.items, item->group.n_items, selection, locked_too, visit, data);
      else
        visit (layout, item, data);
    }
}

static void
visit_page (HfLayout *layout, const char *const *selection, gboolean locked_too, Visitor visit, gpointer data)
{
  HfPage *page = hf_layout_get_page (layout);

  visit_items (layout, page->items, page->n_items, selection, locked_too, visit, data);
}

typedef gboolean (*Test) (const HfCanvasPlace *place, gconstpointer data);

/* Whether anything that is painted of @item passes @test. */
static gboolean
test_item (HfLayout *layout, HfItem *item, Test test, gconstpointer data)
{
  HfCanvasPlace place;

  if (item->kind == HF_ITEM_GROUP)
    {
      for (guint i = 0; i < item->group.n_items; i++)
        if (!item->group.items[i]->hidden && test_item (layout, item->group.items[i], test, data))
          return TRUE;
      return FALSE;
    }

  return hf_layout_find_box (layout, item->id) != NULL && hf_canvas_place_find (layout, item->id, &place) &&
         test (&place, data);
}

typedef struct
{
  GPtrArray *ids;
  HfPoint point;
  double slack_mm;
} PointHit;

static gboolean
is_at_point (const HfCanvasPlace *place, gconstpointer data)
{
  const PointHit *hit = data;

  return hf_canvas_place_contains (place, hit->point, hit->slack_mm);
}

static void
add_if_at_point (HfLayout *layout, HfItem *item, gpointer data)
{
  PointHit *hit = data;

  if (test_item (layout, item, is_at_point, hit))
    g_ptr_array_insert (hit->ids, 0, (gpointer) item->id);
}

GPtrArray *
hf_canvas_hit_list (HfLayout *layout, const char *const *selection, HfPoint point, double slack_mm)
{
  PointHit hit = { g_ptr_array_new (), point, slack_mm };

  visit_page (layout, selection, FALSE, add_if_at_point, &hit);
  return hit.ids;
}

typedef struct
{
  GPtrArray *ids;
  HfFrame band;
} BandHit;

static gboolean
is_touched (const HfCanvasPlace *place, gconstpointer data)
{
  const BandHit *hit = data;
  HfFrame bounds = hf_canvas_place_get_bounds (place);

  return bounds.x_mm <= hit->band.x_mm + hit->band.width_mm && hit->band.x_mm <= bounds.x_mm + bounds.width_mm &&
         bounds.y_mm <= hit->band.y_mm + hit->band.height_mm && hit->band.y_mm <= bounds.y_mm + bounds.height_mm;
}

static void
add_if_touched (HfLayout *layout, HfItem *item, gpointer data)
{
  BandHit *hit = data;

  if (test_item (layout, item, is_touched, hit))
    g_ptr_array_add (hit->ids, (gpointer) item->id);
}

GPtrArray *
hf_canvas_hit_band (HfLayout *layout, const char *const *selection, const HfFrame *band)
{
  BandHit hit = { g_ptr_array_new (), *band };

  visit_page (layout, selection, FALSE, add_if_touched, &hit);
  return hit.ids;
}

typedef struct
{
  const char *id;
  HfPoint start; /* the corner reading starts at */
} Stop;

typedef struct
{
  GArray *stops; /* Stop */
  gboolean rtl;
} Reading;

static void
add_stop (HfLayout *layout, HfItem *item, gpointer data)
{
  Reading *reading = data;
  HfCanvasPlace place;
  HfFrame bounds;
  Stop stop = { .id = item->id };

  if (!hf_canvas_place_find (layout, item->id, &place))
    return;

  bounds = hf_canvas_place_get_bounds (&place);
  stop.start.x_mm = reading->rtl ? -(bounds.x_mm + bounds.width_mm) : bounds.x_mm;
  stop.start.y_mm = bounds.y_mm;
  g_array_append_val (reading->stops, stop);
}

static int
compare_stops (gconstpointer data_a, gconstpointer data_b)
{
  const Stop *a = data_a;
  const Stop *b = data_b;
  const double line_mm = 2.0; /* what starts about as high is read along the line */

  if (fabs (a->start.y_mm - b->start.y_mm) > line_mm)
    return a->start.y_mm < b->start.y_mm ? -1 : 1;
  return a->start.x_mm < b->start.x_mm ? -1 : a->start.x_mm > b->start.x_mm ? 1 : 0;
}

GPtrArray *
hf_canvas_hit_reading_order (HfLayout *layout, const char *const *selection)
{
  Reading reading = { g_array_new (FALSE, FALSE, sizeof (Stop)), hf_card_is_rtl (hf_layout_get_card (layout)) };
  GPtrArray *ids = g_ptr_array_new ();

  visit_page (layout, selection, TRUE, add_stop, &reading);
  g_array_sort (reading.stops, compare_stops);
  for (guint i = 0; i < reading.stops->len; i++)
    g_ptr_array_add (ids, (gpointer) g_array_index (reading.stops, Stop, i).id);
  g_array_unref (reading.stops);

  return ids;
}
