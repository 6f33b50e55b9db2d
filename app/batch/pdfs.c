/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "batch/pdfs.h"

struct _HfPdfs
{
  HfArtwork *artwork;
  const HfPdfOptions *options;
  const HfOutputInfo *info;

  GMutex lock;
  HfPdfMaster *master; /* NULL until somebody has all that is shared */
};

HfPdfs *
hf_pdfs_new (HfArtwork *artwork, const HfPdfOptions *options, const HfOutputInfo *info)
{
  HfPdfs *pdfs = g_new0 (HfPdfs, 1);

  pdfs->artwork = artwork;
  pdfs->options = options;
  pdfs->info = info;
  g_mutex_init (&pdfs->lock);
  return pdfs;
}

void
hf_pdfs_free (HfPdfs *pdfs)
{
  if (pdfs == NULL)
    return;

  hf_pdf_master_free (pdfs->master);
  g_mutex_clear (&pdfs->lock);
  g_free (pdfs);
}

/* What everybody shares is the same whoever is first, so that files are, too.
 * Returns: (nullable): %NULL where @proof does not show all that others do */
static const HfPdfMaster *
get_master (HfPdfs *pdfs, const HfProof *proof)
{
  g_autoptr (GPtrArray) stamps = hf_artwork_list_stamps (pdfs->artwork, proof);

  if (stamps == NULL)
    return NULL;

  g_mutex_lock (&pdfs->lock);
  if (pdfs->master == NULL)
    pdfs->master = hf_pdf_master_new (pdfs->options, pdfs->info, stamps);
  g_mutex_unlock (&pdfs->lock);

  return pdfs->master;
}

static HfPdf *
open_pdf (HfPdfs *pdfs, const HfProof *proof, HfSave *save, GError **error)
{
  const HfPdfMaster *master = get_master (pdfs, proof);

  return master != NULL ? hf_pdf_open_copy (master, save, error)
                        : hf_pdf_open_save (save, pdfs->options, pdfs->info, error);
}

gboolean
hf_pdfs_write (HfPdfs *pdfs, const HfProof *proof, HfSave *save, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfPdf) pdf = open_pdf (pdfs, proof, save, error);

  if (pdf == NULL)
    return FALSE;

  for (guint side = 0; side < hf_artwork_get_n_sides (pdfs->artwork); side++)
    {
      HfSidePainting painting = { pdfs->artwork, proof, side };
      HfOutputPage page = hf_side_painting_get_page (&painting);

      if (!hf_pdf_add_page (pdf, &page, cancellable, error))
        return FALSE;
    }

  return hf_pdf_finish (pdf, cancellable, error);
}
