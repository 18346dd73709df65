import type { Random } from '../../generator/random';
import { encodeText } from '../../../src/hosts/xlsx/xml/xml-text';
import type { Seed } from '../seeds';
import { bytesOfPart, partsOf, textOfPart, zipped } from './parts';

/** Up to six cells that say something else: what people type, and what no one would. */
export function changedValues(seed: Seed, random: Random): Uint8Array {
  const parts = partsOf(seed);
  const names = Object.keys(parts).filter(name => /(?:worksheets\/|sharedStrings|customXml)/.test(name));
  if (names.length === 0) return seed.bytes;
  const name = random.pick(names);
  let text = textOfPart(parts[name] ?? new Uint8Array());
  for (let i = random.whole(1, 6); i > 0; i--) text = changedOnce(text, random);
  return zipped({ ...parts, [name]: bytesOfPart(text) });
}

function changedOnce(text: string, random: Random): string {
  const all = [...text.matchAll(/<(v|t|f|entry)((?:\s[^<>]*)?)>([^<>]*)<\/\1>/g)];
  if (all.length === 0) return text;
  const { 0: whole, 1: name = '', 2: attributes = '', 3: inside = '', index } = random.pick(all);
  const value = name === 'f' ? formula(random) : name === 'v' ? figure(random) : said(inside, random);
  const other = random.chance(0.15) ? (random.pick(all)[3] ?? '') : value;
  const changed = `<${name}${attributes}>${other}</${name}>`;
  // Every fifth number becomes a formula.
  const more = name === 'v' && random.chance(0.2) ? `<f>${formula(random)}</f>${changed}` : changed;
  return text.slice(0, index) + more + text.slice(index + whole.length);
}

function figure(random: Random): string {
  return random.pick([
    '0',
    '-1',
    '-0',
    '1e308',
    '1e-320',
    '0.1',
    '100.00000000000001',
    '99999999999999999999',
    '#DIV/0!',
    'NaN',
    'Infinity',
    '',
    ' ',
    '1,234',
    String(random.whole(0, 200)),
    (random.share() * 100).toFixed(random.whole(0, 12)),
    '0x10',
    '1e5',
    '2958466',
  ]);
}

function formula(random: Random): string {
  return encodeText(
    random.pick([
      'SUM(A1:XFD1048576)',
      'SUM(A1:A1048576,B:B,1:1)',
      'A1',
      'SUM(G5:G20)',
      `${'('.repeat(500)}1${')'.repeat(500)}`,
      `${'-'.repeat(2000)}1`,
      'IF(A1>0,SUM(B1:B9),"x")',
      'SUMIF(A1:A9,">=5",B1:B9)',
      'SUMPRODUCT(A1:XFD9,A1:XFD9)',
      'ROUND(1/3,99)',
      'ROUND(1e308*10,-400)',
      'INDIRECT("A"&ROW())',
      'VLOOKUP(1,A:Z,2,0)',
      "'[1]x'!A1",
      '#REF!',
      '1/0',
      '"a"&"b"',
      '{1,2;3,4}',
      'SUM(A1:B2 B1:C3)',
      'LET(x,1,x)',
      '1%%%%',
      '2^99999',
      'REPT("x",32767)',
      ')',
      '',
      Array.from({ length: 1500 }, (_, i) => `A${i + 1}`).join('+'),
    ]),
  );
}

/** What a text cell may say: numbers, rates, dates, rules and sentences, whole and broken. */
function said(before: string, random: Random): string {
  return encodeText(
    random.pick([
      '',
      ' ',
      '=1+1',
      '＋cmd',
      '≥95%',
      '95％',
      '１００分',
      '99分',
      '1.2.3',
      '1，234.50万元',
      '—',
      '/',
      '无',
      '不适用',
      '2021年13月45日',
      '2020-02-30',
      '优',
      '优良中差',
      '得分',
      '分值',
      '合计',
      '总分',
      '三级指标',
      '指标值',
      '实际完成值',
      '全年执行数',
      '完成得满分，每少1%扣1分，扣完为止',
      '每少1个扣0.5分；'.repeat(300),
      '(((((((((('.repeat(200),
      '10'.repeat(500),
      '预算100万元，执行95万元，'.repeat(300),
      '9'.repeat(400),
      '0.'.repeat(400),
      '‮‏',
      '_x0000__x001B_',
      '\u{1f600}\u{20000}',
      '<br>100</br>',
      '（50分）'.repeat(100),
      '一二三四五六七八九十百千万亿',
      before + before,
      before.slice(0, Math.floor(before.length / 2)),
      before.split('').reverse().join(''),
      `${before}${random.whole(0, 200)}`,
      before.replace(/\d/g, () => String(random.whole(0, 9))),
      before.replace(/\s+/g, ''),
      before.replace(/[，。；]/g, '\n'),
      random.pick([
        '[]',
        '{}',
        '[null]',
        '[{"sheet":1}]',
        '{"a":[{"at":{"row":1e9,"col":-1},"level":"error","note":""}]}',
      ]),
    ]),
  );
}
