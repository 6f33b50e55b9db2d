/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/info-json.h"

#include <glib/gi18n.h>

#include "file/json-take.h"

static const struct
{
  const char *name;
  gsize offset;
} members[] = {
  { "template", G_STRUCT_OFFSET (HfCardInfo, template_id) },
  { "theme", G_STRUCT_OFFSET (HfCardInfo, theme) },
  { "mood", G_STRUCT_OFFSET (HfCardInfo, mood) },
  { "style", G_STRUCT_OFFSET (HfCardInfo, style) },
  { "tone", G_STRUCT_OFFSET (HfCardInfo, tone) },
  { "occasion", G_STRUCT_OFFSET (HfCardInfo, occasion) },
  { "author", G_STRUCT_OFFSET (HfCardInfo, author) },
  { "description", G_STRUCT_OFFSET (HfCardInfo, description) },
};

G_STATIC_ASSERT (sizeof (HfCardInfo) == G_N_ELEMENTS (members) * sizeof (char *));

static void
take_uuid (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft)
{
  g_autofree char *lower = NULL;

  hf_json_require (reader, root, "uuid");
  hf_json_take_text (reader, root, "uuid", &draft->uuid);
  lower = g_ascii_strdown (draft->uuid, -1);
  if (!g_uuid_string_is_valid (lower))
    hf_json_reader_fail (reader, "uuid", HF_FILE_ERROR_INVALID, _ ("“%s” is no UUID"), draft->uuid);
  hf_value_set_text (&draft->uuid, lower);
}

static void
take_modified (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) modified = NULL;
  const char *text = hf_json_peek_text (reader, root, "modified");

  if (text == NULL)
    return;

  modified = g_date_time_new_from_iso8601 (text, utc);
  if (modified == NULL)
    {
      hf_json_reader_fail (reader, "modified", HF_FILE_ERROR_INVALID,
                           _ ("“%s” is no date and time such as 2026-11-22T10:00:00Z"), text);
      return;
    }

  draft->modified_s = g_date_time_to_unix (modified);
  json_object_remove_member (root, "modified");
}

static void
write_modified (gint64 modified_s, HfJsonWriter *writer)
{
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_utc (modified_s);
  g_autofree char *text = modified != NULL ? g_date_time_format (modified, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  if (modified_s != 0)
    hf_json_write_text (writer, "modified", text);
}

static void
take_info (HfJsonReader *reader, JsonObject *root, HfCardInfo *info)
{
  JsonObject *object = hf_json_enter (reader, root, "info");

  if (object == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    hf_json_take_text (reader, object, members[i].name, G_STRUCT_MEMBER_P (info, members[i].offset));
  hf_json_leave (reader, root, "info");
}

static void
write_info (const HfCardInfo *info, HfJsonWriter *writer)
{
  gboolean has_any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    has_any = has_any || G_STRUCT_MEMBER (const char *, info, members[i].offset) != NULL;
  if (!has_any)
    return;

  hf_json_write_open (writer, "info", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    hf_json_write_text (writer, members[i].name, G_STRUCT_MEMBER (const char *, info, members[i].offset));
  hf_json_write_close (writer);
}

static void
take_samples (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft)
{
  JsonObject *object = hf_json_enter (reader, root, "samples");
  g_autoptr (GList) names = NULL;
  GVariantBuilder builder;

  if (object == NULL)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *text = hf_json_peek_text (reader, object, l->data);

      if (text != NULL)
        g_variant_builder_add (&builder, "{ss}", l->data, text);
    }
  hf_card_draft_set_samples (draft, g_variant_builder_end (&builder));

  hf_json_leave_taken (reader, root, "samples");
}

static void
write_samples (GVariant *samples, HfJsonWriter *writer)
{
  GVariantIter iter;
  const char *name, *text;

  if (g_variant_n_children (samples) == 0)
    return;

  hf_json_write_open (writer, "samples", NULL);
  g_variant_iter_init (&iter, samples);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    hf_json_write_text (writer, name, text);
  hf_json_write_close (writer);
}

void
hf_card_info_from_json (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft)
{
  take_uuid (reader, root, draft);
  hf_json_take_text (reader, root, "title", &draft->title);
  hf_json_take_text (reader, root, "language", &draft->language);
  take_modified (reader, root, draft);
  take_info (reader, root, &draft->info);
  take_samples (reader, root, draft);
}

void
hf_card_info_to_json (HfCard *card, HfJsonWriter *writer)
{
  hf_json_write_text (writer, "uuid", card->uuid);
  hf_json_write_text (writer, "title", card->title);
  hf_json_write_text (writer, "language", card->language);
  hf_json_write_text (writer, "format", card->format->id);
  write_modified (card->modified_s, writer);
  write_info (&card->info, writer);
  write_samples (card->samples, writer);
}
