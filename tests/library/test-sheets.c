/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our sheets against figures typed in here, in the units of the makers, and not read from the data. */
#include "library/library.h"
#include "library/sheet-json.h"
#include "sheet/impose.h"

#include <glib/gstdio.h>

#define IN *25.4
#define TOLERANCE_MM 0.05

typedef struct
{
  const char *id;
  const char *format; /* of the cards put on it */
  guint n_places;
  double paper_width_mm;
  double paper_height_mm;
  /* The trim of the first and the last place, as they lie on the paper: left, top, right, bottom. */
  double first_mm[4];
  double last_mm[4];
} Case;

static const Case cases[] = {
  { "avery-5371",
    "kudos-us",
    10,
    8.5 IN,
    11 IN,
    { 0.75 IN, 0.5 IN, 4.25 IN, 2.5 IN },
    { 4.25 IN, 8.5 IN, 7.75 IN, 10.5 IN } },
  { "avery-8371",
    "kudos-us",
    10,
    8.5 IN,
    11 IN,
    { 0.75 IN, 0.5 IN, 4.25 IN, 2.5 IN },
    { 4.25 IN, 8.5 IN, 7.75 IN, 10.5 IN } },
  { "avery-5389",
    "postcard-6x4",
    2,
    8.5 IN,
    11 IN,
    { 1.25 IN, 1.25 IN, 7.25 IN, 5.25 IN },
    { 1.25 IN, 5.75 IN, 7.25 IN, 9.75 IN } },
  { "avery-8389",
    "postcard-6x4",
    2,
    8.5 IN,
    11 IN,
    { 1.25 IN, 1.25 IN, 7.25 IN, 5.25 IN },
    { 1.25 IN, 5.75 IN, 7.25 IN, 9.75 IN } },
  { "avery-8315", "note-us-folded", 2, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 5.5 IN }, { 0, 5.5 IN, 8.5 IN, 11 IN } },
  { "avery-3268", "note-us-folded", 2, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 5.5 IN }, { 0, 5.5 IN, 8.5 IN, 11 IN } },
  { "avery-8317", "note-us-folded", 2, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 5.5 IN }, { 0, 5.5 IN, 8.5 IN, 11 IN } },
  { "avery-3263", "postcard-us", 4, 8.5 IN, 11 IN, { 0, 0, 4.25 IN, 5.5 IN }, { 4.25 IN, 5.5 IN, 8.5 IN, 11 IN } },
  { "avery-8387", "postcard-us", 4, 8.5 IN, 11 IN, { 0, 0, 4.25 IN, 5.5 IN }, { 4.25 IN, 5.5 IN, 8.5 IN, 11 IN } },
  { "avery-3266", "letter-quarter", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-c2351", "a6-folded", 2, 210, 297, { 0, 0.25, 210, 148.25 }, { 0, 148.75, 210, 296.75 } },
  { "avery-c32289", "a6-folded", 2, 210, 297, { 0, 0.25, 210, 148.25 }, { 0, 148.75, 210, 296.75 } },
  { "avery-c2352", "a5-folded", 1, 210, 297, { 0, 0.5, 210, 296.5 }, { 0, 0.5, 210, 296.5 } },
  { "avery-c32287", "a5-folded", 1, 210, 297, { 0, 0.5, 210, 296.5 }, { 0, 0.5, 210, 296.5 } },
  { "avery-c32252", "postcard-a6", 4, 210, 297, { 0, 0.25, 105, 148.25 }, { 105, 148.75, 210, 296.75 } },
  { "a4-2up", "a6-folded", 2, 210, 297, { 0, 0.5, 210, 148.5 }, { 0, 148.5, 210, 296.5 } },
  { "a4-4up", "a6-flat", 4, 210, 297, { 0, 0.5, 105, 148.5 }, { 105, 148.5, 210, 296.5 } },
  { "a4-10up", "kudos-eu", 10, 210, 297, { 20, 11, 105, 66 }, { 105, 231, 190, 286 } },
  { "a4", "kudos-eu", 10, 210, 297, { 20, 11, 105, 66 }, { 105, 231, 190, 286 } },
  { "letter-10up",
    "kudos-us",
    10,
    8.5 IN,
    11 IN,
    { 0.75 IN, 0.5 IN, 4.25 IN, 2.5 IN },
    { 4.25 IN, 8.5 IN, 7.75 IN, 10.5 IN } },
  /* With 3 mm of bleed on either side of each gutter. */
  { "a3-2up", "a5-folded", 2, 297, 420, { 0.5, 0, 296.5, 210 }, { 0.5, 210, 296.5, 420 } },
  { "sra3-2up", "a5-folded", 2, 320, 450, { 12, 12, 308, 222 }, { 12, 228, 308, 438 } },
  { "avery-5160",
    NULL,
    30,
    8.5 IN,
    11 IN,
    { 0.1875 IN, 0.5 IN, 2.8125 IN, 1.5 IN },
    { 5.6875 IN, 9.5 IN, 8.3125 IN, 10.5 IN } },
  { "avery-5163",
    NULL,
    10,
    8.5 IN,
    11 IN,
    { 0.15625 IN, 0.5 IN, 4.15625 IN, 2.5 IN },
    { 4.34375 IN, 8.5 IN, 8.34375 IN, 10.5 IN } },
  { "avery-l7160", NULL, 21, 210, 297, { 7.21, 15.15, 70.71, 53.25 }, { 139.29, 243.75, 202.79, 281.85 } },
  { "avery-l7163", NULL, 14, 210, 297, { 3.95, 15.15, 103.05, 53.25 }, { 106.95, 243.75, 206.05, 281.85 } },
  { "envelope-a7", NULL, 1, 7.25 IN, 5.25 IN, { 0, 0, 7.25 IN, 5.25 IN }, { 0, 0, 7.25 IN, 5.25 IN } },
  { "envelope-a2", NULL, 1, 5.75 IN, 4.375 IN, { 0, 0, 5.75 IN, 4.375 IN }, { 0, 0, 5.75 IN, 4.375 IN } },
  { "envelope-dl", NULL, 1, 220, 110, { 0, 0, 220, 110 }, { 0, 0, 220, 110 } },
  { "envelope-c5", NULL, 1, 229, 162, { 0, 0, 229, 162 }, { 0, 0, 229, 162 } },
  { "envelope-c6", NULL, 1, 162, 114, { 0, 0, 162, 114 }, { 0, 0, 162, 114 } },
  { "envelope-5x7", NULL, 1, 184, 133, { 0, 0, 184, 133 }, { 0, 0, 184, 133 } },
  { "avery-3297", "half-letter-folded", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-3251", "half-letter-folded", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-3260", "half-letter-folded", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-3379", "half-letter-folded", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-3265", "half-letter-folded", 1, 8.5 IN, 11 IN, { 0, 0, 8.5 IN, 11 IN }, { 0, 0, 8.5 IN, 11 IN } },
  { "avery-3265",
    "5x7-folded",
    1,
    8.5 IN,
    11 IN,
    { 0.75 IN, 0.5 IN, 7.75 IN, 10.5 IN },
    { 0.75 IN, 0.5 IN, 7.75 IN, 10.5 IN } },
  { "sra3-1up", "certificate-a4", 1, 320, 450, { 11.5, 120, 308.5, 330 }, { 11.5, 120, 308.5, 330 } },
};

