/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/paper-report.h"

#include "output/pdf.h"
#include "proof/checklist.h"
#include "proof/proof-list.h"

#include <glib/gi18n.h>

/* One of the two while it is written. */
typedef struct
{
  void (*paint) (gpointer report, guint page, cairo_t *cr);
  gpointer report;
  guint n_pages;
  guint page;
} Printing;

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

/* What is told of progress, and to whom. */
typedef struct
{
  HfPaperReportProgress progress;
  gpointer data;
} Listener;

static gboolean
print (const HfPaperReport *report, const char *title, const char *path, Printing *printing, const Listener *listener,
       GCancellable *cancellable, GError **error)
{
  const HfPdfOptions pdf_options = { .bleed = FALSE };
  const HfOutputInfo info = { .title = title, .modified_s = report->modified_s };
  HfOutputPage page = { .paint = paint, .data = printing };
  g_autoptr (HfPdf) pdf = hf_pdf_open (path, &pdf_options, &info, report->flags, error);

  if (pdf == NULL)
    return FALSE;

  hf_paper_get_size (report->paper, &page.width_pt, &page.height_pt);
  for (printing->page = 0; printing->page < printing->n_pages; printing->page++)
    {
      if (!hf_pdf_add_page (pdf, &page, cancellable, error))
        return FALSE;
      if (listener->progress != NULL)
        listener->progress (printing->page + 1, printing->n_pages, listener->data);
    }

  return hf_pdf_finish (pdf, cancellable, error);
}

static gboolean
write_proof_list (HfRenderer *renderer, const HfPaperReport *report, const char *path, const Listener *listener,
                  GCancellable *cancellable, GError **error)
{
  const HfProofListOptions options = { report->paper, report->people, report->source, report->tally,
                                       report->people_doubts };
  g_autoptr (HfProofList) list = hf_proof_list_new (renderer, report->card, report->crowd, &options);
  Printing printing = { paint_proof_list, list, hf_proof_list_get_n_pages (list) };

  return print (report, _ ("Proof list"), path, &printing, listener, cancellable, error);
}

static gboolean
write_checklist (HfRenderer *renderer, const HfPaperReport *report, const char *path, const Listener *listener,
                 GCancellable *cancellable, GError **error)
{
  const HfChecklistOptions options = { report->paper, report->people, report->card->title };
  g_autoptr (HfChecklist) list = hf_checklist_new (hf_renderer_get_fonts (renderer), report->crowd, &options);
  Printing printing = { paint_checklist, list, hf_checklist_get_n_pages (list) };

  return print (report, _ ("Hand-out checklist"), path, &printing, listener, cancellable, error);
}

gboolean
hf_paper_report_write (const HfPaperReport *report, HfPaperReportKind kind, const char *path,
                       HfPaperReportProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  const Listener listener = { progress, data };

  g_return_val_if_fail (report->people.count > 0, FALSE);

  return kind == HF_PAPER_REPORT_PROOF_LIST ? write_proof_list (renderer, report, path, &listener, cancellable, error)
                                            : write_checklist (renderer, report, path, &listener, cancellable, error);
}
