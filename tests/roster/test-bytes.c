/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists in memory: cells from the clipboard, and a workbook. */
#include "roster-util.h"

#include "roster/edit.h"

static HfRoster *
read_workbook (GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", "roster", "workbook.xlsx", NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new_take (content, length);
  return hf_roster_read_bytes (bytes, "the workbook", NULL, cancellable, error);
}

static void
test_cells_from_the_clipboard (void)
{
  static const char cells[] = "Name\tTeam\tNote\nZoë Berg\tChat\t\"two\nlines, \"\"so\"\"\"\nTom\t\t\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (cells, sizeof cells - 1);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read_bytes (bytes, "the clipboard", NULL, NULL, &error);
  g_autofree char *all = NULL;

  g_assert_no_error (error);
  all = dump (roster);
  g_assert_cmpstr (all, ==, "Name=name|Team=team|Note=note/Zoë Berg|Chat|two\nlines, \"so\"/Tom||");
  g_assert_cmpstr (hf_roster_get_file (roster), ==, "the clipboard");
  g_assert_null (hf_roster_get_worksheet (roster));
  hf_roster_unref (roster);
}

static void
test_a_workbook (void)
{
  g_autoptr (GError) error = NULL;
  HfRoster *roster = read_workbook (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hf_roster_get_worksheet (roster), ==, "One");
  g_assert_cmpstr (hf_roster_get_worksheets (roster)[0], ==, "One");
  g_assert_null (hf_roster_get_worksheets (roster)[1]);
  g_assert_cmpuint (hf_person_get_line (hf_roster_get_person (roster, 0)), ==, 3);
  hf_roster_unref (roster);
}

static void
test_a_picture_stays_through_edits (void)
{
  HfRoster *roster = read_workbook (NULL, NULL);
  GBytes *picture = hf_person_get_picture (hf_roster_get_person (roster, 1));
  const guint first = 0;
  HfRoster *edited = hf_roster_with_value (roster, 1, 0, "Thomas");
  HfRoster *shorter = hf_roster_without (edited, &first, 1);

  g_assert_nonnull (picture);
  g_assert_null (hf_person_get_picture (hf_roster_get_person (roster, 0)));
  g_assert_true (hf_person_get_picture (hf_roster_get_person (edited, 1)) == picture);
  g_assert_true (hf_person_get_picture (hf_roster_get_person (shorter, 0)) == picture);
  g_assert_null (hf_person_get_picture (hf_roster_get_person (shorter, 1)));
  g_assert_cmpstr (hf_roster_get_worksheet (shorter), ==, "One");

  hf_roster_unref (shorter);
  hf_roster_unref (edited);
  hf_roster_unref (roster);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (read_workbook (cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bytes/cells-from-the-clipboard", test_cells_from_the_clipboard);
  g_test_add_func ("/bytes/a-workbook", test_a_workbook);
  g_test_add_func ("/bytes/a-picture-stays-through-edits", test_a_picture_stays_through_edits);
  g_test_add_func ("/bytes/cancel", test_cancel);
  return g_test_run ();
}