static HfLibrary *
open_library (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "..", "data", NULL);

  return hf_library_new_for_folders ((const char *const[]){ data, NULL });
}

static void
assert_frame (const HfFrame *frame, const double *expected_mm)
{
  g_assert_cmpfloat_with_epsilon (frame->x_mm, expected_mm[0], TOLERANCE_MM);
  g_assert_cmpfloat_with_epsilon (frame->y_mm, expected_mm[1], TOLERANCE_MM);
  g_assert_cmpfloat_with_epsilon (frame->x_mm + frame->width_mm, expected_mm[2], TOLERANCE_MM);
  g_assert_cmpfloat_with_epsilon (frame->y_mm + frame->height_mm, expected_mm[3], TOLERANCE_MM);
}

/* What the pages in @cell cover together. */
static HfFrame
get_card_frame (const GArray *places, guint cell)
{
  HfFrame card = { 0 };
  gboolean first = TRUE;

  for (guint i = 0; i < places->len; i++)
    {
      const HfPlace *place = &g_array_index (places, HfPlace, i);

      if (place->cell == cell)
        card = first ? place->frame : hf_frame_union (&card, &place->frame);
      if (place->cell == cell)
        first = FALSE;
    }
  g_assert_false (first);
  return card;
}

static void
test_positions (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (HfLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HfSheet) sheet = hf_library_find_sheet (library, expected->id, &error);
  const HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  g_autoptr (HfImposition) imposition = NULL;
  g_autoptr (GArray) places = NULL;
  HfFrame first;
  HfFrame last;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (sheet->paper_width_mm, expected->paper_width_mm, TOLERANCE_MM);
  g_assert_cmpfloat_with_epsilon (sheet->paper_height_mm, expected->paper_height_mm, TOLERANCE_MM);

  imposition =
      hf_imposition_new (sheet, expected->format != NULL ? hf_format_from_id (expected->format) : &sheet->place_format,
                         FALSE, expected->n_places, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hf_imposition_get_n_cells (imposition), ==, expected->n_places);
  g_assert_cmpuint (hf_imposition_get_n_sheets (imposition), ==, 1);

  places = hf_imposition_list_places (imposition, (HfSheetSide){ 0, FALSE });
  first = get_card_frame (places, 0);
  last = get_card_frame (places, expected->n_places - 1);
  assert_frame (&first, expected->first_mm);
  assert_frame (&last, expected->last_mm);
}

