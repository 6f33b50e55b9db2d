/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-check.h"

#include <glib/gi18n.h>

struct _HfShareCheck
{
  GtkWidget parent_instance;

  GtkLabel *label;

  HfDocument *document;
  HfProofRun *proof;
};

G_DEFINE_FINAL_TYPE (HfShareCheck, hf_share_check, GTK_TYPE_WIDGET)

static void
update (HfShareCheck *self)
{
  guint n_people;
  guint n_doubtful;
  g_autofree char *text = NULL;

  if (self->document == NULL || self->proof == NULL)
    return;

  n_people = hf_crowd_get_size (hf_document_get_crowd (self->document));
  n_doubtful = hf_proof_run_get_n_doubtful (self->proof);
  if (n_doubtful > 0)
    text = g_strdup_printf (ngettext ("%u card is still to check.", "%u cards are still to check.", n_doubtful),
                            n_doubtful);
  else if (n_people == 0)
    text = g_strdup (_ ("One card, for nobody in particular."));
  else if (hf_proof_run_is_done (self->proof))
    text = g_strdup_printf (ngettext ("The card looks right.", "All %u cards look right.", n_people), n_people);
  else
    text = g_strdup (_ ("Looking at every card…"));
  gtk_label_set_text (self->label, text);
  if (n_doubtful > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "doubt");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "doubt");
}

void
hf_share_check_set_document (HfShareCheck *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_CHECK (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_data (self->proof, self);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  if (document != NULL)
    g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (proof != NULL)
    g_signal_connect_object (proof, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
hf_share_check_dispose (GObject *object)
{
  HfShareCheck *self = HF_SHARE_CHECK (object);
  GtkWidget *child;

  hf_share_check_set_document (self, NULL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_share_check_parent_class)->dispose (object);
}

static void
hf_share_check_class_init (HfShareCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_share_check_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_share_check_init (HfShareCheck *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}
