/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cards.h"
#include "merge/merge.h"

static void
test_kinds (void)
{
  static const struct
  {
    const char *words;
    const char *doubts;
  } cases[] = {
    { "{name}", "" },
    { "{none|}", "" },
    { "{none|you}", "note empty-field;" },
    { "{none}", "note empty-field;" },
    { "A {none} {name}", "note empty-field;" },
    { "{none} {none}\n{none}", "note empty-field;" },
    { "{none} {other}", "note empty-field;note empty-field;" },
    { "{oops", "warning field-syntax;" },
    { "{} {name}", "warning field-syntax;" },
    { "{{}}", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HfCard) card = make_card_saying (cases[i].words);
      g_autoptr (HfFields) fields = make_fields ("name=Ada");
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autoptr (HfCard) merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);
      g_autoptr (GString) spelling = g_string_new (NULL);

      for (guint j = 0; j < doubts->len; j++)
        {
          const HfDoubt *doubt = g_ptr_array_index (doubts, j);

          g_string_append_printf (spelling, "%s %s;", hf_severity_name (doubt->severity), doubt->kind);
          g_assert_cmpstr (doubt->page, ==, "front");
          g_assert_cmpstr (doubt->item, ==, "words");
          g_assert_cmpstr (doubt->name, ==, "Ada");
          g_assert_cmpuint (doubt->row, ==, 0);
        }
      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpstr (spelling->str, ==, cases[i].doubts);
    }
}

static void
test_hidden (void)
{
  g_autoptr (HfItem) shown = make_text_item ("words", (const char *[]){ "{none}" }, 1);
  HfItemDraft *draft = hf_item_draft (shown);
  g_autoptr (HfCard) card = NULL;
  g_autoptr (HfCard) merged = NULL;
  g_autoptr (HfFields) fields = make_fields ("");
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  HfItem *hidden;

  draft->hidden = TRUE;
  hidden = hf_item_seal (draft);
  card = make_card (&hidden, 1);
  merged = hf_merge_card (card, fields, HF_MERGE_ALL, doubts);

  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_true (merged != card);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doubts/kinds", test_kinds);
  g_test_add_func ("/doubts/hidden-items-have-none", test_hidden);
  return g_test_run ();
}
