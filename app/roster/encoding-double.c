/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four encodings of two bytes a letter overlap almost wholly. They put their common letters in different rows, and
 * names draw on few letters, which are listed here for each: family names, given names, and words of headings. */
#include "roster/encoding-cost.h"

#include <string.h>

#define COST_FREQUENT 4.3
#define COST_COMMON 6.8
#define COST_SYMBOL 6.5
#define COST_SELDOM 9.5
#define COST_RARE 12.5

typedef struct
{
  const char *iconv_name;
  const char *frequent;
} DoubleByteLanguage;

static const DoubleByteLanguage languages[] = {
  [HF_DOUBLE_SHIFT_JIS] = { "CP932",
                            "田中佐藤鈴木高橋伊渡辺山本小林加吉松井上村清水野口池阿部森石川前後長谷岡近坂遠青原島大和金子竹内三宅酒工横宮福西岩"
                            "増丸今河杉千菊斎安市平久保土沢関矢浜崎服新荒桜東北南馬戸美一郎太二恵由紀香奈真健翔陽花葵結衣愛優菜直樹智裕也哲拓海"
                            "正明人雄介氏名前姓部署役職備考言語社員課様担当営業電話窓口" },
  [HF_DOUBLE_GB18030] = { "GB18030",
                          "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
                          "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛"
                          "明超兰霞平刚桂文华建国玉春梅红新志海云小晓雪佳婷宇浩然子轩梓涵欣怡思雨晨阳俊鹏飞凤琴波辉健峰成德安康福生荣光天月美一"
                          "大中人姓名邮箱电件团队部门职位角色备注留言语组客服员工" },
  [HF_DOUBLE_BIG5] = { "BIG5-HKSCS",
                       "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊江呂何羅高蕭潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯"
                       "曹薛丁卓馬阮董唐溫藍石蔣田康鄒白汪尤巫鐘黎涂龔嚴韓袁金童陸夏柳凃邵志明家豪俊傑建宏冠宇怡君雅婷淑芬美玲惠麗華玉英秀文"
                       "雄偉國強小大中天心安平成德宗佳欣詩涵承恩子軒品妤筱雨晨陽思穎姓名電郵件信箱團隊部門職位稱角色備註留言語組客服員工" },
  [HF_DOUBLE_EUC_KR] = { "UHC",
                         "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석"
                         "선설마길연위표명기반왕금옥육인맹제모탁국어은편용준수영미경희아혜호재태시예동규철상훈종승광일순숙자란화환근름메팀부직책"
                         "역할비언이일상담객" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (languages) == HF_DOUBLE_EUC_KR + 1);

/* One bit for every pair of bytes. */
typedef guint8 PairSet[0x10000 / 8];

static void
fill_frequent (HfDoubleByte encoding, PairSet pairs)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  memset (pairs, 0, sizeof (PairSet));
  bytes = g_convert (languages[encoding].frequent, -1, languages[encoding].iconv_name, "UTF-8", NULL, &length, NULL);

  for (gsize i = 0; bytes != NULL && i + 1 < length; i += 2)
    {
      guint pair = (guint) (guchar) bytes[i] << 8 | (guchar) bytes[i + 1];
      pairs[pair / 8] |= (guint8) (1u << (pair % 8));
    }
}

static gboolean
is_within (guint value, guint from, guint to)
{
  return value >= from && value <= to;
}

/* Half-width katakana stand in runs; one by one they are other letters misread. */
static double
half_width_cost (const guchar *bytes, gsize length, gsize i)
{
  gboolean has_neighbour =
      (i > 0 && is_within (bytes[i - 1], 0xA1, 0xDF)) || (i + 1 < length && is_within (bytes[i + 1], 0xA1, 0xDF));

  return has_neighbour && bytes[i] >= 0xA6 ? 4.5 : 8.0;
}

