/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/zip-stream.h"

#include <errno.h>

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  zip_error_t error;
} ZipStream;

static void
zip_stream_free (ZipStream *self)
{
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  zip_error_fini (&self->error);
  g_free (self);
}

static zip_int64_t
fail (ZipStream *self, int code)
{
  zip_error_set (&self->error, code, EIO);
  return -1;
}

static zip_int64_t
read_bytes (ZipStream *self, void *data, zip_uint64_t length)
{
  gsize count;

  if (!g_input_stream_read_all (self->stream, data, length, &count, self->cancellable, NULL))
    return fail (self, ZIP_ER_READ);

  return (zip_int64_t) count;
}

/* Leaves the stream where it stood. Returns: its length, or -1 */
static goffset
measure (ZipStream *self)
{
  GSeekable *seekable = G_SEEKABLE (self->stream);
  goffset place = g_seekable_tell (seekable);
  goffset length;

  if (!g_seekable_seek (seekable, 0, G_SEEK_END, NULL, NULL))
    return -1;
  length = g_seekable_tell (seekable);

  return g_seekable_seek (seekable, place, G_SEEK_SET, NULL, NULL) ? length : -1;
}

static zip_int64_t
seek (ZipStream *self, void *data, zip_uint64_t length)
{
  goffset size = measure (self);
  zip_int64_t place;

  if (size < 0)
    return fail (self, ZIP_ER_SEEK);
  place = zip_source_seek_compute_offset ((zip_uint64_t) g_seekable_tell (G_SEEKABLE (self->stream)),
                                          (zip_uint64_t) size, data, length, &self->error);
  if (place < 0)
    return -1;

  return g_seekable_seek (G_SEEKABLE (self->stream), place, G_SEEK_SET, NULL, NULL) ? 0 : fail (self, ZIP_ER_SEEK);
}

static zip_int64_t
tell_size (ZipStream *self, zip_stat_t *stat)
{
  goffset size = measure (self);

  if (size < 0)
    return fail (self, ZIP_ER_SEEK);
  zip_stat_init (stat);
  stat->size = (zip_uint64_t) size;
  stat->valid |= ZIP_STAT_SIZE;

  return sizeof *stat;
}

static zip_int64_t
answer (void *user_data, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
  ZipStream *self = user_data;

  switch (command)
    {
    case ZIP_SOURCE_OPEN:
      return g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, NULL, NULL) ? 0 : fail (self, ZIP_ER_SEEK);
    case ZIP_SOURCE_READ:
      return read_bytes (self, data, length);
    case ZIP_SOURCE_CLOSE:
      return 0;
    case ZIP_SOURCE_STAT:
      return tell_size (self, data);
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data (&self->error, data, length);
    case ZIP_SOURCE_FREE:
      zip_stream_free (self);
      return 0;
    case ZIP_SOURCE_SEEK:
      return seek (self, data, length);
    case ZIP_SOURCE_TELL:
      return g_seekable_tell (G_SEEKABLE (self->stream));
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default:
      return fail (self, ZIP_ER_OPNOTSUPP);
    }
}

zip_t *
hf_zip_stream_open (GInputStream *stream, GCancellable *cancellable, zip_error_t *out_error)
{
  ZipStream *self = g_new0 (ZipStream, 1);
  zip_source_t *source;
  zip_t *zip;

  g_set_object (&self->stream, stream);
  g_set_object (&self->cancellable, cancellable);
  zip_error_init (&self->error);

  source = zip_source_function_create (answer, self, out_error);
  if (source == NULL)
    {
      zip_stream_free (self);
      return NULL;
    }
  zip = zip_open_from_source (source, ZIP_RDONLY, out_error);
  if (zip == NULL)
    zip_source_free (source);

  return zip;
}
