/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-account-window.h"

#include "mail/address.h"
#include "mail/known-servers.h"
#include "mail/online-account.h"
#include "mail/smtp.h"
#include "ui/dialog-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _HfMailAccountWindow
{
  AdwWindow parent_instance;

  /* Template */
  AdwPreferencesGroup *online_group;
  GtkEditable *name;
  GtkEditable *address;
  GtkEditable *password;
  AdwExpanderRow *server_row;
  GtkEditable *server;
  GtkEditable *port;
  AdwComboRow *security;
  GtkLabel *hint;
  GtkLabel *trouble;
  GtkWidget *keep_button;
  GtkSpinner *spinner;

  GPtrArray *online;         /* HfMailAccount of the desktop; NULL: not known yet */
  GCancellable *listing;     /* of asking for them */
  GCancellable *cancellable; /* of what is being tried */
};

G_DEFINE_FINAL_TYPE (HfMailAccountWindow, hf_mail_account_window, ADW_TYPE_WINDOW)

static guint kept_signal;

/* What is tried on a thread of its own. */
typedef struct
{
  HfMailAccount *account;
  char *password;
  gboolean kept; /* by the keyring */
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  hf_mail_account_free (trial->account);
  g_free (trial->password);
  g_free (trial);
}

static const char *
describe_sign_in (HfSignInKind kind)
{
  switch (kind)
    {
    case HF_SIGN_IN_APP_PASSWORD:
      return _ (
          "This provider wants a password made for Heartfelt alone: make one in the settings of your account there.");
    case HF_SIGN_IN_NO_PASSWORD:
      return _ (
          "This provider takes no passwords from programs any more. Hand over drafts instead: your mail program sends them.");
    case HF_SIGN_IN_PASSWORD:
    default:
      return "";
    }
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

/* Fills in what follows from the address. */
static void
address_changed (HfMailAccountWindow *self)
{
  g_autofree char *address = hf_mail_address_normalize (gtk_editable_get_text (self->address), NULL);
  g_autoptr (HfMailAccount) account = NULL;
  g_autofree char *port = NULL;
  HfSignInKind kind;
  gboolean known;

  gtk_widget_set_sensitive (self->keep_button, address != NULL);
  show_text (self->trouble, "");
  if (address == NULL)
    return;

  account = hf_mail_account_new ();
  known = hf_known_server_fill (account, address, &kind);
  port = g_strdup_printf ("%u", account->port);
  gtk_editable_set_text (self->server, account->server);
  gtk_editable_set_text (self->port, port);
  adw_combo_row_set_selected (self->security, (guint) account->security);
  adw_expander_row_set_subtitle (self->server_row, account->server);
  adw_expander_row_set_expanded (self->server_row, !known);
  show_text (self->hint, describe_sign_in (kind));
}

static void
server_changed (HfMailAccountWindow *self)
{
  adw_expander_row_set_subtitle (self->server_row, gtk_editable_get_text (self->server));
}

static HfMailAccount *
read_account (HfMailAccountWindow *self, GError **error)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_new ();
  const char *name = gtk_editable_get_text (self->name);

  account->from_address = hf_mail_address_normalize (gtk_editable_get_text (self->address), error);
  if (account->from_address == NULL)
    return NULL;

  account->name = g_strdup (account->from_address);
  account->from_name = name[0] != '\0' ? g_strdup (name) : NULL;
  account->user = g_strdup (account->from_address);
  account->server = g_strstrip (g_strdup (gtk_editable_get_text (self->server)));
  account->port = (guint) strtoul (gtk_editable_get_text (self->port), NULL, 10);
  account->security = (HfMailSecurity) adw_combo_row_get_selected (self->security);
  /* A server on this computer that takes mail in the open asks nobody who they are. */
  if (account->security == HF_MAIL_PLAIN && gtk_editable_get_text (self->password)[0] == '\0')
    g_clear_pointer (&account->user, g_free);
  return hf_mail_account_check (account, error) ? g_steal_pointer (&account) : NULL;
}

static HfMailSecret *
take_password (const char *password)
{
  HfMailSecret *secret = g_new0 (HfMailSecret, 1);

  secret->password = g_strdup (password);
  return secret;
}

