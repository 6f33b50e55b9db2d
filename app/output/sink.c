/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/sink.h"

struct _HfSink
{
  HfSave *save;      /* NULL in memory */
  HfSave *own_save;  /* save, unless somebody else commits it */
  GByteArray *bytes; /* NULL in a file */
  guint64 length;
};

HfSink *
hf_sink_new_file (const char *path, HfSaveFlags flags, GError **error)
{
  HfSave *save = hf_save_open (path, flags, error);
  HfSink *sink = save != NULL ? hf_sink_new_save (save) : NULL;

  if (sink != NULL)
    sink->own_save = save;
  return sink;
}

HfSink *
hf_sink_new_save (HfSave *save)
{
  HfSink *sink = g_new0 (HfSink, 1);

  sink->save = save;
  return sink;
}

HfSink *
hf_sink_new_bytes (void)
{
  HfSink *sink = g_new0 (HfSink, 1);

  sink->bytes = g_byte_array_new ();
  return sink;
}

gboolean
hf_sink_write (HfSink *sink, const void *data, gsize length, GError **error)
{
  sink->length += length;
  if (sink->save != NULL)
    return hf_save_write (sink->save, data, length, error);

  g_byte_array_append (sink->bytes, data, (guint) length);
  return TRUE;
}

guint64
hf_sink_get_length (const HfSink *sink)
{
  return sink->length;
}

gboolean
hf_sink_commit (HfSink *sink, GError **error)
{
  return sink->own_save == NULL || hf_save_commit (sink->own_save, error);
}

GBytes *
hf_sink_steal_bytes (HfSink *sink)
{
  g_return_val_if_fail (sink->bytes != NULL, NULL);

  return g_byte_array_free_to_bytes (g_steal_pointer (&sink->bytes));
}

void
hf_sink_free (HfSink *sink)
{
  if (sink == NULL)
    return;

  g_clear_pointer (&sink->own_save, hf_save_free);
  g_clear_pointer (&sink->bytes, g_byte_array_unref);
  g_free (sink);
}
