/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/portal.h"

#include <libportal/portal.h>

#define PORTAL "org.freedesktop.portal.Desktop"

typedef struct
{
  HfPortalFound found;
  gpointer data;
} Finding;

static void
started (GObject *bus, GAsyncResult *result, gpointer data)
{
  Finding *finding = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  finding->found (answer != NULL, finding->data);
  g_free (finding);
}

static gboolean
no_bus (gpointer data)
{
  Finding *finding = data;

  finding->found (FALSE, finding->data);
  g_free (finding);
  return G_SOURCE_REMOVE;
}

/* The portal's library warns where there is no portal: it is asked for first. */
void
hf_portal_find (GCancellable *cancellable, HfPortalFound found, gpointer data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  Finding *finding = g_new0 (Finding, 1);

  finding->found = found;
  finding->data = data;
  if (bus != NULL)
    g_dbus_connection_call (bus, PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.DBus.Peer", "Ping", NULL,
                            NULL, G_DBUS_CALL_FLAGS_NONE, -1, cancellable, started, finding);
  else
    g_idle_add (no_bus, finding);
}

/* What is asked. */
typedef struct
{
  char *reason;
  GStrv command;             /* nullable */
  HfPortalAnswered answered; /* nullable */
  gpointer data;
} Asking;

/* How Heartfelt is to be started when the user logs in: every question says so anew, or takes it back. */
static GStrv start_command;

static void
end (Asking *asking, gboolean granted)
{
  if (asking->answered != NULL)
    asking->answered (granted, asking->data);
  g_free (asking->reason);
  g_strfreev (asking->command);
  g_free (asking);
}

/* Whoever says no has settings for that, and there is nothing to be done about it here. */
static void
background_answered (GObject *portal, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean granted = xdp_portal_request_background_finish (XDP_PORTAL (portal), result, &error);

  if (!granted)
    g_message ("%s", error != NULL ? error->message : "The desktop does not want programs without a window");
  end (data, granted);
}

static void
ask (gboolean found, gpointer data)
{
  Asking *asking = data;
  g_autoptr (XdpPortal) portal = found ? xdp_portal_new () : NULL;
  g_autoptr (GPtrArray) command = g_ptr_array_new ();

  for (guint i = 0; asking->command != NULL && asking->command[i] != NULL; i++)
    g_ptr_array_add (command, asking->command[i]);
  if (portal != NULL)
    xdp_portal_request_background (portal, NULL, asking->reason, command->len > 0 ? command : NULL,
                                   command->len > 0 ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE, NULL,
                                   background_answered, asking);
  else
    end (asking, FALSE);
}

static void
find_and_ask (const char *reason, HfPortalAnswered answered, gpointer data)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->reason = g_strdup (reason);
  asking->command = g_strdupv (start_command);
  asking->answered = answered;
  asking->data = data;
  hf_portal_find (NULL, ask, asking);
}

void
hf_portal_ask_to_start (const char *reason, const char *const *command, HfPortalAnswered answered, gpointer data)
{
  g_strfreev (start_command);
  start_command = g_strdupv ((char **) command);
  find_and_ask (reason, answered, data);
}

void
hf_portal_ask_for_background (const char *reason)
{
  find_and_ask (reason, NULL, NULL);
}
