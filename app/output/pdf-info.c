/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-info.h"

#include "output/pdf-value.h"

#define CREATOR "Heartfelt " HF_VERSION
#define PDFX_VERSION "PDF/X-4"

/* A print shop wants a title, whatever it is. */
static const char *
get_title (const HfOutputInfo *info, const HfPdfShop *shop)
{
  return shop != NULL && (info->title == NULL || *info->title == '\0') ? "Heartfelt" : info->title;
}

static void
append_entry (GString *text, const char *key, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_string_append (text, key);
  hf_pdf_append_string (text, value);
}

guint
hf_pdf_info_write (HfPdfFile *file, const HfOutputInfo *info, const HfPdfShop *shop, GError **error)
{
  g_autoptr (GString) text = g_string_new ("<<");
  g_autofree char *producer = g_strdup_printf ("cairo %s", cairo_version_string ());

  append_entry (text, "/Title", get_title (info, shop));
  append_entry (text, "/Author", info->author);
  append_entry (text, "/Subject", info->subject);
  append_entry (text, "/Creator", CREATOR);
  append_entry (text, "/Producer", producer);
  if (shop != NULL)
    g_string_append (text, "/Trapped/False/GTS_PDFXVersion(" PDFX_VERSION ")");
  if (info->modified_s != 0 || shop != NULL)
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
append_date (GString *xmp, gint64 modified_s, gboolean always)
{
  g_autoptr (GDateTime) time = modified_s != 0 || always ? g_date_time_new_from_unix_utc (modified_s) : NULL;
  g_autofree char *date = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  append_property (xmp, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_property (xmp, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  append_property (xmp, "<xmp:MetadataDate>", always ? date : NULL, "</xmp:MetadataDate>");
}

/* What identifies the document, the same for the same one. Returns: (transfer full) */
static char *
build_id (const HfOutputInfo *info)
{
  g_autofree char *words = g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT, info->title != NULL ? info->title : "",
                                            info->author != NULL ? info->author : "", info->modified_s);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);

  return g_strdup_printf ("uuid:%.8s-%.4s-%.4s-%.4s-%.12s", sum, sum + 8, sum + 12, sum + 16, sum + 20);
}

/* ISO 15930-7, 6.2.3 and 6.2.5. */
static void
append_shop (GString *xmp, const HfOutputInfo *info)
{
  g_autofree char *id = build_id (info);

  g_string_append (xmp, "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                        " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
                        " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n");
  append_property (xmp, "<pdf:Producer>cairo ", cairo_version_string (), "</pdf:Producer>");
  append_property (xmp, "<xmpMM:DocumentID>", id, "</xmpMM:DocumentID>");
  g_string_append (xmp, "<pdf:Trapped>False</pdf:Trapped>\n"
                        "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
                        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
                        "<pdfxid:GTS_PDFXVersion>" PDFX_VERSION "</pdfxid:GTS_PDFXVersion>\n"
                        "</rdf:Description>\n");
}

guint
hf_pdf_xmp_write (HfPdfFile *file, const HfOutputInfo *info, const HfPdfShop *shop, GError **error)
{
  g_autoptr (GString) dictionary = g_string_new ("<</Type/Metadata/Subtype/XML>>");
  g_autoptr (GString) xmp = g_string_new ("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
  g_autoptr (HfPdfStream) stream = NULL;

  g_string_append (xmp, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                        "<dc:format>application/pdf</dc:format>\n");
  append_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", get_title (info, shop),
                   "</rdf:li></rdf:Alt></dc:title>");
  append_property (xmp, "<dc:creator><rdf:Seq><rdf:li>", info->author, "</rdf:li></rdf:Seq></dc:creator>");
  append_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->subject,
                   "</rdf:li></rdf:Alt></dc:description>");
  append_property (xmp, "<dc:language><rdf:Bag><rdf:li>", info->language, "</rdf:li></rdf:Bag></dc:language>");
  append_property (xmp, "<xmp:CreatorTool>", CREATOR, "</xmp:CreatorTool>");
  append_date (xmp, info->modified_s, shop != NULL);
  g_string_append (xmp, "</rdf:Description>\n");
  if (shop != NULL)
    append_shop (xmp, info);
  g_string_append (xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  stream = hf_pdf_stream_new (g_string_free_to_bytes (g_steal_pointer (&xmp)));
  return hf_pdf_file_add (file, dictionary, stream, error);
}

guint
hf_pdf_catalog_write (HfPdfFile *file, const HfOutputInfo *info, guint pages, guint xmp, guint intent, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "<</Type/Catalog/Pages %u 0 R/Metadata %u 0 R", pages, xmp);
  if (intent != 0)
    g_string_append_printf (text, "/OutputIntents[%u 0 R]", intent);
  append_entry (text, "/Lang", info->language);
  if (info->title != NULL && *info->title != '\0')
    g_string_append (text, "/ViewerPreferences<</DisplayDocTitle true>>");
  g_string_append (text, ">>");
  return hf_pdf_file_add (file, text, NULL, error);
}

guint
hf_pdf_profile_write (HfPdfFile *file, GBytes *profile, guint n_colors, GError **error)
{
  g_autoptr (GString) dictionary = g_string_new (NULL);
  gsize length;
  gconstpointer data = g_bytes_get_data (profile, &length);
  g_autoptr (HfPdfStream) stream = hf_pdf_stream_new (hf_pdf_deflate (data, length));

  g_string_append_printf (dictionary, "<</N %u/Filter/FlateDecode>>", n_colors);
  return hf_pdf_file_add (file, dictionary, stream, error);
}

guint
hf_pdf_intent_write (HfPdfFile *file, const HfPdfShop *shop, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_inks;
  GBytes *profile = hf_pdf_shop_get_profile (shop, &n_inks);
  guint number = hf_pdf_profile_write (file, profile, n_inks, error);

  if (number == 0)
    return 0;

  g_string_append_printf (
      text, "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(Custom)/DestOutputProfile %u 0 R", number);
  append_entry (text, "/Info", hf_pdf_shop_get_name (shop));
  append_entry (text, "/OutputCondition", hf_pdf_shop_get_name (shop));
  g_string_append (text, ">>");
  return hf_pdf_file_add (file, text, NULL, error);
}
