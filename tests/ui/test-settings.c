/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/settings.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("settings-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "heartfelt", "settings.ini", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = g_path_get_dirname (fixture->path);

  (void) g_unlink (fixture->path);
  (void) g_rmdir (own);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_autofree char *own = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_as_nobody_chose (HfSettings *settings)
{
  /* The suite runs where metres are used. */
  g_assert_cmpint (hf_settings_get_units (settings), ==, HF_UNITS_MM);
  g_assert_null (hf_settings_get_format (settings));
  g_assert_null (hf_settings_get_language (settings));
  g_assert_false (hf_settings_get_formal (settings));
  g_assert_cmpuint (hf_settings_get_autosave_s (settings), ==, HF_SETTINGS_INTERVAL_S);
  g_assert_false (hf_settings_keeps_ledger (settings));
  g_assert_false (hf_settings_was_asked_ledger (settings));
  g_assert_cmpint (hf_settings_get_thanked_span (settings), ==, HF_THANKED_EVER);
  g_assert_true (hf_settings_get_typography (settings));
  g_assert_true (hf_settings_get_spelling (settings));
}

static void
test_nothing_chosen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfSettings) settings = hf_settings_new (fixture->path);

  assert_as_nobody_chose (settings);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_what_is_chosen_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfSettings) settings = hf_settings_new (fixture->path);
  g_autoptr (HfSettings) again = NULL;
  g_autoptr (HfSettings) cleared = NULL;

  g_object_set (settings, "units", HF_UNITS_INCHES, "format", "a6-folded", "language", "pt-BR", "formal", TRUE,
                "autosave-interval", 30, "keeps-ledger", FALSE, "thanked-span", HF_THANKED_LATELY, "typography", FALSE,
                "spelling", FALSE, NULL);
  again = hf_settings_new (fixture->path);
  g_assert_cmpint (hf_settings_get_units (again), ==, HF_UNITS_INCHES);
  g_assert_cmpstr (hf_settings_get_format (again), ==, "a6-folded");
  g_assert_cmpstr (hf_settings_get_language (again), ==, "pt-BR");
  g_assert_true (hf_settings_get_formal (again));
  g_assert_cmpuint (hf_settings_get_autosave_s (again), ==, 30);
  g_assert_false (hf_settings_keeps_ledger (again));
  g_assert_false (hf_settings_get_typography (again));
  g_assert_false (hf_settings_get_spelling (again));
  g_assert_true (hf_settings_was_asked_ledger (again));
  g_assert_cmpint (hf_settings_get_thanked_span (again), ==, HF_THANKED_LATELY);

  g_object_set (again, "format", NULL, "language", NULL, "formal", FALSE, "autosave", FALSE, NULL);
  cleared = hf_settings_new (fixture->path);
  g_assert_null (hf_settings_get_format (cleared));
  g_assert_null (hf_settings_get_language (cleared));
  g_assert_false (hf_settings_get_formal (cleared));
  g_assert_cmpuint (hf_settings_get_autosave_s (cleared), ==, 0);
  g_assert_cmpint (hf_settings_get_units (cleared), ==, HF_UNITS_INCHES);
}

static void
test_what_makes_no_sense_is_passed_over (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "not a key file",
    "[Heartfelt]\nunits=furlongs\nformat=a7-folded\nlanguage=../../x\nformal=perhaps\nautosave=maybe=yes\nautosave-interval=-4\n",
    "[Heartfelt]\nunits=\nformat=\nlanguage=\nautosave-interval=100000\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HfSettings) settings = NULL;

      write_file (fixture, texts[i]);
      settings = hf_settings_new (fixture->path);
      g_assert_cmpint (hf_settings_get_units (settings), ==, HF_UNITS_MM);
      g_assert_null (hf_settings_get_format (settings));
      g_assert_null (hf_settings_get_language (settings));
    }
}

static void
test_what_is_not_known_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (HfSettings) settings = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *units = NULL;

  write_file (fixture, "[Heartfelt]\nink=violet\n\n[Newer]\nthing=1\n");
  settings = hf_settings_new (fixture->path);
  g_object_set (settings, "units", HF_UNITS_INCHES, NULL);

  g_assert_true (g_key_file_load_from_file (keys, fixture->path, G_KEY_FILE_NONE, NULL));
  newer = g_key_file_get_string (keys, "Heartfelt", "ink", NULL);
  units = g_key_file_get_string (keys, "Heartfelt", "units", NULL);
  g_assert_cmpstr (newer, ==, "violet");
  g_assert_cmpstr (units, ==, "inches");
  g_assert_cmpint (g_key_file_get_integer (keys, "Newer", "thing", NULL), ==, 1);
}

static void
count (HfSettings *settings, GParamSpec *spec, guint *n_told)
{
  (*n_told)++;
}

static void
test_tells_who_listens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfSettings) settings = hf_settings_new (fixture->path);
  guint n_told = 0;

  g_signal_connect (settings, "notify::units", G_CALLBACK (count), &n_told);
  g_object_set (settings, "units", HF_UNITS_INCHES, NULL);
  g_object_set (settings, "format", "a6-folded", NULL);
  g_assert_cmpuint (n_told, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ui/settings/nothing-chosen", Fixture, NULL, set_up, test_nothing_chosen, tear_down);
  g_test_add ("/ui/settings/what-is-chosen-is-kept", Fixture, NULL, set_up, test_what_is_chosen_is_kept, tear_down);
  g_test_add ("/ui/settings/what-makes-no-sense-is-passed-over", Fixture, NULL, set_up,
              test_what_makes_no_sense_is_passed_over, tear_down);
  g_test_add ("/ui/settings/what-is-not-known-stays", Fixture, NULL, set_up, test_what_is_not_known_stays, tear_down);
  g_test_add ("/ui/settings/tells-who-listens", Fixture, NULL, set_up, test_tells_who_listens, tear_down);
  return g_test_run ();
}
