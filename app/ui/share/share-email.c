/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-email.h"

#include "mail/account.h"
#include "mail/error.h"
#include "ui/drop-down.h"
#include "ui/share/mail-account-window.h"
#include "ui/share/mail-drafts.h"
#include "ui/share/mail-list.h"
#include "ui/share/mail-program.h"
#include "ui/share/share-check.h"
#include "ui/window.h"

#include <glib/gi18n.h>

/* So long one may think better of it. */
#define COUNT_DOWN_S 10
#define FIRST_FEW 3

struct _HfShareEmail
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *options;
  GtkWidget *account_row;
  GtkDropDown *account;
  GtkWidget *set_up_button;
  GtkEditable *subject;
  GtkDropDown *attach;
  HfShareCheck *check;
  GtkWidget *many_box;
  GtkWidget *first_button;
  GtkWidget *one_button;
  GtkWidget *send_button;
  GtkLabel *send_label;

  HfMailList *list; /* the preview; owned */
  GtkStringList *accounts;
  char *password; /* of an account no keyring keeps one for */

  HfDocument *document;
  HfSizeClass size_class;
  HfMailRun *run; /* what is sent or looked up */
  gboolean paused;
  guint count_down; /* seconds left; 0 while nothing is counted */
  guint count_source;
  HfMailOrder counted; /* what is sent when it ends; borrows nothing */
  guint look_source;
};

static void hf_share_email_init_way (HfShareWayInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfShareEmail, hf_share_email, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_SHARE_WAY, hf_share_email_init_way))

static void run_changed (HfShareEmail *self);
static void look_soon (HfShareEmail *self);

static HfWindow *
get_window (HfShareEmail *self)
{
  return HF_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static guint
count_people (HfShareEmail *self)
{
  return self->document != NULL ? hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;
}

static gboolean
has_account (HfShareEmail *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->accounts)) > 0;
}

static gboolean
is_sending (HfShareEmail *self)
{
  return self->count_down > 0 || (self->run != NULL && hf_mail_run_is_sending (self->run));
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

static void
update_button (HfShareEmail *self)
{
  guint n_waiting = hf_mail_list_count (self->list, HF_MAIL_QUEUED) + hf_mail_list_count (self->list, HF_MAIL_DEFERRED);
  g_autofree char *text = NULL;

  if (self->count_down > 0)
    text = g_strdup_printf (_ ("Stop (%u)"), self->count_down);
  else if (count_people (self) == 0)
    text = g_strdup (_ ("Open in Mail Program"));
  else if (!has_account (self))
    text = g_strdup (_ ("Set Up Your Address"));
  else
    text = g_strdup_printf (ngettext ("Send %u Card", "Send %u Cards", n_waiting), n_waiting);
  set_button (self, text, self->count_down == 0);
  gtk_widget_set_sensitive (self->send_button,
                            self->document != NULL && (self->count_down > 0 || count_people (self) == 0 ||
                                                       !has_account (self) || (n_waiting > 0 && !is_sending (self))));
  gtk_widget_set_sensitive (self->first_button, n_waiting > FIRST_FEW && !is_sending (self));
}

static char *
describe_states (HfShareEmail *self)
{
  static const struct
  {
    HfMailState state;
    const char *words;
  } states[] = {
    { HF_MAIL_SENT, N_ ("%u sent") },        { HF_MAIL_REFUSED, N_ ("%u refused") },
    { HF_MAIL_DEFERRED, N_ ("%u put off") }, { HF_MAIL_UNSURE, N_ ("%u unsure") },
    { HF_MAIL_HELD, N_ ("%u held back") },   { HF_MAIL_QUEUED, N_ ("%u waiting") },
  };
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      guint count = hf_mail_list_count (self->list, states[i].state);

      if (count == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, " · ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_string_append_printf (words, _ (states[i].words), count);
#pragma GCC diagnostic pop
    }
  return g_string_free (words, FALSE);
}

static void
update_head (HfShareEmail *self)
{
  g_autofree char *words = describe_states (self);
  g_autofree char *title = NULL;
  guint n_done = 0;
  guint n_all = 0;
  gboolean sending = FALSE;
  double fraction = -1.0;

  if (self->run != NULL && hf_mail_run_is_sending (self->run))
    {
      hf_mail_run_get_progress (self->run, &n_done, &n_all, &sending);
      fraction = n_all > 0 ? (double) n_done / n_all : 0.0;
      title = g_strdup_printf (sending ? _ ("Sending %u of %u") : _ ("Making cards: %u of %u"), n_done, n_all);
    }
  else if (self->count_down > 0)
    title = g_strdup_printf (ngettext ("Sending begins in %u second", "Sending begins in %u seconds", self->count_down),
                             self->count_down);
  else if (count_people (self) == 0)
    title = g_strdup (_ ("One card, for nobody in particular"));
  else
    title = g_strdup (_ ("Who gets a mail"));
  hf_mail_list_set_head (self->list, title, words[0] != '\0' ? words : NULL);
  hf_mail_list_set_progress (self->list, fraction, fraction >= 0.0, self->paused);
}

/* While cards are sent, a narrow window has room for how they do and for nothing else. */
static void
update_room (HfShareEmail *self)
{
  gboolean tight = self->size_class == HF_SIZE_NARROW && self->run != NULL && hf_mail_run_is_sending (self->run);

  gtk_widget_set_visible (self->options, !tight);
  gtk_widget_set_visible (GTK_WIDGET (self->check), !tight);
  gtk_widget_set_visible (self->first_button, !tight && has_account (self) && count_people (self) > 0);
}

static void
update (HfShareEmail *self)
{
  gtk_widget_set_visible (self->many_box, count_people (self) > 0);
  gtk_widget_set_visible (self->account_row, count_people (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->account), has_account (self));
  gtk_widget_set_visible (self->one_button, count_people (self) > 0);
  update_button (self);
  update_head (self);
  update_room (self);
}

static void
run_changed (HfShareEmail *self)
{
  if (self->run == NULL)
    return;

  hf_mail_list_update (self->list, self->run);
  update (self);
}

static void
notify_end (HfShareEmail *self)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("The cards are sent"));
  g_autofree char *words = describe_states (self);

  g_notification_set_body (notification, words);
  g_application_send_notification (g_application_get_default (), "mail", notification);
}

