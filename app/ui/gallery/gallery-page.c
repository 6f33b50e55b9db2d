/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-page-private.h"

#include "card/new-card.h"
#include "ui/application.h"
#include "ui/files/settings.h"
#include "ui/header-bar.h"

#include <glib/gi18n.h>
#include <time.h>

/* The preview moves the cards aside; the second click of a double click must still find its card. */
#define OPEN_DELAY_MS 180

#define WIDE_PREVIEW_PX 392
#define WIDE_SEARCH_PX 380

G_DEFINE_FINAL_TYPE (HfGalleryPage, hf_gallery_page, GTK_TYPE_WIDGET)

enum
{
  USE_CARD,
  OPEN_ENTRY,
  RECOVER,
  DISCARDED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
unselect_others (HfGalleryPage *self, GtkFlowBox *grid)
{
  GtkFlowBox *grids[] = { self->recent_grid, self->template_grid, self->other_grid };

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    if (grids[i] != grid)
      gtk_flow_box_unselect_all (grids[i]);
}

static void
close_preview (HfGalleryPage *self)
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
fail (HfGalleryPage *self, const char *what, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, what, error);
}

/* A new card of @model as people prefer theirs, where the design comes out right so. @palette (nullable). Returns: (transfer full) */
static HfCard *
make_card (HfCard *model, HfPalette *palette)
{
  HfSettings *settings = hf_settings_get_default ();
  const char *id = hf_settings_get_format (settings);
  const HfFormat *format = id != NULL ? hf_format_from_id (id) : NULL;
  HfNewCard wishes = { .palette = palette };

  if (format != NULL && format != model->format && hf_format_is_near (model->format, format))
    wishes.format = format;
  return hf_new_card (model, &wishes, (gint64) time (NULL));
}

static void
loaded_for_use (GObject *source, GAsyncResult *result, gpointer data)
{
  HfGalleryEntry *entry = HF_GALLERY_ENTRY (source);
  g_autoptr (HfGalleryPage) self = data;
  g_autoptr (GError) error = NULL;
  HfCard *model = hf_gallery_entry_load_finish (entry, result, &error);
  HfPalette *palette = hf_filter_bar_get_palette (self->filter_bar);
  const char *language = self->filter.facets[HF_FACET_LANGUAGE];
  g_autoptr (HfCard) said = NULL;
  g_autoptr (HfCard) card = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (model == NULL)
    {
      fail (self, _ ("This template could not be used"), error);
      return;
    }

  if (language == NULL)
    language = hf_settings_get_language (hf_settings_get_default ());
  said = hf_gallery_entry_say (entry, model, language);
  card = make_card (said, palette != NULL && hf_gallery_suits (model, palette) ? palette : NULL);
  close_preview (self);
  g_signal_emit (self, signals[USE_CARD], 0, card);
}

static void
use_entry (HfGalleryPage *self, HfGalleryEntry *entry)
{
  if (!hf_gallery_entry_is_template (entry))
    {
      g_signal_emit (self, signals[OPEN_ENTRY], 0, entry);
      return;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hf_gallery_entry_load_async (entry, self->cancellable, loaded_for_use, g_object_ref (self));
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
    use_entry (self, hf_gallery_tile_get_entry (tile));
  else
    hf_gallery_tile_open_menu (tile);
}

static void
use_previewed (HfGalleryPage *self)
{
  HfGalleryEntry *entry = hf_gallery_preview_get_entry (self->preview);

  if (entry != NULL)
    use_entry (self, entry);
}

void
hf_gallery_page_go_on (HfGalleryPage *self)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  if (adw_flap_get_reveal_flap (self->flap))
    use_previewed (self);
}

static void
use_blank (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfGalleryPage *self = HF_GALLERY_PAGE (widget);
  const HfFormat *format = hf_format_from_id (g_variant_get_string (parameter, NULL));
  HfLibrary *library = hf_application_get_library (hf_application_get_default ());
  g_autoptr (GPtrArray) palettes = hf_library_list_palettes (library, NULL);
  g_autoptr (GPtrArray) pairings = hf_library_list_pairings (library, NULL);
  HfNewCard wishes = { .language = hf_settings_get_language (hf_settings_get_default ()) };
  g_autoptr (HfCard) blank = NULL;
  g_autoptr (HfCard) card = NULL;

  g_return_if_fail (format != NULL);

  if (palettes->len == 0 || pairings->len == 0)
    {
      g_autoptr (GError) error = g_error_new_literal (HF_LIBRARY_ERROR, HF_LIBRARY_ERROR_NOT_FOUND,
                                                      _ ("Heartfelt’s own palettes and lettering are missing. "
                                                         "Install it again, or open a card you have."));

      fail (self, _ ("A blank card could not be made"), error);
      return;
    }

  blank = hf_new_blank_card (format, g_ptr_array_index (palettes, 0), g_ptr_array_index (pairings, 0),
                             (gint64) time (NULL));
  card = hf_new_card (blank, &wishes, (gint64) time (NULL));
  g_signal_emit (self, signals[USE_CARD], 0, card);
}

