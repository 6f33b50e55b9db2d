/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/field-choice.h"

#include "merge/uses.h"

#include <glib/gi18n.h>
#include <string.h>
#include <time.h>

static const struct
{
  const char *key;
  const char *title;
  gboolean usual;
} known[] = {
  { "first_name", N_ ("First name"), TRUE },
  { "name", N_ ("Name"), TRUE },
  { "team", N_ ("Team"), TRUE },
  { "role", N_ ("Role"), TRUE },
  { "note", N_ ("Note"), TRUE },
  { "today", N_ ("Date"), TRUE },
  { "last_name", N_ ("Last name"), FALSE },
  { "from", N_ ("From"), FALSE },
  { "team_names", N_ ("Names of the team"), FALSE },
  { "all_names", N_ ("Everybody’s names"), FALSE },
  { "row", N_ ("Number"), FALSE },
};

void
hf_field_choice_free (HfFieldChoice *choice)
{
  g_free (choice->key);
  g_free (choice->title);
  g_free (choice);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_field_choice_free);
}

static void
add (GPtrArray *choices, const char *key, const char *title, gboolean usual)
{
  HfFieldChoice *choice = g_new (HfFieldChoice, 1);

  *choice = (HfFieldChoice){ g_strdup (key), g_strdup (title), usual };
  g_ptr_array_add (choices, choice);
}

static gboolean
has_key (const GPtrArray *choices, const char *key)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((const HfFieldChoice *) g_ptr_array_index (choices, i))->key, key))
      return TRUE;

  return FALSE;
}

/* How @key is called where it is known, else @key. */
static const char *
title_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].key, key))
      return _ (known[i].title);

  return key;
}

GPtrArray *
hf_field_choice_list_known (void)
{
  GPtrArray *choices = new_list ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    add (choices, known[i].key, _ (known[i].title), known[i].usual);

  return choices;
}

GPtrArray *
hf_field_choice_list_columns (HfRoster *roster)
{
  g_autoptr (GPtrArray) all = hf_field_choice_list_known ();
  GPtrArray *choices = new_list ();

  for (guint i = 0; roster != NULL && i < hf_roster_get_n_columns (roster); i++)
    {
      const HfRosterColumn *column = hf_roster_get_column (roster, i);

      /* A brace would end the field early. */
      if (!has_key (all, column->field) && strpbrk (column->heading, "{}|\n") == NULL)
        add (choices, column->heading, column->heading, FALSE);
    }

  return choices;
}

static void
add_missing (GPtrArray *choices, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      const HfFieldChoice *choice = g_ptr_array_index (more, i);

      if (!has_key (choices, choice->key))
        add (choices, choice->key, choice->title, choice->usual);
    }
}

GPtrArray *
hf_field_choice_list (HfDocument *document)
{
  g_autoptr (GPtrArray) uses = hf_card_list_fields (hf_document_get_card (document));
  g_autoptr (GPtrArray) all = hf_field_choice_list_known ();
  g_autoptr (GPtrArray) columns = hf_field_choice_list_columns (hf_document_get_roster (document));
  GPtrArray *choices = new_list ();

  for (guint i = 0; i < uses->len; i++)
    {
      const HfFieldUse *use = g_ptr_array_index (uses, i);

      add (choices, use->key, title_key (use->key), FALSE);
    }
  add_missing (choices, all);
  add_missing (choices, columns);

  return choices;
}

/* What shows the card off, and today. */
static HfFields *
get_samples (HfCard *card)
{
  HfFieldsDraft *draft = hf_fields_draft (NULL);
  g_autoptr (HfFields) samples = NULL;
  g_autoptr (HfCrowd) crowd = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  if (card->samples != NULL)
    hf_fields_draft_set_all (draft, card->samples);
  samples = hf_fields_seal (draft);
  crowd = hf_crowd_new (NULL, samples, card->language, &today);

  return hf_crowd_get_common (crowd);
}

char *
hf_field_choice_get_value (HfDocument *document, const char *key)
{
  int shown = hf_document_get_shown (document);
  g_autoptr (HfFields) fields = NULL;
  const char *value;

  if (shown == HF_SHOWN_FIELDS)
    return NULL;

  fields = shown >= 0 ? hf_crowd_get_fields (hf_document_get_crowd (document), (guint) shown)
                      : get_samples (hf_document_get_card (document));
  value = hf_fields_lookup (fields, key);
  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

static gboolean
begins_with (const char *text, const char *beginning)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *sought = g_utf8_casefold (beginning, -1);

  return g_str_has_prefix (folded, sought);
}

static gboolean
is_words (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalnum (g_utf8_get_char (at)) && (*at != ' ' || at == text))
      return FALSE;

  return TRUE;
}

gboolean
hf_field_choice_matches (const char *key, const char *title, const char *typed)
{
  if (begins_with (key, typed) || begins_with (title, typed))
    return TRUE;

  return is_words (typed) && g_str_match_string (typed, title, TRUE);
}
