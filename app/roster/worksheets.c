/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roster/worksheets.h"

#include "base/limits.h"

#include <glib/gi18n.h>

/* How many names a message holds. */
#define NAMED 12u

static void
free_worksheet (gpointer data)
{
  HfWorksheet *worksheet = data;

  g_free (worksheet->name);
  g_free (worksheet->part);
  g_free (worksheet);
}

GPtrArray *
hf_worksheets_new (void)
{
  return g_ptr_array_new_with_free_func (free_worksheet);
}

void
hf_worksheets_add (GPtrArray *worksheets, const char *name, const char *part, gboolean is_hidden)
{
  HfWorksheet *worksheet;

  if (worksheets->len >= HF_LIMIT_ROSTER_WORKSHEETS)
    return;

  worksheet = g_new0 (HfWorksheet, 1);
  worksheet->name = g_strdup (name);
  worksheet->part = g_strdup (part);
  worksheet->is_hidden = is_hidden;
  g_ptr_array_add (worksheets, worksheet);
}

static const HfWorksheet *
worksheet_at (const GPtrArray *worksheets, guint index)
{
  return g_ptr_array_index (worksheets, index);
}

const char **
hf_worksheets_get_names (const GPtrArray *worksheets)
{
  const char **names = g_new0 (const char *, worksheets->len + 1);

  for (guint i = 0; i < worksheets->len; i++)
    names[i] = worksheet_at (worksheets, i)->name;

  return names;
}

/* @except: one not to be named, or -1 */
static char *
list_names (const GPtrArray *worksheets, int except)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < worksheets->len; i++)
    if ((int) i != except && n++ < NAMED)
      g_string_append_printf (list, "%s“%s”", list->len > 0 ? ", " : "", worksheet_at (worksheets, i)->name);
  if (n > NAMED)
    g_string_append (list, ", …");

  return g_string_free (list, FALSE);
}

/* As it is spelt, or else without regard to case and spaces. */
static int
find (const GPtrArray *worksheets, const char *wanted)
{
  g_autofree char *key = hf_field_key_normalize (wanted);

  for (guint i = 0; i < worksheets->len; i++)
    if (g_str_equal (worksheet_at (worksheets, i)->name, wanted))
      return (int) i;

  for (guint i = 0; i < worksheets->len; i++)
    {
      g_autofree char *other = hf_field_key_normalize (worksheet_at (worksheets, i)->name);

      if (g_str_equal (other, key))
        return (int) i;
    }

  return -1;
}

static HfRoster *
read_one (const GPtrArray *worksheets, guint index, HfRosterKind kind, const char *file, const HfRosterOptions *options,
          HfWorksheetFunc func, gpointer data, gboolean *out_is_empty, GError **error)
{
  g_autoptr (HfRosterBuilder) builder = hf_roster_builder_new (file, options);
  g_autofree const char **names = hf_worksheets_get_names (worksheets);

  hf_roster_builder_set_table (builder, kind, worksheet_at (worksheets, index)->name, names);
  if (!func (data, index, builder, error))
    return NULL;

  *out_is_empty = !hf_roster_builder_has_rows (builder);
  if (worksheets->len > 1 && options->worksheet == NULL)
    {
      g_autofree char *others = list_names (worksheets, (int) index);

      hf_roster_builder_add_doubt (
          builder, HF_SEVERITY_NOTE, "other-worksheets",
          g_strdup_printf (ngettext ("The worksheet “%s” is read. There is another: %s.",
                                     "The worksheet “%s” is read. There are others: %s.", worksheets->len - 1),
                           names[index], others));
    }

  return hf_roster_builder_finish (builder, error);
}

static gboolean
has_headings (HfRoster *roster)
{
  const GPtrArray *doubts = hf_roster_get_doubts (roster);

  for (guint i = 0; i < doubts->len; i++)
    if (g_str_equal (((const HfDoubt *) doubts->pdata[i])->kind, "no-heading-row"))
      return FALSE;

  return TRUE;
}

HfRoster *
hf_worksheets_read (const GPtrArray *worksheets, HfRosterKind kind, const char *file, const HfRosterOptions *options,
                    HfWorksheetFunc func, gpointer data, GError **error)
{
  int wanted = options->worksheet != NULL ? find (worksheets, options->worksheet) : -1;
  int without_headings = -1; /* the first that might be a list all the same */
  g_autoptr (GError) empty = NULL;

  if (options->worksheet != NULL && wanted < 0)
    {
      g_autofree char *names = list_names (worksheets, -1);

      g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_OPTION,
                   _ ("“%s” has no worksheet “%s”; its worksheets are: %s"), file, options->worksheet, names);
      return NULL;
    }

  for (guint i = 0; i < worksheets->len; i++)
    {
      gboolean is_empty = FALSE;
      g_autoptr (GError) problem = NULL;
      g_autoptr (HfRoster) roster = NULL;

      if (wanted >= 0 ? (int) i != wanted : worksheet_at (worksheets, i)->is_hidden)
        continue;
      roster = read_one (worksheets, i, kind, file, options, func, data, &is_empty, &problem);
      if (roster != NULL && (wanted >= 0 || worksheets->len == 1 || has_headings (roster)))
        return g_steal_pointer (&roster);
      if (roster != NULL)
        {
          without_headings = without_headings < 0 ? (int) i : without_headings;
          continue;
        }
      if (!is_empty && without_headings < 0)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      if (empty == NULL)
        empty = g_steal_pointer (&problem);
    }

  if (without_headings >= 0)
    {
      gboolean is_empty;

      return read_one (worksheets, (guint) without_headings, kind, file, options, func, data, &is_empty, error);
    }
  if (empty != NULL)
    g_propagate_error (error, g_steal_pointer (&empty));
  else
    g_set_error (error, HF_ROSTER_ERROR, HF_ROSTER_ERROR_EMPTY,
                 _ ("“%s” has no worksheet to read: a list has a row of headings and a row for each person"), file);

  return NULL;
}
