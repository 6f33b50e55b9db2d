/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Email way: what is said and what can be done, by how everything stands. */
#include "ui/share/mail-login.h"
#include "ui/share/mail-words.h"
#include "ui/share/share-email-private.h"

#include <glib/gi18n.h>

gboolean
hf_share_email_has_account (HfShareEmail *self)
{
  return hf_mail_from_get_account (self->from) != NULL;
}

static guint
count_waiting (HfShareEmail *self)
{
  return hf_mail_list_count (self->list, HF_MAIL_QUEUED) + hf_mail_list_count (self->list, HF_MAIL_DEFERRED);
}

static void
set_button (HfShareEmail *self, const char *text, gboolean suggested)
{
  gtk_label_set_text (self->send_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->send_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (suggested)
    gtk_widget_add_css_class (self->send_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->send_button, "suggested-action");
}

/* Returns: (transfer full) */
static char *
describe_button (HfShareEmail *self, guint n_waiting)
{
  if (self->count_down > 0)
    return g_strdup_printf (_ ("Stop (%u)"), self->count_down);
  if (hf_share_email_count_people (self) == 0)
    return g_strdup (_ ("Open in Mail Program"));
  if (!hf_share_email_has_account (self))
    return g_strdup (_ ("Set Up Your Address"));
  if (hf_mail_later_get_time (self->later) != 0)
    return g_strdup_printf (ngettext ("Send %u Card Later", "Send %u Cards Later", n_waiting), n_waiting);

  return g_strdup_printf (ngettext ("Send %u Card", "Send %u Cards", n_waiting), n_waiting);
}

gboolean
hf_share_email_can_go_on (HfShareEmail *self)
{
  guint n_waiting = count_waiting (self);

  if (self->document == NULL)
    return FALSE;
  if (self->count_down > 0 || hf_share_email_count_people (self) == 0 || !hf_share_email_has_account (self))
    return TRUE;

  return n_waiting > 0 && !hf_share_email_is_busy (self) && !hf_mail_later_is_past (self->later);
}

static void
update_button (HfShareEmail *self)
{
  guint n_waiting = count_waiting (self);
  gboolean idle = hf_share_email_has_account (self) && !hf_share_email_is_busy (self);
  g_autofree char *text = describe_button (self, n_waiting);

  set_button (self, text, self->count_down == 0);
  gtk_widget_set_sensitive (self->send_button, hf_share_email_can_go_on (self));
  gtk_widget_set_visible (self->send_button, !hf_mail_question_is_open (self->question));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.to-me", idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.first", idle && n_waiting > HF_MAIL_FIRST_FEW);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.new", idle && n_waiting > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.retry",
                                 idle && hf_mail_list_count (self->list, HF_MAIL_REFUSED) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.changed",
                                 idle && hf_mail_list_count (self->list, HF_MAIL_SENT) > 0);
}

static char *
describe_states (HfShareEmail *self)
{
  guint counts[HF_N_MAIL_STATES];

  for (guint i = 0; i < HF_N_MAIL_STATES; i++)
    counts[i] = hf_mail_list_count (self->list, i);
  return hf_mail_words_of_states (counts);
}

/* What is going on, in a line. Returns: (transfer full) */
static char *
describe_run (HfShareEmail *self, HfMailStage stage, guint n_done, guint n_all)
{
  g_autofree char *when = NULL;

  if (self->count_down > 0 && stage != HF_MAIL_STAGE_SENDING)
    return g_strdup_printf (ngettext ("Sending begins in %u second", "Sending begins in %u seconds", self->count_down),
                            self->count_down);
  switch (stage)
    {
    case HF_MAIL_STAGE_MAKING:
      return n_all == 0 ? g_strdup (_ ("Getting the cards ready"))
                        : g_strdup_printf (_ ("Making cards: %u of %u"), n_done, n_all);
    case HF_MAIL_STAGE_SENDING:
      return g_strdup_printf (_ ("Sending %u of %u"), n_done, n_all);
    case HF_MAIL_STAGE_LATER:
      when = hf_mail_words_of_time (hf_mail_run_get_order (self->run)->begins_s);
      return g_strdup_printf (_ ("Sending begins on %s"), when);
    case HF_MAIL_STAGE_PASSWORD:
    case HF_MAIL_STAGE_READY:
      return g_strdup (_ ("Before anything is sent"));
    case HF_MAIL_STAGE_LOOKING:
    case HF_MAIL_STAGE_ENDED:
    default:
      return g_strdup (hf_share_email_count_people (self) == 0 ? _ ("One card, for nobody in particular")
                                                               : _ ("Who gets a mail"));
    }
}

static HfMailListButtons
choose_buttons (HfMailStage stage)
{
  switch (stage)
    {
    case HF_MAIL_STAGE_SENDING:
      return HF_MAIL_LIST_PAUSE_AND_STOP;
    case HF_MAIL_STAGE_MAKING:
    case HF_MAIL_STAGE_PASSWORD:
    case HF_MAIL_STAGE_LATER:
      return HF_MAIL_LIST_STOP;
    case HF_MAIL_STAGE_LOOKING:
    case HF_MAIL_STAGE_READY:
    case HF_MAIL_STAGE_ENDED:
    default:
      return HF_MAIL_LIST_NO_BUTTONS;
    }
}

