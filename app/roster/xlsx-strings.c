/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/xlsx-strings.h"

#include "base/limits.h"
#include "roster/roster.h"
#include "roster/xml.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HfSharedTexts
{
  HfTextArena *arena;
  GArray *ids; /* HfTextId */
};

/* `_x000D_` and the like. */
#define ESCAPE_LENGTH 7u

void
hf_rich_text_begin (HfRichText *rich)
{
  if (rich->text == NULL)
    rich->text = g_string_new (NULL);
  g_string_truncate (rich->text, 0);
  rich->in_text = 0;
  rich->in_phonetic = 0;
}

void
hf_rich_text_open (HfRichText *rich, const char *element)
{
  rich->in_text += g_str_equal (element, "t");
  rich->in_phonetic += g_str_equal (element, "rPh");
}

void
hf_rich_text_close (HfRichText *rich, const char *element)
{
  rich->in_text -= g_str_equal (element, "t");
  rich->in_phonetic -= g_str_equal (element, "rPh");
}

void
hf_rich_text_add (HfRichText *rich, const char *text, gsize length)
{
  gsize room = HF_LIMIT_ROSTER_CELL_BYTES + 1 - MIN (rich->text->len, HF_LIMIT_ROSTER_CELL_BYTES + 1);

  if (rich->in_text > 0 && rich->in_phonetic == 0)
    g_string_append_len (rich->text, text, (gssize) MIN (length, room));
}

static gboolean
is_escape (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;

  return p[ESCAPE_LENGTH - 1] == '_';
}

void
hf_rich_text_end (HfRichText *rich)
{
  GString *text = rich->text;
  char *found;

  for (gsize from = 0; from < text->len && (found = strstr (text->str + from, "_x")) != NULL;)
    {
      gsize place = (gsize) (found - text->str);

      from = place + 1;
      if (is_escape (found))
        {
          gunichar letter = (gunichar) g_ascii_strtoull (found + 2, NULL, 16);
          char bytes[6];
          int length = letter != 0 && g_unichar_validate (letter) ? g_unichar_to_utf8 (letter, bytes) : 0;

          g_string_erase (text, (gssize) place, ESCAPE_LENGTH);
          g_string_insert_len (text, (gssize) place, bytes, length);
          from = place + (gsize) length;
        }
    }
}

void
hf_rich_text_clear (HfRichText *rich)
{
  if (rich->text != NULL)
    g_string_free (g_steal_pointer (&rich->text), TRUE);
}

typedef struct
{
  HfSharedTexts *texts;
  HfPackage *package;
  HfRichText rich;
  gboolean in_item;
} Reading;

static void
open_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;

  if (reading->in_item)
    hf_rich_text_open (&reading->rich, element);
  else if (g_str_equal (element, "si"))
    {
      reading->in_item = TRUE;
      hf_rich_text_begin (&reading->rich);
    }
}

static void
close_element (gpointer data, HfXml *xml, const char *element)
{
  Reading *reading = data;
  HfSharedTexts *texts = reading->texts;
  HfTextId id;

  if (!reading->in_item)
    return;
  if (!g_str_equal (element, "si"))
    {
      hf_rich_text_close (&reading->rich, element);
      return;
    }

  reading->in_item = FALSE;
  hf_rich_text_end (&reading->rich);
  id = hf_text_arena_add (texts->arena, reading->rich.text->str, reading->rich.text->len);
  g_array_append_val (texts->ids, id);
  if (texts->ids->len > HF_LIMIT_ROSTER_SHARED_TEXTS ||
      hf_text_arena_get_bytes (texts->arena) > HF_LIMIT_ROSTER_SHARED_BYTES)
    hf_xml_stop (xml, g_error_new (HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                                   _ ("“%s” is too large: its cells hold more text than one list may; split it into "
                                      "several files"),
                                   hf_package_get_name (reading->package)));
}

static void
take_text (gpointer data, HfXml *xml, const char *text, gsize length)
{
  Reading *reading = data;

  if (reading->in_item)
    hf_rich_text_add (&reading->rich, text, length);
}

HfSharedTexts *
hf_shared_texts_read (HfPackage *package, const char *part, GError **error)
{
  static const HfXmlHandlers handlers = { open_element, close_element, take_text };
  g_autoptr (HfSharedTexts) texts = g_new0 (HfSharedTexts, 1);
  Reading reading = { .texts = texts, .package = package };
  gboolean is_read;

  texts->arena = hf_text_arena_new ();
  texts->ids = g_array_new (FALSE, FALSE, sizeof (HfTextId));
  is_read = part == NULL || hf_xml_read (package, part, HF_LIMIT_ROSTER_TABLE_BYTES, &handlers, &reading, error);
  hf_rich_text_clear (&reading.rich);

  return is_read ? g_steal_pointer (&texts) : NULL;
}

void
hf_shared_texts_free (HfSharedTexts *texts)
{
  if (texts == NULL)
    return;

  hf_text_arena_free (texts->arena);
  g_array_unref (texts->ids);
  g_free (texts);
}

const char *
hf_shared_texts_get (const HfSharedTexts *texts, guint index)
{
  return index < texts->ids->len ? hf_text_arena_get (texts->arena, g_array_index (texts->ids, HfTextId, index)) : NULL;
}
