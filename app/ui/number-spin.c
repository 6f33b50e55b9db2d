/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/number-spin.h"

#include "ui/measure.h"

#define CLOCK_KEY "hf-clock"

static gboolean
is_rtl (GtkSpinButton *spin)
{
  return gtk_widget_get_direction (GTK_WIDGET (spin)) == GTK_TEXT_DIR_RTL;
}

/* Digits alone go with the interface: from right to left their sign would stand behind them. Returns: (transfer
 * full) */
static char *
with_direction (GtkSpinButton *spin, const char *text)
{
  return g_strconcat (is_rtl (spin) ? HF_LEFT_TO_RIGHT_MARK : "", text, NULL);
}

void
hf_number_spin_show (GtkSpinButton *spin, const char *text)
{
  g_autofree char *shown = with_direction (spin, text);

  /* They stay at the side that other boxes have theirs at. */
  gtk_editable_set_alignment (GTK_EDITABLE (spin), is_rtl (spin) ? 1.0F : 0.0F);
  if (!g_str_equal (shown, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), shown);
}

gboolean
hf_number_spin_shows (GtkSpinButton *spin, const char *text)
{
  g_autofree char *shown = with_direction (spin, text);

  return g_str_equal (shown, gtk_editable_get_text (GTK_EDITABLE (spin)));
}

static char *
get_text (GtkSpinButton *spin)
{
  if (g_object_get_data (G_OBJECT (spin), CLOCK_KEY) != NULL)
    return g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  return hf_number_text (gtk_spin_button_get_value (spin), gtk_spin_button_get_digits (spin));
}

static gboolean
show (GtkSpinButton *spin)
{
  g_autofree char *text = get_text (spin);

  hf_number_spin_show (spin, text);
  return TRUE;
}

/* What nobody changed stays what it is: it was rounded only to be shown. */
static int
take (GtkSpinButton *spin, double *out_number)
{
  g_autofree char *text = get_text (spin);

  if (hf_number_spin_shows (spin, text))
    {
      *out_number = gtk_spin_button_get_value (spin);
      return TRUE;
    }

  return hf_number_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), out_number) ? TRUE : GTK_INPUT_ERROR;
}

void
hf_number_spin_set_up (GtkSpinButton *spin)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  gtk_spin_button_set_numeric (spin, FALSE); /* it would refuse the mark, and digits of other scripts */
  g_signal_connect (spin, "output", G_CALLBACK (show), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (take), NULL);
  show (spin);
}

void
hf_number_spin_set_up_clock (GtkSpinButton *spin)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  g_object_set_data (G_OBJECT (spin), CLOCK_KEY, GINT_TO_POINTER (TRUE));
  hf_number_spin_set_up (spin);
}
