/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font-faces.h"

#include <cairo-ft.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* Returns: (transfer full): a font of the file of @pattern, which is open and locked for good. */
static cairo_scaled_font_t *
open_face (FcPattern *pattern)
{
  cairo_font_face_t *face = cairo_ft_font_face_create_for_pattern (pattern);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_scaled_font_t *font;
  cairo_matrix_t unit;

  cairo_matrix_init_identity (&unit);
  font = cairo_scaled_font_create (face, &unit, &unit, options);

  /* Never unlocked: what counts is that Cairo sees the file in use. A file that does not open is not locked, and
   * fails where it is drawn with. */
  (void) cairo_ft_scaled_font_lock_face (font);
  cairo_font_options_destroy (options);
  cairo_font_face_destroy (face);

  return font;
}

/* Pango asks for a decoder of every font it makes, before it is used; there is none to give. */
static PangoFcDecoder *
keep_open (FcPattern *pattern, gpointer data)
{
  static GMutex mutex;
  static GHashTable *open = NULL; /* "index file" → cairo_scaled_font_t */
  FcChar8 *file = NULL;
  int index = 0;
  char *key;

  (void) data;

  if (FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;

  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  key = g_strdup_printf ("%d %s", index, (const char *) file);

  g_mutex_lock (&mutex);
  if (open == NULL)
    open = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_hash_table_contains (open, key))
    g_free (key);
  else
    g_hash_table_insert (open, key, open_face (pattern));
  g_mutex_unlock (&mutex);

  return NULL;
}

void
hf_font_faces_keep_open (PangoFontMap *map)
{
  static const char known[] = "hf-font-faces";

  if (!PANGO_IS_FC_FONT_MAP (map) || g_object_get_data (G_OBJECT (map), known) != NULL)
    return;

  g_object_set_data (G_OBJECT (map), known, GINT_TO_POINTER (TRUE));
  pango_fc_font_map_add_decoder_find_func (PANGO_FC_FONT_MAP (map), keep_open, NULL, NULL);
}

void
hf_font_faces_keep_default_open (void)
{
  hf_font_faces_keep_open (pango_cairo_font_map_get_default ());
}
