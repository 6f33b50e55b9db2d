/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/contrast-list.h"

#include "card/palette-contrast.h"
#include "ui/color-dot.h"
#include "ui/role-picker.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *icon;
  GtkLabel *words;
  GtkWidget *button;
  GtkWidget *dot;
  GtkLabel *label;
} Line;

struct _HfContrastList
{
  GtkWidget parent_instance;

  Line lines[HF_N_PALETTE_CONTRASTS];
  HfPaletteContrast contrasts[HF_N_PALETTE_CONTRASTS];
};

G_DEFINE_FINAL_TYPE (HfContrastList, hf_contrast_list, GTK_TYPE_WIDGET)

enum
{
  PREVIEW,
  MEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full) */
static char *
tell_words (HfLegible legible, const char *words)
{
  switch (legible)
    {
    case HF_LEGIBLE_WELL:
      /* Translators: %s is “Words on paper”, “Words on deep” and the like. */
      return g_strdup_printf (_ ("%s read well"), words);
    case HF_LEGIBLE_ENOUGH:
      return g_strdup_printf (_ ("%s can be read"), words);
    case HF_LEGIBLE_HARDLY:
      return g_strdup_printf (_ ("%s are hard to read"), words);
    case HF_LEGIBLE_NOT:
    default:
      return g_strdup_printf (_ ("%s cannot be read"), words);
    }
}

static const char *
tell_headline (HfLegible legible)
{
  switch (legible)
    {
    case HF_LEGIBLE_WELL:
      return _ ("Headline on paper reads well");
    case HF_LEGIBLE_ENOUGH:
      return _ ("Headline on paper can be read");
    case HF_LEGIBLE_HARDLY:
      return _ ("Headline on paper is hard to read");
    case HF_LEGIBLE_NOT:
    default:
      return _ ("Headline on paper cannot be read");
    }
}

static const char *
tell_shapes (HfLegible legible)
{
  switch (legible)
    {
    case HF_LEGIBLE_WELL:
      return _ ("Shapes on paper stand out well");
    case HF_LEGIBLE_ENOUGH:
      return _ ("Shapes on paper can be seen");
    case HF_LEGIBLE_HARDLY:
      return _ ("Shapes on paper are hard to see");
    case HF_LEGIBLE_NOT:
    default:
      return _ ("Shapes on paper cannot be seen");
    }
}

static const char *
name_words (const HfPaletteContrast *contrast)
{
  switch (contrast->ground)
    {
    case HF_COLOR_ROLE_DEEP:
      return _ ("Words on deep");
    case HF_COLOR_ROLE_PRIMARY:
      return _ ("Words on primary");
    case HF_COLOR_ROLE_SOFT:
      return _ ("Words on soft");
    default:
      return _ ("Words on paper");
    }
}

/* Returns: (transfer full) */
static char *
tell (const HfPaletteContrast *contrast)
{
  if (contrast->role == HF_COLOR_ROLE_PRIMARY)
    return g_strdup (tell_shapes (contrast->legible));
  if (contrast->role == HF_COLOR_ROLE_HEADLINE)
    return g_strdup (tell_headline (contrast->legible));

  return tell_words (contrast->legible, name_words (contrast));
}

