/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/relay.h"

#include "card/edit.h"
#include "card/relay-front.h"
#include "card/relay-item.h"

/* Which page of a card of @from becomes page @kind of @to; %HF_N_PAGE_KINDS: none. */
static HfPageKind
find_source (const HfFormat *from, const HfFormat *to, HfPageKind kind)
{
  if (kind == HF_PAGE_FRONT || from->n_pages == to->n_pages)
    return kind;
  if (from->n_pages == 4 && kind == HF_PAGE_BACK)
    return HF_PAGE_INSIDE_RIGHT;
  if (from->n_pages == 2 && kind == HF_PAGE_INSIDE_RIGHT)
    return HF_PAGE_BACK;

  return HF_N_PAGE_KINDS;
}

/* Whether nothing may be cut off: the page's picture, rearmost and at least as large as the page, asks to be seen
 * whole. */
static gboolean
is_seen_whole (HfPage *page, const HfFormat *format)
{
  HfFrame all = { 0, 0, format->width_mm, format->height_mm };
  HfItem *rearmost = page->n_items > 0 ? page->items[0] : NULL;

  return rearmost != NULL && rearmost->kind == HF_ITEM_ART && rearmost->art.scaling == HF_SCALING_CONTAIN &&
         hf_frame_contains (&rearmost->frame, &all, 0.0);
}

/* Other pages than the front have their picture at the foot; above it is room to give away. */
static HfRelay
choose_relay (HfCard *card, HfPage *source, const HfFormat *to, HfPageKind kind)
{
  const HfFormat *from = card->format;
  gboolean wider = to->width_mm / to->height_mm > from->width_mm / from->height_mm;

  if (kind == HF_PAGE_FRONT && is_seen_whole (source, from))
    return hf_relay_contain (card, to, 1.0);
  if (kind == HF_PAGE_FRONT || (hf_format_has_shape_of (from, to) && !wider))
    return hf_relay_cover (card, to, HF_RELAY_ANCHOR_MIDDLE);

  return wider ? hf_relay_cover (card, to, HF_RELAY_ANCHOR_BOTTOM) : hf_relay_contain (card, to, 1.0);
}

static gboolean
are_words (HfItem *item)
{
  return item->kind == HF_ITEM_TEXT || (item->kind == HF_ITEM_GROUP && item->group.arrange == HF_ARRANGE_STACK);
}

static double
bottom_of (HfItem *item)
{
  return item->frame.y_mm + item->frame.height_mm;
}

/* Words at the head mostly stand on plain ground and can come down; those at the foot stand on what is drawn for
 * them. */
#define HEADLINE_SAY 0.4

/* How far a page that is too high for its new format goes up or down, so that what is lost is lost where no words
 * are. */
static double
choose_shift (HfPage *page, const HfRelay *relay)
{
  double top_mm = relay->to_safe.y_mm + relay->to_safe.height_mm;
  double bottom_mm = relay->to_safe.y_mm;
  double up_mm, down_mm;

  for (guint i = 0; i < page->n_items; i++)
    if (are_words (page->items[i]) && !page->items[i]->hidden)
      {
        HfFrame frame = hf_relay_frame (relay, &page->items[i]->frame);

        top_mm = MIN (top_mm, frame.y_mm);
        bottom_mm = MAX (bottom_mm, frame.y_mm + frame.height_mm);
      }
  down_mm = MAX (relay->to_safe.y_mm - top_mm, 0.0);
  up_mm = MAX (bottom_mm - relay->to_safe.y_mm - relay->to_safe.height_mm, 0.0);

  return down_mm * HEADLINE_SAY - up_mm;
}

static void
settle (HfPage *page, const HfFormat *from, const HfFormat *to, HfRelay *relay)
{
  double spare_mm = (from->height_mm + 2 * from->bleed_mm) * relay->scale - to->height_mm - 2 * to->bleed_mm;

  relay->y_mm += CLAMP (choose_shift (page, relay), -spare_mm / 2, spare_mm / 2);
}

static void
move_item (GPtrArray *items, guint index, double y_mm)
{
  HfItem *item = g_ptr_array_index (items, index);
  HfFrame frame = item->frame;

  frame.y_mm = y_mm;
  g_ptr_array_index (items, index) = (gpointer) hf_item_with_frame (item, &frame);
  hf_item_unref (item);
}

/* Words that had to come in from an edge push those they would come to lie on further in. */
static void
part_words (HfPage *page, GPtrArray *items, const HfFormat *from, double scale)
{
  double middle_mm = from->height_mm / 2;

  for (guint round = 0; round < page->n_items; round++)
    for (guint i = 0; i < page->n_items; i++)
      for (guint k = 0; k < page->n_items; k++)
        {
          HfItem *upper = page->items[i];
          HfItem *lower = page->items[k];
          HfItem *new_upper = g_ptr_array_index (items, i);
          HfItem *new_lower = g_ptr_array_index (items, k);
          double gap_mm = (lower->frame.y_mm - bottom_of (upper)) * scale / 2;

          if (!are_words (upper) || !are_words (lower) || gap_mm < 0.0 ||
              new_lower->frame.y_mm >= bottom_of (new_upper) + gap_mm - 0.001 ||
              lower->frame.x_mm >= upper->frame.x_mm + upper->frame.width_mm ||
              upper->frame.x_mm >= lower->frame.x_mm + lower->frame.width_mm)
            continue;
          if (lower->frame.y_mm < middle_mm)
            move_item (items, k, bottom_of (new_upper) + gap_mm);
          else
            move_item (items, i, new_lower->frame.y_mm - gap_mm - new_upper->frame.height_mm);
        }
}

static HfPage *
relay_page (HfCard *card, const HfFormat *to, HfPageKind kind)
{
  HfPageKind source_kind = find_source (card->format, to, kind);
  HfPage *source = source_kind < HF_N_PAGE_KINDS ? hf_card_get_page (card, source_kind) : NULL;
  HfPageDraft *draft;
  GPtrArray *items;
  HfRelay relay;

  if (source == NULL)
    return hf_page_seal (hf_page_draft_new (kind));
  if (kind == HF_PAGE_FRONT && !hf_format_has_shape_of (card->format, to))
    return hf_relay_front (card, to);

  draft = hf_page_draft (source);
  draft->kind = kind;
  items = hf_item_list_new ();
  relay = choose_relay (card, source, to, kind);
  if (kind == HF_PAGE_FRONT && !relay.whole)
    settle (source, card->format, to, &relay);
  for (guint i = 0; i < source->n_items; i++)
    g_ptr_array_add (items, (gpointer) hf_relay_item (&relay, source->items[i]));
  part_words (source, items, card->format, relay.type_scale);
  hf_page_draft_take_items (draft, items);

  return hf_page_seal (draft);
}

HfCard *
hf_card_with_format (HfCard *card, const HfFormat *format)
{
  HfCardDraft *draft;

  if (card->format == format)
    return hf_card_ref (card);

  draft = hf_card_draft (card);
  hf_card_draft_set_format (draft, format);
  if (!hf_format_is_like (card->format, format))
    for (guint i = 0; i < format->n_pages; i++)
      hf_card_draft_take_page (draft, relay_page (card, format, hf_format_page_kind (format, i)));

  return hf_card_seal (draft);
}
