/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An export into a folder of its own, and what came of it. */
#pragma once

#include "base/doubt.h"
#include "batch/batch.h"
#include "batch/names.h"
#include "proof/fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  HfSlice people;
  char *folder;
  char *target;
  HfBatchOptions options;

  guint cancel_after; /* so many people; 0 for never */
  guint vanish_after; /* so many people the folder is renamed; 0 for never */
  GCancellable *cancellable;

  HfBatchTotal total;
  GString *told; /* a line for each doubt that is no note, and for each failure */
  guint n_done;
} Outlet;

static inline Outlet *
outlet_new_for (HfCrowd *crowd)
{
  Outlet *outlet = g_new0 (Outlet, 1);

  outlet->card = fixture_personal_card ();
  outlet->crowd = crowd;
  outlet->people = hf_slice_all (hf_crowd_get_size (crowd));
  outlet->folder = g_dir_make_tmp ("heartfelt-XXXXXX", NULL);
  outlet->target = g_strdup (outlet->folder);
  outlet->cancellable = g_cancellable_new ();
  outlet->told = g_string_new (NULL);
  outlet->options = (HfBatchOptions){ .kind = HF_BATCH_PDF,
                                      .pattern = HF_NAMES_DEFAULT_PATTERN,
                                      .sides = HF_SIDES_ALL,
                                      .png = { .dpi = 40 },
                                      .info = { .title = "Thank you", .modified_s = 1000000000 },
                                      .n_jobs = 1 };

  return outlet;
}

static inline Outlet *
outlet_new (guint n_people)
{
  return outlet_new_for (fixture_many (n_people));
}

static inline Outlet *
outlet_new_with_csv (const char *csv)
{
  return outlet_new_for (fixture_crowd (csv));
}

static inline char *
outlet_get_path (const Outlet *outlet, const char *name)
{
  return g_build_filename (outlet->folder, name, NULL);
}

static inline int
outlet_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of all files, hidden ones too, sorted. */
static inline char **
outlet_list (const Outlet *outlet)
{
  g_autoptr (GDir) dir = g_dir_open (outlet->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, outlet_compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static inline void
outlet_free (Outlet *outlet)
{
  g_auto (GStrv) names = outlet_list (outlet);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = outlet_get_path (outlet, names[i]);

      g_unlink (path);
    }
  g_rmdir (outlet->folder);
  hf_card_unref (outlet->card);
  hf_crowd_unref (outlet->crowd);
  g_object_unref (outlet->cancellable);
  g_string_free (outlet->told, TRUE);
  g_free (outlet->target);
  g_free (outlet->folder);
  g_free (outlet);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outlet, outlet_free)

/* All go into one PDF called @name. */
static inline void
outlet_combine (Outlet *outlet, const char *name)
{
  g_free (outlet->target);
  outlet->target = outlet_get_path (outlet, name);
  outlet->options.kind = HF_BATCH_COMBINED;
}

static inline void
outlet_on_progress (const HfBatchProgress *progress, gpointer data)
{
  Outlet *outlet = data;

  outlet->n_done = progress->n_done;
  if (outlet->cancel_after > 0 && progress->n_done >= outlet->cancel_after)
    g_cancellable_cancel (outlet->cancellable);
  if (outlet->vanish_after > 0 && progress->n_done >= outlet->vanish_after)
    {
      g_autofree char *elsewhere = g_strconcat (outlet->folder, "-gone", NULL);

      g_assert_cmpint (g_rename (outlet->folder, elsewhere), ==, 0);
      g_free (outlet->folder);
      outlet->folder = g_steal_pointer (&elsewhere);
      outlet->vanish_after = 0;
    }
}

static inline void
outlet_on_doubts (const GPtrArray *doubts, gpointer data)
{
  Outlet *outlet = data;

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = doubts->pdata[i];

      if (doubt->severity == HF_SEVERITY_ERROR)
        g_string_append_printf (outlet->told, "%u %s %s %s\n", doubt->row, doubt->kind, doubt->page, doubt->item);
    }
}

static inline void
outlet_on_failure (guint row, const char *name, const GError *error, gpointer data)
{
  g_string_append_printf (((Outlet *) data)->told, "%u %s failed\n", row, name);
}

static inline gboolean
outlet_run (Outlet *outlet, GError **error)
{
  HfBatchObserver observer = { outlet_on_progress, outlet_on_doubts, outlet_on_failure, outlet };

  outlet->options.target = outlet->target;

  return hf_batch_run (outlet->card, outlet->crowd, outlet->people, &outlet->options, &observer, outlet->cancellable,
                       &outlet->total, error);
}

static inline void
outlet_export (Outlet *outlet)
{
  g_autoptr (GError) error = NULL;
  gboolean done = outlet_run (outlet, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static inline void
outlet_export_failing (Outlet *outlet, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (outlet_run (outlet, &error));
  g_assert_error (error, domain, code);
}

static inline char *
outlet_load (const Outlet *outlet, const char *name, gsize *out_length)
{
  g_autofree char *path = outlet_get_path (outlet, name);
  char *contents;

  g_assert_true (g_file_get_contents (path, &contents, out_length, NULL));

  return contents;
}

/* A checksum of the names and contents of all files. */
static inline char *
outlet_digest (const Outlet *outlet)
{
  g_auto (GStrv) names = outlet_list (outlet);
  g_autoptr (GString) digest = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize length;
      g_autofree char *contents = outlet_load (outlet, names[i], &length);
      g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);

      g_string_append_printf (digest, "%s %s\n", sum, names[i]);
    }
  g_assert_cmpuint (digest->len, >, 0);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, digest->str, -1);
}

/* There are @count files, folders aside, each whole. */
static inline void
outlet_assert_whole (const Outlet *outlet, guint count)
{
  g_auto (GStrv) names = outlet_list (outlet);
  guint n_files = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = outlet_get_path (outlet, names[i]);
      g_autofree char *contents = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      contents = outlet_load (outlet, names[i], &length);
      if (g_str_has_suffix (names[i], ".png"))
        g_assert_true (length > 8 && memcmp (contents + length - 8, "IEND\xAE\x42\x60\x82", 8) == 0);
      else if (g_str_has_suffix (names[i], ".pdf"))
        g_assert_nonnull (g_strstr_len (contents + length - 8, 8, "%%EOF"));
      else
        g_error ("%s was left behind", names[i]);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, count);
}

/* What @argv prints; it must succeed. */
static inline char *
outlet_spawn (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

static inline guint
outlet_count_pages (const Outlet *outlet, const char *name)
{
  g_autofree char *path = outlet_get_path (outlet, name);
  const char *const argv[] = { "qpdf", "--show-npages", path, NULL };
  g_autofree char *output = outlet_spawn (argv);

  return (guint) g_ascii_strtoull (output, NULL, 10);
}
