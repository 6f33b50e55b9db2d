/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guides: pulled out of the rulers, moved about, and taken away by pulling them back; by keyboard too. They are on the
 * page of the card, so that they are saved with it and each step of theirs can be undone. */
#include "ui/design/canvas-private.h"

#include "base/limits.h"
#include "card/change.h"
#include "ui/design/canvas-guide.h"

#include <glib/gi18n.h>
#include <math.h>

/* How near a guide counts, and how near it comes to rest itself. */
#define REACH_PX 4.0
#define SNAP_PX 6.0

/* Guides stand at whole tenths of a millimetre, but for those that came to rest at something. */
#define GRID_MM 0.1
#define PER_MM 10.0

static HfPage *
get_page (HfCanvas *self, guint index)
{
  return hf_card_get_page (hf_document_get_card (self->document), hf_layout_get_page (self->layouts[index])->kind);
}

static double
get_size_mm (HfCanvas *self, HfGuideAxis axis)
{
  return axis == HF_GUIDES_X ? self->card->format->width_mm : self->card->format->height_mm;
}

static HfSnapAxis
get_snap_axis (HfGuideAxis axis)
{
  return axis == HF_GUIDES_X ? HF_SNAP_ACROSS : HF_SNAP_DOWN;
}

double
hf_canvas_guide_to_px (HfCanvas *self, guint index, HfGuideAxis axis, double at_mm)
{
  double x;
  double y;

  hf_canvas_view_from_page (&self->view, index, (HfPoint){ at_mm, at_mm }, &x, &y);
  return axis == HF_GUIDES_X ? x : y;
}

static HfCanvasGuide *
find_widget (HfCanvas *self, const HfGuideId *id)
{
  for (guint i = 0; i < self->guides->len; i++)
    if (hf_canvas_guide_is (g_ptr_array_index (self->guides, i), id))
      return g_ptr_array_index (self->guides, i);

  return NULL;
}

gboolean
hf_canvas_guide_has_focus (HfCanvas *self, guint index, HfGuideAxis axis, guint place)
{
  const HfGuideId id = { hf_layout_get_page (self->layouts[index])->kind, axis, place };
  HfCanvasGuide *widget = find_widget (self, &id);

  return widget != NULL && gtk_widget_has_focus (GTK_WIDGET (widget));
}

/* Makes the guides of page @kind along @axis those @at_mm, as a step called @label. @run: as for hf_history_push() */
static void
set_guides (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, const GArray *at_mm, const char *label, const char *run)
{
  hf_document_take (self->document,
                    hf_card_with_guides (hf_document_get_card (self->document), kind, axis,
                                         (const double *) (gconstpointer) at_mm->data, at_mm->len),
                    label, run);
}

static GArray *
copy_guides (HfCanvas *self, HfPageKind kind, HfGuideAxis axis)
{
  const HfGuides *guides = &hf_card_get_page (hf_document_get_card (self->document), kind)->guides[axis];
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (copy, guides->at_mm, guides->n);
  return copy;
}

/* The keyboard goes to the guide at @at_mm. */
static void
focus_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm)
{
  const HfGuides *guides = &hf_card_get_page (hf_document_get_card (self->document), kind)->guides[axis];

  hf_canvas_update_guides (self);
  for (guint i = 0; i < guides->n; i++)
    if (guides->at_mm[i] == at_mm)
      {
        HfCanvasGuide *widget = find_widget (self, &(HfGuideId){ kind, axis, i });

        if (widget != NULL)
          gtk_widget_grab_focus (GTK_WIDGET (widget));
      }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm)
{
  g_autoptr (GArray) guides = copy_guides (self, kind, axis);

  if (guides->len >= HF_LIMIT_GUIDES)
    return;

  g_array_append_val (guides, at_mm);
  set_guides (self, kind, axis, guides, _ ("Add Guide"), NULL);
  focus_guide (self, kind, axis, at_mm);
}

