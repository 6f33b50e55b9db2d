/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-question.h"

#include <glib/gi18n.h>

struct _HfMailQuestion
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (HfMailQuestion, hf_mail_question, GTK_TYPE_WIDGET)

static guint answered_signal;

static void
clicked (HfMailQuestion *self, GtkWidget *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "answer"));

  g_signal_emit (self, answered_signal, 0, id);
}

static void
add_button (HfMailQuestion *self, const HfMailAnswer *answer)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (_ (answer->text));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (answer->text), -1);
  g_object_set_data_full (G_OBJECT (button), "answer", g_strdup (answer->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
remove_buttons (HfMailQuestion *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), child);
}

void
hf_mail_question_ask (HfMailQuestion *self, const char *text, const HfMailAnswer *answers)
{
  g_return_if_fail (HF_IS_MAIL_QUESTION (self));

  remove_buttons (self);
  gtk_label_set_text (self->label, text);
  for (const HfMailAnswer *answer = answers; answer->id != NULL; answer++)
    add_button (self, answer);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->buttons));
}

/* The button that was clicked may be among those that go: they stay until the next question. */
void
hf_mail_question_clear (HfMailQuestion *self)
{
  g_return_if_fail (HF_IS_MAIL_QUESTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
hf_mail_question_is_open (HfMailQuestion *self)
{
  g_return_val_if_fail (HF_IS_MAIL_QUESTION (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

static void
hf_mail_question_dispose (GObject *object)
{
  g_clear_pointer (&HF_MAIL_QUESTION (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_mail_question_parent_class)->dispose (object);
}

static void
hf_mail_question_class_init (HfMailQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_mail_question_dispose;

  answered_signal = g_signal_new ("answered", HF_TYPE_MAIL_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_mail_question_init (HfMailQuestion *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
