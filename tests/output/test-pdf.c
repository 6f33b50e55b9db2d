/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf.h"

#include "base/length.h"
#include "toys.h"

#include <qpdf/qpdf-c.h>

static const HfPdfOptions trimmed = { .bleed = FALSE };
static const HfPdfOptions with_bleed = { .bleed = TRUE };

static void
write_pages (const char *path, const HfOutputPage *pages, guint n_pages, const HfPdfOptions *options,
             const HfOutputInfo *info)
{
  g_autoptr (GError) error = NULL;

  hf_pdf_write (path, pages, n_pages, options, info, HF_SAVE_REPLACE, NULL, &error);
  g_assert_no_error (error);
}

static void
write_card (const char *path, const HfPdfOptions *options, const HfOutputInfo *info)
{
  const HfOutputPage pages[] = {
    small_page (paint_card, (gpointer) "one Zoë"),
    small_page (paint_card, (gpointer) "two Łukasz"),
    small_page (paint_card, (gpointer) "three Ω"),
  };

  write_pages (path, pages, G_N_ELEMENTS (pages), options, info);
}

/* The value of "Key:   value" in what pdfinfo printed. Returns: (transfer full) (nullable) */
static char *
find_value (const char *output, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  g_autofree char *prefix = g_strconcat (key, ":", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], prefix))
        return g_strstrip (g_strdup (lines[i] + strlen (prefix)));
    }
  return NULL;
}

static void
test_qpdf_finds_no_fault (Fixture *fixture, gconstpointer data)
{
  write_card (fixture->path, data, &full_info);
  g_free (run ("qpdf", "--check", fixture->path));
}

static void
assert_box (qpdf_data qpdf, qpdf_oh page, const char *key, const double edges_pt[4])
{
  qpdf_oh box = qpdf_oh_get_key (qpdf, page, key);

  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, box), ==, 4);
  for (int i = 0; i < 4; i++)
    {
      double edge_pt = qpdf_oh_get_numeric_value (qpdf, qpdf_oh_get_array_item (qpdf, box, i));

      g_assert_cmpfloat_with_epsilon (hf_mm_from_pt (edge_pt), hf_mm_from_pt (edges_pt[i]), 0.001);
    }
}

static void
test_boxes_are_right (Fixture *fixture, gconstpointer data)
{
  /* A6 with 3 mm, then 3.5 × 2 in with 1/8 in: no round numbers of points. */
  const HfOutputPage pages[] = {
    { hf_pt_from_mm (105), hf_pt_from_mm (148), hf_pt_from_mm (3), paint_shapes, NULL },
    { hf_pt_from_mm (88.9), hf_pt_from_mm (50.8), hf_pt_from_mm (3.175), paint_shapes, NULL },
  };
  const HfPdfOptions *options = data;
  qpdf_data qpdf = qpdf_init ();

  write_pages (fixture->path, pages, G_N_ELEMENTS (pages), options, &full_info);
  g_assert_cmpint (qpdf_read (qpdf, fixture->path, NULL), ==, QPDF_SUCCESS);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      double bleed_pt = options->bleed ? pages[i].bleed_pt : 0;
      double right_pt = bleed_pt + pages[i].width_pt;
      double top_pt = bleed_pt + pages[i].height_pt;
      qpdf_oh page = qpdf_get_page_n (qpdf, i);

      assert_box (qpdf, page, "/TrimBox", (const double[]){ bleed_pt, bleed_pt, right_pt, top_pt });
      assert_box (qpdf, page, "/BleedBox", (const double[]){ 0, 0, right_pt + bleed_pt, top_pt + bleed_pt });
      assert_box (qpdf, page, "/MediaBox", (const double[]){ 0, 0, right_pt + bleed_pt, top_pt + bleed_pt });
      g_assert_false (qpdf_oh_has_key (qpdf, page, "/ArtBox"));
    }
  qpdf_cleanup (&qpdf);
}

static void
test_text_can_be_selected_in_reading_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  write_card (fixture->path, &trimmed, &full_info);
  text = run ("pdftotext", "-raw", fixture->path, "-");
  g_assert_cmpstr (text, ==, "one Zoë\n\ftwo Łukasz\n\fthree Ω\n\f");
}

