/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-page.h"

#include "ui/segmented.h"
#include "ui/share/mail-list.h"
#include "ui/share/share-cards.h"
#include "ui/share/share-email.h"
#include "ui/share/share-files.h"
#include "ui/share/share-print.h"

#include <glib/gi18n.h>

struct _HfSharePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *ways_box;
  GtkListBox *ways;
  GtkWidget *segments_box;
  HfSegmented *segments;
  GtkWidget *content;
  GtkStack *previews;
  HfShareCards *cards;
  GtkStack *panels;

  HfSizeClass size_class;
  gboolean low;
};

G_DEFINE_FINAL_TYPE (HfSharePage, hf_share_page, GTK_TYPE_WIDGET)

/* A way, as the list at the left shows it. */
typedef struct
{
  const char *id;
  const char *title;
  const char *words;
  const char *icon_name;
  GtkWidget *(*create) (void); /* an HfShareWay */
} Way;

static const Way all_ways[] = {
  { "print", N_ ("Print"), N_ ("On your own printer"), "printer-symbolic", hf_share_print_new },
  { "pdf", N_ ("PDF"), N_ ("One file, or one each"), "hf-pdf-symbolic", hf_share_files_new_pdf },
  { "pictures", N_ ("Pictures"), N_ ("For chat and screens"), "hf-picture-symbolic", hf_share_files_new_pictures },
  { "email", N_ ("Email"), N_ ("To everybody’s address"), "mail-unread-symbolic", hf_share_email_new },
};

static HfShareWay *
get_way (HfSharePage *self, guint index)
{
  return HF_SHARE_WAY (gtk_stack_get_child_by_name (self->panels, all_ways[index].id));
}

static HfShareWay *
get_chosen (HfSharePage *self)
{
  return HF_SHARE_WAY (gtk_stack_get_visible_child (self->panels));
}

void
hf_share_page_set_document (HfSharePage *self, HfDocument *document, HfProofRun *proof)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  hf_share_cards_set_document (self->cards, document);
  for (guint i = 0; i < G_N_ELEMENTS (all_ways); i++)
    hf_share_way_set_document (get_way (self, i), document, proof);
}

/* Cards are looked at in Design and People too; in a narrow window there is no room for them here, and in a low one
 * none for sheets. How mails do is seen nowhere else. */
static void
update_preview (HfSharePage *self)
{
  GtkWidget *preview = hf_share_way_get_preview (get_chosen (self));
  gboolean narrow = self->size_class == HF_SIZE_NARROW;
  gboolean mails = preview != NULL && HF_IS_MAIL_LIST (preview);

  gtk_stack_set_visible_child (self->previews, preview != NULL ? preview : GTK_WIDGET (self->cards));
  gtk_widget_set_visible (GTK_WIDGET (self->previews), !narrow || mails || (preview != NULL && !self->low));
  if (mails)
    hf_mail_list_set_low (HF_MAIL_LIST (preview), narrow && self->low);
}

void
hf_share_page_set_size_class (HfSharePage *self, HfSizeClass size_class, gboolean low)
{
  gboolean wide = size_class == HF_SIZE_WIDE;
  gboolean narrow = size_class == HF_SIZE_NARROW;

  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  self->size_class = size_class;
  self->low = low;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->ways_box, wide);
  gtk_widget_set_visible (self->segments_box, !wide);
  gtk_widget_set_hexpand (GTK_WIDGET (self->panels), narrow);
  for (guint i = 0; i < G_N_ELEMENTS (all_ways); i++)
    hf_share_way_set_size_class (get_way (self, i), size_class);
  update_preview (self);
}

void
hf_share_page_set_way (HfSharePage *self, const char *id)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (all_ways); i++)
    if (g_str_equal (all_ways[i].id, id))
      gtk_list_box_select_row (self->ways, gtk_list_box_get_row_at_index (self->ways, (int) i));
}

void
hf_share_page_focus_way (HfSharePage *self)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->ways_box)
                             ? GTK_WIDGET (gtk_list_box_get_selected_row (self->ways))
                             : GTK_WIDGET (self->segments));
}

