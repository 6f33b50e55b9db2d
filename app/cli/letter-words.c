/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/letter-words.h"

#include "base/limits.h"
#include "cli/exit.h"
#include "cli/export-options.h"
#include "cli/values.h"
#include "library/mail-subjects.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
keep (HfLetterTexts *texts, char *string)
{
  g_ptr_array_add (texts->strings, string);
  return string;
}

static void
add_words (HfLetterTexts *texts, const char *language, const char *subject, const char *body)
{
  HfLetterWords words = { language, subject, body };

  g_array_append_val (texts->words, words);
}

/* Lines as they are on this system, without a mark at the front. */
static char *
read_body (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length > HF_LIMIT_MESSAGE_BYTES || !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, _ ("“%s” is no text in UTF-8 of at most %u bytes"), path,
                   HF_LIMIT_MESSAGE_BYTES);
      return NULL;
    }

  lines = g_strsplit (g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text, "\r\n", -1);
  return g_strjoinv ("\n", lines);
}

/* In every language there are any; the card's own, or the nearest to it, for everybody else. */
static void
add_subjects (HfLetterTexts *texts, HfCard *card, const char *body)
{
  g_autoptr (HfLibrary) library = hf_library_new ();
  g_autoptr (HfMessages) messages = hf_messages_load (library, NULL);
  g_autoptr (GPtrArray) subjects = hf_mail_subjects_list (messages, card);

  for (guint i = 0; i < subjects->len; i++)
    {
      const HfMailSubject *subject = subjects->pdata[i];
      const char *language = subject->language != NULL ? keep (texts, g_strdup (subject->language)) : NULL;

      add_words (texts, language, keep (texts, g_strdup (subject->text)), body);
    }
}

HfLetterTexts *
hf_letter_texts_load (const HfLetterChoice *choice, HfCard *card, GError **error)
{
  g_autoptr (HfLetterTexts) texts = g_new0 (HfLetterTexts, 1);
  const char *body = NULL;

  texts->words = g_array_new (FALSE, FALSE, sizeof (HfLetterWords));
  texts->strings = g_ptr_array_new_with_free_func (g_free);
  if (choice->subject != NULL && choice->subject[strspn (choice->subject, " ")] == '\0')
    {
      hf_usage_error (error, _ ("--subject is empty: many servers take a message without one for junk"));
      return NULL;
    }
  if (choice->body != NULL)
    {
      char *read = read_body (choice->body, error);

      if (read == NULL)
        return NULL;
      body = keep (texts, read);
    }

  if (choice->subject != NULL)
    add_words (texts, NULL, keep (texts, g_strdup (choice->subject)), body);
  else
    add_subjects (texts, card, body);
  return g_steal_pointer (&texts);
}

void
hf_letter_texts_free (HfLetterTexts *texts)
{
  g_array_unref (texts->words);
  g_ptr_array_unref (texts->strings);
  g_free (texts);
}

gboolean
hf_letter_texts_get_options (const HfLetterTexts *texts, const HfLetterChoice *choice, HfCard *card,
                             HfLetterOptions *out_options, GError **error)
{
  const HfExportOptions usual = { 0 };

  *out_options = (HfLetterOptions){
    .words = (const HfLetterWords *) (const void *) texts->words->data,
    .n_words = texts->words->len,
    .as_png = g_strcmp0 (choice->attach, "png") == 0,
    .png = { .dpi = hf_export_options_get_dpi (&usual, card->format) },
    .info = { .title = card->title, .author = card->info.author, .language = card->language },
    .n_jobs = 1,
  };
  return hf_values_stamp (card->modified_s, &out_options->info.modified_s, error);
}
