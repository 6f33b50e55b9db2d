/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card laid out again for another format. */
#include "card/edit.h"
#include "card/fixture.h"
#include "card/relay.h"

#define WITHIN_MM 0.011

/* A page with art over all of it and its bleed, and words. */
static HfPage *
make_page (const HfFormat *format, HfPageKind kind, const HfFrame *words_frame, const char *words)
{
  HfPageDraft *page = hf_page_draft_new (kind);
  GPtrArray *items = hf_item_list_new ();
  HfItemDraft *art = hf_item_draft_new (HF_ITEM_SHAPE, kind == HF_PAGE_FRONT ? "art" : hf_page_kind_name (kind));
  g_autofree char *id = g_strconcat (hf_page_kind_name (kind), "-words", NULL);
  g_autoptr (HfItem) text = fixture_text (id, words);

  art->frame = (HfFrame){ -format->bleed_mm, -format->bleed_mm, format->width_mm + 2 * format->bleed_mm,
                          format->height_mm + 2 * format->bleed_mm };
  art->shape.stroke_mm = 2;
  g_ptr_array_add (items, (gpointer) hf_item_seal (art));
  g_ptr_array_add (items, (gpointer) hf_item_with_frame (text, words_frame));
  hf_page_draft_take_items (page, items);

  return hf_page_seal (page);
}

/* A card whose every page says which it is. */
static HfCard *
make_card (const char *format_id, const HfFrame *words_frame)
{
  const HfFormat *format = hf_format_from_id (format_id);
  g_autoptr (HfPalette) palette = fixture_palette ();
  g_autoptr (HfPairing) pairing = fixture_pairing ();
  HfCardDraft *draft = hf_card_draft_new (format, palette, pairing);

  for (guint i = 0; i < format->n_pages; i++)
    {
      HfPageKind kind = hf_format_page_kind (format, i);

      hf_card_draft_take_page (draft, make_page (format, kind, words_frame, hf_page_kind_name (kind)));
    }

  return hf_card_seal (draft);
}

/* At the head of the page, across it. */
static HfFrame
headline_frame (const HfFormat *format)
{
  return (HfFrame){ format->width_mm * 0.1, format->height_mm * 0.08, format->width_mm * 0.8, format->height_mm * 0.1 };
}

static gboolean
says (HfPage *page, const char *words)
{
  g_autofree char *found = NULL;

  for (guint i = 0; page != NULL && i < page->n_items; i++)
    if (page->items[i]->kind == HF_ITEM_TEXT)
      found = hf_text_get_words (page->items[i]->text);

  return g_strcmp0 (found, words) == 0;
}

static void
test_every_format_to_every_other (void)
{
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    for (guint k = 0; k < n_formats; k++)
      {
        const HfFormat *to = &formats[k];
        HfFrame head = headline_frame (&formats[i]);
        HfFrame page = { 0, 0, to->width_mm, to->height_mm };
        HfFrame safe = hf_format_safe_area (to);
        g_autoptr (HfCard) card = make_card (formats[i].id, &head);
        g_autoptr (HfCard) relaid = hf_card_with_format (card, to);
        HfFrame bleed = { -to->bleed_mm, -to->bleed_mm, to->width_mm + 2 * to->bleed_mm,
                          to->height_mm + 2 * to->bleed_mm };
        HfItem *art = hf_card_find_item (relaid, "art", NULL);
        HfItem *words = hf_card_find_item (relaid, "front-words", NULL);
        double shape_before = card->pages[0]->items[0]->frame.width_mm / card->pages[0]->items[0]->frame.height_mm;

        g_test_message ("%s to %s", formats[i].id, to->id);
        g_assert_true (relaid->format == to);
        g_assert_cmpstr (relaid->uuid, ==, card->uuid);
        /* never squashed, and bare nowhere unless something else is laid over the rest */
        g_assert_cmpfloat_with_epsilon (art->frame.width_mm / art->frame.height_mm, shape_before, 0.01);
        if (hf_format_has_shape_of (&formats[i], to) && !hf_format_is_like (&formats[i], to))
          g_assert_true (hf_frame_contains (&art->frame, &bleed, WITHIN_MM));
        if (!hf_format_is_like (&formats[i], to))
          g_assert_true (hf_frame_contains (&safe, &words->frame, WITHIN_MM));
        g_assert_true (hf_frame_contains (&page, &words->frame, WITHIN_MM));
      }
}

