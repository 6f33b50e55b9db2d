/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/look-title.h"

#include <glib/gi18n.h>

/* Something of ours, by the id and the title in data/; under either alone somebody else may have made another. */
typedef struct
{
  const char *id;
  const char *title;
} Look;

static const Look palettes[] = {
  { "marmalade", NC_ ("palette", "Marmalade") }, { "seaglass", NC_ ("palette", "Sea Glass") },
  { "orangery", NC_ ("palette", "Orangery") },   { "plumfizz", NC_ ("palette", "Plum Fizz") },
  { "russet", NC_ ("palette", "Russet") },       { "nightpost", NC_ ("palette", "Night Post") },
  { "lantern", NC_ ("palette", "Lantern") },     { "inksaver", NC_ ("palette", "Ink Saver") },
  { "harbour", NC_ ("palette", "Harbour") },     { "lavender", NC_ ("palette", "Lavender Post") },
  { "boldtype", NC_ ("palette", "Bold Type") },  { "bluepencil", NC_ ("palette", "Blue Pencil") },
};

static const Look pairings[] = {
  { "fat-face", NC_ ("pairing", "Fat Face") },
  { "evening", NC_ ("pairing", "Evening") },
  { "press", NC_ ("pairing", "Press") },
  { "poster", NC_ ("pairing", "Poster") },
  { "round", NC_ ("pairing", "Round") },
  { "brush", NC_ ("pairing", "Brush") },
  { "diner", NC_ ("pairing", "Diner") },
  { "note", NC_ ("pairing", "Note") },
  { "switchboard", NC_ ("pairing", "Switchboard") },
  { "worldwide", NC_ ("pairing", "Worldwide") },
};

static const char *
translate (const Look *ours, gsize n_ours, const char *context, const char *id, const char *title)
{
  for (gsize i = 0; i < n_ours; i++)
    if (g_strcmp0 (ours[i].id, id) == 0 && g_strcmp0 (ours[i].title, title) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, context, title);

  return title;
}

const char *
hf_palette_title (HfPalette *palette)
{
  return translate (palettes, G_N_ELEMENTS (palettes), "palette", palette->id, palette->title);
}

const char *
hf_pairing_title (HfPairing *pairing)
{
  return translate (pairings, G_N_ELEMENTS (pairings), "pairing", pairing->id, pairing->title);
}
