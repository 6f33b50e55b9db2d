/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/sheet-title.h"

#include "ui/measure.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
hf_sheet_is_own (HfSheet *sheet)
{
  return g_str_has_prefix (sheet->id, HF_OWN_SHEET_PREFIX);
}

char *
hf_sheet_get_paper_title (HfSheet *sheet)
{
  static const char *const named[] = { "letter", N_ ("Letter"), "legal", N_ ("Legal"), "tabloid", N_ ("Tabloid") };

  for (gsize i = 0; i < G_N_ELEMENTS (named); i += 2)
    if (g_str_equal (sheet->paper_id, named[i]))
      return g_strdup (_ (named[i + 1]));
  if (g_str_equal (sheet->paper_id, "custom"))
    return hf_measure_size_text (sheet->paper_width_mm, sheet->paper_height_mm,
                                 hf_settings_get_units (hf_settings_get_default ()));

  return g_ascii_strup (sheet->paper_id, -1);
}

char *
hf_sheet_get_title (HfSheet *sheet, guint n_cells)
{
  g_autofree char *paper = NULL;
  const char *number;

  if (hf_sheet_is_own (sheet) || sheet->kind == HF_SHEET_ENVELOPE)
    return g_strdup (sheet->title);
  if (sheet->kind == HF_SHEET_PLAIN)
    {
      paper = hf_sheet_get_paper_title (sheet);
      /* Translators: a paper, such as A4, and how many cards go on it. */
      return n_cells == 0 ? g_steal_pointer (&paper)
                          : g_strdup_printf (ngettext ("%s, %u card", "%s, %u cards", n_cells), paper, n_cells);
    }

  /* `avery-c32289` is known as Avery C32289. */
  number = strchr (sheet->id, '-');
  paper = g_ascii_strup (number != NULL ? number + 1 : sheet->id, -1);
  return g_strdup_printf ("%s %s", sheet->maker, paper);
}

char *
hf_sheet_get_words (HfSheet *sheet)
{
  HfUnits units = hf_settings_get_units (hf_settings_get_default ());
  g_autofree char *size = hf_measure_size_text (sheet->cell_width_mm, sheet->cell_height_mm, units);
  g_autofree char *paper_size = hf_measure_size_text (sheet->paper_width_mm, sheet->paper_height_mm, units);
  g_autofree char *paper = hf_sheet_get_paper_title (sheet);
  guint n_cells = sheet->columns * sheet->rows;

  switch (sheet->kind)
    {
    case HF_SHEET_PLAIN:
      return g_strdup (_ ("Plain paper, cut by hand"));
    case HF_SHEET_ENVELOPE:
      return g_strdup_printf (_ ("Envelope, %s"), paper_size);
    case HF_SHEET_LABELS:
      /* Translators: how many, how large and on which paper: 30 labels, 66.7 × 25.4 mm, Letter. */
      return g_strdup_printf (ngettext ("%u label, %s, %s", "%u labels, %s, %s", n_cells), n_cells, size, paper);
    case HF_SHEET_CARDS:
    case HF_N_SHEET_KINDS:
    default:
      /* Translators: how many, how large and on which paper: 10 cards, 88.9 × 50.8 mm, Letter. */
      return g_strdup_printf (ngettext ("%u card, %s, %s", "%u cards, %s, %s", n_cells), n_cells, size, paper);
    }
}
