/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-filter.h"
#include "output/png-pieces.h"

#include <string.h>

/* Words cover less of a band, pictures more; every so many rows tell enough. */
#define COVERED_PART 4
#define COVER_STEP 4

struct _HfPngCopier
{
  HfPngMaster *master;
  HfPngEncoder *encoder;
  guint8 *filters;        /* the #HfPngFilter of each band */
  cairo_surface_t *image; /* between copies it shows what is shared; NULL until needed */
};

HfPngCopier *
hf_png_copier_new (HfPngMaster *master)
{
  HfPngCopier *copier = g_new0 (HfPngCopier, 1);

  copier->master = hf_png_master_ref (master);
  copier->filters = g_memdup2 (master->filters, hf_png_bands_count (master->raster.height_px));
  copier->encoder = hf_png_encoder_new (master->raster.width_px, master->transparent, master->effort);
  return copier;
}

void
hf_png_copier_free (HfPngCopier *copier)
{
  if (copier == NULL)
    return;

  g_clear_pointer (&copier->image, cairo_surface_destroy);
  hf_png_encoder_free (copier->encoder);
  g_free (copier->filters);
  hf_png_master_unref (copier->master);
  g_free (copier);
}

static void
set_rows (HfPngCopier *copier, const guint8 *pixels, int first_row, int n_rows)
{
  gsize start = copier->master->stride * (gsize) first_row;

  cairo_surface_flush (copier->image);
  memcpy (cairo_image_surface_get_data (copier->image) + start, pixels + start,
          copier->master->stride * (gsize) n_rows);
  cairo_surface_mark_dirty (copier->image);
}

static void
set_painted_rows (HfPngCopier *copier, const guint8 *pixels, const HfPngPieces *pieces)
{
  HfPngBands bands = { 0, 0 };

  while (hf_png_pieces_next_painted (pieces, &bands))
    {
      int n_rows;
      int first_row = hf_png_bands_get_rows (bands, copier->master->raster.height_px, &n_rows);

      set_rows (copier, pixels, first_row, n_rows);
    }
}

static void
make_image (HfPngCopier *copier)
{
  if (copier->image != NULL)
    return;

  copier->image = hf_png_master_make_image (copier->master);
  set_rows (copier, copier->master->pixels, 0, copier->master->raster.height_px);
}

/* So that nothing of one person can ever be left on the card of another. */
static void
clip_to_painted (HfPngCopier *copier, cairo_t *cr, const HfPngPieces *pieces)
{
  HfPngBands bands = { 0, 0 };

  while (hf_png_pieces_next_painted (pieces, &bands))
    {
      int n_rows;
      int first_row = hf_png_bands_get_rows (bands, copier->master->raster.height_px, &n_rows);

      cairo_rectangle (cr, 0, first_row, copier->master->raster.width_px, n_rows);
    }
  cairo_clip (cr);
}

static gboolean
paint (HfPngCopier *copier, const HfPngPersonal *personal, const HfPngPieces *pieces, GError **error)
{
  cairo_t *cr;
  gboolean painted;

  if (copier->master->below != NULL)
    set_painted_rows (copier, copier->master->below, pieces);

  cr = cairo_create (copier->image);
  if (!personal->spills)
    clip_to_painted (copier, cr, pieces);
  painted = hf_output_paint_with (personal->page, cr, &copier->master->raster.matrix, error);
  cairo_destroy (cr);
  cairo_surface_flush (copier->image);
  return painted;
}

/* Whether so much of @band shows something else than what is shared that what suits that tells nothing of it. */
static gboolean
is_covered (const HfPngCopier *copier, guint band)
{
  const HfPngMaster *master = copier->master;
  const int width_px = master->raster.width_px;
  /* Without transparency the topmost byte of a pixel says nothing. */
  const guint32 counts = master->transparent ? G_MAXUINT32 : 0xffffff;
  const guint8 *painted = cairo_image_surface_get_data (copier->image);
  int n_rows;
  int first_row = hf_png_bands_get_rows ((HfPngBands){ band, band + 1 }, master->raster.height_px, &n_rows);
  int n_looked_at = 0;
  int n_covered = 0;

  for (int y = first_row; y < first_row + n_rows; y += COVER_STEP)
    {
      const guint32 *row = (const guint32 *) (const void *) (painted + master->stride * (gsize) y);
      const guint32 *shared = (const guint32 *) (const void *) (master->pixels + master->stride * (gsize) y);

      for (int x = 0; x < width_px; x++)
        n_covered += ((row[x] ^ shared[x]) & counts) != 0;
      n_looked_at += width_px;
    }

  return n_covered > n_looked_at / COVERED_PART;
}

