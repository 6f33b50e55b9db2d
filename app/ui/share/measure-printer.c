/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/measure-printer.h"

#include "print/profiles.h"
#include "ui/dialog-window.h"
#include "ui/number-spin.h"
#include "ui/share/print-run.h"
#include "ui/share/print-words.h"
#include "ui/share/sheet-title.h"
#include "ui/wheel.h"

#include <glib/gi18n.h>

struct _HfMeasurePrinter
{
  AdwWindow parent_instance;

  /* Template */
  AdwPreferencesGroup *print_group;
  GtkWidget *print_button;
  GtkWidget *back_button;
  GtkLabel *state;
  AdwPreferencesGroup *front_group;
  AdwPreferencesGroup *back_group;
  GtkWidget *forget_button;
  GtkLabel *error;

  HfPrintPlan *plan;
  HfCalibrationChart chart;
  GtkSpinButton *measures[2][HF_N_MEASURES];
  HfPrintRun *run; /* while it is under way */
};

G_DEFINE_FINAL_TYPE (HfMeasurePrinter, hf_measure_printer, ADW_TYPE_WINDOW)

enum
{
  MEASURED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What each length is on a page that came out exactly. */
static double
get_exact_mm (HfMeasurePrinter *self, HfMeasure measure)
{
  switch (measure)
    {
    case HF_MEASURE_ACROSS:
      return self->chart.ruler_x_mm;
    case HF_MEASURE_DOWN:
      return self->chart.ruler_y_mm;
    case HF_MEASURE_LEFT:
    case HF_MEASURE_TOP_LEFT:
    case HF_MEASURE_TOP_RIGHT:
    default:
      return self->chart.edge_mm;
    }
}

static GtkSpinButton *
add_measure (HfMeasurePrinter *self, GtkWidget *parent, gboolean back, HfMeasure measure)
{
  /* Pages are measured on both sides in one window, where no two letters are the same. */
  static const char *const titles[2][HF_N_MEASURES] = {
    {
        N_ ("_1 · Left edge to the line"),
        N_ ("_2 · Top edge to the line, left"),
        N_ ("_3 · Top edge to the line, right"),
        N_ ("_4 · Ruler across"),
        N_ ("_5 · Ruler down"),
    },
    {
        N_ ("1 · _Left edge to the line"),
        N_ ("2 · _Top edge to the line, left"),
        N_ ("3 · Top edge to the line, _right"),
        N_ ("4 · Ruler _across"),
        N_ ("5 · Ruler _down"),
    },
  };
  static const char *const names[2][HF_N_MEASURES] = {
    { N_ ("Front 1"), N_ ("Front 2"), N_ ("Front 3"), N_ ("Front 4"), N_ ("Front 5") },
    { N_ ("Back 1"), N_ ("Back 2"), N_ ("Back 3"), N_ ("Back 4"), N_ ("Back 5") },
  };
  double exact_mm = get_exact_mm (self, measure);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 2 * exact_mm, 0.1);
  GtkWidget *unit = gtk_label_new (_ ("mm"));

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), exact_mm);
  hf_number_spin_set_up (GTK_SPIN_BUTTON (spin));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  hf_leave_wheel_to_scrolling (spin);
  gtk_widget_add_css_class (unit, "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (names[back][measure]), -1);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (titles[back][measure]));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  hf_dialog_window_keep_name (spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), unit);
  if (ADW_IS_EXPANDER_ROW (parent))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (parent), row);
  return GTK_SPIN_BUTTON (spin);
}

/* Three lengths place a page; the rulers matter to printers that stretch it. */
static void
add_measures (HfMeasurePrinter *self, AdwPreferencesGroup *group, gboolean back)
{
  GtkWidget *rulers = adw_expander_row_new ();

  for (int i = HF_MEASURE_LEFT; i <= HF_MEASURE_TOP_RIGHT; i++)
    self->measures[back][i] = add_measure (self, GTK_WIDGET (group), back, (HfMeasure) i);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (rulers), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rulers), back ? _ ("Rul_ers") : _ ("R_ulers"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (rulers), _ ("If they are not as long as they say"));
  adw_preferences_group_add (group, rulers);
  for (int i = HF_MEASURE_ACROSS; i <= HF_MEASURE_DOWN; i++)
    self->measures[back][i] = add_measure (self, rulers, back, (HfMeasure) i);
}

static void
tell_progress (HfMeasurePrinter *self)
{
  g_autofree char *words = hf_print_words_progress (self->run);

  if (hf_print_run_get_stage (self->run) != HF_PRINT_STAGE_MAKING)
    gtk_label_set_text (self->state, words);
}

static void
run_finished (HfMeasurePrinter *self)
{
  g_autoptr (HfPrintRun) run = g_steal_pointer (&self->run);
  const GError *error = hf_work_get_error (HF_WORK (run));

  gtk_label_set_text (self->state, error != NULL ? error->message : _ ("Printed. Now take a ruler."));
}

