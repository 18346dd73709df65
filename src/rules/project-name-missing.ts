import { isUnfilled } from '../form';
import { a1 } from '../sheet';
import { I13 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const I13: Rule = {
  id: 'I13',
  name: 'project-name-missing',
  title: '项目名称、主管部门没有填',
  about: 'indicators',
  levels: ['notice'],
  basis: '自评表应当写明项目和单位',
  needs: '“项目名称”“主管部门”等标签',
  run,
  examples: [
    {
      title: '项目名称空着',
      sheet: `
| 项目名称 | ⟦I13; B1⟧ ✓ 农民培训 |            | 主管部门 | 农业局 |
| 三级指标 | 年度指标值       | 实际完成值 | 分值     | 得分   |
| 培训人数 | ≥100人           | 100人      | 100      | 100    |`,
    },
  ],
};

const asked: ReadonlySet<string> = new Set(['项目名称', '主管部门', '单位名称']);

/** 无, XX项目: written, and nobody's name. */
const nobody = /^(?:无|暂无|待定|[Xx×*＊○]{2,}[^\d]{0,4})$/;

function run({ form }: Context): Checked {
  // A form nobody has begun to fill in is no form with something missing.
  if (!form.leaves.some(({ actual, score }) => actual?.text || score?.text)) return {};
  const facts = form.facts.filter(({ label }) => asked.has(label));
  const blank = facts.filter(
    ({ value }) => value.formula === null && (isUnfilled(value) || nobody.test(value.text)),
  );
  return {
    findings: blank.map(({ label, value }) => finding([value.at], words.blank(a1(value.at), label))),
    places: facts.length,
  };
}