/* A photograph on a plain page wants another filter than the page. */
static void
choose_filters (HfPngCopier *copier, HfPngBands bands)
{
  for (guint band = bands.first; band < bands.end; band++)
    copier->filters[band] = is_covered (copier, band) ? HF_PNG_FILTER_UP : copier->master->filters[band];
}

/* Makes the segments that are missing among what is personal or among what is not. */
static gboolean
encode (HfPngCopier *copier, HfPngPieces *pieces, gboolean personal, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      HfPngPiece *piece = &g_array_index (pieces->pieces, HfPngPiece, i);
      int first_row;
      int n_rows;

      if (piece->segment.chunk != NULL || piece->personal != personal)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      make_image (copier);
      choose_filters (copier, piece->bands);
      first_row = hf_png_bands_get_rows (piece->bands, copier->master->raster.height_px, &n_rows);
      hf_png_encoder_make (copier->encoder, copier->image, first_row, n_rows, copier->filters, &piece->segment);
      if (piece->key != NULL)
        hf_png_cache_keep (copier->master->cache, piece->key, &piece->segment);
    }

  return TRUE;
}

static void
restore (HfPngCopier *copier, const HfPngPersonal *personal, const HfPngPieces *pieces)
{
  const guint8 *pixels = copier->master->pixels;

  /* A surface that failed once takes no more painting. */
  if (cairo_surface_status (copier->image) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&copier->image, cairo_surface_destroy);
  else if (personal->spills)
    set_rows (copier, pixels, 0, copier->master->raster.height_px);
  else
    set_painted_rows (copier, pixels, pieces);
}

static gboolean
make_segments (HfPngCopier *copier, const HfPngPersonal *personal, HfPngPieces *pieces, GCancellable *cancellable,
               GError **error)
{
  gboolean made;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!encode (copier, pieces, FALSE, cancellable, error))
    return FALSE;
  if (!pieces->paints)
    return TRUE;

  make_image (copier);
  made = paint (copier, personal, pieces, error) && encode (copier, pieces, TRUE, cancellable, error);
  restore (copier, personal, pieces);
  return made;
}

static gboolean
join (HfPngMaster *master, const HfPngPieces *pieces, HfSink *sink, GError **error)
{
  HfPngJoint joint = HF_PNG_JOINT_INIT;

  if (!hf_sink_write (sink, g_bytes_get_data (master->header, NULL), g_bytes_get_size (master->header), error) ||
      !hf_png_joint_begin (&joint, sink, error))
    return FALSE;

  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      if (!hf_png_joint_add (&joint, &g_array_index (pieces->pieces, HfPngPiece, i).segment, sink, error))
        return FALSE;
    }

  return hf_png_joint_end (&joint, sink, error);
}

static gboolean
write_copy (HfPngCopier *copier, HfSink *sink, const HfPngPersonal *personal, GCancellable *cancellable, GError **error)
{
  HfPngPieces pieces;
  gboolean written;

  hf_png_pieces_init (&pieces, copier->master, personal->areas, personal->n_areas);
  written = make_segments (copier, personal, &pieces, cancellable, error) &&
            join (copier->master, &pieces, sink, error) && hf_sink_commit (sink, error);
  hf_png_pieces_clear (&pieces);
  return written;
}

gboolean
hf_png_copier_write (HfPngCopier *copier, HfSave *save, const HfPngPersonal *personal, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (HfSink) sink = hf_sink_new_save (save);

  return write_copy (copier, sink, personal, cancellable, error);
}

GBytes *
hf_png_copier_write_bytes (HfPngCopier *copier, const HfPngPersonal *personal, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (HfSink) sink = hf_sink_new_bytes ();

  return write_copy (copier, sink, personal, cancellable, error) ? hf_sink_steal_bytes (sink) : NULL;
}
