/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file/style-json.h"

#include <glib/gi18n.h>

#include "file/json-take.h"

/* What a short paint says; its opacity is left alone. */
static gboolean
parse_paint (const char *text, HfPaint *out_paint)
{
  if (hf_color_role_from_name (text, &out_paint->role))
    out_paint->kind = HF_PAINT_ROLE;
  else if (hf_color_parse (text, &out_paint->color))
    out_paint->kind = HF_PAINT_COLOR;
  else if (g_str_equal (text, "none"))
    out_paint->kind = HF_PAINT_NONE;
  else if (g_str_equal (text, "inherit"))
    out_paint->kind = HF_PAINT_INHERIT;
  else
    return FALSE;

  return TRUE;
}

static HfPaint
take_short_paint (HfJsonReader *reader, JsonObject *object, const char *name, HfPaint fallback)
{
  const char *text = hf_json_peek_text (reader, object, name);
  HfPaint paint = { .opacity = 1.0 };

  if (text == NULL)
    return fallback;
  if (!parse_paint (text, &paint))
    {
      if (!hf_json_reader_is_newer (reader))
        hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID,
                             _ ("“%s” is no colour; name a palette role such as accent, a colour such as #C43F1A, or "
                                "none"),
                             text);
      return fallback;
    }

  json_object_remove_member (object, name);
  return paint;
}

HfPaint
hf_json_take_paint (HfJsonReader *reader, JsonObject *object, const char *name, HfPaint fallback)
{
  JsonNode *node = hf_json_find (reader, object, name);
  HfPaint paint;
  JsonObject *parts;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return take_short_paint (reader, object, name, fallback);

  parts = hf_json_enter (reader, object, name);
  paint = take_short_paint (reader, parts, "color", fallback);
  paint.opacity = hf_json_take_number (reader, parts, "opacity", 1.0, 0.0, 1.0);
  hf_json_leave (reader, object, name);

  return paint;
}

static const char *
name_paint (const HfPaint *paint, char text[HF_COLOR_TEXT_LENGTH])
{
  switch (paint->kind)
    {
    case HF_PAINT_ROLE:
      return hf_color_role_name (paint->role);
    case HF_PAINT_COLOR:
      hf_color_format (&paint->color, text);
      return text;
    case HF_PAINT_NONE:
      return "none";
    case HF_PAINT_INHERIT:
    default:
      return "inherit";
    }
}

void
hf_json_write_paint (HfJsonWriter *writer, const char *name, const HfPaint *paint, HfPaint usual)
{
  char text[HF_COLOR_TEXT_LENGTH];
  gboolean has_opacity = (paint->kind == HF_PAINT_ROLE || paint->kind == HF_PAINT_COLOR) && paint->opacity != 1.0;

  if (hf_paint_equal (paint, &usual))
    return;
  if (!has_opacity && !hf_json_write_has_extra (writer, name))
    {
      hf_json_write_text (writer, name, name_paint (paint, text));
      return;
    }

  hf_json_write_open (writer, name, NULL);
  hf_json_write_text (writer, "color", name_paint (paint, text));
  if (has_opacity)
    hf_json_write_number (writer, "opacity", paint->opacity, 1.0);
  hf_json_write_close (writer);
}

static HfColor
take_color (HfJsonReader *reader, JsonObject *object, const char *name)
{
  const char *text = hf_json_peek_text (reader, object, name);
  HfColor color = { 0, 0, 0, 1 };

  hf_json_require (reader, object, name);
  if (text == NULL)
    return color;
  if (hf_color_parse (text, &color) && color.alpha == 1.0)
    json_object_remove_member (object, name);
  else
    hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID, _ ("“%s” is no opaque colour such as #C43F1A"), text);

  return color;
}

/* A role that stands for one of the six colours. */
static HfColorRole
take_base_role (HfJsonReader *reader, JsonObject *object, const char *name, HfColorRole fallback)
{
  const char *text = hf_json_peek_text (reader, object, name);
  HfColorRole role;

  if (text == NULL)
    return fallback;
  if (!hf_color_role_from_name (text, &role) || role >= HF_N_BASE_COLOR_ROLES)
    {
      hf_json_reader_fail (reader, name, HF_FILE_ERROR_INVALID,
                           _ ("“%s” must be one of paper, ink, primary, accent, soft and deep"), text);
      return fallback;
    }

  json_object_remove_member (object, name);
  return role;
}

