/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/regions.h"

#include "ui/notice.h"

#include <adwaita.h>

/* A region, and what its place among the others depends on. */
typedef struct
{
  GtkWidget *widget;
  int rank; /* header bars, all others, notices */
  double start;
  double top;
} Region;

static Region
describe (GtkWidget *widget, GtkWidget *root)
{
  Region region = { .widget = widget };
  graphene_rect_t bounds;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  region.rank = ADW_IS_HEADER_BAR (widget) ? 0 : HF_IS_NOTICE (widget) ? 2 : 1;
  if (gtk_widget_compute_bounds (widget, root, &bounds))
    {
      region.start = rtl ? gtk_widget_get_width (root) - bounds.origin.x - bounds.size.width : bounds.origin.x;
      region.top = bounds.origin.y;
    }
  return region;
}

static void
collect (GtkWidget *widget, GtkWidget *root, GArray *regions)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (gtk_widget_has_css_class (widget, "region"))
    {
      Region region = describe (widget, root);

      g_array_append_val (regions, region);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, root, regions);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Region *first = a;
  const Region *second = b;

  if (first->rank != second->rank)
    return first->rank - second->rank;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return first->top < second->top ? -1 : first->top > second->top ? 1 : 0;
}

static gboolean
has (GtkWidget *region, GtkWidget *focus)
{
  return focus != NULL && (focus == region || gtk_widget_is_ancestor (focus, region));
}

/* Returns: the place of the region with the focus; -1 where none has it */
static int
find_focused (const GArray *regions, GtkWidget *focus)
{
  for (guint i = 0; i < regions->len; i++)
    if (has (g_array_index (regions, Region, i).widget, focus))
      return (int) i;

  return -1;
}

void
hf_regions_move (GtkWidget *root, gboolean backwards)
{
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (Region));
  int n_regions;
  int step = backwards ? -1 : 1;
  int place;

  g_return_if_fail (GTK_IS_ROOT (root));

  collect (root, root, regions);
  g_array_sort (regions, compare);
  n_regions = (int) regions->len;
  place = find_focused (regions, gtk_root_get_focus (GTK_ROOT (root)));
  if (place < 0)
    place = backwards ? 0 : -1;

  /* One in which nothing takes the focus is passed over. */
  for (int i = 0; i < n_regions; i++)
    {
      GtkWidget *region;

      place = (place + step + n_regions) % n_regions;
      region = g_array_index (regions, Region, place).widget;
      /* What scrolls takes the focus only where nothing in it does. */
      if ((!GTK_IS_SCROLLED_WINDOW (region) && gtk_widget_get_focusable (region) && gtk_widget_grab_focus (region)) ||
          gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD))
        return;
    }
}
