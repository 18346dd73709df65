import { type Form, type NumberField, numberFields } from '../form';
import type { ScoreCard } from '../scoring';
import { a1, isDash, plain, sameAddress } from '../sheet';
import { numberNouns } from '../words/nouns';
import { R02 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const R02: Rule = {
  id: 'R02',
  name: 'not-a-number',
  title: '该填数的地方是数',
  about: 'reading',
  levels: ['warning'],
  basis: '整个单元格都读得懂才算一个数；句子里的数不是得分、分值和金额',
  needs: '得分、合计、金额、执行率',
  run,
  examples: [
    {
      title: '得分写成句号、写成区间',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分                  |
| 培训人数 | ≥100人     | 90人       | 15   | ⟦R02:13.5; E2 13 5 13.5⟧ 13。5 ✓ 13.5 |
| 满意度   | ≥90%       | 95%        | 85   | ⟦R02:85; E3 80 85 85⟧ 80-85 ✓ 85       |`,
    },
  ],
};

function run({ form, card }: Context): Checked {
  // A weight in words is W03's; an error value is R01's.
  const fields = numberFields(form).filter(
    ({ kind, field }) =>
      kind !== 'weight' && ((kind !== 'target' && kind !== 'actual') || field.misread?.why === 'broken'),
  );
  const reviewers = reviewScores(form);
  return {
    findings: [...fields, ...reviewers].flatMap(each => ofField(each, card) ?? []),
    places: fields.length + reviewers.length,
  };
}

/** What the reviewers gave, row by row and in all. */
function reviewScores({ leaves, tables }: Form): NumberField[] {
  const rows = leaves.map(({ reviewScore, name }) => ({ field: reviewScore, name }));
  const totals = tables.map(({ total }) => ({ field: total?.reviewScore, name: total?.label.text ?? '' }));
  return [...rows, ...totals].flatMap(({ field, name }) => (field ? [{ kind: 'review', field, name }] : []));
}

function ofField({ kind, field, name }: NumberField, card: ScoreCard): Observation | null {
  const { misread, at, text } = field;
  if (!misread || misread.why === 'error-value' || misread.why === 'resting' || isDash(text)) return null;
  const cell = a1(at);
  const noun = numberNouns[kind];
  if (misread.why === 'hashes') return finding([at], words.hashes(cell, noun), { stated: text });
  const row =
    kind === 'score' ? card.rows.find(each => each.leaf.score && sameAddress(each.leaf.score.at, at)) : null;
  const likely = misread.likely ?? row?.computed ?? null;
  const isMeasure = kind === 'target' || kind === 'actual';
  if (!likely) {
    const message = isMeasure ? words.noMeasure(cell, noun, text) : words.none(cell, noun, text, name);
    return finding([at], message, { stated: text });
  }
  const value = plain(likely);
  const meant = isMeasure ? words.measure : words.meant;
  const message = misread.likely ? meant(cell, noun, text, value) : words.computed(cell, noun, text, value);
  return finding([at], message, { stated: text, expected: value, fix: [{ at, value }] });
}
