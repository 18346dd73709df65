import type { Random } from '../../generator/random';
import type { Seed } from '../seeds';
import { bytesOfPart, partsOf, textOfPart, zipped } from './parts';

/** The XML of one part changed in one to four places. */
export function changedXml(seed: Seed, random: Random): Uint8Array {
  const parts = partsOf(seed);
  const names = Object.keys(parts);
  const name = random.chance(0.5) ? random.pick(names.filter(isSheet)) : random.pick(names);
  let text = textOfPart(parts[name] ?? new Uint8Array());
  for (let i = random.whole(1, 4); i > 0; i--)
    text = changedOnce(text, random, () => otherText(seed, random));
  return zipped({ ...parts, [name]: bytesOfPart(text) });
}

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]*$/.test(name);

function otherText(seed: Seed, random: Random): string {
  const parts = partsOf(seed);
  return textOfPart(parts[random.pick(Object.keys(parts))] ?? new Uint8Array());
}

function changedOnce(text: string, random: Random, other: () => string): string {
  switch (random.whole(0, 9)) {
    case 0:
      return withElement(text, random, () => '');
    case 1:
      return withElement(text, random, element => element.repeat(random.pick([2, 2, 3, 200])));
    case 2:
      return withElement(text, random, () => anElement(other(), random));
    case 3:
      return withElement(text, random, element => element + anElement(text, random));
    case 4:
      return withAttribute(text, random, (name, value) => `${name}="${valueFor(value, random)}"`);
    case 5:
      return withAttribute(text, random, () => '');
    case 6:
      return withAttribute(text, random, (name, value) => `${name}="${value}" ${name}="${value}"`);
    case 7:
      return withText(text, random);
    case 8:
      return withName(text, random);
    default: {
      const at = random.whole(0, text.length);
      return text.slice(0, at) + random.pick(strange) + text.slice(at + random.pick([0, 0, 1, 20]));
    }
  }
}

/** What XML may hold and what it may not. */
const strange = [
  '<',
  '>',
  '&',
  '"',
  '&x;',
  '&constructor;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&amp;',
  ']]>',
  '<![CDATA[<v>1</v>]]>',
  '<!--',
  '<!-- - -->',
  '-->',
  '<?x y?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '\0',
  '\ufffe',
  '\ud800',
  '<v/>',
  '<a:b/>',
  '</c>',
  '</row>',
  '<row>',
  '<c/>',
  '\ufeff',
  '<a>'.repeat(3000),
  'xml:space="preserve"',
];

/** The place of an element that stands whole in the text, chosen by its start. */
function placeOf(text: string, random: Random): readonly [number, number] | null {
  const from = text.indexOf('<', random.whole(0, text.length));
  const open = /<([\w:.-]+)[^<>]*?(\/?)>/y;
  for (let at = from; at >= 0; at = text.indexOf('<', at + 1)) {
    open.lastIndex = at;
    const [tag = '', name = '', isEmpty] = open.exec(text) ?? [];
    if (tag === '') continue;
    if (isEmpty === '/') return [at, at + tag.length];
    const close = text.indexOf(`</${name}>`, at);
    if (close >= 0) return [at, close + name.length + 3];
  }
  return null;
}

const longest = 20_000;

function anElement(text: string, random: Random): string {
  const place = placeOf(text, random);
  return place && place[1] - place[0] < longest ? text.slice(...place) : '';
}

function withElement(text: string, random: Random, change: (element: string) => string): string {
  const place = placeOf(text, random);
  if (!place || place[1] - place[0] > longest) return text;
  return text.slice(0, place[0]) + change(text.slice(...place)) + text.slice(place[1]);
}

function withAttribute(
  text: string,
  random: Random,
  change: (name: string, value: string) => string,
): string {
  const all = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  if (all.length === 0) return text;
  const { 0: whole, 1: name = '', 2: value = '', index } = random.pick(all);
  return text.slice(0, index) + change(name, value) + text.slice(index + whole.length);
}

/** Numbers and addresses that are none, or lie far out. */
function valueFor(value: string, random: Random): string {
  return random.pick([
    '',
    '0',
    '-1',
    '1',
    '2147483648',
    '-2000000000',
    '99999999999999999999',
    '1e9',
    'NaN',
    '1.5',
    'true',
    'A1',
    'XFD1048576',
    'XFE1048577',
    'A1:XFD1048576',
    'B2:A1',
    'A1 B2:C3 D4',
    'A:A',
    '$A$1',
    'rId1',
    'rId99',
    '../../../x.xml',
    '/xl/workbook.xml',
    'http://example.invalid/',
    'constructor',
    '__proto__',
    's',
    'inlineStr',
    'shared',
    'array',
    'x'.repeat(5000),
    '&amp;&lt;',
    value.toUpperCase(),
    `${value} `,
    value + value,
    value.split('').reverse().join(''),
    String(Number(value) + 1),
  ]);
}

function withText(text: string, random: Random): string {
  const all = [...text.matchAll(/>([^<>]+)</g)];
  if (all.length === 0) return text;
  const { 1: inside = '', index } = random.pick(all);
  return text.slice(0, index + 1) + valueFor(inside, random) + text.slice(index + 1 + inside.length);
}

function withName(text: string, random: Random): string {
  const all = [...text.matchAll(/<(\/?)([\w:.-]+)/g)];
  if (all.length === 0) return text;
  const { 0: whole, 1: slash = '', index } = random.pick(all);
  const name = random.pick([
    'x',
    'c',
    'row',
    'v',
    'is',
    'f',
    'sheetData',
    'worksheet',
    'x:c',
    '',
    'mergeCell',
    'cols',
  ]);
  return `${text.slice(0, index)}<${slash}${name}${text.slice(index + whole.length)}`;
}
