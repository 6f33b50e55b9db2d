/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/calibration-page.h"

#include "cli/commands.h"
#include "library/library.h"
#include "output/pdf.h"
#include "render/fonts.h"
#include "render/renderer.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *target;
  char *sheet;
  char *front;
  char *back;
  gboolean force;
} Options;

static const HfOption options_table[] = {
  { "output", 'o', HF_OPTION_TARGET, offsetof (Options, target), N_ ("TARGET"),
    N_ ("The page to write, a PDF; or with --front or --back the profile") },
  { "sheet", 's', HF_OPTION_TEXT, offsetof (Options, sheet), N_ ("PRODUCT"),
    N_ ("The sheet whose paper is printed on (a4)") },
  { "front", 0, HF_OPTION_TEXT, offsetof (Options, front), N_ ("1,2,3,4,5"),
    N_ ("What was measured on the front, in millimetres") },
  { "back", 0, HF_OPTION_TEXT, offsetof (Options, back), N_ ("1,2,3,4,5"),
    N_ ("What was measured on the back; unless said as the front") },
  { "force", 'f', HF_OPTION_FLAG, offsetof (Options, force), NULL, N_ ("Replace existing files") },
  { 0 },
};

static gboolean
parse_measures (const char *option, const char *word, double measures_mm[HF_N_MEASURES], GError **error)
{
  g_auto (GStrv) words = g_strsplit (word, ",", -1);
  gboolean right = g_strv_length (words) == HF_N_MEASURES;

  for (guint i = 0; right && i < HF_N_MEASURES; i++)
    {
      char *end;

      measures_mm[i] = g_ascii_strtod (g_strstrip (words[i]), &end);
      right = end != words[i] && *end == '\0';
    }
  if (!right)
    hf_usage_error (error, _ ("--%s: “%s” is not five lengths in millimetres, such as 20.3,19.8,20,150.2,149.9"),
                    option, word);
  return right;
}

static gboolean
measure_side (const char *option, const char *word, HfSheet *sheet, HfCalibration *side, GError **error)
{
  HfCalibrationChart chart = hf_calibration_chart (sheet->paper_width_mm, sheet->paper_height_mm);
  double measures_mm[HF_N_MEASURES];

  return parse_measures (option, word, measures_mm, error) &&
         hf_calibration_from_measures (&chart, measures_mm, side, error);
}

static gboolean
write_profile (const Options *options, HfSheet *sheet, GError **error)
{
  HfCalibrationProfile profile = { { HF_CALIBRATION_NONE, HF_CALIBRATION_NONE } };
  g_autofree char *text = NULL;

  if (options->front == NULL)
    {
      hf_usage_error (error, _ ("--front is missing: say what was measured on the front too"));
      return FALSE;
    }
  if (!measure_side ("front", options->front, sheet, &profile.sides[0], error))
    return FALSE;
  profile.sides[1] = profile.sides[0];
  if (options->back != NULL && !measure_side ("back", options->back, sheet, &profile.sides[1], error))
    return FALSE;

  text = hf_calibration_profile_dup_text (&profile);
  return hf_save_bytes (options->target, text, strlen (text), options->force ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT,
                        error);
}

static gboolean
write_page (HfConsole *console, const Options *options, HfSheet *sheet, GError **error)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  HfCalibrationPage sides[2] = {
    { sheet, FALSE, hf_renderer_get_fonts (renderer) },
    { sheet, TRUE, hf_renderer_get_fonts (renderer) },
  };
  const HfOutputPage pages[2] = {
    hf_calibration_page_get_page (&sides[0]),
    hf_calibration_page_get_page (&sides[1]),
  };
  const HfPdfOptions pdf = { 0 };
  const HfOutputInfo info = { .title = _ ("Calibration") };

  return hf_pdf_write (options->target, pages, G_N_ELEMENTS (pages), &pdf, &info,
                       options->force ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT, hf_console_get_cancellable (console), error);
}

static gboolean
run (HfConsole *console, gconstpointer data, const char *const *arguments, GError **error)
{
  const Options *options = data;
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (GError) reason = NULL;
  g_autoptr (HfSheet) sheet = NULL;

  if (options->target == NULL || options->target[0] == '\0')
    {
      hf_usage_error (error, _ ("--output is missing: say which file to write, as in -o card.%s"), "pdf");
      return FALSE;
    }

  if (!hf_fonts_check (error))
    return FALSE;

  sheet = hf_library_find_sheet (library, options->sheet != NULL ? options->sheet : "a4", &reason);
  if (sheet == NULL)
    {
      hf_usage_error (error, "--sheet: %s", reason->message);
      return FALSE;
    }

  return options->front != NULL || options->back != NULL ? write_profile (options, sheet, error)
                                                         : write_page (console, options, sheet, error);
}

const HfCommand hf_command_calibrate = {
  .name = "calibrate",
  .summary = N_ ("Find out what a printer does to a page, for --calibration to correct it"),
  .description =
      N_ ("First writes a page with lines and rulers, which also shows the places of the sheet in outline. Print "
          "it at 100 %, measure, and say what was measured: then it writes a profile."),
  .options = options_table,
  .options_size = sizeof (Options),
  .run = run,
};
