/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/copies.h"

#include "base/length.h"
#include "batch/look.h"
#include "output/png-master.h"
#include "render/layers.h"
#include "render/painter.h"

#define MAX_PAGES G_N_ELEMENTS (((HfSide *) NULL)->pages)

/* What everybody has of a side. */
typedef struct
{
  GArray *runs[MAX_PAGES]; /* HfPageRun */
  HfPngMaster *master;     /* NULL until the first was painted */
} SharedSide;

struct _HfCopies
{
  HfCard *card;
  GArray *sides;
  const HfPngOptions *options;
  const HfOutputInfo *info;
  guint n_threads;

  GMutex lock; /* for all below */
  SharedSide shared[HF_N_PAGE_KINDS];
};

struct _HfCopyist
{
  HfCopies *copies;
  HfPngCopier *copiers[HF_N_PAGE_KINDS]; /* by side; NULL until needed */
};

/* A side of a person, as what paints it needs it. */
typedef struct
{
  const HfSide *side;
  HfLayout *const *layouts;
  GArray *const *runs;          /* by page of the side */
  gboolean *painted[MAX_PAGES]; /* by run: what a copy paints; NULL before that is known */
} Painting;

HfCopies *
hf_copies_new (HfCard *card, GArray *sides, const HfPngOptions *options, const HfOutputInfo *info, guint n_threads)
{
  HfCopies *copies = g_new0 (HfCopies, 1);

  g_return_val_if_fail (sides->len <= HF_N_PAGE_KINDS, NULL);

  copies->card = hf_card_ref (card);
  copies->sides = g_array_ref (sides);
  copies->options = options;
  copies->info = info;
  copies->n_threads = n_threads;
  g_mutex_init (&copies->lock);
  return copies;
}

