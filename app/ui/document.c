/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/document.h"

#include "merge/merge.h"
#include "merge/sample.h"
#include "roster/edit.h"
#include "ui/application.h"
#include "ui/view.h"

#include <glib/gi18n.h>

struct _HfDocument
{
  GObject parent_instance;

  HfHistory *history;
  char *path;

  GPtrArray *selection; /* of char *, and a NULL at its end */
  HfLetters *letters;
  HfView view;
  HfPageKind page;

  HfCrowd *crowd;
  HfCrowd *included; /* NULL: not picked yet */
  int shown;
  HfCard *preview;    /* NULL: the current card is shown */
  HfCard *shown_card; /* NULL: not made yet */
  HfCard *notified;   /* the card whoever listens knows of */
  HfPeople *notified_people;
};

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

enum
{
  CARD_CHANGED,
  SELECTION_CHANGED,
  SHOWN_CHANGED,
  PEOPLE_CHANGED,
  MARKS_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
emit (HfDocument *self, guint signal)
{
  g_signal_emit (self, signals[signal], 0);
}

static GPtrArray *
selection_new (void)
{
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (selection, NULL);
  return selection;
}

static void
selection_add (GPtrArray *selection, const char *id)
{
  g_ptr_array_insert (selection, (int) selection->len - 1, g_strdup (id));
}

static void
take_selection (HfDocument *self, GPtrArray *selection)
{
  if (g_strv_equal ((const char *const *) selection->pdata, (const char *const *) self->selection->pdata))
    {
      g_ptr_array_unref (selection);
      return;
    }

  g_ptr_array_unref (self->selection);
  self->selection = selection;
  emit (self, SELECTION_CHANGED);
}

static void
forget_shown_card (HfDocument *self)
{
  g_clear_pointer (&self->shown_card, hf_card_unref);
}

/* An undone or removed item cannot stay selected, nor a page stay in view that another format lacks. */
static void
drop_what_is_gone (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  GPtrArray *left = selection_new ();

  for (guint i = 0; i + 1 < self->selection->len; i++)
    if (hf_card_find_item (card, g_ptr_array_index (self->selection, i), NULL) != NULL)
      selection_add (left, g_ptr_array_index (self->selection, i));
  take_selection (self, left);

  if (!hf_document_has_view (self, self->view) || hf_card_get_page (card, self->page) == NULL)
    {
      self->view = HF_VIEW_FRONT;
      self->page = HF_PAGE_FRONT;
      emit (self, SHOWN_CHANGED);
    }
}

static void
get_today (GDate *out_today)
{
  g_date_clear (out_today, 1);
  g_date_set_time_t (out_today, time (NULL));
}

static void
remake_crowd (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  HfRoster *roster = hf_document_get_roster (self);
  GDate today;

  get_today (&today);
  g_clear_pointer (&self->included, hf_crowd_unref);
  g_clear_pointer (&self->crowd, hf_crowd_unref);
  self->crowd = hf_crowd_new (roster, NULL, card->language, &today);
  if (roster != NULL && hf_roster_find_column (roster, hf_field_name (HF_FIELD_LANGUAGE)) >= 0)
    {
      g_autoptr (GPtrArray) known = hf_application_list_wordings (hf_application_get_default (), card);
      g_autoptr (HfCrowd) plain = self->crowd;

      self->crowd = hf_crowd_with_wordings (plain, known, card->language);
    }
}

static HfRoster *
roster_of (HfPeople *people)
{
  return people != NULL ? hf_people_get_roster (people) : NULL;
}

/* Where the person shown of @before is in @roster: nobody in particular shows the first, who is gone the next one. */
static int
follow_shown (HfDocument *self, HfRoster *before, HfRoster *roster)
{
  int place;

  if (roster == NULL)
    return HF_SHOWN_SAMPLE;
  if (before == NULL || self->shown < 0)
    return 0;

  place = hf_roster_find_id (roster, hf_person_get_id (hf_roster_get_person (before, (guint) self->shown)));
  return place >= 0 ? place : MIN (self->shown, (int) hf_roster_get_n_people (roster) - 1);
}

/* Returns: whether the list is another one */
static gboolean
take_notice_of_people (HfDocument *self)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeople *before = self->notified_people;
  gboolean other_roster = roster_of (people) != roster_of (before);

  if (people == before)
    return FALSE;

  self->notified_people = people != NULL ? hf_people_ref (people) : NULL;
  g_clear_pointer (&self->included, hf_crowd_unref);
  if (other_roster)
    {
      self->shown = follow_shown (self, roster_of (before), roster_of (people));
      remake_crowd (self);
      forget_shown_card (self);
    }
  g_clear_pointer (&before, hf_people_unref);
  return other_roster;
}

