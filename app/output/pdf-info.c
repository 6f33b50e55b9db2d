/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-info.h"

#include "output/pdf-value.h"

#define CREATOR "Heartfelt " HF_VERSION

static void
append_entry (GString *text, const char *key, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_string_append (text, key);
  hf_pdf_append_string (text, value);
}

guint
hf_pdf_info_write (HfPdfFile *file, const HfOutputInfo *info, GError **error)
{
  g_autoptr (GString) text = g_string_new ("<<");
  g_autofree char *producer = g_strdup_printf ("cairo %s", cairo_version_string ());

  append_entry (text, "/Title", info->title);
  append_entry (text, "/Author", info->author);
  append_entry (text, "/Subject", info->subject);
  append_entry (text, "/Creator", CREATOR);
  append_entry (text, "/Producer", producer);
  if (info->modified_s != 0)
    {
      g_string_append (text, "/CreationDate");
      hf_pdf_append_date (text, info->modified_s);
      g_string_append (text, "/ModDate");
      hf_pdf_append_date (text, info->modified_s);
    }
  g_string_append (text, ">>");
  return hf_pdf_file_add (file, text, NULL, error);
}

/* XML 1.0 has no place for most control characters, not even as references. */
static gboolean
is_allowed_in_xml (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0xfffe) || c > 0xffff;
}

static char *
escape_xml (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_allowed_in_xml (g_utf8_get_char (p)))
        g_string_append_unichar (kept, g_utf8_get_char (p));
    }

  return g_markup_escape_text (kept->str, (gssize) kept->len);
}

/* @before and @after are the elements around a value, which differ by property (XMP, ISO 16684-1, 8.3). */
static void
append_property (GString *xmp, const char *before, const char *value, const char *after)
{
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;

  escaped = escape_xml (value);
  g_string_append_printf (xmp, "%s%s%s\n", before, escaped, after);
}

static void
append_date (GString *xmp, gint64 modified_s)
{
  g_autoptr (GDateTime) time = modified_s != 0 ? g_date_time_new_from_unix_utc (modified_s) : NULL;
  g_autofree char *date = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  append_property (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_property (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
}

guint
hf_pdf_xmp_write (HfPdfFile *file, const HfOutputInfo *info, GError **error)
{
  g_autoptr (GString) dictionary = g_string_new ("<</Type/Metadata/Subtype/XML>>");
  g_autoptr (GString) xmp = g_string_new ("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
  g_autoptr (HfPdfStream) stream = NULL;

  g_string_append (xmp, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                        "<dc:format>application/pdf</dc:format>\n");
  append_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                   "</rdf:li></rdf:Alt></dc:title>");
  append_property (xmp, "<dc:creator><rdf:Seq><rdf:li>", info->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->subject,
                   "</rdf:li></rdf:Alt></dc:description>");
  append_property (xmp, "<dc:language><rdf:Bag><rdf:li>", info->language, "</rdf:li></rdf:Bag></dc:language>");
  append_property (xmp, "<xmp:CreatorTool>", CREATOR, "</xmp:CreatorTool>");
  append_date (xmp, info->modified_s);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  stream = hf_pdf_stream_new (g_string_free_to_bytes (g_steal_pointer (&xmp)));
  return hf_pdf_file_add (file, dictionary, stream, error);
}

guint
hf_pdf_catalog_write (HfPdfFile *file, const HfOutputInfo *info, guint pages, guint xmp, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "<</Type/Catalog/Pages %u 0 R/Metadata %u 0 R", pages, xmp);
  append_entry (text, "/Lang", info->language);
  if (info->title != NULL && *info->title != '\0')
    g_string_append (text, "/ViewerPreferences<</DisplayDocTitle true>>");
  g_string_append (text, ">>");
  return hf_pdf_file_add (file, text, NULL, error);
}
