/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "base/limits.h"
#include "card/wear.h"
#include "file/item-json.h"
#include "file/json-take.h"
#include "file/style-json.h"
#include "file/text-json.h"
#include "file/words.h"

static HfFrame
take_frame (HfJsonReader *reader, JsonObject *object)
{
  g_autoptr (GArray) numbers = NULL;
  HfFrame frame = { 0 };

  hf_json_require (reader, object, "frame_mm");
  numbers = hf_json_take_numbers (reader, object, "frame_mm", 4, -HF_LIMIT_LENGTH_MM, HF_LIMIT_LENGTH_MM);
  if (numbers == NULL)
    return frame;

  frame = *(const HfFrame *) (gconstpointer) numbers->data;
  if (frame.width_mm < 0.0 || frame.height_mm < 0.0)
    hf_json_reader_fail (reader, "frame_mm", HF_FILE_ERROR_INVALID,
                         _ ("width and height, the third and fourth number, must not be negative"));
  return frame;
}

HfAsset *
hf_item_take_asset (HfItemReader *reader, JsonObject *object)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  HfAsset *asset;

  hf_json_take_text (reader->json, object, "asset", (const char **) &path);
  hf_json_take_text (reader->json, object, "asset_name", (const char **) &name);
  if (path == NULL || hf_json_reader_failed (reader->json))
    return hf_asset_new_missing (name != NULL ? name : "", NULL);

  asset = reader->assets->find (reader->assets->data, path, name, &error);
  if (asset == NULL)
    {
      HfFileError code = error->domain == HF_FILE_ERROR ? (HfFileError) error->code : HF_FILE_ERROR_FAILED;

      hf_json_reader_fail (reader->json, "asset", code, "%s", error->message);
      asset = hf_asset_new_missing (path, NULL);
    }

  return asset;
}

static void
take_tint (HfJsonReader *reader, JsonObject *object, const char *name, HfItemDraft *draft)
{
  const char *role_name = hf_json_peek_text (reader, object, name);
  HfColorRole role;
  HfColor color;

  if (role_name == NULL)
    return;
  if (!hf_color_parse (name, &color) || color.alpha < 1.0)
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("a colour of art must be written as #RRGGBB"));
  else if (hf_color_role_from_name (role_name, &role))
    {
      hf_item_draft_set_tint (draft, &color, (int) role);
      json_object_remove_member (object, name);
    }
  else if (!hf_json_reader_is_newer (reader))
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("“%s” is no role of a palette"), role_name);
}

static void
take_tints (HfJsonReader *reader, JsonObject *object, HfItemDraft *draft)
{
  JsonObject *tints = hf_json_enter (reader, object, "tints");
  g_autoptr (GList) names = tints != NULL ? json_object_get_members (tints) : NULL;

  if (tints == NULL)
    return;
  if (json_object_get_size (tints) > HF_LIMIT_TINTS)
    hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_TOO_BIG, _ ("there are over %u colours of art"), HF_LIMIT_TINTS);
  for (GList *at = names; at != NULL && !hf_json_reader_failed (reader); at = at->next)
    {
      g_autofree char *name = g_strdup (at->data);

      take_tint (reader, tints, name, draft);
    }
  hf_json_leave (reader, object, "tints");
}

static void
read_art (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  hf_item_draft_take_asset (draft, hf_item_take_asset (reader, object));
  draft->art.scaling = hf_json_take_word (reader->json, object, "scaling", hf_scaling_words, HF_SCALING_CONTAIN);
  draft->art.recolor = hf_json_take_boolean (reader->json, object, "recolor", TRUE);
  take_tints (reader->json, object, draft);
}

static void
read_picture (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  HfPicture *picture = &draft->picture;
  g_autoptr (GArray) focus = hf_json_take_numbers (reader->json, object, "focus", 2, 0.0, 1.0);

  hf_item_draft_take_asset (draft, hf_item_take_asset (reader, object));
  hf_json_take_text (reader->json, object, "field", &picture->field);
  picture->scaling = hf_json_take_word (reader->json, object, "scaling", hf_scaling_words, HF_SCALING_COVER);
  picture->focus_x = focus != NULL ? g_array_index (focus, double, 0) : 0.5;
  picture->focus_y = focus != NULL ? g_array_index (focus, double, 1) : 0.5;
  picture->zoom = hf_json_take_number (reader->json, object, "zoom", 1.0, 1.0, 1000.0);
  picture->corner_radius_mm =
      hf_json_take_number (reader->json, object, "corner_radius_mm", 0.0, 0.0, HF_LIMIT_LENGTH_MM);
  picture->turn_deg = hf_json_take_number (reader->json, object, "turn_deg", 0.0, -3600.0, 3600.0);
}

static void
read_shape (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  HfShape *shape = &draft->shape;

  shape->kind = hf_json_take_word (reader->json, object, "shape", hf_shape_words, HF_SHAPE_RECTANGLE);
  shape->fill = hf_json_take_paint (reader->json, object, "fill", HF_PAINT_OF (HF_COLOR_ROLE_SOFT));
  shape->stroke = hf_json_take_paint (reader->json, object, "stroke", HF_PAINT_NOTHING);
  shape->stroke_mm = hf_json_take_number (reader->json, object, "stroke_mm", 0.0, 0.0, HF_LIMIT_LENGTH_MM);
  shape->corner_radius_mm =
      hf_json_take_number (reader->json, object, "corner_radius_mm", 0.0, 0.0, HF_LIMIT_LENGTH_MM);
  shape->tail = hf_json_take_number (reader->json, object, "tail", 0.25, 0.0, 1.0);
}

