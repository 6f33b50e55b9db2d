/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include "render/font-faces.h"
#include "ui/files/drafts.h"
#include "ui/files/kept-people.h"
#include "ui/files/own-templates.h"
#include "ui/instance.h"
#include "ui/keys.h"
#include "ui/preferences.h"
#include "ui/share/export-job.h"
#include "ui/share/mail-login.h"
#include "ui/share/mail-password.h"
#include "ui/share/mail-quit.h"
#include "ui/share/mail-take-up.h"
#include "ui/share/print-run.h"
#include "ui/share/show-folder.h"
#include "ui/window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _HfApplication
{
  AdwApplication parent_instance;

  HfLibrary *library;
  HfWordings *wordings;    /* NULL: not asked for yet */
  HfMessages *messages;    /* NULL: not asked for yet */
  HfGalleryModel *gallery; /* NULL: not asked for yet */
  gboolean quitting;
  gboolean taken_up; /* what was planned before the program started */
  guint signals[2];  /* sources that end the program as its own Quit does */
};

G_DEFINE_FINAL_TYPE (HfApplication, hf_application, ADW_TYPE_APPLICATION)

static guint palettes_changed_signal;

HfApplication *
hf_application_new (void)
{
  return g_object_new (HF_TYPE_APPLICATION, "application-id", HF_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/heartfelt/Heartfelt", NULL);
}

HfApplication *
hf_application_get_default (void)
{
  return HF_APPLICATION (g_application_get_default ());
}

HfLibrary *
hf_application_get_library (HfApplication *self)
{
  g_return_val_if_fail (HF_IS_APPLICATION (self), NULL);

  return self->library;
}

HfMessages *
hf_application_get_messages (HfApplication *self)
{
  g_return_val_if_fail (HF_IS_APPLICATION (self), NULL);

  if (self->messages == NULL)
    self->messages = hf_messages_load (self->library, NULL);
  return self->messages;
}

GPtrArray *
hf_application_list_wordings (HfApplication *self, HfCard *card)
{
  g_return_val_if_fail (HF_IS_APPLICATION (self), NULL);

  if (self->wordings == NULL)
    self->wordings = hf_wordings_load (self->library, NULL);
  return hf_wordings_list_for_card (self->wordings, self->library, card);
}

void
hf_application_palettes_changed (HfApplication *self)
{
  g_return_if_fail (HF_IS_APPLICATION (self));

  g_signal_emit (self, palettes_changed_signal, 0);
}

HfGalleryModel *
hf_application_get_gallery (HfApplication *self)
{
  g_return_val_if_fail (HF_IS_APPLICATION (self), NULL);

  if (self->gallery == NULL)
    self->gallery = hf_gallery_model_new (self->library);
  return self->gallery;
}

static void
open_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (hf_window_new (HF_APPLICATION (data))));
}

static void
remember_windows (HfApplication *self)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_session_window_free);

  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (HF_IS_WINDOW (at->data))
      g_ptr_array_insert (windows, 0, hf_window_describe (at->data));
  hf_session_save (windows);
}

static guint
count_windows (HfApplication *self)
{
  guint count = 0;

  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    count += HF_IS_WINDOW (at->data) ? 1 : 0;

  return count;
}

void
hf_application_window_closing (HfApplication *self, GtkWindow *window)
{
  g_return_if_fail (HF_IS_APPLICATION (self));

  if (!self->quitting && count_windows (self) == 1)
    remember_windows (self);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)), "application-name",
                         _ ("Heartfelt"), "application-icon", HF_APPLICATION_ID, "version", HF_VERSION,
                         "developer-name", _ ("The Heartfelt founders"), "comments",
                         _ ("Illustrated thank-you cards, with everybody’s own name and words."), "license-type",
                         GTK_LICENSE_GPL_3_0, NULL);
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);

  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (HF_IS_PREFERENCES (at->data))
      {
        gtk_window_present (at->data);
        return;
      }

  gtk_window_present (hf_preferences_new (gtk_application_get_active_window (application)));
}

/* What a notification leads to, which may outlive every window. */
static void
show_folder (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hf_show_in_folder (gtk_application_get_active_window (GTK_APPLICATION (data)),
                     g_variant_get_string (parameter, NULL));
}

static void
set_quitting (HfApplication *self, gboolean quitting)
{
  GAction *quit = g_action_map_lookup_action (G_ACTION_MAP (self), HF_QUIT_ACTION);

  self->quitting = quitting;
  g_simple_action_set_enabled (G_SIMPLE_ACTION (quit), !quitting);
}

void
hf_application_stay (HfApplication *self)
{
  g_return_if_fail (HF_IS_APPLICATION (self));

  set_quitting (self, FALSE);
}

/* Windows are closed one by one, so that each can put its card away. */
static void
close_windows (HfApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  remember_windows (self);
  set_quitting (self, TRUE);
  for (GList *at = windows; at != NULL; at = at->next)
    gtk_window_close (at->data);
}

static void
quit_now (HfApplication *self)
{
  hf_export_jobs_cancel ();
  hf_print_runs_leave ();
  hf_mail_runs_quit ();
  close_windows (self);
}

static void
quit_answered (HfMailQuit answer, gpointer data)
{
  if (answer == HF_MAIL_QUIT_GO_ON)
    close_windows (data);
  else
    quit_now (data);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  HfMailRun *run = hf_mail_runs_find_any ();

  if (run != NULL && window != NULL)
    hf_mail_quit_ask (window, run, quit_answered, data);
  else
    quit_now (data);
}

/* Nobody may be there to ask. */
static gboolean
terminated (gpointer application)
{
  quit_now (application);
  return G_SOURCE_CONTINUE;
}

