/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-pictures.h"

#include "base/limits.h"
#include "roster/xlsx-parts.h"
#include "roster/xml.h"

#include <string.h>

/* A number in an element of its own, not longer than this. */
#define MOST_FIGURES 20u

/* A corner of a picture: a cell, and how far into it in EMU. */
typedef struct
{
  guint cell;
  guint line; /* from 0 */
  gint64 down_emu;
} Corner;

typedef struct
{
  const GPtrArray *relations;
  HfAnchored *anchored;
  Corner from;
  Corner to;
  Corner *corner; /* under way */
  gboolean has_to;
  gint64 height_emu;
  char *part;
  GString *figures;
} Reading;

static void
begin_anchor (Reading *reading)
{
  reading->from = (Corner){ 0 };
  reading->to = (Corner){ 0 };
  reading->corner = NULL;
  reading->has_to = FALSE;
  reading->height_emu = 0;
  g_clear_pointer (&reading->part, g_free);
}

/* Nobody places a picture to the pixel: it is in the row most of it lies in, and in the upper one where that is a
 * tie. */
static guint
choose_line (const Reading *reading)
{
  guint from = reading->from.line;
  guint to = reading->has_to ? reading->to.line : from;
  gboolean ends_at_border = reading->to.down_emu == 0;

  if (to <= from)
    return from;
  if (to > from + 1)
    return from + (to - from - (ends_at_border ? 1 : 0)) / 2;

  return reading->height_emu > 0 && reading->to.down_emu * 2 > reading->height_emu ? to : from;
}

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  g_string_truncate (reading->figures, 0);
  if (g_str_has_suffix (element, "Anchor"))
    begin_anchor (reading);
  else if (g_str_equal (element, "from"))
    reading->corner = &reading->from;
  else if (g_str_equal (element, "to"))
    {
      reading->corner = &reading->to;
      reading->has_to = TRUE;
    }
  else if (g_str_equal (element, "ext"))
    {
      const char *height = hf_xml_get (xml, "cy");

      if (height != NULL)
        reading->height_emu = g_ascii_strtoll (height, NULL, 10);
    }
  else if (g_str_equal (element, "blip") && reading->part == NULL)
    reading->part = g_strdup (hf_relations_find_id (reading->relations, hf_xml_get (xml, "embed")));
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;
  gint64 number = g_ascii_strtoll (reading->figures->str, NULL, 10);

  if (g_str_has_suffix (element, "Anchor"))
    {
      if (reading->part != NULL)
        hf_anchored_add (reading->anchored, choose_line (reading) + 1, reading->from.cell, reading->part);
      begin_anchor (reading);
    }
  else if (g_str_equal (element, "from") || g_str_equal (element, "to"))
    reading->corner = NULL;
  else if (reading->corner != NULL && g_str_equal (element, "col"))
    reading->corner->cell = (guint) CLAMP (number, 0, 1 << 20);
  else if (reading->corner != NULL && g_str_equal (element, "row"))
    reading->corner->line = (guint) CLAMP (number, 0, 1 << 24);
  else if (reading->corner != NULL && g_str_equal (element, "rowOff"))
    reading->corner->down_emu = CLAMP (number, 0, G_MAXINT32);
  g_string_truncate (reading->figures, 0);
}

static void
take_text (gpointer data, HfXml *xml, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->figures->len + length <= MOST_FIGURES)
    g_string_append_len (reading->figures, text, (gssize) length);
}

gboolean
hf_xlsx_read_drawing (HfPackage *package, const char *part, HfAnchored *anchored, GError **error)
{
  static const HfXmlHandlers handlers = { open_element, close_element, take_text };
  g_autoptr (GPtrArray) relations = hf_relations_read (package, part, error);
  Reading reading = { .relations = relations, .anchored = anchored };
  gboolean is_read;

  if (relations == NULL)
    return FALSE;

  reading.figures = g_string_new (NULL);
  is_read = hf_xml_read (package, part, HF_LIMIT_ROSTER_PART_BYTES, &handlers, &reading, error);
  g_string_free (reading.figures, TRUE);
  g_free (reading.part);

  return is_read;
}
