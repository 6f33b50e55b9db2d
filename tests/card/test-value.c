/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/fixture.h"

static HfItem *
keep (HfItem *item, gpointer data)
{
  return hf_item_ref (item);
}

static HfItem *
change_inner (HfItem *item, gpointer data)
{
  g_autoptr (HfText) text = NULL;
  HfItemDraft *draft;

  if (!g_str_equal (item->id, "inner"))
    return hf_item_ref (item);

  draft = hf_item_draft (item);
  hf_item_draft_take_text (draft, hf_text_with_words (item->text, "changed"));
  return hf_item_seal (draft);
}

static HfItem *
drop_all (HfItem *item, gpointer data)
{
  return NULL;
}

/* A front with a plain item and a group of two. */
static HfCard *
grouped_card (void)
{
  g_autoptr (HfCard) plain = fixture_card ("Thank you");
  HfCardDraft *draft = hf_card_draft (plain);
  HfPageDraft *front = hf_page_draft (plain->pages[0]);
  HfItemDraft *group = hf_item_draft_new (HF_ITEM_GROUP, "group");
  GPtrArray *children = hf_item_list_new ();
  GPtrArray *items = hf_item_list_new ();

  g_ptr_array_add (children, (gpointer) fixture_text ("inner", "one"));
  g_ptr_array_add (children, (gpointer) fixture_text ("other", "two"));
  hf_item_draft_take_children (group, children);
  g_ptr_array_add (items, (gpointer) hf_item_ref (plain->pages[0]->items[0]));
  g_ptr_array_add (items, (gpointer) hf_item_seal (group));
  hf_page_draft_take_items (front, items);
  hf_card_draft_take_page (draft, hf_page_seal (front));

  return hf_card_seal (draft);
}

static void
test_mapping_nothing_gives_the_same_card (void)
{
  g_autoptr (HfCard) card = grouped_card ();
  g_autoptr (HfCard) mapped = hf_card_map (card, keep, NULL);

  g_assert_true (mapped == card);
}

static void
test_mapping_shares_what_did_not_change (void)
{
  g_autoptr (HfCard) card = grouped_card ();
  g_autoptr (HfCard) mapped = hf_card_map (card, change_inner, NULL);
  HfItem *group = mapped->pages[0]->items[1];

  g_assert_true (mapped != card);
  g_assert_true (mapped->pages[1] == card->pages[1]);
  g_assert_true (mapped->pages[0]->items[0] == card->pages[0]->items[0]);
  g_assert_true (group != card->pages[0]->items[1]);
  g_assert_true (group->group.items[1] == card->pages[0]->items[1]->group.items[1]);
  g_assert_cmpstr (group->group.items[0]->text->runs[0].text, ==, "changed");
  g_assert_cmpstr (hf_card_find_item (card, "inner", NULL)->text->runs[0].text, ==, "one");
}

static void
test_mapping_to_nothing_empties_the_page (void)
{
  g_autoptr (HfCard) card = grouped_card ();
  g_autoptr (HfCard) mapped = hf_card_map (card, drop_all, NULL);

  g_assert_cmpuint (mapped->pages[0]->n_items, ==, 0);
  g_assert_cmpuint (card->pages[0]->n_items, ==, 2);
}

static void
test_revisions_never_repeat (void)
{
  g_autoptr (HfItem) first = fixture_text ("a", "words");
  g_autoptr (HfItem) second = hf_item_seal (hf_item_draft (first));

  g_assert_cmpuint (first->revision, !=, second->revision);
  g_assert_true (hf_item_equal (first, second));
}

static void
test_equality_sees_every_kind_of_change (void)
{
  g_autoptr (HfItem) item = fixture_text ("a", "words");

  for (guint change = 0; change < 8; change++)
    {
      g_autoptr (HfItem) other = NULL;
      HfItemDraft *draft = hf_item_draft (item);

      g_test_message ("change %u", change);
      switch (change)
        {
        case 0:
          hf_value_set_text (&draft->id, "b");
          break;
        case 1:
          hf_value_set_text (&draft->name, "Headline");
          break;
        case 2:
          draft->frame.height_mm += 0.001;
          break;
        case 3:
          draft->rotation_deg = 90;
          break;
        case 4:
          draft->hidden = TRUE;
          break;
        case 5:
          draft->extras = g_ref_string_new ("{\"glow\": true}");
          break;
        case 6:
          hf_item_draft_take_text (draft, hf_text_with_words (draft->text, "other words"));
          break;
        default:
          hf_value_set_text (&draft->alt_text, "");
          break;
        }
      other = hf_item_seal (draft);
      g_assert_false (hf_item_equal (item, other));
    }
}

