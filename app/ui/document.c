/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document-private.h"

#include "card/wear.h"

G_DEFINE_FINAL_TYPE (HfDocument, hf_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_PATH,
  PROP_MODIFIED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[HF_DOCUMENT_N_SIGNALS];

void
hf_document_emit (HfDocument *self, HfDocumentSignal signal)
{
  g_signal_emit (self, signals[signal], 0);
}

void
hf_document_forget_shown_card (HfDocument *self)
{
  g_clear_pointer (&self->shown_card, hf_card_unref);
  g_clear_pointer (&self->edited_card, hf_card_unref);
}

static void
history_changed (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  gboolean other_people = hf_document_get_people (self) != self->notified_people;
  gboolean other_roster = hf_document_take_notice_of_people (self);

  if (card != self->notified)
    {
      gboolean other_language = g_strcmp0 (card->language, self->notified->language) != 0;

      hf_card_unref (self->notified);
      self->notified = hf_card_ref (card);
      g_clear_pointer (&self->preview, hf_card_unref);
      if (other_language)
        hf_document_remake_crowd (self);
      hf_document_forget_shown_card (self);
      hf_document_drop_what_is_gone (self);
      hf_document_emit (self, HF_DOCUMENT_CARD_CHANGED);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
  if (other_people)
    hf_document_emit (self, other_roster ? HF_DOCUMENT_PEOPLE_CHANGED : HF_DOCUMENT_MARKS_CHANGED);
  if (other_roster)
    hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

HfDocument *
hf_document_new (HfCard *card, const char *path)
{
  return hf_document_new_for (card, path, NULL);
}

HfDocument *
hf_document_new_for (HfCard *card, const char *path, HfPeople *people)
{
  HfDocument *self = g_object_new (HF_TYPE_DOCUMENT, NULL);

  self->history = hf_history_new_beside (card, HF_TYPE_PEOPLE, people);
  self->notified = hf_card_ref (card);
  if (people != NULL)
    {
      self->notified_people = hf_people_ref (people);
      self->saved_people = hf_people_ref (people);
      self->shown = 0;
    }
  self->path = g_strdup (path);
  if (path != NULL)
    hf_history_mark_saved (self->history, card);
  hf_document_remake_crowd (self);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed), self, G_CONNECT_SWAPPED);
  return self;
}

HfHistory *
hf_document_get_history (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->history;
}

HfCard *
hf_document_get_card (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return hf_history_get_card (self->history);
}

void
hf_document_push (HfDocument *self, HfCard *card, const char *label, const char *run)
{
  g_autoptr (HfCard) doffed = hf_card_doff (card);

  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_history_push (self->history, doffed, label, run);
}

void
hf_document_take (HfDocument *self, HfCard *card, const char *label, const char *run)
{
  hf_document_push (self, card, label, run);
  hf_card_unref (card);
}

void
hf_document_set_preview (HfDocument *self, HfCard *card)
{
  HfCard *before = self->preview;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  if (card == hf_document_get_card (self))
    card = NULL;
  if (card == before)
    return;

  self->preview = card != NULL ? hf_card_ref (card) : NULL;
  g_clear_pointer (&before, hf_card_unref);
  hf_document_forget_shown_card (self);
  hf_document_emit (self, HF_DOCUMENT_SHOWN_CHANGED);
}

gboolean
hf_document_is_previewing (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), FALSE);

  return self->preview != NULL;
}

const char *
hf_document_get_path (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->path;
}

void
hf_document_set_saved (HfDocument *self, HfCard *card, HfPeople *people, const char *path)
{
  HfPeople *before = self->saved_people;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  self->saved_people = people != NULL ? hf_people_ref (people) : NULL;
  g_clear_pointer (&before, hf_people_unref);
  if (g_strcmp0 (self->path, path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (path);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
    }
  hf_history_mark_saved (self->history, card);
}

gboolean
hf_document_is_modified (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), FALSE);

  return self->path == NULL || !hf_history_is_saved (self->history) ||
         (hf_document_get_card (self)->people != NULL && hf_document_get_people (self) != self->saved_people);
}

static void
hf_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  HfDocument *self = HF_DOCUMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, hf_document_get_card (self)->title);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, hf_document_is_modified (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, hf_history_get_undo_label (self->history));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, hf_history_get_redo_label (self->history));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
hf_document_finalize (GObject *object)
{
  HfDocument *self = HF_DOCUMENT (object);

  hf_document_forget_shown_card (self);
  g_clear_pointer (&self->preview, hf_card_unref);
  g_clear_object (&self->history);
  hf_card_unref (self->notified);
  g_free (self->path);
  g_ptr_array_unref (self->selection);
  g_clear_object (&self->letters);
  g_clear_pointer (&self->included, hf_crowd_unref);
  hf_crowd_unref (self->crowd);
  g_clear_pointer (&self->notified_people, hf_people_unref);
  g_clear_pointer (&self->saved_people, hf_people_unref);

  G_OBJECT_CLASS (hf_document_parent_class)->finalize (object);
}

static void
hf_document_class_init (HfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = hf_document_finalize;
  object_class->get_property = hf_document_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  for (guint i = 0; i < HF_DOCUMENT_N_SIGNALS; i++)
    {
      static const char *const names[HF_DOCUMENT_N_SIGNALS] = { "card-changed", "selection-changed", "shown-changed",
                                                                "people-changed", "marks-changed" };

      signals[i] = g_signal_new (names[i], HF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
    }
}

static void
hf_document_init (HfDocument *self)
{
  self->selection = hf_document_selection_new ();
  self->letters = hf_letters_new ();
  self->shown = HF_SHOWN_SAMPLE;
}
