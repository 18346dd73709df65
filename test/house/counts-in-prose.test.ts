import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gallery } from '../../src/templates';
import { listForms } from '../forms/list';
import { families } from '../generator/families';
import { goals, monitoring } from '../generator/layout/refused';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 9 as 九, 16 as 十六, 20 as 二十. */
function inWords(count: number): string {
  const tens = Math.floor(count / 10);
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (digits[count % 10] ?? '');
}

/** What the texts count, and how many there are. */
const counted: readonly (readonly [RegExp, number])[] = [
  [/([二三四五六七八九十]+)种(?:空白模板|样式)/g, gallery.length],
  [/空白模板([二三四五六七八九十]+)种/g, gallery.length],
  [
    /([二三四五六七八九十]+)种式样/g,
    families.filter(family => family !== goals && family !== monitoring).length,
  ],
  [/([二三四五六七八九十]+)张公开的表/g, listForms().length],
];

const prose = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
  ...readdirSync('src/words').map(name => `src/words/${name}`),
];

test.each(counted)('%s', (phrase, count) => {
  const said = prose.flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(phrase)].map(([, number = '']) => `${path}: ${number}`),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(each => !each.endsWith(`: ${inWords(count)}`))).toEqual([]);
});
