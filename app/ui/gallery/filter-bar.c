/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/filter-bar.h"

#include "base/doubt.h"
#include "card/look-title.h"
#include "ui/gallery/gallery-words.h"
#include "ui/palette-swatch.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

#define SWATCH_PX 26

struct _HfFilterBar
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *menus;
  GtkMenuButton *all_button; /* for all facets, where there is no room for a button each */
  GtkLabel *all_label;
  GtkMenuButton *facet_buttons[HF_N_FACETS];
  GtkLabel *facet_labels[HF_N_FACETS];
  GtkLabel *caption;
  GtkBox *swatches;

  GSimpleActionGroup *actions;
  GMenu *menu;                /* all facets */
  GMenu *facets[HF_N_FACETS]; /* one section each, of what may be asked for */
  GPtrArray *palettes;        /* of HfPalette */
  HfPalette *palette;         /* one of them, or NULL */
};

G_DEFINE_FINAL_TYPE (HfFilterBar, hf_filter_bar, GTK_TYPE_WIDGET)

enum
{
  FILTER_CHANGED,
  PALETTE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Also names of actions. */
static const char *const facet_ids[HF_N_FACETS] = { "theme", "format", "mood", "language" };
static const char *const facet_titles[HF_N_FACETS] = { N_ ("Theme"), N_ ("Format"), N_ ("Mood"), N_ ("Language") };
static const char *const facet_anything[HF_N_FACETS] = { N_ ("All Themes"), N_ ("All Formats"), N_ ("All Moods"),
                                                         N_ ("All Languages") };

/* Returns: (transfer full) */
static char *
title_value (HfFacet facet, const char *value)
{
  const HfFormat *format;

  switch (facet)
    {
    case HF_FACET_THEME:
      return hf_theme_title (value);
    case HF_FACET_FORMAT:
      format = hf_format_from_id (value);
      return g_strdup (format != NULL ? _ (format->title) : value);
    case HF_FACET_MOOD:
      return hf_mood_title (value);
    default:
      return g_strdup (hf_language_title (value));
    }
}

const char *
hf_filter_bar_get_facet (HfFilterBar *self, HfFacet facet)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), facet_ids[facet]);
  const char *value = g_variant_get_string (state, NULL);

  /* The state holds the string as long as nobody changes it. */
  return value[0] != '\0' ? value : NULL;
}

