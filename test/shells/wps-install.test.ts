/** @jest-environment jsdom */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { type Answer, clearAway, installFolder, Place, type Program, programs } from './wps-install-programs';

// PowerShell itself is not to be had here: install.ps1 is only read (last block). All that it does stands in
// install.cs, which is compiled and run by Mono. Windows' own file locks and rights are not tried.
jest.setTimeout(120_000);
afterAll(clearAway);

const entryOf = (version: string): string =>
  `<jsplugin name="jiping" type="et" url="jiping_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
const entry = entryOf('0.1.0');
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const other = (name: string): string => `<jsplugin name="${name}" type="wps" url="${name}_1.0.0"/>`;
const inComment = '<!-- <jsplugin name="jiping" type="et"/> -->';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const created = `${declaration}<jsplugins>\n  ${entry}\n</jsplugins>\n`;

/** publish.xml as others left it; what installing adds stands between ⟦ and ⟧. */
const lists: Readonly<Record<string, string>> = {
  'other add-ins, one a line': `${declaration}<jsplugins>\n    ${other('a')}\n    ${other('b')}\n⟦    ${entry}\n⟧</jsplugins>\n`,
  'tabs, CRLF and BOM': `\ufeff${declaration}<jsplugins>\r\n\t${other('a')}\r\n⟦\t${entry}\r\n⟧</jsplugins>\r\n`,
  'CRLF everywhere but in one line': `<jsplugins>\r\n  ${other('a')}\n⟦  ${entry}\n⟧</jsplugins>`,
  'all on one line': `<jsplugins>${other('a')}⟦${entry}⟧</jsplugins>`,
  'an empty list': `<jsplugins>⟦${entry}⟧</jsplugins>`,
  'an empty list on two lines': `<jsplugins>\n⟦  ${entry}\n⟧</jsplugins>\n`,
  'a self-closed root': `${declaration}<jsplugins⟦> ${entry} </jsplugins>⟧\n`,
  'our entry inside a comment': `<jsplugins>\n  ${inComment}\n⟦  ${entry}\n⟧</jsplugins>\n`,
  'comments around the root': `<!-- 单位 <jsplugins> -->\n<jsplugins>\n⟦  ${entry}\n⟧</jsplugins>\n<!-- 完 </jsplugins> -->`,
  'an add-in with parts': `<jsplugins>\n  <jsplugin name='a'>\n    <b name="jiping"/><![CDATA[</jsplugins>]]>\n  </jsplugin>\n⟦  ${entry}\n⟧</jsplugins>`,
  '> in quotes, a name like ours': `<jsplugins a=">">\n  <jsplugin url="x>y" name="jiping2"/>\n⟦  ${entry}\n⟧</jsplugins >`,
  'as the exe of the maker’s wpsjs 2.2.3 leaves it': `\n        <jsplugins>\n            ${other('a')}\n⟦            ${entry}\n⟧        </jsplugins>\n          `,
  'as its debug command leaves it': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  <jspluginonline name="a" type="et" url="http://127.0.0.1:3889/" debug="" enable="enable_dev" install="null"/>\n⟦  ${entry}\n⟧</jsplugins>`,
  'words between entries': `<jsplugins>\n  旧 ${other('a')} 新⟦${entry}⟧</jsplugins>\n`,
};
const before = (marked: string): string =>
  marked.replace(/⟦[^⟧]*⟧/, marked.includes('<jsplugins⟦') ? '/>' : '');
const after = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

