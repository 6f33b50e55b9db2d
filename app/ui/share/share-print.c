/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "batch/file-name.h"
#include "ui/item-title.h"
#include "ui/share/print-words.h"
#include "ui/share/share-print-private.h"
#include "ui/share/sheet-painter.h"

#include <glib/gi18n.h>

/* Longer names of files are not offered. */
#define MOST_NAME_BYTES 120

static void hf_share_print_init_way (HfShareWayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfSharePrint, hf_share_print, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_SHARE_WAY, hf_share_print_init_way))

static gboolean
can_print (HfSharePrint *self)
{
  return self->plan != NULL && (self->plan->printer != NULL || self->plan->by_system);
}

static void
name_button (GtkWidget *button, GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
hf_share_print_update_buttons (HfSharePrint *self)
{
  const HfImposition *imposition = self->book != NULL ? hf_sheet_book_get_imposition (self->book) : NULL;
  g_autofree char *text = NULL;

  if (self->fronts != NULL)
    text = g_strdup (_ ("Print the Backs"));
  else if (imposition == NULL)
    text = g_strdup (_ ("Print"));
  else if (!can_print (self))
    text = g_strdup (_ ("Save a PDF Instead"));
  else if (hf_imposition_get_duplex (imposition) == HF_DUPLEX_MANUAL)
    text = hf_print_words_fronts (imposition);
  else
    text = hf_print_words_print (imposition);
  /* A window comes first. */
  if (self->plan != NULL && self->plan->by_system)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strconcat (plain, "…", NULL);
    }
  name_button (self->print_button, self->print_label, text);
  name_button (self->save_button, self->save_label,
               self->fronts != NULL ? _ ("Print Fronts Again") : _ ("Save as PDF"));
  gtk_widget_set_visible (self->save_button, self->fronts != NULL || can_print (self));
}

static void
ink_estimated (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree HfInkCoverage *ink = hf_sheet_painter_estimate_ink_finish (HF_SHEET_PAINTER (source), result, &error);
  HfSharePrint *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the widget may be gone */

  g_clear_object (&self->ink);
  hf_print_options_show_ink (self->options, ink,
                             hf_imposition_get_n_sheets (hf_sheet_book_get_imposition (self->book)));
}

static void
forget_plan (HfSharePrint *self)
{
  g_cancellable_cancel (self->ink);
  g_clear_object (&self->ink);
  g_clear_pointer (&self->plan, hf_print_plan_free);
  g_clear_pointer (&self->book, hf_sheet_book_unref);
}

static void
plan_changed (HfSharePrint *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->document == NULL)
    return;

  forget_plan (self);
  self->plan = hf_print_options_make_plan (self->options, &error);
  self->book = self->plan != NULL ? hf_print_plan_make_book (self->plan, &error) : NULL;
  words = self->book != NULL ? hf_print_words_describe (self->plan, hf_sheet_book_get_imposition (self->book))
                             : g_strdup (error->message);
  hf_share_sheets_set_book (self->sheets, self->book, words);
  hf_share_check_set_places (self->check, self->plan != NULL ? self->plan->places : NULL);
  hf_share_print_update_buttons (self);
  if (self->book == NULL)
    {
      hf_print_options_show_ink (self->options, NULL, 0);
      return;
    }

  self->ink = g_cancellable_new ();
  hf_sheet_painter_estimate_ink_async (hf_sheet_painter_get_default (), self->book, self->ink, ink_estimated, self);
}

/* Other choices are another job: what was to come on the backs is not any more. */
static void
options_changed (HfSharePrint *self)
{
  /* Printers answer again and again; what is printed stays the same then. */
  g_autoptr (HfPrintPlan) plan = self->document != NULL ? hf_print_options_make_plan (self->options, NULL) : NULL;

  if (plan != NULL && self->plan != NULL && self->book != NULL && hf_print_plan_equal (plan, self->plan))
    return;

  if (self->fronts != NULL && (plan == NULL || !hf_print_plan_equal (plan, self->fronts)))
    {
      g_clear_pointer (&self->fronts, hf_print_plan_free);
      hf_share_print_say (self, NULL, NULL);
    }
  plan_changed (self);
}

static void
file_chosen (HfSharePrint *self, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT && self->plan != NULL && self->book != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (HfPrintPlan) plan = hf_print_plan_copy (self->plan);

      plan->calibrated = plan->calibrated && hf_print_options_corrects_files (self->options);
      if (path != NULL)
        hf_share_print_start (self, plan, path);
    }
  g_object_unref (dialog);
}

