/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-tints.h"

#include "render/svg-colors.h"
#include "ui/color-dot.h"
#include "ui/drop-down.h"
#include "ui/role-picker.h"

#include <glib/gi18n.h>
#include <math.h>

/* Drawings of more colours are paintings: nobody goes through them one by one. */
#define MOST_COLORS 24

struct _HfInspectorTints
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkBox *rows;
  GtkLabel *left_out;

  HfAsset *asset;     /* whose colours are listed; nullable */
  GArray *colors;     /* #HfColor */
  GPtrArray *choices; /* the #GtkDropDown of each, up to as many as are listed */
};

G_DEFINE_FINAL_TYPE (HfInspectorTints, hf_inspector_tints, HF_TYPE_INSPECTOR_SECTION)

#define TITLE(self) hf_inspector_section_get_title (HF_INSPECTOR_SECTION (self))
#define IS_DEAF(self) hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self))
#define PUSH(self, card, run, ...) hf_inspector_section_push (HF_INSPECTOR_SECTION (self), card, run, __VA_ARGS__)

/* The art selected, if it is one that is coloured as the card. */
static HfItem *
get_item (HfInspectorTints *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;

  return item != NULL && item->kind == HF_ITEM_ART && item->art.recolor && item->art.asset->bytes != NULL ? item : NULL;
}

static HfCard *
change (HfInspectorTints *self, HfItemChange change_item, gconstpointer data)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  return hf_card_change_items (hf_document_get_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change_item, data);
}

/* A role, or -1, for one colour. */
typedef struct
{
  HfColor color;
  int role;
} Choice;

static void
set_tint (HfItemDraft *item, gconstpointer data)
{
  const Choice *choice = data;

  hf_item_draft_set_tint (item, &choice->color, choice->role);
}

/* The first entry is the colour as drawn; the roles follow. */
static void
role_selected (GtkDropDown *drop_down, GParamSpec *spec, HfInspectorTints *self)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "place"));
  guint selected = gtk_drop_down_get_selected (drop_down);
  Choice choice;

  if (IS_DEAF (self) || get_item (self) == NULL || selected > HF_N_BASE_COLOR_ROLES)
    return;

  choice.color = g_array_index (self->colors, HfColor, place);
  choice.role = (int) selected - 1;
  PUSH (self, change (self, set_tint, &choice), NULL, _ ("Colour %s"), TITLE (self));
}

static double
get_difference (const HfColor *a, const HfColor *b)
{
  return hypot (hypot (a->red - b->red, a->green - b->green), a->blue - b->blue);
}

static HfColorRole
find_nearest (HfPalette *palette, const HfColor *color)
{
  HfColorRole nearest = HF_COLOR_ROLE_PAPER;

  for (HfColorRole role = nearest + 1; role < HF_N_BASE_COLOR_ROLES; role++)
    if (get_difference (&palette->colors[role], color) < get_difference (&palette->colors[nearest], color))
      nearest = role;

  return nearest;
}

/* What matching has to know. */
typedef struct
{
  HfPalette *palette;
  const GArray *colors;
} Match;

static void
match_tints (HfItemDraft *item, gconstpointer data)
{
  const Match *match = data;

  for (guint i = 0; i < match->colors->len; i++)
    {
      const HfColor *color = &g_array_index (match->colors, HfColor, i);

      hf_item_draft_set_tint (item, color, (int) find_nearest (match->palette, color));
    }
}

static void
match (HfInspectorTints *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  Match wish = { hf_document_get_card (document)->palette, self->colors };

  if (!IS_DEAF (self) && get_item (self) != NULL)
    PUSH (self, change (self, match_tints, &wish), NULL, _ ("Match Colours of %s"), TITLE (self));
}

static void
forget_tints (HfItemDraft *item, gconstpointer data)
{
  while (item->art.n_tints > 0)
    {
      const HfColor color = item->art.tints[0].color;

      hf_item_draft_set_tint (item, &color, -1);
    }
}

