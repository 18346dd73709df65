import { describe, expect, test } from '@jest/globals';
import { bandsText, ministry, type Profile, profileNamed, profiles, readProfile } from '../../../src/scoring';

function read(json: unknown): Profile {
  const found = readProfile(json);
  if (!found.profile) throw new Error(found.why);
  return found.profile;
}

function refused(json: unknown): string | null {
  const found = readProfile(json);
  return found.profile ? null : found.why;
}

describe('settings of one’s own', () => {
  test('start from the ministry’s, under a name that says so', () => {
    expect(read({})).toEqual({
      ...ministry,
      id: 'own',
      name: '自定义（财政部 2020）',
      source: '自定义设置；其余同：财预〔2020〕10号《项目支出绩效评价管理办法》：单位自评',
    });
  });

  test('or from another profile, by its id or its name', () => {
    for (const name of ['jinzhong', '晋中']) {
      const own = read({ extends: name });
      expect([own.name, own.costSaving?.toNumber()]).toEqual(['自定义（晋中）', 0.1]);
    }
  });

  test('numbers may be written as numbers, as text and in percent', () => {
    for (const share of [0.1, '0.1', '10%', ' 10% ']) {
      expect(read({ costSaving: share }).costSaving?.toNumber()).toBe(0.1);
    }
  });

  test('only what is given differs', () => {
    const own = read({ reverse: 'linear', decimals: 1, shortening: 'cut', executionReasonBelow: '90%' });
    expect(own).toEqual({
      ...read({}),
      reverse: 'linear',
      decimals: 1,
      shortening: 'cut',
      executionReasonBelow: own.executionReasonBelow,
    });
    expect(own.executionReasonBelow?.toNumber()).toBe(0.9);
  });

  test('grade bands are put in order', () => {
    const own = read({
      grades: [
        { word: '不合格', from: 0 },
        { word: '优秀', from: '85' },
        { word: '合格', from: 60 },
      ],
    });
    expect(bandsText(own.grades)).toBe('优秀≥85，合格≥60，不合格');
  });

  test('the execution rule: in proportion, or with thresholds', () => {
    expect(read({ extends: 'shaoxing', execution: 'proportional' }).execution).toEqual({
      kind: 'proportional',
    });
    const { execution } = read({ execution: { full: '95%', zero: 0.8 } });
    expect(execution.kind === 'threshold' && [execution.full.toNumber(), execution.zero.toNumber()]).toEqual([
      0.95, 0.8,
    ]);
    expect(refused({ execution: { full: 1, zero: 0 } })).toBeNull();
  });

  test('a standard can be taken away', () => {
    expect(read({ extends: 'jinzhong', costSaving: null }).costSaving).toBeNull();
  });
});

describe('a file that can’t be used is refused, with the reason', () => {
  const known =
    'extends、id、name、source、grades、execution、reverse、decimals、shortening、overFulfilment、standardWeights、costSaving、executionReasonBelow';

  test.each<[string, unknown, string]>([
    ['no object', [], '“设置文件”应是一个 JSON 对象'],
    ['nothing', null, '“设置文件”应是一个 JSON 对象'],
    ['a text', '晋中', '“设置文件”应是一个 JSON 对象'],
    ['a misspelt name', { decimal: 2 }, `设置文件里的“decimal”不认识，可用的有：${known}`],
    ['an unknown start', { extends: '火星' }, '没有名为“火星”的设置'],
    ['a blank name', { name: ' ' }, '“name”应是一段文字'],
    ['digits in words', { decimals: '2' }, '“decimals”应是 0 到 4 的整数'],
    ['too many digits', { decimals: 5 }, '“decimals”应是 0 到 4 的整数'],
    ['half a digit', { decimals: 1.5 }, '“decimals”应是 0 到 4 的整数'],
    ['an unknown way', { shortening: 'floor' }, '“shortening”只能是：round、cut'],
    ['an unknown formula', { reverse: 1 }, '“reverse”只能是：ratio、linear'],
    ['a number in words', { costSaving: '一成' }, '“costSaving”应是数字，如 0.1 或 "10%"'],
    ['a negative number', { costSaving: -0.1 }, '“costSaving”应是数字，如 0.1 或 "10%"'],
    [
      'no bands',
      { grades: [] },
      '“grades”应是一组等级，如 [{"word":"优","from":90},{"word":"良","from":80}]',
    ],
    ['a band without a word', { grades: [{ from: 90 }] }, '“grades.word”应是一段文字'],
    ['a band without a bound', { grades: [{ word: '优' }] }, '“grades.from”应是数字，如 0.1 或 "10%"'],
    ['half an execution rule', { execution: { full: '95%' } }, '“execution.zero”应是数字，如 0.1 或 "10%"'],
    ['an unknown execution rule', { execution: 'none' }, '“execution”应是一个 JSON 对象'],
    [
      'thresholds the wrong way round',
      { execution: { full: '80%', zero: '95%' } },
      '“execution”里得满分的执行率不能低于不得分的执行率',
    ],
    ['a weight in words', { standardWeights: { 产出: '五十' } }, '“产出”应是数字，如 0.1 或 "10%"'],
  ])('%s', (_, json, why) => {
    expect(refused(json)).toBe(why);
  });

  test('95 for 95% is no threshold anybody reaches, and a saving of 0 nothing to divide by', () => {
    const of = (name: string) => `“${name}”应大于 0、不超过 1，如 0.95 或 "95%"`;
    expect(refused({ execution: { full: 95, zero: 80 } })).toBe(of('execution.full'));
    expect(refused({ executionReasonBelow: 90 })).toBe(of('executionReasonBelow'));
    expect(refused({ costSaving: 10 })).toBe(of('costSaving'));
    expect(refused({ costSaving: 0 })).toBe(of('costSaving'));
  });
});

describe('the profiles that ship', () => {
  test('are found by id and by name, and each says where it comes from', () => {
    for (const profile of profiles) {
      expect([profileNamed(profile.id), profileNamed(profile.name)]).toEqual([profile, profile]);
      expect(profile.source).not.toBe('');
    }
    expect(profileNamed('')).toBeNull();
  });

  test('have ids of their own, bands from the top down, and qualitative bands without a gap', () => {
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
    for (const { grades, qualitative } of profiles) {
      const bounds = grades.map(({ from }) => from.toNumber());
      expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
      expect(qualitative.map(({ least }) => least.toNumber()).slice(0, -1)).toEqual(
        qualitative.map(({ most }) => most.toNumber()).slice(1),
      );
      expect([
        qualitative[0]?.most.toNumber(),
        qualitative[qualitative.length - 1]?.least.toNumber(),
      ]).toEqual([1, 0]);
    }
  });
});
