/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-run.h"

#include "batch/calibration-page.h"
#include "print/printer.h"
#include "print/private-file.h"
#include "render/renderer.h"
#include "ui/share/print-note.h"
#include "ui/thanks.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* How long a printer is waited for once nobody watches. */
#define PATIENCE_S 600u

static GList *running; /* HfPrintRun, not owned */

struct _HfPrintRun
{
  HfWork parent_instance;

  /* Set once, read by the thread. */
  HfPrintPlan *plan;
  char *target;          /* NULL: it is printed */
  HfSystemPrint *system; /* NULL: on the printer of the plan */
  gboolean chart;        /* the page that is measured, and no cards */
  HfDuplex duplex;       /* how the printer turns the paper */
  GCancellable *left;    /* when the printer is not waited for any more */
  gboolean unwatched;    /* of the main thread */

  /* Written by the thread; read by others under the lock. */
  HfPrintStage stage;
  char *message;
  GPtrArray *failures;
  GHashTable *failed; /* rows of those whose card could not be made */
};

G_DEFINE_FINAL_TYPE (HfPrintRun, hf_print_run, HF_TYPE_WORK)

/* What the thread is at. */
typedef struct
{
  HfPrintRun *run;
  GCancellable *cancellable;
} Working;

static void
tell_failure (guint row, const char *name, const GError *error, gpointer data)
{
  HfPrintRun *self = data;

  hf_work_lock (HF_WORK (self));
  if (g_hash_table_add (self->failed, GUINT_TO_POINTER (row)))
    g_ptr_array_add (self->failures, g_strdup_printf ("%s: %s", name, error->message));
  hf_work_unlock (HF_WORK (self));
}

static void
tell_printed (gboolean printing, const char *message, gpointer data)
{
  HfPrintRun *self = data;

  hf_work_lock (HF_WORK (self));
  self->stage = printing ? HF_PRINT_STAGE_PRINTING : HF_PRINT_STAGE_WAITING;
  g_free (self->message);
  self->message = message != NULL && message[0] != '\0' ? g_strdup (message) : NULL;
  hf_work_unlock_and_tell (HF_WORK (self));
}

static gboolean
make_sheets (const char *path, gpointer data, GError **error)
{
  const Working *working = data;
  HfPrintRun *self = working->run;
  const HfPrintPlan *plan = self->plan;
  const HfBatchObserver observer = { hf_work_tell, NULL, tell_failure, self };
  const HfBatchSheets sheets = {
    .sheet = plan->sheet,
    .impose = plan->impose,
    .calibration = plan->calibrated ? &plan->profile : NULL,
  };
  const HfBatchOptions options = {
    .kind = HF_BATCH_SHEETS,
    .target = path,
    .pattern = "",
    .sides = HF_SIDES_ALL,
    .sheets = &sheets,
    .fields = plan->fields,
    .info = { .title = plan->card->title, .author = plan->card->info.author, .language = plan->card->language },
    .n_jobs = MAX (1, g_get_num_processors ()),
    .flags = HF_SAVE_REPLACE,
  };
  HfBatchTotal total;

  return hf_batch_run (plan->card, plan->crowd, hf_slice_all (plan->n_people), &options, &observer,
                       working->cancellable, &total, error);
}

static gboolean
make_chart (const char *path, gpointer data, GError **error)
{
  const Working *working = data;
  HfPrintRun *self = working->run;
  g_autoptr (HfRenderer) renderer = hf_renderer_new ();
  const char *type_in = _ ("Type in what you measured where you printed this page.");
  HfCalibrationPage sides[2] = {
    { self->plan->sheet, FALSE, hf_renderer_get_fonts (renderer), type_in },
    { self->plan->sheet, TRUE, hf_renderer_get_fonts (renderer), type_in },
  };
  const HfOutputPage pages[2] = { hf_calibration_page_get_page (&sides[0]), hf_calibration_page_get_page (&sides[1]) };
  HfPass pass = self->plan->impose.pass;
  const HfPdfOptions pdf = { 0 };
  const HfOutputInfo info = { .title = _ ("Calibration") };

  return hf_pdf_write (path, &pages[pass == HF_PASS_BACKS ? 1 : 0], pass == HF_PASS_BOTH ? 2 : 1, &pdf, &info,
                       HF_SAVE_DEFAULT, working->cancellable, error);
}

static gboolean
print_file (const char *path, gpointer data, GError **error)
{
  const Working *working = data;
  HfPrintRun *self = working->run;
  const HfPrintPlan *plan = self->plan;
  const HfPrintJob job = {
    .printer = plan->printer,
    .path = path,
    .title = plan->card->title != NULL ? plan->card->title : "Heartfelt",
    .paper_width_mm = plan->sheet->paper_width_mm,
    .paper_height_mm = plan->sheet->paper_height_mm,
    .tray = plan->tray,
    .duplex = self->duplex,
    .left = self->left,
  };

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, HF_PRINT_ERROR, HF_PRINT_ERROR_FAILED, _ ("There was no card to print."));
      return FALSE;
    }

  tell_printed (FALSE, NULL, self);
  return self->system != NULL ? hf_system_print_send (self->system, path, self->left, working->cancellable, error)
                              : hf_print_job_run (&job, tell_printed, self, working->cancellable, error);
}

static gboolean
hf_print_run_run (HfWork *work, GCancellable *cancellable, GError **error)
{
  HfPrintRun *self = HF_PRINT_RUN (work);
  Working working = { self, cancellable };

  if (self->target != NULL)
    return make_sheets (self->target, &working, error);

  /* Before the work, as nobody waits for cards that cannot be printed. */
  return (self->system != NULL || hf_printer_check (self->plan->printer, error)) &&
         hf_private_file_pass (self->chart ? make_chart : make_sheets, print_file, &working, error);
}

