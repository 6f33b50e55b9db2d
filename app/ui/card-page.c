/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/card-page-private.h"

#include "ui/ground.h"
#include "ui/header-bar.h"
#include "ui/menu-tip.h"
#include "ui/rename-popover.h"

G_DEFINE_FINAL_TYPE (HfCardPage, hf_card_page, GTK_TYPE_WIDGET)

enum
{
  STEP_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

gboolean
hf_card_page_is_on (HfCardPage *self, const char *step)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->steps), step) == 0;
}

static void
forget_proof (HfCardPage *self)
{
  if (self->proof == NULL)
    return;

  g_signal_handlers_disconnect_by_data (hf_proof_run_get_approvals (self->proof), self);
  hf_proof_run_stop (self->proof);
  g_clear_object (&self->proof);
}

void
hf_card_page_set_document (HfCardPage *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_CARD_PAGE (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  forget_proof (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      self->proof = hf_proof_run_new (document);
      g_signal_connect_object (hf_proof_run_get_approvals (self->proof), "changed",
                               G_CALLBACK (hf_card_page_update_next), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify", G_CALLBACK (hf_card_page_update_header), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (hf_card_page_update_header), self,
                               G_CONNECT_SWAPPED);
    }
  hf_design_page_set_document (self->design, document);
  hf_people_page_set_document (self->people, document, self->proof);
  hf_share_page_set_document (self->share, document, self->proof);
  adw_view_stack_set_visible_child_name (self->steps, "design");
  hf_card_page_update_header (self);
}

static void
update_zoom_button (HfCardPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_button),
                          hf_card_page_is_on (self, "design") && self->size_class != HF_SIZE_NARROW);
}

/* A notice takes room of the step only where that has some to give. */
static void
place_notice (HfCardPage *self, gboolean over)
{
  GtkWidget *notice = GTK_WIDGET (self->notice);
  gboolean is_over = gtk_widget_get_parent (notice) == GTK_WIDGET (self->overlay);

  if (over == is_over)
    return;

  g_object_ref (notice);
  if (over)
    {
      gtk_box_remove (GTK_BOX (self->box), notice);
      gtk_overlay_add_overlay (self->overlay, notice);
      gtk_widget_set_valign (notice, GTK_ALIGN_START);
      gtk_widget_add_css_class (notice, "over");
    }
  else
    {
      gtk_overlay_remove_overlay (self->overlay, notice);
      gtk_box_prepend (GTK_BOX (self->box), notice);
      gtk_widget_set_valign (notice, GTK_ALIGN_FILL);
      gtk_widget_remove_css_class (notice, "over");
    }
  g_object_unref (notice);
}

void
hf_card_page_set_size_class (HfCardPage *self, HfSizeClass size_class, gboolean low)
{
  gboolean narrow = size_class == HF_SIZE_NARROW;

  self->size_class = size_class;
  hf_header_bar_set_narrow (self->header, narrow);
  hf_notice_set_narrow (self->notice, narrow);
  place_notice (self, narrow);
  gtk_widget_set_visible (self->redo_button, !narrow); /* it is in the menu, too */
  gtk_widget_set_visible (GTK_WIDGET (self->state), !narrow || !low);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), !narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  /* With little room the steps need all there is between what stands beside them. */
  adw_header_bar_set_centering_policy (self->header, size_class == HF_SIZE_WIDE ? ADW_CENTERING_POLICY_STRICT
                                                                                : ADW_CENTERING_POLICY_LOOSE);
  adw_view_switcher_set_policy (self->switcher, size_class == HF_SIZE_WIDE ? ADW_VIEW_SWITCHER_POLICY_WIDE
                                                                           : ADW_VIEW_SWITCHER_POLICY_NARROW);
  hf_design_page_set_size_class (self->design, size_class, low);
  hf_people_page_set_size_class (self->people, size_class);
  hf_share_page_set_size_class (self->share, size_class, low);
  update_zoom_button (self);
  hf_card_page_update_next (self);
}

void
hf_card_page_focus (HfCardPage *self)
{
  g_return_if_fail (HF_IS_CARD_PAGE (self));

  if (hf_card_page_is_on (self, "design"))
    gtk_widget_grab_focus (GTK_WIDGET (hf_design_page_get_canvas (self->design)));
  else if (hf_card_page_is_on (self, "people"))
    hf_people_page_focus (self->people);
  else
    hf_share_page_focus_way (self->share);
}

void
hf_card_page_set_step (HfCardPage *self, const char *step)
{
  if (hf_card_page_is_on (self, step))
    return;

  adw_view_stack_set_visible_child_name (self->steps, step);
  hf_card_page_focus (self);
}

void
hf_card_page_share (HfCardPage *self, const char *way)
{
  g_return_if_fail (HF_IS_CARD_PAGE (self));

  hf_card_page_set_step (self, "share");
  hf_share_page_set_way (self->share, way);
  hf_share_page_focus_way (self->share);
}

