import { describe, expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1, valueText } from '../../src/sheet';
import { planEdits } from '../../src/plan';
import { sheetFrom } from '../notation';

/** What differs from a form that is right by the ministry's rules. */
interface Told {
  /** Executed of a budget of 100, and its score. */
  readonly executed?: readonly [spent: string, score: string];
  /** 指标值, 完成值, 得分 (of 20) and the reason of a quantity. */
  readonly trees?: readonly [target: string, done: string, score: string, reason: string];
  /** The same of a cost (of 10). */
  readonly cost?: readonly [target: string, done: string, score: string, reason: string];
  /** The same of a quality in words (of 30). */
  readonly order?: readonly [target: string, done: string, score: string, reason: string];
  readonly total?: string;
  readonly grade?: string;
  /** Lines below the form. */
  readonly notes?: readonly string[];
  /** A line above the form. */
  readonly above?: string;
}

function formOf(told: Told): string {
  const [spent, points] = told.executed ?? ['95', '9.5'];
  const row = (cells: readonly string[]) => cells.join(' | ');
  return `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| ${told.above ?? '（2023年度）'} | ← | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
| 年度资金总额 | 100 | 100 | ${spent} | ${spent}% | 10 | ${points} |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | ${row(['栽植树木数量', ...withWeight('20', told.trees ?? ['≥200株', '200株', '20', ''])])} |
| | ${row(['苗木成活率', ...withWeight('30', ['≥90%', '92%', '30', ''])])} |
| 成本指标 | ${row(['单位栽植成本', ...withWeight('10', told.cost ?? ['≤50元', '48元', '10', ''])])} |
| 效益指标 | ${row(['街容整洁程度', ...withWeight('30', told.order ?? ['明显改善', '明显改善', '30', ''])])} |
| 总分 | | | | 100 | ${told.total ?? '99.5'} | |
| 评价等级 | ${told.grade ?? '优'} | | | | | |
${(told.notes ?? []).map(note => `| ${note} | ← | ← | ← | ← | ← | ← |`).join('\n')}`;
}

const withWeight = (
  weight: string,
  [target, done, score, reason]: readonly [string, string, string, string],
) => [target, done, weight, score, reason];

function reviewed(told: Told) {
  const found = review(sheetFrom(formOf(told)).sheet);
  if (!found.form) throw new Error(found.why);
  return found;
}

/** Errors and warnings, as rule and cells. */
function loud(told: Told): string[] {
  return reviewed(told)
    .findings.filter(({ level }) => level !== 'notice')
    .map(
      ({ rule, cells, candidates }) => `${rule} ${(cells.length > 0 ? cells : candidates).map(a1).join(',')}`,
    );
}

