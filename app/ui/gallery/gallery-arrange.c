/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cards the gallery shows, under which heading. */
#include "card/look-title.h"
#include "ui/gallery/gallery-page-private.h"

#include <glib/gi18n.h>

/* The box a card's picture fills, in pixels at 100 % text. */
#define BOX_WIDTH 164
#define BOX_HEIGHT 212
#define NARROW_BOX_WIDTH 140
#define NARROW_BOX_HEIGHT 184

#define FULL_DPI (96.0 * 1024.0)

static double
get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / FULL_DPI : 1.0;
}

void
hf_gallery_page_size_tile (HfGalleryPage *self, HfGalleryTile *tile)
{
  double scale = get_text_scale (GTK_WIDGET (self));
  gboolean narrow = self->size_class == HF_SIZE_NARROW;

  /* Two side by side still fit into a narrow window. */
  if (narrow)
    scale = MIN (scale, 1.0);
  hf_gallery_tile_set_box (tile, (int) ((narrow ? NARROW_BOX_WIDTH : BOX_WIDTH) * scale),
                           (int) ((narrow ? NARROW_BOX_HEIGHT : BOX_HEIGHT) * scale), narrow);
}

static gboolean
matches (HfGalleryPage *self, HfGalleryEntry *entry)
{
  return hf_gallery_filter_matches (&self->filter, hf_gallery_entry_get_sketch (entry),
                                    hf_gallery_entry_get_wordings (entry), hf_gallery_entry_get_search_text (entry));
}

/* Puts @tile at the end of @grid. */
static void
move_tile (GtkWidget *tile, GtkFlowBox *grid)
{
  GtkWidget *parent = gtk_widget_get_parent (tile);

  if (parent != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (parent), tile);
  gtk_flow_box_append (grid, tile);
}

/* The grid of art that takes the colours asked for, or that of what keeps its own. */
static GtkFlowBox *
find_grid (HfGalleryPage *self, GtkWidget *tile, HfPalette *palette)
{
  HfGalleryEntry *entry = hf_gallery_tile_get_entry (HF_GALLERY_TILE (tile));
  gboolean suits = palette == NULL || hf_gallery_suits (hf_gallery_entry_get_sketch (entry), palette);

  return suits ? self->template_grid : self->other_grid;
}

/* Returns: whether any tile lies in a grid it should not be in, so that all are laid out anew. */
static gboolean
must_move (HfGalleryPage *self, HfPalette *palette)
{
  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);

      if (gtk_widget_get_parent (tile) != GTK_WIDGET (find_grid (self, tile, palette)))
        return TRUE;
    }

  return FALSE;
}

static void
sort_into_grids (HfGalleryPage *self, HfPalette *palette)
{
  if (!must_move (self, palette))
    return;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);

      move_tile (tile, find_grid (self, tile, palette));
    }
}

static void
count_cards (HfGalleryPage *self, HfPalette *palette, guint n_shown)
{
  gboolean plain = palette == NULL && !hf_gallery_filter_has_facets (&self->filter) && self->filter.words == NULL;
  g_autofree char *count = NULL;

  if (palette != NULL)
    /* Translators: how many, and a palette: “31 in Sea Glass”. */
    count = g_strdup_printf (_ ("%u in %s"), n_shown, hf_palette_title (palette));
  else
    count = g_strdup_printf ("%u", n_shown);
  gtk_label_set_text (self->template_count, count);
  gtk_label_set_text (self->template_title,
                      plain && self->size_class != HF_SIZE_NARROW ? _ ("Start from a template") : _ ("Templates"));
  gtk_label_set_text (self->other_title, palette != NULL && palette->dark ? _ ("Day art") : _ ("Night art"));
}

static void
tell_nothing (HfGalleryPage *self)
{
  gboolean words = self->filter.words != NULL;
  const char *way_out = words ? _ ("Clear Search") : _ ("Show All Templates");
  g_autofree char *title =
      words ? g_strdup_printf (_ ("No card says “%s”"), self->filter.words) : g_strdup (_ ("No template is like that"));

  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, words && hf_gallery_filter_has_facets (&self->filter)
                                                      ? _ ("None among those the filters leave.")
                                                      : NULL);
  gtk_label_set_text (GTK_LABEL (self->clear_label), way_out);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, way_out, -1);
}

void
hf_gallery_page_arrange (HfGalleryPage *self)
{
  HfPalette *palette = hf_filter_bar_get_palette (self->filter_bar);
  gboolean asked = hf_gallery_filter_has_facets (&self->filter) || self->filter.words != NULL;
  guint n_suiting = 0;
  guint n_others = 0;
  guint n_recent;

  if (self->model == NULL)
    return; /* nobody looks yet */

  n_recent = hf_gallery_page_arrange_recent (self);
  sort_into_grids (self, palette);
  for (guint i = 0; i < self->tiles->len; i++)
    {
      HfGalleryTile *tile = g_ptr_array_index (self->tiles, i);
      gboolean shown = matches (self, hf_gallery_tile_get_entry (tile));

      hf_gallery_page_size_tile (self, tile);
      hf_gallery_tile_set_look (tile, palette, self->filter.facets[HF_FACET_LANGUAGE]);
      gtk_widget_set_visible (GTK_WIDGET (tile), shown);
      if (shown && gtk_widget_get_parent (GTK_WIDGET (tile)) == GTK_WIDGET (self->other_grid))
        n_others++;
      else if (shown)
        n_suiting++;
    }
  hf_gallery_page_size_tile (self, HF_GALLERY_TILE (self->blank_tile));
  gtk_widget_set_visible (self->blank_tile, !asked && palette == NULL);
  count_cards (self, palette, n_suiting);
  gtk_widget_set_visible (self->template_section, n_suiting > 0 || !asked);
  gtk_widget_set_visible (self->other_section, n_others > 0);
  tell_nothing (self);
  gtk_stack_set_visible_child_name (
      self->stack,
      hf_gallery_model_is_ready (self->model) && asked && n_suiting + n_others + n_recent == 0 ? "nothing" : "cards");
}

void
hf_gallery_page_rebuild (HfGalleryPage *self)
{
  const GPtrArray *templates = hf_gallery_model_get_templates (self->model);
  g_autoptr (GPtrArray) sketches = g_ptr_array_new ();
  g_autoptr (GPtrArray) wordings = g_ptr_array_new ();

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);

      gtk_flow_box_remove (GTK_FLOW_BOX (gtk_widget_get_parent (tile)), tile);
    }
  g_ptr_array_set_size (self->tiles, 0);
  for (guint i = 0; i < templates->len; i++)
    {
      HfGalleryEntry *entry = g_ptr_array_index (templates, i);

      g_ptr_array_add (self->tiles, g_object_ref_sink (hf_gallery_tile_new (entry)));
      g_ptr_array_add (sketches, (gpointer) hf_gallery_entry_get_sketch (entry));
      g_ptr_array_extend (wordings, (GPtrArray *) hf_gallery_entry_get_wordings (entry), NULL, NULL);
    }
  hf_filter_bar_set_cards (self->filter_bar, sketches, wordings);
  hf_gallery_page_arrange (self);
}
