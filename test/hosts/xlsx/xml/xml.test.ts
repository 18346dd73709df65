import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Splices } from '../../../../src/hosts/xlsx/xml/splices';
import { XmlScanner } from '../../../../src/hosts/xlsx/xml/xml-scanner';
import {
  decodeCellText,
  decodeXml,
  encodeAttribute,
  encodeCellText,
  encodeText,
} from '../../../../src/hosts/xlsx/xml/xml-text';
import { attribute, parseXml } from '../../../../src/hosts/xlsx/xml/xml-tree';

test('the scanner tells where each tag stands', () => {
  const text = '<?xml?><a:b x="1>2"><!-- <c> --><c/>text</a:b >';
  const scan = new XmlScanner(text, '');
  const seen: unknown[] = [];
  while (scan.next())
    seen.push([scan.kind, scan.prefix, scan.name, scan.depth, text.slice(scan.start, scan.end)]);
  expect(seen).toEqual([
    ['open', 'a:', 'b', 1, '<a:b x="1>2">'],
    ['empty', '', 'c', 2, '<c/>'],
    ['close', 'a:', 'b', 1, '</a:b >'],
  ]);
});

test('a walk over the children passes over what lies deeper', () => {
  const scan = new XmlScanner('<a><b><x/><b/></b>t<c/><d></d></a>', '');
  scan.root();
  const names: string[] = [];
  while (scan.nextIn(1)) names.push(scan.name);
  expect(names).toEqual(['b', 'c', 'd']);
});

describe('any text', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('_x000D_', '_x', '&', ']]>', '\r', '\n', '\ud83d', '绩'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  });

  test('comes back from a cell', () => {
    fc.assert(
      fc.property(text, given => {
        expect(decodeCellText(decodeXml(encodeText(encodeCellText(given)), ''))).toBe(given);
      }),
    );
  });

  test('comes back from an attribute', () => {
    fc.assert(
      fc.property(fc.string(), given => {
        const root = parseXml(`<a b="${encodeAttribute(given)}"/>`, '');
        expect(attribute(root, 'b')).toBe(given);
      }),
    );
  });
});

describe('splices', () => {
  test('insertions at one place keep their order and stand before what is replaced there', () => {
    const splices = new Splices();
    splices.replace(2, 3, 'C');
    splices.insert(2, '1');
    splices.insert(2, '2');
    splices.remove(0, 1);
    expect(splices.applyTo('abcd')).toBe('b12Cd');
  });

  test('replacements that overlap are a fault', () => {
    const splices = new Splices();
    splices.remove(0, 3);
    splices.remove(2, 4);
    expect(() => splices.applyTo('abcd')).toThrow(RangeError);
  });
});
