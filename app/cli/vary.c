/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/vary.h"

#include "batch/vary.h"
#include "cli/exit.h"
#include "merge/runs.h"

#include <glib/gi18n.h>

gboolean
hf_vary_check_words (const HfVaryWords *words, gboolean for_people, GError **error)
{
  if (words->theme != NULL && !for_people)
    hf_usage_error (error, _ ("--vary is for many cards: say for whom with --people FILE"));
  else if (words->formal && words->theme == NULL)
    hf_usage_error (error, _ ("--formal is about the messages of --vary THEME"));
  else
    return TRUE;

  return FALSE;
}

/* Each person's message with what their fields say. */
static HfCrowd *
with_messages (HfCrowd *crowd, const HfVaried *varied)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_full (varied->texts->len + 1, g_free);

  for (guint i = 0; i < varied->texts->len; i++)
    {
      const char *text = g_ptr_array_index (varied->texts, i);
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      char *words = hf_merge_words (text, &(HfMerging){ .fields = fields, .mode = HF_MERGE_ALL });

      g_ptr_array_add (texts, words != NULL ? words : g_strdup (text));
    }
  g_ptr_array_add (texts, NULL);

  return hf_crowd_with_texts (crowd, HF_VARY_KEY, (const char *const *) texts->pdata);
}

HfCard *
hf_vary (HfConsole *console, const HfVaryWords *words, HfCard *card, HfMeantPeople *people, GError **error)
{
  g_autoptr (HfLibrary) library = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autoptr (HfVaried) varied = NULL;
  g_autoptr (GError) why = NULL;
  HfMessages *messages;
  HfCrowd *crowd;

  if (words->theme == NULL)
    return hf_card_ref (card);

  library = hf_library_new ();
  doubts = hf_doubt_list_new ();
  messages = hf_messages_load (library, doubts);
  hf_console_tell_doubts (console, doubts);
  varied = hf_vary_crowd (messages, card, people->crowd, words->theme, words->formal, &why);
  hf_messages_unref (messages);
  if (varied == NULL)
    {
      hf_usage_error (error, "%s: %s",
                      g_error_matches (why, HF_VARY_ERROR, HF_VARY_ERROR_NOTHING_FORMAL) ? "--formal" : "--vary",
                      why->message);
      return NULL;
    }

  crowd = with_messages (people->crowd, varied);
  hf_crowd_unref (people->crowd);
  people->crowd = crowd;
  return hf_card_ref (varied->card);
}
