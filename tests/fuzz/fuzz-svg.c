/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/art.h"

#include "fuzz.h"

#include <cairo-pdf.h>

static cairo_status_t
discard (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* What the intake lets in may still be refused when it is read or drawn, but never breaks what it is drawn on. */
static void
paint (HfAsset *asset, cairo_surface_t *surface, HfTarget target, gboolean recolor)
{
  g_autoptr (HfArtStore) store = hf_art_store_new ();
  HfPaletteDraft *draft = hf_palette_draft (NULL);
  g_autoptr (HfPalette) palette = NULL;
  static const HfTint tints[] = { { { 0, 0, 0, 1 }, HF_COLOR_ROLE_DEEP }, { { 1, 0, 0, 1 }, HF_COLOR_ROLE_SOFT } };
  HfArt art = { asset, HF_SCALING_COVER, recolor, tints, G_N_ELEMENTS (tints) };
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  double x_pt, y_pt, width_pt, height_pt;

  hf_value_set_text (&draft->id, "black");
  palette = hf_palette_seal (draft);
  g_assert_true (hf_art_paint (store, cr, &art, palette, 24, 16, target, &error) == (error == NULL));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  hf_art_get_zone (store, &art, "zone-headline", 24, 16, &x_pt, &y_pt, &width_pt, &height_pt);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (HfAsset) asset = hf_asset_new ("art.svg", bytes);
  g_autoptr (GError) error = NULL;

  if (!hf_art_check (asset, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  paint (asset, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 24, 16), HF_TARGET_RASTER, TRUE);
  paint (asset, cairo_pdf_surface_create_for_stream (discard, NULL, 24, 16), HF_TARGET_VECTOR, FALSE);

  return 0;
}
