/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-palette.h"

#include "card/look-title.h"
#include "card/palette-edit.h"
#include "ui/application.h"
#include "ui/card-picture.h"

#include <glib/gi18n.h>

/* So many are shown at first; and pictures follow an edit this late. */
#define N_AT_FIRST 6
#define SETTLE_MS 300

#define PICTURE_WIDTH 72
#define PICTURE_HEIGHT 88

struct _HfInspectorPalette
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkLabel *name;
  GtkFlowBox *grid;
  GtkWidget *all_button;
  GtkLabel *all_label;
  GtkLabel *broken;

  GPtrArray *palettes; /* of HfPalette, as in the grid */
  gboolean all;
  guint settle_id;
  gboolean stale; /* others may be chosen from by now */

  HfCard *pictured; /* what the pictures show */
  HfView pictured_view;
};

G_DEFINE_FINAL_TYPE (HfInspectorPalette, hf_inspector_palette, HF_TYPE_INSPECTOR_SECTION)

static guint
index_of_child (GtkWidget *child)
{
  return (guint) gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (child));
}

static void
preview (HfInspectorPalette *self, GtkWidget *child)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_preview (section,
                                  hf_card_with_palette (hf_document_get_card (document),
                                                        g_ptr_array_index (self->palettes, index_of_child (child))));
}

static void
child_focused (HfInspectorPalette *self, GtkEventController *controller)
{
  preview (self, gtk_event_controller_get_widget (controller));
}

static void
child_entered (HfInspectorPalette *self, double x, double y, GtkEventController *controller)
{
  preview (self, gtk_event_controller_get_widget (controller));
}

static void
end_preview (HfInspectorPalette *self)
{
  hf_inspector_section_preview (HF_INSPECTOR_SECTION (self), NULL);
}

static void
name_child (GtkWidget *child, HfPalette *palette)
{
  g_autofree char *name = g_strdup_printf (_ ("Colours: %s"), hf_palette_title (palette));

  gtk_label_set_text (g_object_get_data (G_OBJECT (child), "label"), hf_palette_title (palette));
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_child (HfInspectorPalette *self, HfPalette *palette)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *picture = hf_card_picture_new (PICTURE_WIDTH, PICTURE_HEIGHT);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  g_object_set_data (G_OBJECT (child), "picture", picture);
  g_object_set_data (G_OBJECT (child), "label", label);
  name_child (child, palette);
  g_signal_connect_object (motion, "enter", G_CALLBACK (child_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (child_focused), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (child, motion);
  gtk_widget_add_controller (child, focus);
  gtk_flow_box_append (self->grid, child);
}

static gboolean
is_dark (HfCard *card)
{
  return card->info.mood != NULL ? g_str_equal (card->info.mood, "dark") : card->palette->dark;
}

static int
find_palette (GPtrArray *palettes, HfPalette *palette)
{
  for (guint i = 0; i < palettes->len; i++)
    if (g_str_equal (((HfPalette *) g_ptr_array_index (palettes, i))->id, palette->id))
      return (int) i;

  return -1;
}

/* Tells which files of palettes cannot be used, and why. */
static void
show_broken (HfInspectorPalette *self, const GPtrArray *doubts)
{
  g_autofree char *text = hf_doubt_list_join (doubts, _ ("Mend that, or take the file away."));

  gtk_label_set_text (self->broken, text);
  gtk_widget_set_visible (GTK_WIDGET (self->broken), doubts->len > 0);
}

/* Those that suit the card's art first, and the card's own even when nobody else knows it, or as it was. */
static void
list_palettes (HfInspectorPalette *self, HfCard *card)
{
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) known =
      hf_library_list_palettes (hf_application_get_library (hf_application_get_default ()), doubts);
  int kept = find_palette (known, card->palette);

  show_broken (self, doubts);
  g_ptr_array_set_size (self->palettes, 0);
  if (kept < 0 || !hf_palette_equal (g_ptr_array_index (known, kept), card->palette))
    g_ptr_array_add (self->palettes, (gpointer) hf_palette_ref (card->palette));
  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < known->len; i++)
      {
        HfPalette *palette = g_ptr_array_index (known, i);

        if ((palette->dark == is_dark (card)) == (turn == 0))
          g_ptr_array_add (self->palettes, (gpointer) hf_palette_ref (palette));
      }
}

/* Whether the grid shows the card's palette as it is, first of those of its id. */
static gboolean
grid_has (HfInspectorPalette *self, HfPalette *palette)
{
  int place = find_palette (self->palettes, palette);

  return place >= 0 && hf_palette_equal (g_ptr_array_index (self->palettes, place), palette);
}

/* Where only what the card's own palette says changed, its place is kept, and what has the focus. */
static gboolean
replace_own (HfInspectorPalette *self, HfPalette *palette)
{
  GtkFlowBoxChild *child;
  HfPalette *first;

  if (self->stale || self->palettes->len == 0)
    return FALSE;

  first = g_ptr_array_index (self->palettes, 0);
  if (!hf_palette_is_own (palette) || !g_str_equal (first->id, palette->id))
    return FALSE;

  hf_palette_unref (first);
  self->palettes->pdata[0] = (gpointer) hf_palette_ref (palette);
  child = gtk_flow_box_get_child_at_index (self->grid, 0);
  name_child (GTK_WIDGET (child), palette);
  g_clear_pointer (&self->pictured, hf_card_unref);
  return TRUE;
}

