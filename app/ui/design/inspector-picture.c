/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/design/inspector-picture.h"

#include "base/length.h"
#include "render/lighter.h"
#include "render/placement.h"
#include "ui/design/asset-chooser.h"
#include "ui/design/focus-pad.h"
#include "ui/design/new-item.h"
#include "ui/design/picture-preview.h"
#include "ui/item-title.h"
#include "ui/length-row.h"
#include "ui/number-spin.h"
#include "ui/segmented.h"

#include <glib/gi18n.h>
#include <math.h>

/* The side of the small picture, in pixels of a screen that has two to one. */
#define PREVIEW_PX 576

/* Below this pictures look blurred in print (as printers ask for: 300 is fine, 200 still is). */
#define LEAST_DPI 200.0

/* Above this a picture is finer than any printer makes use of; so fine it is when it is scaled down. */
#define MOST_DPI 400.0
#define SCALED_DPI 300.0

struct _HfInspectorPicture
{
  HfInspectorSection parent_instance;

  /* Template */
  GtkLabel *file;
  HfSegmented *source;
  HfSegmented *scaling;
  GtkWidget *picture_box;
  HfFocusPad *pad;
  GtkSpinButton *zoom;
  GtkSpinButton *turn;
  HfLengthRow *corner;
  GtkLabel *resolution;
  GtkWidget *lighter;
  GtkWidget *doubt;
  GtkWidget *recolor_row;
  GtkSwitch *recolor;

  HfAsset *asset;            /* the one previewed; nullable */
  HfPicturePreview *preview; /* of it; NULL: not made yet */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HfInspectorPicture, hf_inspector_picture, HF_TYPE_INSPECTOR_SECTION)

static const char *const scaling_ids[] = { "contain", "cover", "stretch" };

/* The item, if one is selected and it is art or a picture. */
static HfItem *
get_item (HfInspectorPicture *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = document != NULL ? hf_document_get_selected_item (document) : NULL;

  return item != NULL && hf_item_get_asset (item) != NULL ? item : NULL;
}

static void
show_resolution (HfInspectorPicture *self, const HfPlacement *placement)
{
  double dpi = self->preview->width_px / (placement->width_pt / HF_PT_PER_INCH);
  /* Translators: the pixels of a picture, and how many of them an inch of paper gets. */
  g_autofree char *text =
      g_strdup_printf (_ ("%d × %d pixels, %.0f an inch"), self->preview->width_px, self->preview->height_px, dpi);

  gtk_label_set_text (self->resolution, text);
  gtk_widget_set_visible (self->doubt, dpi < LEAST_DPI);
  gtk_widget_set_visible (self->lighter, dpi > MOST_DPI);
}

/* Which part of the picture the frame shows, and how fine that prints. */
static void
show_part (HfInspectorPicture *self, HfItem *item)
{
  const HfPicture *picture = &item->picture;
  double width_pt = hf_pt_from_mm (MAX (item->frame.width_mm, 0.1));
  double height_pt = hf_pt_from_mm (MAX (item->frame.height_mm, 0.1));
  HfPlacement placement;
  graphene_rect_t part;

  if (self->preview == NULL)
    return;

  placement = hf_place_turned (picture->scaling, picture->turn_deg, self->preview->width_px, self->preview->height_px,
                               width_pt, height_pt, picture->focus_x, picture->focus_y, picture->zoom);
  hf_turn_frame (picture->turn_deg, width_pt, height_pt, &width_pt, &height_pt);
  graphene_rect_init (&part, (float) MAX (0.0, -placement.x_pt / placement.width_pt),
                      (float) MAX (0.0, -placement.y_pt / placement.height_pt),
                      (float) MIN (1.0, width_pt / placement.width_pt),
                      (float) MIN (1.0, height_pt / placement.height_pt));
  hf_focus_pad_set_part (self->pad, &part, picture->focus_x, picture->focus_y);
  show_resolution (self, &placement);
}

