/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/thumbnail-store.h"

#include "base/save.h"
#include "file/card-json.h"
#include "output/png.h"

#include <glib/gstdio.h>
#include <utime.h>

/* Counted up whenever the same card comes to look different. */
#define LOOK "1"

#define SCREEN_DPI 96.0
#define SUFFIX ".png"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "heartfelt", "cards", NULL);
}

static char *
get_path (const char *key)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *name = g_strconcat (key, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

char *
hf_thumbnail_key (HfCard *card, guint view, int width_px)
{
  g_autoptr (GBytes) json = hf_card_to_json (card); /* names assets by their SHA-256 */
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *picture = g_strdup_printf (HF_VERSION " " LOOK " %u %d\n", view, width_px);

  g_checksum_update (checksum, (const guchar *) picture, -1);
  g_checksum_update (checksum, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json));
  return g_strdup (g_checksum_get_string (checksum));
}

cairo_surface_t *
hf_thumbnail_store_find (const char *key)
{
  g_autofree char *path = get_path (key);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    {
      (void) g_utime (path, NULL);
      return picture;
    }

  cairo_surface_destroy (picture);
  return NULL;
}

void
hf_thumbnail_store_keep (const char *key, cairo_surface_t *picture)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = get_path (key);
  g_autoptr (GBytes) png = hf_png_encode (picture, SCREEN_DPI, NULL, NULL);

  if (png == NULL || g_mkdir_with_parents (folder, 0700) != 0)
    return;

  /* What is lost in a crash is painted again: nothing waits for the disk. */
  (void) g_file_set_contents_full (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

typedef struct
{
  char *path;
  gint64 used_s;
} Kept;

static void
kept_clear (gpointer kept)
{
  g_free (((Kept *) kept)->path);
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const Kept *first = a;
  const Kept *second = b;

  return first->used_s < second->used_s ? 1 : first->used_s > second->used_s ? -1 : 0;
}

void
hf_thumbnail_store_prune (guint most)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  const char *name;

  g_array_set_clear_func (all, kept_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Kept kept = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf info;

      if (g_str_has_suffix (name, SUFFIX) && g_stat (kept.path, &info) == 0)
        {
          kept.used_s = (gint64) info.st_mtime;
          g_array_append_val (all, kept);
        }
      else
        g_free (kept.path);
    }

  g_array_sort (all, compare_kept);
  for (guint i = most; i < all->len; i++)
    (void) g_unlink (g_array_index (all, Kept, i).path);
}
