/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of cards the wall keeps: those looked at last. */
#pragma once

#include <gdk/gdk.h>

/** HF_WALL_MOST_PICTURES: more than are in sight at once. */
#define HF_WALL_MOST_PICTURES 512u

typedef struct _HfWallPictures HfWallPictures;

/** hf_wall_pictures_new: Returns: (transfer full): none yet */
HfWallPictures *hf_wall_pictures_new (void);
void hf_wall_pictures_free (HfWallPictures *pictures);

/**
 * hf_wall_pictures_keep: keeps @texture (transfer none), opaque, as the fresh picture of person @index.
 *
 * Those looked at longest ago go when it gets too many of them, or too much memory.
 */
void hf_wall_pictures_keep (HfWallPictures *pictures, guint index, GdkTexture *texture);

/**
 * hf_wall_pictures_look_at: the picture of person @index.
 * @out_is_fresh: whether it is of the cards as they are now
 *
 * Returns: (transfer none) (nullable): %NULL, and not fresh, when there is none
 */
GdkTexture *hf_wall_pictures_look_at (HfWallPictures *pictures, guint index, gboolean *out_is_fresh);

/** hf_wall_pictures_age: none is fresh any more. */
void hf_wall_pictures_age (HfWallPictures *pictures);

/** hf_wall_pictures_leave: keeps only the pictures of whom @stays is true with @data; %NULL: of nobody. */
void hf_wall_pictures_leave (HfWallPictures *pictures, gboolean (*stays) (guint index, gpointer data), gpointer data);

/** hf_wall_pictures_get_bytes: the memory their pixels take. */
gsize hf_wall_pictures_get_bytes (const HfWallPictures *pictures);
