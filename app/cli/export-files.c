/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-files.h"

#include "cli/values.h"
#include "output/pdf.h"
#include "output/png.h"

#include <glib/gi18n.h>

/** Picture: what the painter of one side needs. */
typedef struct
{
  const HfSide *side;
  const HfFinished *finished;
  HfTarget target;
} Picture;

static void
paint (cairo_t *cr, gpointer data)
{
  const Picture *picture = data;

  hf_side_paint (picture->side, picture->finished->layouts, cr, picture->target);
}

static HfOutputPage
make_page (Picture *picture)
{
  const HfSide *side = picture->side;

  return (HfOutputPage){ side->width_pt, side->height_pt, side->bleed_pt, paint, picture };
}

gboolean
hf_export_check_targets (const HfExportOptions *options, const GArray *sides, GError **error)
{
  if ((options->save_flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  for (guint i = 0; i < sides->len; i++)
    {
      g_autofree char *path = hf_export_options_dup_path (options, &g_array_index (sides, HfSide, i), sides->len);

      if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                       _ ("“%s” exists already: choose another name, or allow it to be replaced (--force)"), path);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_pdf (HfConsole *console, const HfExportOptions *options, const HfFinished *finished, const GArray *sides,
           const HfOutputInfo *info, GError **error)
{
  GCancellable *cancellable = hf_console_get_cancellable (console);
  const HfPdfOptions pdf_options = { .bleed = options->bleed };
  g_autoptr (HfPdf) pdf = hf_pdf_open (options->target, &pdf_options, info, options->save_flags, error);

  if (pdf == NULL)
    return FALSE;

  for (guint i = 0; i < sides->len; i++)
    {
      Picture picture = { &g_array_index (sides, HfSide, i), finished, HF_TARGET_VECTOR };
      HfOutputPage page = make_page (&picture);

      if (!hf_pdf_add_page (pdf, &page, cancellable, error))
        return FALSE;
      hf_console_progress (console, i + 1, sides->len);
    }

  return hf_pdf_finish (pdf, cancellable, error);
}

static gboolean
write_pngs (HfConsole *console, const HfExportOptions *options, const HfFinished *finished, const GArray *sides,
            const HfOutputInfo *info, GError **error)
{
  const HfPngOptions png_options = {
    .dpi = hf_export_options_get_dpi (options, finished->card->format),
    .width_px = options->width_px,
    .height_px = options->height_px,
    .bleed = options->bleed,
  };

  for (guint i = 0; i < sides->len; i++)
    {
      Picture picture = { &g_array_index (sides, HfSide, i), finished, HF_TARGET_RASTER };
      HfOutputPage page = make_page (&picture);
      g_autofree char *path = hf_export_options_dup_path (options, picture.side, sides->len);

      if (!hf_png_write (path, &page, &png_options, info, options->save_flags, hf_console_get_cancellable (console),
                         error))
        return FALSE;
      hf_console_progress (console, i + 1, sides->len);
    }

  return TRUE;
}

gboolean
hf_export_write (HfConsole *console, const HfExportOptions *options, const HfFinished *finished, const GArray *sides,
                 GError **error)
{
  HfCard *card = finished->card;
  HfOutputInfo info = { .title = card->title, .author = card->info.author, .language = card->language };

  if (!hf_values_stamp (card->modified_s, &info.modified_s, error))
    return FALSE;

  switch (options->kind)
    {
    case HF_EXPORT_PDF:
      return write_pdf (console, options, finished, sides, &info, error);
    case HF_EXPORT_PNG:
    default:
      return write_pngs (console, options, finished, sides, &info, error);
    }
}