static void
test_pages_find_their_place (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *pages[4]; /* what each page of the new card was; NULL: blank, or not there */
  } cases[] = {
    { "5x7-folded", "a6-folded", { "front", "inside-left", "inside-right", "back" } },
    { "5x7-folded", "a5-flat", { "front", "inside-right" } },
    { "5x7-folded", "screen-square", { "front" } },
    { "postcard-a6", "postcard-6x4", { "front", "back" } },
    { "a6-flat", "a4-quarter", { "front", NULL, "back", NULL } },
    { "kudos-us", "screen-wide", { "front" } },
    { "certificate-a4", "certificate-letter", { "front" } },
    { "certificate-a4", "postcard-a6", { "front", NULL } },
    { "certificate-letter", "5x7-folded", { "front", NULL, NULL, NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfFrame head = headline_frame (hf_format_from_id (cases[i].from));
      g_autoptr (HfCard) card = make_card (cases[i].from, &head);
      g_autoptr (HfCard) relaid = hf_card_with_format (card, hf_format_from_id (cases[i].to));

      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      for (guint k = 0; k < relaid->format->n_pages; k++)
        {
          g_assert_cmpint (relaid->pages[k]->kind, ==, hf_format_page_kind (relaid->format, k));
          g_assert_true (says (relaid->pages[k], cases[i].pages[k]));
        }
    }
}

static void
test_same_format_is_the_same_card (void)
{
  g_autoptr (HfCard) card = fixture_card ("Hello");
  g_autoptr (HfCard) same = hf_card_with_format (card, card->format);
  g_autoptr (HfCard) a6 = hf_card_with_format (card, hf_format_from_id ("a6-folded"));
  g_autoptr (HfCard) quarter = hf_card_with_format (a6, hf_format_from_id ("a4-quarter"));

  g_assert_true (same == card);
  g_assert_true (quarter->pages[0] == a6->pages[0]); /* cut alike */
}

static void
test_type_keeps_its_measure (void)
{
  static const double ladder[] = { 16, 14.5, 13, 12, 11 };
  static const double a6_ladder[] = { 14.5, 13, 12, 11, 10 }; /* reading sizes go by the square root of 105/127 */
  HfFrame head = headline_frame (hf_format_from_id ("5x7-folded"));
  g_autoptr (HfCard) card = make_card ("5x7-folded", &head);
  HfTextDraft *headline = hf_text_draft (card->pages[0]->items[1]->text);
  HfTextDraft *body = hf_text_draft (card->pages[2]->items[1]->text);
  HfItemDraft *front_item = hf_item_draft (card->pages[0]->items[1]);
  HfItemDraft *inside_item = hf_item_draft (card->pages[2]->items[1]);
  g_autoptr (HfItem) front = NULL;
  g_autoptr (HfItem) inside = NULL;
  g_autoptr (HfCard) with_front = NULL;
  g_autoptr (HfCard) sized = NULL;
  g_autoptr (HfCard) a6 = NULL;
  HfText *a6_body;

  headline->size_pt = 38;
  headline->fit = (HfFit){ .mode = HF_FIT_SHRINK, .min_size_pt = 26 };
  body->fit.mode = HF_FIT_LADDER;
  hf_text_draft_set_sizes (body, ladder, G_N_ELEMENTS (ladder));
  hf_item_draft_take_text (front_item, hf_text_seal (headline));
  hf_item_draft_take_text (inside_item, hf_text_seal (body));
  front = hf_item_seal (front_item);
  inside = hf_item_seal (inside_item);
  with_front = hf_card_replace_item (card, "front-words", front);
  sized = hf_card_replace_item (with_front, "inside-right-words", inside);
  a6 = hf_card_with_format (sized, hf_format_from_id ("a6-folded"));

  g_assert_cmpfloat (hf_card_find_item (a6, "front-words", NULL)->text->size_pt, ==, 31);
  a6_body = hf_card_find_item (a6, "inside-right-words", NULL)->text;
  g_assert_cmpuint (a6_body->fit.n_sizes, ==, G_N_ELEMENTS (a6_ladder));
  for (guint i = 0; i < G_N_ELEMENTS (a6_ladder); i++)
    g_assert_cmpfloat (a6_body->fit.sizes_pt[i], ==, a6_ladder[i]);
  g_assert_cmpfloat_with_epsilon (hf_card_find_item (a6, "art", NULL)->shape.stroke_mm, 2 * 154 / 184.15, 0.001);
}

/* What overlaps nothing on the old page overlaps nothing on the new one, though both had to come in from the edge. */
static void
test_words_at_the_edge_do_not_meet (void)
{
  HfFrame upper = { 20, 150, 87, 9 };
  HfFrame lower = { 20, 160, 87, 11 };
  g_autoptr (HfCard) card = make_card ("5x7-folded", &upper);
  g_autoptr (HfItem) text = fixture_text ("name", "for Priya");
  g_autoptr (HfItem) name = hf_item_with_frame (text, &lower);
  g_autoptr (HfCard) both = hf_card_insert_item (card, HF_PAGE_FRONT, 9, name);
  g_autoptr (HfCard) quarter = hf_card_with_format (both, hf_format_from_id ("letter-quarter"));
  const HfFrame *new_upper = &hf_card_find_item (quarter, "front-words", NULL)->frame;
  const HfFrame *new_lower = &hf_card_find_item (quarter, "name", NULL)->frame;

  g_assert_cmpfloat (new_upper->y_mm + new_upper->height_mm, <=, new_lower->y_mm);
}

static void
test_screens_get_picture_and_words_apart (void)
{
  HfFrame head = headline_frame (hf_format_from_id ("5x7-folded"));
  g_autoptr (HfCard) card = make_card ("5x7-folded", &head);
  g_autoptr (HfItem) name = fixture_text ("inside-name", "for {name|all}");
  g_autoptr (HfCard) named = hf_card_insert_item (card, HF_PAGE_INSIDE_LEFT, 9, name);
  g_autoptr (HfCard) wide = hf_card_with_format (named, hf_format_from_id ("screen-wide"));
  g_autoptr (HfCard) again = hf_card_with_format (wide, hf_format_from_id ("screen-story"));
  HfPage *front = wide->pages[0];
  HfItem *ground = hf_card_find_item (wide, "ground", NULL);

  g_assert_cmpuint (front->n_items, ==, 4); /* art, ground, headline, and the name from inside */
  for (guint i = 2; i < front->n_items; i++)
    {
      g_assert_cmpint (front->items[i]->kind, ==, HF_ITEM_TEXT);
      g_assert_true (hf_frame_contains (&ground->frame, &front->items[i]->frame, 0));
    }
  g_assert_cmpfloat (front->items[2]->frame.y_mm + front->items[2]->frame.height_mm, <=, front->items[3]->frame.y_mm);
  g_assert_nonnull (hf_card_find_item (again, "ground-2", NULL)); /* ids stay unique */
}

/* A headline in the middle of the art is part of it. */
static void
test_words_in_the_middle_stay_in_their_picture (void)
{
  HfFrame middle = { 30, 80, 67, 20 };
  g_autoptr (HfCard) card = make_card ("5x7-folded", &middle);
  g_autoptr (HfCard) square = hf_card_with_format (card, hf_format_from_id ("square-148-folded"));
  const HfFrame *art = &hf_card_find_item (square, "art", NULL)->frame;
  const HfFrame *words = &hf_card_find_item (square, "front-words", NULL)->frame;

  g_assert_cmpfloat_with_epsilon ((words->x_mm - art->x_mm) / art->width_mm, (30 + 3.175) / 133.35, 0.001);
  g_assert_cmpfloat_with_epsilon ((words->y_mm - art->y_mm) / art->height_mm, (80 + 3.175) / 184.15, 0.001);
}

/* A frame around the page stays whole; what bleeds covers the page. */
static void
test_framed_fronts_stay_whole (void)
{
  static const HfScaling scalings[] = { HF_SCALING_CONTAIN, HF_SCALING_COVER };
  const HfFormat *from = hf_format_from_id ("certificate-a4");
  const HfFormat *to = hf_format_from_id ("certificate-letter");
  HfFrame new_page = { 0, 0, to->width_mm, to->height_mm };
  HfFrame head = headline_frame (from);

  for (gsize i = 0; i < G_N_ELEMENTS (scalings); i++)
    {
      g_autoptr (HfCard) plain = make_card (from->id, &head);
      HfItemDraft *art = hf_item_draft_new (HF_ITEM_ART, "art");
      g_autoptr (HfItem) framed = NULL;
      g_autoptr (HfCard) card = NULL;
      g_autoptr (HfCard) relaid = NULL;
      HfFrame frame;
      double scale;

      art->frame = plain->pages[0]->items[0]->frame;
      art->art.scaling = scalings[i];
      framed = hf_item_seal (art);
      card = hf_card_replace_item (plain, "art", framed);
      relaid = hf_card_with_format (card, to);
      frame = hf_card_find_item (relaid, "art", NULL)->frame;
      scale = frame.width_mm / (from->width_mm + 2 * from->bleed_mm);
      frame = (HfFrame){ frame.x_mm + from->bleed_mm * scale, frame.y_mm + from->bleed_mm * scale,
                         from->width_mm * scale, from->height_mm * scale };

      if (scalings[i] == HF_SCALING_CONTAIN)
        g_assert_true (hf_frame_contains (&new_page, &frame, WITHIN_MM));
      else
        g_assert_true (hf_frame_contains (&frame, &new_page, WITHIN_MM));
    }
}

static void
test_near_formats (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean near;
  } cases[] = {
    { "5x7-folded", "a6-folded", TRUE },
    { "5x7-folded", "a5-folded", TRUE },
    { "5x7-folded", "letter-quarter", TRUE },
    { "letter-quarter", "a4-quarter", TRUE },
    { "postcard-6x4", "postcard-a6", TRUE },
    { "kudos-us", "kudos-eu", TRUE },
    { "certificate-a4", "certificate-letter", TRUE },
    { "5x7-folded", "5x7-flat", FALSE },
    { "5x7-folded", "square-148-folded", FALSE },
    { "screen-square", "screen-story", FALSE },
    { "kudos-eu", "postcard-6x4", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HfFormat *from = hf_format_from_id (cases[i].from);
      const HfFormat *to = hf_format_from_id (cases[i].to);

      g_test_message ("%s, %s", cases[i].from, cases[i].to);
      g_assert_cmpint (hf_format_is_near (from, to), ==, cases[i].near);
      g_assert_cmpint (hf_format_is_near (to, from), ==, cases[i].near);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/relay/every-format-to-every-other", test_every_format_to_every_other);
  g_test_add_func ("/card/relay/pages-find-their-place", test_pages_find_their_place);
  g_test_add_func ("/card/relay/same-format-is-the-same-card", test_same_format_is_the_same_card);
  g_test_add_func ("/card/relay/type-keeps-its-measure", test_type_keeps_its_measure);
  g_test_add_func ("/card/relay/words-at-the-edge-do-not-meet", test_words_at_the_edge_do_not_meet);
  g_test_add_func ("/card/relay/screens-get-picture-and-words-apart", test_screens_get_picture_and_words_apart);
  g_test_add_func ("/card/relay/words-in-the-middle-stay-in-their-picture",
                   test_words_in_the_middle_stay_in_their_picture);
  g_test_add_func ("/card/relay/framed-fronts-stay-whole", test_framed_fronts_stay_whole);
  g_test_add_func ("/card/format/near-ones-need-no-look", test_near_formats);

  return g_test_run ();
}
