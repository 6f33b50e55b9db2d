/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/svg-track.h"

#include <math.h>
#include <string.h>

/** HfSvgPen: a path being followed. */
typedef struct
{
  double x, y;             /**< where the pen is */
  double start_x, start_y; /**< of the part */
  double bend_x, bend_y;   /**< the last control point of a curve before, or where the pen is */
  double left, top, right, bottom;
  double bulge; /**< how far curves may reach out of that */
  double length;
  guint64 n_points;
} HfSvgPen;

static void
go (HfSvgPen *pen, double x, double y)
{
  pen->length += hypot (x - pen->x, y - pen->y);
  pen->x = x;
  pen->y = y;
  pen->left = fmin (pen->left, x);
  pen->right = fmax (pen->right, x);
  pen->top = fmin (pen->top, y);
  pen->bottom = fmax (pen->bottom, y);
}

static gboolean
next_number (const char **data, double *out_number)
{
  char *end;

  *data += strspn (*data, " \t\r\n\f,");
  *out_number = g_ascii_strtod (*data, &end);
  if (end == *data)
    return FALSE;
  *data = end;

  return TRUE;
}

/* The flags of an arc are one digit each and may stand without space between. */
static gboolean
next_flag (const char **data, double *out_flag)
{
  *data += strspn (*data, " \t\r\n\f,");
  if (**data != '0' && **data != '1')
    return FALSE;
  *out_flag = **data - '0';
  (*data)++;

  return TRUE;
}

static guint
count_arguments (char command)
{
  switch (g_ascii_toupper (command))
    {
    case 'M':
    case 'L':
    case 'T':
      return 2;
    case 'H':
    case 'V':
      return 1;
    case 'C':
      return 6;
    case 'S':
    case 'Q':
      return 4;
    case 'A':
      return 7;
    default:
      return 0;
    }
}

static gboolean
next_arguments (const char **data, char command, double arguments[7])
{
  guint count = count_arguments (command);
  gboolean is_arc = count == 7;

  for (guint i = 0; i < count; i++)
    if (is_arc && (i == 3 || i == 4) ? !next_flag (data, &arguments[i]) : !next_number (data, &arguments[i]))
      return FALSE;

  return count > 0;
}

/* Up to half a turn is at most as long as half a circle over its ends; a longer one is as long as all of it. An ellipse
 * bulges by as much more as it is longer than wide; where the ends are too far apart for it, it grows (SVG 1.1,
 * F.6). */
static void
go_arc (HfSvgPen *pen, const double arguments[7], double x, double y)
{
  double chord = hypot (x - pen->x, y - pen->y);
  double longer = fmax (fabs (arguments[0]), fabs (arguments[1]));
  double shorter = fmin (fabs (arguments[0]), fabs (arguments[1]));
  double half_turn = shorter > 0.0 ? chord / 2.0 * longer / shorter : 0.0;
  double around = 2.0 * G_PI * fmax (longer, chord / 2.0);
  gboolean is_long = arguments[3] > 0.0;

  pen->length += is_long ? around : chord * (G_PI / 2.0 - 1.0);
  pen->bulge = fmax (pen->bulge, is_long ? 2.0 * fmax (longer, half_turn) : half_turn);
  go (pen, x, y);
}

/* The first control point of a smooth curve mirrors the last one before (SVG 1.1, 8.3.6). */
static void
go_mirrored (HfSvgPen *pen)
{
  pen->bend_x = 2.0 * pen->x - pen->bend_x;
  pen->bend_y = 2.0 * pen->y - pen->bend_y;
  pen->bulge = fmax (pen->bulge, hypot (pen->bend_x - pen->x, pen->bend_y - pen->y));
}

/* Along the control points, the last but one of which is where the curve comes from. */
static void
go_through (HfSvgPen *pen, double origin_x, double origin_y, const double arguments[7], guint count)
{
  for (guint i = 0; i + 1 < count; i += 2)
    go (pen, origin_x + arguments[i], origin_y + arguments[i + 1]);
  pen->bend_x = origin_x + arguments[count - 4];
  pen->bend_y = origin_y + arguments[count - 3];
}

