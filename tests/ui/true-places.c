/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into the Heartfelt that tests drive, for GTK 4.10 and later: asked by accessibility where a widget is, it
 * adds up places within the contents of parents, and so forgets their borders and paddings. Here every widget tells its
 * place within its parent's outer edge, and the sum is where the pointer finds it. */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <math.h>

static gboolean
get_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds, outer;

  if (!gtk_widget_compute_bounds (widget, parent != NULL ? parent : widget, &bounds))
    return FALSE;
  if (!gtk_widget_compute_bounds (parent != NULL ? parent : widget, parent != NULL ? parent : widget, &outer))
    return FALSE;

  *x = (int) floorf (bounds.origin.x - outer.origin.x);
  *y = (int) floorf (bounds.origin.y - outer.origin.y);
  *width = (int) ceilf (bounds.size.width);
  *height = (int) ceilf (bounds.size.height);
  return TRUE;
}

int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **) = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT, G_STRFUNC);
  GtkAccessibleInterface *interface;

  if (gtk_init_check ())
    {
      interface = g_type_interface_peek (g_type_class_ref (GTK_TYPE_WIDGET), GTK_TYPE_ACCESSIBLE);
      interface->get_bounds = get_bounds;
    }
  return run (application, argc, argv);
}
