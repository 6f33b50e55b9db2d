/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who of the list is shown, and how many there are of whom. */
#include "ui/people/people-page-private.h"

#include "ui/approval-run.h"
#include "ui/thanks.h"

#include <glib/gi18n.h>

#define PROPERTY "show"

/* The words of the action `people.show`, by what is shown. */
static const char *const words[] = {
  [HF_PEOPLE_SHOW_ALL] = "all",
  [HF_PEOPLE_SHOW_DOUBTFUL] = "to-check",
  [HF_PEOPLE_SHOW_UNAPPROVED] = "not-approved",
  [HF_PEOPLE_SHOW_UNTHANKED] = "not-thanked",
};

static GtkToggleButton *
get_button (HfPeoplePage *self, HfPeopleShow show)
{
  return show == HF_PEOPLE_SHOW_DOUBTFUL     ? self->doubtful_button
         : show == HF_PEOPLE_SHOW_UNAPPROVED ? self->unapproved_button
         : show == HF_PEOPLE_SHOW_UNTHANKED  ? self->unthanked_button
                                             : self->all_button;
}

static HfPeopleShow
get_show (HfPeoplePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gtk_toggle_button_get_active (get_button (self, (HfPeopleShow) i)))
      return (HfPeopleShow) i;

  return HF_PEOPLE_SHOW_ALL;
}

/* Where there is no room for all of them side by side, one button says who is shown, and has the others in a menu. */
static void
update_show_button (HfPeoplePage *self)
{
  GtkLabel *const labels[] = { self->all_label, self->doubtful_label, self->unapproved_label, self->unthanked_label };
  const char *text = gtk_label_get_text (labels[get_show (self)]);
  /* Translators: who of a list is shown, such as “All 24”. */
  g_autofree char *name = g_strdup_printf (_ ("Show: %s"), text);

  gtk_label_set_text (self->show_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hf_people_page_filter (HfPeoplePage *self)
{
  hf_people_table_set_filter (self->table, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), get_show (self));
  update_show_button (self);
  g_object_notify (G_OBJECT (self), PROPERTY);
}

/* The button that was active tells first that it no longer is, when none of them is yet. */
void
hf_people_page_show_toggled (HfPeoplePage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    hf_people_page_filter (self);
}

void
hf_people_page_show (HfPeoplePage *self, HfPeopleShow show)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_toggle_button_set_active (get_button (self, show), TRUE);
}

void
hf_people_page_clear_search (HfPeoplePage *self)
{
  hf_people_page_show (self, HF_PEOPLE_SHOW_ALL);
}

char *
hf_people_page_describe_no_hit (HfPeoplePage *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  HfPeopleShow show = get_show (self);

  if (needle[0] != '\0')
    return g_strdup_printf (_ ("Nobody says “%s”"), needle);

  return g_strdup (show == HF_PEOPLE_SHOW_UNAPPROVED  ? _ ("Everybody’s card is approved")
                   : show == HF_PEOPLE_SHOW_UNTHANKED ? _ ("Everybody was thanked")
                                                      : _ ("Nobody is left to check"));
}

static void
set_label (GtkToggleButton *button, GtkLabel *label, char *text, const char *name)
{
  gtk_label_set_text (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (text);
}

void
hf_people_page_update_counts (HfPeoplePage *self)
{
  guint n_people = self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
  HfApprovalRun *approvals = hf_proof_run_get_approvals (self->proof);
  guint n_doubtful = hf_approval_run_count (approvals, HF_CARD_DOUBTFUL);
  guint n_unapproved = n_doubtful + hf_approval_run_count (approvals, HF_CARD_UNAPPROVED);

  set_label (self->all_button, self->all_label, g_strdup_printf (_ ("All %u"), n_people), _ ("Show: All"));
  set_label (self->doubtful_button, self->doubtful_label, g_strdup_printf (_ ("To check %u"), n_doubtful),
             _ ("Show: To Check"));
  set_label (self->unapproved_button, self->unapproved_label, g_strdup_printf (_ ("Not approved %u"), n_unapproved),
             _ ("Show: Not Approved"));
  update_show_button (self);
}

static guint
count_unthanked (HfPeoplePage *self)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  const char *card = hf_document_get_card (self->document)->uuid;
  guint count = 0;

  for (guint i = 0; i < hf_roster_get_n_people (roster); i++)
    if (!hf_document_is_left_out (self->document, i) &&
        !hf_thanks_has (hf_thanks_get_default (), hf_roster_get_person (roster, i), card))
      count++;

  return count;
}

static void
offer_unthanked (GMenu *menu, gboolean kept)
{
  int last = g_menu_model_get_n_items (G_MENU_MODEL (menu)) - 1;
  gboolean offered = last == HF_PEOPLE_SHOW_UNTHANKED;

  if (kept && !offered)
    g_menu_append (menu, _ ("Not Yet _Thanked"), "people.show::not-thanked");
  else if (!kept && offered)
    g_menu_remove (menu, last);
}

/* Where a ledger is kept. */
void
hf_people_page_update_unthanked (HfPeoplePage *self)
{
  gboolean kept = hf_thanks_is_kept (hf_thanks_get_default ());

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.unthanked", kept);
  gtk_widget_set_visible (GTK_WIDGET (self->unthanked_button), kept);
  offer_unthanked (self->show_menu, kept);
  if (!kept && gtk_toggle_button_get_active (self->unthanked_button))
    gtk_toggle_button_set_active (self->all_button, TRUE);
  if (kept && self->document != NULL && hf_document_get_roster (self->document) != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Not thanked %u"), count_unthanked (self));

      gtk_label_set_text (self->unthanked_label, text);
    }
  update_show_button (self);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value, words[get_show (HF_PEOPLE_PAGE (object))]);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfPeoplePage *self = HF_PEOPLE_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i], g_value_get_string (value)) == 0)
      gtk_toggle_button_set_active (get_button (self, (HfPeopleShow) i), TRUE);
}

void
hf_people_page_install_show (GtkWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  g_object_class_install_property (
      object_class, 1,
      g_param_spec_string (PROPERTY, NULL, NULL, words[HF_PEOPLE_SHOW_ALL],
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  gtk_widget_class_install_property_action (klass, "people.show", PROPERTY);
}