static void
follow (HfSvgPen *pen, char command, const double arguments[7])
{
  double origin_x = g_ascii_islower (command) ? pen->x : 0.0;
  double origin_y = g_ascii_islower (command) ? pen->y : 0.0;
  guint count = count_arguments (command);

  switch (g_ascii_toupper (command))
    {
    case 'T':
      go_mirrored (pen);
      go (pen, origin_x + arguments[0], origin_y + arguments[1]);
      return;
    case 'H':
      go (pen, origin_x + arguments[0], pen->y);
      break;
    case 'V':
      go (pen, pen->x, origin_y + arguments[0]);
      break;
    case 'A':
      go_arc (pen, arguments, origin_x + arguments[5], origin_y + arguments[6]);
      break;
    case 'S':
      go_mirrored (pen);
      go_through (pen, origin_x, origin_y, arguments, count);
      return;
    case 'C':
    case 'Q':
      go_through (pen, origin_x, origin_y, arguments, count);
      return;
    default:
      go (pen, origin_x + arguments[0], origin_y + arguments[1]);
      break;
    }
  pen->bend_x = pen->x;
  pen->bend_y = pen->y;
}

/* A number without a command repeats the last one, after a move as a line (SVG 1.1, 8.3). What is no path ends it, as
 * it ends the drawing of it. */
static void
follow_path (HfSvgPen *pen, const char *data)
{
  char command = '\0';
  double arguments[7];

  for (data += strspn (data, " \t\r\n\f,"); *data != '\0'; data += strspn (data, " \t\r\n\f,"))
    {
      gboolean moves = FALSE;

      if (g_ascii_isalpha (*data))
        {
          command = *data++;
          moves = g_ascii_toupper (command) == 'M';
        }
      if (g_ascii_toupper (command) == 'Z')
        {
          go (pen, pen->start_x, pen->start_y);
          pen->bend_x = pen->x;
          pen->bend_y = pen->y;
        }
      else if (!next_arguments (&data, command, arguments))
        return;
      else
        {
          double length = pen->length;

          pen->n_points++;
          follow (pen, command, arguments);
          if (moves)
            {
              pen->length = length;
              pen->start_x = pen->x;
              pen->start_y = pen->y;
            }
        }
      if (command == 'Z' || command == 'z')
        command = '\0';
    }
}

gboolean
hf_svg_length_parse (const char *value, double *out_length)
{
  static const struct
  {
    const char *name;
    double px;
  } units[] = { { "px", 1.0 },         { "pt", 96.0 / 72 }, { "mm", 96.0 / 25.4 },
                { "cm", 96.0 / 2.54 }, { "in", 96.0 },      { "pc", 16.0 } };
  char *end;
  double length = g_ascii_strtod (value, &end);

  if (end == value || !isfinite (length))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strncasecmp (end, units[i].name, strlen (units[i].name)) == 0)
      {
        length *= units[i].px;
        end += strlen (units[i].name);
        break;
      }
  end += strspn (end, " \t\r\n\f");
  *out_length = length;

  return *end == '\0';
}

static void
add_path (HfSvgTrack *track, const char *data)
{
  HfSvgPen pen = { .left = INFINITY, .top = INFINITY, .right = -INFINITY, .bottom = -INFINITY };

  follow_path (&pen, data);
  track->length += pen.length;
  track->n_points += pen.n_points;
  if (!(pen.right >= pen.left))
    return;
  track->span = fmax (track->span, hypot (pen.right - pen.left, pen.bottom - pen.top));
  track->area = fmax (track->area, (pen.right - pen.left + 2.0 * pen.bulge) * (pen.bottom - pen.top + 2.0 * pen.bulge));
}

static void
add_length (HfSvgTrack *track, const char *name, const char *value)
{
  double length;

  track->length += 2.0 * G_PI * fabs (g_ascii_strtod (value, NULL));
  if (!hf_svg_length_parse (value, &length))
    track->is_vague = TRUE;
  else if (g_str_equal (name, "width"))
    track->width = fabs (length);
  else if (g_str_equal (name, "height"))
    track->height = fabs (length);
  else if (name[0] == 'r')
    track->radius = fmax (track->radius, fabs (length));
}

void
hf_svg_track_add (HfSvgTrack *track, const char *name, const char *value)
{
  static const char *const lengths[] = {
    "width", "height", "r", "rx", "ry", "x1", "y1", "x2", "y2", "pathLength", NULL
  };

  if (g_str_equal (name, "d"))
    add_path (track, value);
  else if (g_str_equal (name, "points"))
    {
      g_autofree char *path = g_strconcat ("M", value, NULL);

      add_path (track, path);
    }
  else if (g_strv_contains (lengths, name))
    add_length (track, name, value);
}

/* The corners of a rectangle have radii too, but they take away from what it covers. */
double
hf_svg_track_get_area (const HfSvgTrack *track)
{
  double round = track->width > 0.0 ? 0.0 : 4.0 * track->radius * track->radius;

  return fmax (fmax (track->area, track->width * track->height), round);
}

guint64
hf_svg_cost_from_double (double cost)
{
  return cost >= 0.0 && cost < (double) G_MAXINT64 ? (guint64) cost : G_MAXINT64;
}
