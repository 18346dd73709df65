import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { type Profile, profileNamed, readProfile, settingNames, settingsList } from '../../../src/scoring';
import { a1 } from '../../../src/sheet';
import { sheetFrom } from '../../notation';

const base = {
  version: 2,
  name: '示例县',
  documents: { 办法: { title: '示例县办法', number: null, from: null, to: null } },
};
const rule = (about: string, text: string) => ({ about, rule: text, document: '办法', place: '第 1 条' });

function read(more: object): Profile {
  const found = readProfile({ ...base, ...more });
  if (!found.profile) throw new Error(found.why);
  return found.profile;
}

function refused(more: object): string | null {
  const json = { ...base, ...more };
  const found = readProfile(json, JSON.stringify(json, null, 2));
  return found.profile ? null : found.why;
}

/** A form that is right by the ministry's rules but for what is given. */
function formOf({
  spent = '95',
  points = '9.5',
  trees = '200',
  score = '40',
  reason = '',
  total = '99.5',
  target = '≥200株',
}) {
  return `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| 项目名称 | 街心绿化 | ← | 主管部门 | | 实施单位 | 市容所 |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
| 年度资金总额 | 100 | 100 | ${spent} | ${spent}% | 10 | ${points} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| 产出指标 | 栽植树木数量 | ${target} | ${trees}株 | 40 | ${score} | ${reason} |
| 效益指标 | 街容整洁程度 | 明显改善 | 明显改善 | 50 | 50 | |
| 总分 | | | | 100 | ${total} | |`;
}

/** Findings above a notice under a profile, as rule and cells. */
function told(form: string, profile: Profile): string[] {
  const found = review(sheetFrom(form).sheet, profile);
  if (!found.form) throw new Error(found.why);
  return found.findings
    .filter(({ level }) => level !== 'notice')
    .map(({ rule: id, cells }) => `${id} ${cells.map(a1).join(',')}`);
}

describe('a rule of the file is obeyed, and what breaks it is told', () => {
  const bands = '执行率100%得10分，80%（含）以上得7分，60%（含）以上得5分，60%以下不得分';
  test.each<[string, object, Parameters<typeof formOf>[0], Parameters<typeof formOf>[0], string]>([
    ['execution bands', rule('预算执行率', bands), { points: '7', total: '97' }, {}, 'S07 G4'],
    [
      'over-fulfilment',
      rule('超额完成', '完成值超过指标值30%的，扣2分'),
      { trees: '300', score: '38', reason: '目标偏低', total: '97.5' },
      { trees: '300', score: '36', reason: '目标偏低', total: '95.5' },
      'S04 F6',
    ],
    [
      'a cap of the total',
      rule('总分上限', '执行率低于70%的，总分不超过79分'),
      { spent: '65', points: '6.5', total: '79' },
      { spent: '65', points: '6.5', total: '96.5' },
      'S03 F8',
    ],
    [
      'a target to be met from both sides',
      rule('等于型指标', '等于型指标完成值偏离指标值±10%以内得40分，±15%以内得20分，超过的不得分'),
      { target: '=200株', trees: '215', score: '40' },
      { target: '=200株', trees: '228', score: '40' },
      'S04 F6',
    ],
    [
      'whole points',
      rule('得分位数', '得分四舍五入取整数'),
      { trees: '190', score: '38', reason: '缺苗', points: '10', total: '98' },
      { trees: '190', score: '37', reason: '缺苗', points: '10', total: '97' },
      'S04 F6',
    ],
  ])('%s', (_, one, right, wrong, expected) => {
    const profile = read({ rules: [one] });
    expect(told(formOf(right), profile)).toEqual([]);
    expect(told(formOf(wrong), profile)).toContain(expected);
  });

  test('the finding says which sentence spoke, with its document and place', () => {
    const found = review(sheetFrom(formOf({})).sheet, read({ rules: [rule('预算执行率', bands)] }));
    const [first] = found.form ? found.findings : [];
    expect(first?.source).toEqual({ text: bands, cell: null, document: '示例县办法，第 1 条' });
    expect(first?.setting).toBe(`按示例县办法（第 1 条）“${bands}”`);
  });

  test('a note on the form wins over the file', () => {
    const form = `${formOf({ points: '8', total: '98' })}\n| 注：执行率95%及以上得8分，95%以下不得分，满分8分。 | ← | ← | ← | ← | ← | ← |`;
    expect(told(form, read({ rules: [rule('预算执行率', bands)] }))).toEqual([]);
  });
});