static void
show_mend (Line *line, const HfPaletteContrast *contrast, HfPalette *palette)
{
  char color[HF_COLOR_TEXT_LENGTH];
  const char *title = hf_color_role_title (palette, contrast->mended);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  hf_color_format (&contrast->mend, color);
  /* Translators: %s is a colour: “Use #7B2A22”. */
  text = g_strdup_printf (_ ("Use %s"), color);
  /* Translators: the first is a colour, the second what it is for: “Use #7B2A22 for Primary”. */
  name = g_strdup_printf (_ ("Use %s for %s"), color, title);
  hf_color_dot_set_color (HF_COLOR_DOT (line->dot), &contrast->mend);
  gtk_label_set_text (line->label, text);
  hf_tip_set (line->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_line (Line *line, const HfPaletteContrast *contrast, HfPalette *palette)
{
  gboolean hard = contrast->legible >= HF_LEGIBLE_HARDLY;
  g_autofree char *words = tell (contrast);
  /* Translators: a contrast ratio and how large it should be, as of WCAG: “2.1 : 1, wanted are 4.5 : 1”. */
  g_autofree char *ratio = g_strdup_printf (_ ("%.1f : 1, wanted are %.1f : 1"), contrast->contrast, contrast->needed);

  gtk_label_set_text (line->words, words);
  hf_tip_set (GTK_WIDGET (line->words), ratio);
  gtk_image_set_from_icon_name (GTK_IMAGE (line->icon), hard ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_widget_set_visible (line->button, hard);
  if (hard)
    {
      gtk_widget_add_css_class (GTK_WIDGET (line->words), "doubt");
      gtk_widget_add_css_class (line->icon, "doubt");
      show_mend (line, contrast, palette);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (line->words), "doubt");
      gtk_widget_remove_css_class (line->icon, "doubt");
    }
}

void
hf_contrast_list_set_palette (HfContrastList *self, HfPalette *palette)
{
  g_return_if_fail (HF_IS_CONTRAST_LIST (self));

  hf_palette_measure (palette, self->contrasts);
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    show_line (&self->lines[i], &self->contrasts[i], palette);
}

static const HfPaletteContrast *
contrast_of (HfContrastList *self, GtkWidget *button)
{
  guint i = 0;

  while (self->lines[i].button != button)
    i++;

  return &self->contrasts[i];
}

static void
clicked (HfContrastList *self, GtkWidget *button)
{
  const HfPaletteContrast *contrast = contrast_of (self, button);
  HfColor color = contrast->mend;

  g_signal_emit (self, signals[MEND], 0, (int) contrast->mended, &color);
}

static void
begin_preview (HfContrastList *self, GtkEventController *controller)
{
  const HfPaletteContrast *contrast = contrast_of (self, gtk_event_controller_get_widget (controller));

  g_signal_emit (self, signals[PREVIEW], 0, (int) contrast->mended, &contrast->mend);
}

static void
pointer_entered (HfContrastList *self, double x, double y, GtkEventController *controller)
{
  begin_preview (self, controller);
}

static void
end_preview (HfContrastList *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, 0, NULL);
}

static void
hf_contrast_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_contrast_list_parent_class)->dispose (object);
}

static void
hf_contrast_list_class_init (HfContrastListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_contrast_list_dispose;

  signals[PREVIEW] = g_signal_new ("preview", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_POINTER);
  signals[MEND] = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_INT, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "contrastlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_button (HfContrastList *self, Line *line)
{
  GtkWidget *faces = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  line->button = gtk_button_new ();
  line->dot = hf_color_dot_new ();
  line->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (line->dot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (faces), line->dot);
  gtk_box_append (GTK_BOX (faces), GTK_WIDGET (line->label));
  gtk_button_set_child (GTK_BUTTON (line->button), faces);
  gtk_widget_set_valign (line->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (line->button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (end_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (begin_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_preview), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (line->button, motion);
  gtk_widget_add_controller (line->button, focus);
}

static void
hf_contrast_list_init (HfContrastList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (guint i = 0; i < HF_N_PALETTE_CONTRASTS; i++)
    {
      Line *line = &self->lines[i];
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

      line->icon = gtk_image_new ();
      line->words = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (line->words, 0);
      gtk_label_set_wrap (line->words, TRUE);
      gtk_widget_set_hexpand (GTK_WIDGET (line->words), TRUE);
      add_button (self, line);
      gtk_box_append (GTK_BOX (box), line->icon);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->words));
      gtk_box_append (GTK_BOX (box), line->button);
      gtk_widget_set_parent (box, GTK_WIDGET (self));
    }
}
