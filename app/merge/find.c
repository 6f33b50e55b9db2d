/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge/find.h"

#include "base/limits.h"
#include "card/change.h"
#include "card/edit.h"
#include "card/text-edit.h"
#include "card/wear.h"
#include "merge/syntax.h"

#include <string.h>

static void
clear_found (gpointer data)
{
  g_free (((HfFound *) data)->id);
}

/* What letters that count as the same have in common. */
static gunichar
fold (gunichar letter, HfFindFlags flags)
{
  switch (letter)
    {
    case 0x2018: /* ‘ ’ ‚ ‛ */
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return '\'';
    case 0x201C: /* “ ” „ ‟ « » */
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0xA0:
    case 0x2009:
    case 0x202F:
      return ' ';
    default:
      return flags & HF_FIND_MATCH_CASE ? letter : g_unichar_tolower (g_unichar_toupper (letter));
    }
}

/* Where what begins at @at as @sought does ends. Returns: (nullable) */
static const char *
match (const char *at, const char *sought, HfFindFlags flags)
{
  for (; *sought != '\0'; at = g_utf8_next_char (at), sought = g_utf8_next_char (sought))
    if (*at == '\0' || fold (g_utf8_get_char (at), flags) != fold (g_utf8_get_char (sought), flags))
      return NULL;

  /* Marks that belong to the last letter make it another one. */
  return *at != '\0' && g_unichar_ismark (g_utf8_get_char (at)) ? NULL : at;
}

static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || letter == '_';
}

static gboolean
is_whole (const char *words, const char *start, const char *end)
{
  const char *before = start > words ? g_utf8_prev_char (start) : NULL;

  return (before == NULL || !is_letter (g_utf8_get_char (before))) &&
         (*end == '\0' || !is_letter (g_utf8_get_char (end)));
}

static gboolean
is_in_fallback (const HfPiece *piece, gsize start, gsize end)
{
  return piece->kind == HF_PIECE_FIELD && piece->has_fallback && start >= piece->fallback_start &&
         end <= piece->fallback_start + piece->fallback_length;
}

/* Fields and doubled braces, which stay whole. Returns: (transfer full): an array of #HfPiece */
static GArray *
list_whole_pieces (const char *words)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (HfPiece));
  gsize position = 0;
  HfPiece piece;

  while (hf_syntax_next (words, &position, &piece))
    if (piece.kind == HF_PIECE_FIELD || piece.kind == HF_PIECE_BRACE)
      g_array_append_val (pieces, piece);

  return pieces;
}

/* Whether @pieces stay whole when the bytes from @start to @end are taken out. @from: the first that may not end
 * before. */
static gboolean
is_apart (GArray *pieces, guint *from, gsize start, gsize end)
{
  const HfPiece *all = (const HfPiece *) (gpointer) pieces->data;

  while (*from < pieces->len && all[*from].start + all[*from].length <= start)
    (*from)++;
  for (guint i = *from; i < pieces->len && all[i].start < end; i++)
    {
      gboolean cut = start > all[i].start || end < all[i].start + all[i].length;

      if (cut && !is_in_fallback (&all[i], start, end))
        return FALSE;
    }

  return TRUE;
}

GArray *
hf_find_in_words (const char *words, const char *sought, HfFindFlags flags)
{
  g_autoptr (GArray) pieces = list_whole_pieces (words);
  GArray *all = g_array_new (FALSE, TRUE, sizeof (HfFound));
  const char *at = words;
  guint from = 0;

  g_array_set_clear_func (all, clear_found);
  while (*sought != '\0' && *at != '\0')
    {
      const char *end = match (at, sought, flags);

      if (end != NULL && (!(flags & HF_FIND_WHOLE_WORDS) || is_whole (words, at, end)) &&
          is_apart (pieces, &from, (gsize) (at - words), (gsize) (end - words)))
        {
          HfFound found = { .start = (gsize) (at - words), .end = (gsize) (end - words) };

          g_array_append_val (all, found);
          at = end;
        }
      else
        at = g_utf8_next_char (at);
    }

  return all;
}

/* A search on one page. */
typedef struct
{
  const char *sought;
  HfFindFlags flags;
  HfPageKind page;
  gboolean locked; /* a group that holds it is */
  GArray *all;
} Search;

static void
search_text (HfItem *item, guint own, HfText *text, const Search *search)
{
  g_autofree char *words = hf_text_get_words (text);
  g_autoptr (GArray) found = hf_find_in_words (words, search->sought, search->flags);

  for (guint i = 0; i < found->len; i++)
    {
      HfFound place = g_array_index (found, HfFound, i);

      place.page = search->page;
      place.own = own;
      place.locked = search->locked;
      g_array_append_val (search->all, place);
      g_array_index (search->all, HfFound, search->all->len - 1).id = g_strdup (item->id);
    }
}