/** publish.xml that no program should touch, and what is said of it. */
const faults: readonly (readonly [string, string, string])[] = [
  ['no end', `<jsplugins>\n  ${other('a')}\n`, '第 1 行的 <jsplugins> 没有结束标记'],
  [
    'an entry without end',
    '<jsplugins>\n  <jsplugin name="a">\n</jsplugins>',
    '第 3 行的 </jsplugins> 没有对应的',
  ],
  ['another root', '<plugins></plugins>', '最外层应为 <jsplugins>，现在是 <plugins>'],
  ['a root in other letters', '<JSPlugins/>', '最外层应为 <jsplugins>，现在是 <JSPlugins>'],
  ['two roots', '<jsplugins/>\n<jsplugins/>', '第 2 行又有一个 <jsplugins>'],
  ['a comment without end', `<jsplugins>\n<!-- ${other('a')}\n</jsplugins>`, '第 2 行的注释没有结束'],
  ['a declaration without end', '<?xml version="1.0"\n<jsplugins/>', '第 1 行的声明没有结束'],
  ['CDATA without end', '<jsplugins><![CDATA[</jsplugins>', '第 1 行的 CDATA 没有结束'],
  ['a quote without end', '<jsplugins>\n\n  <jsplugin name="a/>\n</jsplugins>', '第 3 行的标记不完整'],
  ['a value without quotes', '<jsplugins><jsplugin name=a/></jsplugins>', '第 1 行的标记不完整'],
  ['cut off in a tag', '<jsplugins>\n  <jsplugin name="a" ', '第 2 行的标记不完整'],
  ['cut off in an end tag', '<jsplugins>\n</jsplug', '第 2 行的标记不完整'],
  ['an end without a beginning', '<jsplugins></jsplugins></jsplugins>', '第 1 行的 </jsplugins> 没有对应的'],
  ['words after the end', '<jsplugins/>\n\n完', '第 3 行的文字在 <jsplugins> 之外'],
  ['words only', '插件', '第 1 行的文字在 <jsplugins> 之外'],
  ['a declaration only', declaration, '没有 <jsplugins>'],
  ['a DTD', '<!DOCTYPE jsplugins []>\n<jsplugins/>', '第 1 行的标记不完整'],
  ['UTF-16', Buffer.from('\ufeff<jsplugins/>', 'utf16le').toString('latin1'), '不是 UTF-8 文字'],
];

/** The suite for one program: left out where it is missing, except in CI, where that fails. */
function withEach(tests: (program: Program) => void): void {
  for (const program of programs) {
    if (program.missing.length === 0) describe(program.name, () => tests(program));
    else if (process.env['JIPING_CI'] !== undefined) {
      test(`${program.name}: CI 里必须有 ${program.missing.join('、')}`, () => {
        expect(program.missing).toEqual([]);
      });
    } else test.skip(`${program.name}：没有 ${program.missing.join('、')}，跳过`, () => undefined);
  }
}

const install = (program: Program, place: Place): Answer => program.run(place, '--dir', place.jsaddons);
const uninstall = (program: Program, place: Place): Answer =>
  program.run(place, '--uninstall', '--dir', place.jsaddons);

