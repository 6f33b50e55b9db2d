/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-own-colors.h"

#include "card/edit.h"
#include "card/look-title.h"
#include "card/palette-edit.h"
#include "ui/application.h"
#include "ui/design/color-row.h"
#include "ui/design/contrast-list.h"
#include "ui/design/palette-shelf.h"
#include "ui/drop-down.h"
#include "ui/role-picker.h"

#include <glib/gi18n.h>

/* The roles that point at one of the six. */
static const HfColorRole pointers[] = { HF_COLOR_ROLE_HEADLINE, HF_COLOR_ROLE_ON_DEEP, HF_COLOR_ROLE_ON_PRIMARY };

/* What each of the six is for. */
static const char *const uses[HF_N_BASE_COLOR_ROLES] = {
  N_ ("The ground"),       N_ ("Words and fine lines"), N_ ("The main shapes"), N_ ("Where one looks first"),
  N_ ("Big quiet shapes"), N_ ("Dark weights"),
};

struct _HfInspectorOwnColors
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkEditable *title;
  GtkBox *rows;
  GtkDropDown *headline;
  GtkDropDown *on_deep;
  GtkDropDown *on_primary;
  GtkSwitch *ink_saving;
  HfContrastList *contrasts;
  GtkWidget *keep;
  GtkLabel *keep_label;

  HfColorRow *colors[HF_N_BASE_COLOR_ROLES];
};

G_DEFINE_FINAL_TYPE (HfInspectorOwnColors, hf_inspector_own_colors, HF_TYPE_INSPECTOR_SECTION)

static HfCard *
get_card (HfInspectorOwnColors *self)
{
  return hf_document_get_card (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)));
}

/* The card's palette, or a copy of it for somebody to change. Returns: (transfer full) */
static HfPalette *
get_own (HfInspectorOwnColors *self)
{
  HfPalette *palette = get_card (self)->palette;
  g_autofree char *title = NULL;

  if (hf_palette_is_own (palette))
    return hf_palette_ref (palette);

  /* Translators: %s is a palette somebody changes: “My Sea Glass”. */
  title = g_strdup_printf (_ ("My %s"), hf_palette_title (palette));
  return hf_palette_make_own (palette, title);
}

static GtkDropDown *
get_pointer (HfInspectorOwnColors *self, guint index)
{
  GtkDropDown *drop_downs[] = { self->headline, self->on_deep, self->on_primary };

  return drop_downs[index];
}

static void
show_pointers (HfInspectorOwnColors *self, HfPalette *palette)
{
  const char *titles[HF_N_BASE_COLOR_ROLES + 1] = { NULL };

  for (HfColorRole role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    titles[role] = hf_color_role_title (palette, role);
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      GtkDropDown *drop_down = get_pointer (self, i);

      hf_string_list_assign (GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)), titles);
      gtk_drop_down_set_selected (drop_down, (guint) hf_palette_get_base (palette, pointers[i]));
    }
}

/* What pressing the button does. */
static void
show_shelf (HfInspectorOwnColors *self, HfPalette *palette)
{
  HfShelfState state = hf_palette_shelf_find (palette);
  const char *text = state == HF_SHELF_UNKNOWN ? _ ("Keep Among My Colours")
                     : state == HF_SHELF_OTHER ? _ ("Keep as It Is Now")
                                               : _ ("Remove from My Colours");

  gtk_label_set_text (self->keep_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
hf_inspector_own_colors_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorOwnColors *self = HF_INSPECTOR_OWN_COLORS (section);
  HfPalette *palette = hf_document_get_card (document)->palette;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->rows)))
    return;

  if (!g_str_equal (gtk_editable_get_text (self->title), hf_palette_title (palette)))
    gtk_editable_set_text (self->title, hf_palette_title (palette));
  for (HfColorRole role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    hf_color_row_set_color (self->colors[role], &palette->colors[role]);
  show_pointers (self, palette);
  gtk_switch_set_active (self->ink_saving, palette->ink_saving);
  hf_contrast_list_set_palette (self->contrasts, palette);
  show_shelf (self, palette);
}

/* Gives the card @palette (transfer full). */
static void
push (HfInspectorOwnColors *self, HfPalette *palette, const char *run, const char *label)
{
  g_autoptr (HfPalette) taken = palette;

  if (!hf_palette_equal (taken, get_card (self)->palette))
    hf_inspector_section_push (HF_INSPECTOR_SECTION (self), hf_card_with_palette (get_card (self), taken), run, "%s",
                               label);
}

static void
preview_color (HfInspectorOwnColors *self, HfColorRole role, const HfColor *color)
{
  g_autoptr (HfPalette) changed = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  if (color != NULL)
    changed = hf_palette_with_color (get_card (self)->palette, role, color);
  hf_inspector_section_preview (HF_INSPECTOR_SECTION (self),
                                changed != NULL ? hf_card_with_palette (get_card (self), changed) : NULL);
}

static void
choose_color (HfInspectorOwnColors *self, HfColorRole role, const HfColor *color)
{
  g_autoptr (HfPalette) own = NULL;
  g_autofree char *run = NULL;
  g_autofree char *label = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  own = get_own (self);
  run = g_strdup_printf ("color-%s", hf_color_role_name (role));
  /* Translators: %s is a colour of the palette: “Change Accent”. */
  label = g_strdup_printf (_ ("Change %s"), hf_color_role_title (own, role));
  push (self, hf_palette_with_color (own, role, color), run, label);
}

