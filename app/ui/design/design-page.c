/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/design-page.h"

#include "ui/design/add-bar.h"
#include "ui/design/canvas.h"
#include "ui/design/edit-actions.h"
#include "ui/design/inspector.h"
#include "ui/design/layer-list.h"
#include "ui/design/page-strip.h"

struct _HfDesignPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box; /* the left flap, which holds everything */
  AdwFlap *right_flap;
  HfPageStrip *page_strip;
  HfLayerList *layer_list;
  HfCanvas *canvas;
  HfAddBar *add_bar;
  HfInspector *inspector;

  HfDocument *document;
  HfSizeClass size_class;
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
  hf_page_strip_set_document (self->page_strip, document);
  hf_layer_list_set_document (self->layer_list, document);
  hf_canvas_set_document (self->canvas, document);
  hf_add_bar_set_document (self->add_bar, document);
  hf_inspector_set_document (self->inspector, document);
}

void
hf_design_page_set_size_class (HfDesignPage *self, HfSizeClass size_class)
{
  g_return_if_fail (HF_IS_DESIGN_PAGE (self));

  self->size_class = size_class;
  adw_flap_set_fold_policy (ADW_FLAP (self->box),
                            size_class == HF_SIZE_WIDE ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (ADW_FLAP (self->box), size_class == HF_SIZE_WIDE);
  adw_flap_set_fold_policy (self->right_flap,
                            size_class == HF_SIZE_NARROW ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->right_flap, size_class != HF_SIZE_NARROW);
}

void
hf_design_page_toggle_panel (HfDesignPage *self, GtkPositionType side)
{
  AdwFlap *flap = side == GTK_POS_LEFT ? ADW_FLAP (self->box) : self->right_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
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
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_design_page_parent_class)->dispose (object);
}

static void
hf_design_page_class_init (HfDesignPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_design_page_dispose;

  g_type_ensure (HF_TYPE_PAGE_STRIP);
  g_type_ensure (HF_TYPE_LAYER_LIST);
  g_type_ensure (HF_TYPE_CANVAS);
  g_type_ensure (HF_TYPE_ADD_BAR);
  g_type_ensure (HF_TYPE_INSPECTOR);
  hf_edit_install_actions (widget_class, get_document);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/design-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, box);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, right_flap);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, page_strip);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, layer_list);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, add_bar);
  gtk_widget_class_bind_template_child (widget_class, HfDesignPage, inspector);
}

static void
hf_design_page_init (HfDesignPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas", hf_canvas_get_actions (self->canvas));
}
