/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spelling/speller.h"

#include "ui/spelling/dictionary.h"

#include <enchant.h>
#include <gio/gio.h>
#include <string.h>

#define MOST_SUGGESTIONS 6

/* So many words are remembered for each language. */
#define MOST_REMEMBERED 20000

struct _HfSpeller
{
  GObject parent_instance;

  GHashTable *dictionaries; /* by language */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HfSpeller, hf_speller, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Of one language. A broker for each, as they are not for several threads at once. */
typedef struct
{
  HfSpellerState state;
  EnchantBroker *broker;
  EnchantDict *dict;
  GHashTable *remembered; /* words, and whether they are known */
} Dictionary;

static void
dictionary_free (gpointer data)
{
  Dictionary *dictionary = data;

  if (dictionary->dict != NULL)
    enchant_broker_free_dict (dictionary->broker, dictionary->dict);
  if (dictionary->broker != NULL)
    enchant_broker_free (dictionary->broker);
  g_hash_table_unref (dictionary->remembered);
  g_free (dictionary);
}

static Dictionary *
dictionary_new (void)
{
  Dictionary *dictionary = g_new0 (Dictionary, 1);

  dictionary->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return dictionary;
}

HfSpeller *
hf_speller_new (void)
{
  return g_object_new (HF_TYPE_SPELLER, NULL);
}

HfSpeller *
hf_speller_get_default (void)
{
  static HfSpeller *speller;

  if (speller == NULL)
    speller = hf_speller_new ();
  return speller;
}

static void
add_tag (const char *tag, const char *name, const char *description, const char *file, void *tags)
{
  g_strv_builder_add (tags, tag);
}

/* On a thread of its own: a large dictionary takes a moment. */
static void
read_dictionary (GTask *task, gpointer source, gpointer language, GCancellable *cancellable)
{
  Dictionary *dictionary = dictionary_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  const char *tag;

  dictionary->broker = enchant_broker_init ();
  enchant_broker_list_dicts (dictionary->broker, add_tag, builder);
  tags = g_strv_builder_end (builder);
  tag = hf_dictionary_choose ((const char *const *) tags, language, g_get_language_names ());
  if (tag != NULL)
    dictionary->dict = enchant_broker_request_dict (dictionary->broker, tag);
  dictionary->state = dictionary->dict != NULL ? HF_SPELLER_READY : HF_SPELLER_MISSING;
  g_task_return_pointer (task, dictionary, dictionary_free);
}

static void
dictionary_read (GObject *source, GAsyncResult *result, gpointer data)
{
  HfSpeller *self = HF_SPELLER (source);
  Dictionary *dictionary = g_task_propagate_pointer (G_TASK (result), NULL);

  if (dictionary == NULL)
    return;

  g_hash_table_replace (self->dictionaries, g_strdup (g_task_get_task_data (G_TASK (result))), dictionary);
  g_signal_emit (self, signals[CHANGED], 0);
}

static Dictionary *
find_dictionary (HfSpeller *self, const char *language)
{
  Dictionary *dictionary = g_hash_table_lookup (self->dictionaries, language);
  g_autoptr (GTask) task = NULL;

  if (dictionary != NULL)
    return dictionary;

  dictionary = dictionary_new ();
  dictionary->state = hf_dictionary_is_usual (language) ? HF_SPELLER_COMING : HF_SPELLER_UNUSUAL;
  g_hash_table_insert (self->dictionaries, g_strdup (language), dictionary);
  if (dictionary->state == HF_SPELLER_UNUSUAL)
    return dictionary;

  task = g_task_new (self, self->cancellable, dictionary_read, NULL);
  g_task_set_source_tag (task, find_dictionary);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, read_dictionary);
  return dictionary;
}

HfSpellerState
hf_speller_ask (HfSpeller *self, const char *language)
{
  g_return_val_if_fail (HF_IS_SPELLER (self), HF_SPELLER_MISSING);

  return find_dictionary (self, language)->state;
}

/* In capitals, words have lost which letters were. */
static gboolean
look_up (Dictionary *dictionary, const char *word)
{
  g_autofree char *low = NULL;

  if (enchant_dict_check (dictionary->dict, word, -1) == 0)
    return TRUE;

  low = g_utf8_strdown (word, -1);
  return enchant_dict_is_added (dictionary->dict, low, -1) != 0;
}

gboolean
hf_speller_knows (HfSpeller *self, const char *language, const char *word)
{
  Dictionary *dictionary;
  gpointer known;

  g_return_val_if_fail (HF_IS_SPELLER (self), TRUE);

  dictionary = find_dictionary (self, language);
  if (dictionary->dict == NULL)
    return TRUE;

  if (!g_hash_table_lookup_extended (dictionary->remembered, word, NULL, &known))
    {
      known = GINT_TO_POINTER (look_up (dictionary, word));
      if (g_hash_table_size (dictionary->remembered) >= MOST_REMEMBERED)
        g_hash_table_remove_all (dictionary->remembered);
      g_hash_table_insert (dictionary->remembered, g_strdup (word), known);
    }
  return GPOINTER_TO_INT (known);
}

char **
hf_speller_suggest (HfSpeller *self, const char *language, const char *word)
{
  Dictionary *dictionary;
  char **all;
  char **few;
  gsize count = 0;

  g_return_val_if_fail (HF_IS_SPELLER (self), NULL);

  dictionary = find_dictionary (self, language);
  all = dictionary->dict != NULL ? enchant_dict_suggest (dictionary->dict, word, -1, &count) : NULL;
  count = MIN (count, MOST_SUGGESTIONS);
  few = g_new0 (char *, count + 1);
  for (gsize i = 0; i < count; i++)
    few[i] = g_strdup (all[i]);
  if (all != NULL)
    enchant_dict_free_string_list (dictionary->dict, all);

  return few;
}

void
hf_speller_learn (HfSpeller *self, const char *language, const char *word)
{
  Dictionary *dictionary;

  g_return_if_fail (HF_IS_SPELLER (self));

  dictionary = find_dictionary (self, language);
  if (dictionary->dict == NULL)
    return;

  enchant_dict_add (dictionary->dict, word, -1);
  g_hash_table_remove_all (dictionary->remembered);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_speller_dispose (GObject *object)
{
  HfSpeller *self = HF_SPELLER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->dictionaries, g_hash_table_unref);

  G_OBJECT_CLASS (hf_speller_parent_class)->dispose (object);
}

static void
hf_speller_class_init (HfSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_speller_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_speller_init (HfSpeller *self)
{
  self->dictionaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, dictionary_free);
  self->cancellable = g_cancellable_new ();
}