static void
test_every_sheet_is_sound (void)
{
  g_autoptr (HfLibrary) library = open_library ();
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) sheets = hf_library_list_sheets (library, doubts);

  g_assert_cmpuint (doubts->len, ==, 0);
  g_assert_cmpuint (sheets->len, >=, 50);
  for (guint i = 0; i < sheets->len; i++)
    {
      HfSheet *sheet = g_ptr_array_index (sheets, i);
      gboolean doubtful = sheet->certainty == HF_SHEET_DISPUTED || sheet->certainty == HF_SHEET_UNVERIFIED;

      g_assert_true (sheet->source[0] != '\0');
      /* What is doubtful has to be said. */
      g_assert_true (!doubtful || sheet->note != NULL);
    }
}

static void
test_slip_is_told (void)
{
  g_autoptr (HfLibrary) library = open_library ();
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_library_find_sheet (library, "avery-537l", &error));
  g_assert_error (error, HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "avery-5371"));
}

/* Files of companies and users that cannot be: the text between these and those, and a word of what is said. */
#define HEAD                                                                                                           \
  "{\"sheets\": [{\"id\": \"x\", \"title\": \"X\", \"maker\": \"M\", \"source\": \"s\", \"certainty\": \"agreed\","
#define A4 "\"paper\": {\"id\": \"a4\", \"width\": \"210mm\", \"height\": \"297mm\"},"
#define CARD                                                                                                           \
  "\"card\": {\"width\": \"100mm\", \"height\": \"70mm\"}, \"cell\": {\"width\": \"100mm\", \"height\": \"70mm\"},"

static const struct
{
  const char *name;
  const char *text;
  const char *says;
} wrong[] = {
  { "larger-than-its-paper", HEAD "\"kind\": \"cards\"," A4 CARD "\"columns\": 3, \"rows\": 1}]}",
    "larger than its paper" },
  { "starts-before-its-paper", HEAD "\"kind\": \"cards\"," A4 CARD "\"columns\": 1, \"rows\": 1, \"left\": \"-1mm\"}]}",
    "larger than its paper" },
  { "negative-gutter", HEAD "\"kind\": \"cards\"," A4 CARD "\"columns\": 2, \"rows\": 1, \"gutter_x\": \"-2mm\"}]}",
    "less than nothing" },
  { "card-of-another-size",
    HEAD "\"kind\": \"cards\"," A4
         "\"card\": {\"width\": \"90mm\", \"height\": \"50mm\"}, \"cell\": {\"width\": \"100mm\", "
         "\"height\": \"70mm\"}, \"columns\": 1, \"rows\": 1}]}",
    "contradicts itself" },
  { "no-unit", HEAD "\"kind\": \"cards\", \"paper\": {\"id\": \"a4\", \"width\": \"210\", \"height\": \"297mm\"}}]}",
    "with its unit" },
  { "no-rows", HEAD "\"kind\": \"cards\"," A4 CARD "\"columns\": 1, \"rows\": 0}]}", "from 1 to" },
  { "no-card", HEAD "\"kind\": \"cards\"," A4 "\"columns\": 1, \"rows\": 1}]}", "card" },
  { "nothing-at-all", "{\"sheets\": [{}]}", "missing" },
};

