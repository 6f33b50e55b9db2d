/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/notice.h"

#include "ui/card-picture.h"

#include <glib/gi18n.h>

struct _HfNotice
{
  GtkWidget parent_instance;

  /* Template */
  GtkRevealer *revealer;
  GtkBox *box;
  GtkWidget *picture;
  GtkLabel *title;
  GtkLabel *text;
  GtkBox *buttons;
  GtkWidget *dismiss;
};

G_DEFINE_FINAL_TYPE (HfNotice, hf_notice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
hf_notice_new (void)
{
  return g_object_new (HF_TYPE_NOTICE, NULL);
}

static void
choose (HfNotice *self, const char *id)
{
  hf_notice_dismiss (self);
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
button_clicked (HfNotice *self, GtkWidget *button)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (button));

  choose (self, id);
}

static void
dismiss_clicked (HfNotice *self)
{
  choose (self, "");
}

static void
add_button (HfNotice *self, const HfNoticeChoice *choice)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_name (button, choice->id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, choice->label, -1);
  if (choice->suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->buttons, button);
}

static gboolean
has_choices (HfNotice *self, const HfNoticeChoice *choices)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; choices != NULL && choices->id != NULL; choices++, button = gtk_widget_get_next_sibling (button))
    if (button == NULL || !g_str_equal (gtk_widget_get_name (button), choices->id) ||
        !g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))), choices->label))
      return FALSE;

  return button == NULL;
}

static void
set_choices (HfNotice *self, const HfNoticeChoice *choices)
{
  GtkWidget *old;

  if (has_choices (self, choices))
    return; /* somebody may be pressing one, as what changed a file is told of by more than one way */

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, old);
  for (guint i = 0; choices != NULL && choices[i].id != NULL; i++)
    add_button (self, &choices[i]);
}

void
hf_notice_say (HfNotice *self, const char *title, const char *text, const HfNoticeChoice *choices)
{
  g_return_if_fail (HF_IS_NOTICE (self));

  set_choices (self, choices);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
hf_notice_focus (HfNotice *self)
{
  g_return_if_fail (HF_IS_NOTICE (self));

  gtk_widget_child_focus (GTK_WIDGET (self->buttons), GTK_DIR_TAB_FORWARD);
}

void
hf_notice_set_card (HfNotice *self, HfCard *card)
{
  g_return_if_fail (HF_IS_NOTICE (self));

  gtk_widget_set_visible (self->picture, card != NULL);
  hf_card_picture_set_card (HF_CARD_PICTURE (self->picture), card, HF_VIEW_FRONT);
}

void
hf_notice_set_narrow (HfNotice *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_NOTICE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (self->dismiss, narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
}

void
hf_notice_dismiss (HfNotice *self)
{
  g_return_if_fail (HF_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/* Once folded away it takes no focus and is read to nobody. */
static void
revealed_changed (HfNotice *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
hf_notice_dispose (GObject *object)
{
  HfNotice *self = HF_NOTICE (object);
  GtkWidget *revealer = GTK_WIDGET (self->revealer);

  self->revealer = NULL;
  g_clear_pointer (&revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_notice_parent_class)->dispose (object);
}

static void
hf_notice_class_init (HfNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_notice_dispose;

  signals[CHOSEN] =
      g_signal_new ("chosen", HF_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, HfNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, box);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, picture);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, title);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, text);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, buttons);
  gtk_widget_class_bind_template_child (widget_class, HfNotice, dismiss);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked);
  gtk_widget_class_bind_template_callback (widget_class, revealed_changed);
}

static void
hf_notice_init (HfNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
