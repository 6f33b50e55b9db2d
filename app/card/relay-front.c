/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/relay-front.h"

#include "card/edit.h"
#include "card/relay-item.h"

#include <math.h>
#include <string.h>

/* More words than these are a design of their own. */
#define MOST_WORDS 4u

/* The free part of a front is its picture only if it is at least this much of it, and if no more than this is lost to
 * the shape of its new place. */
#define LEAST_BARE_SHARE 0.4
#define MOST_LOSS 0.3

/* Words keep the picture at this distance, in parts of the page's width: a sign has a rim. */
#define CLEARANCE 0.035

/* The picture's focal point is between these, in parts of the page's height. */
#define FOCUS_TOP 0.42
#define FOCUS_BOTTOM 0.55

/* How much of a front the mount around it leaves. */
#define MOUNTED_SHARE 0.88

/* What of the words' place they fill, and how large they get at most. */
#define WORDS_FILL 0.7
#define MOST_GROWTH 1.5

/* Around the words, in parts of the shorter side of their place; and between them, in parts of its height. */
#define WORDS_MARGIN 0.1
#define WORDS_GAP 0.05

/* Words may break otherwise than they did: how small they may get for it, in parts of their size. */
#define LEAST_OF_SIZE 0.6

/* Where the picture goes; the words get the rest. */
typedef enum
{
  SIDE_ABOVE,
  SIDE_BELOW,
  SIDE_LEFT,
} Side;

typedef struct
{
  Side side;
  HfFrame picture;
  HfFrame words;
  double loss; /* of the free part, 0 to 1 */
} Split;

static HfFrame
bleed_box (const HfFormat *format)
{
  return (HfFrame){ -format->bleed_mm, -format->bleed_mm, format->width_mm + 2 * format->bleed_mm,
                    format->height_mm + 2 * format->bleed_mm };
}

static gboolean
collect_text (HfItem *item, gpointer words)
{
  if (item->kind == HF_ITEM_TEXT && !item->hidden)
    g_ptr_array_add (words, (gpointer) hf_item_ref (item));
  return TRUE;
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  HfItem *const *item_a = a;
  HfItem *const *item_b = b;

  return (*item_a)->frame.y_mm < (*item_b)->frame.y_mm ? -1 : (*item_a)->frame.y_mm > (*item_b)->frame.y_mm;
}

static gboolean
holds_name (HfItem *item)
{
  g_autofree char *words = item->kind == HF_ITEM_TEXT ? hf_text_get_words (item->text) : NULL;

  return words != NULL && !item->hidden && strstr (words, "{name") != NULL;
}

static gboolean
find_name (HfItem *item, gpointer data)
{
  HfItem **name = data;

  if (!holds_name (item))
    return TRUE;
  *name = item;
  return FALSE;
}

/* Returns: (transfer full): the words of the front from top to bottom. */
static GPtrArray *
list_words (HfCard *card)
{
  GPtrArray *words = hf_item_list_new ();

  hf_page_visit (card->pages[0], collect_text, words);
  g_ptr_array_sort (words, compare_heights);

  return words;
}

/* A picture for screens has no other page where the name could stand. */
static void
add_name (HfCard *card, GPtrArray *words)
{
  HfItem *name = NULL;

  for (guint i = 0; i < card->format->n_pages && name == NULL; i++)
    hf_page_visit (card->pages[i], find_name, &name);
  if (name != NULL && !g_ptr_array_find (words, name, NULL))
    g_ptr_array_add (words, (gpointer) hf_item_ref (name));
}

static gboolean
is_free (const HfFrame *frame, GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      HfItem *item = g_ptr_array_index (words, i);
      HfFrame bounds = hf_frame_bounds (&item->frame, item->rotation_deg);

      if (bounds.x_mm < frame->x_mm + frame->width_mm && frame->x_mm < bounds.x_mm + bounds.width_mm &&
          bounds.y_mm < frame->y_mm + frame->height_mm && frame->y_mm < bounds.y_mm + bounds.height_mm)
        return FALSE;
    }

  return TRUE;
}

