/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Email way itself. What it shows stands in share-email-show.c, what Send does in share-email-send.c. */
#include "batch/recipients.h"
#include "roster/edit.h"
#include "ui/drop-down.h"
#include "ui/share/mail-hand.h"
#include "ui/share/mail-preview.h"
#include "ui/share/share-email-private.h"

#include <glib/gi18n.h>

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
  if (hf_share_email_follow_running (self))
    return G_SOURCE_REMOVE;
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
hand_over_drafts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfShareEmail *self = HF_SHARE_EMAIL (widget);
  g_autoptr (GArray) places = hf_audience_list (self->people);
  HfMailHanding handing = read_handing (self, places);

  handing.as_mbox = g_str_equal (action, "mail.mbox");
  hf_mail_hand_drafts (hf_share_email_get_window (self), &handing);
}

/* The place of @key among @places, or the first. */
static guint
find_nth (HfShareEmail *self, const GArray *places, const char *key)
{
  HfCrowd *crowd = hf_document_get_crowd (self->document);
  g_autoptr (GPtrArray) recipients = hf_recipients_list (crowd, hf_slice_all (hf_crowd_get_size (crowd)));

  for (guint i = 0; key != NULL && i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (place < recipients->len && g_str_equal (((const HfRecipient *) recipients->pdata[place])->key, key))
        return i;
    }
  return 0;
}

static void
look_at_mail (HfShareEmail *self, const char *key)
{
  g_autoptr (GArray) places = hf_audience_list (self->people);
  const HfMailHanding handing = read_handing (self, places);
  const HfMailPreviewing previewing = { self->document, places, hf_mail_from_get_account (self->from), handing.subject,
                                        handing.as_png };

  if (places != NULL && places->len > 0)
    gtk_window_present (
        hf_mail_preview_new (GTK_WINDOW (hf_share_email_get_window (self)), &previewing, find_nth (self, places, key)));
}

static void
look_at_mails (HfShareEmail *self)
{
  look_at_mail (self, NULL);
}

static void
hf_share_email_go_on (HfShareWay *way)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);
  gint64 begins_s = hf_mail_later_get_time (self->later);
  const HfMailOrder order = { .begins_s = begins_s };

  if (!hf_share_email_can_go_on (self) || hf_mail_question_is_open (self->question))
    return;
  if (self->count_down > 0)
    hf_share_email_stop (self);
  else if (hf_share_email_count_people (self) == 0)
    open_one (self);
  else if (!hf_share_email_has_account (self))
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
    order.most = HF_MAIL_FIRST_FEW;
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
  g_autoptr (GPtrArray) entries = hf_mail_list_copy_entries (self->list);

  hf_mail_hand_csv (hf_share_email_get_window (self), entries);
}

static void
settle (HfShareEmail *self, const char *key, guint flags)
{
  const HfMailOrder order = { .only_key = key, .flags = (HfDispatchFlags) flags | HF_DISPATCH_OTHER_VERSION };

  if (!hf_share_email_has_account (self))
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
  hf_share_email_update_head (self);
}

static void
stop_run (HfShareEmail *self)
{
  if (self->run != NULL)
    hf_work_cancel (HF_WORK (self->run));
}

static void
disconnect (HfShareEmail *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  hf_share_email_let_go (self);
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
      /* What was begun in a window since closed is seen to its end here. */
      hf_share_email_follow_running (self);
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
  hf_share_email_update_room (self);
  hf_share_check_set_narrow (self->check, size_class == HF_SIZE_NARROW);
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

/* What comes in its place takes all the room there is. */
static void
hf_share_email_unmap (GtkWidget *widget)
{
  hf_share_email_give_room (HF_SHARE_EMAIL (widget), FALSE);

  GTK_WIDGET_CLASS (hf_share_email_parent_class)->unmap (widget);
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
  gtk_widget_class_install_action (widget_class, "mail.drafts", NULL, hand_over_drafts);
  gtk_widget_class_install_action (widget_class, "mail.mbox", NULL, hand_over_drafts);
}

static void
hf_share_email_class_init (HfShareEmailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_email_dispose;
  widget_class->map = hf_share_email_map;
  widget_class->unmap = hf_share_email_unmap;

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
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, look_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, many_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, foot);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, more_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, more_looks);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_label);
  gtk_widget_class_bind_template_callback (widget_class, people_chosen);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_unapproved);
  gtk_widget_class_bind_template_callback (widget_class, look_at_mails);
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
  hf_drop_down_ellipsize (self->attach);
  hf_drop_down_keep_name (self->attach);
  hf_share_check_offer_leaving_out (self->check, TRUE);
  self->list = HF_MAIL_LIST (g_object_ref_sink (hf_mail_list_new ()));
  g_signal_connect_object (self->list, "settle", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "mend", G_CALLBACK (mend), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "pause", G_CALLBACK (pause_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "look", G_CALLBACK (look_at_mail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "stop", G_CALLBACK (stop_run), self, G_CONNECT_SWAPPED);
}
