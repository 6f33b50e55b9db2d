/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/anchored.h"

#include "base/limits.h"
#include "roster/roster.h"

/* Where a picture lies. */
typedef struct
{
  guint cell;
  char *part;
} Place;

struct _HfAnchored
{
  HfPackage *package;
  GHashTable *lines;    /* row → GPtrArray of Place */
  GHashTable *pictures; /* part → GBytes */
  gsize bytes;
  guint n_places;
  guint n_lost;
};

static void
free_place (gpointer data)
{
  Place *place = data;

  g_free (place->part);
  g_free (place);
}

HfAnchored *
hf_anchored_new (HfPackage *package)
{
  HfAnchored *anchored = g_new0 (HfAnchored, 1);

  anchored->package = package;
  anchored->lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  anchored->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  return anchored;
}

void
hf_anchored_free (HfAnchored *anchored)
{
  if (anchored == NULL)
    return;

  g_hash_table_unref (anchored->lines);
  g_hash_table_unref (anchored->pictures);
  g_free (anchored);
}

void
hf_anchored_add (HfAnchored *anchored, guint line, guint cell, const char *part)
{
  GPtrArray *places = g_hash_table_lookup (anchored->lines, GUINT_TO_POINTER (line));
  Place *place;

  /* No list has more pictures than people. */
  if (++anchored->n_places > HF_LIMIT_ROSTER_PEOPLE)
    return;
  if (places == NULL)
    {
      places = g_ptr_array_new_with_free_func (free_place);
      g_hash_table_insert (anchored->lines, GUINT_TO_POINTER (line), places);
    }

  place = g_new0 (Place, 1);
  place->cell = cell;
  place->part = g_strdup (part);
  g_ptr_array_add (places, place);
}

GBytes *
hf_anchored_unpack (HfAnchored *anchored, const char *part, GError **error)
{
  GBytes *picture = g_hash_table_lookup (anchored->pictures, part);
  g_autoptr (GError) problem = NULL;

  if (picture != NULL || !hf_package_has (anchored->package, part))
    return picture;
  if (anchored->bytes <= HF_LIMIT_ROSTER_TEXT_BYTES)
    picture = hf_package_read (anchored->package, part, HF_LIMIT_ROSTER_PICTURE_BYTES, &problem);
  if (picture == NULL)
    {
      anchored->n_lost++;
      if (problem != NULL && !g_error_matches (problem, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE))
        g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  anchored->bytes += g_bytes_get_size (picture);
  g_hash_table_insert (anchored->pictures, g_strdup (part), picture);
  return picture;
}

gboolean
hf_anchored_take (HfAnchored *anchored, guint line, HfAnchoredFunc func, gpointer data, GError **error)
{
  const GPtrArray *places = g_hash_table_lookup (anchored->lines, GUINT_TO_POINTER (line));

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const Place *place = g_ptr_array_index (places, i);
      g_autoptr (GError) problem = NULL;
      GBytes *picture = hf_anchored_unpack (anchored, place->part, &problem);

      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (picture != NULL)
        func (data, place->cell, picture);
    }

  return TRUE;
}

guint
hf_anchored_get_n_lost (const HfAnchored *anchored)
{
  return anchored->n_lost;
}