static void
test_wrong_file_is_told (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heartfelt-sheets-XXXXXX", NULL);
  g_autofree char *sheets_folder = g_build_filename (folder, "sheets", NULL);
  g_autofree char *path = g_build_filename (sheets_folder, "mine.json", NULL);
  g_autoptr (HfLibrary) library = hf_library_new_for_folders ((const char *const[]){ folder, NULL });

  g_assert_cmpint (g_mkdir (sheets_folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
      g_autoptr (GPtrArray) sheets = NULL;
      const HfDoubt *doubt;

      g_test_message ("%s", wrong[i].name);
      g_assert_true (g_file_set_contents (path, wrong[i].text, -1, NULL));
      sheets = hf_library_list_sheets (library, doubts);
      g_assert_cmpuint (sheets->len, ==, 0);
      g_assert_cmpuint (doubts->len, ==, 1);
      doubt = g_ptr_array_index (doubts, 0);
      g_assert_nonnull (strstr (doubt->message, "mine.json"));
      if (strstr (doubt->message, wrong[i].says) == NULL)
        g_error ("%s: %s", wrong[i].name, doubt->message);
    }

  g_unlink (path);
  g_rmdir (sheets_folder);
  g_rmdir (folder);
}

/* Whatever can be listed can be written, and comes back the same to a hundredth of a millimetre. */
static void
test_written_comes_back (void)
{
  g_autoptr (HfLibrary) ours = hf_library_new ();
  g_autoptr (GPtrArray) sheets = hf_library_list_sheets (ours, NULL);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *sheets_folder = g_build_filename (folder, "sheets", NULL);
  g_autofree char *path = g_build_filename (sheets_folder, "own.json", NULL);
  const char *folders[] = { folder, NULL };
  g_autoptr (HfLibrary) library = hf_library_new_for_folders (folders);

  g_assert_cmpint (g_mkdir (sheets_folder, 0700), ==, 0);
  for (guint i = 0; i < sheets->len; i++)
    {
      HfSheet *sheet = g_ptr_array_index (sheets, i);
      g_autoptr (GBytes) json = hf_sheet_to_json (sheet);
      g_autoptr (GError) error = NULL;
      g_autoptr (HfSheet) back = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json), NULL));
      back = hf_library_find_sheet (library, sheet->id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (back->title, ==, sheet->title);
      g_assert_cmpint (back->kind, ==, sheet->kind);
      g_assert_cmpint (back->fold, ==, sheet->fold);
      g_assert_cmpuint (back->columns * 100 + back->rows, ==, sheet->columns * 100 + sheet->rows);
      g_assert_cmpfloat_with_epsilon (back->cell_width_mm, sheet->cell_width_mm, 0.01);
      g_assert_cmpfloat_with_epsilon (back->top_mm, sheet->top_mm, 0.01);
      g_assert_cmpfloat_with_epsilon (back->gutter_x_mm, sheet->gutter_x_mm, 0.01);
      g_assert_cmpfloat_with_epsilon (back->paper_height_mm, sheet->paper_height_mm, 0.01);
    }

  g_unlink (path);
  g_rmdir (sheets_folder);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/sheets/every-one-is-sound", test_every_sheet_is_sound);
  g_test_add_func ("/library/sheets/slip-is-told", test_slip_is_told);
  g_test_add_func ("/library/sheets/written-comes-back", test_written_comes_back);
  g_test_add_func ("/library/sheets/wrong-file-is-told", test_wrong_file_is_told);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/library/sheets/positions/%s/%s", cases[i].id,
                                               cases[i].format != NULL ? cases[i].format : "address");

      g_test_add_data_func (path, &cases[i], test_positions);
    }

  return g_test_run ();
}
