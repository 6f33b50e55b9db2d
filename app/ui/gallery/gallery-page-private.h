/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the gallery page share. */
#pragma once

#include "ui/gallery/filter-bar.h"
#include "ui/gallery/gallery-model.h"
#include "ui/gallery/gallery-page.h"
#include "ui/gallery/gallery-preview.h"
#include "ui/gallery/gallery-tile.h"

struct _HfGalleryPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *open_icon;
  GtkWidget *open_label;
  GtkStack *title_stack;
  GtkSearchEntry *search_entry;
  GtkToggleButton *search_button;
  GtkMenuButton *menu_button;
  HfFilterBar *filter_bar;
  AdwFlap *flap;
  HfGalleryPreview *preview;
  GtkStack *stack;
  GtkWidget *sections;
  GtkWidget *recent_section;
  GtkWidget *show_all_button;
  GtkLabel *template_title;
  GtkLabel *template_count;
  GtkWidget *template_section;
  GtkWidget *other_section;
  GtkLabel *other_title;
  GtkFlowBox *recent_grid;
  GtkFlowBox *template_grid;
  GtkFlowBox *other_grid; /* art that does not suit the colours chosen */
  AdwStatusPage *nothing;
  GtkWidget *clear_label;
  GtkWidget *clear_button;

  /* Model */
  HfGalleryModel *model;
  HfGalleryFilter filter;
  GPtrArray *tiles; /* of templates: HfGalleryTile */
  GtkWidget *blank_tile;

  /* State */
  HfSizeClass size_class;
  guint open_timeout;    /* the preview comes once a double click would be over */
  gint64 opened_us;      /* when the preview came last, and moved the cards */
  HfGalleryTile *chosen; /* the tile one looks at; NULL: none */
  gboolean placing;      /* the cursor is put somewhere, not moved by a key */
  GCancellable *cancellable;
};

/** hf_gallery_page_arrange: shows the cards asked for, in the colours and the sizes they have now. */
void hf_gallery_page_arrange (HfGalleryPage *self);

/** hf_gallery_page_rebuild: makes tiles for the templates there are now. */
void hf_gallery_page_rebuild (HfGalleryPage *self);
