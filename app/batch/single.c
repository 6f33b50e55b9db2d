/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/single.h"

#include <string.h>

/* What the painter of one side needs. */
typedef struct
{
  const HfSide *side;
  HfLayout *const *layouts;
  HfTarget target;
} Picture;

static void
paint (cairo_t *cr, gpointer data)
{
  const Picture *picture = data;

  hf_side_paint (picture->side, picture->layouts, cr, picture->target);
}

static HfOutputPage
make_page (Picture *picture)
{
  const HfSide *side = picture->side;

  return (HfOutputPage){ side->width_pt, side->height_pt, side->bleed_pt, paint, picture };
}

char *
hf_single_dup_path (const HfSingleOptions *options, const HfSide *side, guint n_sides)
{
  static const char ending[] = ".png";
  gsize length = strlen (options->target);
  gsize stem_length = length;

  if (options->pdf || n_sides == 1)
    return g_strdup (options->target);

  if (length > strlen (ending) && g_ascii_strcasecmp (options->target + length - strlen (ending), ending) == 0)
    stem_length -= strlen (ending);

  return g_strdup_printf ("%.*s-%s%s", (int) stem_length, options->target, side->name,
                          stem_length < length ? options->target + stem_length : ending);
}

static gboolean
write_pdf (HfLayout *const *layouts, const GArray *sides, const HfSingleOptions *options, HfSingleProgress progress,
           gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open (options->target, &options->pdf_options, &options->info, options->flags, error);

  if (pdf == NULL)
    return FALSE;

  for (guint i = 0; i < sides->len; i++)
    {
      Picture picture = { &g_array_index (sides, HfSide, i), layouts, HF_TARGET_VECTOR };
      HfOutputPage page = make_page (&picture);

      if (!hf_pdf_add_page (pdf, &page, cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, sides->len, data);
    }

  return hf_pdf_finish (pdf, cancellable, error);
}

static gboolean
write_pngs (HfLayout *const *layouts, const GArray *sides, const HfSingleOptions *options, HfSingleProgress progress,
            gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < sides->len; i++)
    {
      Picture picture = { &g_array_index (sides, HfSide, i), layouts, HF_TARGET_RASTER };
      HfOutputPage page = make_page (&picture);
      g_autofree char *path = hf_single_dup_path (options, picture.side, sides->len);

      if (!hf_png_write (path, &page, &options->png, &options->info, options->flags, cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, sides->len, data);
    }

  return TRUE;
}

gboolean
hf_single_write (HfLayout *const *layouts, const GArray *sides, const HfSingleOptions *options,
                 HfSingleProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  return options->pdf ? write_pdf (layouts, sides, options, progress, data, cancellable, error)
                      : write_pngs (layouts, sides, options, progress, data, cancellable, error);
}
