/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/legibility.h"

#include "proof/check.h"
#include "proof/fixture.h"

/* Words in ink, some 75 mm wide, from the left edge of this frame. */
#define WORDS_MM ((HfFrame){ 20, 60, 87, 12 })

/* A page is written as its items, rearmost first: w the words; D dark art below all of them, d below their last third,
 * L light art, | hairlines as dark as the words; s the words in the colour of soft shapes, S such a shape; f the
 * words faint; r the words with a run of paper's colour; (…) a see-through group. */
typedef struct
{
  const char *description;
  const char *page;
  gboolean is_doubtful;
} Case;

static const Case cases[] = {
  { "words-on-paper-are-fine", "w", FALSE },
  { "dark-words-on-dark-art-are-not", "Dw", TRUE },
  { "nor-where-only-some-letters-are-on-it", "dw", TRUE },
  { "light-art-is-fine", "Lw", FALSE },
  { "a-plate-between-mends-it", "DLw", FALSE },
  { "what-lies-above-does-not-count", "wD", FALSE },
  { "hairlines-hide-no-letter", "|w", FALSE },
  { "words-of-the-colour-below", "Ss", TRUE },
  { "the-same-on-paper-is-pale-and-is-told", "s", TRUE },
  { "words-too-faint", "f", TRUE },
  { "one-run-is-enough", "r", TRUE },
  { "a-see-through-group-is-below-like-others", "(DD)w", TRUE },
  { "words-in-one-are-not-looked-at", "(Dw)", FALSE },
};

static HfItem *
make_shape (const char *id, HfFrame frame, HfColorRole role)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_SHAPE, id);

  draft->frame = frame;
  draft->shape.fill = HF_PAINT_OF (role);

  return hf_item_seal (draft);
}

/* Hairlines all over the words, a fortieth of which they hide. */
static HfItem *
make_hairlines (const char *id)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_GROUP, id);
  GPtrArray *lines = hf_item_list_new ();

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *line_id = g_strdup_printf ("line%u", i);

      g_ptr_array_add (lines, (gpointer) make_shape (line_id, (HfFrame){ 20 + 4 * i, 55, 0.1, 22 }, HF_COLOR_ROLE_INK));
    }
  draft->frame = WORDS_MM;
  hf_item_draft_take_children (draft, lines);

  return hf_item_seal (draft);
}

static HfItem *
make_words (const char *id, HfColorRole role, double opacity, gboolean has_pale_run)
{
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_TEXT, id);
  HfTextDraft *text = hf_text_draft (NULL);
  GArray *runs = hf_runs_new ();
  HfRun pale = { .paint = HF_PAINT_OF (HF_COLOR_ROLE_PAPER) };

  hf_runs_add (runs, NULL, "Thank you, MMM ", -1);
  hf_runs_add (runs, has_pale_run ? &pale : NULL, "MMM", -1);
  hf_text_draft_take_runs (text, runs);
  text->size_pt = 24;
  text->weight = 700;
  text->paint = HF_PAINT_OF (role);
  draft->frame = WORDS_MM;
  draft->opacity = opacity;
  hf_item_draft_take_text (draft, hf_text_seal (text));

  return hf_item_seal (draft);
}

static GPtrArray *parse_items (const char **page, guint *place);

static HfItem *
parse_item (const char **page, guint *place)
{
  static const HfFrame whole = { 10, 50, 107, 40 };
  static const HfFrame last_third = { 65, 50, 52, 40 };
  char kind = *(*page)++;
  g_autofree char *id = g_strdup_printf ("item%u", (*place)++);
  HfItemDraft *group;

  switch (kind)
    {
    case 'D':
      return make_shape (id, whole, HF_COLOR_ROLE_INK);
    case 'd':
      return make_shape (id, last_third, HF_COLOR_ROLE_INK);
    case 'L':
    case 'S':
      return make_shape (id, whole, HF_COLOR_ROLE_SOFT);
    case '|':
      return make_hairlines (id);
    case 's':
      return make_words (id, HF_COLOR_ROLE_SOFT, 1.0, FALSE);
    case 'f':
      return make_words (id, HF_COLOR_ROLE_INK, 0.1, FALSE);
    case 'r':
      return make_words (id, HF_COLOR_ROLE_INK, 1.0, TRUE);
    case 'w':
      return make_words (id, HF_COLOR_ROLE_INK, 1.0, FALSE);
    default:
      break;
    }

  group = hf_item_draft_new (HF_ITEM_GROUP, id);
  group->frame = whole;
  group->opacity = 0.9;
  hf_item_draft_take_children (group, parse_items (page, place));
  (*page)++;

  return hf_item_seal (group);
}

