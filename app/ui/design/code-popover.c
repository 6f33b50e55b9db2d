/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/code-popover.h"

#include "card/code.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>

struct _HfCodePopover
{
  GtkPopover parent_instance;

  /* Template */
  HfSegmented *use;
  GtkEntry *entry;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (HfCodePopover, hf_code_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of #HfCodeUse. */
static const char *const ids[] = { "address", "email", "text" };

static HfCodeUse
get_use (HfCodePopover *self)
{
  const char *id = hf_segmented_get_selected (self->use);

  return g_strcmp0 (id, "email") == 0  ? HF_CODE_FOR_EMAIL
         : g_strcmp0 (id, "text") == 0 ? HF_CODE_FOR_TEXT
                                       : HF_CODE_FOR_ADDRESS;
}

static char *
get_content (HfCodePopover *self)
{
  return hf_code_write (get_use (self), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
typed (HfCodePopover *self)
{
  g_autofree char *content = get_content (self);

  gtk_widget_set_sensitive (self->add, content[0] != '\0');
}

static void
use_chosen (HfCodePopover *self, const char *id)
{
  static const char *const hints[] = { "example.org/thanks", "ana@example.org", N_ ("Words to be shown") };
  HfCodeUse use;

  hf_segmented_select (self->use, id);
  use = get_use (self);
  gtk_entry_set_placeholder_text (self->entry, use == HF_CODE_FOR_TEXT ? _ (hints[use]) : hints[use]);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
add (HfCodePopover *self)
{
  g_autofree char *content = get_content (self);

  if (content[0] == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[CHOSEN], 0, content);
}

static void
focus_entry (HfCodePopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
hf_code_popover_class_init (HfCodePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HF_TYPE_SEGMENTED);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/code-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCodePopover, use);
  gtk_widget_class_bind_template_child (widget_class, HfCodePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, HfCodePopover, add);
  gtk_widget_class_bind_template_callback (widget_class, use_chosen);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, add);
}

static void
hf_code_popover_init (HfCodePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_segmented_add (self->use, ids[HF_CODE_FOR_ADDRESS], _ ("Web page"), NULL, _ ("For a Web Page"));
  hf_segmented_add (self->use, ids[HF_CODE_FOR_EMAIL], _ ("Email"), NULL, _ ("For an Email"));
  hf_segmented_add (self->use, ids[HF_CODE_FOR_TEXT], _ ("Text"), NULL, _ ("For a Text"));
  use_chosen (self, ids[HF_CODE_FOR_ADDRESS]);
  typed (self);
  g_signal_connect (self, "map", G_CALLBACK (focus_entry), NULL);
}

GtkWidget *
hf_code_popover_new (void)
{
  return g_object_new (HF_TYPE_CODE_POPOVER, NULL);
}
