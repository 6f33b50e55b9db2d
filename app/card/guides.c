/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card/guides.h"

#include <stdlib.h>
#include <string.h>

static int
compare (const void *a, const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

void
hf_guides_init (HfGuides *guides, const double *places, guint n)
{
  double *at_mm = g_memdup2 (places, n * sizeof (double));
  guint n_kept = 0;

  if (n > 0)
    qsort (at_mm, n, sizeof (double), compare);
  for (guint i = 0; i < n; i++)
    if (n_kept == 0 || at_mm[i] > at_mm[n_kept - 1])
      at_mm[n_kept++] = at_mm[i];
  *guides = (HfGuides){ at_mm, n_kept };
}

void
hf_guides_clear (HfGuides *guides)
{
  g_free ((double *) guides->at_mm);
  *guides = (HfGuides){ NULL, 0 };
}

gboolean
hf_guides_equal (const HfGuides *a, const HfGuides *b)
{
  return a->n == b->n && (a->n == 0 || memcmp (a->at_mm, b->at_mm, a->n * sizeof (double)) == 0);
}
