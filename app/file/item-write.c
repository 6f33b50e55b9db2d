/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/item-json.h"

#include "card/wear.h"
#include "file/style-json.h"
#include "file/text-json.h"
#include "file/words.h"

char *
hf_asset_get_path (HfAsset *asset)
{
  return g_strdup_printf ("assets/%s.%s", asset->sha256, hf_asset_get_extension (asset));
}

/* Of an asset that never was there, only the name is known. */
void
hf_item_write_asset (HfAsset *asset, HfJsonWriter *writer)
{
  if (asset->sha256[0] != '\0')
    {
      g_autofree char *path = hf_asset_get_path (asset);

      hf_json_write_text (writer, "asset", path);
    }
  if (asset->name != NULL && asset->name[0] != '\0')
    hf_json_write_text (writer, "asset_name", asset->name);
}

static void
write_picture (const HfPicture *picture, HfJsonWriter *writer)
{
  const double focus[] = { picture->focus_x, picture->focus_y };

  hf_item_write_asset (picture->asset, writer);
  hf_json_write_text (writer, "field", picture->field);
  hf_json_write_word (writer, "scaling", hf_scaling_words, picture->scaling, HF_SCALING_COVER);
  if (picture->focus_x != 0.5 || picture->focus_y != 0.5)
    hf_json_write_numbers (writer, "focus", focus, G_N_ELEMENTS (focus));
  hf_json_write_number (writer, "zoom", picture->zoom, 1.0);
  hf_json_write_number (writer, "corner_radius_mm", picture->corner_radius_mm, 0.0);
  hf_json_write_number (writer, "turn_deg", picture->turn_deg, 0.0);
}

static void
write_tints (const HfArt *art, HfJsonWriter *writer)
{
  if (art->n_tints == 0)
    return;

  hf_json_write_open (writer, "tints", NULL);
  for (guint i = 0; i < art->n_tints; i++)
    {
      char color[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&art->tints[i].color, color);
      hf_json_write_text (writer, color, hf_color_role_name (art->tints[i].role));
    }
  hf_json_write_close (writer);
}

static void
write_shape (const HfShape *shape, HfJsonWriter *writer)
{
  hf_json_write_word (writer, "shape", hf_shape_words, shape->kind, HF_SHAPE_RECTANGLE);
  hf_json_write_paint (writer, "fill", &shape->fill, HF_PAINT_OF (HF_COLOR_ROLE_SOFT));
  hf_json_write_paint (writer, "stroke", &shape->stroke, HF_PAINT_NOTHING);
  hf_json_write_number (writer, "stroke_mm", shape->stroke_mm, 0.0);
  hf_json_write_number (writer, "corner_radius_mm", shape->corner_radius_mm, 0.0);
  hf_json_write_number (writer, "tail", shape->tail, 0.25);
}

static void
write_code (const HfCode *code, HfJsonWriter *writer)
{
  hf_json_write_text (writer, "content", code->content);
  hf_json_write_word (writer, "level", hf_code_level_words, code->level, HF_CODE_LEVEL_M);
  hf_json_write_paint (writer, "paint", &code->paint, HF_PAINT_OF (HF_COLOR_ROLE_INK));
  hf_json_write_paint (writer, "ground", &code->ground, HF_PAINT_OF (HF_COLOR_ROLE_PAPER));
}

static void
write_group (const HfGroup *group, HfJsonWriter *writer)
{
  hf_json_write_word (writer, "arrange", hf_arrange_words, group->arrange, HF_ARRANGE_FREE);
  hf_json_write_number (writer, "gap_mm", group->gap_mm, 0.0);
  hf_json_write_word (writer, "valign", hf_valign_words, group->valign, HF_VALIGN_TOP);
  hf_items_to_json (group->items, group->n_items, writer);
}

static void
write_details (HfItem *item, HfJsonWriter *writer)
{
  switch (item->kind)
    {
    case HF_ITEM_TEXT:
      hf_text_to_json (item->text, writer);
      break;
    case HF_ITEM_ART:
      hf_item_write_asset (item->art.asset, writer);
      hf_json_write_word (writer, "scaling", hf_scaling_words, item->art.scaling, HF_SCALING_CONTAIN);
      hf_json_write_boolean (writer, "recolor", item->art.recolor, TRUE);
      write_tints (&item->art, writer);
      break;
    case HF_ITEM_PICTURE:
      write_picture (&item->picture, writer);
      break;
    case HF_ITEM_SHAPE:
      write_shape (&item->shape, writer);
      break;
    case HF_ITEM_INK:
      hf_ink_to_json (item->ink, writer);
      break;
    case HF_ITEM_CODE:
      write_code (&item->code, writer);
      break;
    case HF_ITEM_GROUP:
    default:
      write_group (&item->group, writer);
      break;
    }
}

static void
item_to_json (HfItem *worn, HfJsonWriter *writer)
{
  g_autoptr (HfItem) item = hf_item_doff (worn);
  const double frame_mm[] = { item->frame.x_mm, item->frame.y_mm, item->frame.width_mm, item->frame.height_mm };

  hf_json_write_open (writer, NULL, item->extras);
  if (hf_json_write_has_extra (writer, "type"))
    hf_json_write_extra (writer, "type");
  else
    hf_json_write_text (writer, "type", hf_item_kind_name (item->kind));
  hf_json_write_text (writer, "id", item->id);
  hf_json_write_text (writer, "name", item->name);
  hf_json_write_text (writer, "alt_text", item->alt_text);
  hf_json_write_numbers (writer, "frame_mm", frame_mm, G_N_ELEMENTS (frame_mm));
  hf_json_write_number (writer, "rotation_deg", item->rotation_deg, 0.0);
  hf_json_write_number (writer, "opacity", item->opacity, 1.0);
  hf_json_write_boolean (writer, "locked", item->locked, FALSE);
  hf_json_write_boolean (writer, "hidden", item->hidden, FALSE);
  write_details (item, writer);
  hf_owns_to_json (item->owns, item->n_owns, writer);
  hf_json_write_close (writer);
}

void
hf_items_to_json (HfItem *const *items, guint n_items, HfJsonWriter *writer)
{
  if (n_items == 0)
    return;

  hf_json_write_open_list (writer, "items");
  for (guint i = 0; i < n_items; i++)
    item_to_json (items[i], writer);
  hf_json_write_close_list (writer);
}
