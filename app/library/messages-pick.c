/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who gets which message. */
#include "library/messages.h"

/* How often each message, by id, was given in a team. Returns: (transfer none) */
static GHashTable *
get_team (GHashTable *teams, const char *team)
{
  g_autofree char *key = g_utf8_casefold (team != NULL ? team : "", -1);
  GHashTable *given = g_hash_table_lookup (teams, key);

  if (given == NULL)
    {
      given = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (teams, g_steal_pointer (&key), given);
    }

  return given;
}

static guint
count_given (GHashTable *given, const HfMessage *message)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (given, message->id));
}

/* The first from where the key begins that was given least often. */
static const HfMessage *
pick_one (const HfMessagePerson *person, GHashTable *given)
{
  const GPtrArray *choice = person->choice;
  guint start = choice->len > 0 ? g_str_hash (person->key) % choice->len : 0;
  const HfMessage *best = NULL;

  for (guint i = 0; i < choice->len; i++)
    {
      const HfMessage *message = g_ptr_array_index (choice, (start + i) % choice->len);

      if (best == NULL || count_given (given, message) < count_given (given, best))
        best = message;
    }

  return best;
}

GPtrArray *
hf_messages_pick (const HfMessagePerson *people, guint n_people)
{
  GPtrArray *picked = g_ptr_array_sized_new (n_people);
  g_autoptr (GHashTable) teams =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < n_people; i++)
    {
      GHashTable *given = get_team (teams, people[i].team);
      const HfMessage *message = pick_one (&people[i], given);

      if (message != NULL)
        g_hash_table_insert (given, (gpointer) message->id, GUINT_TO_POINTER (count_given (given, message) + 1));
      g_ptr_array_add (picked, (gpointer) message);
    }

  return picked;
}