static void
save_file (HfSharePrint *self)
{
  GtkFileChooserNative *chooser;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (self->book == NULL || self->run != NULL)
    return;

  stem = hf_file_name_clean (hf_card_title (self->plan->card), MOST_NAME_BYTES);
  name = g_strconcat (stem, ".pdf", NULL);
  chooser = gtk_file_chooser_native_new (_ ("Save Sheets as PDF"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Prints all of the plan, or where the pile is turned by hand its @pass. */
static void
print (HfSharePrint *self, HfPass pass)
{
  g_autoptr (HfPrintPlan) plan = hf_print_plan_copy (self->plan);

  if (hf_imposition_get_duplex (hf_sheet_book_get_imposition (self->book)) == HF_DUPLEX_MANUAL)
    plan->impose.pass = pass;
  hf_share_print_start (self, plan, NULL);
}

static void
hf_share_print_go_on (HfShareWay *way)
{
  HfSharePrint *self = HF_SHARE_PRINT (way);

  if (self->book == NULL)
    return;

  if (can_print (self))
    print (self, self->fronts != NULL ? HF_PASS_BACKS : HF_PASS_FRONTS);
  else
    save_file (self);
}

static void
save_clicked (HfSharePrint *self)
{
  if (self->fronts != NULL)
    print (self, HF_PASS_FRONTS);
  else
    save_file (self);
}

static void
stop (HfSharePrint *self)
{
  if (self->run != NULL)
    hf_work_cancel (HF_WORK (self->run));
}

static void
hf_share_print_set_document (HfShareWay *way, HfDocument *document, HfProofRun *proof)
{
  HfSharePrint *self = HF_SHARE_PRINT (way);

  hf_share_print_forget_run (self);
  forget_plan (self);
  hf_share_sheets_set_book (self->sheets, NULL, NULL);
  g_set_object (&self->document, document);
  hf_print_options_set_document (self->options, document, proof);
  hf_share_check_set_document (self->check, document, proof);
  gtk_widget_set_visible (self->progress_box, FALSE);
  hf_share_print_say (self, NULL, NULL);
}

static GtkWidget *
hf_share_print_get_preview (HfShareWay *way)
{
  return GTK_WIDGET (HF_SHARE_PRINT (way)->sheets);
}

static gboolean
hf_share_print_step (HfShareWay *way, int steps)
{
  return hf_share_sheets_step (HF_SHARE_PRINT (way)->sheets, steps);
}

static void
hf_share_print_set_size_class (HfShareWay *way, HfSizeClass size_class)
{
  HfSharePrint *self = HF_SHARE_PRINT (way);
  gboolean narrow = size_class == HF_SIZE_NARROW;

  hf_share_sheets_set_narrow (self->sheets, narrow);
  hf_share_check_set_narrow (self->check, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
hf_share_print_init_way (HfShareWayInterface *iface)
{
  iface->set_document = hf_share_print_set_document;
  iface->go_on = hf_share_print_go_on;
  iface->get_preview = hf_share_print_get_preview;
  iface->step = hf_share_print_step;
  iface->set_size_class = hf_share_print_set_size_class;
}

GtkWidget *
hf_share_print_new (void)
{
  return g_object_new (HF_TYPE_SHARE_PRINT, NULL);
}

static void
leave_out (HfSharePrint *self)
{
  hf_print_options_leave_out_unapproved (self->options);
}

static void
place_chosen (HfSharePrint *self, guint cell)
{
  hf_print_options_start_at (self->options, cell);
}

static void
hf_share_print_dispose (GObject *object)
{
  HfSharePrint *self = HF_SHARE_PRINT (object);

  hf_share_print_forget_run (self);
  forget_plan (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->sheets);

  G_OBJECT_CLASS (hf_share_print_parent_class)->dispose (object);
}

static void
hf_share_print_class_init (HfSharePrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_print_dispose;

  g_type_ensure (HF_TYPE_PRINT_OPTIONS);
  g_type_ensure (HF_TYPE_SHARE_CHECK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-print.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, options);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, progress_box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, progress);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, progress_words);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, outcome_box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, outcome_icon);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, outcome);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, check);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, buttons);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, print_button);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, print_label);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, save_button);
  gtk_widget_class_bind_template_child (widget_class, HfSharePrint, save_label);
  gtk_widget_class_bind_template_callback (widget_class, options_changed);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_way_go_on);
  gtk_widget_class_bind_template_callback (widget_class, leave_out);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, stop);
}

static void
hf_share_print_init (HfSharePrint *self)
{
  self->sheets = g_object_ref_sink (g_object_new (HF_TYPE_SHARE_SHEETS, NULL));
  g_signal_connect_object (self->sheets, "place-chosen", G_CALLBACK (place_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_share_check_offer_leaving_out (self->check, TRUE);
}
