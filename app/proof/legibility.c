/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/legibility.h"

#include "base/length.h"
#include "card/item-name.h"
#include "proof/lost-letters.h"
#include "render/layers.h"
#include "render/painter.h"

#include <glib/gi18n.h>
#include <math.h>

/** The longer side of a page as it is painted here: letters of 6 pt on a kudos card are 17 pixels high. */
#define PAGE_SIDE_PX 720.0

/** What everybody's page begins with: painted, and what is doubtful of its words. */
typedef struct
{
  cairo_surface_t *picture; /* NULL until a page was looked at */
  guint n_boxes;
  GPtrArray *doubts;
} SharedGround;

struct _HfLegibility
{
  HfCard *card;
  SharedGround shared[HF_N_PAGE_KINDS];
  HfLightTable light;
};

HfLegibility *
hf_legibility_new (HfCard *card)
{
  HfLegibility *legibility = g_new0 (HfLegibility, 1);

  legibility->card = hf_card_ref (card);
  hf_light_table_init (&legibility->light);

  return legibility;
}

void
hf_legibility_free (HfLegibility *legibility)
{
  if (legibility == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    {
      g_clear_pointer (&legibility->shared[i].picture, cairo_surface_destroy);
      g_clear_pointer (&legibility->shared[i].doubts, g_ptr_array_unref);
    }
  hf_card_unref (legibility->card);
  g_free (legibility);
}

static double
get_scale (const HfFormat *format)
{
  return PAGE_SIDE_PX / hf_pt_from_mm (MAX (format->width_mm, format->height_mm));
}

/* Returns: (transfer full): the page of @layout before anything stands on it */
static cairo_surface_t *
begin_page (HfLayout *layout)
{
  const HfFormat *format = hf_layout_get_card (layout)->format;
  double scale = get_scale (format);
  cairo_surface_t *page =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (hf_pt_from_mm (format->width_mm) * scale),
                                  (int) ceil (hf_pt_from_mm (format->height_mm) * scale));
  cairo_t *cr = cairo_create (page);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  hf_layout_paint_ground (layout, cr);
  cairo_destroy (cr);

  return page;
}

static cairo_surface_t *
copy_page (cairo_surface_t *page)
{
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (page),
                                                      cairo_image_surface_get_height (page));
  cairo_t *cr = cairo_create (copy);

  cairo_set_source_surface (cr, page, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

static HfDoubt *
doubt_words (HfLayout *layout, HfItem *item)
{
  HfDoubt *doubt = hf_doubt_new (HF_SEVERITY_WARNING, "text-over-art",
                                 _ ("“%s” is hard to read where it stands: what lies below some of its letters is "
                                    "nearly as light or dark as they are. Move it, or give it another colour."),
                                 hf_item_name_or_id (item));

  doubt->page = g_strdup (hf_page_kind_name (hf_layout_get_page (layout)->kind));
  doubt->item = g_strdup (item->id);

  return doubt;
}

/* Words of a see-through group are painted with the rest of it. */
static gboolean
is_looked_at (const HfBox *box)
{
  return box->veil == NULL && box->text != NULL;
}

/* How many of @boxes are painted together with the first. */
static guint
count_together (const HfBox *boxes, guint n_boxes)
{
  guint count = 1;

  while (boxes[0].veil != NULL && count < n_boxes && boxes[count].veil != NULL)
    count++;

  return count;
}

static gboolean
has_more_to_paint (HfLayout *layout, guint first)
{
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_boxes);

  while (first < n_boxes && is_looked_at (&boxes[first]))
    first++;

  return first < n_boxes;
}

/* Looks at the words of the boxes from @first to before @end, and paints on @page whatever else there is. */
static void
look_at_boxes (const HfLegibility *legibility, HfLayout *layout, guint first, guint end, cairo_surface_t *page,
               GPtrArray *doubts)
{
  double scale = get_scale (legibility->card->format);
  cairo_t *cr = cairo_create (page);
  guint n_boxes;
  const HfBox *boxes = hf_layout_get_boxes (layout, &n_boxes);

  cairo_scale (cr, scale, scale);
  while (first < end)
    {
      const HfBox *box = &boxes[first];
      guint n_together = count_together (box, end - first);

      cairo_surface_flush (page);
      if (!is_looked_at (box))
        hf_layout_paint_boxes (layout, first, n_together, cr, HF_TARGET_RASTER);
      else if (hf_has_lost_letters (&legibility->light, hf_layout_get_card (layout), box, page, scale))
        g_ptr_array_add (doubts, doubt_words (layout, box->item));
      first += n_together;
    }
  cairo_destroy (cr);
}

static void
count_box (const HfBox *box, gpointer count)
{
  ++*(guint *) count;
}

/* Makes the ground that everybody's page begins with. */
static void
make_shared (HfLegibility *legibility, HfLayout *layout, const GArray *runs, SharedGround *shared)
{
  shared->picture = begin_page (layout);
  shared->doubts = hf_doubt_list_new ();
  hf_layout_visit_run (layout, runs, 0, count_box, &shared->n_boxes);
  look_at_boxes (legibility, layout, 0, shared->n_boxes, shared->picture, shared->doubts);
}

static void
look_at_all (const HfLegibility *legibility, HfLayout *layout, GPtrArray *doubts)
{
  cairo_surface_t *page = begin_page (layout);
  guint n_boxes;

  hf_layout_get_boxes (layout, &n_boxes);
  look_at_boxes (legibility, layout, 0, n_boxes, page, doubts);
  cairo_surface_destroy (page);
}

static void
look_above_shared (const HfLegibility *legibility, HfLayout *layout, const SharedGround *shared, GPtrArray *doubts)
{
  cairo_surface_t *page = has_more_to_paint (layout, shared->n_boxes) ? copy_page (shared->picture)
                                                                      : cairo_surface_reference (shared->picture);
  guint n_boxes;

  for (guint i = 0; i < shared->doubts->len; i++)
    g_ptr_array_add (doubts, hf_doubt_copy (shared->doubts->pdata[i]));

  hf_layout_get_boxes (layout, &n_boxes);
  look_at_boxes (legibility, layout, shared->n_boxes, n_boxes, page, doubts);
  cairo_surface_destroy (page);
}

void
hf_legibility_check (HfLegibility *legibility, HfLayout *layout, guint index, GPtrArray *doubts)
{
  SharedGround *shared = &legibility->shared[index];
  g_autoptr (GArray) runs = hf_page_split (legibility->card, hf_layout_get_card (layout), index);

  if (g_array_index (runs, HfPageRun, 0).personal)
    {
      look_at_all (legibility, layout, doubts);
      return;
    }

  if (shared->picture == NULL)
    make_shared (legibility, layout, runs, shared);
  look_above_shared (legibility, layout, shared, doubts);
}
