/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all copies of a master share, filtered and deflated by as many threads as there are. */
#include "output/png-filter.h"
#include "output/png-master-private.h"

typedef struct _Crew Crew;

/* Does part @index of a piece of work; parts look at nothing but their rows, so it does not matter who does which. */
typedef void (*DoPart) (Crew *crew, HfPngEncoder *encoder, guint index);

struct _Crew
{
  HfPngMasterDraft *master;
  cairo_surface_t *image;
  GCancellable *cancellable;
  HfPngEffort effort;
  DoPart do_part;
  guint n_parts;
  int next; /* the part nobody has begun; atomic */
};

static gpointer
do_some (gpointer data)
{
  Crew *crew = data;
  const HfPngMaster *master = crew->master;
  g_autoptr (HfPngEncoder) encoder = hf_png_encoder_new (master->raster.width_px, master->transparent, crew->effort);

  while (!g_cancellable_is_cancelled (crew->cancellable))
    {
      guint index = (guint) g_atomic_int_add (&crew->next, 1);

      if (index >= crew->n_parts)
        break;
      crew->do_part (crew, encoder, index);
    }

  return NULL;
}

static gboolean
do_all (Crew *crew, guint n_threads, GError **error)
{
  g_autoptr (GPtrArray) helpers = g_ptr_array_new ();

  for (guint i = 1; i < MIN (n_threads, crew->n_parts); i++)
    {
      GThread *helper = g_thread_try_new ("png-master", do_some, crew, NULL);

      /* Fewer do it too, only later. */
      if (helper != NULL)
        g_ptr_array_add (helpers, helper);
    }

  do_some (crew);
  for (guint i = 0; i < helpers->len; i++)
    g_thread_join (helpers->pdata[i]);

  return !g_cancellable_set_error_if_cancelled (crew->cancellable, error);
}

static void
choose_filter (Crew *crew, HfPngEncoder *encoder, guint index)
{
  HfPngMasterDraft *master = crew->master;
  int n_rows;
  int first_row = hf_png_bands_get_rows ((HfPngBands){ index, index + 1 }, master->raster.height_px, &n_rows);

  master->filters[index] = hf_png_encoder_choose_filter (encoder, crew->image, first_row, n_rows);
}

static void
encode_segment (Crew *crew, HfPngEncoder *encoder, guint index)
{
  HfPngMasterDraft *master = crew->master;
  HfPngSharedSegment *shared = &g_array_index (master->segments, HfPngSharedSegment, index);
  int n_rows;
  int first_row = hf_png_bands_get_rows (shared->bands, master->raster.height_px, &n_rows);

  hf_png_encoder_make (encoder, crew->image, first_row, n_rows, master->filters, &shared->segment);
}

gboolean
hf_png_shared_encode (HfPngMasterDraft *master, cairo_surface_t *image, guint n_threads, GCancellable *cancellable,
                      GError **error)
{
  const guint n_bands = hf_png_bands_count (master->raster.height_px);
  Crew choosing = { master, image, cancellable, master->effort, choose_filter, n_bands, 0 };
  Crew encoding = { master, image, cancellable, HF_PNG_EFFORT_THOROUGH, encode_segment, master->segments->len, 0 };

  /* What is quick finds out well enough what suits what is thorough. */
  master->filters = g_new0 (guint8, n_bands);
  return do_all (&choosing, n_threads, error) && do_all (&encoding, n_threads, error);
}
