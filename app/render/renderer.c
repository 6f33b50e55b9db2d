/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/renderer.h"

/* Assets remembered as good or bad; a card has a handful. */
#define MAX_CHECKED 256

struct _HfRenderer
{
  HfFonts *fonts;
  HfTextStore *texts;
  HfArtStore *arts;
  HfPictureStore *pictures;
  GHashTable *checked; /* HfAsset, held so that its address stays its own → GError, or NULL where it is good */
};

static void
free_error (gpointer data)
{
  if (data != NULL)
    g_error_free (data);
}

static void
unref_asset (gpointer data)
{
  hf_asset_unref (data);
}

HfRenderer *
hf_renderer_new (void)
{
  HfRenderer *renderer = g_new0 (HfRenderer, 1);

  renderer->fonts = hf_fonts_new ();
  renderer->texts = hf_text_store_new (renderer->fonts);
  renderer->arts = hf_art_store_new ();
  renderer->pictures = hf_picture_store_new ();
  renderer->checked = g_hash_table_new_full (NULL, NULL, unref_asset, free_error);

  return renderer;
}

void
hf_renderer_free (HfRenderer *renderer)
{
  if (renderer == NULL)
    return;

  g_hash_table_unref (renderer->checked);
  hf_picture_store_free (renderer->pictures);
  hf_art_store_free (renderer->arts);
  hf_text_store_free (renderer->texts);
  hf_fonts_free (renderer->fonts);
  g_free (renderer);
}

HfFonts *
hf_renderer_get_fonts (HfRenderer *renderer)
{
  return renderer->fonts;
}

HfTextStore *
hf_renderer_get_texts (HfRenderer *renderer)
{
  return renderer->texts;
}

HfArtStore *
hf_renderer_get_arts (HfRenderer *renderer)
{
  return renderer->arts;
}

HfPictureStore *
hf_renderer_get_pictures (HfRenderer *renderer)
{
  return renderer->pictures;
}

gboolean
hf_renderer_check_art (HfRenderer *renderer, HfAsset *asset, GError **error)
{
  gpointer verdict = NULL;

  if (!g_hash_table_lookup_extended (renderer->checked, asset, NULL, &verdict))
    {
      GError *found = NULL;

      if (g_hash_table_size (renderer->checked) >= MAX_CHECKED)
        g_hash_table_remove_all (renderer->checked);
      hf_art_check (asset, &found);
      verdict = found;
      g_hash_table_insert (renderer->checked, (gpointer) hf_asset_ref (asset), verdict);
    }

  if (verdict != NULL && error != NULL)
    *error = g_error_copy (verdict);

  return verdict == NULL;
}
