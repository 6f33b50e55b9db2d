/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/signature/signature-menu.h"

#include "library/signatures.h"
#include "ui/design/new-item.h"
#include "ui/signature/signature-pad.h"
#include "ui/signature/signature-window.h"
#include "ui/tip.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* The picture of a signature in the list. */
#define PICTURE_WIDTH_PX 120
#define PICTURE_HEIGHT_PX 40
#define PICTURE_MARGIN_PX 4.0
#define PX_PER_MM 4.0

#define MOST_HEIGHT_PX 260

struct _HfSignatureMenu
{
  GtkPopover parent_instance;

  GtkWidget *scroller;
  GtkListBox *list;
  HfDocument *document; /* nullable */
};

G_DEFINE_FINAL_TYPE (HfSignatureMenu, hf_signature_menu, GTK_TYPE_POPOVER)

static const HfSignature *
get_signature (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "signature");
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  HfSignatureMenu *self = HF_SIGNATURE_MENU (gtk_widget_get_ancestor (GTK_WIDGET (area), HF_TYPE_SIGNATURE_MENU));
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (area), GTK_TYPE_LIST_BOX_ROW);
  HfPalette *palette;
  HfColor paper;

  if (self == NULL || self->document == NULL || row == NULL)
    return;

  palette = hf_document_get_card (self->document)->palette;
  paper = hf_palette_get_color (palette, HF_COLOR_ROLE_PAPER);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  cairo_translate (cr, PICTURE_MARGIN_PX, PICTURE_MARGIN_PX);
  hf_ink_draw (cr, get_signature (row)->ink, palette, width - 2 * PICTURE_MARGIN_PX, height - 2 * PICTURE_MARGIN_PX,
               PX_PER_MM);
}

static void
show_list (HfSignatureMenu *self)
{
  gtk_widget_set_visible (self->scroller, gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static void
forget (GtkButton *button, HfSignatureMenu *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (hf_signatures_remove (get_signature (row)->path, &error))
    {
      gtk_list_box_remove (self->list, row);
      show_list (self);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
  else if (HF_IS_WINDOW (root))
    hf_window_show_error (HF_WINDOW (root), _ ("This signature could not be removed"), error);
}

static GtkWidget *
make_forget_button (HfSignatureMenu *self, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *text = g_strdup_printf (_ ("Forget Signature: %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  hf_tip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget), self, 0);
  return button;
}

static void
free_signature (gpointer signature)
{
  hf_signature_free (signature);
}

/* @signature: (transfer full) */
static void
add_row (HfSignatureMenu *self, HfSignature *signature)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *picture = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (signature->name);
  g_autofree char *name = g_strdup_printf (_ ("Signature: %s"), signature->name);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (picture), PICTURE_WIDTH_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (picture), PICTURE_HEIGHT_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw, NULL, NULL);
  gtk_widget_add_css_class (picture, "signaturepaper");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_forget_button (self, signature->name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "signature", signature, free_signature);
  gtk_list_box_append (self->list, row);
}

void
hf_signature_menu_fill (HfSignatureMenu *self, HfDocument *document)
{
  g_autofree char *folder = hf_signatures_get_folder ();
  g_autoptr (GPtrArray) signatures = NULL;
  guint n_signatures;

  g_return_if_fail (HF_IS_SIGNATURE_MENU (self));

  g_set_object (&self->document, document);
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  signatures = hf_signatures_list (folder, NULL);
  n_signatures = signatures->len;
  g_ptr_array_set_free_func (signatures, NULL);
  for (guint i = 0; i < n_signatures; i++)
    add_row (self, g_ptr_array_index (signatures, i));
  show_list (self);
}

static void
row_activated (HfSignatureMenu *self, GtkListBoxRow *row)
{
  const HfSignature *signature = get_signature (GTK_WIDGET (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  hf_new_ink (self->document, signature->ink, signature->name);
}

static void
open_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfSignatureMenu *self = HF_SIGNATURE_MENU (widget);
  GtkWidget *window = hf_signature_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->document, NULL,
                                               g_str_equal (action, "signature.scan"));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
make_button (const char *text, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
hf_signature_menu_dispose (GObject *object)
{
  g_clear_object (&HF_SIGNATURE_MENU (object)->document);

  G_OBJECT_CLASS (hf_signature_menu_parent_class)->dispose (object);
}

static void
hf_signature_menu_class_init (HfSignatureMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_signature_menu_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "signature.draw", NULL, open_window);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "signature.scan", NULL, open_window);
}

static void
hf_signature_menu_init (HfSignatureMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "fields");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Signatures"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (self->scroller, 290, -1);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), make_button (_ ("Draw a Signature…"), "signature.draw"));
  gtk_box_append (GTK_BOX (box), make_button (_ ("Signature from a Picture…"), "signature.scan"));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  show_list (self);
}

GtkWidget *
hf_signature_menu_new (void)
{
  return g_object_new (HF_TYPE_SIGNATURE_MENU, NULL);
}
