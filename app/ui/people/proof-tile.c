/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/proof-tile.h"

#include <glib/gi18n.h>

/* The card itself. */
#define HF_TYPE_TILE_PAPER (hf_tile_paper_get_type ())
G_DECLARE_FINAL_TYPE (HfTilePaper, hf_tile_paper, HF, TILE_PAPER, GtkWidget)

struct _HfTilePaper
{
  GtkWidget parent_instance;

  HfWallPainter *painter; /* NULL: nobody is shown */
  guint index;
};

G_DEFINE_FINAL_TYPE (HfTilePaper, hf_tile_paper, GTK_TYPE_WIDGET)

struct _HfProofTile
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  HfTilePaper *paper;
  GtkToggleButton *approve;
  GtkLabel *name;
  GtkWidget *doubt_icon;
  GtkWidget *own_icon;
  GtkLabel *state;

  char *doubt;       /* what the first doubt says; NULL: there is none */
  gboolean updating; /* whether the mark changes because the card does */
};

G_DEFINE_FINAL_TYPE (HfProofTile, hf_proof_tile, GTK_TYPE_WIDGET)

enum
{
  APPROVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
painted (HfTilePaper *self, guint index)
{
  if (index == self->index)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
clear_paper (HfTilePaper *self)
{
  if (self->painter == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->painter, self);
  hf_wall_painter_drop (self->painter, self->index);
  g_clear_object (&self->painter);
}

/* Pictures are asked for by what is really in sight. */
static void
hf_tile_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HfTilePaper *self = HF_TILE_PAPER (widget);
  GdkTexture *texture = self->painter != NULL ? hf_wall_painter_get (self->painter, self->index) : NULL;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &bounds);
}

static void
hf_tile_paper_dispose (GObject *object)
{
  clear_paper (HF_TILE_PAPER (object));

  G_OBJECT_CLASS (hf_tile_paper_parent_class)->dispose (object);
}

static void
hf_tile_paper_class_init (HfTilePaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_tile_paper_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hf_tile_paper_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cardpicture");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hf_tile_paper_init (HfTilePaper *self)
{
}

void
hf_proof_tile_clear (HfProofTile *self)
{
  g_return_if_fail (HF_IS_PROOF_TILE (self));

  clear_paper (self->paper);
}

void
hf_proof_tile_set_person (HfProofTile *self, HfWallPainter *painter, guint index)
{
  g_return_if_fail (HF_IS_PROOF_TILE (self));

  clear_paper (self->paper);
  self->paper->painter = g_object_ref (painter);
  self->paper->index = index;
  g_signal_connect_object (painter, "painted", G_CALLBACK (painted), self->paper, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self->paper));
}

gboolean
hf_proof_tile_get_index (HfProofTile *self, guint *out_index)
{
  g_return_val_if_fail (HF_IS_PROOF_TILE (self), FALSE);

  if (self->paper->painter == NULL)
    return FALSE;

  *out_index = self->paper->index;
  return TRUE;
}

void
hf_proof_tile_set_size (HfProofTile *self, int width, int height)
{
  g_return_if_fail (HF_IS_PROOF_TILE (self));

  gtk_widget_set_size_request (GTK_WIDGET (self->paper), width, height);
}

void
hf_proof_tile_redraw (HfProofTile *self)
{
  g_return_if_fail (HF_IS_PROOF_TILE (self));

  gtk_widget_queue_draw (GTK_WIDGET (self->paper));
}

static const char *
describe (HfCardState state, const GPtrArray *doubts)
{
  if (state == HF_CARD_APPROVED)
    return _ ("Approved");
  if (state == HF_CARD_LEFT_OUT)
    return _ ("Left out");
  if (state == HF_CARD_DOUBTFUL && doubts != NULL)
    return hf_doubt_get_title (g_ptr_array_index (doubts, 0));

  return _ ("Not approved");
}