/* The largest band right across the front that no words stand on; the picture's focal point is on its middle line. */
static HfFrame
find_bare (const HfFormat *format, GPtrArray *words)
{
  double clearance_mm = CLEARANCE * format->width_mm;
  HfFrame box = bleed_box (format);
  HfFrame best = { 0 };

  for (guint i = 0; i <= words->len; i++)
    for (guint k = 0; k <= words->len; k++)
      {
        HfItem *over = i < words->len ? g_ptr_array_index (words, i) : NULL;
        HfItem *under = k < words->len ? g_ptr_array_index (words, k) : NULL;
        HfFrame band = box;

        if (over != NULL)
          band.y_mm = over->frame.y_mm + over->frame.height_mm + clearance_mm;
        band.height_mm = (under != NULL ? under->frame.y_mm - clearance_mm : box.y_mm + box.height_mm) - band.y_mm;
        if (band.height_mm > best.height_mm && is_free (&band, words))
          best = band;
      }

  return best;
}

static void
measure_loss (Split *split, const HfFrame *bare)
{
  double ratio = (split->picture.width_mm / split->picture.height_mm) / (bare->width_mm / bare->height_mm);

  split->loss = 1 - MIN (ratio, 1 / ratio);
}

static Split
make_split (const HfFormat *to, Side side, double words_share)
{
  HfFrame box = bleed_box (to);
  Split split = { .side = side, .picture = box, .words = box };

  if (side == SIDE_LEFT)
    {
      split.picture.width_mm = to->bleed_mm + to->width_mm * (1 - words_share);
      split.words.x_mm = split.picture.x_mm + split.picture.width_mm;
      split.words.width_mm = box.width_mm - split.picture.width_mm;
      return split;
    }

  split.picture.height_mm = to->bleed_mm + to->height_mm * (1 - words_share);
  split.words.height_mm = box.height_mm - split.picture.height_mm;
  if (side == SIDE_ABOVE)
    split.words.y_mm = split.picture.y_mm + split.picture.height_mm;
  else
    split.picture.y_mm = split.words.y_mm + split.words.height_mm;
  return split;
}

/* Lays the front so that its part @bare covers the picture's place; what is lost is lost away from the page's edge. */
static HfRelay
relay_picture (HfCard *card, const HfFormat *to, const HfFrame *bare, const HfFrame *picture)
{
  const HfFormat *from = card->format;
  HfRelay relay = hf_relay_cover (card, to, HF_RELAY_ANCHOR_MIDDLE);
  gboolean at_top = bare->y_mm < 0.0;
  gboolean at_bottom = bare->y_mm + bare->height_mm > from->height_mm;
  double surplus_mm;

  relay.scale = MAX (picture->width_mm / bare->width_mm, picture->height_mm / bare->height_mm);
  relay.x_mm = picture->x_mm + picture->width_mm / 2 - (bare->x_mm + bare->width_mm / 2) * relay.scale;
  surplus_mm = bare->height_mm * relay.scale - picture->height_mm;
  relay.y_mm = picture->y_mm - bare->y_mm * relay.scale -
               (at_top == at_bottom ? surplus_mm / 2
                : at_bottom         ? surplus_mm
                                    : 0.0);
  relay.from_safe = (HfFrame){ 0 };

  return relay;
}

static HfItem *
make_ground (HfCard *card, const HfFrame *frame, HfColorRole role)
{
  g_autofree char *id = hf_card_new_id (card, "ground");
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, id);

  draft->frame = *frame;
  draft->locked = TRUE;
  draft->shape.kind = HF_SHAPE_RECTANGLE;
  draft->shape.fill = HF_PAINT_OF (role);
  draft->shape.stroke = (HfPaint){ .kind = HF_PAINT_NONE };

  return hf_item_seal (draft);
}

/* Words that stood on art stand on paper now. */
static HfPaint
paint_on_paper (HfText *text)
{
  if (text->paint.kind == HF_PAINT_INHERIT)
    return text->paint;
  if (text->paint.kind == HF_PAINT_ROLE &&
      (text->paint.role == HF_COLOR_ROLE_INK || text->paint.role == HF_COLOR_ROLE_HEADLINE))
    return text->paint;

  return HF_PAINT_OF (text->font_role == HF_FONT_ROLE_HEADLINE ? HF_COLOR_ROLE_HEADLINE : HF_COLOR_ROLE_INK);
}

