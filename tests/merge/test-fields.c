/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cards.h"
#include "merge/crowd.h"

static void
test_spelling (void)
{
  g_autoptr (HfFields) fields = make_fields ("First Name=Ada;Lieblings_farbe=blau;LINE=;Имя сотрудника=x");

  g_assert_cmpstr (hf_fields_lookup (fields, "first_name"), ==, "Ada");
  g_assert_cmpstr (hf_fields_lookup (fields, "FIRST-NAME"), ==, "Ada");
  g_assert_cmpstr (hf_fields_lookup (fields, "Vorname"), ==, "Ada");
  g_assert_cmpstr (hf_fields_lookup (fields, "Prénom"), ==, "Ada");
  g_assert_cmpstr (hf_fields_lookup (fields, "Lieblingsfarbe"), ==, "blau");
  g_assert_cmpstr (hf_fields_lookup (fields, "line"), ==, "");
  g_assert_cmpstr (hf_fields_lookup (fields, "имясотрудника"), ==, "x");
  g_assert_null (hf_fields_lookup (fields, "team"));
  g_assert_cmpuint (hf_fields_get_row (fields), ==, 0);
}

static void
test_draft_leaves_source (void)
{
  g_autoptr (HfFields) before = make_fields ("a=1;b=2");
  HfFieldsDraft *draft = hf_fields_draft (before);
  g_autoptr (HfFields) after = NULL;

  hf_fields_draft_set (draft, "A", "3");
  after = hf_fields_seal (draft);

  g_assert_cmpstr (hf_fields_lookup (before, "a"), ==, "1");
  g_assert_cmpstr (hf_fields_lookup (after, "a"), ==, "3");
  g_assert_cmpstr (hf_fields_lookup (after, "b"), ==, "2");
}

/* However often fields were made from others. */
static void
test_draft_of_draft (void)
{
  g_autoptr (HfFields) first = make_fields ("a=1;b=2;Vorname=Ada");
  HfFieldsDraft *draft = hf_fields_draft (first);
  HfFieldsDraft *laid = hf_fields_draft (NULL);
  g_autoptr (HfFields) second = NULL;
  g_autoptr (HfFields) third = NULL;
  g_autoptr (HfFields) over = NULL;

  hf_fields_draft_set (draft, "b", "3");
  second = hf_fields_seal (draft);
  draft = hf_fields_draft (second);
  hf_fields_draft_set (draft, "c", "4");
  third = hf_fields_seal (draft);
  g_assert_cmpstr (hf_fields_lookup (third, "a"), ==, "1");
  g_assert_cmpstr (hf_fields_lookup (third, "b"), ==, "3");
  g_assert_cmpstr (hf_fields_lookup (third, "c"), ==, "4");
  g_assert_cmpstr (hf_fields_lookup (third, "first_name"), ==, "Ada");
  g_assert_null (hf_fields_lookup (second, "c"));

  hf_fields_draft_lay_over (laid, third);
  over = hf_fields_seal (laid);
  g_assert_cmpstr (hf_fields_lookup (over, "a"), ==, "1");
  g_assert_cmpstr (hf_fields_lookup (over, "b"), ==, "3");
  g_assert_cmpstr (hf_fields_lookup (over, "c"), ==, "4");
  g_assert_false (hf_fields_is_empty (over));
}

/* What says nothing itself is still not empty where what it was made from says something. */
static void
test_emptiness (void)
{
  g_autoptr (HfFields) nothing = hf_fields_seal (hf_fields_draft (NULL));
  g_autoptr (HfFields) still_nothing = hf_fields_seal (hf_fields_draft (nothing));
  g_autoptr (HfFields) something = make_fields ("a=1");
  g_autoptr (HfFields) the_same = hf_fields_seal (hf_fields_draft (something));

  g_assert_true (hf_fields_is_empty (nothing));
  g_assert_true (hf_fields_is_empty (still_nothing));
  g_assert_false (hf_fields_is_empty (the_same));
}

static void
test_samples (void)
{
  g_autoptr (GVariant) samples =
      g_variant_ref_sink (g_variant_new_parsed ("{'name': 'Maya Fernandes', 'team': 'Support'}"));
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) fields = NULL;

  hf_fields_draft_set_all (draft, samples);
  fields = hf_fields_seal (draft);

  g_assert_cmpstr (hf_fields_lookup (fields, "name"), ==, "Maya Fernandes");
  g_assert_cmpstr (hf_fields_lookup (fields, "team"), ==, "Support");
}

static void
test_completed (void)
{
  static const struct
  {
    const char *language;
    const char *pairs;
    const char *key;
    const char *value;
  } cases[] = {
    { "en", "name=Zoë Łukasiewicz", "first_name", "Zoë" },
    { "en", "name=Zoë Łukasiewicz", "last_name", "Łukasiewicz" },
    { "en", "name=Zoë Łukasiewicz;first_name=Zo", "first_name", "Zo" },
    { "en", "name=王芳", "first_name", "王芳" },
    { "en", "first_name=Ada;last_name=Lovelace", "name", "Ada Lovelace" },
    { "en", "company=Acme", "name", NULL },
    { "de", "today=2027-10-04", "today", "4. Oktober 2027" },
    { "de", "today=im Herbst", "today", "im Herbst" },
    { "de", "name=Ada", "today", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfFields) given = make_fields (cases[i].pairs);
      g_autoptr (HfFields) fields = hf_fields_complete (given, cases[i].language);

      g_test_message ("%s of %s", cases[i].key, cases[i].pairs);
      g_assert_cmpstr (hf_fields_lookup (fields, cases[i].key), ==, cases[i].value);
    }
}

static void
test_nobody (void)
{
  g_autoptr (HfFields) given = make_fields ("company=Acme");
  g_autoptr (HfFields) fields = NULL;
  g_autoptr (HfCrowd) crowd = NULL;
  GDate today;

  g_date_set_dmy (&today, 4, G_DATE_OCTOBER, 2027);
  crowd = hf_crowd_new (NULL, given, "en-GB", &today);
  fields = hf_crowd_get_common (crowd);

  g_assert_cmpuint (hf_crowd_get_size (crowd), ==, 0);
  g_assert_cmpstr (hf_fields_lookup (fields, "company"), ==, "Acme");
  g_assert_cmpstr (hf_fields_lookup (fields, "today"), ==, "4 October 2027");
  g_assert_null (hf_fields_lookup (fields, "name"));
  g_assert_null (hf_fields_lookup (fields, "row"));
  g_assert_null (hf_fields_lookup (fields, "all_names"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/spelling-makes-no-difference", test_spelling);
  g_test_add_func ("/fields/draft-leaves-its-source", test_draft_leaves_source);
  g_test_add_func ("/fields/draft-of-a-draft-says-all", test_draft_of_draft);
  g_test_add_func ("/fields/empty-only-where-nothing-was-said", test_emptiness);
  g_test_add_func ("/fields/samples", test_samples);
  g_test_add_func ("/fields/completed", test_completed);
  g_test_add_func ("/crowd/nobody", test_nobody);
  return g_test_run ();
}
