/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guides, and what the keyboard does with them. They are on the page of the card, so that they are saved with it and
 * each step of theirs can be undone. */
#include "ui/design/canvas-private.h"

#include "base/limits.h"
#include "card/change.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_STEP_MM 0.1

HfPage *
hf_canvas_get_guided_page (HfCanvas *self, guint index)
{
  return hf_card_get_page (hf_document_get_card (self->document), hf_layout_get_page (self->layouts[index])->kind);
}

double
hf_canvas_round_guide (double at_mm)
{
  const double per_mm = 1.0 / LEAST_STEP_MM;

  return round (at_mm * per_mm) / per_mm;
}

double
hf_canvas_get_guide_limit (HfCanvas *self, HfGuideAxis axis)
{
  return axis == HF_GUIDES_X ? self->card->format->width_mm : self->card->format->height_mm;
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

/* @card with the guides of page @kind along @axis @at_mm. Returns: (transfer full) */
static HfCard *
with_guides (HfCard *card, HfPageKind kind, HfGuideAxis axis, const GArray *at_mm)
{
  return hf_card_with_guides (card, kind, axis, (const double *) (gconstpointer) at_mm->data, at_mm->len);
}

/* Makes the guides of page @kind along @axis those @at_mm, as a step called @label. */
static void
set_guides (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, const GArray *at_mm, const char *label)
{
  hf_document_take (self->document, with_guides (hf_document_get_card (self->document), kind, axis, at_mm), label,
                    NULL);
}

static GArray *
copy_guides (HfCanvas *self, HfPageKind kind, HfGuideAxis axis)
{
  const HfGuides *guides = &hf_card_get_page (hf_document_get_card (self->document), kind)->guides[axis];
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (copy, guides->at_mm, guides->n);
  return copy;
}

void
hf_canvas_focus_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm)
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

void
hf_canvas_add_guide (HfCanvas *self, HfPageKind kind, HfGuideAxis axis, double at_mm)
{
  g_autoptr (GArray) guides = copy_guides (self, kind, axis);

  if (guides->len >= HF_LIMIT_GUIDES)
    return;

  g_array_append_val (guides, at_mm);
  set_guides (self, kind, axis, guides, _ ("Add Guide"));
  hf_canvas_focus_guide (self, kind, axis, at_mm);
}

void
hf_canvas_move_guide (HfCanvas *self, const HfGuideId *id, HfPageKind to, double at_mm, const char *run)
{
  HfGuideAxis axis = id->axis;
  g_autoptr (GArray) left = copy_guides (self, id->kind, axis);
  g_autoptr (HfCard) without = NULL;
  g_autoptr (GArray) guides = NULL;

  g_array_remove_index (left, id->place);
  guides = to == id->kind ? g_array_ref (left) : copy_guides (self, to, axis);
  if (guides->len >= HF_LIMIT_GUIDES)
    return;

  without = with_guides (hf_document_get_card (self->document), id->kind, axis, left);
  g_array_append_val (guides, at_mm);
  hf_document_take (self->document, with_guides (without, to, axis, guides), _ ("Move Guide"), run);
  hf_canvas_focus_guide (self, to, axis, at_mm);
}

void
hf_canvas_remove_guide (HfCanvas *self, const HfGuideId *id)
{
  g_autoptr (GArray) guides = copy_guides (self, id->kind, id->axis);

  g_array_remove_index (guides, id->place);
  set_guides (self, id->kind, id->axis, guides, _ ("Remove Guide"));
  hf_canvas_update_guides (self);
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
  at_mm = hf_canvas_round_guide (at_mm);
  if (at_mm != guides->at_mm[id->place] && at_mm >= 0.0 && at_mm <= hf_canvas_get_guide_limit (self, id->axis))
    hf_canvas_move_guide (self, id, id->kind, at_mm, "guide");
  return TRUE; /* what is selected beside it stays where it is */
}

static gboolean
remove_focused (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfGuideId id = *hf_canvas_guide_get_id (HF_CANVAS_GUIDE (widget));

  hf_canvas_remove_guide (data, &id);
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
  } steps[] = { { "", 1.0 }, { "<Shift>", 10.0 }, { "<Alt>", LEAST_STEP_MM } };
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
      HfPage *page = hf_canvas_get_guided_page (self, i);

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
          HfPage *page = hf_canvas_get_guided_page (self, k);

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
  hf_canvas_add_guide (self, hf_document_get_page (self->document), axis,
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
