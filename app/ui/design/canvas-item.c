/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/canvas-item.h"

#include "ui/item-title.h"

#include <glib/gi18n.h>
#include <string.h>

/* More of the words is for the Words box to read. */
#define MAX_LETTERS 120

/* What stands at the end of words while they are written. */
#define END_MARK "\xE2\x80\x8B" /* U+200B */

struct _HfCanvasItem
{
  GtkWidget parent_instance;

  char *id;
  char *name;
  char *description;
};

G_DEFINE_FINAL_TYPE (HfCanvasItem, hf_canvas_item, GTK_TYPE_WIDGET)

static const char *
get_kind_word (HfItemKind kind)
{
  switch (kind)
    {
    case HF_ITEM_ART:
      return C_ ("kind of item", "art");
    case HF_ITEM_PICTURE:
      return C_ ("kind of item", "picture");
    case HF_ITEM_SHAPE:
      return C_ ("kind of item", "shape");
    case HF_ITEM_INK:
      return C_ ("kind of item", "signature");
    case HF_ITEM_CODE:
      return C_ ("kind of item", "QR code");
    case HF_ITEM_GROUP:
      return C_ ("kind of item", "group");
    case HF_ITEM_TEXT:
    default:
      return C_ ("kind of item", "text");
    }
}

/* What it says or shows, on one line. Returns: (transfer full): may be empty */
static char *
get_content (HfItem *item)
{
  char *content;

  if (item->kind == HF_ITEM_TEXT)
    content = hf_text_get_words (item->text);
  else if (item->kind == HF_ITEM_CODE)
    content = g_strdup (item->code.content);
  else
    content = g_strdup (item->alt_text);
  if (content == NULL)
    return g_strdup ("");

  if (g_utf8_strlen (content, -1) > MAX_LETTERS)
    *g_utf8_offset_to_pointer (content, MAX_LETTERS) = '\0';
  if (g_str_has_suffix (content, END_MARK))
    content[strlen (content) - strlen (END_MARK)] = '\0';
  return g_strstrip (g_strdelimit (content, "\n\r\t", ' '));
}

static char *
make_name (HfItem *item)
{
  g_autofree char *content = get_content (item);
  g_autoptr (GString) name = g_string_new (hf_item_title (item));

  if (item->name != NULL && item->name[0] != '\0')
    g_string_append_printf (name, ", %s", get_kind_word (item->kind));
  if (content[0] != '\0')
    g_string_append_printf (name, ", %s", content);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

GtkWidget *
hf_canvas_item_new (HfItem *item)
{
  gboolean is_image = item->kind != HF_ITEM_TEXT && item->kind != HF_ITEM_GROUP;
  HfCanvasItem *self =
      g_object_new (HF_TYPE_CANVAS_ITEM, "accessible-role",
                    is_image ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_GROUP, "can-target", FALSE, NULL);

  self->id = g_strdup (item->id);
  return GTK_WIDGET (self);
}

const char *
hf_canvas_item_get_id (HfCanvasItem *self)
{
  g_return_val_if_fail (HF_IS_CANVAS_ITEM (self), NULL);

  return self->id;
}

/* Tells only what is new, as each telling goes over the bus. @text (transfer full) */
static void
tell (HfCanvasItem *self, char **place, GtkAccessibleProperty property, char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    {
      g_free (text);
      return;
    }

  g_free (*place);
  *place = text;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), property, text, -1);
}

void
hf_canvas_item_describe (HfCanvasItem *self, HfItem *item, const char *description)
{
  g_return_if_fail (HF_IS_CANVAS_ITEM (self));

  tell (self, &self->name, GTK_ACCESSIBLE_PROPERTY_LABEL, make_name (item));
  tell (self, &self->description, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, g_strdup (description));
  gtk_widget_set_focusable (GTK_WIDGET (self), !item->locked);
}

static void
hf_canvas_item_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
hf_canvas_item_finalize (GObject *object)
{
  HfCanvasItem *self = HF_CANVAS_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (hf_canvas_item_parent_class)->finalize (object);
}

static void
hf_canvas_item_class_init (HfCanvasItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_canvas_item_finalize;
  widget_class->measure = hf_canvas_item_measure;
  gtk_widget_class_set_css_name (widget_class, "canvasitem");
}

static void
hf_canvas_item_init (HfCanvasItem *self)
{
}
