/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster-util.h"

#include "base/limits.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A stream that says one line, then another without end, and counts what was taken of it. */
#define ENDLESS_TYPE_STREAM (endless_stream_get_type ())
G_DECLARE_FINAL_TYPE (EndlessStream, endless_stream, ENDLESS, STREAM, GInputStream)

struct _EndlessStream
{
  GInputStream parent_instance;
  const char *line;
  guint64 taken;
  guint64 most;
  GCancellable *cancel_late;
};

G_DEFINE_TYPE (EndlessStream, endless_stream, G_TYPE_INPUT_STREAM)

static gssize
endless_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  EndlessStream *self = ENDLESS_STREAM (stream);
  gsize length = strlen (self->line);
  char *bytes = buffer;

  if (self->cancel_late != NULL && self->taken > 0)
    g_cancellable_cancel (self->cancel_late);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  count = MIN (count, self->most - self->taken);
  for (gsize i = 0; i < MIN (count, length); i++)
    bytes[i] = self->line[(self->taken + i) % length];
  /* What is filled repeats itself. */
  for (gsize filled = length; filled < count; filled *= 2)
    memcpy (bytes + filled, bytes, MIN (filled, count - filled));
  self->taken += count;
  return (gssize) count;
}

static void
endless_stream_class_init (EndlessStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = endless_stream_read;
}

static void
endless_stream_init (EndlessStream *self)
{
  self->most = (guint64) 2 << 30;
}

static EndlessStream *
endless_stream_new (const char *line)
{
  EndlessStream *self = g_object_new (ENDLESS_TYPE_STREAM, NULL);

  self->line = line;
  return self;
}

