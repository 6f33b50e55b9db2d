/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/wall-tools.h"

#include "proof/tile.h"
#include "ui/drop-down.h"
#include "ui/view.h"

/* Pixels at 100 % text. */
#define STEP_PX 16

struct _HfWallTools
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *page_box;
  GtkDropDown *pages;
  GtkStringList *page_titles;
  GtkAdjustment *size;

  const HfFormat *format; /* of the card; NULL: none */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HfWallTools, hf_wall_tools, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed (HfWallTools *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
hf_wall_tools_set_card (HfWallTools *self, HfCard *card)
{
  const char *titles[HF_N_PAGE_KINDS + 1] = { NULL };

  g_return_if_fail (HF_IS_WALL_TOOLS (self));

  if (card->format == self->format)
    return;

  self->format = card->format;
  for (guint i = 0; i < card->format->n_pages; i++)
    titles[i] = hf_view_get_page_title (hf_format_page_kind (card->format, i));
  self->filling = TRUE;
  hf_string_list_assign (self->page_titles, titles);
  gtk_drop_down_set_selected (self->pages, hf_tiler_find_page (card));
  gtk_widget_set_visible (self->page_box, card->format->n_pages > 1);
  self->filling = FALSE;
}

guint
hf_wall_tools_get_page (HfWallTools *self)
{
  guint selected;

  g_return_val_if_fail (HF_IS_WALL_TOOLS (self), 0);

  selected = gtk_drop_down_get_selected (self->pages);
  return self->format != NULL ? MIN (selected, self->format->n_pages - 1) : 0;
}

int
hf_wall_tools_get_width (HfWallTools *self)
{
  g_return_val_if_fail (HF_IS_WALL_TOOLS (self), 0);

  return (int) gtk_adjustment_get_value (self->size);
}

void
hf_wall_tools_grow (HfWallTools *self, int steps)
{
  g_return_if_fail (HF_IS_WALL_TOOLS (self));

  gtk_adjustment_set_value (self->size, gtk_adjustment_get_value (self->size) + steps * STEP_PX);
}

GtkWidget *
hf_wall_tools_new (void)
{
  return g_object_new (HF_TYPE_WALL_TOOLS, NULL);
}

static void
hf_wall_tools_dispose (GObject *object)
{
  g_clear_pointer (&HF_WALL_TOOLS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_wall_tools_parent_class)->dispose (object);
}

static void
hf_wall_tools_class_init (HfWallToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_wall_tools_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", HF_TYPE_WALL_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/wall-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, HfWallTools, box);
  gtk_widget_class_bind_template_child (widget_class, HfWallTools, page_box);
  gtk_widget_class_bind_template_child (widget_class, HfWallTools, pages);
  gtk_widget_class_bind_template_child (widget_class, HfWallTools, page_titles);
  gtk_widget_class_bind_template_child (widget_class, HfWallTools, size);
  gtk_widget_class_bind_template_callback (widget_class, changed);
}

static void
hf_wall_tools_init (HfWallTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_drop_down_keep_name (self->pages);
}
