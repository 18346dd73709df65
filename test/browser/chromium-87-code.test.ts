import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'acorn';

jest.setTimeout(60_000);

/** The scripts of the WPS add-in, and the page with its styles. */
const scripts = ['main.js', 'pane.js'];
const pages = ['index.html', 'taskpane.html'];
const folder = join('dist', 'wps');

/** What Chromium 87 has not, or may never answer inside WPS. */
const missing = {
  globals: [
    ...['structuredClone', 'reportError', 'scheduler', 'URLPattern', 'ViewTransition', 'Sanitizer'],
    // A page of an add-in asks nobody, and has no other files to work in.
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'importScripts'],
  ],
  calls: [
    ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'fromAsync', 'hasOwn'],
    ...['groupBy', 'withResolvers', 'isWellFormed', 'toWellFormed', 'randomUUID', 'sendBeacon', 'union'],
    ...[
      'showPopover',
      'hidePopover',
      'togglePopover',
      'checkVisibility',
      'requestClose',
      'startViewTransition',
    ],
    ...['setHTMLUnsafe', 'getHTML', 'moveBefore', 'pushState', 'replaceState'],
  ],
  selectors: [':is(', ':where(', ':has(', ':dir(', ':modal', ':popover-open', ':user-valid', ':user-invalid'],
  properties: [
    ...['aspectRatio', 'accentColor', 'scrollbarGutter', 'textWrap', 'containerType', 'translate'],
    ...['aspect-ratio', 'accent-color', 'scrollbar-gutter', 'text-wrap', 'container-type'],
  ],
  values: ['dvh', 'svh', 'lvh', 'color-mix(', 'oklch(', 'oklab('],
};

/** What is found and does no harm, with the reason; each must still be needed. */
const harmless: Readonly<Record<string, string>> = {
  'pane.js global reportError': 'React asks by typeof first',
  'pane.js call startViewTransition': 'React catches that it is missing, and no view transition is used',
  'pane.js property textWrap': 'a row of Griffel’s table of shorthands',
  'pane.js property translate': 'the bar of work under way stands still there; the sentence below it tells',
};

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node of a script with the one it stands in. */
function* nodesOf(node: Node, parent: Node | null = null): Iterable<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesOf(child, node);
}

function nameOf(node: unknown): string {
  const name = isNode(node) ? (node['name'] ?? node['value']) : null;
  return typeof name === 'string' ? name : '';
}

/** Whether a name is the name of something, and not of a member or a key. */
function isReference(node: Node, parent: Node | null): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  if (parent.type === 'Property' || parent.type === 'MethodDefinition') return parent['value'] === node;
  return true;
}

function textOf(node: Node): string {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateElement') return '';
  const { cooked } = node['value'] as { cooked?: unknown };
  return typeof cooked === 'string' ? cooked : '';
}

/** What of the list a script has: `call at`. Throws where its language is a later one. */
function foundIn(text: string): Set<string> {
  const found = new Set<string>();
  const program = parse(text, { ecmaVersion: 2021, sourceType: 'script' }) as unknown as Node;
  for (const [node, parent] of nodesOf(program)) {
    const add = (kind: string, name: string): unknown => found.add(`${kind} ${name}`);
    if (node.type === 'ImportExpression') add('syntax', 'import()');
    if (isReference(node, parent) && missing.globals.includes(nameOf(node))) add('global', nameOf(node));
    const callee = node.type === 'CallExpression' ? node['callee'] : null;
    if (isNode(callee) && callee.type === 'MemberExpression') {
      const name = nameOf(callee['property']);
      // Lists have `at` with one number; our own grids ask for row and column.
      const isOurs = name === 'at' && (node['arguments'] as unknown[]).length > 1;
      if (missing.calls.includes(name) && !isOurs) add('call', name);
    }
    if (node.type === 'Property' && missing.properties.includes(nameOf(node['key'])))
      add('property', nameOf(node['key']));
    const literal = textOf(node);
    for (const selector of missing.selectors) if (literal.includes(selector)) add('selector', selector);
    for (const value of missing.values)
      if (new RegExp(`(?:^|[\\d\\s(])${value.replace('(', '\\(')}`).test(literal)) add('value', value);
  }
  return found;
}

beforeAll(() => {
  const { status, stderr } = spawnSync('node', ['--require', 'tsx/cjs', 'src/shells/wps/build.ts'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

describe('dist/wps is written for Chromium 87', () => {
  test('its scripts are classic ones in the language of 2021, and use nothing that is missing there', () => {
    const found = scripts.flatMap(script =>
      [...foundIn(readFileSync(join(folder, script), 'utf8'))].map(each => `${script} ${each}`),
    );
    expect(found.filter(each => !(each in harmless))).toEqual([]);
    expect(Object.keys(harmless).filter(each => !found.includes(each))).toEqual([]);
  });

  test.each(pages)('%s: classic scripts of its own folder, and no selector that is missing there', page => {
    const text = readFileSync(join(folder, page), 'utf8');
    expect(text).not.toMatch(/type="module"|https?:\/\/|office\.js/);
    const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const all = [...missing.selectors, ...missing.properties, ...missing.values];
    expect(all.filter(each => styles.includes(each))).toEqual([]);
    for (const [, script = ''] of text.matchAll(/<script(?: [^>]*)?>([\s\S]*?)<\/script>/g)) {
      // It tells why nothing else runs: in the words of the oldest browsers.
      expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    }
  });

  test.each([
    ['fetch(url)', 'global fetch'],
    ['typeof structuredClone', 'global structuredClone'],
    ['list.at(-1)', 'call at'],
    ['crypto.randomUUID()', 'call randomUUID'],
    ['import("./more")', 'syntax import()'],
    ['page.querySelector("a:is(b, c)")', 'selector :is('],
    ['x = `${y}:has(input)`', 'selector :has('],
    ['x = { aspectRatio: "1" }', 'property aspectRatio'],
    ['x = { height: "100dvh" }', 'value dvh'],
  ])('the check sees %s', (text, found) => {
    expect([...foundIn(text)]).toEqual([found]);
  });

  test.each(['class A { static { } }', 'export {}', 'class A { #b; c(o) { return #b in o } }'])(
    'the check refuses %s',
    text => {
      expect(() => foundIn(text)).toThrow(SyntaxError);
    },
  );

  test('names of our own are not taken for them', () => {
    expect([...foundIn('cell.at.row; grid.at(1, 2); x = { at: 1, fetch: 2 }; y.fetch')]).toEqual([]);
  });
});