static void
way_selected (HfSharePage *self, GtkListBoxRow *row)
{
  const Way *way;

  if (row == NULL)
    return;

  way = &all_ways[gtk_list_box_row_get_index (row)];
  gtk_stack_set_visible_child_name (self->panels, way->id);
  hf_segmented_select (self->segments, way->id);
  update_preview (self);
}

void
hf_share_page_go_on (HfSharePage *self)
{
  g_return_if_fail (HF_IS_SHARE_PAGE (self));

  hf_share_way_go_on (get_chosen (self));
}

/* Left and Right go where they point, and so the other way where one reads from right to left. */
static gboolean
step_by_key (GtkWidget *widget, GVariant *where, gpointer data)
{
  HfSharePage *self = HF_SHARE_PAGE (widget);
  HfShareWay *way = get_chosen (self);
  int steps = g_variant_get_int32 (where);

  if (ABS (steps) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    steps = -steps;
  return hf_share_way_get_preview (way) != NULL ? hf_share_way_step (way, steps)
                                                : hf_share_cards_step (self->cards, steps);
}

static GtkWidget *
create_label (const char *text, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_css_classes (label, (const char **) classes);
  return label;
}

static GtkWidget *
create_row (const Way *way)
{
  static const char *const title_classes[] = { "heading", NULL };
  static const char *const words_classes[] = { "quiet", "caption", NULL };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), create_label (_ (way->title), title_classes));
  gtk_box_append (GTK_BOX (texts), create_label (_ (way->words), words_classes));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (way->icon_name));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (way->title), -1);
  return row;
}

static void
add_ways (HfSharePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_ways); i++)
    {
      const Way *way = &all_ways[i];
      GtkWidget *panel = way->create ();
      GtkWidget *preview = hf_share_way_get_preview (HF_SHARE_WAY (panel));

      gtk_stack_add_named (self->panels, panel, way->id);
      if (preview != NULL)
        gtk_stack_add_child (self->previews, preview);
      hf_segmented_add (self->segments, way->id, _ (way->title), NULL, _ (way->title));
      gtk_list_box_append (self->ways, create_row (way));
    }
}

/* A list would take the keys that go to the first and the last card for itself. */
static gboolean
step_by_key_of_list (GtkWidget *list, GVariant *where, gpointer page)
{
  return step_by_key (page, where, NULL);
}

/* Tab leaves the list: it would go from way to way otherwise, and choose each. @backwards: in @arguments */
static gboolean
leave_list (GtkWidget *list, GVariant *arguments, gpointer page)
{
  GtkDirectionType direction = g_variant_get_int32 (arguments) != 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));
  gboolean left;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_focusable (row, row == GTK_WIDGET (chosen));
  left = gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)), direction);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_focusable (row, TRUE);
  return left;
}

static void
add_keys_of_list (HfSharePage *self)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc function;
    int argument;
  } keys[] = { { GDK_KEY_Home, 0, step_by_key_of_list, -G_MAXINT },
               { GDK_KEY_End, 0, step_by_key_of_list, G_MAXINT },
               { GDK_KEY_Tab, 0, leave_list, FALSE },
               { GDK_KEY_Tab, GDK_SHIFT_MASK, leave_list, TRUE } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                gtk_callback_action_new (keys[i].function, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].argument));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->ways), controller);
}

static void
hf_share_page_dispose (GObject *object)
{
  g_clear_pointer (&HF_SHARE_PAGE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_page_parent_class)->dispose (object);
}

static void
hf_share_page_class_init (HfSharePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_page_dispose;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_by_key, "i", -G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_by_key, "i", G_MAXINT);
  g_type_ensure (HF_TYPE_SEGMENTED);
  g_type_ensure (HF_TYPE_SHARE_CARDS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, ways_box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, ways);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, segments_box);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, segments);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, content);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, previews);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, cards);
  gtk_widget_class_bind_template_child (widget_class, HfSharePage, panels);
  gtk_widget_class_bind_template_callback (widget_class, way_selected);
  gtk_widget_class_bind_template_callback (widget_class, hf_share_page_set_way);
}

static void
hf_share_page_init (HfSharePage *self)
{
  self->size_class = HF_SIZE_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_ways (self);
  add_keys_of_list (self);
  gtk_list_box_select_row (self->ways, gtk_list_box_get_row_at_index (self->ways, 0));
}
