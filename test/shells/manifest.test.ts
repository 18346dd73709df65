/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const text = readFileSync('manifest.xml', 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');
const named = (name: string): Element[] =>
  [...manifest.getElementsByTagName('*')].filter(each => each.localName === name);
const values = (name: string, attribute: string): string[] =>
  named(name).map(each => each.getAttribute(attribute) ?? '');

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): number[] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  test('is well-formed, and its parts stand in the order Office wants', () => {
    expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
    expect([...(manifest.documentElement.children ?? [])].map(({ localName }) => localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(named('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(named('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('asks for ExcelApi 1.14', () => {
    expect([values('Set', 'Name'), values('Set', 'MinVersion')]).toEqual([['ExcelApi'], ['1.14']]);
  });

  test('every resource that is used is defined, under a name of at most 32 characters, and none is left over', () => {
    const used = [...manifest.getElementsByTagName('*')].flatMap(each => each.getAttribute('resid') ?? []);
    const defined = ['Image', 'Url', 'String'].flatMap(name => values(name, 'id')).filter(id => id !== '');
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter(id => id.length > 32)).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('speaks Chinese, and English where asked', () => {
    expect(named('DefaultLocale')[0]?.textContent).toBe('zh-CN');
    const spoken = [
      ...named('String'),
      ...named('DisplayName'),
      ...named('Description').filter(each => !each.hasAttribute('resid')),
    ];
    for (const each of spoken) {
      expect(each.getAttribute('DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
      const override = [...each.children].find(child => child.getAttribute('Locale') === 'en-US');
      expect(override?.getAttribute('Value')).toMatch(/^[\x20-\x7e]+$/);
    }
    for (const each of named('ShortStrings').flatMap(list => [...list.children])) {
      expect((each.getAttribute('DefaultValue') ?? '').length).toBeLessThanOrEqual(125);
    }
  });

  test('all addresses are https, on one site', () => {
    const urls =
      text.match(/https?:\/\/[^"<]+/g)?.filter(url => !/schemas\.microsoft\.com|w3\.org/.test(url)) ?? [];
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter(url => !url.startsWith('https://localhost:3443'))).toEqual([]);
  });

  test('the icons are there in the sizes they are named by', () => {
    const images = [
      ...named('Image').filter(each => each.hasAttribute('DefaultValue')),
      ...named('IconUrl'),
      ...named('HighResolutionIconUrl'),
    ];
    for (const url of images.map(each => each.getAttribute('DefaultValue') ?? '')) {
      const file = join('.', new URL(url).pathname);
      const size = Number(/icon-(\d+)\.png$/.exec(file)?.[1]);
      expect(existsSync(file)).toBe(true);
      expect(sizeOf(file)).toEqual([size, size]);
    }
    expect(
      named('Image')
        .filter(each => each.hasAttribute('size'))
        .map(each => each.getAttribute('size')),
    ).toEqual(expect.arrayContaining(['16', '32', '80']));
  });

  test('the functions of its buttons are the ones the page knows', () => {
    const page = readFileSync(join('src', 'shells', 'excel', 'main.tsx'), 'utf8');
    const known = [...page.matchAll(/command\('(\w+)'/g)].map(([, name]) => name ?? '');
    const wanted = named('FunctionName').map(each => each.textContent ?? '');
    expect([...new Set(wanted)].sort()).toEqual([...known].sort());
  });
});
