/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/relay-item.h"

#include "card/edit.h"

#include <math.h>

/* Frames may be rounded to this when they are written. */
#define SLACK_MM 0.01

/* By how much of its length, on each side, words on a sign give way before they leave its middle: along a line there is
 * room to spare, across it hardly any. */
#define MOST_PINCH_ALONG 0.1
#define MOST_PINCH_ACROSS 0.03

/* By how much a block of words that is cut to the safe area stays away from it: letters with marks stick out. */
#define OVERHANG_MM 2.0

/* By how much words that begin or end at the safe area's side stay away from it: the f of an italic sticks out. */
#define SIDE_OVERHANG_MM 1.0

/* No type gets smaller than this, unless it was. */
#define LEAST_PT 7.0

HfRelay
hf_relay_cover (HfCard *card, const HfFormat *to, HfRelayAnchor anchor)
{
  const HfFormat *from = card->format;
  double scale = MAX ((to->width_mm + 2 * to->bleed_mm) / (from->width_mm + 2 * from->bleed_mm),
                      (to->height_mm + 2 * to->bleed_mm) / (from->height_mm + 2 * from->bleed_mm));

  return (HfRelay){
    .scale = scale,
    .x_mm = (to->width_mm - from->width_mm * scale) / 2,
    .y_mm = anchor == HF_RELAY_ANCHOR_BOTTOM ? to->height_mm + to->bleed_mm - (from->height_mm + from->bleed_mm) * scale
                                             : (to->height_mm - from->height_mm * scale) / 2,
    .type_scale = MIN (to->width_mm / from->width_mm, to->height_mm / from->height_mm),
    .rtl = hf_card_is_rtl (card),
    .from_safe = hf_format_safe_area (from),
    .to_safe = hf_format_safe_area (to),
  };
}

HfRelay
hf_relay_contain (HfCard *card, const HfFormat *to, double share)
{
  const HfFormat *from = card->format;
  HfRelay relay = hf_relay_cover (card, to, HF_RELAY_ANCHOR_MIDDLE);

  relay.whole = TRUE;
  relay.scale = relay.type_scale = share * MIN (to->width_mm / from->width_mm, to->height_mm / from->height_mm);
  relay.x_mm = (to->width_mm - from->width_mm * relay.scale) / 2;
  relay.y_mm = (to->height_mm - from->height_mm * relay.scale) / 2;

  return relay;
}

HfFrame
hf_relay_frame (const HfRelay *relay, const HfFrame *frame)
{
  return (HfFrame){
    frame->x_mm * relay->scale + relay->x_mm,
    frame->y_mm * relay->scale + relay->y_mm,
    frame->width_mm * relay->scale,
    frame->height_mm * relay->scale,
  };
}

/* A size of type in half points: none too large for a place that is as much smaller. */
static double
scale_type (const HfRelay *relay, double size_pt, double scale)
{
  double scaled_pt = floor (size_pt * scale * 2 + 0.05) / 2;

  if (relay->whole)
    return size_pt * scale;

  return scale == 1.0 ? size_pt : MAX (scaled_pt, MIN (size_pt, LEAST_PT));
}

static void
scale_ladder (const HfRelay *relay, HfTextDraft *draft, double scale)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < draft->fit.n_sizes; i++)
    {
      double scaled_pt = draft->fit.sizes_pt[i] * scale;
      double size_pt =
          relay->whole ? scaled_pt : MAX (round (scaled_pt * 2) / 2, MIN (draft->fit.sizes_pt[i], LEAST_PT));

      if (sizes->len == 0 || size_pt < g_array_index (sizes, double, sizes->len - 1))
        g_array_append_val (sizes, size_pt);
    }
  hf_text_draft_set_sizes (draft, (const double *) (gpointer) sizes->data, sizes->len);
}

/* A smaller card is held no closer to the eye: what is read, not looked at, goes half the way (by the square root). */
HfText *
hf_relay_text (const HfRelay *relay, HfText *text)
{
  HfTextDraft *draft = hf_text_draft (text);
  gboolean reading = text->fit.mode == HF_FIT_LADDER && !relay->whole;
  double scale = reading ? sqrt (relay->type_scale) : relay->type_scale;

  draft->size_pt = scale_type (relay, text->size_pt, scale);
  for (guint i = 0; i < draft->n_runs; i++)
    if (text->runs[i].size_pt > 0)
      ((HfRun *) draft->runs)[i].size_pt = scale_type (relay, text->runs[i].size_pt, scale);
  if (text->fit.mode == HF_FIT_SHRINK)
    draft->fit.min_size_pt = MIN (scale_type (relay, text->fit.min_size_pt, scale), draft->size_pt);
  if (text->fit.mode == HF_FIT_LADDER)
    scale_ladder (relay, draft, scale);
  draft->fit.widen_mm *= relay->type_scale;

  return hf_text_seal (draft);
}

/* Brings a length from @start within @low and @high: by making room at that end alone (@trim), or by giving way a
 * little at both ends, or by moving. */
