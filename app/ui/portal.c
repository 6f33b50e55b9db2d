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

/* Whoever says no has settings for that, and there is nothing to be done about it here. */
static void
background_answered (GObject *portal, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!xdp_portal_request_background_finish (XDP_PORTAL (portal), result, &error))
    g_message ("%s", error != NULL ? error->message : "The desktop does not want programs without a window");
}

static void
ask (gboolean found, gpointer data)
{
  g_autofree char *reason = data;
  g_autoptr (XdpPortal) portal = found ? xdp_portal_new () : NULL;

  if (portal != NULL)
    xdp_portal_request_background (portal, NULL, reason, NULL, XDP_BACKGROUND_FLAG_NONE, NULL, background_answered,
                                   NULL);
}

void
hf_portal_ask_for_background (const char *reason)
{
  hf_portal_find (NULL, ask, g_strdup (reason));
}
