/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-graph.h"

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
hf_svg_graph_open (HfSvgGraph *graph, const char *id, guint64 cost, guint64 n_points, HfSvgElementFlags flags)
{
  guint index = graph->elements->len;
  HfSvgElement element = {
    .own = cost,
    .shapes = 1,
    .points = n_points,
    .parent = graph->open,
    .first_child = NONE,
    .next_sibling = NONE,
    .first_reference = NONE,
    .flags = flags,
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
}

static void
measure (HfSvgSum *sum, guint index, guint level)
{
  HfSvgGraph *graph = sum->graph;
  HfSvgElement *element = element_at (graph, index);
  guint64 paints = 0, markers = 0, drawn;

  if (element->state == STATE_OPEN)
    sum->loops = TRUE;
  if (level + element->depth >= sum->max_depth)
    sum->too_deep = TRUE;
  if (element->state != STATE_NEW || sum->loops || sum->too_deep)
    return;

  element->state = STATE_OPEN;
  element->elements = element->own;
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
      if (reference->use == HF_SVG_USE_ONCE)
        draw (element, other);
      else if (reference->use == HF_SVG_USE_PAINT)
        paints = add (paints, other->elements);
      else
        markers = add (markers, other->elements);
    }
  drawn = multiply (element->shapes, paints);
  drawn = add (drawn, multiply (element->points, markers));
  element->elements = add (element->elements, drawn);
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
  cost.depth = sum.too_deep ? G_MAXUINT : element_at (graph, 0)->depth + 1u;
  cost.layers = element_at (graph, 0)->layers;
  cost.loops = sum.loops;

  return cost;
}
