/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/change.h"
#include "card/wear.h"
#include "proof/fixture.h"
#include "proof/people-doubts.h"

/* "same-name:3 …" of all people, or of some. */
static char *
dump (HfCard *card, const char *csv, HfSlice people)
{
  g_autoptr (HfRoster) roster = fixture_roster (csv);
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  g_autoptr (GPtrArray) doubts = hf_proof_list_people_doubts (card, crowd, roster, people);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);

      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", doubt->kind, doubt->row);
      if (doubt->row > 0)
        g_assert_cmpstr (doubt->name, ==, hf_person_get (hf_roster_get_person (roster, doubt->row - 1), HF_FIELD_NAME));
      g_assert_nonnull (doubt->message);
    }

  return g_string_free (text, FALSE);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *what;
    const char *csv;
    const char *doubts;
  } cases[] = {
    { "all is well", "name,note\nAda,a\nOlga,b\n", "" },
    { "of the list", "name,note,email\nAda,a,x@example.org\nADA B,b,x@example.org\n", "all-capitals:2 same-address:2" },
    { "by row, the list first", "name,note\nOLGA,\nADA,a\nADA,b\n",
      "all-capitals:1 nothing-specific:1 all-capitals:2 same-name:3 all-capitals:3" },
    { "what reading mended", "name,note\n\" Ada \",a\nOl\x01ga,b\n", "" },
    { "no note", "name,note\nAda,\nOlga,b\n", "nothing-specific:1" },
    { "nobody has a note", "name,team\nAda,A\nOlga,A\n", "nothing-specific:0" },
    { "same words in a team", "name,team,note\nAda,A,well done\nOlga,A,well done\nTom,B,well done\nEva,A,well done\n",
      "same-words:2 same-words:4" },
    { "same words without teams", "name,note\nAda,well done\nOlga,well done\n", "same-words:2" },
    { "one person", "name,note\nAda,\n", "" },
  };
  g_autoptr (HfCard) card = fixture_personal_card ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *all = dump (card, cases[i].csv, hf_slice_all (G_MAXUINT32 / 2));

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (all, ==, cases[i].doubts);
    }
}

/* People who are not asked about still count for the others. */
static void
test_slice (void)
{
  static const char csv[] = "name,note\nAda,well done\nAda,x\nOlga,well done\nTom,\n";
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autofree char *last = dump (card, csv, (HfSlice){ 2, 2 });
  g_autofree char *second = dump (card, csv, (HfSlice){ 1, 1 });
  g_autofree char *none = dump (card, csv, (HfSlice){ 0, 1 });

  g_assert_cmpstr (last, ==, "same-words:3 nothing-specific:4");
  g_assert_cmpstr (second, ==, "same-name:2");
  g_assert_cmpstr (none, ==, "");
}

static HfCard *
card_saying (const char *words)
{
  g_autoptr (HfCard) card = fixture_personal_card ();
  HfCardDraft *draft = hf_card_draft (card);
  GPtrArray *right = hf_item_list_new ();
  GPtrArray *front = hf_item_list_new ();

  g_ptr_array_add (right, (gpointer) fixture_words ("message", words, (HfFrame){ 15, 60, 97, 60 }));
  fixture_page (draft, HF_PAGE_FRONT, front);
  fixture_page (draft, HF_PAGE_INSIDE_RIGHT, right);
  return hf_card_seal (draft);
}

