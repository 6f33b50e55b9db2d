/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/card-wall-private.h"

#include <glib/gi18n.h>

/* What a tile has around its picture, as in the style sheet. */
#define TILE_PADDING_PX 46

G_DEFINE_FINAL_TYPE (HfCardWall, hf_card_wall, GTK_TYPE_WIDGET)

enum
{
  LOOK_CLOSER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HfCard *
get_card (HfCardWall *self)
{
  return hf_document_get_card (self->document);
}

gboolean
hf_card_wall_is_looked_at (HfCardWall *self)
{
  return self->document != NULL && hf_document_get_roster (self->document) != NULL &&
         gtk_widget_get_mapped (GTK_WIDGET (self));
}

void
hf_card_wall_update_tile (HfCardWall *self, HfProofTile *tile)
{
  HfRoster *roster = hf_document_get_roster (self->document);
  guint index;

  if (roster == NULL || !hf_proof_tile_get_index (tile, &index) || index >= hf_roster_get_n_people (roster))
    return;

  hf_proof_tile_update (tile, hf_person_get (hf_roster_get_person (roster, index), HF_FIELD_NAME),
                        hf_approval_run_get_state (self->approvals, index),
                        hf_proof_run_get_doubts (self->proof, index),
                        hf_document_has_own (self->document, index, NULL));
}

static void
size_tile (HfCardWall *self, HfProofTile *tile)
{
  const HfFormat *format = get_card (self)->format;
  int width = hf_wall_tools_get_width (self->tools);

  hf_proof_tile_set_size (tile, width, MAX (1, (int) (width * format->height_mm / format->width_mm + 0.5)));
}

/* Returns: (transfer full): the indexes of the people selected */
GArray *
hf_card_wall_list_selected (HfCardWall *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      guint index = hf_wall_model_get_index (self->model, gtk_bitset_get_nth (selected, i));

      g_array_append_val (people, index);
    }

  return people;
}

/* Returns: (transfer full): indexes of those on the wall in @state */
GArray *
hf_card_wall_list (HfCardWall *self, HfCardState state)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      guint index = hf_wall_model_get_index (self->model, i);

      if (hf_approval_run_get_state (self->approvals, index) == state)
        g_array_append_val (people, index);
    }

  return people;
}

static void
update_foot (HfCardWall *self)
{
  g_autofree char *count =
      g_strdup_printf (_ ("%u of %u approved"), hf_approval_run_count (self->approvals, HF_CARD_APPROVED),
                       hf_approval_run_count_cards (self->approvals));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  g_autoptr (GArray) plain = hf_card_wall_list (self, HF_CARD_UNAPPROVED);
  g_autofree char *text = NULL;

  gtk_label_set_text (self->count, count);
  if (n_selected > 1)
    text = g_strdup_printf (ngettext ("Approve the %u Selected", "Approve the %u Selected", n_selected), n_selected);
  else
    text = g_strdup_printf (ngettext ("Approve the %u Without Doubts", "Approve the %u Without Doubts", plain->len),
                            plain->len);
  gtk_label_set_text (self->approve_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->approve_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n_selected > 1 ? _ ("Approve Selected") : _ ("Approve Without Doubts"), -1);
  gtk_widget_set_visible (self->approve_button, n_selected > 1 || plain->len > 0);
}

static void
update_tiles (HfCardWall *self)
{
  GHashTableIter at;
  gpointer tile;

  g_hash_table_iter_init (&at, self->tiles);
  while (g_hash_table_iter_next (&at, &tile, NULL))
    hf_card_wall_update_tile (self, tile);
}

void
hf_card_wall_refresh (HfCardWall *self)
{
  guint n_people;
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (guint8));

  g_return_if_fail (HF_IS_CARD_WALL (self));

  if (self->document == NULL)
    return;

  n_people = hf_crowd_get_size (hf_document_get_crowd (self->document));
  for (guint i = 0; i < n_people; i++)
    {
      guint8 rank = (guint8) hf_approval_run_get_state (self->approvals, i);

      g_array_append_val (ranks, rank);
    }
  hf_wall_model_set_ranks (self->model, ranks);
  self->settled = hf_proof_run_is_done (self->proof) && hf_approval_run_is_done (self->approvals);
}

static void
states_changed (HfCardWall *self)
{
  if (!hf_card_wall_is_looked_at (self))
    return;

  /* Once all is known the order is, and it holds still from then on. */
  if (!self->settled && hf_proof_run_is_done (self->proof) && hf_approval_run_is_done (self->approvals))
    hf_card_wall_refresh (self);
  update_tiles (self);
  update_foot (self);
}

