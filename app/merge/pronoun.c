/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/pronoun.h"

#include "merge/language.h"

/* Of whom a pronoun tells what. */
typedef enum
{
  NEUTRAL,
  FEMININE,
  MASCULINE,
  N_KINDS,
} Kind;

/* What each language calls people. A place is empty where it would take more than a word: French “son” and “sa” follow
 * the thing, German and French have no word for somebody of whom nothing is said. */
static const struct
{
  const char *range;
  const char *forms[N_KINDS][3]; /* subject, object, possessive */
} languages[] = {
  { "en",
    { [NEUTRAL] = { "they", "them", "their" },
      [FEMININE] = { "she", "her", "her" },
      [MASCULINE] = { "he", "him", "his" } } },
  { "de", { [FEMININE] = { "sie", "sie", "ihr" }, [MASCULINE] = { "er", "ihn", "sein" } } },
  { "fr", { [FEMININE] = { "elle", "la", NULL }, [MASCULINE] = { "il", "le", NULL } } },
  { "es",
    { [NEUTRAL] = { NULL, NULL, "su" }, [FEMININE] = { "ella", "la", "su" }, [MASCULINE] = { "él", "lo", "su" } } },
  { "pt", { [FEMININE] = { "ela", "a", "dela" }, [MASCULINE] = { "ele", "o", "dele" } } },
  { "ar", { [FEMININE] = { "هي", "ها", "ها" }, [MASCULINE] = { "هو", "ه", "ه" } } },
  { "hi",
    { [NEUTRAL] = { "वे", "उन्हें", "उनका" }, [FEMININE] = { "वे", "उन्हें", "उनका" }, [MASCULINE] = { "वे", "उन्हें", "उनका" } } },
  { "fil",
    { [NEUTRAL] = { "siya", "kaniya", "niya" },
      [FEMININE] = { "siya", "kaniya", "niya" },
      [MASCULINE] = { "siya", "kaniya", "niya" } } },
};

/* The words people write into a column, folded. */
static const struct
{
  const char *word;
  Kind kind;
} known[] = {
  { "they", NEUTRAL },  { "siya", NEUTRAL }, { "she", FEMININE }, { "sie", FEMININE },  { "elle", FEMININE },
  { "ella", FEMININE }, { "ela", FEMININE }, { "هي", FEMININE },  { "he", MASCULINE },  { "er", MASCULINE },
  { "il", MASCULINE },  { "él", MASCULINE }, { "el", MASCULINE }, { "ele", MASCULINE }, { "هو", MASCULINE },
};

static gboolean
find_kind (const char *word, Kind *out_kind)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (folded, known[i].word))
      {
        *out_kind = known[i].kind;
        return TRUE;
      }

  return FALSE;
}

static void
take_forms (HfPronoun *pronoun, Kind kind, const char *language)
{
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (hf_language_matches (language, languages[i].range))
      {
        pronoun->subject = g_strdup (languages[i].forms[kind][0]);
        pronoun->object = g_strdup (languages[i].forms[kind][1]);
        pronoun->possessive = g_strdup (languages[i].forms[kind][2]);
        return;
      }
}

/* The words of @wanted, at most three. Returns: (transfer full) */
static char **
split (const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit_set (wanted != NULL ? wanted : "", "/,; \t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_words = 0;

  for (guint i = 0; parts[i] != NULL && n_words < 3; i++)
    if (parts[i][0] != '\0')
      {
        g_strv_builder_add (builder, parts[i]);
        n_words++;
      }

  return g_strv_builder_end (builder);
}

void
hf_pronoun_init (HfPronoun *out_pronoun, const char *wanted, const char *language)
{
  g_auto (GStrv) words = split (wanted);
  guint n_words = g_strv_length (words);
  Kind kind = NEUTRAL;

  *out_pronoun = (HfPronoun){ NULL };
  if (n_words == 0 || find_kind (words[0], &kind))
    {
      take_forms (out_pronoun, kind, language);
      return;
    }

  out_pronoun->subject = g_strdup (words[0]);
  if (n_words > 1)
    out_pronoun->object = g_strdup (words[1]);
  if (n_words > 2)
    out_pronoun->possessive = g_strdup (words[2]);
}

void
hf_pronoun_clear (HfPronoun *pronoun)
{
  g_clear_pointer (&pronoun->subject, g_free);
  g_clear_pointer (&pronoun->object, g_free);
  g_clear_pointer (&pronoun->possessive, g_free);
}