static void
set_label (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_facet (HfFilterBar *self, HfFacet facet)
{
  const char *value = hf_filter_bar_get_facet (self, facet);
  const char *title = _ (facet_titles[facet]);
  g_autofree char *chosen = value != NULL ? title_value (facet, value) : NULL;
  /* Translators: what is filtered by, and what for, such as “Theme: Trust”. */
  g_autofree char *name = chosen != NULL ? g_strdup_printf (_ ("%s: %s"), title, chosen) : g_strdup (title);

  gtk_label_set_text (self->facet_labels[facet], chosen != NULL ? chosen : title);
  set_label (GTK_WIDGET (self->facet_buttons[facet]), name);
}

/* Says the one thing that is asked for, or how many there are. */
static void
name_all (HfFilterBar *self)
{
  const char *title = _ ("Filters");
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *listed = NULL;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  guint n_chosen;

  for (guint i = 0; i < HF_N_FACETS; i++)
    if (hf_filter_bar_get_facet (self, i) != NULL)
      g_ptr_array_add (chosen, title_value (i, hf_filter_bar_get_facet (self, i)));
  n_chosen = chosen->len;
  g_ptr_array_add (chosen, NULL);

  /* Translators: what stands between things that are filtered for: “Trust, Night”. */
  listed = g_strjoinv (_ (", "), (char **) chosen->pdata);
  count = g_strdup_printf (ngettext ("%u Filter", "%u Filters", n_chosen), n_chosen);
  name = n_chosen > 0 ? g_strdup_printf (_ ("%s: %s"), title, listed) : g_strdup (title);
  gtk_label_set_text (self->all_label, n_chosen == 0 ? title : n_chosen == 1 ? listed : count);
  set_label (GTK_WIDGET (self->all_button), name);
}

static void
facet_changed (GSimpleAction *action, GVariant *value, gpointer data)
{
  HfFilterBar *self = data;

  g_simple_action_set_state (action, value);
  for (guint i = 0; i < HF_N_FACETS; i++)
    name_facet (self, i);
  name_all (self);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Adds @value (nullable) of @facet as “title\nvalue”, unless it was @seen. */
static void
add_value (HfFacet facet, const char *value, GHashTable *seen, GPtrArray *lines)
{
  g_autofree char *title = NULL;

  if (value == NULL || !g_hash_table_add (seen, (gpointer) value))
    return;
  title = title_value (facet, value);
  g_ptr_array_add (lines, g_strconcat (title, "\n", value, NULL));
}

/* What there is of @facet, each once and in order. Returns: (transfer full) */
static GPtrArray *
list_values (HfFacet facet, const GPtrArray *cards, const GPtrArray *wordings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cards->len; i++)
    add_value (facet, hf_facet_get (facet, g_ptr_array_index (cards, i)), seen, lines);
  for (guint i = 0; facet == HF_FACET_LANGUAGE && i < wordings->len; i++)
    add_value (facet, hf_wording_get_language (g_ptr_array_index (wordings, i)), seen, lines);
  g_ptr_array_sort (lines, compare_titles);

  return lines;
}

static void
append_choice (GMenu *menu, HfFacet facet, const char *title, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);
  g_autofree char *action = g_strconcat ("filter.", facet_ids[facet], NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

void
hf_filter_bar_set_cards (HfFilterBar *self, const GPtrArray *cards, const GPtrArray *wordings)
{
  g_return_if_fail (HF_IS_FILTER_BAR (self));

  for (guint facet = 0; facet < HF_N_FACETS; facet++)
    {
      g_autoptr (GPtrArray) lines = list_values (facet, cards, wordings);
      g_autoptr (GMenu) values = g_menu_new ();
      g_autoptr (GMenu) anything = g_menu_new ();

      append_choice (anything, facet, _ (facet_anything[facet]), "");
      for (guint i = 0; i < lines->len; i++)
        {
          g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (lines, i), "\n", 2);

          append_choice (values, facet, parts[0], parts[1]);
        }
      g_menu_remove_all (self->facets[facet]);
      g_menu_append_section (self->facets[facet], NULL, G_MENU_MODEL (anything));
      g_menu_append_section (self->facets[facet], NULL, G_MENU_MODEL (values));
    }
}

void
hf_filter_bar_clear (HfFilterBar *self)
{
  g_return_if_fail (HF_IS_FILTER_BAR (self));

  for (guint i = 0; i < HF_N_FACETS; i++)
    if (hf_filter_bar_get_facet (self, i) != NULL)
      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), facet_ids[i], g_variant_new_string (""));
}

static void
swatch_toggled (HfFilterBar *self, GtkToggleButton *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "hf-index"));

  if (!gtk_toggle_button_get_active (button))
    return;

  self->palette = index > 0 ? g_ptr_array_index (self->palettes, index - 1) : NULL;
  gtk_label_set_text (self->caption,
                      self->palette != NULL ? hf_palette_title (self->palette) : _ ("Colours as designed"));
  g_signal_emit (self, signals[PALETTE_CHANGED], 0);
}

static GtkWidget *
add_swatch (HfFilterBar *self, guint index, GtkToggleButton *group)
{
  HfPalette *palette = index > 0 ? g_ptr_array_index (self->palettes, index - 1) : NULL;
  /* Translators: %s is a palette, such as “Sea Glass”. */
  g_autofree char *name = palette != NULL ? g_strdup_printf (_ ("Colours: %s"), hf_palette_title (palette))
                                          : g_strdup (_ ("Colours as Designed"));
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), hf_palette_swatch_new (palette, SWATCH_PX));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  hf_tip_set (button, palette != NULL ? hf_palette_title (palette) : _ ("Colours as Designed"));
  set_label (button, name);
  g_object_set_data (G_OBJECT (button), "hf-index", GUINT_TO_POINTER (index));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  if (group == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (swatch_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->swatches, button);
  return button;
}