static void
previewed (GObject *source, GAsyncResult *result, gpointer data)
{
  HfInspectorPicture *self = HF_INSPECTOR_PICTURE (source);
  g_autoptr (GError) error = NULL;
  HfPicturePreview *preview = hf_picture_preview_load_finish (result, &error);
  HfItem *item;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (preview == NULL)
    {
      gtk_label_set_text (self->resolution, error->message);
      return;
    }

  self->preview = preview;
  hf_focus_pad_set_picture (self->pad, preview->texture);
  item = get_item (self);
  if (item != NULL && item->kind == HF_ITEM_PICTURE)
    show_part (self, item);
}

static void
forget_preview (HfInspectorPicture *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->preview, hf_picture_preview_free);
  g_clear_pointer (&self->asset, hf_asset_unref);
}

static void
want_preview (HfInspectorPicture *self, HfAsset *asset)
{
  if (self->asset != NULL && hf_asset_equal (asset, self->asset))
    return;

  forget_preview (self);
  self->asset = hf_asset_ref (asset);
  self->cancellable = g_cancellable_new ();
  hf_focus_pad_set_picture (self->pad, NULL);
  gtk_label_set_text (self->resolution, NULL);
  gtk_widget_set_visible (self->doubt, FALSE);
  gtk_widget_set_visible (self->lighter, FALSE);
  hf_picture_preview_load_async (G_OBJECT (self), asset, PREVIEW_PX, self->cancellable, previewed, NULL);
}

static void
hf_inspector_picture_update (HfInspectorSection *section, HfDocument *document)
{
  HfInspectorPicture *self = HF_INSPECTOR_PICTURE (section);
  HfItem *item = get_item (self);
  gboolean art = item != NULL && item->kind == HF_ITEM_ART;
  HfScaling scaling;

  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
  if (item == NULL)
    return;

  scaling = art ? item->art.scaling : item->picture.scaling;
  gtk_label_set_text (self->file, hf_item_get_asset (item)->name);
  hf_segmented_select (self->scaling, scaling_ids[scaling]);
  gtk_widget_set_visible (GTK_WIDGET (self->source), !art);
  gtk_widget_set_visible (self->picture_box, !art);
  gtk_widget_set_visible (self->recolor_row, art);
  if (art)
    {
      gtk_switch_set_active (self->recolor, item->art.recolor);
      return;
    }

  hf_segmented_select (self->source, item->picture.field != NULL ? "person" : "same");
  gtk_spin_button_set_value (self->zoom, item->picture.zoom * 100.0);
  gtk_spin_button_set_value (self->turn, item->picture.turn_deg);
  hf_length_row_set_value (self->corner, item->picture.corner_radius_mm);
  if (item->picture.field != NULL && item->picture.asset->bytes == NULL)
    {
      /* Each has their own, and nothing stands in for who has none. */
      forget_preview (self);
      gtk_label_set_text (self->resolution, NULL);
      gtk_widget_set_visible (self->doubt, FALSE);
      hf_focus_pad_set_picture (self->pad, NULL);
      return;
    }
  want_preview (self, item->picture.asset);
  show_part (self, item);
}

static HfCard *
change (HfInspectorPicture *self, HfItemChange change_item, gconstpointer data)
{
  HfInspectorSection *section = HF_INSPECTOR_SECTION (self);

  return hf_card_change_items (hf_document_get_edited_card (hf_inspector_section_get_document (section)),
                               hf_inspector_section_get_ids (section), change_item, data);
}

#define TITLE(self) hf_inspector_section_get_title (HF_INSPECTOR_SECTION (self))
#define IS_DEAF(self) hf_inspector_section_is_deaf (HF_INSPECTOR_SECTION (self))
#define PUSH(self, card, run, ...) hf_inspector_section_push (HF_INSPECTOR_SECTION (self), card, run, __VA_ARGS__)

static void
set_scaling (HfItemDraft *item, gconstpointer id)
{
  HfScaling scaling = HF_SCALING_CONTAIN;

  while (!g_str_equal (scaling_ids[scaling], id))
    scaling++;
  if (item->kind == HF_ITEM_ART)
    item->art.scaling = scaling;
  else
    item->picture.scaling = scaling;
}

static void
scaling_chosen (HfInspectorPicture *self, const char *id)
{
  if (!IS_DEAF (self))
    PUSH (self, change (self, set_scaling, id), NULL, _ ("Fit %s into Its Frame"), TITLE (self));
}

