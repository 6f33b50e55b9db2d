/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mail/message.h"

#include "mail/address.h"
#include "mail/line.h"

#include <gmime/gmime.h>
#include <string.h>

#define PICTURE_NAME "card.png"
#define ID_LETTERS 32

/* @data is borrowed until the message is written. */
static GMimePart *
make_part (const char *type, const char *subtype, const char *data, gsize length, GMimeContentEncoding encoding)
{
  GMimePart *part = g_mime_part_new_with_type (type, subtype);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer (data, length);
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream (stream, GMIME_CONTENT_ENCODING_DEFAULT);

  g_mime_part_set_content (part, content);
  g_mime_part_set_content_encoding (part, encoding);
  g_object_unref (content);
  g_object_unref (stream);
  return part;
}

/* Always UTF-8, where GMime itself would take whatever is smallest. In quoted-printable no line is too long, and none
 * is taken for something else on its way. */
static GMimeObject *
make_text (const char *subtype, const char *words)
{
  GMimePart *part = make_part ("text", subtype, words, strlen (words), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);

  g_mime_object_set_content_type_parameter (GMIME_OBJECT (part), "charset", "utf-8");
  return GMIME_OBJECT (part);
}

static GMimeObject *
make_file (const char *type, GBytes *bytes)
{
  g_auto (GStrv) words = g_strsplit (type, "/", 2);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return GMIME_OBJECT (make_part (words[0], words[1], data, length, GMIME_CONTENT_ENCODING_BASE64));
}

static void
append_paragraphs (GString *html, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (paragraphs[i]));
      g_autofree char *escaped = g_markup_escape_text (stripped, -1);
      g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
      g_autofree char *joined = g_strjoinv ("<br>\n", lines);

      if (stripped[0] != '\0')
        g_string_append_printf (html, "<p>%s</p>\n", joined);
    }
}

static char *
build_html (const HfMailMessage *message, const char *picture_id)
{
  g_autofree char *language = g_markup_escape_text (message->language != NULL ? message->language : "", -1);
  g_autofree char *alt_line = hf_mail_line_clean (message->picture_alt);
  g_autofree char *alt = g_markup_escape_text (alt_line, -1);
  g_autofree char *title_line = hf_mail_line_clean (message->subject);
  g_autofree char *title = g_markup_escape_text (title_line, -1);
  GString *html = g_string_new (NULL);

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<title>%s</title>\n</head>\n<body>\n",
                          language, message->is_rtl ? "rtl" : "ltr", title);
  if (picture_id != NULL)
    g_string_append_printf (html,
                            "<p><img src=\"cid:%s\" width=\"%u\" alt=\"%s\" "
                            "style=\"max-width: 100%%; height: auto\"></p>\n",
                            picture_id, message->picture_width, alt);
  append_paragraphs (html, message->text);
  g_string_append (html, "</body>\n</html>\n");

  return g_string_free (html, FALSE);
}

/* Boundaries by chance would make other bytes each time; what is in no part's text begins no line of one. */
static GMimeMultipart *
make_multipart (const char *subtype, const char *id)
{
  GMimeMultipart *parts = g_mime_multipart_new_with_subtype (subtype);
  g_autofree char *seed = g_strconcat (subtype, id, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);
  g_autofree char *boundary = g_strdup_printf ("=_%s_%.32s", subtype, sum);

  g_mime_multipart_set_boundary (parts, boundary);
  return parts;
}

static void
take_part (GMimeMultipart *parts, gpointer part)
{
  g_mime_multipart_add (parts, part);
  g_object_unref (part);
}

/* HTML and the picture it shows. */
static GMimeObject *
make_page (const HfMailMessage *message)
{
  g_autofree char *picture_id = NULL;
  g_autofree char *html = NULL;
  GMimeMultipart *related;
  GMimeObject *picture;

  if (message->picture == NULL)
    {
      html = build_html (message, NULL);
      return make_text ("html", html);
    }

  picture_id = g_strconcat ("card.", message->id, NULL);
  html = build_html (message, picture_id);
  related = make_multipart ("related", message->id);
  take_part (related, make_text ("html", html));
  picture = make_file ("image/png", message->picture);
  g_mime_object_set_content_id (picture, picture_id);
  g_mime_object_set_disposition (picture, GMIME_DISPOSITION_INLINE);
  g_mime_part_set_filename (GMIME_PART (picture), PICTURE_NAME);
  take_part (related, picture);
  return GMIME_OBJECT (related);
}

