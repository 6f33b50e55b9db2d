/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/design-page.h"

#include "ui/design/add-bar.h"
#include "ui/design/canvas-view.h"
#include "ui/design/canvas.h"
#include "ui/design/edit-actions.h"
#include "ui/design/field-menu.h"
#include "ui/design/find-bar.h"
#include "ui/design/inspector.h"
#include "ui/design/layer-list.h"
#include "ui/design/motif-browser.h"
#include "ui/design/new-item.h"
#include "ui/design/page-bar.h"
#include "ui/design/page-segments.h"
#include "ui/design/page-strip.h"

/* How much of the height the inspector takes as a sheet, and what it and the canvas need at least, in px. */
#define SHEET_PART 0.45
#define LEAST_SHEET_PX 176
#define LEAST_CANVAS_PX 96

/* How wide it is beside the canvas. */
#define INSPECTOR_WIDTH_PX 320

/* What need not be left free below the page: the bar is lower without words, or is not there. */
#define SPARE_WORDS_PX 16.0
#define SPARE_BAR_PX 70.0

/* What is left between page and bar, which is higher where letters are large. */
#define BAR_GAP_PX 8.0

struct _HfDesignPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box; /* the left flap, which holds everything */
  AdwFlap *right_flap;
  HfPageStrip *page_strip;
  HfLayerList *layer_list;
  GtkStack *left;
  HfMotifBrowser *motif_browser;
  GtkWidget *strip;
  HfPageSegments *page_segments;
  HfPageBar *page_bar;
  HfFindBar *find_bar;
  HfCanvas *canvas;
  GtkWidget *tools;
  HfAddBar *add_bar;
  GtkWidget *sheet_button;
  HfInspector *inspector;

  GtkWidget *fields;        /* the menu of personal words */
  gboolean fields_of_brace; /* it was asked for by a brace, which is there */

  HfDocument *document;
  HfSizeClass size_class;
  gboolean low;
  int sheet_px; /* -1: the inspector is no sheet */
  guint tick;
  guint tools_tick;
};

G_DEFINE_FINAL_TYPE (HfDesignPage, hf_design_page, GTK_TYPE_WIDGET)

static HfDocument *
get_document (GtkWidget *widget)
{
  return HF_DESIGN_PAGE (widget)->document;
}

static void
selection_changed (HfDesignPage *self)
{
  hf_edit_update_actions (GTK_WIDGET (self), self->document);
}

void
hf_design_page_set_document (HfDesignPage *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_DESIGN_PAGE (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, selection_changed, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (document, "selection-changed", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
  selection_changed (self);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->page_strip), document);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->layer_list), document);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->motif_browser), document);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->page_segments), document);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->page_bar), document);
  hf_document_widget_set_document (HF_DOCUMENT_WIDGET (self->find_bar), document);
  hf_canvas_set_document (self->canvas, document);
  hf_add_bar_set_document (self->add_bar, document);
  hf_inspector_set_document (self->inspector, document);
}

int
hf_design_page_get_tools_height (HfDesignPage *self)
{
  int height;

  g_return_val_if_fail (HF_IS_DESIGN_PAGE (self), 0);

  /* What is out of sight measures nothing. */
  gtk_widget_measure (self->tools, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/* What lies over the canvas, and what it leaves free for that. */
static void
arrange_tools (HfDesignPage *self)
{
  gboolean narrow = self->size_class == HF_SIZE_NARROW;
  gboolean wordless = narrow || self->low;
  gboolean covered = narrow && adw_flap_get_reveal_flap (self->right_flap);

  hf_add_bar_set_wordless (self->add_bar, wordless);
  gtk_widget_set_visible (self->tools, !covered);
  gtk_widget_set_visible (self->sheet_button, narrow);
  hf_canvas_set_spare (self->canvas,
                       covered ? SPARE_BAR_PX
                               : MIN (wordless ? SPARE_WORDS_PX : 0.0, HF_CANVAS_MARGIN_BOTTOM_PX - BAR_GAP_PX -
                                                                           hf_design_page_get_tools_height (self)));
}

static gboolean
arrange_tools_now (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);

  self->tools_tick = 0;
  arrange_tools (self);
  return G_SOURCE_REMOVE;
}

/* Between frames, as the flap shows or hides the inspector by itself where sizes are allocated. */
static void
inspector_revealed (HfDesignPage *self)
{
  if (self->tools_tick == 0)
    self->tools_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), arrange_tools_now, NULL, NULL);
}