static void
set_field (HfItemDraft *item, gconstpointer field)
{
  if (item->kind == HF_ITEM_PICTURE)
    hf_value_set_text (&item->picture.field, field);
}

/* A column of another name, told in a card file, stays until one chooses. */
static void
source_chosen (HfInspectorPicture *self, const char *id)
{
  gboolean person = g_str_equal (id, "person");

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_field, person ? "picture" : NULL), NULL,
          person ? _ ("Show Each Person in %s") : _ ("Show the Same in %s"), TITLE (self));
}

static void
set_focus (HfItemDraft *item, gconstpointer data)
{
  const double *focus = data;

  item->picture.focus_x = focus[0];
  item->picture.focus_y = focus[1];
}

static void
focus_moved (HfInspectorPicture *self, double x, double y)
{
  const double focus[] = { x, y };

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_focus, focus), "focus", _ ("Choose Part of %s"), TITLE (self));
}

static void
set_zoom (HfItemDraft *item, gconstpointer percent)
{
  item->picture.zoom = *(const double *) percent / 100.0;
}

static void
zoom_changed (HfInspectorPicture *self)
{
  double percent = gtk_spin_button_get_value (self->zoom);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_zoom, &percent), "zoom", _ ("Zoom %s"), TITLE (self));
}

static void
set_turn (HfItemDraft *item, gconstpointer turn_deg)
{
  item->picture.turn_deg = *(const double *) turn_deg;
}

static void
turn_to (HfInspectorPicture *self, double turn_deg, const char *run)
{
  if (!IS_DEAF (self))
    PUSH (self, change (self, set_turn, &turn_deg), run, _ ("Turn %s in Its Frame"), TITLE (self));
}

static void
turn_changed (HfInspectorPicture *self)
{
  turn_to (self, gtk_spin_button_get_value (self->turn), "turn");
}

static void
turn_left (HfInspectorPicture *self)
{
  turn_to (self, remainder (gtk_spin_button_get_value (self->turn) - 90.0, 360.0), NULL);
}

static void
turn_right (HfInspectorPicture *self)
{
  turn_to (self, remainder (gtk_spin_button_get_value (self->turn) + 90.0, 360.0), NULL);
}

static void
scale_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, (gpointer) hf_item_with_lighter_picture (data, SCALED_DPI),
                         (GDestroyNotify) hf_item_unref);
}

/* What was done to the picture meanwhile stays; where it is another one by now, that stays. */
static void
scaled (GObject *source, GAsyncResult *result, gpointer data)
{
  HfInspectorPicture *self = HF_INSPECTOR_PICTURE (source);
  g_autoptr (HfDocument) document = data;
  g_autoptr (HfItem) lighter = g_task_propagate_pointer (G_TASK (result), NULL);
  HfItem *before = g_task_get_task_data (G_TASK (result));
  HfCard *card = hf_document_get_card (document);
  HfItem *item = hf_card_find_item (card, before->id, NULL);
  g_autoptr (HfItem) changed = NULL;
  g_autofree char *label = NULL;
  HfItemDraft *draft;

  gtk_widget_set_sensitive (self->lighter, TRUE);
  if (item == NULL || item->kind != HF_ITEM_PICTURE || !hf_asset_equal (item->picture.asset, before->picture.asset))
    return;
  if (lighter->picture.asset == before->picture.asset)
    {
      gtk_label_set_text (self->resolution, _ ("It would not get any smaller by that."));
      return;
    }

  draft = hf_item_draft (item);
  hf_item_draft_take_asset (draft, hf_asset_ref (lighter->picture.asset));
  changed = hf_item_seal (draft);
  label = g_strdup_printf (_ ("Scale Down %s"), hf_item_title (item));
  hf_document_take (document, hf_card_replace_item (card, item->id, changed), label, NULL);
}

static void
make_lighter (HfInspectorPicture *self)
{
  HfDocument *document = hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self));
  HfItem *item = get_item (self);
  g_autoptr (GTask) task = NULL;

  if (item == NULL || item->kind != HF_ITEM_PICTURE || IS_DEAF (self))
    return;

  gtk_widget_set_sensitive (self->lighter, FALSE);
  task = g_task_new (self, NULL, scaled, g_object_ref (document));
  g_task_set_source_tag (task, make_lighter);
  g_task_set_task_data (task, (gpointer) hf_item_ref (item), (GDestroyNotify) hf_item_unref);
  g_task_run_in_thread (task, scale_in_thread);
}