static GPtrArray *
parse_items (const char **page, guint *place)
{
  GPtrArray *items = hf_item_list_new ();

  while (**page != '\0' && **page != ')')
    g_ptr_array_add (items, (gpointer) parse_item (page, place));

  return items;
}

static HfCard *
make_card (const char *page)
{
  g_autoptr (HfCard) blank = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (blank);
  guint place = 0;

  fixture_page (draft, HF_PAGE_FRONT, parse_items (&page, &place));

  return hf_card_seal (draft);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HfCard) card = make_card (c->page);
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfLayout) layout = hf_layout_new (renderer, card, card->pages[0]);
  g_autoptr (HfLegibility) legibility = hf_legibility_new (card);
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();

  hf_legibility_check (legibility, layout, 0, doubts);

  g_assert_cmpuint (doubts->len, ==, c->is_doubtful ? 1 : 0);
  if (c->is_doubtful)
    {
      const HfDoubt *doubt = doubts->pdata[0];

      g_assert_cmpstr (doubt->kind, ==, "text-over-art");
      g_assert_cmpint (doubt->severity, ==, HF_SEVERITY_WARNING);
      g_assert_cmpstr (doubt->page, ==, "front");
      g_assert_nonnull (doubt->item);
    }
}

/* A card with {name} that runs into dark art when it is long, and the same dark art above nothing. */
static HfCard *
make_personal_card (void)
{
  g_autoptr (HfCard) blank = fixture_card ("");
  HfCardDraft *draft = hf_card_draft (blank);
  GPtrArray *items = hf_item_list_new ();

  g_ptr_array_add (items, (gpointer) make_shape ("hill", (HfFrame){ 65, 50, 52, 40 }, HF_COLOR_ROLE_INK));
  g_ptr_array_add (items, (gpointer) fixture_words ("name", "{name}", (HfFrame){ 20, 55, 87, 30 }));
  g_ptr_array_add (items, (gpointer) make_shape ("dot", (HfFrame){ 10, 150, 5, 5 }, HF_COLOR_ROLE_ACCENT));
  fixture_page (draft, HF_PAGE_FRONT, items);

  return hf_card_seal (draft);
}

static guint
count_doubts (HfProofer *proofer, HfCrowd *crowd, guint person)
{
  g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, person);
  g_autoptr (HfProof) proof = hf_proofer_make (proofer, fields);
  guint count = 0;

  for (guint i = 0; i < proof->doubts->len; i++)
    {
      const HfDoubt *doubt = proof->doubts->pdata[i];

      if (!g_str_equal (doubt->kind, "text-over-art"))
        continue;
      count++;
      g_assert_cmpuint (doubt->row, ==, person + 1);
      g_assert_cmpstr (doubt->item, ==, "name");
      g_assert_nonnull (doubt->name);
    }

  return count;
}

static void
test_people (void)
{
  g_autoptr (HfCard) card = make_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd ("name\nAda\nMaximiliane Alexandrina Featherstone\nBo\n");
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfProofer) proofer = hf_proofer_new (renderer, card);

  g_assert_cmpuint (count_doubts (proofer, crowd, 1), ==, 0); /* nobody asked */
  hf_proofer_look_closely (proofer);
  g_assert_cmpuint (count_doubts (proofer, crowd, 0), ==, 0);
  g_assert_cmpuint (count_doubts (proofer, crowd, 1), ==, 1);
  g_assert_cmpuint (count_doubts (proofer, crowd, 2), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/proof/legibility/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/proof/legibility/of-those-whose-words-reach-it", test_people);

  return g_test_run ();
}
