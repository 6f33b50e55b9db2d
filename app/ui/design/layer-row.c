/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/layer-row.h"

#include "ui/item-title.h"

#include <glib/gi18n.h>

#define INDENT 16

struct _HfLayerRow
{
  GtkListBoxRow parent_instance;

  /* Template */
  GtkWidget *box;
  GtkImage *icon;
  GtkStack *name_stack;
  GtkLabel *name_label;
  GtkEditable *name_entry;
  GtkWidget *lock_mark;
  GtkWidget *hidden_mark;

  HfPageKind page;
  char *id;
};

G_DEFINE_FINAL_TYPE (HfLayerRow, hf_layer_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  RENAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
icon_of_kind (HfItemKind kind)
{
  switch (kind)
    {
    case HF_ITEM_ART:
      return "hf-art-symbolic";
    case HF_ITEM_PICTURE:
      return "hf-picture-symbolic";
    case HF_ITEM_SHAPE:
      return "hf-shape-symbolic";
    case HF_ITEM_INK:
      return "hf-sign-symbolic";
    case HF_ITEM_CODE:
      return "hf-qr-symbolic";
    case HF_ITEM_GROUP:
      return "hf-group-symbolic";
    default:
      return "hf-text-symbolic";
    }
}

/* What a screen reader says after the name. */
static char *
describe (HfItem *item)
{
  GString *said = g_string_new (hf_item_kind_title (item->kind));

  if (item->locked)
    g_string_append_printf (said, ", %s", _ ("locked"));
  if (item->hidden)
    g_string_append_printf (said, ", %s", _ ("hidden"));

  return g_string_free (said, FALSE);
}

void
hf_layer_row_set_item (HfLayerRow *self, HfItem *item, guint depth)
{
  g_autofree char *name = g_strdup_printf (_ ("Item: %s"), hf_item_title (item));
  g_autofree char *description = describe (item);

  g_return_if_fail (HF_IS_LAYER_ROW (self));

  gtk_image_set_from_icon_name (self->icon, icon_of_kind (item->kind));
  gtk_label_set_text (self->name_label, hf_item_title (item));
  gtk_widget_set_margin_start (self->box, (int) depth * INDENT);
  gtk_widget_set_visible (self->lock_mark, item->locked);
  gtk_widget_set_visible (self->hidden_mark, item->hidden);
  if (item->hidden)
    gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "quiet");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name_label), "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

const char *
hf_layer_row_get_id (HfLayerRow *self)
{
  g_return_val_if_fail (HF_IS_LAYER_ROW (self), NULL);

  return self->id;
}

HfPageKind
hf_layer_row_get_page (HfLayerRow *self)
{
  g_return_val_if_fail (HF_IS_LAYER_ROW (self), HF_PAGE_FRONT);

  return self->page;
}

static gboolean
is_renaming (HfLayerRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->name_stack), "entry") == 0;
}

static void
end_rename (HfLayerRow *self, gboolean keep)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));

  if (!is_renaming (self))
    return;

  gtk_stack_set_visible_child_name (self->name_stack, "label");
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (keep && !g_str_equal (name, gtk_label_get_text (self->name_label)))
    g_signal_emit (self, signals[RENAMED], 0, name);
}

void
hf_layer_row_begin_rename (HfLayerRow *self)
{
  g_return_if_fail (HF_IS_LAYER_ROW (self));

  gtk_editable_set_text (self->name_entry, gtk_label_get_text (self->name_label));
  gtk_stack_set_visible_child_name (self->name_stack, "entry");
  gtk_editable_select_region (self->name_entry, 0, -1); /* before it has the focus: see hf_find_bar_open() */
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

void
hf_layer_row_show_drop (HfLayerRow *self, int edge)
{
  static const char *const classes[] = { "dropabove", "dropbelow" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (edge == (i == 0 ? GTK_POS_TOP : GTK_POS_BOTTOM))
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
}

static void
entry_activated (HfLayerRow *self)
{
  end_rename (self, TRUE);
}

static void
entry_left (HfLayerRow *self)
{
  end_rename (self, TRUE);
}

static gboolean
entry_key (HfLayerRow *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  end_rename (self, FALSE);
  return GDK_EVENT_STOP;
}

GtkWidget *
hf_layer_row_new (HfPageKind kind, const char *id)
{
  HfLayerRow *self = g_object_new (HF_TYPE_LAYER_ROW, NULL);

  self->page = kind;
  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

static void
hf_layer_row_finalize (GObject *object)
{
  g_free (HF_LAYER_ROW (object)->id);

  G_OBJECT_CLASS (hf_layer_row_parent_class)->finalize (object);
}

static void
hf_layer_row_class_init (HfLayerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_layer_row_finalize;

  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/layer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, box);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, name_stack);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, lock_mark);
  gtk_widget_class_bind_template_child (widget_class, HfLayerRow, hidden_mark);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, entry_left);
  gtk_widget_class_bind_template_callback (widget_class, entry_key);
}

static void
hf_layer_row_init (HfLayerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
