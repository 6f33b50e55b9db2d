/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed or saved now, and what is told of it. */
#include "ui/share/print-words.h"
#include "ui/share/share-print-private.h"
#include "ui/window.h"

#include <glib/gi18n.h>

void
hf_share_print_say (HfSharePrint *self, const char *icon_name, const char *text)
{
  gtk_widget_set_visible (self->outcome_box, text != NULL);
  gtk_image_set_from_icon_name (self->outcome_icon, icon_name);
  gtk_label_set_text (self->outcome, text != NULL ? text : "");
}

static void
tell_progress (HfSharePrint *self)
{
  g_autofree char *words = hf_print_words_progress (self->run);
  HfBatchProgress progress = hf_work_get_progress (HF_WORK (self->run));

  gtk_label_set_text (self->progress_words, words);
  if (hf_print_run_get_stage (self->run) == HF_PRINT_STAGE_MAKING && progress.n_people > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) progress.n_done / progress.n_people);
  else
    gtk_progress_bar_pulse (self->progress);
}

static void
tell_failures (HfSharePrint *self, HfPrintRun *run)
{
  const GPtrArray *failures = hf_print_run_get_failures (run);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (failures->len == 0)
    return;

  title = hf_print_words_left_out (failures->len);
  error = g_error_new_literal (HF_SAVE_ERROR, HF_SAVE_ERROR_FAILED, g_ptr_array_index (failures, 0));
  hf_window_show_error (HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, error);
}

static void
tell_saved (HfSharePrint *self, HfPrintRun *run)
{
  const char *target = hf_print_run_get_target (run);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), name);

  hf_share_print_say (self, "hf-check-symbolic", text);
  hf_window_add_toast_with_action (HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), text, _ ("Show in Folder"),
                                   "win.show-folder", g_variant_new_string (target));
}

static void
tell_printed (HfSharePrint *self, HfPrintRun *run)
{
  const HfPrintPlan *plan = hf_print_run_get_plan (run);
  const char *name = hf_print_run_get_printer (run);
  const HfPrinter *printer = hf_printer_watch_find (hf_print_options_get_watch (self->options), name);
  g_autofree char *text = hf_print_words_done (plan, printer != NULL ? printer->title : name);

  if (plan->impose.pass == HF_PASS_FRONTS)
    {
      g_clear_pointer (&self->fronts, hf_print_plan_free);
      self->fronts = hf_print_plan_copy (plan);
      self->fronts->impose.pass = HF_PASS_BOTH;
    }
  else
    g_clear_pointer (&self->fronts, hf_print_plan_free);
  hf_share_print_say (self, plan->impose.pass == HF_PASS_FRONTS ? "hf-flip-symbolic" : "hf-check-symbolic", text);
}

static void
run_finished (HfSharePrint *self)
{
  g_autoptr (HfPrintRun) run = g_steal_pointer (&self->run);
  const GError *error = hf_work_get_error (HF_WORK (run));

  gtk_widget_set_visible (self->progress_box, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_share_print_say (self, "hf-doubt-symbolic", _ ("Stopped. What the printer had already may be printed."));
  else if (error != NULL)
    hf_share_print_say (self, "hf-doubt-symbolic", error->message);
  else if (hf_print_run_get_target (run) != NULL)
    tell_saved (self, run);
  else
    tell_printed (self, run);
  tell_failures (self, run);
  hf_share_print_update_buttons (self);
}

/* @system: (nullable): what was chosen in the system's print window */
static void
begin (HfSharePrint *self, const HfPrintPlan *plan, const char *target, HfSystemPrint *system)
{
  self->run = hf_print_run_start (plan, target, system);
  g_signal_connect_object (self->run, "progress", G_CALLBACK (tell_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "finished", G_CALLBACK (run_finished), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  gtk_label_set_text (self->progress_words, _ ("Putting the cards together…"));
  gtk_widget_set_visible (self->progress_box, TRUE);
}

/* Who waits for the system's print window, and for what. */
typedef struct
{
  HfSharePrint *self;
  HfPrintPlan *plan;
} Asking;

static void
system_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = data;
  HfSharePrint *self = asking->self;
  g_autoptr (HfPrintPlan) plan = asking->plan;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfSystemPrint) system = hf_system_print_ask_finish (result, &error);
  gboolean current = self->asked == g_task_get_cancellable (G_TASK (result));

  if (current)
    g_clear_object (&self->asked);
  if (current && system != NULL)
    begin (self, plan, NULL, system);
  else if (current && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_share_print_say (self, "hf-doubt-symbolic", error->message);
  g_free (asking);
  g_object_unref (self);
}

static void
ask_system (HfSharePrint *self, const HfPrintPlan *plan)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->self = g_object_ref (self);
  asking->plan = hf_print_plan_copy (plan);
  self->asked = g_cancellable_new ();
  hf_system_print_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), plan, self->asked, system_answered,
                             asking);
}

void
hf_share_print_start (HfSharePrint *self, const HfPrintPlan *plan, const char *target)
{
  if (self->run != NULL || self->asked != NULL)
    return;

  hf_print_options_remember (self->options);
  hf_share_print_say (self, NULL, NULL);
  if (target == NULL && plan->by_system)
    ask_system (self, plan);
  else
    begin (self, plan, target, NULL);
}

void
hf_share_print_forget_run (HfSharePrint *self)
{
  if (self->run != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->run, self);
      hf_print_run_leave (self->run);
      g_clear_object (&self->run);
    }
  g_cancellable_cancel (self->asked);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->fronts, hf_print_plan_free);
}
