/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said above the people: of the file of their list, and of what was read from it. */
#include "ui/people/match-columns.h"
#include "ui/people/people-about.h"
#include "ui/people/people-page-private.h"
#include "ui/people/people-read.h"

#include <glib/gi18n.h>

void
hf_people_page_set_told (HfPeoplePage *self, HfRoster *read)
{
  if (read != NULL)
    hf_roster_ref (read);
  g_clear_pointer (&self->told, hf_roster_unref);
  self->told = read;
}

/* Once for each list that is read, as what it says may be why somebody is missing. */
void
hf_people_page_tell_about (HfPeoplePage *self)
{
  const HfNoticeChoice choices[] = { { "match", _ ("Match Columns…"), FALSE }, { NULL } };
  HfPeople *people = hf_document_get_people (self->document);
  HfRoster *read = people != NULL ? hf_people_get_read (people) : NULL;
  g_autofree char *text = read != NULL ? hf_people_about_list (read) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (read == self->told)
    return;

  hf_people_page_set_told (self, read);
  if (text == NULL)
    {
      hf_notice_dismiss (self->about);
      return;
    }
  name = g_path_get_basename (hf_roster_get_file (read));
  /* Translators: %s is the name of a file with a list of people. */
  title = g_strdup_printf (_ ("How “%s” was read"), name);
  hf_notice_say (self->about, title, text, choices);
}

void
hf_people_page_watch_changed (HfPeoplePage *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  HfListState state = hf_list_watch_get_state (self->watch);
  const HfNoticeChoice changed[] = { { "again", _ ("Read Again"), TRUE }, { NULL } };
  const HfNoticeChoice gone[] = { { "find", _ ("Find the List…"), FALSE }, { NULL } };
  g_autofree char *name = roster != NULL ? g_path_get_basename (hf_roster_get_file (roster)) : NULL;
  g_autofree char *title = NULL;

  if (roster == NULL || state == HF_LIST_UNCHANGED)
    {
      hf_notice_dismiss (self->notice);
      return;
    }

  title = g_strdup_printf (
      state == HF_LIST_CHANGED ? _ ("“%s” was changed since it was read") : _ ("“%s” was moved or deleted"), name);
  hf_notice_say (self->notice, title,
                 state == HF_LIST_CHANGED
                     ? _ ("Reading it again keeps what you changed by hand, and Undo brings back how it is now.")
                     : _ ("Everybody is kept here, with all you changed. You can go on without it."),
                 state == HF_LIST_CHANGED ? changed : gone);
}

void
hf_people_page_match_columns (HfPeoplePage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (hf_match_columns_new (window, self->document)));
}

void
hf_people_page_notice_chosen (HfPeoplePage *self, const char *id)
{
  hf_people_page_focus (self);
  if (g_str_equal (id, "again"))
    hf_people_reread_file (GTK_WIDGET (self), self->document);
  else if (g_str_equal (id, "find"))
    hf_people_find_file (GTK_WIDGET (self), self->document);
  else if (g_str_equal (id, "match"))
    hf_people_page_match_columns (self);
}
