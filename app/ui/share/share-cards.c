/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/share/share-cards.h"

#include "merge/merge.h"
#include "ui/card-picture.h"

#include <glib/gi18n.h>

/* The boxes of a page and of two beside each other, what is between them and around them, and below them with the
 * words, in px. */
#define PAGE_WIDTH_PX 150.0
#define SPREAD_WIDTH_PX 300.0
#define HEIGHT_PX 210.0
#define GAP_PX 24.0
#define AROUND_PX 34.0
#define WORDS_PX 40.0

/* How much smaller or larger they get for all to be seen. */
#define LEAST_SCALE 0.4
#define MOST_SCALE 2.0

struct _HfShareCards
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkLabel *name;
  GtkLabel *place;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkScrolledWindow *scroller;
  HfCardPicture *front;
  GtkWidget *inside_box;
  HfCardPicture *inside;
  GtkWidget *back_box;
  HfCardPicture *back;

  HfDocument *document;
  double scale; /* of the pictures */
  guint tick;
};

G_DEFINE_FINAL_TYPE (HfShareCards, hf_share_cards, GTK_TYPE_WIDGET)

static guint
get_n_people (HfShareCards *self)
{
  return hf_crowd_get_size (hf_document_get_crowd (self->document));
}

/* The card that is saved: of the person shown, or for nobody in particular, without the samples Design may show. */
static HfCard *
make_shown_card (HfShareCards *self)
{
  g_autoptr (HfFields) fields = NULL;

  if (hf_document_get_shown (self->document) >= 0)
    return hf_card_ref (hf_document_get_shown_card (self->document));

  fields = hf_crowd_get_common (hf_document_get_crowd (self->document));
  return hf_merge_card (hf_document_get_card (self->document), fields, HF_MERGE_ALL, NULL);
}

static void
size_picture (HfShareCards *self, HfCardPicture *picture, double width_px)
{
  g_object_set (picture, "box-width", (int) (width_px * self->scale), "box-height", (int) (HEIGHT_PX * self->scale),
                NULL);
}

/* Between frames, as what is being allocated may not ask for another size. */
static gboolean
fit (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HfShareCards *self = HF_SHARE_CARDS (widget);
  gboolean inside = gtk_widget_get_visible (self->inside_box);
  gboolean back = gtk_widget_get_visible (self->back_box);
  double width_px = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller)) - AROUND_PX -
                    (inside ? GAP_PX : 0.0) - (back ? GAP_PX : 0.0);
  double height_px =
      gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (self->scroller)) - AROUND_PX - WORDS_PX;
  double full_px = PAGE_WIDTH_PX + (inside ? SPREAD_WIDTH_PX : 0.0) + (back ? PAGE_WIDTH_PX : 0.0);
  double scale = CLAMP (MIN (width_px / full_px, height_px / HEIGHT_PX), LEAST_SCALE, MOST_SCALE);

  self->tick = 0;
  if (scale != self->scale)
    {
      self->scale = scale;
      size_picture (self, self->front, PAGE_WIDTH_PX);
      size_picture (self, self->inside, SPREAD_WIDTH_PX);
      size_picture (self, self->back, PAGE_WIDTH_PX);
    }
  return G_SOURCE_REMOVE;
}

static void
room_changed (HfShareCards *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit, NULL, NULL);
}

static void
update_pictures (HfShareCards *self)
{
  g_autoptr (HfCard) card = make_shown_card (self);

  hf_card_picture_set_card (self->front, card, HF_VIEW_FRONT);
  gtk_widget_set_visible (self->inside_box, hf_document_has_view (self->document, HF_VIEW_INSIDE));
  gtk_widget_set_visible (self->back_box, hf_document_has_view (self->document, HF_VIEW_BACK));
  hf_card_picture_set_card (self->inside, card, HF_VIEW_INSIDE);
  hf_card_picture_set_card (self->back, card, HF_VIEW_BACK);
  room_changed (self);
}

static void
update (HfShareCards *self)
{
  guint n_people;
  int shown;

  /* Cards are not put together while nobody looks. */
  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  n_people = get_n_people (self);
  shown = hf_document_get_shown (self->document);
  update_pictures (self);
  if (n_people > 0 && shown >= 0)
    {
      HfPerson *person = hf_roster_get_person (hf_document_get_roster (self->document), (guint) shown);
      g_autofree char *place = g_strdup_printf (_ ("%d of %u"), shown + 1, n_people);

      gtk_label_set_text (self->name, hf_person_get (person, HF_FIELD_NAME));
      gtk_label_set_text (self->place, place);
    }
  else
    {
      gtk_label_set_text (self->name, hf_document_get_card (self->document)->title);
      gtk_label_set_text (self->place, "");
    }
  gtk_widget_set_visible (self->previous_button, n_people > 1);
  gtk_widget_set_visible (self->next_button, n_people > 1);
  gtk_widget_set_sensitive (self->previous_button, shown > 0);
  gtk_widget_set_sensitive (self->next_button, shown + 1 < (int) n_people);
}

void
hf_share_cards_set_document (HfShareCards *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_SHARE_CARDS (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "card-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "people-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "shown-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

gboolean
hf_share_cards_step (HfShareCards *self, int steps)
{
  int n_people;
  int shown;

  g_return_val_if_fail (HF_IS_SHARE_CARDS (self), FALSE);

  if (self->document == NULL)
    return FALSE;
  n_people = (int) get_n_people (self);
  shown = hf_document_get_shown (self->document);
  if (n_people < 2 || shown < 0)
    return FALSE;

  steps = CLAMP (steps, -n_people, n_people);
  hf_document_set_shown (self->document, CLAMP (shown + steps, 0, n_people - 1));
  return TRUE;
}

static void
step (HfShareCards *self, GtkWidget *button)
{
  hf_share_cards_step (self, button == self->next_button ? 1 : -1);
}

static void
hf_share_cards_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_share_cards_parent_class)->map (widget);

  update (HF_SHARE_CARDS (widget));
}

static void
hf_share_cards_dispose (GObject *object)
{
  HfShareCards *self = HF_SHARE_CARDS (object);

  hf_share_cards_set_document (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_share_cards_parent_class)->dispose (object);
}

static void
hf_share_cards_class_init (HfShareCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_share_cards_dispose;
  widget_class->map = hf_share_cards_map;

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/share-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, box);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, name);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, place);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, previous_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, next_button);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, front);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, inside_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, inside);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, back_box);
  gtk_widget_class_bind_template_child (widget_class, HfShareCards, back);
  gtk_widget_class_bind_template_callback (widget_class, step);
}

static void
hf_share_cards_init (HfShareCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scale = 1.0;
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (room_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (room_changed), self, G_CONNECT_SWAPPED);
}
