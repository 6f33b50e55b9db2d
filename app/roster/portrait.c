/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/portrait.h"

#include "base/limits.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define USUAL_FIELD "picture"

/* Usual headings, as hf_field_key_normalize() leaves them. */
static const char *const picture_words[] = {
  "picture",  "photo",      "image",   "portrait", "avatar",   "picturefile", "photofile",  "headshot",
  "bild",     "foto",       "fotos",   "porträt",  "passbild", "imagen",      "fotografía", "imagem",
  "immagine", "afbeelding", "pasfoto", "zdjęcie",  "obraz",    "фото",        "фотография", "изображение",
  "صورة",     "الصورة",     "चित्र",    "फोटो",     "तस्वीर",    "larawan",     "写真",       "画像",
  "照片",     "图片",       "图像",    "相片",     "圖片",     "사진",        "이미지",
};

static const char *const palette_words[] = {
  "palette", "colours", "colors",    "colour", "color", "farben",  "farbpalette", "couleurs", "paleta",
  "colores", "cores",   "tavolozza", "colori", "palet", "kleuren", "kolory",      "палитра",  "цвета",
  "الألوان", "रंग",      "kulay",     "配色",   "颜色",  "顏色",    "색상",
};

gboolean
hf_key_is_of_look (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (picture_words); i++)
    if (g_str_equal (key, picture_words[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (palette_words); i++)
    if (g_str_equal (key, palette_words[i]))
      return TRUE;

  return FALSE;
}

static int
find_column (HfRoster *roster, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      int column = hf_roster_find_column (roster, words[i]);

      if (column >= 0)
        return column;
    }

  return -1;
}

static gboolean
is_usual (const char *field)
{
  g_autofree char *key = hf_field_key_normalize (field);

  return g_str_equal (key, USUAL_FIELD);
}

int
hf_roster_find_picture_column (HfRoster *roster, const char *field)
{
  int column = hf_roster_find_column (roster, field);

  return column >= 0 || !is_usual (field) ? column : find_column (roster, picture_words, G_N_ELEMENTS (picture_words));
}

int
hf_roster_find_palette_column (HfRoster *roster)
{
  return find_column (roster, palette_words, G_N_ELEMENTS (palette_words));
}

/* The true path of @name in @folder, as long as it does not lead out of it. Returns: (transfer full) (nullable) */
static char *
resolve (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *true_folder = realpath (folder, NULL);
  g_autofree char *true_path = realpath (path, NULL);
  gsize length;

  if (true_folder == NULL || true_path == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("“%s” cannot be read: %s"), name,
                   g_strerror (errno));
      return NULL;
    }

  length = strlen (true_folder);
  if (!g_path_is_absolute (name) && strncmp (true_path, true_folder, length) == 0 &&
      (true_path[length] == '/' || length == 1))
    return g_steal_pointer (&true_path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
               _ ("“%s” is not in the folder of the list; put the picture there"), name);
  return NULL;
}

static GBytes *
read_file (HfRoster *roster, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (hf_roster_get_file (roster));
  g_autofree char *local = g_strdelimit (g_strdup (name), "\\", '/');
  g_autofree char *path = NULL;
  struct stat info;
  char *contents;
  gsize length;

  /* A list that was pasted or typed lies in no folder. */
  if (!g_file_test (hf_roster_get_file (roster), G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("“%s” cannot be found, as the list is no file in a folder"), name);
      return NULL;
    }

  path = resolve (folder, local, error);
  if (path == NULL)
    return NULL;
  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > HF_LIMIT_ROSTER_PICTURE_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” is no picture of up to %u MiB"), name,
                   HF_LIMIT_ROSTER_PICTURE_BYTES >> 20);
      return NULL;
    }
  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  return g_bytes_new_take (contents, length);
}

GBytes *
hf_person_load_picture (HfPerson *person, const char *field, char **out_name, GError **error)
{
  HfRoster *roster = hf_person_get_roster (person);
  int column = hf_roster_find_picture_column (roster, field);
  GBytes *inside = column >= 0 ? hf_person_get_picture_in (person, (guint) column) : NULL;
  const char *cell = column >= 0 ? hf_person_get_value (person, (guint) column) : "";

  *out_name = NULL;
  if (inside == NULL && cell[0] == '\0' && is_usual (field))
    inside = hf_person_get_picture (person);
  if (inside != NULL)
    {
      *out_name = g_strdup (hf_person_get (person, HF_FIELD_NAME));
      return g_bytes_ref (inside);
    }
  if (cell[0] == '\0')
    return NULL;

  *out_name = g_strdup (cell);
  return read_file (roster, cell, error);
}
