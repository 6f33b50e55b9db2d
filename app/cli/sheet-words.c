/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sheet-words.h"

#include "base/length-text.h"
#include "batch/sheet-ink.h"
#include "cli/number.h"
#include "library/library.h"
#include "print/profiles.h"

#include <glib/gi18n.h>

/* More cards for one person than this are a slip. */
#define MOST_COPIES 1000
#define MOST_PLACES 10000
#define MOST_PRICE 1000000.0

/* What yields and prices of cartridges are stated for (ISO/IEC 24711 and 24712). */
#define STATED_COVERAGE 0.05

static gboolean
check_words (const HfSheetWords *words, GError **error)
{
  const char *orphan = words->duplex != NULL        ? "duplex"
                       : words->start_at != NULL    ? "start-at"
                       : words->copies != NULL      ? "copies"
                       : words->gutter != NULL      ? "gutter"
                       : words->calibration != NULL ? "calibration"
                       : words->stacked             ? "cut-and-stack"
                       : words->marks               ? "crop-marks"
                       : words->ink                 ? "ink"
                       : words->ink_price != NULL   ? "ink-price"
                                                    : NULL;

  if (words->sheet != NULL || orphan == NULL)
    return TRUE;

  hf_usage_error (error, _ ("--%s says something of a sheet: say which with --sheet PRODUCT"), orphan);
  return FALSE;
}

static gboolean
parse_gutter (const char *word, HfSheet *sheet, double *out_gutter_mm, GError **error)
{
  double gutter_mm;

  if (word == NULL)
    return TRUE;

  if (!hf_length_parse (word, &gutter_mm))
    hf_usage_error (error, _ ("--gutter: “%s” is not a length such as 6mm or 0.25in"), word);
  else if (gutter_mm < 0)
    hf_usage_error (error, _ ("--gutter: “%s” is less than nothing: cards would lie on each other"), word);
  else if (sheet->kind != HF_SHEET_PLAIN)
    hf_usage_error (error, _ ("--gutter is for plain paper: the places on the sheet “%s” are cut already"), sheet->id);
  else
    {
      *out_gutter_mm = gutter_mm;
      return TRUE;
    }

  return FALSE;
}

static gboolean
parse_how (const HfSheetWords *words, HfSheet *sheet, HfImposeOptions *impose, GError **error)
{
  int start_at = 1;
  int copies = 1;

  if (words->duplex != NULL && !hf_duplex_from_name (words->duplex, &impose->duplex))
    {
      hf_usage_error (error, _ ("--duplex: “%s” is none of long, short, manual and none"), words->duplex);
      return FALSE;
    }
  if ((words->start_at != NULL &&
       !hf_number_parse_int ("start-at", words->start_at, 1, MOST_PLACES, &start_at, error)) ||
      (words->copies != NULL && !hf_number_parse_int ("copies", words->copies, 1, MOST_COPIES, &copies, error)) ||
      !parse_gutter (words->gutter, sheet, &impose->gutter_mm, error))
    return FALSE;

  impose->start_at = (guint) start_at;
  impose->copies = (guint) copies;
  impose->stacked = words->stacked;
  impose->marks = words->marks;
  impose->slug = words->marks;
  return TRUE;
}

/* @word: a file, or else a printer that was measured in the window */
static gboolean
load_profile (const char *word, HfCalibrationProfile *profile, GError **error)
{
  g_autofree char *kept = g_file_test (word, G_FILE_TEST_EXISTS) ? NULL : hf_profile_find (word);

  return hf_calibration_profile_load (kept != NULL ? kept : word, profile, error);
}

