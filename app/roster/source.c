/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/source.h"

#include "base/limits.h"
#include "roster/recognize.h"
#include "roster/roster.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#define BLOCK_BYTES (1u << 20)

struct _HfSource
{
  GPtrArray *blocks; /* GBytes, NULL once dropped */
  gsize bytes;
  guint64 line;     /* the one being read, from 1 */
  gsize line_bytes; /* of it so far */
};

static void
free_block (gpointer block)
{
  if (block != NULL)
    g_bytes_unref (block);
}

void
hf_source_free (HfSource *source)
{
  if (source == NULL)
    return;

  g_ptr_array_unref (source->blocks);
  g_free (source);
}

/* No encoding we read uses the bytes of CR and LF within a letter, UTF-16 and UTF-32 apart, where an error on the safe
 * side only makes lines look shorter. */
static gboolean
measure_lines (HfSource *source, const guchar *bytes, gsize length, const char *name, GError **error)
{
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '\n' || bytes[i] == '\r')
        {
          source->line += bytes[i] == '\n';
          source->line_bytes = 0;
          continue;
        }
      if (++source->line_bytes > HF_LIMIT_ROSTER_LINE_BYTES)
        {
          g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_LINE_BYTES, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                       _ ("“%s”, line %" PRIu64 " is longer than %s: this is not a list of people, or its line "
                          "breaks are missing"),
                       name, source->line, most);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_block (HfSource *source, const guchar *bytes, gsize length, const char *name, GError **error)
{
  if (source->blocks->len == 0 && !hf_recognize_text (bytes, MIN (length, 64u << 10), name, error))
    return FALSE;
  if (!measure_lines (source, bytes, length, name, error))
    return FALSE;

  source->bytes += length;
  if (source->bytes > HF_LIMIT_ROSTER_FILE_BYTES)
    {
      g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_FILE_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than %s (beyond line %" PRIu64 "): split the list into several files"), name,
                   most, source->line);
      return FALSE;
    }

  g_ptr_array_add (source->blocks, g_bytes_new (bytes, length));
  return TRUE;
}

HfSource *
hf_source_read (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfSource) source = g_new0 (HfSource, 1);
  g_autofree guchar *buffer = g_malloc (BLOCK_BYTES);
  gsize length;

  source->blocks = g_ptr_array_new_with_free_func (free_block);
  source->line = 1;

  do
    {
      g_autoptr (GError) io_error = NULL;

      if (!g_input_stream_read_all (stream, buffer, BLOCK_BYTES, &length, cancellable, &io_error))
        {
          if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            g_propagate_error (error, g_steal_pointer (&io_error));
          else
            g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE, _ ("“%s” cannot be read: %s"), name,
                         io_error->message);
          return NULL;
        }
      if (length > 0 && !add_block (source, buffer, length, name, error))
        return NULL;
    }
  while (length == BLOCK_BYTES);

  return g_steal_pointer (&source);
}

GBytes *
hf_source_peek (const HfSource *source, gsize most)
{
  GByteArray *joined = g_byte_array_new ();

  for (guint i = 0; i < source->blocks->len && joined->len < most; i++)
    {
      GBytes *block = g_ptr_array_index (source->blocks, i);
      gsize length;
      const guchar *bytes = g_bytes_get_data (block, &length);

      g_byte_array_append (joined, bytes, (guint) MIN (length, most - joined->len));
    }

  return g_byte_array_free_to_bytes (joined);
}

guint
hf_source_get_n_blocks (const HfSource *source)
{
  return source->blocks->len;
}

GBytes *
hf_source_get_block (const HfSource *source, guint block)
{
  return g_ptr_array_index (source->blocks, block);
}

void
hf_source_drop_block (HfSource *source, guint block)
{
  g_clear_pointer (&g_ptr_array_index (source->blocks, block), g_bytes_unref);
}
