/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "base/limits.h"
#include "file/info-json.h"
#include "file/item-json.h"
#include "file/json-parse.h"
#include "file/json-take.h"
#include "file/style-json.h"

static gboolean
parse_version (const char *text, guint *out_major, guint *out_minor)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 3);
  guint64 major, minor;

  if (g_strv_length (parts) != 2 || !g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, &major, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, 9999, &minor, NULL))
    return FALSE;

  *out_major = (guint) major;
  *out_minor = (guint) minor;
  return TRUE;
}

/* Text of a file we do not understand is only shown when it can be nothing but a version. */
static gboolean
is_version (const char *text)
{
  return text != NULL && text[0] != '\0' && strlen (text) <= 16 && strspn (text, "0123456789.") == strlen (text);
}

static void
refuse_newer (HfJsonReader *reader, JsonObject *stamp, guint major)
{
  const char *needs = hf_json_peek_text (reader, stamp, "needs");

  if (is_version (needs))
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_NEWER,
                         _ ("this card needs Heartfelt %s or newer, and this is Heartfelt %s: update Heartfelt, or "
                            "save the card there for older versions"),
                         needs, HF_VERSION);
  else
    hf_json_reader_fail (
        reader, NULL, HF_FILE_ERROR_NEWER,
        _ ("this card has format %u, and this Heartfelt %s reads up to format %u: open it with a newer "
           "Heartfelt"),
        major, HF_VERSION, HF_FORMAT_MAJOR);
}

/* A newer minor version stays in the card, so that what is saved is still said to be of that version. */
static void
read_version (HfJsonReader *reader, JsonObject *root)
{
  JsonObject *stamp;
  const char *version;
  guint major = 0, minor = 0;

  hf_json_require (reader, root, "heartfelt");
  stamp = hf_json_enter (reader, root, "heartfelt");
  if (stamp == NULL)
    return;

  hf_json_require (reader, stamp, "version");
  version = hf_json_peek_text (reader, stamp, "version");
  if (version != NULL && !parse_version (version, &major, &minor))
    hf_json_reader_fail (reader, "version", HF_FILE_ERROR_INVALID, _ ("“%s” is no version such as 1.0"), version);
  else if (major > HF_FORMAT_MAJOR)
    refuse_newer (reader, stamp, major);
  else if (minor > HF_FORMAT_MINOR)
    hf_json_reader_set_newer (reader, TRUE);
  else
    {
      json_object_remove_member (stamp, "version");
      if (hf_json_has (stamp, "needs"))
        json_object_remove_member (stamp, "needs");
    }

  hf_json_leave (reader, root, "heartfelt");
}

static void
take_guides (HfJsonReader *reader, JsonObject *object, const char *name, HfGuides *guides)
{
  g_autoptr (GArray) places = hf_json_take_numbers (reader, object, name, 0, -HF_LIMIT_LENGTH_MM, HF_LIMIT_LENGTH_MM);

  if (places == NULL)
    return;

  if (places->len > HF_LIMIT_GUIDES)
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_TOO_BIG, _ ("a page can have %u guides of a kind, not %u"),
                         HF_LIMIT_GUIDES, places->len);
  else
    hf_guides_init (guides, (const double *) (gconstpointer) places->data, places->len);
}

static HfPage *
page_from_json (HfItemReader *reader, JsonObject *object, const HfFormat *format, guint *seen)
{
  const char *word = hf_json_peek_text (reader->json, object, "page");
  HfPageKind kind = HF_PAGE_FRONT;
  gboolean is_known = FALSE;
  HfPageDraft *draft;

  hf_json_require (reader->json, object, "page");
  if (word != NULL && hf_page_kind_from_name (word, &kind))
    for (guint i = 0; i < format->n_pages; i++)
      is_known = is_known || hf_format_page_kind (format, i) == kind;

  if (word != NULL && !is_known)
    hf_json_reader_fail (reader->json, "page", HF_FILE_ERROR_INVALID, _ ("a card of format %s has no page “%s”"),
                         format->id, word);
  else if (*seen & (1u << kind))
    hf_json_reader_fail (reader->json, "page", HF_FILE_ERROR_INVALID, _ ("the page “%s” is there twice; remove one"),
                         word);
  if (hf_json_reader_failed (reader->json))
    return NULL;

  *seen |= 1u << kind;
  json_object_remove_member (object, "page");
  draft = hf_page_draft_new (kind);
  draft->background = hf_json_take_paint (reader->json, object, "background", HF_PAINT_OF (HF_COLOR_ROLE_PAPER));
  take_guides (reader->json, object, "guides_x_mm", &draft->guides[HF_GUIDES_X]);
  take_guides (reader->json, object, "guides_y_mm", &draft->guides[HF_GUIDES_Y]);
  hf_page_draft_take_items (draft, hf_items_from_json (reader, object));
  draft->extras = hf_json_take_extras (reader->json, object);

  return hf_page_seal (draft);
}

