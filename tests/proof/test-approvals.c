/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "proof/approvals.h"
#include "proof/fixture.h"

#define TEAM "name,email,note\nAda,ada@x.example,You rang.\nOlga,olga@x.example,You wrote.\n"

typedef struct
{
  const char *description;
  const char *csv;
  const char *kept; /* for each person of @csv: whose key of TEAM they have: a, o, or - for none */
} Case;

static const Case cases[] = {
  { "read-again", TEAM, "ao" },
  { "in-another-order", "name,email,note\nOlga,olga@x.example,You wrote.\nAda,ada@x.example,You rang.\n", "oa" },
  { "with-somebody-new", "name,email,note\nIda,i@x.example,\nAda,ada@x.example,You rang.\n", "-a" },
  { "another-note", "name,email,note\nAda,ada@x.example,You stayed.\nOlga,olga@x.example,You wrote.\n", "-o" },
  { "another-address", "name,email,note\nAda,ada@y.example,You rang.\nOlga,olga@x.example,You wrote.\n", "-o" },
  { "a-column-not-on-the-card",
    "name,email,note,shoe\nAda,ada@x.example,You rang.,38\nOlga,olga@x.example,You wrote.,40\n", "ao" },
  { "somebody-twice", "name,email,note\nAda,ada@x.example,You rang.\nAda,ada@x.example,You rang.\n", "a-" },
};

static gboolean
has_key (GArray *keys, guint a, GArray *others, guint b)
{
  return hf_digest_equal (&g_array_index (keys, HfDigest, a), &g_array_index (others, HfDigest, b));
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) team = fixture_crowd (TEAM);
  g_autoptr (HfCrowd) crowd = fixture_crowd (c->csv);
  g_autoptr (GArray) before = hf_approval_list_keys (card, team, NULL);
  g_autoptr (GArray) now = hf_approval_list_keys (card, crowd, NULL);

  for (guint i = 0; i < now->len; i++)
    {
      g_assert_cmpint (has_key (now, i, before, 0), ==, c->kept[i] == 'a');
      g_assert_cmpint (has_key (now, i, before, 1), ==, c->kept[i] == 'o');
    }
}

static HfCard *
with_words (HfCard *card, HfPageKind kind, const char *words)
{
  HfCardDraft *draft = hf_card_draft (card);
  GPtrArray *items = hf_item_list_new ();

  g_ptr_array_add (items, (gpointer) fixture_words ("message", words, (HfFrame){ 15, 60, 97, 60 }));
  fixture_page (draft, kind, items);
  return hf_card_seal (draft);
}

/* What is on the card counts, whoever it is personal for; and what is not, does not. */
static void
test_edits (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd (TEAM);
  g_autoptr (HfCard) shared = with_words (card, HF_PAGE_BACK, "With thanks");
  g_autoptr (HfCard) again = with_words (card, HF_PAGE_BACK, "With thanks");
  HfCardDraft *draft = hf_card_draft (card);
  g_autoptr (HfCard) retitled = NULL;
  g_autoptr (GArray) keys = hf_approval_list_keys (card, crowd, NULL);
  g_autoptr (GArray) of_shared = hf_approval_list_keys (shared, crowd, NULL);
  g_autoptr (GArray) of_again = hf_approval_list_keys (again, crowd, NULL);
  g_autoptr (GArray) of_retitled = NULL;

  hf_value_set_text (&draft->title, "Another title");
  draft->modified_s = 1900000000;
  retitled = hf_card_seal (draft);
  of_retitled = hf_approval_list_keys (retitled, crowd, NULL);
  for (guint i = 0; i < keys->len; i++)
    {
      g_assert_false (has_key (keys, i, of_shared, i));
      g_assert_true (has_key (of_shared, i, of_again, i));
      g_assert_true (has_key (keys, i, of_retitled, i));
    }
}

static void
test_palette (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd (TEAM);
  HfPaletteDraft *colors = hf_palette_draft (card->palette);
  HfCardDraft *draft = hf_card_draft (card);
  g_autoptr (HfPalette) palette = NULL;
  g_autoptr (HfCard) recoloured = NULL;
  g_autoptr (GArray) keys = hf_approval_list_keys (card, crowd, NULL);
  g_autoptr (GArray) others = NULL;

  g_assert_true (hf_color_parse ("#123456", &colors->colors[HF_COLOR_ROLE_PRIMARY]));
  palette = hf_palette_seal (colors);
  hf_card_draft_set_palette (draft, palette);
  recoloured = hf_card_seal (draft);
  others = hf_approval_list_keys (recoloured, crowd, NULL);
  g_assert_false (has_key (keys, 0, others, 0));
}

static void
test_cancelled (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd (TEAM);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (hf_approval_list_keys (card, crowd, cancellable));
}

/* What is remembered holds nobody's name. */
static void
test_kept (void)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd (TEAM);
  g_autoptr (GArray) keys = hf_approval_list_keys (card, crowd, NULL);
  g_autoptr (HfDigestSet) approvals = hf_approvals_load (card->uuid);
  g_autoptr (HfDigestSet) later = NULL;
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "heartfelt", "approvals", card->uuid, NULL);
  g_autofree char *text = NULL;

  hf_digest_set_add (approvals, &g_array_index (keys, HfDigest, 1));
  g_assert_true (hf_approvals_save (approvals, NULL));
  later = hf_approvals_load (card->uuid);
  g_assert_false (hf_digest_set_has (later, &g_array_index (keys, HfDigest, 0)));
  g_assert_true (hf_digest_set_has (later, &g_array_index (keys, HfDigest, 1)));

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "Olga"));
  g_assert_null (strstr (text, "olga"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/approvals/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/approvals/an-edit-withdraws-and-undoing-it-restores", test_edits);
  g_test_add_func ("/approvals/other-colours-withdraw", test_palette);
  g_test_add_func ("/approvals/can-be-cancelled", test_cancelled);
  g_test_add_func ("/approvals/are-remembered-without-names", test_kept);
  return g_test_run ();
}