gboolean
hf_card_page_show_doubt (HfCardPage *self, gboolean backwards)
{
  int doubtful;

  g_return_val_if_fail (HF_IS_CARD_PAGE (self), FALSE);

  if (self->proof == NULL)
    return FALSE;
  doubtful = hf_approval_run_find_doubtful (hf_proof_run_get_approvals (self->proof),
                                            hf_document_get_shown (self->document), backwards);
  if (doubtful < 0)
    return FALSE;

  /* Design and People show what is doubtful; Share does not. */
  hf_document_set_shown (self->document, doubtful);
  if (hf_card_page_is_on (self, "share"))
    hf_card_page_set_step (self, "people");
  return TRUE;
}

gboolean
hf_card_page_mend (HfCardPage *self)
{
  g_return_val_if_fail (HF_IS_CARD_PAGE (self), FALSE);

  return hf_people_page_mend (self->people);
}

void
hf_card_page_search (HfCardPage *self, gboolean replacing)
{
  g_return_if_fail (HF_IS_CARD_PAGE (self));

  if (hf_card_page_is_on (self, "people") && !replacing)
    {
      hf_people_page_search (self->people);
      return;
    }

  hf_card_page_set_step (self, "design");
  hf_design_page_find (self->design, replacing);
}

static void
show_unapproved (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCardPage *self = HF_CARD_PAGE (widget);

  hf_card_page_set_step (self, "people");
  hf_people_page_show_unapproved (self->people);
}

/* What is changed from now on is on the card of the person shown alone. */
static void
change (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCardPage *self = HF_CARD_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;

  if (shown < 0)
    return;

  hf_document_begin_change (self->document, (guint) shown, id[0] != '\0' ? id : NULL);
  hf_card_page_set_step (self, "design");
  gtk_widget_grab_focus (GTK_WIDGET (hf_design_page_get_canvas (self->design)));
}

void
hf_card_page_toggle_panel (HfCardPage *self, GtkPositionType side)
{
  if (hf_card_page_is_on (self, "design"))
    hf_design_page_toggle_panel (self->design, side);
  else if (hf_card_page_is_on (self, "people") && side == GTK_POS_RIGHT)
    gtk_widget_activate_action (GTK_WIDGET (self->people), "people.pane", NULL);
}

void
hf_card_page_open_menu (HfCardPage *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
step_changed (HfCardPage *self)
{
  if (self->zoom_button != NULL)
    update_zoom_button (self);
  hf_card_page_update_next (self);
  g_signal_emit (self, signals[STEP_CHANGED], 0);
}

int
hf_card_page_get_bars_height (HfCardPage *self)
{
  int height;

  g_return_val_if_fail (HF_IS_CARD_PAGE (self), 0);

  gtk_widget_measure (GTK_WIDGET (self->switcher_bar), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  if (hf_card_page_is_on (self, "design"))
    height += hf_design_page_get_tools_height (self->design);
  return height + hf_people_page_get_foot_height (self->people);
}

HfNotice *
hf_card_page_get_notice (HfCardPage *self)
{
  g_return_val_if_fail (HF_IS_CARD_PAGE (self), NULL);

  return self->notice;
}

void
hf_card_page_rename (HfCardPage *self)
{
  g_return_if_fail (HF_IS_CARD_PAGE (self));

  if (self->document != NULL)
    hf_rename_popover_open (GTK_WIDGET (self->card_menu_button), self->document);
}

static void
hf_card_page_dispose (GObject *object)
{
  HfCardPage *self = HF_CARD_PAGE (object);
  GtkWidget *header = GTK_WIDGET (self->header);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  forget_proof (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&header, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_card_page_parent_class)->dispose (object);
}

/* The header bar last, as the zoom in it changes with the canvas. */
static void
hf_card_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfCardPage *self = HF_CARD_PAGE (widget);

  hf_ground_snapshot_child (widget, self->box, GTK_WIDGET (hf_design_page_get_canvas (self->design)), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->header), snapshot);
}

static void
hf_card_page_class_init (HfCardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_card_page_dispose;
  widget_class->snapshot = hf_card_page_snapshot;

  signals[STEP_CHANGED] =
      g_signal_new ("step-changed", HF_TYPE_CARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "card.show-unapproved", NULL, show_unapproved);
  gtk_widget_class_install_action (widget_class, "card.change", "s", change);
  g_type_ensure (HF_TYPE_DESIGN_PAGE);
  g_type_ensure (HF_TYPE_NOTICE);
  g_type_ensure (HF_TYPE_PEOPLE_PAGE);
  g_type_ensure (HF_TYPE_SHARE_PAGE);
  g_type_ensure (HF_TYPE_ZOOM_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, box);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, header);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, steps);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, people_step);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, title);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, state);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, card_menu_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, notice);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, design);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, people);
  gtk_widget_class_bind_template_child (widget_class, HfCardPage, share);
  gtk_widget_class_bind_template_callback (widget_class, step_changed);
}

static void
hf_card_page_init (HfCardPage *self)
{
  self->size_class = HF_SIZE_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  hf_menu_tip_rest (self->menu_button);
  hf_menu_tip_rest (self->card_menu_button);
  hf_zoom_button_set_canvas (self->zoom_button, hf_design_page_get_canvas (self->design));
}