static HfItem *
place_word (HfItem *item, const HfFrame *frame, double scale, HfAlign align)
{
  HfItemDraft *draft = hf_item_draft (item);
  const HfRelay relay = { .type_scale = scale };
  g_autoptr (HfText) scaled = hf_relay_text (&relay, item->text);
  HfTextDraft *text = hf_text_draft (scaled);

  draft->frame = *frame;
  draft->rotation_deg = 0.0;
  text->align = align;
  text->valign = HF_VALIGN_MIDDLE;
  text->paint = paint_on_paper (item->text);
  text->balance = TRUE;
  if (text->fit.mode != HF_FIT_LADDER)
    {
      text->fit.mode = HF_FIT_SHRINK;
      text->fit.min_size_pt =
          MIN (text->fit.min_size_pt > 0.0 ? text->fit.min_size_pt : text->size_pt, text->size_pt * LEAST_OF_SIZE);
    }
  hf_item_draft_take_text (draft, hf_text_seal (text));

  return hf_item_seal (draft);
}

static HfFrame
find_words_area (const HfFormat *to, const HfFrame *place)
{
  HfFrame safe = hf_format_safe_area (to);
  double margin_mm = MIN (place->width_mm, place->height_mm) * WORDS_MARGIN;
  double left = MAX (place->x_mm + margin_mm, safe.x_mm);
  double top = MAX (place->y_mm + margin_mm, safe.y_mm);
  double right = MIN (place->x_mm + place->width_mm - margin_mm, safe.x_mm + safe.width_mm);
  double bottom = MIN (place->y_mm + place->height_mm - margin_mm, safe.y_mm + safe.height_mm);

  return (HfFrame){ left, top, right - left, bottom - top };
}

/* How much larger the words get in @place if all of them are to have the area they had. */
static double
measure_words (GPtrArray *words, const HfFrame *area)
{
  double areas = 0.0;

  for (guint i = 0; i < words->len; i++)
    {
      const HfFrame *frame = &((HfItem *) g_ptr_array_index (words, i))->frame;

      areas += frame->width_mm * frame->height_mm;
    }

  return MIN (sqrt (WORDS_FILL * area->width_mm * area->height_mm / areas), MOST_GROWTH);
}

/* The split that loses least of the picture without making the words small. A picture that grows out of the foot of the
 * front stays at the foot of the page. */
static Split
choose_split (const HfFormat *from, const HfFormat *to, const HfFrame *bare, GPtrArray *words)
{
  static const double shares[] = { 0.3, 0.34, 0.38, 0.42, 0.46 };
  gboolean rooted = bare->y_mm + bare->height_mm > from->height_mm && bare->y_mm > 0.0;
  const Side sides[] = { rooted ? SIDE_BELOW : SIDE_ABOVE, SIDE_LEFT };
  double natural_scale = MIN (to->width_mm / from->width_mm, to->height_mm / from->height_mm);
  double best_cost = G_MAXDOUBLE;
  Split best = { .loss = 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint k = 0; k < G_N_ELEMENTS (shares); k++)
      {
        Split split = make_split (to, sides[i], shares[k]);
        HfFrame area = find_words_area (to, &split.words);
        double cost;

        measure_loss (&split, bare);
        cost = split.loss + MAX (0.0, 1.0 - measure_words (words, &area) / natural_scale);
        if (cost < best_cost - 0.01)
          {
            best = split;
            best_cost = cost;
          }
      }

  return best;
}

/* Sets @words one below the other into @place. A line as long as the old front may become two: each gets at least the
 * area it had, at one scale for all. */
static void
add_words (GPtrArray *items, GPtrArray *words, const HfFormat *to, const Split *split)
{
  HfFrame area = find_words_area (to, &split->words);
  double gap_mm = area.height_mm * WORDS_GAP;
  double scale = measure_words (words, &area);
  double heights = 0.0;
  double y_mm = area.y_mm;
  double stretch;

  for (guint i = 0; i < words->len; i++)
    {
      const HfFrame *frame = &((HfItem *) g_ptr_array_index (words, i))->frame;

      heights += MAX (frame->height_mm * scale, frame->width_mm * frame->height_mm * scale * scale / area.width_mm);
    }
  stretch = (area.height_mm - gap_mm * (words->len - 1)) / heights;

  for (guint i = 0; i < words->len; i++)
    {
      HfItem *item = g_ptr_array_index (words, i);
      const HfFrame *old = &item->frame;
      double height_mm =
          stretch * MAX (old->height_mm * scale, old->width_mm * old->height_mm * scale * scale / area.width_mm);
      HfFrame frame = { area.x_mm, y_mm, area.width_mm, height_mm };

      g_ptr_array_add (items, (gpointer) place_word (item, &frame, scale * MIN (stretch, 1.0),
                                                     split->side == SIDE_LEFT ? HF_ALIGN_START : HF_ALIGN_CENTER));
      y_mm += height_mm + gap_mm;
    }
}