static void
bind_keys (GtkApplication *application)
{
  for (const HfKeyGroup *group = hf_keys_list (); group->title != NULL; group++)
    for (const HfKey *key = group->keys; key->keys != NULL; key++)
      if (hf_key_is_global (key))
        {
          g_auto (GStrv) accels = g_strsplit (key->keys, " ", -1);

          gtk_application_set_accels_for_action (application, key->action, (const char *const *) accels);
        }
}

/* Whether it was started without a window, as it is when the user logs in. */
static gboolean
is_service (GApplication *application)
{
  return (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0;
}

/* Before the program becomes one of several, or the only one. */
static gboolean
hf_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  hf_instance_await_end (application);

  return G_APPLICATION_CLASS (hf_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
hf_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new", open_new_window, NULL, NULL, NULL, { 0 } },
    { "preferences", show_preferences, NULL, NULL, NULL, { 0 } },
    { "about", show_about, NULL, NULL, NULL, { 0 } },
    { HF_QUIT_ACTION, quit, NULL, NULL, NULL, { 0 } },
    { "show-folder", show_folder, "s", NULL, NULL, { 0 } },
  };

  hf_font_faces_keep_default_open ();
  G_APPLICATION_CLASS (hf_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  bind_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (HF_APPLICATION_ID);
  hf_mail_login_begin (is_service (application));
  if (is_service (application))
    hf_mail_take_up (NULL);
  HF_APPLICATION (application)->signals[0] = g_unix_signal_add (SIGTERM, terminated, application);
  HF_APPLICATION (application)->signals[1] = g_unix_signal_add (SIGINT, terminated, application);
}

/* What was open when Heartfelt stopped without closing it. Returns: (transfer full) */
static GPtrArray *
find_crashed (void)
{
  g_autoptr (GPtrArray) drafts = hf_drafts_list ();
  GPtrArray *crashed = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_draft_free);

  for (guint i = 0; i < drafts->len; i++)
    if (((HfDraft *) drafts->pdata[i])->open)
      g_ptr_array_add (crashed, g_steal_pointer (&drafts->pdata[i]));

  return crashed;
}

/* Whether a window will show the gallery at once. */
static gboolean
begins_with_gallery (const GPtrArray *windows, const GPtrArray *crashed)
{
  for (guint i = 0; i < windows->len && crashed->len == 0; i++)
    {
      const HfSessionWindow *window = g_ptr_array_index (windows, i);

      if (window->path == NULL && window->draft == NULL)
        return TRUE;
    }

  return windows->len == 0 || crashed->len > 0;
}

/* After a crash there is one window, which offers what was open; else there are all, as they were. */
static void
open_session (HfApplication *self)
{
  g_autoptr (GPtrArray) windows = hf_session_load ();
  g_autoptr (GPtrArray) crashed = find_crashed ();
  guint count = crashed->len > 0 ? 1 : MAX (windows->len, 1);

  /* Templates are read while the window is being made. */
  if (begins_with_gallery (windows, crashed))
    hf_application_get_gallery (self);
  hf_drafts_tidy ();
  hf_kept_people_tidy ();
  hf_own_templates_tidy ();
  for (guint i = 0; i < count; i++)
    {
      HfWindow *window = hf_window_new (self);

      if (i < windows->len)
        hf_window_restore (window, g_ptr_array_index (windows, i), crashed->len == 0);
      gtk_window_present (GTK_WINDOW (window));
      if (crashed->len > 0)
        hf_window_offer_recovery (window, crashed);
    }
}

/* Once a start, as soon as there is a window to ask in; what is asked of everybody who opens one, each time. */
static void
take_up_planned (HfApplication *self)
{
  HfWindow *window = hf_window_find ();

  if (window == NULL)
    return;

  if (!self->taken_up)
    hf_mail_take_up (window);
  self->taken_up = TRUE;
  hf_mail_passwords_ask (window);
}

static void
hf_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  set_quitting (HF_APPLICATION (application), FALSE);
  if (window != NULL)
    gtk_window_present (window);
  else
    open_session (HF_APPLICATION (application));
  take_up_planned (HF_APPLICATION (application));
}

/* Returns: (nullable): a window that shows no card, or else any that does, which opens cards in windows of their own */
static HfWindow *
find_opener (HfApplication *self)
{
  HfWindow *any = NULL;

  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    {
      if (HF_IS_WINDOW (at->data) && hf_window_get_document (at->data) == NULL)
        return at->data;
      if (HF_IS_WINDOW (at->data) && any == NULL)
        any = at->data;
    }

  return any;
}

static void
hf_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HfApplication *self = HF_APPLICATION (application);

  set_quitting (self, FALSE);
  for (int i = 0; i < n_files; i++)
    {
      HfWindow *window = find_opener (self);

      if (window == NULL)
        window = hf_window_new (self);
      hf_window_open_file (window, files[i]);
      if (hf_window_get_document (window) == NULL)
        gtk_window_present (GTK_WINDOW (window));
    }
  take_up_planned (self);
}

static void
hf_application_finalize (GObject *object)
{
  HfApplication *self = HF_APPLICATION (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_object (&self->gallery);
  g_clear_pointer (&self->wordings, hf_wordings_unref);
  g_clear_pointer (&self->messages, hf_messages_unref);
  hf_library_free (self->library);

  G_OBJECT_CLASS (hf_application_parent_class)->finalize (object);
}

static void
hf_application_class_init (HfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  palettes_changed_signal = g_signal_new ("palettes-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  G_OBJECT_CLASS (klass)->finalize = hf_application_finalize;
  application_class->local_command_line = hf_application_local_command_line;
  application_class->startup = hf_application_startup;
  application_class->activate = hf_application_activate;
  application_class->open = hf_application_open;
}

static void
hf_application_init (HfApplication *self)
{
  self->library = hf_library_new ();
}
