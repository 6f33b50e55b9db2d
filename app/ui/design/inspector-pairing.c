/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-pairing.h"

#include "card/look-title.h"
#include "ui/application.h"
#include "ui/design/missing-fonts.h"

#include <glib/gi18n.h>

#define N_AT_FIRST 3

#define HEADLINE_PT 15
#define BODY_PT 10

struct _HfInspectorPairing
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkListBox *list;
  GtkWidget *all_button;
  GtkLabel *all_label;

  GPtrArray *pairings; /* of HfPairing, as in the list */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (HfInspectorPairing, hf_inspector_pairing, HF_TYPE_INSPECTOR_SECTION)

/* What of a row changes. */
typedef struct
{
  GtkWidget *headline;
  GtkWidget *body;
  GtkWidget *check;
} Row;

static Row *
get_row (HfInspectorPairing *self, guint index)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (self->list, (int) index)), "row");
}

static void
preview (HfInspectorPairing *self, GtkWidget *row)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfDocument *document = hf_inspector_section_get_document (section);
  guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!hf_inspector_section_is_deaf (section))
    hf_inspector_section_preview (
        section, hf_card_with_pairing (hf_document_get_card (document), g_ptr_array_index (self->pairings, index)));
}

static void
row_focused (HfInspectorPairing *self, GtkEventController *controller)
{
  preview (self, gtk_event_controller_get_widget (controller));
}

static void
row_entered (HfInspectorPairing *self, double x, double y, GtkEventController *controller)
{
  preview (self, gtk_event_controller_get_widget (controller));
}

static void
end_preview (HfInspectorPairing *self)
{
  hf_inspector_section_preview (HF_INSPECTOR_SECTION (self), NULL);
}

static GtkWidget *
make_sample (const HfFace *face, int size_pt)
{
  GtkWidget *label = gtk_label_new (NULL);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, face->family);
  pango_font_description_set_weight (font, (PangoWeight) (face->weight > 0 ? face->weight : PANGO_WEIGHT_NORMAL));
  pango_font_description_set_style (font, face->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_size (font, size_pt * PANGO_SCALE);
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  pango_font_description_free (font);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
add_row (HfInspectorPairing *self, HfPairing *pairing)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *samples = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (hf_pairing_title (pairing));
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf (_ ("Lettering: %s"), hf_pairing_title (pairing));
  g_autofree char *missing = hf_missing_fonts_describe_pairing (pairing);

  row->headline = make_sample (&pairing->faces[HF_FONT_ROLE_HEADLINE], HEADLINE_PT);
  row->body = make_sample (&pairing->faces[HF_FONT_ROLE_BODY], BODY_PT);
  row->check = gtk_image_new_from_icon_name ("hf-check-symbolic");
  gtk_widget_add_css_class (row->body, "quiet");
  gtk_widget_add_css_class (title, "quiet");
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_set_hexpand (samples, TRUE);
  gtk_box_append (GTK_BOX (samples), row->headline);
  gtk_box_append (GTK_BOX (samples), row->body);
  if (missing != NULL)
    {
      GtkWidget *note = gtk_label_new (missing);

      gtk_label_set_wrap (GTK_LABEL (note), TRUE);
      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_widget_add_css_class (note, "doubtful");
      gtk_widget_add_css_class (note, "caption");
      gtk_box_append (GTK_BOX (samples), note);
      gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, missing, -1);
    }
  gtk_box_append (GTK_BOX (box), samples);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), row->check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (list_row), "row", row, g_free);
  g_signal_connect_object (motion, "enter", G_CALLBACK (row_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (row_focused), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list_row, motion);
  gtk_widget_add_controller (list_row, focus);
  gtk_list_box_append (self->list, list_row);
}

static int
find_pairing (GPtrArray *pairings, HfPairing *pairing)
{
  for (guint i = 0; i < pairings->len; i++)
    if (g_str_equal (((HfPairing *) g_ptr_array_index (pairings, i))->id, pairing->id))
      return (int) i;

  return -1;
}

static void
clear_list (HfInspectorPairing *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->pairings, 0);
}

/* All there are, the card's own first when nobody else knows it. */
static void
remake_list (HfInspectorPairing *self, HfCard *card)
{
  g_autoptr (GPtrArray) known =
      hf_library_list_pairings (hf_application_get_library (hf_application_get_default ()), NULL);

  clear_list (self);
  if (find_pairing (known, card->pairing) < 0)
    g_ptr_array_add (self->pairings, (gpointer) hf_pairing_ref (card->pairing));
  for (guint i = 0; i < known->len; i++)
    g_ptr_array_add (self->pairings, (gpointer) hf_pairing_ref (g_ptr_array_index (known, i)));
  for (guint i = 0; i < self->pairings->len; i++)
    add_row (self, g_ptr_array_index (self->pairings, i));
}

