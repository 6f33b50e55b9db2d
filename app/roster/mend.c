/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/mend.h"

#include "roster/mail-address.h"
#include "roster/mend-shift.h"
#include "roster/mojibake.h"
#include "roster/name-case.h"
#include "roster/stray-letters.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer texts are cut short on a button. */
#define LABEL_LETTERS 40

static char *
make_label (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LABEL_LETTERS)
    return g_strdup_printf (_ ("Use “%s”"), line);

  start = g_utf8_substring (line, 0, LABEL_LETTERS - 1);
  return g_strdup_printf (_ ("Use “%s…”"), g_strchomp (start));
}

static int
find_column (HfRoster *roster, const char *heading)
{
  for (guint i = 0; heading != NULL && i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->heading, heading))
      return (int) i;

  return -1;
}

static HfMend *
make_write (HfRoster *roster, guint row, int column, const char *new_text)
{
  const char *old_text = hf_person_get_value (hf_roster_get_person (roster, row - 1), (guint) column);
  HfMend *mend;

  if (g_str_equal (old_text, new_text))
    return NULL;

  mend = g_new0 (HfMend, 1);
  mend->kind = HF_MEND_WRITE;
  mend->row = row;
  mend->column = column;
  mend->old_text = g_strdup (old_text);
  mend->new_text = g_strdup (new_text);
  mend->label = make_label (new_text);
  return mend;
}

/* @column: where the address belongs */
static HfMend *
make_move (HfRoster *roster, guint row, int column)
{
  HfPerson *person = hf_roster_get_person (roster, row - 1);
  g_auto (GStrv) texts = column >= 0 ? hf_shifted_row_mend (person, (guint) column) : NULL;
  HfMend *mend;

  if (texts == NULL)
    return NULL;

  mend = g_new0 (HfMend, 1);
  mend->kind = HF_MEND_MOVE;
  mend->row = row;
  mend->column = -1;
  /* Translators: the first %s is an address, the second the heading of the column it is moved to */
  mend->label =
      g_strdup_printf (_ ("Move “%s” to “%s”"), texts[column], hf_roster_get_column (roster, (guint) column)->heading);
  mend->texts = g_steal_pointer (&texts);
  return mend;
}

HfMend *
hf_mend_new (HfRoster *roster, const HfDoubt *doubt)
{
  int column = find_column (roster, doubt->column);

  if (doubt->row == 0 || doubt->row > hf_roster_get_n_people (roster))
    return NULL;
  if (doubt->mended != NULL && column >= 0)
    return make_write (roster, doubt->row, column, doubt->mended);
  if (g_str_equal (doubt->kind, "shifted-row"))
    return make_move (roster, doubt->row, column);
  if (g_str_equal (doubt->kind, "same-name") || g_str_equal (doubt->kind, "same-address"))
    {
      HfMend *mend = g_new0 (HfMend, 1);

      mend->kind = HF_MEND_LEAVE_OUT;
      mend->row = doubt->row;
      mend->column = -1;
      mend->label = g_strdup_printf (_ ("Leave Out Row %u"), doubt->row);
      return mend;
    }

  return NULL;
}

void
hf_mend_free (HfMend *mend)
{
  if (mend == NULL)
    return;

  g_free (mend->old_text);
  g_free (mend->new_text);
  g_strfreev (mend->texts);
  g_free (mend->label);
  g_free (mend);
}

static int
field_of (HfRoster *roster, int column)
{
  for (guint field = 0; field < HF_N_FIELDS; field++)
    if (g_str_equal (hf_roster_get_column (roster, (guint) column)->field, hf_field_name (field)))
      return (int) field;

  return -1;
}

HfMendGroup
hf_mend_group_of (HfRoster *roster, const HfMend *mend)
{
  int field = field_of (roster, mend->column);

  return field == HF_FIELD_EMAIL                                 ? HF_MEND_ADDRESSES
         : field >= HF_FIELD_NAME && field <= HF_FIELD_LAST_NAME ? HF_MEND_NAMES
                                                                 : HF_MEND_TEXTS;
}

/* Writes @text (transfer full, nullable) in the place of what stands in @whole. */
static void
take (char **whole, char *text)
{
  if (text == NULL)
    return;

  g_free (*whole);
  *whole = text;
}

/* Goes on with what else is doubtful about a text of which the first doubt is mended. */
static char *
mend_rest (const char *text, int field, const char *language)
{
  char *whole = g_strdup (text);

  if (field >= 0 && field <= HF_FIELD_ROLE)
    take (&whole, hf_stray_letters_mend (whole));
  if (field == HF_FIELD_EMAIL)
    take (&whole, hf_mail_address_mend (whole));
  else if (field >= 0 && field <= HF_FIELD_ROLE)
    take (&whole, hf_wide_spaces_mend (whole));
  if (field >= 0 && field <= HF_FIELD_LAST_NAME)
    take (&whole, hf_name_case_mend (whole, (HfField) field, language));

  return whole;
}

GPtrArray *
hf_mend_list (HfRoster *roster, const GPtrArray *doubts, HfMendGroup group)
{
  GPtrArray *mends = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_mend_free);
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < doubts->len; i++)
    {
      g_autoptr (HfMend) mend = hf_mend_new (roster, g_ptr_array_index (doubts, i));
      gint64 cell;

      /* A name turned round is as it should be in some lists. */
      if (mend == NULL || mend->kind != HF_MEND_WRITE || hf_mend_group_of (roster, mend) != group ||
          g_str_equal (((const HfDoubt *) g_ptr_array_index (doubts, i))->kind, "comma-name"))
        continue;

      cell = ((gint64) mend->row << 32) + mend->column;
      if (!g_hash_table_contains (cells, &cell))
        {
          HfPerson *person = hf_roster_get_person (roster, mend->row - 1);
          g_autofree char *whole =
              mend_rest (mend->new_text, field_of (roster, mend->column), hf_person_get (person, HF_FIELD_LANGUAGE));

          HfMend *whole_mend = make_write (roster, mend->row, mend->column, whole);

          g_hash_table_add (cells, g_memdup2 (&cell, sizeof (cell)));
          if (whole_mend != NULL)
            g_ptr_array_add (mends, whole_mend);
        }
    }

  return mends;
}
