/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/look.h"

#include "base/length.h"

#include <string.h>

static void
clear_area (gpointer area)
{
  g_clear_pointer (&((HfPngArea *) area)->key, g_bytes_unref);
}

GArray *
hf_look_areas_new (void)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (HfPngArea));

  g_array_set_clear_func (areas, clear_area);
  return areas;
}

void
hf_look_add_zone (const HfBox *box, gpointer areas)
{
  const double width_pt = hf_pt_from_mm (box->frame.width_mm);
  const double height_pt = hf_pt_from_mm (box->frame.height_mm);
  HfPngArea zone = { G_MAXDOUBLE, -G_MAXDOUBLE, NULL };

  for (guint corner = 0; corner < 4; corner++)
    {
      double x_pt = corner % 2 == 0 ? 0 : width_pt;
      double y_pt = corner / 2 == 0 ? 0 : height_pt;

      cairo_matrix_transform_point (&box->matrix, &x_pt, &y_pt);
      zone.top_pt = MIN (zone.top_pt, y_pt);
      zone.bottom_pt = MAX (zone.bottom_pt, y_pt);
    }
  g_array_append_val ((GArray *) areas, zone);
}

static void
append (GByteArray *key, gconstpointer data, gsize length)
{
  g_byte_array_append (key, (const guint8 *) &length, sizeof length);
  g_byte_array_append (key, data, (guint) length);
}

static void
append_text (GByteArray *key, const char *text)
{
  append (key, text != NULL ? text : "", text != NULL ? strlen (text) : 0);
}

/* Merging changes nothing of a text but its runs, so with the item's id and place they tell how it looks. Of a run it
 * changes the words only, and so how many runs there are of which style. */
static void
append_words (GByteArray *key, HfText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    {
      const HfRun *run = &text->runs[i];
      const double style[] = { run->bold, run->italic, run->size_pt };

      append_text (key, run->text);
      append_text (key, run->field);
      append (key, style, sizeof style);
      append (key, &run->paint, sizeof run->paint);
    }
}

/* Returns: (transfer full) (nullable): NULL for what seldom comes twice */
static GBytes *
build_key (const HfBox *box)
{
  g_autoptr (GByteArray) key = NULL;
  cairo_rectangle_t ink = { 0 };
  double size_pt;

  if (box->item->kind != HF_ITEM_TEXT)
    return NULL;

  key = g_byte_array_new ();
  hf_text_layout_get_ink (box->text, &ink);
  size_pt = hf_text_layout_get_size (box->text);
  append_text (key, box->item->id);
  append (key, &box->matrix, sizeof box->matrix);
  append (key, &box->frame, sizeof box->frame);
  append (key, &ink, sizeof ink);
  append (key, &size_pt, sizeof size_pt);
  append_words (key, box->item->text);
  return g_byte_array_free_to_bytes (g_steal_pointer (&key));
}

typedef struct
{
  GArray *areas;
  gboolean spills;
} AreaVisit;

static void
add_area (const HfBox *box, gpointer data)
{
  AreaVisit *visit = data;
  HfPngArea area;
  HfFrame ink;

  if (!hf_box_get_ink (box, &ink))
    return;

  area.top_pt = hf_pt_from_mm (ink.y_mm);
  area.bottom_pt = hf_pt_from_mm (ink.y_mm + ink.height_mm);
  area.key = build_key (box);
  g_array_append_val (visit->areas, area);

  /* A clip would cut the layer it is painted on. */
  visit->spills |= box->opacity < 1 || box->veil != NULL;
}

gboolean
hf_look_add_run_areas (HfLayout *layout, const GArray *runs, GArray *areas)
{
  AreaVisit visit = { areas, FALSE };

  for (guint i = 0; i < runs->len; i++)
    {
      if (g_array_index (runs, HfPageRun, i).personal)
        hf_layout_visit_run (layout, runs, i, add_area, &visit);
    }

  return visit.spills;
}

typedef struct
{
  const GArray *areas;
  HfPngMaster *master;
  gboolean reaches;
} ReachVisit;

static void
look_whether_it_reaches (const HfBox *box, gpointer data)
{
  ReachVisit *visit = data;
  HfPngArea own = { 0 };
  HfFrame ink;

  if (visit->reaches || !hf_box_get_ink (box, &ink))
    return;

  own.top_pt = hf_pt_from_mm (ink.y_mm);
  own.bottom_pt = hf_pt_from_mm (ink.y_mm + ink.height_mm);
  hf_png_master_round_area (visit->master, &own);
  for (guint i = 0; i < visit->areas->len; i++)
    {
      HfPngArea area = g_array_index (visit->areas, HfPngArea, i);

      hf_png_master_round_area (visit->master, &area);
      visit->reaches |= own.top_pt < area.bottom_pt && area.top_pt < own.bottom_pt;
    }
}

gboolean
hf_look_mark_painted (HfLayout *layout, const GArray *runs, const GArray *areas, HfPngMaster *master,
                      gboolean *out_painted)
{
  gboolean any = FALSE;

  out_painted[0] = FALSE;
  for (guint i = 1; i < runs->len; i++)
    {
      ReachVisit visit = { areas, master, FALSE };

      out_painted[i] = g_array_index (runs, HfPageRun, i).personal;
      if (out_painted[i])
        continue;
      hf_layout_visit_run (layout, runs, i, look_whether_it_reaches, &visit);
      out_painted[i] = visit.reaches;
      any |= visit.reaches;
    }

  return any;
}
