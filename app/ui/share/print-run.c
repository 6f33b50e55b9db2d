/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-run.h"

#include "batch/calibration-page.h"
#include "print/printer.h"
#include "render/renderer.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _HfPrintRun
{
  GObject parent_instance;

  /* Set once, read by the thread. */
  HfPrintPlan *plan;
  char *target;    /* NULL: it is printed */
  gboolean chart;  /* the page that is measured, and no cards */
  HfDuplex duplex; /* how the printer turns the paper */
  GCancellable *cancellable;

  /* Written by the thread; read by others under the lock. */
  GMutex lock;
  HfPrintStage stage;
  HfBatchProgress progress;
  char *message;
  gboolean told; /* whether a signal is already on its way */
  GPtrArray *failures;
  GError *error;
};

G_DEFINE_FINAL_TYPE (HfPrintRun, hf_print_run, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_progress (gpointer data)
{
  HfPrintRun *self = data;

  g_mutex_lock (&self->lock);
  self->told = FALSE;
  g_mutex_unlock (&self->lock);
  g_signal_emit (self, signals[PROGRESS], 0);
  return G_SOURCE_REMOVE;
}

/* Called with the lock held, which it lets go of. */
static void
tell_and_unlock (HfPrintRun *self)
{
  gboolean tell = !self->told;

  self->told = TRUE;
  g_mutex_unlock (&self->lock);
  if (tell)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_progress, g_object_ref (self), g_object_unref);
}

static void
tell_made (const HfBatchProgress *progress, gpointer data)
{
  HfPrintRun *self = data;

  g_mutex_lock (&self->lock);
  self->progress = *progress;
  tell_and_unlock (self);
}

static void
tell_failure (guint row, const char *name, const GError *error, gpointer data)
{
  HfPrintRun *self = data;

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->failures, g_strdup_printf ("%s: %s", name, error->message));
  g_mutex_unlock (&self->lock);
}

static void
tell_printed (gboolean printing, const char *message, gpointer data)
{
  HfPrintRun *self = data;

  g_mutex_lock (&self->lock);
  self->stage = printing ? HF_PRINT_STAGE_PRINTING : HF_PRINT_STAGE_WAITING;
  g_free (self->message);
  self->message = message != NULL && message[0] != '\0' ? g_strdup (message) : NULL;
  tell_and_unlock (self);
}

static gboolean
make_sheets (HfPrintRun *self, const char *path, GError **error)
{
  const HfPrintPlan *plan = self->plan;
  const HfBatchObserver observer = { tell_made, NULL, tell_failure, self };
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

  return hf_batch_run (plan->card, plan->crowd, hf_slice_all (plan->n_people), &options, &observer, self->cancellable,
                       &total, error);
}

static gboolean
make_chart (HfPrintRun *self, const char *path, GError **error)
{
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
                       HF_SAVE_DEFAULT, self->cancellable, error);
}

static gboolean
print_file (HfPrintRun *self, const char *path, GError **error)
{
  const HfPrintPlan *plan = self->plan;
  const HfPrintJob job = {
    .printer = plan->printer,
    .path = path,
    .title = plan->card->title != NULL ? plan->card->title : "Heartfelt",
    .paper_width_mm = plan->sheet->paper_width_mm,
    .paper_height_mm = plan->sheet->paper_height_mm,
    .tray = plan->tray,
    .duplex = self->duplex,
  };

  tell_printed (FALSE, NULL, self);
  return hf_print_job_run (&job, tell_printed, self, self->cancellable, error);
}

/* Makes the sheets where nobody else can read them, prints them, and leaves nothing behind. */
static gboolean
make_and_print (HfPrintRun *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean printed;

  /* Before the work, as nobody waits for cards that cannot be printed. */
  if (!hf_printer_check (self->plan->printer, error))
    return FALSE;
  folder = g_dir_make_tmp ("heartfelt-print-XXXXXX", error);
  if (folder == NULL)
    return FALSE;
  path = g_build_filename (folder, "sheets.pdf", NULL);
  printed = (self->chart ? make_chart (self, path, error) : make_sheets (self, path, error)) &&
            print_file (self, path, error);
  g_unlink (path);
  g_rmdir (folder);
  return printed;
}