static void
set_corner (HfItemDraft *item, gconstpointer radius_mm)
{
  item->picture.corner_radius_mm = *(const double *) radius_mm;
}

static void
corner_changed (HfInspectorPicture *self)
{
  double radius_mm = hf_length_row_get_value (self->corner);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_corner, &radius_mm), "corner", _ ("Round Corners of %s"), TITLE (self));
}

static void
set_recolor (HfItemDraft *item, gconstpointer recolor)
{
  item->art.recolor = GPOINTER_TO_INT (recolor);
}

static void
recolor_changed (HfInspectorPicture *self)
{
  gboolean recolor = gtk_switch_get_active (self->recolor);

  if (!IS_DEAF (self))
    PUSH (self, change (self, set_recolor, GINT_TO_POINTER (recolor)), NULL,
          recolor ? _ ("Colour %s as the Card") : _ ("Colour %s as Drawn"), TITLE (self));
}

static void
replace (HfInspectorPicture *self)
{
  HfItem *item = get_item (self);

  if (item != NULL && !IS_DEAF (self))
    hf_asset_chooser_open (GTK_WIDGET (self), hf_inspector_section_get_document (HF_INSPECTOR_SECTION (self)),
                           item->kind == HF_ITEM_ART, item->id, hf_replace_asset);
}

static void
control_left (HfInspectorPicture *self)
{
  hf_inspector_section_end_run (HF_INSPECTOR_SECTION (self));
}

static void
hf_inspector_picture_forget (HfInspectorSection *section)
{
  forget_preview (HF_INSPECTOR_PICTURE (section));
}

static void
hf_inspector_picture_class_init (HfInspectorPictureClass *klass)
{
  HfInspectorSectionClass *section_class = HF_INSPECTOR_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->edits_items = TRUE;
  section_class->update = hf_inspector_picture_update;
  section_class->forget = hf_inspector_picture_forget;

  g_type_ensure (HF_TYPE_FOCUS_PAD);
  g_type_ensure (HF_TYPE_LENGTH_ROW);
  g_type_ensure (HF_TYPE_SEGMENTED);
  hf_inspector_section_class_set_template (section_class, "inspector-picture");
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, file);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, source);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, scaling);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, picture_box);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, pad);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, zoom);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, turn);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, lighter);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, corner);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, resolution);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, doubt);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, recolor_row);
  gtk_widget_class_bind_template_child (widget_class, HfInspectorPicture, recolor);
  gtk_widget_class_bind_template_callback (widget_class, source_chosen);
  gtk_widget_class_bind_template_callback (widget_class, scaling_chosen);
  gtk_widget_class_bind_template_callback (widget_class, focus_moved);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed);
  gtk_widget_class_bind_template_callback (widget_class, turn_changed);
  gtk_widget_class_bind_template_callback (widget_class, turn_left);
  gtk_widget_class_bind_template_callback (widget_class, turn_right);
  gtk_widget_class_bind_template_callback (widget_class, make_lighter);
  gtk_widget_class_bind_template_callback (widget_class, corner_changed);
  gtk_widget_class_bind_template_callback (widget_class, recolor_changed);
  gtk_widget_class_bind_template_callback (widget_class, replace);
  gtk_widget_class_bind_template_callback (widget_class, control_left);
}

static void
hf_inspector_picture_init (HfInspectorPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_number_spin_set_up (self->zoom);
  hf_number_spin_set_up (self->turn);

  hf_segmented_add (self->source, "same", _ ("This Picture"), NULL, _ ("This Picture"));
  hf_segmented_add (self->source, "person", _ ("Each Person’s"), NULL, _ ("The Picture of Each Person in the List"));
  hf_segmented_add (self->scaling, "contain", _ ("All of It"), NULL, _ ("All of It"));
  hf_segmented_add (self->scaling, "cover", _ ("Fill"), NULL, _ ("Fill the Frame"));
  hf_segmented_add (self->scaling, "stretch", _ ("Stretch"), NULL, _ ("Stretch"));
}
