/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is only somebody's of an item, as JSON. */
#include <glib/gi18n.h>

#include "file/item-json.h"
#include "file/json-take.h"
#include "file/text-json.h"

/* Takes a digest in hexadecimal. Returns: whether there was one */
static gboolean
take_digest (HfJsonReader *reader, JsonObject *object, const char *name, HfDigest *out_digest)
{
  g_autofree char *text = NULL;

  if (!hf_json_has (object, name))
    return FALSE;

  hf_json_take_text (reader, object, name, (const char **) &text);
  if (text == NULL)
    return FALSE;
  if (strlen (text) != 2 * HF_DIGEST_BYTES || strspn (text, "0123456789abcdef") != 2 * HF_DIGEST_BYTES)
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("this must be %u hexadecimal digits"),
                           2 * HF_DIGEST_BYTES);
      return FALSE;
    }

  for (guint i = 0; i < HF_DIGEST_BYTES; i++)
    out_digest->bytes[i] = (guint8) (g_ascii_xdigit_value (text[2 * i]) * 16 + g_ascii_xdigit_value (text[2 * i + 1]));
  return TRUE;
}

static void
write_digest (HfJsonWriter *writer, const char *name, const HfDigest *digest)
{
  char text[2 * HF_DIGEST_BYTES + 1];

  for (guint i = 0; i < HF_DIGEST_BYTES; i++)
    g_snprintf (text + 2 * i, 3, "%02x", digest->bytes[i]);
  hf_json_write_text (writer, name, text);
}

static void
take_owner (HfJsonReader *reader, JsonObject *object, HfOwner *owner)
{
  JsonObject *person;

  hf_json_require (reader, object, "person");
  person = hf_json_enter (reader, object, "person");
  if (person == NULL)
    return;

  owner->has_address = take_digest (reader, person, "address", &owner->address);
  hf_json_require (reader, person, "name");
  take_digest (reader, person, "name", &owner->name);
  take_digest (reader, person, "row", &owner->row);
  hf_json_leave (reader, object, "person");
}

static void
take_picture (HfItemReader *reader, JsonObject *object, HfOwnDraft *draft)
{
  g_autoptr (GArray) focus = hf_json_take_numbers (reader->json, object, "focus", 2, 0.0, 1.0);

  hf_own_draft_take_asset (draft, hf_item_take_asset (reader, object));
  hf_json_take_text (reader->json, object, "alt_text", &draft->alt_text);
  hf_json_take_text (reader->json, object, "field", &draft->picture_field);
  if (focus != NULL)
    {
      draft->focus_x = g_array_index (focus, double, 0);
      draft->focus_y = g_array_index (focus, double, 1);
    }
  draft->zoom = hf_json_take_number (reader->json, object, "zoom", 1.0, 1.0, 1000.0);
}

static HfOwn *
own_from_json (HfItemReader *reader, JsonObject *object, HfItemKind kind)
{
  HfOwnDraft *draft = hf_own_draft (NULL);

  take_owner (reader->json, object, &draft->owner);
  if (kind == HF_ITEM_TEXT)
    {
      HfTextDraft *text = hf_text_draft (NULL);

      hf_text_draft_take_runs (text, hf_words_from_json (reader->json, object));
      hf_own_draft_take_text (draft, hf_text_seal (text));
      draft->was_given = take_digest (reader->json, object, "given", &draft->given);
    }
  else
    take_picture (reader, object, draft);
  draft->extras = hf_json_take_extras (reader->json, object);

  return hf_own_seal (draft);
}

GPtrArray *
hf_owns_from_json (HfItemReader *reader, JsonObject *object, HfItemKind kind)
{
  GPtrArray *owns = hf_own_list_new ();
  JsonArray *array = hf_json_enter_array (reader->json, object, "own");

  if (array == NULL)
    return owns;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = hf_json_enter_element (reader->json, array, i);

      if (element == NULL)
        break;
      g_ptr_array_add (owns, (gpointer) own_from_json (reader, element, kind));
      hf_json_leave_element (reader->json);
    }

  hf_json_leave_taken (reader->json, object, "own");
  return owns;
}

static void
write_picture (HfOwn *own, HfJsonWriter *writer)
{
  const double focus[] = { own->focus_x, own->focus_y };

  hf_json_write_text (writer, "alt_text", own->alt_text);
  hf_item_write_asset (own->asset, writer);
  hf_json_write_text (writer, "field", own->picture_field);
  if (own->focus_x != 0.5 || own->focus_y != 0.5)
    hf_json_write_numbers (writer, "focus", focus, G_N_ELEMENTS (focus));
  hf_json_write_number (writer, "zoom", own->zoom, 1.0);
}

void
hf_owns_to_json (HfOwn *const *owns, guint n_owns, HfJsonWriter *writer)
{
  if (n_owns == 0)
    return;

  hf_json_write_open_list (writer, "own");
  for (guint i = 0; i < n_owns; i++)
    {
      const HfOwner *owner = &owns[i]->owner;

      hf_json_write_open (writer, NULL, owns[i]->extras);
      hf_json_write_open (writer, "person", NULL);
      if (owner->has_address)
        write_digest (writer, "address", &owner->address);
      write_digest (writer, "name", &owner->name);
      write_digest (writer, "row", &owner->row);
      hf_json_write_close (writer);
      if (owns[i]->text != NULL)
        hf_words_to_json (owns[i]->text, writer);
      if (owns[i]->was_given)
        write_digest (writer, "given", &owns[i]->given);
      if (owns[i]->asset != NULL)
        write_picture (owns[i], writer);
      hf_json_write_close (writer);
    }
  hf_json_write_close_list (writer);
}
