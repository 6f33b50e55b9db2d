// SPDX-License-Identifier: GPL-3.0-or-later
// resvg: the whole card as an SVG, for each person.
import { Resvg } from '@resvg/resvg-js';
import fs from 'node:fs';
import { count, fonts, person, words, wrap } from './common.mjs';

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const options = {
  fitTo: { mode: 'width', value: 1500 },
  font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'EB Garamond' },
};
const art = fs.readFileSync('art.svg', 'utf8').replace('</svg>', '');

for (let i = 0; i < count; i++) {
  const spans = wrap(words(i), 42).map((line, k) => `<tspan x="180" y="${240 + 20 * k}">${escape(line)}</tspan>`).join('');
  const svg = `${art}<g text-anchor="middle">
<text x="180" y="140" font-family="EB Garamond,EB Garamond 12" font-weight="bold" font-size="40" fill="#8a4a5a">Thank You</text>
<text x="180" y="202" font-family="Dancing Script, EB Garamond, Noto Serif CJK SC" font-size="30" fill="#3d5c43">${escape(person(i).name)}</text>
<text font-family="EB Garamond" font-size="15" fill="#333333">${spans}</text>
<text x="180" y="390" font-family="Dancing Script" font-size="22" fill="#3d5c43">Anna &amp; Michael</text></g></svg>`;
  fs.writeFileSync(`out/${i}.png`, new Resvg(svg, options).render().asPng());
}
