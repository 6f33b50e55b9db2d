/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/text-json.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/limits.h"
#include "file/json-take.h"
#include "file/style-json.h"
#include "file/words.h"

/* What the format means by a member that is not there. Never to be changed: cards rely on it. */
#define USUAL_SIZE_PT 14.0
#define USUAL_LINE_SPACING 1.2

#define LARGEST_EM 20.0

static HfToggle
take_toggle (HfJsonReader *reader, JsonObject *object, const char *name)
{
  if (!hf_json_has (object, name))
    return HF_TOGGLE_INHERIT;

  return hf_json_take_boolean (reader, object, name, FALSE) ? HF_TOGGLE_ON : HF_TOGGLE_OFF;
}

static void
write_toggle (HfJsonWriter *writer, const char *name, HfToggle toggle)
{
  if (toggle != HF_TOGGLE_INHERIT)
    hf_json_write_boolean (writer, name, toggle == HF_TOGGLE_ON, toggle != HF_TOGGLE_ON);
}

static void
add_run (HfJsonReader *reader, JsonObject *object, GArray *runs)
{
  HfRun run = { 0 };
  const char *text = NULL;

  hf_json_require (reader, object, "text");
  hf_json_take_text (reader, object, "text", &text);
  run.bold = take_toggle (reader, object, "bold");
  run.italic = take_toggle (reader, object, "italic");
  run.size_pt = hf_json_take_number (reader, object, "size_pt", 0.0, 0.0, HF_LIMIT_FONT_SIZE_PT);
  run.tracked = hf_json_has (object, "tracking_em");
  run.tracking_em = hf_json_take_number (reader, object, "tracking_em", 0.0, -1.0, LARGEST_EM);
  run.paint = hf_json_take_paint (reader, object, "paint", HF_PAINT_INHERITED);
  hf_json_take_text (reader, object, "field", &run.field);
  run.extras = hf_json_take_extras (reader, object);
  hf_runs_add (runs, &run, text != NULL ? text : "", -1);

  g_free ((char *) text);
  g_free ((char *) run.field);
  hf_extras_clear (&run.extras);
}

static GArray *
take_runs (HfJsonReader *reader, JsonObject *object)
{
  GArray *runs = hf_runs_new ();
  JsonArray *array = hf_json_enter_array (reader, object, "runs");
  gsize length = 0;

  if (array == NULL)
    return runs;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = hf_json_enter_element (reader, array, i);

      if (element == NULL)
        break;
      add_run (reader, element, runs);
      hf_json_leave_element (reader);

      length += strlen (g_array_index (runs, HfRun, runs->len - 1).text);
      if (length > HF_LIMIT_TEXT_BYTES)
        hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_TOO_BIG, _ ("this text is over %u KiB; shorten it"),
                             HF_LIMIT_TEXT_BYTES >> 10);
    }

  hf_json_leave_taken (reader, object, "runs");
  return runs;
}

GArray *
hf_words_from_json (HfJsonReader *reader, JsonObject *object)
{
  const char *text = NULL;
  GArray *runs;

  if (!hf_json_has (object, "text"))
    return take_runs (reader, object);
  if (hf_json_has (object, "runs"))
    hf_json_reader_fail (reader, "runs", HF_FILE_ERROR_INVALID, _ ("an item has either a text or runs; remove one"));

  runs = hf_runs_new ();
  hf_json_take_text (reader, object, "text", &text);
  hf_runs_add (runs, NULL, text != NULL ? text : "", -1);
  g_free ((char *) text);

  return runs;
}

static void
take_fit (HfJsonReader *reader, JsonObject *parent, HfTextDraft *draft)
{
  JsonObject *object = hf_json_enter (reader, parent, "fit");
  g_autoptr (GArray) sizes_pt = NULL;

  if (object == NULL)
    return;

  draft->fit.mode = hf_json_take_word (reader, object, "mode", hf_fit_words, HF_FIT_FIXED);
  draft->fit.min_size_pt = hf_json_take_number (reader, object, "min_size_pt", 0.0, 0.0, HF_LIMIT_FONT_SIZE_PT);
  sizes_pt = hf_json_take_numbers (reader, object, "sizes_pt", 0, 0.5, HF_LIMIT_FONT_SIZE_PT);
  draft->fit.widen_mm = hf_json_take_number (reader, object, "widen_mm", 0.0, 0.0, HF_LIMIT_LENGTH_MM);
  draft->fit.prefer_one_line = hf_json_take_boolean (reader, object, "prefer_one_line", FALSE);

  if (sizes_pt != NULL)
    {
      for (guint i = 1; i < sizes_pt->len; i++)
        if (g_array_index (sizes_pt, double, i) >= g_array_index (sizes_pt, double, i - 1))
          hf_json_reader_fail (reader, "sizes_pt", HF_FILE_ERROR_INVALID, _ ("sizes must go from large to small"));
      hf_text_draft_set_sizes (draft, (const double *) (gconstpointer) sizes_pt->data, sizes_pt->len);
    }
  if (draft->fit.mode == HF_FIT_LADDER && draft->fit.n_sizes == 0)
    hf_json_require (reader, object, "sizes_pt");

  hf_json_leave (reader, parent, "fit");
}

