/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets in a PDF, and the same sheets as a window would show them. */
#include "batch/batch.h"
#include "batch/outlet.h"
#include "batch/sheet-book.h"

#include <math.h>

#define DPI 40
#define N_PEOPLE 3u

/* Letters are smoothed a little otherwise by those who judge; what is out of place differs far more. */
#define FAR 60
#define MOST_FAR 0.01

static HfSheet *
make_sheet (void)
{
  HfSheetDraft *draft = hf_sheet_draft_new ();

  draft->id = g_strdup ("test");
  draft->title = g_strdup ("Test");
  draft->maker = g_strdup ("Test");
  draft->source = g_strdup ("Test");
  draft->paper_id = g_strdup ("paper");
  draft->kind = HF_SHEET_PLAIN;
  draft->paper_width_mm = 320;
  draft->paper_height_mm = 450;
  draft->columns = 1;
  draft->rows = 2;
  return hf_sheet_seal (draft, NULL);
}

static void
export_sheets (Outlet *outlet, HfBatchSheets *sheets)
{
  outlet_combine (outlet, "sheets.pdf");
  outlet->options.kind = HF_BATCH_SHEETS;
  outlet->options.sheets = sheets;
  outlet_export (outlet);
}

/* @side as a window shows it. Returns: (transfer full) */
static cairo_surface_t *
paint_preview (HfSheetBook *book, HfSheetSide side)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfProofer) proofer = hf_proofer_new (renderer, hf_sheet_book_get_card (book));
  g_autoptr (GHashTable) proofs = hf_sheet_book_make_proofs (book, side.sheet, proofer, NULL);
  HfSheet *sheet = hf_imposition_get_sheet (hf_sheet_book_get_imposition (book));
  g_autoptr (GError) error = NULL;
  cairo_surface_t *image = hf_sheet_book_paint (book, side, (int) lround (sheet->paper_width_mm / 25.4 * DPI), proofs,
                                                hf_renderer_get_fonts (renderer), &error);

  g_assert_no_error (error);
  cairo_surface_flush (image);
  return image;
}

/* What part of @image differs from page @number of the PDF, as poppler paints it. */
static double
compare (const Outlet *outlet, cairo_surface_t *image, guint number)
{
  g_autofree char *path = outlet_get_path (outlet, "sheets.pdf");
  g_autofree char *prefix = outlet_get_path (outlet, "seen");
  g_autofree char *seen = g_strconcat (prefix, ".ppm", NULL);
  g_autofree char *page = g_strdup_printf ("%u", number);
  g_autofree char *dpi = g_strdup_printf ("%d", DPI);
  const char *const argv[] = { "pdftoppm", "-r", dpi, "-f", page, "-singlefile", path, prefix, NULL };
  g_autofree char *said = outlet_spawn (argv);
  g_autofree char *contents = NULL;
  gsize length = 0;
  int width_px = 0;
  int height_px = 0;
  const guint8 *dots;
  guint n_far = 0;
  int shown_width_px = cairo_image_surface_get_width (image);
  int shown_height_px = cairo_image_surface_get_height (image);

  g_assert_true (g_file_get_contents (seen, &contents, &length, NULL));
  g_unlink (seen);
  g_assert_cmpint (sscanf (contents, "P6 %d %d", &width_px, &height_px), ==, 2);
  g_assert_cmpint (ABS (width_px - shown_width_px), <=, 1);
  g_assert_cmpint (ABS (height_px - shown_height_px), <=, 1);
  dots = (const guint8 *) contents + length - 3 * (gsize) width_px * (gsize) height_px;

  for (int y = 0; y < MIN (height_px, shown_height_px); y++)
    for (int x = 0; x < MIN (width_px, shown_width_px); x++)
      {
        const guint8 *dot = dots + 3 * ((gsize) y * (gsize) width_px + (gsize) x);
        guint32 shown =
            ((const guint32 *) (gconstpointer) (cairo_image_surface_get_data (image) +
                                                (gsize) y * (gsize) cairo_image_surface_get_stride (image)))[x];

        n_far += abs ((int) (shown >> 16 & 0xff) - dot[0]) > FAR || abs ((int) (shown >> 8 & 0xff) - dot[1]) > FAR ||
                 abs ((int) (shown & 0xff) - dot[2]) > FAR;
      }

  return (double) n_far / (width_px * height_px);
}

