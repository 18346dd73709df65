import { describe, expect, test } from '@jest/globals';
import { type Form, readForm } from '../../../src/form';
import { rules } from '../../../src/rules';
import { ministry, scoreForm } from '../../../src/scoring';
import type { Sheet } from '../../../src/sheet';
import { countingWork } from '../../counted-work';
import { sheetFrom } from '../../notation';

const counted = countingWork();

/** A form with a funds table, figures by years and a deadline, so that every rule about texts has something to do. */
function sheetWith(text: string): Sheet {
  return sheetFrom(`
| 2023年度项目支出绩效自评表 | ← | ← | ← | ← | ← | ← |
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 110 | 100 | 90 | 10 | 90% | 9 |
| 基础数据表（单位:万元） | ← | ← | ← | ← | ← | ← |
| 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 备注 | | |
| 三公经费     | 29.08        | 63.46        | 44.29        |      | | |
| 其他说明 | ${text} | ← | ← | ← | ← | ← |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 电子档案系统7月1日完成上线 | 100% | 100% | 50 | 50 |
| 产出指标 | 数量指标 | 数据库审计系统投入35万 | 35万元 | 35万元 | 40 | 40 |
| 总分 | | | | | 100 | 99 |`).sheet;
}

/** What is repeated to fill a cell; some say the same again and again, some never end a clause, a sentence or a bracket. */
const pieces = [
  '支出1万元，',
  '支出1万元',
  '三公经费2023年支出1万元，',
  '三公经费2022年1万元。',
  '2023年',
  '预算10万元：甲系统1万元，',
  '预算10万元，分别为：甲1万元，',
  '共支出9万元，其中修路1万元，',
  '合同5万元的90%，即4万元，',
  '90%，4万元，',
  '预算10万元，后收回1万元，实际安排9万元，',
  '上年结转7万元，',
  '数据库审计系统预算25万元；',
  '全年预算数120万元，全年执行数60万元，执行率98%，',
  '本年度预算执行率为98%，',
  '自评得分98分，等级为良；',
  '（自评得分98分）',
  '电子档案系统推迟，',
  '1、支付系统：支付2万元。',
  '（',
  '综合',
  '一、',
  '共计',
  '1',
  '1,234',
  '如果',
  '预算：',
] as const;

const textRules = rules.filter(({ about, id }) => about === 'texts' || id === 'D02');

/** A usual text, an eighth of the longest that a cell holds, and the longest. */
const lengths = [1000, 4096, 32767] as const;
/** Less is not told apart from what is done once. */
const least = 5000;
/** Eight times the text may be so much more work; work that grows with the square is 64 times as much. */
const mostGrowth = 12;

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function formWith(text: string): Form {
  const { form } = readForm(sheetWith(text));
  if (!form) throw new Error('not read');
  return form;
}

test('the rules about texts are there', () => {
  expect(textRules.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07', 'D02']),
  );
});

describe.each(pieces)('a cell full of “%s”', piece => {
  test('grows no faster than its text', () => {
    const [, small, large] = lengths.map(length => workOn(filled(piece, length)));
    const off = textRules.flatMap(({ id }) => {
      const [before, after] = [small?.get(id) ?? 0, large?.get(id) ?? 0];
      return after > least && after > mostGrowth * before ? [`${id} ${before} → ${after}`] : [];
    });
    expect(off).toEqual([]);
  });
});

/** What each rule does on a form with the text; the first to look reads the text for all. */
function workOn(text: string): ReadonlyMap<string, number> {
  const form = formWith(text);
  const context = { form, card: scoreForm(form, ministry), profile: ministry };
  return new Map(textRules.map(rule => [rule.id, counted(() => rule.run(context))]));
}
