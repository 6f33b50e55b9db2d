/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-graph.h"

#include "render/svg-price.h"

#include <math.h>

#define NONE G_MAXUINT

/** HfSvgState: how far an element has been added up. */
typedef enum
{
  STATE_NEW,
  STATE_OPEN,
  STATE_DONE,
} HfSvgState;

typedef struct
{
  guint64 own;
  guint64 elements; /**< own and of all below, once added up */
  guint64 shapes;   /**< likewise, however dear each is */
  guint64 points;   /**< of paths: own, and of all below once added up */
  double area;      /**< in pages: own, and of all below once added up */
  double n_sized;   /**< of how many shapes that is; likewise */
  double n_vague;   /**< how many may cover the page whatever is around them; likewise */
  double growing;   /**< the cost of what is covered, which grows with the scale of what is around it */
  double ceiling;   /**< what that were if each shape covered the page */
  double fixed;     /**< the cost of pixels that does not: own, and of all below once added up */
  double scale;
  double price;
  double each;
  guint parent;
  guint first_child;
  guint next_sibling;
  guint first_reference;
  guint16 depth;
  guint16 layers;
  guint8 state;
  HfSvgElementFlags flags;
} HfSvgElement;

/** HfSvgReference: one of an element's references, in a list. */
typedef struct
{
  const char *id;
  HfSvgUse use;
  guint next;
} HfSvgReference;

struct _HfSvgGraph
{
  GArray *elements;
  GArray *references;
  GStringChunk *names;
  GHashTable *by_id;
  guint open;
};

HfSvgGraph *
hf_svg_graph_new (void)
{
  HfSvgGraph *graph = g_new0 (HfSvgGraph, 1);

  graph->elements = g_array_new (FALSE, FALSE, sizeof (HfSvgElement));
  graph->references = g_array_new (FALSE, FALSE, sizeof (HfSvgReference));
  graph->names = g_string_chunk_new (4096);
  graph->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  graph->open = NONE;

  return graph;
}

void
hf_svg_graph_free (HfSvgGraph *graph)
{
  g_array_unref (graph->elements);
  g_array_unref (graph->references);
  g_hash_table_unref (graph->by_id);
  g_string_chunk_free (graph->names);
  g_free (graph);
}

static HfSvgElement *
element_at (HfSvgGraph *graph, guint index)
{
  return &g_array_index (graph->elements, HfSvgElement, index);
}

static guint64
add (guint64 a, guint64 b)
{
  guint64 sum;

  return __builtin_add_overflow (a, b, &sum) ? G_MAXUINT64 : sum;
}

static guint64
multiply (guint64 a, guint64 b)
{
  guint64 product;

  return __builtin_mul_overflow (a, b, &product) ? G_MAXUINT64 : product;
}

void
hf_svg_graph_open (HfSvgGraph *graph, const char *id, const HfSvgShape *shape)
{
  guint index = graph->elements->len;
  HfSvgElement element = {
    .own = shape->cost,
    .shapes = 1,
    .points = shape->n_points,
    .scale = shape->scale,
    .price = shape->price,
    .each = shape->each,
    .parent = graph->open,
    .first_child = NONE,
    .next_sibling = NONE,
    .first_reference = NONE,
    .flags = shape->flags,
  };

  if (graph->open != NONE)
    {
      element.next_sibling = element_at (graph, graph->open)->first_child;
      element_at (graph, graph->open)->first_child = index;
    }
  g_array_append_val (graph->elements, element);
  graph->open = index;

  /* Of two elements with one name the first counts, as in browsers. */
  if (id != NULL && !g_hash_table_contains (graph->by_id, id))
    g_hash_table_insert (graph->by_id, g_string_chunk_insert (graph->names, id), GUINT_TO_POINTER (index));
}

void
hf_svg_graph_add_cost_to (HfSvgGraph *graph, guint element, guint64 cost)
{
  element_at (graph, element)->own = add (element_at (graph, element)->own, cost);
}

void
hf_svg_graph_add_cost (HfSvgGraph *graph, guint64 cost)
{
  if (graph->open != NONE)
    hf_svg_graph_add_cost_to (graph, graph->open, cost);
}

void
hf_svg_graph_set_area (HfSvgGraph *graph, guint element, double area)
{
  element_at (graph, element)->area = area;
  element_at (graph, element)->n_sized = 1.0;
}

void
hf_svg_graph_set_vague (HfSvgGraph *graph, guint element)
{
  element_at (graph, element)->n_vague = 1.0;
}

void
hf_svg_graph_add_page_cost_to (HfSvgGraph *graph, guint element, double cost)
{
  element_at (graph, element)->fixed += cost;
}

void
hf_svg_graph_close (HfSvgGraph *graph)
{
  g_return_if_fail (graph->open != NONE);

  graph->open = element_at (graph, graph->open)->parent;
}

guint
hf_svg_graph_get_last (HfSvgGraph *graph)
{
  return graph->elements->len - 1;
}

void
hf_svg_graph_set_layer (HfSvgGraph *graph, guint element)
{
  element_at (graph, element)->flags |= HF_SVG_ELEMENT_LAYER;
}

void
hf_svg_graph_refer (HfSvgGraph *graph, guint element, HfSvgUse use, const char *id)
{
  HfSvgReference reference = {
    .id = g_string_chunk_insert_const (graph->names, id),
    .use = use,
    .next = element_at (graph, element)->first_reference,
  };

  element_at (graph, element)->first_reference = graph->references->len;
  g_array_append_val (graph->references, reference);
}

