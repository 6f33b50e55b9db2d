/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the gallery page share. */
#pragma once

#include "ui/gallery/filter-bar.h"
#include "ui/gallery/gallery-model.h"
#include "ui/gallery/gallery-page.h"
#include "ui/gallery/gallery-preview.h"
#include "ui/gallery/gallery-tile.h"
#include "ui/notice.h"

struct _HfGalleryPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  AdwHeaderBar *header;
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
  HfNotice *notice;
  GtkWidget *recent_section;
  GtkToggleButton *show_all_button;
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
  HfGalleryModel *model; /* NULL: the page was not looked at yet */
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
  GPtrArray *crashed; /* of HfDraft, what outlived a crash; the first is offered; NULL: nothing did */
};

/**
 * hf_gallery_page_use_entry: has a new card made of the template @entry, or @entry opened where it is a card of late.
 */
void hf_gallery_page_use_entry (HfGalleryPage *self, HfGalleryEntry *entry);

/** hf_gallery_page_use_blank: as an action, has a blank card of the format @parameter made. */
void hf_gallery_page_use_blank (GtkWidget *widget, const char *action, GVariant *parameter);

/** hf_gallery_page_close_preview: nobody looks at a card any more. */
void hf_gallery_page_close_preview (HfGalleryPage *self);

/** hf_gallery_page_keynav_failed: goes on from the last card of @grid to the next grid, and from the first back. */
gboolean hf_gallery_page_keynav_failed (GtkFlowBox *grid, GtkDirectionType direction, HfGalleryPage *self);

/** hf_gallery_page_arrange: shows the cards asked for, in the colours and the sizes they have now. */
void hf_gallery_page_arrange (HfGalleryPage *self);

/** hf_gallery_page_rebuild: makes tiles for the templates there are now. */
void hf_gallery_page_rebuild (HfGalleryPage *self);

/** hf_gallery_page_size_tile: gives @tile the box pictures have now. */
void hf_gallery_page_size_tile (HfGalleryPage *self, HfGalleryTile *tile);

/**
 * hf_gallery_page_choose_none: no card is selected any more, as where it lay another will, and none is about to be
 * looked at.
 */
void hf_gallery_page_choose_none (HfGalleryPage *self);

/** hf_gallery_page_arrange_recent: shows the cards of late that are asked for. Returns: how many */
guint hf_gallery_page_arrange_recent (HfGalleryPage *self);

/** hf_gallery_page_rebuild_recent: makes tiles for the cards of late there are now. */
void hf_gallery_page_rebuild_recent (HfGalleryPage *self);

/** hf_gallery_page_forget: as an action, takes the path @parameter off the list of recent cards. */
void hf_gallery_page_forget (GtkWidget *widget, const char *action, GVariant *parameter);

/** hf_gallery_page_remove_template: as an action, lets go of the user's own template at the path @parameter. */
void hf_gallery_page_remove_template (GtkWidget *widget, const char *action, GVariant *parameter);

/** hf_gallery_page_discard: as an action, lets go of the draft @parameter. */
void hf_gallery_page_discard (GtkWidget *widget, const char *action, GVariant *parameter);

/** hf_gallery_page_recovery_chosen: does what the notice of a crash was answered with. */
void hf_gallery_page_recovery_chosen (HfGalleryPage *self, const char *id);