HfText *
hf_text_from_json (HfJsonReader *reader, JsonObject *object)
{
  static const char *const font_words[] = { "body", "headline", "signature", NULL };
  HfTextDraft *draft = hf_text_draft (NULL);

  hf_text_draft_take_runs (draft, hf_words_from_json (reader, object));
  draft->font_role = hf_json_take_word (reader, object, "font", font_words, HF_FONT_ROLE_BODY);
  hf_json_take_text (reader, object, "family", &draft->family);
  draft->weight = hf_json_take_integer (reader, object, "weight", 0, 0, 1000);
  draft->italic = take_toggle (reader, object, "italic");
  draft->size_pt = hf_json_take_number (reader, object, "size_pt", USUAL_SIZE_PT, 0.5, HF_LIMIT_FONT_SIZE_PT);
  draft->line_spacing = hf_json_take_number (reader, object, "line_spacing", USUAL_LINE_SPACING, 0.1, LARGEST_EM);
  draft->tracking_em = hf_json_take_number (reader, object, "tracking_em", 0.0, -1.0, LARGEST_EM);
  draft->paragraph_gap_em = hf_json_take_number (reader, object, "paragraph_gap_em", 0.0, 0.0, LARGEST_EM);
  draft->paint = hf_json_take_paint (reader, object, "paint", HF_PAINT_OF (HF_COLOR_ROLE_INK));
  draft->align = hf_json_take_word (reader, object, "align", hf_align_words, HF_ALIGN_START);
  draft->valign = hf_json_take_word (reader, object, "valign", hf_valign_words, HF_VALIGN_TOP);
  draft->direction = hf_json_take_word (reader, object, "direction", hf_direction_words, HF_DIRECTION_AUTO);
  hf_json_take_text (reader, object, "language", &draft->language);
  draft->balance = hf_json_take_boolean (reader, object, "balance", FALSE);
  take_fit (reader, object, draft);

  return hf_text_seal (draft);
}

static void
write_run (const HfRun *run, HfJsonWriter *writer)
{
  hf_json_write_open (writer, NULL, run->extras);
  hf_json_write_text (writer, "text", run->text);
  write_toggle (writer, "bold", run->bold);
  write_toggle (writer, "italic", run->italic);
  hf_json_write_number (writer, "size_pt", run->size_pt, 0.0);
  if (run->tracked)
    hf_json_write_number (writer, "tracking_em", run->tracking_em, NAN);
  hf_json_write_paint (writer, "paint", &run->paint, HF_PAINT_INHERITED);
  hf_json_write_text (writer, "field", run->field);
  hf_json_write_close (writer);
}

static gboolean
is_plain (const HfRun *run)
{
  return run->bold == HF_TOGGLE_INHERIT && run->italic == HF_TOGGLE_INHERIT && run->size_pt == 0.0 && !run->tracked &&
         run->paint.kind == HF_PAINT_INHERIT && run->field == NULL && run->extras == NULL;
}

void
hf_words_to_json (HfText *text, HfJsonWriter *writer)
{
  if (text->n_runs == 0)
    return;
  if (text->n_runs == 1 && is_plain (&text->runs[0]))
    {
      hf_json_write_text (writer, "text", text->runs[0].text);
      return;
    }

  hf_json_write_open_list (writer, "runs");
  for (guint i = 0; i < text->n_runs; i++)
    write_run (&text->runs[i], writer);
  hf_json_write_close_list (writer);
}

static void
write_fit (const HfFit *fit, HfJsonWriter *writer)
{
  if (fit->mode == HF_FIT_FIXED && fit->min_size_pt == 0.0 && fit->n_sizes == 0 && fit->widen_mm == 0.0 &&
      !fit->prefer_one_line)
    return;

  hf_json_write_open (writer, "fit", NULL);
  hf_json_write_word (writer, "mode", hf_fit_words, fit->mode, HF_FIT_FIXED);
  hf_json_write_number (writer, "min_size_pt", fit->min_size_pt, 0.0);
  if (fit->n_sizes > 0)
    hf_json_write_numbers (writer, "sizes_pt", fit->sizes_pt, fit->n_sizes);
  hf_json_write_number (writer, "widen_mm", fit->widen_mm, 0.0);
  hf_json_write_boolean (writer, "prefer_one_line", fit->prefer_one_line, FALSE);
  hf_json_write_close (writer);
}

void
hf_text_to_json (HfText *text, HfJsonWriter *writer)
{
  hf_words_to_json (text, writer);
  if (text->font_role != HF_FONT_ROLE_BODY)
    hf_json_write_text (writer, "font", hf_font_role_name (text->font_role));
  hf_json_write_text (writer, "family", text->family);
  hf_json_write_number (writer, "weight", text->weight, 0);
  write_toggle (writer, "italic", text->italic);
  hf_json_write_number (writer, "size_pt", text->size_pt, NAN);
  hf_json_write_number (writer, "line_spacing", text->line_spacing, USUAL_LINE_SPACING);
  hf_json_write_number (writer, "tracking_em", text->tracking_em, 0.0);
  hf_json_write_number (writer, "paragraph_gap_em", text->paragraph_gap_em, 0.0);
  hf_json_write_paint (writer, "paint", &text->paint, HF_PAINT_OF (HF_COLOR_ROLE_INK));
  hf_json_write_word (writer, "align", hf_align_words, text->align, HF_ALIGN_START);
  hf_json_write_word (writer, "valign", hf_valign_words, text->valign, HF_VALIGN_TOP);
  hf_json_write_word (writer, "direction", hf_direction_words, text->direction, HF_DIRECTION_AUTO);
  hf_json_write_text (writer, "language", text->language);
  hf_json_write_boolean (writer, "balance", text->balance, FALSE);
  write_fit (&text->fit, writer);
}
