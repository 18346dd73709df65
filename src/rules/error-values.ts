import { numberFields } from '../form';
import { a1 } from '../sheet';
import { numberNouns } from '../words/nouns';
import { R01 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const R01: Rule = {
  id: 'R01',
  name: 'error-values',
  title: '该填数的地方不是错误值',
  about: 'reading',
  levels: ['error'],
  basis: '错误值（#REF!、#DIV/0! 等）不是数，合计和得分都无法由它得出',
  needs: '分值、得分、合计、金额、执行率、指标值、完成值',
  run,
  examples: [
    {
      title: '得分是错误值',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分            |
| 培训人数 | ≥100人     | 100人      | 60   | 60              |
| 满意度   | ≥90%       | 95%        | 40   | ⟦R01; E3 0⟧ #DIV/0! ✓ 40 |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const fields = numberFields(form);
  const wrong = fields.filter(({ field }) => field.misread?.why === 'error-value');
  return {
    findings: wrong.map(({ kind, field }) => {
      const cell = a1(field.at);
      const noun = numberNouns[kind];
      const lost = /#REF!/.test(`${field.formula ?? ''} ${field.text}`);
      const message = lost ? words.lost(cell, noun, field.text) : words.value(cell, noun, field.text);
      return finding([field.at], message, { stated: field.text });
    }),
    places: fields.length,
  };
}
