/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/lighter.h"

#include "card/edit.h"
#include "render/picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define SIDE_PX 1200
#define SIDE_MM 50.8 /* two inches: 600 pixels an inch */

/* Noise, which no format makes small. */
static HfAsset *
make_noise (gboolean alpha)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, SIDE_PX, SIDE_PX);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize n = (gsize) gdk_pixbuf_get_rowstride (pixbuf) * SIDE_PX;
  g_autoptr (GRand) chance = g_rand_new_with_seed (1887);
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize length;

  for (gsize i = 0; i < n; i++)
    pixels[i] = (guint8) g_rand_int (chance);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, "compression", "1", NULL));
  bytes = g_bytes_new_take (data, length);
  return hf_asset_new ("noise", bytes);
}

/* A card with one picture, called `picture`. */
static HfCard *
make_card (HfAsset *asset)
{
  g_autoptr (HfPalette) palette = hf_palette_seal (hf_palette_draft (NULL));
  g_autoptr (HfPairing) pairing = hf_pairing_seal (hf_pairing_draft (NULL));
  g_autoptr (HfCard) blank = hf_card_seal (hf_card_draft_new (hf_format_from_id ("kudos-eu"), palette, pairing));
  HfItemDraft *draft = hf_item_draft_new (HF_ITEM_PICTURE, "picture");
  g_autoptr (HfItem) item = NULL;

  draft->frame = (HfFrame){ 5, 5, SIDE_MM, SIDE_MM };
  hf_item_draft_take_asset (draft, asset);
  item = hf_item_seal (draft);
  return hf_card_insert_item (blank, HF_PAGE_FRONT, 0, item);
}

static void
assert_side (HfCard *card, int side_px, const char *type)
{
  HfAsset *asset = hf_card_find_item (card, "picture", NULL)->picture.asset;
  g_autoptr (HfPictureStore) store = hf_picture_store_new ();
  g_autoptr (GError) error = NULL;
  int width;
  int height;

  hf_picture_get_size (store, asset, &width, &height, &error);
  g_assert_no_error (error);
  g_assert_cmpint (width, ==, side_px);
  g_assert_cmpint (height, ==, side_px);
  g_assert_cmpstr (asset->media_type, ==, type);
}

static void
test_finer (gconstpointer data)
{
  gboolean alpha = GPOINTER_TO_INT (data);
  g_autoptr (HfCard) card = make_card (make_noise (alpha));
  g_autoptr (HfCard) lighter = hf_card_with_lighter_pictures (card, 150.0);

  assert_side (card, SIDE_PX, "image/png");
  assert_side (lighter, SIDE_PX / 4, alpha ? "image/png" : "image/jpeg");
}

static void
test_coarse_enough (void)
{
  g_autoptr (HfCard) card = make_card (make_noise (FALSE));
  g_autoptr (HfCard) same = hf_card_with_lighter_pictures (card, 600.0);

  g_assert_true (same == card);
}

static void
test_missing (void)
{
  g_autoptr (HfCard) card = make_card (hf_asset_new_missing ("gone", NULL));
  g_autoptr (HfCard) same = hf_card_with_lighter_pictures (card, 36.0);

  g_assert_true (same == card);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\211PNG\r\n\032\nno more", 16);
  g_autoptr (HfCard) card = make_card (hf_asset_new ("broken", bytes));
  g_autoptr (HfCard) same = hf_card_with_lighter_pictures (card, 36.0);

  g_assert_true (same == card);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/lighter/finer-becomes-jpeg", GINT_TO_POINTER (FALSE), test_finer);
  g_test_add_data_func ("/lighter/what-shines-through-stays-so", GINT_TO_POINTER (TRUE), test_finer);
  g_test_add_func ("/lighter/coarse-enough-is-the-same-card", test_coarse_enough);
  g_test_add_func ("/lighter/missing-is-left-alone", test_missing);
  g_test_add_func ("/lighter/broken-is-left-alone", test_broken);
  return g_test_run ();
}