/* A button that tells which files of palettes cannot be used, and why. */
static void
add_broken (HfFilterBar *self, const GPtrArray *doubts)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *text = hf_doubt_list_join (doubts, _ ("Mend that, or take the file away."));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "dialog-warning-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  hf_tip_set (button, _ ("Colours that cannot be used"));
  set_label (button, _ ("Colours that cannot be used"));
  gtk_box_append (self->swatches, button);
}

void
hf_filter_bar_set_palettes (HfFilterBar *self, const GPtrArray *palettes, const GPtrArray *doubts)
{
  gboolean had_one = self->palette != NULL;
  GtkToggleButton *group = NULL;
  GtkWidget *old;

  g_return_if_fail (HF_IS_FILTER_BAR (self));

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->swatches))) != NULL)
    gtk_box_remove (self->swatches, old);
  self->palette = NULL;
  g_ptr_array_set_size (self->palettes, 0);
  for (guint i = 0; i < palettes->len; i++)
    g_ptr_array_add (self->palettes, (gpointer) hf_palette_ref (g_ptr_array_index (palettes, i)));
  for (guint i = 0; i <= palettes->len; i++)
    {
      GtkWidget *button = add_swatch (self, i, group);

      if (group == NULL)
        group = GTK_TOGGLE_BUTTON (button);
    }
  if (doubts->len > 0)
    add_broken (self, doubts);
  if (had_one)
    g_signal_emit (self, signals[PALETTE_CHANGED], 0);
}

HfPalette *
hf_filter_bar_get_palette (HfFilterBar *self)
{
  g_return_val_if_fail (HF_IS_FILTER_BAR (self), NULL);

  return self->palette;
}

void
hf_filter_bar_set_size_class (HfFilterBar *self, HfSizeClass size_class)
{
  gboolean wide = size_class == HF_SIZE_WIDE;

  gtk_widget_set_visible (self->menus, wide);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), !wide);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), size_class != HF_SIZE_NARROW);
}

static void
hf_filter_bar_dispose (GObject *object)
{
  HfFilterBar *self = HF_FILTER_BAR (object);

  self->palette = NULL;
  g_clear_pointer (&self->palettes, g_ptr_array_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  for (guint i = 0; i < HF_N_FACETS; i++)
    g_clear_object (&self->facets[i]);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_filter_bar_parent_class)->dispose (object);
}

static void
hf_filter_bar_class_init (HfFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_filter_bar_dispose;

  signals[FILTER_CHANGED] =
      g_signal_new ("filter-changed", HF_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PALETTE_CHANGED] =
      g_signal_new ("palette-changed", HF_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, menus);
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, all_button);
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, all_label);
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, caption);
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, swatches);
}

/* A button with the name of its facet, or of what is asked for, and an arrow. */
static void
add_facet_button (HfFilterBar *self, HfFacet facet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (self->facets[facet]));
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (self->menus), button);
  self->facet_buttons[facet] = GTK_MENU_BUTTON (button);
  self->facet_labels[facet] = GTK_LABEL (label);
}

static void
hf_filter_bar_init (HfFilterBar *self)
{
  self->palettes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_palette_unref);
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < HF_N_FACETS; i++)
    {
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (facet_ids[i], G_VARIANT_TYPE_STRING, g_variant_new_string (""));

      g_signal_connect_object (action, "change-state", G_CALLBACK (facet_changed), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
      self->facets[i] = g_menu_new ();
      g_menu_append_submenu (self->menu, _ (facet_titles[i]), G_MENU_MODEL (self->facets[i]));
      add_facet_button (self, i);
      name_facet (self, i);
    }
  name_all (self);
  gtk_menu_button_set_menu_model (self->all_button, G_MENU_MODEL (self->menu));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (self->actions));
}