/* Puts the cursor of @grid, which gtk_widget_grab_focus() leaves where it is, and the focus on a card. */
static void
move_cursor (HfGalleryPage *self, GtkFlowBox *grid, GtkMovementStep step, int count, gboolean select)
{
  gboolean moved = FALSE;

  self->placing = TRUE;
  g_signal_emit_by_name (grid, "move-cursor", step, count, FALSE, !select, &moved);
  self->placing = FALSE;
}

static gboolean
has_cards (GtkFlowBox *grid)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (child != NULL && !gtk_widget_get_visible (child))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL && gtk_widget_get_mapped (GTK_WIDGET (grid));
}

/* From the last card of a grid on to the next grid, and from the first back. */
static gboolean
keynav_failed (GtkFlowBox *grid, GtkDirectionType direction, HfGalleryPage *self)
{
  GtkFlowBox *grids[] = { self->recent_grid, self->template_grid, self->other_grid };
  int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
  int place = grid == grids[0] ? 0 : grid == grids[1] ? 1 : 2;

  if (self->placing)
    return FALSE;
  for (place += step; place >= 0 && place < (int) G_N_ELEMENTS (grids); place += step)
    if (has_cards (grids[place]))
      {
        move_cursor (self, grids[place], GTK_MOVEMENT_BUFFER_ENDS, -step, TRUE);
        return TRUE;
      }

  return FALSE;
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
hf_gallery_page_focus (HfGalleryPage *self)
{
  g_return_if_fail (HF_IS_GALLERY_PAGE (self));

  if (self->chosen != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->chosen)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->chosen));
      return;
    }
  if (has_cards (self->recent_grid))
    {
      move_cursor (self, self->recent_grid, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
      return;
    }

  move_cursor (self, self->template_grid, GTK_MOVEMENT_BUFFER_ENDS, -1, FALSE);
  if (gtk_widget_get_visible (self->blank_tile) && self->tiles->len > 0)
    move_cursor (self, self->template_grid, GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE);
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
    close_preview (self);
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
  close_preview (self);
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
show_all_toggled (HfGalleryPage *self)
{
  hf_gallery_page_arrange (self);
}

static void
text_size_changed (HfGalleryPage *self)
{
  hf_gallery_page_arrange (self);
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
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, palette_changed);
  gtk_widget_class_bind_template_callback (widget_class, use_previewed);
  gtk_widget_class_bind_template_callback (widget_class, preview_closed);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_all_toggled);
  gtk_widget_class_bind_template_callback (widget_class, hf_gallery_page_recovery_chosen);
}

static void
hf_gallery_page_class_init (HfGalleryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_gallery_page_dispose;
  widget_class->map = hf_gallery_page_map;

  signals[USE_CARD] = g_signal_new ("use-card", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[OPEN_ENTRY] = g_signal_new ("open-entry", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, HF_TYPE_GALLERY_ENTRY);
  signals[RECOVER] = g_signal_new ("recover", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[DISCARDED] = g_signal_new ("discarded", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", HF_TYPE_GALLERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  2, G_TYPE_STRING, G_TYPE_ERROR);

  g_type_ensure (HF_TYPE_FILTER_BAR);
  g_type_ensure (HF_TYPE_GALLERY_PREVIEW);
  g_type_ensure (HF_TYPE_NOTICE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "gallery.blank", "s", use_blank);
  gtk_widget_class_install_action (widget_class, "gallery.forget", "s", hf_gallery_page_forget);
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

  self->blank_tile = hf_gallery_tile_new (NULL);
  gtk_flow_box_append (self->template_grid, self->blank_tile);
  show_palettes (self);
  g_signal_connect_object (hf_application_get_default (), "palettes-changed", G_CALLBACK (show_palettes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed), self, G_CONNECT_SWAPPED);
  hf_gallery_page_set_size_class (self, HF_SIZE_WIDE);
}