static HfColorRole
role_of_row (HfInspectorOwnColors *self, HfColorRow *row)
{
  HfColorRole role = 0;

  while (self->colors[role] != row)
    role++;

  return role;
}

static void
row_preview (HfInspectorOwnColors *self, const HfColor *color, HfColorRow *row)
{
  preview_color (self, role_of_row (self, row), color);
}

static void
row_chosen (HfInspectorOwnColors *self, const HfColor *color, HfColorRow *row)
{
  choose_color (self, role_of_row (self, row), color);
}

static void
end_run (HfInspectorOwnColors *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
contrast_preview (HfInspectorOwnColors *self, int role, const HfColor *color)
{
  preview_color (self, (HfColorRole) role, color);
}

static void
contrast_mend (HfInspectorOwnColors *self, int role, const HfColor *color)
{
  choose_color (self, (HfColorRole) role, color);
  end_run (self);
}

static void
title_changed (HfInspectorOwnColors *self)
{
  const char *title = gtk_editable_get_text (self->title);
  g_autoptr (HfPalette) own = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) || title[0] == '\0' ||
      g_str_equal (title, hf_palette_title (get_card (self)->palette)))
    return;

  own = get_own (self);
  push (self, hf_palette_with_title (own, title), "palette-title", _ ("Rename Colours"));
}

static void
pointer_selected (HfInspectorOwnColors *self, GParamSpec *spec, GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  guint index = 0;
  g_autoptr (HfPalette) own = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) || selected >= HF_N_BASE_COLOR_ROLES)
    return;

  while (get_pointer (self, index) != drop_down)
    index++;
  own = get_own (self);
  if (hf_palette_get_base (own, pointers[index]) != (HfColorRole) selected)
    push (self, hf_palette_with_pointer (own, pointers[index], (HfColorRole) selected), NULL,
          _ ("Change Colour of Words"));
}

static void
ink_saving_switched (HfInspectorOwnColors *self)
{
  gboolean active = gtk_switch_get_active (self->ink_saving);
  g_autoptr (HfPalette) own = NULL;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)) || active == get_card (self)->palette->ink_saving)
    return;

  own = get_own (self);
  push (self, hf_palette_with_ink_saving (own, active), NULL, _ ("Line and Wash"));
}

static void
keep_clicked (HfInspectorOwnColors *self)
{
  HfPalette *palette;

  if (hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    return;

  palette = get_card (self)->palette;
  if (hf_palette_shelf_find (palette) == HF_SHELF_SAME)
    hf_palette_shelf_forget (GTK_WIDGET (self), palette);
  else
    hf_palette_shelf_keep (GTK_WIDGET (self), palette);
}

static void
take_from_logo (HfInspectorOwnColors *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));

  if (document != NULL)
    hf_palette_shelf_open_logo (GTK_WIDGET (self), document);
}

static void
open_file (HfInspectorOwnColors *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));

  if (document != NULL)
    hf_palette_shelf_open (GTK_WIDGET (self), document);
}

static void
save_file (HfInspectorOwnColors *self)
{
  if (!hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self)))
    hf_palette_shelf_save (GTK_WIDGET (self), get_card (self)->palette);
}

/* Nothing is worked out while it is folded. */
static void
refresh (HfInspectorOwnColors *self)
{
  if (hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)) != NULL)
    hf_document_widget_refresh (HF_DOCUMENT_WIDGET (self));
}

static void
hf_inspector_own_colors_class_init (HfInspectorOwnColorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HF_INSPECTOR_SECTION_CLASS (klass)->update = hf_inspector_own_colors_update;

  g_type_ensure (HF_TYPE_CONTRAST_LIST);
  hf_inspector_section_class_set_template (HF_INSPECTOR_SECTION_CLASS (klass), "inspector-own-colors");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, title);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, rows);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, headline);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, on_deep);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, on_primary);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, ink_saving);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, contrasts);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, keep);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorOwnColors, keep_label);
  gtk_widget_class_bind_template_callback (widget_class, title_changed);
  gtk_widget_class_bind_template_callback (widget_class, end_run);
  gtk_widget_class_bind_template_callback (widget_class, pointer_selected);
  gtk_widget_class_bind_template_callback (widget_class, ink_saving_switched);
  gtk_widget_class_bind_template_callback (widget_class, contrast_preview);
  gtk_widget_class_bind_template_callback (widget_class, contrast_mend);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked);
  gtk_widget_class_bind_template_callback (widget_class, take_from_logo);
  gtk_widget_class_bind_template_callback (widget_class, open_file);
  gtk_widget_class_bind_template_callback (widget_class, save_file);
}

static void
add_rows (HfInspectorOwnColors *self)
{
  for (HfColorRole role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    {
      GtkWidget *row = hf_color_row_new (hf_color_role_title (NULL, role), _ (uses[role]));

      self->colors[role] = HF_COLOR_ROW (row);
      g_signal_connect_object (row, "preview", G_CALLBACK (row_preview), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "left", G_CALLBACK (end_run), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, row);
    }
}

static void
hf_inspector_own_colors_init (HfInspectorOwnColors *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      hf_drop_down_keep_name (get_pointer (self, i));
      hf_drop_down_ellipsize (get_pointer (self, i));
    }
  g_signal_connect_object (self->rows, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (hf_application_get_default (), "palettes-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}
