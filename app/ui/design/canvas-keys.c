/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the canvas, which are no keys of the window, so that entries keep theirs. */
#include "ui/design/canvas-keys.h"

#include "ui/design/canvas-private.h"
#include "ui/view.h"

static const HfCanvasKey shortcuts[] = {
  { "<Control>0|<Control>KP_0", "canvas.fit-page", NULL },
  { "<Control>1|<Control>KP_1", "canvas.true-size", NULL },
  { "<Control>2|<Control>KP_2", "canvas.fit-width", NULL },
  { "<Control>3|<Control>KP_3", "canvas.zoom-selection", NULL },
  { "<Control>plus|<Control>equal|<Control>KP_Add", "canvas.zoom-in", NULL },
  { "<Control>minus|<Control>KP_Subtract", "canvas.zoom-out", NULL },
  { "F7", "canvas.marks", NULL },
  { "<Shift>F7", "canvas.rulers", NULL },
  { "<Control>F7", "canvas.grid", NULL },
  { "<Control>Page_Up", "canvas.turn-page", "-1" },
  { "<Control>Page_Down", "canvas.turn-page", "1" },
  { "<Alt>Page_Up", "canvas.turn-person", "-1" },
  { "<Alt>Page_Down", "canvas.turn-person", "1" },
  { "Left|KP_Left", "edit.nudge", "(-1.0, 0.0)" },
  { "Right|KP_Right", "edit.nudge", "(1.0, 0.0)" },
  { "Up|KP_Up", "edit.nudge", "(0.0, -1.0)" },
  { "Down|KP_Down", "edit.nudge", "(0.0, 1.0)" },
  { "<Shift>Left", "edit.nudge", "(-10.0, 0.0)" },
  { "<Shift>Right", "edit.nudge", "(10.0, 0.0)" },
  { "<Shift>Up", "edit.nudge", "(0.0, -10.0)" },
  { "<Shift>Down", "edit.nudge", "(0.0, 10.0)" },
  { "<Alt>Left", "edit.nudge", "(-0.1, 0.0)" },
  { "<Alt>Right", "edit.nudge", "(0.1, 0.0)" },
  { "<Alt>Up", "edit.nudge", "(0.0, -0.1)" },
  { "<Alt>Down", "edit.nudge", "(0.0, 0.1)" },
  { "<Control>Right", "edit.grow", "(1.0, 0.0)" },
  { "<Control>Left", "edit.grow", "(-1.0, 0.0)" },
  { "<Control>Down", "edit.grow", "(0.0, 1.0)" },
  { "<Control>Up", "edit.grow", "(0.0, -1.0)" },
  { "<Control><Shift>greater", "edit.larger", NULL },
  { "<Control><Shift>less", "edit.smaller", NULL },
  { "<Control>r", "edit.rotate", "15.0" },
  { "<Control><Shift>r", "edit.rotate", "-15.0" },
  { "<Control><Shift>Up", "edit.forward", NULL },
  { "<Control><Shift>Down", "edit.backward", NULL },
  { "<Control><Shift>Home", "edit.front", NULL },
  { "<Control><Shift>End", "edit.rear", NULL },
  { "<Control>d", "edit.duplicate", NULL },
  { "<Control>g", "edit.group", NULL },
  { "<Control><Shift>g", "edit.ungroup", NULL },
  { "<Control><Shift>l", "edit.lock", NULL },
  { "<Control><Shift>h", "edit.hide", NULL },
  { "<Control>a", "edit.select-all", NULL },
  { "<Control><Shift>a", "edit.select-none", NULL },
  { "Delete|KP_Delete|BackSpace", "edit.delete", NULL },
  { "<Control>x", "edit.cut", NULL },
  { "<Control>c", "edit.copy", NULL },
  { "<Control>v", "edit.paste", NULL },
  { "<Control><Shift>v", "edit.paste-in-place", NULL },
};

const HfCanvasKey *
hf_canvas_list_keys (guint *out_count)
{
  *out_count = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/* The views leafed through: the open sheet is one that is asked for. */
static void
turn_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  int view;

  if (self->document == NULL)
    return;

  view = (int) hf_document_get_view (self->document);
  if (view == HF_VIEW_SHEET)
    view = HF_VIEW_FRONT;
  for (view += g_variant_get_int32 (parameter); view >= HF_VIEW_FRONT && view < HF_VIEW_SHEET;
       view += g_variant_get_int32 (parameter))
    if (hf_document_has_view (self->document, (HfView) view))
      {
        hf_document_set_view (self->document, (HfView) view);
        return;
      }
}

static void
turn_person (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HfCanvas *self = data;
  int n_people = self->document != NULL ? (int) hf_crowd_get_size (hf_document_get_crowd (self->document)) : 0;

  if (n_people > 0)
    hf_document_set_shown (
        self->document,
        CLAMP (hf_document_get_shown (self->document) + g_variant_get_int32 (parameter), 0, n_people - 1));
}

/* One step at a time: what is pulled at, the group that was gone into, what is selected. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HfCanvas *self = HF_CANVAS (widget);
  HfItem *item;
  HfCanvasPlace place;
  guint index;

  if (hf_canvas_cancel_drag (self) || hf_canvas_end_writing (self))
    return TRUE;
  if (self->document == NULL || hf_document_get_n_selected (self->document) == 0)
    return FALSE;

  item = hf_document_get_selected_item (self->document);
  if (item != NULL && hf_canvas_find_place (self, item->id, &index, &place) && place.parent != NULL &&
      !hf_canvas_place_is_in_stack (&place))
    hf_document_select_one (self->document, place.parent->id);
  else
    hf_document_select (self->document, NULL);
  return TRUE;
}

static gboolean
show_menu (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  hf_canvas_show_menu (HF_CANVAS (widget));
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HfCanvas *self)
{
  if (hf_canvas_is_writing (self) || key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!self->space_held)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  self->space_held = TRUE;
  return GDK_EVENT_STOP;
}

static void
let_go_of_space (HfCanvas *self)
{
  if (self->space_held)
    gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->space_held = FALSE;
}

static void
key_released (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, HfCanvas *self)
{
  if (key == GDK_KEY_space)
    let_go_of_space (self);
}

static GVariant *
parse_arguments (const char *text)
{
  return text != NULL ? g_variant_new_parsed (text) : NULL;
}

static void
add_shortcut (GtkEventController *controller, const char *keys, GtkShortcutAction *action, const char *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), action);

  gtk_shortcut_set_arguments (shortcut, parse_arguments (arguments));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
hf_canvas_add_keys (HfCanvas *self)
{
  static const GActionEntry entries[] = {
    { "turn-page", turn_page, "i", NULL, NULL, { 0 } },
    { "turn-person", turn_person, "i", NULL, NULL, { 0 } },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    add_shortcut (controller, shortcuts[i].keys, gtk_named_action_new (shortcuts[i].action), shortcuts[i].arguments);
  add_shortcut (controller, "Escape", gtk_callback_action_new (escape, NULL, NULL), NULL);
  add_shortcut (controller, "Menu|<Shift>F10", gtk_callback_action_new (show_menu, NULL, NULL), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect (controller, "key-released", G_CALLBACK (key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (let_go_of_space), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
