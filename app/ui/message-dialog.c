/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/message-dialog.h"

#include "ui/long-words.h"

/* Wider than any letter of a heading. */
#define LEAST_HEADING_PX 120

/* libadwaita has the heading twice, large on one line and small on several, and measures the large one for widths only
 * the small one fits, of which GTK 4.18 warns. So both wrap, and have one least width. */
static void
let_heading_wrap (GtkWidget *widget, const char *heading)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), heading))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, LEAST_HEADING_PX, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_wrap (child, heading);
}

GtkWidget *
hf_message_dialog_new (GtkWindow *parent, const char *heading, const char *body)
{
  g_autofree char *shown = body != NULL ? hf_let_long_words_break (body) : NULL;
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, shown);

  let_heading_wrap (dialog, heading);
  return dialog;
}