/* The items that are no words. */
static void
add_picture (GPtrArray *items, HfPage *front, const HfRelay *relay)
{
  for (guint i = 0; i < front->n_items; i++)
    {
      HfItem *item = front->items[i];

      if (item->kind != HF_ITEM_TEXT)
        g_ptr_array_add (items, (gpointer) hf_relay_item (relay, item));
    }
}

/* Words in groups are a design of their own. */
static gboolean
has_words_in_groups (HfPage *front, GPtrArray *words)
{
  guint n_outside = 0;

  for (guint i = 0; i < front->n_items; i++)
    if (front->items[i]->kind == HF_ITEM_TEXT && !front->items[i]->hidden)
      n_outside++;

  return n_outside < words->len;
}

/* A frame around the picture, wide enough to cover whatever of it sticks out. */
static HfItem *
make_mount (HfCard *card, const HfFrame *picture, const HfFormat *to)
{
  double width_mm = MAX (picture->x_mm, picture->y_mm) + to->bleed_mm;
  HfFrame frame = { picture->x_mm - width_mm, picture->y_mm - width_mm, picture->width_mm + 2 * width_mm,
                    picture->height_mm + 2 * width_mm };
  g_autoptr (HfItem) ground = make_ground (card, &frame, HF_COLOR_ROLE_SOFT);
  HfItemDraft *draft = hf_item_draft (ground);

  draft->shape.fill = (HfPaint){ .kind = HF_PAINT_NONE };
  draft->shape.stroke = HF_PAINT_OF (HF_COLOR_ROLE_SOFT);
  draft->shape.stroke_mm = width_mm;

  return hf_item_seal (draft);
}

static void
mount_whole (GPtrArray *items, HfCard *card, const HfFormat *to)
{
  HfRelay relay = hf_relay_contain (card, to, MOUNTED_SHARE);
  HfFrame page = { 0, 0, card->format->width_mm, card->format->height_mm };
  HfFrame picture = hf_relay_frame (&relay, &page);
  HfPage *front = card->pages[0];

  for (guint i = 0; i < front->n_items; i++)
    g_ptr_array_add (items, (gpointer) hf_relay_item (&relay, front->items[i]));
  g_ptr_array_add (items, (gpointer) make_mount (card, &picture, to));
}

HfPage *
hf_relay_front (HfCard *card, const HfFormat *to)
{
  const HfFormat *from = card->format;
  HfPage *front = card->pages[0];
  HfPageDraft *draft = hf_page_draft (front);
  GPtrArray *items = hf_item_list_new ();
  g_autoptr (GPtrArray) words = list_words (card);
  gboolean simple = words->len > 0 && words->len <= MOST_WORDS && !has_words_in_groups (front, words);
  HfFrame bare = find_bare (from, words);
  Split split;

  if (to->n_pages == 1)
    add_name (card, words);
  split = choose_split (from, to, &bare, words);

  if (!simple || bare.height_mm < LEAST_BARE_SHARE * from->height_mm || split.loss > MOST_LOSS ||
      bare.y_mm > FOCUS_TOP * from->height_mm || bare.y_mm + bare.height_mm < FOCUS_BOTTOM * from->height_mm)
    {
      mount_whole (items, card, to);
    }
  else
    {
      HfRelay relay = relay_picture (card, to, &bare, &split.picture);

      add_picture (items, front, &relay);
      g_ptr_array_add (items, (gpointer) make_ground (card, &split.words, HF_COLOR_ROLE_PAPER));
      add_words (items, words, to, &split);
    }
  hf_page_draft_take_items (draft, items);

  return hf_page_seal (draft);
}
