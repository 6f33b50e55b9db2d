/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/volume-writer.h"

#include "batch/volume.h"

static gboolean
begin_volume (HfVolumeWriter *writer, guint volume, GError **error)
{
  const HfBatchOptions *options = writer->job->options;

  g_free (writer->path);
  writer->path = hf_volume_build_path (options->target, volume);
  writer->pdf = hf_pdf_open (writer->path, &options->pdf, &options->info, options->flags, error);
  writer->n_pages = 0;

  return writer->pdf != NULL;
}

static gboolean
end_volume (HfVolumeWriter *writer, GError **error)
{
  /* Where nobody's card could be made there is no file, and everybody has been told why. */
  gboolean ended = writer->n_pages == 0 || hf_pdf_finish (writer->pdf, NULL, error);

  if (ended && writer->n_pages > 0)
    writer->job->total.n_files++;
  g_clear_pointer (&writer->pdf, hf_pdf_free);

  return ended;
}

gboolean
hf_volume_writer_add (HfVolumeWriter *writer, const HfChunk *chunk, HfPdfPart *part, GError **error)
{
  if (chunk->begins_volume && !begin_volume (writer, chunk->volume, error))
    return FALSE;
  if (part != NULL)
    {
      writer->n_pages += hf_pdf_part_get_n_pages (part);
      if (!hf_pdf_add_part (writer->pdf, part, NULL, error))
        return FALSE;
    }

  return !chunk->ends_volume || end_volume (writer, error);
}

void
hf_volume_writer_clear (HfVolumeWriter *writer)
{
  g_clear_pointer (&writer->pdf, hf_pdf_free);
  g_clear_pointer (&writer->path, g_free);
}
