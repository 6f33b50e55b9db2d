/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-files.h"

#include "base/save.h"
#include "ui/message-dialog.h"
#include "ui/save-chooser.h"
#include "ui/share/share-check.h"
#include "ui/share/share-options.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfShareFiles
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  HfShareOptions *options;
  GtkWidget *progress_box;
  HfShareCheck *check;
  GtkWidget *save_button;
  GtkLabel *save_label;
  GtkProgressBar *progress;
  GtkLabel *progress_words;
  GtkLabel *pause_label;
  GtkWidget *pause_button;
  GtkWidget *summary_box;
  GtkLabel *summary_words;

  HfDocument *document;
  HfExportJob *job;  /* while it is under way */
  HfExportJob *last; /* the one that ended last */
};

static void hf_share_files_init_way (HfShareWayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfShareFiles, hf_share_files, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_SHARE_WAY, hf_share_files_init_way))

static guint
get_n_people (HfShareFiles *self)
{
  return hf_crowd_get_size (hf_document_get_crowd (self->document));
}

static char *
describe_files (const HfExportPlan *plan, guint n_people)
{
  guint n_cards = plan->places != NULL ? plan->places->len : n_people;
  guint n = n_people == 0 || plan->kind == HF_BATCH_COMBINED ? 1 : n_cards;

  if (plan->kind == HF_BATCH_PNG)
    return n_people == 0 ? g_strdup (_ ("Save Pictures"))
                         : g_strdup_printf (ngettext ("Save Pictures of %u Card", "Save Pictures of %u Cards", n), n);

  if (n_people > 0 && plan->kind == HF_BATCH_COMBINED)
    return g_strdup_printf (ngettext ("Save a PDF of %u Card", "Save a PDF of %u Cards", n_cards), n_cards);

  return g_strdup_printf (ngettext ("Save %u PDF", "Save %u PDFs", n), n);
}

static void
plan_changed (HfShareFiles *self)
{
  HfExportPlan *plan;
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return;

  plan = hf_share_options_get_plan (self->options);
  text = describe_files (plan, get_n_people (self));
  gtk_label_set_text (self->save_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_sensitive (self->save_button, plan->places == NULL || plan->places->len > 0);
  hf_share_check_set_places (self->check, plan->places);
  hf_export_plan_free (plan);
}

static void
disconnect (HfShareFiles *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->job != NULL)
    {
      /* It goes on by itself, and tells the desktop. */
      g_signal_handlers_disconnect_by_data (self->job, self);
      g_clear_object (&self->job);
    }
  g_clear_object (&self->last);
}

static void
hf_share_files_set_document (HfShareWay *way, HfDocument *document, HfProofRun *proof)
{
  HfShareFiles *self = HF_SHARE_FILES (way);

  disconnect (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (plan_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (plan_changed), self, G_CONNECT_SWAPPED);
    }
  hf_share_options_set_document (self->options, document, proof);
  hf_share_check_set_document (self->check, document, proof);
  gtk_widget_set_visible (self->progress_box, FALSE);
  gtk_widget_set_visible (self->summary_box, FALSE);
  plan_changed (self);
}

static void
tell_progress (HfShareFiles *self)
{
  HfBatchProgress progress = hf_work_get_progress (HF_WORK (self->job));
  g_autofree char *words = NULL;

  if (progress.n_people == 0)
    return;

  if (hf_export_job_is_paused (self->job))
    words = g_strdup_printf (_ ("%u of %u · paused"), progress.n_done, progress.n_people);
  else
    words = hf_work_describe (HF_WORK (self->job));
  gtk_progress_bar_set_fraction (self->progress, (double) progress.n_done / progress.n_people);
  gtk_label_set_text (self->progress_words, words);
}

