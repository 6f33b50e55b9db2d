/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/address.h"

#define SIZE_PT 11.0
#define LEAST_SIZE_PT 6.0
#define LINE_SPACING 1.25

/* On an envelope the address stands right of the middle and below it, where sorting machines read it. */
#define ENVELOPE_LEFT 0.42
#define ENVELOPE_TOP 0.45

/* A line, and the fields that say whether people have it. */
static const struct
{
  const char *words;
  const char *keys[3];
} lines[] = {
  { "{name}", { "name" } },
  { "{company}", { "company" } },
  { "{address}", { "address" } },
  { "{street}", { "street" } },
  { "{postcode} {city}", { "postcode", "city" } },
  { "{city}, {state} {zip}", { "state", "zip" } },
  { "{country}", { "country" } },
};

static gboolean
is_known (HfFields *known, const char *const *keys)
{
  for (guint i = 0; i < 3 && keys[i] != NULL; i++)
    if (hf_fields_lookup (known, keys[i]) != NULL)
      return TRUE;

  return FALSE;
}

static char *
build_words (HfFields *known)
{
  g_autoptr (GString) words = g_string_new (lines[0].words);

  for (gsize i = 1; i < G_N_ELEMENTS (lines); i++)
    if (is_known (known, lines[i].keys))
      g_string_append_printf (words, "\n%s", lines[i].words);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static HfText *
make_text (HfFields *known, gboolean on_envelope)
{
  HfTextDraft *draft = hf_text_draft (NULL);
  g_autofree char *words = build_words (known);
  g_autoptr (HfText) blank = NULL;

  draft->font_role = HF_FONT_ROLE_BODY;
  draft->size_pt = SIZE_PT;
  draft->line_spacing = LINE_SPACING;
  draft->valign = on_envelope ? HF_VALIGN_TOP : HF_VALIGN_MIDDLE;
  draft->fit.mode = HF_FIT_SHRINK;
  draft->fit.min_size_pt = LEAST_SIZE_PT;
  blank = hf_text_seal (draft);
  return hf_text_with_words (blank, words);
}

HfCard *
hf_address_card (HfSheet *sheet, HfCard *card, HfFields *known)
{
  gboolean on_envelope = sheet->kind == HF_SHEET_ENVELOPE;
  const HfFormat *format = &sheet->place_format;
  HfFrame frame = hf_format_safe_area (format);
  HfItemDraft *item = hf_item_draft_new (HF_ITEM_TEXT, "address");
  HfPageDraft *page = hf_page_draft_new (HF_PAGE_FRONT);
  HfCardDraft *draft = hf_card_draft_new (format, card->palette, card->pairing);
  GPtrArray *items = hf_item_list_new ();

  if (on_envelope)
    {
      frame.width_mm -= ENVELOPE_LEFT * format->width_mm - frame.x_mm;
      frame.height_mm -= ENVELOPE_TOP * format->height_mm - frame.y_mm;
      frame.x_mm = ENVELOPE_LEFT * format->width_mm;
      frame.y_mm = ENVELOPE_TOP * format->height_mm;
    }

  item->frame = frame;
  hf_item_draft_take_text (item, make_text (known, on_envelope));
  g_ptr_array_add (items, (gpointer) hf_item_seal (item));
  hf_page_draft_take_items (page, items);
  page->background = (HfPaint){ .kind = HF_PAINT_NONE };
  hf_card_draft_take_page (draft, hf_page_seal (page));
  hf_value_set_text (&draft->title, card->title);
  hf_value_set_text (&draft->language, card->language);
  draft->modified_s = card->modified_s;
  return hf_card_seal (draft);
}
