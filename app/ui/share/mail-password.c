/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-password.h"

#include "mail/secret.h"
#include "ui/desktop-note.h"
#include "ui/message-dialog.h"
#include "ui/share/mail-run-private.h"
#include "ui/share/mail-words.h"

#include <glib/gi18n.h>

/* On a run: the dialog that is open for it. */
#define DIALOG "password-dialog"

/* On that: what was typed. Once it is answered it has nothing in it any more. */
#define TYPED "typed"

/* Returns: (transfer full) (nullable): when it goes out, if that is still to come */
static char *
describe_time (HfMailRun *run)
{
  gint64 begins_s = hf_mail_run_get_order (run)->begins_s;

  return begins_s > g_get_real_time () / G_USEC_PER_SEC ? hf_mail_words_of_time (begins_s) : NULL;
}

/* For whoever is not there now: opening Heartfelt asks. */
static void
leave_word (HfMailRun *run)
{
  const char *title = hf_mail_run_get_title (run);
  const char *account = hf_mail_run_get_order (run)->account;
  g_autofree char *when = describe_time (run);
  g_autofree char *words =
      when != NULL
          /* Translators: the title of a card, a time, and the name of a mail account. */
          ? g_strdup_printf (_ ("“%s” goes out on %s, and nothing on this computer keeps the password of “%s”. Open "
                                "Heartfelt and type it before then."),
                             title, when, account)
          : g_strdup_printf (_ ("It is time for “%s” to go out. Open Heartfelt and type the password of “%s”."), title,
                             account);
  g_autoptr (GNotification) note = g_notification_new (_ ("Your mail password is needed"));

  g_notification_set_body (note, words);
  hf_desktop_note_leave ("mail", note);
}

/* What waits for its time goes on waiting; what would go out now does not. */
static void
answered (GtkWidget *dialog, const char *answer, HfMailRun *run)
{
  g_object_set_data (G_OBJECT (run), DIALOG, NULL);
  if (g_str_equal (answer, "go-on"))
    hf_mail_run_give_password (run, g_object_get_data (G_OBJECT (dialog), TYPED));
  else if (hf_mail_run_get_order (run)->begins_s != 0 && hf_mail_run_is_going (run))
    leave_word (run);
  else
    hf_work_cancel (HF_WORK (run));
}

static void
typed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  char *password = g_strdup (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "go-on", password[0] != '\0');
  g_object_set_data_full (G_OBJECT (dialog), TYPED, password, (GDestroyNotify) hf_mail_password_free);
}

/* Those made for passwords (GTK 4.8, libadwaita 1.2) are told of the focus once they are gone. Returns: (transfer
 * none) */
static GtkWidget *
add_entry (AdwMessageDialog *dialog)
{
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new ();
  GtkWidget *entry = gtk_entry_new_with_buffer (buffer);

  gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Password"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed), dialog, 0);
  return entry;
}

static void
free_run (gpointer run, GClosure *closure)
{
  g_object_set_data (G_OBJECT (run), DIALOG, NULL);
  g_object_unref (run);
}

static void
ask (HfWindow *window, HfMailRun *run)
{
  g_autofree char *heading = g_strdup_printf (_ ("Password of “%s”"), hf_mail_run_get_order (run)->account);
  g_autofree char *when = describe_time (run);
  g_autofree char *body =
      when != NULL ? g_strdup_printf (_ ("Nothing on this computer keeps it, and Heartfelt knows it only as long as it "
                                         "runs: started anew before %s, it asks for it again."),
                                      when)
                   : g_strdup (_ ("Nothing on this computer keeps it. It is used for this sending, and kept nowhere."));
  GtkWidget *dialog = g_object_get_data (G_OBJECT (run), DIALOG);
  GtkWidget *entry;

  if (dialog != NULL)
    {
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }

  dialog = hf_message_dialog_new (GTK_WINDOW (window), heading, body);
  entry = add_entry (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "go-on", _ ("_Go On"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go-on", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "go-on", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (run), DIALOG, dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), g_object_ref (run), free_run, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

void
hf_mail_passwords_ask (HfWindow *window)
{
  g_autoptr (GPtrArray) runs = hf_mail_runs_list ();

  for (guint i = 0; i < runs->len; i++)
    if (hf_mail_run_get_password_need (runs->pdata[i]) == HF_MAIL_PASSWORD_MISSING)
      ask (window, runs->pdata[i]);
}

/* Whoever asked may have been answered, or stopped, meanwhile. */
static gboolean
ask_now (gpointer data)
{
  HfMailRun *run = data;
  HfWindow *window = hf_window_find ();

  if (hf_mail_run_get_password_need (run) != HF_MAIL_PASSWORD_MISSING ||
      hf_mail_run_get_stage (run) == HF_MAIL_STAGE_ENDED)
    return G_SOURCE_REMOVE;

  if (window != NULL)
    ask (window, run);
  else
    leave_word (run);
  return G_SOURCE_REMOVE;
}

void
hf_mail_run_ask_password (HfMailRun *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, ask_now, g_object_ref (self), g_object_unref);
}
