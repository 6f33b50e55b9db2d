/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/addressee.h"

typedef struct
{
  const char *name;
  const char *a;
  const char *b;
  gboolean agree;
} Pair;

static const Pair pairs[] = {
  { "same", "Ada Lovelace", "Ada Lovelace", TRUE },
  { "other-order", "Lovelace, Ada", "Ada Lovelace", TRUE },
  { "first-name-alone", "Ada", "Ada Lovelace", TRUE },
  { "without-accents", "Zoe Muller", "Zoë Müller", TRUE },
  { "not-latin", "王小明", "王小明", TRUE },
  { "somebody-else", "Ben Bee", "Ada Lovelace", FALSE },
  { "one-word-in-common", "Ben Lovelace", "Ada Lovelace", FALSE },
  { "not-latin-somebody-else", "ليلى", "王小明", FALSE },
};

static void
test_agree (gconstpointer data)
{
  const Pair *pair = data;

  g_assert_cmpint (hf_names_agree (pair->a, pair->b), ==, pair->agree);
}

typedef struct
{
  const char *name;
  const char *email;
  const char *beside;
  const char *other; /* NULL: nobody's but theirs, as far as one can tell */
} Case;

static const Case cases[] = {
  { "own", "ada.lovelace@example.org", "Ada Lovelace", NULL },
  { "shifted", "ada.lovelace@example.org", "Ben Bee", "Ada Lovelace" },
  { "other-way-round", "lovelace-ada2@example.org", "Ben Bee", "Ada Lovelace" },
  { "accents", "zoe.muller@example.org", "Ben Bee", "Zoë Müller" },
  { "one-word-of-theirs", "ada.bee@example.org", "Ben Bee", NULL },
  { "first-name-alone", "ada@example.org", "Ben Bee", NULL },
  { "nickname", "sunny.boy@example.org", "Ben Bee", NULL },
};

static void
test_other (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (HfAddressees) addressees = hf_addressees_new ();

  hf_addressees_add (addressees, "Ada Lovelace");
  hf_addressees_add (addressees, "Ben Bee");
  hf_addressees_add (addressees, "Zoë Müller");
  hf_addressees_add (addressees, "Ada");
  g_assert_cmpstr (hf_addressees_find_other (addressees, one->email, one->beside), ==, one->other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/addressee/names-agree/%s", pairs[i].name);

      g_test_add_data_func (path, &pairs[i], test_agree);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/addressee/of-somebody-else/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_other);
    }
  return g_test_run ();
}
