/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header bar: what the card is called, the steps to undo and redo, and the next step with what it does. */
#include "ui/card-page-private.h"

#include "ui/item-title.h"
#include "ui/next-step.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* @name (transfer full) */
static void
name_history_button (GtkWidget *button, char *name)
{
  hf_tip_set (button, name);
  set_name (button, name);
  g_free (name);
}

static HfNextStep
find_next (HfCardPage *self)
{
  return hf_next_step_find (self->document, hf_proof_run_get_approvals (self->proof));
}

void
hf_card_page_update_next (HfCardPage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;

  text = hf_next_step_describe (find_next (self), hf_proof_run_get_approvals (self->proof));
  name = g_strdup_printf (_ ("Next: %s"), text);
  gtk_label_set_text (self->next_label, text);
  set_name (self->next_button, name);
  /* Where there is nobody yet, one way to add people is the next step. */
  gtk_widget_set_visible (self->next_button,
                          !hf_card_page_is_on (self, "share") && self->size_class != HF_SIZE_NARROW &&
                              !(hf_card_page_is_on (self, "people") && find_next (self) == HF_NEXT_ADD_PEOPLE));
  adw_view_stack_page_set_badge_number (
      self->people_step, hf_approval_run_count (hf_proof_run_get_approvals (self->proof), HF_CARD_DOUBTFUL));
}

void
hf_card_page_update_header (HfCardPage *self)
{
  const char *undo_label;
  const char *redo_label;
  HfHistory *history;

  if (self->document == NULL)
    return;

  history = hf_document_get_history (self->document);
  gtk_label_set_text (self->title, hf_card_title (hf_document_get_card (self->document)));
  gtk_label_set_text (self->state, !hf_document_is_modified (self->document)       ? _ ("Saved")
                                   : hf_document_get_path (self->document) == NULL ? _ ("Not saved yet")
                                                                                   : _ ("Edited, kept safe"));
  undo_label = hf_history_get_undo_label (history);
  redo_label = hf_history_get_redo_label (history);
  /* Translators: %s is a step, such as “Move Headline”. */
  name_history_button (self->undo_button,
                       undo_label != NULL ? g_strdup_printf (_ ("Undo %s"), undo_label) : g_strdup (_ ("Undo")));
  name_history_button (self->redo_button,
                       redo_label != NULL ? g_strdup_printf (_ ("Redo %s"), redo_label) : g_strdup (_ ("Redo")));
  hf_card_page_update_next (self);
}

/* One approves what one has before one's eyes. */
static void
approve (HfCardPage *self)
{
  if (hf_card_page_is_on (self, "people") && hf_people_page_shows_cards (self->people))
    {
      hf_people_page_approve_all (self->people);
      return;
    }

  hf_card_page_set_step (self, "people");
  hf_people_page_show_unapproved (self->people);
}

static void
check (HfCardPage *self)
{
  int shown = hf_card_page_is_on (self, "people") ? hf_document_get_shown (self->document) : -1;
  int doubtful = hf_approval_run_find_doubtful (hf_proof_run_get_approvals (self->proof), shown, FALSE);

  if (doubtful >= 0)
    hf_document_set_shown (self->document, doubtful);
  hf_card_page_set_step (self, "people");
}

void
hf_card_page_go_on (HfCardPage *self)
{
  if (hf_card_page_is_on (self, "share"))
    {
      hf_share_page_go_on (self->share);
      return;
    }

  switch (find_next (self))
    {
    case HF_NEXT_ADD_PEOPLE:
      if (hf_card_page_is_on (self, "people"))
        gtk_widget_activate_action (GTK_WIDGET (self->people), "people.open", NULL);
      else
        hf_card_page_set_step (self, "people");
      break;
    case HF_NEXT_CHECK:
      check (self);
      break;
    case HF_NEXT_APPROVE:
      approve (self);
      break;
    case HF_NEXT_SHARE:
      hf_card_page_set_step (self, "share");
      break;
    }
}