withEach(program => {
  test('publish.xml absent: it is made, the add-in is copied, the user is told what to do', () => {
    const place = new Place();
    const { code, said } = install(program, place);
    expect([code, place.bytes, place.folders, place.backups]).toEqual([0, created, ['jiping_0.1.0'], []]);
    const folder = join(place.jsaddons, 'jiping_0.1.0');
    expect(readFileSync(join(folder, 'images', '图标.png'))).toEqual(
      readFileSync(join(place.addIn, 'images', '图标.png')),
    );
    expect(readFileSync(join(folder, 'taskpane.html'), 'utf8')).toBe('taskpane.html 0.1.0');
    expect(existsSync(join(folder, 'install.sh'))).toBe(false);
    expect(said.split('\n')).toEqual([
      `已复制到 ${folder}`,
      `已登记在 ${place.publish}`,
      '安装完成。请关闭全部 WPS 窗口，再打开 WPS 表格；出现是否允许加载项的提示时，请选择允许。',
      '',
    ]);
    expect(uninstall(program, place).code).toBe(0);
    expect([place.bytes, place.folders]).toEqual([`${declaration}<jsplugins>\n</jsplugins>\n`, []]);
  });

  test.each([
    ['0 bytes', ''],
    ['blanks', ' \r\n\t\n'],
    ['a BOM', '\xef\xbb\xbf'],
    ['zeros', '\0\0\0\0'],
  ])('publish.xml empty (%s): as if it were absent, and kept', (_, bytes) => {
    const place = new Place().put(bytes);
    expect(install(program, place).code).toBe(0);
    expect([place.bytes, place.backups]).toEqual([created, [bytes]]);
  });

  test.each(Object.entries(lists))('%s: our entry is added, and taken out to the byte', (_, marked) => {
    const bytes = latin1(before(marked));
    const place = new Place().put(bytes);
    const { code, said } = install(program, place);
    expect([code, place.bytes, place.backups]).toEqual([0, latin1(after(marked)), [bytes]]);
    expect(said).toMatch(/已登记在 .*publish\.xml（原文件备份为 publish\.xml\.\d{8}-\d{6}\.bak）\n/);
    const again = install(program, place);
    expect([again.code, place.bytes, place.backups]).toEqual([0, latin1(after(marked)), [bytes]]);
    expect(uninstall(program, place).code).toBe(0);
    expect([place.bytes, place.folders]).toEqual([bytes, []]);
    expect(place.backups).toHaveLength(2);
  });

  test.each(faults)('%s: refused, a copy is kept, nothing is changed', (_, text, why) => {
    const bytes = text.includes('\0') ? text : latin1(text);
    for (const job of [install, uninstall]) {
      const place = new Place().put(bytes);
      mkdirSync(join(place.jsaddons, 'jiping_0.0.9'));
      const { code, said } = job(program, place);
      expect([code, place.bytes, place.backups, place.folders]).toEqual([
        1,
        bytes,
        [bytes],
        ['jiping_0.0.9'],
      ]);
      expect(said).toContain(`publish.xml 有错：${why}`);
      expect(said).toMatch(/。没有改动，备份为 .*\.bak。请更正 .*publish\.xml 再运行，或请管理员处理。\n$/);
    }
  });

  test('an older version of ours gives way in its place; its folder goes, those of others stay', () => {
    const place = new Place();
    place.setVersion('0.0.9');
    place.put(`<jsplugins>\r\n  ${other('a')}\r\n</jsplugins>`);
    install(program, place);
    const withOld = place.bytes ?? '';
    place.put(withOld.replace('</jsplugins>', `  ${other('b')}\r\n</jsplugins>`));
    for (const folder of ['a_1.0.0', 'jiping_other', 'jiping']) mkdirSync(join(place.jsaddons, folder));
    place.setVersion('0.1.0');
    const { code, said } = install(program, place);
    expect([code, place.bytes]).toEqual([
      0,
      `<jsplugins>\r\n  ${other('a')}\r\n  ${entry}\r\n  ${other('b')}\r\n</jsplugins>`,
    ]);
    expect(place.folders).toEqual(['jiping', 'a_1.0.0', 'jiping_0.1.0', 'jiping_other']);
    expect(said).toContain(`已删去 ${join(place.jsaddons, 'jiping_0.0.9')}\n`);
    uninstall(program, place);
    expect(place.bytes).toBe(`<jsplugins>\r\n  ${other('a')}\r\n  ${other('b')}\r\n</jsplugins>`);
    expect(place.folders).toEqual(['jiping', 'a_1.0.0', 'jiping_other']);
  });

  test('folders of others stay, though they are called as ours are', () => {
    const place = new Place();
    const theirs = ['jiping_2024备份', 'jiping_2024', 'jiping_0.0.8', 'jiping_1 (2)'];
    for (const folder of theirs) {
      mkdirSync(join(place.jsaddons, folder), { recursive: true });
      writeFileSync(join(place.jsaddons, folder, '我的.xlsx'), '');
    }
    // A copy of ours under a name the installer does not give, and somebody else's add-in.
    const [copy, , another] = theirs.map(folder => join(place.jsaddons, folder, 'manifest.xml'));
    writeFileSync(copy ?? '', '<JsPlugin><Name>jiping</Name></JsPlugin>');
    writeFileSync(another ?? '', '<JsPlugin><Name>jiping2</Name></JsPlugin>');
    install(program, place);
    expect(uninstall(program, place).code).toBe(0);
    expect(place.folders.sort()).toEqual([...theirs].sort());
    for (const folder of theirs) expect(existsSync(join(place.jsaddons, folder, '我的.xlsx'))).toBe(true);
  });

  test('somebody’s folder stands where ours would: refused, and nothing is changed', () => {
    const place = new Place().put('<jsplugins/>');
    const target = join(place.jsaddons, 'jiping_0.1.0');
    mkdirSync(target);
    writeFileSync(join(target, '我的.xlsx'), '');
    expect(install(program, place)).toEqual({
      code: 1,
      said: `${target} 不是绩评助手的文件夹，没有改动。请把它改名或移走，再运行一次。\n`,
    });
    expect([place.bytes, existsSync(join(target, '我的.xlsx')), place.backups]).toEqual([
      '<jsplugins/>',
      true,
      [],
    ]);
  });

  test('the same version again: files that are gone from it go', () => {
    const place = new Place();
    install(program, place);
    const stale = join(place.jsaddons, 'jiping_0.1.0', 'stale.js');
    writeFileSync(stale, '');
    install(program, place);
    expect([existsSync(stale), place.folders]).toEqual([false, ['jiping_0.1.0']]);
  });

  test('several entries of ours become one; an online one is told of', () => {
    const online = `<jspluginonline name='jiping' type="et" url="http://127.0.0.1:3889/"></jspluginonline>`;
    const place = new Place().put(
      `<jsplugins>\n  ${online}\n  ${entryOf('0.0.8')}  \n  ${other('a')}${entryOf('0.0.9')}\n</jsplugins>\n`,
    );
    const { code, said } = install(program, place);
    expect([code, place.bytes]).toEqual([0, `<jsplugins>\n  ${entry}\n  ${other('a')}\n</jsplugins>\n`]);
    expect(said).toContain('原来登记的是在线方式，已换成本机文件夹。\n');
    expect(install(program, place).said).not.toContain('在线');
  });

  test('nothing to uninstall: said, and nothing is changed', () => {
    const place = new Place();
    const none = { code: 0, said: `${place.jsaddons} 里没有绩评助手，没有改动。\n` };
    expect(uninstall(program, place)).toEqual(none);
    expect(existsSync(place.jsaddons)).toBe(false);
    place.put(`<jsplugins>\n  ${inComment}\n</jsplugins>`);
    expect(uninstall(program, place)).toEqual(none);
    expect(place.backups).toEqual([]);
  });

  test('files are missing, or the version is none: refused', () => {
    const place = new Place();
    place.setVersion('../x');
    expect(install(program, place)).toEqual({
      code: 1,
      said: 'version.txt 里不是版本号。请重新解压，再运行一次。\n',
    });
    rmSync(place.script('assets'), { recursive: true });
    for (const file of ['main.js', 'pane.js', 'version.txt']) rmSync(place.script(file));
    expect(install(program, place)).toEqual({
      code: 1,
      said: '安装文件不全，缺少 main.js、pane.js、version.txt、assets/icons/icon-32.png。请把压缩包全部解压，再运行一次。\n',
    });
    expect(existsSync(place.jsaddons)).toBe(false);
  });

  test('a folder stands where publish.xml should: refused', () => {
    const place = new Place();
    mkdirSync(place.publish, { recursive: true });
    expect(install(program, place)).toEqual({
      code: 1,
      said: `${place.publish} 不是普通文件，没有改动。请管理员处理。\n`,
    });
    expect(place.folders).toEqual([]);
  });

  test('a file stands where jsaddons should: refused with a sentence', () => {
    const place = new Place();
    mkdirSync(join(place.jsaddons, '..'), { recursive: true });
    writeFileSync(place.jsaddons, '');
    const { code, said } = install(program, place);
    expect(code).toBe(1);
    expect(said).toContain(place.jsaddons);
    expect(readFileSync(place.jsaddons, 'utf8')).toBe('');
  });
});

