/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of 127 × 178 mm (5 × 7 in) made of a few items, for tests of layouts. */
#pragma once

#include "card/fixture.h"
#include "render/layout.h"

#include <string.h>

/** make_card: with @item (transfer full) alone on its front. Returns: (transfer full) */
static inline HfCard *
make_card (HfItem *item)
{
  g_autoptr (HfCard) card = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (card);
  HfPageDraft *front = hf_page_draft_new (HF_PAGE_FRONT);
  GPtrArray *items = hf_item_list_new ();

  g_ptr_array_add (items, (gpointer) item);
  hf_page_draft_take_items (front, items);
  hf_card_draft_take_page (draft, hf_page_seal (front));

  return hf_card_seal (draft);
}

/** lay_out: the front of a card with @item (transfer full). Returns: (transfer full) */
static inline HfLayout *
lay_out (HfRenderer *renderer, HfItem *item)
{
  g_autoptr (HfCard) card = make_card (item);

  return hf_layout_new (renderer, card, hf_card_get_page (card, HF_PAGE_FRONT));
}

/** make_text: words that fit by @mode, down to 8 pt. Returns: (transfer full) */
static inline HfItem *
make_text (const char *id, const char *words, double size_pt, HfFitMode mode)
{
  static const double sizes_pt[] = { 16, 14.5, 13, 12, 11 };
  g_autoptr (HfItem) plain = fixture_text (id, words);
  HfTextDraft *text = hf_text_draft (plain->text);
  HfItemDraft *draft = hf_item_draft (plain);

  text->size_pt = size_pt;
  text->fit.mode = mode;
  text->fit.min_size_pt = 8;
  text->fit.widen_mm = 10;
  if (mode == HF_FIT_LADDER)
    hf_text_draft_set_sizes (text, sizes_pt, G_N_ELEMENTS (sizes_pt));
  hf_item_draft_take_text (draft, hf_text_seal (text));

  return hf_item_seal (draft);
}

/** make_shape: an accent rectangle without a stroke. Returns: (transfer full) */
static inline HfItem *
make_shape (const char *id, const HfFrame *frame)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, id);

  draft->frame = *frame;
  draft->shape.fill = HF_PAINT_OF (HF_COLOR_ROLE_ACCENT);
  draft->shape.stroke = (HfPaint){ .kind = HF_PAINT_NONE };

  return hf_item_seal (draft);
}

/** make_group: takes the items (transfer full), up to NULL. Returns: (transfer full) */
G_GNUC_UNUSED static HfItemDraft *make_group (const char *id, HfItem *first, ...) G_GNUC_NULL_TERMINATED;

G_GNUC_UNUSED static HfItemDraft *
make_group (const char *id, HfItem *first, ...)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_GROUP, id);
  GPtrArray *items = hf_item_list_new ();
  va_list rest;

  va_start (rest, first);
  for (HfItem *item = first; item != NULL; item = va_arg (rest, HfItem *))
    g_ptr_array_add (items, (gpointer) item);
  va_end (rest);
  hf_item_draft_take_children (draft, items);

  return draft;
}

/** repeat: @sentence @times over. Returns: (transfer full) */
static inline char *
repeat (const char *sentence, guint times)
{
  GString *text = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (text, sentence);

  return g_string_free (text, FALSE);
}

/** find_box: the box of item @id, which there must be. */
static inline const HfBox *
find_box (HfLayout *layout, const char *id)
{
  const HfBox *box = hf_layout_find_box (layout, id);

  g_assert (box != NULL);
  return box;
}

/** find_doubt: the first doubt of @kind. Returns: (nullable) */
static inline const HfDoubt *
find_doubt (HfLayout *layout, const char *kind)
{
  const GPtrArray *doubts = hf_layout_get_doubts (layout);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_str_equal (doubt->kind, kind))
        return doubt;
    }

  return NULL;
}