static void
update_pause (HfShareFiles *self)
{
  const char *text = self->job != NULL && hf_export_job_is_paused (self->job) ? _ ("Go On") : _ ("Pause");

  gtk_label_set_text (self->pause_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
pause_or_go_on (HfShareFiles *self)
{
  if (self->job == NULL)
    return;

  hf_export_job_set_paused (self->job, !hf_export_job_is_paused (self->job));
  update_pause (self);
  tell_progress (self);
}

static void start_job (HfShareFiles *self, gboolean replace);

static void
replace_answered (HfShareFiles *self, const char *response)
{
  if (g_str_equal (response, "replace"))
    start_job (self, TRUE);
}

/* Files of before are somebody's work: they are replaced only by somebody who says so. */
static void
ask_to_replace (HfShareFiles *self, const GError *error)
{
  GtkWidget *dialog = hf_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                             _ ("Replace What Is There?"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What came of it stays in sight until the next time. */
static void
show_summary (HfShareFiles *self)
{
  g_autofree char *text = hf_export_job_describe (self->last);
  const HfSummary *summary = hf_export_job_get_summary (self->last);
  const char *why = hf_summary_get_first_why (summary, HF_SUMMARY_FAILED);
  g_autofree char *words = why != NULL ? g_strdup_printf ("%s\n%s", text, why) : g_strdup (text);

  gtk_label_set_text (self->summary_words, words);
  hf_share_options_show_preflight (self->options, hf_export_job_list_preflight (self->last));
  gtk_widget_set_visible (self->summary_box, TRUE);
}

static void
summary_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hf_save_chooser_open_finish (result, &error);

  if (path == NULL && HF_IS_WINDOW (root) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_show_error (HF_WINDOW (root), _ ("The summary could not be saved"), error);
}

static void
save_summary (HfShareFiles *self)
{
  g_autofree char *folder = g_path_get_dirname (hf_export_job_get_target (self->last));
  char *csv = hf_summary_to_csv (hf_export_job_get_summary (self->last));
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));
  const HfSaveWish wish = { _ ("Save Summary"), _ ("Summary.csv"), folder, NULL, bytes };

  hf_save_chooser_open_async (GTK_WIDGET (self), &wish, summary_saved, NULL);
}

static void
tell_saved (HfShareFiles *self)
{
  HfWindow *window = HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *text = hf_export_job_describe (self->last);

  show_summary (self);
  hf_window_add_toast_with_action (window, text, _ ("Show in Folder"), "win.show-folder",
                                   g_variant_new_string (hf_export_job_get_target (self->last)));
}

static void
job_finished (HfShareFiles *self)
{
  const GError *error = hf_work_get_error (HF_WORK (self->job));
  HfWindow *window = HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  g_clear_object (&self->last);
  self->last = g_steal_pointer (&self->job);
  gtk_widget_set_visible (self->progress_box, FALSE);
  if (error == NULL)
    tell_saved (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_summary (self);
      hf_window_add_toast (window, _ ("Stopped; the files saved so far are whole"));
    }
  else if (g_error_matches (error, HF_SAVE_ERROR, HF_SAVE_ERROR_EXISTS))
    ask_to_replace (self, error);
  else
    hf_window_show_error (window, _ ("The cards could not be saved"), error);
}

static void
start_job (HfShareFiles *self, gboolean replace)
{
  HfExportPlan *plan;

  if (self->document == NULL || self->job != NULL)
    return;

  plan = hf_share_options_get_plan (self->options);
  self->job = hf_export_job_start (self->document, plan, replace);
  hf_export_plan_free (plan);
  g_signal_connect_object (self->job, "progress", G_CALLBACK (tell_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  gtk_label_set_text (self->progress_words, "");
  update_pause (self);
  gtk_widget_set_visible (self->summary_box, FALSE);
  gtk_widget_set_visible (self->progress_box, TRUE);
}

static void
hf_share_files_go_on (HfShareWay *way)
{
  start_job (HF_SHARE_FILES (way), FALSE);
}

static void
stop (HfShareFiles *self)
{
  if (self->job != NULL)
    hf_work_cancel (HF_WORK (self->job));
}

static void
leave_out_unapproved (HfShareFiles *self)
{
  hf_share_options_leave_out_unapproved (self->options);
}

static void
hf_share_files_set_size_class (HfShareWay *way, HfSizeClass size_class)
{
  hf_share_check_set_narrow (HF_SHARE_FILES (way)->check, size_class == HF_SIZE_NARROW);
}

static void
hf_share_files_init_way (HfShareWayInterface *iface)
{
  iface->set_document = hf_share_files_set_document;
  iface->go_on = hf_share_files_go_on;
  iface->set_size_class = hf_share_files_set_size_class;
}

GtkWidget *
hf_share_files_new_pdf (void)
{
  return g_object_new (HF_TYPE_SHARE_FILES, NULL);
}

GtkWidget *
hf_share_files_new_pictures (void)
{
  HfShareFiles *self = g_object_new (HF_TYPE_SHARE_FILES, NULL);

  hf_share_options_set_pictures (self->options, TRUE);
  return GTK_WIDGET (self);
}

static void
hf_share_files_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_share_files_parent_class)->map (widget);

  plan_changed (HF_SHARE_FILES (widget));
}

static void
hf_share_files_dispose (GObject *object)
{
  HfShareFiles *self = HF_SHARE_FILES (object);

  disconnect (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_files_parent_class)->dispose (object);
}

static void
hf_share_files_class_init (HfShareFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_files_dispose;
  widget_class->map = hf_share_files_map;

  g_type_ensure (HF_TYPE_SHARE_CHECK);
  g_type_ensure (HF_TYPE_SHARE_OPTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-files.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, options);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, check);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, save_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, save_label);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, progress);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, progress_words);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, pause_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, pause_label);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, summary_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareFiles, summary_words);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_unapproved);
  gtk_widget_class_bind_template_callback (widget_class, pause_or_go_on);
  gtk_widget_class_bind_template_callback (widget_class, save_summary);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_way_go_on);
  gtk_widget_class_bind_template_callback (widget_class, stop);
}

static void
hf_share_files_init (HfShareFiles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_share_check_offer_leaving_out (self->check, TRUE);
}