static void
history_changed (HfDocument *self)
{
  HfCard *card = hf_document_get_card (self);
  gboolean other_people = hf_document_get_people (self) != self->notified_people;
  gboolean other_roster = take_notice_of_people (self);

  if (card != self->notified)
    {
      gboolean other_language = g_strcmp0 (card->language, self->notified->language) != 0;

      hf_card_unref (self->notified);
      self->notified = hf_card_ref (card);
      g_clear_pointer (&self->preview, hf_card_unref);
      if (other_language)
        remake_crowd (self);
      forget_shown_card (self);
      drop_what_is_gone (self);
      emit (self, CARD_CHANGED);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
  if (other_people)
    emit (self, other_roster ? PEOPLE_CHANGED : MARKS_CHANGED);
  if (other_roster)
    emit (self, SHOWN_CHANGED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

HfDocument *
hf_document_new (HfCard *card, const char *path)
{
  HfDocument *self = g_object_new (HF_TYPE_DOCUMENT, NULL);

  self->history = hf_history_new_beside (card, HF_TYPE_PEOPLE);
  self->notified = hf_card_ref (card);
  self->path = g_strdup (path);
  if (path != NULL)
    hf_history_mark_saved (self->history, card);
  remake_crowd (self);
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
  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_history_push (self->history, card, label, run);
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
  forget_shown_card (self);
  emit (self, SHOWN_CHANGED);
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
hf_document_set_saved (HfDocument *self, HfCard *card, const char *path)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));

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

  return self->path == NULL || !hf_history_is_saved (self->history);
}

const char *const *
hf_document_get_selection (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return (const char *const *) self->selection->pdata;
}

guint
hf_document_get_n_selected (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), 0);

  return self->selection->len - 1;
}

gboolean
hf_document_is_selected (HfDocument *self, const char *id)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), FALSE);

  return g_strv_contains (hf_document_get_selection (self), id);
}

HfItem *
hf_document_get_selected_item (HfDocument *self)
{
  if (hf_document_get_n_selected (self) != 1)
    return NULL;

  return hf_card_find_item (hf_document_get_card (self), g_ptr_array_index (self->selection, 0), NULL);
}

void
hf_document_select (HfDocument *self, const char *const *ids)
{
  GPtrArray *selection = selection_new ();
  HfPage *page = NULL;

  g_return_if_fail (HF_IS_DOCUMENT (self));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      HfPage *its_page = NULL;

      if (hf_card_find_item (hf_document_get_card (self), ids[i], &its_page) == NULL ||
          (page != NULL && its_page != page) || g_strv_contains ((const char *const *) selection->pdata, ids[i]))
        continue;
      page = its_page;
      selection_add (selection, ids[i]);
    }

  if (page != NULL && page->kind != self->page)
    {
      self->page = page->kind;
      if (!hf_view_has_page (hf_document_get_card (self), self->view, page->kind))
        self->view = hf_view_of_page (page->kind);
      emit (self, SHOWN_CHANGED);
    }
  take_selection (self, selection);
}

void
hf_document_select_one (HfDocument *self, const char *id)
{
  hf_document_select (self, (const char *const[]){ id, NULL });
}

void
hf_document_toggle (HfDocument *self, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean was_selected = hf_document_is_selected (self, id);

  /* What is added comes first, as the first decides the page. */
  if (!was_selected)
    g_ptr_array_add (ids, (char *) id);
  for (guint i = 0; i + 1 < self->selection->len; i++)
    if (!g_str_equal (g_ptr_array_index (self->selection, i), id))
      g_ptr_array_add (ids, g_ptr_array_index (self->selection, i));
  g_ptr_array_add (ids, NULL);
  hf_document_select (self, (const char *const *) ids->pdata);
}

HfLetters *
hf_document_get_letters (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->letters;
}

HfView
hf_document_get_view (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_VIEW_FRONT);

  return self->view;
}

gboolean
hf_document_has_view (HfDocument *self, HfView view)
{
  HfSide side;

  return hf_view_get_side (hf_document_get_card (self), view, &side);
}

void
hf_document_set_view (HfDocument *self, HfView view)
{
  HfCard *card = hf_document_get_card (self);
  HfSide side;

  if (view == self->view || !hf_view_get_side (card, view, &side))
    return;

  self->view = view;
  if (!hf_view_has_page (card, view, self->page))
    {
      /* Words are on the last page one sees: inside that is the right one, or the left of a card folded on the right. */
      guint last = view == HF_VIEW_INSIDE && hf_card_is_rtl (card) ? 0 : side.n_pages - 1;

      self->page = hf_format_page_kind (card->format, side.pages[last]);
      hf_document_select (self, NULL);
    }
  emit (self, SHOWN_CHANGED);
}

HfPageKind
hf_document_get_page (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_PAGE_FRONT);

  return self->page;
}

void
hf_document_set_page (HfDocument *self, HfPageKind kind)
{
  HfCard *card = hf_document_get_card (self);

  if (kind == self->page || hf_card_get_page (card, kind) == NULL)
    return;

  self->page = kind;
  if (!hf_view_has_page (card, self->view, kind))
    self->view = hf_view_of_page (kind);
  hf_document_select (self, NULL);
  emit (self, SHOWN_CHANGED);
}

HfPeople *
hf_document_get_people (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return hf_history_get_beside (self->history);
}

