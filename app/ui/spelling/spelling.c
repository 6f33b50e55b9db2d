/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spelling/spelling.h"

#include "ui/files/settings.h"
#include "ui/gallery/gallery-words.h"
#include "ui/spelling/dictionary.h"
#include "ui/spelling/words-worth.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfSpelling
{
  GObject parent_instance;

  HfDocument *document; /* which this belongs to */
  HfSpeller *speller;
  HfRoster *roster;  /* that names were looked up in; nullable */
  GHashTable *names; /* words asked about, and whether they are names of it */
};

G_DEFINE_FINAL_TYPE (HfSpelling, hf_spelling, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (HfSpelling *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

HfSpelling *
hf_spelling_new (HfDocument *document, HfSpeller *speller)
{
  HfSpelling *self = g_object_new (HF_TYPE_SPELLING, NULL);

  self->document = document;
  self->speller = g_object_ref (speller);
  g_signal_connect_object (speller, "changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_settings_get_default (), "notify::spelling", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  return self;
}

HfSpelling *
hf_spelling_of (HfDocument *document)
{
  static const char key[] = "hf-spelling";
  HfSpelling *self = g_object_get_data (G_OBJECT (document), key);

  if (self == NULL)
    {
      self = hf_spelling_new (document, hf_speller_get_default ());
      g_object_set_data_full (G_OBJECT (document), key, self, g_object_unref);
    }
  return self;
}

static const char *
get_language (HfSpelling *self, HfText *text)
{
  return text->language != NULL ? text->language : hf_document_get_card (self->document)->language;
}

/* Whether @word, folded, is one of the words of @value. */
static gboolean
says_word (const char *value, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (value, -1);
  gsize length = strlen (word);

  for (const char *at = folded; (at = strstr (at, word)) != NULL; at += length)
    {
      const char *before = at > folded ? g_utf8_prev_char (at) : NULL;

      if ((before == NULL || !g_unichar_isalpha (g_utf8_get_char (before))) &&
          !g_unichar_isalpha (g_utf8_get_char (at + length)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_samples (HfSpelling *self, const char *word)
{
  HfCard *card = hf_document_get_card (self->document);
  GVariantIter samples;
  const char *value;

  if (card->samples == NULL)
    return FALSE;

  g_variant_iter_init (&samples, card->samples);
  while (g_variant_iter_next (&samples, "{&s&s}", NULL, &value))
    if (says_word (value, word))
      return TRUE;

  return FALSE;
}

static gboolean
is_in_roster (HfSpelling *self, const char *word)
{
  static const HfField fields[] = { HF_FIELD_NAME, HF_FIELD_FIRST_NAME, HF_FIELD_LAST_NAME, HF_FIELD_TEAM };

  for (guint i = 0; self->roster != NULL && i < hf_roster_get_n_people (self->roster); i++)
    {
      HfPerson *person = hf_roster_get_person (self->roster, i);

      for (guint field = 0; field < G_N_ELEMENTS (fields); field++)
        {
          const char *value = hf_person_get (person, fields[field]);

          if (value != NULL && *value != '\0' && says_word (value, word))
            return TRUE;
        }
    }

  return FALSE;
}

/* What is no mistake is never looked for among the names, so that a long list costs little. */
static gboolean
is_name (HfSpelling *self, const char *word)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  g_autofree char *folded = g_utf8_casefold (word, -1);
  gpointer known;

  if (g_str_has_suffix (folded, "'s"))
    folded[strlen (folded) - 2] = '\0';
  if (roster != self->roster)
    {
      g_clear_pointer (&self->roster, hf_roster_unref);
      self->roster = roster != NULL ? hf_roster_ref (roster) : NULL;
      g_hash_table_remove_all (self->names);
    }
  if (!g_hash_table_lookup_extended (self->names, folded, NULL, &known))
    {
      known = GINT_TO_POINTER (is_in_samples (self, folded) || is_in_roster (self, folded));
      g_hash_table_insert (self->names, g_strdup (folded), known);
    }
  return GPOINTER_TO_INT (known);
}

/* A search through one text. */
typedef struct
{
  HfSpelling *self;
  const char *language;
  gsize caret;
  GArray *found;
} Search;

static void
judge_word (gsize start, gsize end, const char *word, gpointer data)
{
  Search *search = data;
  HfMisspelt misspelt = { start, end };

  if (end != search->caret && !hf_speller_knows (search->self->speller, search->language, word) &&
      !is_name (search->self, word))
    g_array_append_val (search->found, misspelt);
}

GArray *
hf_spelling_find (HfSpelling *self, HfText *text, gsize caret)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HfMisspelt));
  Search search = { self, NULL, caret, found };
  g_autofree char *words = NULL;

  g_return_val_if_fail (HF_IS_SPELLING (self), found);

  search.language = get_language (self, text);
  if (!hf_settings_get_spelling (hf_settings_get_default ()) ||
      hf_speller_ask (self->speller, search.language) != HF_SPELLER_READY)
    return found;

  words = hf_text_get_words (text);
  hf_words_visit (words, search.language, judge_word, &search);
  return found;
}

gboolean
hf_spelling_find_at (HfSpelling *self, HfText *text, gsize place, HfMisspelt *out_misspelt)
{
  g_autoptr (GArray) found = hf_spelling_find (self, text, HF_SPELLING_NO_CARET);

  for (guint i = 0; i < found->len; i++)
    {
      const HfMisspelt *misspelt = &g_array_index (found, HfMisspelt, i);

      if (place >= misspelt->start && place <= misspelt->end)
        {
          *out_misspelt = *misspelt;
          return TRUE;
        }
    }

  return FALSE;
}

/* What the system is, and what it is like: “ubuntu debian”. */
static char *
describe_system (void)
{
  g_autofree char *id = g_get_os_info (G_OS_INFO_KEY_ID);
  g_autofree char *like = g_get_os_info ("ID_LIKE");

  return g_strdup_printf ("%s %s", id != NULL ? id : "", like != NULL ? like : "");
}

char *
hf_spelling_describe (HfSpelling *self, HfText *text)
{
  const char *language;
  g_autofree char *system = NULL;
  g_autofree char *package = NULL;

  g_return_val_if_fail (HF_IS_SPELLING (self), NULL);

  language = get_language (self, text);
  if (!hf_settings_get_spelling (hf_settings_get_default ()) ||
      hf_speller_ask (self->speller, language) != HF_SPELLER_MISSING)
    return NULL;

  system = describe_system ();
  package = hf_dictionary_name_package (language, system);
  /* Translators: a language, such as German, and the package with a dictionary for it. */
  return g_strdup_printf (_ ("Spelling is not looked up, as no dictionary of %s is installed. The package %s has one."),
                          hf_language_title (language), package);
}

static char *
get_word (HfText *text, const HfMisspelt *misspelt)
{
  g_autofree char *words = hf_text_get_words (text);
  g_autoptr (GString) word = g_string_new_len (words + misspelt->start, (gssize) (misspelt->end - misspelt->start));

  g_string_replace (word, "’", "'", 0);
  return g_strdup (word->str);
}

char **
hf_spelling_suggest (HfSpelling *self, HfText *text, const HfMisspelt *misspelt)
{
  g_autofree char *word = get_word (text, misspelt);
  char **suggestions;

  g_return_val_if_fail (HF_IS_SPELLING (self), NULL);

  suggestions = hf_speller_suggest (self->speller, get_language (self, text), word);
  for (guint i = 0; suggestions[i] != NULL && hf_settings_get_typography (hf_settings_get_default ()); i++)
    {
      g_autoptr (GString) better = g_string_new (suggestions[i]);

      g_string_replace (better, "'", "’", 0);
      g_free (suggestions[i]);
      suggestions[i] = g_strdup (better->str);
    }
  return suggestions;
}

void
hf_spelling_learn (HfSpelling *self, HfText *text, const HfMisspelt *misspelt)
{
  g_autofree char *word = get_word (text, misspelt);

  g_return_if_fail (HF_IS_SPELLING (self));

  hf_speller_learn (self->speller, get_language (self, text), word);
}

void
hf_spelling_add_to_menu (HfSpelling *self, GMenu *menu, const char *group, HfText *text, const HfMisspelt *misspelt)
{
  g_auto (GStrv) suggestions = hf_spelling_suggest (self, text, misspelt);
  g_autoptr (GMenu) corrections = g_menu_new ();
  g_autoptr (GMenu) learning = g_menu_new ();
  g_autofree char *correct = g_strconcat (group, ".correct-word", NULL);
  g_autofree char *learn = g_strconcat (group, ".learn-word", NULL);
  g_autofree char *word = get_word (text, misspelt);
  g_autofree char *learn_label = g_strdup_printf (_ ("Add “%s” to My Dictionary"), word);

  for (guint i = 0; suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, correct, "s", suggestions[i]);
      g_menu_append_item (corrections, item);
    }
  if (suggestions[0] == NULL)
    g_menu_append (corrections, _ ("No Suggestions"), "spelling.none");
  g_menu_append (learning, learn_label, learn);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (corrections));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (learning));
}

static void
hf_spelling_dispose (GObject *object)
{
  HfSpelling *self = HF_SPELLING (object);

  g_clear_object (&self->speller);
  g_clear_pointer (&self->roster, hf_roster_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (hf_spelling_parent_class)->dispose (object);
}

static void
hf_spelling_class_init (HfSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_spelling_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_spelling_init (HfSpelling *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
