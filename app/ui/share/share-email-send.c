/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Email way: from Send to the end: counting, asking, sending. */
#include "ui/share/mail-words.h"
#include "ui/share/share-email-private.h"

#include <glib/gi18n.h>

/* So long one may think better of it. */
#define COUNT_DOWN_S 10

/* Fine enough on a screen, and on paper from an arm's length. */
#define LIGHTER_DPI 150.0

static void run_changed (HfShareEmail *self);
static void run_finished (HfShareEmail *self);

gboolean
hf_share_email_is_busy (HfShareEmail *self)
{
  return self->queued || (self->run != NULL && hf_mail_run_get_order (self->run)->send);
}

static void
stop_counting (HfShareEmail *self)
{
  g_clear_handle_id (&self->count_source, g_source_remove);
  self->count_down = 0;
}

/* The options as they are now. */
static void
start (HfShareEmail *self)
{
  const char *subject = gtk_editable_get_text (self->subject);
  g_autoptr (GArray) places = hf_audience_list (self->people);
  HfMailOrder order = self->order;

  self->queued = FALSE;
  self->silent = FALSE;
  order.send = TRUE;
  order.account = hf_mail_from_get_account (self->from);
  order.password = hf_mail_from_get_password (self->from);
  order.subject = subject[0] != '\0' ? subject : NULL;
  order.as_png = gtk_drop_down_get_selected (self->attach) == 1;
  order.only_key = self->only_key;
  order.places = places;
  order.at_login = order.begins_s != 0 && hf_mail_later_get_at_login (self->later);
  if (order.account != NULL)
    hf_share_email_follow (self, hf_mail_run_start (self->document, &order));
}

static gboolean
count (gpointer data)
{
  HfShareEmail *self = data;

  if (self->count_down > 1)
    {
      self->count_down--;
      hf_share_email_update (self);
      return G_SOURCE_CONTINUE;
    }
  /* All is made and looked over first. */
  if (self->run == NULL || hf_mail_run_get_stage (self->run) != HF_MAIL_STAGE_READY)
    return G_SOURCE_CONTINUE;

  self->count_source = 0;
  self->count_down = 0;
  hf_mail_run_go (self->run);
  hf_share_email_update (self);
  return G_SOURCE_REMOVE;
}

static void
count_down (HfShareEmail *self)
{
  stop_counting (self);
  self->count_down = COUNT_DOWN_S;
  self->count_source = g_timeout_add_seconds (1, count, self);
}

/* What is being looked up ends first, as both need the outbox. */
static void
start_soon (HfShareEmail *self)
{
  if (self->run == NULL)
    start (self);
  else
    self->queued = TRUE;
  if (self->counts)
    count_down (self);
  hf_share_email_update (self);
}

void
hf_share_email_begin (HfShareEmail *self, const HfMailOrder *order, gboolean counts)
{
  if (hf_share_email_is_busy (self) || hf_share_email_follow_running (self))
    return;

  self->order = *order;
  g_free (self->only_key);
  self->only_key = g_strdup (order->only_key);
  self->counts = counts;
  self->size_taken = FALSE;
  self->count_anew = FALSE;
  start_soon (self);
}

void
hf_share_email_stop (HfShareEmail *self)
{
  stop_counting (self);
  hf_mail_question_clear (self->question);
  self->queued = FALSE;
  if (self->run != NULL)
    {
      self->silent = TRUE;
      hf_work_cancel (HF_WORK (self->run));
    }
  hf_share_email_update (self);
}

/* The same once more, with what was answered. */
static void
start_over (HfShareEmail *self)
{
  self->silent = TRUE;
  if (self->run != NULL)
    hf_work_cancel (HF_WORK (self->run));
  start_soon (self);
}

static void
ask_version (HfShareEmail *self, const HfMailPlan *plan)
{
  static const HfMailAnswer answers[] = {
    { "earlier", N_ ("The One They Got") },
    { "this", N_ ("This One") },
    { "all", N_ ("This One, and Everybody Once More") },
    { "stop", N_ ("Send Nothing") },
    { NULL, NULL },
  };
  g_autofree char *got = g_strdup_printf (ngettext ("%u person got another version of this card.",
                                                    "%u people got another version of this card.", plan->n_other),
                                          plan->n_other);
  g_autofree char *rest = g_strdup_printf (
      ngettext ("Which one does the other person get?", "Which one do the other %u get?", plan->n_waiting),
      plan->n_waiting);
  g_autofree char *text = g_strdup_printf ("%s %s", got, rest);

  hf_mail_question_ask (self->question, text, answers);
}

static void
ask_size (HfShareEmail *self, const HfMailPlan *plan)
{
  static const HfMailAnswer answers[] = {
    { "lighter", N_ ("Make Pictures Lighter") },
    { "as-it-is", N_ ("Send It as It Is") },
    { "stop", N_ ("Send Nothing") },
    { NULL, NULL },
  };
  g_autofree char *size = g_format_size (plan->largest);
  g_autofree char *text =
      self->order.picture_dpi > 0
          ? g_strdup_printf (_ ("The largest mail still has %s, and many servers take no more than 10 MB."), size)
          : g_strdup_printf (_ ("The largest mail has %s, and many servers take no more than 10 MB."), size);

  hf_mail_question_ask (self->question, text, self->order.picture_dpi > 0 ? answers + 1 : answers);
}