static void
test_runs_of_one_style_become_one (void)
{
  HfTextDraft *draft = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();
  HfRun bold = { .bold = HF_TOGGLE_ON };
  HfRun name = { .field = "name" };
  g_autoptr (HfText) text = NULL;
  g_autofree char *words = NULL;

  hf_runs_add (runs, NULL, "Thank ", -1);
  hf_runs_add (runs, NULL, "", 0);
  hf_runs_add (runs, NULL, "you, more", 5);
  hf_runs_add (runs, &bold, "dear ", -1);
  hf_runs_add (runs, &name, "Ana", -1);
  hf_runs_add (runs, &name, "Zoë", -1);
  hf_text_draft_take_runs (draft, runs);
  text = hf_text_seal (draft);
  words = hf_text_get_words (text);

  g_assert_cmpuint (text->n_runs, ==, 4);
  g_assert_cmpstr (text->runs[0].text, ==, "Thank you, ");
  g_assert_cmpstr (text->runs[3].text, ==, "Zoë");
  g_assert_cmpstr (words, ==, "Thank you, dear AnaZoë");
}

static void
test_paints_resolve_through_the_palette (void)
{
  g_autoptr (HfPalette) palette = fixture_palette ();
  HfPaint headline = HF_PAINT_OF (HF_COLOR_ROLE_HEADLINE);
  HfPaint none = { .kind = HF_PAINT_NONE, .opacity = 1.0 };
  HfColor color = hf_palette_resolve (palette, &headline);
  char text[HF_COLOR_TEXT_LENGTH];

  hf_color_format (&color, text);
  g_assert_cmpstr (text, ==, "#7B2A22");
  headline.opacity = 0.5;
  g_assert_cmpfloat (hf_palette_resolve (palette, &headline).alpha, ==, 0.5);
  g_assert_cmpfloat (hf_palette_resolve (palette, &none).alpha, ==, 0.0);
}

static void
test_ink_keeps_its_strokes (void)
{
  static const HfInkPoint points[] = { { 0, 0, 0.5f }, { 1, 2, 1 }, { 3, 1, 0.2f } };
  HfInkDraft *draft = hf_ink_draft (NULL);
  g_autoptr (HfInk) ink = NULL;
  g_autoptr (HfInk) longer = NULL;

  hf_ink_draft_add_stroke (draft, points, 3);
  hf_ink_draft_add_stroke (draft, points, 1);
  ink = hf_ink_seal (draft);
  g_assert_cmpuint (ink->n_points, ==, 4);
  g_assert_cmpuint (ink->strokes[1].first, ==, 3);

  draft = hf_ink_draft (ink);
  hf_ink_draft_add_stroke (draft, points, 2);
  longer = hf_ink_seal (draft);
  g_assert_cmpuint (ink->n_points, ==, 4);
  g_assert_cmpuint (longer->n_points, ==, 6);
  g_assert_false (hf_ink_equal (ink, longer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/mapping-nothing-gives-the-same-card", test_mapping_nothing_gives_the_same_card);
  g_test_add_func ("/value/mapping-shares-what-did-not-change", test_mapping_shares_what_did_not_change);
  g_test_add_func ("/value/mapping-to-nothing-empties-the-page", test_mapping_to_nothing_empties_the_page);
  g_test_add_func ("/value/revisions-never-repeat", test_revisions_never_repeat);
  g_test_add_func ("/value/equality-sees-every-kind-of-change", test_equality_sees_every_kind_of_change);
  g_test_add_func ("/value/runs-of-one-style-become-one", test_runs_of_one_style_become_one);
  g_test_add_func ("/value/paints-resolve-through-the-palette", test_paints_resolve_through_the_palette);
  g_test_add_func ("/value/ink-keeps-its-strokes", test_ink_keeps_its_strokes);
  return g_test_run ();
}
