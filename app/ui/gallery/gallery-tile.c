/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/gallery/gallery-tile.h"

#include "ui/card-picture.h"
#include "ui/files/own-templates.h"
#include "ui/files/settings.h"
#include "ui/tip.h"

#include <glib/gi18n.h>

/* Of the blank card's frame. */
#define BLANK_PROPORTION (5.0 / 7.0)

struct _HfGalleryTile
{
  GtkFlowBoxChild parent_instance;

  /* Template */
  GtkWidget *frame;
  GtkWidget *picture;
  GtkMenuButton *blank;
  GtkLabel *title;
  GtkLabel *subtitle;

  GtkWidget *context_menu; /* NULL: not asked for yet */
  HfGalleryEntry *entry;   /* NULL: the blank card */
  HfPalette *palette;
  char *language; /* NULL: the card's own */
  int box_width;
  int box_height;
};

G_DEFINE_FINAL_TYPE (HfGalleryTile, hf_gallery_tile, GTK_TYPE_FLOW_BOX_CHILD)

/* Before the card is there its paper stands in, in the right proportion. */
static void
size_picture (HfGalleryTile *self)
{
  HfCard *sketch = hf_gallery_entry_get_sketch (self->entry);
  double width_mm = sketch != NULL ? sketch->format->width_mm : 5;
  double height_mm = sketch != NULL ? sketch->format->height_mm : 7;
  double scale = MIN (self->box_width / width_mm, self->box_height / height_mm);

  g_object_set (self->picture, "box-width", (int) (width_mm * scale + 0.5), "box-height",
                (int) (height_mm * scale + 0.5), NULL);
}

static void
show_card (HfGalleryTile *self)
{
  g_autoptr (HfCard) shown = hf_gallery_entry_show (self->entry, self->palette, self->language);

  if (shown != NULL)
    hf_card_picture_set_card (HF_CARD_PICTURE (self->picture), shown, HF_VIEW_FRONT);
}

static void
name_tile (HfGalleryTile *self)
{
  const char *title = self->entry != NULL ? hf_gallery_entry_get_title (self->entry, self->language) : _ ("Blank Card");
  g_autofree char *subtitle =
      self->entry != NULL ? hf_gallery_entry_describe (self->entry) : g_strdup (_ ("Choose a size"));
  g_autofree char *name = NULL;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  if (self->entry == NULL)
    name = g_strdup (title);
  else if (hf_gallery_entry_is_template (self->entry))
    /* Translators: a title and a format. */
    name = g_strdup_printf (_ ("Template: %s, %s"), title, subtitle);
  else
    name = g_strdup_printf (_ ("Recent: %s"), title);
  hf_tip_set (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
add_format (GMenu *section, const HfFormat *format)
{
  g_autofree char *action = g_strdup_printf ("gallery.blank::%s", format->id);

  g_menu_append (section, _ (format->title), action);
}

static void
add_preferred_format (GMenu *menu)
{
  const char *id = hf_settings_get_format (hf_settings_get_default ());
  g_autoptr (GMenu) section = g_menu_new ();

  if (id == NULL)
    return;

  add_format (section, hf_format_from_id (id));
  g_menu_append_section (menu, _ ("As in Preferences"), G_MENU_MODEL (section));
}

/* Formats by what they are for, told from their ids. Returns: (transfer full) */
static GMenuModel *
make_format_menu (void)
{
  static const struct
  {
    const char *title;
    const char *prefixes[7];
  } groups[] = {
    { N_ ("Cards"), { "5x7-", "a6-", "a5-", "note-", "half-letter-", "square-" } },
    { N_ ("Folded twice"), { "letter-quarter", "a4-quarter" } },
    { N_ ("Postcards"), { "postcard-" } },
    { N_ ("Small cards"), { "kudos-" } },
    { N_ ("Certificates"), { "certificate-" } },
    { N_ ("Pictures for screens"), { "screen-" } },
  };
  GMenu *menu = g_menu_new ();
  guint n_formats;
  const HfFormat *formats = hf_format_list (&n_formats);

  add_preferred_format (menu);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint j = 0; j < n_formats; j++)
        for (guint k = 0; groups[i].prefixes[k] != NULL; k++)
          if (g_str_has_prefix (formats[j].id, groups[i].prefixes[k]))
            add_format (section, &formats[j]);
      g_menu_append_section (menu, _ (groups[i].title), G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

static void
fill_format_menu (HfGalleryTile *self)
{
  g_autoptr (GMenuModel) formats = make_format_menu ();

  gtk_menu_button_set_menu_model (self->blank, formats);
}

void
hf_gallery_tile_open_menu (HfGalleryTile *self)
{
  g_return_if_fail (HF_IS_GALLERY_TILE (self));

  gtk_menu_button_popup (self->blank);
}

/* What can be done with a card besides opening it, or making one from it. Returns: (transfer full) */
static GMenuModel *
make_context_menu (HfGalleryEntry *entry)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuItem) item = NULL;

  if (hf_gallery_entry_is_template (entry))
    {
      item = g_menu_item_new (_ ("_Remove This Template"), NULL);
      g_menu_item_set_action_and_target (item, "gallery.remove-template", "s", hf_gallery_entry_get_path (entry));
    }
  else if (hf_gallery_entry_get_draft_id (entry) != NULL)
    {
      item = g_menu_item_new (hf_gallery_entry_get_kind (entry) == HF_ENTRY_UNSAVED ? _ ("_Discard This Draft")
                                                                                    : _ ("_Discard These Edits"),
                              NULL);
      g_menu_item_set_action_and_target (item, "gallery.discard", "s", hf_gallery_entry_get_draft_id (entry));
    }
  else
    {
      item = g_menu_item_new (_ ("_Remove From Recent Cards"), NULL);
      g_menu_item_set_action_and_target (item, "gallery.forget", "s", hf_gallery_entry_get_path (entry));
    }
  g_menu_append_item (menu, item);

  return G_MENU_MODEL (menu);
}

static void
open_context_menu (HfGalleryTile *self, double x, double y)
{
  g_autoptr (GMenuModel) model = NULL;
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->entry == NULL ||
      (hf_gallery_entry_is_template (self->entry) && !hf_own_template_is (hf_gallery_entry_get_path (self->entry))))
    return;

  model = make_context_menu (self->entry);
  if (self->context_menu == NULL)
    {
      self->context_menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
      gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->context_menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

static void
secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, HfGalleryTile *self)
{
  open_context_menu (self, x, y);
}

static void
long_pressed (GtkGestureLongPress *gesture, double x, double y, HfGalleryTile *self)
{
  open_context_menu (self, x, y);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  open_context_menu (HF_GALLERY_TILE (widget), gtk_widget_get_width (widget) / 2.0,
                     gtk_widget_get_height (widget) / 2.0);
  return TRUE;
}

GtkWidget *
hf_gallery_tile_new (HfGalleryEntry *entry)
{
  HfGalleryTile *self = g_object_new (HF_TYPE_GALLERY_TILE, NULL);

  g_set_object (&self->entry, entry);
  gtk_widget_set_visible (self->picture, entry != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->blank), entry == NULL);
  name_tile (self);
  if (entry != NULL)
    {
      g_signal_connect_object (entry, "loaded", G_CALLBACK (show_card), self, G_CONNECT_SWAPPED);
      if (hf_gallery_entry_get_kind (entry) == HF_ENTRY_MISSING)
        gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
      show_card (self);
    }
  else
    {
      g_signal_connect_object (hf_settings_get_default (), "notify::format", G_CALLBACK (fill_format_menu), self,
                               G_CONNECT_SWAPPED);
      fill_format_menu (self);
    }

  return GTK_WIDGET (self);
}

