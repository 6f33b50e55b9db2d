/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-letters.h"

/* What a print shop asks of pictures is plenty for one that is attached. */
#define PICTURE_DPI 300.0

static GArray *
list_words (const GPtrArray *subjects, const char *subject)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (HfLetterWords));

  for (guint i = 0; subject == NULL && i < subjects->len; i++)
    {
      const HfMailSubject *usual = subjects->pdata[i];
      const HfLetterWords one = { usual->language, usual->text, NULL };

      g_array_append_val (words, one);
    }
  if (subject != NULL)
    {
      const HfLetterWords one = { NULL, subject, NULL };

      g_array_append_val (words, one);
    }
  return words;
}

void
hf_mail_letters_init (HfMailLetters *letters, HfCard *card, const char *subject, gboolean as_png)
{
  letters->library = hf_library_new ();
  letters->messages = hf_messages_load (letters->library, NULL);
  letters->subjects = hf_mail_subjects_list (letters->messages, card);
  letters->words = list_words (letters->subjects, subject);
  letters->options = (HfLetterOptions){
    .words = (const HfLetterWords *) (const void *) letters->words->data,
    .n_words = letters->words->len,
    .as_png = as_png,
    .png = { .dpi = card->format->screen_dpi > 0 ? card->format->screen_dpi : PICTURE_DPI },
    .info = { .title = card->title,
              .author = card->info.author,
              .language = card->language,
              .modified_s = card->modified_s },
    .n_jobs = MAX (1, g_get_num_processors ()),
  };
}

void
hf_mail_letters_clear (HfMailLetters *letters)
{
  g_clear_pointer (&letters->words, g_array_unref);
  g_clear_pointer (&letters->subjects, g_ptr_array_unref);
  g_clear_pointer (&letters->messages, hf_messages_unref);
  g_clear_pointer (&letters->library, hf_library_free);
}
