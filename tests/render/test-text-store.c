/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/text-store.h"

#include "render/words.h"

#define BOX ((HfTextBox){ .label = "Greeting", .width_pt = 80, .height_pt = 40, .valign = HF_VALIGN_TOP })

typedef struct
{
  HfFonts *fonts;
  HfTextStore *store;
  HfCard *card;
  GPtrArray *doubts;
} Store;

static void
store_init (Store *store)
{
  store->fonts = hf_fonts_new ();
  store->store = hf_text_store_new (store->fonts);
  store->card = words_make_card ();
  store->doubts = hf_doubt_list_new ();
}

static void
store_clear (Store *store)
{
  g_ptr_array_unref (store->doubts);
  hf_card_unref (store->card);
  hf_text_store_free (store->store);
  hf_fonts_free (store->fonts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Store, store_clear)

/* A text of its own each time, as merging makes them. */
static HfText *
make_text (const char *words, const char *field)
{
  HfTextDraft *draft = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();
  HfRun style = { .field = field };

  hf_runs_add (runs, &style, words, -1);
  hf_text_draft_take_runs (draft, runs);

  return hf_text_seal (draft);
}

static HfTextLayout *
set (Store *store, HfCard *card, const char *words, const char *field, const HfTextBox *box)
{
  g_autoptr (HfText) text = make_text (words, field);

  return hf_text_store_set (store->store, card, text, box, store->doubts);
}

static void
test_equal_words_are_set_once (void)
{
  g_auto (Store) store = { 0 };
  g_autoptr (HfTextLayout) first = NULL;
  g_autoptr (HfTextLayout) second = NULL;

  store_init (&store);
  first = set (&store, store.card, "Dear Ada", NULL, &BOX);
  second = set (&store, store.card, "Dear Ada", NULL, &BOX);
  g_assert_true (first == second);
}

static void
test_doubts_come_each_time (void)
{
  g_auto (Store) store = { 0 };
  g_autoptr (HfTextLayout) first = NULL;
  g_autoptr (HfTextLayout) second = NULL;
  const HfTextBox narrow = { .label = "Greeting", .width_pt = 20, .height_pt = 10 };
  const HfDoubt *a;
  const HfDoubt *b;

  store_init (&store);
  first = set (&store, store.card, "More words than fit", NULL, &narrow);
  g_assert_cmpuint (store.doubts->len, ==, 1);
  second = set (&store, store.card, "More words than fit", NULL, &narrow);
  g_assert_cmpuint (store.doubts->len, ==, 2);

  a = store.doubts->pdata[0];
  b = store.doubts->pdata[1];
  g_assert_true (a != b);
  g_assert_cmpstr (a->kind, ==, "overflow");
  g_assert_cmpstr (b->kind, ==, "overflow");
  g_assert_cmpstr (a->message, ==, b->message);
}

static HfCard *
with_language (HfCard *card)
{
  HfCardDraft *draft = hf_card_draft (card);

  hf_value_set_text (&draft->language, "ko");
  return hf_card_seal (draft);
}

static HfCard *
with_palette (HfCard *card)
{
  HfPaletteDraft *colors = hf_palette_draft (card->palette);
  g_autoptr (HfPalette) palette = NULL;
  HfCardDraft *draft = hf_card_draft (card);

  colors->colors[HF_COLOR_ROLE_INK].red = 0.75;
  palette = hf_palette_seal (colors);
  hf_card_draft_set_palette (draft, palette);
  return hf_card_seal (draft);
}

static HfCard *
with_pairing (HfCard *card)
{
  HfPairingDraft *faces = hf_pairing_draft (card->pairing);
  g_autoptr (HfPairing) pairing = NULL;
  HfCardDraft *draft = hf_card_draft (card);

  hf_value_set_text (&faces->faces[HF_FONT_ROLE_BODY].family, "Lato");
  pairing = hf_pairing_seal (faces);
  hf_card_draft_set_pairing (draft, pairing);
  return hf_card_seal (draft);
}

/* Whatever can make a difference does. */
static void
test_others_are_set_anew (void)
{
  static const struct
  {
    const char *what;
    const char *words;
    const char *field;
    HfTextBox box;
    HfCard *(*change) (HfCard *card);
  } cases[] = {
    { "words", "Dear Bea", NULL, BOX, NULL },
    { "what merging filled in", "Dear Ada", "name", BOX, NULL },
    { "width", "Dear Ada", NULL, { "Greeting", 81, 40, HF_VALIGN_TOP }, NULL },
    { "height", "Dear Ada", NULL, { "Greeting", 80, 41, HF_VALIGN_TOP }, NULL },
    { "place", "Dear Ada", NULL, { "Greeting", 80, 40, HF_VALIGN_BOTTOM }, NULL },
    { "label", "Dear Ada", NULL, { "Headline", 80, 40, HF_VALIGN_TOP }, NULL },
    { "no label", "Dear Ada", NULL, { NULL, 80, 40, HF_VALIGN_TOP }, NULL },
    { "language", "Dear Ada", NULL, BOX, with_language },
    { "palette", "Dear Ada", NULL, BOX, with_palette },
    { "pairing", "Dear Ada", NULL, BOX, with_pairing },
  };
  g_auto (Store) store = { 0 };
  g_autoptr (HfTextLayout) first = NULL;

  store_init (&store);
  first = set (&store, store.card, "Dear Ada", NULL, &BOX);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = cases[i].change != NULL ? cases[i].change (store.card) : hf_card_ref (store.card);
      g_autoptr (HfTextLayout) other = set (&store, card, cases[i].words, cases[i].field, &cases[i].box);
      g_autoptr (HfTextLayout) again = set (&store, store.card, "Dear Ada", NULL, &BOX);

      g_test_message ("other %s", cases[i].what);
      g_assert_true (other != first);
      g_assert_true (again == first);
    }
}

/* A layout that is still painted outlives its place in the store. */
static void
test_layouts_outlive_their_place (void)
{
  g_auto (Store) store = { 0 };
  g_autoptr (HfTextLayout) first = NULL;
  g_autoptr (HfTextLayout) again = NULL;
  cairo_rectangle_t before;
  cairo_rectangle_t after;

  store_init (&store);
  first = set (&store, store.card, "Dear Ada", NULL, &BOX);
  g_assert_true (hf_text_layout_get_ink (first, &before));
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u", i);

      hf_text_layout_unref (set (&store, store.card, words, NULL, &BOX));
    }

  again = set (&store, store.card, "Dear Ada", NULL, &BOX);
  g_assert_true (again != first);
  g_assert_true (hf_text_layout_get_ink (first, &after));
  g_assert_cmpfloat (before.width, ==, after.width);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/text-store/equal-words-are-set-once", test_equal_words_are_set_once);
  g_test_add_func ("/render/text-store/doubts-come-each-time", test_doubts_come_each_time);
  g_test_add_func ("/render/text-store/others-are-set-anew", test_others_are_set_anew);
  g_test_add_func ("/render/text-store/layouts-outlive-their-place", test_layouts_outlive_their_place);

  return g_test_run ();
}