static void
try_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Trial *trial = data;
  gboolean online = trial->account->online_account != NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMailSecret) secret =
      online ? hf_online_account_find_secret (trial->account, cancellable, &error) : take_password (trial->password);
  g_autoptr (HfSmtp) smtp = secret != NULL ? hf_smtp_new (trial->account, secret, cancellable, &error) : NULL;

  if (smtp == NULL || !hf_smtp_check (smtp, &error) || !hf_mail_account_save (trial->account, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  trial->kept = online || trial->account->user == NULL ||
                hf_mail_secret_store (trial->account, trial->password, cancellable, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
set_busy (HfMailAccountWindow *self, gboolean busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->keep_button, !busy);
}

static void
tried (GObject *object, GAsyncResult *result, gpointer data)
{
  HfMailAccountWindow *self = HF_MAIL_ACCOUNT_WINDOW (object);
  Trial *trial = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean good = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_busy (self, FALSE);
  if (!good)
    {
      show_text (self->trouble, error->message);
      return;
    }
  g_signal_emit (self, kept_signal, 0, trial->account->name, trial->kept ? NULL : trial->password);
  gtk_window_close (GTK_WINDOW (self));
}

/* @account: (transfer full) */
static void
try_account (HfMailAccountWindow *self, HfMailAccount *account, const char *password)
{
  g_autoptr (GTask) task = NULL;
  Trial *trial = g_new0 (Trial, 1);

  trial->account = account;
  trial->password = g_strdup (password);
  self->cancellable = g_cancellable_new ();
  show_text (self->trouble, "");
  set_busy (self, TRUE);
  task = g_task_new (self, self->cancellable, tried, NULL);
  g_task_set_task_data (task, trial, free_trial);
  g_task_run_in_thread (task, try_out);
}

static void
keep_clicked (HfMailAccountWindow *self)
{
  g_autoptr (GError) error = NULL;
  HfMailAccount *account = read_account (self, &error);

  if (account != NULL)
    try_account (self, account, gtk_editable_get_text (self->password));
  else
    show_text (self->trouble, error->message);
}

/* The desktop signs in: there is nothing to fill in. */
static void
online_chosen (HfMailAccountWindow *self, AdwActionRow *row)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "place"));

  if (self->cancellable == NULL)
    try_account (self, hf_mail_account_copy (self->online->pdata[place]), NULL);
}

static void
add_online (HfMailAccountWindow *self, guint place)
{
  const HfMailAccount *account = self->online->pdata[place];
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), account->from_address);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), account->server);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (row, "activated", G_CALLBACK (online_chosen), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->online_group, row);
}

static void
online_listed (GObject *object, GAsyncResult *result, gpointer data)
{
  HfMailAccountWindow *self = HF_MAIL_ACCOUNT_WINDOW (object);
  GPtrArray *accounts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (accounts == NULL)
    return;

  self->online = accounts;
  for (guint i = 0; i < accounts->len; i++)
    add_online (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->online_group), accounts->len > 0);
}

static void
list_online (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, hf_online_accounts_list (cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static void
ask_desktop (HfMailAccountWindow *self)
{
  g_autoptr (GTask) task = NULL;

  self->listing = g_cancellable_new ();
  task = g_task_new (self, self->listing, online_listed, NULL);
  g_task_run_in_thread (task, list_online);
}

static gboolean
hf_mail_account_window_close_request (GtkWindow *window)
{
  HfMailAccountWindow *self = HF_MAIL_ACCOUNT_WINDOW (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->listing);
  return GTK_WINDOW_CLASS (hf_mail_account_window_parent_class)->close_request (window);
}

GtkWidget *
hf_mail_account_window_new (GtkWindow *parent)
{
  return g_object_new (HF_TYPE_MAIL_ACCOUNT_WINDOW, "transient-for", parent, NULL);
}

static void
hf_mail_account_window_finalize (GObject *object)
{
  HfMailAccountWindow *self = HF_MAIL_ACCOUNT_WINDOW (object);

  g_clear_pointer (&self->online, g_ptr_array_unref);
  g_clear_object (&self->listing);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hf_mail_account_window_parent_class)->finalize (object);
}

static void
hf_mail_account_window_class_init (HfMailAccountWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_mail_account_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hf_mail_account_window_close_request;

  kept_signal = g_signal_new ("kept", HF_TYPE_MAIL_ACCOUNT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                              2, G_TYPE_STRING, G_TYPE_STRING);

  hf_dialog_window_class_set_template (widget_class, "mail-account-window");
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, online_group);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, name);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, address);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, password);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, server_row);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, server);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, port);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, security);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, keep_button);
  gtk_widget_class_bind_template_child (widget_class, HfMailAccountWindow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, address_changed);
  gtk_widget_class_bind_template_callback (widget_class, server_changed);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked);
}

static void
hf_mail_account_window_init (HfMailAccountWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What stands for a name nobody gave the system is none. */
  if (g_strcmp0 (g_get_real_name (), g_get_user_name ()) != 0 && !g_str_equal (g_get_real_name (), "Unknown"))
    gtk_editable_set_text (self->name, g_get_real_name ());
  address_changed (self);
  ask_desktop (self);
}
