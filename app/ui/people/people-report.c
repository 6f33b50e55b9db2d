/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-report.h"

#include "base/length.h"
#include "batch/file-name.h"
#include "print/private-file.h"
#include "proof/people-doubts.h"
#include "ui/share/system-print.h"
#include "ui/window.h"

#include <glib/gi18n.h>

#define ENDING ".pdf"

/* One report, from asking for its file to its end. */
typedef struct
{
  GWeakRef window;
  HfPaperReportKind kind;
  HfCard *card;
  HfCrowd *everybody;
  HfCrowd *crowd; /* those who get a card */
  HfRoster *roster;
  char *path;
  HfSystemPrint *print; /* where it is printed instead; nullable */
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_weak_ref_clear (&report->window);
  hf_card_unref (report->card);
  hf_crowd_unref (report->everybody);
  hf_crowd_unref (report->crowd);
  hf_roster_unref (report->roster);
  g_free (report->path);
  g_clear_pointer (&report->print, hf_system_print_unref);
  g_free (report);
}

/* Who is left out of the list gets no card to look at or to hand out. */
static HfCrowd *
pick (HfDocument *document)
{
  HfCrowd *everybody = hf_document_get_crowd (document);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < hf_crowd_get_size (everybody); i++)
    if (!hf_document_is_left_out (document, i))
      g_array_append_val (places, i);

  return hf_crowd_pick (everybody, (const guint *) (gconstpointer) places->data, places->len);
}

static const char *
name_kind (HfPaperReportKind kind)
{
  return kind == HF_PAPER_REPORT_PROOF_LIST ? _ ("Proof list") : _ ("Hand-out checklist");
}

static gboolean
write_report (const Report *report, const char *path, GCancellable *cancellable, GError **error)
{
  HfSlice all = hf_slice_all (hf_crowd_get_size (report->everybody));
  g_autofree char *name = g_filename_display_basename (hf_roster_get_file (report->roster));
  g_autoptr (GPtrArray) doubts = hf_proof_list_people_doubts (report->card, report->everybody, report->roster, all);
  const HfPaperReport paper_report = {
    .card = report->card,
    .crowd = report->crowd,
    .people = hf_slice_all (hf_crowd_get_size (report->crowd)),
    .paper = hf_paper_for_locale (),
    .source = name,
    .people_doubts = doubts,
    .modified_s = report->card->modified_s,
    .flags = HF_SAVE_REPLACE, /* the file chooser asked */
  };

  return hf_paper_report_write (&paper_report, report->kind, path, NULL, NULL, cancellable, error);
}

static gboolean
make_file (const char *path, gpointer data, GError **error)
{
  return write_report (data, path, NULL, error);
}

static gboolean
print_file (const char *path, gpointer data, GError **error)
{
  const Report *report = data;
  g_autoptr (GCancellable) never = g_cancellable_new ();

  /* Where nothing was made, that is told. */
  return !g_file_test (path, G_FILE_TEST_EXISTS) || hf_system_print_send (report->print, path, never, never, error);
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Report *report = data;
  GError *error = NULL;
  gboolean done = report->print != NULL ? hf_private_file_pass (make_file, print_file, data, &error)
                                        : write_report (report, report->path, cancellable, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static const char *
name_failure (const Report *report)
{
  return report->path != NULL ? _ ("The report could not be saved") : _ ("The report could not be printed");
}

static void
tell_done (HfWindow *window, const Report *report)
{
  g_autofree char *printed = NULL;

  if (report->print != NULL)
    {
      printed = g_strdup_printf (_ ("%s printed"), name_kind (report->kind));
      hf_window_add_toast (window, printed);
      return;
    }

  hf_window_add_toast_with_action (
      window, report->kind == HF_PAPER_REPORT_PROOF_LIST ? _ ("Proof list saved") : _ ("Hand-out checklist saved"),
      _ ("Show in Folder"), "win.show-folder", g_variant_new_string (report->path));
}

static void
worked (GObject *source, GAsyncResult *result, gpointer data)
{
  Report *report = g_task_get_task_data (G_TASK (result));
  g_autoptr (HfWindow) window = g_weak_ref_get (&report->window);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (window != NULL && done)
    tell_done (window, report);
  else if (window != NULL)
    hf_window_show_error (window, name_failure (report), error);
}

/* Saves or prints @report (transfer full), by what is known of where it goes. */
static void
run (Report *report)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, worked, NULL);

  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, report, report_free);
  g_task_run_in_thread (task, work);
}

static void
file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  Report *report = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  report->path = file != NULL ? g_file_get_path (file) : NULL;
  if (response == GTK_RESPONSE_ACCEPT && report->path != NULL)
    run (report);
  else
    report_free (report);
  g_object_unref (dialog);
}

static void
printer_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  Report *report = data;
  g_autoptr (HfWindow) window = g_weak_ref_get (&report->window);
  g_autoptr (GError) error = NULL;

  report->print = hf_system_print_ask_finish (result, &error);
  if (report->print != NULL)
    {
      run (report);
      return;
    }

  if (window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_show_error (window, name_failure (report), error);
  report_free (report);
}

/* Returns: (transfer full) (nullable): %NULL where nobody gets a card, which is told */
static Report *
begin (GtkWidget *widget, HfDocument *document, HfPaperReportKind kind)
{
  HfRoster *roster = document != NULL ? hf_document_get_roster (document) : NULL;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  Report *report;

  if (roster == NULL)
    return NULL;

  report = g_new0 (Report, 1);
  g_weak_ref_init (&report->window, window);
  report->kind = kind;
  report->card = hf_card_ref (hf_document_get_card (document));
  report->everybody = hf_crowd_ref (hf_document_get_crowd (document));
  report->crowd = pick (document);
  report->roster = hf_roster_ref (roster);
  if (hf_crowd_get_size (report->crowd) > 0)
    return report;

  hf_window_add_toast (HF_WINDOW (window), _ ("Everybody is left out of the list"));
  report_free (report);
  return NULL;
}

void
hf_people_print_report (GtkWidget *widget, HfDocument *document, HfPaperReportKind kind)
{
  Report *report = begin (widget, document, kind);
  double width_pt;
  double height_pt;

  if (report == NULL)
    return;

  hf_paper_get_size (hf_paper_for_locale (), &width_pt, &height_pt);
  hf_system_print_ask_paper_async (GTK_WINDOW (gtk_widget_get_root (widget)), name_kind (kind),
                                   hf_mm_from_pt (width_pt), hf_mm_from_pt (height_pt), printer_chosen, report);
}

void
hf_people_save_report (GtkWidget *widget, HfDocument *document, HfPaperReportKind kind)
{
  Report *report = begin (widget, document, kind);
  GtkFileChooserNative *chooser;
  g_autofree char *title = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (report == NULL)
    return;

  chooser = gtk_file_chooser_native_new (name_kind (kind), GTK_WINDOW (gtk_widget_get_root (widget)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  title = g_strdup_printf ("%s - %s", report->card->title != NULL ? report->card->title : "", name_kind (kind));
  stem = hf_file_name_clean (title, HF_FILE_NAME_BYTES - sizeof ENDING);
  name = g_strconcat (stem, ENDING, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), report);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
