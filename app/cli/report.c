/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report.h"

#include "cli/exit.h"
#include "cli/values.h"
#include "output/pdf.h"
#include "proof/checklist.h"
#include "proof/people-doubts.h"
#include "proof/proof-list.h"

#include <glib/gi18n.h>

/* One of the two reports as a PDF being written. */
typedef struct
{
  void (*paint) (gpointer report, guint page, cairo_t *cr);
  gpointer report;
  guint n_pages;
  guint page;
} Printing;

gboolean
hf_report_parse_paper (const char *word, HfPaper *out_paper, GError **error)
{
  if (word == NULL)
    *out_paper = hf_paper_for_locale ();
  else if (g_str_equal (word, "a4"))
    *out_paper = HF_PAPER_A4;
  else if (g_str_equal (word, "letter"))
    *out_paper = HF_PAPER_LETTER;
  else
    {
      hf_usage_error (error, _ ("--paper: “%s” is neither a4 nor letter"), word);
      return FALSE;
    }

  return TRUE;
}

gboolean
hf_report_check_targets (const HfReportOptions *options, GError **error)
{
  const char *const paths[] = { options->proof_list, options->checklist };

  if ((options->save_flags & HF_SAVE_REPLACE) != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    if (paths[i] != NULL && g_file_test (paths[i], G_FILE_TEST_EXISTS))
      {
        g_set_error (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS,
                     _ ("“%s” exists already: choose another name, or allow it to be replaced (--force)"), paths[i]);
        return FALSE;
      }

  return TRUE;
}

static void
paint_proof_list (gpointer report, guint page, cairo_t *cr)
{
  hf_proof_list_paint (report, page, cr);
}

static void
paint_checklist (gpointer report, guint page, cairo_t *cr)
{
  hf_checklist_paint (report, page, cr);
}

static void
paint (cairo_t *cr, gpointer data)
{
  const Printing *printing = data;

  printing->paint (printing->report, printing->page, cr);
}

static gboolean
print (HfConsole *console, const char *path, const char *title, HfCard *card, Printing *printing,
       const HfReportOptions *options, GError **error)
{
  GCancellable *cancellable = hf_console_get_cancellable (console);
  const HfPdfOptions pdf_options = { .bleed = FALSE };
  HfOutputPage page = { .paint = paint, .data = printing };
  HfOutputInfo info = { .title = title };
  g_autoptr (HfPdf) pdf = NULL;

  if (!hf_values_stamp (card->modified_s, &info.modified_s, error))
    return FALSE;
  pdf = hf_pdf_open (path, &pdf_options, &info, options->save_flags, error);
  if (pdf == NULL)
    return FALSE;

  hf_paper_get_size (options->paper, &page.width_pt, &page.height_pt);
  for (printing->page = 0; printing->page < printing->n_pages; printing->page++)
    {
      if (!hf_pdf_add_page (pdf, &page, cancellable, error))
        return FALSE;
      hf_console_progress (console, printing->page + 1, printing->n_pages);
    }

  return hf_pdf_finish (pdf, cancellable, error);
}

static gboolean
write_proof_list (HfConsole *console, HfRenderer *renderer, HfCard *card, const HfPeople *people,
                  const HfReportOptions *options, const HfProofTally *tally, GError **error)
{
  g_autofree char *source = g_filename_display_basename (hf_roster_get_file (people->roster));
  g_autoptr (GPtrArray) doubts = hf_proof_list_people_doubts (card, people->crowd, people->roster, people->slice);
  const HfProofListOptions list_options = { options->paper, people->slice, source, tally, doubts };
  g_autoptr (HfProofList) list = hf_proof_list_new (renderer, card, people->crowd, &list_options);
  Printing printing = { paint_proof_list, list, hf_proof_list_get_n_pages (list) };

  return print (console, options->proof_list, _ ("Proof list"), card, &printing, options, error);
}

static gboolean
write_checklist (HfConsole *console, HfRenderer *renderer, HfCard *card, const HfPeople *people,
                 const HfReportOptions *options, GError **error)
{
  const HfChecklistOptions list_options = { options->paper, people->slice, card->title };
  g_autoptr (HfChecklist) list = hf_checklist_new (hf_renderer_get_fonts (renderer), people->crowd, &list_options);
  Printing printing = { paint_checklist, list, hf_checklist_get_n_pages (list) };

  return print (console, options->checklist, _ ("Hand-out checklist"), card, &printing, options, error);
}

gboolean
hf_report_write (HfConsole *console, HfCard *card, const HfPeople *people, const HfReportOptions *options,
                 const HfProofTally *tally, GError **error)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();

  return (options->proof_list == NULL || write_proof_list (console, renderer, card, people, options, tally, error)) &&
         (options->checklist == NULL || write_checklist (console, renderer, card, people, options, error));
}