static void
move_guide (HfCanvas *self, const HfGuideId *id, double at_mm, const char *run)
{
  g_autoptr (GArray) guides = copy_guides (self, id->kind, id->axis);
  HfPageKind kind = id->kind;
  HfGuideAxis axis = id->axis;

  g_array_index (guides, double, id->place) = at_mm;
  set_guides (self, kind, axis, guides, _ ("Move Guide"), run);
  focus_guide (self, kind, axis, at_mm);
}

static void
remove_guide (HfCanvas *self, const HfGuideId *id)
{
  g_autoptr (GArray) guides = copy_guides (self, id->kind, id->axis);

  g_array_remove_index (guides, id->place);
  set_guides (self, id->kind, id->axis, guides, _ ("Remove Guide"), NULL);
  hf_canvas_update_guides (self);
}

/* Pointer */

/* Those of a neighbour count too where they stand upright: one at the fold is met from both sides. */
gboolean
hf_canvas_find_guide (HfCanvas *self, double x, double y, guint *out_index, HfGuideAxis *out_axis, guint *out_place)
{
  guint below;
  double nearest = REACH_PX;
  gboolean found = FALSE;

  if (!self->show_rulers || self->layouts[0] == NULL)
    return FALSE;

  below = hf_canvas_view_find_page (&self->view, x, y);
  for (guint index = 0; index < self->view.side.n_pages; index++)
    for (int axis = 0; axis < (index == below ? HF_N_GUIDE_AXES : HF_GUIDES_X + 1); axis++)
      {
        const HfGuides *guides = &get_page (self, index)->guides[axis];

        for (guint i = 0; i < guides->n; i++)
          {
            double at = hf_canvas_guide_to_px (self, index, (HfGuideAxis) axis, guides->at_mm[i]);
            double away = fabs ((axis == HF_GUIDES_X ? x : y) - at);

            if (away > nearest)
              continue;
            nearest = away;
            *out_index = index;
            *out_axis = (HfGuideAxis) axis;
            *out_place = i;
            found = TRUE;
          }
      }

  return found;
}

gboolean
hf_canvas_press_guide (HfCanvas *self, double x, double y)
{
  HfGuideAxis axis;
  guint index;
  guint place = 0;
  int new_axis = hf_canvas_find_ruler (self, x, y);

  if (new_axis >= 0)
    {
      axis = (HfGuideAxis) new_axis;
      index = hf_canvas_view_find_page (&self->view, x, y);
    }
  else if (!hf_canvas_find_guide (self, x, y, &index, &axis, &place))
    return FALSE;

  hf_canvas_begin_guide (self, index, x, y);
  self->drag.guide_axis = axis;
  self->drag.guide_place = new_axis >= 0 ? -1 : (int) place;
  self->drag.guide_stays = new_axis < 0;
  if (new_axis < 0)
    self->drag.guide_mm = get_page (self, index)->guides[axis].at_mm[place];
  return TRUE;
}

void
hf_canvas_drag_guide (HfCanvas *self, double x, double y, GdkModifierType state)
{
  HfDrag *drag = &self->drag;
  HfGuideAxis axis = drag->guide_axis;
  double reach_mm = hf_canvas_view_mm_of_px (&self->view, SNAP_PX);
  double beyond_mm = self->card->format->bleed_mm;
  HfPoint at;
  double at_mm;

  if (drag->guide_place < 0)
    drag->index = hf_canvas_view_find_page (&self->view, x, y);
  at = hf_canvas_view_to_page (&self->view, drag->index, x, y);
  at_mm = axis == HF_GUIDES_X ? at.x_mm : at.y_mm;
  g_array_set_size (drag->guides, 0);
  drag->guide_mm = round (at_mm * PER_MM) / PER_MM;
  if ((state & GDK_CONTROL_MASK) == 0)
    {
      double rested = hf_snapper_edge (drag->snapper, get_snap_axis (axis), at_mm, 0, 0, reach_mm, NULL);

      if (rested != at_mm)
        drag->guide_mm = rested;
    }
  drag->guide_stays = hf_canvas_find_ruler (self, x, y) != (int) axis && drag->guide_mm >= -beyond_mm &&
                      drag->guide_mm <= get_size_mm (self, axis) + beyond_mm;
}

