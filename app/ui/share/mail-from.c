/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-from.h"

#include "mail/secret.h"
#include "ui/drop-down.h"
#include "ui/share/mail-account-window.h"

struct _HfMailFrom
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkDropDown *account;
  GtkStringList *accounts;

  char *password;     /* of an account no keyring keeps one for */
  char *password_for; /* that account */

  gboolean keeps_password;
  GCancellable *looking; /* nullable: for that */
};

G_DEFINE_FINAL_TYPE (HfMailFrom, hf_mail_from, GTK_TYPE_WIDGET)

static guint changed_signal;

const char *
hf_mail_from_get_account (HfMailFrom *self)
{
  GtkStringObject *account;

  g_return_val_if_fail (HF_IS_MAIL_FROM (self), NULL);

  account = gtk_drop_down_get_selected_item (self->account);
  return account != NULL ? gtk_string_object_get_string (account) : NULL;
}

const char *
hf_mail_from_get_password (HfMailFrom *self)
{
  g_return_val_if_fail (HF_IS_MAIL_FROM (self), NULL);

  return g_strcmp0 (self->password_for, hf_mail_from_get_account (self)) == 0 ? self->password : NULL;
}

gboolean
hf_mail_from_keeps_password (HfMailFrom *self)
{
  g_return_val_if_fail (HF_IS_MAIL_FROM (self), TRUE);

  return self->keeps_password;
}

static void
forget_password (HfMailFrom *self)
{
  g_clear_pointer (&self->password, hf_mail_password_free);
  g_clear_pointer (&self->password_for, g_free);
}

/* Keyrings may take their time. */
static void
look_for_password (GTask *task, gpointer source, gpointer name, GCancellable *cancellable)
{
  g_autoptr (HfMailAccount) account = hf_mail_account_load (name, NULL);

  g_task_return_boolean (task, account == NULL || hf_mail_secret_is_at_hand (account, cancellable));
}

static void
password_looked_for (GObject *source, GAsyncResult *result, gpointer data)
{
  HfMailFrom *self = HF_MAIL_FROM (source);
  g_autoptr (GError) error = NULL;
  gboolean keeps_password = g_task_propagate_boolean (G_TASK (result), &error);

  if (error != NULL || keeps_password == self->keeps_password)
    return;

  self->keeps_password = keeps_password;
  g_signal_emit (self, changed_signal, 0);
}

static void
stop_looking (HfMailFrom *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
account_changed (HfMailFrom *self)
{
  const char *account = hf_mail_from_get_account (self);
  g_autoptr (GTask) task = NULL;

  stop_looking (self);
  self->keeps_password = TRUE;
  g_signal_emit (self, changed_signal, 0);
  if (account == NULL)
    return;

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, password_looked_for, NULL);
  g_task_set_task_data (task, g_strdup (account), g_free);
  g_task_run_in_thread (task, look_for_password);
}

static void
account_kept (HfMailFrom *self, const char *name, const char *password)
{
  g_autoptr (GPtrArray) names = hf_mail_account_list ();

  forget_password (self);
  self->password = g_strdup (password);
  self->password_for = password != NULL ? g_strdup (name) : NULL;
  g_ptr_array_add (names, NULL);
  hf_string_list_assign (self->accounts, (const char *const *) names->pdata);
  for (guint i = 0; names->pdata[i] != NULL; i++)
    if (g_strcmp0 (names->pdata[i], name) == 0)
      gtk_drop_down_set_selected (self->account, i);
  gtk_widget_set_visible (GTK_WIDGET (self->account), names->pdata[0] != NULL);
  account_changed (self);
}

void
hf_mail_from_set_up (HfMailFrom *self)
{
  GtkWidget *window = hf_mail_account_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  g_signal_connect_object (window, "kept", G_CALLBACK (account_kept), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
hf_mail_from_dispose (GObject *object)
{
  HfMailFrom *self = HF_MAIL_FROM (object);

  if (self->account != NULL)
    g_signal_handlers_disconnect_by_data (self->account, self);
  stop_looking (self);
  forget_password (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_mail_from_parent_class)->dispose (object);
}

static void
hf_mail_from_class_init (HfMailFromClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mail_from_dispose;
  changed_signal = g_signal_new ("changed", HF_TYPE_MAIL_FROM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/mail-from.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMailFrom, box);
  gtk_widget_class_bind_template_child (widget_class, HfMailFrom, account);
  gtk_widget_class_bind_template_child (widget_class, HfMailFrom, accounts);
  gtk_widget_class_bind_template_callback (widget_class, hf_mail_from_set_up);
  gtk_widget_class_bind_template_callback (widget_class, account_changed);
}

static void
hf_mail_from_init (HfMailFrom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_ellipsize (self->account);
  hf_drop_down_keep_name (self->account);
  account_kept (self, NULL, NULL);
}
