import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1, Sheet } from '../../src/sheet';
import { sheetFrom } from '../notation';

/** What is told of a rule: the sentence of its finding, or why it was left open. */
function told(rule: string, text: string): { found: string[]; candidates: string[]; open: string[] } {
  const seen = review(sheetFrom(text).sheet);
  if (!seen.form) throw new Error(seen.why);
  const own = seen.findings.filter(found => found.rule === rule);
  return {
    found: own.map(({ message, certain }) => `${certain ? '' : '? '}${message}`),
    candidates: own.flatMap(({ candidates }) => candidates.map(a1)),
    open: seen.unchecked.map(({ at, why }) => `${at ? a1(at) : ''} ${why}`),
  };
}

const subtotal = (own: string, unread: string) => `
| 一级指标 | 三级指标   | 分值 | 得分 |
| 投入     | ←          | 10   | ${own} |
|          | 立项规范性 | 4    | 4    |
|          | 资金合规性 | 3    | ${unread} |
|          | 到位及时率 | 3    | 3    |
| 产出     | ←          | 90   | 90   |
|          | 任务完成度 | 90   | 90   |
| 总分     | ←          | 100  | 100  |`;

test('a subtotal that some score of the unread cell makes hold is undecided, and names it', () => {
  const { found, open } = told('S02', subtotal('9.5', '见附件'));
  expect(found).toEqual([]);
  expect(open).toContain('D4 D4 没有读到得分，小计未核对');
});

test('a subtotal that full marks in the unread cell would not reach is told, and no cell is certain', () => {
  const { found, candidates } = told('S02', subtotal('10.01', '见附件'));
  expect(found).toEqual([]);
  expect(candidates).toEqual([]);
  expect(told('S02', subtotal('10.02', '见附件'))).toMatchObject({
    found: ['? D2 小计写 10.02；其余各项合计 7，D4 未读，得满分也只有 10，不符。请核对。'],
    candidates: ['D2', 'D3', 'D5'],
  });
});

test('a subtotal below what was read is told whatever the unread score is', () =>
  expect(told('S02', subtotal('6', '待定')).found).toEqual([
    '? D2 小计写 6；D4 未读，其余各项已合计 7，超过 6。请核对。',
  ]));

test('a blank score is to be filled in before anything is said of its subtotal', () => {
  expect(told('S02', subtotal('12', '')).found).toEqual([]);
  expect(told('S02', subtotal('12', '')).open).toContain('D4 D4 没有填得分，无法核对小计');
});

const heading = (own: string, unread: string) => `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标(${own}分) | 培训人数 | ≥100人 | 100人 | 40 | 40 |
|          | 培训场次 | ≥5场       | 5场        | ${unread} | 20 |
| 满意度指标(40分) | 满意度 | ≥90% | 95%      | 40   | 40   |
| 总分     |          |            |            | 100  | 100  |`;

test('a heading’s points are compared with what was read of its rows: more than all is told', () => {
  expect(told('W02', heading('60', '#REF!'))).toMatchObject({ found: [] });
  expect(told('W02', heading('60', '#REF!')).open).toContain('E3 E3 没有读到分值，上一级分值未核对');
  expect(told('W02', heading('30', '12,3x')).found).toEqual([
    '? A2 分值写 30；E3 未读，其余各项已合计 40，超过 30。请核对。',
  ]);
  expect(told('W02', heading('40', '12,3x')).found).toEqual([]);
});

const details = (sum: string) => `
| 序号 | 支出内容   | 执行数 |
| 1    | 设备租用   | 12.23  |
| 2    | 身份认证   | 见合同 |
| 3    | 等保测评   | 8      |
|      | 小计       | ${sum} |
| 明细指标 | 指标值 | 完成值 | 权重（%） | 得分 |
| 培训人数 | ≥100人 | 100人  | 100       | 100  |`;

test('an amount that was not read is 0 or more: a sum below the others is told, one above is undecided', () => {
  expect(told('F05', details('25.23')).found).toEqual([]);
  expect(told('F05', details('25.23')).open).toContain('C3 C3 没有读到金额，明细合计未核对');
  expect(told('F05', details('20.23')).found).toEqual([]);
  expect(told('F05', details('19.23')).found).toEqual([
    '? C5 合计金额写 19.23；C3 未读，其余各项已合计 20.23，超过 19.23。请核对。',
  ]);
});

const funds = (total: string) => `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
| 年度资金总额     |            | ${total}   | 90         | 90%    |
| 其中：当年财政拨款 |          | 80         | 70         |        |
| 其他资金         |            | 见附件     | 20         |        |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 分值   |
| 产出指标         | 培训人数   | ≥100人     | 100人      | 100    |`;