void
hf_canvas_drop_guide (HfCanvas *self)
{
  HfDrag *drag = &self->drag;
  HfPage *page = get_page (self, drag->index);
  HfGuideId id = { page->kind, drag->guide_axis, (guint) MAX (drag->guide_place, 0) };
  double at_mm = drag->guide_mm;

  if (drag->guide_place < 0)
    {
      if (drag->guide_stays)
        add_guide (self, page->kind, drag->guide_axis, at_mm);
    }
  else if (!drag->guide_stays)
    remove_guide (self, &id);
  else if (page->guides[id.axis].at_mm[id.place] != at_mm)
    move_guide (self, &id, at_mm, NULL);
  else
    focus_guide (self, id.kind, id.axis, at_mm);
}

/* Keyboard */

static gboolean
nudge (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfCanvas *self = data;
  const HfGuideId *id = hf_canvas_guide_get_id (HF_CANVAS_GUIDE (widget));
  const HfGuides *guides = &hf_card_get_page (hf_document_get_card (self->document), id->kind)->guides[id->axis];
  double dx;
  double dy;
  double at_mm;

  if (id->place >= guides->n)
    return FALSE;

  g_variant_get (arguments, "(dd)", &dx, &dy);
  at_mm = guides->at_mm[id->place] + (id->axis == HF_GUIDES_X ? dx : dy);
  at_mm = round (at_mm * PER_MM) / PER_MM;
  if (at_mm != guides->at_mm[id->place] && at_mm >= 0.0 && at_mm <= get_size_mm (self, id->axis))
    move_guide (self, id, at_mm, "guide");
  return TRUE; /* what is selected beside it stays where it is */
}

static gboolean
remove_focused (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfGuideId id = *hf_canvas_guide_get_id (HF_CANVAS_GUIDE (widget));

  remove_guide (data, &id);
  return TRUE;
}

static gboolean
leave (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return gtk_widget_grab_focus (data);
}

