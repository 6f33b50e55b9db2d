/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink-saving palettes save ink: on no page of a template is more laid down than an office printer can spare. */
#include "base/length.h"
#include "card/edit.h"
#include "library/library.h"
#include "render/layout.h"
#include "render/painter.h"

#include <math.h>

/* Of all that a black page takes (docs/templates.md): how dark the page is on the whole. */
#define MOST_COVERAGE 0.18

/* Small, but lines are still lines. */
#define WIDTH_PX 240

static HfLibrary *library;
static HfRenderer *renderer;
static GPtrArray *palettes;

/* How dark a pixel is, 0 for white: as a black-and-white printer would have it (ITU-R BT.709). */
static double
darkness_of (guint32 pixel)
{
  double red = (pixel >> 16 & 0xFF) / 255.0;
  double green = (pixel >> 8 & 0xFF) / 255.0;
  double blue = (pixel & 0xFF) / 255.0;

  return 1.0 - (0.2126 * red + 0.7152 * green + 0.0722 * blue);
}

static double
measure_coverage (cairo_surface_t *surface)
{
  int width_px = cairo_image_surface_get_width (surface);
  int height_px = cairo_image_surface_get_height (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  double sum = 0.0;

  for (int y = 0; y < height_px; y++)
    {
      const guint32 *row =
          (const guint32 *) (gconstpointer) (data + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width_px; x++)
        sum += darkness_of (row[x]);
    }

  return sum / ((double) width_px * height_px);
}

static double
page_coverage (HfCard *card, HfPage *page)
{
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, card, page);
  double scale = WIDTH_PX / hf_pt_from_mm (card->format->width_mm);
  int height_px = (int) ceil (hf_pt_from_mm (card->format->height_mm) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PX, height_px);
  cairo_t *cr = cairo_create (surface);
  double coverage;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  hf_layout_paint (layout, cr, HF_TARGET_RASTER);
  cairo_surface_flush (surface);
  coverage = measure_coverage (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return coverage;
}

static void
test_template (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = hf_library_load_card (library, data, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < palettes->len; i++)
    {
      HfPalette *palette = g_ptr_array_index (palettes, i);
      g_autoptr (HfCard) sparing = NULL;

      if (!palette->ink_saving)
        continue;
      sparing = hf_card_with_palette (card, palette);
      for (guint k = 0; k < sparing->format->n_pages; k++)
        {
          double coverage = page_coverage (sparing, sparing->pages[k]);

          g_test_message ("%s, %s: %.1f %%", palette->id, hf_page_kind_name (sparing->pages[k]->kind), coverage * 100);
          g_assert_cmpfloat (coverage, <=, MOST_COVERAGE);
        }
    }
}

/* What a page of one grey takes, @grey being 0 for black. */
static double
coverage_of_grey (double grey)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  double coverage;

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_paint (cr);
  cairo_surface_flush (surface);
  coverage = measure_coverage (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return coverage;
}

/* The rule is worth something only while it tells black from white, and a card in full colours breaks it. */
static void
test_measure (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCard) card = hf_library_load_card (library, "confetti", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (coverage_of_grey (0.0), 1.0, 0.001);
  g_assert_cmpfloat_with_epsilon (coverage_of_grey (1.0), 0.0, 0.001);
  g_assert_cmpfloat_with_epsilon (coverage_of_grey (0.5), 0.5, 0.01);
  g_assert_cmpfloat (page_coverage (card, card->pages[0]), >, 3 * MOST_COVERAGE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) templates = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions (); /* so that all templates are told */

  folder = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
  library = hf_library_new_for_folders ((const char *const[]){ folder, NULL });
  palettes = hf_library_list_palettes (library, doubts);
  renderer = hf_renderer_new ();
  templates = hf_library_list_templates (library, doubts);
  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (templates->len, >=, 36);

  g_test_add_func ("/coverage/measure", test_measure);
  for (guint i = 0; i < templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *path = g_strconcat ("/coverage/template/", template->id, NULL);

      g_test_add_data_func (path, template->id, test_template);
    }

  status = g_test_run ();
  hf_renderer_free (renderer);
  g_ptr_array_unref (palettes);
  hf_library_free (library);
  return status;
}
