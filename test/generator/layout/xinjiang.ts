import { fundColumns, fundStub, statedUnit, unitLine, unitPlaceFor, writeFunds } from '../blocks/funds';
import { writeFacts, writeGoals, writeHeading } from '../blocks/heading';
import { writeIndicators } from '../blocks/indicators';
import { writeTail } from '../blocks/tail';
import { writeTotal } from '../blocks/total';
import { Columns } from '../columns';
import { goalsFor } from '../facts';
import { type Family, subjectFor, trueForm } from '../family';
import { makeTree } from '../indicators';
import { isFigure, type TrueLeaf } from '../model';
import { amountsOf, executionOf, makeMoney } from '../money';
import { type Item, Page } from '../page';
import { withRatioRule } from '../ratio-rule';
import { styleFor } from '../style';
import { fundHeads, sources, spelled } from '../words';

/** 新疆 2023: last year's value, the basis of the target, the scoring rule, evidence and 完成率 in columns of their own. */
export const xinjiang: Family = {
  name: '新疆2023',
  draw(random) {
    const style = styleFor(random);
    const { year, names } = subjectFor(random);
    const page = new Page(random, 14);
    const place = unitPlaceFor(random);
    const money = makeMoney(random, {
      total: spelled(random, random.pick(fundHeads.total)),
      sources: [sources.first[0], { label: '其他资金', key: '其他资金' }],
      style,
    });
    const execution = executionOf(money, 10);
    const ruled = random.chance(0.7);
    const table = {
      members: makeTree(random, { points: 90, year }).map(group => (ruled ? withRatioRule(group) : group)),
    };
    const form = trueForm([table], execution);

    const heading = writeHeading(page, random, {
      titles: ['项目支出绩效自评表'],
      year,
      names,
      unitLine: unitLine(random, place, style),
    });
    const facts = writeFacts(page, random, names, [2, 5, 2, 5]);
    writeFunds(page, random, {
      stub: fundStub(random, ['项目资金', '项目资金情况'], place, style),
      columns: fundColumns(
        random,
        ['initial', 'budget', 'executed', 'weight', 'rate', 'score'],
        place,
        style,
      ),
      money,
      execution,
      style,
      strip: page.strip([2, 3, 2, 2, 2, 1, 1, 1]),
    });
    writeGoals(page, random, goalsFor(random), [2, 6, 6]);
    const columns = new Columns(random, style);
    const { strip } = writeIndicators(page, random, {
      table,
      levels: [{ head: '一级指标' }, { head: '二级指标' }],
      name: columns.name('三级指标'),
      columns: [
        columns.target('指标值'),
        columns.column(
          'description',
          () => random.pick(['计划标准', '历史标准', '上级文件']),
          '指标值设置依据',
        ),
        columns.column('actual', lastYear, '上年完成值'),
        columns.actual('指标实际完成值'),
        columns.column('actual', progress, '完成率'),
        columns.weight('指标分值权重'),
        columns.rule('指标赋分规则'),
        columns.column('description', () => random.pick(['工作资料', '台账、照片', '']), '佐证资料'),
        columns.score('指标得分'),
        columns.reason('偏差原因分析及改进措施'),
      ],
      stub: spelled(random, '绩效指标'),
      style,
      strip: page.strip(Array.from({ length: 14 }, () => 1)),
    });
    writeTotal(page, random, { strip, weightAt: 9, scoreAt: 12, form, style, grade: 'absent' });
    writeTail(page, random);
    return {
      page,
      form: { ...form, ...heading, facts, amounts: amountsOf(money, statedUnit(place, style)) },
    };
  },
};

/** Something near the target, in the same unit: no part of this year's score. */
function lastYear({ measure: { target, unit } }: TrueLeaf): Item {
  return target && isFigure(target) ? `${target.value.times('0.9').toDecimalPlaces(1).toFixed()}${unit}` : '';
}

/** 完成率 of what is to be reached; left blank where less is better. */
function progress({ measure: { target, actual, operator } }: TrueLeaf): Item {
  if (!target || !actual || !isFigure(target) || !isFigure(actual) || operator === '≤') return '';
  if (target.value.isZero()) return '';
  return `${actual.value.div(target.value).times(100).toDecimalPlaces(2).toFixed()}%`;
}