/* What is known before anything is sent: how many, how large, how long. Returns: (transfer full) (nullable) */
static char *
describe_plan (HfShareEmail *self, HfMailStage stage)
{
  HfMailPlan plan;
  g_autofree char *words = NULL;

  if (stage != HF_MAIL_STAGE_READY && stage != HF_MAIL_STAGE_PASSWORD && stage != HF_MAIL_STAGE_LATER)
    return NULL;

  plan = hf_mail_run_get_plan (self->run);
  words = hf_mail_words_of_plan (&plan);
  return g_strdup_printf (_ ("%s, from %s"), words, hf_mail_run_get_order (self->run)->account);
}

/* What becomes of it where one leaves. Returns: (nullable) */
static const char *
describe_leaving (HfShareEmail *self, HfMailStage stage)
{
  gboolean starts =
      stage == HF_MAIL_STAGE_LATER && hf_mail_run_get_order (self->run)->at_login && hf_mail_login_starts ();

  if (stage == HF_MAIL_STAGE_SENDING)
    return _ ("You can close this window: sending goes on, and a notice comes at the end.");
  if (stage != HF_MAIL_STAGE_LATER)
    return NULL;
  if (hf_mail_run_get_password_need (self->run) != HF_MAIL_PASSWORD_KEPT)
    return starts ? _ ("You can close this window. Heartfelt starts by itself when you log in, and then asks for the "
                       "password, which nothing on this computer keeps.")
                  : _ ("You can close this window. If Heartfelt ends, open it again before then, and type the "
                       "password, which nothing on this computer keeps.");

  return starts ? _ ("You can close this window, and log out: Heartfelt starts by itself when you log in, and a notice "
                     "comes at the end.")
                : _ ("You can close this window. Keep Heartfelt running, or open it again before then; a notice comes "
                     "at the end.");
}

void
hf_share_email_update_head (HfShareEmail *self)
{
  HfMailStage stage = self->run != NULL ? hf_mail_run_get_stage (self->run) : HF_MAIL_STAGE_ENDED;
  g_autofree char *title = NULL;
  g_autofree char *plan = describe_plan (self, stage);
  g_autofree char *words = plan != NULL ? g_steal_pointer (&plan) : describe_states (self);
  guint n_done = 0;
  guint n_all = 0;
  gboolean has_progress = stage == HF_MAIL_STAGE_MAKING || stage == HF_MAIL_STAGE_SENDING;

  if (self->run != NULL)
    hf_mail_run_get_counts (self->run, &n_done, &n_all);
  title = describe_run (self, stage, n_done, n_all);
  hf_mail_list_set_head (self->list, title, words[0] != '\0' ? words : NULL);
  hf_mail_list_set_progress (self->list,
                             !has_progress ? -1.0
                             : n_all > 0   ? (double) n_done / n_all
                                           : 0.0,
                             self->count_down > 0 ? HF_MAIL_LIST_NO_BUTTONS : choose_buttons (stage),
                             self->run != NULL && hf_mail_run_is_paused (self->run));
  hf_mail_list_set_hint (self->list, describe_leaving (self, stage));
}

/* Which of the two, how mails do or the options, takes the room there is. */
void
hf_share_email_give_room (HfShareEmail *self, gboolean to_list)
{
  GtkWidget *panels = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *previews = gtk_widget_get_parent (GTK_WIDGET (self->list));

  if (panels == NULL || previews == NULL)
    return;

  gtk_widget_set_vexpand (panels, !to_list);
  gtk_widget_set_vexpand (previews, to_list);
}

/* While cards are sent, a narrow window has room for how they do and for nothing else. */
void
hf_share_email_update_room (HfShareEmail *self)
{
  gboolean busy = self->run != NULL && hf_mail_run_get_order (self->run)->send;
  gboolean narrow = self->size_class == HF_SIZE_NARROW;
  gboolean tight = narrow && busy;

  hf_mail_list_set_narrow (self->list, self->size_class != HF_SIZE_WIDE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hf_share_email_give_room (self, tight);
  gtk_orientable_set_orientation (self->foot, narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_stack_set_visible_child_name (self->more_looks, narrow ? "icon" : "words");
  gtk_widget_set_visible (self->options, !tight);
  gtk_widget_set_visible (GTK_WIDGET (self->check), !tight);
  gtk_widget_set_visible (self->more_button, !busy && hf_share_email_count_people (self) > 0);
}

void
hf_share_email_update (HfShareEmail *self)
{
  gboolean many = hf_share_email_count_people (self) > 0;

  gtk_widget_set_visible (self->many_box, many);
  gtk_widget_set_visible (self->look_button, many);
  gtk_widget_set_visible (GTK_WIDGET (self->from), many);
  gtk_widget_set_visible (self->people_row, many);
  gtk_widget_set_visible (GTK_WIDGET (self->later), many);
  hf_mail_later_set_password_kept (self->later, hf_mail_from_keeps_password (self->from));
  update_button (self);
  hf_share_email_update_head (self);
  hf_share_email_update_room (self);
}
