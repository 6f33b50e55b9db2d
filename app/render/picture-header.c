/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-header.h"

#include "render/exif.h"
#include "render/jpeg.h"

#include <string.h>
#include <webp/decode.h>
#include <webp/demux.h>

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_CHUNK_OVERHEAD 12

static guint32
read_32 (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

/* Chunks are: length, type, data, CRC (ISO/IEC 15948, 5.3); the first is IHDR, the last IEND. */
static gboolean
read_png (const guint8 *data, gsize length, HfPictureHeader *header)
{
  gsize at = strlen (PNG_SIGNATURE);

  while (!header->whole && length - at >= PNG_CHUNK_OVERHEAD)
    {
      gsize chunk_length = read_32 (data + at);
      const guint8 *type = data + at + 4;

      if (chunk_length > length - at - PNG_CHUNK_OVERHEAD)
        break;
      if (memcmp (type, "IHDR", 4) == 0 && chunk_length >= 13 && header->width_px == 0)
        {
          header->width_px = read_32 (type + 4);
          header->height_px = read_32 (type + 8);
        }
      else if (memcmp (type, "eXIf", 4) == 0)
        header->orientation = hf_exif_get_orientation (type + 4, chunk_length);
      else if (memcmp (type, "IEND", 4) == 0)
        header->whole = TRUE;
      at += chunk_length + PNG_CHUNK_OVERHEAD;
    }
  header->n_passes = 1;

  return header->width_px > 0 && header->height_px > 0;
}

static gboolean
read_jpeg (const guint8 *data, gsize length, HfPictureHeader *header)
{
  HfJpeg jpeg;

  if (!hf_jpeg_read (data, length, &jpeg))
    return FALSE;

  header->width_px = jpeg.width_px;
  header->height_px = jpeg.height_px;
  header->orientation = jpeg.orientation;
  header->whole = jpeg.whole;
  header->lossy = TRUE;
  header->n_channels = jpeg.n_components;
  header->n_passes = jpeg.n_scans;

  return TRUE;
}

static gboolean
read_webp (const guint8 *data, gsize length, HfPictureHeader *header)
{
  WebPData webp = { data, length };
  WebPBitstreamFeatures features;
  WebPDemuxer *demuxer;
  WebPChunkIterator chunk;

  if (WebPGetFeatures (data, length, &features) != VP8_STATUS_OK)
    return FALSE;

  header->width_px = (guint64) features.width;
  header->height_px = (guint64) features.height;
  header->lossy = features.format == 1;
  header->n_passes = 1;
  demuxer = WebPDemux (&webp);
  if (demuxer == NULL)
    return TRUE;

  header->whole = TRUE;
  if (WebPDemuxGetChunk (demuxer, "EXIF", 1, &chunk))
    {
      header->orientation = hf_exif_get_orientation (chunk.chunk.bytes, chunk.chunk.size);
      WebPDemuxReleaseChunkIterator (&chunk);
    }
  WebPDemuxDelete (demuxer);

  return TRUE;
}

gboolean
hf_picture_header_read (const guint8 *data, gsize length, HfPictureHeader *out_header)
{
  *out_header = (HfPictureHeader){ .orientation = 1 };

  if (length >= 8 && memcmp (data, PNG_SIGNATURE, 8) == 0)
    return read_png (data, length, out_header);
  if (length >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return read_jpeg (data, length, out_header);
  if (length >= 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return read_webp (data, length, out_header);

  return FALSE;
}
