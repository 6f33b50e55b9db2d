/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/png-pieces.h"

/* The areas of a copy as bands. */
typedef struct
{
  const HfPngArea *areas;
  guint n_areas;
  HfPngBands *bands; /* beside areas */
  gboolean *touched; /* by band: whether it is in an area */
  gboolean *begins;  /* by band: whether other areas touch it than the band above */
} Touch;

static void
touch_init (Touch *touch, const HfRaster *raster, const HfPngArea *areas, guint n_areas)
{
  guint n_bands = hf_png_bands_count (raster->height_px);

  touch->areas = areas;
  touch->n_areas = n_areas;
  touch->bands = g_new (HfPngBands, n_areas);
  touch->touched = g_new0 (gboolean, n_bands);
  touch->begins = g_new0 (gboolean, n_bands + 1);

  for (guint i = 0; i < n_areas; i++)
    {
      HfPngBands bands = hf_png_bands_of_area (raster, &areas[i]);

      touch->bands[i] = bands;
      for (guint band = bands.first; band < bands.end; band++)
        touch->touched[band] = TRUE;
      touch->begins[bands.first] = touch->begins[bands.end] = TRUE;
    }
}

static void
touch_clear (Touch *touch)
{
  g_free (touch->bands);
  g_free (touch->touched);
  g_free (touch->begins);
}

static gboolean
is_any (const gboolean *flags, HfPngBands bands)
{
  for (guint band = bands.first; band < bands.end; band++)
    {
      if (flags[band])
        return TRUE;
    }

  return FALSE;
}

static void
add_band (GArray *pieces, const Touch *touch, guint band)
{
  HfPngPiece *last = pieces->len > 0 ? &g_array_index (pieces, HfPngPiece, pieces->len - 1) : NULL;
  HfPngPiece piece = { .bands = { band, band + 1 }, .personal = touch->touched[band] };

  if (last != NULL && !last->shared && !touch->begins[band])
    last->bands.end = band + 1;
  else
    g_array_append_val (pieces, piece);
}

static void
cut (GArray *pieces, const Touch *touch, const GArray *segments)
{
  for (guint i = 0; i < segments->len; i++)
    {
      const HfPngSharedSegment *shared = &g_array_index (segments, HfPngSharedSegment, i);
      HfPngPiece piece = { .bands = shared->bands, .shared = TRUE, .segment = shared->segment };

      if (!is_any (touch->touched, shared->bands))
        {
          g_array_append_val (pieces, piece);
          continue;
        }
      for (guint band = shared->bands.first; band < shared->bands.end; band++)
        add_band (pieces, touch, band);
    }
}

/* Returns: (transfer full) (nullable): NULL where an area has no key */
static GBytes *
build_key (const Touch *touch, HfPngBands bands)
{
  g_autoptr (GByteArray) key = g_byte_array_new ();

  g_byte_array_append (key, (const guint8 *) &bands, sizeof bands);
  for (guint i = 0; i < touch->n_areas; i++)
    {
      gconstpointer data;
      gsize length;

      if (touch->bands[i].first >= bands.end || touch->bands[i].end <= bands.first)
        continue;
      if (touch->areas[i].key == NULL)
        return NULL;

      data = g_bytes_get_data (touch->areas[i].key, &length);
      g_byte_array_append (key, (const guint8 *) &length, sizeof length);
      g_byte_array_append (key, data, (guint) length);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&key));
}

static gboolean
mark_painted (HfPngPieces *pieces, HfPngBands bands)
{
  gboolean news = FALSE;

  for (guint band = bands.first; band < bands.end; band++)
    {
      news |= !pieces->painted[band];
      pieces->painted[band] = TRUE;
    }

  return news;
}

/* What a clip cuts may come out otherwise at the cut, so areas are painted whole. */
static void
mark_whole_areas (HfPngPieces *pieces, const Touch *touch)
{
  gboolean news;

  do
    {
      news = FALSE;
      for (guint i = 0; i < touch->n_areas; i++)
        news |= is_any (pieces->painted, touch->bands[i]) && mark_painted (pieces, touch->bands[i]);
    }
  while (news);
}

static void
find_made (HfPngPieces *pieces, const Touch *touch, HfPngCache *cache)
{
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      HfPngPiece *piece = &g_array_index (pieces->pieces, HfPngPiece, i);

      if (piece->shared)
        continue;
      piece->key = build_key (touch, piece->bands);
      if (piece->key != NULL && hf_png_cache_find (cache, piece->key, &piece->segment))
        continue;
      if (piece->personal)
        pieces->paints |= mark_painted (pieces, piece->bands);
    }

  mark_whole_areas (pieces, touch);
}

static void
clear_piece (gpointer data)
{
  HfPngPiece *piece = data;

  if (!piece->shared)
    hf_png_segment_clear (&piece->segment);
  g_clear_pointer (&piece->key, g_bytes_unref);
}

void
hf_png_pieces_init (HfPngPieces *pieces, HfPngMaster *master, const HfPngArea *areas, guint n_areas)
{
  Touch touch;

  pieces->n_bands = hf_png_bands_count (master->raster.height_px);
  pieces->painted = g_new0 (gboolean, pieces->n_bands);
  pieces->paints = FALSE;
  pieces->pieces = g_array_new (FALSE, FALSE, sizeof (HfPngPiece));
  g_array_set_clear_func (pieces->pieces, clear_piece);

  touch_init (&touch, &master->raster, areas, n_areas);
  cut (pieces->pieces, &touch, master->segments);
  find_made (pieces, &touch, master->cache);
  touch_clear (&touch);
}

void
hf_png_pieces_clear (HfPngPieces *pieces)
{
  g_clear_pointer (&pieces->pieces, g_array_unref);
  g_clear_pointer (&pieces->painted, g_free);
}

gboolean
hf_png_pieces_next_painted (const HfPngPieces *pieces, HfPngBands *bands)
{
  guint band = bands->end;

  while (band < pieces->n_bands && !pieces->painted[band])
    band++;
  bands->first = bands->end = band;
  while (bands->end < pieces->n_bands && pieces->painted[bands->end])
    bands->end++;

  return bands->end > bands->first;
}