static void
keep_within (double *start, double *length, double low, double high, double most_pinch, gboolean trim)
{
  double before = MAX (low - *start, 0.0);
  double after = MAX (*start + *length - high, 0.0);
  double pinch = MAX (before, after);

  if (before == 0.0 && after == 0.0)
    return;

  if (trim && before + after < *length / 2)
    {
      *start += before;
      *length -= before + after;
    }
  else if (pinch <= *length * most_pinch)
    {
      *start += pinch;
      *length -= 2 * pinch;
    }
  else
    {
      *length = MIN (*length, high - low);
      *start = CLAMP (*start, low, high - *length);
    }
}

/* The place of words that must not be set in other lines than they were: as much smaller as their type. It shrinks away
 * from where they do not begin. */
static HfFrame
place_words (const HfRelay *relay, HfItem *item)
{
  HfFrame frame = hf_relay_frame (relay, &item->frame);
  double spare_mm = frame.width_mm - item->frame.width_mm * relay->type_scale;
  double above_mm = frame.height_mm - item->frame.height_mm * relay->type_scale;
  HfAlign align = item->text->align;
  gboolean from_left = align == HF_ALIGN_END ? relay->rtl : !relay->rtl;

  if (item->text->fit.mode == HF_FIT_LADDER)
    return frame;

  frame.width_mm -= spare_mm;
  frame.x_mm += align == HF_ALIGN_CENTER ? spare_mm / 2 : from_left ? 0.0 : spare_mm;
  frame.height_mm -= above_mm;
  frame.y_mm += item->text->valign == HF_VALIGN_TOP      ? 0.0
                : item->text->valign == HF_VALIGN_BOTTOM ? above_mm
                                                         : above_mm / 2;
  return frame;
}

static HfFrame
keep_safe (const HfRelay *relay, HfItem *item, gboolean trim)
{
  HfFrame bounds = hf_frame_bounds (&item->frame, item->rotation_deg);
  HfFrame frame = item->kind == HF_ITEM_TEXT ? place_words (relay, item) : hf_relay_frame (relay, &item->frame);
  const HfFrame *safe = &relay->to_safe;
  double aside_mm = 0.0;

  if (item->rotation_deg != 0.0 || !hf_frame_contains (&relay->from_safe, &bounds, SLACK_MM))
    return frame;

  if (item->kind == HF_ITEM_TEXT && item->text->align != HF_ALIGN_CENTER &&
      hf_frame_contains (&relay->from_safe, &bounds, -SIDE_OVERHANG_MM))
    aside_mm = SIDE_OVERHANG_MM;
  keep_within (&frame.x_mm, &frame.width_mm, safe->x_mm + aside_mm, safe->x_mm + safe->width_mm - aside_mm,
               MOST_PINCH_ALONG, FALSE);
  keep_within (&frame.y_mm, &frame.height_mm, safe->y_mm + (trim ? OVERHANG_MM : 0.0),
               safe->y_mm + safe->height_mm - (trim ? OVERHANG_MM : 0.0), MOST_PINCH_ACROSS, trim);
  return frame;
}

static void
relay_children (const HfRelay *relay, HfItemDraft *draft)
{
  GPtrArray *children = hf_item_list_new ();
  /* What is placed by its group, or turned with it, is kept inside with it. */
  gboolean free = draft->group.arrange == HF_ARRANGE_FREE && draft->rotation_deg == 0.0;
  HfRelay inner = *relay;

  if (!free)
    inner.from_safe = (HfFrame){ 0 };
  for (guint i = 0; i < draft->group.n_items; i++)
    g_ptr_array_add (children, (gpointer) hf_relay_item (&inner, draft->group.items[i]));
  hf_item_draft_take_children (draft, children);
  draft->group.gap_mm *= relay->scale;
}

HfItem *
hf_relay_item (const HfRelay *relay, HfItem *item)
{
  HfItemDraft *draft = hf_item_draft (item);
  g_autoptr (HfItem) relaid = NULL;
  HfFrame kept;

  draft->frame = kept = hf_relay_frame (relay, &item->frame);
  switch (item->kind)
    {
    case HF_ITEM_TEXT:
      draft->frame = kept = keep_safe (relay, item, item->text->fit.mode == HF_FIT_LADDER);
      hf_item_draft_take_text (draft, hf_relay_text (relay, item->text));
      break;
    case HF_ITEM_PICTURE:
      draft->picture.corner_radius_mm *= relay->scale;
      break;
    case HF_ITEM_SHAPE:
      draft->shape.corner_radius_mm *= relay->scale;
      draft->shape.stroke_mm *= relay->scale;
      break;
    case HF_ITEM_INK:
    case HF_ITEM_CODE:
      draft->frame = kept = keep_safe (relay, item, FALSE);
      break;
    case HF_ITEM_GROUP:
      if (item->group.arrange == HF_ARRANGE_STACK)
        kept = keep_safe (relay, item, TRUE);
      relay_children (relay, draft);
      break;
    case HF_ITEM_ART:
    default:
      break;
    }

  relaid = hf_item_seal (draft);
  return hf_item_with_frame (relaid, &kept);
}