describe('the options of install.sh', () => {
  const sh = programs.find(({ name, missing }) => name.startsWith('install.sh') && missing.length === 0);
  const withSh = sh === undefined ? test.skip : test;

  withSh('a wrong option: the usage, and exit code 2', () => {
    for (const wrong of [['--remove'], ['--dir'], ['--dir', '']]) {
      expect(sh?.run(new Place(), ...wrong)).toEqual({
        code: 2,
        said: '用法：sh install.sh [--uninstall] [--dir 文件夹]\n',
      });
    }
  });

  withSh('a relative folder counts from where the user stands; without --dir it is the folder of WPS', () => {
    const place = new Place();
    expect(sh?.run(place, '--dir', '用户 文档/jsaddons/').code).toBe(0);
    expect(place.bytes).toBe(created);
    expect(sh?.run(place).said).toContain(
      join(place.root, '.local/share/Kingsoft/wps/jsaddons', 'jiping_0.1.0'),
    );
  });

  withSh('the rights of publish.xml stay as they were', () => {
    const place = new Place().put('<jsplugins/>');
    chmodSync(place.publish, 0o640);
    if (sh) install(sh, place);
    expect(statSync(place.publish).mode & 0o777).toBe(0o640);
  });

  withSh('a link in place of publish.xml: refused, for replacing would cut it off', () => {
    const place = new Place().put('<jsplugins/>');
    const elsewhere = join(place.root, 'publish.xml');
    renameSync(place.publish, elsewhere);
    symlinkSync(elsewhere, place.publish);
    expect(sh && install(sh, place)).toEqual({
      code: 1,
      said: `${place.publish} 不是普通文件，没有改动。请管理员处理。\n`,
    });
  });

  withSh('started from the folder it would install into: nothing is copied onto itself', () => {
    const place = new Place();
    mkdirSync(place.jsaddons, { recursive: true });
    const inside = join(place.jsaddons, 'jiping_0.1.0');
    renameSync(place.addIn, inside);
    symlinkSync(inside, place.addIn);
    expect(sh && install(sh, place).code).toBe(0);
    expect([place.bytes, existsSync(join(inside, 'main.js'))]).toEqual([created, true]);
  });
});