static void
redraw_tiles (HfCardWall *self)
{
  GHashTableIter at;
  gpointer tile;

  g_hash_table_iter_init (&at, self->tiles);
  while (g_hash_table_iter_next (&at, &tile, NULL))
    {
      size_tile (self, tile);
      hf_proof_tile_redraw (tile);
    }
}

/* GTK keeps thirty rows of as many tiles as there may be columns: no more than there is room for. */
static gboolean
arrange (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfCardWall *self = HF_CARD_WALL (widget);
  int cell_px = hf_wall_tools_get_width (self->tools) + TILE_PADDING_PX;
  guint n_columns = (guint) MAX (1, gtk_widget_get_width (self->scrolled) / cell_px);

  self->arrange = 0;
  if (gtk_grid_view_get_max_columns (self->grid) != n_columns)
    gtk_grid_view_set_max_columns (self->grid, n_columns);
  return G_SOURCE_REMOVE;
}

static void
arrange_soon (HfCardWall *self)
{
  if (self->arrange == 0)
    self->arrange = gtk_widget_add_tick_callback (GTK_WIDGET (self), arrange, NULL, NULL);
}

static void
tools_changed (HfCardWall *self)
{
  if (!hf_card_wall_is_looked_at (self))
    return;

  hf_wall_painter_set_picture (self->painter, hf_wall_tools_get_page (self->tools),
                               hf_wall_tools_get_width (self->tools) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  redraw_tiles (self);
  arrange_soon (self);
}

static void
cards_changed (HfCardWall *self)
{
  if (!hf_card_wall_is_looked_at (self))
    return;

  hf_wall_tools_set_card (self->tools, get_card (self));
  hf_wall_painter_set_cards (self->painter, get_card (self), hf_document_get_crowd (self->document));
  tools_changed (self);
  update_tiles (self);
  update_foot (self);
}

void
hf_card_wall_set_people (HfCardWall *self, const GArray *people)
{
  g_return_if_fail (HF_IS_CARD_WALL (self));

  hf_wall_model_set_people (self->model, people);
  if (hf_card_wall_is_looked_at (self))
    update_foot (self);
}

/* Selects the person shown, and nobody else. */
static void
follow_shown (HfCardWall *self)
{
  int shown = self->document != NULL ? hf_document_get_shown (self->document) : -1;
  int position = shown >= 0 ? hf_wall_model_find (self->model, (guint) shown) : -1;

  if (position < 0 || !hf_card_wall_is_looked_at (self))
    return;

  self->following = TRUE;
  if (!gtk_selection_model_is_selected (self->selection, (guint) position))
    {
      gtk_selection_model_select_item (self->selection, (guint) position, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", (guint) position);
    }
  self->following = FALSE;
}

static void
selection_changed (HfCardWall *self)
{
  g_autoptr (GArray) people = NULL;

  if (!hf_card_wall_is_looked_at (self))
    return;

  people = hf_card_wall_list_selected (self);
  if (people->len == 1 && !self->following)
    hf_document_set_shown (self->document, (int) g_array_index (people, guint, 0));
  update_foot (self);
}

static void
activated (HfCardWall *self, guint position)
{
  g_signal_emit (self, signals[LOOK_CLOSER], 0, hf_wall_model_get_index (self->model, position));
}

static void
set_up (HfCardWall *self, GtkListItem *item)
{
  GtkWidget *tile = hf_proof_tile_new ();

  g_signal_connect_object (tile, "approve", G_CALLBACK (hf_card_wall_approve_one), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, tile);
}

static void
bind_tile (HfCardWall *self, GtkListItem *item)
{
  HfProofTile *tile = HF_PROOF_TILE (gtk_list_item_get_child (item));

  size_tile (self, tile);
  hf_proof_tile_set_person (tile, self->painter, hf_wall_item_get_index (gtk_list_item_get_item (item)));
  g_hash_table_add (self->tiles, tile);
  hf_card_wall_update_tile (self, tile);
}

static void
unbind_tile (HfCardWall *self, GtkListItem *item)
{
  HfProofTile *tile = HF_PROOF_TILE (gtk_list_item_get_child (item));

  g_hash_table_remove (self->tiles, tile);
  hf_proof_tile_clear (tile);
}

static void
disconnect (HfCardWall *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->approvals != NULL)
    g_signal_handlers_disconnect_by_data (self->approvals, self);
}

void
hf_card_wall_set_document (HfCardWall *self, HfDocument *document, HfProofRun *proof)
{
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (HF_IS_CARD_WALL (self));

  disconnect (self);
  hf_wall_model_set_people (self->model, nobody);
  hf_wall_painter_set_cards (self->painter, NULL, NULL);
  g_set_object (&self->document, document);
  g_set_object (&self->proof, proof);
  g_clear_object (&self->approvals);
  if (proof != NULL)
    self->approvals = g_object_ref (hf_proof_run_get_approvals (proof));
  self->settled = FALSE;
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (cards_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (cards_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (follow_shown), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->approvals, "changed", G_CALLBACK (states_changed), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
hf_card_wall_get_tools (HfCardWall *self)
{
  g_return_val_if_fail (HF_IS_CARD_WALL (self), NULL);

  return GTK_WIDGET (self->tools);
}

GtkWidget *
hf_card_wall_get_grid (HfCardWall *self)
{
  g_return_val_if_fail (HF_IS_CARD_WALL (self), NULL);

  return GTK_WIDGET (self->grid);
}

void
hf_card_wall_set_size_class (HfCardWall *self, HfSizeClass size_class)
{
  gboolean narrow = size_class == HF_SIZE_NARROW;

  g_return_if_fail (HF_IS_CARD_WALL (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->hint, !narrow);
}

static void
hf_card_wall_map (GtkWidget *widget)
{
  HfCardWall *self = HF_CARD_WALL (widget);

  GTK_WIDGET_CLASS (hf_card_wall_parent_class)->map (widget);

  if (!hf_card_wall_is_looked_at (self))
    return;
  hf_card_wall_refresh (self);
  cards_changed (self);
  follow_shown (self);
}

static void
hf_card_wall_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfCardWall *self = HF_CARD_WALL (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  arrange_soon (self);
}

static void
hf_card_wall_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (HF_CARD_WALL (widget)->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
hf_card_wall_dispose (GObject *object)
{
  HfCardWall *self = HF_CARD_WALL (object);

  disconnect (self);
  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  self->grid = NULL;
  g_clear_object (&self->selection);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->tools);
  g_clear_object (&self->document);
  g_clear_object (&self->proof);
  g_clear_object (&self->approvals);
  g_clear_object (&self->painter);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (hf_card_wall_parent_class)->dispose (object);
}

static void
hf_card_wall_finalize (GObject *object)
{
  g_hash_table_unref (HF_CARD_WALL (object)->tiles);

  G_OBJECT_CLASS (hf_card_wall_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/heartfelt/Heartfelt/ui/card-wall.ui");
  gtk_widget_class_bind_template_child (klass, HfCardWall, box);
  gtk_widget_class_bind_template_child (klass, HfCardWall, scrolled);
  gtk_widget_class_bind_template_child (klass, HfCardWall, grid);
  gtk_widget_class_bind_template_child (klass, HfCardWall, foot);
  gtk_widget_class_bind_template_child (klass, HfCardWall, count);
  gtk_widget_class_bind_template_child (klass, HfCardWall, hint);
  gtk_widget_class_bind_template_child (klass, HfCardWall, approve_button);
  gtk_widget_class_bind_template_child (klass, HfCardWall, approve_label);
  gtk_widget_class_bind_template_callback (klass, activated);
  gtk_widget_class_bind_template_callback (klass, hf_card_wall_approve_many);
  gtk_widget_class_bind_template_callback (klass, set_up);
  gtk_widget_class_bind_template_callback (klass, bind_tile);
  gtk_widget_class_bind_template_callback (klass, unbind_tile);
}

static void
hf_card_wall_class_init (HfCardWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_card_wall_dispose;
  object_class->finalize = hf_card_wall_finalize;
  widget_class->map = hf_card_wall_map;
  widget_class->measure = hf_card_wall_measure;
  widget_class->size_allocate = hf_card_wall_size_allocate;

  signals[LOOK_CLOSER] = g_signal_new ("look-closer", HF_TYPE_CARD_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_template (widget_class);
}

static void
hf_card_wall_init (HfCardWall *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->tiles = g_hash_table_new (NULL, NULL);
  self->painter = hf_wall_painter_new ();
  self->model = hf_wall_model_new ();
  self->tools = HF_WALL_TOOLS (g_object_ref_sink (hf_wall_tools_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  gtk_grid_view_set_model (self->grid, self->selection);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tools, "changed", G_CALLBACK (tools_changed), self, G_CONNECT_SWAPPED);
  /* Before the grid takes a space for selecting. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (hf_card_wall_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}
