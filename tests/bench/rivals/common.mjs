// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs that run in Node share. Arguments: how many cards, of what kind. The folder is the one that
// cards.py filled; files go to out/.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

export const count = Number(process.argv[2]);
export const kind = process.argv[3];

const rows = fs.readFileSync('roster.csv', 'utf8').trim().split('\n').slice(1).map(line => line.split(','));
export const person = index => ({ name: rows[index % rows.length][0], gift: rows[index % rows.length][1] });

const message = fs.readFileSync('message.txt', 'utf8');
export const words = index => message.replace('{gift}', person(index).gift);

const file = pattern => execFileSync('fc-match', ['-f', '%{file}', pattern], { encoding: 'utf8' });
export const fonts = ['EB Garamond 08', 'EB Garamond 12:bold', 'Dancing Script:regular', 'Noto Serif CJK SC:regular'].map(file);

export const wrap = (text, letters) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + 1 + word.length > letters) lines.push(word);
    else lines[last] += (lines[last] && ' ') + word;
  }
  return lines;
};
