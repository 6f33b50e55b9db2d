/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Email way: what it shows. What Send does stands in share-email-send.c. */
#include "batch/recipients.h"
#include "mail/account.h"
#include "roster/edit.h"
#include "ui/drop-down.h"
#include "ui/share/mail-hand.h"
#include "ui/share/mail-words.h"
#include "ui/share/share-email-private.h"

#include <glib/gi18n.h>

#define FIRST_FEW 3

static void hf_share_email_init_way (HfShareWayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfShareEmail, hf_share_email, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_SHARE_WAY, hf_share_email_init_way))

HfWindow *
hf_share_email_get_window (HfShareEmail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? HF_WINDOW (root) : NULL;
}

guint
hf_share_email_count_people (HfShareEmail *self)
{
  return self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
}

static gboolean
has_account (HfShareEmail *self)
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
  if (!has_account (self))
    return g_strdup (_ ("Set Up Your Address"));
  if (hf_mail_later_get_time (self->later) != 0)
    return g_strdup_printf (ngettext ("Send %u Card Later", "Send %u Cards Later", n_waiting), n_waiting);

  return g_strdup_printf (ngettext ("Send %u Card", "Send %u Cards", n_waiting), n_waiting);
}

static gboolean
can_go_on (HfShareEmail *self, guint n_waiting)
{
  if (self->document == NULL)
    return FALSE;
  if (self->count_down > 0 || hf_share_email_count_people (self) == 0 || !has_account (self))
    return TRUE;

  return n_waiting > 0 && !hf_share_email_is_busy (self) && !hf_mail_later_is_past (self->later);
}

static void
update_button (HfShareEmail *self)
{
  guint n_waiting = count_waiting (self);
  gboolean idle = has_account (self) && !hf_share_email_is_busy (self);
  g_autofree char *text = describe_button (self, n_waiting);

  set_button (self, text, self->count_down == 0);
  gtk_widget_set_sensitive (self->send_button, can_go_on (self, n_waiting));
  gtk_widget_set_visible (self->send_button, !hf_mail_question_is_open (self->question));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.to-me", idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mail.first", idle && n_waiting > FIRST_FEW);
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
      return g_strdup_printf (_ ("Making cards: %u of %u"), n_done, n_all);
    case HF_MAIL_STAGE_SENDING:
      return g_strdup_printf (_ ("Sending %u of %u"), n_done, n_all);
    case HF_MAIL_STAGE_LATER:
      when = hf_mail_words_of_time (hf_mail_run_get_order (self->run)->begins_s);
      return g_strdup_printf (_ ("Sending begins on %s"), when);
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

  if (stage != HF_MAIL_STAGE_READY && stage != HF_MAIL_STAGE_LATER)
    return NULL;

  plan = hf_mail_run_get_plan (self->run);
  words = hf_mail_words_of_plan (&plan);
  return g_strdup_printf (_ ("%s, from %s"), words, hf_mail_run_get_order (self->run)->account);
}

static void
update_head (HfShareEmail *self)
{
  HfMailStage stage = self->run != NULL ? hf_mail_run_get_stage (self->run) : HF_MAIL_STAGE_ENDED;
  gboolean goes_on = stage == HF_MAIL_STAGE_SENDING || stage == HF_MAIL_STAGE_LATER;
  g_autofree char *title = NULL;
  g_autofree char *plan = describe_plan (self, stage);
  g_autofree char *words = plan != NULL ? g_steal_pointer (&plan) : describe_states (self);
  guint n_done = 0;
  guint n_all = 0;
  gboolean has_progress = stage == HF_MAIL_STAGE_MAKING || stage == HF_MAIL_STAGE_SENDING;

  if (self->run != NULL)
    hf_mail_run_get_progress (self->run, &n_done, &n_all);
  title = describe_run (self, stage, n_done, n_all);
  hf_mail_list_set_head (self->list, title, words[0] != '\0' ? words : NULL);
  hf_mail_list_set_progress (self->list,
                             !has_progress ? -1.0
                             : n_all > 0   ? (double) n_done / n_all
                                           : 0.0,
                             self->count_down > 0 ? HF_MAIL_LIST_NO_BUTTONS : choose_buttons (stage),
                             self->run != NULL && hf_mail_run_is_paused (self->run));
  hf_mail_list_set_hint (
      self->list, goes_on ? _ ("You can close this window: sending goes on, and a notice comes at the end.") : NULL);
}

/* While cards are sent, a narrow window has room for how they do and for nothing else. */
static void
update_room (HfShareEmail *self)
{
  gboolean busy = self->run != NULL && hf_mail_run_get_order (self->run)->send;
  gboolean tight = self->size_class == HF_SIZE_NARROW && busy;

  gtk_widget_set_visible (self->options, !tight);
  gtk_widget_set_visible (GTK_WIDGET (self->check), !tight);
  gtk_widget_set_visible (self->more_button, !busy && hf_share_email_count_people (self) > 0);
}

