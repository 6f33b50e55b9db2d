/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/far-columns.h"

#include "roster/columns.h"
#include "roster/portrait.h"
#include "roster/table.h"

#include <glib/gi18n.h>

/* Longer ones are no headings. */
#define HEADING_BYTES 400u

/* How many columns a message names. */
#define NAMED 5u

struct _HfFarColumns
{
  const HfHeadingIndex *headings;
  GHashTable *keys; /* what is asked for: fields and columns, as hf_field_key_normalize() leaves them */
  GArray *columns;  /* guint: of the file, in the order of their places */
  guint16 places[HF_LIMIT_ROSTER_WIDTH]; /* by column: place in @columns + 1 */
  gboolean is_kept[HF_LIMIT_ROSTER_FAR_COLUMNS];
  guint width;     /* of the file, as far as is known */
  guint n_refused; /* columns that would be kept if there were room */
};

static gboolean
add_column (HfFarColumns *far, guint column)
{
  if (far->columns->len >= HF_LIMIT_ROSTER_FAR_COLUMNS)
    {
      far->n_refused++;
      return FALSE;
    }

  g_array_append_val (far->columns, column);
  far->places[column] = (guint16) far->columns->len;
  return TRUE;
}

/* Who asks for a column by its number has it, whatever stands in it. */
static void
ask_for (HfFarColumns *far, const char *name)
{
  char *key = hf_field_key_normalize (name);
  guint64 number;

  if (g_ascii_string_to_unsigned (name, 10, HF_LIMIT_ROSTER_COLUMNS + 1, HF_LIMIT_ROSTER_WIDTH, &number, NULL) &&
      far->places[number - 1] == 0)
    add_column (far, (guint) number - 1);
  if (key[0] != '\0')
    g_hash_table_add (far->keys, key);
  else
    g_free (key);
}

HfFarColumns *
hf_far_columns_new (const HfHeadingIndex *headings, const HfRosterOptions *options)
{
  HfFarColumns *far = g_new0 (HfFarColumns, 1);
  g_autofree const char **mapped = hf_columns_get_mapped (options);

  far->headings = headings;
  far->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  far->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; mapped[i] != NULL; i++)
    ask_for (far, mapped[i]);
  for (guint i = 0; options->fields != NULL && options->fields[i] != NULL; i++)
    {
      char *key = hf_field_key_normalize (options->fields[i]);

      g_hash_table_add (far->keys, key);
    }

  return far;
}

void
hf_far_columns_free (HfFarColumns *far)
{
  if (far == NULL)
    return;

  g_hash_table_unref (far->keys);
  g_array_unref (far->columns);
  g_free (far);
}

static gboolean
is_wanted (const HfFarColumns *far, const char *heading)
{
  g_autofree char *key = hf_field_key_normalize (heading);

  return key[0] != '\0' && (g_hash_table_contains (far->keys, key) || hf_key_is_of_look (key) ||
                            hf_heading_index_find (far->headings, heading) >= 0);
}

int
hf_far_columns_find (const HfFarColumns *far, guint column)
{
  if (column < HF_LIMIT_ROSTER_COLUMNS)
    return (int) column;
  if (column >= HF_LIMIT_ROSTER_WIDTH || far->places[column] == 0)
    return -1;

  return (int) (HF_LIMIT_ROSTER_COLUMNS + far->places[column] - 1);
}

int
hf_far_columns_place (HfFarColumns *far, guint column, const char *text, gsize length, gboolean may_be_heading)
{
  int place = hf_far_columns_find (far, column);
  g_autofree char *heading = NULL;

  if (column < HF_LIMIT_ROSTER_COLUMNS)
    return place;

  if (length > 0)
    far->width = MAX (far->width, column + 1);
  if (place >= 0 || !may_be_heading || length == 0 || length > HF_LIMIT_ROSTER_CELL_BYTES ||
      column >= HF_LIMIT_ROSTER_WIDTH)
    return place;

  heading = hf_cell_take_heading (text, MIN (length, HEADING_BYTES + 1));
  if (strlen (heading) <= HEADING_BYTES && is_wanted (far, heading) && add_column (far, column))
    return hf_far_columns_find (far, column);

  return -1;
}

