/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/fit-hint.h"

#include "ui/design/fit-mends.h"

#include <glib/gi18n.h>

struct _HfFitHint
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *show_button;
  GtkWidget *mends[2]; /* buttons, by #HfFitMend */

  GWeakRef document;
  HfTextReport report; /* what is said of */
};

G_DEFINE_FINAL_TYPE (HfFitHint, hf_fit_hint, GTK_TYPE_WIDGET)

static char *
describe_too_long (const HfTextReport *report, guint n_people)
{
  if (n_people <= 1)
    return g_strdup_printf (
        ngettext ("Too long, by %u letter", "Too long, by %u letters", report->most_surplus_letters),
        report->most_surplus_letters);

  /* Translators: how many of how many people; the second number is letters. */
  return g_strdup_printf (ngettext ("%u of %u too long, by %u letter", "%u of %u too long, by up to %u letters",
                                    report->most_surplus_letters),
                          report->n_too_long, n_people, report->most_surplus_letters);
}

static char *
describe_fitting (const HfTextReport *report, guint n_people)
{
  if (n_people <= 1)
    return g_strdup (report->one_line ? _ ("Fits on one line") : _ ("Fits"));

  return g_strdup_printf (
      report->one_line ? ngettext ("Fits on one line for %u person", "Fits on one line for all %u people", n_people)
                       : ngettext ("Fits for %u person", "Fits for all %u people", n_people),
      n_people);
}

char *
hf_text_report_describe (const HfTextReport *report, guint n_people)
{
  if (report->n_too_long > 0)
    return describe_too_long (report, n_people);
  if (report->n_unknown > 0)
    return g_strdup (_ ("Has letters no font has"));
  if (report->n_small > 0 && n_people > 1)
    return g_strdup_printf (_ ("Made small for %u of %u, down to %.4g pt"), report->n_small, n_people,
                            report->least_size_pt);
  if (report->n_small > 0)
    return g_strdup_printf (_ ("Made small, %.4g pt"), report->least_size_pt);
  if (report->least_size_pt <= 0.0)
    return g_strdup (_ ("No words"));

  return describe_fitting (report, n_people);
}

static void
show_mends (HfFitHint *self, HfDocument *document, const HfTextReport *report)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->mends); i++)
    {
      g_autofree char *text = document != NULL ? hf_fit_mend_describe (document, report, (HfFitMend) i) : NULL;

      gtk_widget_set_visible (self->mends[i], text != NULL);
      if (text == NULL)
        continue;
      gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->mends[i]))), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->mends[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
}

void
hf_fit_hint_show (HfFitHint *self, HfDocument *document, const HfTextReport *report)
{
  guint n_people = document != NULL ? hf_crowd_get_size (hf_document_get_crowd (document)) : 0;
  gboolean doubtful;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (HF_IS_FIT_HINT (self));

  gtk_widget_set_visible (GTK_WIDGET (self), report != NULL);
  if (report == NULL)
    return;

  g_weak_ref_set (&self->document, document);
  doubtful = report->n_too_long > 0 || report->n_small > 0 || report->n_unknown > 0;
  text = hf_text_report_describe (report, n_people);
  name = g_strdup_printf (_ ("Fit: %s"), text);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), doubtful ? "hf-doubt-symbolic" : "hf-check-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self), doubtful ? "fits" : "doubtful");
  gtk_widget_add_css_class (GTK_WIDGET (self), doubtful ? "doubtful" : "fits");
  self->report = *report;
  show_mends (self, document, report);
  gtk_widget_set_visible (self->show_button, n_people > 1 && report->n_too_long > 0 &&
                                                 hf_document_get_shown (document) != (int) report->first_too_long);
}

static void
show_person (HfFitHint *self)
{
  g_autoptr (HfDocument) document = g_weak_ref_get (&self->document);

  if (document != NULL && self->report.first_too_long < hf_crowd_get_size (hf_document_get_crowd (document)))
    hf_document_set_shown (document, (int) self->report.first_too_long);
}

static void
mend (HfFitHint *self, GtkWidget *button)
{
  g_autoptr (HfDocument) document = g_weak_ref_get (&self->document);

  if (document != NULL)
    hf_fit_mend_do (document, &self->report,
                    button == self->mends[HF_FIT_MEND_TALLER] ? HF_FIT_MEND_TALLER : HF_FIT_MEND_SMALLER);
}

static void
hf_fit_hint_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_weak_ref_clear (&HF_FIT_HINT (object)->document);

  G_OBJECT_CLASS (hf_fit_hint_parent_class)->dispose (object);
}

static void
hf_fit_hint_class_init (HfFitHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_fit_hint_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fithint");
}

static GtkWidget *
make_button (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
hf_fit_hint_init (HfFitHint *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  g_weak_ref_init (&self->document, NULL);

  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  self->show_button = make_button (_ ("Show"));
  gtk_widget_set_valign (self->show_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->show_button, "flat");
  g_signal_connect_object (self->show_button, "clicked", G_CALLBACK (show_person), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->icon);
  gtk_box_append (GTK_BOX (row), self->label);
  gtk_box_append (GTK_BOX (row), self->show_button);
  gtk_widget_set_parent (row, GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (self->mends); i++)
    {
      self->mends[i] = make_button ("");
      gtk_widget_set_halign (self->mends[i], GTK_ALIGN_START);
      gtk_widget_set_visible (self->mends[i], FALSE);
      g_signal_connect_object (self->mends[i], "clicked", G_CALLBACK (mend), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->mends[i], GTK_WIDGET (self));
    }
}