static void
remake_grid (HfInspectorPalette *self, HfCard *card)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->grid, 0)) != NULL)
    gtk_flow_box_remove (self->grid, GTK_WIDGET (child));
  list_palettes (self, card);
  self->stale = FALSE;
  g_clear_pointer (&self->pictured, hf_card_unref);
  for (guint i = 0; i < self->palettes->len; i++)
    add_child (self, g_ptr_array_index (self->palettes, i));
}

static void
show_pictures (HfInspectorPalette *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfCard *card = hf_document_get_shown_card (document);
  HfView view = hf_document_get_view (document);

  if (hf_document_is_previewing (document) || (card == self->pictured && view == self->pictured_view))
    return;

  hf_card_ref (card);
  g_clear_pointer (&self->pictured, hf_card_unref);
  self->pictured = card;
  self->pictured_view = view;
  for (guint i = 0; i < self->palettes->len; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->grid, (int) i);
      g_autoptr (HfCard) recoloured = hf_card_with_palette (card, g_ptr_array_index (self->palettes, i));

      hf_card_picture_set_card (g_object_get_data (G_OBJECT (child), "picture"), recoloured,
                                view == HF_VIEW_SHEET ? HF_VIEW_FRONT : view);
    }
}

static gboolean
settled (gpointer data)
{
  HfInspectorPalette *self = data;

  self->settle_id = 0;
  show_pictures (self);
  return G_SOURCE_REMOVE;
}

static void
show_extent (HfInspectorPalette *self, int selected)
{
  g_autofree char *text = g_strdup_printf (_ ("All %u…"), self->palettes->len);

  for (guint i = 0; i < self->palettes->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->grid, (int) i)),
                            self->all || i < N_AT_FIRST || (int) i == selected);
  gtk_label_set_text (self->all_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All Colours"),
                                  -1);
  gtk_widget_set_visible (self->all_button, !self->all && self->palettes->len > N_AT_FIRST);
}

static void
hf_inspector_palette_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPalette *self = HF_INSPECTOR_PALETTE (section);
  HfCard *card = hf_document_get_card (document);
  int selected;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if ((self->stale || !grid_has (self, card->palette)) && !replace_own (self, card->palette))
    remake_grid (self, card);

  selected = find_palette (self->palettes, card->palette);
  gtk_label_set_text (self->name, hf_palette_title (card->palette));
  gtk_flow_box_select_child (self->grid, gtk_flow_box_get_child_at_index (self->grid, selected));
  show_extent (self, selected);
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE_MS, settled, self);
}

static void
hf_inspector_palette_forget (HfInspectorSection *section)
{
  HfInspectorPalette *self = HF_INSPECTOR_PALETTE (section);
  GtkFlowBoxChild *child;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  while ((child = gtk_flow_box_get_child_at_index (self->grid, 0)) != NULL)
    gtk_flow_box_remove (self->grid, GTK_WIDGET (child));
  g_ptr_array_set_size (self->palettes, 0);
  g_clear_pointer (&self->pictured, hf_card_unref);
  self->all = FALSE;
}

static void
activated (HfInspectorPalette *self, GtkFlowBoxChild *child)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfCard *card;
  HfPalette *palette;

  if (hf_inspector_section_is_deaf (section))
    return;

  card = hf_document_get_card (hf_inspector_section_get_document (section));
  palette = g_ptr_array_index (self->palettes, index_of_child (GTK_WIDGET (child)));
  if (!hf_palette_equal (card->palette, palette))
    hf_inspector_section_push (section, hf_card_with_palette (card, palette), NULL, _ ("Colours %s"),
                               hf_palette_title (palette));
}

static void
show_all (HfInspectorPalette *self)
{
  self->all = TRUE;
  show_extent (self, -1);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->grid, N_AT_FIRST)));
}

static void
palettes_changed (HfInspectorPalette *self)
{
  self->stale = TRUE;
  if (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)) != NULL)
    hf_document_widget_refresh (HF_DOCUMENT_WIDGET (self));
}

static void
hf_inspector_palette_map (GtkWidget *widget)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (widget);

  GTK_WIDGET_CLASS (hf_inspector_palette_parent_class)->map (widget);

  hf_document_widget_refresh (HF_DOCUMENT_WIDGET (section));
}

static void
hf_inspector_palette_finalize (GObject *object)
{
  g_ptr_array_unref (HF_INSPECTOR_PALETTE (object)->palettes);

  G_OBJECT_CLASS (hf_inspector_palette_parent_class)->finalize (object);
}

static void
hf_inspector_palette_class_init (HfInspectorPaletteClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_palette_finalize;
  section_class->update = hf_inspector_palette_update;
  section_class->forget = hf_inspector_palette_forget;
  widget_class->map = hf_inspector_palette_map;

  hf_inspector_section_class_set_template (section_class, "inspector-palette");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPalette, name);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPalette, grid);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPalette, all_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPalette, all_label);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPalette, broken);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, end_preview);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
hf_inspector_palette_init (HfInspectorPalette *self)
{
  self->palettes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_palette_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (hf_application_get_default (), "palettes-changed", G_CALLBACK (palettes_changed), self,
                           G_CONNECT_SWAPPED);
}
