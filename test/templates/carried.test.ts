import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Form, isUnfilled, readForm } from '../../src/form';
import { openWorkbook } from '../../src/hosts/xlsx';
import { type Review, review } from '../../src/review';
import { plain, type Sheet } from '../../src/sheet';
import { carried, gallery, type Template, templateNamed } from '../../src/templates';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { sheetFrom } from '../notation';
import { asSheet } from './as-sheet';

// Forms of every family that scores each of its indicators, carried over into every layout and read again.
const scored = families.filter(({ name }) =>
  [
    '财政部附表',
    '云南公开14表',
    '四川系统导出',
    '转移支付（分值在前）',
    '绍兴',
    '重庆',
    '新疆2023',
    '银川2021',
    '海淀2016',
    '自评复核表',
  ].includes(name),
);

test('the families are there', () => expect(scored).toHaveLength(10));

/** Every quantity of the indicators, as a line each; the execution score wherever it stands. */
function lines({ form, card }: Review, has: { weight: boolean; reason: boolean }): string[] {
  return form.leaves
    .map(leaf => {
      const isExecution = leaf.execution !== null || leaf.name === '预算执行率';
      const weight = leaf.weight?.quantity ?? leaf.headingWeight;
      return [
        leaf.name,
        isExecution ? '' : said(leaf.target, leaf.operator, leaf.unit),
        isExecution ? '' : (leaf.actual?.text ?? ''),
        has.weight && weight ? plain(weight.value) : '',
        leaf.score?.quantity ? plain(leaf.score.quantity.value) : '',
        has.reason && !isExecution ? reasonOf(leaf.reason?.text) : '',
      ].join('|');
    })
    .concat(`合计 ${has.weight ? String(card.sumOfWeights) : ''} ${String(card.sumOfScores)}`)
    .sort();
}

type Field = Form['leaves'][number]['target'];

/** A target in one spelling, whether its parts stand in one cell or in three. */
function said(target: Field, operator: Field, unit: Field): string {
  if (!target || isUnfilled(target)) return '';
  const sign = /^(?:定性|定量)/.test(operator?.text ?? '') ? '' : (operator?.text ?? '');
  const whole =
    (target.quantity ? sign : '') + target.text + (target.quantity?.unit.text ? '' : (unit?.text ?? ''));
  return whole
    .replace(/[≧》]|>=|正向指标/g, '≥')
    .replace(/[≦《]|<=|反向指标/g, '≤')
    .replace(/[＝﹦═]/g, '=')
    .replace(/[\s,]/g, '')
    .replace(/\.0+(?=\D|$)/, '');
}

const reasonOf = (text: string | undefined): string =>
  text === undefined || /^[-—－/无]*$/.test(text) ? '' : text;

function reviewed(sheet: Sheet): Review {
  const result = review(sheet);
  if (!result.form) throw new Error(result.why);
  return result;
}

function columnsOf({ blocks }: Template) {
  const roles = new Set<string>(
    blocks.flatMap(block => (block.block === 'indicators' ? block.columns.map(({ role }) => role) : [])),
  );
  const sections = blocks.some(({ block }) => block === 'sections');
  return { weight: roles.has('weight') || sections, reason: roles.has('reason') };
}

const one = gallery.filter(({ blocks }) => !blocks.some(({ block }) => block === 'sections'));

describe.each(one.map(template => ({ id: template.id, template })))('into $id', ({ template }) => {
  test.each(scored.map(family => ({ name: family.name, family })))(
    '$name keeps every quantity',
    ({ family }) => {
      for (let seed = 0; seed < 12; seed++) {
        const source = generate(family, `carry-${seed}`);
        const before = reviewed(source.sheet);
        const { form } = carried({ sheet: source.sheet, form: before.form }, template);
        const has = columnsOf(template);
        expect({ seed, lines: lines(reviewed(asSheet(form)), has) }).toEqual({
          seed,
          lines: lines(before, has),
        });
      }
    },
  );
});

