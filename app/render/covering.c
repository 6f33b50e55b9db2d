/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/covering.h"

#include "render/coverage.h"

#include <fontconfig/fontconfig.h>
#include <string.h>

static FcCharSet *
letters_of (const char *text, gsize length)
{
  g_autofree char *composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  FcCharSet *letters = FcCharSetCreate ();

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (hf_character_needs_glyph (g_utf8_get_char (p)))
      FcCharSetAddChar (letters, g_utf8_get_char (p));

  return letters;
}

/* Lower is better; among equals the shorter name is the plainer face. */
static gsize
rank_family (const char *family)
{
  static const char *const preferred[] = { "Noto Serif", "Noto Sans", "Noto", "" };
  gsize rank = 0;

  while (!g_str_has_prefix (family, preferred[rank]))
    rank++;

  return rank * 1000 + MIN (strlen (family), 999);
}

char *
hf_find_covering_family (const char *text, gsize length)
{
  FcCharSet *letters = letters_of (text, length);
  FcPattern *wanted = FcPatternCreate ();
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *found;
  const char *best = "";

  FcPatternAddCharSet (wanted, FC_CHARSET, letters);
  FcPatternAddBool (wanted, FC_SCALABLE, FcTrue);
  found = FcFontList (NULL, wanted, objects);
  for (int i = 0; found != NULL && i < found->nfont; i++)
    {
      FcChar8 *family;
      gsize rank;
      gsize best_rank = *best != '\0' ? rank_family (best) : G_MAXSIZE;

      if (FcPatternGetString (found->fonts[i], FC_FAMILY, 0, &family) != FcResultMatch)
        continue;
      rank = rank_family ((const char *) family);
      if (rank < best_rank || (rank == best_rank && strcmp ((const char *) family, best) < 0))
        best = (const char *) family;
    }

  best = g_strdup (best);
  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (wanted);
  FcCharSetDestroy (letters);

  return (char *) best;
}
