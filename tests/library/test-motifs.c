/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of art: ours are whole, and those of others stand beside them. */
#include "library/motifs.h"

#include <glib/gstdio.h>

static char *
find_data (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", NULL);
}

static const HfMotif *
find (const GPtrArray *motifs, const char *id)
{
  for (guint i = 0; i < motifs->len; i++)
    if (g_str_equal (((const HfMotif *) motifs->pdata[i])->id, id))
      return motifs->pdata[i];

  return NULL;
}

static void
test_ours (void)
{
  static const char *const languages[] = { NULL, "de", "ar" };
  g_autofree char *data = find_data ();
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ data, NULL });
  g_autoptr (GPtrArray) english = hf_library_list_motifs (library, NULL, NULL);
  const HfMotif *lighthouse;
  const HfMotif *owl;

  g_assert_cmpuint (english->len, >=, 100);
  lighthouse = find (english, "lighthouse");
  owl = find (english, "owl");
  g_assert_true (lighthouse != NULL && lighthouse->night);
  g_assert_true (owl != NULL && !owl->night);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autoptr (GPtrArray) motifs = hf_library_list_motifs (library, languages[i], doubts);
      g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_same = 0;

      g_assert_cmpuint (doubts->len, ==, 0);
      for (guint k = 0; k < motifs->len; k++)
        {
          const HfMotif *motif = motifs->pdata[k];
          g_autofree char *template = hf_library_find_template (library, motif->template, NULL);

          g_test_message ("%s: %s", motif->id, motif->title);
          g_assert_nonnull (template);
          g_assert_cmpstr (motif->english, ==, ((const HfMotif *) english->pdata[k])->title);
          g_assert_true (g_hash_table_add (titles, motif->title)); /* each is found by its name */
          n_same += g_str_equal (motif->title, ((const HfMotif *) english->pdata[k])->title);
        }
      if (languages[i] != NULL)
        g_assert_cmpuint (n_same, <=, 3); /* Headset, Mobile … */
    }
}

static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "motifs", name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
take_away (const char *folder, const char *const *names)
{
  g_autofree char *list = g_build_filename (folder, "motifs", NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (list, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (list), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"

static void
test_those_of_a_company (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-motifs-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "motifs", NULL);
  g_autofree char *data = find_data ();
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ folder, data, NULL });
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) motifs = NULL;

  g_assert_cmpint (g_mkdir (list, 0700), ==, 0);
  put (folder, "Acme Logo.svg", SVG);
  put (folder, "owl.svg", SVG);
  put (folder, "acme.json",
       "{\"motifs\": [{\"id\": \"owl\", \"title\": \"Our owl\", \"titles\": {\"de\": \"Unsere Eule\"}}, "
       "{\"id\": \"gone\"}]}");
  put (folder, "broken.json", "{\"motifs\": [{\"id\": \"../../secret\"}]}");
  motifs = hf_library_list_motifs (library, "de", doubts);

  g_assert_cmpstr (((const HfMotif *) motifs->pdata[0])->title, ==, "Unsere Eule"); /* stands for ours */
  g_assert_cmpstr (((const HfMotif *) motifs->pdata[0])->english, ==, "Our owl");
  g_assert_cmpstr (((const HfMotif *) motifs->pdata[1])->title, ==, "Acme Logo");
  g_assert_null (find (motifs, "gone"));
  g_assert_cmpuint (doubts->len, ==, 2);
  g_assert_nonnull (strstr (((const HfDoubt *) doubts->pdata[0])->message, "gone.svg"));
  g_assert_nonnull (strstr (((const HfDoubt *) doubts->pdata[1])->message, "motifs[0].id"));
  take_away (folder, (const char *const[]){ "Acme Logo.svg", "owl.svg", "acme.json", "broken.json", NULL });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/motifs/ours", test_ours);
  g_test_add_func ("/motifs/those-of-a-company", test_those_of_a_company);

  return g_test_run ();
}