static void
show_failure (HfShareEmail *self, const GError *error)
{
  HfWindow *window = get_window (self);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_add_toast (window, _ ("Stopped; who has a card stays known"));
  else
    hf_window_show_error (window, _ ("Not everybody got a mail"), error);
}

static void
run_finished (HfShareEmail *self)
{
  g_autoptr (HfMailRun) run = g_steal_pointer (&self->run);
  const GError *error = hf_mail_run_get_error (run);

  g_signal_handlers_disconnect_by_data (run, self);
  self->paused = FALSE;
  if (error != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_failure (self, error);
  else if (hf_mail_run_is_sending (run) && !gtk_window_is_active (GTK_WINDOW (get_window (self))))
    notify_end (self);
  update (self);
}

static void
begin (HfShareEmail *self, const HfMailOrder *order)
{
  self->paused = FALSE;
  self->run = hf_mail_run_start (self->document, order);
  g_signal_connect_object (self->run, "changed", G_CALLBACK (run_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "finished", G_CALLBACK (run_finished), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Who has a card is looked up when somebody looks, and a moment after the list was changed. */
static gboolean
look (gpointer data)
{
  HfShareEmail *self = data;
  const HfMailOrder order = { .send = FALSE };

  self->look_source = 0;
  if (self->run != NULL || self->document == NULL)
    return G_SOURCE_REMOVE;

  hf_mail_list_clear (self->list);
  if (count_people (self) > 0)
    begin (self, &order);
  else
    update (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (HfShareEmail *self)
{
  update (self);
  if (self->look_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_source = g_timeout_add (200, look, self);
}

static void
send_now (HfShareEmail *self, HfMailOrder order)
{
  const char *subject = gtk_editable_get_text (self->subject);
  GtkStringObject *account = gtk_drop_down_get_selected_item (self->account);

  if (self->run != NULL || account == NULL)
    return;

  order.send = TRUE;
  order.account = gtk_string_object_get_string (account);
  order.password = self->password;
  order.subject = subject[0] != '\0' ? subject : NULL;
  order.as_png = gtk_drop_down_get_selected (self->attach) == 1;
  begin (self, &order);
}

static void
stop_counting (HfShareEmail *self)
{
  g_clear_handle_id (&self->count_source, g_source_remove);
  self->count_down = 0;
}

static gboolean
count (gpointer data)
{
  HfShareEmail *self = data;

  /* What is being looked up ends first. */
  if (self->count_down == 1 && self->run != NULL)
    return G_SOURCE_CONTINUE;
  if (--self->count_down > 0)
    {
      update (self);
      return G_SOURCE_CONTINUE;
    }

  self->count_source = 0;
  send_now (self, self->counted);
  return G_SOURCE_REMOVE;
}

static void
count_down (HfShareEmail *self, guint most)
{
  self->counted = (HfMailOrder){ .most = most };
  self->count_down = COUNT_DOWN_S;
  self->count_source = g_timeout_add_seconds (1, count, self);
  update (self);
}

static void
account_kept (HfShareEmail *self, const char *name, const char *password)
{
  g_autoptr (GPtrArray) names = hf_mail_account_list ();

  g_free (self->password);
  self->password = g_strdup (password);
  g_ptr_array_add (names, NULL);
  hf_string_list_assign (self->accounts, (const char *const *) names->pdata);
  for (guint i = 0; names->pdata[i] != NULL; i++)
    if (g_strcmp0 (names->pdata[i], name) == 0)
      gtk_drop_down_set_selected (self->account, i);
  update (self);
}

static void
set_up_account (HfShareEmail *self)
{
  GtkWidget *window = hf_mail_account_window_new (GTK_WINDOW (get_window (self)));

  g_signal_connect_object (window, "kept", G_CALLBACK (account_kept), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
program_opened (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfShareEmail) self = data;
  g_autoptr (GError) error = NULL;

  if (hf_mail_program_open_finish (result, &error) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  hf_window_show_error (get_window (self), _ ("The mail program could not be opened"), error);
}

static void
open_one (HfShareEmail *self)
{
  const char *subject = gtk_editable_get_text (self->subject);

  hf_mail_program_open_async (self->document, GTK_WINDOW (get_window (self)), subject[0] != '\0' ? subject : NULL, NULL,
                              program_opened, g_object_ref (self));
}

static void
drafts_written (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfShareEmail) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = hf_mail_drafts_write_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (folder == NULL)
    hf_window_show_error (get_window (self), _ ("The drafts could not be saved"), error);
  else
    hf_window_add_toast_with_action (get_window (self), _ ("Drafts saved, with a checklist"), _ ("Show in Folder"),
                                     "win.show-folder", g_variant_new_string (folder));
}

static void
folder_chosen (HfShareEmail *self, int response, GtkNativeDialog *dialog)
{
  const char *subject = gtk_editable_get_text (self->subject);

  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      hf_mail_drafts_write_async (self->document, file, subject[0] != '\0' ? subject : NULL,
                                  gtk_drop_down_get_selected (self->attach) == 1, drafts_written, g_object_ref (self));
    }
  g_object_unref (dialog);
}

static void
hand_over_drafts (HfShareEmail *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Choose a Folder"), GTK_WINDOW (get_window (self)),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);

  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
send_first (HfShareEmail *self)
{
  count_down (self, FIRST_FEW);
}

static void
hf_share_email_go_on (HfShareWay *way)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);

  if (self->document == NULL)
    return;
  if (self->count_down > 0)
    {
      stop_counting (self);
      update (self);
    }
  else if (count_people (self) == 0)
    open_one (self);
  else if (!has_account (self))
    set_up_account (self);
  else if (!is_sending (self) && gtk_widget_is_sensitive (self->send_button))
    count_down (self, 0);
}

static void
settle (HfShareEmail *self, const char *key, guint flags)
{
  if (!has_account (self))
    set_up_account (self);
  else
    send_now (self, (HfMailOrder){ .only_key = key, .flags = (HfDispatchFlags) flags });
}

static void
pause_run (HfShareEmail *self, gboolean paused)
{
  if (self->run == NULL)
    return;

  self->paused = paused;
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
  stop_counting (self);
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->run != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->run, self);
      hf_mail_run_cancel (self->run);
      g_clear_object (&self->run);
    }
}

static void
hf_share_email_set_document (HfShareWay *way, HfDocument *document, HfProofRun *proof)
{
  HfShareEmail *self = HF_SHARE_EMAIL (way);

  disconnect (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "people-changed", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "marks-changed", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
    }
  hf_share_check_set_document (self->check, document, proof);
  hf_mail_list_clear (self->list);
  look_soon (self);
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

  look_soon (HF_SHARE_EMAIL (widget));
}

static void
hf_share_email_dispose (GObject *object)
{
  HfShareEmail *self = HF_SHARE_EMAIL (object);

  disconnect (self);
  g_clear_object (&self->document);
  g_clear_object (&self->list);
  g_clear_pointer (&self->password, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_email_parent_class)->dispose (object);
}

static void
hf_share_email_class_init (HfShareEmailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_email_dispose;
  widget_class->map = hf_share_email_map;

  g_type_ensure (HF_TYPE_SHARE_CHECK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-email.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, options);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, account_row);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, account);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, accounts);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, set_up_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, subject);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, attach);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, check);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, many_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, first_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, one_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareEmail, send_label);
  gtk_widget_class_bind_template_callback (widget_class, set_up_account);
  gtk_widget_class_bind_template_callback (widget_class, send_first);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_drafts);
  gtk_widget_class_bind_template_callback (widget_class, open_one);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_way_go_on);
}

static void
hf_share_email_init (HfShareEmail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_keep_name (self->account);
  hf_drop_down_keep_name (self->attach);
  self->list = HF_MAIL_LIST (g_object_ref_sink (hf_mail_list_new ()));
  g_signal_connect_object (self->list, "settle", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "pause", G_CALLBACK (pause_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "stop", G_CALLBACK (stop_run), self, G_CONNECT_SWAPPED);
  account_kept (self, NULL, NULL);
}