describe('into 晋中, whose 评分表 states the sums of its sections', () => {
  const template = templateNamed('jinzhong') as Template;
  test.each(scored.map(family => ({ name: family.name, family })))(
    '$name keeps weights and scores',
    ({ family }) => {
      for (let seed = 0; seed < 12; seed++) {
        const source = generate(family, `carry-${seed}`);
        const before = reviewed(source.sheet);
        const after = reviewed(asSheet(carried({ sheet: source.sheet, form: before.form }, template).form));
        expect({
          seed,
          weights: String(after.card.sumOfWeights),
          scores: String(after.card.sumOfScores),
          wrong: after.findings.filter(({ rule }) => /^[SW]0[23]/.test(rule)).map(({ message }) => message),
        }).toEqual({
          seed,
          weights: String(before.card.sumOfWeights),
          scores: String(before.card.sumOfScores),
          wrong: [],
        });
      }
    },
  );
});

/** The amounts by role and source; in 元 where the form says its unit, else as they stand. */
function amountsOf(form: Form, isStated: boolean): string[] {
  return form.funds
    .flatMap(({ amounts }) => amounts)
    .flatMap(({ role, source, field, unit }) => {
      if (role === 'rate' || !field.quantity) return [];
      const value = field.quantity.value.times(isStated && unit ? unit.scale : 1);
      return [`${role} ${source} ${plain(value)}`];
    })
    .sort();
}

test.each(['ministry', 'yunnan', 'sichuan', 'department'])(
  'the money goes along into %s, in its unit',
  id => {
    const family = families.find(({ name }) => name === '财政部附表');
    for (let seed = 0; seed < 30; seed++) {
      const { sheet } = generate(family as never, `money-${seed}`);
      const { form } = reviewed(sheet);
      const after = reviewed(asSheet(carried({ sheet, form }, templateNamed(id) as Template).form)).form;
      const isStated = form.funds.some(({ amounts }) => amounts.some(({ unit }) => unit));
      expect({ seed, amounts: amountsOf(after, isStated) }).toEqual({
        seed,
        amounts: amountsOf(form, isStated),
      });
    }
  },
);

describe('绍兴 2019 in the grid of the ministry', () => {
  const sheet = openWorkbook(new Uint8Array(readFileSync('assets/examples/shaoxing-2019.xlsx'))).sheet(
    '自评表',
  );
  const before = reviewed(sheet);
  const { form, left } = carried({ sheet, form: before.form }, templateNamed('ministry') as Template);
  const after = reviewed(asSheet(form));

  test('every indicator with its target, actual value, weight and score; the total and the grade', () => {
    const has = { weight: true, reason: true };
    expect(lines(after, has)).toEqual(lines(before, has));
    expect([after.form.total?.score?.text, after.form.grade?.word]).toEqual(['98', '优']);
    expect(
      after.findings.filter(({ level }) => level === 'error').map(({ rule, cells }) => [rule, cells.length]),
    ).toEqual([['S04', 2]]);
  });

  test('the facts, the year and 支出明细', () => {
    expect(after.form.year).toBe(2019);
    expect(after.form.facts.map(({ label, value }) => [label, value.text])).toEqual([
      ['项目名称', '双贯标系统升级'],
      ['主管部门', '市公积金管理中心'],
      ['实施单位', '绍兴市住房公积金管理中心本级'],
    ]);
    const amounts = (each: Form) =>
      each.details.flatMap(({ columns }) =>
        columns.flatMap(({ items }) => items.map(({ name, field }) => [name, Number(field.quantity?.value)])),
      );
    expect(amounts(after.form)).toEqual(amounts(before.form));
  });

  test('what has no place there is named', () => {
    expect(left[0]).toBe('这种样式没有“评分标准”栏，8 个指标的评分标准没有带过去。');
    expect(left[1]).toMatch(/^A3、.*的文字没有带过去，请自行粘贴。$/);
  });
});

test('an execution score that does not follow from the money stays as stated, for the check to find', () => {
  const { sheet } = sheetFrom(`
    | 项目支出绩效自评表 |              |            |            |      |        |      |
    | 项目资金（万元）   |              | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ↑                  | 年度资金总额 | 100        | 80         | 10   | "80%"  | 9.5  |
    | 一级指标           | 三级指标     | 年度指标值 | 实际完成值 | 分值 | 得分   |      |
    | 产出指标           | 培训人数     | ≥100人     | 100人      | 90   | 90     |      |
    | 总分               |              |            |            | 100  | 99.5   |      |`);
  const { form } = readForm(sheet);
  if (!form) throw new Error('not read');
  const after = reviewed(asSheet(carried({ sheet, form }, templateNamed('ministry') as Template).form));
  expect(after.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toContain('S07');
});
