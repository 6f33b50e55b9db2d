/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/export-options.h"

#include "cli/exit.h"
#include "cli/number.h"

#include <glib/gi18n.h>
#include <string.h>

/** What print shops ask for. */
#define DEFAULT_DPI 300.0
#define MIN_DPI 10.0
#define MAX_DPI 2400.0
#define MAX_SIDE_PX 32767

static gboolean
parse_kind (const char *word, HfExportKind *out_kind, GError **error)
{
  if (word == NULL)
    hf_usage_error (error, _ ("--to is missing: say --to pdf, --to png or --to eml"));
  else if (g_str_equal (word, "png"))
    {
      *out_kind = HF_EXPORT_PNG;
      return TRUE;
    }
  else if (g_str_equal (word, "pdf"))
    {
      *out_kind = HF_EXPORT_PDF;
      return TRUE;
    }
  else if (g_str_equal (word, "eml"))
    {
      *out_kind = HF_EXPORT_EML;
      return TRUE;
    }
  else
    hf_usage_error (error, _ ("--to: “%s” is none of pdf, png and eml"), word);

  return FALSE;
}

static gboolean
parse_resolution (const HfExportWords *words, HfExportOptions *options, GError **error)
{
  const char *option = words->size != NULL ? "size" : "dpi";

  if (words->dpi == NULL && words->size == NULL)
    return TRUE;

  if (options->kind != HF_EXPORT_PNG)
    {
      hf_usage_error (error, _ ("--%s is for PNG only: a PDF has no pixels"), option);
      return FALSE;
    }
  if (words->dpi != NULL && words->size != NULL)
    {
      hf_usage_error (error, _ ("--dpi and --size cannot be used together"));
      return FALSE;
    }
  if (words->dpi != NULL)
    return hf_number_parse_double (option, words->dpi, MIN_DPI, MAX_DPI, &options->dpi, error);

  return hf_number_parse_size (option, words->size, MAX_SIDE_PX, &options->width_px, &options->height_px, error);
}

/* The press @words ask for, which may be none. */
static gboolean
load_shop (const HfExportWords *words, HfExportOptions *options, GError **error)
{
  g_autofree char *found = NULL;

  if (!words->print_shop && words->profile == NULL)
    return TRUE;
  if (!words->print_shop)
    {
      hf_usage_error (error, _ ("--profile is for the print shop: say --print-shop too"));
      return FALSE;
    }
  if (options->kind != HF_EXPORT_PDF)
    {
      hf_usage_error (error, _ ("--print-shop is for PDF only: say --to pdf"));
      return FALSE;
    }

  found = words->profile != NULL ? g_strdup (words->profile) : hf_pdf_shop_find ();
  if (found == NULL)
    {
      hf_usage_error (error, _ ("No colour profile of a press is installed: ask the print shop for theirs, and say "
                                "--profile FILE"));
      return FALSE;
    }

  options->shop = hf_pdf_shop_load (found, error);
  options->bleed = TRUE;
  return options->shop != NULL;
}

void
hf_export_options_clear (HfExportOptions *options)
{
  g_clear_pointer (&options->shop, hf_pdf_shop_free);
}

gboolean
hf_export_options_parse (const HfExportWords *words, HfExportOptions *out_options, GError **error)
{
  HfExportOptions options = { .target = words->target, .bleed = words->bleed };

  if (!parse_kind (words->kind, &options.kind, error))
    return FALSE;
  if (words->target == NULL || words->target[0] == '\0')
    {
      hf_usage_error (error, _ ("--output is missing: say which file to write, as in -o card.%s"), words->kind);
      return FALSE;
    }
  if (options.kind == HF_EXPORT_EML && (words->sides != NULL || words->bleed))
    {
      hf_usage_error (error, _ ("--%s is not for --to eml: a message has the whole card"),
                      words->sides != NULL ? "page" : "bleed");
      return FALSE;
    }
  if (words->combined && options.kind == HF_EXPORT_PNG)
    {
      hf_usage_error (error, _ ("--combined is for PDF only: a PNG holds one picture"));
      return FALSE;
    }
  if (words->sides != NULL && !hf_side_choice_from_name (words->sides, &options.sides))
    {
      hf_usage_error (error, _ ("--page: “%s” is none of front, inside, back, all and spreads"), words->sides);
      return FALSE;
    }
  if (!parse_resolution (words, &options, error) || !load_shop (words, &options, error))
    return FALSE;

  options.save_flags = words->force ? HF_SAVE_REPLACE : HF_SAVE_DEFAULT;
  *out_options = options;
  return TRUE;
}

GArray *
hf_export_options_list_sides (const HfExportOptions *options, HfCard *card, GError **error)
{
  g_autoptr (GArray) sides = hf_side_list (card, options->sides);

  if (sides->len == 0)
    {
      hf_usage_error (error, _ ("--page: a card of the format “%s” has no page “%s”"), card->format->id,
                      hf_side_choice_name (options->sides));
      return NULL;
    }

  return g_steal_pointer (&sides);
}

double
hf_export_options_get_dpi (const HfExportOptions *options, const HfFormat *format)
{
  if (options->dpi > 0)
    return options->dpi;

  return format->screen_dpi > 0 ? format->screen_dpi : DEFAULT_DPI;
}