void
hf_document_take_people (HfDocument *self, HfPeople *people, const char *label, const char *run)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));

  hf_history_push_both (self->history, hf_document_get_card (self), people, label, run);
  g_clear_pointer (&people, hf_people_unref);
}

void
hf_document_take_edited (HfDocument *self, HfRoster *roster, const char *label, const char *run)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeople *edited = NULL;

  if (roster != NULL)
    edited = people != NULL ? hf_people_with_roster (people, roster) : hf_people_new (roster);
  hf_document_take_people (self, edited, label, run);
  g_clear_pointer (&roster, hf_roster_unref);
}

void
hf_document_set_mark (HfDocument *self, const guint *ids, guint n_ids, const char *mark, const char *word,
                      const char *label)
{
  HfPeople *people = hf_document_get_people (self);
  HfPeopleDraft *draft;

  g_return_if_fail (people != NULL);

  draft = hf_people_draft (people);
  for (guint i = 0; i < n_ids; i++)
    hf_people_draft_set_mark (draft, ids[i], mark, word);
  hf_document_take_people (self, hf_people_seal (draft), label, NULL);
}

gboolean
hf_document_is_left_out (HfDocument *self, guint index)
{
  HfPeople *people = hf_document_get_people (self);
  HfRoster *roster = roster_of (people);

  return roster != NULL && index < hf_roster_get_n_people (roster) &&
         hf_people_is_left_out (people, hf_person_get_id (hf_roster_get_person (roster, index)));
}

HfRoster *
hf_document_get_roster (HfDocument *self)
{
  return roster_of (hf_document_get_people (self));
}

void
hf_document_set_roster (HfDocument *self, HfRoster *roster)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));

  if (roster == hf_document_get_roster (self))
    return;

  self->shown = HF_SHOWN_SAMPLE;
  hf_document_take_people (self, roster != NULL ? hf_people_new (roster) : NULL,
                           roster != NULL ? _ ("Add People") : _ ("Remove Everybody"), NULL);
}

HfCrowd *
hf_document_get_crowd (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  return self->crowd;
}

HfCrowd *
hf_document_get_included (HfDocument *self)
{
  g_autoptr (GArray) places = NULL;

  g_return_val_if_fail (HF_IS_DOCUMENT (self), NULL);

  if (self->included != NULL)
    return self->included;

  places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < hf_crowd_get_size (self->crowd); i++)
    if (!hf_document_is_left_out (self, i))
      g_array_append_val (places, i);
  self->included = places->len == hf_crowd_get_size (self->crowd)
                       ? hf_crowd_ref (self->crowd)
                       : hf_crowd_pick (self->crowd, (const guint *) (void *) places->data, places->len);
  return self->included;
}

int
hf_document_get_shown (HfDocument *self)
{
  g_return_val_if_fail (HF_IS_DOCUMENT (self), HF_SHOWN_FIELDS);

  return self->shown;
}

void
hf_document_set_shown (HfDocument *self, int shown)
{
  g_return_if_fail (HF_IS_DOCUMENT (self));
  g_return_if_fail (shown >= HF_SHOWN_SAMPLE && shown < (int) hf_crowd_get_size (self->crowd));

  if (shown == self->shown)
    return;

  self->shown = shown;
  forget_shown_card (self);
  emit (self, SHOWN_CHANGED);
}

HfCard *
hf_document_get_shown_card (HfDocument *self)
{
  HfCard *card = self->preview != NULL ? self->preview : hf_document_get_card (self);

  if (self->shown == HF_SHOWN_FIELDS)
    return card;
  if (self->shown_card == NULL && self->shown == HF_SHOWN_SAMPLE)
    {
      GDate today;

      get_today (&today);
      self->shown_card = hf_merge_samples (card, &today);
    }
  else if (self->shown_card == NULL)
    {
      g_autoptr (HfFields) fields = hf_crowd_get_fields (self->crowd, (guint) self->shown);

      self->shown_card = hf_merge_card (card, fields, HF_MERGE_ALL, NULL);
    }

  return self->shown_card;
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

  forget_shown_card (self);
  g_clear_pointer (&self->preview, hf_card_unref);
  g_clear_object (&self->history);
  hf_card_unref (self->notified);
  g_free (self->path);
  g_ptr_array_unref (self->selection);
  g_clear_object (&self->letters);
  g_clear_pointer (&self->included, hf_crowd_unref);
  hf_crowd_unref (self->crowd);
  g_clear_pointer (&self->notified_people, hf_people_unref);

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

  for (guint i = 0; i < N_SIGNALS; i++)
    {
      static const char *const names[N_SIGNALS] = { "card-changed", "selection-changed", "shown-changed",
                                                    "people-changed", "marks-changed" };

      signals[i] = g_signal_new (names[i], HF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
    }
}

static void
hf_document_init (HfDocument *self)
{
  self->selection = selection_new ();
  self->letters = hf_letters_new ();
  self->shown = HF_SHOWN_SAMPLE;
}