static void
search_item (HfItem *item, const Search *search)
{
  Search within = *search;

  within.locked = search->locked || item->locked;
  if (item->kind == HF_ITEM_GROUP)
    for (guint i = 0; i < item->group.n_items; i++)
      search_item (item->group.items[i], &within);
  else if (item->kind == HF_ITEM_TEXT)
    {
      search_text (item, 0, item->text, &within);
      for (guint i = 0; (search->flags & HF_FIND_OWN) != 0 && i < item->n_owns; i++)
        if (item->owns[i]->text != NULL)
          search_text (item, i + 1, item->owns[i]->text, &within);
    }
}

static int
compare_height (gconstpointer a, gconstpointer b)
{
  double first = (*(HfItem *const *) a)->frame.y_mm;
  double second = (*(HfItem *const *) b)->frame.y_mm;

  return first < second ? -1 : first > second ? 1 : 0;
}

GArray *
hf_find_words (HfCard *card, const char *sought, HfFindFlags flags)
{
  Search search = { .sought = sought, .flags = flags, .all = g_array_new (FALSE, TRUE, sizeof (HfFound)) };

  g_array_set_clear_func (search.all, clear_found);
  for (guint page = 0; page < card->format->n_pages; page++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < card->pages[page]->n_items; i++)
        g_ptr_array_add (items, (gpointer) card->pages[page]->items[i]);
      g_ptr_array_sort (items, compare_height);
      search.page = card->pages[page]->kind;
      for (guint i = 0; i < items->len; i++)
        search_item (g_ptr_array_index (items, i), &search);
    }

  return search.all;
}

/* @by as it stands at @start to @end of @words. Returns: (transfer full) (nullable): %NULL: it cannot stand there */
static char *
fit_in (const char *words, gsize start, gsize end, const char *by)
{
  gsize position = 0;
  HfPiece piece;

  if (strlen (words) - (end - start) + strlen (by) > HF_LIMIT_TEXT_BYTES)
    return NULL;

  while (hf_syntax_next (words, &position, &piece))
    if (is_in_fallback (&piece, start, end))
      {
        g_autoptr (GString) escaped = g_string_new (by);

        if (strpbrk (by, "}\n") != NULL)
          return NULL;
        g_string_replace (escaped, "{", "{{", 0);
        return g_strdup (escaped->str);
      }

  return g_strdup (by);
}

/* @text with @by in the place of @found. Returns: (transfer full): the same text where it cannot stand there */
static HfText *
replace_in_text (HfText *text, const HfFound *found, const char *by)
{
  g_autofree char *words = hf_text_get_words (text);
  g_autofree char *fitting = found->end <= strlen (words) ? fit_in (words, found->start, found->end, by) : NULL;

  return fitting != NULL ? hf_text_splice (text, found->start, found->end, fitting) : hf_text_ref (text);
}

/* What @found is in. Returns: (transfer none) (nullable): %NULL where that is not on @item any more */
static HfText *
get_text (HfItem *item, const HfFound *found)
{
  if (item == NULL || item->kind != HF_ITEM_TEXT || found->own > item->n_owns)
    return NULL;

  return found->own == 0 ? item->text : item->owns[found->own - 1]->text;
}

static HfCard *
put_text (HfCard *card, HfItem *item, const HfFound *found, HfText *text)
{
  g_autoptr (HfItem) changed = NULL;

  if (found->own == 0)
    return hf_card_with_text (card, item->id, text);

  changed = hf_item_with_own_text (item, found->own - 1, text);
  return hf_card_replace_item (card, item->id, changed);
}

/* @card with @by in the place of each of @count @found, all of one text; adds to @n_replaced how many could be. */
static HfCard *
replace_in_item (HfCard *card, const HfFound *found, guint count, const char *by, guint *n_replaced)
{
  HfItem *item = hf_card_find_item (card, found->id, NULL);
  HfText *before_all = get_text (item, found);
  HfText *text;
  HfCard *result;

  if (before_all == NULL || found->locked)
    return hf_card_ref (card);

  /* From the last to the first, so that places before stay what they are. */
  text = hf_text_ref (before_all);
  for (guint left = count; left > 0; left--)
    {
      g_autoptr (HfText) before = text;

      text = replace_in_text (before, &found[left - 1], by);
      *n_replaced += text != before;
    }
  result = text == before_all ? hf_card_ref (card) : put_text (card, item, found, text);
  hf_text_unref (text);
  return result;
}

HfCard *
hf_found_replace (HfCard *card, const HfFound *found, const char *by)
{
  guint n_replaced = 0;

  return replace_in_item (card, found, 1, by, &n_replaced);
}

HfCard *
hf_replace_words (HfCard *card, const char *sought, HfFindFlags flags, const char *by, guint *out_count)
{
  g_autoptr (GArray) all = hf_find_words (card, sought, flags);
  const HfFound *found = (const HfFound *) (gpointer) all->data;
  HfCard *result = hf_card_ref (card);
  guint count;

  *out_count = 0;
  for (guint i = 0; i < all->len; i += count)
    {
      g_autoptr (HfCard) before = result;

      for (count = 1; i + count < all->len && found[i].own == found[i + count].own &&
                      g_str_equal (found[i].id, found[i + count].id);
           count++)
        ;
      result = replace_in_item (before, &found[i], count, by, out_count);
    }

  return result;
}
