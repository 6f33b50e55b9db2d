/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spelling/dictionary.h"

#include "card/language.h"

#include <string.h>

/* What Debian calls the packages, where that is not the language's own tag. */
static const struct
{
  const char *language;
  const char *package;
} debian_packages[] = {
  { "de", "hunspell-de-de" },    { "de-AT", "hunspell-de-at" }, { "de-CH", "hunspell-de-ch" },
  { "en", "hunspell-en-gb" },    { "en-US", "hunspell-en-us" }, { "en-CA", "hunspell-en-ca" },
  { "en-AU", "hunspell-en-au" }, { "en-ZA", "hunspell-en-za" }, { "fil", "myspell-tl" },
  { "nb", "hunspell-no" },       { "pt", "hunspell-pt-br" },    { "pt-PT", "hunspell-pt-pt" },
};

/* Chinese, Japanese, Thai and their like have no spaces between words. */
static const char *const unusual[] = { "ja", "zh", "th", "lo", "km", "my", "yue", "bo" };

/* `en_GB` as a BCP 47 tag. */
static char *
to_tag (const char *name)
{
  char *tag = g_strndup (name, strcspn (name, ".@"));

  g_strdelimit (tag, "_", '-');
  return tag;
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = to_tag (a);
  g_autofree char *second = to_tag (b);

  return g_ascii_strcasecmp (first, second) == 0;
}

/* Of the tags of one language: what the user reads; the one that is called as its country is, or British English. */
static guint
judge (const char *tag, const char *language, const char *const *locales)
{
  g_autofree char *own = to_tag (tag);
  guint score = 8 * hf_language_nearness (own, language);
  const char *country = strchr (own, '-');

  if (score == 0)
    return 0;
  for (guint i = 0; locales[i] != NULL; i++)
    if (is_same_name (locales[i], tag))
      score |= 4;
  if (country == NULL || g_ascii_strncasecmp (own, country + 1, MAX (2, strlen (country + 1))) == 0 ||
      g_str_equal (own, "en-GB") || g_str_equal (own, "pt-BR"))
    score |= 2;

  return score;
}

/* Filipino is Tagalog to those who list words. */
static const char *
name_language (const char *language)
{
  return hf_language_nearness ("fil", language) > 0 ? "tl" : language;
}

const char *
hf_dictionary_choose (const char *const *tags, const char *language, const char *const *locales)
{
  const char *best = NULL;
  guint best_score = 0;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      guint score = judge (tags[i], name_language (language), locales);

      if (score > best_score || (score > 0 && score == best_score && strcmp (tags[i], best) < 0))
        {
          best = tags[i];
          best_score = score;
        }
    }

  return best;
}

gboolean
hf_dictionary_is_usual (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (unusual); i++)
    if (hf_language_nearness (unusual[i], language) > 0)
      return FALSE;

  return TRUE;
}

char *
hf_dictionary_name_package (const char *language, const char *system)
{
  g_autofree char *primary =
      g_ascii_strdown (name_language (language), (gssize) strcspn (name_language (language), "-_"));
  const char *package = NULL;
  guint best = 1;

  for (guint i = 0; system != NULL && strstr (system, "debian") != NULL && i < G_N_ELEMENTS (debian_packages); i++)
    {
      guint nearness = hf_language_nearness (debian_packages[i].language, language);

      if (nearness > best)
        {
          package = debian_packages[i].package;
          best = nearness;
        }
    }
  if (package != NULL)
    return g_strdup (package);
  if (system != NULL && strstr (system, "arch") != NULL && g_str_equal (primary, "en"))
    return g_strdup ("hunspell-en_gb");

  return g_strconcat ("hunspell-", primary, NULL);
}
