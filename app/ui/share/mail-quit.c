/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-quit.h"

#include "ui/message-dialog.h"
#include "ui/share/mail-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  HfMailQuitAnswered answered;
  gpointer data;
} Asking;

static GtkWindow *open_dialog; /* a weak pointer */

static void
response (GtkWidget *dialog, const char *answer, gpointer data)
{
  const Asking *asking = data;

  g_clear_weak_pointer (&open_dialog);
  if (g_str_equal (answer, "go-on"))
    asking->answered (HF_MAIL_QUIT_GO_ON, asking->data);
  else if (g_str_equal (answer, "quit"))
    asking->answered (HF_MAIL_QUIT_ALL, asking->data);
}

static void
free_asking (gpointer asking, GClosure *closure)
{
  g_free (asking);
}

/* Returns: (transfer full) */
static char *
describe (HfMailRun *run, const char **out_title)
{
  g_autofree char *when = NULL;
  g_autofree char *kept = NULL;

  if (hf_mail_run_get_order (run)->begins_s == 0 || hf_mail_run_get_stage (run) == HF_MAIL_STAGE_SENDING)
    {
      *out_title = _ ("Cards are being sent");
      return g_strdup (_ ("Sending can go on without a window. If you quit, nobody gets a card twice, and Heartfelt "
                          "asks about the rest when it is started next."));
    }

  *out_title = _ ("Cards wait to be sent");
  when = hf_mail_words_of_time (hf_mail_run_get_order (run)->begins_s);
  kept = g_strdup_printf (_ ("They go out on %s, and Heartfelt can wait for that without a window. If you quit, they "
                             "are kept: started by then, Heartfelt sends them on time; started later, it asks."),
                          when);
  if (hf_mail_run_get_password_need (run) == HF_MAIL_PASSWORD_KEPT)
    return g_steal_pointer (&kept);

  return g_strdup_printf ("%s %s", kept, _ ("Then it needs the password once more."));
}

void
hf_mail_quit_ask (GtkWindow *window, HfMailRun *run, HfMailQuitAnswered answered, gpointer data)
{
  Asking *asking;
  const char *title;
  g_autofree char *body = describe (run, &title);
  GtkWidget *dialog;

  if (open_dialog != NULL)
    {
      gtk_window_present (open_dialog);
      return;
    }

  dialog = hf_message_dialog_new (window, title, body);
  g_set_weak_pointer (&open_dialog, GTK_WINDOW (dialog));
  asking = g_new0 (Asking, 1);
  asking->answered = answered;
  asking->data = data;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Stay Here"), "quit", _ ("_Quit"),
                                    "go-on", _ ("_Close Windows and Go On"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go-on", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response), asking, free_asking, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