/* Who is on the sheets: places in @crowd. Returns: (transfer full) */
static GArray *
list_given (HfPrintRun *self, HfCrowd *crowd)
{
  GArray *given = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < hf_crowd_get_size (crowd); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);

      if (!g_hash_table_contains (self->failed, GUINT_TO_POINTER (hf_fields_get_row (fields))))
        g_array_append_val (given, i);
    }

  return given;
}

/* A card is there once its last side is printed; an address is none, and a file nobody's yet. */
static void
note_thanks (HfPrintRun *self)
{
  const HfPrintPlan *plan = self->plan;
  g_autoptr (GArray) given = NULL;

  if (self->chart || self->target != NULL || plan->crowd == NULL || plan->impose.pass == HF_PASS_FRONTS ||
      hf_sheet_is_for_addresses (plan->sheet))
    return;

  given = list_given (self, plan->crowd);
  hf_thanks_note (GTK_WIDGET (hf_window_find ()), plan->source, plan->crowd, given, HF_LEDGER_PRINTED);
}

static void
hf_print_run_finished (HfWork *work)
{
  HfPrintRun *self = HF_PRINT_RUN (work);

  running = g_list_remove (running, self);
  if (!self->chart)
    hf_print_note_send (self);
  if (hf_work_get_error (work) == NULL)
    note_thanks (self);
}

/* @duplex: how the printer turns the paper. Returns: (transfer full): to be started */
static HfPrintRun *
print_run_new (const HfPrintPlan *plan, HfDuplex duplex)
{
  HfPrintRun *self = g_object_new (HF_TYPE_PRINT_RUN, NULL);

  self->plan = hf_print_plan_copy (plan);
  self->duplex = duplex;
  running = g_list_prepend (running, self);
  return self;
}

HfPrintRun *
hf_print_run_start (const HfPrintPlan *plan, const char *target, HfSystemPrint *system)
{
  g_autoptr (HfSheetBook) book = hf_print_plan_make_book (plan, NULL);
  HfPrintRun *self;

  g_return_val_if_fail (target != NULL || system != NULL || plan->printer != NULL, NULL);

  self = print_run_new (plan,
                        book != NULL ? hf_imposition_get_duplex (hf_sheet_book_get_imposition (book)) : HF_DUPLEX_NONE);
  self->target = g_strdup (target);
  self->system = system != NULL ? hf_system_print_ref (system) : NULL;
  hf_work_start (HF_WORK (self), "print");
  return self;
}

HfPrintRun *
hf_print_run_start_chart (const HfPrintPlan *plan)
{
  HfPrintRun *self;

  g_return_val_if_fail (plan->printer != NULL, NULL);

  self = print_run_new (plan, plan->impose.pass == HF_PASS_BOTH ? plan->impose.duplex : HF_DUPLEX_NONE);
  self->chart = TRUE;
  hf_work_start (HF_WORK (self), "print");
  return self;
}

static gboolean
end_patience (gpointer left)
{
  g_cancellable_cancel (left);
  return G_SOURCE_REMOVE;
}

void
hf_print_run_leave (HfPrintRun *self)
{
  g_return_if_fail (HF_IS_PRINT_RUN (self));

  self->unwatched = TRUE;
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, PATIENCE_S, end_patience, g_object_ref (self->left), g_object_unref);
}

void
hf_print_runs_leave (void)
{
  for (GList *at = running; at != NULL; at = at->next)
    g_cancellable_cancel (HF_PRINT_RUN (at->data)->left);
}

gboolean
hf_print_run_is_left (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), FALSE);

  return self->unwatched;
}

gboolean
hf_print_run_is_queued (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), FALSE);

  return g_cancellable_is_cancelled (self->left);
}

HfPrintStage
hf_print_run_get_stage (HfPrintRun *self)
{
  HfPrintStage stage;

  hf_work_lock (HF_WORK (self));
  stage = self->stage;
  hf_work_unlock (HF_WORK (self));
  return stage;
}

char *
hf_print_run_dup_message (HfPrintRun *self)
{
  char *message;

  hf_work_lock (HF_WORK (self));
  message = g_strdup (self->message);
  hf_work_unlock (HF_WORK (self));
  return message;
}

const HfPrintPlan *
hf_print_run_get_plan (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->plan;
}

const char *
hf_print_run_get_printer (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->system != NULL ? hf_system_print_get_printer (self->system) : self->plan->printer;
}

const char *
hf_print_run_get_target (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->target;
}

const GPtrArray *
hf_print_run_get_failures (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->failures;
}

static void
hf_print_run_finalize (GObject *object)
{
  HfPrintRun *self = HF_PRINT_RUN (object);

  hf_print_plan_free (self->plan);
  g_free (self->target);
  g_object_unref (self->left);
  g_clear_pointer (&self->system, hf_system_print_unref);
  g_free (self->message);
  g_ptr_array_unref (self->failures);
  g_hash_table_unref (self->failed);

  G_OBJECT_CLASS (hf_print_run_parent_class)->finalize (object);
}

static void
hf_print_run_class_init (HfPrintRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_print_run_finalize;
  HF_WORK_CLASS (klass)->run = hf_print_run_run;
  HF_WORK_CLASS (klass)->finished = hf_print_run_finished;
}

static void
hf_print_run_init (HfPrintRun *self)
{
  self->left = g_cancellable_new ();
  self->failures = g_ptr_array_new_with_free_func (g_free);
  self->failed = g_hash_table_new (NULL, NULL);
}
