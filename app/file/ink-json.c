/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stroke is written as one text, `x,y,pressure x,y,pressure …`, as SVG writes points: one line of a diff,
 * and hundreds of times less memory than a list of JSON numbers. */
#include <glib/gi18n.h>

#include "base/limits.h"
#include "file/json-number.h"
#include "file/json-take.h"
#include "file/style-json.h"
#include "file/text-json.h"

#define USUAL_PEN_MM 0.6
#define THICKEST_PEN_MM 100.0

static gboolean
parse_part (const char **at, float least, float most, float *out_value)
{
  char *end;
  double value;

  if (!g_ascii_isdigit (**at) && **at != '-' && **at != '.')
    return FALSE;

  value = g_ascii_strtod (*at, &end);
  if (end == *at || !(value >= (double) least && value <= (double) most))
    return FALSE;

  *at = end;
  *out_value = (float) value;
  return TRUE;
}

/* One point, and what ends it: a space or the text's end. */
static gboolean
parse_point (const char **at, HfInkPoint *out_point)
{
  const float limit_mm = (float) HF_LIMIT_LENGTH_MM;

  if (!parse_part (at, -limit_mm, limit_mm, &out_point->x_mm) || *(*at)++ != ',' ||
      !parse_part (at, -limit_mm, limit_mm, &out_point->y_mm) || *(*at)++ != ',' ||
      !parse_part (at, 0.0f, 1.0f, &out_point->pressure))
    return FALSE;
  if (**at == '\0')
    return TRUE;
  if (**at != ' ' || (*at)[1] == '\0')
    return FALSE;

  (*at)++;
  return TRUE;
}

static void
add_stroke (HfJsonReader *reader, const char *text, HfInkDraft *draft)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HfInkPoint));

  while (!hf_json_reader_failed (reader) && *text != '\0')
    {
      HfInkPoint point;

      if (!parse_point (&text, &point))
        hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID,
                             _ ("a stroke must be points such as “1.5,2,0.8”, with spaces between them"));
      else if (draft->n_points + points->len == HF_LIMIT_INK_POINTS)
        hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_TOO_BIG, _ ("there are over %u points in this ink"),
                             HF_LIMIT_INK_POINTS);
      else
        g_array_append_val (points, point);
    }

  hf_ink_draft_add_stroke (draft, (const HfInkPoint *) (gconstpointer) points->data, points->len);
}

static void
take_strokes (HfJsonReader *reader, JsonObject *object, HfInkDraft *draft)
{
  JsonArray *array = hf_json_enter_array (reader, object, "strokes");

  if (array == NULL)
    return;

  for (guint i = 0; i < json_array_get_length (array) && !hf_json_reader_failed (reader); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        add_stroke (reader, json_node_get_string (node), draft);
      else
        hf_json_reader_fail (reader, NULL, HF_FILE_ERROR_INVALID, _ ("each stroke must be a text, in quotes"));
    }
  hf_json_leave_taken (reader, object, "strokes");
}

HfInk *
hf_ink_from_json (HfJsonReader *reader, JsonObject *object)
{
  HfInkDraft *draft = hf_ink_draft (NULL);
  g_autoptr (GArray) box_mm = hf_json_take_numbers (reader, object, "box_mm", 2, 0.0, HF_LIMIT_LENGTH_MM);

  if (box_mm != NULL)
    {
      draft->width_mm = g_array_index (box_mm, double, 0);
      draft->height_mm = g_array_index (box_mm, double, 1);
    }
  draft->pen_mm = hf_json_take_number (reader, object, "pen_mm", USUAL_PEN_MM, 0.0, THICKEST_PEN_MM);
  draft->filled = hf_json_take_boolean (reader, object, "filled", FALSE);
  draft->paint = hf_json_take_paint (reader, object, "paint", HF_PAINT_OF (HF_COLOR_ROLE_INK));
  take_strokes (reader, object, draft);

  return hf_ink_seal (draft);
}

static void
write_stroke (HfInk *ink, const HfInkStroke *stroke, HfJsonWriter *writer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < stroke->count; i++)
    {
      const HfInkPoint *point = &ink->points[stroke->first + i];

      if (i > 0)
        g_string_append_c (text, ' ');
      hf_json_append_float (text, point->x_mm);
      g_string_append_c (text, ',');
      hf_json_append_float (text, point->y_mm);
      g_string_append_c (text, ',');
      hf_json_append_float (text, point->pressure);
    }
  hf_json_write_text (writer, NULL, text->str);
}

void
hf_ink_to_json (HfInk *ink, HfJsonWriter *writer)
{
  const double box_mm[] = { ink->width_mm, ink->height_mm };

  if (ink->width_mm != 0.0 || ink->height_mm != 0.0)
    hf_json_write_numbers (writer, "box_mm", box_mm, G_N_ELEMENTS (box_mm));
  hf_json_write_number (writer, "pen_mm", ink->pen_mm, USUAL_PEN_MM);
  hf_json_write_boolean (writer, "filled", ink->filled, FALSE);
  hf_json_write_paint (writer, "paint", &ink->paint, HF_PAINT_OF (HF_COLOR_ROLE_INK));
  if (ink->n_strokes == 0)
    return;

  hf_json_write_open_list (writer, "strokes");
  for (guint i = 0; i < ink->n_strokes; i++)
    write_stroke (ink, &ink->strokes[i], writer);
  hf_json_write_close_list (writer);
}