describe('what is not known or not understood is refused, with the line and what was expected', () => {
  test.each<[string, object, string]>([
    ['an unknown name', { grade: [] }, '第 12 行：“设置文件”里的“grade”不认识'],
    ['an unknown topic', { rules: [rule('执行率', '满分')] }, '第 14 行：“about”的“执行率”不认识'],
    [
      'a sentence nobody can compute',
      { rules: [rule('预算执行率', '视情况扣分')] },
      '第 15 行：“预算执行率”的规则“视情况扣分”没有读懂，没有采用。可以这样写：“执行率≥95%得满分；',
    ],
    [
      'half a sentence',
      { rules: [rule('超额完成', '超过30%扣2分，情节严重的另行处理')] },
      '“超额完成”的规则“超过30%扣2分，情节严重的另行处理”没有读懂',
    ],
    [
      'no such document',
      { rules: [{ ...rule('成本指标', '成本超过指标值的不得分'), document: '通知' }] },
      '“documents”里没有“通知”，每条规则都要写明出自哪个文件（有：办法）',
    ],
    [
      'one thing twice',
      { rules: [rule('得分位数', '得分四舍五入取整数'), rule('得分位数', '得分保留两位小数')] },
      '“得分位数”写了两条规则，只能有一条',
    ],
    [
      'a level without a reason',
      { severities: { C09: { level: 'off' } } },
      '“severities.C09.reason”应是一段文字',
    ],
    [
      'an id of ours',
      { checks: [{ id: 'S04', level: 'error', kind: 'text', must: '甲', sentence: '乙' }] },
      '“checks”的编号“S04”与内置规则相同',
    ],
    [
      'an equation of unknown names',
      { checks: [{ id: '甲', level: 'error', kind: 'equation', equation: '支出 <= 预算', sentence: '乙' }] },
      '“equation”的“支出 <= 预算”没有读懂',
    ],
    ['a version to come', { version: 3 }, '“version”只能是 1 或 2'],
  ])('%s', (_, more, why) => {
    expect(refused(more)).toContain(why);
  });

  test('the sentence that each topic shows as an example is understood', () => {
    const unread = settingNames.filter(
      ({ name, example }) => refused({ rules: [rule(name, example)] }) !== null,
    );
    expect(unread.map(({ name }) => name)).toEqual([]);
  });
});

describe('checks of a bureau’s own', () => {
  const check = (more: object) => ({ id: '甲', level: 'error', sentence: '请核对。', ...more });
  test.each<[string, object, Parameters<typeof formOf>[0], string | null]>([
    ['a fact that is missing', { kind: 'required', fact: '主管部门' }, {}, '甲 E2'],
    ['a fact that is there', { kind: 'required', fact: '实施单位' }, {}, null],
    ['a sum that holds', { kind: 'equation', equation: '实际支出 <= 全年预算' }, {}, null],
    ['a sum that does not', { kind: 'equation', equation: '实际支出 + 10 <= 全年预算' }, {}, '甲 D4,C4'],
    ['bounds kept', { kind: 'bounds', column: '分值', least: 2, most: 50 }, {}, null],
    ['bounds kept, each end of them', { kind: 'bounds', column: '分值', least: 10, most: 50 }, {}, null],
    ['a bound at the bottom broken', { kind: 'bounds', column: '分值', least: 11 }, {}, '甲 F4'],
    ['bounds broken', { kind: 'bounds', column: '分值', least: 2, most: 45 }, {}, '甲 E7'],
    ['a text that may not stand', { kind: 'text', mustNot: '明显' }, {}, '甲 C7,D7'],
    ['a text that must', { kind: 'text', must: '街心' }, {}, null],
    ['words allowed', { kind: 'words', column: '偏差原因', words: ['缺苗'] }, { reason: '缺苗' }, null],
    ['other words', { kind: 'words', column: '偏差原因', words: ['缺苗'] }, { reason: '缺水' }, '甲 G6'],
  ])('%s', (_, own, form, expected) => {
    expect(told(formOf(form), read({ checks: [check(own)] }))).toEqual(expected === null ? [] : [expected]);
  });

  test('a finding of theirs says what it is about', () => {
    const about = (own: object) => {
      const found = review(sheetFrom(formOf({})).sheet, read({ checks: [check(own)] }));
      return found.form && found.findings.filter(({ rule }) => rule === '甲').map(each => each.about)[0];
    };
    expect([
      about({ kind: 'bounds', column: '得分', most: 5 }),
      about({ kind: 'bounds', column: '分值', most: 5 }),
      about({ kind: 'equation', equation: '实际支出 + 10 <= 全年预算' }),
      about({ kind: 'text', mustNot: '明显' }),
    ]).toEqual(['scores', 'indicators', 'funds', 'texts']);
  });

  test('what an equation needs and the form does not state is 未核', () => {
    const own = check({ kind: 'equation', equation: '到位资金 = 全年预算' });
    const found = review(sheetFrom(formOf({})).sheet, read({ checks: [own] }));
    expect(found.form && found.unchecked.map(({ why }) => why)).toEqual([
      '没有读到“到位资金”，这一项没有核对',
    ]);
  });
});