/* Returns: whether something has to be asked first */
static gboolean
ask (HfShareEmail *self, const HfMailPlan *plan)
{
  if (plan->other_version && self->order.whom != HF_MAIL_TO_ME &&
      (self->order.flags & HF_DISPATCH_OTHER_VERSION) == 0 && !self->order.earlier)
    ask_version (self, plan);
  else if (plan->largest > HF_DISPATCH_LARGE_BYTES && !self->size_taken)
    ask_size (self, plan);
  else
    return FALSE;

  stop_counting (self);
  return TRUE;
}

/* All is made and looked over: it is asked, counted, or goes out. */
static void
look_over (HfShareEmail *self)
{
  HfMailPlan plan = hf_mail_run_get_plan (self->run);

  if (hf_mail_question_is_open (self->question) || self->silent)
    return;

  if (plan.n_waiting == 0)
    stop_counting (self);
  else if (ask (self, &plan))
    return;
  if (self->count_anew)
    count_down (self);
  self->count_anew = FALSE;
  if (self->count_down == 0)
    hf_mail_run_go (self->run);
}

void
hf_share_email_answered (HfShareEmail *self, const char *id)
{
  hf_mail_question_clear (self->question);
  gtk_widget_grab_focus (self->send_button);
  if (g_str_equal (id, "stop"))
    {
      hf_share_email_stop (self);
      return;
    }

  if (g_str_equal (id, "this"))
    self->order.flags |= HF_DISPATCH_OTHER_VERSION;
  else if (g_str_equal (id, "as-it-is"))
    self->size_taken = TRUE;
  self->order.earlier = g_str_equal (id, "earlier") || self->order.earlier;
  if (g_str_equal (id, "all"))
    self->order.flags |= HF_DISPATCH_CHANGED | HF_DISPATCH_OTHER_VERSION;
  if (g_str_equal (id, "lighter"))
    self->order.picture_dpi = LIGHTER_DPI;

  if (g_str_equal (id, "this") || g_str_equal (id, "as-it-is"))
    {
      if (self->counts)
        count_down (self);
      run_changed (self);
    }
  else
    start_over (self);
}

static void
run_changed (HfShareEmail *self)
{
  if (self->run == NULL)
    return;

  hf_mail_list_update (self->list, self->run);
  if (hf_mail_run_get_stage (self->run) == HF_MAIL_STAGE_READY)
    look_over (self);
  if (hf_mail_run_get_stage (self->run) == HF_MAIL_STAGE_PASSWORD && self->count_down > 0)
    {
      stop_counting (self);
      self->count_anew = TRUE;
    }
  hf_share_email_update (self);
}

static void
show_end (HfShareEmail *self, HfMailRun *run)
{
  const GError *error = hf_work_get_error (HF_WORK (run));
  HfWindow *window = hf_share_email_get_window (self);

  if (self->silent || window == NULL)
    return;
  if (error == NULL && hf_mail_run_get_order (run)->whom == HF_MAIL_TO_ME)
    hf_window_add_toast (window, _ ("Sent to your own address"));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_add_toast (window, _ ("Stopped; who has a card stays known"));
  else if (error != NULL)
    hf_window_show_error (window, _ ("Not everybody got a mail"), error);
}

static void
run_finished (HfShareEmail *self)
{
  g_autoptr (HfMailRun) run = g_steal_pointer (&self->run);

  g_signal_handlers_disconnect_by_data (run, self);
  if (self->queued)
    {
      start (self);
      return;
    }

  stop_counting (self);
  hf_mail_question_clear (self->question);
  show_end (self, run);
  self->silent = FALSE;
  hf_share_email_update (self);
  if (self->look_again || hf_mail_run_get_order (run)->whom == HF_MAIL_TO_NEW)
    hf_share_email_look_soon (self);
  self->look_again = FALSE;
}

void
hf_share_email_follow (HfShareEmail *self, HfMailRun *run)
{
  self->run = run;
  g_signal_connect_object (run, "progress", G_CALLBACK (run_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "finished", G_CALLBACK (run_finished), self, G_CONNECT_SWAPPED);
  hf_share_email_update (self);
}

gboolean
hf_share_email_follow_running (HfShareEmail *self)
{
  HfMailRun *run = hf_mail_run_find (hf_document_get_card (self->document)->uuid);

  if (run == NULL)
    return FALSE;

  hf_share_email_let_go (self);
  hf_share_email_follow (self, g_object_ref (run));
  hf_mail_run_tell_all (run);
  return TRUE;
}

void
hf_share_email_let_go (HfShareEmail *self)
{
  stop_counting (self);
  hf_mail_question_clear (self->question);
  self->queued = FALSE;
  self->silent = FALSE;
  if (self->run == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->run, self);
  hf_mail_run_leave (self->run);
  g_clear_object (&self->run);
}
