/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody's sheet, and every format put on it. */
#include "file/json-parse.h"
#include "library/sheet-json.h"
#include "sheet/impose.h"

#include "fuzz.h"

#include <math.h>

/* As much larger than its place a card may be. */
#define SLACK_MM 1.0

static void
check_place (HfSheet *sheet, const HfFormat *format, const HfPlace *place)
{
  const HfFrame *frame = &place->frame;

  g_assert_true (frame->x_mm >= -SLACK_MM && frame->x_mm + frame->width_mm <= sheet->paper_width_mm + SLACK_MM);
  g_assert_true (frame->y_mm >= -SLACK_MM && frame->y_mm + frame->height_mm <= sheet->paper_height_mm + SLACK_MM);
  g_assert_cmpuint (place->page, <, format->n_pages);
  g_assert_cmpuint (place->turns, <, 4);
  g_assert_true (place->bleed_left_mm >= 0 && place->bleed_top_mm >= 0);
  g_assert_true (place->bleed_right_mm >= 0 && place->bleed_bottom_mm >= 0);
}

static void
check_imposition (HfSheet *sheet, const HfFormat *format, const HfImposeOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfImposition) imposition = hf_imposition_new (sheet, format, FALSE, 3, options, &error);

  if (imposition == NULL)
    {
      g_assert_cmpint ((int) error->domain, ==, (int) HF_SHEET_ERROR);
      return;
    }

  for (guint page = 0; page < hf_imposition_get_n_pages (imposition); page++)
    {
      HfSheetSide side = hf_imposition_get_side (imposition, page);
      g_autoptr (GArray) places = hf_imposition_list_places (imposition, side);
      g_autoptr (GArray) marks = hf_imposition_list_marks (imposition, side);

      for (guint i = 0; i < places->len; i++)
        check_place (sheet, format, &g_array_index (places, HfPlace, i));
      for (guint i = 0; i < marks->len; i++)
        g_assert_true (isfinite (g_array_index (marks, HfMark, i).a.x_mm));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) root = hf_json_parse ((const char *) data, size, "sheet.json", &error);
  g_autoptr (HfJsonReader) reader = hf_json_reader_new ("sheet.json");
  g_autoptr (HfSheet) sheet = NULL;
  HfImposeOptions options = HF_IMPOSE_OPTIONS_INIT;
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);

  if (root == NULL)
    return 0;

  sheet = hf_sheet_from_json (reader, root);
  g_assert_true ((sheet == NULL) == hf_json_reader_failed (reader));
  if (sheet == NULL)
    return 0;

  options.marks = TRUE;
  options.slug = TRUE;
  for (guint i = 0; i < n_formats; i++)
    {
      options.duplex = (HfDuplex) (i % HF_N_DUPLEX);
      check_imposition (sheet, &formats[i], &options);
    }
  if (hf_sheet_is_for_addresses (sheet))
    check_imposition (sheet, &sheet->place_format, &options);

  return 0;
}
