/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/people-empty.h"

#include "merge/merge.h"
#include "roster/read.h"
#include "ui/card-picture.h"
#include "ui/people/people-blank.h"
#include "ui/people/people-read.h"

#define N_PICTURES 3

struct _HfPeopleEmpty
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  HfCardPicture *picture_1;
  HfCardPicture *picture_2;
  HfCardPicture *picture_3;
  GtkFlowBox *ways;
  GtkOrientable *other_ways;

  HfDocument *document;
  HfRoster *samples; /* NULL where they are not installed */
};

G_DEFINE_FINAL_TYPE (HfPeopleEmpty, hf_people_empty, GTK_TYPE_WIDGET)

/* The card as three of the sample team would get it, so that one sees what a list is for. */
static void
update_pictures (HfPeopleEmpty *self)
{
  HfCardPicture *pictures[N_PICTURES] = { self->picture_1, self->picture_2, self->picture_3 };
  HfCard *card = self->document != NULL ? hf_document_get_card (self->document) : NULL;
  g_autoptr (HfCrowd) crowd = NULL;
  GDate today;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || card == NULL || self->samples == NULL)
    return;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
  crowd = hf_crowd_new (self->samples, NULL, card->language, &today);
  for (guint i = 0; i < N_PICTURES && i < hf_crowd_get_size (crowd); i++)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (crowd, i);
      g_autoptr (HfCard) personal = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);

      hf_card_picture_set_card (pictures[i], personal, HF_VIEW_FRONT);
    }
}

void
hf_people_empty_set_document (HfPeopleEmpty *self, HfDocument *document)
{
  g_return_if_fail (HF_IS_PEOPLE_EMPTY (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (document, "card-changed", G_CALLBACK (update_pictures), self, G_CONNECT_SWAPPED);
  update_pictures (self);
}

void
hf_people_empty_set_narrow (HfPeopleEmpty *self, gboolean narrow)
{
  g_return_if_fail (HF_IS_PEOPLE_EMPTY (self));

  gtk_orientable_set_orientation (self->other_ways, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->other_ways), narrow ? 0 : 24);
}

void
hf_people_empty_focus (HfPeopleEmpty *self)
{
  g_return_if_fail (HF_IS_PEOPLE_EMPTY (self));

  gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->ways, 0)));
}

static void
open_list (HfPeopleEmpty *self)
{
  hf_people_choose_file (GTK_WIDGET (self), self->document);
}

static void
paste_list (HfPeopleEmpty *self)
{
  hf_people_paste (GTK_WIDGET (self), self->document);
}

static void
type_names (HfPeopleEmpty *self)
{
  hf_people_type (GTK_WIDGET (self), self->document);
}

static void
save_blank (HfPeopleEmpty *self)
{
  hf_people_save_blank (GTK_WIDGET (self), self->document);
}

static void
try_samples (HfPeopleEmpty *self)
{
  hf_people_read_samples (GTK_WIDGET (self), self->document);
}

static void
way_activated (HfPeopleEmpty *self, GtkFlowBoxChild *way)
{
  (void) gtk_widget_activate (gtk_flow_box_child_get_child (way));
}

/* Each is one stop for the keyboard: the box's child, which goes by the name of its button. */
static void
name_ways (HfPeopleEmpty *self)
{
  GtkFlowBoxChild *way;

  for (int i = 0; (way = gtk_flow_box_get_child_at_index (self->ways, i)) != NULL; i++)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (way), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    gtk_flow_box_child_get_child (way), NULL, -1);
}

static void
hf_people_empty_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_people_empty_parent_class)->map (widget);

  update_pictures (HF_PEOPLE_EMPTY (widget));
}

static void
hf_people_empty_dispose (GObject *object)
{
  HfPeopleEmpty *self = HF_PEOPLE_EMPTY (object);

  hf_people_empty_set_document (self, NULL);
  g_clear_pointer (&self->samples, hf_roster_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_people_empty_parent_class)->dispose (object);
}

static void
hf_people_empty_class_init (HfPeopleEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_people_empty_dispose;
  widget_class->map = hf_people_empty_map;

  g_type_ensure (HF_TYPE_CARD_PICTURE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/heartfelt/Heartfelt/ui/people-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, box);
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, picture_1);
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, picture_2);
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, picture_3);
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, ways);
  gtk_widget_class_bind_template_child (widget_class, HfPeopleEmpty, other_ways);
  gtk_widget_class_bind_template_callback (widget_class, way_activated);
  gtk_widget_class_bind_template_callback (widget_class, open_list);
  gtk_widget_class_bind_template_callback (widget_class, paste_list);
  gtk_widget_class_bind_template_callback (widget_class, type_names);
  gtk_widget_class_bind_template_callback (widget_class, save_blank);
  gtk_widget_class_bind_template_callback (widget_class, try_samples);
}

static void
hf_people_empty_init (HfPeopleEmpty *self)
{
  g_autofree char *path = hf_people_find_samples ();

  gtk_widget_init_template (GTK_WIDGET (self));
  name_ways (self);
  if (path != NULL)
    self->samples = hf_roster_read (path, NULL, NULL, NULL);
}
