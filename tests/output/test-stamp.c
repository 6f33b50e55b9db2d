/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf.h"
#include "output/stamp.h"

#include "toys.h"

static const HfPdfOptions with_bleed = { .bleed = TRUE };

typedef struct
{
  HfStamp *below; /* nullable: the same is then painted directly */
  HfStamp *above; /* nullable */
  const char *text;
} Card;

static void
paint_below (cairo_t *cr, gpointer data)
{
  paint_shapes (cr, NULL);
  cairo_set_source_rgb (cr, 0.2, 0.2, 0.6);
  paint_text (cr, "Danke", 2, 60);
}

static void
paint_above (cairo_t *cr, gpointer data)
{
  cairo_set_source_rgba (cr, 1, 0.8, 0, 0.6);
  cairo_rectangle (cr, 10, 10, 40, 30);
  cairo_fill (cr);
}

static void
paint_personal (cairo_t *cr, gpointer data)
{
  const Card *card = data;

  if (card->below != NULL)
    hf_stamp_paint (card->below, cr);
  else
    paint_below (cr, NULL);
  cairo_set_source_rgb (cr, 0, 0, 0);
  paint_text (cr, card->text, 4, 20);
  if (card->above != NULL)
    hf_stamp_paint (card->above, cr);
  else
    paint_above (cr, NULL);
}

static HfStamp *
make_stamp (HfPagePainter paint)
{
  const HfOutputPage page = small_page (paint, NULL);
  g_autoptr (GError) error = NULL;
  HfStamp *stamp = hf_stamp_new (&page, &error);

  g_assert_no_error (error);
  return stamp;
}

static GBytes *
draw_pdf (const char *path)
{
  g_autofree char *stem = g_strconcat (path, ".picture", NULL);
  g_autofree char *picture = g_strconcat (stem, ".ppm", NULL);
  GBytes *pixels;

  g_free (run ("pdftoppm", "-singlefile", "-r", "200", path, stem));
  pixels = read_file (picture);
  g_assert_cmpint (g_unlink (picture), ==, 0);
  return pixels;
}

/* The form's matrix rounds in the twelfth decimal, which may move a pixel by one level. */
static void
assert_close (GBytes *picture, GBytes *expected)
{
  gsize length = g_bytes_get_size (expected);
  const guint8 *a = g_bytes_get_data (picture, NULL);
  const guint8 *b = g_bytes_get_data (expected, NULL);

  g_assert_cmpuint (g_bytes_get_size (picture), ==, length);
  for (gsize i = 0; i < length; i++)
    g_assert_cmpint (ABS (a[i] - b[i]), <=, 1);
}

static void
write_card (const char *path, Card *card)
{
  const HfOutputPage page = small_page (paint_personal, card);
  g_autoptr (GError) error = NULL;

  hf_pdf_write (path, &page, 1, &with_bleed, &full_info, HF_SAVE_REPLACE, NULL, &error);
  g_assert_no_error (error);
}

static void
test_looks_as_if_painted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStamp) below = make_stamp (paint_below);
  g_autoptr (HfStamp) above = make_stamp (paint_above);
  Card direct = { .text = "Zoë" };
  Card stamped = { below, above, "Zoë" };
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) pixels = NULL;

  write_card (fixture->path, &direct);
  expected = draw_pdf (fixture->path);
  write_card (fixture->path, &stamped);
  pixels = draw_pdf (fixture->path);
  assert_close (pixels, expected);
}

static void
test_text_stays_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStamp) below = make_stamp (paint_below);
  g_autoptr (HfStamp) above = make_stamp (paint_above);
  Card card = { below, above, "Zoë" };
  g_autofree char *text = NULL;
  g_autofree char *images = NULL;

  write_card (fixture->path, &card);
  g_free (run ("qpdf", "--check", fixture->path));
  text = run ("pdftotext", fixture->path, "-");
  g_assert_nonnull (strstr (text, "Danke"));
  g_assert_nonnull (strstr (text, "Zoë"));

  images = run ("pdfimages", "-list", fixture->path);
  g_assert_null (strstr (images, "image")); /* neither placeholder nor picture is left */
}

/* Incompressible, so that each copy would show in the file's size. */
static void
paint_noise (cairo_t *cr, gpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      cairo_set_source_rgb (cr, g_rand_double (random), g_rand_double (random), g_rand_double (random));
      cairo_rectangle (cr, g_rand_double_range (random, 0, 72), g_rand_double_range (random, 0, 108), 1, 1);
      cairo_fill (cr);
    }
}

static GBytes *
write_copies (HfStamp *stamp, guint n_parts, guint n_copies)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open_bytes (&with_bleed, &full_info);
  Card card = { stamp, stamp, NULL };
  const HfOutputPage page = small_page (paint_personal, &card);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (HfPdfPart) part = hf_pdf_part_new (&with_bleed);

      for (guint k = 0; k < n_copies; k++)
        {
          g_autofree char *name = g_strdup_printf ("%u.%u", i, k);

          card.text = name;
          g_assert_true (hf_pdf_part_add_page (part, &page, NULL, NULL));
        }
      g_assert_true (hf_pdf_add_part (pdf, part, NULL, NULL));
    }
  return hf_pdf_finish_bytes (pdf, NULL, NULL);
}