static void
read_code (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  HfCode *code = &draft->code;

  hf_json_take_text (reader->json, object, "content", &code->content);
  code->level = hf_json_take_word (reader->json, object, "level", hf_code_level_words, HF_CODE_LEVEL_M);
  code->paint = hf_json_take_paint (reader->json, object, "paint", HF_PAINT_OF (HF_COLOR_ROLE_INK));
  code->ground = hf_json_take_paint (reader->json, object, "ground", HF_PAINT_OF (HF_COLOR_ROLE_PAPER));
}

static void
read_group (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  HfGroup *group = &draft->group;

  group->arrange = hf_json_take_word (reader->json, object, "arrange", hf_arrange_words, HF_ARRANGE_FREE);
  group->gap_mm = hf_json_take_number (reader->json, object, "gap_mm", 0.0, 0.0, HF_LIMIT_LENGTH_MM);
  group->valign = hf_json_take_word (reader->json, object, "valign", hf_valign_words, HF_VALIGN_TOP);

  if (++reader->depth > HF_LIMIT_GROUP_DEPTH)
    hf_json_reader_fail (reader->json, NULL, HF_FILE_ERROR_TOO_BIG, _ ("groups are nested more than %u deep"),
                         HF_LIMIT_GROUP_DEPTH);
  hf_item_draft_take_children (draft, hf_items_from_json (reader, object));
  reader->depth--;
}

static void
read_details (HfItemReader *reader, JsonObject *object, HfItemDraft *draft)
{
  switch (draft->kind)
    {
    case HF_ITEM_TEXT:
      hf_item_draft_take_text (draft, hf_text_from_json (reader->json, object));
      break;
    case HF_ITEM_ART:
      read_art (reader, object, draft);
      break;
    case HF_ITEM_PICTURE:
      read_picture (reader, object, draft);
      break;
    case HF_ITEM_SHAPE:
      read_shape (reader, object, draft);
      break;
    case HF_ITEM_INK:
      hf_item_draft_take_ink (draft, hf_ink_from_json (reader->json, object));
      break;
    case HF_ITEM_CODE:
      read_code (reader, object, draft);
      break;
    case HF_ITEM_GROUP:
    default:
      read_group (reader, object, draft);
      break;
    }
}

static void
check_id (HfItemReader *reader, const char *id)
{
  if (id[0] == '\0')
    hf_json_reader_fail (reader->json, "id", HF_FILE_ERROR_INVALID, _ ("an id must not be empty"));
  if (!g_hash_table_add (reader->ids, g_strdup (id)))
    hf_json_reader_fail (reader->json, "id", HF_FILE_ERROR_INVALID,
                         _ ("“%s” is the id of two items; give one of them another"), id);
  if (g_hash_table_size (reader->ids) > HF_LIMIT_ITEMS)
    hf_json_reader_fail (reader->json, NULL, HF_FILE_ERROR_TOO_BIG, _ ("there are over %u items on this card"),
                         HF_LIMIT_ITEMS);
}

/* An item of a kind that only a newer Heartfelt knows becomes an empty group, which shows nothing, keeps its
 * place, and has what makes it that kind in its extras, “type” included. */
static gboolean
take_kind (HfItemReader *reader, JsonObject *object, HfItemKind *out_kind)
{
  const char *word = hf_json_peek_text (reader->json, object, "type");

  *out_kind = HF_ITEM_GROUP;
  hf_json_require (reader->json, object, "type");
  if (word == NULL)
    return FALSE;
  if (hf_item_kind_from_name (word, out_kind))
    {
      json_object_remove_member (object, "type");
      return TRUE;
    }

  if (!hf_json_reader_is_newer (reader->json))
    hf_json_reader_fail (reader->json, "type", HF_FILE_ERROR_INVALID, _ ("“%s” is no kind of item"), word);
  return FALSE;
}

static HfItem *
item_from_json (HfItemReader *reader, JsonObject *object)
{
  HfItemKind kind;
  gboolean is_known = take_kind (reader, object, &kind);
  HfItemDraft *draft = hf_item_draft_new (kind, "");

  hf_json_require (reader->json, object, "id");
  hf_json_take_text (reader->json, object, "id", &draft->id);
  check_id (reader, draft->id);
  hf_json_take_text (reader->json, object, "name", &draft->name);
  hf_json_take_text (reader->json, object, "alt_text", &draft->alt_text);
  draft->frame = take_frame (reader->json, object);
  draft->rotation_deg = hf_json_take_number (reader->json, object, "rotation_deg", 0.0, -3600.0, 3600.0);
  draft->opacity = hf_json_take_number (reader->json, object, "opacity", 1.0, 0.0, 1.0);
  draft->locked = hf_json_take_boolean (reader->json, object, "locked", FALSE);
  draft->hidden = hf_json_take_boolean (reader->json, object, "hidden", FALSE);
  if (is_known)
    read_details (reader, object, draft);
  if (is_known && hf_item_can_be_own (draft))
    hf_item_draft_take_owns (draft, hf_owns_from_json (reader, object, kind));
  draft->extras = hf_json_take_extras (reader->json, object);

  return hf_item_seal (draft);
}

GPtrArray *
hf_items_from_json (HfItemReader *reader, JsonObject *object)
{
  GPtrArray *items = hf_item_list_new ();
  JsonArray *array = hf_json_enter_array (reader->json, object, "items");

  if (array == NULL)
    return items;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = hf_json_enter_element (reader->json, array, i);

      if (element == NULL)
        break;
      g_ptr_array_add (items, (gpointer) item_from_json (reader, element));
      hf_json_leave_element (reader->json);
    }

  hf_json_leave_taken (reader->json, object, "items");
  return items;
}