describe('other levels', () => {
  test('a rule may speak louder, or not at all, which is said', () => {
    const wrong = formOf({ score: '35', total: '94.5' });
    expect(told(wrong, read({}))).toEqual(['S04 F6,G6']);
    const quiet = read({ severities: { S04: { level: 'off', reason: '由主管部门评定' } } });
    const found = review(sheetFrom(wrong).sheet, quiet);
    expect(told(wrong, quiet)).not.toContain('S04 F6,G6');
    expect(found.form && found.unchecked.map(({ why }) => why)).toContain(
      'S04 “得分与完成情况相符”按设置“示例县”不核对：由主管部门评定',
    );
  });
});

test('the example of docs/settings.md can be used as it stands', () => {
  const text = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/settings.md', 'utf8'))?.[1] ?? '';
  const found = readProfile(JSON.parse(text), text);
  expect(found.profile?.name).toBe('示例县');
  expect(found.profile?.checks.map(({ id }) => id)).toEqual(['本县-1', '本县-2', '本县-3', '本县-4']);
  expect(settingNames.every(({ name }) => readFileSync('docs/settings.md', 'utf8').includes(name))).toBe(
    true,
  );
});

describe('the profiles that ship', () => {
  test.each<[string, Parameters<typeof formOf>[0], Parameters<typeof formOf>[0], string]>([
    [
      '绍兴',
      { spent: '96', points: '10', total: '100' },
      { spent: '79', points: '7.9', total: '97.9' },
      'S07 G4',
    ],
    ['财政部 2020', {}, { points: '10', total: '100' }, 'S07 G4'],
    ['湖北 20/80', {}, { trees: '100', score: '40', reason: '缺苗' }, 'S04 F6'],
    ['四川', {}, { trees: '100', score: '40', reason: '缺苗' }, 'S04 F6'],
    ['云南', {}, { points: '10', total: '100' }, 'S07 G4'],
    ['重庆', {}, { points: '10', total: '100' }, 'S07 G4'],
    ['晋中', {}, { points: '10', total: '100' }, 'S07 G4'],
  ])('%s: a right form and a wrong one', (name, right, wrong, expected) => {
    const profile = profileNamed(name);
    if (!profile) throw new Error(name);
    expect(told(formOf(right), profile)).toEqual([]);
    expect(told(formOf(wrong), profile)).toContain(expected);
  });

  test('every setting of theirs has its document', () => {
    const lines = settingsList(profileNamed('四川') as Profile);
    expect(lines.find(({ name }) => name === '执行率原因')).toEqual({
      name: '执行率原因',
      text: '预算执行率未达到90%的需说明原因',
      source: '四川省部门预算项目支出绩效自评表填表说明（2023 年度），第 1 条',
    });
    expect(lines.every(({ text, source }) => source !== null || text === '没有规定')).toBe(true);
  });
});