static void
test_fonts_are_embedded_subsets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  write_card (fixture->path, &trimmed, &full_info);
  output = run ("pdffonts", fixture->path);
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2); /* below two lines of heading */
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes")); /* embedded, a subset, with Unicode */
}

static void
test_file_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = {
    { "Title", "Grüße für Zoë" },
    { "Author", "Support (team) \\ <1>" },
    { "Subject", "A thank-you card & more" },
    { "CreationDate", "Mon Sep 21 14:13:20 2026 UTC" },
    { "ModDate", "Mon Sep 21 14:13:20 2026 UTC" },
    { "Pages", "3" },
    { "Metadata Stream", "yes" },
  };
  g_autofree char *output = NULL;
  qpdf_data qpdf = qpdf_init ();
  qpdf_oh root;

  write_card (fixture->path, &trimmed, &full_info);
  output = run ("pdfinfo", fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = find_value (output, expected[i][0]);

      g_assert_cmpstr (value, ==, expected[i][1]);
    }

  g_assert_cmpint (qpdf_read (qpdf, fixture->path, NULL), ==, QPDF_SUCCESS);
  root = qpdf_get_root (qpdf);
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, root, "/Lang")), ==, "de-AT");
  g_assert_true (qpdf_oh_get_bool_value (
      qpdf, qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, root, "/ViewerPreferences"), "/DisplayDocTitle")));
  qpdf_cleanup (&qpdf);
}

static void
test_what_is_not_known_is_not_said (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "Title", "Author", "Subject", "CreationDate", "ModDate" };
  g_autofree char *output = NULL;

  write_card (fixture->path, &trimmed, &(HfOutputInfo){ .title = "" });
  output = run ("pdfinfo", fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = find_value (output, keys[i]);

      g_assert_null (value);
    }
}

static void
collect_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (data, text, (gssize) length);
}

static void
test_metadata_is_sound_xml_whatever_the_title (Fixture *fixture, gconstpointer data)
{
  const GMarkupParser parser = { .text = collect_text };
  g_autoptr (GString) text = g_string_new (NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, text, NULL);
  g_autofree char *xmp = NULL;

  write_card (fixture->path, &trimmed, &(HfOutputInfo){ .title = "<b>A\x01&\xff ]]>", .author = "Zoë" });
  xmp = run ("pdfinfo", "-meta", fixture->path);
  g_assert_true (g_markup_parse_context_parse (context, xmp, -1, NULL));
  g_assert_true (g_markup_parse_context_end_parse (context, NULL));
  g_assert_nonnull (strstr (text->str, "<b>A&\xef\xbf\xbd ]]>"));
  g_assert_nonnull (strstr (text->str, "Zoë"));
  g_markup_parse_context_free (context);
}

static void
test_same_input_gives_same_bytes (Fixture *fixture, gconstpointer data)
{
  const HfOutputPage page = small_page (paint_card, (gpointer) "Zoë");
  g_autoptr (GBytes) one = hf_pdf_write_bytes (&page, 1, &with_bleed, &full_info, NULL, NULL);
  g_autoptr (GBytes) two = hf_pdf_write_bytes (&page, 1, &with_bleed, &full_info, NULL, NULL);
  g_autoptr (GBytes) other = hf_pdf_write_bytes (&page, 1, &trimmed, &full_info, NULL, NULL);
  g_autoptr (GBytes) file = NULL;

  write_pages (fixture->path, &page, 1, &with_bleed, &full_info);
  file = read_file (fixture->path);
  g_assert_true (g_bytes_equal (one, two));
  g_assert_true (g_bytes_equal (one, file));
  g_assert_false (g_bytes_equal (one, other));
}

static void
paint_number (cairo_t *cr, gpointer data)
{
  g_autofree char *text = g_strdup_printf ("No. %u", *(guint *) data);

  paint_text (cr, text, 4, 20);
}