void
hf_share_email_update (HfShareEmail *self)
{
  gboolean many = hf_share_email_count_people (self) > 0;

  gtk_widget_set_visible (self->many_box, many);
  gtk_widget_set_visible (GTK_WIDGET (self->from), many);
  gtk_widget_set_visible (self->people_row, many);
  gtk_widget_set_visible (GTK_WIDGET (self->later), many);
  update_button (self);
  update_head (self);
  update_room (self);
}

/* Who has a card is looked up when somebody looks, and a moment after the list was changed. */
static gboolean
look (gpointer data)
{
  HfShareEmail *self = data;
  g_autoptr (GArray) places = hf_audience_list (self->people);
  const HfMailOrder order = { .send = FALSE, .places = places };

  self->look_source = 0;
  if (self->run != NULL || self->document == NULL)
    {
      self->look_again = self->run != NULL;
      return G_SOURCE_REMOVE;
    }

  hf_mail_list_clear (self->list);
  if (hf_share_email_count_people (self) > 0)
    hf_share_email_follow (self, hf_mail_run_start (self->document, &order));
  else
    hf_share_email_update (self);
  return G_SOURCE_REMOVE;
}

void
hf_share_email_look_soon (HfShareEmail *self)
{
  hf_share_email_update (self);
  if (self->look_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_source = g_timeout_add (200, look, self);
}

static void
people_chosen (HfShareEmail *self)
{
  g_autoptr (GArray) places = NULL;

  if (self->document == NULL)
    return;

  places = hf_audience_list (self->people);
  hf_share_check_set_places (self->check, places);
  hf_share_email_look_soon (self);
}

static void
leave_out_unapproved (HfShareEmail *self)
{
  hf_audience_leave_out_unapproved (self->people);
}

static HfMailHanding
read_handing (HfShareEmail *self, const GArray *places)
{
  const char *subject = gtk_editable_get_text (self->subject);

  return (HfMailHanding){
    .document = self->document,
    .subject = subject[0] != '\0' ? subject : NULL,
    .places = places,
    .as_png = gtk_drop_down_get_selected (self->attach) == 1,
  };
}

static void
open_one (HfShareEmail *self)
{
  const HfMailHanding handing = read_handing (self, NULL);

  hf_mail_hand_one (hf_share_email_get_window (self), &handing);
}

static void
hand_over_drafts (HfShareEmail *self)
{
  g_autoptr (GArray) places = hf_audience_list (self->people);
  const HfMailHanding handing = read_handing (self, places);

  hf_mail_hand_drafts (hf_share_email_get_window (self), &handing);
}

static void
hf_share_email_go_on (HfShareWay *way)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);
  gint64 begins_s = hf_mail_later_get_time (self->later);
  const HfMailOrder order = { .begins_s = begins_s };

  if (!can_go_on (self, count_waiting (self)) || hf_mail_question_is_open (self->question))
    return;
  if (self->count_down > 0)
    hf_share_email_stop (self);
  else if (hf_share_email_count_people (self) == 0)
    open_one (self);
  else if (!has_account (self))
    hf_mail_from_set_up (self->from);
  else
    hf_share_email_begin (self, &order, begins_s == 0);
}

/* The menu, by the name of the action. */
static void
send_specially (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfShareEmail *self = HF_SHARE_EMAIL (widget);
  HfMailOrder order = { .begins_s = hf_mail_later_get_time (self->later) };

  if (g_str_equal (action, "mail.to-me"))
    order = (HfMailOrder){ .whom = HF_MAIL_TO_ME };
  else if (g_str_equal (action, "mail.first"))
    order.most = FIRST_FEW;
  else if (g_str_equal (action, "mail.new"))
    order.whom = HF_MAIL_TO_NEW;
  else if (g_str_equal (action, "mail.retry"))
    order.flags = HF_DISPATCH_REFUSED;
  else
    order.flags = HF_DISPATCH_CHANGED | HF_DISPATCH_OTHER_VERSION;
  hf_share_email_begin (self, &order, order.whom != HF_MAIL_TO_ME && order.begins_s == 0);
}

static void
save_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfShareEmail *self = HF_SHARE_EMAIL (widget);

  hf_mail_hand_csv (hf_share_email_get_window (self), hf_mail_list_copy_entries (self->list));
}

static void
settle (HfShareEmail *self, const char *key, guint flags)
{
  const HfMailOrder order = { .only_key = key, .flags = (HfDispatchFlags) flags | HF_DISPATCH_OTHER_VERSION };

  if (!has_account (self))
    hf_mail_from_set_up (self->from);
  else
    hf_share_email_begin (self, &order, FALSE);
}

