/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/role-picker.h"

#include "card/palette-edit.h"
#include "ui/color-dialog.h"
#include "ui/color-dot.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

/* The six roles, then none, then the colour of its own that is taken. */
enum
{
  NONE = HF_N_BASE_COLOR_ROLES,
  OWN,
  N_BUTTONS,
};

struct _HfRolePicker
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_BUTTONS];
  GtkWidget *dots[N_BUTTONS];
  GtkWidget *other;

  char *what;
  gboolean allow_none;
  HfPaint paint;
  HfColor shown; /* what the colour chooser begins with */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (HfRolePicker, hf_role_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WHAT,
  PROP_ALLOW_NONE,
  N_PROPERTIES,
};

enum
{
  PREVIEW,
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* The roles as people use them: words first, the ground last. */
static const HfColorRole order[HF_N_BASE_COLOR_ROLES] = {
  HF_COLOR_ROLE_DEEP,   HF_COLOR_ROLE_INK,  HF_COLOR_ROLE_PRIMARY,
  HF_COLOR_ROLE_ACCENT, HF_COLOR_ROLE_SOFT, HF_COLOR_ROLE_PAPER,
};

const char *
hf_color_role_title (HfPalette *palette, HfColorRole role)
{
  switch (hf_palette_get_base (palette, role))
    {
    case HF_COLOR_ROLE_PAPER:
      return _ ("Paper");
    case HF_COLOR_ROLE_PRIMARY:
      return _ ("Primary");
    case HF_COLOR_ROLE_ACCENT:
      return _ ("Accent");
    case HF_COLOR_ROLE_SOFT:
      return _ ("Soft");
    case HF_COLOR_ROLE_DEEP:
      return _ ("Deep");
    default:
      return _ ("Ink");
    }
}

char *
hf_paint_title (HfPalette *palette, const HfPaint *paint)
{
  char text[HF_COLOR_TEXT_LENGTH];

  if (paint->kind == HF_PAINT_ROLE)
    return g_strdup (hf_color_role_title (palette, paint->role));
  if (paint->kind != HF_PAINT_COLOR)
    return g_strdup (_ ("None"));

  hf_color_format (&paint->color, text);
  return g_strdup (text);
}

static HfPaint
paint_of_button (HfRolePicker *self, guint button)
{
  if (button < NONE)
    return HF_PAINT_OF (order[button]);
  if (button == NONE)
    return (HfPaint){ .kind = HF_PAINT_NONE, .opacity = 1.0 };

  return self->paint;
}

static guint
index_of (HfRolePicker *self, GtkWidget *button)
{
  guint index = 0;

  while (self->buttons[index] != button)
    index++;

  return index;
}

static void
name_button (HfRolePicker *self, guint button, const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", self->what, title);

  hf_tip_set (self->buttons[button], title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[button]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static int
taken_button (HfPalette *palette, const HfPaint *paint)
{
  if (paint == NULL || paint->kind == HF_PAINT_INHERIT)
    return -1;
  if (paint->kind == HF_PAINT_NONE)
    return NONE;
  if (paint->kind == HF_PAINT_COLOR)
    return OWN;
  for (guint i = 0; i < HF_N_BASE_COLOR_ROLES; i++)
    if (order[i] == hf_palette_get_base (palette, paint->role))
      return (int) i;

  return -1;
}

void
hf_role_picker_set (HfRolePicker *self, HfPalette *palette, const HfPaint *paint)
{
  int taken = taken_button (palette, paint);

  g_return_if_fail (HF_IS_ROLE_PICKER (self));

  self->setting = TRUE;
  if (paint != NULL)
    {
      self->paint = *paint;
      self->shown = hf_palette_resolve (palette, paint);
    }
  for (guint i = 0; i < HF_N_BASE_COLOR_ROLES; i++)
    {
      HfColor color = hf_palette_get_color (palette, order[i]);

      hf_color_dot_set_color (HF_COLOR_DOT (self->dots[i]), &color);
      name_button (self, i, hf_color_role_title (palette, order[i]));
    }
  name_button (self, NONE, _ ("None"));
  gtk_widget_set_visible (self->buttons[NONE], self->allow_none);
  gtk_widget_set_visible (self->buttons[OWN], taken == OWN);
  if (taken == OWN)
    {
      g_autofree char *title = hf_paint_title (palette, paint);

      hf_color_dot_set_color (HF_COLOR_DOT (self->dots[OWN]), &paint->color);
      name_button (self, OWN, title);
    }
  for (guint i = 0; i < N_BUTTONS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), (int) i == taken);
  self->setting = FALSE;
}

static void
toggled (HfRolePicker *self, GtkToggleButton *button)
{
  HfPaint paint;

  if (self->setting || !gtk_toggle_button_get_active (button))
    return;

  paint = paint_of_button (self, index_of (self, GTK_WIDGET (button)));
  g_signal_emit (self, signals[CHOSEN], 0, &paint);
}

static void
begin_preview (HfRolePicker *self, GtkEventController *controller)
{
  HfPaint paint = paint_of_button (self, index_of (self, gtk_event_controller_get_widget (controller)));

  g_signal_emit (self, signals[PREVIEW], 0, &paint);
}

static void
pointer_entered (HfRolePicker *self, double x, double y, GtkEventController *controller)
{
  begin_preview (self, controller);
}

static void
end_preview (HfRolePicker *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, NULL);
}

static void
color_taken (GtkWidget *widget, const HfColor *color, gboolean chosen)
{
  HfPaint paint = { .kind = HF_PAINT_COLOR, .opacity = 1.0 };

  if (color != NULL)
    paint.color = *color;
  g_signal_emit (widget, signals[chosen ? CHOSEN : PREVIEW], 0, color != NULL ? &paint : NULL);
}

static void
choose_other (HfRolePicker *self)
{
  hf_color_dialog_open (GTK_WIDGET (self), _ ("Other Colour"), &self->shown, color_taken);
}

static void
hf_role_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  HfRolePicker *self = HF_ROLE_PICKER (object);