/* Beside the canvas, or below it as a sheet. */
static void
place_inspector (HfDesignPage *self)
{
  gboolean narrow = self->size_class == HF_SIZE_NARROW;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->right_flap),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  adw_flap_set_reveal_flap (self->right_flap, !narrow);
  hf_inspector_set_sheet (self->inspector, narrow);
  self->sheet_px = -1;
  gtk_widget_set_size_request (GTK_WIDGET (self->inspector), narrow ? -1 : INSPECTOR_WIDTH_PX, -1);
}

void
hf_design_page_set_size_class (HfDesignPage *self, HfSizeClass size_class, gboolean low)
{
  gboolean other = self->size_class != size_class;

  g_return_if_fail (HF_IS_DESIGN_PAGE (self));

  self->size_class = size_class;
  self->low = low;
  if (other)
    {
      adw_flap_set_fold_policy (ADW_FLAP (self->box),
                                size_class == HF_SIZE_WIDE ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
      adw_flap_set_reveal_flap (ADW_FLAP (self->box), size_class == HF_SIZE_WIDE);
      gtk_widget_set_visible (self->strip, size_class != HF_SIZE_WIDE);
      gtk_widget_set_visible (GTK_WIDGET (self->page_bar), size_class != HF_SIZE_NARROW);
      hf_find_bar_set_narrow (self->find_bar, size_class == HF_SIZE_NARROW);
      place_inspector (self);
    }
  arrange_tools (self);
}

void
hf_design_page_toggle_panel (HfDesignPage *self, GtkPositionType side)
{
  AdwFlap *flap = side == GTK_POS_LEFT ? ADW_FLAP (self->box) : self->right_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
toggle_panel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_design_page_toggle_panel (HF_DESIGN_PAGE (widget),
                               g_str_equal (action, "design.left-panel") ? GTK_POS_LEFT : GTK_POS_RIGHT);
}

/* Art takes the place of pages and layers, as long as somebody looks for some. */
static void
toggle_motifs (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);
  AdwFlap *flap = ADW_FLAP (self->box);
  gboolean shown =
      g_str_equal (gtk_stack_get_visible_child_name (self->left), "motifs") && adw_flap_get_reveal_flap (flap);

  gtk_stack_set_visible_child_name (self->left, shown ? "pages" : "motifs");
  adw_flap_set_reveal_flap (flap, !shown || self->size_class == HF_SIZE_WIDE);
  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  else
    hf_motif_browser_focus (self->motif_browser);
}

static void
focus_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);

  if (hf_inspector_focus_words (self->inspector))
    adw_flap_set_reveal_flap (self->right_flap, TRUE);
}

static void
write_words (HfDesignPage *self, const char *words)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_action_group_activate_action (hf_canvas_get_actions (self->canvas), "insert-words", g_variant_new_string (words));
}

/* Writes the field of @key where one writes, or into the text selected; else it becomes a text. */
static void
insert_field (HfDesignPage *self, const char *key)
{
  HfItem *item = self->document != NULL ? hf_document_get_selected_item (self->document) : NULL;
  g_autofree char *field = g_strdup_printf ("{%s}", key);

  if (item != NULL && item->kind == HF_ITEM_TEXT)
    write_words (self, field);
  else if (self->document != NULL)
    hf_new_text (self->document, field, NULL);
}

