/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an SVG costs to draw, told from its tree and its references before anything is drawn.
 *
 * Elements cost what they draw; a reference costs what it refers to, each time. So a few lines of `<use>` that stand
 * for a thousand million shapes are found out in the time it takes to read them: every element is added up once. */
#pragma once

#include <glib.h>

/** HfSvgUse: how often what is referred to is drawn. */
typedef enum
{
  HF_SVG_USE_ONCE,   /**< `href`, `mask`, `clip-path`, `filter` */
  HF_SVG_USE_PAINT,  /**< `fill`, `stroke`: for the element and, inherited, for everything in it */
  HF_SVG_USE_MARKER, /**< `marker`: at every point of every path in it */
} HfSvgUse;

/** HfSvgCost: sums stop at %G_MAXUINT64, or at infinity, instead of running over. */
typedef struct
{
  guint64 elements; /**< drawn in all */
  double page;      /**< what grows with the pixels, for the page of render/svg-price.h */
  guint depth;      /**< of elements in elements and references */
  guint layers;     /**< pictures a renderer must hold at one time, for opacity, masks, filters */
  gboolean loops;   /**< something refers to what it is part of */
} HfSvgCost;

typedef struct _HfSvgGraph HfSvgGraph;

/** hf_svg_graph_new: Returns: (transfer full) */
HfSvgGraph *hf_svg_graph_new (void);

void hf_svg_graph_free (HfSvgGraph *graph);

/** HfSvgElementFlags: what sets an element apart. */
typedef enum
{
  HF_SVG_ELEMENT_PLAIN = 0,
  HF_SVG_ELEMENT_LAYER = 1 << 0,      /**< drawn apart and then laid on */
  HF_SVG_ELEMENT_DEFINITION = 1 << 1, /**< drawn only where something refers to it or to what is in it */
} HfSvgElementFlags;

/** HfSvgShape: an element alone. */
typedef struct
{
  guint64 cost;     /**< of drawing it */
  guint64 n_points; /**< that may bear markers */
  double scale;     /**< what its transformation multiplies areas by */
  double price;     /**< where others are painted with it: of a page covered with it */
  double each;      /**< likewise: of each shape, whatever it covers */
  HfSvgElementFlags flags;
} HfSvgShape;

/** hf_svg_graph_open: starts an element inside the one open now. @id is nullable. */
void hf_svg_graph_open (HfSvgGraph *graph, const char *id, const HfSvgShape *shape);

/** hf_svg_graph_set_area: says that @element covers @area pages before any transformation. */
void hf_svg_graph_set_area (HfSvgGraph *graph, guint element, double area);

/** hf_svg_graph_set_vague: says that @element may cover the page, whatever its transformations. */
void hf_svg_graph_set_vague (HfSvgGraph *graph, guint element);

/** hf_svg_graph_add_page_cost_to: adds to what grows with the pixels of @element alone. */
void hf_svg_graph_add_page_cost_to (HfSvgGraph *graph, guint element, double cost);

/** hf_svg_graph_add_cost: adds to what the open element costs alone. */
void hf_svg_graph_add_cost (HfSvgGraph *graph, guint64 cost);

/** hf_svg_graph_add_cost_to: adds to what @element costs alone. */
void hf_svg_graph_add_cost_to (HfSvgGraph *graph, guint element, guint64 cost);

/** hf_svg_graph_close: ends the open element. */
void hf_svg_graph_close (HfSvgGraph *graph);

/** hf_svg_graph_get_last: the number of the element opened last. */
guint hf_svg_graph_get_last (HfSvgGraph *graph);

/** hf_svg_graph_set_layer: says of @element that it is drawn apart. */
void hf_svg_graph_set_layer (HfSvgGraph *graph, guint element);

/** hf_svg_graph_refer: notes that @element refers to that of @id. */
void hf_svg_graph_refer (HfSvgGraph *graph, guint element, HfSvgUse use, const char *id);

/** hf_svg_graph_get_n_references: how many references there are. */
guint hf_svg_graph_get_n_references (HfSvgGraph *graph);

/**
 * hf_svg_graph_measure: what the whole costs; gives up, and says so by %G_MAXUINT, on what is deeper than @max_depth.
 */
HfSvgCost hf_svg_graph_measure (HfSvgGraph *graph, guint max_depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSvgGraph, hf_svg_graph_free)
