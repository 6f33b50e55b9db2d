/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-page-private.h"

#include "ui/application.h"
#include "ui/header-bar.h"
#include "ui/menu-tip.h"

#include <glib/gi18n.h>

/* The preview moves the cards aside; the second click of a double click must still find its card. */
#define OPEN_DELAY_MS 180

#define WIDE_PREVIEW_PX 392
#define WIDE_SEARCH_PX 380

G_DEFINE_FINAL_TYPE (HfGalleryPage, hf_gallery_page, GTK_TYPE_WIDGET)

static void
unselect_others (HfGalleryPage *self, GtkFlowBox *grid)
{
  GtkFlowBox *grids[] = { self->recent_grid, self->template_grid, self->other_grid };

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    if (grids[i] != grid)
      gtk_flow_box_unselect_all (grids[i]);
}

void
hf_gallery_page_close_preview (HfGalleryPage *self)
{
  g_clear_handle_id (&self->open_timeout, g_source_remove);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  unselect_others (self, NULL);
}

static void
preview (HfGalleryPage *self, HfGalleryEntry *entry)
{
  hf_gallery_preview_set_entry (self->preview, entry, hf_filter_bar_get_palette (self->filter_bar),
                                self->filter.facets[HF_FACET_LANGUAGE]);
}

static gboolean
open_preview (gpointer data)
{
  HfGalleryPage *self = data;

  self->open_timeout = 0;
  self->opened_us = g_get_monotonic_time ();
  preview (self, hf_gallery_tile_get_entry (self->chosen));
  adw_flap_set_reveal_flap (self->flap, TRUE);
  return G_SOURCE_REMOVE;
}

/* One looks at the card selected. */
static void
selection_changed (HfGalleryPage *self, GtkFlowBox *grid)
{
  g_autoptr (GList) selected = gtk_flow_box_get_selected_children (grid);

  if (selected == NULL)
    return;

  unselect_others (self, grid);
  g_set_object (&self->chosen, HF_GALLERY_TILE (selected->data));
  if (hf_gallery_tile_get_entry (self->chosen) == NULL)
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (adw_flap_get_reveal_flap (self->flap))
    preview (self, hf_gallery_tile_get_entry (self->chosen));
  else if (self->open_timeout == 0)
    self->open_timeout = g_timeout_add (OPEN_DELAY_MS, open_preview, self);
}

static void
activated (HfGalleryPage *self, GtkFlowBoxChild *child)
{
  gint64 double_click_ms = 0;
  int setting = 0;
  HfGalleryTile *tile = HF_GALLERY_TILE (child);

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &setting, NULL);
  double_click_ms = setting;
  /* Another card came under the pointer between the two clicks. */
  if (self->chosen != NULL && g_get_monotonic_time () - self->opened_us < double_click_ms * 1000)
    tile = self->chosen;

  g_clear_handle_id (&self->open_timeout, g_source_remove);
  if (hf_gallery_tile_get_entry (tile) != NULL)
    hf_gallery_page_use_entry (self, hf_gallery_tile_get_entry (tile));
  else
    hf_gallery_tile_open_menu (tile);
}

static void
use_previewed (HfGalleryPage *self)
{
  HfGalleryEntry *entry = hf_gallery_preview_get_entry (self->preview);

  if (entry != NULL)
    hf_gallery_page_use_entry (self, entry);
}

void
hf_gallery_page_go_on (HfGalleryPage *self)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  if (adw_flap_get_reveal_flap (self->flap))
    use_previewed (self);
}

static void
search_changed (HfGalleryPage *self)
{
  if (hf_gallery_filter_set_words (&self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry))))
    hf_gallery_page_arrange (self);
}

static void
stop_search (HfGalleryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (self->search_button, FALSE);
  hf_gallery_page_focus (self);
}

static void
search_toggled (HfGalleryPage *self)
{
  gboolean active = gtk_toggle_button_get_active (self->search_button);

  if (self->size_class != HF_SIZE_NARROW)
    return;
  gtk_stack_set_visible_child_name (self->title_stack, active ? "search" : "title");
  if (active)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
clear_filters (HfGalleryPage *self)
{
  if (self->filter.words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    hf_filter_bar_clear (self->filter_bar);
}

static void
filter_changed (HfGalleryPage *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < HF_N_FACETS; i++)
    changed |= hf_gallery_filter_set (&self->filter, i, hf_filter_bar_get_facet (self->filter_bar, i));
  if (!changed)
    return;

  hf_gallery_page_arrange (self);
  if (adw_flap_get_reveal_flap (self->flap))
    preview (self, hf_gallery_preview_get_entry (self->preview));
}

static void
palette_changed (HfGalleryPage *self)
{
  hf_gallery_page_arrange (self);
  if (adw_flap_get_reveal_flap (self->flap))
    preview (self, hf_gallery_preview_get_entry (self->preview));
}

void
hf_gallery_page_set_size_class (HfGalleryPage *self, HfSizeClass size_class)
{
  gboolean narrow = size_class == HF_SIZE_NARROW;
  gboolean searching = self->filter.words != NULL;

  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  self->size_class = size_class;
  hf_header_bar_set_narrow (self->header, narrow);
  gtk_widget_set_visible (self->open_icon, narrow);
  gtk_widget_set_visible (self->open_label, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), narrow);
  gtk_toggle_button_set_active (self->search_button, narrow && searching);
  gtk_stack_set_visible_child_name (self->title_stack, narrow && !searching ? "title" : "search");
  gtk_widget_set_size_request (GTK_WIDGET (self->search_entry), size_class == HF_SIZE_WIDE ? WIDE_SEARCH_PX : -1, -1);
  adw_flap_set_fold_policy (self->flap,
                            size_class == HF_SIZE_WIDE ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  hf_notice_set_narrow (self->notice, narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->preview), narrow ? 360 : WIDE_PREVIEW_PX, -1);
  hf_filter_bar_set_size_class (self->filter_bar, size_class);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  hf_gallery_page_arrange (self);
}

