import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { sheetFrom } from '../notation';

function told(text: string): { certain: string[]; open: string[] } {
  const seen = review(sheetFrom(text).sheet);
  if (!seen.form) throw new Error(seen.why);
  return {
    certain: seen.findings
      .filter(({ certain, level }) => certain && level === 'error')
      .map(({ rule, cells }) => `${rule} ${cells.map(a1).join()}`),
    open: seen.unchecked.flatMap(({ at }) => (at ? [a1(at)] : [])),
  };
}

const form = (weight: string, total: string) => `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人     | 100人      | ${weight} | 60 |
| 满意度   | ≥90%       | 95%        | 40   | 40   |
| 总分     |            |            | ${total} | 100 |`;

test('a sum that skips a text nobody could read is no sum: it is named, not called wrong', () => {
  const { certain, open } = told(form('见附件', '=SUM(D2:D3) ⇒ 40'));
  expect(certain).toEqual([]);
  expect(open).toContain('D2');
});

test('a sum whose cells were read and that is wrong is still told', () =>
  expect(told(form('60', '=SUM(D3:D3) ⇒ 40')).certain).toEqual(['W01 D4']));

test('a total that no score in the unread cell could give is told, and no cell is certain', () => {
  const text = `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分   |
| 培训人数 | ≥100人     | 100人      | 10   | 见附件 |
| 满意度   | ≥90%       | 95%        | 90   | 78     |
| 总分     |            |            | 100  | 95     |`;
  const seen = review(sheetFrom(text).sheet);
  const found = seen.form && seen.findings.find(({ rule }) => rule === 'S03');
  expect(found && { certain: found.certain, candidates: found.candidates.map(a1) }).toEqual({
    certain: false,
    candidates: ['E4', 'E3'],
  });
});
