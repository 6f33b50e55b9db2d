/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/doubt.h"

HfDoubt *
hf_doubt_new (HfSeverity severity, const char *kind, const char *message_format, ...)
{
  HfDoubt *doubt = g_new0 (HfDoubt, 1);
  va_list args;

  doubt->severity = severity;
  doubt->kind = g_strdup (kind);
  va_start (args, message_format);
  doubt->message = g_strdup_vprintf (message_format, args);
  va_end (args);

  return doubt;
}

HfDoubt *
hf_doubt_copy (const HfDoubt *doubt)
{
  HfDoubt *copy = g_new0 (HfDoubt, 1);

  copy->severity = doubt->severity;
  copy->kind = g_strdup (doubt->kind);
  copy->message = g_strdup (doubt->message);
  copy->row = doubt->row;
  copy->name = g_strdup (doubt->name);
  copy->page = g_strdup (doubt->page);
  copy->item = g_strdup (doubt->item);
  copy->column = g_strdup (doubt->column);
  copy->mended = g_strdup (doubt->mended);
  copy->other_row = doubt->other_row;

  return copy;
}

void
hf_doubt_free (HfDoubt *doubt)
{
  if (doubt == NULL)
    return;

  g_free (doubt->kind);
  g_free (doubt->message);
  g_free (doubt->name);
  g_free (doubt->page);
  g_free (doubt->item);
  g_free (doubt->column);
  g_free (doubt->mended);
  g_free (doubt);
}

GPtrArray *
hf_doubt_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_doubt_free);
}

int
hf_doubt_list_worst (const GPtrArray *doubts)
{
  int worst = -1;

  for (guint i = 0; i < doubts->len; i++)
    {
      const HfDoubt *doubt = g_ptr_array_index (doubts, i);
      worst = MAX (worst, (int) doubt->severity);
    }

  return worst;
}

char *
hf_doubt_list_join (const GPtrArray *doubts, const char *advice)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (text, "%s\n", ((const HfDoubt *) g_ptr_array_index (doubts, i))->message);
  if (doubts->len > 0)
    g_string_append (text, advice);

  return g_string_free (text, FALSE);
}

const char *
hf_severity_name (HfSeverity severity)
{
  static const char *const names[] = { "note", "warning", "error" };

  return names[severity];
}