void
hf_gallery_page_search (HfGalleryPage *self)
{
  if (self->size_class == HF_SIZE_NARROW)
    gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
hf_gallery_page_open_menu (HfGalleryPage *self)
{
  gtk_menu_button_popup (self->menu_button);
}

void
hf_gallery_page_choose_none (HfGalleryPage *self)
{
  g_clear_handle_id (&self->open_timeout, g_source_remove);
  g_clear_object (&self->chosen);
}

static void
templates_changed (HfGalleryPage *self)
{
  gboolean typing = gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0';

  hf_gallery_page_choose_none (self);
  hf_gallery_page_rebuild (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !typing)
    hf_gallery_page_focus (self);
}

static gboolean
escape (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);

  if (adw_flap_get_reveal_flap (self->flap))
    hf_gallery_page_close_preview (self);
  else if (self->filter.words != NULL)
    stop_search (self);
  else
    return FALSE;

  hf_gallery_page_focus (self);
  return TRUE;
}

static gboolean
search (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  hf_gallery_page_search (HF_GALLERY_PAGE (widget));
  return TRUE;
}

static void
preview_closed (HfGalleryPage *self)
{
  hf_gallery_page_close_preview (self);
  hf_gallery_page_focus (self);
}

/* Folded away by a click beside it, too. */
static void
reveal_changed (HfGalleryPage *self)
{
  if (!adw_flap_get_reveal_flap (self->flap))
    unselect_others (self, NULL);
}

static void
recent_changed (HfGalleryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  /* A card that has just been opened changes the list too, and must not lose the focus to it. */
  gboolean on_cards = focus != NULL && HF_IS_GALLERY_TILE (focus);

  hf_gallery_page_rebuild_recent (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && on_cards)
    hf_gallery_page_focus (self);
}

/* A window that opens with a card has no use for tiles. */
static void
attach_model (HfGalleryPage *self)
{
  self->model = g_object_ref (hf_application_get_gallery (hf_application_get_default ()));
  g_signal_connect_object (self->model, "templates-changed", G_CALLBACK (templates_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "recent-changed", G_CALLBACK (recent_changed), self, G_CONNECT_SWAPPED);
  hf_gallery_page_rebuild (self);
  hf_gallery_page_rebuild_recent (self);
}

static void
hf_gallery_page_map (GtkWidget *widget)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);

  GTK_WIDGET_CLASS (hf_gallery_page_parent_class)->map (widget);

  if (self->model == NULL)
    attach_model (self);
  hf_gallery_model_reload_recent (self->model);
  hf_gallery_page_focus (self);
}

static void
hf_gallery_page_dispose (GObject *object)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (object);

  hf_gallery_page_choose_none (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->model);
  g_clear_pointer (&self->crashed, g_ptr_array_unref);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  hf_gallery_filter_clear (&self->filter);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_gallery_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/gallery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, box);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, header);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, open_icon);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, open_label);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, flap);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, preview);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, sections);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, notice);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, recent_section);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, show_all_button);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, template_title);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, template_count);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, template_section);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, other_section);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, other_title);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, recent_grid);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, template_grid);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, other_grid);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, clear_label);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryPage, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed);
  gtk_widget_class_bind_template_callback_full (widget_class, "keynav_failed",
                                                G_CALLBACK (hf_gallery_page_keynav_failed));
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, palette_changed);
  gtk_widget_class_bind_template_callback (widget_class, use_previewed);
  gtk_widget_class_bind_template_callback (widget_class, preview_closed);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed);
  gtk_widget_class_bind_template_callback (widget_class, hf_gallery_page_arrange);
  gtk_widget_class_bind_template_callback (widget_class, hf_gallery_page_recovery_chosen);
}

static void
hf_gallery_page_class_init (HfGalleryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_gallery_page_dispose;
  widget_class->map = hf_gallery_page_map;

  g_signal_new ("use-card", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_POINTER);
  g_signal_new ("open-entry", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                HF_TYPE_GALLERY_ENTRY);
  g_signal_new ("recover", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                G_TYPE_BOOLEAN);
  g_signal_new ("discarded", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("failed", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                G_TYPE_ERROR);

  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_GALLERY_PREVIEW);
  g_type_ensure (HF_TYPE_NOTICE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "gallery.blank", "s", hf_gallery_page_use_blank);
  gtk_widget_class_install_action (widget_class, "gallery.forget", "s", hf_gallery_page_forget);
  gtk_widget_class_install_action (widget_class, "gallery.remove-template", "s", hf_gallery_page_remove_template);
  gtk_widget_class_install_action (widget_class, "gallery.discard", "s", hf_gallery_page_discard);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_slash, 0, search, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  bind_template (widget_class);
}

static void
show_palettes (HfGalleryPage *self)
{
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (GPtrArray) doubts = hf_doubt_list_new ();
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, doubts);

  hf_filter_bar_set_palettes (self->filter_bar, palettes, doubts);
}

static void
hf_gallery_page_init (HfGalleryPage *self)
{
  self->tiles = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_menu_tip_rest (self->menu_button);

  self->blank_tile = hf_gallery_tile_new (NULL);
  gtk_flow_box_append (self->template_grid, self->blank_tile);
  show_palettes (self);
  g_signal_connect_object (hf_application_get_default (), "palettes-changed", G_CALLBACK (show_palettes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (hf_gallery_page_arrange), self, G_CONNECT_SWAPPED);
  hf_gallery_page_set_size_class (self, HF_SIZE_WIDE);
}
