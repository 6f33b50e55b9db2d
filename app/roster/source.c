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
  GInputStream *stream;
  char *name;
  HfForm form;
  gboolean is_at_end;
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

  g_object_unref (source->stream);
  g_free (source->name);
  g_ptr_array_unref (source->blocks);
  g_free (source);
}

/* No encoding we read uses the bytes of CR and LF within a letter, UTF-16 and UTF-32 apart, where an error on the safe
 * side only makes lines look shorter. */
static gboolean
measure_lines (HfSource *source, const guchar *bytes, gsize length, GError **error)
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
                       source->name, source->line, most);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_block (HfSource *source, const guchar *bytes, gsize length, GError **error)
{
  if (source->blocks->len == 0 && !hf_recognize (bytes, length, source->name, &source->form, error))
    return FALSE;
  /* The picture in a vCard may be one long line. */
  if (source->form == HF_FORM_TEXT && !measure_lines (source, bytes, length, error))
    return FALSE;

  source->bytes += length;
  if (source->bytes > HF_LIMIT_ROSTER_FILE_BYTES)
    {
      g_autofree char *most = g_format_size_full (HF_LIMIT_ROSTER_FILE_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      if (source->form == HF_FORM_TEXT)
        g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                     _ ("“%s” is larger than %s (beyond line %" PRIu64 "): split the list into several files"),
                     source->name, most, source->line);
      else
        g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_TOO_LARGE,
                     _ ("“%s” is larger than %s: split the list into several files, or use smaller pictures"),
                     source->name, most);
      return FALSE;
    }

  g_ptr_array_add (source->blocks, g_bytes_new (bytes, length));
  return TRUE;
}

static gboolean
read_block (HfSource *source, guchar *buffer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) io_error = NULL;
  gsize length;

  if (!g_input_stream_read_all (source->stream, buffer, BLOCK_BYTES, &length, cancellable, &io_error))
    {
      if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&io_error));
      else
        g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_UNREADABLE, _ ("“%s” cannot be read: %s"), source->name,
                     io_error->message);
      return FALSE;
    }

  source->is_at_end = length < BLOCK_BYTES;
  return length == 0 || add_block (source, buffer, length, error);
}

HfSource *
hf_source_begin (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfSource) source = g_new0 (HfSource, 1);
  g_autofree guchar *buffer = g_malloc (BLOCK_BYTES);

  source->stream = g_object_ref (stream);
  source->name = g_strdup (name);
  source->blocks = g_ptr_array_new_with_free_func (free_block);
  source->line = 1;

  return read_block (source, buffer, cancellable, error) ? g_steal_pointer (&source) : NULL;
}

HfForm
hf_source_get_form (const HfSource *source)
{
  return source->form;
}

gboolean
hf_source_read_rest (HfSource *source, GCancellable *cancellable, GError **error)
{
  g_autofree guchar *buffer = g_malloc (BLOCK_BYTES);

  while (!source->is_at_end)
    if (!read_block (source, buffer, cancellable, error))
      return FALSE;

  return TRUE;
}

GInputStream *
hf_source_get_seekable (HfSource *source, GCancellable *cancellable, GError **error)
{
  GInputStream *memory;

  if (G_IS_SEEKABLE (source->stream) && g_seekable_can_seek (G_SEEKABLE (source->stream)))
    return g_object_ref (source->stream);
  if (!hf_source_read_rest (source, cancellable, error))
    return NULL;

  memory = g_memory_input_stream_new ();
  for (guint i = 0; i < source->blocks->len; i++)
    {
      g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (memory), g_ptr_array_index (source->blocks, i));
      hf_source_drop_block (source, i);
    }

  return memory;
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
