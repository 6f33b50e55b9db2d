/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/version.h"

#include "file/load.h"
#include "file/save.h"
#include "mail/error.h"

#include <glib/gi18n.h>

/* Names of facts of the outbox. */
#define CARD "sent-card"
#define WORDS "sent-words"

/* Whether pictures are attached; language (empty: everybody else), subject and body of each. */
#define WORDS_TYPE "(ba(smsms))"

gboolean
hf_version_keep (HfOutbox *outbox, HfCard *card, const HfLetterOptions *letters, GError **error)
{
  g_autoptr (GBytes) bytes = hf_file_to_bytes (card, NULL, error);
  GVariantBuilder builder;
  g_autoptr (GVariant) words = NULL;
  g_autoptr (GBytes) packed = NULL;

  if (bytes == NULL)
    return FALSE;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (WORDS_TYPE));
  g_variant_builder_add (&builder, "b", letters->as_png);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(smsms)"));
  for (guint i = 0; i < letters->n_words; i++)
    g_variant_builder_add (&builder, "(smsms)", letters->words[i].language != NULL ? letters->words[i].language : "",
                           letters->words[i].subject, letters->words[i].body);
  g_variant_builder_close (&builder);
  words = g_variant_ref_sink (g_variant_builder_end (&builder));
  packed = g_variant_get_data_as_bytes (words);
  return hf_outbox_set_fact (outbox, CARD, bytes, error) && hf_outbox_set_fact (outbox, WORDS, packed, error);
}

static void
read_words (HfVersion *version)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (version->kept, 1);
  GVariantIter iter;
  HfLetterWords words;

  g_variant_get_child (version->kept, 0, "b", &version->as_png);
  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&sm&sm&s)", &words.language, &words.subject, &words.body))
    {
      if (words.language[0] == '\0')
        words.language = NULL;
      g_array_append_val (version->words, words);
    }
}

HfVersion *
hf_version_load (HfOutbox *outbox, GError **error)
{
  g_autoptr (GBytes) card = hf_outbox_get_fact (outbox, CARD);
  g_autoptr (GBytes) words = hf_outbox_get_fact (outbox, WORDS);
  g_autoptr (HfVersion) version = g_new0 (HfVersion, 1);

  version->words = g_array_new (FALSE, TRUE, sizeof (HfLetterWords));
  if (card != NULL && words != NULL)
    {
      version->kept = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (WORDS_TYPE), words, FALSE));
      read_words (version);
    }
  if (version->words->len == 0)
    {
      g_set_error (error, HF_MAIL_ERROR, HF_MAIL_ERROR_OUTBOX,
                   _ ("The outbox does not hold the version people got: send this one, or open the earlier card"));
      return NULL;
    }

  version->card = hf_file_load_bytes (card, _ ("the card people got"), HF_FILE_LOAD_DEFAULT, NULL, error);
  return version->card != NULL ? g_steal_pointer (&version) : NULL;
}

void
hf_version_apply (const HfVersion *version, HfLetterOptions *letters)
{
  letters->words = (const HfLetterWords *) (const void *) version->words->data;
  letters->n_words = version->words->len;
  letters->as_png = version->as_png;
  letters->info.title = version->card->title;
  letters->info.author = version->card->info.author;
  letters->info.language = version->card->language;
  letters->info.modified_s = version->card->modified_s;
}

void
hf_version_free (HfVersion *version)
{
  if (version == NULL)
    return;

  if (version->card != NULL)
    hf_card_unref (version->card);
  g_array_unref (version->words);
  g_clear_pointer (&version->kept, g_variant_unref);
  g_free (version);
}