/** The cells that are 未核, with why. */
function open(told: Told): string[] {
  return reviewed(told).unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`);
}

/** What `--mode overwrite` would change. */
function overwritten(told: Told): string[] {
  const found = reviewed(told);
  return planEdits(found, 'overwrite').edits.map(({ at, after }) => `${a1(at)}=${valueText(after.value)}`);
}

test('the form they all differ from is right', () => {
  expect([loud({}), open({}), overwritten({})]).toEqual([[], [], []]);
});

describe('a rule in a note is obeyed', () => {
  const silent: readonly (readonly [string, Told])[] = [
    [
      'execution bands, in one line',
      {
        executed: ['92', '8'],
        total: '98',
        notes: ['注：执行率95%（含）以上得10分，85%（含）-95%得8分，70%（含）-85%得6分，70%以下不得分。'],
      },
    ],
    [
      'execution bands, line by line below a heading',
      {
        executed: ['88', '8'],
        total: '98',
        notes: [
          '预算执行率计分办法：',
          '（1）执行率达到90%及以上的，得10分；',
          '（2）执行率在80%（含）至90%之间的，得8分；',
          '（3）执行率低于80%的，得5分。',
        ],
      },
    ],
    [
      'a step from a threshold, above the form',
      {
        executed: ['88', '9'],
        total: '99',
        above: '说明：预算执行率达到90%得满分，每低1个百分点扣0.5分，扣完为止。',
      },
    ],
    [
      'grades with other bounds',
      {
        order: ['明显改善', '明显改善', '30', ''],
        executed: ['60', '6'],
        trees: ['≥200株', '120株', '12', '土地未交付'],
        total: '88',
        grade: '优',
        notes: ['备注：85分（含）以上为优，75分（含）至85分为良，60分（含）至75分为中，60分以下为差。'],
      },
    ],
    [
      'qualitative ranges with a lower middle',
      {
        order: ['明显改善', '部分达成预期指标并具有一定效果', '16', '两条街尚未整治'],
        total: '85.5',
        grade: '良',
        notes: [
          '填表说明：定性指标分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，分别按照100%-80%（含80%）、80%-50%（含50%）、50%-0%合理确定分值。',
        ],
      },
    ],
    [
      'whole points',
      {
        executed: ['94.66', '9'],
        trees: ['≥210株', '200株', '19', '10株未到场'],
        total: '98',
        notes: ['评分说明：各项得分四舍五入保留整数。'],
      },
    ],
    [
      'two points off for over-fulfilment',
      {
        trees: ['≥200株', '290株', '18', '年初目标偏低'],
        total: '97.5',
        notes: ['备注：1.实际完成值超过年初指标值40%（含）的，扣2分。2.其他资金包括社会投入。'],
      },
    ],
    [
      'a share of the points off for it',
      {
        trees: ['≥200株', '270株', '16', '年初目标偏低'],
        total: '95.5',
        notes: ['注：超出指标值30%的，扣减该指标分值的20%。'],
      },
    ],
    [
      'a cap of the total',
      {
        executed: ['65', '6.5'],
        total: '79',
        grade: '中',
        notes: ['注：执行率低于70%的，总分不得超过79分。'],
      },
    ],
    [
      'a cost that is over earns nothing',
      {
        cost: ['≤50元', '53元', '0', '材料涨价'],
        total: '89.5',
        grade: '良',
        notes: ['注：成本指标超过指标值的不得分。'],
      },
    ],
  ];
  test.each(silent)('%s', (_, told) => {
    expect(loud(told)).toEqual([]);
    expect(overwritten(told)).toEqual([]);
  });

  const broken: readonly (readonly [string, Told, string])[] = [
    [
      'execution bands',
      {
        executed: ['92', '9.2'],
        total: '99.2',
        notes: ['注：执行率95%（含）以上得10分，85%（含）-95%得8分，70%（含）-85%得6分，70%以下不得分。'],
      },
      'S07 G4',
    ],
    [
      'grades',
      {
        total: '99.5',
        grade: '良',
        notes: ['备注：85分（含）以上为优，75分（含）至85分为良，60分（含）至75分为中，60分以下为差。'],
      },
      'G01 B11',
    ],
    [
      'qualitative ranges',
      {
        order: ['明显改善', '部分达成预期指标并具有一定效果', '14', '两条街尚未整治'],
        total: '83.5',
        grade: '良',
        notes: [
          '注：定性指标按达成、部分达成、未达成三档，分别按100%-80%（含）、80%-50%（含）、50%-0%计分。',
        ],
      },
      'S08 F9',
    ],
    [
      'whole points',
      {
        trees: ['≥210株', '200株', '18', '10株未到场'],
        total: '97.5',
        notes: ['评分说明：各项得分四舍五入保留整数。'],
      },
      'S04 F6',
    ],
    [
      'over-fulfilment',
      {
        trees: ['≥200株', '290株', '15', '年初目标偏低'],
        total: '94.5',
        notes: ['备注：实际完成值超过年初指标值40%（含）的，扣2分。'],
      },
      'S04 F6',
    ],
    [
      'a cap',
      { executed: ['65', '6.5'], total: '96.5', notes: ['注：执行率低于70%的，总分不得超过79分。'] },
      'S03 F10',
    ],
  ];
  test.each(broken)('and what breaks it is told: %s', (_, told, expected) => {
    expect(loud(told)).toContain(expected);
  });
});

describe('a sentence that is not understood leaves its own check open, and no other', () => {
  test('an execution rule in words nobody can compute', () => {
    const told: Told = {
      executed: ['92', '8'],
      total: '98',
      notes: ['注：预算执行率视进度情况酌情扣分，由主管部门商定，得8至10分。'],
    };
    expect(loud(told)).toEqual([]);
    expect(open(told)).toEqual([expect.stringMatching(/^G4 A12 写有“预算执行率视进度情况酌情扣分/)]);
    expect(overwritten(told)).toEqual([]);
  });

  test('the sums and the other scores go on', () => {
    const notes = ['注：预算执行率视进度情况酌情扣分，由主管部门商定，得8至10分。'];
    expect(loud({ executed: ['92', '8'], total: '97', notes })).toEqual(['S03 F10']);
    expect(loud({ trees: ['≥200株', '150株', '12', '未完成'], total: '91.5', notes })).toEqual(['S04 F6']);
  });
});

test.each([
  '注：本项目预算执行率95%，得9.5分。',
  '说明：上年执行率80%，得8分，评为良。',
  '注：2022年度执行率低于60%的原因是招标推迟，扣4分。',
  '存在问题：预算执行率未达到100%，扣0.5分，主要是尾款未付。',
  '备注：执行率得分9.5分，产出得60分，效益得30分。',
  '注：去年完成值超过指标值30%，扣了2分。',
])('a note that tells of results is no rule and switches nothing off: %s', note => {
  expect(open({ notes: [note] })).toEqual([]);
  expect(loud({ executed: ['95', '8'], total: '98', notes: [note] })).toContain('S07 G4');
});

describe('deductions that are allowed', () => {
  test('much more than the target, with a reason: a person’s to say', () => {
    const told: Told = { trees: ['≥200株', '250株', '17', '年初目标偏低，按偏离度调减'], total: '96.5' };
    expect(loud(told)).toEqual([]);
    expect(open(told)).toEqual(['F6 完成值是指标值的 125%，得 17 分；超额较多且写了原因，扣多少分由人决定']);
    expect(overwritten(told)).toEqual([]);
  });

  test('not without a reason, nor where the target was just reached', () => {
    for (const trees of [
      ['≥200株', '250株', '17', ''],
      ['≥200株', '250株', '17', '无'],
      ['≥200株', '210株', '17', '年初目标偏低'],
    ] as const) {
      expect(loud({ trees, total: '96.5' })[0]).toMatch(/^S04 F6/);
    }
  });

  test('a cost above its limit may earn nothing, but not any other points', () => {
    expect(loud({ cost: ['≤50元', '53元', '0', '材料涨价'], total: '89.5', grade: '良' })).toEqual([]);
    expect(loud({ cost: ['≤50元', '53元', '5', '材料涨价'], total: '94.5' })).toEqual(['S04 F8']);
  });

  test('a lower score is one finding, which asks for the reason before the change', () => {
    const [found, ...others] = reviewed({
      trees: ['≥200株', '200株', '17', ''],
      total: '96.5',
    }).findings.filter(({ level }) => level !== 'notice');
    expect(others).toEqual([]);
    expect(found?.cells.map(a1)).toEqual(['F6', 'G6']);
    expect(found?.message).toBe(
      'F6 得 17 分；完成值已达到指标值（200≥200），按规则可得 20 分。如确需扣分，请在 G6 写明原因；否则改为 20。F10 总分随之由 96.5 变为 99.5。',
    );
  });
});

describe('a column 偏离扣分', () => {
  /** What the first row does and earns, and the two totals. */
  const form = (taken: string, score: string, sum: string, total: string) => `
| 项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 偏离扣分 | 得分 | 偏差原因分析 |
| 栽植树木数量 | ≥200株 | 300株 | 60 | ${taken} | ${score} | 目标偏低 |
| 苗木成活率 | ≥90% | 92% | 40 | 0 | 40 | |
| 总分 | | | 100 | ${sum} | ${total} | |`;
  const told = (text: string) => {
    const found = review(sheetFrom(text).sheet);
    if (!found.form) throw new Error(found.why);
    const errors = found.findings.filter(({ level }) => level === 'error');
    return errors.map(({ rule, cells, expected }) => `${rule} ${cells.map(a1).join(',')} ${expected ?? ''}`);
  };

  test('takes points from what the row earns', () => {
    expect(told(form('3', '57', '3', '97'))).toEqual([]);
  });

  test('a score that forgets it, and one that takes more, are told', () => {
    expect(told(form('3', '60', '3', '100'))).toEqual(['S04 F3 57']);
    expect(told(form('3', '55', '3', '95'))).toEqual(['S04 F3 57']);
  });

  test('its own sum is checked', () => {
    expect(told(form('3', '57', '5', '97'))).toEqual(['S03 E5 3']);
  });
});
