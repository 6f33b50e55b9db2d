/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/doubt-mend.h"

#include "card/smaller.h"
#include "roster/edit.h"
#include "ui/item-title.h"
#include "ui/settled.h"

#include <glib/gi18n.h>
#include <string.h>

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

gboolean
hf_doubt_is_of_length (const HfDoubt *doubt)
{
  return g_str_equal (doubt->kind, "overflow") || g_str_equal (doubt->kind, "shrunk");
}

/* Whether @item says @field, as `{note}` or `{note|…}`. */
static gboolean
says_field (HfItem *item, const char *field)
{
  g_autofree char *text = hf_text_get_words (item->text);
  g_autofree char *key = hf_field_key_normalize (field);

  for (const char *at = strchr (text, '{'); at != NULL; at = strchr (at + 1, '{'))
    {
      g_autofree char *name = g_strndup (at + 1, strcspn (at + 1, "|}"));
      g_autofree char *name_key = hf_field_key_normalize (name);

      if (g_str_equal (name_key, key))
        return TRUE;
    }

  return FALSE;
}

/* The column of @roster from which the text of item @id has the most letters for the person at @index, or -1. */
static int
find_longest_part (HfCard *card, HfRoster *roster, guint index, const char *id)
{
  HfItem *item = id != NULL ? hf_card_find_item (card, id, NULL) : NULL;
  HfPerson *person = hf_roster_get_person (roster, index);
  glong most = 0;
  int longest = -1;

  if (item == NULL || item->kind != HF_ITEM_TEXT)
    return -1;

  for (guint i = 0; i < hf_roster_get_n_columns (roster); i++)
    {
      glong length = g_utf8_strlen (hf_person_get_value (person, i), -1);

      if (length > most && says_field (item, hf_roster_get_column (roster, i)->field))
        {
          most = length;
          longest = (int) i;
        }
    }

  return longest;
}

int
hf_doubt_find_cell (HfCard *card, HfRoster *roster, guint index, const HfDoubt *doubt)
{
  for (guint i = 0; doubt->column != NULL && i < hf_roster_get_n_columns (roster); i++)
    if (g_str_equal (hf_roster_get_column (roster, i)->heading, doubt->column))
      return (int) i;
  /* A ready-made message in the place of everyone's words is changed on the card: a note would not be seen there. */
  if (g_str_equal (doubt->kind, "nothing-specific") && doubt->item != NULL)
    return -1;
  if (g_str_equal (doubt->kind, "nothing-specific") || g_str_equal (doubt->kind, "same-words"))
    return find_field (roster, HF_FIELD_NOTE);
  if (hf_doubt_is_of_length (doubt))
    return find_longest_part (card, roster, index, doubt->item);

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

static void
move_cells (HfDocument *document, guint index, char *const *texts)
{
  /* Translators: a step that can be undone; %s is the name of a person */
  g_autofree char *label = label_step (document, index, _ ("Mend %s"));
  HfRosterDraft *draft = hf_roster_edit (hf_document_get_roster (document));

  for (guint i = 0; texts[i] != NULL; i++)
    hf_roster_draft_set_value (draft, index, i, texts[i]);
  hf_document_take_edited (document, hf_roster_settle (draft), label, NULL);
}

void
hf_document_mend (HfDocument *document, const HfMend *mend)
{
  if (mend->kind == HF_MEND_LEAVE_OUT)
    leave_out (document, mend->row - 1);
  else if (mend->kind == HF_MEND_MOVE)
    move_cells (document, mend->row - 1, mend->texts);
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
hf_document_allow_smaller (HfDocument *document, const char *id)
{
  HfCard *card = hf_document_get_card (document);
  HfItem *item = hf_card_find_item (card, id, NULL);
  g_autofree char *label = NULL;

  if (item == NULL || item->kind != HF_ITEM_TEXT)
    return;

  /* Translators: a step that can be undone; %s is the name of a text. */
  label = g_strdup_printf (_ ("Allow Smaller Letters in %s"), hf_item_title (item));
  hf_document_take (document, hf_card_allow_smaller (card, id), label, NULL);
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
