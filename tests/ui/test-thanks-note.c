/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/thanked.h"
#include "proof/fixture.h"
#include "ui/thanks-note.h"

#include <glib/gstdio.h>
#include <string.h>

static void
collect (const HfLedgerEntry *entry, gpointer data)
{
  g_string_append_printf (data, "%s %s %s %s %s\n", entry->name, entry->email, entry->team,
                          hf_ledger_way_name (entry->way), entry->card);
  g_assert_cmpuint (strlen (entry->content), ==, 32);
  g_assert_cmpint (entry->time_s, >, 0);
}

/* Those who got theirs are written down, and what they got: the same once more is the same entry, other words are
 * not. */
static void
test_written (void)
{
  static const char csv[] = "name,email,team,note\nAda,ada@example.org,A,x\nOlga,olga@example.org,A,y\nTom,,B,z\n";
  g_autofree char *folder = g_dir_make_tmp ("thanks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "thanked.sqlite", NULL);
  g_autoptr (HfCard) card = fixture_personal_card ();
  g_autoptr (HfCrowd) crowd = fixture_crowd (csv);
  g_autoptr (HfCrowd) other_words = fixture_crowd ("name,email,team,note\nAda,ada@example.org,A,other words\n");
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint places[] = { 0, 2 };
  HfThanksNote *of_some;
  HfThanksNote *of_all;
  HfThanksNote *of_other;
  g_autoptr (HfLedger) ledger = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *expected =
      g_strdup_printf ("Ada ada@example.org A printed %s\nTom  B printed %s\n", card->uuid, card->uuid);

  g_array_append_vals (some, places, 2);
  of_some = hf_thanks_note_new (card, crowd, some, HF_LEDGER_PRINTED);
  g_assert_true (hf_thanks_note_write (of_some, path, NULL));
  g_assert_true (hf_thanks_note_write (of_some, path, NULL));
  ledger = hf_ledger_open (path, NULL);
  g_assert_true (hf_ledger_foreach (ledger, collect, told, NULL));
  g_assert_cmpstr (told->str, ==, expected);

  of_all = hf_thanks_note_new (card, crowd, NULL, HF_LEDGER_PRINTED);
  g_assert_true (hf_thanks_note_write (of_all, path, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 3);
  of_other = hf_thanks_note_new (card, other_words, NULL, HF_LEDGER_PRINTED);
  g_assert_true (hf_thanks_note_write (of_other, path, NULL));
  g_assert_cmpuint (hf_ledger_count (ledger, NULL), ==, 4);

  hf_thanks_note_free (of_some);
  hf_thanks_note_free (of_all);
  hf_thanks_note_free (of_other);
  g_clear_pointer (&ledger, hf_ledger_free);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thanks-note/written", test_written);
  return g_test_run ();
}