void
hf_copies_free (HfCopies *copies)
{
  if (copies == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    {
      for (guint page = 0; page < MAX_PAGES; page++)
        g_clear_pointer (&copies->shared[i].runs[page], g_array_unref);
      hf_png_master_unref (copies->shared[i].master);
    }
  g_mutex_clear (&copies->lock);
  g_array_unref (copies->sides);
  hf_card_unref (copies->card);
  g_free (copies);
}

HfCopyist *
hf_copyist_new (HfCopies *copies)
{
  HfCopyist *copyist = g_new0 (HfCopyist, 1);

  copyist->copies = copies;
  return copyist;
}

void
hf_copyist_free (HfCopyist *copyist)
{
  if (copyist == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    g_clear_pointer (&copyist->copiers[i], hf_png_copier_free);
  g_free (copyist);
}

static const HfPageRun *
get_run (const GArray *runs, guint index)
{
  return &g_array_index (runs, HfPageRun, index);
}

/* Calls @wanted for each run of each page, and paints those it says. */
static void
paint_runs (const Painting *painting, cairo_t *cr, gboolean (*wanted) (const Painting *painting, guint page, guint run))
{
  for (guint page = 0; page < painting->side->n_pages; page++)
    {
      hf_side_begin_page (painting->side, page, cr);
      for (guint run = 0; run < painting->runs[page]->len; run++)
        {
          if (wanted (painting, page, run))
            hf_layout_paint_run (painting->layouts[painting->side->pages[page]], painting->runs[page], run, cr,
                                 HF_TARGET_RASTER);
        }
      cairo_restore (cr);
    }
}

static gboolean
is_below (const Painting *painting, guint page, guint run)
{
  return run == 0;
}

static gboolean
is_shared_above (const Painting *painting, guint page, guint run)
{
  return run > 0 && !get_run (painting->runs[page], run)->personal;
}

static gboolean
is_painted (const Painting *painting, guint page, guint run)
{
  return painting->painted[page][run];
}

static void
paint_below (cairo_t *cr, gpointer data)
{
  paint_runs (data, cr, is_below);
}

static void
paint_shared_above (cairo_t *cr, gpointer data)
{
  paint_runs (data, cr, is_shared_above);
}

static void
paint_personal (cairo_t *cr, gpointer data)
{
  paint_runs (data, cr, is_painted);
}

static void
paint_whole (cairo_t *cr, gpointer data)
{
  const Painting *painting = data;

  hf_side_paint (painting->side, painting->layouts, cr, HF_TARGET_RASTER);
}

static HfOutputPage
make_page (Painting *painting, HfPagePainter paint)
{
  const HfSide *side = painting->side;

  return (HfOutputPage){ side->width_pt, side->height_pt, side->bleed_pt, paint, painting };
}

/* Zones are what the card's own layout, with its fields as they are written, gives the personal items. */
static GArray *
list_zones (HfCopies *copies, const Painting *painting)
{
  GArray *zones = g_array_new (FALSE, FALSE, sizeof (HfPngArea));

  for (guint page = 0; page < painting->side->n_pages; page++)
    {
      guint index = painting->side->pages[page];
      HfRenderer *renderer = hf_layout_get_renderer (painting->layouts[index]);
      g_autoptr (HfLayout) layout = hf_layout_new (renderer, copies->card, copies->card->pages[index]);
      const GArray *runs = painting->runs[page];

      for (guint run = 0; run < runs->len; run++)
        {
          if (get_run (runs, run)->personal)
            hf_layout_visit_run (layout, runs, run, hf_look_add_zone, zones);
        }
    }

  return zones;
}

static gboolean
has_shared_above (const Painting *painting)
{
  for (guint page = 0; page < painting->side->n_pages; page++)
    {
      for (guint run = 0; run < painting->runs[page]->len; run++)
        {
          if (is_shared_above (painting, page, run))
            return TRUE;
        }
    }

  return FALSE;
}

static HfPngMaster *
make_master (HfCopies *copies, Painting *painting, GCancellable *cancellable, GError **error)
{
  HfOutputPage below = make_page (painting, paint_below);
  HfOutputPage above = make_page (painting, paint_shared_above);
  g_autoptr (GArray) zones = list_zones (copies, painting);
  const HfPngMasterPlan plan = {
    .below = &below,
    .above = has_shared_above (painting) ? &above : NULL,
    .zones = (const HfPngArea *) (const void *) zones->data,
    .n_zones = zones->len,
    .options = copies->options,
    .info = copies->info,
    /* The others wait for it meanwhile. */
    .n_threads = copies->n_threads,
  };

  return hf_png_master_new (&plan, cancellable, error);
}

static gboolean
can_share (const HfCopies *copies, Painting *painting)
{
  HfOutputPage page = make_page (painting, paint_whole);

  for (guint i = 0; i < painting->side->n_pages; i++)
    {
      if (get_run (painting->runs[i], 0)->personal)
        return FALSE;
    }

  return hf_png_master_suits (&page, copies->options);
}

static gboolean
has_same_runs (const SharedSide *shared, const Painting *painting)
{
  for (guint i = 0; i < painting->side->n_pages; i++)
    {
      if (!hf_page_runs_equal (shared->runs[i], painting->runs[i]))
        return FALSE;
    }

  return TRUE;
}

/* Whoever is first makes it, and the others wait. Which items are personal depends on the card alone, so it is the
 * same whoever is first. Returns: %FALSE with @error; *out_master is NULL where nothing is shared */
static gboolean
get_master (HfCopies *copies, Painting *painting, guint side, HfPngMaster **out_master, GCancellable *cancellable,
            GError **error)
{
  SharedSide *shared = &copies->shared[side];
  gboolean found;

  *out_master = NULL;
  if (!can_share (copies, painting))
    return TRUE;

  g_mutex_lock (&copies->lock);
  if (shared->master == NULL)
    {
      shared->master = make_master (copies, painting, cancellable, error);
      for (guint i = 0; shared->master != NULL && i < painting->side->n_pages; i++)
        shared->runs[i] = g_array_ref (painting->runs[i]);
    }
  found = shared->master != NULL;
  if (found && has_same_runs (shared, painting))
    *out_master = shared->master;
  g_mutex_unlock (&copies->lock);

  return found;
}

static gboolean
write_copy (HfCopyist *copyist, HfPngMaster *master, Painting *painting, guint side, HfSave *save,
            GCancellable *cancellable, GError **error)
{
  HfOutputPage page = make_page (painting, paint_personal);
  g_autoptr (GArray) areas = hf_look_areas_new ();
  HfPngPersonal personal = { .page = &page };

  for (guint i = 0; i < painting->side->n_pages; i++)
    personal.spills |= hf_look_add_run_areas (painting->layouts[painting->side->pages[i]], painting->runs[i], areas);
  for (guint i = 0; i < painting->side->n_pages; i++)
    {
      painting->painted[i] = g_new0 (gboolean, painting->runs[i]->len);
      personal.spills |= hf_look_mark_painted (painting->layouts[painting->side->pages[i]], painting->runs[i], areas,
                                               master, painting->painted[i]);
    }
  personal.areas = (const HfPngArea *) (const void *) areas->data;
  personal.n_areas = areas->len;

  if (copyist->copiers[side] == NULL)
    copyist->copiers[side] = hf_png_copier_new (master);
  return hf_png_copier_write (copyist->copiers[side], save, &personal, cancellable, error);
}

gboolean
hf_copyist_write (HfCopyist *copyist, const HfProof *proof, guint side, HfSave *save, GCancellable *cancellable,
                  GError **error)
{
  HfCopies *copies = copyist->copies;
  GArray *runs[MAX_PAGES] = { NULL };
  Painting painting = { &g_array_index (copies->sides, HfSide, side), proof->layouts, runs, { NULL } };
  HfOutputPage whole = make_page (&painting, paint_whole);
  HfPngMaster *master;
  gboolean written;

  for (guint i = 0; i < painting.side->n_pages; i++)
    runs[i] = hf_page_split (copies->card, proof->card, painting.side->pages[i]);

  written = get_master (copies, &painting, side, &master, cancellable, error) &&
            (master != NULL ? write_copy (copyist, master, &painting, side, save, cancellable, error)
                            : hf_png_write_save (save, &whole, copies->options, copies->info, cancellable, error));

  for (guint i = 0; i < painting.side->n_pages; i++)
    {
      g_array_unref (runs[i]);
      g_free (painting.painted[i]);
    }
  return written;
}
