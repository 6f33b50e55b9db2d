/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/file-name.h"
#include "batch/names.h"
#include "proof/fixture.h"

#include <string.h>

#define SUFFIX_BYTES 17

typedef struct
{
  const char *description;
  const char *pattern;
  const char *csv;
  const char *names[6];
} Case;

static const Case cases[] = {
  { "row-and-name", HF_NAMES_DEFAULT_PATTERN, "name\nAda\nOlga\n", { "1-Ada", "2-Olga" } },
  { "any-field", "{team}_{first_name}", "name,team\nAda Byron,Night shift\n", { "Night shift_Ada" } },
  { "a-fallback", "{note|none}", "name,note\nAda,\n", { "none" } },
  { "a-constant", "card", "name\nAda\nOlga\nIda\n", { "card", "card-2", "card-3" } },
  { "clash", "{name}", "name\nAda\nada\nADA\nOlga\n", { "Ada", "ada-2", "ADA-3", "Olga" } },
  { "clash-by-composition", "{name}", "name\nJosé\nJose\xCC\x81\n", { "José", "José-2" } },
  { "clash-after-cleaning", "{name}", "name\na/b\na:b\n", { "a-b", "a-b-2" } },
  { "clash-with-a-number", "{name}", "name\nAda-2\nAda\nAda\nAda\n", { "Ada-2", "Ada", "Ada-3", "Ada-4" } },
  { "number-taken-later", "{name}", "name\nAda\nAda\nAda-2\n", { "Ada", "Ada-2", "Ada-2-2" } },
  { "nobody-s-name", "{name}", "name,team\n,A\n,B\n", { "card", "card-2" } },
  { "a-folder-in-the-pattern", "{team}/{name}", "name,team\nAda,A\n", { "A-Ada" } },
  { "a-path-in-a-name", "{name}", "name\n../../../etc/passwd\n", { "etc-passwd" } },
  { "a-field-in-a-name", "{name}", "name\n{team}\n", { "{team}" } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HfCrowd) crowd = fixture_crowd (c->csv);
  g_autoptr (HfNames) names = hf_names_new (crowd, c->pattern, SUFFIX_BYTES);

  for (guint i = 0; c->names[i] != NULL; i++)
    g_assert_cmpstr (hf_names_get (names, i), ==, c->names[i]);
}

static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (600, 'a');
  g_autofree char *csv = g_strdup_printf ("name\n%s1\n%s2\n", name, name);
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  g_autoptr (HfNames) names = hf_names_new (crowd, "{name}", SUFFIX_BYTES);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (strlen (hf_names_get (names, i)) + SUFFIX_BYTES, <=, HF_FILE_NAME_BYTES);
  g_assert_cmpstr (hf_names_get (names, 0), !=, hf_names_get (names, 1));
  g_assert_true (g_str_has_suffix (hf_names_get (names, 1), "-2"));
}

static void
test_many_alike (void)
{
  g_autoptr (GString) csv = g_string_new ("name\n");
  g_autoptr (HfCrowd) crowd = NULL;
  g_autoptr (HfNames) names = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (csv, "Ada\n");
  crowd = fixture_crowd (csv->str);
  names = hf_names_new (crowd, "{name}", SUFFIX_BYTES);

  g_assert_cmpstr (hf_names_get (names, 2999), ==, "Ada-3000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/batch/names/", cases[i].description, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/batch/names/long-ones-leave-room", test_long_names);
  g_test_add_func ("/batch/names/thousands-alike-are-told-apart", test_many_alike);

  return g_test_run ();
}