static void
read_pages (HfJsonReader *reader, JsonObject *root, HfCardDraft *draft, const HfAssetSource *assets)
{
  JsonArray *array = hf_json_enter_array (reader, root, "pages");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HfItemReader items = { reader, assets, ids, 0 };
  guint seen = 0;

  if (array == NULL)
    return;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = hf_json_enter_element (reader, array, i);
      HfPage *page;

      if (element == NULL)
        break;
      page = page_from_json (&items, element, draft->format, &seen);
      if (page != NULL)
        hf_card_draft_take_page (draft, page);
      hf_json_leave_element (reader);
    }

  hf_json_leave_taken (reader, root, "pages");
}

static const HfFormat *
read_format (HfJsonReader *reader, JsonObject *root)
{
  const char *id = hf_json_peek_text (reader, root, "format");
  const HfFormat *format = id != NULL ? hf_format_from_id (id) : NULL;

  hf_json_require (reader, root, "format");
  if (id != NULL && format == NULL)
    hf_json_reader_fail (reader, "format", HF_FILE_ERROR_INVALID, _ ("“%s” is no format this Heartfelt knows"), id);
  if (format != NULL)
    json_object_remove_member (root, "format");

  return format;
}

/* The palette or pairing that a card without a readable one would have is never seen: reading has failed then. */
static HfPalette *
read_palette (HfJsonReader *reader, JsonObject *root)
{
  JsonObject *object;
  HfPalette *palette;

  hf_json_require (reader, root, "palette");
  object = hf_json_enter (reader, root, "palette");
  if (object == NULL)
    return hf_palette_seal (hf_palette_draft (NULL));

  palette = hf_palette_from_json (reader, object);
  hf_json_leave_taken (reader, root, "palette");
  return palette;
}

static HfPairing *
read_pairing (HfJsonReader *reader, JsonObject *root)
{
  JsonObject *object;
  HfPairing *pairing;

  hf_json_require (reader, root, "fonts");
  object = hf_json_enter (reader, root, "fonts");
  if (object == NULL)
    return hf_pairing_seal (hf_pairing_draft (NULL));

  pairing = hf_pairing_from_json (reader, object);
  hf_json_leave_taken (reader, root, "fonts");
  return pairing;
}

static HfCard *
read_card (HfJsonReader *reader, JsonObject *root, const HfAssetSource *assets)
{
  g_autoptr (HfPalette) palette = NULL;
  g_autoptr (HfPairing) pairing = NULL;
  const HfFormat *format;
  HfCardDraft *draft;

  read_version (reader, root);
  format = read_format (reader, root);
  palette = read_palette (reader, root);
  pairing = read_pairing (reader, root);
  if (hf_json_reader_failed (reader))
    return NULL;

  draft = hf_card_draft_new (format, palette, pairing);
  hf_card_info_from_json (reader, root, draft);
  read_pages (reader, root, draft, assets);
  draft->extras = hf_json_take_extras (reader, root);

  return hf_card_seal (draft);
}

HfCard *
hf_card_from_json (GBytes *json, const char *file, const HfAssetSource *assets, GError **error)
{
  g_autoptr (HfJsonReader) reader = NULL;
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (HfCard) card = NULL;
  gsize length;
  const char *text = g_bytes_get_data (json, &length);

  root = hf_json_parse (text, length, file, error);
  if (root == NULL)
    return NULL;

  reader = hf_json_reader_new (file);
  card = read_card (reader, root, assets);
  if (!hf_json_reader_failed (reader))
    return g_steal_pointer (&card);

  g_propagate_error (error, hf_json_reader_take_error (reader));
  return NULL;
}