/* The first words of the card in @role. */
typedef struct
{
  HfFontRole role;
  char *words;
} Search;

static gboolean
find_words (HfItem *item, gpointer data)
{
  Search *search = data;
  g_autofree char *words = NULL;

  if (item->kind != HF_ITEM_TEXT || item->text->font_role != search->role)
    return TRUE;

  words = hf_text_get_words (item->text);
  g_strdelimit (words, "\n", ' ');
  g_strstrip (words);
  if (words[0] == '\0')
    return TRUE;

  search->words = g_steal_pointer (&words);
  return FALSE;
}

static char *
get_words (HfCard *card, HfFontRole role, const char *otherwise)
{
  Search search = { role, NULL };

  for (guint i = 0; i < card->format->n_pages && search.words == NULL; i++)
    hf_page_visit (card->pages[i], find_words, &search);

  return search.words != NULL ? search.words : g_strdup (otherwise);
}

static void
show_extent (HfInspectorPairing *self, int selected)
{
  g_autofree char *text = g_strdup_printf (_ ("All %u Pairings…"), self->pairings->len);

  for (guint i = 0; i < self->pairings->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)),
                            self->all || i < N_AT_FIRST || (int) i == selected);
  gtk_label_set_text (self->all_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All Pairings"),
                                  -1);
  gtk_widget_set_visible (self->all_button, !self->all && self->pairings->len > N_AT_FIRST);
}

static void
hf_inspector_pairing_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPairing *self = HF_INSPECTOR_PAIRING (section);
  HfCard *card = hf_document_get_card (document);
  g_autofree char *headline = NULL;
  g_autofree char *body = NULL;
  int selected;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (find_pairing (self->pairings, card->pairing) < 0)
    remake_list (self, card);

  selected = find_pairing (self->pairings, card->pairing);
  headline = get_words (hf_document_get_shown_card (document), HF_FONT_ROLE_HEADLINE, card->title);
  body = get_words (hf_document_get_shown_card (document), HF_FONT_ROLE_BODY, _ ("Thank you"));
  for (guint i = 0; i < self->pairings->len; i++)
    {
      Row *row = get_row (self, i);

      gtk_label_set_text (GTK_LABEL (row->headline), headline);
      gtk_label_set_text (GTK_LABEL (row->body), body);
      gtk_widget_set_visible (row->check, (int) i == selected);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, selected));
  show_extent (self, selected);
}

static void
hf_inspector_pairing_forget (HfInspectorSection *section)
{
  clear_list (HF_INSPECTOR_PAIRING (section));
  HF_INSPECTOR_PAIRING (section)->all = FALSE;
}

static void
activated (HfInspectorPairing *self, GtkListBoxRow *row)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);
  HfCard *card;
  HfPairing *pairing;

  if (hf_inspector_section_is_deaf (section))
    return;

  card = hf_document_get_card (hf_inspector_section_get_document (section));
  pairing = g_ptr_array_index (self->pairings, (guint) gtk_list_box_row_get_index (row));
  if (!hf_pairing_equal (card->pairing, pairing))
    hf_inspector_section_push (section, hf_card_with_pairing (card, pairing), NULL, _ ("Lettering %s"),
                               hf_pairing_title (pairing));
}

static void
show_all (HfInspectorPairing *self)
{
  self->all = TRUE;
  show_extent (self, -1);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, N_AT_FIRST)));
}

static void
hf_inspector_pairing_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_inspector_pairing_parent_class)->map (widget);

  hf_document_widget_refresh (HF_DOCUMENT_WIDGET (widget));
}

static void
hf_inspector_pairing_finalize (GObject *object)
{
  g_ptr_array_unref (HF_INSPECTOR_PAIRING (object)->pairings);

  G_OBJECT_CLASS (hf_inspector_pairing_parent_class)->finalize (object);
}

static void
hf_inspector_pairing_class_init (HfInspectorPairingClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_pairing_finalize;
  section_class->update = hf_inspector_pairing_update;
  section_class->forget = hf_inspector_pairing_forget;
  widget_class->map = hf_inspector_pairing_map;

  hf_inspector_section_class_set_template (section_class, "inspector-pairing");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPairing, list);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPairing, all_button);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPairing, all_label);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, end_preview);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
hf_inspector_pairing_init (HfInspectorPairing *self)
{
  self->pairings = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_pairing_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
