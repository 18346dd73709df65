import type { Statement } from '../../explain';
import { gradeIn, type ListHead, type ProjectList, type ProjectRow } from '../../form';
import type { Profile } from '../../scoring';
import type { Checked } from '../rule';
import { fieldTerm, gradeEquation, gradeTermOf } from '../terms';
import type { ListContext, ListRule } from './list-rule';

export const X04: ListRule = {
  id: 'X04',
  name: 'list-grade',
  title: '汇总表的等级与得分相符',
  about: 'across',
  levels: ['error'],
  basis: '财预〔2020〕10号：90（含）—100 优，80（含）—90 良，60（含）—80 中，60 以下差；地方另有分档的按设置',
  needs: '汇总表的得分和等级',
  run,
  examples: [
    {
      title: '90 分是优，写成良',
      sheet: `
| 序号 | 项目名称 | 自评得分 | 自评等级 |
| 1 | 环境整治 | 90 | ⟦X04; D2 90 90 80 60⟧ 良 ✓ 优 |
| 2 | 道路养护 | 89.99 | 良 |`,
    },
  ],
};

function run({ list, profile }: ListContext): Checked {
  const pairs = list.columns
    .filter(({ role }) => role === 'grade')
    .flatMap(head => {
      const score = scoreOf(list, head);
      return score ? [{ head, score }] : [];
    });
  return {
    equations: list.rows.flatMap(row =>
      pairs.flatMap(({ head, score }) => gradeOfRow(row, head, score, profile)),
    ),
  };
}

/** The scores a grade speaks of: the nearest column of scores on its left. */
function scoreOf({ columns }: ProjectList, { col }: ListHead): ListHead | null {
  const before = columns.filter(
    head => head.col < col && (head.role === 'score' || head.role === 'reviewScore'),
  );
  return before.reduce<ListHead | null>((last, head) => (last && last.col > head.col ? last : head), null);
}

function gradeOfRow({ fields }: ProjectRow, head: ListHead, score: ListHead, profile: Profile): Statement[] {
  const field = fields.get(head.col);
  const word = field ? gradeIn(field.text) : null;
  const result = field && word ? gradeTermOf(field, word, profile) : null;
  const input = fieldTerm(fields.get(score.col) ?? null, 'total', score.text);
  return result && input ? [gradeEquation(result, [input], true, profile)] : [];
}