test('a total of funds below the sources that were read is told, and no source is called right', () => {
  expect(told('F01', funds('100')).found).toEqual([]);
  expect(told('F01', funds('70'))).toMatchObject({
    found: ['? C2 全年预算数写 70；C4 未读，其余各项已合计 80，超过 70。请核对。'],
    candidates: ['C2', 'C3'],
  });
});

const worked = (total: string, score: string) => `
| 经评定，该项目综合得分为98分。 | ← | ← | ← | ← | ← |
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 培训人数 | ≥100人     | 100人      | 60   | 60   |      |
| 制度健全 | 健全       | 基本健全   | 10   | ${score} |  |
| 满意度   | 满意       | 较满意     | 30   | 28   |      |
| 总分     |            |            | 100  | ${total} | 优 |`;

test('a total that a formula gives without a score still to come is held against no grade and no text', () => {
  const { open } = told('G01', worked('=SUM(E3:E5) ⇒ 88', '—'));
  expect(told('G01', worked('=SUM(E3:E5) ⇒ 88', '—')).found).toEqual([]);
  expect(told('N05', worked('=SUM(E3:E5) ⇒ 88', '—')).found).toEqual([]);
  expect(open).toContain('F6 E4 还没有得分，总分算全后再核对等级');
});

test('with all scores there the grade and the text are held against the total', () => {
  expect(told('G01', worked('=SUM(E3:E5) ⇒ 89', '1')).found).toHaveLength(1);
  expect(told('N05', worked('=SUM(E3:E5) ⇒ 89', '1')).found).toHaveLength(1);
});

const besides = (total: string) => `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额     | 100        | 100        | 100        | 10   | 100%   | 10   |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 原因 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   |      | 60   |
| 满意度   | 满意度   | ≥90%       | 95%        | 40   |      | 40   |
| 总分     |          |            |            | ${total} |  | 110  |`;

test('weights of 100 beside the execution score are too many, and no one of them is accused', () =>
  expect(told('W01', besides('见附件')).found).toEqual([
    '? 指标表里的分值已合计 100，加上 E2 的预算执行率 10 分是 110，不等于 100。请调整各项分值。',
  ]));

const measured = (target: string, actual: string, score: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ${target}  | ${actual}  | 60   | ${score} |
| 满意度   | ≥90%       | 95%        | 40   | 40   |
| 总分     |            |            | 100  | 100  |`;

test('a letter in a target is no word and no unit: the score is left open, the cell is told', () => {
  expect(told('R02', measured('1O', '10', '60')).found).toEqual([
    'B2 指标值“1O”不是数字，得分未核对。请改为 10。',
  ]);
  expect(told('R02', measured('≥1O', '10', '60')).found).toEqual([
    'B2 指标值“≥1O”不是数字，得分未核对。请填写数字。',
  ]);
  expect(told('S04', measured('1O', '5', '60')).found).toEqual([]);
  expect(told('C05', measured('1O', '10人', '60')).found).toEqual([]);
  expect(told('S04', measured('1O', '5', '60')).open).toContain('E2 B2 没有读到数字，得分未核对');
});

test.each(['A4', 'O型血', '9:30', '3D', 'COVID-19', '10、20'])(
  'a letter or a point between other signs is a word: %s',
  text => expect(told('R02', measured(text, text, '60')).found).toEqual([]),
);

const spent = (unread: string) => `
| 预算资金 | 市级预算资金 | 170 |
| 预算下达资金 | ← | ${unread} |
| 实际支出资金 | ← | 153.33 |
| 三级指标   | 分值 | 得分 |
| 预算执行率 | 20   | 18.97 |
| 质量达标   | 80   | 80   |
| 总分       | 100  | 98.97 |`;

test('an amount of a line that could not be read gives way to no other', () => {
  expect(told('S07', spent('161.69')).found).toEqual([]);
  for (const unread of ['见附件', '见附件15第2页', '#REF!', '12,3x'])
    expect(told('S07', spent(unread))).toMatchObject({ found: [] });
  expect(told('S07', spent('见附件')).open).toContain('C5 C2 没有读到金额，执行率得分未核对');
});

test('a hidden cell is told once: in its finding, else under 未核', () => {
  const hidden = (score: string) => {
    const { sheet } = sheetFrom(measured('≥100人', '100人', score));
    const { name, merges } = sheet;
    const seen = review(
      new Sheet({ name, cells: sheet.cells(), merges: merges.areas, hiddenRows: new Set([1]) }),
    );
    if (!seen.form) throw new Error(seen.why);
    const texts = [...seen.findings.map(({ message }) => message), ...seen.unchecked.map(({ why }) => why)];
    return texts.filter(text => text.includes('隐藏'));
  };
  expect(hidden('60')).toEqual(['第 2 行已隐藏，行内的数仍计入核对，请确认是否应当保留。']);
  expect(hidden('66')).toHaveLength(1);
});
