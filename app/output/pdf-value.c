/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-value.h"

#include <string.h>
#include <zlib.h>

void
hf_pdf_append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.4f", number);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (text, strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

void
hf_pdf_append_box (GString *text, double left_pt, double bottom_pt, double right_pt, double top_pt)
{
  const double edges_pt[] = { left_pt, bottom_pt, right_pt, top_pt };

  g_string_append_c (text, '[');
  for (guint i = 0; i < G_N_ELEMENTS (edges_pt); i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      hf_pdf_append_number (text, edges_pt[i]);
    }
  g_string_append_c (text, ']');
}

static void
append_utf16 (GString *text, const char *utf8)
{
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;

  units = g_utf8_to_utf16 (utf8, -1, NULL, &n_units, NULL);
  g_string_append (text, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (text, "%04X", units[i]);
  g_string_append_c (text, '>');
}

void
hf_pdf_append_string (GString *text, const char *utf8)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, -1);

  for (const char *p = valid; *p != '\0'; p++)
    {
      if (!g_ascii_isprint (*p))
        {
          append_utf16 (text, valid);
          return;
        }
    }

  g_string_append_c (text, '(');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (strchr ("()\\", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, ')');
}

void
hf_pdf_append_date (GString *text, gint64 time_s)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (time_s);
  g_autofree char *date = time != NULL ? g_date_time_format (time, "D:%Y%m%d%H%M%SZ") : g_strdup ("");

  hf_pdf_append_string (text, date);
}

GBytes *
hf_pdf_deflate (const void *data, gsize length)
{
  uLongf compressed_length = compressBound (length);
  guint8 *compressed = g_malloc (compressed_length);

  if (compress2 (compressed, &compressed_length, data, length, Z_BEST_COMPRESSION) != Z_OK)
    g_error ("no memory to deflate with");
  return g_bytes_new_take (g_realloc (compressed, compressed_length), compressed_length);
}
