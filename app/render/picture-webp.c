/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/picture-decode.h"

#include <webp/decode.h>
#include <webp/demux.h>

static void
free_pixels (guchar *pixels, gpointer data)
{
  WebPFree (pixels);
}

static GBytes *
copy_profile (WebPDemuxer *demuxer)
{
  WebPChunkIterator chunk;
  GBytes *profile;

  if (!WebPDemuxGetChunk (demuxer, "ICCP", 1, &chunk))
    return NULL;
  profile = g_bytes_new (chunk.chunk.bytes, chunk.chunk.size);
  WebPDemuxReleaseChunkIterator (&chunk);

  return profile;
}

/* Of an animation the first frame is the picture; it is smaller than the canvas where it is only a part. */
static gboolean
decode_frame (WebPDemuxer *demuxer, HfDecoded *decoded)
{
  WebPIterator frame;
  guint8 *pixels;
  int width_px, height_px;
  gboolean has_alpha;

  if (!WebPDemuxGetFrame (demuxer, 1, &frame))
    return FALSE;
  has_alpha = frame.has_alpha;
  pixels = has_alpha ? WebPDecodeRGBA (frame.fragment.bytes, frame.fragment.size, &width_px, &height_px)
                     : WebPDecodeRGB (frame.fragment.bytes, frame.fragment.size, &width_px, &height_px);
  WebPDemuxReleaseIterator (&frame);
  if (pixels == NULL)
    return FALSE;

  decoded->pixbuf = gdk_pixbuf_new_from_data (pixels, GDK_COLORSPACE_RGB, has_alpha, 8, width_px, height_px,
                                              width_px * (has_alpha ? 4 : 3), free_pixels, NULL);
  return TRUE;
}

gboolean
hf_decode_webp (GBytes *bytes, HfDecoded *decoded)
{
  WebPData webp;
  WebPDemuxer *demuxer;
  gboolean read;

  webp.bytes = g_bytes_get_data (bytes, &webp.size);
  demuxer = WebPDemux (&webp);
  if (demuxer == NULL)
    return FALSE;

  read = decode_frame (demuxer, decoded);
  if (read)
    decoded->profile = copy_profile (demuxer);
  WebPDemuxDelete (demuxer);

  return read;
}
