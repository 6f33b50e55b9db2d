/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/mail-program.h"

#include "batch/file-name.h"
#include "mail/address.h"
#include "merge/sample.h"
#include "ui/portal.h"
#include "ui/share/mail-letters.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libportal-gtk4/portal-gtk4.h>

/* Drafts of nobody in particular come from no host; RFC 2606 keeps this one free. */
#define NO_HOST "heartfelt.invalid"

/* What is handed over. Made on a thread of its own; then for the main thread. */
typedef struct
{
  HfCard *card;
  HfCrowd *crowd;
  int person; /* place in the crowd, or negative */
  char *subject;
  GtkWindow *parent; /* a weak pointer */

  char *folder;
  char *file;  /* the PDF */
  char *draft; /* the same as a draft */
  char *to;    /* nullable */
  char *text;
} Handing;

static void
free_handing (gpointer data)
{
  Handing *handing = data;

  g_clear_weak_pointer (&handing->parent);
  hf_card_unref (handing->card);
  hf_crowd_unref (handing->crowd);
  g_free (handing->subject);
  g_free (handing->folder);
  g_free (handing->file);
  g_free (handing->draft);
  g_free (handing->to);
  g_free (handing->text);
  g_free (handing);
}

/* The mail program reads files once it is there, long after we are told it is. They lie where the user's session ends
 * them, readable to nobody else. */
static gboolean
make_folder (Handing *handing, GError **error)
{
  g_autofree char *parent = g_build_filename (g_get_user_runtime_dir (), "heartfelt-mail", NULL);
  char *folder = g_build_filename (parent, "XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, 0700) == 0 && g_mkdtemp (folder) != NULL)
    {
      handing->folder = folder;
      return TRUE;
    }

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), _ ("The folder “%s” cannot be made: %s"), folder,
               g_strerror (errno));
  g_free (folder);
  return FALSE;
}

static gboolean
write_files (HfLetter *letter, gpointer data, GError **error)
{
  Handing *handing = data;
  HfMailMessage message = letter->message;
  const char *email = hf_fields_lookup (letter->fields, hf_field_name (HF_FIELD_EMAIL));
  g_autofree char *digest = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (letter->error != NULL)
    {
      g_propagate_error (error, g_error_copy (letter->error));
      return FALSE;
    }

  handing->to = email != NULL ? hf_mail_address_normalize (email, NULL) : NULL;
  g_free (handing->subject);
  handing->subject = g_strdup (message.subject);
  handing->text = g_strdup (message.text);
  handing->file = g_build_filename (handing->folder, message.files[0].name, NULL);
  handing->draft = g_strconcat (handing->file, ".eml", NULL);
  message.to_address = handing->to;
  digest = hf_mail_message_digest (&message);
  id = hf_mail_message_make_id (handing->card->uuid, "", digest, NO_HOST);
  message.id = id;
  bytes = hf_mail_message_build (&message);

  return hf_save_bytes (handing->file, g_bytes_get_data (message.files[0].bytes, NULL),
                        g_bytes_get_size (message.files[0].bytes), HF_SAVE_DEFAULT, error) &&
         hf_save_bytes (handing->draft, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), HF_SAVE_DEFAULT,
                        error);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Handing *handing = data;
  g_auto (HfMailLetters) letters = { 0 };
  g_autofree char *subject = g_strdup (handing->subject);
  g_autoptr (HfFields) fields = handing->person >= 0 ? hf_crowd_get_fields (handing->crowd, (guint) handing->person)
                                                     : hf_crowd_get_common (handing->crowd);
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (guint));
  GError *error = NULL;

  hf_mail_letters_init (&letters, handing->card, subject, FALSE);
  letters.options.fields = fields;
  letters.options.n_jobs = 1;
  letters.options.unsent = TRUE;
  g_array_set_size (people, 1);
  if (make_folder (handing, &error) &&
      hf_letters_make (handing->card, NULL, people, &letters.options, write_files, NULL, handing, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
draft_opened (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Handing *handing = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _ ("No mail program could be opened. A draft of the message is here: %s"), handing->draft);
}

/* Whatever opens messages opens it, marked as not yet sent. */
static void
open_draft (GTask *task)
{
  Handing *handing = g_task_get_task_data (task);
  g_autofree char *uri = g_filename_to_uri (handing->draft, NULL, NULL);

  g_app_info_launch_default_for_uri_async (uri, NULL, g_task_get_cancellable (task), draft_opened, g_object_ref (task));
}

static void
xdg_email_ended (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (g_subprocess_wait_check_finish (G_SUBPROCESS (object), result, NULL))
    g_task_return_boolean (task, TRUE);
  else
    open_draft (task);
}

static void
run_xdg_email (GTask *task)
{
  Handing *handing = g_task_get_task_data (task);
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "xdg-email", "--utf8", "--subject", handing->subject,
                        "--body", handing->text, "--attach", handing->file, handing->to, NULL);

  if (process != NULL)
    g_subprocess_wait_check_async (process, g_task_get_cancellable (task), xdg_email_ended, g_object_ref (task));
  else
    open_draft (task);
}

static void
portal_answered (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_compose_email_finish (XDP_PORTAL (object), result, &error))
    g_task_return_boolean (task, TRUE);
  /* Who closes the message has seen it. */
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_boolean (task, TRUE);
  else
    run_xdg_email (task);
}

static void
ask_portal (GTask *task)
{
  Handing *handing = g_task_get_task_data (task);
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  XdpParent *parent = handing->parent != NULL ? xdp_parent_new_gtk (handing->parent) : NULL;
  const char *const nobody[] = { NULL };
  const char *const to[] = { handing->to, NULL };
  const char *const files[] = { handing->file, NULL };

  xdp_portal_compose_email (portal, parent, to, nobody, nobody, handing->subject, handing->text, files,
                            XDP_EMAIL_FLAG_NONE, g_task_get_cancellable (task), portal_answered, g_object_ref (task));
  if (parent != NULL)
    xdp_parent_free (parent);
}

static void
portal_found (gboolean found, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (found)
    ask_portal (task);
  else
    run_xdg_email (task);
}

static void
made (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    hf_portal_find (g_task_get_cancellable (task), portal_found, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

void
hf_mail_program_open_async (HfDocument *document, GtkWindow *parent, const char *subject, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  g_autoptr (GTask) making = NULL;
  Handing *handing = g_new0 (Handing, 1);

  handing->card = hf_card_ref (hf_document_get_card (document));
  handing->crowd = hf_crowd_ref (hf_document_get_crowd (document));
  handing->person = hf_crowd_get_size (handing->crowd) > 0 ? hf_document_get_shown (document) : -1;
  handing->subject = g_strdup (subject);
  g_set_weak_pointer (&handing->parent, parent);
  g_task_set_task_data (task, handing, free_handing);

  making = g_task_new (NULL, cancellable, made, task);
  g_task_set_task_data (making, handing, NULL);
  g_task_run_in_thread (making, make);
}

gboolean
hf_mail_program_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
