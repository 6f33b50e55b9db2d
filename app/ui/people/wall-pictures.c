/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/wall-pictures.h"

/* A screen full of large pictures, several times over. */
#define MOST_BYTES (64u << 20)

/* As hf_texture_new_for_surface() keeps what is opaque. */
#define BYTES_A_PIXEL 3

typedef struct
{
  guint index;
  GdkTexture *texture;
  gsize bytes;
  gboolean is_fresh;
  GList link; /* of `recent` */
} Picture;

struct _HfWallPictures
{
  GHashTable *by_index; /* guint → Picture */
  GQueue recent;        /* of Picture; the one looked at last first */
  gsize n_bytes;
};

HfWallPictures *
hf_wall_pictures_new (void)
{
  HfWallPictures *pictures = g_new0 (HfWallPictures, 1);

  pictures->by_index = g_hash_table_new (NULL, NULL);
  g_queue_init (&pictures->recent);
  return pictures;
}

void
hf_wall_pictures_free (HfWallPictures *pictures)
{
  hf_wall_pictures_leave (pictures, NULL, NULL);
  g_hash_table_unref (pictures->by_index);
  g_free (pictures);
}

static void
remove_picture (HfWallPictures *pictures, Picture *picture)
{
  g_hash_table_remove (pictures->by_index, GUINT_TO_POINTER (picture->index));
  g_queue_unlink (&pictures->recent, &picture->link);
  pictures->n_bytes -= picture->bytes;
  g_object_unref (picture->texture);
  g_free (picture);
}

static gboolean
are_too_many (const HfWallPictures *pictures)
{
  return pictures->recent.length > HF_WALL_MOST_PICTURES ||
         (pictures->n_bytes > MOST_BYTES && pictures->recent.length > 1);
}

void
hf_wall_pictures_keep (HfWallPictures *pictures, guint index, GdkTexture *texture)
{
  Picture *picture = g_hash_table_lookup (pictures->by_index, GUINT_TO_POINTER (index));

  if (picture != NULL)
    remove_picture (pictures, picture);
  picture = g_new0 (Picture, 1);
  picture->index = index;
  picture->texture = g_object_ref (texture);
  picture->bytes = (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * BYTES_A_PIXEL;
  picture->is_fresh = TRUE;
  picture->link.data = picture;
  g_queue_push_head_link (&pictures->recent, &picture->link);
  g_hash_table_insert (pictures->by_index, GUINT_TO_POINTER (index), picture);
  pictures->n_bytes += picture->bytes;

  while (are_too_many (pictures))
    remove_picture (pictures, pictures->recent.tail->data);
}

GdkTexture *
hf_wall_pictures_look_at (HfWallPictures *pictures, guint index, gboolean *out_is_fresh)
{
  Picture *picture = g_hash_table_lookup (pictures->by_index, GUINT_TO_POINTER (index));

  *out_is_fresh = picture != NULL && picture->is_fresh;
  if (picture == NULL)
    return NULL;

  g_queue_unlink (&pictures->recent, &picture->link);
  g_queue_push_head_link (&pictures->recent, &picture->link);
  return picture->texture;
}

void
hf_wall_pictures_age (HfWallPictures *pictures)
{
  for (GList *at = pictures->recent.head; at != NULL; at = at->next)
    ((Picture *) at->data)->is_fresh = FALSE;
}

void
hf_wall_pictures_leave (HfWallPictures *pictures, gboolean (*stays) (guint index, gpointer data), gpointer data)
{
  GList *next;

  for (GList *at = pictures->recent.head; at != NULL; at = next)
    {
      Picture *picture = at->data;

      next = at->next;
      if (stays == NULL || !stays (picture->index, data))
        remove_picture (pictures, picture);
    }
}

gsize
hf_wall_pictures_get_bytes (const HfWallPictures *pictures)
{
  return pictures->n_bytes;
}
