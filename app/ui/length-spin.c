/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/length-spin.h"

#include "base/length.h"
#include "ui/measure.h"
#include "ui/number-spin.h"

/* The steps of inches that come nearest to those made for mm: half a millimetre is about a fiftieth of an inch. */
#define INCH_STEP_MM (HF_MM_PER_INCH / 50.0)
#define MM_STEP_MM 0.5

/* How long a length in thousandths of an inch is: “10.125”. */
#define INCH_WIDTH_CHARS 5

static HfUnits
get_units (void)
{
  return hf_settings_get_units (hf_settings_get_default ());
}

static gboolean
show (GtkSpinButton *spin)
{
  g_autofree char *text = hf_measure_text (gtk_spin_button_get_value (spin), get_units ());

  hf_number_spin_show (spin, text);
  return TRUE;
}

/* What nobody changed stays what it is: it was rounded only to be shown. */
static int
take (GtkSpinButton *spin, double *out_mm)
{
  g_autofree char *shown = hf_measure_text (gtk_spin_button_get_value (spin), get_units ());

  if (hf_number_spin_shows (spin, shown))
    {
      *out_mm = gtk_spin_button_get_value (spin);
      return TRUE;
    }

  return hf_measure_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), get_units (), out_mm) ? TRUE : GTK_INPUT_ERROR;
}

static void
units_changed (GtkSpinButton *spin)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  double *steps_mm = g_object_get_data (G_OBJECT (spin), "hf-steps-mm");
  int *width_chars = g_object_get_data (G_OBJECT (spin), "hf-width-chars");
  gboolean inches = get_units () == HF_UNITS_INCHES;
  double factor = inches ? INCH_STEP_MM / MM_STEP_MM : 1.0;

  gtk_adjustment_set_step_increment (adjustment, steps_mm[0] * factor);
  gtk_adjustment_set_page_increment (adjustment, steps_mm[1] * factor);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), inches ? MAX (*width_chars, INCH_WIDTH_CHARS) : *width_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), inches ? MAX (*width_chars, INCH_WIDTH_CHARS) : *width_chars);
  show (spin);
}

void
hf_length_spin_set_up (GtkSpinButton *spin)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  double *steps_mm = g_new (double, 2);
  int *width_chars = g_new (int, 1);

  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  steps_mm[0] = gtk_adjustment_get_step_increment (adjustment);
  steps_mm[1] = gtk_adjustment_get_page_increment (adjustment);
  *width_chars = gtk_editable_get_width_chars (GTK_EDITABLE (spin));
  g_object_set_data_full (G_OBJECT (spin), "hf-steps-mm", steps_mm, g_free);
  g_object_set_data_full (G_OBJECT (spin), "hf-width-chars", width_chars, g_free);
  g_signal_connect (spin, "output", G_CALLBACK (show), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (take), NULL);
  g_signal_connect_object (hf_settings_get_default (), "notify::units", G_CALLBACK (units_changed), spin,
                           G_CONNECT_SWAPPED);
  units_changed (spin);
}

static void
name_unit (GtkLabel *label)
{
  gtk_label_set_text (label, hf_measure_unit (get_units ()));
}

void
hf_length_spin_set_up_unit (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect_object (hf_settings_get_default (), "notify::units", G_CALLBACK (name_unit), label,
                           G_CONNECT_SWAPPED);
  name_unit (label);
}
