/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/cell-doubts.h"

#include <glib/gi18n.h>
#include <string.h>

void
hf_doubt_origin (HfRosterDoubts *doubts, const HfEncoding *encoding, const HfDelimiter *delimiter)
{
  char text[2] = { delimiter->character, '\0' };

  if (encoding->surety == HF_SURETY_GUESSED)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_NOTE, "encoding-guess", 0, NULL,
        g_strdup_printf (_ ("The file does not say its encoding; it reads well as %s."), encoding->name));
  else if (encoding->surety == HF_SURETY_DOUBTFUL)
    hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "encoding-guess", 0, NULL,
                          g_strdup_printf (_ ("The file does not say its encoding, and %s is only likely: compare the "
                                              "names, and save the list as UTF-8 if any is wrong."),
                                           encoding->name));
  if (delimiter->is_doubtful)
    hf_roster_doubts_add (doubts, HF_SEVERITY_NOTE, "delimiter-guess", 0, NULL,
                          g_strdup_printf (_ ("More than one character could divide the columns; “%s” was taken."),
                                           delimiter->character == '\t' ? _ ("tab") : text));
}

static void
doubt_misread (HfRosterDoubts *doubts, guint row, const char *heading, const char *raw, const char *text)
{
  g_autofree char *mended = hf_mojibake_mend (raw);
  char *message;

  if (mended != NULL)
    message =
        g_strdup_printf (_ ("Row %u, “%s”: “%s” looks misread; it may have been “%s”."), row, heading, text, mended);
  else
    message = g_strdup_printf (_ ("Row %u, “%s”: “%s” looks misread; type it again."), row, heading, text);
  hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "mojibake", row, heading, message);
}

void
hf_doubt_cell (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, guint cell, const char *raw,
               const char *text, HfCleanFlags flags)
{
  const char *heading = g_array_index (roster->columns, HfRosterColumn, cell).heading;

  if ((flags & HF_CLEAN_CONTROLS) != 0)
    hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "control-character", person->row, heading,
                          g_strdup_printf (_ ("Row %u (line %u), “%s”: characters that cannot be shown were left out."),
                                           person->row, person->line, heading));
  if ((flags & HF_CLEAN_LOST) != 0)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_ERROR, "undecodable", person->row, heading,
        g_strdup_printf (_ ("Row %u (line %u), “%s”: some letters could not be read as %s; save the list "
                            "as UTF-8."),
                         person->row, person->line, heading, roster->encoding));
  if ((flags & HF_CLEAN_SPACES) != 0 && text[0] != '\0')
    hf_roster_doubts_add (doubts, HF_SEVERITY_NOTE, "trimmed", person->row, heading,
                          g_strdup_printf (_ ("Row %u (line %u), “%s”: spaces around the text were left out."),
                                           person->row, person->line, heading));
  if (hf_mojibake_is_likely (raw))
    doubt_misread (doubts, person->row, heading, raw, text);
}

/* What stands beyond the last column and is not just spaces; %NULL when nothing does. */
static char *
find_surplus (const char *const *cells, guint from, guint n_cells)
{
  g_autoptr (GString) text = NULL;

  if (n_cells <= from)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = from; i < n_cells; i++)
    {
      hf_cell_clean (cells[i], strlen (cells[i]), text);
      if (text->len > 0)
        return g_strdup (text->str);
    }

  return NULL;
}

void
hf_doubt_width (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, const char *const *cells,
                guint n_cells)
{
  guint width = roster->row_cells;
  g_autofree char *surplus = find_surplus (cells, width, n_cells);

  if (n_cells < width)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "ragged-row", person->row, NULL,
        g_strdup_printf (_ ("Row %u (line %u) has %u cells where there are %u columns; the others are "
                            "taken as empty."),
                         person->row, person->line, n_cells, width));
  if (surplus != NULL)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "ragged-row", person->row, NULL,
        g_strdup_printf (_ ("Row %u (line %u) has %u cells where there are %u columns; “%s” is left over. "
                            "A cell with a delimiter in it needs quotation marks."),
                         person->row, person->line, n_cells, width, surplus));
}