static void
reset (HfInspectorTints *self)
{
  if (!IS_DEAF (self) && get_item (self) != NULL)
    PUSH (self, change (self, forget_tints, NULL), NULL, _ ("Colour %s as Drawn"), TITLE (self));
}

static GtkWidget *
make_drop_down (HfInspectorTints *self, HfPalette *palette, guint place, const char *text)
{
  GtkStringList *entries = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  /* Translators: the name of a choice of a role for one colour of a drawing. */
  g_autofree char *name = g_strdup_printf (_ ("Role for %s"), text);

  gtk_string_list_append (entries, _ ("As drawn"));
  for (HfColorRole role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    gtk_string_list_append (entries, hf_color_role_title (palette, role));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (entries), NULL);
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  hf_drop_down_keep_name (GTK_DROP_DOWN (drop_down));
  g_object_set_data (G_OBJECT (drop_down), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (role_selected), self, 0);
  return drop_down;
}

static void
add_row (HfInspectorTints *self, HfPalette *palette, guint place)
{
  const HfColor *color = &g_array_index (self->colors, HfColor, place);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *dot = hf_color_dot_new ();
  GtkWidget *drop_down;
  GtkWidget *label;
  char text[HF_COLOR_TEXT_LENGTH];

  hf_color_format (color, text);
  label = gtk_label_new (text);
  drop_down = make_drop_down (self, palette, place, text);
  hf_color_dot_set_color (HF_COLOR_DOT (dot), color);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (row), dot);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), drop_down);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->choices, drop_down);
}

static void
forget_asset (HfInspectorTints *self)
{
  GtkWidget *row;

  g_ptr_array_set_size (self->choices, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  g_array_set_size (self->colors, 0);
  g_clear_pointer (&self->asset, hf_asset_unref);
}

static void
list_colors (HfInspectorTints *self, HfAsset *asset, HfPalette *palette)
{
  g_autoptr (GArray) colors = NULL;

  if (self->asset != NULL && hf_asset_equal (self->asset, asset))
    return;

  forget_asset (self);
  self->asset = hf_asset_ref (asset);
  colors = hf_svg_colors_list (asset->bytes);
  g_array_append_vals (self->colors, colors->data, colors->len);
  for (guint i = 0; i < MIN (self->colors->len, MOST_COLORS); i++)
    add_row (self, palette, i);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), self->colors->len > MOST_COLORS);
}

static void
hf_inspector_tints_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorTints *self = HF_INSPECTOR_TINTS (section);
  HfItem *item = get_item (self);

  if (item != NULL)
    list_colors (self, item->art.asset, hf_document_get_card (document)->palette);
  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL && self->colors->len > 0);
  for (guint i = 0; item != NULL && i < self->choices->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->choices, i),
                                (guint) (1 + hf_art_get_tint (&item->art, &g_array_index (self->colors, HfColor, i))));
}

static void
hf_inspector_tints_forget (HfInspectorSection *section)
{
  forget_asset (HF_INSPECTOR_TINTS (section));
}

static void
hf_inspector_tints_finalize (GObject *object)
{
  HfInspectorTints *self = HF_INSPECTOR_TINTS (object);

  g_ptr_array_unref (self->choices);
  g_array_unref (self->colors);
  g_clear_pointer (&self->asset, hf_asset_unref);

  G_OBJECT_CLASS (hf_inspector_tints_parent_class)->finalize (object);
}

static void
hf_inspector_tints_class_init (HfInspectorTintsClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_inspector_tints_finalize;
  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_tints_update;
  section_class->forget = hf_inspector_tints_forget;

  hf_inspector_section_class_set_template (section_class, "inspector-tints");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorTints, rows);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorTints, left_out);
  gtk_widget_class_bind_template_callback (widget_class, match);
  gtk_widget_class_bind_template_callback (widget_class, reset);
}

static void
hf_inspector_tints_init (HfInspectorTints *self)
{
  self->colors = g_array_new (FALSE, FALSE, sizeof (HfColor));
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
