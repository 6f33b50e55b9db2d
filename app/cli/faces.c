/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/faces.h"

#include "render/fonts.h"

/** Search: the faces found so far. */
typedef struct
{
  HfFonts *fonts;
  GPtrArray *faces;
  GHashTable *own_families;
} Search;

static void
face_use_free (gpointer data)
{
  HfFaceUse *face = data;

  g_free (face->family);
  g_free (face);
}

static void
add_face (Search *search, const char *role, const char *family)
{
  HfFaceUse *face = g_new0 (HfFaceUse, 1);

  face->role = role;
  face->family = g_strdup (family);
  face->found = hf_fonts_has_family (search->fonts, family);
  g_ptr_array_add (search->faces, face);
}

static gboolean
search_item (HfItem *item, gpointer data)
{
  Search *search = data;

  if (item->kind == HF_ITEM_TEXT && item->text->family != NULL &&
      g_hash_table_add (search->own_families, (gpointer) item->text->family))
    add_face (search, NULL, item->text->family);

  return TRUE;
}

GPtrArray *
hf_card_list_faces (HfCard *card)
{
  g_autoptr (HfFonts) fonts = hf_fonts_new ();
  g_autoptr (GHashTable) own_families = g_hash_table_new (g_str_hash, g_str_equal);
  Search search = { fonts, g_ptr_array_new_with_free_func (face_use_free), own_families };

  for (int role = 0; role < HF_N_FONT_ROLES; role++)
    if (card->pairing->faces[role].family != NULL)
      add_face (&search, hf_font_role_name ((HfFontRole) role), card->pairing->faces[role].family);
  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], search_item, &search);

  return search.faces;
}