/* Pages one by one, then a part, and again, beyond one node of the page tree. */
static void
test_many_pages_keep_their_order (Fixture *fixture, gconstpointer data)
{
  const guint n_pages = 300;
  guint number = 1;
  const HfOutputPage page = small_page (paint_number, &number);
  g_autoptr (HfPdf) pdf = hf_pdf_open (fixture->path, &trimmed, &full_info, HF_SAVE_DEFAULT, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  while (number <= n_pages)
    {
      g_autoptr (HfPdfPart) part = hf_pdf_part_new (&trimmed);

      for (guint i = 0; i < 10; i++, number++)
        g_assert_true (hf_pdf_add_page (pdf, &page, NULL, NULL));
      for (guint i = 0; i < 40; i++, number++)
        g_assert_true (hf_pdf_part_add_page (part, &page, NULL, NULL));
      g_assert_true (hf_pdf_add_part (pdf, part, NULL, NULL));
    }
  g_assert_true (hf_pdf_finish (pdf, NULL, NULL));

  g_free (run ("qpdf", "--check", fixture->path));
  text = run ("pdftotext", "-raw", fixture->path, "-");
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, n_pages + 1);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *expected = g_strdup_printf ("No. %u\n", i + 1);

      g_assert_cmpstr (pages[i], ==, expected);
    }
}

/* Of the file being written in @folder, which need not have a name yet. */
static guint64
size_of_open_file (const char *folder)
{
  g_autoptr (GDir) descriptors = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (descriptors)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);
      GStatBuf info;

      if (target != NULL && g_str_has_prefix (target, folder) && g_stat (path, &info) == 0 && S_ISREG (info.st_mode))
        return (guint64) info.st_size;
    }

  return 0;
}

/* Two million bytes that no compression makes smaller, others on each page. */
static void
paint_photo (cairo_t *cr, gpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (*(guint *) data);
  cairo_surface_t *photo = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 816, 816);
  guint32 *pixels = (guint32 *) (void *) cairo_image_surface_get_data (photo);

  for (guint i = 0; i < 816 * 816; i++)
    pixels[i] = g_rand_int (random);
  cairo_surface_mark_dirty (photo);
  cairo_scale (cr, 0.1, 0.1);
  cairo_set_source_surface (cr, photo, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (photo);
}

static void
test_heavy_pages_go_out_as_they_come (Fixture *fixture, gconstpointer data)
{
  guint number = 0;
  const HfOutputPage page = small_page (paint_photo, &number);
  g_autoptr (HfPdf) pdf = hf_pdf_open (fixture->path, &trimmed, &full_info, HF_SAVE_DEFAULT, NULL);
  g_autofree char *images = NULL;
  g_auto (GStrv) lines = NULL;

  for (number = 0; number < 20; number++)
    g_assert_true (hf_pdf_add_page (pdf, &page, NULL, NULL));
  g_assert_cmpuint (size_of_open_file (fixture->folder), >, 20u << 20);
  g_assert_true (hf_pdf_finish (pdf, NULL, NULL));

  g_free (run ("qpdf", "--check", fixture->path));
  images = run ("pdfimages", "-list", fixture->path);
  lines = g_strsplit (g_strchomp (images), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + 20);
}

static gpointer
make_part (gpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  const HfOutputPage page = small_page (paint_number, &number);
  HfPdfPart *part = hf_pdf_part_new (&trimmed);

  g_assert_true (hf_pdf_part_add_page (part, &page, NULL, NULL));
  g_assert_true (hf_pdf_part_seal (part, NULL, NULL));
  return part;
}

static GBytes *
join_parts (gboolean with_threads)
{
  g_autoptr (HfPdf) pdf = hf_pdf_open_bytes (&trimmed, &full_info);
  GThread *threads[4] = { NULL };

  for (guint i = 0; with_threads && i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, make_part, GUINT_TO_POINTER (i));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (HfPdfPart) part = with_threads ? g_thread_join (threads[i]) : make_part (GUINT_TO_POINTER (i));

      g_assert_true (hf_pdf_add_part (pdf, part, NULL, NULL));
    }
  return hf_pdf_finish_bytes (pdf, NULL, NULL);
}

static void
test_parts_give_the_same_bytes_from_any_thread (void)
{
  g_autoptr (GBytes) one = join_parts (FALSE);
  g_autoptr (GBytes) other = join_parts (TRUE);

  g_assert_true (g_bytes_equal (one, other));
}