static GMimeObject *
make_body (const HfMailMessage *message)
{
  GMimeMultipart *mixed = make_multipart ("mixed", message->id);
  GMimeMultipart *alternative = make_multipart ("alternative", message->id);

  take_part (alternative, make_text ("plain", message->text));
  take_part (alternative, make_page (message));
  take_part (mixed, alternative);
  for (guint i = 0; i < message->n_files; i++)
    {
      GMimeObject *file = make_file (message->files[i].type, message->files[i].bytes);
      g_autofree char *name = hf_mail_line_clean (message->files[i].name);

      g_mime_object_set_disposition (file, GMIME_DISPOSITION_ATTACHMENT);
      g_mime_part_set_filename (GMIME_PART (file), name);
      take_part (mixed, file);
    }

  return GMIME_OBJECT (mixed);
}

static void
add_mailbox (GMimeMessage *mime, GMimeAddressType type, const char *name, const char *address)
{
  g_autofree char *line = hf_mail_line_clean (name);
  InternetAddress *mailbox;

  if (address == NULL)
    return;

  mailbox = internet_address_mailbox_new (line[0] != '\0' ? line : NULL, address);
  internet_address_set_charset (mailbox, "utf-8");
  internet_address_list_add (g_mime_message_get_addresses (mime, type), mailbox);
  g_object_unref (mailbox);
}

static GMimeMessage *
make_message (const HfMailMessage *message)
{
  GMimeMessage *mime = g_mime_message_new (FALSE);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (message->date_s);
  g_autofree char *subject = hf_mail_line_clean (message->subject);
  GMimeObject *body = make_body (message);

  add_mailbox (mime, GMIME_ADDRESS_TYPE_FROM, message->from_name, message->from_address);
  add_mailbox (mime, GMIME_ADDRESS_TYPE_TO, message->to_name, message->to_address);
  g_mime_message_set_subject (mime, subject, "utf-8");
  if (message->date_s > 0)
    g_mime_message_set_date (mime, date);
  g_mime_message_set_message_id (mime, message->id);
  if (message->language != NULL)
    g_mime_object_set_header (GMIME_OBJECT (mime), "Content-Language", message->language, "utf-8");
  if (message->unsent)
    g_mime_object_set_header (GMIME_OBJECT (mime), "X-Unsent", "1", "utf-8");
  g_mime_message_set_mime_part (mime, body);
  g_object_unref (body);
  return mime;
}

/* Its own counter is not for several threads. */
static void
start_library (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
}

GBytes *
hf_mail_message_build (const HfMailMessage *message)
{
  GMimeMessage *mime;
  GMimeFormatOptions *format;
  GMimeStream *stream;
  GByteArray *bytes;

  start_library ();
  mime = make_message (message);
  format = g_mime_format_options_new ();
  stream = g_mime_stream_mem_new ();
  g_mime_format_options_set_newline_format (format, GMIME_NEWLINE_FORMAT_DOS);
  g_mime_format_options_set_param_encoding_method (format, GMIME_PARAM_ENCODING_METHOD_RFC2231);
  g_mime_object_write_to_stream (GMIME_OBJECT (mime), format, stream);

  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  g_object_unref (stream);
  g_object_unref (mime);
  g_mime_format_options_free (format);
  return g_byte_array_free_to_bytes (bytes);
}

/* With its length, so that what moves from one text to the next is seen. */
static void
add_bytes (GChecksum *sum, gconstpointer data, gsize length)
{
  guint64 prefix = GUINT64_TO_BE ((guint64) length);

  g_checksum_update (sum, (const guchar *) &prefix, sizeof prefix);
  g_checksum_update (sum, data, (gssize) length);
}

static void
add_text (GChecksum *sum, const char *text)
{
  const char *words = text != NULL ? text : "";

  add_bytes (sum, words, strlen (words));
}

static void
add_file (GChecksum *sum, GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  add_bytes (sum, data, length);
}

char *
hf_mail_message_digest (const HfMailMessage *message)
{
  const char *const texts[] = { message->from_name, message->from_address, message->to_name, message->to_address,
                                message->subject,   message->language,     message->text,    message->picture_alt };
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  char *digest;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (sum, texts[i]);
  if (message->picture != NULL)
    add_file (sum, message->picture);
  for (guint i = 0; i < message->n_files; i++)
    {
      add_text (sum, message->files[i].name);
      add_file (sum, message->files[i].bytes);
    }
  digest = g_strdup (g_checksum_get_string (sum));
  g_checksum_free (sum);

  return digest;
}

char *
hf_mail_message_make_id (const char *uuid, const char *key, const char *digest, const char *from_address)
{
  g_autofree char *seed = g_strjoin ("\n", uuid, key, digest, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  return g_strdup_printf ("%.*s@%s", ID_LETTERS, sum, hf_mail_address_get_host (from_address));
}
