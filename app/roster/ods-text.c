/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/ods-text.h"

#include "base/limits.h"
#include "roster/ods-names.h"

void
hf_ods_text_begin (HfOdsText *text)
{
  if (text->text == NULL)
    text->text = g_string_new (NULL);
  g_string_truncate (text->text, 0);
  text->n_paragraphs = 0;
  text->in_paragraph = 0;
  text->begun_at = 0;
  text->in_aside = 0;
}

static gboolean
is_aside (HfXml *xml, const char *element)
{
  static const char *const office[] = { "annotation", NULL };
  static const char *const words[] = { "ruby-text", "note", NULL };

  return hf_xml_is_in (xml, HF_ODF_DRAW) || (hf_xml_is_in (xml, HF_ODF_OFFICE) && g_strv_contains (office, element)) ||
         (hf_xml_is_in (xml, HF_ODF_TEXT) && g_strv_contains (words, element));
}

static void
append (HfOdsText *text, const char *piece, gsize length)
{
  gsize room = HF_LIMIT_ROSTER_CELL_BYTES + 1 - MIN (text->text->len, HF_LIMIT_ROSTER_CELL_BYTES + 1);

  g_string_append_len (text->text, piece, (gssize) MIN (length, room));
}

void
hf_ods_text_open (HfOdsText *text, HfXml *xml, const char *element)
{
  if (text->in_aside > 0 || is_aside (xml, element))
    {
      text->in_aside++;
      return;
    }
  if (!hf_xml_is_in (xml, HF_ODF_TEXT))
    return;

  if (g_str_equal (element, "p") || g_str_equal (element, "h"))
    {
      if (text->n_paragraphs++ > 0)
        append (text, "\n", 1);
      text->begun_at = text->text->len;
      text->in_paragraph++;
    }
  else if (g_str_equal (element, "s"))
    for (guint n = hf_xml_get_number (xml, "c", HF_LIMIT_ROSTER_CELL_BYTES, 1); n > 0; n--)
      append (text, " ", 1);
  else if (g_str_equal (element, "tab"))
    append (text, "\t", 1);
  else if (g_str_equal (element, "line-break"))
    append (text, "\n", 1);
}

void
hf_ods_text_close (HfOdsText *text, HfXml *xml, const char *element)
{
  if (text->in_aside > 0)
    text->in_aside--;
  else if (text->in_paragraph > 0 && hf_xml_is_in (xml, HF_ODF_TEXT) &&
           (g_str_equal (element, "p") || g_str_equal (element, "h")))
    text->in_paragraph--;
}

/* White space of any length is one space, and none where a paragraph begins; what is more has elements of its own.
 * But LibreOffice (25.2, of what came from a workbook) leaves line feeds as they are, and reads and shows them as
 * such. */
void
hf_ods_text_add (HfOdsText *text, const char *piece, gsize length)
{
  if (text->in_paragraph == 0 || text->in_aside > 0)
    return;

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_space = g_ascii_isspace (piece[i]);
      char last = text->text->len > 0 ? text->text->str[text->text->len - 1] : '\n';

      if (!is_space || (piece[i] == '\n' && text->text->len > text->begun_at))
        append (text, piece + i, 1);
      else if (last != ' ' && last != '\n')
        append (text, " ", 1);
    }
}

void
hf_ods_text_end (HfOdsText *text)
{
  /* A letter cut in half by the limit would not be text any more. */
  if (text->text->len > HF_LIMIT_ROSTER_CELL_BYTES)
    {
      g_autofree char *valid = g_utf8_make_valid (text->text->str, (gssize) text->text->len);

      g_string_assign (text->text, valid);
    }
}

void
hf_ods_text_clear (HfOdsText *text)
{
  if (text->text != NULL)
    g_string_free (g_steal_pointer (&text->text), TRUE);
}
