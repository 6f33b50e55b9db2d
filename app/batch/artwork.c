/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/artwork.h"

#include "base/length.h"
#include "output/stamp.h"
#include "render/layers.h"
#include "render/painter.h"

/* For PDF: the shared runs of a page as stamps. */
typedef struct
{
  GArray *runs;      /* HfPageRun; NULL until the page was painted once */
  GPtrArray *stamps; /* HfStamp beside runs; NULL for personal ones, and for what must be painted anew */
} SharedPage;

struct _HfArtwork
{
  HfCard *card;
  GArray *sides;

  GMutex lock; /* for all below */
  SharedPage pages[HF_N_PAGE_KINDS];
};

HfArtwork *
hf_artwork_new (HfCard *card, GArray *sides)
{
  HfArtwork *artwork = g_new0 (HfArtwork, 1);

  g_return_val_if_fail (sides->len <= HF_N_PAGE_KINDS, NULL);

  artwork->card = hf_card_ref (card);
  artwork->sides = g_array_ref (sides);
  g_mutex_init (&artwork->lock);

  return artwork;
}

void
hf_artwork_free (HfArtwork *artwork)
{
  if (artwork == NULL)
    return;

  for (guint i = 0; i < HF_N_PAGE_KINDS; i++)
    {
      g_clear_pointer (&artwork->pages[i].runs, g_array_unref);
      g_clear_pointer (&artwork->pages[i].stamps, g_ptr_array_unref);
    }
  g_mutex_clear (&artwork->lock);
  g_array_unref (artwork->sides);
  hf_card_unref (artwork->card);
  g_free (artwork);
}

GArray *
hf_artwork_get_sides (const HfArtwork *artwork)
{
  return artwork->sides;
}

const HfSide *
hf_artwork_get_side (const HfArtwork *artwork, guint index)
{
  g_return_val_if_fail (index < artwork->sides->len, NULL);

  return &g_array_index (artwork->sides, HfSide, index);
}

guint
hf_artwork_get_n_sides (const HfArtwork *artwork)
{
  return artwork->sides->len;
}

typedef struct
{
  HfLayout *layout;
  const GArray *runs;
  guint run;
} RunPainting;

static void
paint_run (cairo_t *cr, gpointer data)
{
  const RunPainting *painting = data;

  hf_layout_paint_run (painting->layout, painting->runs, painting->run, cr, HF_TARGET_VECTOR);
}

static HfStamp *
stamp_run (HfArtwork *artwork, HfLayout *layout, const GArray *runs, guint index)
{
  const HfFormat *format = artwork->card->format;
  RunPainting painting = { layout, runs, index };
  HfOutputPage page = { hf_pt_from_mm (format->width_mm), hf_pt_from_mm (format->height_mm),
                        hf_pt_from_mm (format->bleed_mm), paint_run, &painting };

  /* What cannot be a stamp is painted on every page, where its error is told of. */
  return g_array_index (runs, HfPageRun, index).personal ? NULL : hf_stamp_new (&page, NULL);
}

static void
unref_stamp (gpointer stamp)
{
  hf_stamp_unref (stamp);
}

/* Returns: (transfer full) (nullable): the stamps beside @runs; NULL where @runs are not what everybody has. */
static GPtrArray *
get_stamps (HfArtwork *artwork, HfLayout *layout, GArray *runs, guint index)
{
  SharedPage *shared = &artwork->pages[index];
  GPtrArray *stamps = NULL;

  if (g_array_index (runs, HfPageRun, 0).personal)
    return NULL;

  g_mutex_lock (&artwork->lock);
  if (shared->runs == NULL)
    {
      shared->runs = g_array_ref (runs);
      shared->stamps = g_ptr_array_new_with_free_func (unref_stamp);
      for (guint i = 0; i < runs->len; i++)
        g_ptr_array_add (shared->stamps, (gpointer) stamp_run (artwork, layout, runs, i));
    }
  if (hf_page_runs_equal (shared->runs, runs))
    stamps = g_ptr_array_ref (shared->stamps);
  g_mutex_unlock (&artwork->lock);

  return stamps;
}

GPtrArray *
hf_artwork_list_stamps (HfArtwork *artwork, const HfProof *proof)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (unref_stamp);

  for (guint i = 0; i < artwork->sides->len; i++)
    {
      const HfSide *side = hf_artwork_get_side (artwork, i);

      for (guint page = 0; page < side->n_pages; page++)
        {
          guint index = side->pages[page];
          g_autoptr (GArray) runs = hf_page_split (artwork->card, proof->card, index);
          g_autoptr (GPtrArray) stamps = get_stamps (artwork, proof->layouts[index], runs, index);

          if (stamps == NULL)
            return NULL;
          for (guint k = 0; k < stamps->len; k++)
            {
              if (stamps->pdata[k] != NULL)
                g_ptr_array_add (all, (gpointer) hf_stamp_ref (stamps->pdata[k]));
            }
        }
    }

  return g_steal_pointer (&all);
}

void
hf_artwork_paint_page (HfArtwork *artwork, const HfProof *proof, guint index, cairo_t *cr)
{
  HfLayout *layout = proof->layouts[index];
  g_autoptr (GArray) runs = hf_page_split (artwork->card, proof->card, index);
  g_autoptr (GPtrArray) stamps = get_stamps (artwork, layout, runs, index);

  for (guint i = 0; i < runs->len; i++)
    {
      if (stamps != NULL && stamps->pdata[i] != NULL)
        hf_stamp_paint (stamps->pdata[i], cr);
      else
        hf_layout_paint_run (layout, runs, i, cr, HF_TARGET_VECTOR);
    }
}

static void
paint_side (cairo_t *cr, gpointer data)
{
  const HfSidePainting *painting = data;
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  for (guint i = 0; i < side->n_pages; i++)
    {
      hf_side_begin_page (side, i, cr);
      hf_artwork_paint_page (painting->artwork, painting->proof, side->pages[i], cr);
      cairo_restore (cr);
    }
}

HfOutputPage
hf_side_painting_get_page (HfSidePainting *painting)
{
  const HfSide *side = hf_artwork_get_side (painting->artwork, painting->side);

  return (HfOutputPage){ side->width_pt, side->height_pt, side->bleed_pt, paint_side, painting };
}
