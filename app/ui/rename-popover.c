/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rename-popover.h"

#include "card/edit.h"
#include "ui/item-title.h"

#include <glib/gi18n.h>

#define WIDTH_CHARS 28

static void
rename_card (GtkEntry *entry, HfDocument *document)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  HfCard *card = hf_document_get_card (document);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (title[0] != '\0' && g_strcmp0 (title, card->title) != 0)
    hf_document_take (document, hf_card_with_title (card, title), _ ("Rename Card"), NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
let_go (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: the popover is still busy closing. */
static void
closed (GtkWidget *popover)
{
  g_idle_add (let_go, popover);
}

void
hf_rename_popover_open (GtkWidget *parent, HfDocument *document)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH_CHARS);
  gtk_editable_set_text (GTK_EDITABLE (entry), hf_card_title (hf_document_get_card (document)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title"), -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Title"));
  g_signal_connect_object (entry, "activate", G_CALLBACK (rename_card), document, 0);

  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}