static gboolean
emit_finished (gpointer data)
{
  g_signal_emit (data, signals[FINISHED], 0);
  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  HfPrintRun *self = data;
  GError *error = NULL;

  if (self->target != NULL)
    make_sheets (self, self->target, &error);
  else
    make_and_print (self, &error);

  g_mutex_lock (&self->lock);
  self->error = error;
  g_mutex_unlock (&self->lock);
  /* The thread's reference goes on the main thread, where the last one belongs. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_finished, self, g_object_unref);
  return NULL;
}

/* @duplex: how the printer turns the paper */
static HfPrintRun *
start (const HfPrintPlan *plan, const char *target, gboolean chart, HfDuplex duplex)
{
  HfPrintRun *self = g_object_new (HF_TYPE_PRINT_RUN, NULL);

  self->plan = hf_print_plan_copy (plan);
  self->target = g_strdup (target);
  self->chart = chart;
  self->duplex = duplex;
  self->cancellable = g_cancellable_new ();
  g_thread_unref (g_thread_new ("print", work, g_object_ref (self)));
  return self;
}

HfPrintRun *
hf_print_run_start (const HfPrintPlan *plan, const char *target)
{
  g_autoptr (HfSheetBook) book = hf_print_plan_make_book (plan, NULL);

  g_return_val_if_fail (target != NULL || plan->printer != NULL, NULL);

  return start (plan, target, FALSE,
                book != NULL ? hf_imposition_get_duplex (hf_sheet_book_get_imposition (book)) : HF_DUPLEX_NONE);
}

HfPrintRun *
hf_print_run_start_chart (const HfPrintPlan *plan)
{
  g_return_val_if_fail (plan->printer != NULL, NULL);

  return start (plan, NULL, TRUE, plan->impose.pass == HF_PASS_BOTH ? plan->impose.duplex : HF_DUPLEX_NONE);
}

void
hf_print_run_cancel (HfPrintRun *self)
{
  g_return_if_fail (HF_IS_PRINT_RUN (self));

  g_cancellable_cancel (self->cancellable);
}

HfPrintStage
hf_print_run_get_stage (HfPrintRun *self)
{
  HfPrintStage stage;

  g_mutex_lock (&self->lock);
  stage = self->stage;
  g_mutex_unlock (&self->lock);
  return stage;
}

HfBatchProgress
hf_print_run_get_progress (HfPrintRun *self)
{
  HfBatchProgress progress;

  g_mutex_lock (&self->lock);
  progress = self->progress;
  g_mutex_unlock (&self->lock);
  return progress;
}

char *
hf_print_run_dup_message (HfPrintRun *self)
{
  char *message;

  g_mutex_lock (&self->lock);
  message = g_strdup (self->message);
  g_mutex_unlock (&self->lock);
  return message;
}

const GError *
hf_print_run_get_error (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->error;
}

const HfPrintPlan *
hf_print_run_get_plan (HfPrintRun *self)
{
  g_return_val_if_fail (HF_IS_PRINT_RUN (self), NULL);

  return self->plan;
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
  g_object_unref (self->cancellable);
  g_free (self->message);
  g_ptr_array_unref (self->failures);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (hf_print_run_parent_class)->finalize (object);
}

static void
hf_print_run_class_init (HfPrintRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_print_run_finalize;

  signals[PROGRESS] =
      g_signal_new ("progress", HF_TYPE_PRINT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] =
      g_signal_new ("finished", HF_TYPE_PRINT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_print_run_init (HfPrintRun *self)
{
  g_mutex_init (&self->lock);
  self->failures = g_ptr_array_new_with_free_func (g_free);
}