/* The list says so from now on: a step one can take back. */
static void
mend (HfShareEmail *self, const char *key, const char *address)
{
  HfCrowd *crowd = hf_document_get_crowd (self->document);
  g_autoptr (GPtrArray) recipients = hf_recipients_list (crowd, hf_slice_all (hf_crowd_get_size (crowd)));

  for (guint i = 0; i < recipients->len; i++)
    {
      const HfRecipient *recipient = recipients->pdata[i];
      g_autofree char *label = NULL;

      if (!g_str_equal (recipient->key, key) || g_str_equal (recipient->email, address))
        continue;
      label = g_strdup_printf (_ ("Mend Address of %s"), recipient->name);
      hf_document_take_edited (self->document,
                               hf_roster_with_field (hf_document_get_roster (self->document),
                                                     hf_crowd_get_place (crowd, recipient->index), HF_FIELD_EMAIL,
                                                     address),
                               label, NULL);
      return;
    }
}

static void
pause_run (HfShareEmail *self, gboolean paused)
{
  if (self->run == NULL)
    return;

  hf_mail_run_pause (self->run, paused);
  update_head (self);
}

static void
stop_run (HfShareEmail *self)
{
  if (self->run != NULL)
    hf_mail_run_cancel (self->run);
}

static void
disconnect (HfShareEmail *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  hf_share_email_let_go (self);
}

/* What was begun in a window since closed is seen to its end here. */
static void
follow_running (HfShareEmail *self)
{
  HfMailRun *run = hf_mail_run_find (hf_document_get_card (self->document)->uuid);

  if (run == NULL)
    return;

  hf_share_email_follow (self, g_object_ref (run));
  hf_mail_run_tell_all (run);
}

static void
hf_share_email_set_document (HfShareWay *way, HfDocument *document, HfProofRun *proof)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);

  disconnect (self);
  g_set_object (&self->document, document);
  hf_audience_set_document (self->people, document, proof);
  hf_share_check_set_document (self->check, document, proof);
  hf_mail_list_clear (self->list);
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (people_chosen), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (people_chosen), self, G_CONNECT_SWAPPED);
      follow_running (self);
    }
  people_chosen (self);
  hf_share_email_update (self);
}

static GtkWidget *
hf_share_email_get_preview (HfShareWay *way)
{
  return GTK_WIDGET (HF_SHARE_EMAIL (way)->list);
}

static void
hf_share_email_set_size_class (HfShareWay *way, HfSizeClass size_class)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);

  self->size_class = size_class;
  update_room (self);
}

static void
hf_share_email_init_way (HfShareWayInterface *iface)
{
  iface->set_size_class = hf_share_email_set_size_class;
  iface->set_document = hf_share_email_set_document;
  iface->go_on = hf_share_email_go_on;
  iface->get_preview = hf_share_email_get_preview;
}

GtkWidget *
hf_share_email_new (void)
{
  return g_object_new (HF_TYPE_SHARE_EMAIL, NULL);
}

static void
hf_share_email_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_share_email_parent_class)->map (widget);

  hf_share_email_look_soon (HF_SHARE_EMAIL (widget));
}

static void
hf_share_email_dispose (GObject *object)
{
  HfShareEmail *self = HF_SHARE_EMAIL (object);

  if (self->box != NULL)
    disconnect (self);
  g_clear_object (&self->document);
  g_clear_object (&self->list);
  g_clear_pointer (&self->only_key, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_email_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "mail.to-me", "mail.first", "mail.new", "mail.retry", "mail.changed" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, send_specially);
  gtk_widget_class_install_action (widget_class, "mail.csv", NULL, save_list);
}

static void
hf_share_email_class_init (HfShareEmailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_email_dispose;
  widget_class->map = hf_share_email_map;

  g_type_ensure (HF_TYPE_AUDIENCE);
  g_type_ensure (HF_TYPE_MAIL_FROM);
  g_type_ensure (HF_TYPE_MAIL_LATER);
  g_type_ensure (HF_TYPE_MAIL_QUESTION);
  g_type_ensure (HF_TYPE_SHARE_CHECK);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-email.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, options);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, from);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, people_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, people);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, subject);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, attach);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, later);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, check);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, question);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, many_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, more_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_label);
  gtk_widget_class_bind_template_callback (widget_class, people_chosen);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_unapproved);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_drafts);
  gtk_widget_class_bind_template_callback (widget_class, open_one);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_email_update);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_email_answered);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_way_go_on);
}

static void
hf_share_email_init (HfShareEmail *self)
{
  self->size_class = HF_SIZE_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_keep_name (self->attach);
  hf_share_check_offer_leaving_out (self->check, TRUE);
  self->list = HF_MAIL_LIST (g_object_ref_sink (hf_mail_list_new ()));
  g_signal_connect_object (self->list, "settle", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "mend", G_CALLBACK (mend), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "pause", G_CALLBACK (pause_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "stop", G_CALLBACK (stop_run), self, G_CONNECT_SWAPPED);
}
