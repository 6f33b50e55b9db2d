/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/card.h"

#include "card/language.h"

/* Every nullable string of a card's info. */
static const gsize info_offsets[] = {
  G_STRUCT_OFFSET (HfCardInfo, template_id), G_STRUCT_OFFSET (HfCardInfo, theme),
  G_STRUCT_OFFSET (HfCardInfo, mood),        G_STRUCT_OFFSET (HfCardInfo, style),
  G_STRUCT_OFFSET (HfCardInfo, tone),        G_STRUCT_OFFSET (HfCardInfo, occasion),
  G_STRUCT_OFFSET (HfCardInfo, author),      G_STRUCT_OFFSET (HfCardInfo, description),
};

G_STATIC_ASSERT (sizeof (HfCardInfo) == G_N_ELEMENTS (info_offsets) * sizeof (char *));

#define INFO_STRING(info, index) (*(const char **) G_STRUCT_MEMBER_P (info, info_offsets[index]))

HfCardDraft *
hf_card_draft (HfCard *source)
{
  HfCardDraft *draft = g_atomic_rc_box_new0 (HfCardDraft);
  HfPage **pages = g_new (HfPage *, source->format->n_pages);

  *draft = *source;
  draft->uuid = g_strdup (source->uuid);
  draft->title = g_strdup (source->title);
  draft->language = g_strdup (source->language);
  hf_palette_ref (source->palette);
  hf_pairing_ref (source->pairing);
  for (guint i = 0; i < source->format->n_pages; i++)
    pages[i] = hf_page_ref (source->pages[i]);
  draft->pages = pages;
  for (gsize i = 0; i < G_N_ELEMENTS (info_offsets); i++)
    INFO_STRING (&draft->info, i) = g_strdup (INFO_STRING (&source->info, i));
  g_variant_ref (source->samples);
  draft->people = source->people != NULL ? g_bytes_ref (source->people) : NULL;
  draft->extras = hf_extras_copy (source->extras);

  return draft;
}

HfCardDraft *
hf_card_draft_new (const HfFormat *format, HfPalette *palette, HfPairing *pairing)
{
  HfCardDraft *draft = g_atomic_rc_box_new0 (HfCardDraft);
  HfPage **pages = g_new (HfPage *, format->n_pages);

  draft->uuid = g_uuid_string_random ();
  draft->title = g_strdup ("");
  draft->language = g_strdup ("en");
  draft->format = format;
  draft->palette = hf_palette_ref (palette);
  draft->pairing = hf_pairing_ref (pairing);
  for (guint i = 0; i < format->n_pages; i++)
    pages[i] = hf_page_seal (hf_page_draft_new (hf_format_page_kind (format, i)));
  draft->pages = pages;
  draft->samples = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));

  return draft;
}

static int
page_index (HfCard *card, HfPageKind kind)
{
  for (guint i = 0; i < card->format->n_pages; i++)
    if (card->pages[i]->kind == kind)
      return (int) i;

  return -1;
}

void
hf_card_draft_take_page (HfCardDraft *draft, HfPage *page)
{
  int index = page_index (draft, page->kind);

  g_return_if_fail (index >= 0);

  hf_page_unref (draft->pages[index]);
  ((HfPage **) draft->pages)[index] = page;
}

void
hf_card_draft_set_format (HfCardDraft *draft, const HfFormat *format)
{
  HfPage **pages = g_new (HfPage *, format->n_pages);

  for (guint i = 0; i < format->n_pages; i++)
    {
      HfPageKind kind = hf_format_page_kind (format, i);
      HfPage *page = hf_card_get_page (draft, kind);

      pages[i] = page != NULL ? hf_page_ref (page) : hf_page_seal (hf_page_draft_new (kind));
    }
  for (guint i = 0; i < draft->format->n_pages; i++)
    hf_page_unref (draft->pages[i]);
  g_free ((HfPage **) draft->pages);
  draft->pages = pages;
  draft->format = format;
}

void
hf_card_draft_set_palette (HfCardDraft *draft, HfPalette *palette)
{
  hf_palette_ref (palette);
  hf_palette_unref (draft->palette);
  draft->palette = palette;
}

