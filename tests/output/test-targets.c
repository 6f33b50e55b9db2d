/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every writer against every target that refuses. */
#include "output/pdf.h"
#include "output/png.h"

#include "toys.h"

#include <signal.h>
#include <sys/resource.h>

typedef gboolean (*Writer) (const char *path, const HfOutputPage *page, HfSaveFlags flags, GCancellable *cancellable,
                            GError **error);

static gboolean
write_png (const char *path, const HfOutputPage *page, HfSaveFlags flags, GCancellable *cancellable, GError **error)
{
  return hf_png_write (path, page, &(HfPngOptions){ .dpi = 300 }, &full_info, flags, cancellable, error);
}

static gboolean
write_pdf (const char *path, const HfOutputPage *page, HfSaveFlags flags, GCancellable *cancellable, GError **error)
{
  return hf_pdf_write (path, page, 1, &(HfPdfOptions){ .bleed = TRUE }, &full_info, flags, cancellable, error);
}

static const Writer writers[] = { write_png, write_pdf };

static void
test_vanished_folder_is_named (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "card.out", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (writers[i](path, &page, HF_SAVE_DEFAULT, NULL, &error));
      g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER);
      g_assert_nonnull (strstr (error->message, "gone"));
    }
}

static void
remove_folder (cairo_t *cr, gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (data, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (data, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (data), ==, 0);
}

static void
test_folder_that_vanishes_on_the_way_is_named (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *folder = g_build_filename (fixture->folder, "going", NULL);
      g_autofree char *path = g_build_filename (folder, "card.out", NULL);
      const HfOutputPage page = small_page (remove_folder, folder);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
      g_assert_false (writers[i](path, &page, HF_SAVE_DEFAULT, NULL, &error));
      g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_NO_FOLDER);
    }
}

/* /proc is a file system that takes no files from anyone, not even from root. */
static void
test_folder_that_takes_no_files_is_refused (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (writers[i]("/proc/card.out", &page, HF_SAVE_DEFAULT, NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == HF_SAVE_ERROR);
      g_assert_nonnull (strstr (error->message, "/proc/card.out"));
    }
}

static void
test_existing_file_is_kept_unless_told (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = NULL;

      g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
      g_assert_false (writers[i](fixture->path, &page, HF_SAVE_DEFAULT, NULL, &error));
      g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS);
      file = read_file (fixture->path);
      g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), "mine", 4);
      g_assert_true (writers[i](fixture->path, &page, HF_SAVE_REPLACE, NULL, NULL));
    }
}

static void
test_full_disk_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");
  struct rlimit before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      const struct rlimit small = { 1000, before.rlim_max };
      g_autoptr (GError) error = NULL;
      gboolean written;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      written = writers[i](fixture->path, &page, HF_SAVE_DEFAULT, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (written);
      g_assert_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_FULL);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static void
test_cancel_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      const HfOutputPage page = small_page (paint_and_cancel, cancellable);
      g_autoptr (GError) error = NULL;

      g_assert_false (writers[i](fixture->path, &page, HF_SAVE_DEFAULT, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static void
test_painter_that_fails_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_wrongly, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (writers[i](fixture->path, &page, HF_SAVE_DEFAULT, NULL, &error));
      g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

static void
test_pdf_without_pages_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open (fixture->path, &(HfPdfOptions){ 0 }, &full_info, HF_SAVE_DEFAULT, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_pdf_finish (pdf, NULL, &error));
  g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_EMPTY);
  g_clear_pointer (&pdf, hf_pdf_free);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN); /* a file too long is then an error of write(), as on a full disk */
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/targets/vanished-folder-is-named", test_vanished_folder_is_named);
  ADD ("/targets/folder-that-vanishes-on-the-way-is-named", test_folder_that_vanishes_on_the_way_is_named);
  ADD ("/targets/folder-that-takes-no-files-is-refused", test_folder_that_takes_no_files_is_refused);
  ADD ("/targets/existing-file-is-kept-unless-told", test_existing_file_is_kept_unless_told);
  ADD ("/targets/full-disk-leaves-nothing", test_full_disk_leaves_nothing);
  ADD ("/targets/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/targets/painter-that-fails-leaves-nothing", test_painter_that_fails_leaves_nothing);
  ADD ("/targets/pdf-without-pages-leaves-nothing", test_pdf_without_pages_leaves_nothing);
  return g_test_run ();
}
