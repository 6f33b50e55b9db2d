/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-filter.h"

#include "ui/gallery/gallery-words.h"
#include "ui/search-words.h"

#include <glib/gi18n.h>

#define NIGHT "dark"

const char *
hf_facet_get (HfFacet facet, HfCard *card)
{
  switch (facet)
    {
    case HF_FACET_THEME:
      return card->info.theme;
    case HF_FACET_FORMAT:
      return card->format->id;
    case HF_FACET_MOOD:
      return card->info.mood;
    case HF_FACET_LANGUAGE:
      return card->language;
    default:
      return NULL;
    }
}

void
hf_gallery_filter_clear (HfGalleryFilter *filter)
{
  for (guint i = 0; i < HF_N_FACETS; i++)
    g_clear_pointer (&filter->facets[i], g_free);
  g_clear_pointer (&filter->words, g_free);
}

static gboolean
replace (char **field, const char *text)
{
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

gboolean
hf_gallery_filter_set (HfGalleryFilter *filter, HfFacet facet, const char *value)
{
  return replace (&filter->facets[facet], value);
}

gboolean
hf_gallery_filter_set_words (HfGalleryFilter *filter, const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  return replace (&filter->words, stripped[0] != '\0' ? stripped : NULL);
}

gboolean
hf_gallery_filter_has_facets (const HfGalleryFilter *filter)
{
  for (guint i = 0; i < HF_N_FACETS; i++)
    if (filter->facets[i] != NULL)
      return TRUE;

  return FALSE;
}

/* Whether @card says @value for @facet, or can be had in the language @value. */
static gboolean
says (HfCard *card, const GPtrArray *known, HfFacet facet, const char *value)
{
  if (g_strcmp0 (value, hf_facet_get (facet, card)) == 0)
    return TRUE;

  for (guint i = 0; facet == HF_FACET_LANGUAGE && known != NULL && i < known->len; i++)
    if (g_str_equal (value, hf_wording_get_language (g_ptr_array_index (known, i))))
      return TRUE;

  return FALSE;
}

gboolean
hf_gallery_filter_matches (const HfGalleryFilter *filter, HfCard *card, const GPtrArray *known, const char *search_text)
{
  for (guint i = 0; i < HF_N_FACETS; i++)
    if (filter->facets[i] != NULL && !says (card, known, i, filter->facets[i]))
      return FALSE;

  return filter->words == NULL || hf_search_finds (filter->words, search_text);
}

static gboolean
add_item_words (HfItem *item, gpointer data)
{
  GString *text = data;

  if (item->kind == HF_ITEM_TEXT)
    for (guint i = 0; i < item->text->n_runs; i++)
      g_string_append (text, item->text->runs[i].text);
  g_string_append_c (text, '\n');
  return TRUE;
}

/* The titles and the words of texts in other languages. */
static void
add_wordings (GString *text, const GPtrArray *known)
{
  for (guint i = 0; i < known->len; i++)
    {
      HfWording *wording = g_ptr_array_index (known, i);
      g_autoptr (GPtrArray) texts = hf_wording_list_texts (wording);

      if (hf_wording_get_title (wording) != NULL)
        g_string_append_printf (text, "%s\n", hf_wording_get_title (wording));
      for (guint k = 0; k < texts->len; k++)
        g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (texts, k));
    }
}

char *
hf_gallery_search_text (HfCard *card, const GPtrArray *known)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *theme = card->info.theme != NULL ? hf_theme_title (card->info.theme) : NULL;
  const char *const says[] = { card->title,      _ (card->format->title), theme,
                               card->info.style, card->info.occasion,     card->info.description,
                               card->info.author };

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    if (says[i] != NULL)
      g_string_append_printf (text, "%s\n", says[i]);
  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_visit (card->pages[i], add_item_words, text);
  if (known != NULL)
    add_wordings (text, known);

  return hf_search_fold (text->str);
}

gboolean
hf_gallery_suits (HfCard *card, HfPalette *palette)
{
  return palette->dark == (g_strcmp0 (card->info.mood, NIGHT) == 0);
}