static void
set_style (GtkWidget *widget, const char *style, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

static void
name_tile (HfProofTile *self, const char *name, const char *words, gboolean own)
{
  /* Screen readers come to what holds the tile. */
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: %s is how it stands with a card, such as “Approved”. */
  g_autofree char *changed = own ? g_strdup_printf (_ ("%s, changed by hand"), words) : NULL;
  g_autofree char *card_name = g_strdup_printf (_ ("Card of %s"), name);
  g_autofree char *approve_name = g_strdup_printf (_ ("Approve %s"), name);

  if (place != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, card_name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, own ? changed : words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->approve), GTK_ACCESSIBLE_PROPERTY_LABEL, approve_name, -1);
}

gboolean
hf_proof_tile_update (HfProofTile *self, const char *name, HfCardState state, const GPtrArray *doubts, gboolean own)
{
  const char *words = describe (state, doubts);
  gboolean approved = state == HF_CARD_APPROVED;

  g_return_val_if_fail (HF_IS_PROOF_TILE (self), FALSE);

  if (g_str_equal (name, gtk_label_get_text (self->name)) && g_str_equal (words, gtk_label_get_text (self->state)) &&
      approved == gtk_toggle_button_get_active (self->approve) && own == gtk_widget_get_visible (self->own_icon))
    return FALSE;

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->state, words);
  gtk_widget_set_visible (self->doubt_icon, state == HF_CARD_DOUBTFUL);
  gtk_widget_set_visible (self->own_icon, own);
  set_style (GTK_WIDGET (self->state), "doubt", state == HF_CARD_DOUBTFUL);
  set_style (GTK_WIDGET (self->state), "quiet", state != HF_CARD_DOUBTFUL);
  set_style (GTK_WIDGET (self->paper), "doubtful", state == HF_CARD_DOUBTFUL);
  set_style (GTK_WIDGET (self->paper), "leftout", state == HF_CARD_LEFT_OUT);
  gtk_widget_set_visible (GTK_WIDGET (self->approve), state != HF_CARD_LEFT_OUT);
  self->updating = TRUE;
  gtk_toggle_button_set_active (self->approve, approved);
  self->updating = FALSE;
  g_free (self->doubt);
  self->doubt = state == HF_CARD_DOUBTFUL && doubts != NULL
                    ? g_strdup (((const HfDoubt *) g_ptr_array_index (doubts, 0))->message)
                    : NULL;
  name_tile (self, name, words, own);
  return TRUE;
}

static void
approve_toggled (HfProofTile *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[APPROVE], 0, gtk_toggle_button_get_active (self->approve));
}

/* Setting the text instead would have GTK ask the display where the pointer is, for every tile that scrolls into
 * sight. */
static gboolean
hf_proof_tile_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  HfProofTile *self = HF_PROOF_TILE (widget);

  if (self->doubt == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->doubt);
  return TRUE;
}

GtkWidget *
hf_proof_tile_new (void)
{
  return g_object_new (HF_TYPE_PROOF_TILE, NULL);
}

static void
hf_proof_tile_dispose (GObject *object)
{
  HfProofTile *self = HF_PROOF_TILE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_proof_tile_parent_class)->dispose (object);
}

static void
hf_proof_tile_finalize (GObject *object)
{
  g_free (HF_PROOF_TILE (object)->doubt);

  G_OBJECT_CLASS (hf_proof_tile_parent_class)->finalize (object);
}

static void
hf_proof_tile_class_init (HfProofTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_proof_tile_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_proof_tile_finalize;
  widget_class->query_tooltip = hf_proof_tile_query_tooltip;

  signals[APPROVE] = g_signal_new ("approve", HF_TYPE_PROOF_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_BOOLEAN);

  g_type_ensure (HF_TYPE_TILE_PAPER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "prooftile");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/proof-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, box);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, paper);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, approve);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, name);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, doubt_icon);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, own_icon);
  gtk_widget_class_bind_template_child (widget_class, HfProofTile, state);
  gtk_widget_class_bind_template_callback (widget_class, approve_toggled);
}

static void
hf_proof_tile_init (HfProofTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
