/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/motif-tile.h"

#include "card/edit.h"
#include "card/new-card.h"
#include "ui/card-picture.h"
#include "ui/design/new-item.h"
#include "ui/search-words.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

#define PICTURE_PX 68

/* How much of its picture a motif fills. */
#define PART 0.86

struct _HfMotifTile
{
  GtkFlowBoxChild parent_instance;

  GtkWidget *picture;
  char *path;
  char *title;
  char *folded; /* all it is found by */
  gboolean night;

  HfAsset *asset;     /* once it is looked at */
  HfPalette *palette; /* it is shown in */
};

G_DEFINE_FINAL_TYPE (HfMotifTile, hf_motif_tile, GTK_TYPE_FLOW_BOX_CHILD)

static HfAsset *
load (HfMotifTile *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;

  if (self->asset != NULL)
    return self->asset;
  if (!g_file_get_contents (self->path, &contents, &length, error))
    return NULL;

  name = g_path_get_basename (self->path);
  bytes = g_bytes_new_take (contents, length);
  self->asset = hf_asset_new (name, bytes);
  return self->asset;
}

/* A card with nothing but the motif on it. Returns: (transfer full) */
static HfCard *
make_card (HfAsset *asset, HfCard *card)
{
  const HfFormat *format = hf_format_from_id ("screen-square");
  g_autoptr (HfCard) blank = hf_new_blank_card (format, card->palette, card->pairing, 0);
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_ART, "motif");
  g_autoptr (HfItem) item = NULL;

  draft->frame.width_mm = format->width_mm * PART;
  draft->frame.height_mm = format->height_mm * PART;
  draft->frame.x_mm = format->width_mm * (1 - PART) / 2;
  draft->frame.y_mm = format->height_mm * (1 - PART) / 2;
  hf_item_draft_take_asset (draft, hf_asset_ref (asset));
  draft->art.scaling = HF_SCALING_CONTAIN;
  draft->art.recolor = TRUE;
  item = hf_item_seal (draft);
  return hf_card_insert_item (blank, HF_PAGE_FRONT, 0, item);
}

void
hf_motif_tile_show (HfMotifTile *self, HfCard *card)
{
  g_autoptr (HfCard) shown = NULL;
  HfAsset *asset;

  g_return_if_fail (HF_IS_MOTIF_TILE (self));

  if (self->palette != NULL && hf_palette_equal (self->palette, card->palette))
    return;

  asset = load (self, NULL);
  if (asset == NULL)
    return; /* told when somebody wants it on the card */

  shown = make_card (asset, card);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = hf_palette_ref (card->palette);
  hf_card_picture_set_card (HF_CARD_PICTURE (self->picture), shown, HF_VIEW_FRONT);
}

gboolean
hf_motif_tile_matches (HfMotifTile *self, const char *words)
{
  g_return_val_if_fail (HF_IS_MOTIF_TILE (self), FALSE);

  return hf_search_finds (words, self->folded);
}

gboolean
hf_motif_tile_is_night (HfMotifTile *self)
{
  g_return_val_if_fail (HF_IS_MOTIF_TILE (self), FALSE);

  return self->night;
}

gboolean
hf_motif_tile_add (HfMotifTile *self, HfDocument *document, const HfPoint *at, GError **error)
{
  HfAsset *asset;

  g_return_val_if_fail (HF_IS_MOTIF_TILE (self), FALSE);

  asset = load (self, error);
  return asset != NULL && hf_new_art (document, self->title, asset, at, error);
}

static GdkContentProvider *
prepare_drag (HfMotifTile *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->picture);

  gtk_drag_source_set_icon (source, paintable, PICTURE_PX / 2, PICTURE_PX / 2);
  return gdk_content_provider_new_typed (HF_TYPE_MOTIF_TILE, self);
}

GtkWidget *
hf_motif_tile_new (const HfMotif *motif)
{
  HfMotifTile *self = g_object_new (HF_TYPE_MOTIF_TILE, NULL);
  /* Translators: %s is a piece of art, such as “Owl”. */
  g_autofree char *name = g_strdup_printf (_ ("Motif: %s"), motif->title);
  g_autofree char *names = g_strjoin (" ", motif->title, motif->id, motif->english, NULL);

  self->path = g_strdup (motif->path);
  self->title = g_strdup (motif->title);
  self->folded = hf_search_fold (names);
  self->night = motif->night;
  hf_tip_set (GTK_WIDGET (self), motif->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static void
hf_motif_tile_finalize (GObject *object)
{
  HfMotifTile *self = HF_MOTIF_TILE (object);

  g_free (self->path);
  g_free (self->title);
  g_free (self->folded);
  g_clear_pointer (&self->asset, hf_asset_unref);
  g_clear_pointer (&self->palette, hf_palette_unref);

  G_OBJECT_CLASS (hf_motif_tile_parent_class)->finalize (object);
}

static void
hf_motif_tile_class_init (HfMotifTileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_motif_tile_finalize;
}

static void
hf_motif_tile_init (HfMotifTile *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  self->picture = hf_card_picture_new (PICTURE_PX, PICTURE_PX);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_CENTER);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), self->picture);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