guint
hf_svg_graph_get_n_references (HfSvgGraph *graph)
{
  return graph->references->len;
}

/** HfSvgSum: the measuring of one graph. */
typedef struct
{
  HfSvgGraph *graph;
  guint max_depth;
  gboolean loops;
  gboolean too_deep;
} HfSvgSum;

static void measure (HfSvgSum *sum, guint index, guint level);

/* Adds up @index, which is to be told below @element. */
static const HfSvgElement *
include (HfSvgSum *sum, HfSvgElement *element, guint index, guint level)
{
  const HfSvgElement *other = element_at (sum->graph, index);

  measure (sum, index, level + 1);
  element->depth = MAX (element->depth, (guint16) (other->depth + 1));
  element->layers = MAX (element->layers, other->layers);

  return other;
}

static void
draw (HfSvgElement *element, const HfSvgElement *other)
{
  element->elements = add (element->elements, other->elements);
  element->shapes = add (element->shapes, other->shapes);
  element->points = add (element->points, other->points);
  element->area += other->area;
  element->n_sized += other->n_sized;
  element->n_vague += other->n_vague;
  element->growing += other->growing;
  element->ceiling += other->ceiling;
  element->fixed += other->fixed;
}

/** HfSvgDress: what an element and all in it is painted with. */
typedef struct
{
  guint64 paints;  /* of drawing what it is painted with, for each shape */
  guint64 markers; /* likewise, for each point */
  double paint_pixels;
  double marker_pixels;
  double price; /* of covering a page */
} HfSvgDress;

static void
put_on (HfSvgDress *dress, HfSvgUse use, const HfSvgElement *other)
{
  if (use == HF_SVG_USE_PAINT)
    {
      dress->paints = add (dress->paints, other->elements);
      dress->paint_pixels += MIN (other->growing, other->ceiling) + other->fixed + other->each;
      dress->price += other->price;
    }
  else
    {
      dress->markers = add (dress->markers, other->elements);
      dress->marker_pixels += MIN (other->growing, other->ceiling) + other->fixed;
    }
}

static void
wear (HfSvgElement *element, const HfSvgDress *dress)
{
  guint64 drawn = multiply (element->shapes, dress->paints);

  drawn = add (drawn, multiply (element->points, dress->markers));
  element->elements = add (element->elements, drawn);
  element->growing += element->area * dress->price;
  element->ceiling += element->n_sized * dress->price;
  element->fixed += element->n_vague * dress->price;
  element->fixed += (double) element->shapes * dress->paint_pixels;
  element->fixed += (double) element->points * dress->marker_pixels;
}

static void
measure (HfSvgSum *sum, guint index, guint level)
{
  HfSvgGraph *graph = sum->graph;
  HfSvgElement *element = element_at (graph, index);
  HfSvgDress dress = { 0 };

  if (element->state == STATE_OPEN)
    sum->loops = TRUE;
  if (level + element->depth >= sum->max_depth)
    sum->too_deep = TRUE;
  if (element->state != STATE_NEW || sum->loops || sum->too_deep)
    return;

  element->state = STATE_OPEN;
  element->elements = element->own;
  element->growing = element->area * HF_SVG_FILL_COST;
  element->ceiling = element->n_sized * HF_SVG_FILL_COST;
  element->fixed += element->n_vague * HF_SVG_FILL_COST;
  for (guint child = element->first_child; child != NONE; child = element_at (graph, child)->next_sibling)
    if ((element_at (graph, child)->flags & HF_SVG_ELEMENT_DEFINITION) == 0)
      draw (element, include (sum, element, child, level));
  for (guint i = element->first_reference; i != NONE; i = g_array_index (graph->references, HfSvgReference, i).next)
    {
      const HfSvgReference *reference = &g_array_index (graph->references, HfSvgReference, i);
      const HfSvgElement *other;
      gpointer target;

      if (!g_hash_table_lookup_extended (graph->by_id, reference->id, NULL, &target))
        continue;
      other = include (sum, element, GPOINTER_TO_UINT (target), level);
      if (reference->use != HF_SVG_USE_ONCE)
        put_on (&dress, reference->use, other);
      else
        {
          draw (element, other);
          element->price = MAX (element->price, other->price);
          element->each = MAX (element->each, other->each);
        }
    }
  wear (element, &dress);
  element->price /= sqrt (element->scale);
  element->each /= sqrt (element->scale);
  element->area *= element->scale;
  element->growing *= element->scale;
  element->layers = (guint16) (element->layers + ((element->flags & HF_SVG_ELEMENT_LAYER) != 0 ? 1 : 0));
  element->state = STATE_DONE;
}

HfSvgCost
hf_svg_graph_measure (HfSvgGraph *graph, guint max_depth)
{
  HfSvgSum sum = { .graph = graph, .max_depth = MIN (max_depth, 1000u) };
  HfSvgCost cost = { 0 };

  if (graph->elements->len == 0)
    return cost;

  measure (&sum, 0, 0);
  cost.elements = element_at (graph, 0)->elements;
  cost.page = MIN (element_at (graph, 0)->growing, element_at (graph, 0)->ceiling) + element_at (graph, 0)->fixed;
  cost.depth = sum.too_deep ? G_MAXUINT : element_at (graph, 0)->depth + 1u;
  cost.layers = element_at (graph, 0)->layers;
  cost.loops = sum.loops;

  return cost;
}
