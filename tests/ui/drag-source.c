/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window to drag files, or words, out of, as from a file manager or another program.
 *
 *   drag-source FILE...
 *   drag-source --text WORDS
 *
 * Writes a line "taken" or "refused" each time the place below the pointer says what it would do with them. */
#include <gtk/gtk.h>

static GdkContentProvider *
make_content (int argc, char *argv[])
{
  g_autoptr (GSList) files = NULL;
  GdkContentProvider *content;

  if (argc == 3 && g_str_equal (argv[1], "--text"))
    return gdk_content_provider_new_typed (G_TYPE_STRING, argv[2]);

  for (int i = argc; i-- > 1;)
    files = g_slist_prepend (files, g_file_new_for_path (argv[i]));
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_slist_foreach (files, (GFunc) (gpointer) g_object_unref, NULL);

  return content;
}

static void
on_action_selected (GdkDrag *drag)
{
  g_print ("%s\n", gdk_drag_get_selected_action (drag) != 0 ? "taken" : "refused");
}

static void
on_drag_begun (GtkDragSource *source, GdkDrag *drag)
{
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (on_action_selected), NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GdkContentProvider) content = NULL;
  GtkWidget *window;
  GtkWidget *label;
  GtkDragSource *source;

  if (argc < 2)
    {
      g_printerr ("drag-source FILE... | --text WORDS\n");
      return 2;
    }

  gtk_init ();
  content = make_content (argc, argv);
  window = gtk_window_new ();
  label = gtk_label_new ("Drag");
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begun), NULL);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 80);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  g_main_loop_run (loop);

  return 0;
}