static void
print (HfMeasurePrinter *self, GtkWidget *button)
{
  g_autoptr (HfPrintPlan) plan = NULL;

  if (self->run != NULL)
    return;

  plan = hf_print_plan_copy (self->plan);
  plan->impose.pass = button == self->back_button                  ? HF_PASS_BACKS
                      : gtk_widget_get_visible (self->back_button) ? HF_PASS_FRONTS
                      : plan->impose.duplex == HF_DUPLEX_NONE      ? HF_PASS_FRONTS
                                                                   : HF_PASS_BOTH;
  self->run = hf_print_run_start_chart (plan);
  g_signal_connect_object (self->run, "progress", G_CALLBACK (tell_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "finished", G_CALLBACK (run_finished), self, G_CONNECT_SWAPPED);
  gtk_label_set_text (self->state, _ ("Waiting for the printer…"));
  gtk_widget_set_visible (GTK_WIDGET (self->state), TRUE);
}

static gboolean
take_side (HfMeasurePrinter *self, gboolean back, HfCalibration *side, GError **error)
{
  double measures_mm[HF_N_MEASURES];

  for (guint i = 0; i < HF_N_MEASURES; i++)
    {
      gtk_spin_button_update (self->measures[back][i]);
      measures_mm[i] = gtk_spin_button_get_value (self->measures[back][i]);
    }

  return hf_calibration_from_measures (&self->chart, measures_mm, side, error);
}

static void
finish (HfMeasurePrinter *self)
{
  g_signal_emit (self, signals[MEASURED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save (HfMeasurePrinter *self)
{
  HfCalibrationProfile profile = { { HF_CALIBRATION_NONE, HF_CALIBRATION_NONE } };
  g_autoptr (GError) error = NULL;
  gboolean done = take_side (self, FALSE, &profile.sides[0], &error);

  profile.sides[1] = profile.sides[0];
  if (done && gtk_widget_get_visible (GTK_WIDGET (self->back_group)))
    done = take_side (self, TRUE, &profile.sides[1], &error);
  done = done && hf_profile_save (self->plan->printer, self->plan->tray, &profile, &error);
  gtk_label_set_text (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
  if (done)
    finish (self);
}

static void
forget (HfMeasurePrinter *self)
{
  hf_profile_forget (self->plan->printer, self->plan->tray);
  finish (self);
}

GtkWidget *
hf_measure_printer_new (GtkWindow *parent, const HfPrintPlan *plan, const char *title)
{
  HfMeasurePrinter *self = g_object_new (HF_TYPE_MEASURE_PRINTER, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *paper = hf_sheet_get_paper_title (plan->sheet);
  /* Translators: a printer and a paper. */
  g_autofree char *words = g_strdup_printf (_ ("On “%s”, with %s in it."), title, paper);
  g_autofree char *kept = hf_profile_get_path (plan->printer, plan->tray);

  self->plan = hf_print_plan_copy (plan);
  self->chart = hf_calibration_chart (plan->sheet->paper_width_mm, plan->sheet->paper_height_mm);
  adw_preferences_group_set_description (self->print_group, words);
  add_measures (self, self->front_group, FALSE);
  add_measures (self, self->back_group, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->back_group), plan->impose.duplex != HF_DUPLEX_NONE);
  gtk_widget_set_visible (self->back_button, plan->impose.duplex == HF_DUPLEX_MANUAL);
  gtk_widget_set_visible (self->forget_button, g_file_test (kept, G_FILE_TEST_EXISTS));
  return GTK_WIDGET (self);
}

static void
hf_measure_printer_dispose (GObject *object)
{
  HfMeasurePrinter *self = HF_MEASURE_PRINTER (object);

  if (self->run != NULL)
    g_signal_handlers_disconnect_by_data (self->run, self);
  g_clear_object (&self->run);
  g_clear_pointer (&self->plan, hf_print_plan_free);

  G_OBJECT_CLASS (hf_measure_printer_parent_class)->dispose (object);
}

static void
hf_measure_printer_class_init (HfMeasurePrinterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_measure_printer_dispose;

  signals[MEASURED] =
      g_signal_new ("measured", HF_TYPE_MEASURE_PRINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  hf_dialog_window_class_set_template (widget_class, "measure-printer");
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, print_group);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, print_button);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, back_button);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, state);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, front_group);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, back_group);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, forget_button);
  gtk_widget_class_bind_template_child (widget_class, HfMeasurePrinter, error);
  gtk_widget_class_bind_template_callback (widget_class, print);
  gtk_widget_class_bind_template_callback (widget_class, save);
  gtk_widget_class_bind_template_callback (widget_class, forget);
}

static void
hf_measure_printer_init (HfMeasurePrinter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_focus (GTK_WINDOW (self), self->print_button);
}