static void
test_shown_is_printed (void)
{
  g_autoptr (HfSheet) sheet = make_sheet ();
  HfBatchSheets sheets = { .sheet = sheet, .impose = HF_IMPOSE_OPTIONS_INIT };
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);
  g_autoptr (HfSheetBook) book = NULL;
  const HfImposition *imposition;
  cairo_surface_t *first = NULL;

  export_sheets (outlet, &sheets);
  book = hf_sheet_book_new (outlet->card, outlet->crowd, hf_slice_all (N_PEOPLE), NULL, sheet, &sheets.impose, NULL);
  imposition = hf_sheet_book_get_imposition (book);
  g_assert_cmpuint (hf_imposition_get_n_pages (imposition), ==, 4);
  for (guint page = 0; page < 4; page++)
    {
      cairo_surface_t *image = paint_preview (book, hf_imposition_get_side (imposition, page));

      g_assert_cmpfloat (compare (outlet, image, page + 1), <, MOST_FAR);
      if (page == 0)
        first = cairo_surface_reference (image);
      cairo_surface_destroy (image);
    }

  /* Otherwise the comparison would not find anything. */
  g_assert_cmpfloat (compare (outlet, first, 2), >, MOST_FAR);
  cairo_surface_destroy (first);
}

static void
test_everybody_is_counted_once (void)
{
  g_autoptr (HfSheet) sheet = make_sheet ();
  HfBatchSheets sheets = { .sheet = sheet, .impose = HF_IMPOSE_OPTIONS_INIT };
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);

  sheets.impose.copies = 5;
  export_sheets (outlet, &sheets);
  g_assert_cmpuint (outlet->total.n_cards, ==, N_PEOPLE);
  g_assert_cmpuint (outlet->total.n_failed, ==, 0);
  g_assert_cmpuint (outlet->total.n_files, ==, 1);
  g_assert_cmpuint (outlet_count_pages (outlet, "sheets.pdf"), ==, 16);
}

static void
test_what_does_not_fit_leaves_nothing (void)
{
  g_autoptr (HfSheet) sheet = make_sheet ();
  HfBatchSheets sheets = { .sheet = sheet, .impose = HF_IMPOSE_OPTIONS_INIT };
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);

  sheets.impose.gutter_mm = 300;
  outlet_combine (outlet, "sheets.pdf");
  outlet->options.kind = HF_BATCH_SHEETS;
  outlet->options.sheets = &sheets;
  outlet_export_failing (outlet, HF_SHEET_ERROR, HF_SHEET_ERROR_NO_FIT);
  outlet_assert_whole (outlet, 0);
}

static void
test_cancelled_leaves_nothing (void)
{
  g_autoptr (HfSheet) sheet = make_sheet ();
  HfBatchSheets sheets = { .sheet = sheet, .impose = HF_IMPOSE_OPTIONS_INIT };
  g_autoptr (Outlet) outlet = outlet_new (N_PEOPLE);

  g_cancellable_cancel (outlet->cancellable);
  outlet_combine (outlet, "sheets.pdf");
  outlet->options.kind = HF_BATCH_SHEETS;
  outlet->options.sheets = &sheets;
  outlet_export_failing (outlet, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  outlet_assert_whole (outlet, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/batch/sheets/shown-is-printed", test_shown_is_printed);
  g_test_add_func ("/batch/sheets/everybody-is-counted-once", test_everybody_is_counted_once);
  g_test_add_func ("/batch/sheets/what-does-not-fit-leaves-nothing", test_what_does_not_fit_leaves_nothing);
  g_test_add_func ("/batch/sheets/cancelled-leaves-nothing", test_cancelled_leaves_nothing);

  return g_test_run ();
}