static void
insert_field_asked_for (GtkWidget *widget, const char *action, GVariant *parameter)
{
  insert_field (HF_DESIGN_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
field_chosen (HfDesignPage *self, const char *key)
{
  g_autofree char *rest = g_strdup_printf ("%s}", key);

  if (self->fields_of_brace)
    write_words (self, rest);
  else
    insert_field (self, key);
}

static void
open_fields (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GdkRectangle place = { gtk_widget_get_width (canvas) / 2, gtk_widget_get_height (canvas) / 2, 1, 1 };
  double x;
  double y;

  if (self->document == NULL)
    return;

  hf_canvas_get_caret (self->canvas, &place);
  gtk_widget_translate_coordinates (canvas, widget, place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  self->fields_of_brace = g_variant_get_boolean (parameter);
  hf_field_menu_open (HF_FIELD_MENU (self->fields), self->document, &place);
}

void
hf_design_page_find (HfDesignPage *self, gboolean replacing)
{
  g_return_if_fail (HF_IS_DESIGN_PAGE (self));

  hf_find_bar_open (self->find_bar, replacing);
}

/* One writes on where the words were found. */
static void
find_closed (HfDesignPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static int
get_sheet_height (HfDesignPage *self, int height)
{
  if (self->size_class != HF_SIZE_NARROW)
    return -1;

  return CLAMP ((int) (height * SHEET_PART), MIN (LEAST_SHEET_PX, height - LEAST_CANVAS_PX), height);
}

/* Between frames, as what is being allocated may not ask for another size. */
static gboolean
resize_sheet (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);

  self->tick = 0;
  self->sheet_px = get_sheet_height (self, gtk_widget_get_height (widget));
  if (self->sheet_px >= 0)
    gtk_widget_set_size_request (GTK_WIDGET (self->inspector), -1, self->sheet_px);
  return G_SOURCE_REMOVE;
}

static void
hf_design_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfDesignPage *self = HF_DESIGN_PAGE (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->fields));
  if (self->sheet_px != get_sheet_height (self, height) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (widget, resize_sheet, NULL, NULL);
}

static void
hf_design_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (HF_DESIGN_PAGE (widget)->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

HfCanvas *
hf_design_page_get_canvas (HfDesignPage *self)
{
  g_return_val_if_fail (HF_IS_DESIGN_PAGE (self), NULL);

  return self->canvas;
}

static void
hf_design_page_dispose (GObject *object)
{
  HfDesignPage *self = HF_DESIGN_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->fields, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_design_page_parent_class)->dispose (object);
}

static void
hf_design_page_class_init (HfDesignPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_design_page_dispose;
  widget_class->measure = hf_design_page_measure;
  widget_class->size_allocate = hf_design_page_size_allocate;

  g_type_ensure (HF_TYPE_PAGE_BAR);
  g_type_ensure (HF_TYPE_PAGE_SEGMENTS);
  g_type_ensure (HF_TYPE_FIND_BAR);
  g_type_ensure (HF_TYPE_PAGE_STRIP);
  g_type_ensure (HF_TYPE_LAYER_LIST);
  g_type_ensure (HF_TYPE_MOTIF_BROWSER);
  g_type_ensure (HF_TYPE_CANVAS);
  g_type_ensure (HF_TYPE_ADD_BAR);
  g_type_ensure (HF_TYPE_INSPECTOR);
  hf_edit_install_actions (widget_class, get_document);
  gtk_widget_class_install_action (widget_class, "design.left-panel", NULL, toggle_panel);
  gtk_widget_class_install_action (widget_class, "design.right-panel", NULL, toggle_panel);
  gtk_widget_class_install_action (widget_class, "design.motifs", NULL, toggle_motifs);
  gtk_widget_class_install_action (widget_class, "design.words", NULL, focus_words);
  gtk_widget_class_install_action (widget_class, "design.fields", "b", open_fields);
  gtk_widget_class_install_action (widget_class, "design.insert-field", "s", insert_field_asked_for);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "design.fields", "b",
                                       FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, GDK_SHIFT_MASK, "design.words", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/design-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, box);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, right_flap);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, page_strip);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, layer_list);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, left);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, motif_browser);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, strip);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, page_segments);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, page_bar);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, tools);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, add_bar);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, sheet_button);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, find_closed);
}

static void
hf_design_page_init (HfDesignPage *self)
{
  self->size_class = HF_SIZE_WIDE;
  self->sheet_px = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas", hf_canvas_get_actions (self->canvas));
  g_signal_connect_object (self->right_flap, "notify::reveal-flap", G_CALLBACK (inspector_revealed), self,
                           G_CONNECT_SWAPPED);

  self->fields = hf_field_menu_new ();
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
  g_signal_connect_object (self->fields, "chosen", G_CALLBACK (field_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "closed", G_CALLBACK (gtk_widget_grab_focus), self->canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "typed", G_CALLBACK (write_words), self, G_CONNECT_SWAPPED);
}
