/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-rules.h"

#include "base/limits.h"

#include <string.h>

/** Stands for every element. */
#define ANY "*"

struct _HfSvgRules
{
  GHashTable *by_key; /**< `.class`, `#id`, `element` or `*` to HfSvgStyleNotes */
  guint n_rules;
  guint n_references;
};

static void
free_notes (gpointer data)
{
  hf_svg_style_notes_clear (data);
  g_free (data);
}

HfSvgRules *
hf_svg_rules_new (void)
{
  HfSvgRules *rules = g_new0 (HfSvgRules, 1);

  rules->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_notes);

  return rules;
}

void
hf_svg_rules_free (HfSvgRules *rules)
{
  g_hash_table_unref (rules->by_key);
  g_free (rules);
}

/* Comments become spaces, so that they part what they stand between. An open one hides the rest, as in browsers. */
static char *
blank_comments (const char *css)
{
  char *text = g_strdup (css);
  char quote = '\0';

  for (char *at = text; *at != '\0'; at++)
    if (quote != '\0')
      quote = *at == quote ? '\0' : quote;
    else if (*at == '"' || *at == '\'')
      quote = *at;
    else if (at[0] == '/' && at[1] == '*')
      {
        const char *end = strstr (at + 2, "*/");
        gsize length = end != NULL ? (gsize) (end + 2 - at) : strlen (at);

        memset (at, ' ', length);
        at += length - 1;
      }

  return text;
}

/* The last class or id of the last compound selector, else its element; a selector of another make is for all. */
static char *
find_key (const char *selector)
{
  const char *compound = selector;
  const char *class_or_id;

  for (const char *at = selector; *at != '\0'; at++)
    if (strchr ("[:()\"'\\", *at) != NULL)
      return g_strdup (ANY);
    else if (strchr (" \t\r\n\f>+~", *at) != NULL)
      compound = at + 1;

  class_or_id = MAX (strrchr (compound, '.'), strrchr (compound, '#'));
  if (class_or_id != NULL)
    return g_strdup (class_or_id);

  return g_strdup (*compound != '\0' ? compound : ANY);
}

static HfSvgStyleNotes *
get_notes (HfSvgRules *rules, const char *key)
{
  HfSvgStyleNotes *notes = g_hash_table_lookup (rules->by_key, key);

  if (notes == NULL)
    {
      notes = g_new (HfSvgStyleNotes, 1);
      hf_svg_style_notes_init (notes);
      g_hash_table_insert (rules->by_key, g_strdup (key), notes);
    }

  return notes;
}

/* Declarations are read once however many selectors they are for. */
static gboolean
add_rule (HfSvgRules *rules, const char *selectors, const char *declarations)
{
  g_auto (HfSvgStyleNotes) said = { 0 };
  g_auto (GStrv) each = g_strsplit (selectors, ",", -1);

  hf_svg_style_notes_init (&said);
  hf_svg_style_note_declarations (&said, declarations);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *key = find_key (g_strstrip (each[i]));

      rules->n_rules++;
      rules->n_references += said.references->len + 1;
      if (rules->n_references > HF_LIMIT_SVG_ELEMENTS)
        return FALSE;
      hf_svg_style_notes_merge (get_notes (rules, key), &said);
    }

  return TRUE;
}

/* What stands before "{" are selectors, what stands from there to "}" declarations. A block inside another, as in
 * "@media", counts as if the outer one were not there. */
gboolean
hf_svg_rules_add (HfSvgRules *rules, const char *css)
{
  g_autofree char *text = blank_comments (css);

  for (char *at = text, *brace; (brace = strpbrk (at, "{}")) != NULL;)
    {
      char *end = brace + strcspn (brace + 1, "{}") + 1;
      char *selectors = at;

      if (*brace == '{' && *end != '{')
        {
          char *statement;

          *brace = '\0';
          statement = strrchr (selectors, ';');
          if (statement != NULL)
            selectors = statement + 1;
          at = *end == '}' ? end + 1 : end;
          *end = '\0';
          if (!add_rule (rules, selectors, brace + 1))
            return FALSE;
        }
      else
        at = brace + 1;
    }

  return TRUE;
}

guint
hf_svg_rules_get_n_rules (HfSvgRules *rules)
{
  return rules->n_rules;
}

static void
visit_key (HfSvgRules *rules, const char *key, HfSvgRuleVisitor visit, gpointer data)
{
  const HfSvgStyleNotes *notes = g_hash_table_lookup (rules->by_key, key);

  if (notes != NULL)
    visit (notes, data);
}

void
hf_svg_rules_match (HfSvgRules *rules, const char *tag, const char *id, const char *classes, HfSvgRuleVisitor visit,
                    gpointer data)
{
  if (g_hash_table_size (rules->by_key) == 0)
    return;

  visit_key (rules, ANY, visit, data);
  visit_key (rules, tag, visit, data);
  if (id != NULL)
    {
      g_autofree char *key = g_strconcat ("#", id, NULL);

      visit_key (rules, key, visit, data);
    }
  if (classes != NULL)
    {
      g_auto (GStrv) each = g_strsplit_set (classes, " \t\r\n\f", -1);

      for (guint i = 0; each[i] != NULL; i++)
        {
          g_autofree char *key = g_strconcat (".", each[i], NULL);

          visit_key (rules, key, visit, data);
        }
    }
}
