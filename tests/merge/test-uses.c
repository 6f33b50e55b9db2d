/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cards.h"
#include "merge/uses.h"

static void
test_uses (void)
{
  static const struct
  {
    const char *key;
    gboolean optional;
    gboolean built_in;
  } expected[] = {
    { "name", FALSE, FALSE },      { "team_names", TRUE, TRUE }, { "Shoe Size", FALSE, FALSE },
    { "first_name", TRUE, FALSE }, { "email", FALSE, FALSE },
  };
  HfItem *items[] = { make_text_item ("a", (const char *[]){ "{NAME|you} {{no}} {team names|}", "{Shoe", " Size}" }, 3),
                      make_text_item ("b", (const char *[]){ "{name}\n{shoe-size|} {First Name|friend} {oops" }, 1),
                      make_code_item ("c", "mailto:{E-Mail}") };
  g_autoptr (HfCard) card = make_card (items, G_N_ELEMENTS (items));
  g_autoptr (GPtrArray) uses = hf_card_list_fields (card);

  g_assert_cmpuint (uses->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      g_assert_cmpstr (use->key, ==, expected[i].key);
      g_assert_cmpint (use->optional, ==, expected[i].optional);
      g_assert_cmpint (use->built_in, ==, expected[i].built_in);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uses/in-reading-order-with-fallbacks", test_uses);
  return g_test_run ();
}