static void
test_words_for_one_person (void)
{
  static const struct
  {
    const char *words;
    const char *csv;
    const char *doubts;
  } cases[] = {
    { "Dear {first_name} of {team}", "name,team,note\nAda,A,x\nOlga,B,y\n", "nothing-specific:0" },
    { "Thank you, {role} {name}, on {today}", "name,role\nAda,Agent\nOlga,Agent\n", "nothing-specific:0" },
    { "{name} of {company}", "name,company\nAda,Acme\nOlga,Acme\n", "nothing-specific:0" },
    { "{name}: {project}", "name,project\nAda,Parcels\nOlga,Returns\nTom,\n", "nothing-specific:3" },
    { "{name}: {project} {company}", "name,project,company\nAda,Parcels,Acme\nOlga,Parcels,Acme\nTom,Returns,Acme\n",
      "same-words:2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = card_saying (cases[i].words);
      g_autofree char *all = dump (card, cases[i].csv, hf_slice_all (3));

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (all, ==, cases[i].doubts);
    }
}

/* @card whose message says the @n words each to one person of @crowd: `r` a ready-made one, `h` one by hand, `.`
 * everyone's. */
static HfCard *
card_with_own (HfCard *card, HfCrowd *crowd, const char *owns)
{
  HfCard *result = hf_card_ref (card);

  for (guint i = 0; owns[i] != '\0'; i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      g_autoptr (HfCard) before = NULL;
      g_autoptr (HfCard) worn = NULL;
      g_autoptr (HfCard) written = NULL;
      g_autoptr (HfText) text = NULL;
      HfClaim claim;

      if (owns[i] == '.')
        continue;
      g_assert_true (hf_fields_get_claim (fields, card->uuid, &claim));
      before = result;
      if (owns[i] == 'r')
        {
          result = hf_card_with_own_words (before, "message", &claim, (const char *const[]){ "Well done, {name}!" }, 1);
          continue;
        }
      worn = hf_card_wear (before, &claim, TRUE);
      text = hf_text_with_words (hf_card_find_item (worn, "message", NULL)->text, "You rang back.");
      written = hf_card_with_text (worn, "message", text);
      result = hf_card_doff (written);
    }

  return result;
}

/* A ready-made message says nothing of the very person. */
static void
test_ready_made_words (void)
{
  static const struct
  {
    const char *words; /* everyone's */
    const char *csv;
    const char *owns;
    const char *doubts;
    const char *said; /* nullable */
  } cases[] = {
    { "Dear {name}: {note}", "name,note\nAda,\nOlga,b\n", "r.", "nothing-specific:1 message",
      "Row 1: the message is a ready" },
    { "Dear {name}: {note}", "name,note\nAda,a\nOlga,b\n", "r.", "nothing-specific:1 message", NULL },
    { "Dear {name}: {note}", "name,note\nAda,\nOlga,b\n", "h.", "", NULL },
    { "Dear {name}", "name\nAda\nOlga\n", "..", "nothing-specific:0", "Everybody gets the same words" },
    { "Dear {name}", "name\nAda\nOlga\n", "rr", "nothing-specific:0", "Everybody’s message is a ready-made one" },
    { "Dear {name}", "name\nAda\nOlga\n", "rh", "nothing-specific:0", "1 person’s card has no words" },
    { "Dear {name}", "name\nAda\nOlga\nTom\n", "r.h", "nothing-specific:0", "2 people’s cards have no words" },
    { "Dear {name}", "name\nAda\nOlga\n", "hh", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = card_saying (cases[i].words);
      g_autoptr (HfRoster) roster = fixture_roster (cases[i].csv);
      g_autoptr (HfCrowd) crowd = fixture_crowd (cases[i].csv);
      g_autoptr (HfCard) owned = card_with_own (card, crowd, cases[i].owns);
      g_autoptr (GPtrArray) doubts =
          hf_proof_list_people_doubts (owned, crowd, roster, hf_slice_all (hf_crowd_get_size (crowd)));
      const HfDoubt *first = doubts->len > 0 ? g_ptr_array_index (doubts, 0) : NULL;
      g_autofree char *told = first == NULL         ? g_strdup ("")
                              : first->item != NULL ? g_strdup_printf ("%s:%u %s", first->kind, first->row, first->item)
                                                    : g_strdup_printf ("%s:%u", first->kind, first->row);

      g_test_message ("%s, %s", cases[i].words, cases[i].owns);
      g_assert_cmpuint (doubts->len, <=, 1);
      g_assert_cmpstr (told, ==, cases[i].doubts);
      if (first != NULL && cases[i].said != NULL)
        g_assert_nonnull (strstr (first->message, cases[i].said));
    }
}

/* Messages that are only in this export are no more of the very person than those in the card. */
static void
test_varied_words (void)
{
  static const char csv[] = "name,note\nAda,\nOlga,b\n";
  g_autoptr (HfCard) with_note = card_saying ("{message} {note}");
  g_autoptr (HfCard) without = card_saying ("{message}");
  g_autoptr (HfRoster) roster = fixture_roster (csv);
  g_autoptr (HfCrowd) plain = fixture_crowd (csv);
  g_autoptr (HfCrowd) crowd = hf_crowd_with_texts (plain, "message", (const char *const[]){ "Well done!", "Thanks!" });
  g_autoptr (GPtrArray) one = hf_proof_list_people_doubts (with_note, crowd, roster, hf_slice_all (2));
  g_autoptr (GPtrArray) all = hf_proof_list_people_doubts (without, crowd, roster, hf_slice_all (2));

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (((HfDoubt *) g_ptr_array_index (one, 0))->row, ==, 1);
  g_assert_nonnull (strstr (((HfDoubt *) g_ptr_array_index (one, 0))->message, "ready-made"));
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_nonnull (strstr (((HfDoubt *) g_ptr_array_index (all, 0))->message, "Everybody’s message is a ready-made"));
}

static void
test_to_check (void)
{
  static const struct
  {
    const char *kind;
    HfSeverity severity;
    gboolean to_check;
  } cases[] = {
    { "overflow", HF_SEVERITY_ERROR, TRUE },    { "same-address", HF_SEVERITY_WARNING, TRUE },
    { "all-capitals", HF_SEVERITY_NOTE, TRUE }, { "nothing-specific", HF_SEVERITY_NOTE, TRUE },
    { "empty-field", HF_SEVERITY_NOTE, FALSE }, { "trimmed", HF_SEVERITY_NOTE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfDoubt) doubt = hf_doubt_new (cases[i].severity, cases[i].kind, "a sentence");

      g_assert_cmpint (hf_doubt_is_to_check (doubt), ==, cases[i].to_check);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof/people-doubts/kinds", test_kinds);
  g_test_add_func ("/proof/people-doubts/slice", test_slice);
  g_test_add_func ("/proof/people-doubts/words-for-one-person", test_words_for_one_person);
  g_test_add_func ("/proof/people-doubts/ready-made-words", test_ready_made_words);
  g_test_add_func ("/proof/people-doubts/varied-words", test_varied_words);
  g_test_add_func ("/proof/people-doubts/to-check", test_to_check);
  return g_test_run ();
}