static double
shift_jis_cost (guint lead, guint trail)
{
  guint pair = lead << 8 | trail;

  if (!is_within (trail, 0x40, 0xFC) || trail == 0x7F)
    return -1.0;
  if (is_within (pair, 0x829F, 0x82F1) || is_within (pair, 0x8340, 0x8396))
    return COST_FREQUENT;
  if (is_within (pair, 0x889F, 0x9872))
    return COST_COMMON;
  if (is_within (lead, 0x81, 0x83))
    return COST_SYMBOL;

  return is_within (pair, 0x989F, 0xEAA4) ? COST_SELDOM : COST_RARE;
}

static double
gb18030_cost (guint lead, guint trail)
{
  if (!is_within (trail, 0x40, 0xFE) || trail == 0x7F)
    return -1.0;
  if (trail < 0xA1 || !is_within (lead, 0xA1, 0xF7))
    return COST_RARE;
  if (is_within (lead, 0xB0, 0xD7))
    return COST_COMMON;

  return lead >= 0xD8 ? COST_SELDOM : lead == 0xA1 || lead == 0xA3 ? COST_SYMBOL : COST_SELDOM;
}

static double
big5_cost (guint lead, guint trail)
{
  if (!is_within (trail, 0x40, 0x7E) && !is_within (trail, 0xA1, 0xFE))
    return -1.0;
  if (is_within (lead, 0xA4, 0xC5) || (lead == 0xC6 && trail <= 0x7E))
    return COST_COMMON;
  if (is_within (lead, 0xA1, 0xA3))
    return COST_SYMBOL;

  return is_within (lead, 0xC9, 0xF9) ? COST_SELDOM : COST_RARE;
}

static double
euc_kr_cost (guint lead, guint trail)
{
  if (!is_within (trail, 0x41, 0xFE) || (lead < 0xA1 && trail == 0xA0))
    return -1.0;
  /* Syllables beyond the 2,350 of the standard fill what it left free. */
  if (trail < 0xA1 || lead < 0xA1)
    return COST_RARE;
  if (is_within (lead, 0xB0, 0xC8))
    return COST_COMMON;

  return is_within (lead, 0xA1, 0xAC) ? COST_SYMBOL + 1.0 : COST_SELDOM + 1.0;
}

static double
pair_cost (HfDoubleByte encoding, guint lead, guint trail)
{
  switch (encoding)
    {
    case HF_DOUBLE_SHIFT_JIS:
      return shift_jis_cost (lead, trail);
    case HF_DOUBLE_GB18030:
      return gb18030_cost (lead, trail);
    case HF_DOUBLE_BIG5:
      return big5_cost (lead, trail);
    case HF_DOUBLE_EUC_KR:
    default:
      return euc_kr_cost (lead, trail);
    }
}

static gboolean
is_four_bytes (const guchar *bytes, gsize left)
{
  return left >= 4 && is_within (bytes[1], '0', '9') && is_within (bytes[2], 0x81, 0xFE) &&
         is_within (bytes[3], '0', '9');
}

double
hf_encoding_cost_double (HfDoubleByte encoding, const guchar *bytes, gsize length)
{
  g_autofree PairSet *frequent = g_malloc (sizeof (PairSet));
  double total = 0.0;
  gsize step;

  fill_frequent (encoding, *frequent);

  for (gsize i = 0; i < length; i += step)
    {
      guint lead = bytes[i];
      guint trail = i + 1 < length ? bytes[i + 1] : 0;
      guint pair = lead << 8 | trail;
      double cost;

      step = 1;
      if (lead < 0x80)
        continue;
      if (encoding == HF_DOUBLE_SHIFT_JIS && is_within (lead, 0xA1, 0xDF))
        {
          total += half_width_cost (bytes, length, i);
          continue;
        }
      if (encoding == HF_DOUBLE_GB18030 && is_four_bytes (bytes + i, length - i))
        {
          step = 4;
          total += 2 * COST_RARE;
          continue;
        }

      cost = lead == 0x80 || lead == 0xFF || trail == 0 ? -1.0 : pair_cost (encoding, lead, trail);
      if (cost < 0.0)
        {
          total += HF_ENCODING_COST_INVALID;
          continue;
        }
      step = 2;
      total += ((*frequent)[pair / 8] & 1u << (pair % 8)) != 0 ? MIN (cost, COST_FREQUENT) : cost;
    }

  return total;
}