static void
test_a_file_holds_it_once (void)
{
  g_autoptr (HfStamp) stamp = make_stamp (paint_noise);
  g_autoptr (GBytes) one = write_copies (stamp, 1, 1);
  g_autoptr (GBytes) many = write_copies (stamp, 2, 20);

  g_assert_cmpuint (g_bytes_get_size (one), >, 20000);
  g_assert_cmpuint (g_bytes_get_size (many), <, g_bytes_get_size (one) + 20000);
}

static HfPdfMaster *
make_master (HfStamp *below, HfStamp *above)
{
  g_autoptr (GPtrArray) stamps = g_ptr_array_new ();

  g_ptr_array_add (stamps, (gpointer) below);
  g_ptr_array_add (stamps, (gpointer) above);
  return hf_pdf_master_new (&with_bleed, &full_info, stamps);
}

static void
write_copy (const HfPdfMaster *master, const char *path, Card *card)
{
  const HfOutputPage page = small_page (paint_personal, card);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfSave) save = hf_save_open (path, HF_SAVE_REPLACE, NULL);
  g_autoptr (HfPdf) pdf = hf_pdf_open_copy (master, save, &error);

  g_assert_no_error (error);
  hf_pdf_add_page (pdf, &page, NULL, &error);
  g_assert_no_error (error);
  hf_pdf_finish (pdf, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hf_save_commit (save, NULL));
}

static void
test_copy_of_a_master_is_the_same_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStamp) below = make_stamp (paint_below);
  g_autoptr (HfStamp) above = make_stamp (paint_above);
  g_autoptr (HfPdfMaster) master = make_master (below, above);
  static const char *const names[] = { "Zoë", "Bob" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Card card = { below, above, names[i] };
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) pixels = NULL;
      g_autofree char *text = NULL;
      g_autofree char *info = NULL;

      write_card (fixture->path, &card);
      expected = draw_pdf (fixture->path);
      write_copy (master, fixture->path, &card);
      g_free (run ("qpdf", "--check", fixture->path));
      pixels = draw_pdf (fixture->path);
      g_assert_true (g_bytes_equal (pixels, expected));

      text = run ("pdftotext", fixture->path, "-");
      g_assert_nonnull (strstr (text, names[i]));
      g_assert_null (strstr (text, names[1 - i]));
      info = run ("pdfinfo", fixture->path);
      g_assert_nonnull (strstr (info, full_info.title));
    }
}

/* Art of the master is not written again, and the pages of others leave nothing in it. */
static void
test_copies_do_not_depend_on_each_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfStamp) noise = make_stamp (paint_noise);
  g_autoptr (HfStamp) above = make_stamp (paint_above);
  g_autoptr (HfPdfMaster) master = make_master (noise, above);
  Card ada = { noise, above, "Ada" };
  Card bea = { noise, above, "Bea" };
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;

  write_card (fixture->path, &ada);
  plain = read_file (fixture->path);
  write_copy (master, fixture->path, &ada);
  first = read_file (fixture->path);
  write_copy (master, fixture->path, &bea);
  write_copy (master, fixture->path, &ada);
  again = read_file (fixture->path);
  g_assert_true (g_bytes_equal (again, first));
  g_assert_cmpuint (g_bytes_get_size (first), <, g_bytes_get_size (plain) + 1000);
}

static gpointer
write_in_thread (gpointer data)
{
  return write_copies (data, 1, 3);
}

static void
test_threads_may_share_it (void)
{
  g_autoptr (HfStamp) stamp = make_stamp (paint_noise);
  g_autoptr (GBytes) expected = write_copies (stamp, 1, 3);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, write_in_thread, (gpointer) stamp);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

static void
test_painter_that_fails_is_an_error (void)
{
  const HfOutputPage page = small_page (paint_wrongly, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_stamp_new (&page, &error));
  g_assert_error (error, HF_OUTPUT_ERROR, HF_OUTPUT_ERROR_FAILED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stamp/looks-as-if-painted", test_looks_as_if_painted);
  ADD ("/stamp/text-stays-text", test_text_stays_text);
  g_test_add_func ("/stamp/a-file-holds-it-once", test_a_file_holds_it_once);
  ADD ("/stamp/copy-of-a-master-is-the-same-page", test_copy_of_a_master_is_the_same_page);
  ADD ("/stamp/copies-do-not-depend-on-each-other", test_copies_do_not_depend_on_each_other);
  g_test_add_func ("/stamp/threads-may-share-it", test_threads_may_share_it);
  g_test_add_func ("/stamp/painter-that-fails-is-an-error", test_painter_that_fails_is_an_error);
  return g_test_run ();
}
