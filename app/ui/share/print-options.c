/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/print-options-private.h"

#include "ui/drop-down.h"
#include "ui/number-spin.h"
#include "ui/share/measure-printer.h"
#include "ui/share/own-sheet.h"
#include "ui/wheel.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfPrintOptions, hf_print_options, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

HfPrinterWatch *
hf_print_options_get_watch (HfPrintOptions *self)
{
  g_return_val_if_fail (HF_IS_PRINT_OPTIONS (self), NULL);

  return self->watch;
}

gboolean
hf_print_options_corrects_files (HfPrintOptions *self)
{
  g_return_val_if_fail (HF_IS_PRINT_OPTIONS (self), FALSE);

  return gtk_switch_get_active (self->correct_files);
}

static void
update (HfPrintOptions *self)
{
  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->updating)
    return;

  self->updating = TRUE;
  if (self->format != hf_print_options_get_card (self)->format)
    {
      self->format = hf_print_options_get_card (self)->format;
      hf_sheet_picker_set_card (self->sheet, hf_print_options_get_card (self));
    }
  hf_print_options_recall (self);
  hf_print_options_show_people (self);
  hf_print_options_show_printers (self);
  hf_print_options_show_trays (self);
  hf_print_options_show_sheet (self);
  hf_print_options_show_measured (self);
  self->updating = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
people_changed (HfPrintOptions *self)
{
  update (self);
  if (!self->updating && gtk_drop_down_get_selected (self->people) == PEOPLE_RANGE)
    gtk_widget_grab_focus (GTK_WIDGET (self->range));
}

static void
printer_changed (HfPrintOptions *self)
{
  const GPtrArray *printers = hf_printer_watch_get_printers (self->watch);
  guint selected = gtk_drop_down_get_selected (self->printer);
  guint n_printers = printers != NULL ? printers->len : 0;

  if (self->updating)
    return;

  if (selected < n_printers)
    hf_print_options_choose_printer (self, ((const HfPrinter *) printers->pdata[selected])->name);
  else if (selected == hf_print_options_get_system_place (self))
    hf_print_options_choose_printer (self, HF_SYSTEM_PRINTER);
  update (self);
}

static void
tray_changed (HfPrintOptions *self)
{
  const GPtrArray *trays = hf_printer_watch_get_trays (self->watch);
  guint selected = gtk_drop_down_get_selected (self->tray);

  if (self->updating)
    return;

  g_clear_pointer (&self->tray_id, g_free);
  if (trays != NULL && selected > 0 && selected <= trays->len)
    self->tray_id = g_strdup (((const HfTray *) trays->pdata[selected - 1])->id);
  update (self);
}

/* On another sheet the places are others. */
static void
sheet_chosen (HfPrintOptions *self)
{
  gtk_drop_down_set_selected (self->start, 0);
  update (self);
}

void
hf_print_options_leave_out_unapproved (HfPrintOptions *self)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  gtk_drop_down_set_selected (self->people, PEOPLE_APPROVED);
}

void
hf_print_options_start_at (HfPrintOptions *self, guint cell)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  gtk_drop_down_set_selected (self->start, cell);
}

static void
measure (HfPrintOptions *self)
{
  g_autoptr (HfPrintPlan) plan = hf_print_options_make_plan (self, NULL);
  const HfPrinter *printer = hf_printer_watch_find (self->watch, self->printer_name);
  GtkWidget *window;

  if (plan == NULL || printer == NULL)
    return;

  window = hf_measure_printer_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), plan, printer->title);
  g_signal_connect_object (window, "measured", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
own_sheet_made (HfPrintOptions *self, const char *id)
{
  hf_sheet_picker_set_card (self->sheet, hf_print_options_get_card (self));
  hf_sheet_picker_set_sheet (self->sheet, id);
  sheet_chosen (self);
}

static void
make_own_sheet (HfPrintOptions *self)
{
  GtkWidget *window =
      hf_own_sheet_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), hf_sheet_picker_get_sheet (self->sheet),
                        hf_print_options_get_card (self)->format);

  g_signal_connect_object (window, "made", G_CALLBACK (own_sheet_made), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
hf_print_options_set_document (HfPrintOptions *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_PRINT_OPTIONS (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (hf_proof_run_get_approvals (self->proof), self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  g_clear_pointer (&self->source, hf_card_unref);
  g_clear_pointer (&self->saving, hf_card_unref);
  g_clear_pointer (&self->printer_name, g_free);
  self->remembered = FALSE;
  self->format = NULL;
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (hf_proof_run_get_approvals (proof), "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
hf_print_options_map (GtkWidget *widget)
{
  HfPrintOptions *self = HF_PRINT_OPTIONS (widget);

  GTK_WIDGET_CLASS (hf_print_options_parent_class)->map (widget);

  hf_printer_watch_start (self->watch);
  update (self);
}

static void
hf_print_options_unmap (GtkWidget *widget)
{
  hf_printer_watch_stop (HF_PRINT_OPTIONS (widget)->watch);

  GTK_WIDGET_CLASS (hf_print_options_parent_class)->unmap (widget);
}

static void
hf_print_options_dispose (GObject *object)
{
  HfPrintOptions *self = HF_PRINT_OPTIONS (object);

  hf_print_options_set_document (self, NULL, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->tray_id, g_free);

  G_OBJECT_CLASS (hf_print_options_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, box);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, people_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, range_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, range);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, range_note);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, copies);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, printer_state);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, tray_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sheet);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sheet_note);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sides_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, sides);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, start_list);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, marks);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, slug);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, stacked_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, stacked);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, save_ink_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, save_ink);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, ink);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, price);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, measured);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, measure_button);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, correct_row);
  gtk_widget_class_bind_template_child (klass, HfPrintOptions, correct_files);
}

static void
hf_print_options_class_init (HfPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_print_options_dispose;
  widget_class->map = hf_print_options_map;
  widget_class->unmap = hf_print_options_unmap;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_SHEET_PICKER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/print-options.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, people_changed);
  gtk_widget_class_bind_template_callback (widget_class, printer_changed);
  gtk_widget_class_bind_template_callback (widget_class, tray_changed);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen);
  gtk_widget_class_bind_template_callback (widget_class, hf_print_options_show_price);
  gtk_widget_class_bind_template_callback (widget_class, measure);
  gtk_widget_class_bind_template_callback (widget_class, make_own_sheet);
}

static void
hf_print_options_init (HfPrintOptions *self)
{
  GtkDropDown *all[5];

  self->watch = hf_printer_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));

  all[0] = self->people;
  all[1] = self->printer;
  all[2] = self->tray;
  all[3] = self->sides;
  all[4] = self->start;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      hf_drop_down_ellipsize (all[i]);
      hf_drop_down_keep_name (all[i]);
    }
  hf_number_spin_set_up (self->copies);
  hf_number_spin_set_up (self->price);
  hf_leave_wheel_to_scrolling (GTK_WIDGET (self));
}