  switch (id)
    {
    case PROP_WHAT:
      g_free (self->what);
      self->what = g_value_dup_string (value);
      break;
    case PROP_ALLOW_NONE:
      self->allow_none = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_role_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfRolePicker *self = HF_ROLE_PICKER (object);

  switch (id)
    {
    case PROP_WHAT:
      g_value_set_string (value, self->what);
      break;
    case PROP_ALLOW_NONE:
      g_value_set_boolean (value, self->allow_none);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_role_picker_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_role_picker_parent_class)->dispose (object);
}

static void
hf_role_picker_finalize (GObject *object)
{
  g_free (HF_ROLE_PICKER (object)->what);

  G_OBJECT_CLASS (hf_role_picker_parent_class)->finalize (object);
}

static void
hf_role_picker_class_init (HfRolePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_role_picker_dispose;
  object_class->finalize = hf_role_picker_finalize;
  object_class->get_property = hf_role_picker_get_property;
  object_class->set_property = hf_role_picker_set_property;

  properties[PROP_WHAT] = g_param_spec_string ("what", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALLOW_NONE] =
      g_param_spec_boolean ("allow-none", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[PREVIEW] = g_signal_new ("preview", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rolepicker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_button (HfRolePicker *self, guint index)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->buttons[index] = button;
  self->dots[index] = hf_color_dot_new ();
  gtk_button_set_child (GTK_BUTTON (button), self->dots[index]);
  gtk_widget_add_css_class (button, "roleswatch");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, index < HF_N_BASE_COLOR_ROLES);
  if (index > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->buttons[0]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (end_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (begin_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_preview), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, motion);
  gtk_widget_add_controller (button, focus);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
hf_role_picker_init (HfRolePicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  for (guint i = 0; i < N_BUTTONS; i++)
    add_button (self, i);

  self->other = gtk_button_new_from_icon_name ("color-select-symbolic");
  gtk_widget_add_css_class (self->other, "flat");
  gtk_widget_set_hexpand (self->other, TRUE);
  gtk_widget_set_halign (self->other, GTK_ALIGN_END);
  gtk_widget_set_valign (self->other, GTK_ALIGN_CENTER);
  hf_tip_set (self->other, _ ("Other Colour"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Other Colour"), -1);
  g_signal_connect_object (self->other, "clicked", G_CALLBACK (choose_other), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->other, GTK_WIDGET (self));
}
