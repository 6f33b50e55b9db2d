/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/instance.h"

#define MOST_WAIT_US (10 * G_TIME_SPAN_SECOND)
#define LOOK_EVERY_US (20 * G_TIME_SPAN_MILLISECOND)

static gboolean
is_running (GDBusConnection *bus, const char *name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
      g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean has_owner = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &has_owner);
  return has_owner;
}

/* One that is ending does not answer any more, or says that it cannot be asked to end. */
static gboolean
is_ending (GDBusConnection *bus, const char *name)
{
  g_autofree char *path = g_strconcat ("/", name, NULL);
  g_autoptr (GVariant) answer = NULL;
  gboolean can_quit = FALSE;

  g_strdelimit (path, ".", '/');
  answer = g_dbus_connection_call_sync (bus, name, path, "org.gtk.Actions", "Describe",
                                        g_variant_new ("(s)", HF_QUIT_ACTION), G_VARIANT_TYPE ("((bgav))"),
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "((bgav))", &can_quit, NULL, NULL);
  return !can_quit;
}

void
hf_instance_await_end (GApplication *application)
{
  const char *name = g_application_get_application_id (application);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  gint64 end = g_get_monotonic_time () + MOST_WAIT_US;

  while (bus != NULL && is_running (bus, name) && is_ending (bus, name) && g_get_monotonic_time () < end)
    g_usleep (LOOK_EVERY_US);
}
