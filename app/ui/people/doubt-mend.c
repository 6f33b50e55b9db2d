/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/doubt-mend.h"

#include "roster/edit.h"
#include "ui/settled.h"

#include <glib/gi18n.h>

gboolean
hf_doubt_can_be_kept (const HfDoubt *doubt)
{
  return doubt->severity < HF_SEVERITY_ERROR;
}

static int
find_field (HfRoster *roster, HfField field)
{
  return hf_roster_find_column (roster, hf_field_name (field));
}

int
hf_doubt_find_cell (HfRoster *roster, const HfDoubt *doubt)
{
  for (guint i = 0; doubt->column != NULL && i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->heading, doubt->column))
      return (int) i;
  if (g_str_equal (doubt->kind, "nothing-specific") || g_str_equal (doubt->kind, "same-words"))
    return find_field (roster, HF_FIELD_NOTE);

  return -1;
}

static char *
label_step (HfDocument *document, guint index, const char *format)
{
  HfPerson *person = hf_roster_get_person (hf_document_get_roster (document), index);
  const char *name = hf_person_get (person, HF_FIELD_NAME);
  g_autofree char *row = g_strdup_printf (_ ("Row %u"), index + 1);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, name[0] != '\0' ? name : row);
#pragma GCC diagnostic pop
}

void
hf_document_write_cell (HfDocument *document, guint index, guint column, const char *text)
{
  /* Translators: a step that can be undone; %s is the name of a person */
  g_autofree char *label = label_step (document, index, _ ("Mend %s"));

  hf_document_take_edited (document, hf_roster_with_value (hf_document_get_roster (document), index, column, text),
                           label, NULL);
}

static void
leave_out (HfDocument *document, guint index)
{
  /* Translators: a step that can be undone; %s is the name of a person */
  g_autofree char *label = label_step (document, index, _ ("Leave Out %s"));
  guint id = hf_person_get_id (hf_roster_get_person (hf_document_get_roster (document), index));

  hf_document_set_mark (document, &id, 1, HF_MARK_LEFT_OUT, "yes", label);
}

void
hf_document_mend (HfDocument *document, const HfMend *mend)
{
  if (mend->kind == HF_MEND_LEAVE_OUT)
    leave_out (document, mend->row - 1);
  else
    hf_document_write_cell (document, mend->row - 1, (guint) mend->column, mend->new_text);
}

void
hf_document_mend_all (HfDocument *document, const GPtrArray *mends, const char *label)
{
  HfRosterDraft *draft = hf_roster_edit (hf_document_get_roster (document));

  for (guint i = 0; i < mends->len; i++)
    {
      const HfMend *mend = g_ptr_array_index (mends, i);

      hf_roster_draft_set_value (draft, mend->row - 1, (guint) mend->column, mend->new_text);
    }
  hf_document_take_edited (document, hf_roster_settle (draft), label, NULL);
}

void
hf_document_keep (HfDocument *document, guint index, const HfDoubt *doubt)
{
  /* Translators: a step that can be undone; %s is the name of a person */
  g_autofree char *label = label_step (document, index, _ ("Keep %s"));
  guint id = hf_person_get_id (hf_roster_get_person (hf_document_get_roster (document), index));
  g_autofree char *word = hf_doubt_settle (hf_document_get_people (document), index, doubt);

  hf_document_set_mark (document, &id, 1, HF_MARK_SETTLED, word, label);
}