HfGalleryEntry *
hf_gallery_tile_get_entry (HfGalleryTile *self)
{
  g_return_val_if_fail (HF_IS_GALLERY_TILE (self), NULL);

  return self->entry;
}

void
hf_gallery_tile_set_look (HfGalleryTile *self, HfPalette *palette, const char *language)
{
  gboolean other_language = g_strcmp0 (self->language, language) != 0;

  g_return_if_fail (HF_IS_GALLERY_TILE (self));

  if (palette != NULL)
    hf_palette_ref (palette);
  g_clear_pointer (&self->palette, hf_palette_unref);
  self->palette = palette;
  if (other_language)
    {
      g_free (self->language);
      self->language = g_strdup (language);
      name_tile (self);
    }
  if (self->entry != NULL)
    show_card (self);
}

void
hf_gallery_tile_set_box (HfGalleryTile *self, int width, int height, gboolean wrap)
{
  g_return_if_fail (HF_IS_GALLERY_TILE (self));

  self->box_width = width;
  self->box_height = height;
  gtk_widget_set_size_request (self->frame, width, height);
  gtk_widget_set_size_request (GTK_WIDGET (self->blank), (int) (height * BLANK_PROPORTION), height);
  gtk_label_set_wrap (self->title, wrap);
  gtk_label_set_ellipsize (self->title, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->subtitle, wrap);
  gtk_label_set_ellipsize (self->subtitle, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (self->entry != NULL)
    size_picture (self);
}

static void
hf_gallery_tile_dispose (GObject *object)
{
  HfGalleryTile *self = HF_GALLERY_TILE (object);

  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->palette, hf_palette_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (hf_gallery_tile_parent_class)->dispose (object);
}

static void
hf_gallery_tile_class_init (HfGalleryTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_gallery_tile_dispose;

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/gallery-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGalleryTile, frame);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryTile, picture);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryTile, blank);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryTile, title);
  gtk_widget_class_bind_template_child (widget_class, HfGalleryTile, subtitle);
}

static void
hf_gallery_tile_init (HfGalleryTile *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