describe('install.ps1 and install.cmd, which are not run here', () => {
  const script = readFileSync(join(installFolder, 'install.ps1'), 'utf8');
  const lines = script.split('\n');

  test('a BOM stands before the script: without it Windows PowerShell reads Chinese as GBK', () => {
    expect([script.charAt(0), lines[0]]).toEqual(['\ufeff', '\ufeff#requires -Version 5.1']);
    expect(script).not.toContain('\r');
  });

  test('quotes and brackets are closed; no Chinese quote stands where PowerShell takes it for a quote', () => {
    let bare = '';
    for (const line of lines.filter(each => !/^\ufeff?\s*#/.test(each))) {
      expect(line.replace(/'[^'‘’]*'|"[^"“”]*"/g, '')).not.toMatch(/['"‘’“”]/);
      bare += line.replace(/'[^']*'|"[^"]*"/g, '');
    }
    for (const [open, close] of [['(', ')'] as const, ['{', '}'] as const]) {
      expect([open, bare.split(open).length]).toEqual([open, bare.split(close).length]);
    }
  });

  test('it knows the folder of WPS, and hands install.cs what it wants', () => {
    expect(script).toContain("Join-Path $env:APPDATA 'kingsoft\\wps\\jsaddons'");
    const source = readFileSync(join(installFolder, 'install.cs'), 'utf8');
    expect(source).toContain('public JipingInstaller(string here, string dir, bool uninstall)');
    expect(script).toContain(
      'New-Object JipingInstaller -ArgumentList $PSScriptRoot, $full, $Uninstall.IsPresent',
    );
    for (const member of script.match(/(?<=\$installer\.)\w+/g) ?? []) {
      expect(source).toMatch(new RegExp(`public .* ${member}\\b`));
    }
  });

  test('install.sh knows the folder of WPS on Linux', () => {
    expect(readFileSync(join(installFolder, 'install.sh'), 'utf8')).toContain(
      'dir=$HOME/.local/share/Kingsoft/wps/jsaddons\n',
    );
  });

  test('install.cmd is ASCII with CRLF, runs the script beside it and hands on its exit code', () => {
    const command = readFileSync(join(installFolder, 'install.cmd'), 'latin1');
    expect(command).toMatch(/^(?:[\x20-\x7e]+\r\n)+$/);
    expect(command).toContain(
      'powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1" %*\r\n',
    );
    expect(command).toMatch(/exit \/b %code%\r\n$/);
  });
});
