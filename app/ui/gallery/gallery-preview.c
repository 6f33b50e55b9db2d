/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-preview.h"

#include "merge/uses.h"
#include "ui/card-picture.h"
#include "ui/gallery/gallery-words.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfGalleryPreview
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  HfCardPicture *front;
  GtkWidget *others;
  GtkWidget *inside_box;
  HfCardPicture *inside;
  GtkWidget *back_box;
  HfCardPicture *back;
  GtkLabel *description;
  GtkWidget *asks;
  GtkFlowBox *chips;
  GtkWidget *use_button;
  GtkLabel *use_label;

  HfGalleryEntry *entry;
  HfPalette *palette;
  char *language; /* NULL: the card's own */
};

G_DEFINE_FINAL_TYPE (HfGalleryPreview, hf_gallery_preview, GTK_TYPE_WIDGET)

enum
{
  USE,
  CLOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_view (HfCardPicture *picture, GtkWidget *box, HfCard *card, HfView view)
{
  HfSide side;
  gboolean has = card != NULL && hf_view_get_side (card, view, &side);

  gtk_widget_set_visible (box, has);
  hf_card_picture_set_card (picture, has ? card : NULL, view);
}

static void
show_pictures (HfGalleryPreview *self)
{
  g_autoptr (HfCard) shown = hf_gallery_entry_show (self->entry, self->palette, self->language);

  hf_card_picture_set_card (self->front, shown, HF_VIEW_FRONT);
  show_view (self->inside, self->inside_box, shown, HF_VIEW_INSIDE);
  show_view (self->back, self->back_box, shown, HF_VIEW_BACK);
  gtk_widget_set_visible (self->others,
                          gtk_widget_get_visible (self->inside_box) || gtk_widget_get_visible (self->back_box));
}

static void
add_chip (HfGalleryPreview *self, const char *key)
{
  g_autofree char *title = hf_field_title (key);
  GtkWidget *chip = gtk_label_new (title);
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable",
                                   FALSE, "child", chip, NULL);

  gtk_widget_add_css_class (chip, "chip");
  gtk_flow_box_append (self->chips, child);
}

static void
show_fields (HfGalleryPreview *self, HfCard *sketch)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (sketch);
  guint n_shown = 0;
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, old);
  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      if (use->built_in)
        continue;
      add_chip (self, use->key);
      n_shown++;
    }
  gtk_widget_set_visible (self->asks, n_shown > 0);
}

static void
show_words (HfGalleryPreview *self)
{
  HfCard *sketch = hf_gallery_entry_get_sketch (self->entry);
  gboolean is_template = hf_gallery_entry_is_template (self->entry);
  const char *what = is_template ? _ ("Use This Card") : _ ("Open This Card");
  g_autofree char *line = hf_gallery_entry_describe (self->entry);
  g_autofree char *style = sketch != NULL && sketch->info.style != NULL ? hf_style_title (sketch->info.style) : NULL;
  g_autofree char *subtitle = NULL;

  if (is_template && style != NULL)
    /* Translators: a format and a style of art. */
    subtitle = g_strdup_printf (_ ("%s · %s"), line, style);
  else
    subtitle = g_steal_pointer (&line);
  gtk_label_set_text (self->title, hf_gallery_entry_get_title (self->entry, self->language));
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_label_set_text (self->description, sketch != NULL ? sketch->info.description : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->description), sketch != NULL && sketch->info.description != NULL);
  gtk_label_set_text (self->use_label, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use_button), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  if (sketch != NULL)
    show_fields (self, sketch);
  else
    gtk_widget_set_visible (self->asks, FALSE);
}

void
hf_gallery_preview_set_entry (HfGalleryPreview *self, HfGalleryEntry *entry, HfPalette *palette, const char *language)
{
  gboolean other = entry != self->entry;
  gboolean other_words = other || g_strcmp0 (self->language, language) != 0;

  g_return_if_fail (HF_IS_GALLERY_PREVIEW (self));

  if (palette != NULL)
    hf_palette_ref (palette);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = palette;
  if (other_words)
    {
      g_free (self->language);
      self->language = g_strdup (language);
    }

  if (other && self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  if (other)
    {
      g_signal_connect_object (entry, "loaded", G_CALLBACK (show_pictures), self, G_CONNECT_SWAPPED);
      hf_card_picture_set_card (self->front, NULL, HF_VIEW_FRONT); /* not the card before while this one is painted */
    }
  if (other_words)
    show_words (self);
  show_pictures (self);
}

HfGalleryEntry *
hf_gallery_preview_get_entry (HfGalleryPreview *self)
{
  g_return_val_if_fail (HF_IS_GALLERY_PREVIEW (self), NULL);

  return self->entry;
}

static void
use_clicked (HfGalleryPreview *self)
{
  g_signal_emit (self, signals[USE], 0);
}

static void
close_clicked (HfGalleryPreview *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
hf_gallery_preview_dispose (GObject *object)
{
  HfGalleryPreview *self = HF_GALLERY_PREVIEW (object);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->palette, hf_palette_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_gallery_preview_parent_class)->dispose (object);
}

static void
hf_gallery_preview_class_init (HfGalleryPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_gallery_preview_dispose;

  signals[USE] = g_signal_new ("use", HF_TYPE_GALLERY_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSE] =
      g_signal_new ("close", HF_TYPE_GALLERY_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/gallery-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, box);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, title);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, front);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, others);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, inside_box);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, inside);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, back_box);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, back);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, description);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, asks);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, chips);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, use_button);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPreview, use_label);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked);
}

static void
hf_gallery_preview_init (HfGalleryPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