static void
add_shortcut (GtkEventController *controller, HfCanvas *self, const char *keys, GtkShortcutFunc function,
              GVariant *arguments)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_callback_action_new (function, self, NULL));

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
add_keys (HfCanvas *self, GtkWidget *widget)
{
  static const struct
  {
    const char *key;
    double x;
    double y;
  } arrows[] = { { "Left", -1, 0 }, { "Right", 1, 0 }, { "Up", 0, -1 }, { "Down", 0, 1 } };
  static const struct
  {
    const char *modifier;
    double by_mm;
  } steps[] = { { "", 1.0 }, { "<Shift>", 10.0 }, { "<Alt>", GRID_MM } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
      {
        g_autofree char *keys = g_strconcat (steps[k].modifier, arrows[i].key, NULL);

        add_shortcut (controller, self, keys, nudge,
                      g_variant_new ("(dd)", arrows[i].x * steps[k].by_mm, arrows[i].y * steps[k].by_mm));
      }
  add_shortcut (controller, self, "Delete|KP_Delete|BackSpace", remove_focused, NULL);
  add_shortcut (controller, self, "Escape", leave, NULL);
  gtk_widget_add_controller (widget, controller);
}

/* Widgets */

static void
describe (HfCanvas *self, guint n, const HfGuideId *id, double at_mm)
{
  g_autofree char *length = hf_canvas_write_length (at_mm);
  g_autofree char *name = NULL;

  if (n == self->guides->len)
    {
      GtkWidget *widget = hf_canvas_guide_new ();

      add_keys (self, widget);
      g_signal_connect_swapped (widget, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self);
      gtk_widget_set_parent (widget, GTK_WIDGET (self));
      g_ptr_array_add (self->guides, widget);
    }

  if (id->axis == HF_GUIDES_X)
    /* Translators: %s is a length, such as “12 mm”. */
    name = g_strdup_printf (_ ("Guide, %s from the left"), length);
  else
    name = g_strdup_printf (_ ("Guide, %s from the top"), length);
  hf_canvas_guide_describe (g_ptr_array_index (self->guides, n), id, name);
}

void
hf_canvas_update_guides (HfCanvas *self)
{
  guint n = 0;

  for (guint i = 0;
       self->show_rulers && self->document != NULL && self->layouts[0] != NULL && i < self->view.side.n_pages; i++)
    {
      HfPage *page = get_page (self, i);

      for (int axis = 0; axis < HF_N_GUIDE_AXES; axis++)
        for (guint k = 0; k < page->guides[axis].n; k++)
          describe (self, n++, &(HfGuideId){ page->kind, (HfGuideAxis) axis, k }, page->guides[axis].at_mm[k]);
    }

  while (self->guides->len > n)
    {
      GtkWidget *widget = g_ptr_array_steal_index (self->guides, self->guides->len - 1);

      if (gtk_widget_has_focus (widget))
        gtk_widget_grab_focus (GTK_WIDGET (self));
      gtk_widget_unparent (widget);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
hf_canvas_allocate_guides (HfCanvas *self)
{
  for (guint i = 0; i < self->guides->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->guides, i);
      const HfGuideId *id = hf_canvas_guide_get_id (HF_CANVAS_GUIDE (widget));
      gboolean is_upright = id->axis == HF_GUIDES_X;
      double at = 0;

      for (guint k = 0; k < self->view.side.n_pages; k++)
        {
          HfPage *page = get_page (self, k);

          if (page->kind == id->kind && id->place < page->guides[id->axis].n)
            at = hf_canvas_guide_to_px (self, k, id->axis, page->guides[id->axis].at_mm[id->place]);
        }
      gtk_widget_allocate (widget, is_upright ? 1 : (int) self->view.width_px,
                           is_upright ? (int) self->view.height_px : 1, -1,
                           gsk_transform_translate (
                               NULL, &GRAPHENE_POINT_INIT (is_upright ? (float) at : 0, is_upright ? 0 : (float) at)));
    }
}

/* Actions */

static void
show_rulers (HfCanvas *self, gboolean show)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "rulers");

  self->show_rulers = show;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (show));
  hf_canvas_update_guides (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
change_rulers (GSimpleAction *action, GVariant *value, gpointer data)
{
  show_rulers (data, g_variant_get_boolean (value));
}

/* A new guide stands in the middle of the page, or of what is selected, for the arrows to move it. */
static void
add_in_middle (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfGuideAxis axis = g_str_equal (g_variant_get_string (parameter, NULL), "upright") ? HF_GUIDES_X : HF_GUIDES_Y;
  HfFrame bounds;
  guint index;

  if (self->document == NULL || self->card == NULL)
    return;
  if (!hf_canvas_get_selection_bounds (self, &index, &bounds))
    bounds = (HfFrame){ 0, 0, self->card->format->width_mm, self->card->format->height_mm };

  show_rulers (self, TRUE);
  add_guide (self, hf_document_get_page (self->document), axis,
             axis == HF_GUIDES_X ? bounds.x_mm + bounds.width_mm / 2 : bounds.y_mm + bounds.height_mm / 2);
}

static void
remove_all (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  HfPageKind kind;
  g_autoptr (HfCard) card = NULL;

  if (self->document == NULL)
    return;

  kind = hf_document_get_page (self->document);
  card = hf_card_with_guides (hf_document_get_card (self->document), kind, HF_GUIDES_X, NULL, 0);
  hf_document_take (self->document, hf_card_with_guides (card, kind, HF_GUIDES_Y, NULL, 0), _ ("Remove Guides"), NULL);
}

void
hf_canvas_add_guides (HfCanvas *self)
{
  static const GActionEntry entries[] = {
    { "rulers", NULL, NULL, "false", change_rulers, { 0 } },
    { "add-guide", add_in_middle, "s", NULL, NULL, { 0 } },
    { "remove-guides", remove_all, NULL, NULL, NULL, { 0 } },
  };

  self->guides = g_ptr_array_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
