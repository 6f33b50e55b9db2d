/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/pdf-colors.h"

#include "output/pdf-value.h"

#include <string.h>
#include <zlib.h>

#define RESOURCES "/Resources"

/* Adds what @object refers to right behind @key. */
static void
list_targets (const HfPdfObject *object, const char *key, GHashTable *targets)
{
  const gsize length = strlen (key);

  for (guint i = 0; i < object->references->len; i++)
    {
      const HfPdfReference *reference = &g_array_index (object->references, HfPdfReference, i);

      if (!reference->to_stamp && reference->at >= length &&
          memcmp (object->text->str + reference->at - length, key, length) == 0)
        g_hash_table_add (targets, GUINT_TO_POINTER (reference->target));
    }
}

GHashTable *
hf_pdf_list_resources (const HfPdfObjects *objects)
{
  GHashTable *resources = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < objects->objects->len; i++)
    list_targets (g_ptr_array_index (objects->objects, i), RESOURCES, resources);
  for (guint i = 0; i < objects->pages->len; i++)
    list_targets (g_ptr_array_index (objects->pages, i), RESOURCES, resources);

  return resources;
}

GHashTable *
hf_pdf_list_contents (const HfPdfObjects *objects)
{
  GHashTable *contents = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < objects->pages->len; i++)
    list_targets (g_ptr_array_index (objects->pages, i), "/Contents", contents);

  return contents;
}

/* Adds to the resource dictionary that opens at @at what RGB means. */
static void
add_default (GString *text, gsize at, guint srgb)
{
  static const char spaces[] = "/ColorSpace<<";
  const char *known = strstr (text->str + at, spaces);
  g_autofree char *entry = g_strdup_printf ("/DefaultRGB[/ICCBased %u 0 R]", srgb);
  g_autofree char *whole = g_strdup_printf ("/ColorSpace<<%s>>", entry);

  if (known != NULL)
    g_string_insert (text, known - text->str + (gssize) strlen (spaces), entry);
  else
    g_string_insert (text, (gssize) at + 2, whole);
}

void
hf_pdf_tag_colors (GString *text, gboolean is_resources, guint srgb)
{
  static const char inline_resources[] = RESOURCES "<<";
  g_autofree char *space = g_strdup_printf ("/ColorSpace[/ICCBased %u 0 R]", srgb);
  const char *found;

  /* Without a space of its own a group is blended in that of the press, where black ink stays black ink. */
  g_string_replace (text, "/CS/DeviceRGB", "", 0);
  g_string_replace (text, "/ColorSpace/DeviceRGB", space, 0);
  if (is_resources && g_str_has_prefix (text->str, "<<"))
    add_default (text, 0, srgb);

  found = strstr (text->str, inline_resources);
  if (found != NULL)
    add_default (text, (gsize) (found - text->str) + strlen (RESOURCES), srgb);
}

gboolean
hf_pdf_is_content (const char *text)
{
  return strstr (text, "/Subtype/Form") != NULL || strstr (text, "/PatternType 1") != NULL;
}

/* Where the string that begins at @p ends: after its bracket. */
static const char *
skip_string (const char *p, const char *end)
{
  guint depth = 0;

  if (*p == '<')
    {
      const char *close = memchr (p, '>', (gsize) (end - p));

      return close != NULL ? close + 1 : end;
    }

  for (; p < end; p++)
    {
      if (*p == '\\' && p + 1 < end)
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }

  return end;
}

static gboolean
is_space (char c)
{
  return c != '\0' && strchr (" \t\r\n\f", c) != NULL;
}

GString *
hf_pdf_blacken_content (const char *content, gsize length)
{
  static const struct
  {
    const char *rgb;
    const char *gray;
  } operators[] = { { "0 0 0 rg", "0 g" }, { "0 0 0 RG", "0 G" } };
  GString *black = g_string_sized_new (length);
  const char *end = content + length;
  const char *p = content;

  while (p < end)
    {
      const gsize operator_length = strlen (operators[0].rgb);
      const char *start = p;
      gsize found = G_N_ELEMENTS (operators);

      if (*p == '(' || *p == '<')
        {
          p = skip_string (p, end);
          g_string_append_len (black, start, p - start);
          continue;
        }

      for (gsize i = 0; i < G_N_ELEMENTS (operators) && (gsize) (end - p) >= operator_length; i++)
        if ((p == content || is_space (p[-1])) && memcmp (p, operators[i].rgb, operator_length) == 0 &&
            (p + operator_length == end || is_space (p[operator_length])))
          found = i;
      if (found < G_N_ELEMENTS (operators))
        {
          g_string_append (black, operators[found].gray);
          p += operator_length;
        }
      else
        {
          g_string_append_c (black, *p++);
        }
    }

  return black;
}

/* Returns: (transfer full) (nullable): what @stream unpacks to */
static GByteArray *
inflate_stream (GBytes *stream)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (stream, &length);
  z_stream unpacking = { .next_in = (guint8 *) data, .avail_in = (uInt) length };
  guint8 piece[32768];
  int status = inflateInit (&unpacking);

  while (status == Z_OK)
    {
      unpacking.next_out = piece;
      unpacking.avail_out = sizeof piece;
      status = inflate (&unpacking, Z_NO_FLUSH);
      g_byte_array_append (content, piece, sizeof piece - unpacking.avail_out);
    }
  inflateEnd (&unpacking);

  return status == Z_STREAM_END ? g_steal_pointer (&content) : NULL;
}

GBytes *
hf_pdf_blacken (GBytes *stream)
{
  g_autoptr (GByteArray) content = inflate_stream (stream);
  g_autoptr (GString) black = NULL;

  if (content == NULL)
    return g_bytes_ref (stream);

  black = hf_pdf_blacken_content ((const char *) content->data, content->len);
  return hf_pdf_deflate (black->str, black->len);
}