void
hf_card_draft_set_pairing (HfCardDraft *draft, HfPairing *pairing)
{
  hf_pairing_ref (pairing);
  hf_pairing_unref (draft->pairing);
  draft->pairing = pairing;
}

void
hf_card_draft_set_samples (HfCardDraft *draft, GVariant *samples)
{
  g_return_if_fail (g_variant_is_of_type (samples, G_VARIANT_TYPE ("a{ss}")));

  g_variant_ref_sink (samples);
  g_variant_unref (draft->samples);
  draft->samples = samples;
}

void
hf_card_draft_set_people (HfCardDraft *draft, GBytes *people)
{
  GBytes *before = draft->people;

  draft->people = people != NULL ? g_bytes_ref (people) : NULL;
  g_clear_pointer (&before, g_bytes_unref);
}

HfCard *
hf_card_seal (HfCardDraft *draft)
{
  return draft;
}

static void
clear (gpointer data)
{
  HfCardDraft *card = data;

  g_free ((char *) card->uuid);
  g_free ((char *) card->title);
  g_free ((char *) card->language);
  hf_palette_unref (card->palette);
  hf_pairing_unref (card->pairing);
  for (guint i = 0; i < card->format->n_pages; i++)
    hf_page_unref (card->pages[i]);
  g_free ((HfPage **) card->pages);
  for (gsize i = 0; i < G_N_ELEMENTS (info_offsets); i++)
    g_free ((char *) INFO_STRING (&card->info, i));
  g_variant_unref (card->samples);
  g_clear_pointer (&card->people, g_bytes_unref);
  hf_extras_clear (&card->extras);
}

HfCard *
hf_card_ref (HfCard *card)
{
  return hf_value_ref (card);
}

void
hf_card_unref (HfCard *card)
{
  g_atomic_rc_box_release_full ((gpointer) card, clear);
}

static gboolean
people_equal (HfCard *a, HfCard *b)
{
  return a->people == b->people || (a->people != NULL && b->people != NULL && g_bytes_equal (a->people, b->people));
}

static gboolean
contents_equal (HfCard *a, HfCard *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (info_offsets); i++)
    if (g_strcmp0 (INFO_STRING (&a->info, i), INFO_STRING (&b->info, i)) != 0)
      return FALSE;
  for (guint i = 0; i < a->format->n_pages; i++)
    if (!hf_page_equal (a->pages[i], b->pages[i]))
      return FALSE;

  return TRUE;
}

gboolean
hf_card_equal (HfCard *a, HfCard *b)
{
  if (a == b)
    return TRUE;

  return g_str_equal (a->uuid, b->uuid) && g_str_equal (a->title, b->title) && g_str_equal (a->language, b->language) &&
         a->format == b->format && a->modified_s == b->modified_s && hf_palette_equal (a->palette, b->palette) &&
         hf_pairing_equal (a->pairing, b->pairing) && g_variant_equal (a->samples, b->samples) &&
         hf_extras_equal (a->extras, b->extras) && people_equal (a, b) && contents_equal (a, b);
}

HfPage *
hf_card_get_page (HfCard *card, HfPageKind kind)
{
  int index = page_index (card, kind);

  return index >= 0 ? card->pages[index] : NULL;
}

HfItem *
hf_card_find_item (HfCard *card, const char *id, HfPage **out_page)
{
  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfItem *item = hf_page_find_item (card->pages[i], id);

      if (item != NULL)
        {
          if (out_page != NULL)
            *out_page = card->pages[i];
          return item;
        }
    }

  return NULL;
}

HfCard *
hf_card_map (HfCard *card, HfItemMapper map, gpointer data)
{
  HfCardDraft *draft = NULL;

  for (guint i = 0; i < card->format->n_pages; i++)
    {
      HfPage *page = hf_page_map (card->pages[i], map, data);

      if (page == card->pages[i])
        {
          hf_page_unref (page);
          continue;
        }
      if (draft == NULL)
        draft = hf_card_draft (card);
      hf_card_draft_take_page (draft, page);
    }

  return draft != NULL ? hf_card_seal (draft) : hf_card_ref (card);
}

gboolean
hf_card_is_rtl (HfCard *card)
{
  return hf_language_is_rtl (card->language);
}