#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_not_a_list (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    HfRosterError code;
    const char *message;
  } cases[] = {
    { BYTES (""), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES ("\n\r\n  \n"), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES ("\xEF\xBB\xBF"), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES ("\xFF\xFE"), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES (",,,\n,,,\n"), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES ("Name,Email\n"), HF_ROSTER_ERROR_EMPTY, "nobody" },
    { BYTES ("sep=;\n"), HF_ROSTER_ERROR_EMPTY, "is empty" },
    { BYTES ("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"), HF_ROSTER_ERROR_KIND, "PDF" },
    { BYTES ("\xEF\xBB\xBF\n%PDF-1.7\n"), HF_ROSTER_ERROR_KIND, "PDF" },
    { BYTES ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), HF_ROSTER_ERROR_KIND, "picture" },
    { BYTES ("\xFF\xD8\xFF\xE0\0\x10JFIF"), HF_ROSTER_ERROR_KIND, "picture" },
    { BYTES ("RIFF\x10\0\0\0WEBPVP8 "), HF_ROSTER_ERROR_KIND, "picture" },
    { BYTES ("\0\0\0\x1C"
             "ftypheic\0\0\0\0"),
      HF_ROSTER_ERROR_KIND, "picture" },
    { BYTES ("<svg xmlns='http://www.w3.org/2000/svg'/>"), HF_ROSTER_ERROR_KIND, "picture" },
    { BYTES ("PK\3\4\x14\0\0\0\x08\0[Content_Types].xml...xl/workbook.xml"), HF_ROSTER_ERROR_UNREADABLE, "incomplete" },
    { BYTES ("PK\3\4\x14\0\0\0photo.jpg"), HF_ROSTER_ERROR_UNREADABLE, "incomplete" },
    { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0"), HF_ROSTER_ERROR_KIND, "old Office document" },
    { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0W\0o\0r\0k\0b\0o\0o\0k\0\0\0"), HF_ROSTER_ERROR_KIND, ".xls" },
    { BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
      HF_ROSTER_ERROR_KIND, "password" },
    { BYTES ("<!doctype HTML><table><tr><td>Zoë"), HF_ROSTER_ERROR_KIND, "web page" },
    { BYTES ("\x7F"
             "ELF\2\1\1\0\0\0\0\0\0\0"),
      HF_ROSTER_ERROR_KIND, "program" },
    { BYTES ("a\1\2\3\0\5\6\7\1\2\3\4\5\6\1\2\3\4\5\6\1\2\3\4\5\6\1\2\3\4\5\6"), HF_ROSTER_ERROR_KIND, "binary" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (cases[i].bytes, cases[i].length, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HF_ROSTER_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_nonnull (strstr (error->message, "team.csv"));
    }
}

static void
test_random_bytes_are_no_list (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint8 bytes[4096];
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_rand_int (rand);

  g_assert_null (read_bytes (bytes, sizeof bytes, NULL, &error));
  g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_KIND);
}

static void
test_endless (void)
{
  static const struct
  {
    const char *line;
    const char *message;
    guint64 most_taken;
  } cases[] = {
    { "a", "line 1", HF_LIMIT_ROSTER_LINE_BYTES + (1u << 20) },
    { "a,", "line 1", HF_LIMIT_ROSTER_LINE_BYTES + (1u << 20) },
    { "Zoe Berg,zoe@example.org\n", "larger than", HF_LIMIT_ROSTER_FILE_BYTES + (1u << 20) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EndlessStream) stream = endless_stream_new (cases[i].line);
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_roster_read_stream (G_INPUT_STREAM (stream), "big.csv", NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_nonnull (strstr (error->message, "big.csv"));
      g_assert_cmpuint (stream->taken, <=, cases[i].most_taken);
    }
}

static void
assert_too_large (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (text, strlen (text), NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_columns (void)
{
  g_autoptr (GString) most = g_string_new ("Name");
  g_autoptr (GString) row = g_string_new ("\nZoe");
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;
  HfRoster *roster;

  for (guint i = 1; i < HF_LIMIT_ROSTER_COLUMNS; i++)
    {
      g_string_append_printf (most, ",Field %u", i);
      g_string_append_printf (row, ",%u", i);
    }
  good = g_strconcat (most->str, row->str, "\n", NULL);
  roster = read_good (good);
  g_assert_cmpuint (hf_roster_get_n_columns (roster), ==, HF_LIMIT_ROSTER_COLUMNS);
  g_assert_cmpstr (hf_person_lookup (hf_roster_get_person (roster, 0), "field499"), ==, "499");
  hf_roster_unref (roster);

  bad = g_strconcat (good, "Tom", row->str + 4, ",500\n", NULL);
  roster = read_good (bad);
  g_assert_cmpuint (hf_roster_get_n_columns (roster), ==, HF_LIMIT_ROSTER_COLUMNS);
  hf_roster_unref (roster);

  for (guint i = HF_LIMIT_ROSTER_COLUMNS; i <= HF_LIMIT_ROSTER_WIDTH; i++)
    g_string_append_printf (most, ",Field %u", i);
  assert_too_large (most->str, "line 1");
}

static void
test_a_row_is_named_once_people_are_known (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Team\n");

  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (text, "Person %u,A\n\n", i);
  for (guint i = 0; i <= HF_LIMIT_ROSTER_WIDTH; i++)
    g_string_append (text, "x,");

  assert_too_large (text->str, "row 101 (line 202)");
}

static void
test_cells (void)
{
  g_autofree char *most = g_strnfill (HF_LIMIT_ROSTER_CELL_BYTES, 'x');
  g_autofree char *good = g_strconcat ("Name,Note\nZoe,", most, "\n", NULL);
  g_autofree char *bad = g_strconcat ("Name,Note\nZoe,y", most, "\n", NULL);
  g_autoptr (GString) unclosed = g_string_new ("Name,Note\nZoe,\"open\n");
  HfRoster *roster = read_good (good);

  g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, 0), HF_FIELD_NOTE), ==, most);
  hf_roster_unref (roster);
  assert_too_large (bad, "line 2");

  while (unclosed->len < 2 * HF_LIMIT_ROSTER_LINE_BYTES)
    g_string_append (unclosed, "Tom,thanks\n");
  assert_too_large (unclosed->str, "line 2: a cell");
}

static void
test_people_and_cells (void)
{
  g_autoptr (GString) text = g_string_new ("Team,Role\n");
  g_autoptr (GString) row = g_string_new ("x");
  guint rows = HF_LIMIT_ROSTER_CELLS / HF_LIMIT_ROSTER_COLUMNS;

  for (guint i = 0; i < HF_LIMIT_ROSTER_PEOPLE; i++)
    g_string_append (text, "a,b\n");
  /* That row is named says that all before it were taken. */
  g_string_append (text, "a,b\n");
  assert_too_large (text->str, "row 500001");

  for (guint i = 1; i < HF_LIMIT_ROSTER_COLUMNS; i++)
    g_string_append (row, ",x");
  g_string_append_c (row, '\n');
  g_string_assign (text, row->str);
  memcpy (text->str, "Name", 4);
  for (guint i = 0; i <= rows; i++)
    g_string_append (text, row->str);
  assert_too_large (text->str, "row 32001");
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-roster-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.csv", NULL);
  const char *const paths[] = { missing, folder, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_roster_read (paths[i], NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
  g_rmdir (folder);
}

static void
test_standard_input (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      int ends[2];
      HfRoster *roster;

      g_assert_cmpint (pipe (ends), ==, 0);
      g_assert_cmpint (write (ends[1], BYTES ("Name\nZoe\n")), ==, 9);
      close (ends[1]);
      g_assert_cmpint (dup2 (ends[0], STDIN_FILENO), ==, STDIN_FILENO);

      roster = hf_roster_read ("-", NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (hf_person_get (hf_roster_get_person (roster, 0), HF_FIELD_NAME), ==, "Zoe");
      hf_roster_unref (roster);
      close (ends[0]);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_cancel (void)
{
  g_autoptr (EndlessStream) stream = endless_stream_new ("Zoe,zoe@example.org\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  stream->cancel_late = cancellable;
  g_assert_null (hf_roster_read_stream (G_INPUT_STREAM (stream), "big.csv", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (stream->taken, <=, 2u << 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-limits/not-a-list", test_not_a_list);
  g_test_add_func ("/roster-limits/random-bytes-are-no-list", test_random_bytes_are_no_list);
  g_test_add_func ("/roster-limits/endless", test_endless);
  g_test_add_func ("/roster-limits/columns", test_columns);
  g_test_add_func ("/roster-limits/a-row-is-named-once-people-are-known", test_a_row_is_named_once_people_are_known);
  g_test_add_func ("/roster-limits/cells", test_cells);
  g_test_add_func ("/roster-limits/people-and-cells", test_people_and_cells);
  g_test_add_func ("/roster-limits/files", test_files);
  g_test_add_func ("/roster-limits/standard-input", test_standard_input);
  g_test_add_func ("/roster-limits/cancel", test_cancel);
  return g_test_run ();
}