static void
test_equal_pages_are_held_once (void)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (HfOutputPage));
  guint number = 5;
  const HfOutputPage page = small_page (paint_number, &number);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) many = NULL;

  for (guint i = 0; i < 200; i++)
    g_array_append_val (pages, page);
  one = hf_pdf_write_bytes (&page, 1, &trimmed, &full_info, NULL, NULL);
  many = hf_pdf_write_bytes ((const HfOutputPage *) (const void *) pages->data, pages->len, &trimmed, &full_info, NULL,
                             NULL);
  g_assert_cmpuint (g_bytes_get_size (many), <, g_bytes_get_size (one) + 200 * 40);
}

static void
test_refusals_say_why (void)
{
  static const struct
  {
    HfOutputPage page;
    HfOutputError code;
  } cases[] = {
    { { 14400.1, 100, 0, paint_shapes, NULL }, HF_OUTPUT_ERROR_TOO_LARGE },
    { { 100, 14390, 6, paint_shapes, NULL }, HF_OUTPUT_ERROR_TOO_LARGE },
    { { 100, 100, 0, paint_wrongly, NULL }, HF_OUTPUT_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hf_pdf_write_bytes (&cases[i].page, 1, &with_bleed, &full_info, NULL, &error));
      g_assert_error (error, HF_OUTPUT_ERROR, (int) cases[i].code);
    }
}

static void
test_a_page_too_large_spoils_no_other (void)
{
  const HfOutputPage page = small_page (paint_shapes, NULL);
  const HfOutputPage large = { 20000, 100, 0, paint_shapes, NULL };
  g_autoptr (HfPdf) pdf = hf_pdf_open_bytes (&trimmed, &full_info);
  g_autoptr (HfPdf) plain = hf_pdf_open_bytes (&trimmed, &full_info);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) expected = NULL;

  g_assert_false (hf_pdf_add_page (pdf, &large, NULL, NULL));
  g_assert_true (hf_pdf_add_page (pdf, &page, NULL, NULL));
  g_assert_true (hf_pdf_add_page (plain, &page, NULL, NULL));
  bytes = hf_pdf_finish_bytes (pdf, NULL, NULL);
  expected = hf_pdf_finish_bytes (plain, NULL, NULL);
  g_assert_true (g_bytes_equal (bytes, expected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
  ADD ("/pdf/qpdf-finds-no-fault/trimmed", &trimmed, test_qpdf_finds_no_fault);
  ADD ("/pdf/qpdf-finds-no-fault/with-bleed", &with_bleed, test_qpdf_finds_no_fault);
  ADD ("/pdf/boxes-are-right/trimmed", &trimmed, test_boxes_are_right);
  ADD ("/pdf/boxes-are-right/with-bleed", &with_bleed, test_boxes_are_right);
  ADD ("/pdf/text-can-be-selected-in-reading-order", NULL, test_text_can_be_selected_in_reading_order);
  ADD ("/pdf/fonts-are-embedded-subsets", NULL, test_fonts_are_embedded_subsets);
  ADD ("/pdf/file-says-what-it-is", NULL, test_file_says_what_it_is);
  ADD ("/pdf/what-is-not-known-is-not-said", NULL, test_what_is_not_known_is_not_said);
  ADD ("/pdf/metadata-is-sound-xml-whatever-the-title", NULL, test_metadata_is_sound_xml_whatever_the_title);
  ADD ("/pdf/same-input-gives-same-bytes", NULL, test_same_input_gives_same_bytes);
  ADD ("/pdf/many-pages-keep-their-order", NULL, test_many_pages_keep_their_order);
  ADD ("/pdf/heavy-pages-go-out-as-they-come", NULL, test_heavy_pages_go_out_as_they_come);
  g_test_add_func ("/pdf/parts-give-the-same-bytes-from-any-thread", test_parts_give_the_same_bytes_from_any_thread);
  g_test_add_func ("/pdf/equal-pages-are-held-once", test_equal_pages_are_held_once);
  g_test_add_func ("/pdf/refusals-say-why", test_refusals_say_why);
  g_test_add_func ("/pdf/a-page-too-large-spoils-no-other", test_a_page_too_large_spoils_no_other);
  return g_test_run ();
}
