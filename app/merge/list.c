/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/list.h"

#include "merge/language.h"

#include <string.h>

typedef struct
{
  const char *range;
  const char *between;
  const char *last; /* before the last of three or more */
  const char *pair; /* between two */
} ListStyle;

/* The list patterns of type "standard" of Unicode CLDR 42 (cldr/common/main/LL.xml), the particular before the
 * general. */
static const ListStyle styles[] = {
  { "en-US", ", ", ", and ", " and " }, { "en-PH", ", ", ", and ", " and " }, { "en-*", ", ", " and ", " and " },
  { "en", ", ", ", and ", " and " },    { "de", ", ", " und ", " und " },     { "fr", ", ", " et ", " et " },
  { "es", ", ", " y ", " y " },         { "pt", ", ", " e ", " e " },         { "it", ", ", " e ", " e " },
  { "nl", ", ", " en ", " en " },       { "pl", ", ", " i ", " i " },         { "ru", ", ", " и ", " и " },
  { "ar", " و", " و", " و" },           { "hi", ", ", ", और ", " और " },      { "fil", ", ", ", at ", " at " },
  { "tl", ", ", ", at ", " at " },      { "ja", "、", "、", "、" },           { "zh-HK", "、", "及", "及" },
  { "zh-Hant-HK", "、", "及", "及" },   { "zh", "、", "和", "和" },           { "ko", ", ", " 및 ", " 및 " },
};

static const ListStyle other_style = { "", ", ", ", ", ", " };

static const ListStyle *
find_style (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (hf_language_matches (language, styles[i].range))
      return &styles[i];

  return &other_style;
}

/* Spanish says "e" before the sound of i: "Ana e Inés", "Ana e Hilario", but "Ana y Hiam" (Real Academia, DPD, "y"). */
static gboolean
begins_with_i (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *rest = g_str_has_prefix (folded, "h") ? folded + 1 : folded;
  gboolean after_h = rest != folded;

  if (g_str_has_prefix (rest, "í"))
    return TRUE;

  return g_str_has_prefix (rest, "i") && !(after_h && rest[1] != '\0' && strchr ("aeou", rest[1]) != NULL);
}

static const char *
before_last (const ListStyle *style, gsize count, const char *last_name)
{
  if (strcmp (style->range, "es") == 0 && begins_with_i (last_name))
    return " e ";

  return count == 2 ? style->pair : style->last;
}

char *
hf_list_join (const char *const *names, gsize count, const char *language)
{
  const ListStyle *style = find_style (language);
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < count; i++)
    {
      if (i > 0)
        g_string_append (list, i == count - 1 ? before_last (style, count, names[i]) : style->between);
      g_string_append (list, names[i]);
    }

  return g_string_free (list, FALSE);
}
