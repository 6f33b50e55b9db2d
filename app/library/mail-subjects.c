/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/mail-subjects.h"

static void
free_subject (gpointer data)
{
  HfMailSubject *subject = data;

  g_free (subject->language);
  g_free (subject->text);
  g_free (subject);
}

/* The first for @language of those that go with @card. Returns: (nullable) */
static const char *
find (const HfMessages *messages, HfCard *card, const char *language)
{
  HfMessageFilter filter = HF_MESSAGE_FILTER_ALL;
  g_autoptr (GPtrArray) found = NULL;

  filter.language = language;
  filter.kind = HF_MESSAGE_KIND_SUBJECT;
  filter.subject = card->info.theme;
  found = hf_messages_list (messages, &filter);

  return found->len > 0 ? hf_message_get_text (found->pdata[0], FALSE) : NULL;
}

/* @language: (transfer full) (nullable) */
static void
add (GPtrArray *subjects, char *language, const char *text)
{
  HfMailSubject *subject = g_new0 (HfMailSubject, 1);

  subject->language = language;
  subject->text = g_strdup (text);
  g_ptr_array_add (subjects, subject);
}

GPtrArray *
hf_mail_subjects_list (const HfMessages *messages, HfCard *card)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (free_subject);
  g_auto (GStrv) languages = hf_messages_list_languages (messages);
  const char *usual = card->language != NULL ? find (messages, card, card->language) : NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      const char *text = find (messages, card, languages[i]);
      g_auto (GStrv) parts = g_strsplit (languages[i], "-", 2);

      if (text != NULL)
        add (subjects, g_strdup (parts[0]), text);
    }
  if (usual == NULL)
    usual = find (messages, card, "en");
  if (usual == NULL)
    usual = card->title != NULL ? card->title : "{name}";
  add (subjects, NULL, usual);
  return subjects;
}
