/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/sheet-json.h"

#include "base/length-text.h"
#include "base/limits.h"
#include "file/json-take.h"
#include "file/json-writer.h"

#include <glib/gi18n.h>
#include <math.h>

/* More places than this a sheet does not have. */
#define MOST_PLACES 100

static const char *const fold_words[] = { "none", "half", "quarter", NULL };

/* Places may be said to start anywhere; whether they may, the sheet itself tells in better words. */
static double
take_length (HfJsonReader *reader, JsonObject *object, const char *name)
{
  const char *text = NULL;
  double length_mm = 0;

  if (!hf_json_has (object, name))
    return 0;

  hf_json_take_text (reader, object, name, &text);
  if (text != NULL && (!hf_length_parse (text, &length_mm) || fabs (length_mm) > HF_LIMIT_LENGTH_MM))
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID,
                         _ ("this must be a length with its unit, such as “8.5in” or “210mm”"));
  g_free ((char *) text);
  return length_mm;
}

static void
take_size (HfJsonReader *reader, JsonObject *parent, const char *name, double *out_width_mm, double *out_height_mm)
{
  JsonObject *object;

  hf_json_require (reader, parent, name);
  object = hf_json_enter (reader, parent, name);
  if (object == NULL)
    return;

  hf_json_require (reader, object, "width");
  hf_json_require (reader, object, "height");
  *out_width_mm = take_length (reader, object, "width");
  *out_height_mm = take_length (reader, object, "height");
  if (!hf_json_reader_failed (reader) && (*out_width_mm <= 0 || *out_height_mm <= 0))
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("this must be larger than nothing"));
  hf_json_leave_taken (reader, parent, name);
}

static void
take_paper_id (HfJsonReader *reader, JsonObject *parent, HfSheetDraft *draft)
{
  JsonObject *object = hf_json_enter (reader, parent, "paper");

  if (object == NULL)
    return;

  hf_json_require (reader, object, "id");
  hf_json_take_text (reader, object, "id", &draft->paper_id);
  hf_json_leave (reader, parent, "paper");
}

static void
take_texts (HfJsonReader *reader, JsonObject *object, HfSheetDraft *draft)
{
  static const char *const required[] = { "id", "title", "maker", "source", "kind", "certainty" };

  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    hf_json_require (reader, object, required[i]);

  hf_json_take_text (reader, object, "id", &draft->id);
  hf_json_take_text (reader, object, "title", &draft->title);
  hf_json_take_text (reader, object, "maker", &draft->maker);
  hf_json_take_text (reader, object, "source", &draft->source);
  hf_json_take_text (reader, object, "note", &draft->note);
}

static void
take_places (HfJsonReader *reader, JsonObject *object, HfSheetDraft *draft)
{
  int fewest = draft->kind == HF_SHEET_PLAIN ? 0 : 1;

  draft->fold = (HfFold) hf_json_take_word (reader, object, "fold", fold_words, HF_FOLD_NONE);
  draft->columns = (guint) hf_json_take_integer (reader, object, "columns", fewest, fewest, MOST_PLACES);
  draft->rows = (guint) hf_json_take_integer (reader, object, "rows", fewest, fewest, MOST_PLACES);
  draft->gutter_x_mm = take_length (reader, object, "gutter_x");
  draft->gutter_y_mm = take_length (reader, object, "gutter_y");
  if (draft->kind == HF_SHEET_PLAIN)
    return;

  take_size (reader, object, "cell", &draft->cell_width_mm, &draft->cell_height_mm);
  draft->left_mm = take_length (reader, object, "left");
  draft->top_mm = take_length (reader, object, "top");
}

HfSheet *
hf_sheet_from_json (HfJsonReader *reader, JsonObject *object)
{
  HfSheetDraft *draft = hf_sheet_draft_new ();
  g_autoptr (GError) error = NULL;
  HfSheet *sheet;

  take_texts (reader, object, draft);
  draft->kind = (HfSheetKind) hf_json_take_word (reader, object, "kind", hf_sheet_kind_names, HF_SHEET_CARDS);
  draft->certainty =
      (HfSheetCertainty) hf_json_take_word (reader, object, "certainty", hf_sheet_certainty_names, HF_SHEET_UNVERIFIED);
  take_paper_id (reader, object, draft);
  take_size (reader, object, "paper", &draft->paper_width_mm, &draft->paper_height_mm);
  take_size (reader, object, "card", &draft->card_width_mm, &draft->card_height_mm);
  take_places (reader, object, draft);

  if (hf_json_reader_failed (reader))
    {
      hf_sheet_unref (draft);
      return NULL;
    }

  sheet = hf_sheet_seal (draft, &error);
  if (sheet == NULL)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, "%s", error->message);
  return sheet;
}

static void
write_length (HfJsonWriter *writer, const char *name, double length_mm)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  /* Finer than anybody can cut, and an inch comes out whole. */
  g_autofree char *text = g_strconcat (g_ascii_formatd (digits, sizeof digits, "%.3f", length_mm), "mm", NULL);

  hf_json_write_text (writer, name, text);
}

static void
write_size (HfJsonWriter *writer, const char *name, const char *id, double width_mm, double height_mm)
{
  hf_json_write_open (writer, name, NULL);
  if (id != NULL)
    hf_json_write_text (writer, "id", id);
  write_length (writer, "width", width_mm);
  write_length (writer, "height", height_mm);
  hf_json_write_close (writer);
}

static void
write_places (HfJsonWriter *writer, HfSheet *sheet)
{
  hf_json_write_word (writer, "fold", fold_words, (int) sheet->fold, HF_FOLD_NONE);
  hf_json_write_number (writer, "columns", sheet->columns, NAN);
  hf_json_write_number (writer, "rows", sheet->rows, NAN);
  if (sheet->kind == HF_SHEET_PLAIN)
    return;

  write_size (writer, "cell", NULL, sheet->cell_width_mm, sheet->cell_height_mm);
  write_length (writer, "left", sheet->left_mm);
  write_length (writer, "top", sheet->top_mm);
  write_length (writer, "gutter_x", sheet->gutter_x_mm);
  write_length (writer, "gutter_y", sheet->gutter_y_mm);
}

GBytes *
hf_sheet_to_json (HfSheet *sheet)
{
  g_autoptr (HfJsonWriter) writer = hf_json_writer_new ();

  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_open_list (writer, "sheets");
  hf_json_write_open (writer, NULL, NULL);
  hf_json_write_text (writer, "id", sheet->id);
  hf_json_write_text (writer, "title", sheet->title);
  hf_json_write_text (writer, "maker", sheet->maker);
  hf_json_write_word (writer, "kind", hf_sheet_kind_names, (int) sheet->kind, -1);
  write_size (writer, "paper", sheet->paper_id, sheet->paper_width_mm, sheet->paper_height_mm);
  write_size (writer, "card", NULL, sheet->card_width_mm, sheet->card_height_mm);
  write_places (writer, sheet);
  hf_json_write_text (writer, "source", sheet->source);
  hf_json_write_word (writer, "certainty", hf_sheet_certainty_names, (int) sheet->certainty, -1);
  if (sheet->note != NULL)
    hf_json_write_text (writer, "note", sheet->note);
  hf_json_write_close (writer);
  hf_json_write_close_list (writer);
  hf_json_write_close (writer);
  return hf_json_writer_finish (writer);
}