HfPalette *
hf_palette_from_json (HfJsonReader *reader, JsonObject *object)
{
  HfPaletteDraft *draft = hf_palette_draft (NULL);
  JsonObject *colors;

  hf_json_require (reader, object, "id");
  hf_json_require (reader, object, "colors");
  hf_json_take_text (reader, object, "id", &draft->id);
  hf_json_take_text (reader, object, "title", &draft->title);
  hf_json_take_text (reader, object, "mood", &draft->mood);
  draft->dark = hf_json_take_boolean (reader, object, "dark", FALSE);
  draft->ink_saving = hf_json_take_boolean (reader, object, "ink_saving", FALSE);

  colors = hf_json_enter (reader, object, "colors");
  if (colors != NULL)
    {
      for (int role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
        draft->colors[role] = take_color (reader, colors, hf_color_role_name ((HfColorRole) role));
      hf_json_leave (reader, object, "colors");
    }

  draft->headline = take_base_role (reader, object, "headline", HF_COLOR_ROLE_INK);
  draft->on_deep = take_base_role (reader, object, "on_deep", HF_COLOR_ROLE_PAPER);
  draft->on_primary = take_base_role (reader, object, "on_primary", HF_COLOR_ROLE_PAPER);
  draft->extras = hf_json_take_extras (reader, object);

  return hf_palette_seal (draft);
}

void
hf_palette_to_json (HfPalette *palette, HfJsonWriter *writer, const char *name)
{
  hf_json_write_open (writer, name, palette->extras);
  hf_json_write_text (writer, "id", palette->id);
  hf_json_write_text (writer, "title", palette->title);
  hf_json_write_text (writer, "mood", palette->mood);
  hf_json_write_boolean (writer, "dark", palette->dark, FALSE);
  hf_json_write_boolean (writer, "ink_saving", palette->ink_saving, FALSE);

  hf_json_write_open (writer, "colors", NULL);
  for (int role = 0; role < HF_N_BASE_COLOR_ROLES; role++)
    {
      char text[HF_COLOR_TEXT_LENGTH];

      hf_color_format (&palette->colors[role], text);
      hf_json_write_text (writer, hf_color_role_name ((HfColorRole) role), text);
    }
  hf_json_write_close (writer);

  hf_json_write_text (writer, "headline", hf_color_role_name (palette->headline));
  hf_json_write_text (writer, "on_deep", hf_color_role_name (palette->on_deep));
  hf_json_write_text (writer, "on_primary", hf_color_role_name (palette->on_primary));
  hf_json_write_close (writer);
}

static void
take_face (HfJsonReader *reader, JsonObject *parent, HfFontRole role, HfFace *face)
{
  const char *name = hf_font_role_name (role);
  JsonObject *object;

  hf_json_require (reader, parent, name);
  object = hf_json_enter (reader, parent, name);
  if (object == NULL)
    return;

  hf_json_require (reader, object, "family");
  hf_json_take_text (reader, object, "family", &face->family);
  face->weight = hf_json_take_integer (reader, object, "weight", 400, 1, 1000);
  face->italic = hf_json_take_boolean (reader, object, "italic", FALSE);
  hf_json_leave (reader, parent, name);
}

/* In files the headline stands first, as it does on cards. */
static const HfFontRole role_order[] = { HF_FONT_ROLE_HEADLINE, HF_FONT_ROLE_BODY, HF_FONT_ROLE_SIGNATURE };

G_STATIC_ASSERT (G_N_ELEMENTS (role_order) == HF_N_FONT_ROLES);

HfPairing *
hf_pairing_from_json (HfJsonReader *reader, JsonObject *object)
{
  HfPairingDraft *draft = hf_pairing_draft (NULL);

  hf_json_require (reader, object, "id");
  hf_json_take_text (reader, object, "id", &draft->id);
  hf_json_take_text (reader, object, "title", &draft->title);
  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    take_face (reader, object, role_order[i], &draft->faces[role_order[i]]);
  draft->extras = hf_json_take_extras (reader, object);

  return hf_pairing_seal (draft);
}

void
hf_pairing_to_json (HfPairing *pairing, HfJsonWriter *writer, const char *name)
{
  hf_json_write_open (writer, name, pairing->extras);
  hf_json_write_text (writer, "id", pairing->id);
  hf_json_write_text (writer, "title", pairing->title);
  for (guint i = 0; i < G_N_ELEMENTS (role_order); i++)
    {
      const HfFace *face = &pairing->faces[role_order[i]];

      hf_json_write_open (writer, hf_font_role_name (role_order[i]), NULL);
      hf_json_write_text (writer, "family", face->family);
      hf_json_write_number (writer, "weight", face->weight, 400);
      hf_json_write_boolean (writer, "italic", face->italic, FALSE);
      hf_json_write_close (writer);
    }
  hf_json_write_close (writer);
}
