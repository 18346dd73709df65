import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalogue as rules } from '../../src/rules';
import { jiping } from './terminal';

describe('jiping rules', () => {
  test('lists every rule on a line of its own: id, title, level', async () => {
    const { code, out, said } = await jiping('rules');
    expect([code, said]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines.map(line => line.slice(0, 3))).toEqual(rules.map(({ id }) => id));
    for (const line of lines)
      expect(line).toMatch(/^[A-Z]\d\d {2}\S.*（(?:错误|提醒|提示)(?:或(?:错误|提醒|提示))?）$/);
    expect(lines).toContain('S02  小计等于下级得分之和（错误）');
    expect(lines).toContain('W03  每项指标都有分值，且是正数（提醒或错误）');
    expect(lines).toContain('D01  完成时间晚于目标时间（提醒或提示）');
  });

  test('the checks of a settings file stand behind the catalogue', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiping-rules-'));
    const file = join(folder, '示例县.json');
    const check = {
      id: '本县-1',
      level: 'error',
      kind: 'required',
      fact: '主管部门',
      sentence: '请填写主管部门。',
    };
    writeFileSync(file, JSON.stringify({ version: 2, name: '示例县', checks: [check] }));
    const { code, out } = await jiping('rules', '--profile', file);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').pop()).toBe('本县-1  请填写主管部门。（错误）');
    const one = await jiping('rules', '本县-1', '--profile', file);
    expect(one.out).toContain('依据：示例县');
    rmSync(folder, { recursive: true });
  });

  test('one rule with its basis, what it needs, and its examples as sheets', async () => {
    const { code, out } = await jiping('rules', 'S02');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('S02  小计等于下级得分之和（错误）');
    expect(lines[1]).toMatch(/^依据：财预〔2020〕10号/);
    expect(lines[2]).toMatch(/^需要：小计/);
    const examples = rules.find(({ id }) => id === 'S02')?.examples ?? [];
    expect(lines.filter(line => line.startsWith('例：'))).toEqual(
      examples.map(({ title }) => `例：${title}`),
    );
    expect(out).toContain('| 一级指标 |');
  });

  test('small letters will do', async () => {
    expect((await jiping('rules', 's02')).out).toBe((await jiping('rules', 'S02')).out);
  });

  test('every rule can be shown, and shows no gaps', async () => {
    for (const { id } of rules) {
      const { code, out } = await jiping('rules', id);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^${id} {2}.+\\n依据：.+\\n需要：.+\\n\\n例：`));
      expect(out).not.toMatch(/undefined|null|\[object/);
    }
  });

  test('as JSON, all of them or one', async () => {
    const all = JSON.parse((await jiping('rules', '--format', 'json')).out) as { id: string }[];
    expect(all.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const one = JSON.parse((await jiping('rules', 'S02', '--format', 'json')).out) as object[];
    expect(one).toHaveLength(1);
    expect(one[0]).toMatchObject({ id: 'S02', level: 'error', title: '小计等于下级得分之和' });
    expect(Object.keys(one[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'name', 'title', 'level', 'basis', 'needs', 'examples']),
    );
  });

  test('a format it does not have is answered with those it has', async () => {
    const { code, out, said } = await jiping('rules', '--format', 'csv');
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/^--format 不能是“csv”，只能是 text、json.*。\n/);
  });

  test.each<[string[], string]>([
    [['X99'], '没有 X99 这条规则。用 jiping rules 查看全部规则。'],
    [['S02', 'S03'], '一次只能看一条规则：写了 S02，又写了 S03。'],
    [['--all'], '没有 --all 这个选项。'],
  ])('rules %j says what is wrong', async (args, sentence) => {
    expect(await jiping('rules', ...args)).toEqual({
      code: 2,
      out: '',
      said: `${sentence}\n用 jiping help 查看用法。\n`,
    });
  });
});
