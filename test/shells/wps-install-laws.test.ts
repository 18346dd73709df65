/** @jest-environment jsdom */
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { clearAway, Place, programs } from './wps-install-programs';

// Laws of merging into publish.xml, for lists nobody thought of. The browser's XML parser is the judge of what is
// well-formed; it shares nothing with the two scanners. JIPING_RUNS=2000 looks further.
jest.setTimeout(600_000);
afterAll(clearAway);

const numRuns = Number(process.env['JIPING_RUNS'] ?? 6);
const here = programs.filter(({ missing }) => missing.length === 0);

const space = fc.constantFrom('', ' ', '  ', '\t', '\n', '\r\n', '\n\n', '\n    ', '\r\n\t');
const gap = fc.constantFrom(' ', '\n', '\t ', '\r\n  ');
/** Bytes of UTF-8 and GBK, and what looks like a tag and is none. */
const words = fc.constantFrom('', 'x', '\xe7\xbb\xa9', '\xd6\xd0\xc7\xfc', '>', '/>', '->', 'jiping', "it's");
const comment = fc
  .constantFrom('', ' <jsplugins> ', '<jsplugin name="jiping" type="et"/>', '</jsplugins>', ' \xd6\xd0\n')
  .map(inner => `<!--${inner}-->`);

const value = fc
  .tuple(
    fc.constantFrom('"', "'"),
    fc.constantFrom('a', 'jiping2', '', 'http://127.0.0.1/', '>', '/', '\xd6\xd0'),
  )
  .map(([quote, inner]) => quote + inner + quote);
const attributes = fc
  .uniqueArray(
    fc.tuple(gap, fc.constantFrom('name', 'type', 'url', 'enable', 'x-name'), space, space, value),
    {
      selector: ([, name]) => name,
      maxLength: 4,
    },
  )
  .map(each =>
    each.map(([before, name, left, right, value]) => `${before}${name}${left}=${right}${value}`).join(''),
  );

const { element } = fc.letrec<{ element: string; content: string }>(tie => ({
  element: fc
    .tuple(
      fc.constantFrom('jsplugin', 'jspluginonline', 'jsplugins', 'b'),
      attributes,
      space,
      fc.boolean(),
      tie('content'),
    )
    .map(([name, rest, end, closed, content]) =>
      closed ? `<${name}${rest}${end}/>` : `<${name}${rest}${end}>${content}</${name}${end}>`,
    ),
  content: fc.oneof(
    { maxDepth: 2 },
    words,
    fc.constant('<![CDATA[</jsplugins><jsplugin name="jiping"/>]]>'),
    comment,
    tie('element'),
  ),
}));

const list = fc
  .tuple(
    fc.constantFrom('', '\xef\xbb\xbf'),
    fc.constantFrom(
      '',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?xml version="1.0" encoding="GBK" ?>\r\n',
    ),
    fc.oneof(space, comment),
    attributes,
    fc.oneof(
      { weight: 1, arbitrary: space.map(end => `${end}/>`) },
      {
        weight: 6,
        arbitrary: fc
          .tuple(space, fc.array(fc.oneof(space, words, comment, element), { maxLength: 6 }), space, space)
          .map(([open, parts, end, close]) => `${open}>${parts.join('')}${end}</jsplugins${close}>`),
      },
    ),
    fc.oneof(space, comment),
  )
  .map(
    ([bom, declaration, head, rest, body, tail]) =>
      `${bom}${declaration}${head}<jsplugins${rest}${body}${tail}`,
  );

/** What an XML parser makes of it: null when it refuses. */
function parsed(bytes: string): Document | null {
  const text = bytes.replace(/^\xef\xbb\xbf/, '').replace(/encoding="GBK" /, '');
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return document.getElementsByTagName('parsererror').length === 0 ? document : null;
}

const ours = (document: Document | null): Element[] =>
  [...(document?.documentElement.children ?? [])].filter(
    each => /^jsplugin(?:online)?$/.test(each.tagName) && each.getAttribute('name') === 'jiping',
  );

/** The list without our entries and without blanks, as the parser writes them. */
function others(bytes: string): string | undefined {
  const document = parsed(bytes);
  for (const each of ours(document)) each.remove();
  return document?.documentElement.innerHTML.replace(/\s+/g, '');
}

/** What each program makes of publish.xml: its code, and the bytes that are there then. */
const answers = (bytes: string, ...job: string[]): (readonly [number, string | null])[] =>
  here.map(program => {
    const place = new Place().put(bytes);
    const { code } = program.run(place, ...job, '--dir', place.jsaddons);
    const { bytes: now } = place;
    place.remove();
    return [code, now];
  });

const same = <T>(all: readonly T[]): T => {
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] as T;
};

const withPrograms = here.length > 0 ? describe : describe.skip;

withPrograms('merging into publish.xml', () => {
  test('uninstalling after installing gives back the bytes, whatever the list; no entry of others is touched', () => {
    fc.assert(
      fc.property(list, bytes => {
        expect(parsed(bytes)).not.toBeNull();
        const [code, installed] = same(answers(bytes));
        expect(code).toBe(0);
        const document = parsed(installed ?? '');
        expect(ours(document).map(each => each.getAttribute('url'))).toEqual(['jiping_0.1.0']);
        expect(others(installed ?? '')).toBe(others(bytes));
        expect(same(answers(installed ?? ''))).toEqual([0, installed]);
        expect(same(answers(installed ?? '', '--uninstall'))).toEqual([0, bytes]);
      }),
      { numRuns },
    );
  });

  test('a list that is damaged anyhow, with entries of ours: all programs answer alike, and refuse only what an XML parser refuses', () => {
    const damaged = fc
      .tuple(
        list,
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom('', '<', '>', '"', '/', '<!--', 'name="jiping"'),
      )
      .map(([bytes, where, length, put]) => {
        const at = where % (bytes.length + 1);
        return (bytes.slice(0, at) + put + bytes.slice(at + length)).replaceAll('jiping2', 'jiping');
      })
      .filter(bytes => /[^\s\xef\xbb\xbf]/.test(bytes));
    fc.assert(
      fc.property(damaged, bytes => {
        const [code, installed] = same(answers(bytes));
        const document = parsed(bytes);
        if (code === 1) {
          expect(installed).toBe(bytes);
          expect(document === null || document.documentElement.tagName !== 'jsplugins').toBe(true);
        } else {
          expect(code).toBe(0);
          if (document !== null) expect(ours(parsed(installed ?? ''))).toHaveLength(1);
        }
      }),
      { numRuns },
    );
  });
});
