/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-page.h"

#include "file/load.h"
#include "ui/application.h"
#include "ui/card-picture.h"

struct _HfGalleryPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkMenuButton *menu_button;
  GtkFlowBox *grid;

  GPtrArray *templates; /* of HfTemplate */
};

G_DEFINE_FINAL_TYPE (HfGalleryPage, hf_gallery_page, GTK_TYPE_WIDGET)

enum
{
  USE_CARD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
hf_gallery_page_set_size_class (HfGalleryPage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));
}

void
hf_gallery_page_search (HfGalleryPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
hf_gallery_page_open_menu (HfGalleryPage *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
activated (HfGalleryPage *self, GtkFlowBoxChild *child)
{
  const HfTemplate *chosen = g_ptr_array_index (self->templates, (guint) gtk_flow_box_child_get_index (child));
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (HfCard) card = hf_library_load_card (library, chosen->path, NULL, NULL);

  if (card != NULL)
    g_signal_emit (self, signals[USE_CARD], 0, card);
}

static void
hf_gallery_page_dispose (GObject *object)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (object);

  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_gallery_page_parent_class)->dispose (object);
}

static void
hf_gallery_page_class_init (HfGalleryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_gallery_page_dispose;

  signals[USE_CARD] = g_signal_new ("use-card", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/gallery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, box);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
hf_gallery_page_init (HfGalleryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->templates = hf_library_list_templates (hf_application_get_library (hf_application_get_default ()), NULL);
  for (guint i = 0; i < self->templates->len; i++)
    {
      const HfTemplate *template = g_ptr_array_index (self->templates, i);
      g_autoptr (HfCard) card = hf_file_load (template->path, HF_FILE_LOAD_DEFAULT, NULL, NULL);
      GtkWidget *picture = hf_card_picture_new (164, 212);

      gtk_widget_set_halign (picture, GTK_ALIGN_START);
      gtk_widget_set_valign (picture, GTK_ALIGN_END);

      hf_card_picture_set_card (HF_CARD_PICTURE (picture), card, HF_VIEW_FRONT);
      gtk_flow_box_append (self->grid, picture);
    }
}