HfSheetChoice *
hf_sheet_words_parse (const HfSheetWords *words, GError **error)
{
  g_autoptr (HfSheetChoice) choice = g_new0 (HfSheetChoice, 1);
  g_autoptr (HfLibrary) library = NULL;
  g_autoptr (GError) reason = NULL;

  if (!check_words (words, error))
    return NULL;
  if (words->sheet == NULL)
    return g_steal_pointer (&choice);

  library = hf_library_new ();
  choice->sheet = hf_library_find_sheet (library, words->sheet, &reason);
  if (choice->sheet == NULL)
    {
      hf_usage_error (error, "--sheet: %s", reason->message);
      return NULL;
    }

  if (words->ink_price != NULL &&
      !hf_number_parse_double ("ink-price", words->ink_price, 0, MOST_PRICE, &choice->ink_price, error))
    return NULL;
  choice->ink = words->ink || words->ink_price != NULL;
  choice->batch = (HfBatchSheets){ .sheet = choice->sheet, .impose = HF_IMPOSE_OPTIONS_INIT };
  if (!parse_how (words, choice->sheet, &choice->batch.impose, error))
    return NULL;
  if (words->calibration != NULL)
    {
      if (!load_profile (words->calibration, &choice->profile, error))
        return NULL;
      choice->batch.calibration = &choice->profile;
    }

  return g_steal_pointer (&choice);
}

void
hf_sheet_choice_free (HfSheetChoice *choice)
{
  hf_sheet_unref (choice->sheet);
  g_free (choice);
}

static void
tell_ink (const HfSheetChoice *choice, HfConsole *console, HfCard *card, const HfImposition *imposition,
          HfFields *fields)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  g_autoptr (HfProofer) proofer = hf_proofer_new (renderer, card);
  g_autoptr (HfProof) proof = hf_proofer_make (proofer, fields);
  HfInkCoverage ink;
  double cost;

  if (!hf_sheet_estimate_ink (imposition, proof, &ink, NULL))
    return;

  hf_console_tell (console,
                   _ ("ink of the first sheet, both sides, about: cyan %.0f %%, magenta %.0f %%, yellow %.0f %%, black "
                      "%.0f %% of one side"),
                   100 * ink.cyan, 100 * ink.magenta, 100 * ink.yellow, 100 * ink.black);
  if (choice->ink_price <= 0)
    return;

  cost = (ink.cyan + ink.magenta + ink.yellow + ink.black) / STATED_COVERAGE * choice->ink_price;
  hf_console_tell (console, _ ("ink of the first sheet costs about %.2f"), cost);
}

void
hf_sheet_choice_tell (const HfSheetChoice *choice, HfConsole *console, HfCard *card, guint n_people, HfFields *fields)
{
  HfSheet *sheet = choice->sheet;
  g_autoptr (HfImposition) imposition =
      hf_imposition_new (sheet, card->format, hf_card_is_rtl (card), n_people, &choice->batch.impose, NULL);
  guint n_sheets;

  /* What does not fit is told where it is made. */
  if (imposition == NULL)
    return;

  n_sheets = hf_imposition_get_n_sheets (imposition);
  if (sheet->certainty == HF_SHEET_DISPUTED)
    hf_console_tell (console, _ ("note: the figures of the sheet “%s” are disputed. %s"), sheet->id, sheet->note);
  if (sheet->certainty == HF_SHEET_UNVERIFIED)
    hf_console_tell (console, _ ("note: the figures of the sheet “%s” are not verified. %s"), sheet->id, sheet->note);
  if (hf_imposition_omits_back (imposition))
    hf_console_tell (console,
                     _ ("note: with --duplex none only the fronts are printed, or of a folded card the outside"));
  if (choice->ink)
    tell_ink (choice, console, card, imposition, fields);
  if (hf_imposition_get_duplex (imposition) != HF_DUPLEX_MANUAL)
    return;

  if (choice->batch.impose.pass == HF_PASS_BOTH)
    hf_console_tell (
        console,
        _ ("note: print pages 1 to %u, turn the pile over along its long edge so that the last sheet comes "
           "first, then print pages %u to %u"),
        n_sheets, n_sheets + 1, 2 * n_sheets);
  if (choice->batch.impose.pass == HF_PASS_FRONTS)
    hf_console_tell (console,
                     _ ("note: these are the fronts; turn the pile over along its long edge so that the last sheet "
                        "comes first, then print again with --pass backs"));
}
