/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signature/signature-window.h"

#include "card/handwriting.h"
#include "library/signatures.h"
#include "ui/design/new-item.h"
#include "ui/dialog-window.h"
#include "ui/segmented.h"
#include "ui/signature/signature-pad.h"
#include "ui/signature/signature-scan.h"

#include <glib/gi18n.h>

struct _HfSignatureWindow
{
  AdwWindow parent_instance;

  /* Template */
  GtkWidget *add_button;
  GtkLabel *add_label;
  HfSegmented *ways;
  GtkStack *stack;
  HfSignaturePad *pad;
  GtkWidget *undo_button;
  GtkWidget *clear_button;
  GtkRange *pen;
  HfSignatureScan *scan;
  GtkEditable *name;
  GtkCheckButton *keep;
  GtkLabel *error;

  HfDocument *document;
  char *id; /* of what is replaced; nullable */
};

G_DEFINE_FINAL_TYPE (HfSignatureWindow, hf_signature_window, ADW_TYPE_WINDOW)

static gboolean
is_drawing (HfSignatureWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "draw") == 0;
}

/* What there is to add. Returns: (transfer full) (nullable) */
static HfInk *
get_ink (HfSignatureWindow *self)
{
  return is_drawing (self) ? hf_signature_pad_get_ink (self->pad) : hf_signature_scan_get_ink (self->scan);
}

static void
update (HfSignatureWindow *self)
{
  HfInk *ink = get_ink (self);

  gtk_widget_set_sensitive (self->add_button, ink != NULL);
  gtk_widget_set_sensitive (self->undo_button, hf_signature_pad_can_undo (self->pad));
  gtk_widget_set_sensitive (self->clear_button, is_drawing (self) && ink != NULL);
  g_clear_pointer (&ink, hf_ink_unref);
}

static void
show_way (HfSignatureWindow *self, const char *way)
{
  gtk_stack_set_visible_child_name (self->stack, way);
  hf_segmented_select (self->ways, way);
  update (self);
}

static void
way_chosen (HfSignatureWindow *self, const char *way)
{
  show_way (self, way);
}

static void
pen_changed (HfSignatureWindow *self)
{
  hf_signature_pad_set_pen (self->pad, gtk_range_get_value (self->pen));
}

static void
undo (HfSignatureWindow *self)
{
  hf_signature_pad_undo (self->pad);
}

static void
clear (HfSignatureWindow *self)
{
  hf_signature_pad_clear (self->pad);
}

/* What is kept is called as who signs, or as whoever sits there. */
static gboolean
keep (HfSignatureWindow *self, HfInk *ink, const char *name, GError **error)
{
  g_autofree char *folder = hf_signatures_get_folder ();

  return hf_signatures_keep (folder, name[0] != '\0' ? name : _ ("My signature"), ink, error);
}

static void
add (HfSignatureWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  HfInk *ink = get_ink (self);
  g_autoptr (GError) error = NULL;

  if (ink == NULL)
    return;

  if (gtk_check_button_get_active (self->keep) && !keep (self, ink, name, &error))
    {
      gtk_label_set_text (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
      gtk_check_button_set_active (self->keep, FALSE); /* the card can have it all the same */
    }
  else
    {
      if (self->id == NULL || !hf_replace_ink (self->document, self->id, ink, name))
        hf_new_ink (self->document, ink, name);
      gtk_window_close (GTK_WINDOW (self));
    }
  hf_ink_unref (ink);
}

/* What a card is signed with already is gone on with. */
static void
show_item (HfSignatureWindow *self, HfItem *item)
{
  if (item->name != NULL)
    gtk_editable_set_text (self->name, item->name);
  if (item->ink->filled || item->ink->n_strokes == 0)
    return;

  hf_signature_pad_set_ink (self->pad, item->ink);
  gtk_range_set_value (self->pen, item->ink->pen_mm);
}

GtkWidget *
hf_signature_window_new (GtkWindow *parent, HfDocument *document, const char *id, gboolean scan)
{
  HfSignatureWindow *self = g_object_new (HF_TYPE_SIGNATURE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  HfCard *card = hf_document_get_card (document);
  HfItem *item = id != NULL ? hf_card_find_item (card, id, NULL) : NULL;

  self->document = g_object_ref (document);
  self->id = g_strdup (id);
  hf_signature_pad_set_palette (self->pad, card->palette);
  hf_signature_scan_set_palette (self->scan, card->palette);
  if (item != NULL && item->kind == HF_ITEM_INK)
    show_item (self, item);
  gtk_label_set_text (self->add_label, id != NULL ? _ ("Replace") : _ ("Sign Card"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->add_label), -1);
  show_way (self, scan ? "scan" : "draw");
  return GTK_WIDGET (self);
}

static void
hf_signature_window_finalize (GObject *object)
{
  HfSignatureWindow *self = HF_SIGNATURE_WINDOW (object);

  g_clear_object (&self->document);
  g_free (self->id);

  G_OBJECT_CLASS (hf_signature_window_parent_class)->finalize (object);
}

static void
hf_signature_window_class_init (HfSignatureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_signature_window_finalize;

  g_type_ensure (HF_TYPE_SEGMENTED);
  g_type_ensure (HF_TYPE_SIGNATURE_PAD);
  g_type_ensure (HF_TYPE_SIGNATURE_SCAN);
  hf_dialog_window_class_set_template (widget_class, "signature-window");
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, add_label);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, ways);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, pad);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, pen);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, scan);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, name);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, keep);
  gtk_widget_class_bind_template_child (widget_class, HfSignatureWindow, error);
  gtk_widget_class_bind_template_callback (widget_class, add);
  gtk_widget_class_bind_template_callback (widget_class, way_chosen);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, pen_changed);
  gtk_widget_class_bind_template_callback (widget_class, undo);
  gtk_widget_class_bind_template_callback (widget_class, clear);
}

static void
hf_signature_window_init (HfSignatureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_segmented_add (self->ways, "draw", _ ("Draw"), NULL, _ ("Draw"));
  hf_segmented_add (self->ways, "scan", _ ("From a Picture"), NULL, _ ("From a Picture"));
}
