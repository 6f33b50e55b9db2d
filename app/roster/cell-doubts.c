/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/cell-doubts.h"

#include "roster/mojibake.h"
#include "roster/name-case.h"
#include "roster/stray-letters.h"

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

/* Where a person is: the row as it is counted everywhere, and the place in the file. */
static char *
describe_place (const HfRosterDraft *roster, HfPerson *person)
{
  return g_strdup_printf (hf_roster_is_table (roster) ? _ ("Row %u (row %u of the worksheet)") : _ ("Row %u (line %u)"),
                          person->row, person->line);
}

/* @raw is asked, as a control character left out of the text may have been half a letter. Returns: whether it is
 * misread */
static gboolean
doubt_misread (HfRosterDoubts *doubts, guint row, const char *heading, const char *raw, const char *text)
{
  g_autofree char *decoded = hf_mojibake_mend (raw);
  g_autoptr (GString) mended = NULL;

  if (decoded == NULL)
    return FALSE;

  mended = g_string_new (NULL);
  hf_cell_clean (decoded, strlen (decoded), mended);
  hf_roster_doubts_add_mended (
      doubts, HF_SEVERITY_WARNING, "mojibake", row, heading,
      g_strdup_printf (_ ("Row %u, “%s”: “%s” looks misread; it may have been “%s”."), row, heading, text, mended->str),
      g_strdup (mended->str));
  return TRUE;
}

static char *
describe_loss (const HfRosterDraft *roster, const char *place, const char *heading)
{
  if (hf_roster_is_table (roster))
    return g_strdup_printf (_ ("%s, “%s”: some letters were lost before the list was saved; type them again."), place,
                            heading);

  return g_strdup_printf (_ ("%s, “%s”: some letters could not be read as %s; save the list as UTF-8."), place, heading,
                          roster->encoding);
}

void
hf_doubt_cell (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, guint cell, const char *raw,
               const char *text, HfCleanFlags flags)
{
  const char *heading = g_array_index (roster->columns, HfRosterColumn, cell).heading;
  gboolean is_misread = doubt_misread (doubts, person->row, heading, raw, text);
  g_autofree char *place = flags != HF_CLEAN_NOTHING ? describe_place (roster, person) : NULL;

  if ((flags & HF_CLEAN_CONTROLS) != 0 && !is_misread)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "control-character", person->row, heading,
        g_strdup_printf (_ ("%s, “%s”: characters that cannot be shown were left out."), place, heading));
  if ((flags & HF_CLEAN_LOST) != 0)
    hf_roster_doubts_add (doubts, HF_SEVERITY_ERROR, "undecodable", person->row, heading,
                          describe_loss (roster, place, heading));
  if ((flags & HF_CLEAN_SPACES) != 0 && text[0] != '\0')
    hf_roster_doubts_add (doubts, HF_SEVERITY_NOTE, "trimmed", person->row, heading,
                          g_strdup_printf (_ ("%s, “%s”: spaces around the text were left out."), place, heading));
}

/* Names of people; of teams and roles many are in capitals. */
static void
doubt_case (HfRosterDoubts *doubts, guint row, HfField field, const char *heading, const char *text,
            const char *language)
{
  HfNameCase state = hf_name_case_judge (text);
  char *mended;

  if (state == HF_NAME_CASE_FINE)
    return;

  mended = hf_name_case_mend (text, field, language);
  if (mended == NULL)
    return;
  if (state == HF_NAME_CASE_LOWER)
    hf_roster_doubts_add_mended (doubts, HF_SEVERITY_NOTE, "lower-case", row, heading,
                                 g_strdup_printf (_ ("Row %u: “%s” has no capital letter."), row, text), mended);
  else
    hf_roster_doubts_add_mended (doubts, HF_SEVERITY_NOTE, "all-capitals", row, heading,
                                 g_strdup_printf (_ ("Row %u: “%s” is written in capitals."), row, text), mended);
}

void
hf_doubt_short_cell (HfRosterDoubts *doubts, guint row, HfField field, const char *heading, const char *text,
                     const char *language)
{
  char *mended = hf_stray_letters_mend (text);

  if (mended != NULL)
    hf_roster_doubts_add_mended (
        doubts, HF_SEVERITY_WARNING, "invisible-character", row, heading,
        g_strdup_printf (_ ("Row %u, “%s”: a letter that cannot be seen stands in “%s”."), row, heading, text), mended);
  /* Spaces in an address are no address, which is told anyway. */
  mended = field != HF_FIELD_EMAIL ? hf_wide_spaces_mend (text) : NULL;
  if (mended != NULL)
    hf_roster_doubts_add_mended (
        doubts, HF_SEVERITY_NOTE, "double-space", row, heading,
        g_strdup_printf (_ ("Row %u, “%s”: there is more than one space between the words of “%s”."), row, heading,
                         text),
        mended);
  if (field <= HF_FIELD_LAST_NAME)
    doubt_case (doubts, row, field, heading, text, language);
}

void
hf_doubt_formula (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, guint cell, gboolean is_error)
{
  const char *heading = g_array_index (roster->columns, HfRosterColumn, cell).heading;
  HfTextId id = g_array_index (roster->cells, HfTextId, (person->row - 1) * roster->row_cells + cell);
  g_autofree char *place = describe_place (roster, person);

  if (!is_error)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_ERROR, "formula-unknown", person->row, heading,
        g_strdup_printf (_ ("%s, “%s”: the formula there was never worked out; open the list in a spreadsheet program "
                            "and save it."),
                         place, heading));
  else
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_ERROR, "formula-error", person->row, heading,
        g_strdup_printf (_ ("%s, “%s”: the formula there gives “%s” instead of a value; mend it in the spreadsheet."),
                         place, heading, hf_text_arena_get (roster->text, id)));
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

static char *
describe_surplus (const HfRosterDraft *roster, const char *place, guint n_cells, const char *surplus)
{
  if (hf_roster_is_table (roster))
    return g_strdup_printf (_ ("%s has “%s” to the right of the columns with headings; it is left over."), place,
                            surplus);

  return g_strdup_printf (_ ("%s has %u cells where there are %u columns; “%s” is left over. A cell with a delimiter "
                             "in it needs quotation marks."),
                          place, n_cells, roster->row_cells, surplus);
}

void
hf_doubt_width (HfRosterDoubts *doubts, const HfRosterDraft *roster, HfPerson *person, const char *const *cells,
                guint n_cells)
{
  guint width = roster->row_cells;
  g_autofree char *surplus = find_surplus (cells, width, n_cells);
  g_autofree char *place = n_cells < width || surplus != NULL ? describe_place (roster, person) : NULL;

  /* A worksheet does not store the empty cells at the end of a row. */
  if (n_cells < width && !hf_roster_is_table (roster))
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "ragged-row", person->row, NULL,
        g_strdup_printf (_ ("%s has %u cells where there are %u columns; the others are taken as empty."), place,
                         n_cells, width));
  if (surplus != NULL)
    hf_roster_doubts_add (doubts, HF_SEVERITY_WARNING, "ragged-row", person->row, NULL,
                          describe_surplus (roster, place, n_cells, surplus));
}
