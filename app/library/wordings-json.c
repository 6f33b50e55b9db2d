/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wordings-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/limits.h"
#include "card/language.h"
#include "file/json-parse.h"
#include "file/json-take.h"

/* Puts a member of an object of texts into a wording. */
typedef void (*SetText) (HfWordingDraft *draft, const char *key, const char *text);

static void
read_texts (HfJsonReader *reader, JsonObject *parent, const char *name, SetText set, HfWordingDraft *draft)
{
  JsonObject *object = hf_json_enter (reader, parent, name);
  g_autoptr (GList) keys = object != NULL ? json_object_get_members (object) : NULL;

  if (object == NULL)
    return;

  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *text = hf_json_peek_text (reader, object, l->data);

      if (text == NULL)
        continue;
      if (strlen (text) > HF_LIMIT_MESSAGE_BYTES)
        hf_json_reader_fail (reader, l->data, HF_FILE_ERROR_TOO_BIG, _ ("this is longer than any card: at most %u KiB"),
                             HF_LIMIT_MESSAGE_BYTES >> 10);
      else if (text[strspn (text, " \t\r\n")] == '\0')
        hf_json_reader_fail (reader, l->data, HF_FILE_ERROR_INVALID, _ ("this has no words"));
      else
        set (draft, l->data, text);
    }
  hf_json_leave_taken (reader, parent, name);
}

/* A card is called by its headline, unless something else is said. */
static void
title_by_headline (HfWordingDraft *draft)
{
  const char *headline = hf_wording_get_text (draft, "headline");
  g_auto (GStrv) lines = headline != NULL ? g_strsplit (headline, "\n", -1) : NULL;
  g_autofree char *title = lines != NULL ? g_strjoinv (" ", lines) : NULL;

  hf_wording_draft_set_title (draft, title);
}

static HfWording *
read_wording (HfJsonReader *reader, JsonObject *object, const char *language)
{
  HfWordingDraft *draft = hf_wording_draft_new (language);
  const char *title = NULL;

  hf_json_take_text (reader, object, "title", &title);
  read_texts (reader, object, "texts", hf_wording_draft_set_text, draft);
  title_by_headline (draft);
  if (title != NULL)
    hf_wording_draft_set_title (draft, title);
  read_texts (reader, object, "samples", hf_wording_draft_set_sample, draft);

  g_free ((char *) title);
  return hf_wording_seal (draft);
}

static GHashTable *
read_templates (HfJsonReader *reader, JsonObject *root, const char *language)
{
  GHashTable *wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_wording_unref);
  JsonObject *templates = hf_json_enter (reader, root, "templates");
  g_autoptr (GList) ids = templates != NULL ? json_object_get_members (templates) : NULL;

  for (GList *l = ids; l != NULL; l = l->next)
    {
      g_autofree char *id = g_strdup (l->data); /* leaving takes the member away */
      JsonObject *object = hf_json_enter (reader, templates, id);

      if (object == NULL)
        break;
      g_hash_table_insert (wordings, g_strdup (id), (gpointer) read_wording (reader, object, language));
      hf_json_leave_taken (reader, templates, id);
    }
  if (templates != NULL)
    hf_json_leave_taken (reader, root, "templates");

  return wordings;
}

GHashTable *
hf_wordings_from_json (GBytes *bytes, const char *file, HfWording **out_common, GError **error)
{
  g_autoptr (HfJsonReader) reader = hf_json_reader_new (file);
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GHashTable) wordings = NULL;
  g_autoptr (HfWording) common = NULL;
  g_autofree char *language = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  root = hf_json_parse (text, length, file, error);
  if (root == NULL)
    return NULL;

  hf_json_require (reader, root, "language");
  hf_json_require (reader, root, "templates");
  hf_json_take_text (reader, root, "language", (const char **) &language);
  if (language != NULL && !hf_language_is_tag (language))
    hf_json_reader_fail (reader, "language", HF_FILE_ERROR_INVALID,
                         _ ("“%s” is no language; write for instance “pt-BR”"), language);
  common = read_wording (reader, root, language != NULL ? language : "");
  wordings = read_templates (reader, root, language != NULL ? language : "");
  if (hf_json_reader_failed (reader))
    {
      g_propagate_error (error, hf_json_reader_take_error (reader));
      return NULL;
    }

  *out_common = g_steal_pointer (&common);
  return g_steal_pointer (&wordings);
}