guint
hf_far_columns_get_next (const HfFarColumns *far, guint column)
{
  guint next = G_MAXUINT;

  for (guint i = 0; i < far->columns->len; i++)
    if (g_array_index (far->columns, guint, i) > column)
      next = MIN (next, g_array_index (far->columns, guint, i));

  return next;
}

guint
hf_far_columns_get_number (const HfFarColumns *far, guint place)
{
  if (place < HF_LIMIT_ROSTER_COLUMNS || place - HF_LIMIT_ROSTER_COLUMNS >= far->columns->len)
    return place + 1;

  return g_array_index (far->columns, guint, place - HF_LIMIT_ROSTER_COLUMNS) + 1;
}

guint
hf_far_columns_get_width (const HfFarColumns *far)
{
  return HF_LIMIT_ROSTER_COLUMNS + far->columns->len;
}

void
hf_far_columns_settle (HfFarColumns *far, guint place, const char *heading)
{
  guint far_place = place - HF_LIMIT_ROSTER_COLUMNS;
  g_autofree char *number = NULL;

  if (place < HF_LIMIT_ROSTER_COLUMNS || far_place >= far->columns->len)
    return;

  number = g_strdup_printf ("%u", hf_far_columns_get_number (far, place));
  far->is_kept[far_place] = is_wanted (far, heading) || g_hash_table_contains (far->keys, number);
}

gboolean
hf_far_columns_has (const HfFarColumns *far, guint place)
{
  guint far_place = place - HF_LIMIT_ROSTER_COLUMNS;

  return place < HF_LIMIT_ROSTER_COLUMNS || (far_place < far->columns->len && far->is_kept[far_place]);
}

/* As a spreadsheet calls it, or by its number where there is none. Returns: (transfer full) */
static char *
name_column (const HfRosterDraft *roster, guint number)
{
  return hf_roster_is_table (roster) ? hf_table_get_column_name (number - 1) : g_strdup_printf ("%u", number);
}

/* “Name” (DFP). Returns: (transfer full): those of @roster that are kept; empty where none is */
static char *
list_kept (const HfFarColumns *far, const HfRosterDraft *roster)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < roster->columns->len; i++)
    {
      const HfRosterColumn *column = &g_array_index (roster->columns, HfRosterColumn, i);
      g_autofree char *name = NULL;

      if (column->cell < HF_LIMIT_ROSTER_COLUMNS || n++ >= NAMED)
        continue;
      name = name_column (roster, hf_far_columns_get_number (far, column->cell));
      g_string_append_printf (list, "%s“%s” (%s)", list->len > 0 ? ", " : "", column->heading, name);
    }
  if (n > NAMED)
    g_string_append (list, ", …");

  return g_string_free (list, FALSE);
}

void
hf_far_columns_tell (const HfFarColumns *far, const HfRosterDraft *roster, HfRosterDoubts *doubts)
{
  g_autofree char *kept = list_kept (far, roster);
  g_autofree char *first = name_column (roster, HF_LIMIT_ROSTER_COLUMNS + 1);

  if (far->width == 0)
    return;

  hf_roster_doubts_add (
      doubts, HF_SEVERITY_NOTE, "too-many-columns", 0, NULL,
      kept[0] == '\0'
          ? g_strdup_printf (
                _ ("The list has %u columns. Those from column %s on are left out: none has a usual heading "
                   "or one the card asks for."),
                far->width, first)
          : g_strdup_printf (_ ("The list has %u columns. From column %s on only those with a usual heading or one the "
                                "card asks for are kept: %s."),
                             far->width, first, kept));
  if (far->n_refused > 0)
    hf_roster_doubts_add (
        doubts, HF_SEVERITY_WARNING, "too-many-columns", 0, NULL,
        g_strdup_printf (ngettext ("%u more column could be needed and is left out; move it further to the left.",
                                   "%u more columns could be needed and are left out; move those that are further to "
                                   "the left.",
                                   far->n_refused),
                         far->n_refused));
}
